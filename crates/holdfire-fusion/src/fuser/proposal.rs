//! What would be better among settled incidents, now that later reports have come. Nothing is changed until somebody
//! accepts it.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::region::Region;
use super::{Fuser, IncidentNumber};
use crate::cluster::cluster;
use crate::links::{Link, Pair, UNITS_PER_BIT};
use crate::prepared::NONE;

/// A change among settled incidents that the evidence speaks for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "proposal")]
pub enum Proposal {
    /// Two incidents are one.
    Join {
        /// The older one, whose number would stay, and the other.
        incidents: [IncidentNumber; 2],
        /// All pairs between the two together, in bits.
        together_bits: f64,
        /// The two reports that agree best, by id, and how.
        best: Option<(String, String, crate::Link)>,
    },
    /// One incident is several.
    Split {
        /// The incident.
        incident: IncidentNumber,
        /// The ids of each part, the largest first, which would keep the number.
        parts: Vec<Vec<String>>,
        /// All pairs between the parts together, in bits: below 0 they speak for two.
        together_bits: f64,
    },
}

/// What was proposed already.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) enum Made {
    /// Numbers of incidents.
    Join([u32; 2]),
    /// Rows of the parts of an incident.
    Split(Vec<Vec<u32>>),
}

impl Made {
    /// The same when rows have new numbers, if they all have.
    pub(super) fn renumbered(self, new_row: &[u32]) -> Option<Made> {
        match self {
            Made::Join(incidents) => Some(Made::Join(incidents)),
            Made::Split(mut parts) => {
                for row in parts.iter_mut().flatten() {
                    *row = new_row[*row as usize];
                }
                let is_held = parts.iter().flatten().all(|row| *row != NONE);
                is_held.then_some(Made::Split(parts))
            }
        }
    }
}

impl Fuser {
    /// Groups the region as if nothing but the decisions of people were settled, and compares.
    pub(super) fn propose(&mut self, region: &Region) -> Vec<Proposal> {
        if !region.is_held.contains(&true) {
            return Vec::new();
        }
        let confirmed = &self.store.prepared.confirmed;
        let given = self.given(region, |at| confirmed[region.rows[at] as usize]);
        let of = cluster(&region.inner_links(self.store.floor()), &given);
        // Held rows by incident, and within it by the group they would be in.
        let mut parts: BTreeMap<u32, BTreeMap<u32, Vec<u32>>> = BTreeMap::new();
        for ((at, &row), &group) in region.rows.iter().enumerate().zip(&of) {
            let incident = self.store.incident[row as usize];
            if region.is_held[at] {
                parts.entry(incident).or_default().entry(group).or_default().push(row);
            }
        }
        let mut proposals = Vec::new();
        let mut incidents_of: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (incident, parts) in parts {
            let mut parts: Vec<(u32, Vec<u32>)> = parts.into_iter().collect();
            parts.sort_by_key(|(_, rows)| (usize::MAX - rows.len(), rows[0]));
            let held: usize = parts.iter().map(|(_, rows)| rows.len()).sum();
            if 2 * parts[0].1.len() > held {
                incidents_of.entry(parts[0].0).or_default().push(incident);
            }
            if parts.len() > 1 {
                let parts = parts.into_iter().map(|(_, rows)| rows).collect();
                proposals.extend(self.split(region, incident, parts));
            }
        }
        for incidents in incidents_of.values() {
            for other in &incidents[1..] {
                proposals.extend(self.join(region, [incidents[0], *other]));
            }
        }
        proposals
    }

    fn split(&mut self, region: &Region, incident: u32, parts: Vec<Vec<u32>>) -> Option<Proposal> {
        let part_of: HashMap<u32, usize> = parts
            .iter()
            .enumerate()
            .flat_map(|(part, rows)| rows.iter().map(move |&row| (row, part)))
            .collect();
        let sizes: Vec<usize> = parts.iter().map(Vec::len).collect();
        let rows = || parts.iter().flatten().copied();
        let part = |row: u32| part_of.get(&row).copied();
        let (together_bits, _) = self.between(region, &sizes, rows(), part);
        let ids = |rows: &Vec<u32>| {
            let rows = self.store.copies.with_copies(rows);
            rows.map(|row| self.store.id(row).to_owned()).collect()
        };
        let proposal =
            Proposal::Split { incident, parts: parts.iter().map(ids).collect(), together_bits };
        let is_first = self.made.insert(Made::Split(parts));
        (is_first && together_bits < 0.0).then_some(proposal)
    }

