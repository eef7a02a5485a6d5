//! Reports by place and time, for a search at any moment of the past: what `candidates` is for a sweep, this is for
//! reports that keep coming. A search costs what lies around it, however much there is elsewhere.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasherDefault;

use crate::candidates::{
    COLUMNS, CellHasher, Entry, Found, MOST_LOOKED_AT, MOST_NEAR, cell, cells_within, column,
    keep_nearest, line, remoteness, typical_m,
};
use crate::row::{Row, Span, is_within};

const DAY_S: i64 = 86_400;

/// Reports by day.
type Days = BTreeMap<i64, Vec<(u32, Span)>>;

/// The reports with a time: those with a place by cell and within a cell by time, and all of them by day.
#[derive(Default)]
pub(crate) struct Nearby {
    cells: HashMap<u32, Vec<Entry>, BuildHasherDefault<CellHasher>>,
    /// What has no place may lie anywhere, and is looked for among the reports of its days.
    days: Days,
    unplaced: Days,
    greatest_half_s: i64,
    greatest_reach_m: f64,
}

/// The reports that one is compared with.
pub(crate) struct Around {
    pub rows: Vec<u32>,
    /// Whether there were too many to compare it with all.
    pub is_cut: bool,
}

impl Nearby {
    pub(crate) fn add(&mut self, at: u32, row: &Row) {
        let Some(time) = row.time else {
            return;
        };
        self.greatest_half_s = self.greatest_half_s.max(time.half_s());
        let day = time.middle_s.div_euclid(DAY_S);
        self.days.entry(day).or_default().push((at, time));
        let Some(place) = row.place else {
            self.unplaced.entry(day).or_default().push((at, time));
            return;
        };
        self.greatest_reach_m = self.greatest_reach_m.max(f64::from(row.reach_m));
        let entries = self.cells.entry(cell(line(place.lat()), column(place.lon()))).or_default();
        // Reports come more or less in the order of time, so that little is moved.
        let after = entries.partition_point(|entry| entry.time.middle_s <= time.middle_s);
        let (reach_m, precision) = (row.reach_m, row.precision);
        entries.insert(after, Entry { row: at, reach_m, place, time, precision });
    }

    /// The reports near enough in time and place to be compared with a row: of those before it and of those after it the
    /// nearest, if there are too many.
    pub(crate) fn around(&self, at: u32, row: &Row, window_s: i64) -> Around {
        let mut sides = Sides { is_cut: false, before: Vec::new(), after: Vec::new() };
        if let Some(time) = row.time {
            let days = if row.place.is_none() { &self.days } else { &self.unplaced };
            self.anywhere(days, at, time, window_s, &mut sides);
            self.within_reach(at, row, time, window_s, &mut sides);
        }
        sides.nearest()
    }

    /// Reports of the same days, as remote as at the typical distance.
    fn anywhere(&self, days: &Days, at: u32, time: Span, window_s: i64, sides: &mut Sides) {
        let reach_s = window_s + self.greatest_half_s;
        let day = |time_s: i64| time_s.div_euclid(DAY_S);
        for of_day in days.range(day(time.middle_s - reach_s)..=day(time.middle_s + reach_s)) {
            for &(other, then) in sides.latest(of_day.1) {
                let gap_s = then.gap_s(time);
                if other != at && gap_s <= window_s {
                    let is_before = (then, other) < (time, at);
                    sides.add(is_before, (remoteness(1.0, 1.0, gap_s), Reverse(other)));
                }
            }
        }
    }

    fn within_reach(&self, at: u32, row: &Row, time: Span, window_s: i64, sides: &mut Sides) {
        let Some(place) = row.place else {
            return;
        };
        let reach_s = window_s + self.greatest_half_s;
        let (lines, columns) = cells_within(place, f64::from(row.reach_m) + self.greatest_reach_m);
        let typical_m = typical_m(row.precision);
        for line in lines {
            for column in columns.clone() {
                let Some(entries) = self.cells.get(&cell(line, column.rem_euclid(COLUMNS))) else {
                    continue;
                };
                let start =
                    entries.partition_point(|entry| entry.time.middle_s < time.middle_s - reach_s);
                let end =
                    entries.partition_point(|entry| entry.time.middle_s <= time.middle_s + reach_s);
                for other in sides.latest(&entries[start..end]) {
                    let square_m2 = other.place.square_m2(place);
                    let gap_s = other.time.gap_s(time);
                    if other.row != at
                        && is_within(square_m2, row.reach_m, other.reach_m)
                        && gap_s <= window_s
                    {
                        let typical_m = typical_m[usize::from(other.precision)];
                        let remote = remoteness(square_m2, typical_m, gap_s);
                        let is_before = (other.time, other.row) < (time, at);
                        sides.add(is_before, (remote, Reverse(other.row)));
                    }
                }
            }
        }
    }
}

/// What was found before a report in time, and after it.
struct Sides {
    before: Vec<Found>,
    after: Vec<Found>,
    is_cut: bool,
}

impl Sides {
    /// The last of the entries, where there are more than can be looked at.
    fn latest<'a, T>(&mut self, entries: &'a [T]) -> &'a [T] {
        self.is_cut |= entries.len() > MOST_LOOKED_AT;
        &entries[entries.len().saturating_sub(MOST_LOOKED_AT)..]
    }

    fn add(&mut self, is_before: bool, found: Found) {
        if is_before { self.before.push(found) } else { self.after.push(found) }
    }

    fn nearest(mut self) -> Around {
        for side in [&mut self.before, &mut self.after] {
            self.is_cut |= side.len() > MOST_NEAR;
            keep_nearest(side);
        }
        let both = self.before.into_iter().chain(self.after);
        Around { rows: both.map(|(_, Reverse(row))| row).collect(), is_cut: self.is_cut }
    }
}

#[cfg(test)]
mod tests {
    use super::{DAY_S, Nearby};
    use crate::row::Row;
    use crate::{Report, Reports, Settings};

    fn row(day: i64, lat: Option<f64>) -> Row {
        let report = Report {
            from_s: Some(day * DAY_S),
            until_s: Some((day + 1) * DAY_S),
            lat,
            lon: lat.map(|_| 36.0),
            ..Report::default()
        };
        let mut reports = Reports::new(&Settings::default()).unwrap();
        reports.row(&report)
    }

    #[test]
    fn what_has_no_place_is_near_to_all_of_its_days_and_to_no_others() {
        let rows = [row(10, Some(35.0)), row(12, Some(-60.0)), row(12, None), row(17, Some(35.0))];
        let mut nearby = Nearby::default();
        for (at, row) in (0u32..).zip(&rows) {
            nearby.add(at, row);
        }
        let around = |at: u32| {
            let mut found = nearby.around(at, &rows[at as usize], 3 * DAY_S).rows;
            found.sort_unstable();
            found
        };
        assert_eq!(around(2), [0, 1]);
        assert_eq!([around(0), around(1), around(3)], [vec![2], vec![2], vec![]]);
    }

    #[test]
    fn among_thousands_the_nearest_before_and_after_are_compared() {
        let mut nearby = Nearby::default();
        for at in 0..2_000 {
            nearby.add(at, &row(10 + i64::from(at / 1_000), Some(35.0)));
        }
        let around = nearby.around(999, &row(10, Some(35.0)), 3 * DAY_S);
        assert!(around.is_cut);
        let before = around.rows.iter().filter(|row| **row < 999).count();
        assert_eq!((before, around.rows.len()), (250, 500));
    }
}
