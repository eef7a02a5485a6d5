// The layer of coverage under the areas: ground that was observed on each of the chosen days, that nobody observed, and
// where somebody was refused or jammed. What the grounds say stands under the map, as long as the box is ticked.

import type { GeoJSONSource, IControl, LayerSpecification, Map as LibreMap } from "maplibre-gl";
import type { FeatureCollection } from "geojson";
import { element } from "./element.ts";
import { PIXEL_RATIO } from "./glyphs.ts";
import { THEME_CHANGED } from "./theme.ts";
import { token } from "./token.ts";
import { words } from "./words.ts";

const SOURCE = "coverage";
const DOTS = "coverage dots";
const LAYERS = ["coverage-observed", "coverage-not-observed", "coverage-kept-out"];
const BELOW = "areas-fill"; // The first layer of the agreements' areas.

/** The ground by what was observed. */
export class CoverageLayer {
  constructor(private readonly map: LibreMap) {
    map.addSource(SOURCE, { type: "geojson", data: { type: "FeatureCollection", features: [] } });
    map.addImage(DOTS, dots(), { pixelRatio: PIXEL_RATIO });
    const observed = (word: string): unknown[] => ["==", ["get", "observed"], word];
    this.add({ id: "coverage-observed", type: "fill", paint: { "fill-opacity": 0.55 } }, observed("observed"));
    this.add(
      { id: "coverage-not-observed", type: "fill", paint: { "fill-pattern": DOTS } },
      observed("not-observed"),
    );
    this.add(
      { id: "coverage-kept-out", type: "line", paint: { "line-width": 1.6, "line-dasharray": [2, 2] } },
      ["get", "kept_out"],
    );
    this.colour();
    map.addControl(new CoverageSwitch((isShown) => this.setShown(isShown)), "top-left");
    document.addEventListener(THEME_CHANGED, () => this.colour());
  }

  /** Shows this coverage instead of the last one. */
  show(coverage: FeatureCollection): void {
    this.map.getSource<GeoJSONSource>(SOURCE)?.setData(coverage);
  }

  private setShown(isShown: boolean): void {
    for (const layer of LAYERS) this.map.setLayoutProperty(layer, "visibility", isShown ? "visible" : "none");
  }

  private add(layer: object, filter: unknown[]): void {
    this.map.addLayer({ ...layer, source: SOURCE, filter } as LayerSpecification, BELOW);
  }

  private colour(): void {
    this.map.setPaintProperty("coverage-observed", "fill-color", token("--accent-wash"));
    this.map.setPaintProperty("coverage-kept-out", "line-color", token("--alarm"));
    this.map.updateImage(DOTS, dots());
  }
}

/** A box to tick on the map. */
class CoverageSwitch implements IControl {
  private readonly box = element("label", { class: "maplibregl-ctrl map-switch" });

  constructor(switched: (isShown: boolean) => void) {
    const tick = element("input", { type: "checkbox" });
    tick.checked = true;
    tick.addEventListener("change", () => switched(tick.checked));
    this.box.append(tick, ` ${words.coverage}`);
  }

  onAdd(): HTMLElement {
    return this.box;
  }

  onRemove(): void {
    this.box.remove();
  }
}

/** Dots that go on from one tile of the pattern to the next. */
function dots(): ImageData {
  const size = 7;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * PIXEL_RATIO;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("this browser gives no canvas to draw on");
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  context.fillStyle = token("--muted");
  context.beginPath();
  context.arc(size / 2, size / 2, 0.9, 0, 2 * Math.PI);
  context.fill();
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
