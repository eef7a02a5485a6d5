//! The reports in one canonical order. Everything after this works on positions in that order, so that the order of the
//! input cannot matter.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use crate::copies::{Decided, copies};
use crate::names::{NameTables, Names};
use crate::place_names::PlaceNames;
use crate::place_words::place_words;
use crate::points::Points;
use crate::reports::{Ids, Reports};
use crate::row::{Place, Row, Span};
use crate::words::Words;
use crate::{FusionError, Settings};

/// "Not given", wherever a name became a number.
pub(crate) const NONE: u32 = u32::MAX;
const DAY_S: f64 = 86_400.0;

/// All reports of one call, ready to be compared.
#[derive(Debug)]
pub(crate) struct Prepared {
    pub rows: Vec<Row>,
    /// Position in canonical order to index of the report as it was given.
    pub input: Vec<u32>,
    /// Copies, by index as they were given, with the row that stands for each; they have no rows of their own.
    pub copies: Vec<(u32, u32)>,
    /// By index of the report as it was given.
    pub ids: Ids,
    pub names: NameTables,
    /// The document each row was taken from, `NONE` without one; empty when no report has one.
    pub document: Vec<u32>,
    /// Injured by row; empty when no report counts any.
    pub injured: Vec<Option<(u32, u32)>>,
    /// When each row was published; empty when no report says so.
    pub published: Vec<Option<i64>>,
    pub texts: Words,
    pub place_names: PlaceNames,
    /// The window by which candidates in time are found.
    pub window_s: i64,
    /// The greatest half-length of any span, as `Span::half_s` gives it.
    pub greatest_half_s: i64,
    pub greatest_reach_m: f64,
    /// The known incident of each row as a number, `NONE` when it has none.
    pub incident: Vec<u32>,
    /// The names of the known incidents.
    pub incident_names: Vec<Box<str>>,
    /// Whether a person has confirmed that the row is of its incident.
    pub confirmed: Vec<bool>,
    /// Pairs of rows that a person has said are of two incidents, each once, later row first, sorted.
    pub apart: Vec<(u32, u32)>,
}

impl Prepared {
    pub(crate) fn new(mut reports: Reports) -> Result<(Prepared, Settings), FusionError> {
        check_that_ids_differ(&reports.ids)?;
        let mut input = canonical_order(&reports);
        let apart = apart_pairs(&reports.apart, &reports.ids);
        let copies = take_copies_out(&mut reports, &mut input, &apart);
        let Reports { settings, mut rows, ids, book, incidents, incident, confirmed, .. } = reports;
        let (mut texts, place_names) = (reports.texts, reports.place_names);
        put_in_order(&mut rows, &input);
        rows.truncate(input.len() - copies.len());
        input.truncate(rows.len());
        let row_of = row_of(&input, ids.len());
        let (names, new_numbers) = book.settle(&settings.parents);
        for row in &mut rows {
            if row.source != NONE {
                row.source = new_numbers[row.source as usize];
            }
        }
        let (incident_names, new_incidents) = incidents.by_spelling();
        let known = |index: u32| match incident.get(index as usize) {
            None | Some(&NONE) => NONE,
            Some(&incident) => new_incidents[incident as usize],
        };
        let found = place_words(&texts, &place_names, &input, &rows);
        texts.set_places(found.words);
        let is_confirmed = |index: &u32| confirmed.binary_search(index).is_ok();
        let mut prepared = Prepared {
            incident: input.iter().map(|&index| known(index)).collect(),
            confirmed: input.iter().map(is_confirmed).collect(),
            apart: in_rows(&apart, &row_of),
            copies: copies.iter().map(|&(copy, of)| (copy, row_of[of as usize])).collect(),
            document: in_order(&reports.document, &input, NONE),
            injured: in_order(&reports.injured, &input, None),
            published: in_order(&reports.published, &input, None),
            texts: texts.settle(&input),
            place_names: PlaceNames::of_reports(&texts, &place_names, found.namesakes, &input),
            input,
            ids,
            incident_names,
            ..Prepared::of_rows(rows, names, &settings)
        };
        let mut points = Points::default();
        prepared.rows.iter().for_each(|row| points.add(row));
        points.mark(&mut prepared.rows, prepared.window_s);
        Ok((prepared, settings))
    }

