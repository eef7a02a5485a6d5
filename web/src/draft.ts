// The draft of a report: what is typed is kept on this device until the report is recorded, so that a crash of the tab
// or an empty battery loses nothing. One draft per mechanism, bounded, and cleared by the receipt.

/** A draft longer than this is not kept; the form says what it takes. */
const MOST_LETTERS = 60_000;

interface Kept {
  at: string;
  fields: [name: string, value: string][];
}

/** Keeps the form's draft, and puts a kept one back into a form in which nothing was typed yet. */
export function keepDraft(form: HTMLFormElement): void {
  const place = placeOf(form.dataset["draft"] ?? "");
  const note = document.querySelector<HTMLElement>(".draft-note");
  const kept = "fresh" in form.dataset ? read(place) : null;
  if (kept && kept.fields.some(([name, value]) => name !== "key" && value !== "")) {
    putBack(form, kept);
    if (note) say(note, place);
  }
  let waits: number | undefined;
  form.addEventListener("input", () => {
    clearTimeout(waits);
    waits = window.setTimeout(() => write(place, form), 300);
  });
  addEventListener("pagehide", () => {
    if (waits !== undefined) write(place, form);
  });
}

/** Forgets the draft of a mechanism: its report is recorded. */
export function forgetDraft(mechanism: string): void {
  try {
    localStorage.removeItem(placeOf(mechanism));
  } catch {
    // Without storage there is nothing to forget.
  }
}

function placeOf(mechanism: string): string {
  return `holdfire draft ${mechanism}`;
}

function read(place: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isKept(kept: unknown): kept is Kept {
  return typeof kept === "object" && kept !== null && Array.isArray((kept as Kept).fields);
}

function write(place: string, form: HTMLFormElement): void {
  const fields = [...new FormData(form)].filter(
    (pair): pair is [string, string] => typeof pair[1] === "string" && pair[0] !== "token",
  );
  const text = JSON.stringify({ at: new Date().toISOString(), fields } satisfies Kept);
  if (text.length > MOST_LETTERS) return;
  try {
    localStorage.setItem(place, text);
  } catch (error) {
    console.warn("the draft could not be kept:", error);
  }
}

/** The key comes back too: what was sent before a crash and what is sent after it are one report. */
function putBack(form: HTMLFormElement, { fields }: Kept): void {
  for (const [name, value] of fields) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = field.value === value;
    else if (field instanceof RadioNodeList) field.value = value;
    else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
    else if (field instanceof HTMLSelectElement) field.value = value;
  }
}

function say(note: HTMLElement, place: string): void {
  note.textContent = `${note.dataset["putBack"] ?? ""} `;
  const discard = document.createElement("button");
  discard.type = "button";
  discard.className = "button";
  discard.textContent = note.dataset["discard"] ?? "";
  discard.addEventListener("click", () => {
    localStorage.removeItem(place);
    location.reload();
  });
  note.append(discard);
  note.hidden = false;
}
