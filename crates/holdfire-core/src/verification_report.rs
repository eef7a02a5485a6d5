//! How a verification went. That a team was kept away, or that none could go, is a result like any
//! other, told with its reason.

use crate::verification_task::MOST_PEOPLE;
use crate::wording::{problem_of_account, problem_of_words};
use crate::{ActorId, TeamRole};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// More parts than this are no team.
const MOST_SHARES: usize = 100;

/// Somebody reported how a verification went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerificationReport {
    /// The entry of the task.
    pub task: u64,
    /// Who reports: one of those who were asked to look.
    pub by: ActorId,
    /// When the team was there, or it was clear that none would be.
    pub at: Timestamp,
    /// Whether it got there.
    pub access: Access,
    /// Why it did not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Box<str>>,
    /// Who refused it, if that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denied_by: Option<ActorId>,
    /// Who went. Organisations and roles, never people's names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub team: Vec<TeamShare>,
    /// What it found, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found: Option<Box<str>>,
}

words! {
    /// Whether a team got where it was to look.
    Access {
        /// It did.
        Granted = "granted",
        /// It was kept away.
        Denied = "denied",
        /// None could go.
        NoPatrol = "no_patrol",
    }
}

/// People in a team who were sent by one organisation and have one role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamShare {
    /// Who sent them.
    pub of: ActorId,
    /// What they did; not told if nothing in particular.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<TeamRole>,
    /// How many they were.
    pub people: u16,
}

impl VerificationReport {
    /// What is wrong with it, whatever else is recorded.
    pub(crate) fn problem(&self) -> Option<String> {
        if let Some(why) = self.why.as_deref().and_then(problem_of_words) {
            return Some(format!("the words that say why nobody got there {why}"));
        }
        if let Some(why) = self.found.as_deref().and_then(problem_of_account) {
            return Some(format!("the words that say what was found {why}"));
        }
        if self.team.len() > MOST_SHARES {
            return Some("the team has more than 100 parts".to_owned());
        }
        if self.team.iter().any(|share| !(1..=MOST_PEOPLE).contains(&share.people)) {
            return Some("a part of the team has nobody in it, or more than 1,000".to_owned());
        }
        let why = match self.access {
            Access::Granted if self.found.is_none() => {
                "the team was there and found nothing to tell; say what was found, even if nothing"
            }
            Access::Granted if self.why.is_some() || self.denied_by.is_some() => {
                "the team was there, and yet it is said why it was not; leave that out"
            }
            Access::Granted if self.team.is_empty() => "nobody was in the team; say who went",
            Access::Denied | Access::NoPatrol if self.why.is_none() => {
                "it does not say why nobody got there; say what is known of that"
            }
            Access::NoPatrol if !self.team.is_empty() => {
                "no patrol could go, and yet it says who went; leave the team out"
            }
            Access::NoPatrol if self.denied_by.is_some() => {
                "no patrol could go, and yet it names who refused it; say `denied` if it was refused"
            }
            _ => return None,
        };
        Some(why.to_owned())
    }
}
