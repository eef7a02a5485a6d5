// Follows the links of a demonstration from its first page, as somebody in a role sees it. Pages are told apart by
// their path, with ids as wildcards.

import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { finish, openAs, ORIGIN } from "./visit.ts";

const PAGES_AT_MOST = 180;

export interface Walk {
  /** Every page found, at most `perKind` of a kind. */
  all: string[];
  /** One page of each kind and mechanism; `inTurn` takes one of each kind. */
  kinds: string[];
  /** The overviews of the mechanisms served. */
  overviews: string[];
}

/** Walks as the first account of a role of each mechanism, or as nobody, and finds `perKind` pages of each kind. Pages
 * are read and not shown: those who look at them open them. */
export async function walkAs(browser: Browser, role: string | null, perKind: number): Promise<Walk> {
  const page = await openAs(browser, role);
  const found = new Map<string, string[]>();
  const waiting = [`${ORIGIN}/`];
  const seen = new Set<string>(waiting);
  const overviews: string[] = [];
  const all: string[] = [];
  while (waiting.length > 0 && all.length < PAGES_AT_MOST) {
    const next = waiting.shift()!;
    const known = found.get(kindOf(next)) ?? [];
    if (known.length >= perKind) continue;
    const answer = await page.request.get(next);
    assert.equal(answer.status(), 200, `${next} answers ${role ?? "nobody"}`);
    // A file, such as a checkpoint, is no page to be looked at.
    if (!answer.headers()["content-type"]?.startsWith("text/html")) continue;
    const text = await answer.text();
    found.set(kindOf(next), [...known, next]);
    all.push(next);
    if (new URL(next).search === "" && text.includes('<main id="situation"')) overviews.push(answer.url());
    for (const link of linksOf(text, answer.url())) {
      if (!seen.has(link)) waiting.push(link);
      seen.add(link);
    }
  }
  await finish(page);
  const kinds = [...found].filter(([kind]) => !kind.includes("?")).map(([, pages]) => pages[0]!);
  return { all, kinds, overviews: [...new Set(overviews)] };
}

function linksOf(text: string, at: string): string[] {
  const written = [...text.matchAll(/<a\s[^>]*?\bhref="([^"]*)"/g)].map(([, href]) => href!.replaceAll(/&(?:amp|#38);/g, "&"));
  return written
    .map((href) => new URL(href, at))
    .filter((url) => url.origin === ORIGIN && !/\.(pdf|json|geojson|txt|csv|ics)$/.test(url.pathname))
    .map((url) => url.href.split("#")[0]!);
}

/** `/m/incidents/17?page=2` is one of the kind `/m/incidents/*?`. */
export function kindOf(address: string): string {
  const { pathname, search } = new URL(address);
  const [mechanism, section, ...rest] = pathname.split("/").slice(1);
  return `/${mechanism}/${section ?? ""}${"/*".repeat(rest.length)}${search ? "?" : ""}`;
}

/** One page of each kind, from another of the mechanisms each turn: all of them are seen, each in every other turn. */
export function inTurn(kinds: string[], turn: number): string[] {
  const same = new Map<string, string[]>();
  for (const page of kinds) {
    const kind = kindOf(page).replace(/^\/[^/]+/, "");
    same.set(kind, [...(same.get(kind) ?? []), page]);
  }
  return [...same.values()].map((pages) => pages[turn % pages.length]!);
}
