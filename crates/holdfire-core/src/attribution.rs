//! An attribution: who is held responsible for a violation that was found, and by which standard of
//! proof. It is decided apart from the finding, and stands no longer than the finding it rests on.

use crate::{ActorId, IncidentId, MemberVote};
use serde::{Deserialize, Serialize};

/// Somebody is held responsible for an incident, or nobody can be named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attribution {
    /// For which incident.
    pub incident: IncidentId,
    /// The entry of the finding it rests on.
    pub finding: u64,
    /// Who.
    pub responsible: Responsible,
    /// By which standard; of what is unknown, by which nobody could be named.
    pub standard: Standard,
    /// Why, in a few words.
    pub reason: Box<str>,
    /// How each member voted.
    pub votes: Vec<MemberVote>,
}

/// Who is held responsible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub enum Responsible {
    /// Nobody can be named.
    Unknown,
    /// These.
    Actors {
        /// At least one, each once.
        actors: Vec<ActorId>,
    },
}

words! {
    /// How much has to be shown before somebody is named (DOMAIN.md 4), from the least to the most.
    Standard {
        /// Something points to them.
        Suspicion = "suspicion",
        /// There are reasonable grounds to believe it.
        ReasonableGrounds = "reasonable_grounds",
        /// It is more likely than not.
        BalanceOfProbabilities = "balance_of_probabilities",
        /// The evidence is clear and convincing.
        ClearAndConvincing = "clear_and_convincing",
        /// No reasonable doubt is left.
        BeyondReasonableDoubt = "beyond_reasonable_doubt",
    }
}

impl Responsible {
    /// Those who are named.
    pub fn actors(&self) -> &[ActorId] {
        match self {
            Self::Unknown => &[],
            Self::Actors { actors } => actors,
        }
    }
}

impl Attribution {
    /// Whether it names somebody.
    pub fn names_somebody(&self) -> bool {
        self.responsible != Responsible::Unknown
    }

    /// What is wrong with it, whatever else is recorded.
    pub(crate) fn problem(&self) -> Option<String> {
        let Responsible::Actors { actors } = &self.responsible else { return None };
        if actors.is_empty() {
            return Some("it names nobody; say `unknown` if nobody can be named".to_owned());
        }
        let is_twice = |(at, actor)| actors[..at].contains(actor);
        let twice = actors.iter().enumerate().find(|pair| is_twice(*pair));
        twice.map(|(_, actor)| format!("it names `{actor}` twice"))
    }
}
