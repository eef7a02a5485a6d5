//! A day or an interval of days, as far as the words and the day of publication say.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// When something was or will be. What the words do not say is not guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "known")]
pub enum When {
    /// A day, or from the first to the last day.
    Days {
        /// The first day.
        from: Date,
        /// The last day.
        until: Date,
    },
    /// Day and month are said, the year is not, and nothing tells it.
    Yearless {
        /// The month of the first day.
        month: i8,
        /// The first day.
        day: i8,
        /// The month of the last day.
        until_month: i8,
        /// The last day.
        until_day: i8,
    },
    /// The words depend on a day of publication that is not known.
    Unresolved,
}

impl When {
    /// One day.
    pub fn day(day: Date) -> When {
        When::Days { from: day, until: day }
    }

    /// The first and the last day, where both are known.
    pub fn days(&self) -> Option<(Date, Date)> {
        match self {
            When::Days { from, until } => Some((*from, *until)),
            _ => None,
        }
    }

    /// Whether the two can be the same day or share one.
    pub fn can_be(&self, other: &When) -> bool {
        match (self, other) {
            (When::Days { from: a, until: b }, When::Days { from: c, until: d }) => {
                a <= d && c <= b
            }
            (When::Unresolved, _) | (_, When::Unresolved) => true,
            (a, b) => {
                let ((am, au), (bm, bu)) = (a.in_year(), b.in_year());
                am <= bu && bm <= au
            }
        }
    }

    fn in_year(&self) -> ((i8, i8), (i8, i8)) {
        match *self {
            When::Days { from, until } if from.year() == until.year() => {
                ((from.month(), from.day()), (until.month(), until.day()))
            }
            When::Yearless { month, day, until_month, until_day } => {
                ((month, day), (until_month, until_day))
            }
            When::Days { .. } | When::Unresolved => ((1, 1), (12, 31)),
        }
    }
}

/// As in the Extended Date/Time Format: `2017-01-23/2017-01-24`, `XXXX-01-23`, nothing where nothing is known.
impl std::fmt::Display for When {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {
            When::Days { from, until } if from == until => write!(f, "{from}"),
            When::Days { from, until } => write!(f, "{from}/{until}"),
            When::Yearless { month, day, until_month, until_day } => {
                write!(f, "XXXX-{month:02}-{day:02}")?;
                if (month, day) != (until_month, until_day) {
                    write!(f, "/XXXX-{until_month:02}-{until_day:02}")?;
                }
                Ok(())
            }
            When::Unresolved => Ok(()),
        }
    }
}
