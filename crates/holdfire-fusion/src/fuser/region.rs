//! What a look can touch: the reports looked at, those free to move that pairs speak for being one with them, directly or
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
    ends: Vec<(u32, Link)>,
}

impl Region {
    /// Around some rows that stand for themselves; `is_settled` says of each row whether it is too old to
    /// move.
    pub(super) fn around(
        store: &mut Store,
        looked_at: impl Iterator<Item = u32>,
        is_settled: impl Fn(u32) -> bool,
    ) -> Region {
        let is_held = |store: &Store, row: u32| {
            let at = row as usize;
            let is_named = store.is_named[at] && store.settings.keep_existing_links;
            store.prepared.confirmed[at]
                || (is_named || is_settled(row)) && !store.is_apart_from_its_own(row)
        };
        let mut walk = Walk::default();
        for row in looked_at {
            walk.find(store, row);
        }
        let (mut is_cut, mut pairs) = (Vec::new(), Vec::new());
        while let Some(&row) = walk.rows.get(is_cut.len()) {
            let may_move = !is_held(store, row);
            let partners = store.partners(row);
            // A pair is met from both of its ends, unless one was compared with the nearest only.
            let is_met = |other: &u32| {
                let found = walk.found.get(other).and_then(|at| is_cut.get(*at));
                found.is_some_and(|is_cut| !is_cut)
            };
            let new = partners.rows.into_iter().filter(|other| !is_met(other)).collect();
            let found = weighed_pairs(store, row, new);
            for pair in found.iter().filter(|pair| may_move && pair.weight > 0) {
                if pair.weight > store.loss(pair) {
                    walk.find(store, if pair.from == row { pair.to } else { pair.from });
                }
            }
            pairs.extend(found);
            is_cut.push(partners.is_cut);
        }
        pairs.sort_unstable();
        pairs.dedup();
        let pairs = among_rivals(store, pairs);
        let mut rows = walk.rows;
        let order = |row: u32| {
            let time = store.prepared.rows[row as usize].time;
            (time.is_none(), time, store.id(row))
        };
        rows.sort_unstable_by(|&one, &other| order(one).cmp(&order(other)));
        let is_held = rows.iter().map(|&row| is_held(store, row)).collect();
        Region { is_held, rows, ends: ends(&pairs), pairs }
    }

    /// What is around one row, when nothing is to be grouped.
    pub(super) fn seen_by(store: &Store, row: u32) -> Region {
        let pairs = store.partners(row).rows.into_iter().map(|other| store.pair(row, other));
        let pairs = pairs.filter(|pair| pair.weight > store.floor()).collect();
        let pairs = among_rivals(store, pairs);
        Region { rows: Vec::new(), is_held: Vec::new(), ends: ends(&pairs), pairs }
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

    /// All pairs of a row.
    pub(super) fn of(&self, row: u32) -> impl Iterator<Item = Link> + '_ {
        let first = self.ends.partition_point(|end| end.0 < row);
        self.ends[first..].iter().take_while(move |end| end.0 == row).map(|end| end.1)
    }

    /// A row and all it has a scored pair with, and these pairs by positions in that list.
    pub(super) fn seen_from(&self, row: u32) -> (Vec<u32>, Vec<Pair>) {
        let (mut around, mut pairs) = (vec![row], Vec::new());
        for link in self.of(row) {
            pairs.push(Pair { from: around.len() as u32, to: 0, weight: link.weight });
            around.push(link.to);
        }
        (around, pairs)
    }
}

/// Rows in the order they were found.
#[derive(Default)]
struct Walk {
    found: HashMap<u32, usize>,
    rows: Vec<u32>,
}

impl Walk {
    /// Adds a row and all of its incident.
    fn find(&mut self, store: &Store, row: u32) {
        let incident = store.incident[row as usize];
        for &row in [row].iter().chain(store.members(incident)) {
            self.found.entry(row).or_insert_with(|| {
                self.rows.push(row);
                self.rows.len() - 1
            });
        }
    }
}

/// Each pair from both ends, sorted.
fn ends(pairs: &[Pair]) -> Vec<(u32, Link)> {
    let both = |pair: &Pair| {
        let Pair { from, to, weight } = *pair;
        [(from, Link { to, weight }), (to, Link { to: from, weight })]
    };
    let mut ends: Vec<(u32, Link)> = pairs.iter().flat_map(both).collect();
    ends.sort_unstable();
    ends
}

/// The pairs of a row with these others that weigh more than the floor, or that a person has decided, rivals aside.
fn weighed_pairs(store: &mut Store, row: u32, others: Vec<u32>) -> Vec<Pair> {
    let apart = store.apart_from(row);
    let decided = apart.iter().map(|&other| Pair { weight: APART, ..store.in_order(row, other) });
    let mut pairs: Vec<Pair> = decided.collect();
    let others: Vec<u32> = others.into_iter().filter(|other| !apart.contains(other)).collect();
    for other in others {
        let pair = store.pair(row, other);
        store.note_claim(&pair);
        if pair.weight > store.floor() {
            pairs.push(pair);
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The same pairs with what their rivals leave them.
fn among_rivals(store: &Store, mut pairs: Vec<Pair>) -> Vec<Pair> {
    for pair in &mut pairs {
        pair.weight -= store.loss(pair);
    }
    pairs
}

impl Store {
    /// Two rows as a pair, the earlier one last.
    fn in_order(&self, one: u32, other: u32) -> Pair {
        let time = |row: u32| {
            let time = self.prepared.rows[row as usize].time;
            (time.is_none(), time, row)
        };
        let (to, from) = if time(one) < time(other) { (one, other) } else { (other, one) };
        Pair { from, to, weight: 0 }
    }

    /// What two rows say of each other, rivals aside.
    pub(super) fn pair(&self, one: u32, other: u32) -> Pair {
        let Pair { from, to, .. } = self.in_order(one, other);
        Pair { from, to, weight: self.scale().weigh(from as usize, to as usize) }
    }
}
