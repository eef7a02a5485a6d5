//! Linking a call to what it became: an incident, a report, an entry; and telling which entry kept a
//! promise. Each link is an entry of its own.

use crate::asked::{Asked, redirect};
use crate::error::WebError;
use crate::pages::acts::Choice;
use crate::pages::incidents::capitalized;
use crate::routes::query;
use crate::sent::Sent;
use axum::response::Response;
use holdfire_core::{CallLink, CallLinkedTo, Called, Event, Refused, ReportId};
use holdfire_powers::Act;
use holdfire_store::{DecideError, record};

/// What a call can be linked to, as a form says it.
const KINDS: [&str; 3] = ["incident", "report", "entry"];

/// The forms under a call.
pub(crate) struct LinkingForms {
    pub token: String,
    pub at: String,
    pub kinds: Vec<Choice>,
    /// Where something is asked about the incident of the call; empty if it has none.
    pub ask: String,
    /// Where a report is made of the call; empty for those who file none.
    pub file: String,
}

/// The forms, for those who may log calls; none for a call that was recorded wrongly.
pub(super) fn forms(asked: &Asked, called: &Called) -> Result<Option<LinkingForms>, WebError> {
    let may = asked.session.is_some() && asked.access.may_in_room(Act::LogCall);
    if !may || !called.call.holds() {
        return Ok(None);
    }
    let of_links = called.links.iter().filter(|link| link.holds()).rev();
    let of_links = of_links.filter_map(|link| match &link.what.to {
        CallLinkedTo::Incident { incident } => Some(incident),
        _ => None,
    });
    let incident = of_links.chain(&called.call.what.incident).next();
    let ask = match incident {
        Some(id) if may_ask(asked, id)? => {
            format!("{}#act-request", asked.at().incident(id.as_str()))
        }
        _ => String::new(),
    };
    let kinds = KINDS.iter().map(|kind| Choice {
        value: (*kind).to_owned(),
        name: capitalized(&asked.words.say(&format!("call-became-{kind}"))),
        is_chosen: *kind == "incident",
    });
    Ok(Some(LinkingForms {
        token: asked.token(),
        at: asked.at().call_link(called.call.entry),
        kinds: kinds.collect(),
        ask,
        file: match asked.access.may_in_room(Act::FileReport) {
            true => {
                let call = called.call.entry.to_string();
                format!("{}{}", asked.at().file(), query([("call", &*call)].into_iter()))
            }
            false => String::new(),
        },
    }))
}

fn may_ask(asked: &Asked, id: &holdfire_core::IncidentId) -> Result<bool, WebError> {
    Ok(asked.access.may_with(Act::RequestInformation, &asked.matter_of_incident(id)?))
}

/// Records a link and goes back to the call. A link that stands already is as good as recorded.
pub(crate) fn linked(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let call = super::called(asked)?.call.entry;
    let id = sent.get("of");
    let to = match sent.get("to") {
        "incident" => {
            let incident = super::form::incident(asked, id)?;
            let incident = incident.ok_or_else(|| WebError::not_found("incident", id))?;
            CallLinkedTo::Incident { incident }
        }
        "report" => {
            let not_found = || WebError::not_found("report", id);
            let report = ReportId::new(id).map_err(|_| not_found())?;
            match asked.access.may_with(Act::SeeReport, &asked.matter_of_report(&report)?) {
                true => CallLinkedTo::Report { report },
                false => return Err(not_found()),
            }
        }
        "entry" => {
            let entry = id.parse().map_err(|_| WebError::not_found("entry", id))?;
            CallLinkedTo::Entry { entry }
        }
        _ => return Err(WebError::BadForm),
    };
    let keeps = sent.given("keeps").map(str::parse).transpose();
    let keeps = keeps.map_err(|_| WebError::BadForm)?;
    let event = Event::CallLinked(CallLink { call, to, keeps });
    let done = asked.record(|writer, at, by| match record(writer, at, by, event) {
        Err(DecideError::Refused(Refused::AlreadyRecorded { .. })) => Err(WebError::Twice),
        other => other.map_err(WebError::from),
    });
    match done {
        Ok(_) | Err(WebError::Twice) => Ok(redirect(&asked.at().call(call))),
        Err(why) => Err(why),
    }
}
