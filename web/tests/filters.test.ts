import assert from "node:assert/strict";
import { test } from "node:test";
import { selectionOf, withFilters } from "../src/filters.ts";

const PAGE =
  "http://holdfire.example/m/?from=2026-02-01&verdict=engaged&page=3&sort=-when&lang=ar&q=&within=1,2,3,4&columns=what";

test("the_selection_is_what_filters_incidents_and_nothing_else", () => {
  assert.equal(selectionOf(new URL(PAGE)).toString(), "from=2026-02-01&verdict=engaged");
});

test("a_new_filter_starts_on_the_first_page_and_keeps_order_and_language", () => {
  const next = withFilters(new URL(PAGE), { verdict: "undetermined", from: null });
  assert.equal(next.search, "?verdict=undetermined&sort=-when&lang=ar&q=&within=1%2C2%2C3%2C4&columns=what");
});
