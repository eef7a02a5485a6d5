//! Documents that tell of several incidents: round-ups, daily and annual reports.

use std::collections::{BTreeMap, BTreeSet};

/// The incidents that each document of each source, known by a number, tells of.
#[derive(Default)]
pub(super) struct Documents(BTreeMap<usize, BTreeMap<String, BTreeSet<u64>>>);

/// What one source's documents tell of.
#[derive(Default)]
pub(super) struct OfSource {
    pub documents: u64,
    pub round_ups: u64,
    pub in_round_ups: u64,
}

impl Documents {
    pub(super) fn add(&mut self, source: usize, document: Option<&str>, incident: u64) {
        if let Some(document) = document.map(str::trim).filter(|document| !document.is_empty()) {
            let of = self.0.entry(source).or_default();
            of.entry(document.to_owned()).or_default().insert(incident);
        }
    }

    pub(super) fn of(&self, source: usize) -> OfSource {
        let Some(documents) = self.0.get(&source) else { return OfSource::default() };
        let round_ups = || documents.values().filter(|incidents| incidents.len() > 1);
        OfSource {
            documents: documents.len() as u64,
            round_ups: round_ups().count() as u64,
            in_round_ups: round_ups().flatten().collect::<BTreeSet<_>>().len() as u64,
        }
    }
}
