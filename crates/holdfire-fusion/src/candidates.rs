//! Which pairs are worth comparing: near enough in time and place for what each report can know, or under one event
//! number. A grid of the reports that are still within the time window is moved along the time axis, so that a
//! search touches only what is active. Everything here looks back: the partners of a report are earlier in canonical order.

use std::cmp::Reverse;
use std::collections::{HashMap, VecDeque};
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use crate::chunks::in_chunks;
use crate::compare::pair_of;
use crate::crowd::TYPICAL_M;
use crate::prepared::{NONE, Prepared};
use crate::row::{METRES_PER_DEGREE, Place, Row, Span, is_within};

/// Cells of a quarter degree, about 28 km: a search covers 9 to 49 of them.
const CELLS_PER_DEGREE: f64 = 4.0;
pub(crate) const COLUMNS: i32 = 1440;
/// Rows handled together. Each chunk warms its grid up with the reports of one time window before it.
pub(crate) const CHUNK: usize = 8_192;
/// Of a long event, each report is compared with this many reports before it; links carry over the rest.
pub(crate) const SAME_EVENT_LOOK_BACK: usize = 24;

/// The nearest so many earlier reports are compared; a place with more than that within days is beyond telling apart.
pub(crate) const MOST_NEAR: usize = 250;
/// The latest so many reports of a cell are looked at. It bounds the work when all reports are of one place and day.
pub(crate) const MOST_LOOKED_AT: usize = 4_096;

/// For each of a run of reports the earlier reports it is compared with.
#[derive(Debug)]
pub(crate) struct Candidates {
    rows: Range<usize>,
    starts: Vec<usize>,
    partners: Vec<u32>,
}

impl Candidates {
    /// The reports whose partners these are.
    pub(crate) fn rows(&self) -> Range<usize> {
        self.rows.clone()
    }

    pub(crate) fn of(&self, row: usize) -> &[u32] {
        let at = row - self.rows.start;
        &self.partners[self.starts[at]..self.starts[at + 1]]
    }

    /// How many pairs there are.
    pub(crate) fn len(&self) -> usize {
        self.partners.len()
    }
}

/// Finds candidates for any run of reports.
pub(crate) struct Finder<'a> {
    prepared: &'a Prepared,
    /// The report before each one under the same event number, `NONE` when it is the first; empty without events.
    previous: Vec<u32>,
}

impl<'a> Finder<'a> {
    pub(crate) fn new(prepared: &'a Prepared) -> Self {
        Finder { prepared, previous: previous_under_same_event(prepared) }
    }

