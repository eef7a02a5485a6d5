//! Every stretch of time between two changes of the terms, and in which of them what is the same.
//!
//! Numbers here stand for equal things: where two stretches have the same number of areas, the same
//! outlines count in both.

use crate::agreement::Agreement;
use crate::area_index::AreaIndex;
use crate::asking::Enacted;
use crate::readings::{instant, terms_at};
use crate::standings::Standings;
use holdfire_core::When;
use jiff::Timestamp;
use std::collections::HashMap;
use std::hash::Hash;

/// The stretches, in order. Stretch 0 is before all changes.
pub(crate) struct Calendar {
    /// Every instant at which an answer may change, in order.
    pub changes: Vec<Timestamp>,
    /// For each stretch, which outlines count in it.
    areas: Vec<u32>,
    /// For each stretch, how actors belong together, what they joined and who is listed.
    standings: Vec<u32>,
    /// For each instrument and stretch, which clauses are in force and which instants have come.
    terms: Vec<Vec<Terms>>,
}

/// What of an instrument is in force in a stretch.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Terms {
    pub number: u32,
    pub is_any_in_force: bool,
}

impl Calendar {
    pub(crate) fn new(agreement: &Agreement, standings: &Standings<'_>, areas: &AreaIndex) -> Self {
        let versions = areas.areas.iter().flat_map(|area| &area.versions);
        let of_areas = versions.flat_map(|version| [Some(version.from), version.until]).flatten();
        let terms = agreement.clauses().iter().flat_map(|clause| &clause.in_force);
        let of_terms = terms.flat_map(|term| [term.from, term.until]).flatten();
        let mut changes: Vec<Timestamp> =
            standings.changes.iter().copied().chain(of_areas).chain(of_terms).collect();
        changes.extend(agreement.enacted.iter().flat_map(|to| to.uses.instants.iter().copied()));
        changes.sort_unstable();
        changes.dedup();
        let starts = || std::iter::once(Timestamp::MIN).chain(changes.iter().copied());
        let mut outlines = Numbered::default();
        let mut of_standings = standings.changes.clone();
        of_standings.sort_unstable();
        Self {
            areas: starts()
                .map(|at| {
                    let latest = areas.areas.iter().map(|area| area.latest_at(at).collect());
                    outlines.number(latest.collect::<Vec<Vec<usize>>>())
                })
                .collect(),
            standings: starts()
                .map(|at| of_standings.partition_point(|change| *change <= at) as u32)
                .collect(),
            terms: agreement.enacted.iter().map(|to| terms_of(to, starts())).collect(),
            changes,
        }
    }

    /// The first and the last stretch that a time touches.
    pub(crate) fn stretches(&self, when: &When) -> (usize, usize) {
        let first = self.changes.partition_point(|at| *at <= when.from);
        let last = self.changes.partition_point(|at| *at < when.until);
        (first, last.max(first))
    }

    pub(crate) fn start(&self, stretch: usize) -> Timestamp {
        stretch.checked_sub(1).map_or(Timestamp::MIN, |before| self.changes[before])
    }

    pub(crate) fn areas(&self, stretch: usize) -> u32 {
        self.areas[stretch]
    }

    pub(crate) fn standings(&self, stretch: usize) -> u32 {
        self.standings[stretch]
    }

    pub(crate) fn terms(&self, instrument: usize, stretch: usize) -> Terms {
        self.terms[instrument][stretch]
    }

    /// Whether some clause of an instrument is in force, or may be, in one of the stretches.
    pub(crate) fn is_ever_in_force(
        &self,
        instrument: usize,
        (first, last): (usize, usize),
    ) -> bool {
        self.terms[instrument][first..=last].iter().any(|terms| terms.is_any_in_force)
    }
}

fn terms_of(to: &Enacted, starts: impl Iterator<Item = Timestamp>) -> Vec<Terms> {
    let mut numbers = Numbered::default();
    let of_stretch = |at| {
        let terms = terms_at(to, at);
        let is_any_in_force = terms.iter().any(|holding| *holding != 0);
        Terms { number: numbers.number((terms, instant(at, to))), is_any_in_force }
    };
    starts.map(of_stretch).collect()
}

/// Gives equal things the same number.
struct Numbered<T>(HashMap<T, u32>);

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: Eq + Hash> Numbered<T> {
    fn number(&mut self, thing: T) -> u32 {
        let next = self.0.len() as u32;
        *self.0.entry(thing).or_insert(next)
    }
}
