//! Numbers that carry their unit. Counts of different units are different types, so adding them
//! does not compile.
//!
//! One attack may be two hundred observed explosions, four reports and one incident: a sum over
//! such things is the oldest mistake in the trade. What members declare has units that only data
//! knows; see `declared.rs`.

use std::fmt;
use std::iter::Sum;
use std::marker::PhantomData;
use std::ops::Add;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Something that can be counted, and the word for it in data.
pub trait Unit {
    /// The word written beside the value when a count is serialized.
    const NAME: &'static str;
}

/// Counts incidents: something that happened, however many told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Incidents {}

/// Counts reports: what one source said, once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reports {}

/// Counts people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum People {}

/// Counts steps: what somebody owes about one incident, or by one clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Steps {}

impl Unit for Incidents {
    const NAME: &'static str = "incident";
}
impl Unit for Reports {
    const NAME: &'static str = "report";
}
impl Unit for Steps {
    const NAME: &'static str = "step";
}
impl Unit for People {
    const NAME: &'static str = "person";
}

/// How many of one unit. Serialized as `{"value": 3, "unit": "incident"}`; another unit is refused
/// when read.
///
/// ```compile_fail
/// use holdfire_bulletin::{Count, Incidents, Reports};
/// let nonsense = Count::<Incidents>::new(2) + Count::<Reports>::new(3);
/// ```
pub struct Count<U> {
    value: u64,
    unit: PhantomData<U>,
}

impl<U> Count<U> {
    /// A count of `value`.
    #[must_use]
    pub const fn new(value: u64) -> Self {
        Self { value, unit: PhantomData }
    }

    /// The bare number, for printing beside its unit.
    #[must_use]
    pub const fn value(self) -> u64 {
        self.value
    }
}

// Written out because a derive would ask the same of the unit, which is never a value.
impl<U> Clone for Count<U> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<U> Copy for Count<U> {}
impl<U> Default for Count<U> {
    fn default() -> Self {
        Self::new(0)
    }
}
impl<U> PartialEq for Count<U> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}
impl<U> Eq for Count<U> {}
impl<U> PartialOrd for Count<U> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<U> Ord for Count<U> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.value.cmp(&other.value)
    }
}
impl<U: Unit> fmt::Debug for Count<U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.value, U::NAME)
    }
}

/// Saturates: a bulletin with 2^64 incidents has other troubles than a wrong last digit.
impl<U> Add for Count<U> {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::new(self.value.saturating_add(other.value))
    }
}

impl<U> Sum for Count<U> {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), Add::add)
    }
}

#[derive(Serialize, Deserialize)]
struct Written<'a> {
    value: u64,
    #[serde(borrow)]
    unit: std::borrow::Cow<'a, str>,
}

impl<U: Unit> Serialize for Count<U> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Written { value: self.value, unit: U::NAME.into() }.serialize(serializer)
    }
}

impl<'de, U: Unit> Deserialize<'de> for Count<U> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = Written::deserialize(deserializer)?;
        if written.unit != U::NAME {
            return Err(D::Error::custom(format_args!(
                "expected a count of unit `{}`, found unit `{}`",
                U::NAME,
                written.unit
            )));
        }
        Ok(Self::new(written.value))
    }
}
