//! Identifiers: short, permanent, one type per thing, so that two of them cannot be mixed.
//!
//! Ids of objects from a case folder are slugs chosen by people (`eastern-ghouta`). Ids of reports
//! and incidents are derived from what they name by SHA-256, so that the same input gives the same
//! id on every machine and no randomness is needed. They are written in Crockford's base 32, which
//! leaves out letters that are misheard or misread on a radio or a cracked screen.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;

/// Why a text is not an identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{given}` is not an identifier of {of}: {why}")]
pub struct IdError {
    /// The text that was given, cut to a readable length.
    pub given: String,
    /// The kind of thing it should name.
    pub of: &'static str,
    /// What is wrong with it.
    pub why: &'static str,
}

const MAX_ID_LENGTH: usize = 120;

fn check(given: &str, of: &'static str) -> Result<(), IdError> {
    let why = if given.is_empty() {
        "it is empty"
    } else if given.len() > MAX_ID_LENGTH {
        "it is longer than 120 bytes"
    } else if !given
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b':'))
    {
        "only letters a to z, digits, `-`, `_`, `.` and `:` are allowed"
    } else {
        return Ok(());
    };
    Err(IdError { given: given.chars().take(40).collect(), of, why })
}

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident, $of:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Box<str>);

        impl $name {
            /// Takes a text as an identifier if it has the form of one.
            pub fn new(text: impl AsRef<str>) -> Result<Self, IdError> {
                let text = text.as_ref();
                check(text, $of)?;
                Ok(Self(text.into()))
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                Self::new(text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0.into()
            }
        }
    };
}

identifier!(/// An actor: a state, an armed group, a body, an office.
    ActorId, "an actor");
identifier!(/// An area: a zone, line, buffer, crossing or post.
    AreaId, "an area");
identifier!(/// An instrument: one dated agreement text.
    InstrumentId, "an instrument");
identifier!(/// A source: whoever says what a report says.
    SourceId, "a source");
identifier!(/// A document kept as it came.
    DocumentId, "a document");
identifier!(/// A count that a member published.
    CountId, "a declared count");
identifier!(/// A stretch of place and time in which somebody was looking.
    CoverageId, "a coverage record");
identifier!(/// A bulletin that went out.
    BulletinId, "a bulletin");
identifier!(/// One import of one file.
    ImportId, "an import");
identifier!(/// A report. Derived from its data set and its number there.
    ReportId, "a report");
identifier!(/// A step that was taken. Derived from what is told about it.
    StepId, "a step taken");
identifier!(/// A proposal about links. Derived from what is proposed.
    ProposalId, "a proposal");
identifier!(/// A matter of the talks: a track, a meeting, a statement, a commitment.
    TalkId, "a matter of the talks");
identifier!(/// Powers that were adopted. Derived from their text.
    PowersId, "powers");
identifier!(/// An incident. Derived from the first report that was linked to it.
    IncidentId, "an incident");

impl ReportId {
    /// The id of the report that a data set calls `external_id`: `R-` and ten base-32 digits.
    ///
    /// Fifty bits make an accidental clash among a million reports less likely than one in two
    /// thousand; [`State::check`](crate::State::check) refuses one should it happen.
    pub fn derive(dataset: &str, external_id: &str) -> Self {
        let digits = base32(&[dataset.as_bytes(), b"\0", external_id.as_bytes()], 10);
        Self(format!("R-{}-{}", &digits[..5], &digits[5..]).into())
    }
}

impl StepId {
    /// The id of a step of which `parts` are told, in their order.
    pub(crate) fn derive(parts: &[String]) -> Self {
        Self(from_parts('S', b"step", parts))
    }
}

impl ProposalId {
    /// The id of a proposal that says `parts`, in their order.
    pub(crate) fn derive(parts: &[String]) -> Self {
        Self(from_parts('P', b"proposal", parts))
    }
}

impl TalkId {
    /// The id of something that a person records, from the key of the form it came in.
    pub fn from_key(kind: &str, key: &str) -> Self {
        let digits = base32(&[b"talk\0", kind.as_bytes(), b"\0", key.as_bytes()], 8).to_lowercase();
        Self(format!("{}-{digits}", kind.replace('_', "-")).into())
    }
}

impl PowersId {
    /// The id of powers of that text.
    pub fn derive(policies: &str) -> Self {
        Self(from_parts('W', b"powers", &[policies.to_owned()]))
    }
}

/// A letter and twelve digits from what a thing says.
fn from_parts(letter: char, of: &[u8], parts: &[String]) -> Box<str> {
    let mut bytes: Vec<&[u8]> = vec![of];
    for part in parts {
        bytes.extend([b"\0".as_slice(), part.as_bytes()]);
    }
    let digits = base32(&bytes, 12);
    format!("{letter}-{}-{}", &digits[..6], &digits[6..]).into()
}

impl IncidentId {
    /// The id of an incident: the mechanism's code and eight base-32 digits.
    ///
    /// `attempt` is 0, and one more for each id that is already taken.
    pub fn derive(code: &str, first_report: &ReportId, attempt: u32) -> Self {
        let digits =
            base32(&[b"incident\0", first_report.as_str().as_bytes(), &attempt.to_be_bytes()], 8);
        Self(format!("{code}-{}-{}", &digits[..4], &digits[4..]).into())
    }
}

impl SourceId {
    /// The id of a source known only by the name a file gives it.
    pub fn from_name(name: &str) -> Self {
        let slug: String = name
            .chars()
            .flat_map(char::to_lowercase)
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .collect();
        let slug = slug.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
        let readable: String = slug.chars().take(60).collect();
        // Names that lose letters on the way to a slug (Arabic, Cyrillic) are told apart by a hash.
        if name.is_ascii() && slug.len() <= 60 && !readable.is_empty() {
            return Self(readable.into());
        }
        let digits = base32(&[b"source\0", name.as_bytes()], 8).to_lowercase();
        Self(if readable.is_empty() { digits } else { format!("{readable}-{digits}") }.into())
    }
}

fn base32(parts: &[&[u8]], digits: usize) -> String {
    const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
    }
    let hash = hasher.finalize();
    let mut text = String::with_capacity(digits);
    let (mut buffer, mut bits) = (0u64, 0u32);
    for byte in hash {
        buffer = (buffer << 8) | u64::from(byte);
        bits += 8;
        while bits >= 5 && text.len() < digits {
            bits -= 5;
            text.push(char::from(CROCKFORD[((buffer >> bits) & 31) as usize]));
        }
        if text.len() == digits {
            break;
        }
        buffer &= (1u64 << bits) - 1;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_report_has_the_same_id_on_every_machine() {
        assert_eq!(ReportId::derive("ucdp-ged", "233200").as_str(), "R-2EQN3-7A7KR");
        assert_ne!(ReportId::derive("a", "bc"), ReportId::derive("ab", "c"));
    }

    #[test]
    fn sources_in_other_scripts_keep_different_ids() {
        let (one, other) = (SourceId::from_name("وكالة سانا"), SourceId::from_name("شبكة شام"));
        assert_ne!(one, other);
        assert_eq!(SourceId::from_name("Member A, posts").as_str(), "member-a-posts");
    }

    #[test]
    fn an_id_with_a_path_in_it_is_refused() {
        assert!(AreaId::new("../etc").is_err());
        assert!(AreaId::new("").is_err());
        assert!(serde_json::from_str::<AreaId>("\"north east\"").is_err());
    }
}
