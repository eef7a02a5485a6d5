//! How many people were harmed, as told: a range, because sources say "two to four".

use serde::{Deserialize, Serialize};

/// A number known only to lie between two, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CountRange {
    /// The least it can be.
    pub low: u32,
    /// The most it can be.
    pub high: u32,
}

impl CountRange {
    /// Exactly `n`.
    pub fn exactly(n: u32) -> Self {
        Self { low: n, high: n }
    }

    /// The shortest range that holds both.
    pub fn hull(self, other: Self) -> Self {
        Self { low: self.low.min(other.low), high: self.high.max(other.high) }
    }
}

/// People killed, injured and missing, each a range or not told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Casualties {
    /// Killed, of any status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub killed: Option<CountRange>,
    /// Civilians among the killed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub killed_civilians: Option<CountRange>,
    /// Injured, of any status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub injured: Option<CountRange>,
    /// Civilians among the injured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub injured_civilians: Option<CountRange>,
    /// Missing, of any status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<CountRange>,
}

impl Casualties {
    /// The range over what several reports say; what none of them tells stays not told.
    pub fn hull(self, other: Self) -> Self {
        let both = |a: Option<CountRange>, b: Option<CountRange>| match (a, b) {
            (Some(a), Some(b)) => Some(a.hull(b)),
            (a, b) => a.or(b),
        };
        Self {
            killed: both(self.killed, other.killed),
            killed_civilians: both(self.killed_civilians, other.killed_civilians),
            injured: both(self.injured, other.injured),
            injured_civilians: both(self.injured_civilians, other.injured_civilians),
            missing: both(self.missing, other.missing),
        }
    }
}
