//! Exercise Amber Coast: a deterministic generator of reports from a fictional island, with the
//! truth behind them, for training, demonstration and measuring.
//!
//! [`World::parse`] reads the island from the case folder, [`generate`] makes an exercise from it
//! and from [`Settings`], and the `write_` functions put its tables out as CSV. No clock, no disk,
//! no randomness of the machine: the same input gives the same bytes. The command that calls this
//! is elsewhere.

mod acts;
mod calendar;
mod coverage;
mod declared;
mod flat_map;
mod generate;
mod incidents;
mod random;
mod sources;
mod steps;
mod telling;
#[cfg(test)]
mod test_world;
#[cfg(test)]
mod tests;
mod words;
mod world;
mod write;

pub use generate::{Exercise, generate};
pub use steps::{take_steps, write_steps};
pub use world::{CaseFiles, World};
pub use write::{
    write_coverage, write_declared, write_declared_regions, write_incidents, write_reports,
    write_truth,
};

use jiff::civil::Date;

/// What sort of exercise to make.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settings {
    /// How many reports, exactly.
    pub reports: usize,
    /// How many days it covers. About thirty reports a day make a busy week on the island;
    /// more make it crowded and fusion harder.
    pub days: u32,
    /// The first day.
    pub start: Date,
    /// Another seed, another exercise.
    pub seed: u64,
    /// How much sources err: 1 as they do in life, 0 not at all, 2 twice as often.
    pub noise: f64,
}

impl Default for Settings {
    /// The exercise whose coverage and declared counts stand in the case folder: eleven weeks from
    /// the day on which the ceasefire takes effect.
    fn default() -> Self {
        Self { reports: 2_400, days: 77, start: Date::constant(2025, 12, 1), seed: 7, noise: 1.0 }
    }
}

/// Which incident a report truly tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Truth {
    /// The report.
    pub report_id: String,
    /// The incident.
    pub incident_id: String,
}

/// The columns of the Holdfire report table, in their order.
pub const REPORT_COLUMNS: [&str; 29] = [
    "report_id",
    "source",
    "date",
    "latitude",
    "longitude",
    "geo_precision",
    "event_type",
    "actor",
    "target",
    "fatalities",
    "text",
    "date_end",
    "time",
    "time_zone",
    "date_precision",
    "place",
    "region",
    "language",
    "url",
    "weapon",
    "count",
    "count_unit",
    "means",
    "direction",
    "injured",
    "kind",
    "entered_by",
    "reliability",
    "credibility",
];
