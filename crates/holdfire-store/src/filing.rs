//! Recording a report that somebody filed: the report, its source, its evidence, its link and, where
//! a person chose, the decision with its reason, in one transaction. The same form is recorded once,
//! however often it is sent.

use crate::fusing::LOOKED_AT;
use crate::likely::Placing;
use crate::{Recorded, StoreError, Writer};
use holdfire_core::{
    AttachedTo, Attachment, Decision, Document, Event, IncidentId, Link, LinkDecision, Links,
    Refused, Report, ReportId, Source, State,
};
use jiff::Timestamp;

/// What is filed.
#[derive(Debug, Clone)]
pub struct Filing {
    /// Who says it.
    pub source: Source,
    /// What it says. Its id follows from the key of the form.
    pub report: Report,
    /// Documents that belong to it. Their bytes are in the file store already.
    pub evidence: Vec<FiledEvidence>,
}

/// A document of a filed report.
#[derive(Debug, Clone)]
pub struct FiledEvidence {
    /// The document.
    pub document: Document,
    /// How it belongs to the report.
    pub attachment: Attachment,
}

/// Which incident the report is of, as far as the person who files it knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chosen {
    /// Nobody chose: fusion decides, as about any report.
    Fusion,
    /// It is of none that is known, for the reason given.
    New {
        /// Why.
        reason: String,
    },
    /// It is of this incident, for the reason given.
    Join {
        /// Which.
        incident: IncidentId,
        /// Why.
        reason: String,
    },
}

/// How a filed report stands in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiledAs {
    /// Its id.
    pub report: ReportId,
    /// The number of its entry.
    pub entry: u64,
    /// The incident it is linked to.
    pub incident: Option<IncidentId>,
    /// Whether the same form was recorded before, and nothing now.
    pub was_recorded: bool,
}

/// Why a report was not recorded.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// Nobody says who files it.
    #[error("who files it is not said; name the office in at most 120 bytes")]
    Office,
    /// It cannot be recorded as things stand.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The bytes of its evidence are not here.
    #[error("the bytes of document `{0}` are not kept here; send the file again")]
    NoBytes(String),
    /// The register could not be written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Records a filed report with all that belongs to it, or nothing of it.
pub fn file(
    writer: &mut Writer,
    now: Timestamp,
    by: &str,
    filing: Filing,
    chosen: &Chosen,
) -> Result<FiledAs, FileError> {
    const LONGEST_OFFICE: usize = 120;
    let by = by.trim();
    if by.is_empty() || by.len() > LONGEST_OFFICE || by.chars().any(char::is_control) {
        return Err(FileError::Office);
    }
    if let Some(before) = recorded_before(writer.state(), &filing.report.id) {
        return Ok(before);
    }
    for evidence in &filing.evidence {
        if !writer.files().has(&evidence.document.sha256)? {
            return Err(FileError::NoBytes(evidence.document.id.to_string()));
        }
    }
    let placing = writer.placing(&filing.report)?;
    let linking = linking(writer.state(), &filing.report, placing, chosen)?;
    check_alone(writer.state(), &filing, chosen)?;
    let report = filing.report.id.clone();
    let mut events = Vec::new();
    if writer.state().sources.get(&filing.source.id) != Some(&filing.source) {
        events.push(Event::SourceNamed(filing.source));
    }
    let place = events.len();
    events.push(Event::ReportReceived(filing.report));
    for evidence in filing.evidence {
        if !writer.state().documents.contains_key(&evidence.document.id) {
            events.push(Event::DocumentKept(evidence.document));
        }
        events.push(Event::EvidenceAttached(evidence.attachment));
    }
    events.extend(linking);
    let recorded = writer.append(now, by, events)?;
    match recorded.get(place) {
        Some(Recorded::As(entry)) => Ok(FiledAs {
            incident: writer.state().incident_of.get(&report).cloned(),
            report,
            entry: *entry,
            was_recorded: false,
        }),
        Some(Recorded::Refused(why)) => Err(why.clone().into()),
        None => Err(StoreError::Stopped.into()),
    }
}

/// Attaches documents to what is recorded already, or nothing of them; says under which entry the first
/// stands. What is attached already is not attached again.
///
/// # Errors
///
/// [`Refused::AlreadyRecorded`] if all of them were attached before.
pub fn attach(
    writer: &mut Writer,
    now: Timestamp,
    by: &str,
    evidence: Vec<FiledEvidence>,
) -> Result<u64, FileError> {
    let mut events = Vec::new();
    let mut first = None;
    let mut refused = None;
    for FiledEvidence { document, attachment } in evidence {
        if !writer.files().has(&document.sha256)? {
            return Err(FileError::NoBytes(document.id.to_string()));
        }
        let is_new = !writer.state().documents.contains_key(&document.id);
        match check_attachment(writer.state(), &document, &attachment) {
            Ok(()) => {}
            Err(why @ Refused::AlreadyRecorded { .. }) => {
                refused = Some(why);
                continue;
            }
            Err(why) => return Err(why.into()),
        }
        if is_new {
            events.push(Event::DocumentKept(document));
        }
        first = first.or(Some(events.len()));
        events.push(Event::EvidenceAttached(attachment));
    }
    let Some(first) = first else {
        let none = || Refused::Unknown { of: "document", id: "of this form".to_owned() };
        return Err(refused.unwrap_or_else(none).into());
    };
    let recorded = writer.append(now, by, events)?;
    match recorded.get(first) {
        Some(Recorded::As(entry)) => Ok(*entry),
        Some(Recorded::Refused(why)) => Err(why.clone().into()),
        None => Err(StoreError::Stopped.into()),
    }
}

