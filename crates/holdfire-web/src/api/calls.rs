//! The log of the hotline: calls, what was promised in them, what they became; and logging one.

use super::noted::{Noted, noted};
use super::operation::{Given, Operation};
use super::paging::{self, CURSOR, LIMIT, Page};
use super::problem::Problem;
use super::schemas::{CallLinkedTo, Id};
use super::serve::read;
use super::views::text;
use crate::access::Gate::Room;
use crate::acts::call::{NewCall, NewCallErratum, NewCallLink};
use crate::acts::record;
use crate::asked::Asked;
use holdfire_core as core;
use holdfire_core::{Called, Caller, IncidentId};
use holdfire_powers::Act;
use holdfire_store::CallPlace;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read::<Page<Call>>("listCalls", "/calls", Room(Act::SeeCalls), list)
        .says("calls", "The log of calls", "The last call first. All members see all calls.")
        .asks(&[LIMIT, CURSOR]),
    Operation::read::<Call>("getCall", "/calls/{entry}", Room(Act::SeeCalls), one).says(
        "calls",
        "One call",
        "With what was promised in it and what it became.",
    ),
    Operation::write::<NewCall, Noted>("logCall", "/calls", Room(Act::LogCall), log).says(
        "calls",
        "Log a call",
        "In the name of the organisation that took it or made it.",
    ),
    Operation::write::<NewCallLink, Noted>(
        "linkCall",
        "/calls/{entry}/links",
        Room(Act::LogCall),
        link,
    )
    .says(
        "calls",
        "Say what a call became, or what kept a promise",
        "Each link is an entry of its own.",
    ),
    Operation::write::<NewCallErratum, Noted>(
        "makeCallErratum",
        "/calls/{entry}/errata",
        Room(Act::SeeCalls),
        correct,
    )
    .says(
        "calls",
        "Say that a call was logged wrongly",
        "By the organisation whose desk logged it. The entry stays and no longer stands.",
    ),
];

/// A call.
#[derive(Serialize, ToSchema)]
pub(crate) struct Call {
    /// Its entry.
    #[schema(minimum = 0, example = 1500)]
    pub entry: u64,
    /// Who called, if it was an organisation.
    pub from: Option<Id>,
    /// Who called, described without a name, if it was none.
    #[schema(example = json!(null))]
    pub from_described: Option<String>,
    /// Who was called.
    pub to: Id,
    /// When it began.
    pub began: Timestamp,
    /// When it ended.
    pub ended: Option<Timestamp>,
    /// The language that was spoken.
    #[schema(example = "ar")]
    pub language: String,
    /// What was said.
    #[schema(example = "shelling heard since dawn")]
    pub about: String,
    /// The place, as told.
    #[schema(example = "Kafr Nadir")]
    pub place: Option<String>,
    /// Whether it was read back.
    #[schema(example = true)]
    pub read_back: bool,
    /// What was promised.
    pub promises: Vec<Promise>,
    /// What it became, as far as that may be seen.
    pub links: Vec<CallLink>,
    /// The entry of the erratum to it.
    #[schema(minimum = 0, example = json!(null))]
    pub taken_back_by: Option<u64>,
}

/// Something that was promised.
#[derive(Serialize, ToSchema)]
pub(crate) struct Promise {
    /// Its place in the call, from 0.
    #[schema(minimum = 0, example = 0)]
    pub n: usize,
    /// What.
    #[schema(example = "to ring back")]
    pub what: String,
    /// By when.
    pub due: Option<Timestamp>,
    /// Whether nothing recorded has kept it.
    #[schema(example = true)]
    pub is_open: bool,
}

/// What a call is linked to.
#[derive(Serialize, ToSchema)]
pub(crate) struct CallLink {
    /// To what.
    pub is: CallLinkedTo,
    /// The incident or report; nothing if it may not be seen.
    pub id: Option<Id>,
    /// The entry, if it is one.
    #[schema(minimum = 0, example = json!(null))]
    pub entry: Option<u64>,
    /// The promise that this keeps.
    #[schema(example = json!(null))]
    pub keeps: Option<u16>,
    /// The entry of the link itself; nothing for the incident that the call named at once.
    #[schema(minimum = 0, example = 1502)]
    pub linked_by: Option<u64>,
    /// The entry of the erratum to it.
    #[schema(minimum = 0, example = json!(null))]
    pub taken_back_by: Option<u64>,
}

