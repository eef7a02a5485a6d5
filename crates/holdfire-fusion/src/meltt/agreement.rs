//! How well two entries agree: taxonomies turned into numbers, and the score of the paper (section "Matching").

use std::collections::HashMap;

use super::input::placed_by;
use super::{Agreement, List, MelttError, Settings, Taxonomy};

/// A level that a taxonomy leaves out. It agrees with nothing, not even with itself.
const MISSING: usize = usize::MAX;

/// Judges whether two entries agree. Entries are numbered through all lists.
pub(crate) struct Judge {
    /// One number per level of each taxonomy, entry after entry.
    codes: Vec<usize>,
    levels: Vec<usize>,
    per_entry: usize,
    weights: Vec<f64>,
    /// The one level that counts in each taxonomy, from 0; all of them when empty.
    only: Vec<usize>,
    partial: usize,
}

impl Judge {
    pub(crate) fn new(
        lists: &[List],
        taxonomies: &[Taxonomy],
        levels: Vec<usize>,
        settings: &Settings,
    ) -> Result<Judge, MelttError> {
        let only = match &settings.agreement {
            Agreement::AnyLevel => Vec::new(),
            Agreement::Level(chosen) => chosen.iter().map(|level| level - 1).collect(),
        };
        Ok(Judge {
            codes: codes(lists, taxonomies)?,
            per_entry: levels.iter().sum(),
            weights: settings.weights.clone().unwrap_or_else(|| vec![1.0; levels.len()]),
            levels,
            only,
            partial: settings.partial,
        })
    }

    /// The score, 0 the best and 1 the worst, when the two agree on as many taxonomies as asked for.
    pub(crate) fn score(&self, one: usize, other: usize) -> Option<f64> {
        let (mut agreed, mut total, mut start) = (0, 0.0, 0);
        for (at, &levels) in self.levels.iter().enumerate() {
            let range = |entry: usize| {
                let from = entry * self.per_entry + start;
                &self.codes[from..from + levels]
            };
            if let Some(level) = self.level_agreed(at, range(one), range(other)) {
                agreed += 1;
                total += self.weights[at] * level as f64 / (levels - 1).max(1) as f64;
            }
            start += levels;
        }
        let taxonomies = self.levels.len();
        if agreed == taxonomies {
            Some(total / taxonomies as f64)
        } else if self.partial > 0 && agreed + self.partial == taxonomies {
            // A property without agreement counts as the worst agreement.
            Some((total + self.partial as f64) / taxonomies as f64)
        } else {
            None
        }
    }

    fn level_agreed(&self, taxonomy: usize, one: &[usize], other: &[usize]) -> Option<usize> {
        let agrees = |level: usize| one[level] == other[level] && one[level] != MISSING;
        match self.only.get(taxonomy) {
            Some(&level) => agrees(level).then_some(level),
            None => (0..one.len()).find(|level| agrees(*level)),
        }
    }
}

fn codes(lists: &[List], taxonomies: &[Taxonomy]) -> Result<Vec<usize>, MelttError> {
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    let mut codes = Vec::new();
    for list in lists {
        let placed = taxonomies
            .iter()
            .enumerate()
            .map(|(at, taxonomy)| placed_by(list, at, taxonomy))
            .collect::<Result<Vec<_>, _>>()?;
        for entry in 0..list.entries.len() {
            let levels = placed.iter().flat_map(|rows| &rows[entry].levels);
            codes.extend(levels.map(|level| match level {
                None => MISSING,
                Some(text) => {
                    let next = numbers.len();
                    *numbers.entry(text.trim()).or_insert(next)
                }
            }));
        }
    }
    Ok(codes)
}
