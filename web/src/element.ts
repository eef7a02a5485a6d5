// Making elements in one line. Text is always set as text, so user data cannot become markup.

type Attributes = Record<string, string | number | boolean | undefined>;

/** Returns a new element; an attribute of `false` or `undefined` is left away, `true` stands bare. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}
