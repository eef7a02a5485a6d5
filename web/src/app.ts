// The entry of every page. Pages work without it; each part below adds itself only where its element is.

import { startChartReading } from "./chartReading.ts";
import { addHelp } from "./help.ts";
import { startLive, startQueue } from "./queue.ts";
import { addThemeSwitch } from "./theme.ts";
import { startPasskeys } from "./passkey.ts";
import { startTables } from "./table.ts";
import { startOverview } from "./overview.ts";

addThemeSwitch();
addHelp();
startTables();
startQueue();
startLive();
startPasskeys();
startChartReading();

const situation = document.querySelector<HTMLElement>("main#situation");
if (situation) startOverview(situation);

const smallMaps = document.querySelectorAll<HTMLElement>(".small-map");
if (smallMaps.length > 0) {
  const { startSmallMap } = await import("./smallMap.ts");
  for (const element of smallMaps) startSmallMap(element);
}