    fn join(&mut self, region: &Region, incidents: [u32; 2]) -> Option<Proposal> {
        let sizes = incidents.map(|incident| self.store.members(incident).len());
        let side = |row: u32| {
            incidents.iter().position(|incident| *incident == self.store.incident[row as usize])
        };
        let rows = incidents.iter().flat_map(|&incident| self.store.members(incident));
        let (together_bits, best) = self.between(region, &sizes, rows.copied(), side);
        let is_first = self.made.insert(Made::Join(incidents));
        let best = best.map(|pair| {
            let id = |row: u32| self.store.id(row).to_owned();
            (id(pair.from), id(pair.to), self.link(pair.from, pair.to))
        });
        (is_first && together_bits > 0.0).then_some(Proposal::Join {
            incidents,
            together_bits,
            best,
        })
    }

    /// What all pairs between parts of these sizes sum to, in bits, and the pair that weighs most. `rows` are those of all
    /// parts.
    fn between(
        &self,
        region: &Region,
        sizes: &[usize],
        rows: impl Iterator<Item = u32>,
        part_of: impl Fn(u32) -> Option<usize>,
    ) -> (f64, Option<Pair>) {
        let all: usize = sizes.iter().sum();
        let inside: usize = sizes.iter().map(|size| size * size).sum();
        let mut unscored = (all * all - inside) / 2;
        let (mut sum, mut best) = (0i64, None::<Pair>);
        for row in rows {
            // Each pair is met from both of its ends.
            for Link { to, weight } in region.of(row).filter(|link| link.to < row) {
                if part_of(row).zip(part_of(to)).is_none_or(|(one, other)| one == other) {
                    continue;
                }
                sum += i64::from(weight);
                unscored = unscored.saturating_sub(1);
                if best.is_none_or(|best| weight > best.weight) {
                    best = Some(Pair { from: row, to, weight });
                }
            }
        }
        sum += i64::from(self.store.floor()) * unscored as i64;
        (sum as f64 / UNITS_PER_BIT, best)
    }

    /// Does what a proposal says, if its incidents are still as they were. Says whether it was done. What somebody has
    /// accepted stays, as if the reports had named their incidents.
    pub fn accept(&mut self, proposal: &Proposal) -> bool {
        match proposal {
            Proposal::Join { incidents: [stays, ends], .. } => {
                let rows = self.store.members(*ends).to_vec();
                if rows.is_empty() || self.store.members(*stays).is_empty() || stays == ends {
                    return false;
                }
                let together = [rows.as_slice(), self.store.members(*stays)].concat();
                self.decide(&together, *stays);
                true
            }
            Proposal::Split { incident, parts, .. } => {
                let row_of = |id: &String| {
                    let row = self.store.row_of(id).unwrap_or(NONE);
                    let held = self.store.incident.get(row as usize) == Some(incident);
                    held.then_some(row)
                };
                let rows: Option<Vec<Vec<u32>>> =
                    parts.iter().map(|ids| ids.iter().map(row_of).collect()).collect();
                let Some(mut rows) = rows.filter(|rows| rows.len() > 1) else {
                    return false;
                };
                // Copies go where their originals go.
                rows.iter_mut().for_each(|part| part.retain(|row| self.store.copies.stands(*row)));
                if rows.iter().any(Vec::is_empty) {
                    return false;
                }
                self.decide(&rows[0], *incident);
                for part in &rows[1..] {
                    let incident = self.store.new_incident();
                    self.decide(part, incident);
                }
                true
            }
        }
    }

    fn decide(&mut self, rows: &[u32], incident: u32) {
        for &row in rows {
            self.store.put(row, incident);
            self.store.is_named[row as usize] = true;
        }
    }
}
