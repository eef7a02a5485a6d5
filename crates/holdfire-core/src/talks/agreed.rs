//! What was agreed in words: statements, split into their clauses; and what was left open and settled.

use super::{Days, Told, Who};
use crate::{InstrumentId, Names, TalkId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

words! {
    /// What a clause of a statement is.
    ClauseKind, "kind of clause" {
        /// It says what holds for ever: sovereignty, no military solution.
        Principle = "principle",
        /// It asks somebody to do something, and binds nobody.
        Exhortation = "exhortation",
        /// It binds somebody to do something, or to leave it.
        Obligation = "obligation",
        /// It sets something up or says how something is done.
        Procedure = "procedure",
        /// It says what those who speak think or intend; nothing can be checked.
        Declaration = "declaration",
    }
}

/// A statement of one or several, split into clauses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Slug.
    pub id: TalkId,
    /// What it is called.
    pub name: Names,
    /// Who made it.
    pub by: Vec<Who>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// At which meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<TalkId>,
    /// The instrument that it is, if it is one of the mechanism's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<InstrumentId>,
    /// Its clauses, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty", rename = "clause")]
    pub clauses: Vec<StatementClause>,
    /// Who tells it.
    pub told: Told,
}

/// One clause of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementClause {
    /// Its number there.
    pub number: Box<str>,
    /// What it is.
    pub kind: ClauseKind,
    /// Its words, or what they say.
    pub words: Box<str>,
    /// In a word, what it is about, so that it can be compared across statements: `territorial-integrity`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Box<str>>,
    /// Who is bound.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bound: Vec<Who>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// Who checks it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verifier: Option<Who>,
    /// What follows if it is not kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consequence: Option<Box<str>>,
    /// What it cites: `S/RES/2254 (2015)`, with a paragraph `S/RES/2254 (2015) 4`, or a statement's id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Box<str>>,
}

/// What a clause that binds somebody does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    /// Who is bound.
    Nobody,
    /// By when.
    NoDeadline,
    /// Who checks it.
    NoVerifier,
    /// What follows.
    NoConsequence,
}

impl StatementClause {
    /// What it leaves out, if it binds somebody; nothing is asked of principles and declarations.
    pub fn gaps(&self) -> Vec<Gap> {
        if !matches!(self.kind, ClauseKind::Obligation | ClauseKind::Procedure) {
            return Vec::new();
        }
        let gaps = [
            (self.bound.is_empty(), Gap::Nobody),
            (self.due.is_none(), Gap::NoDeadline),
            (self.verifier.is_none(), Gap::NoVerifier),
            (self.consequence.is_none(), Gap::NoConsequence),
        ];
        gaps.into_iter().filter(|(is_left_out, _)| *is_left_out).map(|(_, gap)| gap).collect()
    }
}

/// Something that was left to be settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Modality {
    /// Slug.
    pub id: TalkId,
    /// What has to be settled.
    pub issue: Names,
    /// What has been proposed, one by one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Box<str>>,
    /// Who sees to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Who>,
    /// On which track.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<TalkId>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// Who tells it.
    pub told: Told,
}

/// It was settled, or settled anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settlement {
    /// What.
    pub modality: TalkId,
    /// How.
    pub words: Box<str>,
    /// Which of the options it is, from 0, if it is one of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub option: Option<u16>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Days>,
    /// Who settled it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Who>,
    /// At which meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<TalkId>,
    /// The clause it became: an instrument and the number of the clause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub became: Option<(InstrumentId, Box<str>)>,
    /// Who tells it.
    pub told: Told,
}
