//! Which pairs are worth comparing: near enough in time and place for what each report can know, or under one event
//! number. A grid of the reports that are still within the time window is moved along the time axis, so that a
//! search touches only what is active. Everything here looks back: the partners of a report are earlier in canonical order.

use std::cmp::Reverse;
use std::collections::{HashMap, VecDeque};
use std::ops::Range;

use crate::chunks::in_chunks;
use crate::prepared::{NONE, Place, Prepared};

/// Cells of a quarter degree, about 28 km: a search covers 9 to 49 of them.
const CELLS_PER_DEGREE: f64 = 4.0;
const COLUMNS: i32 = 1440;
/// Rows handled together. Each chunk warms its grid up with the reports of one time window before it.
const CHUNK: usize = 8_192;
/// Of a long event, each report is compared with this many reports before it; links carry over the rest.
const SAME_EVENT_LOOK_BACK: usize = 24;

/// The nearest so many earlier reports are compared; a place with more than that within days is beyond telling apart.
const MOST_NEAR: usize = 1_000;

/// For each report the earlier reports it is compared with.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    starts: Vec<usize>,
    partners: Vec<u32>,
}

impl Candidates {
    pub(crate) fn find(prepared: &Prepared, threads: usize) -> Candidates {
        let previous = previous_under_same_event(prepared);
        let parts = in_chunks(prepared.rows.len(), CHUNK, threads, |range| {
            find_in(prepared, &previous, range)
        });
        let mut candidates = Candidates { starts: vec![0], partners: Vec::new() };
        candidates.starts.reserve(prepared.rows.len());
        candidates.partners.reserve_exact(parts.iter().map(|(_, partners)| partners.len()).sum());
        for (counts, partners) in parts {
            let before = candidates.partners.len();
            let ends = counts.iter().scan(before, |end, count| {
                *end += *count as usize;
                Some(*end)
            });
            candidates.starts.extend(ends);
            candidates.partners.extend(partners);
        }
        candidates
    }

    pub(crate) fn of(&self, row: usize) -> &[u32] {
        &self.partners[self.starts[row]..self.starts[row + 1]]
    }

    pub(crate) fn len(&self) -> usize {
        self.partners.len()
    }
}

fn previous_under_same_event(prepared: &Prepared) -> Vec<u32> {
    let mut last: HashMap<u32, u32> = HashMap::new();
    (0u32..)
        .zip(&prepared.rows)
        .map(
            |(at, row)| {
                if row.event == NONE { NONE } else { last.insert(row.event, at).unwrap_or(NONE) }
            },
        )
        .collect()
}

fn find_in(prepared: &Prepared, previous: &[u32], range: Range<usize>) -> (Vec<u32>, Vec<u32>) {
    let mut active = Active::new(prepared);
    active.warm_up(range.start);
    let mut counts = Vec::with_capacity(range.len());
    let mut partners = Vec::new();
    for at in range {
        let before = partners.len();
        active.near(at, &mut partners);
        keep_nearest(prepared, at, &mut partners, before);
        let mut earlier = previous[at];
        for _ in 0..SAME_EVENT_LOOK_BACK {
            if earlier == NONE {
                break;
            }
            partners.push(earlier);
            earlier = previous[earlier as usize];
        }
        sort_and_dedup_tail(&mut partners, before);
        counts.push((partners.len() - before) as u32);
        active.add(at);
    }
    (counts, partners)
}

/// Bounds the work in the worst case, thousands of reports of one place and day.
fn keep_nearest(prepared: &Prepared, at: usize, partners: &mut Vec<u32>, from: usize) {
    if partners.len() - from <= MOST_NEAR {
        return;
    }
    let here = prepared.rows[at].place;
    partners[from..].select_nth_unstable_by_key(MOST_NEAR, |&other| {
        let there = prepared.rows[other as usize].place;
        let distance_m =
            here.zip(there).map_or(f64::INFINITY, |(here, there)| here.distance_m(there));
        // Of equally near ones the latest.
        (distance_m as u64, Reverse(other))
    });
    partners.truncate(from + MOST_NEAR);
}

