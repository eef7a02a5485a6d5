//! A demand: what a member or body of the mechanism asks somebody to do, where and by when. What came
//! of it is told by responses and by whoever checks.

use crate::{ActorId, CitedClause, IncidentId, Locality};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Something was demanded of somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demand {
    /// After which incident.
    pub incident: IncidentId,
    /// Who demands: a member or a body of the mechanism.
    pub by: ActorId,
    /// Of whom.
    pub on: ActorId,
    /// What exactly.
    pub what: Box<str>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Locality>,
    /// When it was demanded.
    pub at: Timestamp,
    /// The last instant at which it is done in time; none if no time was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Timestamp>,
    /// The entry of the finding on which it rests, if it rests on one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<u64>,
    /// The clause under which it is made, if it is made under one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<CitedClause>,
    /// Why, in a few words.
    pub reason: Box<str>,
}
