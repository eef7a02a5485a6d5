// Every kind of page against the rules of WCAG 2.2, levels A and AA: light and dark, at a desk and on a phone, in English
// and Arabic, with everything that folds unfolded, as people of every role see it. That no kind is forgotten is held
// against docs/access.md, which the gates of the program write.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { faultsOf } from "./axe.ts";
import { DESK, openAs, ORIGIN, PHONE, startBrowser, textOutsideView, visit, whole, withLanguage } from "./visit.ts";
import { inTurn, kindOf, walkAs } from "./walk.ts";

/** Each pair of language, width and colours is among them, and of two mechanisms in turn each is seen at both widths. */
const SEEN_AS = [
  { language: "en", viewport: DESK, colorScheme: "light" },
  { language: "ar", viewport: DESK, colorScheme: "dark" },
  { language: "ar", viewport: PHONE, colorScheme: "light" },
  { language: "en", viewport: PHONE, colorScheme: "dark" },
] as const;

/** Who sees most comes first: each opens in full what none before could. */
const ROLES = ["duty-officer", "administrator", "joint-member", "analyst", "liaison", null];

/** Pages on which each role finds other forms. */
const DIFFER = /^\/amber-coast\/(|incidents\/\*|reports\/\*|account|powers|queue|calls)$/;

/** What no link leads to, or what is no page to look at: data, files, and what is shown once. */
const NOT_WALKED = /\.(json|csv|ics)$|\/register\/checkpoint$|\/sources\/[a-z]+$|\/evidence\/|\/filed\/|\/first-run$|\/invitation\//;

const ROOM = `${ORIGIN}/amber-coast`;

let browser: Browser;

before(async () => {
  browser = await startBrowser();
  await logCall();
  await keepText("The envoy arrived", "The envoy of Member A arrived on 3 February 2026. The next round of talks begins on 9 February 2026.");
  await keepText("The envoy is awaited", "The envoy of Member A arrived on 4 February 2026. Shelling was reported near the port.");
});

after(async () => {
  await browser?.close();
});

const looked = new Set<string>();

for (const [place, role] of ROLES.entries()) {
  test(`no_page_has_a_fault_as_${role?.replace("-", "_") ?? "nobody"}_sees_it`, async (t) => {
    const { kinds } = await walkAs(browser, role, 1);
    const fresh = kinds.filter((found) => !looked.has(kindOf(found)));
    for (const found of fresh) looked.add(kindOf(found));
    const again = kinds.filter((found) => !fresh.includes(found) && DIFFER.test(kindOf(found)));
    for (const [turn, seen] of SEEN_AS.entries()) {
      const pages = inTurn(turn === place % SEEN_AS.length ? [...fresh, ...again] : fresh, turn);
      if (pages.length === 0) continue;
      await t.test(`${seen.language}, ${seen.viewport.width} px, ${seen.colorScheme}`, async () => {
        const page = await openSeen(role, seen);
        const faults: string[] = [];
        for (const found of pages) {
          await visit(page, withLanguage(found, seen.language));
          faults.push(...(await faultsOfWhole(page)));
        }
        assert.deepEqual(faults, []);
        await page.context().close();
      });
    }
  });
}

