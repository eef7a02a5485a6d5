//! How crowded the surroundings of a report are. Among many other incidents of the same town and days, closeness says
//! little; alone on a plain, it says nearly everything.

use crate::candidates::Candidates;
use crate::chunks::in_chunks;
use crate::compare::precision_pair;
use crate::prepared::Prepared;

/// Levels of crowding: a pair stands among fewer than 1, 2, 4, 8, 16 or more others as near as itself.
pub(crate) const CROWDS: usize = 6;

/// Typical distance between two reports of one incident, by precision pair, in metres: measured medians, rounded.
pub(crate) const TYPICAL_M: [f64; 6] = [4_000.0, 6_000.0, 18_000.0, 7_000.0, 18_000.0, 15_000.0];
/// Sums are kept as whole numbers so that threads can add in any order.
const UNIT: f64 = 1024.0;

/// The expected number of reports that look as near as a true partner would, for each report.
#[derive(Debug)]
pub(crate) struct Crowd(Vec<f32>);

impl Crowd {
    pub(crate) fn count(prepared: &Prepared, candidates: &Candidates, threads: usize) -> Crowd {
        let rows = prepared.rows.len();
        let parts = in_chunks(rows, rows.div_ceil(threads).max(1), threads, |range| {
            let mut sums = vec![0u32; rows];
            for at in range {
                for &other in candidates.of(at) {
                    let nearness = nearness(prepared, at, other as usize);
                    sums[at] = sums[at].saturating_add(nearness);
                    sums[other as usize] = sums[other as usize].saturating_add(nearness);
                }
            }
            sums
        });
        let mut total = vec![0u32; rows];
        for part in &parts {
            for (total, part) in total.iter_mut().zip(part) {
                *total = total.saturating_add(*part);
            }
        }
        Crowd(total.into_iter().map(|sum| (f64::from(sum) / UNIT) as f32).collect())
    }

    pub(crate) fn level(&self, one: usize, other: usize) -> usize {
        let crowd = self.0[one] * self.0[other];
        // The geometric mean against 1, 2, 4, 8 and 16, squared to save the root.
        [1.0, 4.0, 16.0, 64.0, 256.0].iter().filter(|end| crowd >= **end).count()
    }
}

fn nearness(prepared: &Prepared, one: usize, other: usize) -> u32 {
    let (a, b) = (&prepared.rows[one], &prepared.rows[other]);
    let (Some(there), Some(here)) = (a.place, b.place) else {
        return 0;
    };
    let (Some(then), Some(now)) = (a.time, b.time) else {
        return 0;
    };
    let apart = here.distance_m(there) / TYPICAL_M[precision_pair(a, b) as usize];
    // Four fifths of true pairs lie within a day, so what is later counts for less.
    let in_time = if now.gap_s(then) <= 129_600 { 1.0 } else { 0.25 };
    (UNIT * in_time / (1.0 + apart * apart)) as u32
}
