// Links and buttons that name a key of their own: pressing it does what clicking does. Which key it is stands beside
// the word, and in `aria-keyshortcuts` for those who do not see it. A key that unfolds a form goes on into it.

import { keyOf } from "./key.ts";
import { isTyping } from "./typing.ts";

const FIELD = "input:not([type=hidden]), select, textarea";

/** Starts listening. */
export function startPageKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (isTyping(event) || document.querySelector("dialog[open]")) return;
    const target = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(keyOf(event))}"]`);
    if (!target) return;
    event.preventDefault();
    const details = target.matches("summary") ? target.closest("details") : null;
    if (!details) return target.click();
    details.open = true;
    (details.querySelector<HTMLElement>(FIELD) ?? target).focus();
  });
}
