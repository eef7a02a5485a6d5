//! What people decide about links, as a form asks for it.

use crate::error::WebError;
use crate::sent::Sent;
use holdfire_core::{Decision, IncidentId, ReportId, State};

/// The decision that a form asks for, in a register that says `state`.
pub(crate) fn decision(sent: &Sent, state: &State) -> Result<Decision, WebError> {
    let incident = |name| IncidentId::new(sent.get(name)).map_err(|_| WebError::BadForm);
    let chosen: Vec<ReportId> = sent
        .all("report")
        .map(|id| ReportId::new(id).map_err(|_| WebError::BadForm))
        .collect::<Result<_, _>>()?;
    let members = |incident: &IncidentId| -> Vec<ReportId> {
        let links = state.incidents.get(incident);
        links.into_iter().flatten().map(|link| link.report.clone()).collect()
    };
    Ok(match sent.get("act") {
        "confirm" => {
            let incident = incident("incident")?;
            let reports = if chosen.is_empty() { members(&incident) } else { chosen };
            Decision::Confirm { incident, reports }
        }
        "move" => Decision::Move { reports: chosen, to: incident("other")? },
        "split" => {
            let first = chosen.iter().min().cloned();
            let to = match &first {
                Some(first) => state.free_incident_id(first),
                None => incident("incident")?,
            };
            Decision::Split { reports: chosen, from: incident("incident")?, to }
        }
        "merge" => Decision::Merge { from: incident("incident")?, to: incident("other")? },
        "apart" => {
            let reports = match chosen.is_empty() {
                true => members(&incident("incident")?),
                false => chosen,
            };
            Decision::Apart { reports, from: members(&incident("other")?) }
        }
        "undo" => {
            Decision::Undo { entry: sent.get("entry").parse().map_err(|_| WebError::BadForm)? }
        }
        _ => return Err(WebError::BadForm),
    })
}
