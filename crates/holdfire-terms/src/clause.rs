//! A clause: one numbered provision of an instrument, in our own words, with its rule.

use crate::ladder::Who;
use crate::period::Period;
use holdfire_core::{ActorId, AreaId, ClauseRef, InstrumentId};
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

/// How grave what a prohibition forbids is, where the text tells the two apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// Fighting.
    Hostile,
    /// What may lead to fighting.
    Provocative,
}

impl Nature {
    /// The word used in instruments and message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hostile => "hostile",
            Self::Provocative => "provocative",
        }
    }
}

/// Why one time in which a clause binds stands beside another.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TermBasis {
    /// The text says so, or one of several texts.
    #[default]
    Text,
    /// The text is renewed by consensus, and no renewal is recorded.
    Renewal,
}

/// A time in which a text says that it binds.
#[derive(Debug, Default, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Term {
    /// From when; for ever back if not told.
    pub from: Option<Timestamp>,
    /// Until when, if it ends.
    pub until: Option<Timestamp>,
    /// Which text says so, when several differ.
    pub says: Option<Box<str>>,
    /// Why it stands beside others.
    pub because: TermBasis,
}

/// When something is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DueTime {
    /// Before this instant.
    Before(Timestamp),
    /// So long after entry into force.
    After(Period),
}

/// Another version of a clause, as one text has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClauseDraft {
    /// Which text, or who says so.
    pub says: Box<str>,
    /// What that version says, in our own words.
    pub text: Box<str>,
    /// The sources it cites.
    pub cites: Vec<Box<str>>,
    /// When that version says it is owed.
    pub due: Option<DueTime>,
    /// When that version says it binds. It stands among the terms of the clause as well.
    pub in_force: Option<Term>,
    /// The line of its heading in the text of the instrument, from 1.
    pub line: usize,
}

/// How one party reads a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClauseReading {
    /// Whose reading it is.
    pub party: ActorId,
    /// The reading, in our own words.
    pub text: Box<str>,
    /// The sources it cites.
    pub cites: Vec<Box<str>>,
    /// The line of its heading in the text of the instrument, from 1.
    pub line: usize,
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
    /// Whether a prohibition forbids fighting or what may lead to it, where the text says so.
    pub nature: Option<Nature>,
    /// Who owes it, where the text says so.
    pub by: Vec<Who>,
    /// When it is owed, where the text says so.
    pub due: Option<DueTime>,
    /// Who verifies whether it is kept.
    pub verified_by: Option<ActorId>,
    /// How long whoever verifies has for it.
    pub verified_within: Option<Period>,
    /// What follows when it is not kept: words, or the number of a clause.
    pub consequence: Option<Box<str>>,
    /// Other versions of it, each with who says so.
    pub drafts: Vec<ClauseDraft>,
    /// How parties read it.
    pub readings: Vec<ClauseReading>,
    /// The line of its heading in the text of the instrument, from 1.
    pub line: usize,
}

impl Clause {
    /// The clause by its instrument and number.
    pub fn reference(&self) -> ClauseRef {
        ClauseRef { instrument: self.instrument.clone(), clause: self.number.clone() }
    }
}
