// An officer works an hour with nothing but keys: signs in, takes an incident from the queue, says what the member holds
// of it, asks a party, files a report and logs a call. At every step what has the focus is seen: it lies in the window,
// nothing covers it, and it is marked.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { DESK, ORIGIN, PHONE, photograph, startBrowser } from "./visit.ts";

const ROOM = `${ORIGIN}/amber-coast`;
const MOST_STEPS = 400; // From the top of the longest page to its end.

let browser: Browser;

before(async () => {
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
});

for (const [language, viewport] of [["en", DESK], ["ar", PHONE]] as const) {
  test(`an_officer_works_with_keys_alone_${language}_${viewport.width}`, async () => {
    const context = await browser.newContext({ viewport, locale: language === "ar" ? "ar" : "en-GB" });
    const page = await context.newPage();
    page.on("pageerror", (error) => assert.fail(error.message));
    const keys = new Keys(page, viewport === PHONE);

    await page.goto(`${ROOM}/sign-in?lang=${language}`);
    await keys.to('form:has(input[value="member-a-duty-officer"]) button');
    await keys.press("Enter");
    await page.waitForURL(`${ROOM}/`);

    await keys.go("queue");
    await keys.press("j");
    await keys.press("x");
    assert.equal(await page.locator("input[name=incident]:checked").count(), 1);
    await keys.to("button[name=act][value=claim]", "Shift+Tab");
    await keys.press("Enter");
    await page.locator("[role=status] strong").waitFor();
    await keys.picture(`claimed-${language}`);

    await keys.press("j");
    await keys.press("Enter");
    await page.waitForURL(/\/incidents\/[^?]+/);
    const incident = page.url();

    await keys.unfold("#act-position > summary");
    await keys.to("#act-position input[name=stand]");
    await keys.choose("#act-position input[value=cannot_confirm]");
    await keys.to("#act-position textarea[name=reason]");
    await keys.type(`no post of ours can see it (${language})`);
    await keys.press("Control+Enter");
    await page.locator("#positions", { hasText: `no post of ours can see it (${language})` }).waitFor();

    await keys.unfold("#act-request > summary");
    await keys.to("#act-request select[name=of]");
    await keys.press("ArrowDown");
    await keys.to("#act-request textarea[name=what]");
    await keys.type("Which unit was there?");
    await keys.to("#act-request textarea[name=reason]");
    await keys.type(`asked by keys (${language})`);
    await keys.to("#act-request button");
    await keys.press("Enter");
    await page.locator("#askings", { hasText: `asked by keys (${language})` }).waitFor();
    await keys.picture(`asked-${language}`);
    assert.equal(page.url().split(/[?#]/)[0], incident.split(/[?#]/)[0]);

    await keys.go("file");
    await keys.to("#f-post");
    await keys.type("post 12");
    await keys.to("#f-text");
    await keys.type(`Three rounds heard from the ridge (${language})`);
    await keys.to("#f-date");
    await keys.type("02022026"); // The same whether the browser asks for the day or the month first.
    await keys.to("#f-place");
    await keys.type("2.9, -30.2");
    await keys.to("#f-act");
    await keys.press("ArrowDown");
    await keys.to("button[name=step][value=check]");
    await keys.press("Enter");
    await keys.to("button[name=step][value=record]");
    await keys.picture(`checked-${language}`);
    await keys.press("Enter");
    await page.waitForURL(/\/filed\//);

    await keys.go("calls");
    await keys.press("n");
    await keys.to("form.call select[name=whom]");
    await keys.press("ArrowDown");
    await keys.to("form.call textarea[name=about]");
    await keys.type(`Asks whether the road is open (${language})`);
    await keys.to("form.call input[name=read-back]");
    await keys.choose("form.call input[name=read-back][value=yes]");
    await keys.to("form.call button.button");
    await keys.press("Enter");
    await page.waitForURL(/\/calls\/\d+/);
    await page.locator("main", { hasText: `Asks whether the road is open (${language})` }).waitFor();
    await context.close();
  });
}

test("the_help_tells_the_keys_and_gives_the_focus_back", async () => {
  const page = await (await browser.newContext({ viewport: DESK, locale: "en-GB" })).newPage();
  await page.goto(`${ROOM}/sign-in`);
  const keys = new Keys(page, false);
  await keys.to('form:has(input[value="member-a-duty-officer"]) button');
  await keys.press("?");
  const help = page.locator("dialog#help");
  await help.waitFor();
  assert.ok(await help.evaluate((dialog) => dialog.contains(document.activeElement)), "the help has the focus");
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "hidden" });
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "BUTTON");
  await page.context().close();
});

/** Somebody's hands on the keys. Every step ends with the question whether the focus is seen. */
class Keys {
  constructor(
    private readonly page: Page,
    /** On a narrow page the sections stand behind a button. */
    private readonly isNarrow: boolean,
  ) {}

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Tabs until something that matches has the focus. */
  async to(selector: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await this.page.locator(selector).first().waitFor();
    for (let step = 0; step < MOST_STEPS; step++) {
      await this.page.keyboard.press(key);
      const seen = await this.page.evaluate(seesFocus, selector);
      assert.deepEqual(seen.faults, [], `${seen.at} on the way to ${selector} at ${this.page.url()}`);
      if (seen.isThere) return;
    }
    assert.fail(`${selector} is not reached by ${key} at ${this.page.url()}`);
  }

  /** Opens what is folded behind a summary. */
  async unfold(summary: string): Promise<void> {
    await this.to(summary);
    await this.press("Enter");
  }

  /** Moves among the choices of one question by arrows, as radio buttons do. */
  async choose(selector: string): Promise<void> {
    await this.press("Space");
    for (let step = 0; step < 12; step++) {
      if (await this.page.locator(selector).isChecked()) return;
      await this.press("ArrowDown");
    }
    assert.fail(`${selector} is not reached by arrows`);
  }

  /** To another section, by the links at the top. */
  async go(section: string): Promise<void> {
    if (this.isNarrow) await this.unfold("header .menu > summary");
    await this.to(`header ${this.isNarrow ? ".menu nav" : "nav.wide"} a[href$="/${section}"]`);
    await this.press("Enter");
    await this.page.waitForURL((url) => url.pathname.endsWith(`/${section}`));
    await this.page.waitForLoadState("load");
  }

  async picture(name: string): Promise<void> {
    await photograph(this.page, `keys-${name}`);
  }
}

/** Runs in the page: what has the focus, whether it is what was wanted, and what keeps it from being seen. */
function seesFocus(selector: string): { at: string; isThere: boolean; faults: string[] } {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return { at: "nothing", isThere: false, faults: [] };
  const at = focused.outerHTML.slice(0, 120);
  const isThere = focused.matches(selector);
  // The map and the browser's own parts of a field draw their focus themselves.
  if (focused.closest(".maplibregl-map, .map-places")) return { at, isThere, faults: [] };
  const faults: string[] = [];
  const boxes = [...focused.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  const inWindow = boxes.filter((box) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
  if (inWindow.length === 0) faults.push("is outside the window");
  const isOnTop = inWindow.some((box) => {
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    return top !== null && (focused.contains(top) || top.contains(focused));
  });
  if (inWindow.length > 0 && !isOnTop) faults.push("is covered");
  const style = getComputedStyle(focused);
  const isMarked = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
  const drawn = focused.querySelector(".hit, .column") ?? focused;
  const isDrawn = focused instanceof SVGElement && getComputedStyle(drawn).fill !== "rgba(0, 0, 0, 0)";
  const handle = focused.matches(".brush-handle") && getComputedStyle(focused, "::after").backgroundColor;
  if (!isMarked && !isDrawn && !handle) faults.push("is not marked");
  return { at, isThere, faults };
}
