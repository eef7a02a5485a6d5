//! What a filter finds: which incidents match, and what each facet would show.
//!
//! The count beside a choice is the number of incidents that choosing it would show: all other
//! filters stay, its own dimension does not. A row that fails in one dimension only therefore still
//! counts there. Each chunk is counted by itself (`part.rs`); here the chunks are taken together.

use super::chunk::{Chunk, joined};
use super::columns::act_number;
use super::filter::{Differs, Filter, Question, Sort};
use super::narrow::Narrow;
use super::part::Part;
use super::timeline::{BarCounts, Bins, Unit};
use super::{Columns, Situation};
use holdfire_core::{ACTS, Act, Verdict};
use std::sync::Arc;

/// How many incidents a page of the list shows.
pub const PAGE_ROWS: usize = 50;

/// How many incidents, and how many of them only perhaps.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// All that choosing this would show.
    pub n: u32,
    /// Of which only perhaps in the area.
    pub perhaps: u32,
}

/// What a filter finds.
pub struct Found {
    /// What it finds in each chunk.
    pub(super) parts: Vec<Arc<Part>>,
    /// How many match.
    n: usize,
    /// Of which only perhaps in the period.
    pub perhaps: u32,
    /// Of which without a time.
    pub without_time: u32,
    /// Reports behind them.
    pub reports: u64,
    /// Matching rows by strongest answer, in the order of `Overall::ALL`.
    pub answers: [u32; 4],
    /// The bars of the timeline.
    pub bins: Bins,
    /// Per bar: in it, and perhaps in it.
    pub bars: Vec<(u32, u32)>,
    /// By strongest answer.
    pub by_verdict: [u32; 4],
    /// By number in the dictionary of areas.
    pub by_area: Vec<Tally>,
    /// By number in the dictionary of regions.
    pub by_region: Vec<u32>,
    /// By place in [`ACTS`]; a class holds its forms.
    pub by_act: Vec<u32>,
    /// By number in the dictionary of actors.
    pub by_actor: Vec<u32>,
    /// By number in the dictionary of sources.
    pub by_source: Vec<u32>,
    /// By number in the dictionary of clauses, for the answer asked for.
    pub by_clause: Vec<u32>,
    /// By number in the dictionary of those waited for.
    pub by_waits: Vec<u32>,
    /// In the order of [`Differs::ALL`].
    pub by_differs: [u32; Differs::ALL.len()],
}

impl Situation {
    /// Asks a filter.
    pub fn find(&self, filter: &Filter) -> Found {
        self.find_in(self.parts(filter))
    }

    /// Asks a filter of some of the incidents only.
    pub fn find_narrowly(&self, filter: &Filter, narrow: &Narrow<'_>) -> Found {
        self.find_in(self.narrow_parts(filter, narrow))
    }

    fn find_in(&self, parts: Vec<Arc<Part>>) -> Found {
        let words = &self.words;
        let bins = self.bins();
        let mut found = Found {
            parts,
            n: 0,
            perhaps: 0,
            without_time: 0,
            reports: 0,
            answers: [0; 4],
            bars: Vec::new(),
            by_verdict: [0; 4],
            by_area: vec![Tally::default(); words.area.len()],
            by_region: vec![0; words.region.len()],
            by_act: Vec::new(),
            by_actor: vec![0; words.actor.len()],
            by_source: vec![0; words.source.len()],
            by_clause: vec![0; words.clause.len()],
            by_waits: vec![0; words.waits.len()],
            by_differs: [0; Differs::ALL.len()],
            bins,
        };
        let mut bars = BarCounts::new(&found.bins);
        let mut by_exact_act = vec![0u32; ACTS.len()];
        for part in found.parts.clone() {
            found.add(&part);
            for (first, last, n) in &part.days {
                bars.add(&found.bins, *first, *last, *n);
            }
            add(&mut by_exact_act, &part.by_exact_act);
        }
        found.bars = bars.finish();
        found.by_act = with_forms(&by_exact_act);
        found
    }

    /// What a filter finds in each chunk.
    pub(super) fn parts(&self, filter: &Filter) -> Vec<Arc<Part>> {
        let answer = filter.answer.unwrap_or(Verdict::Engaged) as u32;
        self.kept.parts(filter, &self.chunks, || (filter.sieve(self), answer))
    }

    /// How many incidents that match lie in each of some bars, and how many perhaps do. The period of the
    /// filter is not asked.
    pub(crate) fn counts_in(&self, filter: &Filter, bins: &Bins) -> Vec<(u32, u32)> {
        let mut bars = BarCounts::new(bins);
        for part in self.parts(filter) {
            for (first, last, n) in &part.days {
                bars.add(bins, *first, *last, *n);
            }
        }
        bars.finish()
    }

