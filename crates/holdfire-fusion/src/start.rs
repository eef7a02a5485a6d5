//! What is assumed before anything has been estimated: how often reports of one incident agree, and how often reports
//! of two incidents that are near each other do. Measured on generated data and rounded; the estimate soon outweighs
//! them where there are many pairs, and they carry a small set of reports alone.

use crate::compare::{
    COUNTS, DISTANCES, EXCHANGED, FIRST_DAY_GAP, FIRST_LONG_SPAN, FIRST_MINUTE_GAP, HALF_EXCHANGED,
    NAMED, NO_DISTANCE, PARTIES, PUBLISHED, RELATIONS, SHARED_WORDS, SOURCES, TIMES,
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

/// Unknown; the same from 0 upwards; near; different; none and some.
pub(crate) const COUNTED: Shares<COUNTS> = [
    (1.0, 1.0),
    (0.48, 0.38),
    (0.11, 0.05),
    (0.05, 0.015),
    (0.025, 0.005),
    (0.015, 0.002),
    (0.015, 0.002),
    (0.01, 0.001),
    (0.008, 0.0007),
    (0.005, 0.0004),
    (0.08, 0.06),
    (0.04, 0.02),
    (0.02, 0.05),
    (0.02, 0.05),
    (0.07, 0.15),
    (0.03, 0.10),
    (0.03, 0.08),
    (0.01, 0.04),
];

/// Unknown, the same source, another.
pub(crate) const SAME_SOURCE: Shares<SOURCES> = [(1.0, 1.0), (0.05, 0.24), (0.95, 0.76)];

/// Unknown, the same document, another. Who writes of several incidents at once seldom writes of one twice.
pub(crate) const SAME_DOCUMENT: Shares<SOURCES> = [(1.0, 1.0), (0.02, 0.10), (0.98, 0.90)];

/// Unknown; published within half a day, then one, three, seven and thirty days and a half apart; further.
pub(crate) const PUBLISHED_APART: Shares<PUBLISHED> = [
    (1.0, 1.0),
    (0.30, 0.12),
    (0.25, 0.14),
    (0.15, 0.16),
    (0.08, 0.13),
    (0.10, 0.20),
    (0.12, 0.25),
];

/// Unknown; no rare word shared, then up to 4, 8, 14 and 22 bits of rarity, more, and nearly the same text.
pub(crate) const WORDS_SHARED: Shares<SHARED_WORDS> = [
    (1.0, 1.0),
    (0.30, 0.55),
    (0.14, 0.16),
    (0.16, 0.12),
    (0.16, 0.09),
    (0.10, 0.04),
    (0.09, 0.03),
    (0.05, 0.01),
];

/// Unknown; no name of a place in common, one in common, and names of one spot, which are few unless several scripts are
/// written.
pub(crate) const PLACE_NAMED: Shares<NAMED> = [(1.0, 1.0), (0.12, 0.5), (0.83, 0.47), (0.05, 0.03)];

/// The gaps in days, those in minutes, and those between spans of days, each summing to one.
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
    shares[FIRST_MINUTE_GAP..FIRST_LONG_SPAN].copy_from_slice(&minutes);
    // Spans of days: the same, one within the other (up to a week, a month, longer), a day off, further off.
    let long = [(0.25, 0.05), (0.30, 0.20), (0.20, 0.25), (0.10, 0.25), (0.10, 0.10), (0.05, 0.15)];
    shares[FIRST_LONG_SPAN..].copy_from_slice(&long);
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
    // Some places are always put on the same point.
    shares[0] += 0.1;
    shares[NO_DISTANCE as usize] = 1.0;
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
    shares[0] += 0.03;
    shares[NO_DISTANCE as usize] = 1.0;
    shares
}
