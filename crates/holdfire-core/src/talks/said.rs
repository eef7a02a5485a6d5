//! Accusations and what is said to them. Whoever speaks is treated alike, and nothing said here is ever
//! taken for a finding.

use super::{Told, Who};
use crate::{IncidentId, InstrumentId, TalkId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What an accusation is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum About {
    /// An incident.
    Incident(IncidentId),
    /// An instrument as a whole.
    Instrument(InstrumentId),
    /// A clause of one.
    Clause(InstrumentId, Box<str>),
    /// Something else of the talks: a meeting, a statement, a commitment.
    Talk(TalkId),
}

/// Somebody accused somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accusation {
    /// Slug.
    pub id: TalkId,
    /// Who accuses.
    pub by: Who,
    /// Whom; nobody where nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<Who>,
    /// Of what, in the accuser's words as they are told.
    pub words: Box<str>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<About>,
    /// The accusation it answers with another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<TalkId>,
    /// When it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// What is offered as evidence, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Box<str>>,
    /// Who tells it.
    pub told: Told,
}

words! {
    /// What sort of reply.
    ReplyKind, "reply" {
        /// It is not so.
        Denies = "denies",
        /// It is so.
        Admits = "admits",
        /// It is so, and this is why.
        Explains = "explains",
        /// Nothing is said to it.
        Silent = "silent",
        /// Something else is said.
        Other = "other",
    }
}

/// Somebody replied to an accusation, to the reason for staying away from a meeting, or to a statement;
/// or is told to have said nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// To what.
    pub to: TalkId,
    /// The entry it replies to, where it is one account of a meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<u64>,
    /// Who.
    pub by: Who,
    /// What sort.
    pub kind: ReplyKind,
    /// In which words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Box<str>>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// Who tells it.
    pub told: Told,
}