/// Whether a document can be kept and attached as things stand. The register takes the one after the
/// other; what is wrong with either is told before.
fn check_attachment(
    state: &State,
    document: &Document,
    attachment: &Attachment,
) -> Result<(), Refused> {
    let is_new = !state.documents.contains_key(&document.id);
    match state.check(&Event::EvidenceAttached(attachment.clone())) {
        Err(Refused::Unknown { of: "document", .. }) if is_new => {}
        other => return other,
    }
    state.check(&Event::DocumentKept(document.clone()))?;
    let unknown = |of, id: &dyn ToString| Refused::Unknown { of, id: id.to_string() };
    match &attachment.to {
        AttachedTo::Report(id) if !state.reports.contains_key(id) => Err(unknown("report", id)),
        AttachedTo::Incident(id) if !state.incidents.contains_key(id) => {
            Err(unknown("incident", id))
        }
        _ => Ok(()),
    }
}

fn recorded_before(state: &State, report: &ReportId) -> Option<FiledAs> {
    let entry = *state.received_as.get(report)?;
    let incident = state.incident_of.get(report).cloned();
    Some(FiledAs { report: report.clone(), entry, incident, was_recorded: true })
}

/// The link of the report and the decision of whoever chose.
fn linking(
    state: &State,
    report: &Report,
    placing: Placing,
    chosen: &Chosen,
) -> Result<Vec<Event>, FileError> {
    let new = || state.free_incident_id(&report.id);
    let linked = |incident: IncidentId, link: Link| {
        Event::ReportsLinked(Links { incident, links: vec![link] })
    };
    let decided = |decision: Decision, reason: &str| {
        Event::LinkDecided(LinkDecision { decision, reason: reason.trim().into() })
    };
    let confirm = |incident: &IncidentId| Decision::Confirm {
        incident: incident.clone(),
        reports: vec![report.id.clone()],
    };
    Ok(match chosen {
        Chosen::Fusion => match placing.joins {
            Some((incident, link)) => vec![linked(incident, link)],
            None => vec![linked(new(), placing.alone)],
        },
        Chosen::Join { incident, reason } => {
            if state.incidents.get(incident).is_none_or(Vec::is_empty) {
                return Err(Refused::Unknown { of: "incident", id: incident.to_string() }.into());
            }
            let link = match placing.joins {
                Some((joins, link)) if joins == *incident => link,
                _ => link_by_choice(&placing, incident),
            };
            vec![linked(incident.clone(), link), decided(confirm(incident), reason)]
        }
        Chosen::New { reason } => {
            let incident = new();
            // What looked alike and is not the same stays apart from now on.
            let others: Vec<ReportId> = placing
                .likely
                .iter()
                .filter(|likely| likely.probability >= LOOKED_AT)
                .filter_map(|likely| state.incidents.get(&likely.incident))
                .flat_map(|links| links.iter().map(|link| link.report.clone()))
                .take(1_000)
                .collect();
            let decision = match others.is_empty() {
                true => confirm(&incident),
                false => Decision::Apart { reports: vec![report.id.clone()], from: others },
            };
            vec![linked(incident, placing.alone), decided(decision, reason)]
        }
    })
}

/// The link to an incident that a person chose and fusion did not: with what fusion says of it.
fn link_by_choice(placing: &Placing, incident: &IncidentId) -> Link {
    let said = placing.likely.iter().find(|likely| likely.incident == *incident);
    Link {
        probability: said.map_or(0.0, |likely| likely.probability),
        compared_with: said.map(|likely| likely.compared_with.clone()),
        evidence: said.map(|likely| likely.evidence.clone()).unwrap_or_default(),
        runner_up: None,
        runner_up_evidence: None,
        ..placing.alone.clone()
    }
}

/// Asks a register that knows nothing else whether all of it can be recorded, so that it is never
/// recorded in part: what this one takes, the real one takes too.
fn check_alone(state: &State, filing: &Filing, chosen: &Chosen) -> Result<(), Refused> {
    let mut alone = State::default();
    if let Some(mechanism) = &state.mechanism {
        alone.apply(Event::MechanismFounded(mechanism.clone()))?;
    }
    alone.apply(Event::SourceNamed(filing.source.clone()))?;
    alone.apply(Event::ReportReceived(filing.report.clone()))?;
    for evidence in &filing.evidence {
        if !alone.documents.contains_key(&evidence.document.id) {
            alone.apply(Event::DocumentKept(evidence.document.clone()))?;
        }
        alone.apply(Event::EvidenceAttached(evidence.attachment.clone()))?;
    }
    let reason = match chosen {
        Chosen::Fusion => return Ok(()),
        Chosen::New { reason } | Chosen::Join { reason, .. } => reason.trim(),
    };
    let report = filing.report.id.clone();
    let incident = alone.free_incident_id(&report);
    let link = Link {
        report: report.clone(),
        probability: 1.0,
        compared_with: None,
        evidence: Vec::new(),
        runner_up: None,
        runner_up_evidence: None,
        confirmed: false,
        decided_by: None,
    };
    alone.apply(Event::ReportsLinked(Links { incident: incident.clone(), links: vec![link] }))?;
    let decision = Decision::Confirm { incident, reports: vec![report] };
    alone.check(&Event::LinkDecided(LinkDecision { decision, reason: reason.into() }))
}