    pub(crate) fn find(&self, rows: Range<usize>, threads: usize) -> Candidates {
        let parts = in_chunks(rows.len(), CHUNK, threads, |part| {
            self.find_in(rows.start + part.start..rows.start + part.end)
        });
        let mut candidates =
            Candidates { starts: Vec::with_capacity(rows.len() + 1), rows, partners: Vec::new() };
        candidates.starts.push(0);
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

    fn find_in(&self, rows: Range<usize>) -> (Vec<u32>, Vec<u32>) {
        let mut active = Active::new(self.prepared);
        for at in self.prepared.first_in_window(rows.start)..rows.start {
            active.add(at);
        }
        let mut counts = Vec::with_capacity(rows.len());
        let (mut partners, mut found) = (Vec::new(), Vec::new());
        for at in rows {
            let before = partners.len();
            found.clear();
            active.near(at, &mut found);
            keep_nearest(&mut found);
            partners.extend(found.iter().map(|(_, Reverse(other))| other));
            let mut earlier = self.previous_of(at as u32);
            for _ in 0..SAME_EVENT_LOOK_BACK {
                if earlier == NONE {
                    break;
                }
                partners.push(earlier);
                earlier = self.previous_of(earlier);
            }
            sort_and_dedup_tail(&mut partners, before);
            counts.push((partners.len() - before) as u32);
            active.add(at);
        }
        (counts, partners)
    }

    fn previous_of(&self, row: u32) -> u32 {
        self.previous.get(row as usize).copied().unwrap_or(NONE)
    }
}

/// Whether two reports are near enough in time and place to be compared, or under one event number.
pub(crate) fn could_meet(prepared: &Prepared, one: usize, other: usize) -> bool {
    let (one, other) = (&prepared.rows[one], &prepared.rows[other]);
    let in_time = one.time.zip(other.time).is_some_and(|(a, b)| a.gap_s(b) <= prepared.window_s);
    let in_place = one
        .place
        .zip(other.place)
        .is_none_or(|(a, b)| is_within(a.square_m2(b), one.reach_m, other.reach_m));
    in_time && in_place || one.event != NONE && one.event == other.event
}

fn previous_under_same_event(prepared: &Prepared) -> Vec<u32> {
    if prepared.rows.iter().all(|row| row.event == NONE) {
        return Vec::new();
    }
    let mut last: HashMap<u32, u32> = HashMap::new();
    let mut previous = |(at, row): (u32, &Row)| {
        if row.event == NONE { NONE } else { last.insert(row.event, at).unwrap_or(NONE) }
    };
    (0u32..).zip(&prepared.rows).map(&mut previous).collect()
}

/// How far off a report is for what both can know, in place and time together: the less, the likelier a partner.
pub(crate) fn remoteness(square_m2: f64, typical_m: f64, gap_s: i64) -> f32 {
    let apart = square_m2 / (typical_m * typical_m);
    let days = gap_s as f64 / 86_400.0;
    // A day counts for two typical distances: a quarter of true pairs lie a day apart, and few more than that.
    ((1.0 + apart) * (1.0 + 4.0 * days * days)) as f32
}

/// A report that was found, and how remote it is. Of equally remote ones the latest comes first.
pub(crate) type Found = (f32, Reverse<u32>);

/// Bounds the work in the worst case, thousands of reports of one place and day.
pub(crate) fn keep_nearest(found: &mut Vec<Found>) {
    if found.len() > MOST_NEAR {
        found.select_nth_unstable_by(MOST_NEAR, |a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        found.truncate(MOST_NEAR);
    }
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

/// What a search asks of a report, side by side in memory.
pub(crate) struct Entry {
    pub row: u32,
    pub reach_m: f32,
    pub place: Place,
    pub time: Span,
    pub precision: u8,
}

/// The reports of the last window, by cell.
struct Active<'a> {
    prepared: &'a Prepared,
    cells: HashMap<u32, VecDeque<Entry>, BuildHasherDefault<CellHasher>>,
    /// The latest reports without a place, and the latest of all where there are such; both may lie anywhere.
    unplaced: VecDeque<(u32, Span)>,
    latest: VecDeque<(u32, Span)>,
    has_unplaced: bool,
}

impl<'a> Active<'a> {
    fn new(prepared: &'a Prepared) -> Self {
        let is_unplaced = |row: &Row| row.place.is_none() && row.time.is_some();
        Active {
            prepared,
            cells: HashMap::default(),
            unplaced: VecDeque::new(),
            latest: VecDeque::new(),
            has_unplaced: prepared.rows.iter().any(is_unplaced),
        }
    }

    fn add(&mut self, at: usize) {
        let row = &self.prepared.rows[at];
        if let Some(time) = row.time
            && self.has_unplaced
        {
            let lists = [Some(&mut self.latest), Some(&mut self.unplaced)];
            let of = if row.place.is_none() { 2 } else { 1 };
            for list in lists.into_iter().take(of).flatten() {
                if list.len() >= MOST_NEAR {
                    list.pop_front();
                }
                list.push_back((at as u32, time));
            }
        }
        if let (Some(place), Some(time)) = (row.place, row.time) {
            let cell = self.cells.entry(cell(line(place.lat()), column(place.lon()))).or_default();
            if cell.len() >= MOST_LOOKED_AT {
                cell.pop_front();
            }
            cell.push_back(Entry {
                row: at as u32,
                reach_m: row.reach_m,
                place,
                time,
                precision: row.precision,
            });
        }
    }

    /// Appends every active report that is near enough in time and place to `at`.
    fn near(&mut self, at: usize, found: &mut Vec<Found>) {
        let row = &self.prepared.rows[at];
        let Some(time) = row.time else {
            return;
        };
        let window_s = self.prepared.window_s;
        // What has no place may be anywhere, and is as remote as at the typical distance.
        let anywhere = if row.place.is_none() { &self.latest } else { &self.unplaced };
        found.extend(anywhere.iter().filter_map(|&(other, then)| {
            let gap_s = then.gap_s(time);
            (gap_s <= window_s).then(|| (remoteness(1.0, 1.0, gap_s), Reverse(other)))
        }));
        let Some(place) = row.place else {
            return;
        };
        let oldest_s = time.middle_s - window_s - self.prepared.greatest_half_s;
        let typical_m = typical_m(row.precision);
        let reach_m = f64::from(row.reach_m) + self.prepared.greatest_reach_m;
        let (lines, columns) = cells_within(place, reach_m);
        for line in lines {
            for column in columns.clone() {
                let Some(entries) = self.cells.get_mut(&cell(line, column.rem_euclid(COLUMNS)))
                else {
                    continue;
                };
                while entries.front().is_some_and(|first| first.time.middle_s < oldest_s) {
                    entries.pop_front();
                }
                found.extend(entries.iter().filter_map(|other| {
                    let square_m2 = other.place.square_m2(place);
                    let gap_s = other.time.gap_s(time);
                    let is_near =
                        is_within(square_m2, row.reach_m, other.reach_m) && gap_s <= window_s;
                    is_near.then(|| {
                        let typical_m = typical_m[usize::from(other.precision)];
                        (remoteness(square_m2, typical_m, gap_s), Reverse(other.row))
                    })
                }));
            }
        }
    }
}

/// The typical distance of a partner, by its precision.
pub(crate) fn typical_m(precision: u8) -> [f64; 3] {
    [0, 1, 2].map(|other| TYPICAL_M[pair_of(precision, other) as usize])
}

/// Spreads cell numbers with one multiplication; nobody can choose enough cells to make them meet.
#[derive(Default)]
pub(crate) struct CellHasher(u64);

impl Hasher for CellHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u32(&mut self, number: u32) {
        // The golden ratio (Knuth, The Art of Computer Programming 3, 6.4); its high bits are the good ones.
        let spread = (self.0 ^ u64::from(number)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = spread ^ (spread >> 32);
    }
}

pub(crate) fn cell(line: i32, column: i32) -> u32 {
    // Lines run from -360 to 360, and one beyond where a search reaches over a pole.
    ((line + 1_000) * COLUMNS + column) as u32
}

pub(crate) fn line(lat: f64) -> i32 {
    (lat * CELLS_PER_DEGREE).floor() as i32
}

pub(crate) fn column(lon: f64) -> i32 {
    ((lon * CELLS_PER_DEGREE).floor() as i32).rem_euclid(COLUMNS)
}

/// The lines and columns within reach; columns may run over the date line and are wrapped by the reader.
pub(crate) fn cells_within(
    place: Place,
    reach_m: f64,
) -> (std::ops::RangeInclusive<i32>, Range<i32>) {
    // One part in a thousand more than the reach, so that rounding cannot lose a cell.
    let reach_lat = reach_m * 1.001 / METRES_PER_DEGREE;
    let lines = line(place.lat() - reach_lat)..=line(place.lat() + reach_lat);
    // The distance uses the mean of both cosines, which is at least half of either.
    let smallest_cos =
        (place.cos_lat() + (place.lat().abs() + reach_lat).min(90.0).to_radians().cos()) * 0.5;
    let reach_lon = reach_lat / smallest_cos.max(1e-6);
    if reach_lon >= 179.0 {
        return (lines, 0..COLUMNS);
    }
    let west = ((place.lon() - reach_lon) * CELLS_PER_DEGREE).floor() as i32;
    let east = ((place.lon() + reach_lon) * CELLS_PER_DEGREE).floor() as i32;
    (lines, west..(east + 1).min(west + COLUMNS))
}
