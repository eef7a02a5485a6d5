//! What is assumed before anything has been estimated: how often reports of one incident agree, and how often reports
//! of two incidents that are near each other do. Measured on generated data and rounded; the estimate soon outweighs
//! them where there are many pairs, and they carry a small set of reports alone.

use crate::compare::{
    COUNT_RELATIONS, DISTANCES, EXCHANGED, FIRST_DAY_GAP, FIRST_MINUTE_GAP, HALF_EXCHANGED,
    PARTIES, RELATIONS, SOURCES, TIMES,
};

/// A share of the pairs, for matches and for others.
pub(crate) type Shares<const N: usize> = [(f64, f64); N];

/// Reports of one incident that a report meets among those before it: most incidents have one to three reports.
pub(crate) const PARTNERS_PER_REPORT: f64 = 0.8;

/// Unknown, same, coarser, same branch, different.
pub(crate) const ACTS: Shares<RELATIONS> =
    [(1.0, 1.0), (0.64, 0.15), (0.16, 0.06), (0.10, 0.19), (0.10, 0.60)];
const PARTY: Shares<RELATIONS> =
    [(1.0, 1.0), (0.68, 0.25), (0.16, 0.08), (0.02, 0.05), (0.14, 0.62)];

/// Unknown, both none, same few, same several, same many, near, different, none and few, none and more.
pub(crate) const COUNTS: Shares<COUNT_RELATIONS> = [
    (1.0, 1.0),
    (0.48, 0.38),
    (0.16, 0.06),
    (0.05, 0.01),
    (0.01, 0.001),
    (0.12, 0.08),
    (0.04, 0.10),
    (0.10, 0.25),
    (0.04, 0.12),
];

/// Unknown, the same source, another.
pub(crate) const SAME_SOURCE: Shares<SOURCES> = [(1.0, 1.0), (0.05, 0.24), (0.95, 0.76)];

/// The gaps in days, then those in minutes, each summing to one.
pub(crate) fn times() -> Shares<TIMES> {
    let mut shares = [(1.0, 1.0); TIMES];
    let days =
        [(0.68, 0.16), (0.25, 0.29), (0.04, 0.28), (0.015, 0.27), (0.01, 0.05), (0.005, 0.05)];
    let minutes = [
        (0.22, 0.005),
        (0.20, 0.01),
        (0.24, 0.02),
        (0.14, 0.05),
        (0.10, 0.13),
        (0.06, 0.28),
        (0.03, 0.35),
        (0.01, 0.155),
    ];
    shares[FIRST_DAY_GAP..FIRST_MINUTE_GAP].copy_from_slice(&days);
    shares[FIRST_MINUTE_GAP..].copy_from_slice(&minutes);
    shares
}

/// Both parties: as if actor and target erred apart, with a little room for exchanged parties.
pub(crate) fn parties() -> Shares<PARTIES> {
    let mut shares = [(0.0, 0.0); PARTIES];
    for actor in 0..RELATIONS {
        for target in 0..RELATIONS {
            let (a, t) = (PARTY[actor], PARTY[target]);
            shares[actor * RELATIONS + target] = (a.0 * t.0, a.1 * t.1);
        }
    }
    shares[EXCHANGED] = (0.03, 0.08);
    shares[HALF_EXCHANGED] = (0.02, 0.10);
    shares
}

/// For each precision pair, the distance of two reports of one incident: a bell in the plane around the typical
/// distance, and a twentieth for grossly wrong places. The last level, no place, is a group of its own.
pub(crate) fn distances(typical_m: f64, ends_m: &[f64]) -> [f64; DISTANCES + 1] {
    let mut shares = [0.0; DISTANCES + 1];
    let mut below = 0.0;
    for (share, end) in shares.iter_mut().zip(ends_m.iter().map(Some).chain([None])) {
        let upto = end.map_or(1.0, |end| {
            let bell = 1.0 - (-0.5 * (end / typical_m) * (end / typical_m)).exp();
            0.95 * bell + 0.05 * (end / 100_000.0)
        });
        *share = upto - below;
        below = upto;
    }
    shares
}

/// How much area lies in each distance level, as if other incidents were spread evenly up to 60 km.
pub(crate) fn areas(ends_m: &[f64]) -> [f64; DISTANCES + 1] {
    let mut shares = [0.0; DISTANCES + 1];
    let mut below = 0.0;
    for (share, end) in shares.iter_mut().zip(ends_m.iter().copied().chain([70_000.0])) {
        let upto = (end / 70_000.0) * (end / 70_000.0);
        *share = upto - below;
        below = upto;
    }
    shares
}
