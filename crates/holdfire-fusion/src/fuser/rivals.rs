//! What the pairs of each held report claim, as they were last weighed, so that a pair can be held against its rivals
//! without weighing those again; see `crate::rivals`.

use super::store::Store;
use crate::links::Pair;
use crate::prepared::NONE;
use crate::rivals::{claim, loss};

/// For each row the others that claim it, and how strongly, in the order of others.
#[derive(Default)]
pub(super) struct Rivals(Vec<Vec<(u32, u32)>>);

impl Rivals {
    /// Makes room for rows up to `end`.
    pub(super) fn grow(&mut self, end: usize) {
        self.0.resize(end, Vec::new());
    }

    /// Takes what a pair claims now, at both ends.
    fn set(&mut self, one: u32, other: u32, claimed: u32) {
        for (row, by) in [(one, other), (other, one)] {
            let of = &mut self.0[row as usize];
            match (of.binary_search_by_key(&by, |claim| claim.0), claimed) {
                (Ok(at), 0) => drop(of.remove(at)),
                (Ok(at), _) => of[at].1 = claimed,
                (Err(_), 0) => {}
                (Err(at), _) => of.insert(at, (by, claimed)),
            }
        }
    }

    /// The same for the rows that are kept, which `new_row` numbers afresh.
    pub(super) fn renumbered(&self, kept: &[u32], new_row: &[u32]) -> Rivals {
        let of = kept.iter().map(|row| {
            let claims = self.0[*row as usize].iter();
            let claims = claims.map(|(other, claimed)| (new_row[*other as usize], *claimed));
            claims.filter(|(other, _)| *other != NONE).collect()
        });
        Rivals(of.collect())
    }
}

impl Store {
    /// Notes what a pair claims, which weighs so much, rivals aside.
    pub(super) fn note_claim(&mut self, pair: &Pair) {
        let is_scored = pair.weight > self.floor();
        let claimed = if is_scored { claim(&self.prepared, pair, self.model.lean) } else { 0 };
        self.rivals.set(pair.from, pair.to, claimed);
    }

    /// What a pair loses to its rivals, in units of weight.
    pub(super) fn loss(&self, pair: &Pair) -> i32 {
        let source = |row: u32| self.prepared.rows[row as usize].source;
        let claimed = |row: u32, by: u32| {
            let claims = self.rivals.0[row as usize].iter();
            let rivals = claims.filter(|(other, _)| *other != by && source(*other) == source(by));
            rivals.fold(0u32, |sum, (_, claimed)| sum.saturating_add(*claimed))
        };
        loss([claimed(pair.from, pair.to), claimed(pair.to, pair.from)], &self.model)
    }
}
