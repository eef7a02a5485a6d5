//! What several resources tell in the same form: names, places, times, numbers.

use super::schemas::TimePrecision;
use holdfire_core as core;
use jiff::Timestamp;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;
use utoipa::openapi::schema::{AdditionalProperties, ObjectBuilder, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// Names by language.
#[derive(Serialize)]
#[serde(transparent)]
pub(crate) struct Names(BTreeMap<String, String>);

impl PartialSchema for Names {
    fn schema() -> RefOr<Schema> {
        let name = ObjectBuilder::new().schema_type(Type::String);
        ObjectBuilder::new()
            .schema_type(Type::Object)
            .additional_properties(Some(AdditionalProperties::RefOr(name.into())))
            .description(Some("Names by language, each under its tag."))
            .examples([serde_json::json!({ "en": "North area" })])
            .into()
    }
}

impl ToSchema for Names {
    fn name() -> Cow<'static, str> {
        "Names".into()
    }
}

pub(crate) fn names(names: &core::Names) -> Names {
    Names(names.0.iter().map(|(tag, name)| (tag.to_string(), name.to_string())).collect())
}

/// A stretch of time: never a point, unless it is known to the minute.
#[derive(Serialize, ToSchema)]
pub(crate) struct When {
    /// The earliest instant.
    #[schema(example = "2026-02-14T03:00:00Z")]
    pub from: Timestamp,
    /// The first instant at which it is over.
    #[schema(example = "2026-02-14T04:00:00Z")]
    pub until: Timestamp,
    /// How precisely it is known.
    pub precision: TimePrecision,
    /// The zone it was told in.
    #[schema(example = "Asia/Damascus")]
    pub zone: String,
}

impl From<&core::When> for When {
    fn from(when: &core::When) -> Self {
        Self {
            from: when.from,
            until: when.until,
            precision: TimePrecision(when.precision.as_str()),
            zone: when.zone.to_string(),
        }
    }
}

/// A place: a point, and the radius in which it truly lies.
#[derive(Serialize, ToSchema)]
pub(crate) struct Place {
    /// Degrees east.
    #[schema(example = 36.52)]
    pub lon: f64,
    /// Degrees north.
    #[schema(example = 35.51)]
    pub lat: f64,
    /// The radius, in metres.
    #[schema(example = 1000.0)]
    pub uncertainty_m: f64,
    /// 1 exact; 2 near a known point; 3 district; 4 governorate; 5 line or several units; 6 country; 7
    /// beyond.
    #[schema(minimum = 1, maximum = 7, example = 2)]
    pub precision: u8,
    /// Its name, as told.
    #[schema(example = "Kafr Nadir")]
    pub name: Option<String>,
    /// The code of the region of the mechanism, or the words of the source.
    #[schema(example = "C1")]
    pub region: Option<String>,
}

impl From<&core::Place> for Place {
    fn from(place: &core::Place) -> Self {
        Self {
            lon: place.lon,
            lat: place.lat,
            uncertainty_m: place.uncertainty_m,
            precision: place.precision.code(),
            name: text(place.name.as_deref()),
            region: text(place.region.as_deref()),
        }
    }
}

/// A number that is known as a range.
#[derive(Serialize, ToSchema)]
pub(crate) struct Range {
    /// The least.
    #[schema(example = 1)]
    pub low: u32,
    /// The most.
    #[schema(example = 3)]
    pub high: u32,
}

impl From<core::CountRange> for Range {
    fn from(range: core::CountRange) -> Self {
        Self { low: range.low, high: range.high }
    }
}

/// How many people were harmed.
#[derive(Serialize, ToSchema)]
pub(crate) struct Casualties {
    /// Killed.
    pub killed: Option<Range>,
    /// Killed, of whom are civilians.
    pub killed_civilians: Option<Range>,
    /// Injured.
    pub injured: Option<Range>,
    /// Injured, of whom are civilians.
    pub injured_civilians: Option<Range>,
    /// Missing.
    pub missing: Option<Range>,
}

impl From<&core::Casualties> for Casualties {
    fn from(all: &core::Casualties) -> Self {
        Self {
            killed: all.killed.map(Range::from),
            killed_civilians: all.killed_civilians.map(Range::from),
            injured: all.injured.map(Range::from),
            injured_civilians: all.injured_civilians.map(Range::from),
            missing: all.missing.map(Range::from),
        }
    }
}

/// An entry that speaks of something.
#[derive(Serialize, ToSchema)]
pub(crate) struct EntryHead {
    /// Its number.
    #[schema(minimum = 0, example = 1204)]
    pub entry: u64,
    /// When it was recorded.
    pub at: Timestamp,
    /// Who recorded it.
    #[schema(example = "member-a")]
    pub by: String,
    /// What kind of fact it is.
    #[schema(example = "report_received")]
    pub kind: String,
}

impl From<&holdfire_store::EntryHead> for EntryHead {
    fn from(head: &holdfire_store::EntryHead) -> Self {
        Self { entry: head.seq, at: head.at, by: head.by.clone(), kind: head.kind.clone() }
    }
}

/// A text, owned.
pub(crate) fn text(text: Option<&str>) -> Option<String> {
    text.map(str::to_owned)
}

/// Texts, owned.
pub(crate) fn texts(all: &[Box<str>]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}
