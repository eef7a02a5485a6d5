// The bell in the bar: how many notices somebody has not read, told by the server while a page is open.

/** Shows the number; an empty text is none. */
export function showBell(shown: string): void {
  const bell = document.querySelector<HTMLElement>("a.bell");
  const count = bell?.querySelector<HTMLElement>(".count");
  if (!bell || !count) return;
  count.textContent = shown;
  count.hidden = shown === "";
}

/** Brings the page of notices up to date, where it is open. */
export async function showNotices(): Promise<void> {
  const answer = await fetch(location.href, { headers: { "X-Fresh": "1" } });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
  if (fresh) document.querySelector("main")?.replaceWith(fresh);
}
