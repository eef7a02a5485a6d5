//! The scored pairs. Weights are whole numbers (1/1024 bit), so that sums are exact and no order of adding can change a
//! decision.

use std::ops::Range;

use crate::candidates::{CHUNK, Candidates};
use crate::chunks::in_chunks;
use crate::compare::compare;
use crate::crowd::Crowd;
use crate::model::Model;
use crate::prepared::Prepared;
use crate::settings::Settings;

/// Units of one bit.
pub(crate) const UNITS_PER_BIT: f64 = 1024.0;
/// What a person's "these are two incidents" weighs: more than any sum of evidence.
pub(crate) const APART: i32 = -(1 << 30);

/// One end of a scored pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Link {
    pub to: u32,
    pub weight: i32,
}

/// A scored pair; `to` comes before `from`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Pair {
    pub from: u32,
    pub to: u32,
    pub weight: i32,
}

/// What it takes to weigh a pair.
#[derive(Clone, Copy)]
pub(crate) struct Scale<'a> {
    pub prepared: &'a Prepared,
    pub crowd: &'a Crowd,
    pub model: &'a Model,
    pub settings: &'a Settings,
}

impl Scale<'_> {
    /// What every pair weighs that is not among the scored ones.
    pub(crate) fn floor(&self) -> i32 {
        units(self.settings.floor_bits as f32)
    }

    pub(crate) fn weigh(&self, one: usize, other: usize) -> i32 {
        let weighed = self.model.weigh(&compare(self.prepared, self.crowd, one, other));
        units(in_cluster(weighed.prior, self.model, self.settings) + weighed.evidence())
    }

    /// Appends the pairs of `rows` with earlier ones that weigh more than the floor, in the order of rows.
    pub(crate) fn score(&self, candidates: &Candidates, rows: Range<usize>, found: &mut Vec<Pair>) {
        let floor = self.floor();
        let apart = &self.prepared.apart;
        let parts = in_chunks(rows.len(), CHUNK, self.settings.threads, |part| {
            let mut scored = Vec::new();
            for at in rows.start + part.start..rows.start + part.end {
                let from = at as u32;
                let first_apart = apart.partition_point(|&(later, _)| later < from);
                let apart_from = apart[first_apart..].iter().take_while(|pair| pair.0 == from);
                scored.extend(apart_from.clone().map(|&(_, to)| Pair { from, to, weight: APART }));
                for &to in candidates.of(at) {
                    let weight = self.weigh(at, to as usize);
                    if weight > floor && !apart_from.clone().any(|pair| pair.1 == to) {
                        scored.push(Pair { from, to, weight });
                    }
                }
            }
            scored
        });
        for part in parts {
            found.extend(part);
        }
    }
}

/// Scored pairs from both ends. Every other pair weighs the floor.
#[derive(Debug)]
pub(crate) struct Links {
    starts: Vec<usize>,
    links: Vec<Link>,
    pub floor: i64,
}

impl Links {
    /// The links among `rows` rows, numbered from 0.
    pub(crate) fn from_both_ends(
        rows: usize,
        pairs: impl Iterator<Item = Pair> + Clone,
        floor: i32,
    ) -> Links {
        let mut starts = vec![0usize; rows + 1];
        for pair in pairs.clone() {
            starts[pair.from as usize + 1] += 1;
            starts[pair.to as usize + 1] += 1;
        }
        for at in 0..rows {
            starts[at + 1] += starts[at];
        }
        let mut free = starts.clone();
        let mut links = vec![Link { to: 0, weight: 0 }; starts[rows]];
        let mut put = |from: u32, link: Link| {
            links[free[from as usize]] = link;
            free[from as usize] += 1;
        };
        for Pair { from, to, weight } in pairs {
            put(from, Link { to, weight });
            put(to, Link { to: from, weight });
        }
        Links { starts, links, floor: i64::from(floor) }
    }

    /// The links among some of the rows, for which `number_of` gives a number for each row that is one of them and is
    /// to be linked with `row`.
    pub(crate) fn among(
        &self,
        rows: impl Iterator<Item = u32>,
        number_of: impl Fn(u32, u32) -> Option<u32>,
    ) -> Links {
        let mut among = Links { starts: vec![0], links: Vec::new(), floor: self.floor };
        for row in rows {
            let links = self.of(row as usize).iter();
            among.links.extend(links.filter_map(|link| {
                number_of(row, link.to).map(|to| Link { to, weight: link.weight })
            }));
            among.starts.push(among.links.len());
        }
        among
    }

    pub(crate) fn of(&self, row: usize) -> &[Link] {
        &self.links[self.starts[row]..self.starts[row + 1]]
    }

    pub(crate) fn rows(&self) -> usize {
        self.starts.len() - 1
    }
}

/// What the prior of a pair counts for inside a cluster, in bits.
pub(crate) fn in_cluster(prior: f32, model: &Model, settings: &Settings) -> f32 {
    prior * settings.prior_share as f32 + model.lean
}

fn units(bits: f32) -> i32 {
    (f64::from(bits) * UNITS_PER_BIT).round().clamp(-1e8, 1e8) as i32
}
