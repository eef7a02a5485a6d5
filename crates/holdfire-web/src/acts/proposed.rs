//! What members find together: a finding or an attribution is proposed by one of them, and each votes on
//! it for itself. Whose vote it is is not asked: it is that of whoever sends it.

use super::on_incident::{NewCitation, judged};
use super::own;
use crate::api::schemas;
use crate::asked::Asked;
use crate::error::WebError;
use holdfire_core::{
    ActorId, CitedClause, Confidence, Event, IncidentId, LEAST_HOURS_TO_VOTE, MOST_HOURS_TO_VOTE,
    Outcome, ProposalWithdrawn, ProposedAttribution, ProposedFinding, Responsible, Standard, Vote,
    VoteCast, VoteClosed,
};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use utoipa::ToSchema;

/// What the members are to find, or that they cannot.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewProposedFinding {
    /// What is to be found.
    #[schema(value_type = schemas::Outcome, example = "minor_violation")]
    pub outcome: Outcome,
    /// How sure the members are to be; not told of what is unresolved.
    #[serde(default)]
    #[schema(value_type = Option<schemas::Confidence>, example = "moderate")]
    pub confidence: Option<Confidence>,
    /// The clauses it is about; a violation is of at least one.
    #[serde(default)]
    #[schema(max_items = 100)]
    pub clauses: Vec<NewCitation>,
    /// Why, in a few words.
    #[schema(min_length = 1, max_length = 2000, example = "two craters were seen")]
    pub reason: String,
    /// How many hours every member has to vote.
    #[schema(minimum = 24, maximum = 2160, example = 48)]
    pub hours_to_vote: u16,
}

impl NewProposedFinding {
    pub fn event(self, asked: &Asked, incident: &IncidentId) -> Result<Event, WebError> {
        let at = asked.now()?;
        Ok(Event::FindingProposed(ProposedFinding {
            incident: incident.clone(),
            by: own(asked)?,
            outcome: self.outcome,
            confidence: self.confidence,
            clauses: self.clauses.into_iter().map(CitedClause::from).collect(),
            reason: self.reason.into(),
            at,
            until: until(self.hours_to_vote, at)?,
        }))
    }
}

/// Who is to be held responsible for what was found.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewProposedAttribution {
    /// The entry of the finding it rests on.
    #[schema(minimum = 0, example = 1320)]
    pub finding: u64,
    /// Who; nobody if nobody can be named.
    #[schema(value_type = Vec<schemas::Id>, max_items = 100, example = json!(["north"]))]
    pub responsible: Vec<ActorId>,
    /// By which standard of proof.
    #[schema(value_type = schemas::Standard, example = "reasonable_grounds")]
    pub standard: Standard,
    /// Why, in a few words.
    #[schema(min_length = 1, max_length = 2000, example = "the direction of the craters")]
    pub reason: String,
    /// How many hours every member has to vote.
    #[schema(minimum = 24, maximum = 2160, example = 48)]
    pub hours_to_vote: u16,
}

impl NewProposedAttribution {
    pub fn event(self, asked: &Asked, incident: &IncidentId) -> Result<Event, WebError> {
        let at = asked.now()?;
        Ok(Event::AttributionProposed(ProposedAttribution {
            incident: incident.clone(),
            by: own(asked)?,
            finding: self.finding,
            responsible: match self.responsible.is_empty() {
                true => Responsible::Unknown,
                false => Responsible::Actors { actors: self.responsible },
            },
            standard: self.standard,
            reason: self.reason.into(),
            at,
            until: until(self.hours_to_vote, at)?,
        }))
    }
}

/// The vote of the member on whose behalf it is sent. A later one takes its place as long as nothing is
/// decided.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewVote {
    /// The entry of what is proposed.
    #[schema(minimum = 0, example = 1318)]
    pub proposed: u64,
    /// What the member does; nobody votes `absent`.
    #[schema(value_type = schemas::Vote, example = "agrees")]
    pub vote: Vote,
    /// Its words, which a dissent needs.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000, example = json!(null))]
    pub words: Option<String>,
    /// What it finds instead, if it dissents from a finding and says so.
    #[serde(default)]
    #[schema(value_type = Option<schemas::Outcome>, example = json!(null))]
    pub finds: Option<Outcome>,
}

impl NewVote {
    pub fn event(self, asked: &Asked, incident: &IncidentId) -> Result<Event, WebError> {
        is_on(asked, incident, self.proposed)?;
        Ok(Event::VoteCast(VoteCast {
            proposed: self.proposed,
            member: own(asked)?,
            vote: self.vote,
            words: self.words.map(Box::from),
            finds: self.finds,
        }))
    }
}

/// That the member on whose behalf it is sent proposes something no longer.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewProposalWithdrawal {
    /// The entry of what was proposed.
    #[schema(minimum = 0, example = 1318)]
    pub proposed: u64,
    /// Why, in a few words.
    #[schema(min_length = 1, max_length = 2000, example = "a third report came in")]
    pub reason: String,
}

impl NewProposalWithdrawal {
    pub fn event(self, asked: &Asked, incident: &IncidentId) -> Result<Event, WebError> {
        is_on(asked, incident, self.proposed)?;
        let (proposed, by, reason) = (self.proposed, own(asked)?, self.reason.into());
        Ok(Event::ProposalWithdrawn(ProposalWithdrawn { proposed, by, reason }))
    }
}

/// That the time to vote is over.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewVoteClosing {
    /// The entry of what was proposed.
    #[schema(minimum = 0, example = 1318)]
    pub proposed: u64,
    /// What is to be said of it, in a few words.
    #[schema(min_length = 1, max_length = 2000, example = "one member gave no answer")]
    pub reason: String,
}

impl NewVoteClosing {
    pub fn event(self, asked: &Asked, incident: &IncidentId) -> Result<Event, WebError> {
        is_on(asked, incident, self.proposed)?;
        Ok(Event::VoteClosed(VoteClosed {
            proposed: self.proposed,
            by: own(asked)?,
            at: asked.now()?,
            reason: self.reason.into(),
        }))
    }
}

/// Until when members vote.
fn until(hours: u16, at: Timestamp) -> Result<Timestamp, WebError> {
    let why = || {
        let why =
            format!("is a number of hours from {LEAST_HOURS_TO_VOTE} to {MOST_HOURS_TO_VOTE}");
        WebError::bad_field("hours_to_vote", why)
    };
    let hours = i64::from(hours);
    if !(LEAST_HOURS_TO_VOTE..=MOST_HOURS_TO_VOTE).contains(&hours) {
        return Err(why());
    }
    at.saturating_add(SignedDuration::from_hours(hours)).map_err(|_| why())
}

/// What is voted on is proposed on the incident of the address, for which the gate was passed.
fn is_on(asked: &Asked, incident: &IncidentId, proposed: u64) -> Result<(), WebError> {
    match judged(asked, incident)?.proposal(proposed) {
        Some(_) => Ok(()),
        None => Err(WebError::not_found("proposal", proposed)),
    }
}
