// The timeline's bars as dates: one bar is a day, seven days or a calendar month, counted from the first date.
// Dates are calendar days of the mechanism, written YYYY-MM-DD, never instants; UTC arithmetic keeps them whole.

export type Unit = "day" | "week" | "month";

/** The bars of one timeline. INVARIANT: `count` bars cover `first` to `last`, the final one perhaps in part. */
export interface Scale {
  first: string;
  last: string;
  unit: Unit;
  count: number;
}

/** First day of a bar. */
export function firstDay(scale: Scale, bar: number): string {
  if (scale.unit === "month") return monthStart(scale.first, bar);
  return plusDays(scale.first, bar * daysPerBar(scale.unit));
}

/** Last day of a bar, never after the timeline's own last day. */
export function lastDay(scale: Scale, bar: number): string {
  const day = plusDays(firstDay(scale, bar + 1), -1);
  return day > scale.last ? scale.last : day;
}

/** The bar a day falls into, kept within the timeline. */
export function barOf(scale: Scale, day: string): number {
  const bar = scale.unit === "month" ? monthsBetween(scale.first, day) : weeksOrDays(scale, day);
  return Math.min(Math.max(bar, 0), scale.count - 1);
}

function weeksOrDays(scale: Scale, day: string): number {
  return Math.floor((noon(day) - noon(scale.first)) / MS_PER_DAY / daysPerBar(scale.unit));
}

const MS_PER_DAY = 86_400_000;

function daysPerBar(unit: Unit): number {
  return unit === "week" ? 7 : 1;
}

function noon(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

function plusDays(day: string, days: number): string {
  return new Date(noon(day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The first bar starts where the timeline starts; later ones on the first of their month. */
function monthStart(first: string, months: number): string {
  if (months === 0) return first;
  const start = new Date(`${first.slice(0, 7)}-01T12:00:00Z`);
  start.setUTCMonth(start.getUTCMonth() + months);
  return start.toISOString().slice(0, 10);
}

function monthsBetween(first: string, day: string): number {
  const [firstYear, firstMonth] = first.split("-").map(Number) as [number, number];
  const [year, month] = day.split("-").map(Number) as [number, number];
  return (year - firstYear) * 12 + month - firstMonth;
}
