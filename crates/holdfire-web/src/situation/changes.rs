//! The situation after more entries, and the part of a situation that somebody may see. Both share
//! with what was there before whatever did not change.

use super::chunk::{self, Chunk, MOST_ROWS};
use super::part;
use super::{Dictionaries, Situation};
use crate::moments::ReportingDays;
use holdfire_core::IncidentId;
use holdfire_store::IncidentRow;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// What becomes of the rows of a chunk.
#[derive(Default)]
struct Change {
    gone: Vec<usize>,
    come: Vec<Arc<IncidentRow>>,
}

impl Situation {
    /// The situation in which some incidents stand as given, or no longer stand.
    pub fn after(
        &self,
        changed: Vec<(IncidentId, Option<IncidentRow>)>,
        days: &ReportingDays,
    ) -> Self {
        let mut changes: BTreeMap<usize, Change> = BTreeMap::new();
        for (id, row) in changed {
            if let Some((chunk, row)) = self.chunk_of(id.as_str()) {
                changes.entry(chunk).or_default().gone.push(row);
            }
            if let Some(row) = row {
                changes.entry(self.chunk_for(&row)).or_default().come.push(Arc::new(row));
            }
        }
        let mut words = self.words.clone();
        let mut chunks = Vec::with_capacity(self.chunks.len() + 1);
        let nothing = || Arc::new(Chunk::new(Vec::new(), &mut Dictionaries::default(), days));
        let first = if self.chunks.is_empty() { vec![nothing()] } else { Vec::new() };
        for (at, chunk) in self.chunks.iter().chain(&first).enumerate() {
            match changes.remove(&at) {
                None => chunks.push(Arc::clone(chunk)),
                Some(change) => chunks.extend(change.of(chunk, &mut words, days)),
            }
        }
        Self::of(chunks, words, Arc::clone(&self.kept))
    }

    /// The chunk into which a row belongs: the first that ends after it, else the last.
    fn chunk_for(&self, row: &IncidentRow) -> usize {
        let key = chunk::key(row);
        let ends_before =
            |chunk: &Arc<Chunk>| chunk.rows.last().is_none_or(|last| chunk::key(last) < key);
        self.chunks.partition_point(ends_before).min(self.chunks.len().saturating_sub(1))
    }

    /// The incidents that `keeps` keeps. What was kept of a chunk before is taken over from `before`,
    /// so `keeps` has to be what it was then.
    pub(crate) fn narrowed(
        &self,
        days: &ReportingDays,
        before: Option<&Narrowed>,
        mut keeps: impl FnMut(&IncidentRow) -> bool,
    ) -> Narrowed {
        let mut words = self.words.clone();
        let mut made = HashMap::with_capacity(self.chunks.len());
        for chunk in &self.chunks {
            let known = before.and_then(|before| before.made.get(&chunk.serial));
            let part = match known {
                Some(known) => Arc::clone(known),
                None => {
                    let kept = chunk.rows.iter().filter(|row| keeps(row));
                    let kept: Vec<Arc<IncidentRow>> = kept.cloned().collect();
                    match kept.len() == chunk.rows.len() {
                        true => Arc::clone(chunk),
                        false => Arc::new(Chunk::new(kept, &mut words, days)),
                    }
                }
            };
            made.insert(chunk.serial, part);
        }
        let chunks = self.chunks.iter().map(|chunk| &made[&chunk.serial]);
        let chunks = chunks.filter(|chunk| !chunk.rows.is_empty()).cloned().collect();
        let kept = match before {
            Some(before) => Arc::clone(&before.situation.kept),
            None => Arc::<part::Kept>::default(),
        };
        Narrowed { situation: Arc::new(Self::of(chunks, words, kept)), made }
    }
}

/// A part of a situation, with what it was made of.
pub(crate) struct Narrowed {
    pub situation: Arc<Situation>,
    /// What is left of each chunk, by its serial.
    made: HashMap<u64, Arc<Chunk>>,
}

impl Change {
    /// The chunks that take the place of one; none if nothing is left in it.
    fn of(
        mut self,
        old: &Chunk,
        words: &mut Dictionaries,
        days: &ReportingDays,
    ) -> Vec<Arc<Chunk>> {
        self.gone.sort_unstable();
        let stays = |at: &usize| self.gone.binary_search(at).is_err();
        let left = old.rows.iter().enumerate().filter(|(at, _)| stays(at)).map(|(_, row)| row);
        let mut rows: Vec<Arc<IncidentRow>> = left.cloned().chain(self.come).collect();
        // Almost in order already, which this sort is quick with.
        rows.sort_by(|a, b| chunk::key(a).cmp(&chunk::key(b)));
        let most = if rows.len() > MOST_ROWS { chunk::ROWS } else { MOST_ROWS };
        rows.chunks(most).map(|rows| Arc::new(Chunk::new(rows.to_vec(), words, days))).collect()
    }
}
