// Reads charts aloud: what a bar or dot says in its <title> is also written under the chart while it is pointed at or
// focused, because a title shows late with a mouse and never with a finger.

import { element } from "./element.ts";

/** Adds a reading line to every chart of the page that has something to say. */
export function startChartReading(): void {
  for (const box of document.querySelectorAll<HTMLElement>(".chart-box")) {
    if (box.querySelector("svg.chart title, svg.chart [data-label]")) addReadingLine(box);
  }
}

function addReadingLine(box: HTMLElement): void {
  const line = element("p", { class: "reading muted", "aria-live": "polite" });
  box.querySelector("svg.chart")?.after(line);
  const read = (event: Event): void => {
    const text = event.target instanceof Element ? saidBy(event.target, box) : null;
    if (text) line.textContent = text;
  };
  box.addEventListener("pointerover", read);
  box.addEventListener("focusin", read);
}

/** The nearest words: on the shape itself, on its link, or on a group around it; the chart's own title is not one. */
function saidBy(target: Element, box: Element): string | null {
  for (let at: Element | null = target; at && at !== box && !at.matches("svg"); at = at.parentElement) {
    const label = at.getAttribute("data-label") ?? at.querySelector(":scope > title")?.textContent;
    if (label) return label;
  }
  return null;
}
