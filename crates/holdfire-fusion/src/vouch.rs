//! Pairs that a third report vouches for: both are linked with it, so that they are of one incident whatever they say of
//! each other. They show how matches really agree. Pairs that were found by their agreement show too much of it, and an
//! estimate from these makes itself ever sharper (the reason for two views in Blum and Mitchell 1998, "Combining labeled
//! and unlabeled data with co-training").

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::sample::Block;
use crate::tally::ONE;

/// A link less likely than this vouches for nothing.
const LEAST_LINK: f64 = 0.3;
/// Nor is a pair counted that is less likely by what others say.
const LEAST_VOUCHED: f64 = 0.5;

impl Block {
    /// How far each pair is a match by what links both reports to others, given how far each is one by all.
    pub(crate) fn vouched_for(&self, matches: &[u64]) -> Vec<u64> {
        let mut links: HashMap<u32, Vec<(u32, f64)>> = HashMap::new();
        for (&(one, other), &share) in self.ends.iter().zip(matches) {
            let share = share as f64 / ONE;
            if share >= LEAST_LINK {
                links.entry(one).or_default().push((other, share));
                links.entry(other).or_default().push((one, share));
            }
        }
        for list in links.values_mut() {
            list.sort_unstable_by_key(|link| link.0);
        }
        let vouched = self.ends.iter().map(|(one, other)| {
            let by_others = links.get(one).zip(links.get(other)).map_or(0.0, |(a, b)| both(a, b));
            if by_others >= LEAST_VOUCHED { (ONE * by_others) as u64 } else { 0 }
        });
        vouched.collect()
    }
}

/// That at least one report is linked with both, taking their links as independent. Lists are in the order of reports.
fn both(a: &[(u32, f64)], b: &[(u32, f64)]) -> f64 {
    let (mut at, mut to, mut none) = (0, 0, 1.0);
    while let Some((one, other)) = a.get(at).zip(b.get(to)) {
        match one.0.cmp(&other.0) {
            Ordering::Less => at += 1,
            Ordering::Greater => to += 1,
            Ordering::Equal => {
                none *= 1.0 - one.1 * other.1;
                at += 1;
                to += 1;
            }
        }
    }
    1.0 - none
}

#[cfg(test)]
mod tests {
    use super::both;

    #[test]
    fn only_a_third_report_linked_with_both_vouches() {
        assert!((both(&[(1, 0.9), (3, 0.5)], &[(2, 0.9), (3, 0.8)]) - 0.4).abs() < 1e-9);
        assert!(both(&[(1, 0.9)], &[(2, 0.9)]).abs() < 1e-9);
    }
}
