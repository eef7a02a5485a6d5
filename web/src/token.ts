// The values of tokens.css, for what is drawn on a canvas and cannot read a style sheet.

/** Reads the value of a token of tokens.css as the page has it now. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
