//! Rounds, sessions and meetings, and the papers that were put there. When one is, who came and how
//! it went are accounts of their own: see [`accounts`](super::accounts).

use super::{Told, Who};
use crate::{DocumentId, Names, TalkId};
use serde::{Deserialize, Serialize};

words! {
    /// What sort of meeting.
    MeetingKind, "meeting" {
        /// A numbered round of a track.
        Round = "round",
        /// A part of a round.
        Session = "session",
        /// A meeting by itself.
        Meeting = "meeting",
        /// Experts prepare something.
        Experts = "experts",
        /// Two or more consult each other.
        Consultation = "consultation",
        /// Heads of state or government.
        Summit = "summit",
        /// A body is told how things stand.
        Briefing = "briefing",
    }
}

/// A round, session or meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Slug.
    pub id: TalkId,
    /// The track it belongs to.
    pub track: TalkId,
    /// What sort.
    pub kind: MeetingKind,
    /// What it is called.
    pub name: Names,
    /// Its number in the track.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u16>,
    /// The round it is a session of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<TalkId>,
    /// Who hosts it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<Who>,
    /// Where it is, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Box<str>>,
    /// Which members asked for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requested_by: Vec<Who>,
    /// What is on the agenda, point by point.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<Box<str>>,
    /// Who tells it.
    pub told: Told,
}

words! {
    /// How far a paper has come.
    PaperStatus, "status of a paper" {
        /// It is written and not agreed.
        Draft = "draft",
        /// Somebody has seen it who was not to.
        Leaked = "leaked",
        /// It is public.
        Published = "published",
        /// Those whom it concerns stand behind it.
        Endorsed = "endorsed",
        /// It was taken back.
        Withdrawn = "withdrawn",
    }
}

/// A paper. It is recorded again, under the same id, when its status changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// Slug.
    pub id: TalkId,
    /// What it is called.
    pub name: Names,
    /// At which meeting it was put.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<TalkId>,
    /// Whose it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Who>,
    /// How far it has come.
    pub status: PaperStatus,
    /// Its text, if it is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
    /// Who tells it.
    pub told: Told,
}
