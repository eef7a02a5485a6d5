//! The answer: matches, duplicates, and what a person should look at.

use std::collections::{BTreeMap, BTreeSet};

/// An entry, by the position of its list and its position in that list, both from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId {
    /// The list.
    pub list: usize,
    /// The entry.
    pub entry: usize,
}

/// Whether events or episodes were matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Entries of one day.
    Event,
    /// Entries that last from one day to another.
    Episode,
}

/// Entries of different lists that are one event or one episode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// What was matched.
    pub kind: Kind,
    /// For each list the position of its entry, if it has one.
    pub entries: Vec<Option<usize>>,
}

/// An entry that was removed because another stands for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Duplicate {
    /// What was matched.
    pub kind: Kind,
    /// The entry that stays.
    pub kept: EntryId,
    /// The entry that goes.
    pub removed: EntryId,
    /// How well the two agree: 0 on every finest level, 1 on the coarsest only.
    pub score: f64,
}

/// An episode that may contain an event. The method leaves the decision to a person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PossibleMatch {
    /// The event, which stays among the entries.
    pub event: EntryId,
    /// The episode, which stays too.
    pub episode: EntryId,
    /// How well the two agree.
    pub score: f64,
}

/// How many entries or matches are in exactly these lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// For each list whether it has the event.
    pub in_list: Vec<bool>,
    /// How many.
    pub count: usize,
}

/// What became of the lists.
#[derive(Debug, Clone, PartialEq)]
pub struct Integration {
    /// One row for each match as the package tables them: events first, each kind in the order in which it was found.
    pub matches: Vec<Match>,
    /// Every entry that was removed, in the order of the stages.
    pub duplicates: Vec<Duplicate>,
    /// Episodes that may contain an event.
    pub possible: Vec<PossibleMatch>,
    /// What is left, by day, list and entry.
    pub unique: Vec<EntryId>,
}

impl Integration {
    /// How many entries are flagged as possibly part of an episode.
    pub fn flagged(&self) -> usize {
        self.possible.iter().map(|possible| possible.event).collect::<BTreeSet<_>>().len()
    }

    /// Who saw what: entries alone in each list first, then matches, fewer lists before more.
    pub fn overlap(&self, lists: usize) -> Vec<Overlap> {
        let of_match = |one: &Match| one.entries.iter().map(Option::is_some).collect::<Vec<_>>();
        let matched: BTreeSet<EntryId> = self
            .matches
            .iter()
            .flat_map(|one| one.entries.iter().enumerate())
            .filter_map(|(list, entry)| entry.map(|entry| EntryId { list, entry }))
            .collect();
        let alone = self.unique.iter().filter(|entry| !matched.contains(entry));
        let of_entry = |entry: &EntryId| (0..lists).map(|list| list == entry.list).collect();
        let mut counts: BTreeMap<Vec<bool>, usize> = BTreeMap::new();
        for in_list in alone.map(of_entry).chain(self.matches.iter().map(of_match)) {
            *counts.entry(in_list).or_default() += 1;
        }
        let mut overlap: Vec<Overlap> =
            counts.into_iter().rev().map(|(in_list, count)| Overlap { in_list, count }).collect();
        overlap.sort_by_key(|one| one.in_list.iter().filter(|is_in| **is_in).count());
        overlap
    }
}
