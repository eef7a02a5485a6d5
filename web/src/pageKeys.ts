// Links and buttons that name a key of their own: pressing it does what clicking does. Which key it is stands beside
// the word, and in `aria-keyshortcuts` for those who do not see it.

import { isTyping } from "./typing.ts";

/** Starts listening. */
export function startPageKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (isTyping(event)) return;
    const target = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(event.key)}"]`);
    if (!target) return;
    event.preventDefault();
    target.click();
  });
}