/// A call as it is told.
pub(crate) fn view(asked: &Asked, called: &Called) -> Result<Call, Problem> {
    let call = &called.call.what;
    let open: Vec<usize> = called.open_promises().collect();
    let promise = |(n, promise): (usize, &core::Promise)| Promise {
        n,
        what: promise.what.to_string(),
        due: promise.due,
        is_open: open.contains(&n) && called.call.holds(),
    };
    let mut links = Vec::new();
    if let Some(incident) = &call.incident {
        let id = seen_incident(asked, incident)?;
        let is = CallLinkedTo("incident");
        links.push(CallLink {
            is,
            id,
            entry: None,
            keeps: None,
            linked_by: None,
            taken_back_by: None,
        });
    }
    for link in &called.links {
        let (is, id, entry) = match &link.what.to {
            core::CallLinkedTo::Incident { incident } => {
                ("incident", seen_incident(asked, incident)?, None)
            }
            core::CallLinkedTo::Report { report } => {
                let matter = asked.matter_of_report(report)?;
                let may = asked.access.may_with(Act::SeeReport, &matter);
                ("report", may.then(|| Id::from(report)), None)
            }
            core::CallLinkedTo::Entry { entry } => ("entry", None, Some(*entry)),
        };
        links.push(CallLink {
            is: CallLinkedTo(is),
            id,
            entry,
            keeps: link.what.keeps,
            linked_by: Some(link.entry),
            taken_back_by: link.erratum,
        });
    }
    let (from, from_described) = match &call.from {
        Caller::Actor { actor } => (Some(Id::from(actor)), None),
        Caller::Described { words } => (None, Some(words.to_string())),
    };
    Ok(Call {
        entry: called.call.entry,
        from,
        from_described,
        to: Id::from(&call.to),
        began: call.began,
        ended: call.ended,
        language: call.language.to_string(),
        about: call.about.to_string(),
        place: text(call.place.as_deref()),
        read_back: call.read_back,
        promises: call.promises.iter().enumerate().map(promise).collect(),
        links,
        taken_back_by: called.call.erratum,
    })
}

fn seen_incident(asked: &Asked, id: &IncidentId) -> Result<Option<Id>, Problem> {
    let may = asked.access.may_with(Act::SeeIncident, &asked.matter_of_incident(id)?);
    Ok(may.then(|| Id::from(id)))
}

fn list(asked: &Asked) -> Result<Given, Problem> {
    let limit = paging::limit(asked)?;
    let before = match paging::cursor::<2>(asked)? {
        None => None,
        Some([began_s, entry]) => {
            Some(CallPlace { began_s: paging::part(began_s)?, entry: paging::part(entry)? })
        }
    };
    let wanted = u32::try_from(limit).unwrap_or(50) + 1;
    let mut calls = asked.served().reader.calls(before, wanted)?;
    let is_more = calls.len() > limit;
    calls.truncate(limit);
    let next = calls.last().filter(|_| is_more).map(|last| {
        let at = CallPlace::of(last);
        format!("{}~{}", at.began_s, at.entry)
    });
    let items = calls.iter().map(|called| view(asked, called)).collect::<Result<_, _>>()?;
    Page::of(asked, None, items, next).given(asked)
}

/// The call of the address.
fn called(asked: &Asked) -> Result<Called, Problem> {
    let not_found = || Problem::not_found("entry", asked.param("entry"));
    let entry: u64 = asked.param("entry").parse().map_err(|_| not_found())?;
    asked.served().reader.call(entry)?.ok_or_else(not_found)
}

fn one(asked: &Asked) -> Result<Given, Problem> {
    Given::of(&view(asked, &called(asked)?)?)
}

fn log(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let event = read::<NewCall>(body)?.event(asked)?;
    noted(asked, record(asked, event)?, None)
}

fn link(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let call = called(asked)?.call.entry;
    let event = read::<NewCallLink>(body)?.event(asked, call)?;
    noted(asked, record(asked, event)?, None)
}

fn correct(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let called = called(asked)?;
    let event = read::<NewCallErratum>(body)?.event(asked, &called)?;
    noted(asked, record(asked, event)?, None)
}
