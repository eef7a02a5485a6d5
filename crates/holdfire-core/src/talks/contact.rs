//! Contacts outside meetings: calls, visits, letters; and what each side told about them afterwards.

use super::{Days, Level, Told, Who};
use crate::{Names, TalkId};
use serde::{Deserialize, Serialize};

words! {
    /// By which means two sides spoke.
    Medium, "medium" {
        /// By telephone.
        Telephone = "telephone",
        /// Face to face.
        InPerson = "in_person",
        /// By picture and sound.
        Video = "video",
        /// In writing.
        Letter = "letter",
        /// It is not told.
        NotTold = "not_told",
    }
}

/// Two or more sides spoke with each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Slug.
    pub id: TalkId,
    /// Who spoke, whoever is told to have begun it first.
    pub between: Vec<Who>,
    /// By which means.
    pub medium: Medium,
    /// At which level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// When, as far as it is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<Days>,
    /// Where, if it was somewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Box<str>>,
    /// About what.
    pub about: Names,
    /// Who tells it.
    pub told: Told,
}

/// What a side told about a contact. A side that told nothing more has a readout without words; what was
/// said is then not guessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Readout {
    /// The contact.
    pub contact: TalkId,
    /// Which side.
    pub by: Who,
    /// What it told; none if it gave no details.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Box<str>>,
    /// Who tells it.
    pub told: Told,
}
