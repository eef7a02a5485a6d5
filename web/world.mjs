// The world's countries from Natural Earth (public domain, as packed by `world-atlas`), as GeoJSON with short
// properties. The server cuts it to a mechanism's extent. Countries carry land only: lines of the file are Natural
// Earth's, and every page that shows them says that lines and names judge nothing.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { feature } from "topojson-client";

const DECIMALS = 4; // About 11 m, finer than the 1:10 million source.

/** Reads the atlas from `modules` and returns a feature collection of `{kind: "land", name, iso_n3}`. */
export async function worldOutline(modules) {
  const atlas = JSON.parse(await readFile(path.join(modules, "world-atlas/countries-10m.json"), "utf8"));
  const countries = feature(atlas, atlas.objects.countries).features;
  return { type: "FeatureCollection", features: countries.map(shortFeature).filter(hasLand) };
}

function shortFeature({ id, properties, geometry }) {
  return {
    type: "Feature",
    properties: { kind: "land", name: properties.name, iso_n3: id ?? null },
    geometry: { type: geometry.type, coordinates: roundedPolygons(geometry) },
  };
}

function roundedPolygons({ type, coordinates }) {
  if (type === "Polygon") return roundedRings(coordinates);
  return coordinates.map(roundedRings).filter((rings) => rings.length > 0);
}

/** A ring that rounding has shrunk below a triangle is no ring any more; without its outer ring a polygon is gone. */
function roundedRings(rings) {
  const [outer, ...holes] = rings.map(roundedRing);
  return outer.length < 4 ? [] : [outer, ...holes.filter((ring) => ring.length >= 4)];
}

function roundedRing(ring) {
  const rounded = ring.map((position) => position.map((degrees) => Number(degrees.toFixed(DECIMALS))));
  return rounded.filter(([lon, lat], at) => at === 0 || lon !== rounded[at - 1][0] || lat !== rounded[at - 1][1]);
}

function hasLand({ geometry }) {
  return geometry.coordinates.length > 0;
}
