// The reader of documents: words that are selected can be made something of. Without script each paragraph
// has a link that marks it.

/** Offers to mark what is selected in the text. */
export function startReader(text: HTMLElement): void {
  const template = document.querySelector<HTMLTemplateElement>("template#make-of");
  const address = text.dataset["reader"];
  const offered = template?.content.firstElementChild?.cloneNode(true);
  if (!address || !(offered instanceof HTMLElement)) return;
  const link = offered.querySelector("a");
  if (!link) return;
  offered.hidden = true;
  text.after(offered);
  document.addEventListener("selectionchange", () => {
    const span = selectedIn(text);
    offered.hidden = span === null;
    if (span) link.href = `${address}?mark=${span.start}-${span.end}#chosen`;
  });
}

/** The places of the selected characters in the text as it is kept: each paragraph says where it begins. */
function selectedIn(text: HTMLElement): { start: number; end: number } | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = placeOf(text, range.startContainer, range.startOffset);
  const end = placeOf(text, range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

function placeOf(text: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>("[data-start]");
  if (!paragraph || !text.contains(paragraph)) return null;
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  const fragment = before.cloneContents();
  for (const other of fragment.querySelectorAll(".mark-paragraph")) other.remove();
  // Characters are counted as the register counts them: one for each Unicode scalar value.
  const length = [...(fragment.textContent ?? "")].length;
  const most = Number(paragraph.dataset["end"]) - Number(paragraph.dataset["start"]);
  return Number(paragraph.dataset["start"]) + Math.min(length, most);
}