test("no_kind_of_page_was_forgotten", async () => {
  const table = await readFile(fileURLToPath(new URL("../../docs/access.md", import.meta.url)), "utf8");
  const named = [...table.matchAll(/GET `\/\{m\}(\/[^`]*)`/g)].map(([, path]) => path!);
  // What programs ask and files that are taken are no pages.
  const isPage = (path: string): boolean => !/^\/api\/v1\/|\/\{file\}$/.test(path) && !NOT_WALKED.test(path);
  const pages = named.filter(isPage);
  assert.ok(pages.length > 15, `${pages.length} pages are named`);
  const seen = new Set([...looked].map((kind) => kind.replace(/^\/[^/]+/, "")));
  const kind = (path: string): string => kindOf(`${ORIGIN}/m${path.replace(/[{}]/g, "")}`).replace(/^\/m/, "");
  assert.deepEqual(pages.filter((path) => !seen.has(kind(path))), []);
});

test("what_forms_answer_has_no_fault_either", async (t) => {
  for (const seen of SEEN_AS) {
    await t.test(`${seen.language}, ${seen.viewport.width} px, ${seen.colorScheme}`, async () => {
      const page = await openSeen("duty-officer", seen);
      const faults: string[] = [];
      const look = async (part = "html"): Promise<void> => {
        await whole(page);
        faults.push(...(await faultsOfWhole(page, part)));
      };
      await page.goto(withLanguage(`${ROOM}/queue`, seen.language));
      await page.locator("input[name=incident]").first().check();
      await page.locator("button[name=act][value=seen]").click();
      await page.locator("[role=status] strong").waitFor();
      await look();
      await page.goto(`${ROOM}/queue?q=nothing+is+called+so`);
      await look();
      await page.goto(withLanguage(`${ROOM}/documents`, seen.language));
      await page.locator("form.documents-pair button").click();
      await page.waitForURL(/\/documents\/compare/);
      await look();
      // A report that is refused field by field, then one that is read back.
      await page.goto(`${ROOM}/file`);
      await page.locator("button[value=check]").click();
      await page.locator("form.filing").waitFor();
      await look();
      await page.goto(`${ROOM}/file`);
      await page.locator("#f-post").fill("post 12");
      await page.locator("#f-text").fill("Two rounds heard from the ridge");
      await page.locator("#f-date").fill("2026-02-18");
      await page.locator("#f-place").fill("2.9, -30.2");
      await page.locator("#f-act").selectOption({ index: 1 });
      await page.locator("button[value=check]").click();
      await page.locator("button[value=record]").waitFor();
      await look();
      // A draft with what is wrong in it.
      await page.goto(`${ROOM}/what-if`);
      await page.locator("#draft").fill("no draft at all");
      await page.locator('main form[method="post"] button').click();
      await page.locator("#problems, .state.failed").first().waitFor();
      await look();
      await page.goto(`${ROOM}/nowhere-at-all`);
      await look();
      await page.goto(`${ROOM}/queue`);
      // A menu lies over what is under it for as long as it is open.
      for (const menu of [".languages", ".person", ".menu"]) {
        const summary = page.locator(`header ${menu} > summary`);
        if (!(await summary.isVisible())) continue;
        await summary.click();
        await look("header");
        await summary.click();
      }
      await page.keyboard.press("?");
      await page.locator("dialog#help").waitFor();
      await look("dialog");
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }
});

function openSeen(role: string | null, { viewport, colorScheme }: (typeof SEEN_AS)[number]): Promise<Page> {
  // Nothing moves while it is looked at.
  return openAs(browser, role, { viewport, colorScheme, reducedMotion: "reduce" });
}

/** What is wrong with a part of the page, or runs out of the page, once all of it is unfolded. */
async function faultsOfWhole(page: Page, part = "html"): Promise<string[]> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll("main details")) (folded as HTMLDetailsElement).open = true;
  });
  const outside = (await textOutsideView(page)).map((text) => `outside the view: ${text}`);
  return [...(await faultsOf(page, part)), ...outside].map((fault) => `${page.url().slice(ORIGIN.length)}: ${fault}`);
}

/** A demonstration begins without calls, so one is logged for its page to be looked at. */
async function logCall(): Promise<void> {
  const page = await openAs(browser, "duty-officer", { viewport: DESK });
  await page.goto(`${ROOM}/calls`);
  await page.locator("#log > summary").click();
  await page.locator("form.call select[name=whom]").selectOption({ index: 1 });
  await page.locator("form.call textarea[name=about]").fill("Asks whether the road is open");
  await page.locator("form.call input[name=read-back][value=yes]").check();
  await page.locator("form.call button.button").click();
  await page.waitForURL(/\/calls\/\d+/);
  await page.context().close();
}

/** Pages of texts are there only where one was kept. */
async function keepText(title: string, text: string): Promise<void> {
  const page = await openAs(browser, "duty-officer", { viewport: DESK });
  await page.goto(`${ROOM}/documents`);
  const form = page.locator("form:has(textarea[name=text])");
  if (!(await form.isVisible())) await page.locator("details:has(textarea[name=text]) > summary").click();
  await form.locator("input[name=title]").fill(title);
  await form.locator("textarea[name=text]").fill(text);
  await form.locator("button.button").click();
  await page.waitForURL(/\/documents\/./);
  await page.context().close();
}
