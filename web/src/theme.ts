// Light or dark by the reader's own choice, kept on this device. Who never chooses follows the device.
// theme-first.ts applies a kept choice before the first paint.

import { element } from "./element.ts";
import { words } from "./words.ts";

/** Fired on the document when the colours have changed, for what is drawn rather than styled. */
export const THEME_CHANGED = "holdfire:theme";

/** Puts the switch at the end of the bar. */
export function addThemeSwitch(): void {
  const devicePrefersDark = matchMedia("(prefers-color-scheme: dark)");
  const button = element("button", { type: "button", title: words.theme, "aria-label": words.theme }, "◑");
  button.addEventListener("click", () => choose(isDark(devicePrefersDark) ? "light" : "dark"));
  document.querySelector(".bar .end")?.append(button);
  devicePrefersDark.addEventListener("change", announce);
  // Paper has its own colours, and what is drawn must take them before it is printed.
  matchMedia("print").addEventListener("change", announce);
}

function isDark(devicePrefersDark: MediaQueryList): boolean {
  const chosen = document.documentElement.dataset["theme"];
  return chosen ? chosen === "dark" : devicePrefersDark.matches;
}

function choose(theme: "light" | "dark"): void {
  document.documentElement.dataset["theme"] = theme;
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // Storage may be forbidden: the choice then lasts for this page.
  }
  announce();
}

function announce(): void {
  document.dispatchEvent(new Event(THEME_CHANGED));
}
