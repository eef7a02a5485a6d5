//! The answer of the clauses to an incident: engaged, not engaged or undetermined. Never "guilty".
//!
//! The types are here because bulletins and pages show them; the answers are found by
//! `holdfire-terms`.

use crate::{IncidentId, InstrumentId, ReportId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// What one clause says to one incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The facts told do not fall under the clause.
    NotEngaged,
    /// A fact is missing or in doubt, and it decides.
    Undetermined,
    /// The facts told fall under the clause, however the doubts are read.
    Engaged,
}

impl Verdict {
    /// The word used in files, tables and URLs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotEngaged => "not_engaged",
            Self::Undetermined => "undetermined",
            Self::Engaged => "engaged",
        }
    }

    /// The glyph that goes with the word everywhere.
    pub fn glyph(self) -> &'static str {
        match self {
            Self::NotEngaged => "△",
            Self::Undetermined => "◌",
            Self::Engaged => "■",
        }
    }

    /// Takes the word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::NotEngaged, Self::Undetermined, Self::Engaged]
            .into_iter()
            .find(|verdict| verdict.as_str() == word)
    }
}

/// A clause by its instrument and number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ClauseRef {
    /// Which instrument.
    pub instrument: InstrumentId,
    /// Its number there, for example `2a`.
    pub clause: Box<str>,
}

impl fmt::Display for ClauseRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.instrument, self.clause)
    }
}

/// A fact that an answer rested on, and the reports that stated it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Which fact: `actor`, `act`, `place`, `time`, `target`.
    pub name: Box<str>,
    /// Its value, for a person to read.
    pub value: Box<str>,
    /// Who stated it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<ReportId>,
}

/// Why a clause answered as it did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// A code that names the sentence, for translation.
    pub code: Box<str>,
    /// What goes into the sentence.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<Box<str>, Box<str>>,
    /// The sentence in English.
    pub text: Box<str>,
}

/// The answer of one clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseAnswer {
    /// Which clause.
    pub clause: ClauseRef,
    /// What it says.
    pub verdict: Verdict,
    /// The rule that answered, in plain words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Box<str>>,
    /// Why.
    pub reasons: Vec<Reason>,
    /// The facts it rested on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// The facts that would settle it, when undetermined: `actor`, `place`, `time`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Box<str>>,
}

/// The answers of all clauses in force there and then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// Which incident.
    pub incident: IncidentId,
    /// One answer per clause that was asked, in the order of the instruments.
    pub answers: Vec<ClauseAnswer>,
}

impl Assessment {
    /// The strongest answer: engaged before undetermined before not engaged; none if no testable
    /// clause was in force.
    pub fn overall(&self) -> Option<Verdict> {
        self.answers.iter().map(|answer| answer.verdict).max()
    }
}
