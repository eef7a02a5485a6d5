//! Bulletins that went out, and the assessments that went out with them.

use crate::{BulletinId, ClauseRef, IncidentId, Verdict};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A bulletin as issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bulletin {
    /// Slug.
    pub id: BulletinId,
    /// For whom: `public`, `members`.
    pub edition: Box<str>,
    /// Language tag.
    pub language: Box<str>,
    /// Start of its period.
    pub from: Timestamp,
    /// End of its period.
    pub until: Timestamp,
    /// The register size its figures were made from.
    pub register_size: u64,
    /// The root of the register at that size, in hex.
    pub register_root: Box<str>,
    /// SHA-256 of the PDF, in hex. The file is in the file store.
    pub pdf_sha256: Box<str>,
    /// SHA-256 of its figures as canonical JSON, in hex.
    pub figures_sha256: Box<str>,
    /// The id of the bulletin it corrects, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrects: Option<BulletinId>,
}

/// One answer that went out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuedAssessment {
    /// Which incident.
    pub incident: IncidentId,
    /// Which clauses were asked, and what came of it.
    pub answers: Vec<(ClauseRef, Verdict)>,
}

/// Assessments that went out with a bulletin, as they were then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuedAssessments {
    /// With which bulletin.
    pub bulletin: BulletinId,
    /// What went out.
    pub assessments: Vec<IssuedAssessment>,
}
