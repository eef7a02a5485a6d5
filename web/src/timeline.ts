// The brush over the server's bars: drag to select a time, drag or arrow an end to change it, Esc to select all again.
// The bars, the hatching of days nobody observed and the labels are the server's; this lays a window over them and
// says which days were chosen. Time runs left to right in every language, as the bars do.

import { element } from "./element.ts";
import { barOf, firstDay, lastDay, type Scale, type Unit } from "./timeUnits.ts";
import { words } from "./words.ts";

/** Chosen days, both included; `null` is all the time. */
export type ChosenTime = { from: string; to: string } | null;

const CLICK_PX = 4; // A shorter drag is a click, which the bar's own link answers.
const KEY_PAUSE_MS = 350; // Holding an arrow key down must not fetch a page for every step.

/** What a page tells its timeline. */
export interface Timeline {
  /** Marks days that are pointed at elsewhere on the page, or none. */
  mark(days: ChosenTime): void;
}

/**
 * Lays the brush over `timeline` and calls `choose` with every finished choice, and `point` with the days of the bar
 * that is pointed at.
 */
export function startTimeline(
  timeline: HTMLElement,
  choose: (chosen: ChosenTime) => void,
  point: (pointed: ChosenTime) => void,
): Timeline | null {
  const bars = timeline.querySelector<SVGElement>(".timeline-bars");
  const scale = readScale(timeline);
  if (!bars || !scale) return null;
  for (const link of bars.querySelectorAll("a")) {
    link.setAttribute("tabindex", "-1"); // Two handles are quicker than a hundred bars.
    link.addEventListener("dragstart", (event) => event.preventDefault());
  }
  return new Brush(timeline, bars, scale, choose, point);
}

function readScale(timeline: HTMLElement): Scale | null {
  const { from, to, unit, counts } = timeline.dataset;
  if (!from || !to || !counts) return null;
  return { first: from, last: to, unit: (unit ?? "day") as Unit, count: counts.split(",").length };
}

class Brush implements Timeline {
  private readonly area = element("div", { class: "brush", role: "group", "aria-label": words.timeline });
  private readonly window = element("div", { class: "brush-window" });
  private readonly marked = element("div", { class: "brush-mark", hidden: true });
  private readonly says = element("output", { class: "brush-says", hidden: true });
  private readonly handles: [HTMLElement, HTMLElement];
  /** First and last chosen bar. INVARIANT: `start <= end`, both within the scale. */
  private start: number;
  private end: number;
  private keyPause = 0;
  /** The click that ends a drag is none. */
  private wasDragged = false;

  constructor(
    private readonly timeline: HTMLElement,
    private readonly bars: SVGElement,
    private readonly scale: Scale,
    private readonly choose: (chosen: ChosenTime) => void,
    private readonly point: (pointed: ChosenTime) => void,
  ) {
    const { selectedFrom, selectedTo } = timeline.dataset;
    this.start = selectedFrom ? barOf(scale, selectedFrom) : 0;
    this.end = selectedTo ? barOf(scale, selectedTo) : scale.count - 1;
    this.handles = [this.makeHandle("from"), this.makeHandle("to")];
    this.area.append(this.window, this.marked, this.says, ...this.handles);
    timeline.append(this.area);
    this.area.addEventListener("pointerdown", (event) => this.drag(event));
    this.area.addEventListener("click", (event) => this.openBarUnder(event));
    this.area.addEventListener("pointermove", (event) => this.tellBarUnder(event));
    this.area.addEventListener("pointerleave", () => {
      this.says.hidden = true;
      this.point(null);
    });
    new ResizeObserver(() => this.place()).observe(bars);
    this.place();
  }

  mark(days: ChosenTime): void {
    this.marked.hidden = days === null || days.to < this.scale.first || this.scale.last < days.from;
    if (days === null || this.marked.hidden) return;
    const [start, end] = [barOf(this.scale, days.from), barOf(this.scale, days.to)];
    this.marked.style.left = `${(start / this.scale.count) * 100}%`;
    this.marked.style.width = `${((end - start + 1) / this.scale.count) * 100}%`;
  }

  private get isWhole(): boolean {
    return this.start === 0 && this.end === this.scale.count - 1;
  }

  private makeHandle(which: "from" | "to"): HTMLElement {
    const handle = element("div", {
      class: "brush-handle",
      role: "slider",
      tabindex: 0,
      "data-key": `brush-${which}`, // The overview gives the focus back to this key after it has put in new parts.
      "aria-label": words[which],
      "aria-valuemin": 0,
      "aria-valuemax": this.scale.count - 1,
    });
    handle.addEventListener("keydown", (event) => this.moveByKey(event, which));
    handle.addEventListener("blur", () => (this.says.hidden = true));
    return handle;
  }

