//! What a filter finds in one chunk. Chunks do not change, so what was found in one is found again,
//! also when the register has grown: only chunks that are new are looked through.

use super::chunk::Chunk;
use super::columns::review_number;
use super::filter::{Differs, Dimension, Filter, Sieve};
use super::scan::Tally;
use holdfire_core::{ACTS, ReviewState};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// For how many filters it is kept what they found.
const MOST_KEPT: usize = 24;
/// How many states of work there are.
pub(super) const STATES: usize = ReviewState::ALL.len();

/// What a filter finds in a chunk.
#[derive(Default)]
pub(crate) struct Part {
    /// Rows that match, in their order.
    pub matching: Vec<u16>,
    pub perhaps: u32,
    pub without_time: u32,
    pub reports: u64,
    pub answers: [u32; 4],
    pub by_verdict: [u32; 4],
    /// First day, last day, and how many rows have both, of rows that at most the period leaves out.
    pub days: Vec<(i32, i32, u32)>,
    /// By place in [`ACTS`], without the forms of a class.
    pub by_exact_act: Vec<u32>,
    pub by_area: Vec<(u32, Tally)>,
    pub by_region: Vec<(u32, u32)>,
    pub by_actor: Vec<(u32, u32)>,
    pub by_source: Vec<(u32, u32)>,
    pub by_clause: Vec<(u32, u32)>,
    pub by_waits: Vec<(u32, u32)>,
    /// In the order of [`Differs::ALL`].
    pub by_differs: [u32; Differs::ALL.len()],
    /// Matching rows by state of work, each in the order in which the queue shows them.
    work: OnceLock<[Vec<u16>; STATES]>,
}

/// The order of the queue: what is due first, then the state of work, then what was known last.
pub(super) type Rank = (i64, u8, std::cmp::Reverse<i64>);

/// Of two rows the one with the lower rank stands first.
pub(super) fn rank(chunk: &Chunk, row: usize) -> Rank {
    let columns = &chunk.columns;
    let state = ReviewState::ALL[usize::from(columns.review[row])];
    let state = match state {
        ReviewState::Received => 0,
        ReviewState::InReview | ReviewState::NeedsInformation => 1,
        ReviewState::Verified => 2,
        ReviewState::Closed => 3,
    };
    (columns.due_s[row], state, std::cmp::Reverse(columns.known_s[row]))
}

impl Part {
    /// Looks through rows of a chunk, which are in order.
    pub fn find(
        chunk: &Chunk,
        sieve: &Sieve,
        answer: u32,
        rows: impl Iterator<Item = usize>,
    ) -> Self {
        let columns = &chunk.columns;
        let mut part = Self { by_exact_act: vec![0; ACTS.len()], ..Self::default() };
        let mut days: HashMap<(i32, i32), u32> = HashMap::new();
        let mut counts = Counts::default();
        for row in rows {
            let fails = sieve.fails(chunk, row);
            if fails.count_ones() > 1 {
                continue;
            }
            let counts_in = |dimension: Dimension| fails & !dimension.bit() == 0;
            if fails == 0 {
                part.take(chunk, sieve, row);
            }
            if counts_in(Dimension::Period) {
                *days.entry((columns.first_day[row], columns.last_day[row])).or_default() += 1;
            }
            if counts_in(Dimension::Verdict) {
                part.by_verdict[columns.overall[row] as usize] += 1;
            }
            if counts_in(Dimension::Area) {
                for value in columns.areas.of(row) {
                    let tally = counts.area.entry(value / 2).or_default();
                    tally.n += 1;
                    tally.perhaps += value % 2;
                }
            }
            if counts_in(Dimension::Region) {
                *counts.region.entry(columns.regions[row]).or_default() += 1;
            }
            if counts_in(Dimension::Act)
                && let Some(count) = part.by_exact_act.get_mut(columns.act[row] as usize)
            {
                *count += 1;
            }
            if counts_in(Dimension::Actor) {
                add_each(&mut counts.actor, columns.actors.of(row).iter().copied());
            }
            if counts_in(Dimension::Source) {
                add_each(&mut counts.source, columns.sources.of(row).iter().copied());
            }
            if counts_in(Dimension::Clause) {
                let of_answer =
                    columns.clauses.of(row).iter().filter(|value| **value % 3 == answer);
                add_each(&mut counts.clause, of_answer.map(|value| value / 3));
            }
            if counts_in(Dimension::WaitsFor) {
                add_each(&mut counts.waits, columns.waits.of(row).iter().copied());
            }
            if counts_in(Dimension::Differs) && columns.differs[row] != 0 {
                for (differs, n) in Differs::ALL.iter().zip(&mut part.by_differs) {
                    *n += u32::from(columns.differs[row] & differs.bits() != 0);
                }
            }
        }
        part.days = days.into_iter().map(|((first, last), n)| (first, last, n)).collect();
        part.by_area = counts.area.into_iter().collect();
        part.by_region = counts.region.into_iter().collect();
        part.by_actor = counts.actor.into_iter().collect();
        part.by_source = counts.source.into_iter().collect();
        part.by_clause = counts.clause.into_iter().collect();
        part.by_waits = counts.waits.into_iter().collect();
        part
    }

