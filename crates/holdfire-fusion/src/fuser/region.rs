//! What a batch can touch: its reports, the provisional ones that pairs speak for being one with them, directly or
//! through others, and the incidents all of these are of.

use std::collections::HashMap;

use super::store::Store;
use crate::links::{APART, Link, Links, Pair};

pub(super) struct Region {
    /// By time and then by id.
    pub rows: Vec<u32>,
    /// Whether each of them stays where it is.
    pub is_held: Vec<bool>,
    /// Every scored pair with one of the rows, by row numbers of the store, once.
    pub pairs: Vec<Pair>,
    /// The same from both ends, sorted.
    ends: Vec<(u32, Link)>,
}

impl Region {
    pub(super) fn around(store: &Store, first_new: u32, held_s: i64) -> Region {
        let is_held = |row: u32| {
            let at = row as usize;
            let is_settled = store.is_named[at] && store.settings.keep_existing_links
                || row < first_new && store.added_s[at] <= held_s;
            store.prepared.confirmed[at] || is_settled && !store.is_apart_from_its_own(row)
        };
        let mut walk = Walk { store, found: HashMap::new(), rows: Vec::new() };
        for row in first_new..store.len() as u32 {
            walk.find(row);
        }
        let (mut next, mut pairs) = (0, Vec::new());
        while let Some(&row) = walk.rows.get(next) {
            let may_move = !is_held(row);
            for pair in weighed_pairs(store, row) {
                let other = if pair.from == row { pair.to } else { pair.from };
                // A pair is met from both of its ends, and kept from the first.
                if walk.found.get(&other).is_none_or(|&at| at >= next) {
                    pairs.push(pair);
                }
                if may_move && pair.weight > 0 {
                    walk.find(other);
                }
            }
            next += 1;
        }
        let mut rows = walk.rows;
        let order = |row: u32| {
            let time = store.prepared.rows[row as usize].time;
            (time.is_none(), time, store.id(row))
        };
        rows.sort_unstable_by(|&one, &other| order(one).cmp(&order(other)));
        let both = |pair: &Pair| {
            let Pair { from, to, weight } = *pair;
            [(from, Link { to, weight }), (to, Link { to: from, weight })]
        };
        let mut ends: Vec<(u32, Link)> = pairs.iter().flat_map(both).collect();
        ends.sort_unstable();
        Region { is_held: rows.iter().map(|&row| is_held(row)).collect(), rows, pairs, ends }
    }

    /// Links between rows of the region, by their positions in it.
    pub(super) fn inner_links(&self, floor: i32) -> Links {
        let position: HashMap<u32, u32> =
            (0u32..).zip(&self.rows).map(|(at, &row)| (row, at)).collect();
        let pairs = self.pairs.iter().filter_map(|pair| {
            let (from, to) = (*position.get(&pair.from)?, *position.get(&pair.to)?);
            Some(Pair { from, to, weight: pair.weight })
        });
        let pairs: Vec<Pair> = pairs.collect();
        Links::from_both_ends(self.rows.len(), pairs.iter().copied(), floor)
    }

    /// A row and all it has a scored pair with, and these pairs by positions in that list.
    pub(super) fn seen_from(&self, row: u32) -> (Vec<u32>, Vec<Pair>) {
        let (mut around, mut pairs) = (vec![row], Vec::new());
        let first = self.ends.partition_point(|end| end.0 < row);
        for (_, link) in self.ends[first..].iter().take_while(|end| end.0 == row) {
            pairs.push(Pair { from: around.len() as u32, to: 0, weight: link.weight });
            around.push(link.to);
        }
        (around, pairs)
    }
}

/// Rows in the order they were found.
struct Walk<'a> {
    store: &'a Store,
    found: HashMap<u32, usize>,
    rows: Vec<u32>,
}

impl Walk<'_> {
    /// Adds a row and all of its incident.
    fn find(&mut self, row: u32) {
        let incident = self.store.incident[row as usize];
        for &row in [row].iter().chain(self.store.members(incident)) {
            self.found.entry(row).or_insert_with(|| {
                self.rows.push(row);
                self.rows.len() - 1
            });
        }
    }
}

/// The pairs of a row that weigh more than the floor, or that a person has decided.
fn weighed_pairs(store: &Store, row: u32) -> Vec<Pair> {
    let (scale, apart) = (store.scale(), store.apart_from(row));
    let time = |row: u32| {
        let time = store.prepared.rows[row as usize].time;
        (time.is_none(), time, row)
    };
    let pair = |other: u32, weight: i32| {
        let (to, from) = if time(row) < time(other) { (row, other) } else { (other, row) };
        Pair { from, to, weight }
    };
    let mut pairs: Vec<Pair> = apart.iter().map(|&other| pair(other, APART)).collect();
    pairs.sort_unstable();
    pairs.dedup();
    for other in store.partners(row) {
        if !apart.contains(&other) {
            let Pair { from, to, .. } = pair(other, 0);
            let weight = scale.weigh(from as usize, to as usize);
            if weight > scale.floor() {
                pairs.push(Pair { from, to, weight });
            }
        }
    }
    pairs
}
