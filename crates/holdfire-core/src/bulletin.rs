//! Bulletins that went out, and the assessments that went out with them.

use crate::{BulletinId, ClauseRef, IncidentId, Verdict};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

words! {
    /// For whom an edition of a bulletin is made. Who may read it, and what its readers may be told, is
    /// said by the mechanism's policies.
    Audience, "audience" {
        /// The members: all that the mechanism holds for a bulletin.
        Members = "members",
        /// The United Nations and the observers.
        Observers = "observers",
        /// Everybody.
        Public = "public",
    }
}

/// A bulletin as issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bulletin {
    /// Slug.
    pub id: BulletinId,
    /// What the edition is called: the word of its audience. Older programs took any label here, and
    /// left nothing out for it.
    pub edition: Box<str>,
    /// For whom it went out; not told by older programs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<Audience>,
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

impl Bulletin {
    /// For whom it is. One that names no audience had nothing left out, whatever it was called, and so
    /// it is for the members.
    pub fn audience(&self) -> Audience {
        self.audience.unwrap_or(Audience::Members)
    }
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
