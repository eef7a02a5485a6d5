//! Powers: who may see and do what in the program, as the text of Cedar policies. To core the text is
//! opaque; it is evaluated where people come in. Each adoption takes the place of the one before it,
//! and a register without any gives nobody a power.

use crate::state::{Refused, already, fails_if, unknown};
use crate::wording::problem_of_reason;
use crate::{ActorId, PowersId, State, Touched};
use serde::{Deserialize, Serialize};

/// A longer text is no set of powers that anybody can read.
const LONGEST: usize = 64 * 1024;

const POWERS: &str = "powers";

/// Powers were adopted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Powers {
    /// Derived from the policies, so that the same text has the same id everywhere.
    pub id: PowersId,
    /// The Cedar policies.
    pub policies: Box<str>,
    /// Who decided: a member or body of the mechanism, an actor, or the mechanism as a whole.
    pub decided_by: ActorId,
    /// Why, in a few words.
    pub reason: Box<str>,
}

impl Powers {
    /// Policies under the id that follows from them.
    pub fn new(policies: &str, decided_by: ActorId, reason: &str) -> Self {
        let id = PowersId::derive(policies);
        Self { id, policies: policies.into(), decided_by, reason: reason.into() }
    }

    /// What is wrong with them, whatever else is recorded.
    fn problem(&self) -> Option<String> {
        if self.policies.trim().is_empty() {
            return Some("they hold no policy; nobody could do anything any more".to_owned());
        }
        if self.policies.len() > LONGEST {
            return Some(
                "they are longer than 64 KiB; write fewer and broader policies".to_owned(),
            );
        }
        if self.id != PowersId::derive(&self.policies) {
            let why = "their id does not follow from the policies; leave the id to holdfire";
            return Some(why.to_owned());
        }
        problem_of_reason(&self.reason).map(str::to_owned)
    }
}

impl State {
    pub(crate) fn check_powers(&self, powers: &Powers) -> Result<(), Refused> {
        fails_if(powers.problem(), POWERS, &powers.id)?;
        let is_whole = self.mechanism.as_ref().is_some_and(|whole| whole.id == powers.decided_by);
        if !is_whole && self.knows_somebody(&powers.decided_by).is_err() {
            return Err(unknown("actor, member or body", &powers.decided_by));
        }
        match self.powers.as_ref().is_some_and(|last| last.id == powers.id) {
            true => Err(already(POWERS, &powers.id)),
            false => Ok(()),
        }
    }

    /// Takes checked powers in.
    pub(crate) fn take_powers(&mut self, powers: Powers) -> Vec<Touched> {
        self.powers = Some(powers);
        vec![Touched::Powers]
    }
}
