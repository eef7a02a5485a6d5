//! The pairs from which the weights are estimated, in runs of reports that follow each other, and how pairs compete to be
//! matches: a report has hardly more than one true partner in each source, so what several candidates of one source
//! claim is shared out among them.

use std::collections::HashMap;
use std::ops::Range;

use crate::candidates::Candidates;
use crate::chunks::in_chunks;
use crate::compare::{Comparison, NO_DISTANCE, compare};
use crate::crowd::Crowd;
use crate::model::Model;
use crate::prepared::Prepared;
use crate::settings::Settings;
use crate::tally::ONE;

/// Rows estimated together: enough for nearly all partners of a report to be among them.
const BLOCK: usize = 4_096;
/// More bits than this make no pair more certain.
const MOST_BITS: f32 = 60.0;

/// One pair, and how crowded it stands.
pub(crate) type Pair = (Comparison, usize);

/// The pairs of a run of reports.
pub(crate) struct Block {
    pub pairs: Vec<Pair>,
    /// For each pair, the two places for which it competes: a partner of the one report in the source of the other,
    /// and the other way round.
    places: Vec<(u32, u32)>,
    place_count: usize,
}

impl Block {
    fn new(
        prepared: &Prepared,
        candidates: &Candidates,
        crowd: &Crowd,
        rows: Range<usize>,
    ) -> Block {
        let mut block = Block { pairs: Vec::new(), places: Vec::new(), place_count: 0 };
        let mut numbers: HashMap<(u32, u32), u32> = HashMap::new();
        let mut place = |report: u32, source: u32| {
            let next = numbers.len() as u32;
            *numbers.entry((report, source)).or_insert(next)
        };
        for at in rows {
            for &other in candidates.of(at) {
                let pair = compare(prepared, at, other as usize);
                if pair.distance == NO_DISTANCE {
                    continue;
                }
                block.pairs.push((pair, crowd.level(at, other as usize)));
                let sources = (prepared.rows[at].source, prepared.rows[other as usize].source);
                block.places.push((place(at as u32, sources.1), place(other, sources.0)));
            }
        }
        block.place_count = numbers.len();
        block
    }

    /// How far each pair is a match: its odds against being none and against all that compete with it.
    pub(crate) fn matches(&self, model: &Model) -> Vec<u64> {
        let odds: Vec<f64> = self
            .pairs
            .iter()
            .map(|(pair, crowd)| {
                let weighed = model.weigh(pair, *crowd);
                f64::from((weighed.prior + weighed.evidence()).min(MOST_BITS)).exp2()
            })
            .collect();
        let mut claims = vec![0.0; self.place_count];
        for (&(one, other), odds) in self.places.iter().zip(&odds) {
            claims[one as usize] += odds;
            claims[other as usize] += odds;
        }
        let share = |(&(one, other), odds): (&(u32, u32), &f64)| {
            // Its own odds are in both sums.
            let against = claims[one as usize] + claims[other as usize] - odds;
            (ONE * odds / (1.0 + against)) as u64
        };
        self.places.iter().zip(&odds).map(share).collect()
    }
}

/// Evenly spaced runs of reports, with about as many pairs as asked for.
pub(crate) fn blocks(
    prepared: &Prepared,
    candidates: &Candidates,
    crowd: &Crowd,
    settings: &Settings,
) -> Vec<Block> {
    let rows = prepared.rows.len();
    let runs = rows.div_ceil(BLOCK);
    let stride = candidates.len().div_ceil(settings.estimate_pairs.max(1)).clamp(1, runs.max(1));
    in_chunks(runs.div_ceil(stride), 1, settings.threads, |range| {
        let start = range.start * stride * BLOCK;
        Block::new(prepared, candidates, crowd, start..(start + BLOCK).min(rows))
    })
}