fn sort_and_dedup_tail(list: &mut Vec<u32>, from: usize) {
    list[from..].sort_unstable();
    let mut kept = from;
    for at in from..list.len() {
        if at == from || list[at] != list[kept - 1] {
            list[kept] = list[at];
            kept += 1;
        }
    }
    list.truncate(kept);
}

/// The reports of the last window, by cell.
struct Active<'a> {
    prepared: &'a Prepared,
    cells: HashMap<(i32, i32), VecDeque<u32>>,
}

impl<'a> Active<'a> {
    fn new(prepared: &'a Prepared) -> Self {
        Active { prepared, cells: HashMap::new() }
    }

    /// How far back a report with this span may find partners.
    fn oldest_s(&self, middle_s: i64, half_s: i64) -> i64 {
        middle_s - self.prepared.window_s - half_s.max(self.prepared.greatest_half_s)
    }

    fn warm_up(&mut self, start: usize) {
        let Some(first) = self.prepared.rows.get(start).and_then(|row| row.time) else {
            return;
        };
        let oldest = self.oldest_s(first.middle_s, self.prepared.greatest_half_s);
        let rows = &self.prepared.rows[..start];
        let from = rows.partition_point(|row| row.time.is_some_and(|time| time.middle_s < oldest));
        for at in from..start {
            self.add(at);
        }
    }

    fn add(&mut self, at: usize) {
        let row = &self.prepared.rows[at];
        if let (Some(place), Some(_)) = (row.place, row.time) {
            self.cells
                .entry((line(place.lat), column(place.lon)))
                .or_default()
                .push_back(at as u32);
        }
    }

    /// Appends every active report that is near enough in time and place to `at`.
    fn near(&mut self, at: usize, found: &mut Vec<u32>) {
        let row = &self.prepared.rows[at];
        let (Some(place), Some(time)) = (row.place, row.time) else {
            return;
        };
        let oldest = self.oldest_s(time.middle_s, time.half_s());
        let reach_m = row.reach_m + self.prepared.greatest_reach_m;
        let (lines, columns) = cells_within(place, reach_m);
        for line in lines {
            for column in columns.clone() {
                let Some(cell) = self.cells.get_mut(&(line, column.rem_euclid(COLUMNS))) else {
                    continue;
                };
                while let Some(&first) = cell.front() {
                    let first = self.prepared.rows[first as usize].time;
                    if first.is_some_and(|first| first.middle_s >= oldest) {
                        break;
                    }
                    cell.pop_front();
                }
                found.extend(cell.iter().copied().filter(|&other| {
                    let other = &self.prepared.rows[other as usize];
                    other.time.is_some_and(|other| other.gap_s(time) <= self.prepared.window_s)
                        && other.place.is_some_and(|there| {
                            there.distance_m(place) <= row.reach_m + other.reach_m
                        })
                }));
            }
        }
    }
}

fn line(lat: f64) -> i32 {
    (lat * CELLS_PER_DEGREE).floor() as i32
}

fn column(lon: f64) -> i32 {
    ((lon * CELLS_PER_DEGREE).floor() as i32).rem_euclid(COLUMNS)
}

/// The lines and columns within reach; columns may run over the date line and are wrapped by the reader.
fn cells_within(place: Place, reach_m: f64) -> (std::ops::RangeInclusive<i32>, Range<i32>) {
    // One part in a thousand more than the reach, so that rounding cannot lose a cell.
    let reach_lat = reach_m * 1.001 / 111_195.0;
    let lines = line(place.lat - reach_lat)..=line(place.lat + reach_lat);
    // The distance uses the mean of both cosines, which is at least half of either.
    let smallest_cos =
        (place.cos_lat + (place.lat.abs() + reach_lat).min(90.0).to_radians().cos()) * 0.5;
    let reach_lon = reach_lat / smallest_cos.max(1e-6);
    if reach_lon >= 179.0 {
        return (lines, 0..COLUMNS);
    }
    let west = ((place.lon - reach_lon) * CELLS_PER_DEGREE).floor() as i32;
    let east = ((place.lon + reach_lon) * CELLS_PER_DEGREE).floor() as i32;
    (lines, west..(east + 1).min(west + COLUMNS))
}
