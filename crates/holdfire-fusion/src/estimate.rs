//! The m- and u-probabilities, by expectation and maximisation over pairs that are near in place and time. Random pairs
//! would not do: among reports that are near, those of different incidents agree far more often than strangers.
//!
//! A plain mixture of matches and others would count the neighbours in a burst of violence, which resemble matches, as
//! matches too. So the pairs compete (`sample.rs`). Even so matches seem to agree better than they do, because those that
//! disagree look like others; at the end pairs that a third report vouches for (`vouch.rs`) set that half right.

use std::collections::BTreeMap;

use crate::candidates::Finder;
use crate::chunks::in_chunks;
use crate::doubt::missed;
use crate::fields::{ALL, CELLS, Field, GROUPS, PRIORS, UNSAID};
use crate::links::in_cluster;
use crate::model::{Model, ValueWeights};
use crate::names::VALUE_CODES;
use crate::prepared::Prepared;
use crate::sample::{Block, Sample, sample};
use crate::settings::Settings;
use crate::start;
use crate::tally::{ONE, Tally, ValueTally, tally};
use crate::weights::Weights;

/// How many pairs the starting values count for, as matches and as others.
const START_PAIRS: f64 = 40.0;
/// How many pairs a level is taken to have seen at least, before it has.
const LEAST_BEFORE: f64 = 4.0;
/// Of few pairs, no larger share is taken to be matches before anything was seen.
const MOST_START_SHARE: f64 = 0.25;
/// The first rounds look at so many pairs, as far as there are more; the last ones at all.
const EARLY_PAIRS: usize = 400_000;
const LATE_ROUNDS: u32 = 3;
/// How many matches a context must have seen before its own shares count half against those of all contexts.
const CONTEXT_PAIRS: f64 = 400.0;
/// How many matches a pair of values must be expected to have before its own weight counts half.
const VALUE_PAIRS: f64 = 20.0;

/// Estimates what agreement is worth among these reports.
pub(crate) fn estimate(prepared: &Prepared, finder: &Finder<'_>, settings: &Settings) -> Model {
    let sample = sample(prepared, finder, settings);
    let all = tally(&sample.blocks, settings.threads, |block| vec![ONE as u64; block.pairs.len()]);
    settle(&sample, &all, settings).1
}

/// The same as counts, to be used with other reports.
pub(crate) fn count(prepared: &Prepared, finder: &Finder<'_>, settings: &Settings) -> Weights {
    let sample = sample(prepared, finder, settings);
    let all = tally(&sample.blocks, settings.threads, |block| vec![ONE as u64; block.pairs.len()]);
    let (matches, _) = settle(&sample, &all, settings);
    let learnt = settings.weights.as_ref();
    let pair = |cell: usize| [matches.cells[cell] as f64 / ONE, all.cells[cell] as f64 / ONE];
    let sum =
        |counted: [f64; 2], before: [f64; 2]| [counted[0] + before[0], counted[1] + before[1]];
    let prior = (0..PRIORS).map(|context| {
        let counted = [matches.prior[context] as f64 / ONE, all.prior[context] as f64 / ONE];
        sum(counted, learnt.map_or([0.0; 2], |learnt| learnt.prior(context)))
    });
    Weights::new(prior.collect(), |field| {
        let cells = 0..field.contexts() * field.levels();
        let counts = cells.map(|cell| {
            let before = learnt.map_or([0.0; 2], |learnt| learnt.of(field, cell));
            sum(pair(field.first_cell() + cell), before)
        });
        counts.collect()
    })
}

/// Expectation and maximisation by turns: which pairs match, and what that says about agreement.
fn settle(sample: &Sample, all: &Tally, settings: &Settings) -> (Tally, Model) {
    let partners = start::PARTNERS_PER_REPORT * sample.rows as f64;
    let start_share = (partners / sample.pairs().max(1) as f64).min(MOST_START_SHARE);
    let learnt = settings.weights.as_ref();
    let estimate = |all: &Tally, matches: Option<&Tally>, vouched: Option<&Tally>| {
        Estimate { all, matches, vouched, start_share, learnt }.model(settings)
    };
    let find = |blocks: &[Block], model: &Model| {
        tally(blocks, settings.threads, |block| block.matches(model))
    };
    let mut model = estimate(all, None, None);
    // Where there is nothing to learn from, each round would say the same.
    let rounds = if sample.pairs() == 0 { 0 } else { settings.estimate_rounds };
    let late = LATE_ROUNDS.min(rounds);
    let few = sample.first_pairs(EARLY_PAIRS);
    let all_of_few = tally(few, settings.threads, |block| vec![ONE as u64; block.pairs.len()]);
    for _ in late..rounds {
        model = estimate(&all_of_few, Some(&find(few, &model)), None);
    }
    let mut matches = find(&sample.blocks, &model);
    for _ in 0..late {
        model = estimate(all, Some(&matches), None);
        matches = find(&sample.blocks, &model);
    }
    let vouched =
        tally(&sample.blocks, settings.threads, |block| block.vouched_for(&block.matches(&model)));
    let mut model = estimate(all, Some(&matches), Some(&vouched));
    model.missed = share_missed(sample, &model, settings);
    (matches, model)
}

