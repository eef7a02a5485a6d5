// One selection on the overview: rail, chips, timeline, list and map all follow the address. A click that would load
// the same page with another selection fetches that page instead and puts its parts in; the map keeps its view.
// Without script the same links load the page.

import type { LiveMap } from "./map.ts";
import { element } from "./element.ts";
import { addressOfForm, selectionOf, withFilters } from "./filters.ts";
import { keepFocus } from "./keepFocus.ts";
import { ROW_POINTED } from "./table.ts";
import { startTimeline, type ChosenTime } from "./timeline.ts";
import { words } from "./words.ts";

/** The parts a selection changes. The map is not among them: it asks for its own data. */
const PARTS = ["answer", "rail", "timeline", "list"];

/** Starts following the selection on the overview page. */
export function startOverview(main: HTMLElement): void {
  new Overview(main);
}

class Overview {
  private map: LiveMap | null = null;
  private fetching: AbortController | null = null;
  private shown = pageAddress(location.href);
  private readonly status = element("p", { class: "visually-hidden", role: "status" });

  constructor(private readonly main: HTMLElement) {
    main.append(this.status);
    main.addEventListener("click", (event) => this.followLink(event));
    main.addEventListener("submit", (event) => this.followForm(event));
    addEventListener("popstate", () => this.followHistory());
    this.startParts();
    this.startMap().catch((error: unknown) => console.warn("the map's script did not arrive:", error));
  }

  private startParts(): void {
    const timeline = this.main.querySelector<HTMLElement>("#timeline");
    if (timeline) startTimeline(timeline, (chosen) => this.chooseTime(chosen));
  }

  private async startMap(): Promise<void> {
    const box = this.main.querySelector<HTMLElement>("#map");
    if (!box) return;
    if (isLineSlow()) await askForMap(box);
    const { startMap } = await import("./map.ts");
    this.map = await startMap(box, selectionOf(new URL(location.href)), (id) => this.lightRow(id));
    document.addEventListener(ROW_POINTED, (event) => {
      this.map?.highlight(placeOfRow((event as CustomEvent<HTMLElement | null>).detail));
    });
  }

  private chooseTime(chosen: ChosenTime): void {
    void this.go(withFilters(new URL(location.href), { from: chosen?.from ?? null, to: chosen?.to ?? null }), "push");
  }

  private followLink(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest("a");
    const address = link && addressOf(link);
    if (!address || address.origin !== location.origin || address.pathname !== location.pathname) return;
    if (address.hash) return; // A jump within the page.
    event.preventDefault();
    void this.go(address, "push");
  }

  private followForm(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (form.method !== "get") return;
    const address = addressOfForm(form, new URL(location.href));
    if (address.pathname !== location.pathname) return;
    event.preventDefault();
    void this.go(address, "push");
  }

  /** Back and forward. The map's own moves only change the fragment, which selects nothing. */
  private followHistory(): void {
    if (pageAddress(location.href) !== this.shown || this.main.querySelector("#failure")) {
      void this.go(new URL(location.href), "stay");
    }
  }

  private async go(address: URL, history: "push" | "stay"): Promise<void> {
    this.fetching?.abort();
    const fetching = new AbortController();
    this.fetching = fetching;
    if (history === "push") {
      address.hash = location.hash; // The map keeps its view.
      window.history.pushState(null, "", address);
    }
    this.main.setAttribute("aria-busy", "true");
    this.map?.select(selectionOf(address));
    try {
      this.show(await fetchPage(address, fetching.signal));
      this.shown = pageAddress(address.href);
      this.main.removeAttribute("aria-busy");
    } catch (error) {
      if (fetching.signal.aborted) return; // A later choice has taken over.
      this.main.removeAttribute("aria-busy");
      this.showFailure(address, error);
    }
  }

  private show(page: Document): void {
    this.clearFailure();
    const giveFocusBack = keepFocus(this.main);
    for (const id of PARTS) {
      const fresh = page.getElementById(id);
      if (fresh) document.getElementById(id)?.replaceWith(document.adoptNode(fresh));
    }
    document.title = page.title;
    this.copyLanguageLinks(page);
    this.startParts();
    giveFocusBack();
    this.status.textContent = document.getElementById("answer")?.textContent ?? "";
  }

  /** The links to the same page in another language carry the selection too. */
  private copyLanguageLinks(page: Document): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>(".bar a[hreflang]")) {
      const fresh = page.querySelector(`.bar a[hreflang="${CSS.escape(link.hreflang)}"]`)?.getAttribute("href");
      if (fresh) link.setAttribute("href", fresh);
    }
  }

  private showFailure(address: URL, error: unknown): void {
    this.clearFailure();
    const cause = error instanceof PageRefused ? error.message : words.offline;
    const retry = element("button", { type: "button", class: "button quiet" }, words.retry);
    retry.addEventListener("click", () => void this.go(address, "stay"));
    const message = element("p", { class: "state failed", id: "failure", role: "alert" });
    message.append(element("strong", {}, words.failed), ` ${cause} `, retry);
    document.getElementById("list")?.prepend(message);
  }

  private clearFailure(): void {
    document.getElementById("failure")?.remove();
  }

  private lightRow(id: string | null): void {
    for (const row of this.main.querySelectorAll("#list tr.lit")) row.classList.remove("lit");
    if (id) this.main.querySelector(`#list tr[data-id="${CSS.escape(id)}"]`)?.classList.add("lit");
  }
}

/** The server answered, but not with the page: its status is worth telling. */
class PageRefused extends Error {}

async function fetchPage(address: URL, signal: AbortSignal): Promise<Document> {
  const response = await fetch(address, { signal, headers: { accept: "text/html" } });
  if (!response.ok) throw new PageRefused(`${response.status} ${response.statusText}`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** On a 2G line, or where the reader saves data, the server's drawing is enough until somebody wants more. */
function isLineSlow(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? "");
}

function askForMap(box: HTMLElement): Promise<void> {
  const button = element("button", { type: "button", class: "button quiet map-waits" }, words.mapWaits);
  box.append(button);
  return new Promise((resolve) => {
    button.addEventListener("click", () => {
      button.remove();
      resolve();
    });
  });
}

function addressOf(link: HTMLAnchorElement | SVGAElement): URL {
  const written = link.getAttribute("href") ?? link.getAttribute("xlink:href") ?? "";
  return new URL(written, location.href);
}

function pageAddress(address: string): string {
  return address.split("#")[0] ?? address;
}

function placeOfRow(row: HTMLElement | null): [number, number] | null {
  const lon = Number(row?.dataset["lon"] || NaN);
  const lat = Number(row?.dataset["lat"] || NaN);
  return Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : null;
}