  /** Follows the pointer from where it went down: a handle moves its end, empty ground starts a new selection. */
  private drag(down: PointerEvent): void {
    if (down.button !== 0) return;
    const before = [this.start, this.end] as const;
    const handle = this.handles.findIndex((each) => each === down.target);
    const anchor = handle === 0 ? this.end : handle === 1 ? this.start : this.barAt(down.clientX);
    let moved = false;
    const follow = (event: PointerEvent): void => {
      moved ||= Math.abs(event.clientX - down.clientX) >= CLICK_PX;
      if (!moved) return;
      this.area.setPointerCapture(down.pointerId);
      this.select(anchor, this.barAt(event.clientX));
      this.sayChosen();
    };
    const finish = (event: PointerEvent): void => {
      for (const [name, listener] of listeners) this.area.removeEventListener(name, listener);
      if (event.type === "pointercancel") this.select(...before);
      else if (moved) this.finish();
      this.wasDragged = moved;
    };
    const listeners = [["pointermove", follow], ["pointerup", finish], ["pointercancel", finish]] as const;
    for (const [name, listener] of listeners) this.area.addEventListener(name, listener);
  }

  /** The brush lies over the bars, so a plain click is handed to the link under it. */
  private openBarUnder(event: MouseEvent): void {
    if (this.wasDragged) return;
    const link = this.linkUnder(event);
    link?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: event.ctrlKey }));
  }

  private tellBarUnder(event: PointerEvent): void {
    if (event.buttons !== 0) return;
    const link = this.linkUnder(event);
    const text = link?.getAttribute("aria-label") ?? link?.querySelector("title")?.textContent;
    const bar = this.barAt(event.clientX);
    if (text) this.say(text, (bar + 0.5) / this.scale.count);
    this.point({ from: firstDay(this.scale, bar), to: lastDay(this.scale, bar) });
  }

  private linkUnder({ clientX, clientY }: MouseEvent): Element | null {
    const under = document.elementsFromPoint(clientX, clientY).find((each) => this.bars.contains(each));
    return under?.closest("a") ?? null;
  }

  private moveByKey(event: KeyboardEvent, which: "from" | "to"): void {
    const now = which === "from" ? this.start : this.end;
    const far = Math.max(1, Math.round(this.scale.count / 10));
    const targets: Record<string, number> = {
      ArrowLeft: now - 1,
      ArrowDown: now - 1,
      ArrowRight: now + 1,
      ArrowUp: now + 1,
      PageDown: now - far,
      PageUp: now + far,
      Home: 0,
      End: this.scale.count - 1,
    };
    const target = targets[event.key];
    if (event.key === "Escape") {
      this.select(0, this.scale.count - 1);
      this.finish();
    } else if (target !== undefined) {
      event.preventDefault();
      // An end stops at the other one: keys move one end, they do not swap the two.
      if (which === "from") this.select(Math.min(target, this.end), this.end);
      else this.select(this.start, Math.max(target, this.start));
      this.sayChosen();
      clearTimeout(this.keyPause);
      this.keyPause = window.setTimeout(() => this.finish(), KEY_PAUSE_MS);
    }
  }

  private select(one: number, other: number): void {
    const highest = this.scale.count - 1;
    this.start = Math.min(Math.max(Math.min(one, other), 0), highest);
    this.end = Math.min(Math.max(one, other, 0), highest);
    this.place();
  }

  private finish(): void {
    clearTimeout(this.keyPause);
    this.says.hidden = true;
    const days = { from: firstDay(this.scale, this.start), to: lastDay(this.scale, this.end) };
    this.choose(this.isWhole ? null : days);
  }

  private barAt(clientX: number): number {
    const box = this.area.getBoundingClientRect();
    const bar = Math.floor(((clientX - box.left) / box.width) * this.scale.count);
    return Math.min(Math.max(bar, 0), this.scale.count - 1);
  }

  /** Lays the brush exactly over the bars and its window over the chosen ones. */
  private place(): void {
    const outer = this.timeline.getBoundingClientRect();
    const inner = this.bars.getBoundingClientRect();
    const { style } = this.area;
    style.left = `${inner.left - outer.left - this.timeline.clientLeft}px`;
    style.top = `${inner.top - outer.top - this.timeline.clientTop}px`;
    style.width = `${inner.width}px`;
    style.height = `${inner.height}px`;
    const left = (this.start / this.scale.count) * 100;
    const right = ((this.end + 1) / this.scale.count) * 100;
    this.window.hidden = this.isWhole;
    this.window.style.left = `${left}%`;
    this.window.style.width = `${right - left}%`;
    this.describeHandle(this.handles[0], left, this.start, firstDay(this.scale, this.start));
    this.describeHandle(this.handles[1], right, this.end, lastDay(this.scale, this.end));
  }

  private describeHandle(handle: HTMLElement, percent: number, bar: number, day: string): void {
    handle.style.left = `${percent}%`;
    handle.setAttribute("aria-valuenow", String(bar));
    handle.setAttribute("aria-valuetext", day);
  }

  private sayChosen(): void {
    const from = firstDay(this.scale, this.start);
    const to = lastDay(this.scale, this.end);
    const text = this.isWhole ? words.allTime : from === to ? from : `${from} – ${to}`;
    this.say(text, (this.start + this.end + 1) / 2 / this.scale.count);
  }

  private say(text: string, at: number): void {
    this.says.hidden = false;
    this.says.textContent = text;
    // Half a label of room at either end keeps the words inside the page.
    const half = this.says.offsetWidth / 2 / Math.max(this.area.clientWidth, 1);
    this.says.style.left = `${Math.min(Math.max(at, half), 1 - half) * 100}%`;
  }
}
