import assert from "node:assert/strict";
import { test } from "node:test";
import { freePlaces, type Box } from "../src/freePlaces.ts";

const box = (left: number, top: number): Box => ({ left, top, width: 40, height: 10 });

test("of_two_names_at_one_place_the_more_important_one_stays", () => {
  assert.deepEqual(freePlaces([[box(10, 10)], [box(12, 12)]], [], 200, 100), [box(10, 10), null]);
});

test("a_name_takes_its_next_place_when_the_first_is_full", () => {
  assert.deepEqual(freePlaces([[box(10, 10)], [box(12, 12), box(60, 12)]], [], 200, 100), [box(10, 10), box(60, 12)]);
});

test("no_name_covers_a_place_where_something_happened", () => {
  assert.deepEqual(freePlaces([[box(10, 10)]], [{ left: 20, top: 5, width: 12, height: 12 }], 200, 100), [null]);
});

test("a_name_that_would_leave_the_map_is_not_shown", () => {
  assert.deepEqual(freePlaces([[box(170, 10)], [box(10, -1)]], [], 200, 100), [null, null]);
});
