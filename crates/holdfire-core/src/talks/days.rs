//! The days of something in the talks, as somebody tells them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// From a day to a day, both included; one day as a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Days {
    /// The first day.
    pub from: Date,
    /// The last day, if it is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

impl Days {
    /// One day.
    pub fn one(day: Date) -> Self {
        Self { from: day, until: None }
    }

    /// From a day to a day.
    pub fn new(from: Date, until: Date) -> Self {
        Self { from, until: Some(until).filter(|until| *until != from) }
    }

    /// The last day.
    pub fn last(self) -> Date {
        self.until.unwrap_or(self.from)
    }

    /// Whether a day is one of them.
    pub fn contains(self, day: Date) -> bool {
        (self.from..=self.last()).contains(&day)
    }

    pub(crate) fn problem(self) -> Option<String> {
        let Self { from, .. } = self;
        let last = self.last();
        (last < from).then(|| format!("its last day {last} is before its first {from}"))
    }
}
