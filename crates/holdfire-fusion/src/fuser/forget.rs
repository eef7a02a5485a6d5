//! Letting go of what is long past, so that a `Fuser` that runs for years holds a window of reports.

use std::collections::HashSet;

use super::Fuser;
use super::store::Store;
use crate::nearby::Nearby;
use crate::prepared::{NONE, Prepared};

impl Fuser {
    /// Lets go of the incidents all of whose reports are of times before `time_s`, or without a time and added before
    /// it; says of how many reports. Their numbers are not given again, and a report that comes later for one of them
    /// opens a new incident. Costs as much as there is to keep, so call it now and then.
    pub fn forget_before(&mut self, time_s: i64) -> usize {
        let store = &self.store;
        let is_past = |row: u32| {
            let time = store.prepared.rows[row as usize].time;
            time.map_or(store.added_s[row as usize], |time| time.middle_s) < time_s
        };
        let rows = 0..store.len() as u32;
        let kept: HashSet<u32> = rows
            .clone()
            .filter(|&row| !is_past(row))
            .map(|row| store.incident[row as usize])
            .collect();
        let kept: Vec<u32> =
            rows.filter(|&row| kept.contains(&store.incident[row as usize])).collect();
        let forgotten = store.len() - kept.len();
        if forgotten > 0 {
            let new_row = self.store.keep(&kept);
            self.made = self.made.drain().filter_map(|made| made.renumbered(&new_row)).collect();
        }
        forgotten
    }
}

impl Store {
    /// Keeps some rows, given in order, and gives the new number of each old one, `NONE` for those that go.
    fn keep(&mut self, kept: &[u32]) -> Vec<u32> {
        let mut new_row = vec![NONE; self.len()];
        let standing_before = self.len() - self.copies.count();
        for (new, &old) in (0u32..).zip(kept) {
            new_row[old as usize] = new;
        }
        let renumber = |rows: &mut Vec<u32>| {
            rows.retain_mut(|row| {
                *row = new_row[*row as usize];
                *row != NONE
            });
            !rows.is_empty()
        };
        self.copies = self.copies.renumbered(kept, &new_row);
        self.settled_to = kept.partition_point(|&row| row < self.settled_to) as u32;
        self.met_to = kept.len() as u32;
        self.by_event.retain(|_, rows| renumber(rows));
        self.members.retain(|_, rows| renumber(rows));
        self.apart_later.retain(|_, rows| renumber(rows));
        self.apart = std::mem::take(&mut self.apart)
            .into_iter()
            .filter_map(|(row, mut others)| {
                let row = new_row[row as usize];
                (row != NONE && renumber(&mut others)).then_some((row, others))
            })
            .collect();
        self.by_id.retain(|_, row| {
            *row = new_row[*row as usize];
            *row != NONE
        });
        let at = |row: &u32| *row as usize;
        self.added_s = kept.iter().map(|row| self.added_s[at(row)]).collect();
        self.is_named = kept.iter().map(|row| self.is_named[at(row)]).collect();
        self.incident = kept.iter().map(|row| self.incident[at(row)]).collect();
        self.crowd.keep(kept);
        self.rivals = self.rivals.renumbered(kept, &new_row);
        self.names.keep_columns(kept);
        let confirmed = kept.iter().map(|row| self.prepared.confirmed[at(row)]).collect();
        self.prepared = Prepared { confirmed, ..self.prepared.select(kept, &self.settings) };
        self.nearby = Nearby::default();
        for (row, known) in (0u32..).zip(&self.prepared.rows) {
            if self.copies.stands(row) {
                self.nearby.add(row, known);
            }
        }
        self.learnt.forget(standing_before - (self.len() - self.copies.count()));
        new_row
    }
}
