//! A response: what somebody who was asked says to it.

use crate::ActorId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Somebody responded to a request, task or demand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Response {
    /// The entry of what was asked.
    pub asking: u64,
    /// Who responds: whoever was asked, or whoever it was escalated to.
    pub by: ActorId,
    /// Through whom it came, if somebody else passed it on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub through: Option<ActorId>,
    /// What it says.
    pub answer: Answer,
    /// In which words. Needed but of an acknowledgement and of a refusal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Box<str>>,
    /// When it was given.
    pub at: Timestamp,
}

words! {
    /// What a response says.
    Answer {
        /// It was received.
        Acknowledged = "acknowledged",
        /// Here is what was asked, or what there is to say to it.
        Answered = "answered",
        /// It was done, by the word of whoever was asked.
        Complied = "complied",
        /// A part of it was told or done.
        Partly = "partly",
        /// It will not be told or done.
        Refused = "refused",
    }
}

impl Answer {
    /// Whether it goes without words.
    pub fn may_be_wordless(self) -> bool {
        matches!(self, Self::Acknowledged | Self::Refused)
    }
}
