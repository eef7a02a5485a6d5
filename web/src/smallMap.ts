// The small map on an incident's or an area's page: a few points given in the page itself, with the circles they may
// lie in, on the same ground as the big map.

import { LngLatBounds } from "maplibre-gl";
import type { Feature, FeatureCollection, Point } from "geojson";
import { startBaseMap } from "./baseMap.ts";
import { circleAround, describe, VERDICTS, type Place, type PlaceProperties, type Verdict } from "./places.ts";
import { PLACES, PlacesLayer } from "./placesLayer.ts";

const LEAST_VIEW_M = 4000; // A point known to the metre still shows the country around it.

/** Draws the live map over the server's drawing in `box`; without WebGL the drawing stays. */
export async function startSmallMap(box: HTMLElement): Promise<void> {
  const places = readPlaces(box);
  const { baseUrl, areasUrl, attribution } = box.dataset;
  const extent = box.dataset["extent"] ?? extentOf(places);
  try {
    const base = await startBaseMap(box, { baseUrl, areasUrl, extent, attribution, keepsView: false });
    const { map } = base;
    new PlacesLayer(base).show(places);
    map.on("click", PLACES, (event) => {
      const address: unknown = event.features?.[0]?.properties["href"];
      if (typeof address === "string" && address) location.assign(address);
    });
    map.on("mousemove", PLACES, (event) => {
      const pointed = event.features?.[0]?.properties as PlaceProperties | undefined;
      map.getCanvas().title = pointed ? describe(pointed) : "";
    });
  } catch (error) {
    console.warn("the small map could not be drawn; the server's drawing stays:", error);
  }
}

function readPlaces(box: HTMLElement): Place[] {
  const written = box.querySelector('script[type="application/json"]')?.textContent;
  if (!written) return [];
  const { features } = JSON.parse(written) as FeatureCollection<Point>;
  return features.map(asPlace);
}

/** A point of the page as a place of one incident; a point without a verdict was asked no clause. */
function asPlace(feature: Feature<Point>): Place {
  const given = feature.properties ?? {};
  const verdict = VERDICTS.find((each) => each === given["verdict"]) ?? "none";
  const counts = Object.fromEntries(VERDICTS.map((each) => [each, each === verdict ? 1 : 0])) as Record<Verdict, number>;
  return { ...feature, properties: { n: 1, ...counts, ...given, verdict } };
}

function extentOf(places: Place[]): string | undefined {
  if (places.length === 0) return undefined;
  const bounds = new LngLatBounds();
  for (const { geometry, properties } of places) {
    const reach = Math.max(properties.uncertainty_m ?? 0, LEAST_VIEW_M);
    for (const at of circleAround(geometry.coordinates as [number, number], reach)) bounds.extend(at);
  }
  return bounds.toArray().flat().join(",");
}
