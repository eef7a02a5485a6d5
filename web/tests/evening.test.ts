// An evening in the joint room, in a real browser, by four people in four sessions: two guarantors, a third, a party.
// Forty reports arrive while they work; duplicates are joined, two positions differ, a finding carries dissent, a
// demand runs out and is taken up, and the bulletin says so. Then the same on a phone, in Arabic.
// Needs HOLDFIRE_URL (a demonstration), HOLDFIRE_PROGRAM and HOLDFIRE_REGISTER (that of the exercise).

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { DESK, needed, ORIGIN, PHONE, photograph, SCREENSHOTS, startBrowser } from "./visit.ts";

const PROGRAM = needed("HOLDFIRE_PROGRAM");
const REGISTER = needed("HOLDFIRE_REGISTER");
const ROOM = `${ORIGIN}/amber-coast`;

let browser: Browser;

before(async () => {
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
});

/** Somebody at work: one browser context with a session of its own. */
async function comes(account: string, language: string, viewport: typeof DESK): Promise<Page> {
  const locale = language === "ar" ? "ar" : "en-GB";
  const context = await browser.newContext({ viewport, locale });
  const page = await context.newPage();
  page.on("pageerror", (error) => assert.fail(`${account}: ${error.message}`));
  await page.goto(`${ROOM}/sign-in?lang=${language}`);
  await page.locator(`form:has(input[value="${account}"]) button`).click();
  await page.waitForURL(`${ROOM}/`);
  return page;
}

async function picture(page: Page, name: string): Promise<void> {
  await photograph(page, `evening-${name}`);
}

