//! Who says things, and documents kept as they came.

use crate::{ActorId, DocumentId, Names, SourceId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A source: a post, an agency, a monitor, a member's centre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Slug.
    pub id: SourceId,
    /// Its name as files give it.
    pub name: Names,
    /// The member or party it belongs to, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub belongs_to: Option<ActorId>,
}

/// A document kept as a source, not yet interpreted. Its bytes are in the file store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Derived from its bytes.
    pub id: DocumentId,
    /// SHA-256 of its bytes, in hex.
    pub sha256: Box<str>,
    /// How many bytes.
    pub size_bytes: u64,
    /// First line or file name.
    pub title: Box<str>,
    /// Who published it, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Box<str>>,
    /// When it was published, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Date>,
    /// Language tag, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Box<str>>,
}
