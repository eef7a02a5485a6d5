//! The m- and u-probabilities, by expectation and maximisation over pairs that are near in place and time. Random pairs
//! would not do: among reports that are near, those of different incidents agree far more often than strangers.
//!
//! A plain mixture of matches and others would count the neighbours in a burst of violence, which resemble matches, as
//! matches too. So the pairs compete (`sample.rs`), which brings the estimate close to what the truth would give.

use crate::candidates::Finder;
use crate::fields::{ALL, CELLS, Field, PRIORS, UNSAID};
use crate::model::{Model, ValueWeights};
use crate::names::VALUE_CODES;
use crate::prepared::Prepared;
use crate::sample::{Sample, sample};
use crate::settings::Settings;
use crate::start;
use crate::tally::{ONE, Tally, ValueTally, tally};
use crate::weights::Weights;

/// How many pairs the starting values count for, as matches and as others.
const START_PAIRS: f64 = 40.0;
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
    let start_share = (partners / sample.pairs().max(1) as f64).min(0.5);
    let learnt = settings.weights.as_ref();
    let mut model = Estimate { all, matches: None, start_share, learnt }.model(settings);
    let mut matches = tally(&sample.blocks, settings.threads, |block| block.matches(&model));
    for _ in 0..settings.estimate_rounds {
        model = Estimate { all, matches: Some(&matches), start_share, learnt }.model(settings);
        matches = tally(&sample.blocks, settings.threads, |block| block.matches(&model));
    }
    (matches, model)
}

/// Probabilities, before they become weights.
struct Estimate<'a> {
    all: &'a Tally,
    matches: Option<&'a Tally>,
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
        Model {
            prior,
            prior_elsewhere,
            lean: self.lean(settings),
            cells,
            same_event: settings.same_event_ref_bits as f32,
            other_event: settings.other_event_ref_bits as f32,
            act_values: value_weights(&self.all.act_values, m.map(|m| &m.act_values)),
            actor_values: value_weights(&self.all.actor_values, m.map(|m| &m.actor_values)),
            target_values: value_weights(&self.all.target_values, m.map(|m| &m.target_values)),
            source_values: value_weights(&self.all.source_values, m.map(|m| &m.source_values)),
        }
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
        for pool in 0..field.contexts() {
            let contexts: Vec<usize> =
                (0..field.contexts()).filter(|context| field.pool(*context) == pool).collect();
            let counted: Vec<Counted> =
                contexts.iter().map(|context| self.counted(field, *context)).collect();
            let together = counted.iter().fold(Counted::none(levels), Counted::and);
            let (start_m, start_u): (Vec<f64>, Vec<f64>) = field.start(pool).into_iter().unzip();
            let pooled_m = shares(&start_m, START_PAIRS, &groups, &together.matches);
            // The starting values count for more among the others, of which there are more: so a level never seen
            // keeps the weight it starts with.
            let start_others = START_PAIRS * together.others_per_match();
            let pooled_u = shares(&start_u, start_others, &groups, &together.others);
            for (&context, own) in contexts.iter().zip(&counted) {
                let m = shares(&pooled_m, CONTEXT_PAIRS, &groups, &own.matches);
                let others = CONTEXT_PAIRS * own.others_per_match();
                let u = shares(&pooled_u, others, &groups, &own.others);
                let first = usize::from(field.cell(context, 0));
                for level in (0..levels).filter(|level| groups[*level] != UNSAID) {
                    cells[first + level] = (m[level] / u[level]).log2() as f32;
                }
            }
        }
    }

    fn counted(&self, field: Field, context: usize) -> Counted {
        let levels = field.levels();
        let mut counted = Counted::none(levels);
        for level in 0..levels {
            let cell = context * levels + level;
            let now = field.first_cell() + cell;
            let before = self.learnt.map_or([0.0; 2], |learnt| learnt.of(field, cell));
            let matches =
                before[0] + self.matches.map_or(0.0, |matches| matches.cells[now] as f64 / ONE);
            let all = before[1] + self.all.cells[now] as f64 / ONE;
            counted.matches[level] = matches;
            counted.others[level] = (all - matches).max(0.0);
        }
        counted
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

    fn others_per_match(&self) -> f64 {
        let sum = |counted: &[f64]| counted.iter().sum::<f64>() + START_PAIRS;
        (sum(&self.others) / sum(&self.matches)).max(1.0)
    }
}

/// Shares within each group of levels: what was counted, and the starting shares counting for `start_pairs`.
fn shares(start: &[f64], start_pairs: f64, groups: &[u8], counted: &[f64]) -> Vec<f64> {
    let mut shares = vec![1.0; start.len()];
    for group in 0..4 {
        let inside = || (0..start.len()).filter(|level| groups[*level] == group);
        let start_sum: f64 = inside().map(|level| start[level]).sum();
        let sum: f64 = inside().map(|level| counted[level]).sum();
        for level in inside() {
            let expected = start_pairs * start[level] / start_sum;
            shares[level] = (counted[level] + expected) / (sum + start_pairs);
        }
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
