//! The decisions: read, recorded, and told in one sentence.

use super::{Arguments, How};
use crate::{Ending, clock, progress::say};
use anyhow::{Result, bail};
use holdfire_core::{Decision, IncidentId, ReportId};
use holdfire_store::{Writer, decide};

/// Makes the decision, once the register is there to be asked.
type Making = Box<dyn FnOnce(&Writer) -> Result<Decision>>;

pub(super) fn run(arguments: Arguments) -> Result<Ending> {
    let (how, make): (How, Making) = match arguments {
        Arguments::Why(_) | Arguments::List(_) => bail!("this is no decision"),
        Arguments::Confirm { incident, reports, how } => (
            how,
            Box::new(move |writer| {
                let incident = IncidentId::new(incident)?;
                let reports = match reports.is_empty() {
                    true => members(writer, &incident),
                    false => read(&reports)?,
                };
                Ok(Decision::Confirm { incident, reports })
            }),
        ),
        Arguments::Move { to, reports, how } => (
            how,
            Box::new(move |_| {
                Ok(Decision::Move { reports: read(&reports)?, to: IncidentId::new(to)? })
            }),
        ),
        Arguments::Split { incident, reports, how } => (
            how,
            Box::new(move |writer| {
                let (from, reports) = (IncidentId::new(incident)?, read(&reports)?);
                let Some(first) = reports.iter().min() else { bail!("name a report") };
                let to = writer.state().free_incident_id(first);
                Ok(Decision::Split { reports, from, to })
            }),
        ),
        Arguments::Merge { from, into, how } => (
            how,
            Box::new(move |_| {
                Ok(Decision::Merge { from: IncidentId::new(from)?, to: IncidentId::new(into)? })
            }),
        ),
        Arguments::Apart { incident, other, reports, how } => (
            how,
            Box::new(move |writer| {
                let (incident, other) = (IncidentId::new(incident)?, IncidentId::new(other)?);
                let reports = match reports.is_empty() {
                    true => members(writer, &incident),
                    false => read(&reports)?,
                };
                Ok(Decision::Apart { reports, from: members(writer, &other) })
            }),
        ),
        Arguments::Undo { entry, how } => (how, Box::new(move |_| Ok(Decision::Undo { entry }))),
    };
    let mut writer = Writer::open(&how.register)?;
    let decision = make(&writer)?;
    let told = told(&decision);
    let entry = decide(&mut writer, clock::now(), &how.by, decision, &how.reason)?;
    say(&format!("entry {entry}: {told}"));
    Ok(Ending::Holds)
}

fn read(reports: &[String]) -> Result<Vec<ReportId>> {
    Ok(reports.iter().map(ReportId::new).collect::<Result<_, _>>()?)
}

fn members(writer: &Writer, incident: &IncidentId) -> Vec<ReportId> {
    let links = writer.state().incidents.get(incident);
    links.into_iter().flatten().map(|link| link.report.clone()).collect()
}

fn told(decision: &Decision) -> String {
    let n = |reports: &[ReportId]| match reports.len() {
        1 => "1 report".to_owned(),
        n => format!("{n} reports"),
    };
    match decision {
        Decision::Confirm { incident, reports } => {
            format!("{} of {incident} confirmed", n(reports))
        }
        Decision::Move { reports, to } => format!("{} moved to {to}", n(reports)),
        Decision::Split { reports, from, to } => {
            format!("{} of {from} split off as {to}", n(reports))
        }
        Decision::Merge { from, to } => format!("{from} is one with {to}"),
        Decision::Apart { reports, from } => format!("{} kept apart from {}", n(reports), n(from)),
        Decision::Undo { entry } => format!("the decision of entry {entry} no longer holds"),
    }
}
