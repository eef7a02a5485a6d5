//! Some thousand incidents that follow each other in time. A chunk never changes: when one of its
//! incidents does, another chunk takes its place, and all others are shared by the old situation and
//! the new one. So a register of a million incidents is shown anew at the cost of a few chunks.

use super::columns::Columns;
use super::dictionary::Dictionaries;
use crate::moments::ReportingDays;
use holdfire_store::IncidentRow;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// How many incidents a new chunk holds at most. Few in tests, so that these meet many chunks.
pub(super) const ROWS: usize = if cfg!(test) { 8 } else { 4_096 };
/// A chunk that would have more is made into two.
pub(super) const MOST_ROWS: usize = 2 * ROWS;

/// See above.
pub(crate) struct Chunk {
    /// No other chunk of this program has the same; what is known of a chunk is kept under it.
    pub serial: u64,
    pub rows: Vec<Arc<IncidentRow>>,
    pub columns: Columns,
    /// First and last day of its incidents, without those known by their year only; and with them.
    pub span: Option<(i32, i32)>,
    pub coarse_span: Option<(i32, i32)>,
    /// The last second that any of its incidents tells of.
    pub last_s: Option<i64>,
    /// Hashes of the incidents' numbers in order, each with its row.
    numbers: Vec<(u64, u16)>,
}

/// By what incidents are ordered: when they began, when they ended, their number; those without a
/// time first.
pub(super) type Key<'a> = (Option<i64>, Option<i64>, &'a str);

pub(super) fn key(row: &IncidentRow) -> Key<'_> {
    (row.from_s, row.until_s, row.id.as_str())
}

impl Chunk {
    /// A chunk of rows that are in order, at most [`MOST_ROWS`].
    pub fn new(
        rows: Vec<Arc<IncidentRow>>,
        words: &mut Dictionaries,
        days: &ReportingDays,
    ) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let mut columns = Columns::default();
        for row in &rows {
            columns.push(row, words, days);
        }
        let positions = || (0u16..).zip(&rows);
        let mut numbers: Vec<(u64, u16)> =
            positions().map(|(at, row)| (hashed(row.id.as_str()), at)).collect();
        numbers.sort_unstable();
        Self {
            serial: NEXT.fetch_add(1, Ordering::Relaxed),
            span: span(&columns, false),
            coarse_span: span(&columns, true),
            last_s: rows.iter().filter_map(|row| row.known_s.or(row.until_s)).max(),
            numbers,
            columns,
            rows,
        }
    }

    /// The row of an incident.
    pub fn find(&self, id: &str) -> Option<usize> {
        let hash = hashed(id);
        let first = self.numbers.partition_point(|(known, _)| *known < hash);
        let alike = self.numbers[first..].iter().take_while(|(known, _)| *known == hash);
        let mut rows = alike.map(|(_, at)| usize::from(*at));
        rows.find(|at| self.rows[*at].id.as_str() == id)
    }
}

fn hashed(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}

fn span(columns: &Columns, coarse_too: bool) -> Option<(i32, i32)> {
    let days = columns.first_day.iter().zip(&columns.last_day).zip(&columns.is_coarse);
    days.filter(|(_, is_coarse)| coarse_too || !**is_coarse)
        .map(|((first, last), _)| (*first, *last))
        .filter(|(first, last)| first <= last)
        .reduce(joined)
}

/// From the earlier beginning to the later end.
pub(super) fn joined(one: (i32, i32), other: (i32, i32)) -> (i32, i32) {
    (one.0.min(other.0), one.1.max(other.1))
}
