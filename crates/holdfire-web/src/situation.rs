//! All incidents of one mechanism at one register size, in columns, so that every question of the
//! overview is one pass over plain numbers.
//!
//! The rows themselves stay as the store gave them; the columns hold only what filters ask for.
//! Which rows match a filter is decided in `filter.rs`, what is counted on the way in `scan.rs`,
//! where they stand on the map in `clusters.rs`.
//!
//! **The period rule**, shared with bulletins: an incident is *in* a period when its whole time
//! interval lies in it, and *perhaps in* it when the interval only overlaps. A filter shows both,
//! the second ones marked. An incident that tells no time is in no period.

pub mod clusters;
pub mod filter;
#[cfg(test)]
mod laws;
pub mod scan;
pub mod timeline;

use crate::moments::{ReportingDays, day_number};
use filter::Overall;
use holdfire_core::{ACTS, Act, TimePrecision, Verdict, common_spelling};
use holdfire_store::IncidentRow;
use jiff::Timestamp;
use std::collections::HashMap;

/// In the column of areas: incidents outside every area.
pub const OUTSIDE: &str = "@outside";
/// In the columns of areas and regions: incidents that tell no place.
pub const UNPLACED: &str = "@unplaced";
/// In the column of actors: incidents of which nobody says who did it.
pub const UNKNOWN_ACTOR: &str = "@unknown";

const NO_ACT: u8 = u8::MAX;

/// All incidents at one register size.
pub struct Situation {
    pub(crate) rows: Vec<IncidentRow>,
    pub(crate) columns: Columns,
    positions: HashMap<String, u32>,
}

/// What filters ask for, row by row.
pub(crate) struct Columns {
    /// First and last reporting day, as day numbers. Without a time: a first day after every
    /// period, so that the row is in none.
    pub first_day: Vec<i32>,
    pub last_day: Vec<i32>,
    /// The place of the answer in [`Overall::ALL`].
    pub overall: Vec<u8>,
    /// The place of the act in [`ACTS`].
    pub act: Vec<u8>,
    /// Web Mercator from 0 to 1, or not a number.
    pub x: Vec<f64>,
    pub y: Vec<f64>,
    /// Coarse times spread over years say nothing about the span of the data.
    pub is_coarse: Vec<bool>,
    pub region: Dictionary,
    pub regions: Vec<u32>,
    pub place: Dictionary,
    pub places: Vec<u32>,
    pub area: Dictionary,
    /// Area and whether only perhaps: `2 * area + perhaps`.
    pub areas: Lists,
    pub actor: Dictionary,
    pub actors: Lists,
    pub source: Dictionary,
    pub sources: Lists,
    pub clause: Dictionary,
    /// Clause and answer: `3 * clause + answer`.
    pub clauses: Lists,
}

/// Texts by number.
#[derive(Default)]
pub(crate) struct Dictionary {
    pub texts: Vec<String>,
    numbers: HashMap<String, u32>,
}

impl Dictionary {
    fn number_of(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.texts.push(text.to_owned());
        self.numbers.insert(text.to_owned(), number);
        number
    }

    pub fn find(&self, text: &str) -> Option<u32> {
        self.numbers.get(text).copied()
    }

    pub fn len(&self) -> usize {
        self.texts.len()
    }
}

/// Several numbers per row, one after the other.
#[derive(Default)]
pub(crate) struct Lists {
    ends: Vec<u32>,
    values: Vec<u32>,
}

impl Lists {
    fn push(&mut self, values: impl IntoIterator<Item = u32>) {
        self.values.extend(values);
        self.ends.push(u32::try_from(self.values.len()).unwrap_or(u32::MAX));
    }

    pub fn of(&self, row: usize) -> &[u32] {
        let start = if row == 0 { 0 } else { self.ends[row - 1] as usize };
        &self.values[start..self.ends[row] as usize]
    }
}

impl Situation {
    /// Takes rows as the store gives them, earliest first.
    pub fn new(rows: Vec<IncidentRow>, days: &ReportingDays) -> Self {
        let mut columns = Columns::with_capacity(rows.len());
        let mut positions = HashMap::with_capacity(rows.len());
        for (position, row) in (0u32..).zip(&rows) {
            columns.push(row, days);
            positions.insert(row.id.to_string(), position);
        }
        Self { rows, columns, positions }
    }

