//! The scored pairs, from both ends. Weights are whole numbers (1/1024 bit), so that sums are exact and no order of
//! adding can change a decision.

use crate::candidates::Candidates;
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

/// All pairs that weigh more than the floor. Every other pair weighs the floor.
#[derive(Debug)]
pub(crate) struct Links {
    starts: Vec<usize>,
    links: Vec<Link>,
    pub floor: i64,
}

impl Links {
    pub(crate) fn score(
        prepared: &Prepared,
        candidates: &Candidates,
        crowd: &Crowd,
        model: &Model,
        settings: &Settings,
    ) -> Links {
        let floor = units(settings.floor_bits as f32);
        let parts = in_chunks(prepared.rows.len(), 8_192, settings.threads, |range| {
            let mut scored = Vec::new();
            for at in range {
                for &other in candidates.of(at) {
                    let pair = compare(prepared, at, other as usize);
                    let weighed = model.weigh(&pair, crowd.level(at, other as usize));
                    let weight = units(in_cluster(weighed.prior, settings) + weighed.evidence());
                    if weight > floor && prepared.apart.binary_search(&(other, at as u32)).is_err()
                    {
                        scored.push((at as u32, Link { to: other, weight }));
                    }
                }
            }
            scored
        });
        let apart =
            prepared.apart.iter().map(|&(one, other)| (other, Link { to: one, weight: APART }));
        Links::from_both_ends(prepared.rows.len(), &parts, &apart.collect::<Vec<_>>(), floor)
    }

    fn from_both_ends(
        rows: usize,
        parts: &[Vec<(u32, Link)>],
        apart: &[(u32, Link)],
        floor: i32,
    ) -> Links {
        let scored = || parts.iter().flatten().chain(apart).copied();
        let mut starts = vec![0usize; rows + 1];
        for (from, link) in scored() {
            starts[from as usize + 1] += 1;
            starts[link.to as usize + 1] += 1;
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
        for (from, link) in scored() {
            put(from, link);
            put(link.to, Link { to: from, weight: link.weight });
        }
        Links { starts, links, floor: i64::from(floor) }
    }

    pub(crate) fn of(&self, row: usize) -> &[Link] {
        &self.links[self.starts[row]..self.starts[row + 1]]
    }

    pub(crate) fn rows(&self) -> usize {
        self.starts.len() - 1
    }
}

/// What the prior of a pair counts for inside a cluster, in bits.
pub(crate) fn in_cluster(prior: f32, settings: &Settings) -> f32 {
    prior * settings.prior_share as f32 + settings.lean_bits as f32
}

fn units(bits: f32) -> i32 {
    (f64::from(bits) * UNITS_PER_BIT).round().clamp(-1e8, 1e8) as i32
}
