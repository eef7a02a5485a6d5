//! Documents that tell of several incidents: round-ups, daily and annual reports.

use std::collections::{BTreeMap, BTreeSet};

/// The incidents that each document of each source tells of.
#[derive(Default)]
pub(super) struct Documents<'r>(BTreeMap<&'r str, BTreeMap<&'r str, BTreeSet<u64>>>);

/// What one source's documents tell of.
#[derive(Default)]
pub(super) struct OfSource {
    pub documents: u64,
    pub round_ups: u64,
    pub in_round_ups: u64,
}

impl<'r> Documents<'r> {
    pub(super) fn add(&mut self, source: &'r str, document: Option<&'r str>, incident: u64) {
        if let Some(document) = document.map(str::trim).filter(|document| !document.is_empty()) {
            self.0.entry(source).or_default().entry(document).or_default().insert(incident);
        }
    }

    pub(super) fn of(&self, source: &str) -> OfSource {
        let Some(documents) = self.0.get(source) else { return OfSource::default() };
        let round_ups = || documents.values().filter(|incidents| incidents.len() > 1);
        OfSource {
            documents: documents.len() as u64,
            round_ups: round_ups().count() as u64,
            in_round_ups: round_ups().flatten().collect::<BTreeSet<_>>().len() as u64,
        }
    }
}
