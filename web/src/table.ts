// Rows that open something: by click, with j, k and Enter; `/` and Ctrl K go to the search box.
// Works on every `table.rows` of the page, also on those a later fetch puts in, because it listens on the document.

import { keyOf } from "./key.ts";
import { isTyping } from "./typing.ts";

const ROW = "table.rows tbody tr[data-href]";

/** Fired on the document when the pointer or the focus comes to a row (`detail` is the row) or leaves all rows (`null`). */
export const ROW_POINTED = "holdfire:row";

/** Starts listening. */
export function startTables(): void {
  document.addEventListener("click", openClickedRow);
  document.addEventListener("keydown", moveByKey);
  document.addEventListener("mouseover", tellPointedRow);
  document.addEventListener("focusin", tellPointedRow);
}

function openClickedRow(event: MouseEvent): void {
  const target = event.target as Element;
  const row = target.closest<HTMLElement>(ROW);
  const address = row?.dataset["href"];
  // Selecting words to copy them ends with a click too, and must not open the row.
  const isSelecting = getSelection()?.isCollapsed === false;
  if (!address || isSelecting || target.closest("a, button, input, summary")) return;
  if (event.ctrlKey || event.metaKey) open(address, "_blank");
  else location.assign(address);
}

function moveByKey(event: KeyboardEvent): void {
  const key = keyOf(event);
  if (key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
    focusSearch(event);
    return;
  }
  if (isTyping(event)) return;
  if (key === "/") focusSearch(event);
  if (key === "j") focusRow(1);
  if (key === "k") focusRow(-1);
  if (key === "Enter") openFocusedRow(event);
}

function focusSearch(event: Event): void {
  const box = document.querySelector<HTMLInputElement>(".search input[type=search]");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
}

function focusRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROW)];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at === -1 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)];
  if (!next) return;
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function openFocusedRow(event: KeyboardEvent): void {
  const row = document.activeElement;
  // A link inside the row opens itself.
  if (!(row instanceof HTMLElement) || !row.matches(ROW) || !row.dataset["href"]) return;
  event.preventDefault();
  location.assign(row.dataset["href"]);
}

let pointed: Element | null = null;

function tellPointedRow(event: Event): void {
  const row = event.target instanceof Element ? event.target.closest(ROW) : null;
  if (row === pointed) return;
  pointed = row;
  document.dispatchEvent(new CustomEvent(ROW_POINTED, { detail: row }));
}
