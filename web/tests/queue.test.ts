// The queue in a browser: list, map and timeline follow one selection and point at each other; panes fold and stay so;
// columns are arranged with script and without; a phone begins with the list.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { DESK, finish, openAs, ORIGIN, PHONE, picture, startBrowser, visit } from "./visit.ts";

const QUEUE = `${ORIGIN}/amber-coast/queue`;

let browser: Browser;

before(async () => {
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
});

test("a_stretch_of_time_and_a_filter_change_list_map_and_address_together", async () => {
  const page = await openAs(browser, "duty-officer", { viewport: DESK });
  await visit(page, QUEUE);
  const all = await total(page);
  const mapAsked = page.waitForRequest((request) => /map\.json\?.*from=\d{4}-\d\d-\d\d/.test(request.url()));
  await page.locator("[data-key=brush-from]").focus();
  await page.keyboard.press("PageUp");
  await page.waitForURL(/[?&]from=\d{4}-\d\d-\d\d/);
  await mapAsked;
  await settled(page);
  const inTime = await total(page);
  assert.ok(inTime < all, `${inTime} of ${all}`);
  const filtered = page.waitForRequest((request) => /map\.json\?.*differs=/.test(request.url()));
  await page.locator('#rail a[href*="differs="]').first().click();
  await page.waitForURL(/differs=/);
  await filtered;
  await settled(page);
  assert.ok((await total(page)) <= inTime);
  assert.ok((await page.locator("#list .chip.on").count()) >= 2, "the filters in force stand above the list");
  await page.goBack();
  await page.waitForURL((url) => !url.searchParams.has("differs"));
  await page.locator(`#list[data-total="${inTime}"]`).waitFor();
  await finish(page);
});

test("what_is_in_view_on_the_map_filters_for_as_long_as_it_is_asked_for", async () => {
  const page = await openAs(browser, "duty-officer", { viewport: DESK });
  await visit(page, QUEUE);
  const all = await total(page);
  await page.locator("#follow").check();
  await page.waitForURL(/within=/);
  await settled(page);
  const before = page.url();
  for (let step = 0; step < 3; step++) {
    const asked = page.waitForResponse(/map\.json/);
    await page.locator(".maplibregl-ctrl-zoom-in").click();
    await asked;
  }
  await page.waitForURL((url) => url.href.split("#")[0] !== before.split("#")[0]);
  await settled(page);
  const inView = await total(page);
  assert.ok(inView < all, `${inView} of ${all}`);
  await picture(page, QUEUE, "en-1320-in-view");
  // The address alone shows the same to somebody else, and the map begins there.
  const shared = page.url();
  await page.goto("about:blank");
  await visit(page, `${QUEUE}?within=${new URL(shared).searchParams.get("within")}`);
  assert.equal(await total(page), inView);
  assert.ok(await page.locator("#follow").isChecked());
  await page.locator("#follow").uncheck();
  await page.waitForURL((url) => !url.searchParams.has("within"));
  await page.locator(`#list[data-total="${all}"]`).waitFor();
  await finish(page);
});

test("what_is_pointed_at_in_one_is_marked_in_the_others", async () => {
  const page = await openAs(browser, "duty-officer", { viewport: DESK });
  await visit(page, `${QUEUE}?order=-when`);
  const row = page.locator("#list tr[data-from]").first();
  const mark = page.locator("#timeline .brush-mark");
  assert.ok(!(await mark.isVisible()));
  await row.hover();
  assert.ok(await mark.isVisible(), "the row's days are marked");
  await page.mouse.move(5, 5);
  await page.keyboard.press("j");
  assert.ok(await mark.isVisible(), "by keyboard too");
  const place = await mark.boundingBox();
  const brush = (await page.locator("#timeline .brush").boundingBox())!;
  assert.ok(place!.x >= brush.x - 3 && place!.x + place!.width <= brush.x + brush.width + 3);
  // The days of that row, pointed at on the timeline, light it.
  await page.mouse.move(place!.x + place!.width / 2, brush.y + brush.height / 2);
  await page.locator("#list tr.lit").first().waitFor();
  assert.ok(await page.locator("#list tr[data-from]").first().evaluate((first) => first.classList.contains("lit")));
  await page.mouse.move(5, 5);
  await page.waitForFunction(() => document.querySelectorAll("#list tr.lit").length === 0);
  // The keyboard's list of places on the map lights rows as well.
  const button = page.locator(".map-places button").first();
  await button.focus();
  await page.waitForFunction(() => document.querySelectorAll("#list tr.lit").length > 0);
  await finish(page);
});

