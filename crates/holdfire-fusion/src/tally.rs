//! Sums over pairs for the estimate, by everything a weight may depend on. They are whole numbers, so that threads may
//! add in any order and the answer stays the same.

use crate::chunks::in_chunks;
use crate::compare::{Comparison, RELATIONS, SOURCES};
use crate::fields::{CELLS, PRIORS};
use crate::model::value_index;
use crate::names::VALUE_CODES;
use crate::sample::Block;

/// One match, as a whole number.
pub(crate) const ONE: f64 = (1u64 << 20) as f64;

/// Sums of weights of pairs.
pub(crate) struct Tally {
    pub prior: [u64; PRIORS],
    pub cells: Vec<u64>,
    pub act_values: ValueTally<RELATIONS>,
    pub actor_values: ValueTally<RELATIONS>,
    pub target_values: ValueTally<RELATIONS>,
    pub source_values: ValueTally<SOURCES>,
}

/// Sums by pair of values, the level at which those values stand to each other, and sums by level.
pub(crate) struct ValueTally<const N: usize> {
    pub by_values: Vec<u64>,
    pub level_of: Vec<u8>,
    pub by_level: [u64; N],
}

impl<const N: usize> ValueTally<N> {
    fn new() -> Self {
        let cells = VALUE_CODES * VALUE_CODES;
        ValueTally { by_values: vec![0; cells], level_of: vec![0; cells], by_level: [0; N] }
    }

    fn add(&mut self, values: (u8, u8), level: u8, weight: u64) {
        let at = value_index(values);
        self.by_values[at] += weight;
        self.level_of[at] = self.level_of[at].max(level);
        self.by_level[level as usize] += weight;
    }

    fn merge(&mut self, other: &Self) {
        add_all(&mut self.by_values, &other.by_values);
        add_all(&mut self.by_level, &other.by_level);
        for (mine, theirs) in self.level_of.iter_mut().zip(&other.level_of) {
            *mine = (*mine).max(*theirs);
        }
    }
}

fn add_all(mine: &mut [u64], theirs: &[u64]) {
    for (mine, theirs) in mine.iter_mut().zip(theirs) {
        *mine += theirs;
    }
}

impl Tally {
    fn new() -> Self {
        Tally {
            prior: [0; PRIORS],
            cells: vec![0; CELLS],
            act_values: ValueTally::new(),
            actor_values: ValueTally::new(),
            target_values: ValueTally::new(),
            source_values: ValueTally::new(),
        }
    }

    fn add(&mut self, pair: &Comparison, weight: u64) {
        if let Some(prior) = pair.prior {
            self.prior[prior as usize] += weight;
        }
        for cell in pair.cells {
            self.cells[cell as usize] += weight;
        }
        self.act_values.add(pair.act_values, pair.act, weight);
        self.actor_values.add(pair.actor_values, pair.actor, weight);
        self.target_values.add(pair.target_values, pair.target, weight);
        self.source_values.add(pair.source_values, pair.source, weight);
    }

    fn merge(&mut self, other: &Tally) {
        add_all(&mut self.prior, &other.prior);
        add_all(&mut self.cells, &other.cells);
        self.act_values.merge(&other.act_values);
        self.actor_values.merge(&other.actor_values);
        self.target_values.merge(&other.target_values);
        self.source_values.merge(&other.source_values);
    }
}

pub(crate) fn tally(
    blocks: &[Block],
    threads: usize,
    weights: impl Fn(&Block) -> Vec<u64> + Sync,
) -> Tally {
    let parts = in_chunks(blocks.len(), blocks.len().div_ceil(threads).max(1), threads, |range| {
        let mut tally = Tally::new();
        for block in &blocks[range] {
            for (pair, weight) in block.pairs.iter().zip(weights(block)) {
                // Most pairs are hopeless, and adding nothing takes as long as adding something.
                if weight > 0 {
                    tally.add(pair, weight);
                }
            }
        }
        tally
    });
    let mut parts = parts.into_iter();
    let mut all = parts.next().unwrap_or_else(Tally::new);
    for part in parts {
        all.merge(&part);
    }
    all
}
