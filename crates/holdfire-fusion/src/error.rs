//! What can be wrong with the reports or settings handed in. Each message names the thing and what to do.

use thiserror::Error;

/// Why fusion could not start. Nothing is fused by halves: one such error and there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FusionError {
    /// Two reports carry one id.
    #[error(
        "two reports have the id `{id}`: ids break ties, so each must be its own; remove or rename one"
    )]
    DuplicateId {
        /// The shared id.
        id: String,
    },
    /// A coordinate that is no place on Earth.
    #[error(
        "report `{id}` has no usable place: longitude and latitude must both be given, within 180 and 90 degrees; correct or clear both"
    )]
    Place {
        /// The report.
        id: String,
    },
    /// An uncertainty that is negative or not a number.
    #[error("report `{id}` has an unusable uncertainty: it must be 0 or more metres")]
    Uncertainty {
        /// The report.
        id: String,
    },
    /// An interval that ends before it starts, or has no start.
    #[error(
        "report `{id}` has no usable time: it must start before it ends, within the years 0 to 9999; correct or clear both"
    )]
    Time {
        /// The report.
        id: String,
    },
    /// A lowest number of deaths above the highest.
    #[error(
        "report `{id}` counts at least {low} and at most {high} killed: swap or correct the numbers"
    )]
    Killed {
        /// The report.
        id: String,
        /// The stated lowest number.
        low: u32,
        /// The stated highest number.
        high: u32,
    },
    /// A lowest number of injured above the highest.
    #[error(
        "report `{id}` counts at least {low} and at most {high} injured: swap or correct the numbers"
    )]
    Injured {
        /// The report.
        id: String,
        /// The stated lowest number.
        low: u32,
        /// The stated highest number.
        high: u32,
    },
    /// A report confirmed into no incident.
    #[error(
        "report `{id}` is marked confirmed but names no incident: give the incident or clear the mark"
    )]
    ConfirmedNowhere {
        /// The report.
        id: String,
    },
    /// Two decisions of people that cannot both hold.
    #[error(
        "reports `{one}` and `{other}` are both confirmed in incident `{incident}` and also said to be apart: withdraw one of the decisions"
    )]
    ConfirmedAndApart {
        /// The first report by id.
        one: String,
        /// The second report by id.
        other: String,
        /// The incident.
        incident: String,
    },
    /// More reports than one call can hold.
    #[error("{count} reports are too many for one call: pass at most {most}, by country or period")]
    TooMany {
        /// How many were given.
        count: usize,
        /// How many can be taken.
        most: usize,
    },
    /// A setting outside its range.
    #[error("setting `{name}` is out of range: {expected}")]
    Setting {
        /// The field of `Settings`.
        name: &'static str,
        /// What would be accepted.
        expected: &'static str,
    },
}
