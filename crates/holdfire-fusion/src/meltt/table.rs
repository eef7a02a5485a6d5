//! The table of matches as it grows from list to list, with the habits of the published one.

use std::collections::HashMap;

use super::{EntryId, Kind, Match};

/// The matches of one kind, events or episodes.
#[derive(Default)]
pub(crate) struct Table {
    /// How many lists a row has room for.
    width: usize,
    rows: Vec<Vec<EntryId>>,
}

impl Table {
    /// Takes up the matches with one more list, `(kept, removed)` each.
    ///
    /// A table without rows starts anew with room for two lists, whichever these are. A later match that belongs to no
    /// row begins one, and an entry whose list stands beyond the room is not written down.
    pub(crate) fn take_up(&mut self, pairs: &[(EntryId, EntryId)]) {
        if self.rows.is_empty() {
            self.width = 2;
            self.rows = pairs.iter().map(|&(kept, removed)| vec![kept, removed]).collect();
            return;
        }
        self.width += 1;
        let mut row_of: HashMap<EntryId, usize> = HashMap::new();
        for (at, row) in self.rows.iter().enumerate() {
            row_of.extend(row.iter().map(|entry| (*entry, at)));
        }
        for &(kept, removed) in pairs {
            match row_of.get(&kept) {
                Some(&at) => self.rows[at].push(removed),
                None => {
                    let has_room = |entry: &EntryId| entry.list < self.width;
                    self.rows.push([kept, removed].into_iter().filter(has_room).collect());
                }
            }
        }
    }

    /// Forgets what it holds: nothing of this kind was compared.
    pub(crate) fn clear(&mut self) {
        self.rows.clear();
    }

    pub(crate) fn into_matches(self, kind: Kind, lists: usize) -> Vec<Match> {
        let whole = self.rows.into_iter().filter(|row| row.len() > 1);
        whole
            .map(|row| {
                let mut entries = vec![None; lists];
                for entry in row {
                    entries[entry.list] = Some(entry.entry);
                }
                Match { kind, entries }
            })
            .collect()
    }
}
