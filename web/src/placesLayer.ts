// Places drawn over the ground: their pictures, the circle a doubtful place may lie in, and the ring around the one
// that is pointed at elsewhere on the page. Used by the big map and the small ones.

import type { GeoJSONSource, Map as LibreMap } from "maplibre-gl";
import type { FeatureCollection, Position } from "geojson";
import { NOTHING, type BaseMap } from "./baseMap.ts";
import { glyphOf, PIXEL_RATIO, radiusFor } from "./glyphs.ts";
import type { Obstacle } from "./mapLabels.ts";
import { circleAround, type Place } from "./places.ts";
import { THEME_CHANGED } from "./theme.ts";
import { token } from "./token.ts";

const CIRCLES_AT_MOST = 60; // More circles than this cover the map and say nothing.

/** The layer that can be clicked. */
export const PLACES = "places";

/** Places on a map. */
export class PlacesLayer {
  private shown: Place[] = [];
  private readonly pictures = new Set<string>();

  private readonly map: LibreMap;

  constructor(private readonly base: BaseMap) {
    const map = (this.map = base.map);
    for (const id of [PLACES, "circles", "pointed"]) map.addSource(id, { type: "geojson", data: NOTHING });
    map.addLayer({ id: "circles-fill", type: "fill", source: "circles", paint: { "fill-opacity": 0.06 } });
    map.addLayer({
      id: "circles-line",
      type: "line",
      source: "circles",
      paint: { "line-width": 1, "line-dasharray": [2, 3] },
    });
    map.addLayer({
      id: PLACES,
      type: "symbol",
      source: PLACES,
      layout: {
        "icon-image": ["get", "picture"],
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "symbol-sort-key": ["-", 0, ["get", "n"]], // Small over large, so that none is hidden.
      },
    });
    map.addLayer({
      id: "pointed",
      type: "circle",
      source: "pointed",
      paint: { "circle-radius": 14, "circle-color": "rgba(0,0,0,0)", "circle-stroke-width": 2.5 },
    });
    this.colour();
    document.addEventListener(THEME_CHANGED, () => this.redraw());
  }

  /** Shows these places instead of the last ones. */
  show(places: Place[]): void {
    this.shown = places;
    const features = places.map((place) => ({
      ...place,
      properties: { ...place.properties, picture: this.pictureFor(place) },
    }));
    this.source(PLACES)?.setData({ type: "FeatureCollection", features });
    this.source("circles")?.setData(circlesOf(places));
    this.base.avoid(places.map(obstacleOf));
  }

  /** Rings one place, or none. */
  point(at: [number, number] | null): void {
    const feature = at && { type: "Feature" as const, properties: {}, geometry: { type: "Point" as const, coordinates: at } };
    this.source("pointed")?.setData({ type: "FeatureCollection", features: feature ? [feature] : [] });
  }

  private pictureFor(place: Place): string {
    const glyph = glyphOf(place.properties);
    if (!this.map.hasImage(glyph.name)) this.map.addImage(glyph.name, glyph.draw(), { pixelRatio: PIXEL_RATIO });
    this.pictures.add(glyph.name);
    return glyph.name;
  }

  private redraw(): void {
    for (const name of this.pictures) this.map.removeImage(name);
    this.pictures.clear();
    this.colour();
    this.show(this.shown);
  }

  private colour(): void {
    this.map.setPaintProperty("circles-fill", "fill-color", token("--undetermined"));
    this.map.setPaintProperty("circles-line", "line-color", token("--undetermined"));
    this.map.setPaintProperty("pointed", "circle-stroke-color", token("--accent"));
  }

  private source(id: string): GeoJSONSource | undefined {
    return this.map.getSource<GeoJSONSource>(id);
  }
}

function obstacleOf({ geometry, properties }: Place): Obstacle {
  const [lon, lat] = geometry.coordinates as [number, number];
  return { lon, lat, radius: radiusFor(properties.n) };
}

function circlesOf(places: Place[]): FeatureCollection {
  const doubtful = places.filter(({ properties }) => properties.n === 1 && (properties.uncertainty_m ?? 0) > 0);
  if (doubtful.length > CIRCLES_AT_MOST) return NOTHING;
  const features = doubtful.map(({ geometry, properties }) => {
    const ring: Position[] = circleAround(geometry.coordinates as [number, number], properties.uncertainty_m ?? 0);
    return { type: "Feature" as const, properties: {}, geometry: { type: "Polygon" as const, coordinates: [ring] } };
  });
  return { type: "FeatureCollection", features };
}