test("panes_fold_and_the_choice_is_kept_on_this_device", async () => {
  const page = await openAs(browser, "duty-officer", { viewport: DESK });
  await visit(page, QUEUE);
  const width = async (): Promise<number> => (await page.locator("#list").boundingBox())!.width;
  const narrow = await width();
  const fold = page.locator('[data-fold="view"]');
  assert.equal(await fold.getAttribute("aria-expanded"), "true");
  await fold.click();
  assert.equal(await fold.getAttribute("aria-expanded"), "false");
  assert.ok(!(await page.locator("#map").isVisible()));
  await page.locator('[data-fold="rail"]').click();
  assert.ok((await width()) > narrow + 300, "the list takes their room");
  await page.locator("button[data-density]").click();
  await visit(page, QUEUE);
  assert.ok(!(await page.locator("#map").isVisible()) && !(await page.locator("#rail").isVisible()));
  assert.equal(await page.locator("button[data-density]").getAttribute("aria-pressed"), "true");
  await picture(page, QUEUE, "en-1320-folded");
  await fold.click();
  await page.locator("#map .live-map.ready").waitFor();
  await finish(page);
});

test("a_phone_begins_with_the_list_and_fetches_the_map_when_asked_to", async () => {
  for (const language of ["en", "ar"]) {
    const page = await openAs(browser, "duty-officer", { viewport: PHONE });
    let asked = 0;
    page.on("request", (request) => {
      if (/map\.json/.test(request.url())) asked += 1;
    });
    await visit(page, `${QUEUE}?lang=${language}`);
    assert.ok(!(await page.locator("#map").isVisible()) && !(await page.locator("#rail").isVisible()));
    assert.equal(asked, 0, "nothing is fetched for a map that nobody looks at");
    await picture(page, QUEUE, `${language}-360-list`);
    await page.locator('[data-fold="view"]').click();
    await page.locator("#map .live-map.ready").waitFor();
    await page.locator("#timeline .brush").waitFor();
    await picture(page, QUEUE, `${language}-360-map`);
    await finish(page);
  }
});

for (const javaScriptEnabled of [true, false]) {
  test(`columns_are_arranged_and_kept_${javaScriptEnabled ? "with" : "without"}_script`, async () => {
    const page = await openAs(browser, "joint-member", { viewport: DESK, javaScriptEnabled });
    await page.goto(QUEUE);
    const headings = async (): Promise<string[]> => (await page.locator(".queue-table thead th").allInnerTexts()).slice(1);
    const usual = await headings();
    await page.locator("#columns > summary").click();
    await page.locator('[data-key="due-add"]').click();
    await page.waitForURL(/columns=/);
    await page.locator('[data-key="due-earlier"]').waitFor();
    assert.deepEqual(await headings(), [...usual, "Due"]);
    await page.locator('[data-key="due-earlier"]').click();
    await page.waitForFunction(() => document.querySelector(".queue-table thead th:last-child")?.textContent !== "Due");
    await page.locator('[data-key="where-away"]').click();
    await page.waitForURL((url) => !url.searchParams.get("columns")!.includes("where"));
    await page.locator('[data-key="where-add"]').waitFor();
    const arranged = await headings();
    assert.ok(arranged.includes("Due") && !arranged.includes("Where"));
    await picture(page, QUEUE, javaScriptEnabled ? "en-1320-columns" : "en-1320-columns-no-script");
    await page.locator('#columns button[value="keep"]').click();
    await page.waitForURL((url) => !url.searchParams.has("columns"));
    assert.deepEqual(await headings(), arranged);
    await page.locator("#columns > summary").click();
    await page.locator('#columns button[value="forget"]').click();
    await page.waitForURL(QUEUE);
    await page.waitForFunction((n) => document.querySelectorAll(".queue-table thead th").length === n + 1, usual.length);
    assert.deepEqual(await headings(), usual);
    await finish(page);
  });
}

test("rows_that_were_chosen_stay_chosen_when_the_list_changes", async () => {
  const page = await openAs(browser, "duty-officer", { viewport: DESK });
  await visit(page, `${QUEUE}?order=-when`);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  const chosen = await page.locator("input[name=incident]:checked").getAttribute("value");
  await page.locator('th a[data-key="order-when"]').click();
  await page.waitForURL((url) => url.searchParams.get("order") === "when");
  await settled(page);
  await page.locator('th a[data-key="order-when"]').click();
  await page.waitForURL((url) => !url.searchParams.has("order"));
  await page.goBack();
  await page.goBack();
  await page.waitForURL((url) => url.searchParams.get("order") === "-when");
  await settled(page);
  const focused = await page.evaluate(() => document.activeElement?.tagName);
  assert.ok(focused, "the focus is somewhere");
  // It left the list in between, so it is no longer chosen; one that stays in the list is.
  await page.locator(`input[name=incident][value="${chosen}"]`).check();
  const state = await page.locator(`tr[data-id="${chosen}"] .review`).innerText();
  await page.locator("#tabs a", { hasText: state }).first().click();
  await page.waitForURL(/state=/);
  await settled(page);
  assert.ok(await page.locator(`input[name=incident][value="${chosen}"]`).isChecked());
  assert.match(await page.locator("[data-selected]").innerText(), /^1 /);
  await finish(page);
});

async function settled(page: Page): Promise<void> {
  await page.locator("main.queue:not([aria-busy])").waitFor();
}

async function total(page: Page): Promise<number> {
  return Number(await page.locator("#list").getAttribute("data-total"));
}
