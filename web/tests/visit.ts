// What the tests in a browser share: the browser, signing in to a demonstration, opening a page and waiting until it is
// whole, collecting everything a page complains about, and text that runs out of the page.
// The server's address comes from HOLDFIRE_URL, the browser from CHROMIUM or the system's usual place. With PICTURES=yes,
// pictures of the pages go to screenshots/ of the repository, which git ignores.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type BrowserContext, type Page, type Request } from "playwright-core";

/** What run.sh sets for the tests. */
export function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`\`${name}\` is not set; web/tests/run.sh sets it`);
  return value;
}

export const ORIGIN = new URL(needed("HOLDFIRE_URL")).origin;
export const SCREENSHOTS = fileURLToPath(new URL("../../screenshots/", import.meta.url));

export const DESK = { width: 1320, height: 900 };
export const PHONE = { width: 360, height: 740 };

/** Starts the browser; nothing in it speaks to the internet. */
export async function startBrowser(): Promise<Browser> {
  await mkdir(SCREENSHOTS, { recursive: true });
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox", // The test runs as root in containers, and opens only our own server.
      "--no-first-run",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--enable-unsafe-swiftshader", // WebGL on machines without a graphics card.
    ],
  });
}

/** The mechanisms that the first page leads to. */
export async function mechanisms(context: BrowserContext): Promise<string[]> {
  const first = await (await context.request.get(`${ORIGIN}/`)).text();
  return [...first.matchAll(/<a class="card" href="\/([^/"]+)\/"/g)].map(([, mechanism]) => mechanism!);
}

/** Signs in to a mechanism as the first of its people in a role, such as `duty-officer`. */
export async function signIn(context: BrowserContext, mechanism: string, role: string): Promise<void> {
  const people = await (await context.request.get(`${ORIGIN}/${mechanism}/sign-in`)).text();
  const account = new RegExp(`name="account" value="([^"]*-${role})"`).exec(people)?.[1];
  assert.ok(account, `${mechanism} has somebody to sign in as ${role}`);
  const answer = await context.request.post(`${ORIGIN}/${mechanism}/demonstration`, {
    headers: { origin: ORIGIN },
    form: { account, next: `/${mechanism}/` },
    maxRedirects: 0,
  });
  assert.equal(answer.status(), 303, `sign-in to ${mechanism}`);
}

/** A page of a browser of its own, signed in to every mechanism in a role, or nowhere. */
export async function openAs(
  browser: Browser,
  role: string | null,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB", ...options });
  // A stream of events never lets the network rest, which `visit` waits for.
  await context.route(/\/live(\?|$)/, (route) => route.fulfill({ status: 204 }));
  if (role) for (const mechanism of await mechanisms(context)) await signIn(context, mechanism, role);
  return watch(await context.newPage());
}

const troubles = new WeakMap<Page, string[]>();
const fetching = new WeakMap<Page, Set<Request>>();

/** Collects everything a page complains about, and knows what it is fetching. */
export function watch(page: Page): Page {
  const told: string[] = [];
  troubles.set(page, told);
  const under = new Set<Request>();
  fetching.set(page, under);
  page.on("request", (request) => void under.add(request));
  page.on("requestfinished", (request) => void under.delete(request));
  page.on("requestfailed", (request) => void under.delete(request));
  // What the page before was fetching is given up, and at times never told to have ended.
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame()) under.clear();
  });
  const tell = (what: string): void => void told.push(`${page.url()}: ${what}`);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      // Chromium speaks about its own software WebGL; nothing a page can change.
      if (!/GPU stall|swiftshader/i.test(message.text())) tell(`console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => tell(`error: ${error.message}`));
  page.on("requestfailed", (request) => {
    // A request given up for a later one, or left behind by leaving the page, has not failed.
    const cause = request.failure()?.errorText ?? "";
    if (cause !== "net::ERR_ABORTED") tell(`request: ${request.url()} ${cause}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) tell(`response: ${response.url()} ${response.status()}`);
  });
  return page;
}

/** Ends with a page that must have complained about nothing. */
export async function finish(page: Page): Promise<void> {
  assert.deepEqual(troubles.get(page), []);
  await page.context().close();
}

/** Opens a page and waits until its maps have drawn and nothing is being fetched any more. */
export async function visit(page: Page, where: string): Promise<void> {
  const response = await page.goto(where);
  assert.equal(response?.status(), 200, where);
  await whole(page);
}

/** Waits until the page is whole. */
export async function whole(page: Page): Promise<void> {
  for (const map of await page.locator(".map:visible, .small-map:visible").all()) await map.locator(".live-map.ready").waitFor();
  await page.locator("main:not([aria-busy])").first().waitFor();
  await quiet(page);
  await page.evaluate(() => document.fonts.ready.then(() => null));
}

/** Waits until nothing was being fetched at two looks, a frame drawn between them; what has to be there is asked for
 * by those who look. */
async function quiet(page: Page): Promise<void> {
  const under = fetching.get(page)!;
  const patience = Date.now() + 5_000;
  for (let looks = 0; looks < 2 && Date.now() < patience; looks = under.size === 0 ? looks + 1 : 0) {
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 20))));
  }
}

export function withLanguage(where: string, language: string): string {
  const url = new URL(where);
  url.searchParams.set("lang", language);
  return url.href;
}

/** Takes a picture of the page at an address. */
export async function picture(page: Page, where: string, variant: string): Promise<void> {
  const name = new URL(where).pathname.split("/").filter(Boolean).join("-") || "mechanisms";
  await photograph(page, `${name}-${variant}`);
}

/** Takes a picture of all of the page, where pictures are asked for. */
export async function photograph(page: Page, name: string): Promise<void> {
  if (process.env["PICTURES"] !== "yes") return;
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), fullPage: true });
}

/** Text that a reader could not see without scrolling the whole page sideways; boxes that scroll by themselves may. */
export function textOutsideView(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const outside: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) outside.push(`the page is ${document.documentElement.scrollWidth} wide`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const holder = texts.currentNode.parentElement;
      const text = texts.currentNode.textContent?.trim();
      if (!holder?.checkVisibility() || !text) continue;
      if (holder.closest(".skip, .visually-hidden, .map, .small-map")) continue;
      let clipped = false;
      for (let at: Element | null = holder; at && at !== document.body; at = at.parentElement) {
        clipped ||= getComputedStyle(at).overflowX !== "visible";
      }
      if (clipped) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      for (const box of range.getClientRects()) {
        if (box.width > 0 && (box.left < -1 || box.right > width + 1)) outside.push(text.slice(0, 60));
      }
    }
    return outside;
  });
}
