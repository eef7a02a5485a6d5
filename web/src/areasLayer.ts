// The areas of the agreements on a map: outlines, lines, posts and crossings, areas of operations. What they are is told
// by dashes, hatching and shapes, never by colour alone. Where drawers differ, each one's outline has dashes of its own;
// its name (mapNames.ts) says whose it is.

import type { GeoJSONSource, LayerSpecification, Map as LibreMap } from "maplibre-gl";
import type { FeatureCollection } from "geojson";
import { PIXEL_RATIO } from "./glyphs.ts";
import { token } from "./token.ts";

const SOURCE = "areas";
const HATCHING = "area hatching";
const SIGN_PX = 5;

/** Dashes by the number of the drawer, over and over; the same as in map.css. */
const DRAWERS: number[][] = [
  [6, 3],
  [1.5, 3],
  [9, 3, 3, 3],
];

type Filter = ["all", ...unknown[]];

/** The areas on a map. */
export class AreasLayer {
  private readonly lines: [layer: string, token: string][] = [];

  constructor(private readonly map: LibreMap) {
    this.addPictures();
    this.add({ id: "areas-fill", type: "fill", paint: { "fill-opacity": 0.04 } }, ground("core"));
    this.add(
      { id: "areas-operations", type: "fill", paint: { "fill-pattern": HATCHING } },
      ["all", is("drawn", "polygon"), is("kind", "operations"), is("certainty", "core")],
    );
    this.addLine("areas-outer", "--muted", 1.3, [4, 3], [...ground("outer"), agreed()]);
    this.addLine("areas-core", "--ink", 1.6, null, [...ground("core"), agreed()]);
    this.addLine("area-lines-outer", "--muted", 1.3, [5, 1.5, 1, 1.5], [...line("outer"), agreed()]);
    this.addLine("area-lines-core", "--ink", 2, [5, 1.5, 1, 1.5], [...line("core"), agreed()]);
    DRAWERS.forEach((dashes, drawer) => {
      const drawn: Filter = ["all", ["has", "drawer"], ["!=", ["get", "drawer"], null]];
      const ofDrawer = ["==", ["%", ["to-number", ["get", "drawer"]], DRAWERS.length], drawer];
      const outlines = ["!=", ["get", "drawn"], "sign"];
      this.addLine(`areas-drawer-${drawer}`, "--ink", 1.8, dashes, [...drawn, outlines, ofDrawer]);
    });
    this.add(
      {
        id: "area-signs",
        type: "symbol",
        layout: { "icon-image": ["concat", "area ", ["get", "kind"]], "icon-allow-overlap": true },
      },
      ["all", is("drawn", "sign")],
    );
    this.colour();
  }

  /** Shows these areas instead of the last ones. */
  show(areas: FeatureCollection): void {
    this.map.getSource<GeoJSONSource>(SOURCE)?.setData(areas);
  }

  /** Takes the colours of the page's theme. */
  colour(): void {
    this.map.setPaintProperty("areas-fill", "fill-color", token("--ink"));
    for (const [layer, name] of this.lines) this.map.setPaintProperty(layer, "line-color", token(name));
    this.addPictures();
  }

  private addLine(id: string, colour: string, width: number, dashes: number[] | null, filter: Filter): void {
    this.lines.push([id, colour]);
    const paint = { "line-width": width, ...(dashes ? { "line-dasharray": dashes } : {}) };
    this.add({ id, type: "line", paint }, filter);
  }

  private add(layer: object, filter: Filter): void {
    this.map.addLayer({ ...layer, source: SOURCE, filter } as LayerSpecification);
  }

  private addPictures(): void {
    const pictures: [name: string, picture: ImageData][] = [
      [HATCHING, hatching()],
      ["area post", sign(diamond)],
      ["area crossing", sign(crossedSquare)],
    ];
    for (const [name, picture] of pictures) {
      if (this.map.hasImage(name)) this.map.updateImage(name, picture);
      else this.map.addImage(name, picture, { pixelRatio: PIXEL_RATIO });
    }
  }
}

function is(property: string, value: string): unknown[] {
  return ["==", ["get", property], value];
}

/** Ground of that certainty; areas of operations are hatched instead of filled. */
function ground(certainty: string): Filter {
  return ["all", is("drawn", "polygon"), is("certainty", certainty)];
}

function line(certainty: string): Filter {
  return ["all", is("drawn", "line"), is("certainty", certainty)];
}

/** Nobody drew it otherwise. */
function agreed(): unknown[] {
  return ["==", ["get", "drawer"], null];
}

function canvas(size: number): CanvasRenderingContext2D {
  const element = document.createElement("canvas");
  element.width = element.height = size * PIXEL_RATIO;
  const context = element.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("this browser gives no canvas to draw on");
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  return context;
}

function pixels(context: CanvasRenderingContext2D): ImageData {
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
}

/** Slanting lines that go on from one tile of the pattern to the next. */
function hatching(): ImageData {
  const size = 8;
  const context = canvas(size);
  context.strokeStyle = token("--muted");
  context.beginPath();
  for (const start of [-size / 2, size / 2, (size * 3) / 2]) {
    context.moveTo(start - size, size + size / 2);
    context.lineTo(start + size, -size / 2);
  }
  context.stroke();
  return pixels(context);
}

function sign(draw: (context: CanvasRenderingContext2D, middle: number) => void): ImageData {
  const middle = SIGN_PX + 2;
  const context = canvas(2 * middle);
  context.fillStyle = token("--panel");
  context.strokeStyle = token("--ink");
  context.lineWidth = 1.5;
  context.beginPath();
  draw(context, middle);
  context.fill();
  context.stroke();
  return pixels(context);
}

function diamond(context: CanvasRenderingContext2D, middle: number): void {
  context.moveTo(middle, middle - SIGN_PX);
  context.lineTo(middle + SIGN_PX, middle);
  context.lineTo(middle, middle + SIGN_PX);
  context.lineTo(middle - SIGN_PX, middle);
  context.closePath();
}

function crossedSquare(context: CanvasRenderingContext2D, middle: number): void {
  const [from, to] = [middle - SIGN_PX, middle + SIGN_PX];
  context.rect(from, from, 2 * SIGN_PX, 2 * SIGN_PX);
  context.moveTo(from, from);
  context.lineTo(to, to);
  context.moveTo(to, from);
  context.lineTo(from, to);
}