/// Of the pairs that others vouch for, those that would not be linked by what they say themselves.
fn share_missed(sample: &Sample, model: &Model, settings: &Settings) -> f32 {
    let parts = in_chunks(sample.blocks.len(), 1, settings.threads, |range| {
        let (mut lost, mut all) = (0, 0);
        for block in &sample.blocks[range] {
            let vouched = block.vouched_for(&block.matches(model));
            for (pair, vouched) in block.pairs.iter().zip(vouched).filter(|of| of.1 > 0) {
                let weighed = model.weigh(pair);
                let bits = in_cluster(weighed.prior, model, settings) + weighed.evidence();
                all += vouched;
                lost += if bits <= 0.0 { vouched } else { 0 };
            }
        }
        (lost, all)
    });
    let sum = parts.into_iter().fold((0u64, 0u64), |sum, of| (sum.0 + of.0, sum.1 + of.1));
    missed(sum.0 as f64 / ONE, sum.1 as f64 / ONE, settings)
}

/// Probabilities, before they become weights.
struct Estimate<'a> {
    all: &'a Tally,
    matches: Option<&'a Tally>,
    /// Those that third reports vouch for; see `Block::vouched_for`.
    vouched: Option<&'a Tally>,
    /// The share of matches among all pairs that is assumed at the start.
    start_share: f64,
    learnt: Option<&'a Weights>,
}

impl Estimate<'_> {
    fn model(&self, settings: &Settings) -> Model {
        let m = self.matches;
        let (prior, prior_elsewhere) = self.priors();
        let mut cells = vec![0.0; CELLS];
        for field in ALL {
            self.weigh(field, &mut cells);
        }
        let mut model = Model {
            prior,
            prior_elsewhere,
            lean: self.lean(settings),
            rivalry: Model::rivalry(&cells),
            missed: missed(0.0, 0.0, settings),
            cells,
            same_event: settings.same_event_ref_bits as f32,
            other_event: settings.other_event_ref_bits as f32,
            act_values: value_weights(&self.all.act_values, m.map(|m| &m.act_values)),
            actor_values: value_weights(&self.all.actor_values, m.map(|m| &m.actor_values)),
            target_values: value_weights(&self.all.target_values, m.map(|m| &m.target_values)),
            source_values: value_weights(&self.all.source_values, m.map(|m| &m.source_values)),
        };
        if self.learnt.is_none() {
            model.let_documents_only_speak_against();
        }
        model
    }

    /// The lean makes up for matches that the estimate misses; where it rests on the starting values, it misses none.
    fn lean(&self, settings: &Settings) -> f32 {
        let matches: u64 = self.matches.iter().flat_map(|matches| matches.prior).sum();
        let seen = matches as f64 / ONE;
        let before = (0..PRIORS).filter_map(|context| Some(self.learnt?.prior(context)[0]));
        let all = seen + before.sum::<f64>();
        (settings.lean_bits * all / (all + START_PAIRS)) as f32
    }

    /// By precision and crowding: in a crowd, the same one or two partners hide among many.
    fn priors(&self) -> ([f32; PRIORS], f32) {
        let bits = |share: f64| (share / (1.0 - share)).log2() as f32;
        let counted = |context: usize| {
            let [matches, all] = self.learnt.map_or([0.0; 2], |learnt| learnt.prior(context));
            // Before the first round nothing is known of these reports.
            let Some(now) = self.matches else {
                return [matches, all];
            };
            [matches + now.prior[context] as f64 / ONE, all + self.all.prior[context] as f64 / ONE]
        };
        let share = |[matches, all]: [f64; 2], start: f64| {
            (matches + START_PAIRS * start) / (all + START_PAIRS)
        };
        let sum =
            (0..PRIORS).map(counted).fold([0.0; 2], |sum, of| [sum[0] + of[0], sum[1] + of[1]]);
        let overall = share(sum, self.start_share);
        (std::array::from_fn(|context| bits(share(counted(context), overall))), bits(overall))
    }

    /// Fills in the bits of a field's cells.
    fn weigh(&self, field: Field, cells: &mut [f32]) {
        let levels = field.levels();
        let groups: Vec<u8> = (0..levels).map(|level| field.group(level)).collect();
        let counted: Vec<Counted> =
            (0..field.contexts()).map(|context| self.counted(field, context)).collect();
        let sum = |contexts: &[usize]| {
            contexts.iter().fold(Counted::none(levels), |sum, at| sum.and(&counted[*at]))
        };
        let all: Vec<usize> = (0..field.contexts()).collect();
        for (start, contexts) in split(&all, |context| field.start_of(context)) {
            let start = field.start(start).into_iter().unzip();
            let together = sum(&contexts).shares(&start, START_PAIRS, &groups);
            for (_, pool) in split(&contexts, |context| field.pool(context)) {
                let pooled = match pool.len() == contexts.len() {
                    true => together.clone(),
                    false => sum(&pool).shares(&together, CONTEXT_PAIRS, &groups),
                };
                for context in pool {
                    let (m, u) = counted[context].shares(&pooled, CONTEXT_PAIRS, &groups);
                    let first = usize::from(field.cell(context, 0));
                    for level in (0..levels).filter(|level| groups[*level] != UNSAID) {
                        cells[first + level] = (m[level] / u[level]).log2() as f32;
                    }
                }
            }
        }
    }

    fn counted(&self, field: Field, context: usize) -> Counted {
        let levels = field.levels();
        let first = field.first_cell() + context * levels;
        let now = |tally: Option<&Tally>| -> Vec<f64> {
            let cells = first..first + levels;
            cells.map(|cell| tally.map_or(0.0, |tally| tally.cells[cell] as f64 / ONE)).collect()
        };
        let mut matches = now(self.matches);
        if let Some(vouched) = self.vouched {
            draw_half_way(field, &mut matches, &now(Some(vouched)));
        }
        // Before the first round agreement is worth what it is elsewhere, at both ends.
        let all = now(self.matches.map(|_| self.all));
        let mut counted = Counted::none(levels);
        for level in 0..levels {
            let learnt = self.learnt.map_or([0.0; 2], |of| of.of(field, context * levels + level));
            counted.matches[level] = learnt[0] + matches[level];
            counted.others[level] = (learnt[1] + all[level] - counted.matches[level]).max(0.0);
        }
        counted
    }
}