    /// Rows that nobody has named or decided about.
    pub(crate) fn of_rows(rows: Vec<Row>, names: NameTables, settings: &Settings) -> Prepared {
        let half_s = rows.iter().filter_map(|row| row.time).map(Span::half_s);
        Prepared {
            window_s: (settings.window_days * DAY_S) as i64,
            greatest_half_s: half_s.max().unwrap_or(0),
            greatest_reach_m: f64::from(rows.iter().map(|row| row.reach_m).fold(0.0, f32::max)),
            rows,
            input: Vec::new(),
            copies: Vec::new(),
            ids: Ids::default(),
            names,
            incident: Vec::new(),
            incident_names: Vec::new(),
            confirmed: Vec::new(),
            apart: Vec::new(),
            document: Vec::new(),
            injured: Vec::new(),
            published: Vec::new(),
            texts: Words::default(),
            place_names: PlaceNames::default(),
        }
    }

    /// Some of the rows, as if only they had been given, in this order. Decisions of people are left out.
    pub(crate) fn select(&self, rows: &[u32], settings: &Settings) -> Prepared {
        let mut ids = Ids::default();
        for &row in rows {
            ids.push(self.id(row));
        }
        let of = rows.iter().map(|&row| self.rows[row as usize]).collect();
        Prepared {
            input: (0..rows.len() as u32).collect(),
            ids,
            document: in_order(&self.document, rows, NONE),
            injured: in_order(&self.injured, rows, None),
            published: in_order(&self.published, rows, None),
            texts: self.texts.select(rows),
            place_names: self.place_names.select(rows),
            ..Prepared::of_rows(of, self.names.clone(), settings)
        }
    }

    pub(crate) fn id(&self, row: u32) -> &str {
        self.ids.of(self.input[row as usize] as usize)
    }

    /// What people have said of two rows: that they are of one incident, or not.
    pub(crate) fn said(&self, one: usize, other: usize) -> Option<bool> {
        let confirmed = |row: usize| {
            let is_confirmed = self.confirmed.get(row).copied().unwrap_or_default();
            self.incident.get(row).filter(|_| is_confirmed)
        };
        if let Some((one, other)) = confirmed(one).zip(confirmed(other)) {
            return Some(one == other);
        }
        let pair = (one.max(other) as u32, one.min(other) as u32);
        self.apart.binary_search(&pair).is_ok().then_some(false)
    }

    pub(crate) fn names(&self, list: Names) -> &[u32] {
        self.names.list(list)
    }

    pub(crate) fn parent(&self, name: u32) -> u32 {
        self.names.parent(name)
    }

    pub(crate) fn code(&self, name: u32) -> u8 {
        self.names.code(name)
    }

    /// The first row that a row at the time of `row`, or later, may be compared with. Event numbers reach further.
    pub(crate) fn first_in_window(&self, row: usize) -> usize {
        // Rows without a time come last and have no window.
        let Some(time) = self.rows.get(row).and_then(|row| row.time) else {
            return row.min(self.rows.len());
        };
        let oldest = time.middle_s - self.window_s - self.greatest_half_s;
        self.rows[..row].partition_point(|row| row.time.is_some_and(|time| time.middle_s < oldest))
    }

    /// Whether two rows are near enough in time for one to be in the window of the other, event numbers aside.
    pub(crate) fn could_be_in_window(&self, one: usize, other: usize) -> bool {
        let times = self.rows[one].time.zip(self.rows[other].time);
        times.is_some_and(|(one, other)| {
            (one.middle_s - other.middle_s).abs() <= self.window_s + self.greatest_half_s
        })
    }

    /// The end of the rows that may be compared with `row` or one before it, event numbers aside.
    pub(crate) fn end_of_window(&self, row: usize) -> usize {
        let Some(time) = self.rows.get(row).and_then(|row| row.time) else {
            return (row + 1).min(self.rows.len());
        };
        let newest = time.middle_s + self.window_s + self.greatest_half_s;
        self.rows.partition_point(|row| row.time.is_some_and(|time| time.middle_s <= newest))
    }
}

/// A column that may be short or empty, in the order of rows; an empty one stays empty.
pub(crate) fn in_order<T: Copy>(column: &[T], input: &[u32], missing: T) -> Vec<T> {
    if column.is_empty() {
        return Vec::new();
    }
    input.iter().map(|&index| column.get(index as usize).copied().unwrap_or(missing)).collect()
}

