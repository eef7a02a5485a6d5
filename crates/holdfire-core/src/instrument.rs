//! An instrument: one dated agreement text. The text itself is literate Markdown, read by
//! `holdfire-terms`; here are only the facts that others refer to.

use crate::{ActorId, InstrumentId, Names};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// An instrument as adopted, with its whole text, so that the register alone carries the terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instrument {
    /// Slug.
    pub id: InstrumentId,
    /// 1 for the first text, one more for each later one.
    pub version: u32,
    /// Its title.
    pub title: Names,
    /// The day it was signed or issued.
    pub adopted: Date,
    /// From when it binds; not yet known or never if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_from: Option<Timestamp>,
    /// Until when it binds, if it has an end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_until: Option<Timestamp>,
    /// Who is bound.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<ActorId>,
    /// Who guarantees it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guarantors: Vec<ActorId>,
    /// The literate Markdown: clauses in our own words with citations, and their rules.
    pub text: Box<str>,
}
