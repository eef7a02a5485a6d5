//! What is told about a meeting: when it is, who came, in which form two sides met, how it went, what
//! was decided. Each is somebody's account; those that differ stand side by side.

use super::{Days, Told, Who};
use crate::TalkId;
use serde::{Deserialize, Serialize};

words! {
    /// How sure the days of a meeting are.
    DatingState, "state of a date" {
        /// Somebody would like them.
        Proposed = "proposed",
        /// Somebody agrees to them.
        Consented = "consented",
        /// They are set.
        Set = "set",
        /// They are set in the place of others.
        Moved = "moved",
        /// It was held then.
        Held = "held",
        /// It will not be held then.
        Cancelled = "cancelled",
    }
}

/// When a meeting is, by one account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dating {
    /// The meeting.
    pub meeting: TalkId,
    /// Its days.
    pub days: Days,
    /// How sure they are.
    pub state: DatingState,
    /// Who proposes, agrees or sets them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Who>,
    /// Who tells it.
    pub told: Told,
}

words! {
    /// Whether somebody came.
    Attending, "attendance" {
        /// It was asked to come.
        Invited = "invited",
        /// It said that it comes.
        Confirmed = "confirmed",
        /// It comes if something is so.
        Conditional = "conditional",
        /// It was there.
        Present = "present",
        /// It left before the end.
        Left = "left",
        /// It stayed away and says why.
        Boycotted = "boycotted",
        /// It was not there.
        Absent = "absent",
    }
}

words! {
    /// As what somebody takes part.
    Part, "part in a meeting" {
        /// It speaks for a side.
        Delegation = "delegation",
        /// It called the meeting.
        Organiser = "organiser",
        /// It guarantees what is agreed.
        Guarantor = "guarantor",
        /// The meeting is on its soil.
        Host = "host",
        /// It brings the sides together.
        Mediator = "mediator",
        /// It helps the meeting along.
        Facilitator = "facilitator",
        /// It advises.
        Expert = "expert",
        /// It watches.
        Observer = "observer",
    }
}

words! {
    /// Of what rank the head of a delegation is, or whoever speaks.
    Level, "level" {
        /// Heads of state or government.
        Heads = "heads",
        /// Ministers.
        Ministers = "ministers",
        /// Deputies of ministers.
        DeputyMinisters = "deputy_ministers",
        /// Envoys and ambassadors.
        Envoys = "envoys",
        /// Commanders of forces.
        Commanders = "commanders",
        /// Experts and officials.
        Experts = "experts",
    }
}

/// Whether somebody came to a meeting, by one account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// The meeting.
    pub meeting: TalkId,
    /// Who.
    pub who: Who,
    /// Whether it came.
    pub state: Attending,
    /// As what.
    #[serde(default, rename = "as", skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
    /// The office of the head of its delegation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<Box<str>>,
    /// Of what rank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// The reason it gives, or the condition it makes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Box<str>>,
    /// Who tells it.
    pub told: Told,
}

words! {
    /// In which form two sides met.
    SeatingForm, "form" {
        /// Not at all.
        None = "none",
        /// Through somebody who goes between.
        Proximity = "proximity",
        /// Face to face.
        Direct = "direct",
    }
}

/// In which form two sides met or meet, by one account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seating {
    /// The meeting or track.
    pub at: TalkId,
    /// One side.
    pub one: Who,
    /// The other.
    pub other: Who,
    /// In which form.
    pub form: SeatingForm,
    /// Who goes between.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub through: Option<Who>,
    /// What is said about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Box<str>>,
    /// Who tells it.
    pub told: Told,
}

words! {
    /// How something went, in somebody's view.
    Grade, "grade" {
        /// It went forward.
        Forward = "forward",
        /// Something went forward, something did not.
        Mixed = "mixed",
        /// Nothing went forward.
        None = "none",
        /// It went back.
        Back = "back",
    }
}

/// Somebody's view of how a meeting went or how a track stands. Not a fact of the mechanism.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Appraisal {
    /// The meeting or track.
    pub of: TalkId,
    /// Whose view.
    pub by: Who,
    /// How it went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<Grade>,
    /// In whose words.
    pub words: Box<str>,
    /// Who tells it.
    pub told: Told,
}

/// Something that was written down at a meeting, or decided there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Minute {
    /// The meeting.
    pub meeting: TalkId,
    /// Whether it was decided there.
    #[serde(default)]
    pub decided: bool,
    /// Who spoke, or decided; nobody where all did.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Who>,
    /// What.
    pub words: Box<str>,
    /// Who tells it.
    pub told: Told,
}
