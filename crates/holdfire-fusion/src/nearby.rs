//! Reports by place and time, for a search at any moment of the past: what `candidates` is for a sweep, this is for
//! reports that keep coming. A search costs what lies around it, however much there is elsewhere.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use crate::candidates::{
    COLUMNS, CellHasher, MOST_LOOKED_AT, MOST_NEAR, cell, cells_within, column, line,
};
use crate::row::{Place, Row, Span};

struct Entry {
    row: u32,
    reach_m: f32,
    place: Place,
    time: Span,
}

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
        entries.insert(after, Entry { row: at, reach_m: row.reach_m, place, time });
    }

    /// The reports near enough in time and place to be compared with a row, the nearest of them if there are too many.
    pub(crate) fn around(&self, at: u32, row: &Row, window_s: i64) -> Vec<u32> {
        let (Some(place), Some(time)) = (row.place, row.time) else {
            return Vec::new();
        };
        let reach_s = window_s + self.greatest_half_s;
        let (lines, columns) = cells_within(place, f64::from(row.reach_m) + self.greatest_reach_m);
        let mut found: Vec<(u64, Reverse<u32>)> = Vec::new();
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
                    let distance_m = other.place.distance_m(place);
                    if other.row != at
                        && other.time.gap_s(time) <= window_s
                        && distance_m <= f64::from(row.reach_m + other.reach_m)
                    {
                        found.push((distance_m as u64, Reverse(other.row)));
                    }
                }
            }
        }
        if found.len() > MOST_NEAR {
            found.select_nth_unstable(MOST_NEAR);
            found.truncate(MOST_NEAR);
        }
        found.into_iter().map(|(_, Reverse(row))| row).collect()
    }
}
