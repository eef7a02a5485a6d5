// Which names a map shows, and where: read from the ground and the areas, most important first.

import type { Feature, FeatureCollection, Position } from "geojson";
import { language } from "./words.ts";

/** A name on the map. `rank` 0 is placed first and so is the last to give way. */
export interface MapLabel {
  text: string;
  kind: "area" | "land" | "region" | "sign" | "town";
  lon: number;
  lat: number;
  rank: number;
}

/** One label per area and drawer: over the northern edge, where it hides nothing inside; over a line; beside a post. */
export function labelsOfAreas(areas: FeatureCollection): MapLabel[] {
  const labels = new Map<string, MapLabel>();
  for (const feature of areas.features) {
    const text = nameOf(feature);
    const isSign = feature.properties?.["drawn"] === "sign";
    const edge = isSign ? firstPoint(feature) : northernmost(feature);
    const at = edge ?? middleOfLongestLine(feature);
    const known = labels.get(text);
    if (text && at && (!known || at[1]! > known.lat)) {
      labels.set(text, { text, kind: isSign ? "sign" : "area", lon: at[0]!, lat: at[1]!, rank: edge ? 0 : 1 });
    }
  }
  return [...labels.values()];
}

/** Countries, regions and towns; a town's rank comes from the data, else from its population. */
export function labelsOfBase(base: FeatureCollection): MapLabel[] {
  return base.features.flatMap((feature): MapLabel[] => {
    const kind = feature.properties?.["kind"] as string | undefined;
    const text = nameOf(feature);
    if (!text) return [];
    if (kind === "town" && feature.geometry.type === "Point") {
      const [lon, lat] = feature.geometry.coordinates;
      return [{ text, kind, lon: lon!, lat: lat!, rank: townRank(feature) }];
    }
    if (kind === "region" || kind === "land") {
      const middle = middleOfLargestRing(feature);
      return middle ? [{ text, kind, lon: middle[0]!, lat: middle[1]!, rank: kind === "land" ? 40 : 20 }] : [];
    }
    return [];
  });
}

function nameOf(feature: Feature): string {
  const given = feature.properties ?? {};
  const name: unknown = given[`name_${language}`] ?? given["name"] ?? given["name_en"] ?? given["area"];
  return typeof name === "string" ? name : "";
}

/** From 10 for a city of millions down to 30: between the areas and the countries, cities before regions. */
function townRank(feature: Feature): number {
  const { rank, population } = feature.properties ?? {};
  if (typeof rank === "number") return 10 + Math.min(rank, 20);
  const size = typeof population === "number" && population > 0 ? Math.log10(population) : 0;
  return 10 + Math.max(0, 20 - size * 3);
}

function outerRings({ geometry }: Feature): Position[][] {
  if (geometry.type === "Polygon") return geometry.coordinates.slice(0, 1);
  if (geometry.type === "MultiPolygon") return geometry.coordinates.flatMap((rings) => rings.slice(0, 1));
  return [];
}

function firstPoint({ geometry }: Feature): Position | null {
  return geometry.type === "MultiPoint" ? (geometry.coordinates[0] ?? null) : null;
}

function middleOfLongestLine({ geometry }: Feature): Position | null {
  if (geometry.type !== "MultiLineString") return null;
  const [longest] = [...geometry.coordinates].sort((a, b) => b.length - a.length);
  return longest?.[Math.floor(longest.length / 2)] ?? null;
}

function northernmost(feature: Feature): Position | null {
  const all = outerRings(feature).flat();
  return all.reduce<Position | null>((best, at) => (!best || at[1]! > best[1]! ? at : best), null);
}

function middleOfLargestRing(feature: Feature): Position | null {
  const largest = outerRings(feature)
    .map((ring) => ({ ring, size: Math.abs(signedArea(ring)) }))
    .sort((a, b) => b.size - a.size)[0];
  return largest && largest.size > 0 ? centroid(largest.ring) : null;
}

function signedArea(ring: Position[]): number {
  let twice = 0;
  eachEdge(ring, ([x1, y1], [x2, y2]) => (twice += x1! * y2! - x2! * y1!));
  return twice / 2;
}

function centroid(ring: Position[]): Position {
  const area = signedArea(ring);
  let x = 0;
  let y = 0;
  eachEdge(ring, ([x1, y1], [x2, y2]) => {
    const cross = x1! * y2! - x2! * y1!;
    x += (x1! + x2!) * cross;
    y += (y1! + y2!) * cross;
  });
  return [x / (6 * area), y / (6 * area)];
}

function eachEdge(ring: Position[], use: (from: Position, to: Position) => void): void {
  for (let at = 1; at < ring.length; at += 1) use(ring[at - 1]!, ring[at]!);
}
