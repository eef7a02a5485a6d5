// The live map of the overview: clusters of the chosen incidents, asked from the server for what is in view, again
// after every move. Its ground is baseMap.ts, its pictures placesLayer.ts. If the browser cannot draw it, the
// server's own drawing stays.

import { Popup, type MapGeoJSONFeature, type Map as LibreMap } from "maplibre-gl";
import { element } from "./element.ts";
import { CoverageLayer } from "./coverageLayer.ts";
import { fetchGeoJson, startBaseMap, type BaseMap } from "./baseMap.ts";
import { describe, VERDICTS, type Place, type Places } from "./places.ts";
import { PLACES, PlacesLayer } from "./placesLayer.ts";
import { tally, words } from "./words.ts";

/** What the overview tells the map. */
export interface LiveMap {
  /** Shows the incidents of another selection. */
  select(selection: URLSearchParams): void;
  /** Rings the place of the row that is pointed at. */
  highlight(place: [number, number] | null): void;
  /** The part of the map that is seen, as `west,south,east,north`. */
  frame(): string;
}

/** A mark on the map that is pointed at: of one incident, or of several that stand together. */
export interface PlaceOnMap {
  id: string | undefined;
  /** Whether a place belongs to this mark and to no other. */
  holds(place: [number, number]): boolean;
}

const CLOSEST_ZOOM = 13; // Past this, a cluster is one place told by many, and zooming on would not part it.
const FARTHEST_PX = 60; // The side of the cells in which the server takes places together, and a little.
const SPOKEN_PLACES = 40; // The keyboard's list of places: the largest ones, not an endless row of stops.

/**
 * Starts the map in `box`; resolves to `null` where there is none to be had. `light` is told the mark pointed at,
 * `moved` the part that is seen after somebody moved the map.
 */
export async function startMap(
  box: HTMLElement,
  selection: URLSearchParams,
  light: (place: PlaceOnMap | null) => void,
  moved: (frame: string) => void,
): Promise<LiveMap | null> {
  const message = element("p", { class: "map-message", role: "status" }, words.mapLoading);
  box.append(message);
  try {
    const { mapUrl, baseUrl, areasUrl, extent, attribution } = box.dataset;
    if (!mapUrl) return null;
    const chosenAreas = areasUrl && withSelection(areasUrl, selection);
    const base = await startBaseMap(box, { baseUrl, areasUrl: chosenAreas, extent, attribution, keepsView: true });
    return new OverviewMap(box, base, mapUrl, selection, message, light, moved);
  } catch (error) {
    console.warn("the live map could not be drawn; the server's drawing stays:", error);
    return null;
  } finally {
    message.hidden = true;
  }
}

class OverviewMap implements LiveMap {
  private readonly map: LibreMap;
  private readonly layer: PlacesLayer;
  private readonly coverage: CoverageLayer | null;
  private readonly spoken = element("ul", { class: "map-places", "aria-label": words.map });
  private readonly popup = new Popup({ closeButton: true, maxWidth: "280px" });
  private fetching: AbortController | null = null;
  private shown: Place[] = [];

  constructor(
    private readonly box: HTMLElement,
    private readonly base: BaseMap,
    private readonly mapUrl: string,
    private selection: URLSearchParams,
    private readonly message: HTMLElement,
    private readonly light: (place: PlaceOnMap | null) => void,
    moved: (frame: string) => void,
  ) {
    this.map = base.map;
    this.layer = new PlacesLayer(base);
    this.coverage = box.dataset["coverageUrl"] ? new CoverageLayer(this.map) : null;
    box.append(this.spoken);
    this.map.on("moveend", (event) => {
      void this.refresh();
      // Moves that the page makes by itself, such as the first one, choose nothing.
      if ((event as { originalEvent?: unknown }).originalEvent) moved(this.frame());
    });
    const within = new URL(location.href).searchParams.get("within");
    if (within && !location.hash.includes("map=")) this.fit(within);
    this.map.on("click", PLACES, (event) => this.open(event.features?.[0]));
    this.map.on("mousemove", PLACES, (event) => this.pointAt(event.features?.[0]));
    this.map.on("mouseleave", PLACES, () => this.pointAt(undefined));
    void this.refresh();
    void this.refreshCoverage();
  }

  select(selection: URLSearchParams): void {
    this.selection = selection;
    this.popup.remove();
    void this.refresh();
    void this.refreshAreas();
    void this.refreshCoverage();
  }

  highlight(place: [number, number] | null): void {
    this.layer.point(place);
  }

  /** Asks for what is in view; an answer that comes after a later question is not waited for. */
  private async refresh(): Promise<void> {
    this.fetching?.abort();
    const fetching = new AbortController();
    this.fetching = fetching;
    this.box.setAttribute("aria-busy", "true");
    try {
      const places = (await fetchGeoJson(this.placesAddress(), fetching.signal)) as Places;
      this.shown = places.features;
      this.layer.show(places.features);
      this.speak(places.features);
      this.message.hidden = true;
    } catch (error) {
      if (fetching.signal.aborted) return;
      console.warn("the map's places could not be loaded:", error);
      this.message.textContent = words.mapFailed;
      this.message.classList.add("failed");
      this.message.hidden = false;
    }
    this.box.removeAttribute("aria-busy");
  }