function holdfire(...words: string[]): string {
  return execFileSync(PROGRAM, words, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Forty reports of one evening: twenty shellings, each told by two sources in their own words. */
function fortyReports(evening: number): string {
  const rows = ["report_id,source,date,time,time_zone,latitude,longitude,geo_precision,event_type,actor,target,fatalities,text"];
  const today = new Date(Date.now()).toISOString().slice(0, 10);
  for (let n = 0; n < 20; n++) {
    const lat = (2.0 + n * 0.11).toFixed(4);
    const lon = (-31.5 + n * 0.15 + evening * 0.01).toFixed(4);
    const time = `${evening - 1}${n % 10}:${n < 10 ? "10" : "40"}`;
    const tell = (source: string, id: string, text: string): void => {
      rows.push(`e${evening}-${id}${n},${source},${today},${time},Etc/GMT+2,${lat},${lon},1,shelling,Group K,Civilians,1,${text}`);
    };
    tell("Evening post", "p", `Shelling at hill ${evening}${n}: two rounds and one dead`);
    tell("Evening hotline", "h", `Caller says shelling at hill ${evening}${n} with one dead`);
  }
  return `${rows.join("\n")}\n`;
}

async function opened(page: Page, form: string): Promise<void> {
  const details = page.locator(`details#${form}`);
  if (!(await details.evaluate((element) => (element as HTMLDetailsElement).open))) await details.locator("summary").click();
}

async function send(page: Page, form: string): Promise<void> {
  await page.locator(`details#${form} form button`).click();
  await page.waitForLoadState("load");
}

/** A joint member votes for its own member: the only form there is names no other. */
async function votes(page: Page, incident: string, vote: string, words: string): Promise<void> {
  await page.goto(incident);
  const form = page.locator(".proposed form[action$='/vote']");
  assert.equal(await form.count(), 1);
  const fields = await form.evaluate((element) => [...new FormData(element as HTMLFormElement).keys()].sort());
  assert.deepEqual(fields, ["finds", "proposed", "token", "words"]);
  await form.locator(`input[value=${vote}]`).check();
  await form.locator("textarea").fill(words);
  await form.locator("button").click();
  await page.waitForLoadState("load");
}

async function evening(language: "en" | "ar", viewport: typeof DESK, number: number): Promise<void> {
  const say = `${language}-${viewport.width}`;
  const a = await comes("member-a-duty-officer", language, viewport);
  const b = await comes("member-b-duty-officer", language, viewport);
  const c = await comes("member-c-joint-member", language, viewport);

  // Forty reports arrive while somebody looks at the queue; it follows by itself.
  await a.goto(`${ROOM}/queue?state=received`);
  const said = a.locator("main .answer");
  const beforehand = await said.innerText();
  const file = path.join(SCREENSHOTS, `evening-${number}.csv`);
  writeFileSync(file, fortyReports(number));
  holdfire("import", "report-table", file, "--register", REGISTER);
  holdfire("fuse", "--register", REGISTER);
  await a.waitForFunction((old) => document.querySelector("main .answer")?.textContent?.trim() !== old.trim(), beforehand);

  // Duplicates were joined: twenty incidents, each told twice.
  const incidents = JSON.parse(await (await a.request.get(`${ROOM}/incidents.json?source=evening-post`)).text());
  assert.ok(incidents.total >= 20, `${incidents.total} incidents of the evening`);
  const line = incidents.rows.find((one: { reports: string }) => /^2 |two|تقريران/.test(one.reports));
  assert.ok(line, "one of them is told by both sources");
  const incident = `${ORIGIN}${line.href}`;

  // By keyboard alone: the first row, chosen and claimed.
  await a.goto(`${ROOM}/queue?state=received`);
  await a.keyboard.press("j");
  await a.keyboard.press("x");
  assert.equal(await a.locator("input[name=incident]:checked").count(), 1);
  await a.locator("button[name=act][value=claim]").focus();
  await a.keyboard.press("Enter");
  await a.locator("[role=status] strong").waitFor();
  await picture(a, `queue-${say}`);

  // Two positions differ.
  await a.goto(incident);
  await opened(a, "act-position");
  await a.locator("#act-position input[value=confirms]").check();
  await a.locator("#act-position textarea").fill("two craters seen by our post");
  await send(a, "act-position");
  await b.goto(incident);
  assert.match(await b.locator("#positions").innerText(), /two craters seen/);
  await opened(b, "act-position");
  await b.locator("#act-position input[value=cannot_confirm]").check();
  await b.locator("#act-position textarea").fill("no view of the hill");
  await send(b, "act-position");
  await picture(b, `positions-${say}`);

  // A party is asked; only it sees the form to answer.
  await opened(a, "act-request");
  const parties = await (await a.request.get(`${ROOM}/sign-in`)).text();
  const liaison = /name="account" value="([^"]*-liaison)"/.exec(parties)![1]!;
  const party = liaison.replace(/-liaison$/, "");
  await a.locator("#act-request select[name=of]").selectOption(party);
  await a.locator("#act-request textarea[name=what]").fill("Which unit fired from the hill?");
  await a.locator("#act-request textarea[name=reason]").fill("two members differ");
  await send(a, "act-request");
  const d = await comes(liaison, language, viewport);
  await d.goto(incident);
  await d.locator("#askings .act-forms summary").first().click();
  await d.locator("#askings input[value=answered]").check();
  await d.locator("#askings textarea[name=words]").fill("None of ours was there.");
  await d.locator("#askings .act-forms button").first().click();
  await d.waitForLoadState("load");
  assert.match(await d.locator("#askings").innerText(), /None of ours was there/);
  await picture(d, `party-${say}`);

  // One of the joint group proposes; each member votes for itself, in a session of its own, and one dissents.
  await c.goto(incident);
  await opened(c, "act-finding");
  await c.locator("#act-finding input[value=minor_violation]").check();
  const clauses = c.locator("#act-finding input[name=clause]");
  if ((await clauses.count()) > 0) await clauses.first().check();
  await c.locator("#act-finding textarea[name=reason]").fill("craters and two callers");
  await send(c, "act-finding");
  const aVotes = await comes("member-a-joint-member", language, viewport);
  const bVotes = await comes("member-b-joint-member", language, viewport);
  await votes(c, incident, "agrees", "");
  await a.goto(incident);
  assert.equal(await a.locator(".proposed").count(), 1, "its duty officer sees what is voted on");
  assert.equal(await a.locator("form[action$='/vote']").count(), 0, "a duty officer has no vote");
  await votes(bVotes, incident, "dissents", "The craters may be older.");
  const waits = bVotes.locator(".proposed .state");
  assert.equal(await waits.count(), 1, "it is pending as long as one has not voted");
  const awaited = (await bVotes.locator(".proposed .votes li").first().locator("bdi").first().innerText()).trim();
  assert.ok((await waits.innerText()).includes(awaited), `who has not voted is named: ${awaited}`);
  await picture(bVotes, `votes-${say}`);
  // Whoever is asked and may not see the register sees nothing of it before it stands.
  await d.goto(incident);
  assert.equal(await d.locator(".proposed").count(), 0);
  await votes(aVotes, incident, "agrees", "Our post saw them.");
  await c.goto(incident);
  assert.equal(await c.locator(".proposed").count(), 0);
  assert.match(await c.locator("#positions").innerText(), /The craters may be older/);
  assert.equal(await c.locator("#positions .joint .votes a").count(), 3, "each vote is an entry of its own");
  await picture(c, `finding-${say}`);
  await d.goto(incident);
  assert.match(await d.locator("#positions").innerText(), /The craters may be older/);

  // A demand runs out, and is taken up.
  await a.goto(incident);
  await opened(a, "act-demand");
  await a.locator("#act-demand select[name=on]").selectOption(party);
  await a.locator("#act-demand textarea[name=what]").fill("Withdraw the mortars from the hill.");
  await a.locator("#act-demand select[name=within]").selectOption("6");
  await a.locator("#act-demand textarea[name=reason]").fill("the finding of tonight");
  await send(a, "act-demand");
  assert.equal(await a.locator("#askings li.overdue").count(), 0);
  await a.goto(`${ROOM}/sign-in`);
  await a.locator("form[action$='demonstration/clock'] button").click();
  await a.waitForLoadState("load");
  await a.goto(`${ROOM}/queue?state=overdue`);
  assert.ok((await a.locator(".queue-table tr.overdue").count()) >= 1);
  await picture(a, `overdue-${say}`);
  await a.goto(incident);
  const demand = a.locator("#askings li.overdue").last();
  await demand.locator("summary").filter({ hasText: /next level|المستوى التالي/ }).click();
  await demand.locator("form[action$=escalation] select[name=to]").selectOption("joint-commission");
  await demand.locator("form[action$=escalation] textarea").fill("no answer within six hours");
  await demand.locator("form[action$=escalation] button").click();
  await a.waitForLoadState("load");
  assert.match(await a.locator("#askings").innerText(), /no answer within six hours/);
  await picture(a, `escalated-${say}`);

  // Whoever has no part in it cannot do any of it.
  assert.equal(await d.locator("details#act-finding").count(), 0);

  // The bulletin of the day says what stands.
  const day = new Date(Date.now() - 2 * 3600_000).toISOString().slice(0, 10);
  const until = new Date(Date.now() + 24 * 3600_000).toISOString().slice(0, 10);
  const pdf = path.join(SCREENSHOTS, `evening-${say}.pdf`);
  const from = new Date(Date.parse(day) - 24 * 3600_000).toISOString().slice(0, 10);
  holdfire("bulletin", "--register", REGISTER, "--from", from, "--to", until, "--audience", "members", "--lang", language, "--issue", "--out", pdf);
  await a.goto(`${ROOM}/bulletins`);
  await a.locator("main a[href*='/bulletins/']").first().click();
  await a.waitForLoadState("load");
  const bulletin = await a.locator("main").innerText();
  assert.match(bulletin, /Withdraw the mortars from the hill/);
  await picture(a, `bulletin-${say}`);
  for (const page of [a, b, c, d, aVotes, bVotes]) await page.context().close();
}

test("four_people_work_an_evening_in_one_room", () => evening("en", DESK, 1));
test("the_same_evening_in_arabic_on_a_phone", () => evening("ar", PHONE, 2));
