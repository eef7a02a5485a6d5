//! Declared counts: what a member published ("n violations, by governorate, in 24 h"). A claim
//! with a unit, kept beside everybody else's; never added to counts of another unit.

use crate::{ActorId, CountId, When};
use serde::{Deserialize, Serialize};

/// The part of a declared count that falls to one region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegionCount {
    /// The region in the words of the declaration.
    pub region: Box<str>,
    /// How many.
    pub count: u32,
}

/// One figure that one member declared for one period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclaredCount {
    /// Bulletin and member.
    pub id: CountId,
    /// The publication it stood in; both members' figures of one bulletin share it.
    pub bulletin: Box<str>,
    /// Who registered the cases: a member, or nobody in particular when the figure is joint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<ActorId>,
    /// What period it covers.
    pub period: When,
    /// How many hours the figure covers, where its date says less exactly which they were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<u32>,
    /// How many, if a total was stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u32>,
    /// Of what: `violation`, `case of firing`.
    pub unit: Box<str>,
    /// The part of each region, as stated. It need not add up to the total.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<RegionCount>,
    /// How many of them another member confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<u32>,
    /// Which other member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed_by: Option<ActorId>,
    /// Where it was published.
    pub source: Box<str>,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Box<str>>,
}

impl DeclaredCount {
    /// What the regions add up to, if any are stated.
    pub fn sum_of_regions(&self) -> Option<u32> {
        (!self.regions.is_empty())
            .then(|| self.regions.iter().fold(0u32, |sum, r| sum.saturating_add(r.count)))
    }

    /// Whether total and regions are both stated and differ.
    pub fn disagrees_with_itself(&self) -> bool {
        matches!((self.total, self.sum_of_regions()), (Some(total), Some(sum)) if total != sum)
    }
}
