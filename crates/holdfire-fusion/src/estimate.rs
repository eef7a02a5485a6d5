//! The m- and u-probabilities, by expectation and maximisation over pairs that are near in place and time. Random pairs
//! would not do: among reports that are near, those of different incidents agree far more often than strangers.
//!
//! A plain mixture of matches and others would count the neighbours in a burst of violence, which resemble matches, as
//! matches too. So the pairs compete (`sample.rs`), which brings the estimate close to what the truth would give.

use crate::candidates::Finder;
use crate::compare::{
    COUNT_RELATIONS, DISTANCE_ENDS_M, DISTANCES, EXCHANGED, FIRST_DAY_GAP, FIRST_MINUTE_GAP,
    NO_DISTANCE, PARTIES, PRECISION_PAIRS, RELATIONS, SOURCES, TIMES,
};
use crate::crowd::{CROWDS, TYPICAL_M};
use crate::model::{Model, ValueWeights};
use crate::names::VALUE_CODES;
use crate::prepared::Prepared;
use crate::sample::sample;
use crate::settings::Settings;
use crate::start::{self, Shares};
use crate::tally::{ONE, Tally, ValueTally, add_all, tally};

/// How many pairs the starting values count for, as matches and as others.
const START_PAIRS: f64 = 40.0;
/// How many matches a pair of values must be expected to have before its own weight counts half.
const VALUE_PAIRS: f64 = 20.0;

/// Estimates what agreement is worth among these reports.
pub(crate) fn estimate(prepared: &Prepared, finder: &Finder<'_>, settings: &Settings) -> Model {
    let sample = sample(prepared, finder, settings);
    let all = tally(&sample.blocks, settings.threads, |block| vec![ONE as u64; block.pairs.len()]);
    let partners = start::PARTNERS_PER_REPORT * sample.rows as f64;
    let start_share = (partners / sample.pairs().max(1) as f64).min(0.5);
    let mut model = Estimate { all: &all, matches: None, start_share }.model(settings);
    for _ in 0..settings.estimate_rounds {
        let matches = tally(&sample.blocks, settings.threads, |block| block.matches(&model));
        model = Estimate { all: &all, matches: Some(&matches), start_share }.model(settings);
    }
    model
}

/// Probabilities, before they become weights.
struct Estimate<'a> {
    all: &'a Tally,
    matches: Option<&'a Tally>,
    /// The share of matches among all pairs that is assumed at the start.
    start_share: f64,
}

impl Estimate<'_> {
    fn model(&self, settings: &Settings) -> Model {
        let act_groups: [u8; RELATIONS] = std::array::from_fn(|level| u8::from(level > 0));
        let party_groups: [u8; PARTIES] = std::array::from_fn(|level| {
            if level >= EXCHANGED {
                3
            } else {
                u8::from(level / RELATIONS > 0) * 2 + u8::from(level % RELATIONS > 0)
            }
        });
        let time_groups: [u8; TIMES] = std::array::from_fn(|level| match level {
            0 => 0,
            level if (FIRST_DAY_GAP..FIRST_MINUTE_GAP).contains(&level) => 1,
            _ => 2,
        });
        let count_groups: [u8; COUNT_RELATIONS] = std::array::from_fn(|level| u8::from(level > 0));
        let source_groups: [u8; SOURCES] = std::array::from_fn(|level| u8::from(level > 0));
        let (prior, prior_elsewhere) = self.priors();
        let m = self.matches;
        Model {
            prior,
            prior_elsewhere,
            distance: self.distances(),
            time: weights(&start::times(), &time_groups, &self.all.time, m.map(|m| &m.time)),
            act: weights(&start::ACTS, &act_groups, &self.all.act, m.map(|m| &m.act)),
            parties: weights(
                &start::parties(),
                &party_groups,
                &self.all.parties,
                m.map(|m| &m.parties),
            ),
            killed: weights(&start::COUNTS, &count_groups, &self.all.killed, m.map(|m| &m.killed)),
            source: weights(
                &start::SAME_SOURCE,
                &source_groups,
                &self.all.source,
                m.map(|m| &m.source),
            ),
            same_event: settings.same_event_ref_bits as f32,
            other_event: settings.other_event_ref_bits as f32,
            act_values: value_weights(&self.all.act_values, m.map(|m| &m.act_values)),
            actor_values: value_weights(&self.all.actor_values, m.map(|m| &m.actor_values)),
            target_values: value_weights(&self.all.target_values, m.map(|m| &m.target_values)),
            source_values: value_weights(&self.all.source_values, m.map(|m| &m.source_values)),
        }
    }

    /// By precision and crowding: in a crowd, the same one or two partners hide among many.
    fn priors(&self) -> ([[f32; CROWDS]; PRECISION_PAIRS], f32) {
        let bits = |share: f64| (share / (1.0 - share)).log2() as f32;
        let sum = |tally: &Tally| tally.prior.as_flattened().iter().sum::<u64>() as f64 / ONE;
        let overall = match self.matches {
            None => self.start_share,
            Some(matches) => {
                (sum(matches) + START_PAIRS * self.start_share) / (sum(self.all) + START_PAIRS)
            }
        };
        let prior = std::array::from_fn(|precision| {
            std::array::from_fn(|crowd| {
                let Some(matches) = self.matches else {
                    return bits(overall);
                };
                let matched = matches.prior[precision][crowd] as f64 / ONE;
                let all = self.all.prior[precision][crowd] as f64 / ONE;
                bits((matched + START_PAIRS * overall) / (all + START_PAIRS))
            })
        });
        (prior, bits(overall))
    }

    /// A match is as far off in a crowd as elsewhere; how far others are depends on the crowd.
    fn distances(&self) -> [[[f32; DISTANCES + 1]; CROWDS]; PRECISION_PAIRS] {
        std::array::from_fn(|precision| {
            let start = start::distances(TYPICAL_M[precision], &DISTANCE_ENDS_M);
            let all = &self.all.distance[precision];
            let matches = self.matches.map(|matches| &matches.distance[precision]);
            let m = shares(&start, START_PAIRS, &pooled(matches));
            let others = without(&pooled(Some(all)), &pooled(matches));
            let start_others = start_others(&others, &pooled(matches));
            // What nobody knows yet about the others: their number grows with the area, up to the reach.
            let pooled_u = shares(&start::areas(&DISTANCE_ENDS_M), start_others, &others);
            std::array::from_fn(|crowd| {
                let none = [0; DISTANCES + 1];
                let u = shares(
                    &pooled_u,
                    start_others,
                    &without(&all[crowd], matches.map_or(&none, |m| &m[crowd])),
                );
                let mut bits: [f32; DISTANCES + 1] =
                    std::array::from_fn(|level| (m[level] / u[level]).log2() as f32);
                bits[NO_DISTANCE as usize] = 0.0;
                bits
            })
        })
    }
}

