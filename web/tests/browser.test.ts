// Walks the running program with a real browser: every page, every language, a desk and a phone, with and without
// script. The server's address comes from HOLDFIRE_URL, the browser from CHROMIUM or the system's usual place.
// With PICTURES=yes, pictures of the pages go to screenshots/ of the repository, which git ignores.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { DESK, finish, openAs, PHONE, picture, startBrowser, textOutsideView, visit, whole, withLanguage } from "./visit.ts";
import { faultsOf } from "./axe.ts";
import { inTurn, walkAs, type Walk } from "./walk.ts";

const PER_KIND = 3; // Pages of one kind, such as incidents, that the walk opens.

let browser: Browser;

before(async () => {
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
});

test("every_page_opens_without_an_error", async () => {
  const page = await openContext({ viewport: DESK });
  for (const found of (await walk()).all) await visit(page, found);
  await finish(page);
});

// One language of each direction and the one with the longest words on both; the others where room is scarce. In this
// order each of two mechanisms is seen in turn at a desk and on a phone, in both directions.
const FITTED = [
  ["en", DESK], ["en", PHONE], ["ar", PHONE], ["ar", DESK], ["ru", DESK], ["ru", PHONE], ["tr", PHONE], ["fa", PHONE],
] as const;

test("each_kind_of_page_fits_a_desk_and_a_phone_in_every_language", async (t) => {
  const { kinds } = await walk();
  for (const [turn, [language, viewport]] of FITTED.entries()) {
    await t.test(`${language}, ${viewport.width} px`, async () => {
      const page = await openContext({ viewport });
      for (const found of inTurn(kinds, turn)) {
        await visit(page, withLanguage(found, language));
        assert.equal(await page.evaluate(() => document.documentElement.lang), language, found);
        assert.deepEqual(await textOutsideView(page), [], `text leaves the page at ${found}`);
        assert.ok((await blankBelow(page)) < 160, `${found} goes on below its end`);
        await picture(page, found, `${language}-${viewport.width}`);
      }
      await finish(page);
    });
  }
});

test("the_overview_is_drawn_for_dark_rooms_too", async () => {
  const page = await openContext({ viewport: DESK, colorScheme: "dark" });
  for (const overview of (await walk()).overviews) {
    await visit(page, overview);
    const brightness = await page.evaluate(() => {
      const parts = getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? [];
      return parts.slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
    });
    assert.ok(brightness < 200, `the ground of ${overview} is not dark`);
    await picture(page, overview, "en-1320-dark");
  }
  await finish(page);
});

test("brushing_the_timeline_changes_list_and_address_and_back_undoes_it", async () => {
  const page = await openContext({ viewport: DESK });
  for (const overview of (await walk()).overviews) {
    await visit(page, overview);
    const all = await listTotal(page);
    const before = page.url();
    await brush(page, 0.3, 0.6);
    await page.waitForURL(/[?&]from=\d{4}-\d\d-\d\d/);
    await listSettled(page);
    const chosen = await listTotal(page);
    assert.ok(chosen < all, `${chosen} of ${all} incidents should be fewer`);
    assert.ok((await page.locator("#timeline .column.on").count()) > 0, "the chosen bars are marked");

    await page.locator("[data-key=brush-to]").focus();
    const brushed = page.url();
    await page.keyboard.press("PageDown");
    await page.waitForURL((url) => url.href !== brushed);
    await listSettled(page);
    assert.ok((await listTotal(page)) <= chosen);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-key")), "brush-to");

    await page.goBack();
    await page.waitForURL(brushed);
    await listSettled(page, chosen);
    await page.goBack();
    await page.waitForURL(before);
    await listSettled(page, all);
  }
  await finish(page);
});

test("a_verdict_in_the_rail_filters_list_and_map", async () => {
  const page = await openContext({ viewport: DESK });
  for (const overview of (await walk()).overviews) {
    await visit(page, overview);
    const all = await listTotal(page);
    const mapAsked = page.waitForRequest((request) => /map\.json\?.*verdict=undetermined/.test(request.url()));
    await page.locator('#rail a[href*="verdict=undetermined"]').first().click();
    await page.waitForURL(/verdict=undetermined/);
    await mapAsked;
    await listSettled(page);
    const chosen = await listTotal(page);
    assert.ok(chosen <= all);
    const rows = page.locator("#list table.rows tbody tr");
    assert.equal(await rows.count(), await rows.filter({ has: page.locator(".tag.undetermined") }).count());
    await page.locator('#list .chips a.chip').first().click();
    await page.waitForURL((url) => !url.searchParams.has("verdict"));
    await listSettled(page, all);
  }
  await finish(page);
});

