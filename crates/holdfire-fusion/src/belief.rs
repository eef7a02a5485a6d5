//! How far a report is believed to belong where it was put, and where else it could belong.

use crate::cluster::pulls;
use crate::doubt::Doubt;
use crate::links::{Links, UNITS_PER_BIT};
use crate::prepared::NONE;

/// A runner-up less likely than this is not worth a reader's time.
const LEAST_RUNNER_UP: f64 = 0.01;

/// What is believed of one report.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Belief {
    pub probability: f32,
    /// Its pairs with all other members together, in bits; 0 when it is alone.
    pub together_bits: f32,
    /// The group it could belong to instead, `NONE` without one, and how likely that is.
    pub runner_up: u32,
    pub runner_up_probability: f32,
}

impl Belief {
    pub(crate) const NONE_YET: Belief = Belief {
        probability: -1.0,
        together_bits: 0.0,
        runner_up: NONE,
        runner_up_probability: 0.0,
    };

    pub(crate) fn is_none_yet(&self) -> bool {
        self.probability < 0.0
    }
}

/// Weighs one report's home against everything around it. `of` is the group of each row of `links`, `size` how many
/// are in a group.
pub(crate) fn belief(
    links: &Links,
    of: &[u32],
    size: impl Fn(u32) -> u32,
    row: usize,
    is_confirmed: bool,
    doubt: &Doubt,
    around: &mut Vec<(u32, i64, u32)>,
) -> Belief {
    let is_alone = size(of[row]) == 1;
    let at_home = pulls(links, of, size, row, around);
    let bits = |units: i64| units as f64 / UNITS_PER_BIT / doubt.overstatement + doubt.partner_bits;
    // Alone is where no evidence speaks.
    let home_bits = if is_alone { 0.0 } else { bits(at_home) };
    // Odds against the best of all, so that no power can overflow.
    let best_bits = around.first().map_or(0.0, |around| bits(around.1)).max(home_bits).max(0.0);
    let odds = |bits: f64| (bits - best_bits).exp2();
    let elsewhere = around.iter().map(|around| odds(bits(around.1))).sum::<f64>();
    let total = elsewhere + odds(0.0) + if is_alone { 0.0 } else { odds(home_bits) };
    let seen = 1.0 - doubt.unseen[usize::from(is_alone)];
    let next = around
        .first()
        .filter(|_| !is_confirmed)
        .map(|&(group, units, _)| (group, (1.0 - doubt.unseen[0]) * odds(bits(units)) / total));
    let (runner_up, runner_up_probability) =
        next.filter(|(_, probability)| *probability >= LEAST_RUNNER_UP).unwrap_or((NONE, 0.0));
    Belief {
        probability: if is_confirmed { 1.0 } else { (seen * odds(home_bits) / total) as f32 },
        together_bits: (at_home as f64 / UNITS_PER_BIT) as f32,
        runner_up,
        runner_up_probability: runner_up_probability as f32,
    }
}
