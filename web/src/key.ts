// Keys by what is printed on them for those who write Latin letters, and by where they lie for those who write others:
// `j` is the same key on an Arabic, Russian or Persian keyboard, though another letter comes of it.

/** The key that was pressed: `j`, `/`, `?`, `Enter`. */
export function keyOf(event: KeyboardEvent): string {
  const { key, code } = event;
  if (key.length !== 1 || key.charCodeAt(0) < 128) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return letter.toLowerCase();
  if (code === "Slash") return event.shiftKey ? "?" : "/";
  return key === "؟" ? "?" : key;
}
