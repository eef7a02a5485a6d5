// What the server's map.json says: points that stand for one incident or, clustered, for several.

import type { Feature, FeatureCollection, Point } from "geojson";
import { distance, tally, words } from "./words.ts";

/** The four answers, strongest first, as they are called in addresses and data. */
export const VERDICTS = ["engaged", "undetermined", "not_engaged", "none"] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface PlaceProperties extends Record<Verdict, number> {
  n: number;
  id?: string | number;
  verdict?: Verdict;
  uncertainty_m?: number;
  label?: string;
  /** Incidents of a small cluster, when the server names them. */
  ids?: (string | number)[];
}

export type Place = Feature<Point, PlaceProperties>;
export type Places = FeatureCollection<Point, PlaceProperties> & { total?: number };

/** The only verdict of a place, or `null` when its incidents differ. */
export function soleVerdict({ n, verdict, ...counts }: PlaceProperties): Verdict | null {
  if (n === 1 && verdict) return verdict;
  return VERDICTS.find((each) => (counts[each] ?? 0) === n) ?? null;
}

/** The place in words: for the popup, and for those who hear the map instead of seeing it. */
export function describe(properties: PlaceProperties): string {
  const { n, label, uncertainty_m: uncertainty } = properties;
  const verdicts = VERDICTS.filter((each) => properties[each] > 0);
  const parts = verdicts.map((each) => (n === 1 ? words[each] : tally(properties[each], words[each])));
  const what = n === 1 ? parts.join() : `${tally(n, words.incidents)} (${parts.join(", ")})`;
  const doubt = n === 1 && uncertainty ? `${words.uncertain} ${distance(uncertainty)}` : "";
  return [label, what, doubt].filter(Boolean).join(" · ");
}

/** A circle of `radius` metres around a point, drawn as a ring of positions; good enough far from the poles. */
export function circleAround([lon, lat]: [number, number], radius: number): [number, number][] {
  const metresPerDegree = 111_320;
  const latRadius = radius / metresPerDegree;
  const lonRadius = latRadius / Math.max(Math.cos((lat * Math.PI) / 180), 0.01);
  return Array.from({ length: 65 }, (_, step) => {
    const angle = (step / 64) * 2 * Math.PI;
    return [lon + lonRadius * Math.cos(angle), lat + latRadius * Math.sin(angle)];
  });
}
