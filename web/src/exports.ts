// How far exports have come, as the server tells it: the bars of an open page move, and when something is ready, failed
// or waits for somebody, the list is fetched anew, unless somebody is writing.

interface Told {
  own: { id: string; state: string; done: number; total: number; said: string }[];
  waiting: string[];
}

/** Shows what the server told. */
export function showExports(data: string): void {
  const list = document.querySelector<HTMLElement>("[data-exports]");
  if (!list) return;
  const told = JSON.parse(data) as Told;
  for (const { id, done, total, said } of told.own) {
    const export_ = find(list, id);
    const bar = export_?.querySelector("progress");
    if (bar && total > 0) {
      bar.max = total;
      bar.value = done;
    }
    const words = export_?.querySelector("[data-said]");
    if (words) words.textContent = said;
  }
  const isOther = told.own.some(({ id, state }) => find(list, id)?.dataset["state"] !== state);
  const shown = [...list.querySelectorAll<HTMLElement>("#waiting [data-export]")].map((one) => one.dataset["export"]);
  const isWaiting = shown.length !== told.waiting.length || told.waiting.some((id) => !shown.includes(id));
  if (isOther || isWaiting) void refresh(list);
}

function find(list: HTMLElement, id: string): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-export="${CSS.escape(id)}"]`);
}

async function refresh(list: HTMLElement): Promise<void> {
  const isWriting = [...list.querySelectorAll("input")].some((field) => field.value !== field.defaultValue);
  const isOpen = list.querySelector("details[open]") !== null;
  if (isWriting || isOpen || list.contains(document.activeElement)) return;
  const answer = await fetch(location.href, { headers: { "X-Fresh": "1" } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of ["[data-exports]", "main .answer"]) {
    const fresh = page.querySelector(part);
    if (fresh) document.querySelector(part)?.replaceWith(fresh);
  }
}
