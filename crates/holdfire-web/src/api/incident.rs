//! One incident as far as its reports tell, with what the clauses say and why, why the reports are taken
//! together, what members said, asked and found; and everything that can be done about it.

use super::incident_told::{left, view};
use super::incident_view::Incident;
use super::noted::{Noted, noted};
use super::operation::{Given, Operation};
use super::problem::Problem;
use super::serve::read;
use crate::access::Gate::Incident as On;
use crate::acts::on_incident::{
    NewComment, NewDemand, NewErratum, NewPosition, NewRequest, NewTask,
};
use crate::acts::proposed::{
    NewProposalWithdrawal, NewProposedAttribution, NewProposedFinding, NewVote, NewVoteClosing,
};
use crate::acts::record;
use crate::asked::Asked;
use crate::error::WebError;
use holdfire_core::{Event, IncidentId};
use holdfire_powers::Act;
use serde::de::DeserializeOwned;

const TAG: &str = "incidents";

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::look::<Incident>("getIncident", "/incidents/{id}", On(Act::SeeIncident), one).says(
        TAG,
        "One incident",
        "Everything there is on it, as far as the account may see it: reports side by side, what the clauses say and why, the evidence for its links, positions, findings, what was asked, comments, calls, its history. Its entity tag is of the incident alone and does not change when the register grows elsewhere: send it in `If-Match` with what is done about it.",
    ),
    Operation::write::<NewPosition, Noted>(
        "takePosition",
        "/incidents/{id}/positions",
        On(Act::TakePosition),
        |asked, body| on_it(asked, body, NewPosition::event),
    )
    .says(TAG, "Take a position", "In the name of the member whose account it is. An earlier position stays on the record and no longer stands."),
    Operation::write::<NewProposedFinding, Noted>(
        "proposeFinding",
        "/incidents/{id}/proposed-findings",
        On(Act::MakeFinding),
        |asked, body| on_it(asked, body, NewProposedFinding::event),
    )
    .says(TAG, "Propose what the members find", "In the name of the member whose account it is. Every member then votes for itself; once all have voted and the rule of the mechanism carries it, the finding stands. It takes the place of what the same member proposed before and is still open."),
    Operation::write::<NewProposedAttribution, Noted>(
        "proposeAttribution",
        "/incidents/{id}/proposed-attributions",
        On(Act::MakeAttribution),
        |asked, body| on_it(asked, body, NewProposedAttribution::event),
    )
    .says(TAG, "Propose whom the members hold responsible", "It rests on a finding and stands no longer than that. Members vote on it as on a finding."),
    Operation::write::<NewVote, Noted>(
        "castVote",
        "/incidents/{id}/votes",
        On(Act::CastVote),
        |asked, body| on_it(asked, body, NewVote::event),
    )
    .says(TAG, "Vote on what is proposed", "The vote is that of the member whose account it is, and of no other. It can be changed until the decision stands; the same vote sent twice is one."),
    Operation::write::<NewProposalWithdrawal, Noted>(
        "withdrawProposal",
        "/incidents/{id}/proposal-withdrawals",
        On(Act::CastVote),
        |asked, body| on_it(asked, body, NewProposalWithdrawal::event),
    )
    .says(TAG, "Withdraw a proposal", "By the member that proposed it, as long as it is open."),
    Operation::write::<NewVoteClosing, Noted>(
        "closeVote",
        "/incidents/{id}/vote-closings",
        On(Act::CastVote),
        |asked, body| on_it(asked, body, NewVoteClosing::event),
    )
    .says(TAG, "Close a vote", "Once the time to vote is over. Members that did not vote count as absent; what the rule does not carry is recorded as `unresolved`, or names nobody."),
    Operation::write::<NewRequest, Noted>(
        "requestInformation",
        "/incidents/{id}/requests",
        On(Act::RequestInformation),
        |asked, body| on_it(asked, body, NewRequest::event),
    )
    .says(TAG, "Ask somebody for information", "The clock runs from now if a time is given."),
    Operation::write::<NewTask, Noted>(
        "taskVerification",
        "/incidents/{id}/tasks",
        On(Act::TaskVerification),
        |asked, body| on_it(asked, body, NewTask::event),
    )
    .says(TAG, "Ask for a verification", "Somebody is to go and look; how the team is to be made up can be told."),
    Operation::write::<NewDemand, Noted>(
        "makeDemand",
        "/incidents/{id}/demands",
        On(Act::MakeDemand),
        |asked, body| on_it(asked, body, NewDemand::event),
    )
    .says(TAG, "Demand something", "It rests on the finding that stands, if one does."),
    Operation::write::<NewComment, Noted>(
        "comment",
        "/incidents/{id}/comments",
        On(Act::Comment),
        |asked, body| on_it(asked, body, NewComment::event),
    )
    .says(TAG, "Say something about it", "A comment changes nothing else."),
    Operation::write::<NewErratum, Noted>(
        "makeErratum",
        "/incidents/{id}/errata",
        On(Act::SeeIncident),
        |asked, body| on_it(asked, body, NewErratum::event),
    )
    .says(TAG, "Say that something was recorded wrongly", "By the organisation whose word it was, or by the joint group for what was joint. The entry stays and no longer stands."),
];

/// The incident of the address.
fn incident_id(asked: &Asked) -> Result<IncidentId, Problem> {
    let not_found = || Problem::not_found("incident", asked.param("id"));
    IncidentId::new(asked.param("id")).map_err(|_| not_found())
}

/// One incident, for its own address and for those who insist on its state.
pub(crate) fn one(asked: &Asked) -> Result<Given, Problem> {
    let id = incident_id(asked)?;
    // Whoever may do something about an incident and not see it cannot insist on its state.
    if !asked.access.may_with(Act::SeeIncident, &asked.matter_of_incident(&id)?) {
        return Err(Problem::not_found("incident", &id));
    }
    match asked.served().reader.incident(&id)? {
        Some((incident, reports)) => Given::of(&view(asked, &id, incident, reports)?),
        None => left(asked, &id),
    }
}

/// Does something about the incident of the address.
fn on_it<T: DeserializeOwned>(
    asked: &Asked,
    body: &[u8],
    event: fn(T, &Asked, &IncidentId) -> Result<Event, WebError>,
) -> Result<Given, Problem> {
    let id = incident_id(asked)?;
    let event = event(read(body)?, asked, &id)?;
    noted(asked, record(asked, event)?, Some(&id))
}
