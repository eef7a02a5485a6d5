//! How often two members agree, said as honestly as the number of cases allows.
//!
//! The interval is Wilson's (E. B. Wilson, "Probable inference, the law of succession, and
//! statistical inference", Journal of the American Statistical Association 22, 1927), which stays
//! within 0 and 1 and does not claim certainty from few cases. Kappa is Cohen's (J. Cohen, "A
//! coefficient of agreement for nominal scales", Educational and Psychological Measurement 20,
//! 1960): what is left of the agreement when that is taken off which two members would reach who
//! spoke at random, each with its own habits.

use super::Answer;
use std::collections::BTreeMap;

/// With fewer cases no percentage is told, only the counts. Our choice.
pub const FEWEST_FOR_A_RATE: u64 = 10;
/// With fewer positions of both members no kappa is told. Our choice.
pub const FEWEST_FOR_KAPPA: u64 = 30;

/// The quantile of the normal distribution for 95 of 100.
const Z: f64 = 1.959_963_984_540_054;

/// So many of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rate {
    /// How many.
    pub n: u64,
    /// Of how many.
    pub of: u64,
}

impl Rate {
    /// So many of so many; never more than all.
    pub fn of(n: usize, of: usize) -> Self {
        let number = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        Self { n: number(n.min(of)), of: number(of) }
    }

    /// The share, where there is anything to share.
    pub fn share(self) -> Option<f64> {
        (self.of > 0).then(|| self.n as f64 / self.of as f64)
    }

    /// Whether there are too few cases for a percentage.
    pub fn is_of_too_few(self) -> bool {
        self.of < FEWEST_FOR_A_RATE
    }

    /// Wilson's interval of 95 of 100 around the share: from and to.
    pub fn interval(self) -> Option<(f64, f64)> {
        let (p, n) = (self.share()?, self.of as f64);
        let z_squared = Z * Z;
        let below = 1.0 + z_squared / n;
        let middle = (p + z_squared / (2.0 * n)) / below;
        let half = Z / below * (p * (1.0 - p) / n + z_squared / (4.0 * n * n)).sqrt();
        // None of some is exactly none, and all exactly all, whatever the last digit computed.
        let from = if self.n == 0 { 0.0 } else { (middle - half).max(0.0) };
        let to = if self.n == self.of { 1.0 } else { (middle + half).min(1.0) };
        Some((from, to))
    }
}

/// Agreement beyond chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kappa {
    /// Both took too few positions on the same incidents.
    TooFew {
        /// On how many.
        n: u64,
    },
    /// Both took one and the same stand throughout, so that chance explains all of it.
    OneStand {
        /// On how many.
        n: u64,
    },
    /// It can be told.
    Told {
        /// Cohen's kappa: 1 is full agreement, 0 no more than chance.
        kappa: f64,
        /// On how many incidents.
        n: u64,
    },
}

impl Kappa {
    /// Kappa of pairs of answers.
    pub fn of(pairs: impl IntoIterator<Item = [Answer; 2]>) -> Self {
        let (mut n, mut same) = (0u64, 0u64);
        let mut habits: BTreeMap<Answer, [u64; 2]> = BTreeMap::new();
        for [one, other] in pairs {
            n += 1;
            same += u64::from(one == other);
            habits.entry(one).or_default()[0] += 1;
            habits.entry(other).or_default()[1] += 1;
        }
        if n < FEWEST_FOR_KAPPA {
            return Self::TooFew { n };
        }
        if habits.len() < 2 {
            return Self::OneStand { n };
        }
        let all = n as f64;
        let by_chance: f64 =
            habits.values().map(|[one, other]| (*one as f64 / all) * (*other as f64 / all)).sum();
        let kappa = (same as f64 / all - by_chance) / (1.0 - by_chance);
        Self::Told { kappa, n }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 5e-4
    }

    #[test]
    fn an_interval_is_wide_where_cases_are_few_and_never_leaves_nought_and_one() {
        let (from, to) = Rate::of(17, 42).interval().unwrap();
        assert!(near(from, 0.2704) && near(to, 0.5551), "{from} {to}");
        let (from, to) = Rate::of(0, 3).interval().unwrap();
        assert!(from == 0.0 && near(to, 0.5615), "{from} {to}");
        assert_eq!(Rate::of(0, 0).interval(), None);
        assert_eq!(Rate::of(3, 3).interval().unwrap().1, 1.0);
    }

    #[test]
    fn kappa_takes_chance_off() {
        use Answer::{CannotConfirm, Confirms};
        let times = |n: usize, pair: [Answer; 2]| std::iter::repeat_n(pair, n);
        // 50 incidents: 20 both confirm, 15 neither can, 5 and 10 apart: observed .7, by chance .5.
        let pairs = times(20, [Confirms, Confirms])
            .chain(times(15, [CannotConfirm, CannotConfirm]))
            .chain(times(5, [Confirms, CannotConfirm]))
            .chain(times(10, [CannotConfirm, Confirms]));
        let Kappa::Told { kappa, n: 50 } = Kappa::of(pairs) else { panic!() };
        assert!(near(kappa, 0.4), "{kappa}");
    }

    #[test]
    fn kappa_is_not_told_of_few_positions_or_of_one_stand_throughout() {
        use Answer::Confirms;
        let same = |n| Kappa::of(std::iter::repeat_n([Confirms, Confirms], n));
        assert_eq!(same(29), Kappa::TooFew { n: 29 });
        assert_eq!(same(30), Kappa::OneStand { n: 30 });
    }
}
