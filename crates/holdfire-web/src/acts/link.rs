//! What people decide about which reports are one incident.

use crate::api::schemas;
use crate::asked::Asked;
use crate::error::WebError;
use holdfire_core::{Decision, IncidentId, ReportId, State};
use holdfire_powers::{Act, Matter};
use holdfire_store::decide;
use serde::Deserialize;
use utoipa::ToSchema;

/// A decision about links.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum NewDecision {
    /// Reports speak of the incident they are linked to.
    #[schema(example = json!({ "is": "confirm", "incident": "EXR-0000-0001", "reason": "the same crater" }))]
    Confirm {
        /// That incident.
        #[schema(value_type = schemas::Id)]
        incident: IncidentId,
        /// Which reports; all of it if none is named.
        #[serde(default)]
        #[schema(value_type = Vec<schemas::Id>, max_items = 1000)]
        reports: Vec<ReportId>,
        /// Why.
        #[schema(min_length = 1, max_length = 2000)]
        reason: String,
    },
    /// Reports speak of another incident.
    Move {
        /// Which reports.
        #[schema(value_type = Vec<schemas::Id>, max_items = 1000)]
        reports: Vec<ReportId>,
        /// The incident they speak of.
        #[schema(value_type = schemas::Id)]
        to: IncidentId,
        /// Why.
        #[schema(min_length = 1, max_length = 2000)]
        reason: String,
    },
    /// Reports speak of an incident of their own.
    Split {
        /// Which reports.
        #[schema(value_type = Vec<schemas::Id>, max_items = 1000)]
        reports: Vec<ReportId>,
        /// The incident they were linked to.
        #[schema(value_type = schemas::Id)]
        from: IncidentId,
        /// Why.
        #[schema(min_length = 1, max_length = 2000)]
        reason: String,
    },
    /// Two incidents are one.
    Merge {
        /// The one whose reports go.
        #[schema(value_type = schemas::Id)]
        from: IncidentId,
        /// The one to which they go.
        #[schema(value_type = schemas::Id)]
        to: IncidentId,
        /// Why.
        #[schema(min_length = 1, max_length = 2000)]
        reason: String,
    },
    /// Two incidents are two, whatever else is told.
    Apart {
        /// One of them.
        #[schema(value_type = schemas::Id)]
        incident: IncidentId,
        /// Which of its reports; all if none is named.
        #[serde(default)]
        #[schema(value_type = Vec<schemas::Id>, max_items = 1000)]
        reports: Vec<ReportId>,
        /// The other.
        #[schema(value_type = schemas::Id)]
        from: IncidentId,
        /// Why.
        #[schema(min_length = 1, max_length = 2000)]
        reason: String,
    },
    /// An earlier decision no longer holds.
    Undo {
        /// Its entry.
        #[schema(minimum = 0)]
        entry: u64,
        /// Why.
        #[schema(min_length = 1, max_length = 2000)]
        reason: String,
    },
}

impl NewDecision {
    /// The incidents it names.
    fn incidents(&self) -> Vec<&IncidentId> {
        match self {
            Self::Confirm { incident, .. } => vec![incident],
            Self::Move { to, .. } => vec![to],
            Self::Split { from, .. } => vec![from],
            Self::Merge { from, to, .. } => vec![from, to],
            Self::Apart { incident, from, .. } => vec![incident, from],
            Self::Undo { .. } => Vec::new(),
        }
    }

    /// Records it, if whoever asks may decide about every incident it names; says under which entry.
    pub fn record(self, asked: &Asked) -> Result<u64, WebError> {
        let act = Act::LinkReports;
        if !asked.access.may_with(act, &Matter::default()) {
            return Err(WebError::NotAllowed { act });
        }
        for id in self.incidents() {
            asked.pass_on_incident(act, id)?;
        }
        asked.record(|writer, at, by| {
            let (decision, reason) = self.decision(writer.state());
            decide(writer, at, by, decision, &reason).map_err(WebError::from)
        })
    }

    /// The decision in a register that says `state`, and the reason.
    fn decision(self, state: &State) -> (Decision, String) {
        let members = |incident: &IncidentId| -> Vec<ReportId> {
            let links = state.incidents.get(incident);
            links.into_iter().flatten().map(|link| link.report.clone()).collect()
        };
        let all_if_none = |reports: Vec<ReportId>, incident: &IncidentId| match reports.is_empty() {
            true => members(incident),
            false => reports,
        };
        match self {
            Self::Confirm { incident, reports, reason } => {
                let reports = all_if_none(reports, &incident);
                (Decision::Confirm { incident, reports }, reason)
            }
            Self::Move { reports, to, reason } => (Decision::Move { reports, to }, reason),
            Self::Split { reports, from, reason } => {
                let to = match reports.iter().min() {
                    Some(first) => state.free_incident_id(first),
                    None => from.clone(),
                };
                (Decision::Split { reports, from, to }, reason)
            }
            Self::Merge { from, to, reason } => (Decision::Merge { from, to }, reason),
            Self::Apart { incident, reports, from, reason } => {
                let reports = all_if_none(reports, &incident);
                (Decision::Apart { reports, from: members(&from) }, reason)
            }
            Self::Undo { entry, reason } => (Decision::Undo { entry }, reason),
        }
    }
}
