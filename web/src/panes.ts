// Panes of a page that can be folded away, and rows that stand closer. The choice is kept on this device, because a
// desk and a phone want different things: a phone begins with the list alone. theme-first.ts applies a kept choice
// before the first paint.

/** Fired on the document when a pane is unfolded; `detail` is its name. */
export const PANE_UNFOLDED = "holdfire:pane";

const root = document.documentElement;

/** Shows the buttons that fold, and listens to them. */
export function startPanes(): void {
  const bar = document.querySelector<HTMLElement>("#panes");
  if (!bar) return;
  bar.hidden = false;
  for (const button of bar.querySelectorAll<HTMLButtonElement>("[data-fold]")) {
    const pane = button.dataset["fold"]!;
    button.setAttribute("aria-expanded", String(!isFolded(pane)));
    button.addEventListener("click", () => {
      const folds = !isFolded(pane);
      const panes = new Set(folded());
      if (folds) panes.add(pane);
      else panes.delete(pane);
      root.dataset["folded"] = [...panes].join(" ");
      keep("folded", root.dataset["folded"]);
      button.setAttribute("aria-expanded", String(!folds));
      if (!folds) document.dispatchEvent(new CustomEvent(PANE_UNFOLDED, { detail: pane }));
      // What has drawn itself into a box of another width draws anew.
      dispatchEvent(new Event("resize"));
    });
  }
  const density = bar.querySelector<HTMLButtonElement>("[data-density]");
  density?.setAttribute("aria-pressed", String(root.dataset["density"] === "dense"));
  density?.addEventListener("click", () => {
    const dense = root.dataset["density"] === "dense" ? "" : "dense";
    root.dataset["density"] = dense;
    keep("density", dense);
    density.setAttribute("aria-pressed", String(dense !== ""));
  });
}

/** Whether a pane is folded away. */
export function isFolded(pane: string): boolean {
  return document.querySelector("#panes") !== null && folded().includes(pane);
}

function folded(): string[] {
  return (root.dataset["folded"] ?? "").split(" ").filter(Boolean);
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage may be forbidden: the choice then lasts for this page.
  }
}
