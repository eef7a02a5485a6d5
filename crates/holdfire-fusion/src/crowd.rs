//! How crowded the surroundings of a report are, and how common what it says is there. Among many other incidents of the
//! same town and days, closeness says little; where all around is shelled by the same brigade, one more shelling by it
//! says little too. Alone on a plain, either says nearly everything.

use std::ops::Range;

use crate::candidates::{CHUNK, Candidates};
use crate::chunks::in_chunks;
use crate::compare::{Relation, precision_pair, relate_acts, relate_parties};
use crate::prepared::Prepared;
use crate::row::Row;

/// Levels of crowding: a pair stands among fewer than so many reports as near as itself, or more.
pub(crate) const CROWDS: usize = CROWD_ENDS.len() + 1;
const CROWD_ENDS: [f64; 11] = [0.7, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 20.0, 40.0];
/// Levels of how much of the surroundings agrees with the pair.
pub(crate) const SHARES: usize = SHARE_ENDS.len() + 1;
const SHARE_ENDS: [f32; 4] = [0.1, 0.2, 0.35, 0.55];
/// The same for each of the parties.
pub(crate) const PARTY_SHARES: usize = PARTY_SHARE_ENDS.len() + 1;
const PARTY_SHARE_ENDS: [f32; 2] = [0.18, 0.4];

/// Typical distance between two reports of one incident, by precision pair, in metres: measured medians, rounded.
pub(crate) const TYPICAL_M: [f64; 6] = [4_000.0, 6_000.0, 18_000.0, 7_000.0, 18_000.0, 15_000.0];
/// Sums are kept as whole numbers so that threads can add in any order.
const UNIT: f64 = 1024.0;
/// What is further than this is not asked whether it agrees; it would hardly count.
const LEAST_ASKED: u32 = 32;

/// The expected number of reports around one that look as near as a true partner would, and how many of them agree with
/// it on the act, the actor and the target.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    all: u32,
    act: u32,
    actor: u32,
    target: u32,
}

impl Sums {
    fn add(&mut self, more: Sums) {
        self.all = self.all.saturating_add(more.all);
        self.act = self.act.saturating_add(more.act);
        self.actor = self.actor.saturating_add(more.actor);
        self.target = self.target.saturating_add(more.target);
    }
}

/// The surroundings of each of a run of reports.
#[derive(Debug)]
pub(crate) struct Crowd {
    first: usize,
    sums: Vec<Sums>,
}

/// The surroundings of a pair, as contexts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Around {
    pub crowd: usize,
    /// How common the act is around.
    pub act: usize,
    /// How common the parties are around.
    pub parties: usize,
}

impl Crowd {
    /// Nobody has been counted yet.
    pub(crate) fn of_rows(rows: Range<usize>) -> Crowd {
        Crowd { first: rows.start, sums: vec![Sums::default(); rows.len()] }
    }

