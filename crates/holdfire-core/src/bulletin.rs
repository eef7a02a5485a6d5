//! Bulletins that went out, and the assessments that went out with them.

use crate::state::{fails_if, only_once, unknown};
use crate::wording::problem_of_reason;
use crate::{BulletinId, ClauseRef, IncidentId, Refused, State, Verdict};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

const BULLETIN: &str = "bulletin";

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
    /// Why that one is corrected, for its readers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<Box<str>>,
}

impl Bulletin {
    /// For whom it is. One that names no audience had nothing left out, whatever it was called, and so
    /// it is for the members.
    pub fn audience(&self) -> Audience {
        self.audience.unwrap_or(Audience::Members)
    }

    /// What it is about, and for whom.
    pub fn scope(&self) -> BulletinScope<'_> {
        BulletinScope {
            from: self.from,
            until: self.until,
            audience: self.audience(),
            language: &self.language,
        }
    }
}

/// What a correction shares with the bulletin it corrects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BulletinScope<'a> {
    /// Start of the period.
    pub from: Timestamp,
    /// End of the period.
    pub until: Timestamp,
    /// For whom.
    pub audience: Audience,
    /// Language tag.
    pub language: &'a str,
}

impl State {
    /// The bulletin that corrects `id`. There is at most one; it can be corrected in its turn.
    pub fn correction_of(&self, id: &BulletinId) -> Option<&Bulletin> {
        self.bulletins.values().find(|bulletin| bulletin.corrects.as_ref() == Some(id))
    }

    /// The bulletin `id`, if one of that scope may correct it.
    ///
    /// # Errors
    /// It did not go out, has another scope, or is corrected already.
    pub fn correctable(
        &self,
        id: &BulletinId,
        scope: BulletinScope<'_>,
    ) -> Result<&Bulletin, Refused> {
        let corrected = self.bulletins.get(id).ok_or_else(|| unknown(BULLETIN, id))?;
        let why = match self.correction_of(id) {
            Some(correction) => {
                Some(format!("it is corrected by `{}` already; correct that one", correction.id))
            }
            None => (corrected.scope() != scope).then(|| {
                "a correction has the days, the audience and the language of what it corrects"
                    .to_owned()
            }),
        };
        fails_if(why, BULLETIN, id)?;
        Ok(corrected)
    }

    pub(crate) fn check_bulletin(&self, bulletin: &Bulletin) -> Result<(), Refused> {
        only_once(&self.bulletins, &bulletin.id, bulletin, BULLETIN)?;
        let reason = bulletin.because.as_deref();
        let problem = match &bulletin.corrects {
            Some(corrected) => {
                self.correctable(corrected, bulletin.scope())?;
                problem_of_reason(reason.unwrap_or_default())
            }
            None => reason.map(|_| "it says why an earlier one is corrected, and not which"),
        };
        fails_if(problem.map(str::to_owned), BULLETIN, &bulletin.id)
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
