// The ground under every map: land, regions, water, roads and the agreements' areas, drawn by MapLibre from GeoJSON of
// our own server, with names as HTML over it. No tiles, no glyph files, no other host.
// What happened on that ground is drawn by map.ts and smallMap.ts.

import { AttributionControl, Map as LibreMap, NavigationControl, ScaleControl, setWorkerUrl } from "maplibre-gl";
import type { GeoJSONSource, LayerSpecification, LngLatBoundsLike } from "maplibre-gl";
import type { FeatureCollection } from "geojson";
import { AreasLayer } from "./areasLayer.ts";
import { MapLabels, type Obstacle } from "./mapLabels.ts";
import { labelsOfAreas, labelsOfBase } from "./mapNames.ts";
import { THEME_CHANGED } from "./theme.ts";
import { token } from "./token.ts";
import { words } from "./words.ts";

/** Where the ground comes from, and how the map behaves. */
export interface BaseMapOptions {
  baseUrl: string | undefined;
  areasUrl: string | undefined;
  extent: string | undefined;
  attribution: string | undefined;
  /** The big map keeps its view in the address' fragment and zooms with the wheel; small ones do neither. */
  keepsView: boolean;
}

export const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] };

/** The colours of the ground by layer property, as names of the tokens in tokens.css. */
const COLOURS: [layer: string, property: string, token: string][] = [
  ["sea", "background-color", "--sea"],
  ["land", "fill-color", "--land"],
  ["coast", "line-color", "--border"],
  ["regions", "line-color", "--border"],
  ["lakes", "fill-color", "--water"],
  ["rivers", "line-color", "--water"],
  ["roads", "line-color", "--road"],
  ["towns", "circle-color", "--muted"],
];

/** The ground, once it has drawn. */
export interface BaseMap {
  map: LibreMap;
  showAreas(areas: FeatureCollection): void;
  /** Keeps names off the places that are shown. */
  avoid(obstacles: Obstacle[]): void;
}

/** Draws the ground into `box`, over the server's own drawing, which stays until then and remains if this fails. */
export async function startBaseMap(box: HTMLElement, options: BaseMapOptions): Promise<BaseMap> {
  setWorkerUrl(new URL(MAP_WORKER_FILE, import.meta.url).href);
  await loadStyles();
  const live = document.createElement("div");
  live.className = "live-map";
  box.append(live);
  try {
    const ground = fetchGeoJson(options.baseUrl);
    const areas = fetchGeoJson(options.areasUrl);
    const map = makeMap(live, options);
    // Listening starts at once: the map may have loaded before the ground has arrived.
    const loaded = new Promise<void>((resolve) => void map.once("load", () => resolve()));
    const labels = new MapLabels(map, live);
    const [base, drawnAreas] = await Promise.all([ground, areas, loaded]);
    for (const layer of groundLayers()) map.addLayer(layer);
    const areasLayer = new AreasLayer(map);
    const showAreas = (shown: FeatureCollection): void => {
      areasLayer.show(shown);
      labels.show([...labelsOfAreas(shown), ...labelsOfBase(base)]);
    };
    map.getSource<GeoJSONSource>("base")?.setData(base);
    showAreas(drawnAreas);
    colour(map);
    document.addEventListener(THEME_CHANGED, () => {
      areasLayer.colour();
      colour(map);
    });
    live.classList.add("ready");
    box.querySelector(".static-map")?.remove();
    return { map, showAreas, avoid: (obstacles) => labels.avoid(obstacles) };
  } catch (error) {
    live.remove();
    throw error;
  }
}

/** Fetches GeoJSON; without an address there is nothing to draw. */
export async function fetchGeoJson(address: string | undefined, signal?: AbortSignal): Promise<FeatureCollection> {
  if (!address) return NOTHING;
  const response = await fetch(address, signal ? { signal } : {});
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return (await response.json()) as FeatureCollection;
}

function makeMap(container: HTMLElement, options: BaseMapOptions): LibreMap {
  const bounds = options.extent?.split(",").map(Number) as [number, number, number, number] | undefined;
  const isTouched = matchMedia("(pointer: coarse)").matches;
  const map = new LibreMap({
    container,
    style: { version: 8, sources: emptySources(), layers: [] },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    maxZoom: 15,
    hash: options.keepsView ? "map" : false,
    // One finger scrolls the page, two move the map: on a phone the map must not trap the reader.
    cooperativeGestures: isTouched,
    scrollZoom: options.keepsView,
    canvasContextAttributes: { preserveDrawingBuffer: true }, // Without it, paper shows an empty box.
    locale: {
      "Map.Title": words.map,
      "NavigationControl.ZoomIn": words.zoomIn,
      "NavigationControl.ZoomOut": words.zoomOut,
      "Popup.Close": words.close,
      "CooperativeGesturesHandler.MobileHelpText": words.cooperativeTouch,
    },
    ...(bounds ? { bounds, fitBoundsOptions: { padding: 12 } } : {}),
    // A small map in a wide box must be free to show more than the extent, or it could not show all of it.
    ...(bounds && options.keepsView ? { maxBounds: widened(bounds) } : {}),
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }));
  map.addControl(new ScaleControl({ maxWidth: 90 }), "top-left");
  map.addControl(
    new AttributionControl({ compact: false, customAttribution: options.attribution ?? words.attribution }),
  );
  return map;
}

/** Half as much again on every side: enough to see what lies around, not enough to get lost. */
function widened([west, south, east, north]: [number, number, number, number]): LngLatBoundsLike {
  const lon = (east - west) / 2;
  const lat = (north - south) / 2;
  return [west - lon, Math.max(south - lat, -85), east + lon, Math.min(north + lat, 85)];
}

function emptySources(): Record<string, { type: "geojson"; data: FeatureCollection }> {
  return { base: { type: "geojson", data: NOTHING }, areas: { type: "geojson", data: NOTHING } };
}

function groundLayers(): LayerSpecification[] {
  const kind = (name: string): ["==", ["get", string], string] => ["==", ["get", "kind"], name];
  return [
    { id: "sea", type: "background" },
    { id: "land", type: "fill", source: "base", filter: kind("land") },
    { id: "lakes", type: "fill", source: "base", filter: ["all", kind("water"), ["==", ["geometry-type"], "Polygon"]] },
    {
      id: "rivers",
      type: "line",
      source: "base",
      filter: ["all", kind("water"), ["==", ["geometry-type"], "LineString"]],
      paint: { "line-width": 1.2 },
    },
    { id: "roads", type: "line", source: "base", filter: kind("road"), paint: { "line-width": 1 } },
    {
      id: "regions",
      type: "line",
      source: "base",
      filter: kind("region"),
      paint: { "line-width": 0.8, "line-dasharray": [1, 3] },
    },
    { id: "coast", type: "line", source: "base", filter: kind("land"), paint: { "line-width": 0.8 } },
    {
      id: "towns",
      type: "circle",
      source: "base",
      filter: kind("town"),
      paint: { "circle-radius": 1.6, "circle-opacity": 0.8 },
    },
  ];
}

function colour(map: LibreMap): void {
  for (const [layer, property, name] of COLOURS) {
    map.setPaintProperty(layer, property as "fill-color", token(name));
  }
  map.redraw(); // At once: a printer does not wait for the next frame.
}

let styles: Promise<void> | null = null;

/** MapLibre's own sheet is fetched with the first map; ours comes later in the page and wins where both speak. */
function loadStyles(): Promise<void> {
  styles ??= new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(MAP_STYLES_FILE, import.meta.url).href;
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve()); // A map without its buttons' pictures is better than none.
    document.head.prepend(link);
  });
  return styles;
}
