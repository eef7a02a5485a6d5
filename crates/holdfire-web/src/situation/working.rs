//! What the queue shows: incidents by how far the work on them has come, in the order in which
//! somebody should look at them.
//!
//! Nothing here depends on the clock but where "overdue" ends: what is due first stands first, so
//! what has run out is how each list begins.

use super::Situation;
use super::filter::Filter;
use super::narrow::Narrow;
use super::order::Order;
use super::part::{Part, Rank, STATES, rank};
use holdfire_core::ReviewState;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

/// What of the queue is asked for, besides a filter.
#[derive(Debug, Clone, Default)]
pub struct Work<'a> {
    /// Only some incidents.
    pub narrow: Narrow<'a>,
    /// In another order than that of the queue.
    pub order: Option<Order>,
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
        self.whole_queue(&self.narrow_parts(filter, &work.narrow), work)
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
        if let Some(order) = work.order {
            queued.shown = self.ordered_rows(&lists, order, work);
            return queued;
        }
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

    /// The rows shown when the order is that of a column; of equals what happened last comes first.
    fn ordered_rows(&self, lists: &[(usize, &[u16])], order: Order, work: &Work<'_>) -> Vec<usize> {
        let mut keyed: Vec<((bool, u64), Reverse<usize>)> = Vec::new();
        for (at, rows) in lists {
            let chunk = &self.chunks[*at];
            let rows = rows.iter().map(|row| usize::from(*row));
            keyed.extend(
                rows.map(|row| {
                    (self.order_key(order, chunk, row), Reverse(self.starts[*at] + row))
                }),
            );
        }
        let last = work.skipped.saturating_add(work.shown);
        if last < keyed.len() {
            keyed.select_nth_unstable(last);
            keyed.truncate(last);
        }
        keyed.sort_unstable();
        keyed.into_iter().skip(work.skipped).map(|(_, Reverse(place))| place).collect()
    }
}
