// The reporter's test: from a register that knows actors and nothing of talks to a brief of the process in which
// every sentence leads to its words, in a browser, in under ten minutes. The five founding articles are pasted,
// what the program proposes without a doubt is confirmed, and the brief is read.

import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { DESK, PHONE, photograph, SCREENSHOTS, startBrowser } from "./visit.ts";

const PROGRAM = process.env["HOLDFIRE_PROGRAM"] ?? "";
const ROOT = path.resolve(import.meta.dirname, "../..");
const SEEDS = path.resolve(ROOT, "../shared/seeds");
const MINUTES_AT_MOST = 10;
/** What the reporter can do without, first what matters least to her. */
const LEFT_OUT = ["milestones", "next", "contacts", "statements", "commitments"];
/** When the articles were published, as whoever brings them knows; only the second says it itself. */
const PUBLISHED = ["2017-01-25", "2017-03-18", "2017-02-17", "2017-01-14", "2017-05-03"];

let browser: Browser;
let server: ChildProcess;
let folder: string;
let origin: string;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "holdfire-reporter-"));
  // The case without what is remembered of talks, and without its reports.
  const blank = path.join(folder, "case");
  mkdirSync(blank);
  for (const name of ["mechanism.toml", "actors.toml", "agreements", "areas"]) {
    cpSync(path.join(ROOT, "cases/astana", name), path.join(blank, name), { recursive: true });
  }
  server = spawn(PROGRAM, ["demo", "--dir", path.join(folder, "demo"), "--case", blank, "--listen", "127.0.0.1:0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  origin = await new Promise((resolve, reject) => {
    let told = "";
    server.stdout?.on("data", (bytes: Buffer) => {
      told += bytes.toString();
      const line = told.split("\n").find((line) => line.startsWith("http://"));
      if (line) resolve(line.replace(/\/$/, ""));
    });
    server.on("exit", (code) => reject(new Error(`the program ended with ${code}`)));
  });
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  server?.kill();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

async function signIn(page: Page): Promise<void> {
  await page.goto(`${origin}/astana/sign-in?lang=en`);
  await page.locator('form:has(input[value="turkey-duty-officer"]) button').click();
  await page.waitForURL(`${origin}/astana/`);
}

test("a reporter makes a brief of five articles in which every sentence leads to its words", async () => {
  assert.ok(existsSync(SEEDS), "the founding articles are beside the checkout");
  const began = Date.now();
  const page = await (await browser.newContext({ viewport: DESK })).newPage();
  page.on("pageerror", (error) => assert.fail(error.message));
  await signIn(page);
  await page.goto(`${origin}/astana/brief`);
  assert.equal(await page.locator(".brief-sentences li").count(), 0, "the register is blank");

  const articles = readdirSync(SEEDS).filter((name) => name.endsWith(".txt")).sort();
  assert.equal(articles.length, 5);
  for (const [n, name] of articles.entries()) {
    const text = readFileSync(path.join(SEEDS, name), "utf8");
    await page.goto(`${origin}/astana/documents`);
    const form = page.locator("#keep");
    if (!(await form.evaluate((part: HTMLDetailsElement) => part.open))) await form.locator("summary").click();
    await form.locator("textarea[name=text]").fill(text);
    await form.locator("input[name=publisher]").fill(`Article ${n + 1}`);
    await form.locator("input[name=published]").fill(PUBLISHED[n]!);
    await form.getByRole("button").click();
    await page.locator(".reader-text").waitFor();
    if (n === 0) await photograph(page, "reporter-proposals");
    await page.locator("form.proposals .take-bar button").click();
    await page.locator("#taken").waitFor();
    if (n === 1) await photograph(page, "reporter-taken");
  }

  await page.goto(`${origin}/astana/brief`);
  const sentences = page.locator(".brief-sentences li");
  const told = await sentences.count();
  assert.ok(told >= 20, `only ${told} sentences`);
  for (const sentence of await sentences.all()) {
    const notes = await sentence.locator("sup a").evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
    assert.ok(notes.length > 0, `no note: ${await sentence.textContent()}`);
    for (const note of notes) assert.equal(await page.locator(note).locator("blockquote").count() > 0, true, note);
  }
  // All that the articles say is longer than two pages; the page says so, and the reporter leaves parts out.
  const pagesOf = async (): Promise<number> => {
    const pdf = await page.pdf({ format: "A4", path: path.join(SCREENSHOTS, "reporter-brief.pdf") });
    return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)!.length;
  };
  let pages = await pagesOf();
  for (const part of LEFT_OUT) {
    if (pages <= 2) break;
    assert.ok(await page.locator("main > .note.no-print").isVisible(), "the page says that it is too long");
    await page.locator(`input[name=without][value=${part}]`).check();
    await page.locator("main form.filters button").click();
    await page.waitForURL(new RegExp(`without=${part}`));
    pages = await pagesOf();
  }
  const left = await sentences.count();
  const words = (await page.locator(".brief-sentences").allTextContents()).join(" ").split(/\s+/).length;
  await photograph(page, "reporter-brief");
  const minutes = (Date.now() - began) / 60_000;
  console.log(`${told} sentences; in the brief ${left}, ${words} words, ${pages} pages of A4, ${minutes.toFixed(2)} minutes`);
  assert.ok(minutes < MINUTES_AT_MOST, `${minutes} minutes`);

  assert.ok(pages <= 2, `${pages} pages`);
  assert.ok(left >= 20, `only ${left} sentences are left`);

  // A note leads to the words where they stand.
  const first = page.locator(".brief-notes blockquote a").first();
  const quote = (await first.textContent())!.trim();
  await first.click();
  await page.locator("#passage").waitFor({ state: "attached" });
  const marked = (await page.locator("mark.chosen").allTextContents()).join("");
  assert.equal(marked.replace(/\s+/g, " ").trim(), quote.replace(/\s+/g, " "));

  // The same brief in Arabic on a phone.
  const phone = await (await browser.newContext({ viewport: PHONE })).newPage();
  await signIn(phone);
  await phone.goto(`${origin}/astana/brief?lang=ar`);
  assert.equal(await phone.locator(".brief-sentences li").count(), told);
  const over = await phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(over, 0, "nothing is wider than the screen");
  await photograph(phone, "reporter-brief-ar-360");
  await phone.context().close();
  await page.context().close();
});
