//! What comes of an asking: responses, verification reports, follow-ups, escalations, withdrawals.

use super::{due, own};
use crate::api::schemas;
use crate::asked::Asked;
use crate::error::WebError;
use holdfire_core::{
    Access, ActorId, Answer, Asked as Asking, Checked, Escalated, Escalation, Event, FollowUp,
    Response, TeamRole, TeamShare, VerificationReport, Withdrawal,
};
use holdfire_powers::{About, Act, Matter};
use serde::Deserialize;
use utoipa::ToSchema;

/// Whom what was asked concerns: whom the incident does, and whoever was asked.
pub(crate) fn matter_of(asked: &Asked, found: &Asking) -> Result<Matter, WebError> {
    asked.served().matter_of_asking(&asked.snapshot, found)
}

/// What was asked in the entry of the address, if whoever asks may do this about it.
pub(crate) fn found(asked: &Asked, act: Act) -> Result<Asking, WebError> {
    let not_found = || WebError::not_found("entry", asked.param("entry"));
    let entry: u64 = asked.param("entry").parse().map_err(|_| not_found())?;
    let found = asked.served().reader.asked(entry)?.ok_or_else(not_found)?;
    let matter = matter_of(asked, &found)?;
    match asked.access.may(act, About::Matter(&matter), asked.access.in_own_name()) {
        true => Ok(found),
        // Who may not even see it is not told that it is there.
        false if !asked.access.may_with(Act::SeeAsking, &matter) => Err(not_found()),
        false => Err(WebError::NotAllowed { act }),
    }
}

/// What whoever was asked says.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewResponse {
    /// What it says.
    #[schema(value_type = schemas::Answer, example = "answered")]
    pub answer: Answer,
    /// Its words; only an acknowledgement can do without.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 8000, example = "the battery was at its base")]
    pub words: Option<String>,
    /// For whom it is passed on, by whoever was not asked itself.
    #[serde(default, rename = "for")]
    #[schema(value_type = Option<schemas::Id>, example = json!(null))]
    pub for_whom: Option<ActorId>,
}

impl NewResponse {
    /// Whoever passes an answer on says for whom; the organisation that was asked answers itself.
    pub fn event(self, asked: &Asked, found: &Asking) -> Result<Event, WebError> {
        let own = own(asked)?;
        let (by, through) = match self.for_whom {
            Some(whom) => (whom, Some(own)),
            None => (own, None),
        };
        Ok(Event::ResponseGiven(Response {
            asking: found.asking.entry,
            by,
            through,
            answer: self.answer,
            words: self.words.map(Box::from),
            at: asked.now()?,
        }))
    }
}

/// How many people of one organisation were in a team.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewTeamShare {
    /// Of whom.
    #[schema(value_type = schemas::Id, example = "member-a")]
    pub of: ActorId,
    /// What they were there for.
    #[serde(default)]
    #[schema(value_type = Option<schemas::TeamRole>, example = json!(null))]
    pub role: Option<TeamRole>,
    /// How many.
    #[schema(minimum = 1, maximum = 65535, example = 2)]
    pub people: u16,
}

/// How a verification went.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewVerification {
    /// Whether the team got there.
    #[schema(value_type = schemas::Access, example = "granted")]
    pub access: Access,
    /// What was found; where nobody got there, why.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 8000, example = "two craters, fins of an 82 mm round")]
    pub words: Option<String>,
    /// Who denied access, if somebody did.
    #[serde(default)]
    #[schema(value_type = Option<schemas::Id>, example = json!(null))]
    pub denied_by: Option<ActorId>,
    /// Who was in the team; nobody where no patrol could go.
    #[serde(default)]
    #[schema(max_items = 100)]
    pub team: Vec<NewTeamShare>,
}

impl NewVerification {
    pub fn event(self, asked: &Asked, found: &Asking) -> Result<Event, WebError> {
        let is_there = self.access == Access::Granted;
        if self.access != Access::Denied && self.denied_by.is_some() {
            return Err(WebError::bad_field("denied_by", "is told where access was denied"));
        }
        if self.access == Access::NoPatrol && !self.team.is_empty() {
            return Err(WebError::bad_field("team", "is told where somebody went"));
        }
        let words: Option<Box<str>> = self.words.map(Box::from);
        let share = |of: NewTeamShare| TeamShare { of: of.of, role: of.role, people: of.people };
        Ok(Event::VerificationReported(VerificationReport {
            task: found.asking.entry,
            by: own(asked)?,
            at: asked.now()?,
            access: self.access,
            why: if is_there { None } else { words.clone() },
            denied_by: self.denied_by,
            team: self.team.into_iter().map(share).collect(),
            found: if is_there { words } else { None },
        }))
    }
}

/// Whether a demand was met, as somebody saw who looked.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewFollowUp {
    /// What was seen.
    #[schema(value_type = schemas::Checked, example = "partly_met")]
    pub result: Checked,
    /// In a few words.
    #[schema(min_length = 1, max_length = 8000, example = "one of two mortars is gone")]
    pub words: String,
}

impl NewFollowUp {
    pub fn event(self, asked: &Asked, found: &Asking) -> Result<Event, WebError> {
        Ok(Event::FollowUpMade(FollowUp {
            demand: found.asking.entry,
            by: own(asked)?,
            result: self.result,
            words: self.words.into(),
            at: asked.now()?,
        }))
    }
}

/// That something is taken to the next level.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewEscalation {
    /// To whom.
    #[schema(value_type = schemas::Id, example = "joint-committee")]
    pub to: ActorId,
    /// Within how many hours; the time that was given first if it is not told.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 2160, example = 48)]
    pub within_hours: Option<u16>,
    /// Why.
    #[schema(min_length = 1, max_length = 2000, example = "the time ran out without an answer")]
    pub reason: String,
}

impl NewEscalation {
    pub fn event(self, asked: &Asked, found: &Asking) -> Result<Event, WebError> {
        let now = asked.now()?;
        Ok(Event::Escalated(Escalation {
            of: Escalated::Asking { entry: found.asking.entry },
            by: own(asked)?,
            to: self.to,
            step: None,
            at: now,
            due: due(self.within_hours, now)?,
            reason: self.reason.into(),
        }))
    }
}

/// That whoever asked asks no longer.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewWithdrawal {
    /// Why.
    #[schema(min_length = 1, max_length = 2000, example = "it was answered by telephone")]
    pub reason: String,
}

impl NewWithdrawal {
    pub fn event(self, asked: &Asked, found: &Asking) -> Result<Event, WebError> {
        Ok(Event::AskingWithdrawn(Withdrawal {
            asking: found.asking.entry,
            by: own(asked)?,
            at: asked.now()?,
            reason: self.reason.into(),
        }))
    }
}
