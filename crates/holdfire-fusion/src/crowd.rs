//! How crowded the surroundings of a report are. Among many other incidents of the same town and days, closeness says
//! little; alone on a plain, it says nearly everything.

use std::ops::Range;

use crate::candidates::{CHUNK, Candidates};
use crate::chunks::in_chunks;
use crate::compare::precision_pair;
use crate::prepared::Prepared;

/// Levels of crowding: a pair stands among fewer than 1, 2, 4, 8, 16 or more others as near as itself.
pub(crate) const CROWDS: usize = 6;

/// Typical distance between two reports of one incident, by precision pair, in metres: measured medians, rounded.
pub(crate) const TYPICAL_M: [f64; 6] = [4_000.0, 6_000.0, 18_000.0, 7_000.0, 18_000.0, 15_000.0];
/// Sums are kept as whole numbers so that threads can add in any order.
const UNIT: f64 = 1024.0;

/// The expected number of reports that look as near as a true partner would, for each of a run of reports.
#[derive(Debug)]
pub(crate) struct Crowd {
    first: usize,
    sums: Vec<u32>,
}

impl Crowd {
    /// Nobody has been counted yet.
    pub(crate) fn of_rows(rows: Range<usize>) -> Crowd {
        Crowd { first: rows.start, sums: vec![0; rows.len()] }
    }

    /// Counts each pair at both its ends, as far as they are among the rows. A report is fully counted when all whose
    /// window reaches back to it have been.
    pub(crate) fn count(&mut self, prepared: &Prepared, candidates: &Candidates, threads: usize) {
        let rows = candidates.rows();
        let parts = in_chunks(rows.len(), CHUNK, threads, |part| {
            let rows = rows.start + part.start..rows.start + part.end;
            let first = prepared.first_in_window(rows.start);
            let mut sums = vec![0u32; rows.end - first];
            for at in rows {
                let in_window = prepared.first_in_window(at);
                for &other in candidates.of(at) {
                    let other = other as usize;
                    // What met through an event number alone is no crowd.
                    if other < in_window {
                        continue;
                    }
                    let nearness = nearness(prepared, at, other);
                    for end in [at, other] {
                        let sum = &mut sums[end - first];
                        *sum = sum.saturating_add(nearness);
                    }
                }
            }
            (first, sums)
        });
        for (first, part) in parts {
            for (row, sum) in (first..).zip(part) {
                if let Some(total) =
                    row.checked_sub(self.first).and_then(|at| self.sums.get_mut(at))
                {
                    *total = total.saturating_add(sum);
                }
            }
        }
    }

    /// Makes room for rows up to `end`.
    pub(crate) fn grow(&mut self, end: usize) {
        self.sums.resize(end - self.first, 0);
    }

    /// Keeps some rows, given in order, of those from 0 on.
    pub(crate) fn keep(&mut self, rows: &[u32]) {
        self.sums = rows.iter().map(|&row| self.sums[row as usize]).collect();
    }

    /// Counts one pair at both its ends.
    pub(crate) fn meet(&mut self, prepared: &Prepared, one: usize, other: usize) {
        let nearness = nearness(prepared, one, other);
        for end in [one, other] {
            if let Some(sum) = end.checked_sub(self.first).and_then(|at| self.sums.get_mut(at)) {
                *sum = sum.saturating_add(nearness);
            }
        }
    }

    pub(crate) fn level(&self, one: usize, other: usize) -> usize {
        let of = |row: usize| {
            let sum = row.checked_sub(self.first).and_then(|at| self.sums.get(at));
            (f64::from(sum.copied().unwrap_or(0)) / UNIT) as f32
        };
        let crowd = of(one) * of(other);
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
