// The pictures of places on a map, drawn on a canvas. One verdict: its own shape (square, dashed circle, triangle,
// dash), larger for more incidents. Differing verdicts: a ring whose parts are drawn as differently as the shapes are,
// solid, dashed, thin, dotted, so that grey print and colour-blind eyes still tell them apart.

import { soleVerdict, VERDICTS, type PlaceProperties, type Verdict } from "./places.ts";
import { token } from "./token.ts";

/** A picture and the name it is filed under; equal places share one. */
export interface Glyph {
  name: string;
  draw(): ImageData;
}

/** Twice the pixels, so that lines stay sharp on good screens. */
export const PIXEL_RATIO = 2;

/** The picture of a place. */
export function glyphOf(properties: PlaceProperties): Glyph {
  const sole = soleVerdict(properties);
  if (sole) return { name: `${sole} ${properties.n}`, draw: () => drawShape(sole, properties.n) };
  const counts = VERDICTS.map((verdict) => properties[verdict]);
  return { name: `ring ${counts.join(" ")}`, draw: () => drawRing(properties) };
}

/** Half the picture's width in CSS pixels: grows with the count, slowly, and stops before it hides the map. */
export function radiusFor(n: number): number {
  return n === 1 ? 6 : Math.min(10 + 4 * Math.log10(n) ** 1.6, 26);
}

function drawShape(verdict: Verdict, n: number): ImageData {
  const radius = radiusFor(n);
  const [context, middle] = canvasFor(radius);
  const colour = colourOf(verdict);
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.fillStyle = withAlpha(token("--panel"), 0.85);
  if (verdict === "engaged") {
    context.fillStyle = colour;
    context.fillRect(middle - radius, middle - radius, 2 * radius, 2 * radius);
    context.strokeStyle = token("--panel");
    context.lineWidth = 1;
    context.strokeRect(middle - radius, middle - radius, 2 * radius, 2 * radius);
  } else if (verdict === "undetermined") {
    circle(context, middle, radius);
    context.fill();
    context.setLineDash([3.4, 2.4]);
    context.stroke();
  } else if (verdict === "not_engaged") {
    triangle(context, middle, radius);
    context.fill();
    context.stroke();
  } else {
    circle(context, middle, radius - 1);
    context.fill();
    context.fillStyle = colour;
    if (n === 1) context.fillRect(middle - radius + 1, middle - 1, 2 * radius - 2, 2);
    else dottedCircle(context, middle, radius);
  }
  if (n > 1) {
    const below = verdict === "not_engaged" ? radius * 0.22 : 0;
    writeCount(context, middle, middle + below, n, verdict === "engaged" ? token("--panel") : token("--ink"));
  }
  return pixels(context);
}

function drawRing(properties: PlaceProperties): ImageData {
  const radius = radiusFor(properties.n);
  const [context, middle] = canvasFor(radius);
  context.fillStyle = withAlpha(token("--panel"), 0.9);
  circle(context, middle, radius);
  context.fill();
  let angle = -Math.PI / 2;
  for (const verdict of VERDICTS) {
    const sweep = (properties[verdict] / properties.n) * 2 * Math.PI;
    if (sweep === 0) continue;
    strokeAs(context, verdict);
    context.beginPath();
    context.arc(middle, middle, radius - 2, angle + 0.05, angle + Math.max(sweep - 0.05, 0.06));
    context.stroke();
    angle += sweep;
  }
  writeCount(context, middle, middle, properties.n, token("--ink"));
  return pixels(context);
}

function strokeAs(context: CanvasRenderingContext2D, verdict: Verdict): void {
  const styles: Record<Verdict, [width: number, dashes: number[]]> = {
    engaged: [5, []],
    undetermined: [3, [3, 2]],
    not_engaged: [1.6, []],
    none: [2, [1, 3]],
  };
  const [width, dashes] = styles[verdict];
  context.strokeStyle = colourOf(verdict);
  context.lineWidth = width;
  context.setLineDash(dashes);
}

function canvasFor(radius: number): [CanvasRenderingContext2D, number] {
  const middle = Math.ceil(radius) + 3; // Room for half a line's width and a smooth edge.
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = middle * 2 * PIXEL_RATIO;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("this browser gives no canvas to draw on");
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  return [context, middle];
}

function pixels(context: CanvasRenderingContext2D): ImageData {
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
}

function circle(context: CanvasRenderingContext2D, middle: number, radius: number): void {
  context.beginPath();
  context.arc(middle, middle, radius, 0, 2 * Math.PI);
}

function dottedCircle(context: CanvasRenderingContext2D, middle: number, radius: number): void {
  strokeAs(context, "none");
  circle(context, middle, radius);
  context.stroke();
}

function triangle(context: CanvasRenderingContext2D, middle: number, radius: number): void {
  context.lineJoin = "round";
  context.beginPath();
  context.moveTo(middle, middle - radius);
  context.lineTo(middle + radius * 1.05, middle + radius * 0.85);
  context.lineTo(middle - radius * 1.05, middle + radius * 0.85);
  context.closePath();
}

function writeCount(context: CanvasRenderingContext2D, x: number, y: number, n: number, colour: string): void {
  context.fillStyle = colour;
  context.font = `600 ${n < 1000 ? 11 : 10}px ${token("--sans")}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(shortCount(n), x, y + 0.5);
}

function shortCount(n: number): string {
  if (n < 1000) return String(n);
  return n < 10_000 ? `${(n / 1000).toFixed(1)}k` : `${Math.round(n / 1000)}k`;
}

function colourOf(verdict: Verdict): string {
  return token({ engaged: "--engaged", undetermined: "--undetermined", not_engaged: "--not-engaged", none: "--no-clause" }[verdict]);
}

/** Tokens are written `#rrggbb`. */
function withAlpha(colour: string, alpha: number): string {
  return colour.startsWith("#") && colour.length === 7 ? colour + Math.round(alpha * 255).toString(16).padStart(2, "0") : colour;
}
