// One selection on the overview and on the queue: rail, chips, timeline, list and map all follow the address. A click
// that would load the same page with another selection fetches that page instead and puts its parts in; the map keeps
// its view. What is pointed at in one of them is marked in the others. Without script the same links load the page.

import type { LiveMap, PlaceOnMap } from "./map.ts";
import { element } from "./element.ts";
import { addressOfForm, selectionOf, withFilters } from "./filters.ts";
import { keepChosen } from "./keepChosen.ts";
import { keepFocus } from "./keepFocus.ts";
import { PANE_UNFOLDED, isFolded } from "./panes.ts";
import { ROW_POINTED } from "./table.ts";
import { startTimeline, type ChosenTime, type Timeline } from "./timeline.ts";
import { words } from "./words.ts";

/** The parts a selection changes. The map is not among them: it asks for its own data. */
const PARTS = ["answer", "tabs", "rail", "coverage-key", "timeline", "list", "searches"];

/** Starts following the selection on a page, and returns what brings the page up to date. */
export function startSelection(main: HTMLElement): () => Promise<void> {
  const selection = new Selection(main);
  return () => selection.refresh();
}

class Selection {
  private map: LiveMap | null = null;
  private timeline: Timeline | null = null;
  private fetching: AbortController | null = null;
  private shown = pageAddress(location.href);
  private readonly status = element("p", { class: "visually-hidden", role: "status" });

  constructor(private readonly main: HTMLElement) {
    main.append(this.status);
    main.addEventListener("click", (event) => this.followLink(event));
    main.addEventListener("submit", (event) => this.followForm(event));
    addEventListener("popstate", () => this.followHistory());
    document.addEventListener(ROW_POINTED, (event) => this.pointAtRow((event as CustomEvent<HTMLElement | null>).detail));
    this.startParts();
    this.startMap().catch((error: unknown) => console.warn("the map's script did not arrive:", error));
  }

  /** The page as the register stands now, without another selection. */
  refresh(): Promise<void> {
    return this.go(new URL(location.href), "stay");
  }

  private startParts(): void {
    const timeline = this.main.querySelector<HTMLElement>("#timeline");
    this.timeline = timeline
      ? startTimeline(timeline, (chosen) => this.chooseTime(chosen), (days) => this.lightRowsOf(days))
      : null;
  }

  private async startMap(): Promise<void> {
    const box = this.main.querySelector<HTMLElement>("#map");
    if (!box) return;
    if (isFolded("view")) await unfolded("view");
    if (isLineSlow()) await askForMap(box);
    const { startMap } = await import("./map.ts");
    const selection = selectionOf(new URL(location.href));
    this.map = await startMap(box, selection, (place) => this.lightRowsAt(place), (frame) => this.chooseFrame(frame));
    this.startFollowing();
  }

  /** "Only what is in view": the part of the map that is seen is a filter for as long as the box is ticked. */
  private startFollowing(): void {
    const box = this.main.querySelector<HTMLInputElement>("#follow");
    if (!box || !this.map) return;
    box.disabled = false;
    box.checked = new URL(location.href).searchParams.has("within");
    box.addEventListener("change", () => {
      const within = box.checked ? (this.map?.frame() ?? null) : null;
      void this.go(withFilters(new URL(location.href), { within }), "push");
    });
  }

  /** The map was moved by hand. Every step of it would be too much for going back. */
  private chooseFrame(frame: string): void {
    const here = new URL(location.href);
    if (here.searchParams.has("within")) void this.go(withFilters(here, { within: frame }), "replace");
  }

  private chooseTime(chosen: ChosenTime): void {
    void this.go(withFilters(new URL(location.href), { from: chosen?.from ?? null, to: chosen?.to ?? null }), "push");
  }

  private followLink(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest("a");
    const address = link && addressOf(link);
    if (!address || address.origin !== location.origin || address.pathname !== location.pathname) return;
    // A jump within the page, unless it also asks for something else.
    if (address.hash && pageAddress(address.href) === pageAddress(location.href)) return;
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

  private async go(address: URL, history: "push" | "replace" | "stay"): Promise<void> {
    this.fetching?.abort();
    const fetching = new AbortController();
    this.fetching = fetching;
    if (history !== "stay") {
      address.hash = location.hash; // The map keeps its view.
      if (history === "push") window.history.pushState(null, "", address);
      else window.history.replaceState(window.history.state, "", address);
    }
    const follow = this.main.querySelector<HTMLInputElement>("#follow");
    if (follow) follow.checked = address.searchParams.has("within");
    this.main.setAttribute("aria-busy", "true");
    this.map?.select(selectionOf(address));
    try {
      this.show(await fetchPage(address, fetching.signal));
      if (history === "push") this.main.querySelector(".state.done")?.remove(); // It was said; the work goes on.
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
    const giveChosenBack = keepChosen(this.main);
    for (const id of PARTS) {
      const fresh = page.getElementById(id);
      if (fresh) document.getElementById(id)?.replaceWith(document.adoptNode(fresh));
    }
    const { size } = page.body.dataset;
    if (size) document.body.dataset["size"] = size;
    giveChosenBack();
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

  /** A row is pointed at, by mouse or keyboard: it is marked on the map and in time. */
  private pointAtRow(row: HTMLElement | null): void {
    this.map?.highlight(placeOfRow(row));
    const { from, to } = row?.dataset ?? {};
    this.timeline?.mark(from && to ? { from, to } : null);
  }

  /** A mark on the map is pointed at: the rows that lie in it are lit. */
  private lightRowsAt(place: PlaceOnMap | null): void {
    this.light((row) => {
      const at = placeOfRow(row);
      return place !== null && (row.dataset["id"] === place.id || (at !== null && place.holds(at)));
    });
  }

  /** A bar of the timeline is pointed at: the rows whose time touches it are lit. */
  private lightRowsOf(days: ChosenTime): void {
    this.light(({ dataset: { from, to } }) => days !== null && !!from && !!to && from <= days.to && days.from <= to);
  }

  private light(isLit: (row: HTMLElement) => boolean): void {
    for (const row of this.main.querySelectorAll<HTMLElement>("#list tr[data-id]")) row.classList.toggle("lit", isLit(row));
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

/** Resolves when somebody unfolds a pane: what nobody looks at is not fetched. */
function unfolded(pane: string): Promise<void> {
  return new Promise((resolve) => {
    const listen = (event: Event): void => {
      if ((event as CustomEvent<string>).detail !== pane) return;
      document.removeEventListener(PANE_UNFOLDED, listen);
      resolve();
    };
    document.addEventListener(PANE_UNFOLDED, listen);
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
