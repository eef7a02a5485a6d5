//! What filters, lists and marks on the map ask of rows, as plain numbers, one column for each.

use super::clusters::mercator;
use super::dictionary::Dictionaries;
use super::filter::{Overall, Stands, position_text};
use super::{OUTSIDE, UNKNOWN_ACTOR, UNPLACED};
use crate::moments::{ReportingDays, day_number};
use holdfire_core::{
    ACTS, Act, Disagreement, ReviewState, TimePrecision, Verdict, common_spelling,
};
use holdfire_store::IncidentRow;
use jiff::Timestamp;

const NO_ACT: u8 = u8::MAX;

/// What filters ask for, row by row.
#[derive(Default)]
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
    pub regions: Vec<u32>,
    pub places: Vec<u32>,
    /// Area and whether only perhaps: `2 * area + perhaps`.
    pub areas: Lists,
    pub actors: Lists,
    pub sources: Lists,
    /// Clause and answer: `3 * clause + answer`.
    pub clauses: Lists,
    pub reports: Vec<u32>,
    /// The highest number of killed that is told, and one more; 0 where none is told.
    pub killed: Vec<u32>,
    /// The place of the state in [`ReviewState::ALL`].
    pub review: Vec<u8>,
    /// The second at which something is due next; the last second there is where nothing is.
    pub due_s: Vec<i64>,
    /// The second at which it was known; the first there is where none is told.
    pub known_s: Vec<i64>,
    /// For whom it waits.
    pub waits: Lists,
    /// What members said: under each member that said anything, and under each position.
    pub positions: Lists,
    /// On what its reports differ, a bit each.
    pub differs: Vec<u8>,
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

impl Columns {
    pub fn push(&mut self, row: &IncidentRow, words: &mut Dictionaries, days: &ReportingDays) {
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
            (Some(lon), Some(lat)) => mercator(lon, lat),
            _ => (f64::NAN, f64::NAN),
        };
        self.x.push(x);
        self.y.push(y);
        self.regions.push(words.region.number_of(row.region.as_deref().unwrap_or(UNPLACED)));
        let place = common_spelling(row.place_name.as_deref().unwrap_or_default());
        self.places.push(words.place.number_of(&place));
        self.push_areas(row, words);
        match row.actors.is_empty() {
            true => self.actors.push([words.actor.number_of(UNKNOWN_ACTOR)]),
            false => self.actors.push(row.actors.iter().map(|name| words.actor.number_of(name))),
        }
        self.sources.push(row.sources.iter().map(|id| words.source.number_of(id.as_str())));
        self.push_clauses(row, words);
        self.reports.push(row.report_count);
        self.killed.push(row.killed.map_or(0, |killed| killed.high.saturating_add(1)));
        self.review.push(review_number(row.review));
        self.due_s.push(row.next_due_s.unwrap_or(i64::MAX));
        self.known_s.push(row.known_s.unwrap_or(i64::MIN));
        self.waits.push(row.waits_for.iter().map(|id| words.waits.number_of(id.as_str())));
        self.push_positions(row, words);
        let differs = row.disagreements.iter().copied().map(difference_bit);
        self.differs.push(differs.fold(0, |bits, bit| bits | bit));
    }

    fn push_areas(&mut self, row: &IncidentRow, words: &mut Dictionaries) {
        if row.areas_inside.is_empty() && row.areas_perhaps.is_empty() {
            let word = if row.lon.is_none() { UNPLACED } else { OUTSIDE };
            self.areas.push([2 * words.area.number_of(word)]);
            return;
        }
        let inside = row.areas_inside.iter().map(|id| (id, 0));
        let perhaps = row.areas_perhaps.iter().map(|id| (id, 1));
        let area = &mut words.area;
        self.areas
            .push(inside.chain(perhaps).map(|(id, doubt)| 2 * area.number_of(id.as_str()) + doubt));
    }

    fn push_positions(&mut self, row: &IncidentRow, words: &mut Dictionaries) {
        let known = &mut words.position;
        let told = row.positions.iter().flat_map(|(member, word)| {
            [Stands::NotYet, Stands::As(word)].map(|stands| (member, stands))
        });
        self.positions.push(
            told.map(|(member, stands)| known.number_of(&position_text(member.as_str(), stands))),
        );
    }

    fn push_clauses(&mut self, row: &IncidentRow, words: &mut Dictionaries) {
        let answers = [
            (&row.engaged, Verdict::Engaged),
            (&row.undetermined, Verdict::Undetermined),
            (&row.not_engaged, Verdict::NotEngaged),
        ];
        let mut numbers = Vec::new();
        for (clauses, verdict) in answers {
            let number = |name: &String| 3 * words.clause.number_of(name) + verdict as u32;
            numbers.extend(clauses.iter().map(number));
        }
        self.clauses.push(numbers);
    }
}

/// The place of an act in [`ACTS`].
pub(crate) fn act_number(act: Act) -> u8 {
    ACTS.iter()
        .position(|(path, _)| *path == act.path())
        .and_then(|position| u8::try_from(position).ok())
        .unwrap_or(NO_ACT)
}

/// The place of a state in [`ReviewState::ALL`].
pub(crate) fn review_number(state: ReviewState) -> u8 {
    let position = ReviewState::ALL.iter().position(|known| *known == state);
    position.and_then(|position| u8::try_from(position).ok()).unwrap_or_default()
}

/// The bit of a field on which reports differ.
pub(crate) fn difference_bit(field: Disagreement) -> u8 {
    match field {
        Disagreement::Time => 1,
        Disagreement::Place => 2,
        Disagreement::Act => 4,
        Disagreement::Actor => 8,
        Disagreement::Target => 16,
        Disagreement::Killed => 32,
    }
}
