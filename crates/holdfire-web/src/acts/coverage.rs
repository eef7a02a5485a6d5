//! Coverage: that somebody looked, was refused, or was jammed. Nobody has looked yet at what is still to
//! come, so the time has to be over.

use super::{own, record};
use crate::api::schemas;
use crate::asked::Asked;
use crate::error::WebError;
use crate::snapshot::hex;
use holdfire_core::{Coverage, CoverageId, CoverageKind, Event, TimePrecision, When};
use holdfire_register::leaf_hash;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;

/// A team is told in a line.
const LONGEST_WHO: usize = 300;
/// A note is a sentence or two.
const LONGEST_NOTE: usize = 2_000;

/// A stretch of place and time in which somebody looked, or was kept from it.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewCoverage {
    /// How, or that they were refused or jammed.
    #[schema(value_type = schemas::CoverageKind)]
    pub kind: CoverageKind,
    /// An area by its id, or a region by its code.
    #[schema(min_length = 1, max_length = 260, example = "north-area")]
    pub place: String,
    /// From when.
    #[schema(example = "2026-02-20T06:00:00Z")]
    pub from: Timestamp,
    /// Until when. It has to be over.
    #[schema(example = "2026-02-20T08:00:00Z")]
    pub until: Timestamp,
    /// Who, described without the names of people; one's own organisation if it is left out.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 300, example = "patrol of post 12")]
    pub who: Option<String>,
    /// What a reader should know. Whoever was refused or jammed says how.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000, example = json!(null))]
    pub note: Option<String>,
}

/// Why it cannot be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotCoverage {
    /// The place is neither an area nor a region.
    Place,
    /// It ends before it begins.
    Backwards,
    /// It is not over.
    Future,
    /// Who looked is not told, or in too many words.
    Who,
    /// A gap without a word of why cannot be told from one that somebody invented.
    Why,
    /// The note is too long.
    Note,
}

impl NotCoverage {
    /// The field and what is wrong with it, for programs.
    fn told(self) -> (&'static str, &'static str) {
        match self {
            Self::Place => ("place", "is neither an area nor a region of the mechanism"),
            Self::Backwards => ("until", "is not after `from`"),
            Self::Future => ("until", "is still to come: nobody has looked yet"),
            Self::Who => ("who", "is one line of at most 300 bytes"),
            Self::Why => ("note", "is needed: say how it was refused or jammed"),
            Self::Note => ("note", "has more than 2000 bytes"),
        }
    }
}

impl From<NotCoverage> for WebError {
    fn from(why: NotCoverage) -> Self {
        let (field, why) = why.told();
        Self::bad_field(field, why)
    }
}

impl NewCoverage {
    /// As coverage of the organisation of whoever asks.
    pub fn coverage(self, asked: &Asked) -> Result<Result<Coverage, NotCoverage>, WebError> {
        let (source, now) = (own(asked)?, asked.now()?);
        let snapshot = &asked.snapshot;
        let is_known = snapshot.areas.iter().any(|area| area.id.as_str() == self.place)
            || snapshot.mechanism.regions.iter().any(|region| *region.code == *self.place);
        let english = crate::words::Words::of(crate::language::Language::English);
        let usual = || snapshot.body_or_actor_name(english, source.as_str());
        let who = self.who.as_deref().map_or_else(usual, |who| who.trim().to_owned());
        let note = self.note.as_deref().map(str::trim).filter(|note| !note.is_empty());
        let wrong = [
            (!is_known, NotCoverage::Place),
            (self.until <= self.from, NotCoverage::Backwards),
            (self.until > now, NotCoverage::Future),
            (who.is_empty() || who.len() > LONGEST_WHO, NotCoverage::Who),
            (!self.kind.is_looking() && note.is_none(), NotCoverage::Why),
            (note.is_some_and(|note| note.len() > LONGEST_NOTE), NotCoverage::Note),
        ];
        if let Some((_, why)) = wrong.into_iter().find(|(is_wrong, _)| *is_wrong) {
            return Ok(Err(why));
        }
        let (from, until) = (self.from.to_string(), self.until.to_string());
        let said = [self.kind.as_str(), &*self.place, &*from, &*until, &*who];
        let id = id(source.as_str(), said.into_iter().chain(note));
        Ok(Ok(Coverage {
            id: CoverageId::new(id).map_err(|why| WebError::Refused { why: why.to_string() })?,
            kind: self.kind,
            place: self.place.into(),
            period: When {
                from: self.from,
                until: self.until,
                precision: TimePrecision::Minute,
                zone: snapshot.mechanism.time_zone.clone(),
            },
            source: source.as_str().into(),
            note: note.map(Box::from),
            who: who.into(),
        }))
    }
}

/// Records coverage; says under which entry, or that the same stands already.
pub(crate) fn record_coverage(asked: &Asked, coverage: Coverage) -> Result<Option<u64>, WebError> {
    record(asked, Event::CoverageRecorded(coverage))
}

/// A number that follows from what is said, so that what is sent twice is one record.
fn id<'a>(source: &str, parts: impl Iterator<Item = &'a str>) -> String {
    let whole = parts.fold(source.to_owned(), |whole, part| format!("{whole}\0{part}"));
    let hash = hex(leaf_hash(whole.as_bytes()).as_bytes());
    format!("c-{}", hash.get(..20).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_follows_from_what_is_said_and_from_where_one_field_ends() {
        let id = |source, parts: &[&'static str]| id(source, parts.iter().copied());
        assert_eq!(id("member-a", &["patrol", "north"]), id("member-a", &["patrol", "north"]));
        assert_ne!(id("member-a", &["patrol", "north"]), id("member-b", &["patrol", "north"]));
        assert_ne!(id("member-a", &["ab", "c"]), id("member-a", &["a", "bc"]));
        assert!(CoverageId::new(id("member-a", &["x"])).is_ok());
    }
}
