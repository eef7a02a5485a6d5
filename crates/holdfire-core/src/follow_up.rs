//! A follow-up: somebody looked whether a demand was met.

use crate::ActorId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Somebody looked whether a demand was met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// The entry of the demand.
    pub demand: u64,
    /// Who checked; never whoever the demand is on.
    pub by: ActorId,
    /// What came out.
    pub result: Checked,
    /// In which words.
    pub words: Box<str>,
    /// When it was checked.
    pub at: Timestamp,
}

words! {
    /// Whether a demand was met, as far as somebody looked.
    Checked {
        /// It was.
        Met = "met",
        /// A part of it was.
        PartlyMet = "partly_met",
        /// It was not.
        NotMet = "not_met",
        /// Nobody could look.
        CouldNotCheck = "could_not_check",
    }
}
