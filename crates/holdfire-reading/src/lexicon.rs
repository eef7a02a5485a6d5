//! Who and what is known beforehand: plain lists that whoever calls fills from their own records.

use crate::article::Language;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Names that a reading finds again. All lists may be empty; then every name is a new one.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Lexicon {
    /// States, armed groups, bodies, delegations.
    pub actors: Vec<Actor>,
    /// Offices, and who held them when.
    pub offices: Vec<Office>,
    /// People by their names.
    pub people: Vec<Person>,
    /// A gazetteer.
    pub places: Vec<Place>,
    /// Agreements and statements by their titles and by what they are called.
    pub agreements: Vec<Agreement>,
    /// Series of talks.
    pub tracks: Vec<Track>,
    /// Sessions that are known already.
    pub sessions: Vec<Session>,
}

/// A spelling, and the language it belongs to where that matters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// As it is written.
    pub name: String,
    /// In which language, where that is known.
    pub language: Option<Language>,
}

impl Name {
    /// A spelling of no particular language.
    pub fn new(name: impl Into<String>) -> Name {
        Name { name: name.into(), language: None }
    }

    /// A spelling of one language.
    pub fn of(language: Language, name: impl Into<String>) -> Name {
        Name { name: name.into(), language: Some(language) }
    }
}

/// Somebody who acts.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Actor {
    /// Its canonical id.
    pub id: String,
    /// Its kind.
    pub kind: ActorKind,
    /// Names and aliases.
    pub names: Vec<Name>,
}

/// What kind of actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActorKind {
    /// A state, read as its government.
    State,
    /// An international body.
    Body,
    /// A delegation to talks. "The opposition" is its delegation where the sentence speaks of talks.
    Delegation,
    /// People called by a common noun: civilians, armed opposition. Their names need no capital.
    People,
    /// Anybody else: armed groups, coalitions, offices.
    Other,
}

/// An office, which speaks for an actor.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Office {
    /// Its canonical id.
    pub id: String,
    /// The actor it speaks for.
    pub actor: Option<String>,
    /// What it is called.
    pub titles: Vec<Name>,
    /// Who held it. Where a period has no end, it lasts.
    pub holders: Vec<Holder>,
}

/// Somebody who held an office for a time.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Holder {
    /// The id of the person.
    pub person: String,
    /// The first day, where it is known.
    pub from: Option<Date>,
    /// The last day, where there is one.
    pub until: Option<Date>,
}

/// A person in public office.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Person {
    /// Its canonical id.
    pub id: String,
    /// Full names. The last word of a name of its language finds the person too, if nobody else has it.
    pub names: Vec<Name>,
}

/// A place of a gazetteer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Place {
    /// Its canonical id.
    pub id: String,
    /// Its spellings.
    pub names: Vec<Name>,
}

/// An agreement, statement or other instrument.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Agreement {
    /// Its canonical id.
    pub id: String,
    /// Titles, and what it is called.
    pub names: Vec<Name>,
    /// The day it was concluded: "the agreement signed in December" is found by it.
    pub concluded: Option<Date>,
    /// Whether it is about a ceasefire.
    pub is_ceasefire: bool,
}

/// A series of talks.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Track {
    /// Its canonical id.
    pub id: String,
    /// What it is called: "Astana", "Astana talks", "Astana process".
    pub names: Vec<Name>,
    /// The place it is named after or held at.
    pub place: Option<String>,
}

/// A session that is known already.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Session {
    /// Its canonical id.
    pub id: String,
    /// The track it belongs to.
    pub track: String,
    /// Its number in the series.
    pub ordinal: Option<u32>,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub until: Date,
}
