//! A withdrawal: whoever asked asks no longer.

use crate::ActorId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A request, task or demand was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    /// The entry of what was asked.
    pub asking: u64,
    /// Who withdraws it: whoever asked.
    pub by: ActorId,
    /// When.
    pub at: Timestamp,
    /// Why, in a few words.
    pub reason: Box<str>,
}
