//! What was asked and is open, in the order in which it is due; one asking with all that came of it; and
//! what whoever was asked, looks, checks or asked can add to it.

use super::noted::{Noted, noted};
use super::operation::{Given, Operation, Parameter, Sort};
use super::paging::{self, CURSOR, LIMIT, Page};
use super::problem::Problem;
use super::schemas::{
    Access, Answer, AskingKind, AskingState, Checked, Id, SequelKind, TeamRole, ids,
};
use super::serve::read;
use super::views::text;
use crate::access::Gate::{Room, Somebody};
use crate::acts::on_asking::{
    NewEscalation, NewFollowUp, NewResponse, NewVerification, NewWithdrawal, found, matter_of,
};
use crate::acts::record;
use crate::asked::Asked;
use crate::error::WebError;
use holdfire_core as core;
use holdfire_core::{ActorId, Event};
use holdfire_powers::Act;
use holdfire_store::AskingPlace;
use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use utoipa::ToSchema;

const WAITS: Parameter = Parameter::new("waits", Sort::Id, "For whom it waits.").like("north");

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read::<Page<Asking>>("listOpenAskings", "/askings", Room(Act::SeeQueue), list)
        .says(
            "askings",
            "What was asked and is open",
            "The earliest due first, and what has no time last.",
        )
        .asks(&[WAITS, LIMIT, CURSOR]),
    Operation::read::<Asking>("getAsking", "/askings/{entry}", Somebody, one).says(
        "askings",
        "One asking",
        "Needs the act `see_asking` for it. With everything that came of it, and how it stands.",
    ),
    Operation::write::<NewResponse, Noted>(
        "respond",
        "/askings/{entry}/responses",
        Somebody,
        |asked, body| on_it(asked, body, Act::Respond, NewResponse::event),
    )
    .says("askings", "Answer what was asked", "Needs the act `respond`. By whoever was asked, or in its name by whoever passes the answer on."),
    Operation::write::<NewVerification, Noted>(
        "reportVerification",
        "/askings/{entry}/reports",
        Somebody,
        |asked, body| on_it(asked, body, Act::ReportVerification, NewVerification::event),
    )
    .says("askings", "Report how a verification went", "Needs the act `report_verification`. That access was denied or no patrol could go is a report like any other."),
    Operation::write::<NewFollowUp, Noted>(
        "followUp",
        "/askings/{entry}/follow-ups",
        Somebody,
        |asked, body| on_it(asked, body, Act::FollowUp, NewFollowUp::event),
    )
    .says("askings", "Record whether a demand was met", "Needs the act `follow_up`."),
    Operation::write::<NewEscalation, Noted>(
        "escalate",
        "/askings/{entry}/escalations",
        Somebody,
        |asked, body| on_it(asked, body, Act::Escalate, NewEscalation::event),
    )
    .says("askings", "Take it to the next level", "Needs the act `escalate`. When its time is over, or it was refused or not met."),
    Operation::write::<NewWithdrawal, Noted>(
        "withdraw",
        "/askings/{entry}/withdrawals",
        Somebody,
        |asked, body| on_it(asked, body, Act::RequestInformation, NewWithdrawal::event),
    )
    .says("askings", "Ask no longer", "Needs the act `request_information`. By whoever asked."),
];

/// Something that was asked.
#[derive(Serialize, ToSchema)]
pub(crate) struct Asking {
    /// Its entry.
    #[schema(minimum = 0, example = 1400)]
    pub entry: u64,
    /// What sort it is.
    pub kind: AskingKind,
    /// The incident it is about.
    pub incident: Id,
    /// Who asks.
    pub by: Id,
    /// Who is asked.
    pub of: Vec<Id>,
    /// What exactly.
    #[schema(example = "where were your mortars that night?")]
    pub what: String,
    /// Where, in words.
    #[schema(example = "Kafr Nadir")]
    pub place: Option<String>,
    /// Why.
    #[schema(example = "two reports name them")]
    pub reason: String,
    /// When it was asked.
    pub at: Timestamp,
    /// By when, as it was asked.
    pub asked_by: Option<Timestamp>,
    /// The last instant at which what is left to do is done in time; nothing if nothing is left.
    pub due: Option<Timestamp>,
    /// Whether somebody still has to do something about it.
    #[schema(example = true)]
    pub is_open: bool,
    /// How it stands.
    pub state: AskingState,
    /// Who has to do something.
    pub waits_for: Vec<Id>,
    /// The entry by which it was taken to the next level last.
    #[schema(minimum = 0, example = json!(null))]
    pub escalated: Option<u64>,
    /// The entry of the erratum to it.
    #[schema(minimum = 0, example = json!(null))]
    pub taken_back_by: Option<u64>,
    /// What came of it, in order.
    pub sequels: Vec<Sequel>,
}

/// Something that came of an asking. What fields it has depends on what it is.
#[derive(Serialize, ToSchema)]
pub(crate) struct Sequel {
    /// What it is.
    pub is: SequelKind,
    /// Its entry.
    #[schema(minimum = 0, example = 1412)]
    pub entry: u64,
    /// When it was done.
    pub at: Timestamp,
    /// Who did it.
    pub by: Id,
    /// Its words: an answer, an account, a reason.
    #[schema(example = "the battery was at its base")]
    pub words: Option<String>,
    /// Of a response: what it says.
    pub answer: Option<Answer>,
    /// Of a response: who passed it on.
    pub through: Option<Id>,
    /// Of a report: whether the team got there.
    pub access: Option<Access>,
    /// Of a report: who denied access.
    pub denied_by: Option<Id>,
    /// Of a report: who was in the team.
    pub team: Vec<TeamShare>,
    /// Of a follow-up: what was seen.
    pub result: Option<Checked>,
    /// Of an escalation: to whom it was taken.
    pub to: Option<Id>,
    /// Of an escalation: by when.
    pub due: Option<Timestamp>,
    /// The entry of the erratum to it.
    #[schema(minimum = 0, example = json!(null))]
    pub taken_back_by: Option<u64>,
}

