//! How good an answer is, against the truth: the reports that are put together, and whether the stated probabilities mean
//! what they say.

use std::collections::HashMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::answer::Answer;

/// Equal widths of stated probability in which what was stated is held against what came true.
const BINS: usize = 10;

/// An answer against the truth.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// Over all pairs of reports put together.
    pub pairs: PrecisionRecall,
    /// Averaged over reports (Bagga and Baldwin 1998, B-cubed).
    pub b_cubed: PrecisionRecall,
    /// Calibration error of the probabilities of members. One among others is right when at least half of them are of
    /// its true incident; one alone, when no other report is.
    pub members: f64,
    /// Calibration error of the probabilities of pairs put together: right when both are of one incident.
    pub links: f64,
    /// Calibration error of the probabilities of incidents of two or more: right when all members are of one.
    pub incidents: f64,
}

/// What share of the answer is right, and what share of the truth is in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct PrecisionRecall {
    /// Share of the answer that is right.
    pub precision: f64,
    /// Share of the truth that was found.
    pub recall: f64,
}

impl PrecisionRecall {
    /// The harmonic mean.
    pub fn f1(&self) -> f64 {
        match self.precision + self.recall {
            0.0 => 0.0,
            sum => 2.0 * self.precision * self.recall / sum,
        }
    }
}

impl fmt::Display for PrecisionRecall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { precision, recall } = self;
        write!(f, "precision {precision:.4}, recall {recall:.4}, F1 {:.4}", self.f1())
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { pairs, b_cubed, members, links, incidents } = self;
        write!(
            f,
            "pairs: {pairs}; B-cubed: {b_cubed}; calibration error: members {members:.3}, links {links:.3}, incidents {incidents:.3}"
        )
    }
}

/// The expected calibration error: within each tenth of stated probability, how far the mean of what was stated lies from
/// the share that came true, weighted by how many were stated there (Naeini, Cooper and Hauskrecht 2015).
pub fn calibration_error(stated: impl IntoIterator<Item = (f64, bool)>) -> f64 {
    let mut bins = [(0.0, 0.0, 0.0); BINS];
    for (probability, is_right) in stated {
        let bin = &mut bins[((probability * BINS as f64) as usize).min(BINS - 1)];
        bin.0 += 1.0;
        bin.1 += probability;
        bin.2 += f64::from(u8::from(is_right));
    }
    let all: f64 = bins.iter().map(|bin| bin.0).sum();
    if all == 0.0 {
        return 0.0;
    }
    bins.iter().map(|(_, stated, right)| (stated - right).abs()).sum::<f64>() / all
}

/// Holds an answer against the true incident of each report, by index of the report.
pub fn score(answer: &Answer, truth: &[u32]) -> Score {
    let reports = answer.len().min(truth.len());
    let mut of_truth: HashMap<u32, f64> = HashMap::new();
    for &incident in &truth[..reports] {
        *of_truth.entry(incident).or_default() += 1.0;
    }
    let pairs = |count: f64| count * (count - 1.0) / 2.0;
    let wanted: f64 = of_truth.values().map(|count| pairs(*count)).sum();
    let (mut put, mut right, mut precision, mut recall) = (0.0, 0.0, 0.0, 0.0);
    let (mut members, mut links, mut incidents) = (Vec::new(), Vec::new(), Vec::new());
    for incident in 0..answer.incidents() {
        let reports: Vec<usize> = answer.members(incident).filter(|at| *at < reports).collect();
        let size = reports.len() as f64;
        let mut shared: HashMap<u32, f64> = HashMap::new();
        for &report in &reports {
            *shared.entry(truth[report]).or_default() += 1.0;
        }
        put += pairs(size);
        right += shared.values().map(|count| pairs(*count)).sum::<f64>();
        precision += shared.values().map(|count| count * count / size).sum::<f64>();
        recall +=
            shared.iter().map(|(of, count)| count * count / of_truth[of].max(1.0)).sum::<f64>();
        for &report in &reports {
            let is_right = match reports.len() {
                1 => of_truth[&truth[report]] == 1.0,
                _ => 2.0 * (shared[&truth[report]] - 1.0) >= size - 1.0,
            };
            members.push((answer.probability(report), is_right));
        }
        for (at, &one) in reports.iter().enumerate() {
            links.extend(
                reports[at + 1..].iter().map(|&other| {
                    (answer.link_probability(one, other), truth[one] == truth[other])
                }),
            );
        }
        if reports.len() > 1 {
            incidents.push((answer.incident_probability(incident), shared.len() == 1));
        }
    }
    let part = |of: f64, all: f64| if all > 0.0 { of / all } else { 1.0 };
    Score {
        pairs: PrecisionRecall { precision: part(right, put), recall: part(right, wanted) },
        b_cubed: PrecisionRecall {
            precision: part(precision, reports as f64),
            recall: part(recall, reports as f64),
        },
        members: calibration_error(members),
        links: calibration_error(links),
        incidents: calibration_error(incidents),
    }
}

#[cfg(test)]
mod tests {
    use super::calibration_error;

    #[test]
    fn what_comes_true_as_often_as_stated_has_no_error() {
        let stated = (0..10).map(|at| (0.8, at < 8));
        assert!(calibration_error(stated).abs() < 1e-9);
        assert!((calibration_error([(1.0, false), (1.0, true)]) - 0.5).abs() < 1e-9);
        assert_eq!(calibration_error([]), 0.0);
    }
}
