//! Whom something of the talks is about: an actor of the mechanism, or somebody in a source's words.

use crate::ActorId;
use serde::{Deserialize, Serialize};

/// An actor, member or body; or somebody whom a source describes without saying who it is ("some
/// countries"). The words are kept as they are and never resolved by the program.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Who {
    /// One that is described in the register.
    Actor(ActorId),
    /// Somebody else.
    Described {
        /// As the source has it.
        words: Box<str>,
    },
}

impl Who {
    /// The actor, if it is one.
    pub fn actor(&self) -> Option<&ActorId> {
        match self {
            Self::Actor(actor) => Some(actor),
            Self::Described { .. } => None,
        }
    }

    /// Whether it is this actor.
    pub fn is(&self, actor: &ActorId) -> bool {
        self.actor() == Some(actor)
    }
}

impl From<ActorId> for Who {
    fn from(actor: ActorId) -> Self {
        Self::Actor(actor)
    }
}
