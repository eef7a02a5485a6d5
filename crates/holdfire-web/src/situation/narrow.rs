//! Some of the incidents: those that somebody works on, those that somebody has not read, those whose
//! clock has run out. This changes with the room and the clock, so what is found in it is not kept;
//! chunks in which nothing is left out tell what they told before.

use super::Situation;
use super::filter::Filter;
use super::part::Part;
use holdfire_core::Verdict;
use std::collections::HashMap;
use std::sync::Arc;

/// Which incidents there are at all.
#[derive(Debug, Clone, Copy, Default)]
pub struct Narrow<'a> {
    /// Only these, by number; all if not told.
    pub only: Option<&'a [&'a str]>,
    /// Not these.
    pub without: &'a [&'a str],
    /// Only those of which something was due before this second.
    pub due_before_s: Option<i64>,
}

impl Situation {
    /// What a filter finds in each chunk, as far as its incidents are among those.
    pub(super) fn narrow_parts(&self, filter: &Filter, narrow: &Narrow<'_>) -> Vec<Arc<Part>> {
        if narrow.only.is_none() && narrow.without.is_empty() && narrow.due_before_s.is_none() {
            return self.parts(filter);
        }
        // Where almost all are left, almost all is known.
        let known =
            (narrow.only.is_none() && narrow.due_before_s.is_none()).then(|| self.parts(filter));
        let (only, without) =
            (narrow.only.map(|ids| self.rows_of(ids)), self.rows_of(narrow.without));
        let sieve = filter.sieve(self);
        let answer = filter.answer.unwrap_or(Verdict::Engaged) as u32;
        let nothing = Arc::new(Part::default());
        let part = |(at, chunk): (usize, &Arc<super::Chunk>)| {
            let out = without.get(&at).map_or(&[][..], Vec::as_slice);
            if let Some(known) = &known
                && out.is_empty()
            {
                return Arc::clone(&known[at]);
            }
            let is_in = |row: &usize| {
                out.binary_search(row).is_err()
                    && narrow.due_before_s.is_none_or(|s| chunk.columns.due_s[*row] < s)
            };
            let rows: Vec<usize> = match &only {
                Some(only) => only.get(&at).into_iter().flatten().copied().filter(is_in).collect(),
                None => (0..chunk.rows.len()).filter(is_in).collect(),
            };
            match rows.is_empty() {
                true => Arc::clone(&nothing),
                false => Arc::new(Part::find(chunk, &sieve, answer, rows.into_iter())),
            }
        };
        self.chunks.iter().enumerate().map(part).collect()
    }

    /// The rows of incidents by chunk, in order. Those that are not there are left out.
    fn rows_of(&self, ids: &[&str]) -> HashMap<usize, Vec<usize>> {
        let mut rows: HashMap<usize, Vec<usize>> = HashMap::new();
        for (chunk, row) in ids.iter().filter_map(|id| self.chunk_of(id)) {
            rows.entry(chunk).or_default().push(row);
        }
        for rows in rows.values_mut() {
            rows.sort_unstable();
            rows.dedup();
        }
        rows
    }
}
