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
        store: &Store,
        looked_at: impl Iterator<Item = u32>,
        is_settled: impl Fn(u32) -> bool,
    ) -> Region {
        let is_held = |row: u32| {
            let at = row as usize;
            let is_named = store.is_named[at] && store.settings.keep_existing_links;
            store.prepared.confirmed[at]
                || (is_named || is_settled(row)) && !store.is_apart_from_its_own(row)
        };
        let mut walk = Walk { store, found: HashMap::new(), rows: Vec::new() };
        for row in looked_at {
            walk.find(row);
        }
        let (mut is_cut, mut pairs) = (Vec::new(), Vec::new());
        while let Some(&row) = walk.rows.get(is_cut.len()) {
            let may_move = !is_held(row);
            let partners = store.partners(row);
            // A pair is met from both of its ends, unless one was compared with the nearest only.
            let is_met = |other: u32| {
                let found = walk.found.get(&other).and_then(|at| is_cut.get(*at));
                found.is_some_and(|is_cut| !is_cut)
            };
            let found = weighed_pairs(store, row, &partners.rows, is_met);
            for pair in &found {
                if may_move && pair.weight > 0 {
                    walk.find(if pair.from == row { pair.to } else { pair.from });
                }
            }
            pairs.extend(found);
            is_cut.push(partners.is_cut);
        }
        pairs.sort_unstable();
        pairs.dedup();
        let mut rows = walk.rows;
        let order = |row: u32| {
            let time = store.prepared.rows[row as usize].time;
            (time.is_none(), time, store.id(row))
        };
        rows.sort_unstable_by(|&one, &other| order(one).cmp(&order(other)));
        let is_held = rows.iter().map(|&row| is_held(row)).collect();
        Region { is_held, rows, ends: ends(&pairs), pairs }
    }

    /// What is around one row, when nothing is to be grouped.
    pub(super) fn seen_by(store: &Store, row: u32) -> Region {
        let pairs = weighed_pairs(store, row, &store.partners(row).rows, |_| false);
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

/// The pairs of a row that weigh more than the floor, or that a person has decided, without those that were met.
fn weighed_pairs(
    store: &Store,
    row: u32,
    partners: &[u32],
    is_met: impl Fn(u32) -> bool,
) -> Vec<Pair> {
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
    for &other in partners.iter().filter(|other| !apart.contains(other) && !is_met(**other)) {
        let Pair { from, to, .. } = pair(other, 0);
        let weight = scale.weigh(from as usize, to as usize);
        if weight > scale.floor() {
            pairs.push(Pair { from, to, weight });
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
