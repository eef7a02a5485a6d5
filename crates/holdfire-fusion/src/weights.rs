//! What was learnt from some reports, kept for others: how often each kind of agreement was seen among reports of one
//! incident, and among all that were compared. Kept as counts, so that what new reports show can be added to it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::FusionError;
use crate::candidates::Finder;
use crate::estimate::count;
use crate::fields::{ALL, Field, PRIORS};
use crate::prepared::Prepared;
use crate::reports::Reports;

/// Learnt weights. Written down as JSON they can be used again, for reports that are coded in the same way.
///
/// What particular names are worth (a rare act, two names that go together) is not kept: it is learnt afresh from the
/// reports of each call.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Weights {
    /// By precision and crowding: pairs of one incident, and all pairs.
    prior: Vec<[f64; 2]>,
    /// By field, context and level: pairs of one incident, and all pairs.
    fields: BTreeMap<String, Vec<[f64; 2]>>,
}

impl Weights {
    pub(crate) fn new(prior: Vec<[f64; 2]>, of: impl Fn(Field) -> Vec<[f64; 2]>) -> Weights {
        let fields = ALL.iter().map(|field| (field.name().to_owned(), of(*field)));
        Weights { prior, fields: fields.collect() }
    }

    /// Pairs of one incident and all pairs, of a context of the prior.
    pub(crate) fn prior(&self, context: usize) -> [f64; 2] {
        self.prior.get(context).copied().unwrap_or_default()
    }

    /// The same of a field, by context and level.
    pub(crate) fn of(&self, field: Field, cell: usize) -> [f64; 2] {
        let cells = self.fields.get(field.name());
        cells.and_then(|cells| cells.get(cell)).copied().unwrap_or_default()
    }

    pub(crate) fn check(&self) -> Result<(), FusionError> {
        let is_count =
            |[matches, all]: &[f64; 2]| *matches >= 0.0 && *all >= *matches && *all <= 1e15;
        let has_size = |cells: &Vec<[f64; 2]>, size| cells.is_empty() || cells.len() == size;
        let fields_fit = ALL.iter().all(|field| {
            let cells = self.fields.get(field.name());
            cells.is_none_or(|cells| has_size(cells, field.contexts() * field.levels()))
        });
        let all = self.fields.values().chain([&self.prior]).flatten();
        if !has_size(&self.prior, PRIORS) || !fields_fit || !all.into_iter().all(is_count) {
            return Err(FusionError::Setting {
                name: "weights",
                expected: "what an earlier call has learnt, unchanged",
            });
        }
        Ok(())
    }
}

impl Reports {
    /// Learns what agreement is worth. Reports that people have confirmed in incidents, or held apart, count as they
    /// say; of all others it is estimated, as [`Reports::fuse`] would.
    ///
    /// # Errors
    ///
    /// When two reports have one id.
    pub fn learn(self) -> Result<Weights, FusionError> {
        let (prepared, settings) = Prepared::new(self)?;
        Ok(count(&prepared, &Finder::new(&prepared), &settings))
    }
}
