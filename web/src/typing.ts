// Single-letter keys must not fire while somebody writes.

/** Whether the key goes into a field, or belongs to the browser or the system. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const target = event.target;
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, select, textarea"));
}
