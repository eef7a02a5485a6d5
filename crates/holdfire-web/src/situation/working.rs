//! What the queue shows: incidents by how far the work on them has come, in the order in which
//! somebody should look at them.
//!
//! Nothing here depends on the clock but where "overdue" ends: what is due first stands first, so
//! what has run out is how each list begins.

use super::Situation;
use super::filter::Filter;
use super::part::{Part, Rank, STATES, rank};
use holdfire_core::ReviewState;
use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};
use std::sync::Arc;

/// What of the queue is asked for, besides a filter.
#[derive(Debug, Clone, Default)]
pub struct Work<'a> {
    /// Only these incidents, by number; all if not told.
    pub only: Option<&'a [&'a str]>,
    /// Only what waits for this organisation.
    pub waits_for: Option<&'a str>,
    /// Only what has come so far.
    pub state: Option<ReviewState>,
    /// Only what was due before `now_s`.
    pub is_overdue: bool,
    /// The clock, in seconds of Unix time.
    pub now_s: i64,
    /// How many rows are left out at the beginning.
    pub skipped: usize,
    /// How many rows are shown.
    pub shown: usize,
}

/// What is found in the queue.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Queued {
    /// How many match, whatever their state.
    pub n: usize,
    /// How many of them in each state, in the order of [`ReviewState::ALL`].
    pub by_state: [usize; STATES],
    /// How many of them are overdue.
    pub overdue: usize,
    /// How many are in the state asked for, and overdue if that was asked.
    pub chosen: usize,
    /// The places of those shown, in order.
    pub shown: Vec<usize>,
}

/// Where a list of rows stands in the merge of all lists.
type Head = Reverse<(Rank, usize, usize)>;

impl Situation {
    /// Looks into the queue.
    pub fn queue(&self, filter: &Filter, work: &Work<'_>) -> Queued {
        let parts = self.parts(filter);
        match work.only.is_none() && work.waits_for.is_none() {
            true => self.whole_queue(&parts, work),
            false => self.few(&parts, work),
        }
    }

    /// All that matches. Each chunk has its rows in order already, so only as many are looked at as
    /// are shown or left out before.
    fn whole_queue(&self, parts: &[Arc<Part>], work: &Work<'_>) -> Queued {
        let mut queued = Queued::default();
        let mut lists: Vec<(usize, &[u16])> = Vec::new();
        for (at, (chunk, part)) in self.chunks.iter().zip(parts).enumerate() {
            for (state, count) in ReviewState::ALL.iter().zip(&mut queued.by_state) {
                let rows = part.work(chunk, *state);
                let is_over = |row: &u16| chunk.columns.due_s[usize::from(*row)] < work.now_s;
                let overdue = rows.partition_point(is_over);
                *count += rows.len();
                queued.overdue += overdue;
                if work.state.is_none_or(|wanted| wanted == *state) {
                    let rows = if work.is_overdue { &rows[..overdue] } else { rows };
                    queued.chosen += rows.len();
                    lists.push((at, rows));
                }
            }
        }
        queued.n = queued.by_state.iter().sum();
        let head = |list: usize, next: usize| -> Option<Head> {
            let (chunk, rows) = lists[list];
            let row = usize::from(*rows.get(next)?);
            Some(Reverse((rank(&self.chunks[chunk], row), self.starts[chunk] + row, list)))
        };
        let mut heads: BinaryHeap<Head> = (0..lists.len()).filter_map(|l| head(l, 0)).collect();
        let mut nexts = vec![1usize; lists.len()];
        let mut passed = 0;
        while queued.shown.len() < work.shown {
            let Some(Reverse((_, place, list))) = heads.pop() else { break };
            if passed >= work.skipped {
                queued.shown.push(place);
            }
            passed += 1;
            heads.extend(head(list, nexts[list]));
            nexts[list] += 1;
        }
        queued
    }

    /// Some incidents, each looked at by itself.
    fn few(&self, parts: &[Arc<Part>], work: &Work<'_>) -> Queued {
        let waits = |chunk: usize, row: usize| {
            let waits_for = &self.chunks[chunk].rows[row].waits_for;
            work.waits_for.is_none_or(|id| waits_for.iter().any(|w| w.as_str() == id))
        };
        let candidates: BTreeSet<(usize, usize)> = match work.only {
            Some(only) => only.iter().filter_map(|id| self.chunk_of(id)).collect(),
            None => self
                .chunks
                .iter()
                .enumerate()
                .flat_map(|(at, chunk)| {
                    chunk.waiting.iter().map(move |row| (at, usize::from(*row)))
                })
                .collect(),
        };
        let is_found = |chunk: usize, row: usize| {
            u16::try_from(row).is_ok_and(|row| parts[chunk].matching.binary_search(&row).is_ok())
        };
        let mut queued = Queued::default();
        let mut chosen: Vec<(Rank, usize)> = Vec::new();
        for (chunk, row) in
            candidates.into_iter().filter(|(c, r)| is_found(*c, *r) && waits(*c, *r))
        {
            let columns = &self.chunks[chunk].columns;
            let state = usize::from(columns.review[row]);
            let is_over = columns.due_s[row] < work.now_s;
            queued.by_state[state] += 1;
            queued.overdue += usize::from(is_over);
            let is_wanted = work.state.is_none_or(|wanted| wanted == ReviewState::ALL[state]);
            if is_wanted && (is_over || !work.is_overdue) {
                chosen.push((rank(&self.chunks[chunk], row), self.starts[chunk] + row));
            }
        }
        queued.n = queued.by_state.iter().sum();
        queued.chosen = chosen.len();
        chosen.sort_unstable();
        let shown = chosen.into_iter().skip(work.skipped).take(work.shown);
        queued.shown = shown.map(|(_, place)| place).collect();
        queued
    }
}
