//! What people decide about links, as a form asks for it.

use crate::acts::link::NewDecision;
use crate::error::WebError;
use crate::sent::Sent;
use holdfire_core::{IncidentId, ReportId};

/// The decision that a form asks for.
pub(crate) fn decision(sent: &Sent) -> Result<NewDecision, WebError> {
    let incident = |name| IncidentId::new(sent.get(name)).map_err(|_| WebError::BadForm);
    let reports = sent.all("report").map(|id| ReportId::new(id).map_err(|_| WebError::BadForm));
    let reports: Vec<ReportId> = reports.collect::<Result<_, _>>()?;
    let reason = sent.told("reason").to_owned();
    Ok(match sent.get("act") {
        "confirm" => NewDecision::Confirm { incident: incident("incident")?, reports, reason },
        "move" => NewDecision::Move { reports, to: incident("other")?, reason },
        "split" => NewDecision::Split { reports, from: incident("incident")?, reason },
        "merge" => {
            NewDecision::Merge { from: incident("incident")?, to: incident("other")?, reason }
        }
        "apart" => NewDecision::Apart {
            incident: incident("incident")?,
            reports,
            from: incident("other")?,
            reason,
        },
        "undo" => {
            let entry = sent.get("entry").parse().map_err(|_| WebError::BadForm)?;
            NewDecision::Undo { entry, reason }
        }
        _ => return Err(WebError::BadForm),
    })
}
