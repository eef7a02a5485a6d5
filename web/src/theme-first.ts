// Runs before the first paint, as a plain script in the head: a reader who chose a theme must not see the other one
// flash, nor panes that fold while one looks. Everything else about themes is in theme.ts, about panes in panes.ts.

const root = document.documentElement;
// A phone begins with the list alone.
root.dataset["folded"] = matchMedia("(max-width: 760px)").matches ? "rail view" : "";
try {
  const chosen = localStorage.getItem("theme");
  if (chosen === "light" || chosen === "dark") root.dataset["theme"] = chosen;
  root.dataset["folded"] = localStorage.getItem("folded") ?? root.dataset["folded"];
  if (localStorage.getItem("density") === "dense") root.dataset["density"] = "dense";
} catch {
  // Storage may be forbidden; the device's own preference then rules.
}
