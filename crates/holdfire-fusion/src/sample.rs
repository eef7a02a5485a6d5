//! The pairs from which the weights are estimated, in runs of reports that follow each other, and how pairs compete to be
//! matches: a report has hardly more than one true partner in each source, so what several candidates of one source
//! claim is shared out among them.

use std::collections::HashMap;
use std::ops::Range;

use crate::candidates::{CHUNK, Candidates, Finder};
use crate::chunks::in_chunks;
use crate::compare::{Comparison, compare};
use crate::crowd::Crowd;
use crate::model::Model;
use crate::prepared::Prepared;
use crate::settings::Settings;
use crate::tally::ONE;

/// Rows estimated together: enough for nearly all partners of a report to be among them.
const BLOCK: usize = 4_096;
/// Runs looked at before it is asked whether there are enough pairs; a number of its own, so that the sample does not
/// depend on the number of threads.
const AT_ONCE: usize = 4;
/// No run gives more than this part of the pairs, so that one dense time does not speak for all.
const LEAST_RUNS: usize = 8;
/// So many pairs on one side of a run show how crowded it is; more are only looked at where reports lie in thousands.
const MOST_AROUND: usize = 1_000_000;
/// More bits than this make no pair more certain.
const MOST_BITS: f32 = 60.0;

/// The pairs of a run of reports.
pub(crate) struct Block {
    pub pairs: Vec<Comparison>,
    /// For each pair, the two places for which it competes: a partner of the one report in the source of the other,
    /// and the other way round.
    places: Vec<(u32, u32)>,
    place_count: usize,
    /// What people have said of each pair.
    said: Vec<Option<bool>>,
    /// The two reports of each pair, later first.
    pub ends: Vec<(u32, u32)>,
}

