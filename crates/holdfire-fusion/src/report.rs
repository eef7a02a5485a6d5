//! One report as fusion sees it: where, when, what, who, how many killed, and what people have already decided.
//! Turning files, forms and codes into this is the caller's work; so is reading the answer back.

use serde::{Deserialize, Serialize};

/// A report of one occurrence. What is not known is `None` or empty; nothing is guessed from a blank.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Report {
    /// The caller's name for the report; unique within one call, and the tie-breaker wherever two are equal in all they
    /// say.
    pub id: String,
    /// Who reports. A source seldom reports one incident twice, and how seldom is estimated per source.
    pub source: String,
    /// When it happened, in Unix seconds: the first moment. A day is `[00:00, 24:00)`.
    pub from_s: Option<i64>,
    /// The end of the half-open interval in which it happened. With `from_s` alone, the moment is exact.
    pub until_s: Option<i64>,
    /// Longitude in degrees, WGS84.
    pub lon: Option<f64>,
    /// Latitude in degrees, WGS84.
    pub lat: Option<f64>,
    /// How far the true place may lie from the coordinates, in metres; 0 when not stated.
    pub uncertainty_m: f64,
    /// The coder's precision: 1 the place itself, 2 near it, 3 or more the district or wider.
    pub geo_precision: Option<u8>,
    /// What happened: a dotted path from coarse to fine, such as `remote_violence.shelling`.
    pub act: Option<String>,
    /// Who is said to have acted, as named by the report.
    pub actors: Vec<String>,
    /// Who or what is said to have been acted upon.
    pub targets: Vec<String>,
    /// Reported deaths, the lowest and the highest number.
    pub killed: Option<(u32, u32)>,
    /// Reported injured, the lowest and the highest number.
    pub injured: Option<(u32, u32)>,
    /// When the report was published, in Unix seconds.
    pub published_s: Option<i64>,
    /// The publication the report was taken from, when one may tell of several incidents: a round-up, an annual report.
    /// Two reports coded from one document are seldom of one incident.
    pub document: Option<String>,
    /// What the report says, in its own words and script; a headline will do. Words that other reports use too, and few
    /// of them, speak for one incident.
    pub text: String,
    /// The place as the report names it, from fine to coarse in any form; its words are compared like those of the text.
    pub place_name: String,
    /// The event number of whoever coded the report, as `coder:event`. Two reports under one number were coded as one
    /// event; two numbers of one coder as two.
    pub event_ref: Option<String>,
    /// The incident the report is already linked to. Such incidents are kept, and new reports may join them.
    pub incident: Option<String>,
    /// A person has confirmed that link; it is never moved.
    pub confirmed: bool,
    /// Ids of reports which a person has said are of another incident. Ids that are not among the reports are allowed.
    pub apart_from: Vec<String>,
}
