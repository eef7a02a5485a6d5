//! The table of matches as it grows from list to list, with the habits of the published one.

use std::collections::HashMap;

use super::{EntryId, Kind, Match};

/// The matches of one kind, events or episodes.
#[derive(Default)]
pub(crate) struct Table {
    /// All rows have the same columns. An entry usually stands in the column of its list, but need not.
    rows: Vec<Vec<Option<EntryId>>>,
}

impl Table {
    /// Takes up the matches with one more list, `(kept, removed)` each.
    ///
    /// A table without rows starts anew with two columns, whichever lists these are. Otherwise it gets one column more.
    /// A match that belongs to no row begins one, and an entry whose list stands beyond the columns is not written down.
    pub(crate) fn take_up(&mut self, pairs: &[(EntryId, EntryId)]) {
        if self.rows.is_empty() {
            self.rows =
                pairs.iter().map(|&(kept, removed)| vec![Some(kept), Some(removed)]).collect();
            return;
        }
        let last = self.columns();
        let mut row_of: HashMap<EntryId, usize> = HashMap::new();
        for (at, row) in self.rows.iter_mut().enumerate() {
            row_of.extend(row.iter().flatten().map(|entry| (*entry, at)));
            row.push(None);
        }
        for &(kept, removed) in pairs {
            match row_of.get(&kept) {
                Some(&at) => self.rows[at][last] = Some(removed),
                None => {
                    let column =
                        |list: usize| [kept, removed].into_iter().find(|id| id.list == list);
                    self.rows.push((0..=last).map(column).collect());
                }
            }
        }
    }

    /// Forgets what it holds: nothing of this kind was compared.
    pub(crate) fn clear(&mut self) {
        self.rows.clear();
    }

    pub(crate) fn columns(&self) -> usize {
        self.rows.first().map_or(2, Vec::len)
    }

    /// Names the columns after the lists of the first row, as the package does to bring two tables of different width
    /// together. Of the columns in which the first row has nothing, only one keeps its content.
    pub(crate) fn relabel(&mut self) {
        let empty = |row: &Vec<Option<EntryId>>| {
            (0..row.len()).filter(|at| row[*at].is_none()).skip(1).collect::<Vec<usize>>()
        };
        let lost = self.rows.first().map(empty).unwrap_or_default();
        for row in &mut self.rows {
            lost.iter().for_each(|at| row[*at] = None);
        }
    }

    /// The rows that still have two entries or more.
    pub(crate) fn into_matches(self, kind: Kind, lists: usize) -> Vec<Match> {
        let whole = self.rows.into_iter().filter(|row| row.iter().flatten().count() > 1);
        whole
            .map(|row| {
                let mut entries = vec![None; lists];
                for entry in row.into_iter().flatten() {
                    entries[entry.list] = Some(entry.entry);
                }
                Match { kind, entries }
            })
            .collect()
    }
}
