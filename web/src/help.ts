// The list of keys behind `?` and the button in the bar: those of this page first, then those of every page. The keys
// themselves live with what they move.

import { element } from "./element.ts";
import { keyOf } from "./key.ts";
import { isTyping } from "./typing.ts";
import { words } from "./words.ts";

/** Adds the button and listens for `?`. */
export function addHelp(): void {
  const button = element("button", { type: "button", class: "keys-help", title: words.help, "aria-label": words.help }, "?");
  button.addEventListener("click", showHelp);
  document.querySelector(".bar .end")?.append(button);
  document.addEventListener("keydown", (event) => {
    if (keyOf(event) === "?" && !isTyping(event)) showHelp();
  });
}

function showHelp(): void {
  const known = document.querySelector<HTMLDialogElement>("dialog#help");
  if (known) {
    known.showModal();
    return;
  }
  const dialog = element(
    "dialog",
    { id: "help", "aria-labelledby": "help-title" },
    element("h1", { id: "help-title" }, words.keysTitle),
    listOfKeys(),
    element("form", { method: "dialog" }, element("button", { class: "button" }, words.close)),
  );
  document.body.append(dialog);
  dialog.showModal();
}

function listOfKeys(): HTMLElement {
  const keys: [string[], string][] = [
    [["/", "Ctrl K"], words.keySearch],
    [["j"], words.keyDown],
    [["k"], words.keyUp],
    [["Enter"], words.keyOpen],
    [["x"], words.keyChoose],
    [["Ctrl Enter"], words.keySend],
    [["←", "→"], words.keyBrush],
    [["Esc"], words.keyBrushClear],
    [["?"], words.keyHelp],
  ];
  const list = element("dl", { class: "keys" });
  for (const [caps, meaning] of [...keysOfPage(), ...keys]) {
    const term = element("dt");
    for (const cap of caps) term.append(element("kbd", {}, cap), " ");
    list.append(term, element("dd", {}, meaning));
  }
  return list;
}

/** Links and buttons of this page that name a key of their own (pageKeys.ts), in their own words. */
function keysOfPage(): [string[], string][] {
  return [...document.querySelectorAll<HTMLElement>("main [aria-keyshortcuts]")].map((target) => {
    const words = target.cloneNode(true) as HTMLElement;
    for (const cap of words.querySelectorAll("kbd")) cap.remove();
    return [[target.getAttribute("aria-keyshortcuts") ?? ""], words.textContent?.trim() ?? ""];
  });
}
