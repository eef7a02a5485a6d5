// The entry of every page. Pages work without it; each part below adds itself only where its element is.

import { startChartReading } from "./chartReading.ts";
import { forgetDraft, keepDraft } from "./draft.ts";
import { addHelp } from "./help.ts";
import { startLive, startQueue } from "./queue.ts";
import { addThemeSwitch } from "./theme.ts";
import { startPageKeys } from "./pageKeys.ts";
import { startPasskeys } from "./passkey.ts";
import { startReader } from "./reader.ts";
import { startTables } from "./table.ts";
import { startPanes } from "./panes.ts";
import { startSelection } from "./selection.ts";
import { startSigning } from "./signing.ts";
import { startUploads } from "./upload.ts";

addThemeSwitch();
addHelp();
startTables();
startPageKeys();
startQueue();
startPanes();
startPasskeys();
startChartReading();

const situation = document.querySelector<HTMLElement>("main.situation");
startLive(situation ? startSelection(situation) : null);

const filing = document.querySelector<HTMLFormElement>("form.filing");
if (filing) {
  keepDraft(filing);
  startUploads(filing);
  const picking = filing.querySelector<HTMLDetailsElement>(".pick-map");
  const place = filing.querySelector<HTMLInputElement>("#f-place");
  if (picking && place) {
    const { startPicking } = await import("./pickPlace.ts");
    startPicking(picking, place);
  }
}
const filed = document.querySelector<HTMLElement>("[data-filed]")?.dataset["filed"];
if (filed) forgetDraft(filed);

const reader = document.querySelector<HTMLElement>("[data-reader]");
if (reader) startReader(reader);

const signing = document.querySelector<HTMLElement>("[data-signing]");
if (signing) void startSigning(signing);

const smallMaps = document.querySelectorAll<HTMLElement>(".small-map:not(.pick-map .small-map)");
if (smallMaps.length > 0) {
  const { startSmallMap } = await import("./smallMap.ts");
  for (const element of smallMaps) startSmallMap(element);
}