impl Block {
    fn new(
        prepared: &Prepared,
        candidates: &Candidates,
        crowd: &Crowd,
        rows: Range<usize>,
    ) -> Block {
        let mut block = Block {
            pairs: Vec::new(),
            places: Vec::new(),
            place_count: 0,
            said: Vec::new(),
            ends: Vec::new(),
        };
        let mut numbers: HashMap<(u32, u32), u32> = HashMap::new();
        let mut place = |report: u32, source: u32| {
            let next = numbers.len() as u32;
            *numbers.entry((report, source)).or_insert(next)
        };
        for at in rows {
            for &other in candidates.of(at) {
                let pair = compare(prepared, crowd, at, other as usize);
                if pair.prior.is_none() {
                    continue;
                }
                block.pairs.push(pair);
                block.ends.push((at as u32, other));
                block.said.push(prepared.said(at, other as usize));
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
            .zip(&self.said)
            .map(|(pair, said)| match said {
                Some(true) => f64::from(MOST_BITS).exp2(),
                Some(false) => 0.0,
                None => {
                    let weighed = model.weigh(pair);
                    f64::from((weighed.prior + weighed.evidence()).min(MOST_BITS)).exp2()
                }
            })
            .collect();
        let mut claims = vec![0.0; self.place_count];
        for (&(one, other), odds) in self.places.iter().zip(&odds) {
            claims[one as usize] += odds;
            claims[other as usize] += odds;
        }
        let share = |((&(one, other), odds), said): ((&(u32, u32), &f64), &Option<bool>)| {
            if *said == Some(true) {
                return ONE as u64;
            }
            // Its own odds are in both sums.
            let against = claims[one as usize] + claims[other as usize] - odds;
            (ONE * odds / (1.0 + against)) as u64
        };
        self.places.iter().zip(&odds).zip(&self.said).map(share).collect()
    }
}

/// What the weights are estimated from.
pub(crate) struct Sample {
    pub blocks: Vec<Block>,
    /// How many reports the pairs are of.
    pub rows: usize,
}

impl Sample {
    /// The first runs, which are spread as evenly as all are, with about so many pairs.
    pub(crate) fn first_pairs(&self, count: usize) -> &[Block] {
        let mut pairs = 0;
        let few = self.blocks.iter().take_while(|block| {
            let had_room = pairs < count;
            pairs += block.pairs.len();
            had_room
        });
        &self.blocks[..few.count()]
    }

    pub(crate) fn pairs(&self) -> usize {
        self.blocks.iter().map(|block| block.pairs.len()).sum()
    }
}

/// Spread-out runs of reports, with about as many pairs as asked for.
pub(crate) fn sample(prepared: &Prepared, finder: &Finder<'_>, settings: &Settings) -> Sample {
    let rows = prepared.rows.len();
    let mut sample = Sample { blocks: Vec::new(), rows: 0 };
    let most_pairs = settings.estimate_pairs.div_ceil(LEAST_RUNS);
    let runs: Vec<usize> = spread_out(rows.div_ceil(BLOCK)).collect();
    for some in runs.chunks(AT_ONCE) {
        let parts = in_chunks(some.len(), 1, settings.threads, |range| {
            let start = some[range.start] * BLOCK;
            run(prepared, finder, start..(start + BLOCK).min(rows), most_pairs)
        });
        for (block, rows) in parts {
            sample.blocks.push(block);
            sample.rows += rows;
        }
        if sample.pairs() >= settings.estimate_pairs {
            break;
        }
    }
    sample
}

/// The numbers below `count`, so that any first part of them is spread evenly: each number with its bits reversed
/// (van der Corput's sequence).
fn spread_out(count: usize) -> impl Iterator<Item = usize> {
    let bits = count.next_power_of_two().trailing_zeros();
    let reversed = move |number: usize| {
        if bits == 0 { 0 } else { number.reverse_bits() >> (usize::BITS - bits) }
    };
    (0..count.next_power_of_two()).map(reversed).filter(move |number| *number < count)
}

/// The pairs of a run, which is cut short where it is so dense that it would fill the sample alone, and how many
/// reports are left in it.
fn run(
    prepared: &Prepared,
    finder: &Finder<'_>,
    rows: Range<usize>,
    most_pairs: usize,
) -> (Block, usize) {
    let candidates = finder.find(rows.clone(), 1);
    let mut pairs = 0;
    let has_room = |row: &usize| {
        let had_room = pairs < most_pairs;
        pairs += candidates.of(*row).len();
        had_room
    };
    let rows = rows.start..rows.start + rows.clone().take_while(has_room).count();
    let first = prepared.first_in_window(rows.start);
    let mut crowd = Crowd::of_rows(first..rows.end);
    // Reports on both sides of the run belong to the crowd around those in it.
    let end = prepared.end_of_window(rows.end.saturating_sub(1));
    crowd.count(prepared, &candidates, 1);
    let after = rows.start + candidates.rows().len();
    for (side, is_before) in [(first..rows.start, true), (after..end, false)] {
        let mut parts: Vec<Range<usize>> =
            side.clone().step_by(CHUNK).map(|start| start..(start + CHUNK).min(side.end)).collect();
        if is_before {
            parts.reverse();
        }
        let mut pairs = 0;
        for part in parts {
            let found = finder.find(part, 1);
            crowd.count(prepared, &found, 1);
            pairs += found.len();
            if pairs >= MOST_AROUND {
                break;
            }
        }
    }
    (Block::new(prepared, &candidates, &crowd, rows.clone()), rows.len())
}

#[cfg(test)]
mod tests {
    use super::spread_out;

    #[test]
    fn any_first_part_is_spread_evenly_and_nothing_is_left_out() {
        assert_eq!(spread_out(8).collect::<Vec<_>>(), [0, 4, 2, 6, 1, 5, 3, 7]);
        assert_eq!(spread_out(5).collect::<Vec<_>>(), [0, 4, 2, 1, 3]);
        assert_eq!(spread_out(1).collect::<Vec<_>>(), [0]);
        assert_eq!(spread_out(0).collect::<Vec<_>>(), []);
    }
}
