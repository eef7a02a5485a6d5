//! A call on a hotline: who called whom, about what, what was read back and what was promised. Every
//! member sees every call.
//!
//! A caller is an organisation or a description ("a woman at the northern crossing"), **never a
//! person's name**: everybody who reads the register reads it.

use crate::wording::{problem_of_short_words, problem_of_words};
use crate::{ActorId, IncidentId, ReportId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// More is not promised in one call.
const MOST_PROMISES: usize = 20;

/// A call was logged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// Who called.
    pub from: Caller,
    /// Who took the call.
    pub to: ActorId,
    /// When it began.
    pub began: Timestamp,
    /// When it ended, if that was noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Timestamp>,
    /// In which language, as a BCP 47 tag.
    pub language: Box<str>,
    /// About what, in words.
    pub about: Box<str>,
    /// The place as the caller said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Box<str>>,
    /// Whether what was taken down was read back to the caller.
    pub read_back: bool,
    /// What was promised.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub promises: Vec<Promise>,
    /// The incident it is about, if it was known during the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incident: Option<IncidentId>,
}

/// Who called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub enum Caller {
    /// An actor, member or body.
    Actor {
        /// Which.
        actor: ActorId,
    },
    /// Somebody else, described and never named.
    Described {
        /// As what.
        words: Box<str>,
    },
}

/// What the caller was promised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// What.
    pub what: Box<str>,
    /// By when; none if no time was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Timestamp>,
}

/// A call was linked to what it became, or to what kept a promise made in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallLink {
    /// The entry of the call.
    pub call: u64,
    /// What it is linked to.
    pub to: CallLinkedTo,
    /// The promise that was kept by it, by its place in the call, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keeps: Option<u16>,
}

/// What a call is linked to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub enum CallLinkedTo {
    /// It is about this incident.
    Incident {
        /// Which.
        incident: IncidentId,
    },
    /// It became this report.
    Report {
        /// Which.
        report: ReportId,
    },
    /// It became this entry: a request, a task, another call.
    Entry {
        /// Its number.
        entry: u64,
    },
}

impl Call {
    /// What is wrong with it, whatever else is recorded.
    pub(crate) fn problem(&self) -> Option<String> {
        let description = match &self.from {
            Caller::Actor { .. } => None,
            Caller::Described { words } => Some(&**words),
        };
        let all = [
            ("describe the caller", description, problem_of_short_words as fn(&str) -> _),
            ("say what it was about", Some(&*self.about), problem_of_words),
            ("say where", self.place.as_deref(), problem_of_short_words),
        ];
        for (of, words, problem) in all {
            if let Some(why) = words.and_then(problem) {
                return Some(format!("the words that {of} {why}"));
            }
        }
        let is_of_tag = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if !(2..=35).contains(&self.language.len()) || !self.language.chars().all(is_of_tag) {
            return Some("its language is no tag such as `ar` or `en`".to_owned());
        }
        if self.ended.is_some_and(|ended| ended < self.began) {
            return Some("it ended before it began".to_owned());
        }
        if self.promises.len() > MOST_PROMISES {
            return Some("more than 20 things were promised in it".to_owned());
        }
        for promise in &self.promises {
            if let Some(why) = problem_of_words(&promise.what) {
                return Some(format!("the words of a promise {why}"));
            }
            if promise.due.is_some_and(|due| due <= self.began) {
                return Some("what was promised was due before the call".to_owned());
            }
        }
        None
    }
}
