//! All incidents of one mechanism at one register size, in columns, so that every question of the
//! overview is one pass over plain numbers.
//!
//! The rows themselves stay as the store gave them; the columns hold only what filters ask for.
//! Rows and columns lie in chunks (`chunk.rs`), which the situation after the next entry shares as
//! far as they did not change (`changes.rs`). Which rows match a filter is decided in `filter.rs`,
//! what is counted on the way in `part.rs` for a chunk and in `scan.rs` for all, what the queue
//! shows in `working.rs`, where they stand on the map in `clusters.rs`.
//!
//! **The period rule**, shared with bulletins: an incident is *in* a period when its whole time
//! interval lies in it, and *perhaps in* it when the interval only overlaps. A filter shows both,
//! the second ones marked. An incident that tells no time is in no period.

mod changes;
mod chunk;
pub mod clusters;
mod columns;
mod dictionary;
pub mod filter;
pub mod frame;
#[cfg(test)]
mod laws;
pub mod narrow;
pub mod order;
mod part;
pub mod scan;
pub mod timeline;
pub mod working;

use crate::moments::ReportingDays;
pub(crate) use changes::Narrowed;
use chunk::Chunk;
pub(crate) use columns::Columns;
use dictionary::Dictionaries;
use holdfire_store::IncidentRow;
use std::sync::Arc;

/// In the column of areas: incidents outside every area.
pub const OUTSIDE: &str = "@outside";
/// In the columns of areas and regions: incidents that tell no place.
pub const UNPLACED: &str = "@unplaced";
/// In the column of actors: incidents of which nobody says who did it.
pub const UNKNOWN_ACTOR: &str = "@unknown";

/// All incidents at one register size, earliest first; those without a time before all others. A
/// row is named by its place in that order.
pub struct Situation {
    chunks: Vec<Arc<Chunk>>,
    /// The place of the first row of each chunk.
    starts: Vec<usize>,
    n: usize,
    pub(crate) words: Dictionaries,
    kept: Arc<part::Kept>,
    alphabets: order::Alphabets,
}

impl Situation {
    /// Takes rows in any order.
    pub fn new(rows: Vec<IncidentRow>, days: &ReportingDays) -> Self {
        let mut rows: Vec<Arc<IncidentRow>> = rows.into_iter().map(Arc::new).collect();
        rows.sort_by(|a, b| chunk::key(a).cmp(&chunk::key(b)));
        let mut words = Dictionaries::default();
        let chunks = rows
            .chunks(chunk::ROWS)
            .map(|rows| Arc::new(Chunk::new(rows.to_vec(), &mut words, days)))
            .collect();
        Self::of(chunks, words, Arc::default())
    }

    fn of(chunks: Vec<Arc<Chunk>>, words: Dictionaries, kept: Arc<part::Kept>) -> Self {
        let mut n = 0;
        let starts = chunks
            .iter()
            .map(|chunk| {
                let start = n;
                n += chunk.rows.len();
                start
            })
            .collect();
        Self { chunks, starts, n, words, kept, alphabets: order::Alphabets::default() }
    }

    /// How many incidents there are.
    pub fn len(&self) -> usize {
        self.n
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.n == 0
    }

    /// Every row, in order.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = &IncidentRow> {
        self.chunks.iter().flat_map(|chunk| chunk.rows.iter().map(|row| &**row))
    }

    /// The row at a place, which must be one of this situation.
    pub fn at(&self, place: usize) -> &IncidentRow {
        let (chunk, row) = self.located(place);
        &chunk.rows[row]
    }

    /// One row, by the number of its incident.
    pub fn row(&self, id: &str) -> Option<&IncidentRow> {
        let (chunk, row) = self.chunk_of(id)?;
        Some(&self.chunks[chunk].rows[row])
    }

    /// The columns of a place, and its row in them.
    pub(crate) fn columns_at(&self, place: usize) -> (&Columns, usize) {
        let (chunk, row) = self.located(place);
        (&chunk.columns, row)
    }

    /// Every row's columns, in order.
    pub(crate) fn columns(&self) -> impl Iterator<Item = (&Columns, usize)> {
        let rows = |chunk: &Chunk| 0..chunk.rows.len();
        self.chunks.iter().flat_map(move |chunk| rows(chunk).map(|row| (&chunk.columns, row)))
    }

    /// The last second that any incident tells of.
    pub(crate) fn last_s(&self) -> Option<i64> {
        self.chunks.iter().filter_map(|chunk| chunk.last_s).max()
    }

    fn located(&self, place: usize) -> (&Chunk, usize) {
        let chunk = self.starts.partition_point(|start| *start <= place).saturating_sub(1);
        (&self.chunks[chunk], place - self.starts[chunk])
    }

    /// The chunk of an incident, and the row in it.
    fn chunk_of(&self, id: &str) -> Option<(usize, usize)> {
        let chunks = self.chunks.iter().enumerate();
        chunks.filter_map(|(at, chunk)| Some((at, chunk.find(id)?))).next()
    }
}