    fn take(&mut self, chunk: &Chunk, sieve: &Sieve, row: usize) {
        let columns = &chunk.columns;
        self.matching.push(u16::try_from(row).unwrap_or(u16::MAX));
        self.perhaps += u32::from(sieve.days.is_perhaps(columns, row));
        self.without_time += u32::from(columns.first_day[row] > columns.last_day[row]);
        self.reports += u64::from(columns.reports[row]);
        self.answers[columns.overall[row] as usize] += 1;
    }

    /// The matching rows in a state of work, in the order of the queue.
    pub fn work(&self, chunk: &Chunk, state: ReviewState) -> &[u16] {
        let work = self.work.get_or_init(|| {
            let mut by_state: [Vec<u16>; STATES] = Default::default();
            for row in &self.matching {
                by_state[usize::from(chunk.columns.review[usize::from(*row)])].push(*row);
            }
            for rows in &mut by_state {
                rows.sort_by_key(|row| rank(chunk, usize::from(*row)));
            }
            by_state
        });
        &work[usize::from(review_number(state))]
    }
}

#[derive(Default)]
struct Counts {
    area: HashMap<u32, Tally>,
    region: HashMap<u32, u32>,
    actor: HashMap<u32, u32>,
    source: HashMap<u32, u32>,
    clause: HashMap<u32, u32>,
    waits: HashMap<u32, u32>,
}

fn add_each(counts: &mut HashMap<u32, u32>, values: impl Iterator<Item = u32>) {
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
}

/// What a filter found in each chunk, by its serial.
type Parts = HashMap<u64, Arc<Part>>;

/// What the filters asked last found. Situations that follow each other share it.
#[derive(Default)]
pub(super) struct Kept(Mutex<Vec<(Filter, Arc<Parts>)>>);

impl Kept {
    /// What a filter finds in each chunk; `sieve` is made only if it has to be looked for.
    pub fn parts(
        &self,
        filter: &Filter,
        chunks: &[Arc<Chunk>],
        sieve: impl FnOnce() -> (Sieve, u32),
    ) -> Vec<Arc<Part>> {
        let known = self.known(filter);
        let is_known = |chunk: &Arc<Chunk>| known.contains_key(&chunk.serial);
        if chunks.iter().all(is_known) {
            return chunks.iter().map(|chunk| Arc::clone(&known[&chunk.serial])).collect();
        }
        let (sieve, answer) = sieve();
        let found: Vec<Arc<Part>> = chunks
            .iter()
            .map(|chunk| match known.get(&chunk.serial) {
                Some(part) => Arc::clone(part),
                None => Arc::new(Part::find(chunk, &sieve, answer, 0..chunk.rows.len())),
            })
            .collect();
        let by_serial = chunks.iter().map(|chunk| chunk.serial).zip(found.iter().cloned());
        self.keep(filter, Arc::new(by_serial.collect()));
        found
    }

    /// What is known of a filter, which is then the one asked last.
    fn known(&self, filter: &Filter) -> Arc<Parts> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(at) = kept.iter().position(|(known, _)| known == filter) else {
            return Arc::default();
        };
        let found = kept.remove(at);
        let parts = Arc::clone(&found.1);
        kept.push(found);
        parts
    }

    fn keep(&self, filter: &Filter, parts: Arc<Parts>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(known, _)| known != filter);
        kept.push((filter.clone(), parts));
        if kept.len() > MOST_KEPT {
            kept.remove(0);
        }
    }
}
