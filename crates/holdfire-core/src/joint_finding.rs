//! A joint finding: the result of the members on an incident. Who is held responsible is decided
//! apart from it (`attribution.rs`), and what one member says for itself is a position.

use crate::{IncidentId, InstrumentId, MemberVote};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The members came to a result on an incident, or to none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JointFinding {
    /// On which incident.
    pub incident: IncidentId,
    /// What was found.
    pub outcome: Outcome,
    /// How sure they are; not told of what is unresolved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
    /// The clauses it is about. A violation is of at least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clauses: Vec<CitedClause>,
    /// Why, in a few words.
    pub reason: Box<str>,
    /// How each member voted.
    pub votes: Vec<MemberVote>,
}

words! {
    /// What can be found (DOMAIN.md 3.10).
    Outcome {
        /// It is no incident.
        NotAnIncident = "not_an_incident",
        /// It is one, and no clause was violated.
        RelevantNoViolation = "relevant_no_violation",
        /// A minor violation.
        MinorViolation = "minor_violation",
        /// A grave violation.
        GraveViolation = "grave_violation",
        /// The members could not say, or not together.
        Unresolved = "unresolved",
    }
}

words! {
    /// How sure the members are of what they found.
    Confidence {
        /// Not very.
        Low = "low",
        /// Fairly.
        Moderate = "moderate",
        /// Very.
        High = "high",
    }
}

/// A clause as one version of its instrument has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CitedClause {
    /// Which instrument.
    pub instrument: InstrumentId,
    /// Which version of it.
    pub version: u32,
    /// Its number there, for example `2a`.
    pub clause: Box<str>,
}

impl Outcome {
    /// Whether a clause was violated.
    pub fn is_violation(self) -> bool {
        matches!(self, Self::MinorViolation | Self::GraveViolation)
    }
}

impl fmt::Display for CitedClause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{} (version {})", self.instrument, self.clause, self.version)
    }
}

impl JointFinding {
    /// What is wrong with it, whatever else is recorded.
    pub(crate) fn problem(&self) -> Option<String> {
        let outcome = self.outcome.as_str();
        match (self.outcome, self.confidence) {
            (Outcome::Unresolved, Some(_)) => {
                return Some("of what is `unresolved` nobody is confident; leave it out".into());
            }
            (Outcome::Unresolved, None) | (_, Some(_)) => {}
            (_, None) => {
                return Some(format!("`{outcome}` needs a confidence: low, moderate or high"));
            }
        }
        if self.outcome.is_violation() && self.clauses.is_empty() {
            return Some(format!("`{outcome}` is of a clause; say of which"));
        }
        let is_twice = |(at, clause)| self.clauses[..at].contains(clause);
        let twice = self.clauses.iter().enumerate().find(|pair| is_twice(*pair));
        twice.map(|(_, clause)| format!("it cites clause `{clause}` twice"))
    }
}
