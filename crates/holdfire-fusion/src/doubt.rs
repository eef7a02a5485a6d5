//! How far the stated probabilities are to be doubted, found out from the reports of the call: where reports err much,
//! more are alone because their partner was missed, and more stand in a wrong incident.
//!
//! What shows it are pairs that a third report vouches for (`vouch.rs`): the share of them that would not have been linked
//! by what they say themselves. These are the better reports, so that reports as a whole are missed several times as
//! often. How many times was measured on generated data of half, usual and double noise, and differs by a factor of two.

use crate::belief::Belief;
use crate::model::Model;
use crate::settings::Settings;

/// Reports are missed at so many times the rate of those that a third report vouches for: 12 to 23 measured on generated
/// reports, and far less on labelled ones, which are thinner on the ground.
const MISSED_PER_VOUCHED: f64 = 12.0;
/// A report that is surely in its incident, by the evidence, is wrong there so many times as often: 2.5 to 5 measured.
const WRONG_PER_VOUCHED: f64 = 3.5;
/// How many vouched pairs, or lone reports, it takes to outweigh the settings.
const ENOUGH: f64 = 100.0;
/// Larger groups say nothing about lone reports: not all of their members can have been missed.
const LARGEST_GROUP: usize = 16;

/// What turns evidence into stated probabilities.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Doubt {
    pub overstatement: f64,
    pub partner_bits: f64,
    /// How often the best evidence is wrong all the same, among others and alone.
    pub unseen: [f64; 2],
}

impl Doubt {
    pub(crate) fn of(model: &Model, settings: &Settings) -> Doubt {
        Doubt {
            overstatement: settings.overstatement,
            partner_bits: settings.partner_bits,
            unseen: [unseen_among_others(model), settings.unseen[1]],
        }
    }
}

/// How often a report is wrong in its incident although all evidence speaks for it.
pub(crate) fn unseen_among_others(model: &Model) -> f64 {
    (WRONG_PER_VOUCHED * f64::from(model.missed)).min(0.5)
}

/// The share of vouched pairs that are missed, of so many, drawn towards what the settings say.
pub(crate) fn missed(missed: f64, vouched: f64, settings: &Settings) -> f32 {
    let before = settings.unseen[0] / WRONG_PER_VOUCHED;
    ((missed + ENOUGH * before) / (vouched + ENOUGH)) as f32
}

/// Doubts the lone reports, whose beliefs were stated as if no partner could go unseen, so that as many of them are
/// truly alone as stated. `in_groups_of` has how many reports are in groups of one, two and so on.
pub(crate) fn doubt_the_lone<'a>(
    lone: impl Iterator<Item = &'a mut Belief>,
    in_groups_of: &[u64],
    model: &Model,
    settings: &Settings,
) {
    let mut lone: Vec<&mut Belief> = lone.collect();
    let count = lone.len() as f64;
    let stated: f64 = lone.iter().map(|belief| f64::from(belief.probability)).sum();
    let Some(alone) = share_truly_alone(count, stated, in_groups_of, model, settings) else {
        return;
    };
    for belief in &mut lone {
        belief.probability *= alone as f32;
    }
}

/// How many of the reports that are stated to be alone are so, if that can be said. There are `count` lone reports, and
/// what is stated of them sums to `stated`.
pub(crate) fn share_truly_alone(
    count: f64,
    stated: f64,
    in_groups_of: &[u64],
    model: &Model,
    settings: &Settings,
) -> Option<f64> {
    let truly = (count - missed_partners(in_groups_of, model)).max(0.0);
    let before = 1.0 - settings.unseen[1];
    (stated > 0.0).then(|| ((truly + ENOUGH * before) / (stated + ENOUGH)).min(1.0))
}

/// How many reports are alone because all their partners were missed. Where each partner is missed with the same chance,
/// of those that have one partner that share is alone, of those with two its square, and so on; the others are the ones
/// that are found in groups.
fn missed_partners(in_groups_of: &[u64], model: &Model) -> f64 {
    // Any of several errors is enough to be missed, so that it is rates that grow in proportion.
    let missed = 1.0 - (-MISSED_PER_VOUCHED * f64::from(model.missed)).exp();
    let mut all_missed = 1.0;
    let of_partners = in_groups_of.iter().skip(1).take(LARGEST_GROUP).map(|&found| {
        all_missed *= missed;
        found as f64 * all_missed / (1.0 - all_missed)
    });
    of_partners.sum()
}
