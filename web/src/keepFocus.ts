// When a part of the page is put in anew, the keyboard must stay where it was, not fall back to the top.

/** Remembers what has the focus inside `root` and returns a function that finds its successor and focuses it. */
export function keepFocus(root: HTMLElement): () => void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement || focused instanceof SVGElement) || !root.contains(focused)) return () => {};
  const part = focused.closest("[id]")?.id;
  const sameAs = identityOf(focused);
  return () => {
    if (focused.isConnected) return;
    const home = (part && document.getElementById(part)) || root;
    const successor = [...home.querySelectorAll<HTMLElement>("a, button, input, select, summary, tr, [tabindex]")].find(
      (candidate) => identityOf(candidate) === sameAs,
    );
    if (successor?.matches("tr")) successor.tabIndex = -1;
    successor?.focus({ preventScroll: true });
  };
}

/** What stays the same when counts and addresses change: a given key, a record's id, a field's name, the first words. */
function identityOf(element: HTMLElement | SVGElement): string {
  const { key, id } = element.dataset;
  if (key) return `key ${key}`;
  if (id) return `id ${id}`;
  const name = element.getAttribute("name");
  if (name) return `name ${name}`;
  const words = element.firstElementChild?.textContent ?? element.textContent ?? "";
  return `${element.tagName} ${words.trim()}`;
}
