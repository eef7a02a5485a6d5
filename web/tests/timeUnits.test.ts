import assert from "node:assert/strict";
import { test } from "node:test";
import { barOf, firstDay, lastDay, type Scale } from "../src/timeUnits.ts";

const DAYS: Scale = { first: "2026-02-27", last: "2026-03-03", unit: "day", count: 5 };
const WEEKS: Scale = { first: "2025-12-29", last: "2026-01-14", unit: "week", count: 3 };
const MONTHS: Scale = { first: "2025-11-15", last: "2026-02-10", unit: "month", count: 4 };

test("a_bar_of_a_day_is_that_day_across_the_end_of_a_month", () => {
  assert.equal(firstDay(DAYS, 2), "2026-03-01");
  assert.equal(lastDay(DAYS, 2), "2026-03-01");
});

test("a_week_counts_seven_days_from_the_first_date_and_the_last_week_ends_with_the_timeline", () => {
  assert.equal(firstDay(WEEKS, 1), "2026-01-05");
  assert.equal(lastDay(WEEKS, 1), "2026-01-11");
  assert.equal(lastDay(WEEKS, 2), "2026-01-14");
});

test("the_first_month_starts_with_the_timeline_and_later_ones_on_their_first_day", () => {
  assert.equal(firstDay(MONTHS, 0), "2025-11-15");
  assert.equal(lastDay(MONTHS, 0), "2025-11-30");
  assert.equal(firstDay(MONTHS, 2), "2026-01-01");
  assert.equal(lastDay(MONTHS, 3), "2026-02-10");
});

test("every_bar_finds_itself_by_its_first_and_its_last_day", () => {
  for (const scale of [DAYS, WEEKS, MONTHS]) {
    for (let bar = 0; bar < scale.count; bar += 1) {
      assert.equal(barOf(scale, firstDay(scale, bar)), bar);
      assert.equal(barOf(scale, lastDay(scale, bar)), bar);
    }
  }
});

test("days_outside_the_timeline_fall_into_its_ends", () => {
  assert.equal(barOf(DAYS, "2020-01-01"), 0);
  assert.equal(barOf(MONTHS, "2030-01-01"), 3);
});
