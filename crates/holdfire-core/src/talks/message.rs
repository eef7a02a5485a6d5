//! Messages through an intermediary. Who passed something on to whom stands in the register. What it said
//! does so only if all three agree; otherwise the register holds a commitment to the text and the text
//! lies with those who may read it.

use super::{Told, Who};
use crate::TalkId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What a message says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum MessageText {
    /// For everybody who reads the register.
    Open(Box<str>),
    /// Not for them: SHA-256, in hex, of 32 bytes of chance followed by the text.
    Sealed(Box<str>),
}

/// A message was given to somebody who carries it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// Slug.
    pub id: TalkId,
    /// Whose it is.
    pub from: Who,
    /// Who carries it.
    pub through: Who,
    /// For whom.
    pub to: Who,
    /// What it says.
    pub text: MessageText,
    /// Whether the receiver may say whose it is.
    #[serde(default)]
    pub for_attribution: bool,
    /// At which meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<TalkId>,
    /// When it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
    /// Who tells it.
    pub told: Told,
}

words! {
    /// How a message went on.
    StepOfMessage, "step of a message" {
        /// It reached whom it is for.
        Carried = "carried",
        /// Whom it is for says that it came.
        Acknowledged = "acknowledged",
        /// Whom it is for answered.
        Answered = "answered",
        /// It could not be carried, or was not taken.
        Returned = "returned",
    }
}

/// A message went on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MessageStep {
    /// Which.
    pub message: TalkId,
    /// How.
    pub step: StepOfMessage,
    /// Who says so.
    pub by: Who,
    /// What was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<MessageText>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
    /// Who tells it.
    pub told: Told,
}
