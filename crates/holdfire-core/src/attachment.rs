//! Evidence: a kept document that belongs to a report or an incident, with who brought it and when.
//!
//! The document's bytes stay as they came and are named by their SHA-256. What a file says of
//! itself, such as where a camera believes it was, is no fact and is not recorded: it would tell
//! everybody who copies the register where a witness stood. Pages read it from the bytes.

use crate::{DocumentId, IncidentId, ReportId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What evidence belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AttachedTo {
    /// What one source said.
    Report(ReportId),
    /// What several reports tell of.
    Incident(IncidentId),
}

/// A document that was attached as evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Which document.
    pub document: DocumentId,
    /// What it belongs to.
    pub to: AttachedTo,
    /// What it shows, in a few words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<Box<str>>,
    /// What its bytes are, for example `image/jpeg`; never taken from its name.
    pub media_type: Box<str>,
    /// The office that brought it, never a person's name.
    pub brought_by: Box<str>,
    /// When it was brought.
    pub brought: Timestamp,
    /// Whether it is said to be the original: the file as the device made it, kept for a court.
    #[serde(default)]
    pub original: bool,
    /// SHA-256, in hex, of a smaller copy for showing, without what the file says of itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy_sha256: Option<Box<str>>,
}

/// A caption is a sentence or two.
const LONGEST_CAPTION: usize = 1_000;
/// The name of an office is a few words.
const LONGEST_OFFICE: usize = 120;

impl Attachment {
    /// What is wrong with it, if anything.
    pub fn problem(&self) -> Option<String> {
        let is_hash = |text: &str| text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
        let office = self.brought_by.trim();
        if office.is_empty() || office.len() > LONGEST_OFFICE {
            return Some("who brought it is not said in at most 120 bytes".to_owned());
        }
        if self.caption.as_ref().is_some_and(|caption| caption.len() > LONGEST_CAPTION) {
            return Some("its caption is longer than 1,000 bytes".to_owned());
        }
        if !self.media_type.contains('/') || self.media_type.len() > 100 {
            return Some(format!("`{}` is no media type", self.media_type));
        }
        match &self.copy_sha256 {
            Some(copy) if !is_hash(copy) => Some("its copy is not named by a SHA-256".to_owned()),
            _ => None,
        }
    }
}
