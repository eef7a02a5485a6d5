//! From scored pairs to incidents: the two groups whose pairs, all of them together, speak most for being one are
//! joined, until no joining helps; then single reports move to where their pairs with the whole group speak most for
//! them. Chains of neighbours do not join, because their far ends speak against it.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::links::{Link, Links};
use crate::prepared::NONE;

/// Moves settle within a few rounds; the bound only guards against work without end.
const MOST_ROUNDS: usize = 12;

/// What people and earlier calls have already decided.
#[derive(Debug)]
pub(crate) struct Given {
    /// The known incident whose members start together, `NONE` for a new report.
    pub incident: Vec<u32>,
    /// Whether the report must stay with its incident.
    pub fixed: Vec<bool>,
}

/// The cluster of each row. A cluster's number is that of one of its rows, or follows the rows; only equality counts.
pub(crate) fn cluster(links: &Links, given: &Given) -> Vec<u32> {
    let mut groups = Groups::new(links, given);
    groups.join_all();
    let mut of = groups.of_rows();
    move_single_reports(links, given, &mut of);
    of
}

/// Joining greedily. A group is named by one of its rows.
struct Groups<'a> {
    links: &'a Links,
    /// For each row, the row it was joined to; itself for a group's name.
    joined_to: Vec<u32>,
    size: Vec<u32>,
    /// Counts joins, so that offers made before the last one can be told from fresh ones.
    version: Vec<u32>,
    /// The known incident in the group; two groups with one each are never joined.
    known: Vec<u32>,
    /// Sum of weights and number of scored pairs with each neighbouring group, by the name it had then.
    neighbours: Vec<Vec<(u32, i64, u32)>>,
    offers: BinaryHeap<Offer>,
}

/// The gain of joining two groups, then what breaks ties: the names, lowest first.
type Offer = (i64, Reverse<(u32, u32)>, u32, u32);

impl<'a> Groups<'a> {
    fn new(links: &'a Links, given: &Given) -> Self {
        let rows = links.rows();
        let mut groups = Groups {
            links,
            joined_to: (0..rows as u32).collect(),
            size: vec![1; rows],
            version: vec![0; rows],
            known: given.incident.clone(),
            neighbours: (0..rows)
                .map(|row| {
                    links.of(row).iter().map(|link| (link.to, i64::from(link.weight), 1)).collect()
                })
                .collect(),
            offers: BinaryHeap::new(),
        };
        groups.join_known(given);
        for row in 0..rows as u32 {
            if groups.name_of(row) == row {
                groups.gather(row);
                groups.offer(row, true);
            }
        }
        groups
    }

    fn join_known(&mut self, given: &Given) {
        let mut first: Vec<u32> = Vec::new();
        for (row, &incident) in (0u32..).zip(&given.incident) {
            if incident == NONE {
                continue;
            }
            let incident = incident as usize;
            if first.len() <= incident {
                first.resize(incident + 1, NONE);
            }
            match first[incident] {
                NONE => first[incident] = row,
                name => {
                    self.joined_to[row as usize] = name;
                    self.size[name as usize] += 1;
                    let moved = std::mem::take(&mut self.neighbours[row as usize]);
                    self.neighbours[name as usize].extend(moved);
                }
            }
        }
    }

    fn name_of(&mut self, row: u32) -> u32 {
        let mut name = row;
        while self.joined_to[name as usize] != name {
            let next = self.joined_to[name as usize];
            self.joined_to[name as usize] = self.joined_to[next as usize];
            name = next;
        }
        name
    }

    /// Brings a group's neighbours up to date: present names, one entry each, without itself.
    fn gather(&mut self, group: u32) {
        let mut list = std::mem::take(&mut self.neighbours[group as usize]);
        for entry in &mut list {
            entry.0 = self.name_of(entry.0);
        }
        list.sort_unstable_by_key(|entry| entry.0);
        list.dedup_by(|later, kept| {
            let same = later.0 == kept.0;
            if same {
                kept.1 += later.1;
                kept.2 += later.2;
            }
            same
        });
        list.retain(|entry| entry.0 != group);
        self.neighbours[group as usize] = list;
    }

