// The calendar as other programs read it: fetched with the session of somebody signed in, read by a library that
// calendar programs use, and compared with what the page says. Needs HOLDFIRE_URL (a demonstration); no browser.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import ICAL from "ical.js";

const address = process.env["HOLDFIRE_URL"];
if (!address) throw new Error("`HOLDFIRE_URL` is not set: start `holdfire demo` and give its address");
const ORIGIN = new URL(address).origin;
const ASTANA = `${ORIGIN}/astana`;

let cookie = "";
let file = "";
let events: InstanceType<typeof ICAL.Event>[] = [];

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${ASTANA}/${path}`, { headers: { cookie, ...headers }, redirect: "manual" });
}

before(async () => {
  const people = await (await get("sign-in")).text();
  const account = /name="account" value="([^"]*-duty-officer)"/.exec(people)?.[1];
  assert.ok(account, "the demonstration has an officer to sign in as");
  const signedIn = await fetch(`${ASTANA}/demonstration`, {
    method: "POST",
    headers: { origin: ORIGIN, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ account, next: "/astana/" }),
    redirect: "manual",
  });
  assert.equal(signedIn.status, 303);
  cookie = signedIn.headers.getSetCookie().map((set) => set.split(";")[0]).join("; ");
  const calendar = await get("calendar.ics", { "accept-language": "en" });
  assert.equal(calendar.status, 200);
  assert.equal(calendar.headers.get("content-type"), "text/calendar; charset=utf-8");
  file = await calendar.text();
  const read = new ICAL.Component(ICAL.parse(file));
  assert.equal(read.getFirstPropertyValue("version"), "2.0");
  events = read.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event, { strictExceptions: true }));
});

test("a calendar library reads every event, with whole days and a status that the standard knows", () => {
  assert.ok(events.length > 20, `${events.length} events`);
  for (const event of events) {
    const of = event.component;
    assert.ok(event.summary, event.uid);
    assert.ok(event.startDate.isDate && event.endDate.isDate, `${event.uid} is of whole days`);
    assert.ok(event.startDate.compare(event.endDate) < 0, `${event.uid} ends after it begins`);
    assert.match(String(of.getFirstPropertyValue("status")), /^(TENTATIVE|CONFIRMED|CANCELLED)$/);
    assert.ok(Number.isInteger(of.getFirstPropertyValue("sequence")), event.uid);
    assert.ok(of.getFirstPropertyValue("dtstamp"), event.uid);
  }
  const ids = events.map((event) => event.uid);
  assert.equal(new Set(ids).size, ids.length, "no two events share a UID");
});

test("the first round at Astana is where and when the articles have it", () => {
  const round = events.find((event) => event.uid === "astana-1@astana.holdfire");
  assert.ok(round);
  assert.equal(round.startDate.toString(), "2017-01-23");
  // The end is the day after the last.
  assert.equal(round.endDate.toString(), "2017-01-25");
  assert.equal(round.location, "Astana");
  assert.equal(round.component.getFirstPropertyValue("status"), "CONFIRMED");
});

test("no line is longer than 75 octets, whatever the language", async () => {
  for (const language of ["en", "ar", "ru", "tr", "fa"]) {
    const text = await (await get(`calendar.ics?lang=${language}`)).text();
    for (const line of text.split("\r\n")) {
      assert.ok(Buffer.byteLength(line) <= 75, `${language}: ${line}`);
    }
    const read = new ICAL.Component(ICAL.parse(text));
    assert.equal(read.getAllSubcomponents("vevent").length, events.length, language);
  }
});

test("events of accounts that differ are tentative, each with its own days", () => {
  const others = events.filter((event) => /\/\d{8}@/.test(event.uid));
  assert.ok(others.length > 0, "the case has a meeting on whose days accounts differ");
  for (const other of others) {
    const own = events.find((event) => event.uid === other.uid.replace(/\/\d{8}@/, "@"));
    assert.ok(own, other.uid);
    assert.notEqual(own.startDate.toString() + own.endDate.toString(), other.startDate.toString() + other.endDate.toString());
    for (const event of [own, other]) assert.equal(event.component.getFirstPropertyValue("status"), "TENTATIVE");
  }
});

test("somebody who is not signed in gets no calendar, and is told so", async () => {
  const answer = await fetch(`${ASTANA}/calendar.ics`, { redirect: "manual" });
  assert.equal(answer.status, 401);
});
