//! An escalation: what was not answered, not done or refused is taken to the next level.

use crate::{ActorId, IncidentId, InstrumentId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Something was taken to the next level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Escalation {
    /// What.
    pub of: Escalated,
    /// Who took it there: a member or a body of the mechanism.
    pub by: ActorId,
    /// To whom.
    pub to: ActorId,
    /// The step of an instrument's ladder that this is, if it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<LadderStep>,
    /// When.
    pub at: Timestamp,
    /// The last instant at which whoever it was taken to acts in time; none if no time was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Timestamp>,
    /// Why, in a few words.
    pub reason: Box<str>,
}

/// What is taken to the next level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub enum Escalated {
    /// A request, task or demand.
    Asking {
        /// Its entry.
        entry: u64,
    },
    /// A step of a ladder that nobody took in time.
    Step {
        /// About which incident.
        incident: IncidentId,
        /// The step.
        of: LadderStep,
    },
}

/// A step of the ladder of an instrument.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LadderStep {
    /// Whose ladder.
    pub instrument: InstrumentId,
    /// The name of the step.
    pub step: Box<str>,
}
