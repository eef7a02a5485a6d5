// An organisation's key is made in a browser and never leaves it; with it an officer signs what stands in the
// organisation's name, and the page of the entry says so.
// Needs HOLDFIRE_URL (a demonstration), HOLDFIRE_PROGRAM and HOLDFIRE_REGISTER (that of the exercise).

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { needed, ORIGIN, photograph, startBrowser } from "./visit.ts";

const ROOM = `${ORIGIN}/amber-coast`;

let browser: Browser;

before(async () => {
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
});

async function signIn(page: Page, account: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${ROOM}/sign-in?lang=en`);
  await page.locator(`form:has(input[value="${account}"]) button`).click();
  await page.waitForURL(`${ROOM}/`);
}

async function picture(page: Page, name: string): Promise<void> {
  await photograph(page, `signing-${name}`);
}

test("an officer signs in the browser, and anybody checks it", async () => {
  const context = await browser.newContext({ viewport: { width: 1320, height: 900 } });
  const page = await context.newPage();
  page.on("pageerror", (error) => assert.fail(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") assert.fail(message.text());
  });

  await signIn(page, "member-b-administrator");
  await page.goto(`${ROOM}/signing`);
  await page.getByRole("button", { name: "Make a key in this browser" }).click();
  const shown = page.locator("[data-key]", { hasText: "+" });
  await shown.waitFor();
  const key = await shown.textContent();
  assert.match(key ?? "", /^member-b-administrator\.amber-coast\+[0-9a-f]{8}\+[A-Za-z0-9+/]{43}[A-Za-z0-9+/=]$/);
  const record = page.locator("form:has(input[value=record-key])");
  assert.equal(await record.locator("input[name=key]").inputValue(), key);
  await record.locator("input[name=reason]").fill("the key of the duty desk");
  await record.getByRole("button").click();
  await page.locator("[data-recorded]", { hasText: key ?? "?" }).waitFor();
  await picture(page, "key");

  await signIn(page, "member-b-duty-officer");
  await page.goto(`${ROOM}/queue`);
  await page.locator("a[href*='/incidents/']").first().click();
  await page.locator("#act-position summary").click();
  const position = page.locator("#act-position form");
  await position.locator("input[value=cannot_confirm]").check();
  await position.locator("textarea[name=reason]").fill("no post within hearing");
  await position.getByRole("button").click();
  await page.waitForLoadState();

  await page.goto(`${ROOM}/signing`);
  const open = await page.locator("[data-seq]").count();
  assert.ok(open > 0, "what was just recorded is not signed");
  const entry = await page.locator("[data-seq]").first().getAttribute("data-seq");
  await picture(page, "open");
  await page.getByRole("button", { name: "Sign what is ticked" }).click();
  await page.locator("[role=status]").waitFor();
  assert.match((await page.locator("[role=status]").textContent()) ?? "", new RegExp(`^${open} `));

  await page.goto(`${ROOM}/register/${entry}`);
  await page.getByText("member-b-administrator.amber-coast").first().waitFor();
  await picture(page, "entry");
  for (const [language, width] of [["ar", 1320], ["ar", 360], ["en", 360]] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${ROOM}/signing?lang=${language}`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${language} at ${width} runs over by ${over} px`);
    await picture(page, `${language}-${width}`);
  }
  await context.close();

  const told = execFileSync(needed("HOLDFIRE_PROGRAM"), ["verify", needed("HOLDFIRE_REGISTER")], { encoding: "utf8" });
  assert.match(told, new RegExp(`^${open} signatures? of `, "m"));
});
