//! The tables of weights: one per field, with a row of levels for each context in which the same agreement means
//! something else. An agreement on the act says little where all around is shelled; a place named alike says nothing new
//! of reports from the same spot. Given its context a field counts once, so that the weights of a pair add up.

use crate::compare::{
    COUNTS, DISTANCE_ENDS_M, DISTANCES, EXCHANGED, FIRST_LONG_SPAN, FIRST_MINUTE_GAP, NAMED,
    NO_DISTANCE, PARTIES, PRECISION_PAIRS, PUBLISHED, RELATIONS, SHARED_WORDS, SOURCES, TIMES,
};
use crate::crowd::{CROWDS, PARTY_SHARES, SHARES, TYPICAL_M};
use crate::start;

/// The fields that have a table, in the order in which their weights are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    Place,
    Time,
    Act,
    Parties,
    Killed,
    Injured,
    Source,
    Document,
    Published,
    Text,
    PlaceName,
}

pub(crate) const FIELDS: usize = 11;

pub(crate) const ALL: [Field; FIELDS] = [
    Field::Place,
    Field::Time,
    Field::Act,
    Field::Parties,
    Field::Killed,
    Field::Injured,
    Field::Source,
    Field::Document,
    Field::Published,
    Field::Text,
    Field::PlaceName,
];

/// How far apart the places of two reports are, as a context of what they say: at one spot, near, or not.
pub(crate) const VICINITIES: usize = 4;

/// How many of two reports stand at a point that others are put on too, as a context of the distance.
pub(crate) const SHARED_POINTS: usize = 3;

/// Precision pair and crowding: the contexts of the prior.
pub(crate) const PRIORS: usize = PRECISION_PAIRS * CROWDS;

/// A level that says nothing has this group, and always weighs nothing.
pub(crate) const UNSAID: u8 = 0;
/// How many groups of levels a field may have.
pub(crate) const GROUPS: u8 = 4;

impl Field {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Field::Place => "place",
            Field::Time => "time",
            Field::Act => "act",
            Field::Parties => "parties",
            Field::Killed => "killed",
            Field::Injured => "injured",
            Field::Source => "source",
            Field::Document => "document",
            Field::Published => "published",
            Field::Text => "text",
            Field::PlaceName => "place_name",
        }
    }

    pub(crate) const fn levels(self) -> usize {
        match self {
            Field::Place => DISTANCES + 1,
            Field::Time => TIMES,
            Field::Act => RELATIONS,
            Field::Parties => PARTIES,
            Field::Killed | Field::Injured => COUNTS,
            Field::Source | Field::Document => SOURCES,
            Field::Published => PUBLISHED,
            Field::Text => SHARED_WORDS,
            Field::PlaceName => NAMED,
        }
    }

    pub(crate) const fn contexts(self) -> usize {
        match self {
            Field::Place => PRIORS * SHARED_POINTS,
            Field::Time => CROWDS,
            Field::Act => SHARES,
            Field::Parties => 2 * PARTY_SHARES * PARTY_SHARES,
            Field::Killed => 2,
            // Whether the acts agree, and whether one source speaks: either makes words alike.
            Field::Text => 4,
            Field::PlaceName => VICINITIES,
            Field::Injured | Field::Source | Field::Document | Field::Published => 1,
        }
    }

    /// Which starting weights a context has; those that have the same lend each other what they have seen.
    pub(crate) fn start_of(self, context: usize) -> usize {
        match self {
            Field::Place => context / (CROWDS * SHARED_POINTS),
            _ => 0,
        }
    }

    /// Among these, contexts of one pool lend each other what they have seen first.
    pub(crate) fn pool(self, context: usize) -> usize {
        match self {
            Field::Place => context % SHARED_POINTS,
            _ => 0,
        }
    }

    /// Shares add up to one within a group of levels, so that whether something was said at all weighs nothing.
    pub(crate) fn group(self, level: usize) -> u8 {
        match self {
            Field::Place => u8::from(level != NO_DISTANCE as usize),
            Field::Time => match level {
                0 => UNSAID,
                level if level < FIRST_MINUTE_GAP => 1,
                level if level < FIRST_LONG_SPAN => 2,
                _ => 3,
            },
            Field::Parties if level >= EXCHANGED => 3,
            Field::Parties => {
                u8::from(level / RELATIONS > 0) * 2 + u8::from(!level.is_multiple_of(RELATIONS))
            }
            _ => u8::from(level > 0),
        }
    }

    /// Shares of the levels among matches and others before anything was seen.
    pub(crate) fn start(self, start: usize) -> Vec<(f64, f64)> {
        match self {
            Field::Place => {
                let typical_m = TYPICAL_M.get(start).copied().unwrap_or(TYPICAL_M[0]);
                let m = start::distances(typical_m, &DISTANCE_ENDS_M);
                m.into_iter().zip(start::areas(&DISTANCE_ENDS_M)).collect()
            }
            Field::Time => start::times().to_vec(),
            Field::Act => start::ACTS.to_vec(),
            Field::Parties => start::parties().to_vec(),
            Field::Killed | Field::Injured => start::COUNTED.to_vec(),
            Field::Source => start::SAME_SOURCE.to_vec(),
            Field::Document => start::SAME_DOCUMENT.to_vec(),
            Field::Published => start::PUBLISHED_APART.to_vec(),
            Field::Text => start::WORDS_SHARED.to_vec(),
            Field::PlaceName => start::PLACE_NAMED.to_vec(),
        }
    }

    /// Where this field's cells start among those of all fields.
    pub(crate) const fn first_cell(self) -> usize {
        let mut first = 0;
        let mut at = 0;
        while at < self as usize {
            first += ALL[at].levels() * ALL[at].contexts();
            at += 1;
        }
        first
    }

    pub(crate) const fn cell(self, context: usize, level: u8) -> u16 {
        (self.first_cell() + context * self.levels() + level as usize) as u16
    }
}

/// All cells of all tables.
pub(crate) const CELLS: usize = {
    let last = ALL[FIELDS - 1];
    last.first_cell() + last.levels() * last.contexts()
};

#[cfg(test)]
mod tests {
    use super::{ALL, CELLS};

    #[test]
    fn every_level_of_every_context_has_a_cell_of_its_own() {
        let mut next = 0;
        for field in ALL {
            for context in 0..field.contexts() {
                for level in 0..field.levels() {
                    assert_eq!(usize::from(field.cell(context, level as u8)), next);
                    next += 1;
                }
                assert!(field.start_of(context) < field.contexts());
            }
        }
        assert_eq!(next, CELLS);
    }

    #[test]
    fn starting_shares_are_there_for_every_level() {
        for field in ALL {
            for context in 0..field.contexts() {
                let start = field.start(field.start_of(context));
                assert_eq!(start.len(), field.levels());
                assert!(start.iter().all(|(m, u)| *m > 0.0 && *u > 0.0), "{field:?}");
            }
        }
    }
}
