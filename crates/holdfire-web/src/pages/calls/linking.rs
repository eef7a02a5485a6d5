//! Linking a call to what it became: an incident, a report, an entry; and telling which entry kept a
//! promise. Each link is an entry of its own.

use crate::acts::call::NewCallLink;
use crate::acts::record;
use crate::asked::{Asked, redirect};
use crate::error::WebError;
use crate::pages::acts::Choice;
use crate::pages::incidents::capitalized;
use crate::routes::query;
use crate::sent::Sent;
use axum::response::Response;
use holdfire_core::{CallLinkedTo, Called, IncidentId, ReportId};
use holdfire_powers::Act;

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

fn may_ask(asked: &Asked, id: &IncidentId) -> Result<bool, WebError> {
    Ok(asked.access.may_with(Act::RequestInformation, &asked.matter_of_incident(id)?))
}

/// Records a link and goes back to the call.
pub(crate) fn linked(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let call = super::called(asked)?.call.entry;
    let id = sent.get("of");
    let keeps = sent.given("keeps").map(str::parse).transpose();
    let keeps = keeps.map_err(|_| WebError::BadForm)?;
    let mut told = NewCallLink { incident: None, report: None, entry: None, keeps };
    let not_found = |what| move || WebError::not_found(what, id);
    match sent.get("to") {
        "incident" => {
            let incident = IncidentId::new(id).ok();
            told.incident = Some(incident.ok_or_else(not_found("incident"))?);
        }
        "report" => told.report = Some(ReportId::new(id).ok().ok_or_else(not_found("report"))?),
        "entry" => told.entry = Some(id.parse().ok().ok_or_else(not_found("entry"))?),
        _ => return Err(WebError::BadForm),
    }
    record(asked, told.event(asked, call)?)?;
    Ok(redirect(&asked.at().call(call)))
}
