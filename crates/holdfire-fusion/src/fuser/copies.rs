//! What a source sends again word for word, while reports keep coming: a copy counts for nothing and goes where its
//! original goes, as in `crate::copies`. The original is the report that came first. When people later decide something of
//! a copy alone, it stands for itself from then on.

use std::collections::{BTreeSet, HashMap};

use super::store::Store;
use crate::Report;
use crate::copies::{can_be_known_again, fingerprint, is_copy};
use crate::prepared::NONE;
use crate::row::Row;

/// Which held reports are copies.
#[derive(Default)]
pub(super) struct Copies {
    /// The original of each row, `NONE` for one that stands for itself.
    original: Vec<u32>,
    /// The copies of each original, ascending.
    of: HashMap<u32, Vec<u32>>,
    count: usize,
    /// Rows that stand for themselves, by a number that is equal for copies.
    prints: BTreeSet<(u64, u32)>,
}

impl Copies {
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Whether the row stands for itself.
    pub(super) fn stands(&self, row: u32) -> bool {
        self.original[row as usize] == NONE
    }

    /// The row that stands for this one: itself or its original.
    pub(super) fn standing(&self, row: u32) -> u32 {
        match self.original[row as usize] {
            NONE => row,
            original => original,
        }
    }

    /// The copies of a row.
    pub(super) fn of(&self, row: u32) -> &[u32] {
        self.of.get(&row).map_or(&[], Vec::as_slice)
    }

    /// These rows, each followed by its copies.
    pub(super) fn with_copies<'a>(&'a self, rows: &'a [u32]) -> impl Iterator<Item = u32> + 'a {
        rows.iter().flat_map(|row| std::iter::once(*row).chain(self.of(*row).iter().copied()))
    }

    fn print(row: &Row) -> u64 {
        // The fingerprint leaves out the time, by which a sweep has parted reports already.
        let time = row.time.map_or(0, |time| time.middle_s as u64);
        fingerprint(row) ^ time.wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }

    /// The same for the rows that are kept, which `new_row` numbers afresh; an original and its copies are kept together.
    pub(super) fn renumbered(&self, kept: &[u32], new_row: &[u32]) -> Copies {
        let new = |row: u32| if row == NONE { NONE } else { new_row[row as usize] };
        let of = self.of.iter().filter(|of| new(*of.0) != NONE);
        let prints = self.prints.iter().map(|(print, row)| (*print, new(*row)));
        let original: Vec<u32> = kept.iter().map(|row| new(self.original[*row as usize])).collect();
        Copies {
            count: original.iter().filter(|original| **original != NONE).count(),
            original,
            of: of
                .map(|(original, copies)| {
                    (new(*original), copies.iter().map(|c| new(*c)).collect())
                })
                .collect(),
            prints: prints.filter(|(_, row)| *row != NONE).collect(),
        }
    }
}

impl Store {
    /// Counts the newest row with its original, if it is a copy; otherwise it stands for itself. Says which.
    pub(super) fn fold_if_copy(&mut self, row: u32, report: &Report) -> bool {
        let original = self.original_of(row, report);
        self.copies.original.push(original.unwrap_or(NONE));
        let Some(original) = original else {
            let known = &self.prepared.rows[row as usize];
            if can_be_known_again(&self.names, known, row) {
                self.copies.prints.insert((Copies::print(known), row));
            }
            return false;
        };
        self.copies.of.entry(original).or_default().push(row);
        self.copies.count += 1;
        self.incident[row as usize] = self.incident[original as usize];
        let known = self.prepared.rows[row as usize];
        self.names.book.forget([known.act, known.actors, known.targets], known.source);
        self.names.texts.forget(row as usize);
        self.names.place_names.forget(row as usize);
        true
    }

    fn original_of(&self, row: u32, report: &Report) -> Option<u32> {
        let known = &self.prepared.rows[row as usize];
        let is_apart = !report.apart_from.is_empty() || self.apart_later.contains_key(&*report.id);
        if is_apart || !can_be_known_again(&self.names, known, row) {
            return None;
        }
        let print = Copies::print(known);
        let alike = self.copies.prints.range((print, 0)..=(print, NONE));
        let mut alike = alike.map(|(_, other)| *other);
        alike.find(|&other| {
            let rows = [&self.prepared.rows[other as usize], known];
            is_copy(&self.names, rows, [other, row]) && self.may_stand_for(other, report)
        })
    }

    /// Nothing is decided of the copy alone, and what is decided of the original suits both.
    fn may_stand_for(&self, original: u32, copy: &Report) -> bool {
        let Some(named) = copy.incident.as_deref() else {
            return !copy.confirmed;
        };
        let at = original as usize;
        let is_same = self.is_named[at] && self.number_of(named) == Some(self.incident[at]);
        is_same
            && self.apart_from(original).is_empty()
            && (self.prepared.confirmed[at] || !copy.confirmed)
    }

    /// After a person has held the row apart from another: it stands for itself, and so do copies of it that name an
    /// incident of their own accord.
    pub(super) fn unfold(&mut self, row: u32) {
        let mut leave = vec![row];
        leave.extend(self.copies.of(row).iter().filter(|copy| self.is_named[**copy as usize]));
        leave.retain(|row| !self.copies.stands(*row));
        for row in leave {
            self.let_stand(row);
        }
    }

    fn let_stand(&mut self, row: u32) {
        let original = std::mem::replace(&mut self.copies.original[row as usize], NONE);
        if let Some(copies) = self.copies.of.get_mut(&original) {
            copies.retain(|copy| *copy != row);
            self.copies.count -= 1;
            if copies.is_empty() {
                self.copies.of.remove(&original);
            }
        }
        let known = self.prepared.rows[row as usize];
        self.copies.prints.insert((Copies::print(&known), row));
        self.names.book.remember([known.act, known.actors, known.targets], known.source);
        self.names.texts.remember(row as usize);
        self.names.place_names.remember(row as usize);
        self.number_event(row);
        let incident = self.incident[row as usize];
        if incident != NONE {
            self.put(row, incident);
        }
        // Rows of the present batch are met when all of it is taken.
        if row < self.met_to {
            self.meet(row);
        }
    }
}