    /// Offers every joining of `group` that gains. At the start each pair is offered once, by its higher name.
    fn offer(&mut self, group: u32, only_lower: bool) {
        let mine = group as usize;
        for &(other, sum, scored) in &self.neighbours[mine] {
            let theirs = other as usize;
            if only_lower && other > group || self.known[mine] != NONE && self.known[theirs] != NONE
            {
                continue;
            }
            let pairs = i64::from(self.size[mine]) * i64::from(self.size[theirs]);
            let gain = sum + self.links.floor * (pairs - i64::from(scored));
            if gain > 0 {
                let names = (group.min(other), group.max(other));
                let versions = (self.version[names.0 as usize], self.version[names.1 as usize]);
                self.offers.push((gain, Reverse(names), versions.0, versions.1));
            }
        }
    }

    fn join_all(&mut self) {
        while let Some((_, Reverse((one, other)), version_one, version_other)) = self.offers.pop() {
            let fresh = |group: u32, version: u32| {
                self.joined_to[group as usize] == group && self.version[group as usize] == version
            };
            if fresh(one, version_one) && fresh(other, version_other) {
                self.join(one, other);
            }
        }
    }

    fn join(&mut self, one: u32, other: u32) {
        self.joined_to[other as usize] = one;
        self.size[one as usize] += self.size[other as usize];
        self.version[one as usize] += 1;
        if self.known[one as usize] == NONE {
            self.known[one as usize] = self.known[other as usize];
        }
        let moved = std::mem::take(&mut self.neighbours[other as usize]);
        self.neighbours[one as usize].extend(moved);
        self.gather(one);
        self.offer(one, false);
    }

    fn of_rows(&mut self) -> Vec<u32> {
        (0..self.links.rows() as u32).map(|row| self.name_of(row)).collect()
    }
}

/// Fills `found` with what one report's pairs with each other group around it sum to (group, sum, pairs scored), the
/// most convincing first, and returns the sum with its own group. Pairs that were not scored count with the floor.
pub(crate) fn pulls(
    links: &Links,
    of: &[u32],
    size: impl Fn(u32) -> u32,
    row: usize,
    found: &mut Vec<(u32, i64, u32)>,
) -> i64 {
    found.clear();
    found.extend(
        links.of(row).iter().map(|Link { to, weight }| (of[*to as usize], i64::from(*weight), 1)),
    );
    found.sort_unstable_by_key(|entry| entry.0);
    found.dedup_by(|later, kept| {
        let same = later.0 == kept.0;
        if same {
            kept.1 += later.1;
            kept.2 += later.2;
        }
        same
    });
    let home = of[row];
    let mut at_home = links.floor * i64::from(size(home) - 1);
    found.retain_mut(|(group, sum, scored)| {
        if *group == home {
            at_home = *sum + links.floor * i64::from(size(home) - 1 - *scored);
            return false;
        }
        *sum += links.floor * i64::from(size(*group) - *scored);
        true
    });
    found.sort_unstable_by_key(|(group, sum, _)| (Reverse(*sum), *group));
    at_home
}

/// Moves reports one by one while that gains. Each move raises the sum over all pairs, so this ends.
fn move_single_reports(links: &Links, given: &Given, of: &mut [u32]) {
    let rows = links.rows();
    // A report that leaves for itself alone gets a group number of its own, past the rows.
    let mut size = vec![0u32; 2 * rows];
    for group in of.iter() {
        size[*group as usize] += 1;
    }
    let mut found = Vec::new();
    let mut waiting = vec![true; rows];
    for _ in 0..MOST_ROUNDS {
        let mut moved = false;
        for row in 0..rows {
            if !std::mem::take(&mut waiting[row]) || given.fixed[row] {
                continue;
            }
            let at_home = pulls(links, of, |group| size[group as usize], row, &mut found);
            let best = found.first().map_or(i64::MIN, |entry| entry.1);
            let home = of[row];
            let to = if best > at_home.max(0) {
                found[0].0
            } else if at_home < 0 && size[home as usize] > 1 {
                let alone = (rows + row) as u32;
                if size[alone as usize] == 0 { alone } else { home }
            } else {
                home
            };
            if to != home {
                size[home as usize] -= 1;
                size[to as usize] += 1;
                of[row] = to;
                moved = true;
                for link in links.of(row) {
                    waiting[link.to as usize] = true;
                }
            }
        }
        if !moved {
            break;
        }
    }
}
