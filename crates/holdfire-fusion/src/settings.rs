//! What a caller may choose. The defaults say where each number comes from; none of them is tuned to one data set.
//! "Measured" means on generated data with known truth (development seeds only).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{FusionError, Weights};

/// The choices of one fusion. `Settings::default()` suits monitoring reports with places, days, acts and parties.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Reports whose times lie further apart than this are not compared. 3.5 days: 68 % of true pairs are of the same
    /// day and 25 % one day apart, and each further day adds as many pairs to look at as the first. Measured: window
    /// and reach together hold 95 % of the true pairs.
    pub window_days: f64,
    /// How far from the true place a report may lie and still be found, in km, for precision 1, 2 and 3. Two reports
    /// are compared when they are closer than the sum of theirs. Coarse reports sit 20 to 40 km off, and windows under
    /// 15 km lose a third of the true pairs.
    pub reach_km: [f64; 3],
    /// No report reaches further than this, however uncertain it says it is, in km.
    pub greatest_reach_km: f64,
    /// Above an uncertainty of this many metres a report without precision counts as precision 2, and as 3 above the
    /// second number.
    pub coarse_above_m: [f64; 2],
    /// The parent-level name of a party, so that "Pro-government forces" partly agrees with "Armed Forces". Without it
    /// two names either agree or differ.
    pub parents: BTreeMap<String, String>,
    /// Evidence of one event number on both reports, in bits. A coder linked them after reading both, but for its own
    /// purpose; 24 bits outweigh the prior of two reports that meet through it alone, some 13 bits, and a few
    /// contradictions.
    pub same_event_ref_bits: f64,
    /// Evidence of two event numbers of one coder, in bits.
    pub other_event_ref_bits: f64,
    /// Whether every existing link stays where it is (true), or only those a person confirmed (false), the others
    /// being free to move to where the evidence is better.
    pub keep_existing_links: bool,
    /// What was learnt before, from reports coded in the same way; without it, the built-in starting values.
    pub weights: Option<Weights>,
    /// How many rounds the estimate of the m- and u-probabilities takes. Measured: scores no longer change after 5.
    pub estimate_rounds: u32,
    /// About how many pairs the estimate looks at, in evenly spaced runs of reports. Measured: a million and a half
    /// score within 0.006 of five million.
    pub estimate_pairs: usize,
    /// No pair counts for less than this, in bits, and pairs never compared count for as much. It bounds what one
    /// wrong field can do against the rest of a cluster.
    pub floor_bits: f64,
    /// How much of its prior each pair keeps inside a cluster. Measured: the full prior, with the lean below.
    pub prior_share: f64,
    /// What is added to each pair before clustering, in bits: above 0 joins more, below 0 less. A report joins a cluster
    /// once, not once with each member, so that the prior of each pair alone would hold clusters back. Measured.
    pub lean_bits: f64,
    /// Bits of summed evidence that stand for one bit of belief, for the stated probabilities. Fields of one report err
    /// together, so sums overstate. Measured.
    pub overstatement: f64,
    /// What "in an incident with others" gains over "alone" in the stated probabilities, in bits: of the reports at the
    /// border most do have a partner. Measured.
    pub partner_bits: f64,
    /// How often the best evidence is wrong all the same, for a report among others and for one alone: the place or
    /// the day may be grossly off, and then the true partner is not among those compared. Both are estimated from the
    /// reports, as far as they are many enough to tell (see `doubt.rs`). Measured.
    pub unseen: [f64; 2],
    /// How many threads to use; the answer does not depend on it.
    pub threads: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            window_days: 3.5,
            reach_km: [10.0, 15.0, 30.0],
            greatest_reach_km: 100.0,
            coarse_above_m: [2_000.0, 12_000.0],
            parents: BTreeMap::new(),
            same_event_ref_bits: 24.0,
            other_event_ref_bits: -6.0,
            keep_existing_links: true,
            weights: None,
            estimate_rounds: 8,
            estimate_pairs: 1_500_000,
            floor_bits: -5.0,
            prior_share: 1.0,
            lean_bits: 4.0,
            overstatement: 2.0,
            partner_bits: 0.25,
            unseen: [0.06, 0.38],
            threads: 2,
        }
    }
}

impl Settings {
    pub(crate) fn check(&self) -> Result<(), FusionError> {
        let within = |value: f64, low: f64, high: f64| value >= low && value <= high;
        let refuse = |name, expected| Err(FusionError::Setting { name, expected });
        if !within(self.window_days, 0.0, 366.0) {
            return refuse("window_days", "0 to 366");
        }
        if !self.reach_km.iter().all(|reach| within(*reach, 0.0, 500.0)) {
            return refuse("reach_km", "each 0 to 500");
        }
        if !within(self.greatest_reach_km, 0.0, 500.0) {
            return refuse("greatest_reach_km", "0 to 500");
        }
        if !self.coarse_above_m.iter().all(|limit| within(*limit, 0.0, 1e7)) {
            return refuse("coarse_above_m", "each 0 to 10,000,000");
        }
        if !within(self.same_event_ref_bits, 0.0, 1000.0) {
            return refuse("same_event_ref_bits", "0 to 1000");
        }
        if !within(self.other_event_ref_bits, -1000.0, 0.0) {
            return refuse("other_event_ref_bits", "-1000 to 0");
        }
        if !within(self.floor_bits, -1000.0, -0.1) {
            return refuse("floor_bits", "-1000 to -0.1");
        }
        if !within(self.prior_share, 0.0, 1.0) {
            return refuse("prior_share", "0 to 1");
        }
        if !within(self.lean_bits, -100.0, 100.0) {
            return refuse("lean_bits", "-100 to 100");
        }
        if !within(self.overstatement, 0.1, 100.0) {
            return refuse("overstatement", "0.1 to 100");
        }
        if !within(self.partner_bits, -100.0, 100.0) {
            return refuse("partner_bits", "-100 to 100");
        }
        if !self.unseen.iter().all(|share| within(*share, 0.0, 1.0)) {
            return refuse("unseen", "each 0 to 1");
        }
        if let Some(weights) = &self.weights {
            weights.check()?;
        }
        if !(1..=256).contains(&self.threads) {
            return refuse("threads", "1 to 256");
        }
        Ok(())
    }
}
