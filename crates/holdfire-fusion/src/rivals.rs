//! Rivals: a source seldom tells one incident twice, so a report has hardly more than one partner among the reports of
//! another source, and pairs that would give it two exclude each other. The odds of a pair are divided by one more than
//! those of the pairs it competes with, at either end: the first round of belief propagation on the matching of two
//! sources' reports (Huang and Jebara 2009, "Approximating the permanent with belief propagation"). Further rounds
//! change nothing that was measured. Where sources do tell one incident more than once, as the estimate finds out, pairs
//! compete that much less.
//!
//! Claims are whole numbers, so that they can be added in any order.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use crate::candidates::CellHasher;
use crate::links::{Pair, UNITS_PER_BIT};
use crate::model::Model;
use crate::prepared::{NONE, Prepared};

/// Odds of one.
const UNIT: f64 = 1024.0;
/// Smaller odds claim nothing: it takes a crowd of thirteen such rivals to cost half a bit.
const LEAST: f64 = UNIT / 32.0;
/// Larger odds claim no more: twelve bits decide between rivals.
const MOST: f64 = UNIT * 4096.0;

/// What one report's pairs with the reports of one source claim together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Claim {
    row: u32,
    source: u32,
    sum: u32,
}

/// What is claimed of each report by the reports of each source.
#[derive(Debug, Default)]
pub(crate) struct Claims {
    /// Of reports that may be claimed by more.
    open: HashMap<(u32, u32), u32, BuildHasherDefault<CellHasher>>,
    /// Of all others, by row and source.
    settled: Vec<Claim>,
    settled_to: u32,
}

impl Claims {
    /// Takes in one pair, which weighs so much with the lean that is added inside clusters.
    pub(crate) fn add(&mut self, prepared: &Prepared, pair: &Pair, lean: f32) {
        let claimed = claim(prepared, pair, lean);
        if claimed == 0 {
            return;
        }
        for key in keys(prepared, pair) {
            let sum = self.open.entry(key).or_default();
            *sum = sum.saturating_add(claimed);
        }
    }

    /// Says that nothing more will be claimed of the reports before `end`.
    pub(crate) fn settle(&mut self, end: u32) {
        let first = self.settled.len();
        let settled = self.open.extract_if(|(row, _), _| *row < end);
        self.settled.extend(settled.map(|((row, source), sum)| Claim { row, source, sum }));
        self.settled[first..].sort_unstable();
        self.settled_to = end;
    }

    /// What a pair loses to its rivals, in units of weight.
    pub(crate) fn loss(&self, prepared: &Prepared, pair: &Pair, model: &Model) -> i32 {
        let own = claim(prepared, pair, model.lean);
        loss(keys(prepared, pair).map(|key| self.of(key).saturating_sub(own)), model)
    }

    fn of(&self, key: (u32, u32)) -> u32 {
        if key.0 >= self.settled_to {
            return self.open.get(&key).copied().unwrap_or_default();
        }
        let found = self.settled.binary_search_by_key(&key, |claim| (claim.row, claim.source));
        found.map_or(0, |at| self.settled[at].sum)
    }
}

/// For which place it competes: a partner of the one report in the source of the other, and the other way round.
fn keys(prepared: &Prepared, pair: &Pair) -> [(u32, u32); 2] {
    let source = |row: u32| prepared.rows[row as usize].source;
    [(pair.from, source(pair.to)), (pair.to, source(pair.from))]
}

/// What rivals at both ends take from a pair, in units of weight.
pub(crate) fn loss(rivals: [u32; 2], model: &Model) -> i32 {
    let taken = rivals.map(|rivals| (1.0 + f64::from(rivals) / UNIT).log2());
    (taken.iter().sum::<f64>() * f64::from(model.rivalry) * UNITS_PER_BIT).round() as i32
}

/// The odds of a pair, as far as it competes. A pair of one source does not: it tells that this source repeats itself,
/// which has its own weight. Who says nothing of its source competes with nobody, and neither does a pair that met
/// through an event number alone.
pub(crate) fn claim(prepared: &Prepared, pair: &Pair, lean: f32) -> u32 {
    let (from, to) = (pair.from as usize, pair.to as usize);
    let source = |row: usize| prepared.rows[row].source;
    let competes = source(from) != source(to) && source(from) != NONE && source(to) != NONE;
    let odds = UNIT * (f64::from(pair.weight) / UNITS_PER_BIT - f64::from(lean)).exp2();
    if odds < LEAST || !competes || !prepared.could_be_in_window(from, to) {
        return 0;
    }
    odds.min(MOST) as u32
}