/// How many people of one organisation were in a team.
#[derive(Serialize, ToSchema)]
pub(crate) struct TeamShare {
    /// Of whom.
    pub of: Id,
    /// What they were there for.
    pub role: Option<TeamRole>,
    /// How many.
    #[schema(example = 2)]
    pub people: u16,
}

/// An asking as it is told.
pub(crate) fn view(found: &core::Asked) -> Asking {
    let what = &found.asking.what;
    let place = what.place().and_then(|place| place.words.as_deref());
    Asking {
        entry: found.asking.entry,
        kind: AskingKind(what.kind().as_str()),
        incident: Id::from(what.incident()),
        by: Id::from(what.by()),
        of: ids(what.of()),
        what: what.what().to_owned(),
        place: text(place),
        reason: what.reason().to_owned(),
        at: what.at(),
        asked_by: what.due(),
        due: found.due,
        is_open: found.is_open,
        state: AskingState(found.state.as_str()),
        waits_for: ids(&found.waits_for),
        escalated: found.escalated,
        taken_back_by: found.asking.erratum,
        sequels: found.sequels.iter().map(sequel).collect(),
    }
}

fn sequel(recorded: &core::Recorded<core::Sequel>) -> Sequel {
    let what = &recorded.what;
    let mut sequel = Sequel {
        is: SequelKind(what.as_str()),
        entry: recorded.entry,
        at: what.at(),
        by: Id::from(what.by()),
        words: None,
        answer: None,
        through: None,
        access: None,
        denied_by: None,
        team: Vec::new(),
        result: None,
        to: None,
        due: None,
        taken_back_by: recorded.erratum,
    };
    match what {
        core::Sequel::Response(response) => {
            sequel.words = text(response.words.as_deref());
            sequel.answer = Some(Answer(response.answer.as_str()));
            sequel.through = response.through.as_ref().map(Id::from);
        }
        core::Sequel::Report(report) => {
            sequel.words = text(report.found.as_deref().or(report.why.as_deref()));
            sequel.access = Some(Access(report.access.as_str()));
            sequel.denied_by = report.denied_by.as_ref().map(Id::from);
            let share = |of: &core::TeamShare| TeamShare {
                of: Id::from(&of.of),
                role: of.role.map(|role| TeamRole(role.as_str())),
                people: of.people,
            };
            sequel.team = report.team.iter().map(share).collect();
        }
        core::Sequel::FollowUp(follow_up) => {
            sequel.words = Some(follow_up.words.to_string());
            sequel.result = Some(Checked(follow_up.result.as_str()));
        }
        core::Sequel::Escalation(escalation) => {
            sequel.words = Some(escalation.reason.to_string());
            sequel.to = Some(Id::from(&escalation.to));
            sequel.due = escalation.due;
        }
        core::Sequel::Withdrawal(withdrawal) => {
            sequel.words = Some(withdrawal.reason.to_string());
        }
    }
    sequel
}

fn list(asked: &Asked) -> Result<Given, Problem> {
    let limit = paging::limit(asked)?;
    let waits = asked.visit.asks("waits").map(ActorId::new).transpose();
    let waits = waits.map_err(|_| WebError::BadAddress { name: "waits" })?;
    let mut after = match paging::cursor::<2>(asked)? {
        None => None,
        Some([due_s, entry]) => {
            Some(AskingPlace { due_s: paging::part(due_s)?, entry: paging::part(entry)? })
        }
    };
    // Those that may not be seen are passed over, and the page is filled with others.
    let (mut items, mut next) = (Vec::new(), None);
    'pages: loop {
        let wanted = u32::try_from(limit).unwrap_or(50) + 1;
        let rows = asked.served().reader.open_askings(after, waits.as_ref(), wanted)?;
        let is_last = rows.len() < wanted as usize;
        for row in rows {
            if asked.access.may_with(Act::SeeAsking, &matter_of(asked, &row.asked)?) {
                if items.len() == limit {
                    next = after.map(|at: AskingPlace| format!("{}~{}", at.due_s, at.entry));
                    break 'pages;
                }
                items.push(view(&row.asked));
            }
            after = Some(row.place);
        }
        if is_last {
            break;
        }
    }
    Page::of(asked, None, items, next).given(asked)
}

fn one(asked: &Asked) -> Result<Given, Problem> {
    Given::of(&view(&found(asked, Act::SeeAsking)?))
}

/// Does something about what was asked in the entry of the address.
fn on_it<T: DeserializeOwned>(
    asked: &Asked,
    body: &[u8],
    act: Act,
    event: fn(T, &Asked, &core::Asked) -> Result<Event, WebError>,
) -> Result<Given, Problem> {
    let found = found(asked, act)?;
    let event = event(read(body)?, asked, &found)?;
    noted(asked, record(asked, event)?, Some(found.asking.what.incident()))
}
