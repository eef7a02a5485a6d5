//! Reports by place and time, for a search at any moment of the past: what `candidates` is for a sweep, this is for
//! reports that keep coming. A search costs what lies around it, however much there is elsewhere.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use crate::candidates::{
    COLUMNS, CellHasher, Entry, MOST_LOOKED_AT, cell, cells_within, column, keep_nearest, line,
    remoteness, typical_m,
};
use crate::row::{Row, is_within};

/// The reports with a place and a time, by cell and within a cell by time.
#[derive(Default)]
pub(crate) struct Nearby {
    cells: HashMap<u32, Vec<Entry>, BuildHasherDefault<CellHasher>>,
    greatest_half_s: i64,
    greatest_reach_m: f64,
}

impl Nearby {
    pub(crate) fn add(&mut self, at: u32, row: &Row) {
        let (Some(place), Some(time)) = (row.place, row.time) else {
            return;
        };
        self.greatest_half_s = self.greatest_half_s.max(time.half_s());
        self.greatest_reach_m = self.greatest_reach_m.max(f64::from(row.reach_m));
        let entries = self.cells.entry(cell(line(place.lat()), column(place.lon()))).or_default();
        // Reports come more or less in the order of time, so that little is moved.
        let after = entries.partition_point(|entry| entry.time.middle_s <= time.middle_s);
        let (reach_m, precision) = (row.reach_m, row.precision);
        entries.insert(after, Entry { row: at, reach_m, place, time, precision });
    }

    /// The reports near enough in time and place to be compared with a row, the nearest of them if there are too many.
    pub(crate) fn around(&self, at: u32, row: &Row, window_s: i64) -> Vec<u32> {
        let (Some(place), Some(time)) = (row.place, row.time) else {
            return Vec::new();
        };
        let reach_s = window_s + self.greatest_half_s;
        let (lines, columns) = cells_within(place, f64::from(row.reach_m) + self.greatest_reach_m);
        let typical_m = typical_m(row.precision);
        let mut found = Vec::new();
        for line in lines {
            for column in columns.clone() {
                let Some(entries) = self.cells.get(&cell(line, column.rem_euclid(COLUMNS))) else {
                    continue;
                };
                let start =
                    entries.partition_point(|entry| entry.time.middle_s < time.middle_s - reach_s);
                let end =
                    entries.partition_point(|entry| entry.time.middle_s <= time.middle_s + reach_s);
                for other in &entries[start.max(end.saturating_sub(MOST_LOOKED_AT))..end] {
                    let square_m2 = other.place.square_m2(place);
                    let gap_s = other.time.gap_s(time);
                    if other.row != at
                        && is_within(square_m2, row.reach_m, other.reach_m)
                        && gap_s <= window_s
                    {
                        let typical_m = typical_m[usize::from(other.precision)];
                        found.push((remoteness(square_m2, typical_m, gap_s), Reverse(other.row)));
                    }
                }
            }
        }
        keep_nearest(&mut found);
        found.into_iter().map(|(_, Reverse(row))| row).collect()
    }
}