    /// Counts each pair at both its ends, as far as they are among the rows. A report is fully counted when all whose
    /// window reaches back to it have been.
    pub(crate) fn count(&mut self, prepared: &Prepared, candidates: &Candidates, threads: usize) {
        let rows = candidates.rows();
        let parts = in_chunks(rows.len(), CHUNK, threads, |part| {
            let rows = rows.start + part.start..rows.start + part.end;
            let first = prepared.first_in_window(rows.start);
            let mut sums = vec![Sums::default(); rows.end - first];
            for at in rows {
                let in_window = prepared.first_in_window(at);
                for &other in candidates.of(at) {
                    let other = other as usize;
                    // What met through an event number alone is no crowd.
                    if other < in_window {
                        continue;
                    }
                    let counted = counted(prepared, at, other);
                    for end in [at, other] {
                        sums[end - first].add(counted);
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
                    total.add(sum);
                }
            }
        }
    }

    /// Makes room for rows up to `end`.
    pub(crate) fn grow(&mut self, end: usize) {
        self.sums.resize(end - self.first, Sums::default());
    }

    /// Keeps some rows, given in order, of those from 0 on.
    pub(crate) fn keep(&mut self, rows: &[u32]) {
        self.sums = rows.iter().map(|&row| self.sums[row as usize]).collect();
    }

    /// Counts one pair at both its ends.
    pub(crate) fn meet(&mut self, prepared: &Prepared, one: usize, other: usize) {
        let counted = counted(prepared, one, other);
        for end in [one, other] {
            if let Some(sum) = end.checked_sub(self.first).and_then(|at| self.sums.get_mut(at)) {
                sum.add(counted);
            }
        }
    }

    /// What stands around a pair besides the pair itself, which has this nearness and these relations.
    pub(crate) fn around(
        &self,
        one: usize,
        other: usize,
        nearness: u32,
        act: Relation,
        actor: Relation,
        target: Relation,
    ) -> Around {
        let of = |row: usize| {
            let at = row.checked_sub(self.first).and_then(|at| self.sums.get(at));
            at.copied().unwrap_or_default()
        };
        let (a, b) = (of(one), of(other));
        let crowd = f64::from(a.all) * f64::from(b.all) / (UNIT * UNIT);
        let itself = |relation| if agrees(relation) { asked(nearness) } else { 0 };
        let share = |field: fn(&Sums) -> u32, relation| {
            let of = |sums: &Sums| {
                let agreeing = field(sums).saturating_sub(itself(relation)) as f32;
                let others = sums.all.saturating_sub(nearness) as f32;
                (agreeing + 0.3 * UNIT as f32) / (others + UNIT as f32)
            };
            // The square of the geometric mean.
            of(&a) * of(&b)
        };
        let level =
            |square: f32, ends: &[f32]| ends.iter().filter(|end| square >= **end * **end).count();
        Around {
            // The geometric mean, squared to save the root.
            crowd: CROWD_ENDS.iter().filter(|end| crowd >= **end * **end).count(),
            act: level(share(|sums| sums.act, act), &SHARE_ENDS),
            parties: level(share(|sums| sums.actor, actor), &PARTY_SHARE_ENDS) * PARTY_SHARES
                + level(share(|sums| sums.target, target), &PARTY_SHARE_ENDS),
        }
    }
}

fn agrees(relation: Relation) -> bool {
    matches!(relation, Relation::Same | Relation::Coarser)
}

fn asked(nearness: u32) -> u32 {
    if nearness < LEAST_ASKED { 0 } else { nearness }
}

fn counted(prepared: &Prepared, one: usize, other: usize) -> Sums {
    let (a, b) = (&prepared.rows[one], &prepared.rows[other]);
    let distance_m = a.place.zip(b.place).map(|(here, there)| here.distance_m(there));
    let all = nearness(a, b, distance_m);
    let asked = asked(all);
    if asked == 0 {
        return Sums { all, ..Sums::default() };
    }
    let when_agreed = |relation| if agrees(relation) { asked } else { 0 };
    Sums {
        all,
        act: when_agreed(relate_acts(prepared, a.act, b.act).0),
        actor: when_agreed(relate_parties(prepared, a.actors, b.actors).0),
        target: when_agreed(relate_parties(prepared, a.targets, b.targets).0),
    }
}

/// How far a report counts as near another: 1 on the spot, a half at the typical distance.
pub(crate) fn nearness(a: &Row, b: &Row, distance_m: Option<f64>) -> u32 {
    let Some((distance_m, (then, now))) = distance_m.zip(a.time.zip(b.time)) else {
        return 0;
    };
    let apart = distance_m / TYPICAL_M[precision_pair(a, b) as usize];
    // Four fifths of true pairs lie within a day, so what is later counts for less.
    let in_time = if now.gap_s(then) <= 129_600 { 1.0 } else { 0.25 };
    (UNIT * in_time / (1.0 + apart * apart)) as u32
}