    /// The bars that span the times of all incidents; those known only by their year do not
    /// stretch it.
    fn bins(&self) -> Bins {
        let span = |of: fn(&Chunk) -> Option<(i32, i32)>| {
            self.chunks.iter().filter_map(|chunk| of(chunk)).reduce(joined)
        };
        match span(|chunk| chunk.span).or_else(|| span(|chunk| chunk.coarse_span)) {
            Some((first, last)) => Bins::over(first, last),
            None => Bins { unit: Unit::Day, edges: Vec::new() },
        }
    }

    /// The places of the rows that match, in order.
    pub fn matching<'a>(&'a self, found: &'a Found) -> impl DoubleEndedIterator<Item = usize> + 'a {
        let parts = self.starts.iter().zip(&found.parts);
        parts.flat_map(|(start, part)| {
            part.matching.iter().map(move |row| start + usize::from(*row))
        })
    }

    /// The places of the rows of one page of the list, in the order asked for.
    pub fn page_of(&self, found: &Found, question: &Question) -> Vec<usize> {
        let skipped = (question.page - 1).saturating_mul(PAGE_ROWS);
        match question.sort {
            Sort::Earliest => self.matching(found).skip(skipped).take(PAGE_ROWS).collect(),
            Sort::Latest => self.matching(found).rev().skip(skipped).take(PAGE_ROWS).collect(),
            Sort::Reports => self.ordered(found, skipped, |columns, row| columns.reports[row]),
            Sort::Killed => self.ordered(found, skipped, |columns, row| columns.killed[row]),
        }
    }

    /// Highest first, and among equals the latest first.
    fn ordered(
        &self,
        found: &Found,
        skipped: usize,
        key: impl Fn(&Columns, usize) -> u32,
    ) -> Vec<usize> {
        let mut keyed: Vec<(u32, usize)> = Vec::with_capacity(found.len());
        for ((chunk, start), part) in self.chunks.iter().zip(&self.starts).zip(&found.parts) {
            let rows = part.matching.iter().map(|row| usize::from(*row));
            keyed.extend(rows.map(|row| (key(&chunk.columns, row), start + row)));
        }
        let last = skipped.saturating_add(PAGE_ROWS);
        if last < keyed.len() {
            keyed.select_nth_unstable_by(last, |a, b| b.cmp(a));
            keyed.truncate(last);
        }
        keyed.sort_unstable_by(|a, b| b.cmp(a));
        keyed.into_iter().skip(skipped).map(|(_, place)| place).collect()
    }
}

impl Found {
    fn add(&mut self, part: &Part) {
        self.n += part.matching.len();
        self.perhaps += part.perhaps;
        self.without_time += part.without_time;
        self.reports += part.reports;
        add(&mut self.answers, &part.answers);
        add(&mut self.by_verdict, &part.by_verdict);
        for (number, tally) in &part.by_area {
            let sum = &mut self.by_area[*number as usize];
            sum.n += tally.n;
            sum.perhaps += tally.perhaps;
        }
        add_at(&mut self.by_region, &part.by_region);
        add_at(&mut self.by_actor, &part.by_actor);
        add_at(&mut self.by_source, &part.by_source);
        add_at(&mut self.by_clause, &part.by_clause);
        add_at(&mut self.by_waits, &part.by_waits);
        add(&mut self.by_differs, &part.by_differs);
    }

    /// How many match.
    pub fn len(&self) -> usize {
        self.n
    }

    /// Whether none does.
    pub fn is_empty(&self) -> bool {
        self.n == 0
    }

    /// How many pages the list has, at least one.
    pub fn pages(&self) -> usize {
        self.n.div_ceil(PAGE_ROWS).max(1)
    }
}

fn add(sums: &mut [u32], counts: &[u32]) {
    for (sum, n) in sums.iter_mut().zip(counts) {
        *sum += n;
    }
}

fn add_at(sums: &mut [u32], counts: &[(u32, u32)]) {
    for (number, n) in counts {
        sums[*number as usize] += n;
    }
}

fn with_forms(exact: &[u32]) -> Vec<u32> {
    Act::all()
        .map(|class| {
            Act::all()
                .filter(|act| act.is_a(class))
                .map(|act| exact.get(act_number(act) as usize).copied().unwrap_or(0))
                .sum()
        })
        .collect()
}
