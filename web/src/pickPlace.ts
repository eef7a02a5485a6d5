// A click on the map of the form puts the point into the field of the place, as anybody could have written it.

import type { Map as LibreMap } from "maplibre-gl";
import { startBaseMap } from "./baseMap.ts";

/** Starts the map when it is opened: on a bad network nobody waits for it before. */
export function startPicking(box: HTMLDetailsElement, field: HTMLInputElement): void {
  box.addEventListener("toggle", () => void start(box, field), { once: true });
}

async function start(box: HTMLDetailsElement, field: HTMLInputElement): Promise<void> {
  const ground = box.querySelector<HTMLElement>(".small-map");
  if (!ground) return;
  const { baseUrl, areasUrl, attribution, extent } = ground.dataset;
  try {
    const { map } = await startBaseMap(ground, { baseUrl, areasUrl, extent, attribution, keepsView: false });
    map.getCanvas().style.cursor = "crosshair";
    map.on("click", ({ lngLat }) => pick(map, field, lngLat.lat, lngLat.lng));
  } catch (error) {
    console.warn("the map could not be drawn; coordinates can be written:", error);
  }
}

/** As many decimals as a finger on this scale can mean. */
function pick(map: LibreMap, field: HTMLInputElement, lat: number, lng: number): void {
  const decimals = Math.min(5, Math.max(1, Math.round(map.getZoom() / 3)));
  field.value = `${lat.toFixed(decimals)}, ${lng.toFixed(decimals)}`;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
