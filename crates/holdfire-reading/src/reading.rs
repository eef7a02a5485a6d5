//! What came of reading a text.

use crate::article::Language;
use crate::mention::Mention;
use crate::proposal::Proposal;
use crate::span::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a text says, as proposals with their words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The language it was read in.
    pub language: Language,
    /// The day it was published, and where the text says so.
    pub published: Option<Published>,
    /// What is named, in the order of the text.
    pub mentions: Vec<Mention>,
    /// What is proposed, in the order of the text.
    pub proposals: Vec<Proposal>,
    /// Lines that belong to the page and not to the text. Nothing is proposed from them.
    pub furniture: Vec<Span>,
}

/// The day of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// The day.
    pub day: Date,
    /// Where the text says it; nothing where it was handed in.
    pub span: Option<Span>,
}
