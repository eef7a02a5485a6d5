//! Why a field of a form is refused, and what to do. Pages say it in the reader's language; the
//! English here is for programs.

use std::fmt;

/// A field that cannot be taken as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldRefusal {
    /// The name of the field.
    pub field: &'static str,
    /// Why, with the next step.
    pub cause: Cause,
}

/// Why a field is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// It is empty and needed.
    Missing,
    /// It has more bytes than the field takes.
    TooLong {
        /// How many it takes.
        most: usize,
    },
    /// It has characters that are no text.
    NoText,
    /// It is none of the words that the field knows.
    NotUnderstood {
        /// What was told.
        told: String,
    },
    /// It is no number, range or "about" so many.
    NoNumber {
        /// What was told.
        told: String,
    },
    /// It is no day that can be read.
    NoDay {
        /// What was told.
        told: String,
    },
    /// It can be two days.
    TwoDays {
        /// What was told.
        told: String,
    },
    /// The end lies before the start.
    Backwards,
    /// It lies after now.
    Future,
    /// There is no such time zone.
    NoZone {
        /// What was told.
        told: String,
    },
    /// It is no time that the clocks of that day show.
    NoTime {
        /// What was told.
        told: String,
    },
    /// It looks like a point and is none.
    NoPoint {
        /// Why.
        why: &'static str,
    },
    /// No place here has that name.
    UnknownPlace {
        /// What was told.
        told: String,
    },
    /// Several places can be meant.
    WhichPlace {
        /// How many.
        among: usize,
    },
    /// A distance or a direction needs the other, and a place to measure from.
    Incomplete,
}

impl Cause {
    /// The word of the cause, for message ids and programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong { .. } => "too_long",
            Self::NoText => "no_text",
            Self::NotUnderstood { .. } => "not_understood",
            Self::NoNumber { .. } => "no_number",
            Self::NoDay { .. } => "no_day",
            Self::TwoDays { .. } => "two_days",
            Self::Backwards => "backwards",
            Self::Future => "future",
            Self::NoZone { .. } => "no_zone",
            Self::NoTime { .. } => "no_time",
            Self::NoPoint { .. } => "no_point",
            Self::UnknownPlace { .. } => "unknown_place",
            Self::WhichPlace { .. } => "which_place",
            Self::Incomplete => "incomplete",
        }
    }

    /// Every word of a cause.
    pub const CODES: [&str; 15] = [
        "missing",
        "too_long",
        "no_text",
        "not_understood",
        "no_number",
        "no_day",
        "two_days",
        "backwards",
        "future",
        "no_zone",
        "no_time",
        "no_point",
        "unknown_place",
        "which_place",
        "incomplete",
    ];

    /// What was told, where the cause says it.
    pub fn told(&self) -> Option<&str> {
        match self {
            Self::NotUnderstood { told }
            | Self::NoNumber { told }
            | Self::NoDay { told }
            | Self::TwoDays { told }
            | Self::NoZone { told }
            | Self::NoTime { told }
            | Self::UnknownPlace { told } => Some(told),
            _ => None,
        }
    }

    /// The number that the cause names, if it names one.
    pub fn number(&self) -> Option<usize> {
        match self {
            Self::TooLong { most } => Some(*most),
            Self::WhichPlace { among } => Some(*among),
            _ => None,
        }
    }
}

impl fmt::Display for FieldRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is refused: ", self.field)?;
        match &self.cause {
            Cause::Missing => f.write_str("it is empty and needed; fill it in"),
            Cause::TooLong { most } => write!(f, "it has more than {most} bytes; shorten it"),
            Cause::NoText => f.write_str("it has characters that are no text; type it anew"),
            Cause::NotUnderstood { told } => {
                write!(f, "`{told}` is none of its words; choose one of the list")
            }
            Cause::NoNumber { told } => {
                write!(f, "`{told}` is no number; write 3, 2-4 or about 40, or leave it empty")
            }
            Cause::NoDay { told } => {
                write!(f, "`{told}` is no day; write 2017-12-31, yesterday or night of 21-22")
            }
            Cause::TwoDays { told } => {
                write!(f, "`{told}` can be read as two days; write it as 2017-12-31")
            }
            Cause::Backwards => f.write_str("it is before the start; exchange the two"),
            Cause::Future => f.write_str("it lies in the future; correct the day"),
            Cause::NoZone { told } => {
                write!(f, "time zone `{told}` is not known; use a name such as Asia/Damascus")
            }
            Cause::NoTime { told } => {
                write!(
                    f,
                    "the clocks of that day do not show `{told}` once; add the zone as +03:00"
                )
            }
            Cause::NoPoint { why } => write!(f, "{why}; write it as 34.8025, 36.7"),
            Cause::UnknownPlace { told } => write!(
                f,
                "no place here is called `{told}`; give coordinates, or measure it from a place that is known, or name its region"
            ),
            Cause::WhichPlace { among } => write!(f, "{among} places can be meant; choose one"),
            Cause::Incomplete => {
                f.write_str("a place, a distance and a direction belong together; tell all three")
            }
        }
    }
}
