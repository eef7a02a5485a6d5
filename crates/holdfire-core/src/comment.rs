//! A comment on an incident: words for whoever sees the incident, which decide nothing.

use crate::{ActorId, IncidentId};
use serde::{Deserialize, Serialize};

/// Somebody commented on an incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// On which incident.
    pub incident: IncidentId,
    /// Who: an organisation, never a person's name.
    pub by: ActorId,
    /// In which words.
    pub words: Box<str>,
}
