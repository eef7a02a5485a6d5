// Runs before the first paint, as a plain script in the head: a reader who chose a theme must not see the other one
// flash. Everything else about themes is in theme.ts.

try {
  const chosen = localStorage.getItem("theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset["theme"] = chosen;
} catch {
  // Storage may be forbidden; the device's own preference then rules.
}
