//! How two reports name their places: alike, by two names of one place, or by names of two places.

use std::sync::Arc;

use crate::namesakes::Namesakes;
use crate::words::{KEPT, Shared, WordBook, Words, by_rarity, script};

/// How the names of two places relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Naming {
    /// No name in common, and none that is known to be of the same place.
    Apart,
    /// So much in common.
    Shared(Shared),
    /// Nothing in common, but where names of each are written, the reports lie at one spot.
    SameSpot,
}

/// The names of the rows' places.
#[derive(Debug, Default)]
pub(crate) struct PlaceNames {
    words: Words,
    namesakes: Arc<Namesakes>,
}

impl PlaceNames {
    /// Those of reports, in order.
    pub(crate) fn of_reports(
        texts: &WordBook,
        names: &WordBook,
        namesakes: Namesakes,
        order: &[u32],
    ) -> PlaceNames {
        if texts.is_empty() && names.is_empty() {
            return PlaceNames::default();
        }
        let words = order.iter().map(|&report| named(texts, names, report as usize)).collect();
        PlaceNames { words: Words(words), namesakes: Arc::new(namesakes) }
    }

    /// Those of some rows, in this order.
    pub(crate) fn select(&self, rows: &[u32]) -> PlaceNames {
        PlaceNames { words: self.words.select(rows), namesakes: Arc::clone(&self.namesakes) }
    }

    /// Brings one row up to date.
    pub(crate) fn set(&mut self, row: usize, texts: &WordBook, names: &WordBook) {
        self.words.set(row, named(texts, names, row));
    }

    /// Brings what is known of names up to date.
    pub(crate) fn set_namesakes(&mut self, namesakes: Namesakes) {
        self.namesakes = Arc::new(namesakes);
    }

    /// `None` when one of the rows names no place, or each does in a script that the other does not know, and it is
    /// not known where their places are.
    pub(crate) fn relate(&self, one: usize, other: usize) -> Option<Naming> {
        let shared = self.words.shared(one, other)?;
        if shared.words > 0 {
            return Some(Naming::Shared(shared));
        }
        let (mut scripts, mut is_known) = ([0u8; 2], [false; 2]);
        for word in self.words.of(other) {
            scripts[1] |= 1 << script(word);
        }
        for word in self.words.of(one) {
            scripts[0] |= 1 << script(word);
            let Some(namesakes) = self.namesakes.of(word) else { continue };
            is_known[0] = true;
            if !namesakes.is_empty() && self.words.of(other).any(|of| namesakes.contains(&of)) {
                return Some(Naming::SameSpot);
            }
        }
        if scripts[0] & scripts[1] == 0 && scripts[0] != 0 && scripts[1] != 0 {
            is_known[1] = self.words.of(other).any(|word| self.namesakes.of(word).is_some());
            return (is_known == [true; 2]).then_some(Naming::Apart);
        }
        Some(Naming::Apart)
    }
}

/// The words by which a report names its place, in its own field or in its text, the rarest first to be kept.
fn named(texts: &WordBook, names: &WordBook, report: usize) -> [u32; KEPT] {
    let said = names.of(report).iter().copied();
    let told = texts.of(report).iter().copied().filter(|word| texts.is_place(*word));
    let mut words: Vec<u32> = said.chain(told).collect();
    words.sort_unstable();
    words.dedup();
    let count = |word: u32| texts.texts_with(word) + names.texts_with(word);
    let all = texts.texts() + names.texts();
    let is_said = !words.is_empty();
    words.retain(|word| count(*word) > 1);
    by_rarity(words, is_said, |word| f64::from(all) / f64::from(count(word)))
}