test("keys_move_through_the_rows_and_open_one", async () => {
  const page = await openContext({ viewport: DESK });
  const overview = (await walk()).overviews[0]!;
  await visit(page, overview);
  await page.keyboard.press("?");
  assert.ok(await page.locator("dialog#help").isVisible());
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const second = page.locator("#list table.rows tbody tr").nth(1);
  const target = await second.getAttribute("data-href");
  assert.ok(await second.evaluate((row) => row === document.activeElement));
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === target);
  await finish(page);
});

test("the_map_shows_places_that_the_keyboard_reaches", async () => {
  const page = await openContext({ viewport: DESK });
  for (const overview of (await walk()).overviews) {
    await visit(page, overview);
    const places = page.locator(".map-places button");
    await places.first().waitFor({ state: "attached" });
    const zoomedIn = page.waitForRequest(/map\.json/);
    await page.locator(".maplibregl-ctrl-zoom-in").click();
    await zoomedIn;
    await page.locator("#map:not([aria-busy])").waitFor();
    assert.match(page.url(), /#map=/, "the view is part of the address");
  }
  await finish(page);
});

test("a_number_of_a_bulletin_leads_to_the_incidents_and_to_a_register_entry", async () => {
  const page = await openContext({ viewport: DESK });
  for (const overview of (await walk()).overviews) {
    await visit(page, new URL("bulletins", overview).href);
    const bulletin = page.locator('main a[href*="/bulletins/"]:not([href$=".pdf"], [href$="/new"])').first();
    await bulletin.click();
    const number = page.locator(`main a.number[href*="${new URL(overview).pathname}?"]`).filter({ hasText: /[1-9]/ }).first();
    const told = Number((await number.innerText()).replace(/[^\d]/g, ""));
    await number.click();
    await page.locator("main#situation").waitFor();
    assert.equal(await listTotal(page), told, `the number on the bulletin and the list behind it (${page.url()})`);
    await page.locator("#list table.rows tbody tr td a").first().click();
    const entry = page.locator('main a[href*="/register/"]').first();
    await entry.click();
    await page.waitForURL(/\/register\/\d+/);
    assert.ok(await page.locator("main .json, main .hash").first().isVisible());
  }
  await finish(page);
});

// On the exercise alone: what went out of it is of nobody's concern afterwards.
for (const [language, viewport] of [["en", DESK], ["ar", PHONE]] as const) {
  test(`a_bulletin_is_corrected_on_its_page_and_both_say_so (${language}, ${viewport.width} px)`, async () => {
    const page = await openContext({ viewport });
    const overview = (await walk()).overviews.find((address) => address.includes("amber-coast"))!;
    await visit(page, withLanguage(new URL("bulletins", overview).href, language));
    const bulletin = page.locator(`main tr a[href*="-members-${language}"]:not([href$=".pdf"])`).first();
    await bulletin.click();
    await whole(page);
    const first = page.url();
    await page.locator('main a[href*="?corrects="]').click();
    await whole(page);
    assert.deepEqual(await faultsOf(page), []);
    assert.deepEqual(await textOutsideView(page), []);
    await picture(page, page.url(), `correcting-${language}-${viewport.width}`);
    await page.locator("textarea[name=because]").fill("Two reports of one incident had been counted apart.");
    await page.locator("#says form.act button.button").click();
    await page.waitForURL(/-2$/);
    await whole(page);
    assert.match(await page.locator("#correction").innerText(), /Two reports of one incident had been counted apart/);
    assert.deepEqual(await faultsOf(page), []);
    assert.deepEqual(await textOutsideView(page), []);
    await picture(page, page.url(), `${language}-${viewport.width}`);
    const second = new URL(page.url()).pathname;
    await visit(page, first);
    assert.equal(await page.locator(`main [role=note] a[href="${second}"]`).count(), 1);
    assert.equal(await page.locator('main a[href*="?corrects="]').count(), 0, "it is corrected once");
    assert.deepEqual(await faultsOf(page), []);
    await picture(page, page.url(), `corrected-${language}-${viewport.width}`);
    await finish(page);
  });
}

test("who_saw_what_stands_on_the_page_as_in_the_files", async () => {
  const page = await openContext({ viewport: DESK });
  for (const overview of (await walk()).overviews) {
    await visit(page, new URL("sources", overview).href);
    const rows = page.locator("table.heat tbody tr");
    const shown = await rows.count();
    assert.ok(shown >= 2 && shown <= 12, `${shown} sources are compared`);
    assert.equal(await page.locator("table.heat thead th").count(), shown + 3, "each is a row and a column");
    const href = await page.locator('#compared .downloads a[href$=".json"]').getAttribute("href");
    const overlap = (await (await page.request.get(new URL(href!, overview).href)).json()) as Overlap;
    const told = overlap.sources.map((source) => source.incidents).sort((a, b) => b - a);
    const onPage = (await rows.locator("td.n").allInnerTexts()).map((text) => Number(text.replaceAll(",", "")));
    assert.deepEqual(onPage, told.slice(0, shown), "most incidents first");
    const sets = overlap.sets.map((set) => set.incidents);
    assert.equal(sets.reduce((sum, n) => sum + n, 0), overlap.incidents, "every incident is of one set");
    const counts = (await page.locator(".sets li > b").allInnerTexts()).map((text) => Number(text.replaceAll(",", "")));
    assert.deepEqual(counts, sets.slice(0, 12));
    for (const link of await page.locator('#compared .downloads a[href$=".csv"]').all()) {
      const file = await page.request.get(new URL((await link.getAttribute("href"))!, overview).href);
      assert.match(file.headers()["content-type"] ?? "", /^text\/csv/);
      assert.ok((await file.text()).split("\n").length > 2);
    }
  }
  await finish(page);
});

test("an_instrument_says_its_rules_in_plain_words_and_what_it_leaves_open", async () => {
  const page = await openContext({ viewport: DESK });
  let readings = 0;
  let ladders = 0;
  let open = 0;
  for (const overview of (await walk()).overviews) {
    await visit(page, new URL("instruments", overview).href);
    assert.ok(await page.locator("svg.stack").isVisible(), "the instruments stand over time");
    const rows = page.locator("table.rows tbody tr[data-href]");
    const addresses = await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-href")!));
    for (const address of addresses) {
      await visit(page, new URL(address, overview).href);
      for (const clause of await page.locator("section.clause:has(.plain-rule)").all()) {
        assert.notEqual((await clause.locator(".plain-rule > p").innerText()).trim(), "");
        const rule = clause.locator(".plain-rule pre");
        assert.ok(!(await rule.isVisible()), "the rule as written is folded away");
        assert.equal(await clause.locator(".answers a.number").count(), 3);
      }
      readings += await page.locator(".readings li").count();
      ladders += await page.locator("ol.ladder").count();
      open += await page.locator(".leaves-open").count();
    }
  }
  assert.ok(readings > 0 && ladders > 0 && open > 0, `${readings} readings, ${ladders} ladders, ${open} open clauses`);
  await finish(page);
});

for (const javaScriptEnabled of [true, false]) {
  test(`a_draft_shows_what_would_change_${javaScriptEnabled ? "with" : "without"}_script`, async () => {
    const page = await openContext({ viewport: DESK, javaScriptEnabled });
    const overview = (await walk()).overviews.at(-1)!;
    // The first text with a rule, asked again without what its rule forbids.
    await page.goto(new URL("instruments", overview).href);
    const rows = page.locator("table.rows tbody tr[data-href]");
    const addresses = await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-href")!));
    const draft = page.locator("#draft");
    for (const address of addresses) {
      await page.goto(new URL(address, overview).href);
      await page.locator('a[href*="/what-if?from="]').first().click();
      await page.waitForURL(/what-if\?from=/);
      if (/^forbid/m.test(await draft.inputValue())) break;
    }
    const text = await draft.inputValue();
    await draft.fill(text.replaceAll(/action in Action::"force"/g, 'action in Action::"no_hostile_act"'));
    await page.locator('main form[method="post"] button').click();
    await page.locator("#turns").waitFor();
    await page.locator("#changed table.rows tbody tr").first().waitFor();
    assert.ok((await blankBelow(page)) < 160, "the page ends where its words end");
    assert.ok(await page.locator("#map-of-changes svg.static-map .pair").first().isVisible());
    const behind = page.locator("#by-clause details.behind").first();
    await behind.locator("summary").click();
    const told = Number((await behind.locator("summary").innerText()).replaceAll(/[^\d]/g, ""));
    assert.equal(await behind.locator("li a").count(), Math.min(told, 60), "a number and the incidents behind it");
    await picture(page, `${overview}what-if-draft`, javaScriptEnabled ? "en-1320" : "en-1320-no-script");
    await behind.locator("li a").first().click();
    await page.waitForURL(/\/incidents\//);
    await page.locator("#clauses").waitFor();

    await page.goto(new URL("what-if", overview).href);
    await draft.fill(text.replace(/^kind = /m, "kind: ").replace('kind = "', 'kind = "un'));
    await page.locator('main form[method="post"] button').click();
    await page.locator("#problems").waitFor();
    assert.match(await page.locator("#problems tbody tr bdi").first().innerText(), /^draft\.md:\d+:\d+$/);
    await finish(page);
  });
}

test("a_question_about_another_case_stands_in_the_address", async () => {
  const page = await openContext({ viewport: DESK });
  const overview = (await walk()).overviews[0]!;
  await visit(page, new URL("what-if", overview).href);
  const other = await page.locator("#case option").first().getAttribute("value");
  await page.locator("#case").selectOption(other);
  await page.locator('form[method="get"] button').click();
  await page.waitForURL((url) => url.searchParams.get("case") === other);
  const answer = await page.locator("#answer").innerText();
  await page.reload();
  assert.equal(await page.locator("#answer").innerText(), answer);
  await finish(page);
});

test("without_script_the_overview_still_has_its_list_and_a_drawn_map", async () => {
  const page = await openContext({ viewport: PHONE, javaScriptEnabled: false });
  for (const overview of (await walk()).overviews) {
    await page.goto(overview);
    assert.ok((await page.locator("#list table.rows tbody tr").count()) > 0);
    assert.ok(await page.locator("#map svg.static-map").isVisible());
    assert.ok((await page.locator("#timeline a[href]").count()) > 0);
    await page.locator('#rail a[href*="verdict="]').first().click();
    await page.waitForURL(/verdict=/);
  }
  await finish(page);
});

for (const javaScriptEnabled of [true, false]) {
  test(`a_split_is_decided_shown_and_undone_${javaScriptEnabled ? "with" : "without"}_script`, async () => {
    const page = await openContext({ viewport: PHONE, javaScriptEnabled });
    const overview = (await walk()).overviews.at(-1)!;
    await page.goto(new URL("linking", overview).href);
    const row = page.locator("#unsure tbody tr").first();
    const incident = new URL((await row.getAttribute("data-href"))!, overview).href;
    await page.goto(incident);
    const links = page.locator("#links > h3:not(.decided)");
    const before = await links.allInnerTexts();
    await page.locator(".decide-about > summary").click();
    const form = page.locator(".decide-about form");
    await form.locator('input[name="report"]').first().check();
    await form.locator('input[name="act"][value="split"]').check();
    await form.locator('textarea[name="reason"]').fill("two craters, two hours");
    await picture(page, `${overview}decide`, javaScriptEnabled ? "en-360" : "en-360-no-script");
    await form.locator("button").click();
    const decided = page.locator(".decisions > li").first();
    await decided.waitFor();
    assert.match(await decided.innerText(), /split off[^]*two craters, two hours/);
    assert.equal(await links.count(), before.length - 1);

    await decided.locator("details > summary").click();
    await decided.locator('textarea[name="reason"]').fill("one crater after all");
    await decided.locator("button").click();
    await page.locator(".decisions > li.undone").first().waitFor();
    assert.deepEqual(await links.allInnerTexts(), before);
    await finish(page);
  });
}

interface Overlap {
  incidents: number;
  sources: { incidents: number }[];
  sets: { incidents: number }[];
}

let walked: Promise<Walk> | null = null;

/** The walk of an analyst, who sees all of it and may decide about links. */
function walk(): Promise<Walk> {
  walked ??= walkAs(browser, "analyst", PER_KIND).then((found) => {
    assert.ok(found.overviews.length > 0, "the first page leads to the overview of a mechanism");
    return found;
  });
  return walked;
}

function openContext(options: Parameters<Browser["newContext"]>[0]): Promise<Page> {
  return openAs(browser, "analyst", options);
}

/** How far a page that is longer than the screen can be scrolled past the end of its footer, in pixels. */
async function blankBelow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const footer = [...document.querySelectorAll("footer")].at(-1);
    const end = (footer?.getBoundingClientRect().bottom ?? 0) + window.scrollY;
    const height = document.documentElement.scrollHeight;
    return height > window.innerHeight ? height - end : 0;
  });
}

async function brush(page: Page, from: number, to: number): Promise<void> {
  const area = page.locator("#timeline .brush");
  await area.scrollIntoViewIfNeeded();
  const box = (await area.boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * ((from + to) / 2), y, { steps: 4 });
  await page.mouse.move(box.x + box.width * to, y, { steps: 4 });
  await page.mouse.up();
}

/** Waits until the parts of a new selection are in, and if `total` is given, until the list has that many. */
async function listSettled(page: Page, total?: number): Promise<void> {
  await page.locator("main#situation:not([aria-busy])").waitFor();
  if (total !== undefined) await page.locator(`#list[data-total="${total}"]`).waitFor();
}

async function listTotal(page: Page): Promise<number> {
  const written = await page.locator("#list").getAttribute("data-total");
  assert.match(written ?? "", /^\d+$/, "#list says in data-total how many incidents match");
  return Number(written);
}