    /// How many incidents there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// One row, by the number of its incident.
    pub fn row(&self, id: &str) -> Option<&IncidentRow> {
        self.positions.get(id).map(|position| &self.rows[*position as usize])
    }
}

impl Columns {
    fn with_capacity(n: usize) -> Self {
        Self {
            first_day: Vec::with_capacity(n),
            last_day: Vec::with_capacity(n),
            overall: Vec::with_capacity(n),
            act: Vec::with_capacity(n),
            x: Vec::with_capacity(n),
            y: Vec::with_capacity(n),
            is_coarse: Vec::with_capacity(n),
            region: Dictionary::default(),
            regions: Vec::with_capacity(n),
            place: Dictionary::default(),
            places: Vec::with_capacity(n),
            area: Dictionary::default(),
            areas: Lists::default(),
            actor: Dictionary::default(),
            actors: Lists::default(),
            source: Dictionary::default(),
            sources: Lists::default(),
            clause: Dictionary::default(),
            clauses: Lists::default(),
        }
    }

    fn push(&mut self, row: &IncidentRow, days: &ReportingDays) {
        let instant = |seconds: Option<i64>| seconds.and_then(|s| Timestamp::from_second(s).ok());
        let (first, last) = match (instant(row.from_s), instant(row.until_s)) {
            (Some(from), Some(until)) => {
                (day_number(days.day_of(from)), day_number(days.last_day_before(until)))
            }
            _ => (i32::MAX, i32::MIN),
        };
        self.first_day.push(first);
        self.last_day.push(last);
        self.is_coarse.push(row.time_precision == Some(TimePrecision::Year));
        self.overall.push(Overall::of(row.verdict) as u8);
        self.act.push(row.act.map_or(NO_ACT, act_number));
        let (x, y) = match (row.lon, row.lat) {
            (Some(lon), Some(lat)) => clusters::mercator(lon, lat),
            _ => (f64::NAN, f64::NAN),
        };
        self.x.push(x);
        self.y.push(y);
        self.regions.push(self.region.number_of(row.region.as_deref().unwrap_or(UNPLACED)));
        let place = common_spelling(row.place_name.as_deref().unwrap_or_default());
        self.places.push(self.place.number_of(&place));
        self.push_areas(row);
        match row.actors.is_empty() {
            true => self.actors.push([self.actor.number_of(UNKNOWN_ACTOR)]),
            false => self.actors.push(row.actors.iter().map(|name| self.actor.number_of(name))),
        }
        self.sources.push(row.sources.iter().map(|id| self.source.number_of(id.as_str())));
        let answers = [
            (&row.engaged, Verdict::Engaged),
            (&row.undetermined, Verdict::Undetermined),
            (&row.not_engaged, Verdict::NotEngaged),
        ];
        let clause = &mut self.clause;
        self.clauses.push(answers.into_iter().flat_map(|(clauses, verdict)| {
            clauses
                .iter()
                .map(|name| 3 * clause.number_of(name) + verdict as u32)
                .collect::<Vec<_>>()
        }));
    }

    fn push_areas(&mut self, row: &IncidentRow) {
        if row.areas_inside.is_empty() && row.areas_perhaps.is_empty() {
            let word = if row.lon.is_none() { UNPLACED } else { OUTSIDE };
            self.areas.push([2 * self.area.number_of(word)]);
            return;
        }
        let inside = row.areas_inside.iter().map(|id| (id, 0));
        let perhaps = row.areas_perhaps.iter().map(|id| (id, 1));
        let area = &mut self.area;
        self.areas
            .push(inside.chain(perhaps).map(|(id, doubt)| 2 * area.number_of(id.as_str()) + doubt));
    }
}

/// The place of an act in [`ACTS`].
pub(crate) fn act_number(act: Act) -> u8 {
    ACTS.iter()
        .position(|(path, _)| *path == act.path())
        .and_then(|position| u8::try_from(position).ok())
        .unwrap_or(NO_ACT)
}
