//! A request for information: a member or body of the mechanism asks somebody about an incident.

use crate::{ActorId, IncidentId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Somebody was asked for information.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InformationRequest {
    /// About which incident.
    pub incident: IncidentId,
    /// Who asks: a member or a body of the mechanism.
    pub by: ActorId,
    /// Of whom.
    pub of: ActorId,
    /// What exactly.
    pub what: Box<str>,
    /// When it was asked.
    pub at: Timestamp,
    /// The last instant at which an answer is in time; none if no time was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Timestamp>,
    /// Why, in a few words.
    pub reason: Box<str>,
}
