//! The mechanism: the body and its rules.

use crate::spelling::common_spelling;
use crate::{ActorId, Voting};
use jiff::{Timestamp, civil::Time};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A name in several languages, by BCP 47 tag.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Names(pub BTreeMap<Box<str>, Box<str>>);

impl Names {
    /// One English name.
    pub fn english(name: &str) -> Self {
        Self(BTreeMap::from([("en".into(), name.into())]))
    }

    /// The name in `language`, else in English, else in any language.
    pub fn get(&self, language: &str) -> &str {
        self.0
            .get(language)
            .or_else(|| self.0.get("en"))
            .or_else(|| self.0.values().next())
            .map_or("", AsRef::as_ref)
    }
}

/// The part of the world a mechanism looks at, in degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Extent {
    /// Western edge.
    pub west: f64,
    /// Southern edge.
    pub south: f64,
    /// Eastern edge.
    pub east: f64,
    /// Northern edge.
    pub north: f64,
}

/// A member of the mechanism: a guarantor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Which actor.
    pub id: ActorId,
    /// Its role, for example `guarantor`.
    pub role: Box<str>,
    /// Since when, as stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Box<str>>,
    /// Who says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

/// A standing body of the mechanism: a joint group, a commission, a centre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Slug.
    pub id: ActorId,
    /// Its name.
    pub name: Names,
    /// What sort of body it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Box<str>>,
    /// Who sits in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<ActorId>,
    /// Since when, as stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Box<str>>,
    /// Who says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

/// A region (governorate, province) by which figures are told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// Its code, for example an OCHA P-code.
    pub code: Box<str>,
    /// Its name.
    pub name: Names,
    /// Other spellings that sources use.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Box<str>>,
}

/// The mechanism as founded. The first entry of every register.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mechanism {
    /// Slug, used in URLs.
    pub id: ActorId,
    /// Two to five capital letters: the prefix of incident numbers.
    pub code: Box<str>,
    /// Its name.
    pub name: Names,
    /// Whether all of this is invented, for training.
    pub exercise: bool,
    /// IANA zone in which days and cut-offs are counted.
    pub time_zone: Box<str>,
    /// Local time at which a reporting day ends.
    pub cut_off: Time,
    /// Languages of its documents.
    pub languages: Vec<Box<str>>,
    /// What the map shows first.
    pub extent: Extent,
    /// How decisions are taken, in words for readers, for example `consensus`.
    pub decision_rule: Box<str>,
    /// The same as data; the strictest reading if not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voting: Option<Voting>,
    /// What is printed under every map and bulletin.
    #[serde(default)]
    pub disclaimer: Names,
    /// The guarantors.
    pub members: Vec<Member>,
    /// The standing bodies.
    #[serde(default)]
    pub bodies: Vec<Body>,
    /// The regions by which figures are told.
    #[serde(default)]
    pub regions: Vec<Region>,
}

impl Mechanism {
    /// The region a source means by `words`, if it is one of ours.
    pub fn region(&self, words: &str) -> Option<&Region> {
        let wanted = common_spelling(words);
        let known_by = |name: &str| common_spelling(name) == wanted;
        self.regions.iter().find(|region| {
            known_by(&region.code)
                || region.name.0.values().any(|n| known_by(n))
                || region.aliases.iter().any(|n| known_by(n))
        })
    }

    /// The start of the reporting day that holds `at`.
    pub fn day_start(&self, at: Timestamp) -> Timestamp {
        let zone = jiff::tz::TimeZone::get(&self.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
        let local = at.to_zoned(zone.clone()).datetime();
        let today = local.date().to_datetime(self.cut_off);
        let start = if today <= local {
            today
        } else {
            local.date().yesterday().unwrap_or(local.date()).to_datetime(self.cut_off)
        };
        zone.to_ambiguous_zoned(start).compatible().map_or(at, |zoned| zoned.timestamp())
    }

    /// Checks what types cannot: the code, the extent, the zone, the voting.
    pub fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        if !(2..=5).contains(&self.code.len()) || !self.code.bytes().all(|b| b.is_ascii_uppercase())
        {
            problems.push(format!("code `{}` is not two to five capital letters", self.code));
        }
        let Extent { west, south, east, north } = self.extent;
        if !(west < east && south < north && west >= -180.0 && north <= 90.0) {
            problems.push("extent is empty or off the globe".to_owned());
        }
        if jiff::tz::TimeZone::get(&self.time_zone).is_err() {
            problems.push(format!("time zone `{}` is not known", self.time_zone));
        }
        problems.extend(self.voting.as_ref().and_then(|voting| voting.problem(self.members.len())));
        problems
    }
}
