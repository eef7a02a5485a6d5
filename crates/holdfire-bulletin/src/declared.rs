//! What the members themselves published, side by side, with the difference.
//!
//! A member counts by its own rule, in its own unit, and that unit is known only as data. Nothing
//! here can be added up without asking whether the units agree, and "did not publish" is never
//! zero.

use serde::{Deserialize, Serialize};

/// A number as a member published it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclaredCount {
    /// The number.
    pub value: u64,
    /// What the member says it counted, such as `violation`; compared letter by letter.
    pub unit: String,
}

/// Two declared numbers count different things and cannot be put together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("cannot put `{first}` and `{second}` together: they are different units")]
pub struct UnitsDiffer {
    /// The unit of the first number.
    pub first: String,
    /// The unit of the second number.
    pub second: String,
}

impl DeclaredCount {
    /// The two together.
    ///
    /// # Errors
    /// [`UnitsDiffer`] when they do not count the same thing.
    pub fn plus(&self, other: &Self) -> Result<Self, UnitsDiffer> {
        self.same_unit_as(other)?;
        Ok(Self { value: self.value.saturating_add(other.value), unit: self.unit.clone() })
    }

    fn same_unit_as(&self, other: &Self) -> Result<(), UnitsDiffer> {
        if self.unit == other.unit {
            return Ok(());
        }
        Err(UnitsDiffer { first: self.unit.clone(), second: other.unit.clone() })
    }
}

/// How far the members' numbers lie apart in one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum Difference {
    /// Every member declared the same number.
    Same,
    /// Highest less lowest.
    Apart {
        /// The distance, in the unit that all of them used.
        by: DeclaredCount,
    },
    /// The members counted different things.
    UnitsDiffer,
    /// Fewer than two members declared a number.
    NothingToCompare,
}

/// One place or one day, with a number from each member that published one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclaredRow {
    /// What the numbers are about: a governorate, a day, or the whole period.
    pub scope: String,
    /// One entry per member, in the order of [`DeclaredCounts::members`]; `None` when it published
    /// none.
    pub counts: Vec<Option<DeclaredCount>>,
    /// Anything a reader must know about this row, such as how many of one member's cases another
    /// confirmed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl DeclaredRow {
    /// How far the members' numbers lie apart.
    #[must_use]
    pub fn difference(&self) -> Difference {
        let declared: Vec<&DeclaredCount> = self.counts.iter().flatten().collect();
        let [first, _, ..] = declared.as_slice() else {
            return Difference::NothingToCompare;
        };
        if declared.iter().any(|count| first.same_unit_as(count).is_err()) {
            return Difference::UnitsDiffer;
        }
        let lowest = declared.iter().map(|count| count.value).min().unwrap_or_default();
        let highest = declared.iter().map(|count| count.value).max().unwrap_or_default();
        if lowest == highest {
            return Difference::Same;
        }
        Difference::Apart {
            by: DeclaredCount { value: highest - lowest, unit: first.unit.clone() },
        }
    }
}

/// What members declared for the period.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DeclaredCounts {
    /// Names of the members, in the order in which the mechanism lists them.
    pub members: Vec<String>,
    /// The whole period, where its days can be put together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole_period: Option<DeclaredRow>,
    /// By governorate or other place.
    #[serde(default)]
    pub by_place: Vec<DeclaredRow>,
    /// By day, drawn as pairs of bars.
    #[serde(default)]
    pub by_day: Vec<DeclaredRow>,
    /// By whose rule the members counted, what is missing, and where the numbers were published.
    #[serde(default)]
    pub notes: Vec<String>,
}

impl DeclaredCounts {
    /// Every row, with the whole period first.
    /// Every row.
    pub fn rows(&self) -> impl Iterator<Item = &DeclaredRow> {
        self.whole_period.iter().chain(&self.by_place).chain(&self.by_day)
    }
}
