//! Where and when somebody was looking. Silence without coverage is "not observed", never "calm".

use serde::{Deserialize, Serialize};

/// Whether anybody looked at a place on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Observed {
    /// Somebody looked for as long as the mechanism's rule asks.
    Observed,
    /// Somebody looked, but for less than that.
    Partly,
    /// Nobody looked.
    NotObserved,
}

/// The coverage of the period: who looked, and when nobody did.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Coverage {
    /// One row per area or governorate, with one cell per day.
    pub rows: Vec<CoverageRow>,
    /// The gaps worth words: where, from when to when, why.
    #[serde(default)]
    pub gaps: Vec<CoverageGap>,
    /// What counts as having looked, and what the coverage record leaves out.
    #[serde(default)]
    pub notes: Vec<String>,
}

/// One place, day by day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoverageRow {
    /// The area or governorate.
    pub place: String,
    /// Who looked, such as `two posts, one camera`; empty when nobody did.
    #[serde(default)]
    pub observers: String,
    /// One entry per day of the period, in order.
    pub by_day: Vec<Observed>,
}

/// How many days of a period were looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ObservedDays {
    /// Days observed.
    pub observed: usize,
    /// Days observed in part.
    pub partly: usize,
    /// Days not observed.
    pub not_observed: usize,
}

impl CoverageRow {
    /// The days counted.
    #[must_use]
    pub fn days(&self) -> ObservedDays {
        let mut days = ObservedDays::default();
        for observed in &self.by_day {
            match observed {
                Observed::Observed => days.observed += 1,
                Observed::Partly => days.partly += 1,
                Observed::NotObserved => days.not_observed += 1,
            }
        }
        days
    }
}

/// A time in which nobody looked at a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoverageGap {
    /// Where.
    pub place: String,
    /// From when to when, in words, with the zone.
    pub when: String,
    /// Why: access denied and by whom, no patrol possible, camera out.
    pub reason: String,
}
