//! A place in the text where something is named.

use crate::span::Span;
use crate::when::When;
use serde::{Deserialize, Serialize};

/// Something named in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// Where.
    pub span: Span,
    /// The text there.
    pub quote: String,
    /// What it names.
    pub value: Value,
}

/// What is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Value {
    /// A day or an interval.
    Date {
        /// As far as it could be told.
        when: When,
    },
    /// Somebody who acts.
    Actor {
        /// Who.
        who: Named,
        /// How the words lead there.
        form: Form,
    },
    /// A person, with the office that the text or the lexicon gives.
    Person {
        /// Who.
        who: Named,
        /// The office.
        office: Option<Named>,
        /// The actor that the office speaks for.
        actor: Option<Named>,
    },
    /// An office without the name of who holds it: "the Turkish president".
    Office {
        /// Which.
        office: Named,
        /// The actor it speaks for.
        actor: Option<Named>,
        /// Who held it on the day of publication, where the lexicon knows.
        holder: Option<String>,
    },
    /// A place.
    Place {
        /// Which.
        place: Named,
    },
    /// An agreement.
    Agreement {
        /// Which.
        agreement: Named,
    },
    /// A resolution of the Security Council.
    Resolution {
        /// Its number.
        number: u32,
    },
}

/// One of the lexicon, or a new name as the text has it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Named {
    /// The canonical id.
    Known(String),
    /// A name that the lexicon does not have.
    New(String),
}

impl Named {
    /// The id or the new name.
    pub fn key(&self) -> &str {
        match self {
            Named::Known(key) | Named::New(key) => key,
        }
    }
}

/// How words lead to an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Its name or an alias.
    Name,
    /// An adjective: "Turkish warplanes".
    Adjective,
    /// The place of its government: "Moscow", "the Kremlin".
    Metonym,
    /// A word that stands for it: "the opposition".
    Description,
}
