//! What people decided about links and can undo, and the form in which they decide.

use crate::asked::{Asked, redirect};
use crate::decision_form::decision;
use crate::error::WebError;
use crate::moments::Moment;
use crate::names::act_name;
use crate::pages::incidents::capitalized;
use crate::sent::Sent;
use crate::situation::Situation;
use crate::words::{Arg, plain};
use axum::response::Response;
use holdfire_core::{Decided, Decision, Incident, IncidentId, Report, ReportId};
use holdfire_powers::{Act, Matter};
use std::collections::BTreeSet;

/// A decision in a list.
pub(crate) struct DecisionView {
    pub href: String,
    pub entry: String,
    pub at: Option<Moment>,
    pub by: String,
    pub what: String,
    pub reason: String,
    /// The entry that undid it.
    pub undone: Option<(String, String)>,
    /// Where it can be undone, and the number of its entry.
    pub undo: Option<(Decide, u64)>,
}

/// Where decisions are handed in.
#[derive(Clone)]
pub(crate) struct Decide {
    pub action: String,
    /// What the form has to carry.
    pub token: String,
    /// The page to go back to.
    pub back: String,
}

/// The form about one incident.
pub(crate) struct DecideForm {
    pub decide: Decide,
    pub incident: String,
    pub reports: Vec<(String, String)>,
    /// Incidents that may be meant as the other one, with what is known of them.
    pub others: Vec<(String, String)>,
}

/// Where decisions are handed in, if whoever asks may decide.
pub(crate) fn decide_at(asked: &Asked, back: String) -> Option<Decide> {
    let may = asked.access.may_with(Act::LinkReports, &Matter::default());
    may.then(|| Decide { action: asked.at().decide(), token: asked.token(), back })
}

/// The form about an incident, if whoever asks may decide.
pub(crate) fn form(asked: &Asked, incident: &Incident, told: &[Report]) -> Option<DecideForm> {
    let back = asked.at().incident(incident.id.as_str());
    let decide = decide_at(asked, format!("{back}#links"))?;
    let name = |report: &Report| {
        let source = asked.snapshot.source_name(asked.words, report.source.as_str());
        (report.id.to_string(), source)
    };
    let proposed = asked.snapshot.proposals.iter().flat_map(|p| {
        let incidents = p.proposal.incidents();
        let is_about = incidents.contains(&&incident.id);
        incidents.into_iter().filter(move |_| is_about)
    });
    let runners_up = incident.links.iter().filter_map(|link| Some(&link.runner_up.as_ref()?.0));
    let others: BTreeSet<&IncidentId> = proposed.chain(runners_up).collect();
    let situation = &asked.situation;
    let others = others.into_iter().filter(|id| **id != incident.id);
    let others = others.filter_map(|id| Some((id.to_string(), known_of(asked, situation, id)?)));
    Some(DecideForm {
        incident: incident.id.to_string(),
        reports: told.iter().map(name).collect(),
        others: others.collect(),
        decide,
    })
}

/// What was done and where, in a few words; nothing for an incident that has no reports now.
fn known_of(asked: &Asked, situation: &Situation, id: &IncidentId) -> Option<String> {
    let row = situation.row(id.as_str())?;
    let act = row.act.map(|act| capitalized(&act_name(asked.words, act)));
    let place = row.place_name.as_deref().map(|name| plain(name).into_owned());
    Some(asked.words.list(act.into_iter().chain(place)))
}

/// The decisions that concern an incident or one of its reports, the latest first.
pub(crate) fn about(
    asked: &Asked,
    incident: &IncidentId,
    reports: &[Report],
) -> Result<Vec<DecisionView>, WebError> {
    let members: BTreeSet<&ReportId> = reports.iter().map(|report| &report.id).collect();
    let concerns = |decided: &&Decided| {
        decided.incidents().contains(&incident)
            || decided.reports().iter().any(|report| members.contains(report))
    };
    let back = format!("{}#links", asked.at().incident(incident.as_str()));
    let found = asked.snapshot.decisions.iter().rev().filter(concerns);
    found.map(|decided| view(asked, decided, back.clone())).collect()
}

/// A decision as a list shows it.
pub(crate) fn view(
    asked: &Asked,
    decided: &Decided,
    back: String,
) -> Result<DecisionView, WebError> {
    let words = asked.words;
    let head = asked.served().reader.entry_heads(decided.entry + 1, 1)?.into_iter().next();
    let entry = |seq: u64| (asked.entry_link(seq), words.count("entry-number", seq));
    let (href, number) = entry(decided.entry);
    let is_undoing = matches!(decided.decision, Decision::Undo { .. });
    let undo = match decided.stands() && !is_undoing {
        true => decide_at(asked, back).map(|decide| (decide, decided.entry)),
        false => None,
    };
    Ok(DecisionView {
        href,
        entry: number,
        at: head.as_ref().map(|head| asked.snapshot.zone.instant_shown(words, head.at)),
        by: head.map(|head| plain(&head.by).into_owned()).unwrap_or_default(),
        what: told(asked, &decided.decision),
        reason: plain(&decided.reason).into_owned(),
        undone: decided.undone_by.map(entry),
        undo,
    })
}

/// A decision in one sentence.
fn told(asked: &Asked, decision: &Decision) -> String {
    let words = asked.words;
    let reports = |reports: &[ReportId]| Arg::ready(words.count("reports", reports.len()));
    let id = |id: &IncidentId| Arg::text(id.as_str());
    match decision {
        Decision::Confirm { incident, reports: which } => words
            .with("decided-confirm", &[("reports", reports(which)), ("incident", id(incident))]),
        Decision::Move { reports: which, to } => {
            words.with("decided-move", &[("reports", reports(which)), ("to", id(to))])
        }
        Decision::Split { reports: which, from, to } => words.with(
            "decided-split",
            &[("reports", reports(which)), ("from", id(from)), ("to", id(to))],
        ),
        Decision::Merge { from, to } => {
            words.with("decided-merge", &[("from", id(from)), ("to", id(to))])
        }
        Decision::Apart { reports: which, from } => {
            words.with("decided-apart", &[("reports", reports(which)), ("others", reports(from))])
        }
        Decision::Undo { entry } => words.count("decided-undo", *entry),
    }
}

/// Records a decision and goes back to where it was made.
pub(crate) fn decided(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let entry = decision(sent)?.record(asked)?;
    Ok(redirect(&asked.back_to(sent.get("back"), &asked.at().entry(entry))))
}
