// Names over the map as HTML: the browser shapes every script with the page's own fonts, and no glyph files are needed.
// A name that would cover a more important one or a place where something happened, or leave the map, is not shown.

import type { Map as LibreMap } from "maplibre-gl";
import { element } from "./element.ts";
import { freePlaces, type Box } from "./freePlaces.ts";
import type { MapLabel } from "./mapNames.ts";

const GAP_PX = 4; // Between a town's dot and its name.

/** What names must not cover. */
export interface Obstacle {
  lon: number;
  lat: number;
  radius: number;
}

interface Placed {
  label: MapLabel;
  element: HTMLElement;
  width: number;
  height: number;
}

/** Keeps names at their places while the map moves. */
export class MapLabels {
  private readonly layer = element("div", { class: "map-labels", "aria-hidden": "true" });
  private placed: Placed[] = [];
  private obstacles: Obstacle[] = [];

  constructor(
    private readonly map: LibreMap,
    container: HTMLElement,
  ) {
    container.append(this.layer);
    map.on("move", () => this.place());
    map.on("resize", () => this.place());
    // Widths change when the page's font arrives after the first names.
    void document.fonts.ready.then(() => this.measure());
  }

  /** Replaces all names. */
  show(labels: MapLabel[]): void {
    const byRank = [...labels].sort((a, b) => a.rank - b.rank);
    this.placed = byRank.map((label) => ({
      label,
      element: element("span", { class: `map-label ${label.kind} out`, dir: "auto" }, label.text),
      width: 0,
      height: 0,
    }));
    this.layer.replaceChildren(...this.placed.map((each) => each.element));
    this.measure();
  }

  /** Keeps names off these places. */
  avoid(obstacles: Obstacle[]): void {
    this.obstacles = obstacles;
    this.place();
  }

  private measure(): void {
    for (const each of this.placed) {
      each.width = each.element.offsetWidth;
      each.height = each.element.offsetHeight;
    }
    this.place();
  }

  private place(): void {
    const { clientWidth: width, clientHeight: height } = this.map.getContainer();
    const wanted = this.placed.map((each) => this.boxesOf(each));
    const given = freePlaces(wanted, this.obstacles.map((each) => this.boxAround(each)), width, height);
    this.placed.forEach(({ element }, at) => {
      const box = given[at];
      element.classList.toggle("out", !box);
      if (box) element.style.transform = `translate(${Math.round(box.left)}px, ${Math.round(box.top)}px)`;
    });
  }

  private boxAround({ lon, lat, radius }: Obstacle): Box {
    const { x, y } = this.map.project([lon, lat]);
    return { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
  }

  /** Where a name may stand, best first: a town's or post's beside, over or under its mark, an area's at its northern edge. */
  private boxesOf({ label, width, height }: Placed): Box[] {
    const { x, y } = this.map.project([label.lon, label.lat]);
    const size = { width, height };
    const centred = x - width / 2;
    const gap = label.kind === "sign" ? 2 * GAP_PX : GAP_PX;
    const beside = [x + gap, x - width - gap].map((left) => ({ left, top: y - height / 2, ...size }));
    const overAndUnder = [y - height - gap, y + gap].map((top) => ({ left: centred, top, ...size }));
    if (label.kind === "town" || label.kind === "sign") return [...beside, ...overAndUnder];
    if (label.kind === "area") return [...overAndUnder, { left: x - width, top: y - height - GAP_PX, ...size }];
    return [{ left: centred, top: y - height / 2, ...size }];
  }
}
