//! Which incident numbers became one by decisions that hold: two incidents were merged, or all
//! reports of the one were moved to the other, which is the same. What was recorded on a number stays
//! with it, so whoever asks about an incident asks about all the numbers that are part of it.

use crate::{IncidentId, State};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Mergers that hold, from both ends: by the entry of the decision.
#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct Merges {
    into: HashMap<IncidentId, BTreeMap<u64, IncidentId>>,
    parts: HashMap<IncidentId, BTreeMap<u64, BTreeSet<IncidentId>>>,
}

impl Merges {
    /// One number became part of another.
    pub fn put(&mut self, entry: u64, from: &IncidentId, to: &IncidentId) {
        self.into.entry(from.clone()).or_default().insert(entry, to.clone());
        let parts = self.parts.entry(to.clone()).or_default();
        parts.entry(entry).or_default().insert(from.clone());
    }

    /// What became part of `to` by a decision is itself again.
    pub fn take(&mut self, entry: u64, to: &IncidentId) {
        let Some(parts) = self.parts.get_mut(to) else { return };
        for from in parts.remove(&entry).into_iter().flatten() {
            if let Some(entries) = self.into.get_mut(&from) {
                entries.remove(&entry);
                if entries.is_empty() {
                    self.into.remove(&from);
                }
            }
        }
        if parts.is_empty() {
            self.parts.remove(to);
        }
    }
}

impl State {
    /// The number that took the reports of `incident` in, by the last merger that holds.
    pub fn merged_into(&self, incident: &IncidentId) -> Option<&IncidentId> {
        self.merges.into.get(incident).and_then(|entries| entries.values().next_back())
    }

    /// The number under which `incident` goes on: itself, or the last of a row of mergers.
    pub fn goes_on_as<'s>(&'s self, incident: &'s IncidentId) -> &'s IncidentId {
        let mut seen = BTreeSet::from([incident]);
        let mut now = incident;
        // Numbers that were merged, were given reports again and merged back would go round.
        while let Some(next) = self.merged_into(now).filter(|next| seen.insert(next)) {
            now = next;
        }
        now
    }

    /// The incident and every number that was merged into it.
    pub fn numbers_of<'s>(&'s self, incident: &'s IncidentId) -> BTreeSet<&'s IncidentId> {
        self.parts_at(incident, u64::MAX)
    }

    /// The incident and every number it was merged into: those whose pages show what was recorded
    /// on it.
    pub fn shown_on<'s>(&'s self, incident: &'s IncidentId) -> BTreeSet<&'s IncidentId> {
        reached(incident, |number| {
            self.merges.into.get(number).into_iter().flat_map(|e| e.values())
        })
    }

    /// The incident and every number that was part of it at an entry, of the mergers that hold now.
    pub(crate) fn parts_at<'s>(
        &'s self,
        incident: &'s IncidentId,
        at: u64,
    ) -> BTreeSet<&'s IncidentId> {
        reached(incident, |number| {
            let entries = self.merges.parts.get(number).into_iter();
            entries.flat_map(move |entries| entries.range(..at).flat_map(|(_, parts)| parts))
        })
    }
}

/// `start` and everything that steps lead to from it.
fn reached<'s, N: Iterator<Item = &'s IncidentId>>(
    start: &'s IncidentId,
    next: impl Fn(&'s IncidentId) -> N,
) -> BTreeSet<&'s IncidentId> {
    let mut all = BTreeSet::from([start]);
    let mut ahead = vec![start];
    while let Some(number) = ahead.pop() {
        ahead.extend(next(number).filter(|further| all.insert(further)));
    }
    all
}
