//! A clause: one numbered provision of an instrument, in our own words, with its rule.

use holdfire_core::{AreaId, ClauseRef, InstrumentId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What sort of provision it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClauseKind {
    /// Something must not be done.
    Prohibition,
    /// Something must be done.
    Obligation,
    /// Who does what with whom, and when.
    Procedure,
    /// What another clause does not cover.
    Exception,
    /// A declaration; never scored.
    Principle,
}

impl ClauseKind {
    /// The word used in instruments, tables and message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Prohibition => "prohibition",
            Self::Obligation => "obligation",
            Self::Procedure => "procedure",
            Self::Exception => "exception",
            Self::Principle => "principle",
        }
    }
}

/// A time in which a text says that it binds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Term {
    /// From when; for ever back if not told.
    pub from: Option<Timestamp>,
    /// Until when, if it ends.
    pub until: Option<Timestamp>,
    /// Which text says so, when several differ.
    pub says: Option<Box<str>>,
}

impl Term {
    /// Whether it binds at `at`.
    pub fn holds_at(&self, at: Timestamp) -> bool {
        self.from.is_some_and(|from| from <= at) && self.until.is_none_or(|until| at < until)
    }
}

/// A clause of an instrument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Clause {
    /// Of which instrument.
    pub instrument: InstrumentId,
    /// Its number there, for example `2a`.
    pub number: Box<str>,
    /// Its heading.
    pub title: Box<str>,
    /// What sort of provision it is.
    pub kind: ClauseKind,
    /// Whether incidents are held against it.
    pub testable: bool,
    /// What it says in our own words, without markup; paragraphs are separated by an empty line.
    pub text: Box<str>,
    /// The sources it cites, for example `VOLT-FR`.
    pub cites: Vec<Box<str>>,
    /// The rule, as written.
    pub cedar: Option<Box<str>>,
    /// When it is in force. Several terms stand side by side when texts differ.
    pub in_force: Vec<Term>,
    /// The area it speaks of, if one.
    pub area: Option<AreaId>,
    /// The clauses it makes an exception to.
    pub excepts: Vec<Box<str>>,
    /// The line of its heading in the text of the instrument, from 1.
    pub line: usize,
}

impl Clause {
    /// The clause by its instrument and number.
    pub fn reference(&self) -> ClauseRef {
        ClauseRef { instrument: self.instrument.clone(), clause: self.number.clone() }
    }
}