/// By time, then by what is said, then by id; reports without a time come last. What is said comes before the id, so that
/// it is all the same which of several copies stands for them; longitude is left out, because it has no first.
fn canonical_order(reports: &Reports) -> Vec<u32> {
    let prints = reports.book.prints();
    let said = |row: &Row| {
        let mut said = prints.source(row.source);
        for list in [row.act, row.actors, row.targets] {
            said = said.rotate_left(17) ^ prints.list(list);
        }
        let killed = row.killed.map(|(low, high)| u64::from(low) << 32 | u64::from(high));
        said ^ killed.unwrap_or(u64::MAX)
    };
    let time = |index: u32| {
        let time = reports.rows[index as usize].time;
        (time.is_none(), time)
    };
    let mut order: Vec<u32> = (0..reports.rows.len() as u32).collect();
    // Most files are in the order of days already.
    if !order.is_sorted_by_key(|&index| time(index)) {
        order.sort_by_key(|&index| time(index));
    }
    let mut keys: Vec<(Option<i32>, u64, &str, u32)> = Vec::new();
    for same in order.chunk_by_mut(|&one, &next| time(one) == time(next)) {
        keys.clear();
        keys.extend(same.iter().map(|&index| {
            let row = &reports.rows[index as usize];
            let lat = row.place.map(Place::lat_parts);
            (lat, said(row), reports.ids.of(index as usize), index)
        }));
        keys.sort_unstable();
        for (place, key) in same.iter_mut().zip(&keys) {
            *place = key.3;
        }
    }
    order
}

/// Finds the copies, takes back what they counted for, and moves them to the end of the order.
fn take_copies_out(
    reports: &mut Reports,
    order: &mut Vec<u32>,
    apart: &[(u32, u32)],
) -> Vec<(u32, u32)> {
    let mut held_apart: Vec<u32> = apart.iter().flat_map(|&(one, other)| [one, other]).collect();
    held_apart.sort_unstable();
    let decided =
        Decided { incident: &reports.incident, confirmed: &reports.confirmed, apart: &held_apart };
    let copies = copies(reports, order, &decided);
    if copies.is_empty() {
        return copies;
    }
    let mut is_copy = vec![false; order.len()];
    for &(copy, _) in &copies {
        let row = &reports.rows[copy as usize];
        reports.book.forget([row.act, row.actors, row.targets], row.source);
        reports.texts.forget(copy as usize);
        reports.place_names.forget(copy as usize);
        is_copy[copy as usize] = true;
    }
    order.retain(|index| !is_copy[*index as usize]);
    order.extend(copies.iter().map(|(copy, _)| copy));
    copies
}

/// The row of each report, `NONE` when it has none of its own.
fn row_of(input: &[u32], reports: usize) -> Vec<u32> {
    let mut row_of = vec![NONE; reports];
    for (row, &index) in (0u32..).zip(input) {
        row_of[index as usize] = row;
    }
    row_of
}

/// Moves each row to its place, along the cycles of the order, so that no second table is needed.
fn put_in_order(rows: &mut [Row], order: &[u32]) {
    let mut is_done = vec![false; rows.len()];
    for start in 0..rows.len() {
        if is_done[start] || order[start] as usize == start {
            continue;
        }
        let first = rows[start];
        let mut at = start;
        loop {
            is_done[at] = true;
            let from = order[at] as usize;
            if from == start {
                rows[at] = first;
                break;
            }
            rows[at] = rows[from];
            at = from;
        }
    }
}

/// Sorts numbers made from the ids instead of the ids, and looks only at ids whose numbers meet.
fn check_that_ids_differ(ids: &Ids) -> Result<(), FusionError> {
    let all = || (0..ids.len()).map(|report| ids.of(report));
    if all().is_sorted_by(|one, next| one < next) {
        return Ok(());
    }
    let hasher = RandomState::new();
    let mut numbers: Vec<u64> = all().map(|id| hasher.hash_one(id)).collect();
    numbers.sort_unstable();
    let met: Vec<u64> =
        numbers.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
    let mut doubtful: Vec<&str> =
        all().filter(|id| met.binary_search(&hasher.hash_one(id)).is_ok()).collect();
    doubtful.sort_unstable();
    match doubtful.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(FusionError::DuplicateId { id: pair[0].to_owned() }),
        None => Ok(()),
    }
}

/// Pairs that people hold apart, by index.
fn apart_pairs(apart: &[(u32, Box<str>)], ids: &Ids) -> Vec<(u32, u32)> {
    if apart.is_empty() {
        return Vec::new();
    }
    let mut index_of: HashMap<&str, u32> =
        apart.iter().map(|(_, other)| (&**other, NONE)).collect();
    for index in 0..ids.len() {
        if let Some(found) = index_of.get_mut(ids.of(index)) {
            *found = index as u32;
        }
    }
    let found = apart.iter().filter_map(|(one, other)| {
        let other = index_of.get(&**other).copied()?;
        (other != NONE && other != *one).then_some((*one, other))
    });
    found.collect()
}

/// The same by row, each once, later row first, sorted. Reports that are held apart always have rows.
fn in_rows(apart: &[(u32, u32)], row_of: &[u32]) -> Vec<(u32, u32)> {
    let rows = apart.iter().map(|&(one, other)| {
        let (one, other) = (row_of[one as usize], row_of[other as usize]);
        (one.max(other), one.min(other))
    });
    let mut pairs: Vec<(u32, u32)> = rows.collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
