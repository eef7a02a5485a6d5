// When the list is put in anew, the rows that somebody chose stay chosen, as far as they are still in it.

/** Remembers which boxes are ticked in the queue and returns a function that ticks them again. */
export function keepChosen(root: HTMLElement): () => void {
  const chosen = new Set([...boxesOf(root)].filter((box) => box.checked).map((box) => box.value));
  return () => {
    if (chosen.size === 0) return;
    for (const box of boxesOf(root)) box.checked = chosen.has(box.value);
    root.dispatchEvent(new Event("change", { bubbles: true })); // The bar says how many are left.
  };
}

function boxesOf(root: HTMLElement): NodeListOf<HTMLInputElement> {
  return root.querySelectorAll<HTMLInputElement>("form.queue input[name=incident]");
}
