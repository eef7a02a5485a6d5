//! One pass over all incidents: which match, and what each facet would show.
//!
//! The count beside a choice is the number of incidents that choosing it would show: all other
//! filters stay, its own dimension does not. A row that fails in one dimension only therefore still
//! counts there.

use super::filter::{Dimension, Filter, Question, Sieve, Sort};
use super::timeline::{BarCounts, Bins};
use super::{Situation, act_number};
use holdfire_core::{ACTS, Act, Verdict};

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

/// What a pass finds.
pub struct Found {
    /// Rows that match, earliest first.
    pub matching: Vec<u32>,
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
}

impl Situation {
    /// Asks a filter.
    pub fn find(&self, filter: &Filter) -> Found {
        let columns = &self.columns;
        let sieve = filter.sieve(self);
        let bins = self.bins();
        let answer = filter.answer.unwrap_or(Verdict::Engaged) as u32;
        let mut bars = BarCounts::new(&bins);
        let mut by_exact_act = vec![0u32; ACTS.len()];
        let mut found = Found {
            matching: Vec::new(),
            perhaps: 0,
            without_time: 0,
            reports: 0,
            answers: [0; 4],
            bars: Vec::new(),
            by_verdict: [0; 4],
            by_area: vec![Tally::default(); columns.area.len()],
            by_region: vec![0; columns.region.len()],
            by_act: vec![0; ACTS.len()],
            by_actor: vec![0; columns.actor.len()],
            by_source: vec![0; columns.source.len()],
            by_clause: vec![0; columns.clause.len()],
            bins,
        };
        for row in 0..self.rows.len() {
            let fails = sieve.fails(columns, row);
            if fails.count_ones() > 1 {
                continue;
            }
            let counts_in = |dimension: Dimension| fails & !dimension.bit() == 0;
            if fails == 0 {
                found.take(self, &sieve, row);
            }
            if counts_in(Dimension::Period) {
                bars.add(&found.bins, columns.first_day[row], columns.last_day[row]);
            }
            if counts_in(Dimension::Verdict) {
                found.by_verdict[columns.overall[row] as usize] += 1;
            }
            if counts_in(Dimension::Area) {
                for value in columns.areas.of(row) {
                    let tally = &mut found.by_area[(value / 2) as usize];
                    tally.n += 1;
                    tally.perhaps += value % 2;
                }
            }
            if counts_in(Dimension::Region) {
                found.by_region[columns.regions[row] as usize] += 1;
            }
            if counts_in(Dimension::Act)
                && let Some(count) = by_exact_act.get_mut(columns.act[row] as usize)
            {
                *count += 1;
            }
            if counts_in(Dimension::Actor) {
                add_each(&mut found.by_actor, columns.actors.of(row));
            }
            if counts_in(Dimension::Source) {
                add_each(&mut found.by_source, columns.sources.of(row));
            }
            if counts_in(Dimension::Clause) {
                for value in columns.clauses.of(row) {
                    if value % 3 == answer {
                        found.by_clause[(value / 3) as usize] += 1;
                    }
                }
            }
        }
        found.bars = bars.finish();
        found.by_act = with_forms(&by_exact_act);
        found
    }

    /// The bars that span the times of all incidents; those known only by their year do not
    /// stretch it.
    fn bins(&self) -> Bins {
        let columns = &self.columns;
        let span = |coarse_too: bool| {
            (0..self.rows.len())
                .filter(|row| coarse_too || !columns.is_coarse[*row])
                .filter(|row| columns.first_day[*row] <= columns.last_day[*row])
                .fold(None, |span: Option<(i32, i32)>, row| {
                    let (first, last) = (columns.first_day[row], columns.last_day[row]);
                    Some(span.map_or((first, last), |(a, b)| (a.min(first), b.max(last))))
                })
        };
        match span(false).or_else(|| span(true)) {
            Some((first, last)) => Bins::over(first, last),
            None => Bins { unit: super::timeline::Unit::Day, edges: Vec::new() },
        }
    }

    /// The rows of one page of the list, in the order asked for.
    pub fn page_of(&self, found: &Found, question: &Question) -> Vec<u32> {
        let skipped = (question.page - 1).saturating_mul(PAGE_ROWS);
        let pick = |rows: &mut dyn Iterator<Item = u32>| -> Vec<u32> {
            rows.skip(skipped).take(PAGE_ROWS).collect()
        };
        let matching = &found.matching;
        match question.sort {
            Sort::Earliest => pick(&mut matching.iter().copied()),
            Sort::Latest => pick(&mut matching.iter().rev().copied()),
            Sort::Reports => {
                self.ordered(matching, &pick, |row| self.rows[row].report_count.into())
            }
            Sort::Killed => self.ordered(matching, &pick, |row| {
                self.rows[row].killed.map_or(0, |killed| u64::from(killed.high) + 1)
            }),
        }
    }

    /// Highest first, and among equals the latest first.
    fn ordered(
        &self,
        matching: &[u32],
        pick: &dyn Fn(&mut dyn Iterator<Item = u32>) -> Vec<u32>,
        key: impl Fn(usize) -> u64,
    ) -> Vec<u32> {
        let mut keyed: Vec<(u64, u32)> =
            matching.iter().map(|row| (key(*row as usize), *row)).collect();
        keyed.sort_unstable_by(|a, b| b.cmp(a));
        pick(&mut keyed.into_iter().map(|(_, row)| row))
    }
}

impl Found {
    fn take(&mut self, situation: &Situation, sieve: &Sieve, row: usize) {
        let columns = &situation.columns;
        self.matching.push(u32::try_from(row).unwrap_or(u32::MAX));
        self.perhaps += u32::from(sieve.is_perhaps(columns, row));
        self.without_time += u32::from(columns.first_day[row] > columns.last_day[row]);
        self.reports += u64::from(situation.rows[row].report_count);
        self.answers[columns.overall[row] as usize] += 1;
    }

    /// How many match.
    pub fn len(&self) -> usize {
        self.matching.len()
    }

    /// Whether none does.
    pub fn is_empty(&self) -> bool {
        self.matching.is_empty()
    }

    /// How many pages the list has, at least one.
    pub fn pages(&self) -> usize {
        self.matching.len().div_ceil(PAGE_ROWS).max(1)
    }
}

fn add_each(counts: &mut [u32], values: &[u32]) {
    for value in values {
        counts[*value as usize] += 1;
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
