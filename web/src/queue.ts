// The queue by keyboard, and kept fresh: `x` chooses the row, the bar says how many are chosen, Ctrl Enter sends the
// form one writes in. When the register grows, the list is fetched anew, unless somebody is in the middle of something.

import { showExports } from "./exports.ts";
import { showBell, showNotices } from "./bell.ts";
import { keyOf } from "./key.ts";
import { isTyping } from "./typing.ts";
import { words } from "./words.ts";

const BURST_MS = 1000;
const PICKED = "form.queue input[name=incident]";

/** Starts listening; works on every page, since forms are on many. */
export function startQueue(): void {
  document.addEventListener("keydown", onKey);
  document.addEventListener("change", tellChosen);
}

function onKey(event: KeyboardEvent): void {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    const form = (event.target as HTMLElement).closest<HTMLFormElement>("form");
    if (!form || form.method !== "post") return;
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  if (isTyping(event) && !(event.target as HTMLElement).matches("input[type=checkbox]")) return;
  if (keyOf(event) === "x") chooseRow();
}

function chooseRow(): void {
  const row = document.activeElement?.closest("tr");
  const box = row?.querySelector<HTMLInputElement>("input[name=incident]");
  if (!box) return;
  box.checked = !box.checked;
  tellChosen();
}

function tellChosen(): void {
  const told = document.querySelector<HTMLElement>("[data-selected]");
  if (!told) return;
  const n = document.querySelectorAll(`${PICKED}:checked`).length;
  told.textContent = n === 0 ? (told.dataset["none"] ?? "") : words.chosen.replace("{n}", String(n));
}

/** Whether somebody chose rows or writes something that a fresh page would take away. */
function isBusy(): boolean {
  if (document.querySelector(`${PICKED}:checked`)) return true;
  const at = document.activeElement;
  if (at instanceof HTMLElement && at.matches("textarea, select, input:not([type=checkbox])")) return true;
  const written = document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>("main textarea, main input[type=text]");
  return [...written].some((field) => field.value !== field.defaultValue);
}

/** Listens to what the server says about the register, and brings the page up to date with `refresh`, where it can. */
export function startLive(refresh: (() => Promise<void>) | null): void {
  const address = document.body.dataset["live"];
  if (!address) return;
  const stream = new EventSource(address);
  let waits: number | undefined;
  const follow = (): void => {
    waits = undefined;
    if (refresh && document.querySelector("main.queue") && !isBusy()) void refresh();
    else tellNew();
  };
  stream.addEventListener("size", (event) => {
    if (document.body.dataset["size"] === (event as MessageEvent<string>).data) return;
    // Entries come in bursts; one fresh page answers for all of them.
    waits ??= window.setTimeout(follow, BURST_MS);
  });
  stream.addEventListener("exports", (event) => showExports((event as MessageEvent<string>).data));
  stream.addEventListener("notices", (event) => {
    showBell((event as MessageEvent<string>).data);
    if (document.querySelector("[data-notices]") && !isBusy()) void showNotices();
  });
  addEventListener("pagehide", () => stream.close());
}

function tellNew(): void {
  if (document.querySelector(".is-newer")) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button is-newer";
  button.setAttribute("role", "status");
  button.textContent = words.newer;
  button.addEventListener("click", () => location.reload());
  document.body.append(button);
}