/// Shares of the levels among matches and among others.
type Shares = (Vec<f64>, Vec<f64>);

/// Some contexts, by what they have in common.
fn split(contexts: &[usize], of: impl Fn(usize) -> usize) -> BTreeMap<usize, Vec<usize>> {
    let mut parts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for &context in contexts {
        parts.entry(of(context)).or_default().push(context);
    }
    parts
}

/// Spreads the matches of each group of levels half as they were found and half as the vouched ones are spread. Matches
/// that disagree are the ones the estimate misses; those that others vouch for were not chosen for their agreement.
fn draw_half_way(field: Field, matches: &mut [f64], vouched: &[f64]) {
    for group in 0..GROUPS {
        let inside = || (0..matches.len()).filter(|level| field.group(*level) == group);
        let found: f64 = inside().map(|level| matches[level]).sum();
        let seen: f64 = inside().map(|level| vouched[level]).sum();
        if seen > 0.0 {
            let inside: Vec<usize> = inside().collect();
            for level in inside {
                matches[level] = 0.5 * (matches[level] + found * vouched[level] / seen);
            }
        }
    }
}

/// Matches and others by level.
struct Counted {
    matches: Vec<f64>,
    others: Vec<f64>,
}

impl Counted {
    fn none(levels: usize) -> Counted {
        Counted { matches: vec![0.0; levels], others: vec![0.0; levels] }
    }

    fn and(self, more: &Counted) -> Counted {
        let sum = |mine: Vec<f64>, theirs: &[f64]| {
            mine.into_iter().zip(theirs).map(|(mine, theirs)| mine + theirs).collect()
        };
        Counted {
            matches: sum(self.matches, &more.matches),
            others: sum(self.others, &more.others),
        }
    }

    /// Shares of matches and of others, drawn towards those of `before`, which count for `pairs` matches. They count for
    /// more among the others, of which there are more: so a level never seen keeps the weight it had.
    fn shares(&self, before: &Shares, pairs: f64, groups: &[u8]) -> Shares {
        let others = pairs * self.others_per_match();
        (
            shares(&before.0, pairs, groups, &self.matches),
            shares(&before.1, others, groups, &self.others),
        )
    }

    fn others_per_match(&self) -> f64 {
        let sum = |counted: &[f64]| counted.iter().sum::<f64>() + START_PAIRS;
        (sum(&self.others) / sum(&self.matches)).max(1.0)
    }
}

/// Shares within each group of levels: the starting shares, each as much larger or smaller as more or fewer were counted
/// than it lets expect. The start counts for `start_pairs`, and in no level for less than a few: where next to nothing
/// is expected, one that is found after all does not overturn what is known of such pairs everywhere.
fn shares(start: &[f64], start_pairs: f64, groups: &[u8], counted: &[f64]) -> Vec<f64> {
    let mut shares = vec![1.0; start.len()];
    for group in 0..GROUPS {
        let inside = || (0..start.len()).filter(|level| groups[*level] == group);
        let start_sum: f64 = inside().map(|level| start[level]).sum();
        let sum: f64 = inside().map(|level| counted[level]).sum();
        for level in inside() {
            let share = start[level] / start_sum;
            let before = (start_pairs * share).max(LEAST_BEFORE);
            shares[level] = share * (counted[level] + before) / (sum * share + before);
        }
        let all: f64 = inside().map(|level| shares[level]).sum();
        inside().for_each(|level| shares[level] /= all);
    }
    shares
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