  /** Which areas were valid depends on the chosen time. */
  private async refreshAreas(): Promise<void> {
    const { areasUrl } = this.box.dataset;
    if (!areasUrl) return;
    try {
      this.base.showAreas(await fetchGeoJson(withSelection(areasUrl, this.selection)));
    } catch (error) {
      console.warn("the areas could not be loaded; the map shows those of the last selection:", error);
    }
  }

  /** What was observed depends on the chosen time too. */
  private async refreshCoverage(): Promise<void> {
    const { coverageUrl } = this.box.dataset;
    if (!coverageUrl || !this.coverage) return;
    try {
      this.coverage.show(await fetchGeoJson(withSelection(coverageUrl, this.selection)));
    } catch (error) {
      console.warn("the coverage could not be loaded; the map shows that of the last selection:", error);
    }
  }

  frame(): string {
    const bounds = this.map.getBounds();
    const corners = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    return corners.map((degrees) => degrees.toFixed(4)).join(",");
  }

  /** Shows the part of the map that an address tells. */
  private fit(frame: string): void {
    const [west, south, east, north] = frame.split(",").map(Number);
    const edges = [west, south, east, north];
    if (edges.length !== 4 || !edges.every((edge) => Number.isFinite(edge))) return;
    this.map.fitBounds([west!, south!, east!, north!], { animate: false });
  }

  private placesAddress(): string {
    const asked = new URLSearchParams(this.selection);
    asked.set("bbox", this.frame());
    asked.set("zoom", this.map.getZoom().toFixed(2));
    return `${this.mapUrl}?${asked}`;
  }

  private pointAt(feature: MapGeoJSONFeature | undefined): void {
    this.map.getCanvas().style.cursor = feature ? "pointer" : "";
    this.lightPlace(feature as unknown as Place | undefined);
    this.map.getCanvas().title = feature ? describe(feature.properties as Place["properties"]) : "";
  }

  private lightPlace(place: Place | undefined): void {
    if (!place || place.geometry.type !== "Point") return this.light(null);
    const { n, id } = place.properties;
    const own = place.geometry.coordinates as [number, number];
    this.light({
      id: n === 1 && id !== undefined ? String(id) : undefined,
      // What the map hands back is rounded to its own grid, so it is looked for among the marks too.
      holds: (at) => n > 1 && this.nearest(at) === this.nearest(own),
    });
  }

  /** The mark in which a place stands: the nearest, since marks take in what lies around them. */
  private nearest(at: [number, number]): Place | null {
    const there = this.map.project(at);
    let [nearest, least]: [Place | null, number] = [null, FARTHEST_PX];
    for (const place of this.shown) {
      const distance = this.map.project(place.geometry.coordinates as [number, number]).dist(there);
      if (distance < least) [nearest, least] = [place, distance];
    }
    return nearest;
  }

  private open(feature: MapGeoJSONFeature | Place | undefined): void {
    if (!feature || feature.geometry.type !== "Point") return;
    const place = feature as unknown as Place;
    const { n, id } = place.properties;
    const at = place.geometry.coordinates as [number, number];
    if (n === 1 && id !== undefined) location.assign(this.incidentAddress(id));
    else if (this.map.getZoom() < CLOSEST_ZOOM) this.map.easeTo({ center: at, zoom: this.map.getZoom() + 2 }, { originalEvent: {} });
    else this.showCrowd(place, at);
  }

  /** Many incidents at one place: their numbers, as far as the server names them. */
  private showCrowd(place: Place, at: [number, number]): void {
    const { properties } = place;
    const list = element("ul");
    for (const verdict of VERDICTS) {
      if (properties[verdict] > 0) list.append(element("li", {}, tally(properties[verdict], words[verdict])));
    }
    const content = element("div", {}, element("p", {}, tally(properties.n, words.samePlace)), list);
    const named = element("ul");
    for (const id of idsOf(properties.ids)) {
      named.append(element("li", {}, element("a", { href: this.incidentAddress(id) }, String(id))));
    }
    content.append(named);
    this.popup.setLngLat(at).setDOMContent(content).addTo(this.map);
  }

  private incidentAddress(id: string | number): string {
    return `${this.box.dataset["incidentUrl"] ?? "incidents/"}${encodeURIComponent(id)}`;
  }

  /** The places as buttons that only the keyboard and screen readers find. */
  private speak(places: Place[]): void {
    const largest = [...places].sort((a, b) => b.properties.n - a.properties.n).slice(0, SPOKEN_PLACES);
    this.spoken.replaceChildren(
      ...largest.map((place) => {
        const button = element("button", { type: "button" }, describe(place.properties));
        button.addEventListener("focus", () => {
          this.layer.point(place.geometry.coordinates as [number, number]);
          this.lightPlace(place);
        });
        button.addEventListener("blur", () => {
          this.layer.point(null);
          this.light(null);
        });
        button.addEventListener("click", () => this.open(place));
        return element("li", {}, button);
      }),
    );
  }
}

function withSelection(address: string, selection: URLSearchParams): string {
  const query = selection.toString();
  return query ? `${address}${address.includes("?") ? "&" : "?"}${query}` : address;
}

/** MapLibre hands lists in properties back as JSON text. */
function idsOf(ids: unknown): (string | number)[] {
  if (Array.isArray(ids)) return ids as (string | number)[];
  return typeof ids === "string" ? (JSON.parse(ids) as (string | number)[]) : [];
}