fn pooled<const N: usize, const C: usize>(by_context: Option<&[[u64; N]; C]>) -> [u64; N] {
    let mut sum = [0; N];
    for context in by_context.into_iter().flatten() {
        add_all(&mut sum, context);
    }
    sum
}

fn without<const N: usize>(all: &[u64; N], matches: &[u64; N]) -> [u64; N] {
    std::array::from_fn(|level| all[level] - matches[level].min(all[level]))
}

/// The starting values count for more among the others, of which there are more: so a level never seen keeps the weight
/// it starts with.
fn start_others<const N: usize>(others: &[u64; N], matches: &[u64; N]) -> f64 {
    let sum = |counted: &[u64; N]| counted.iter().sum::<u64>() as f64 / ONE + START_PAIRS;
    START_PAIRS * (sum(others) / sum(matches)).max(1.0)
}

/// Shares of the levels: what was counted, and the starting shares counting for `start_pairs`.
fn shares<const N: usize>(start: &[f64; N], start_pairs: f64, counted: &[u64; N]) -> [f64; N] {
    let start_sum: f64 = start.iter().sum();
    let sum = counted.iter().sum::<u64>() as f64 / ONE;
    std::array::from_fn(|level| {
        (counted[level] as f64 / ONE + start_pairs * start[level] / start_sum) / (sum + start_pairs)
    })
}

/// Shares within each group of levels, so that whether something was said at all weighs nothing.
fn shares_in_groups<const N: usize>(
    start: &[f64; N],
    start_pairs: f64,
    groups: &[u8; N],
    counted: &[u64; N],
) -> [f64; N] {
    let mut result = [1.0; N];
    for group in 0..4 {
        let inside = |level: usize| groups[level] == group;
        let of_group = shares(
            &std::array::from_fn(|level| if inside(level) { start[level] } else { 0.0 }),
            start_pairs,
            &std::array::from_fn::<u64, N, _>(
                |level| if inside(level) { counted[level] } else { 0 },
            ),
        );
        for level in (0..N).filter(|level| inside(*level)) {
            result[level] = of_group[level];
        }
    }
    result
}

fn weights<const N: usize>(
    start: &Shares<N>,
    groups: &[u8; N],
    all: &[u64; N],
    matches: Option<&[u64; N]>,
) -> [f32; N] {
    let matches = matches.unwrap_or(&[0; N]);
    let others = without(all, matches);
    let m = shares_in_groups(&start.map(|(m, _)| m), START_PAIRS, groups, matches);
    let u =
        shares_in_groups(&start.map(|(_, u)| u), start_others(&others, matches), groups, &others);
    std::array::from_fn(|level| (m[level] / u[level]).log2() as f32)
}

/// How many more matches a pair of values has than its level lets expect, in bits, drawn towards none when few.
fn value_weights<const N: usize>(
    all: &ValueTally<N>,
    matches: Option<&ValueTally<N>>,
) -> ValueWeights {
    let mut bits = vec![0.0; all.by_values.len()];
    let Some(matches) = matches else {
        return bits;
    };
    for (at, bits) in bits.iter_mut().enumerate() {
        let level = all.level_of[at] as usize;
        // Level 0 is "not said", and code 0 the names too rare to be told apart.
        if level == 0 || at / VALUE_CODES == 0 || all.by_values[at] == 0 {
            continue;
        }
        let matched = matches.by_values[at] as f64;
        let others = all.by_values[at] as f64 - matched;
        let matched_in_level = matches.by_level[level] as f64;
        let others_in_level = (all.by_level[level] as f64 - matched_in_level).max(1.0);
        let expected = others * matched_in_level / others_in_level;
        *bits = ((matched / ONE + VALUE_PAIRS) / (expected / ONE + VALUE_PAIRS)).log2() as f32;
    }
    bits
}
