//! One line of the table of incidents: what is known, how well, and what is in doubt.

use serde::{Deserialize, Serialize};

use crate::count::{Count, People, Reports};
use crate::withheld::PlaceTold;

/// What the clauses say about an incident. Never "guilty".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// A clause in force there and then is engaged.
    Engaged,
    /// A fact is missing or a rule could not be asked.
    Undetermined,
    /// No clause in force there and then is engaged.
    NotEngaged,
    /// No clause that can be tested was in force there and then.
    NotAsked,
}

impl Verdict {
    /// The mark that stands with the word wherever verdicts are shown.
    #[must_use]
    pub const fn glyph(self) -> char {
        match self {
            Self::Engaged => '■',
            Self::Undetermined => '◌',
            Self::NotEngaged => '△',
            Self::NotAsked => '–',
        }
    }
}

/// What one member says about an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stand {
    /// It happened, as told.
    Confirms,
    /// The member has no means to say.
    CannotConfirm,
    /// It did not happen, or not as told.
    Disputes,
    /// It happened to an excluded target.
    ExcludedTarget,
    /// It happened outside the area.
    OutsideArea,
    /// It is another incident under a second number.
    Duplicate,
    /// No position was filed.
    None,
}

impl Stand {
    /// The mark that stands with the word wherever positions are shown.
    #[must_use]
    pub const fn glyph(self) -> char {
        match self {
            Self::Confirms => '●',
            Self::CannotConfirm => '○',
            Self::Disputes => '◐',
            Self::ExcludedTarget => '⊘',
            Self::OutsideArea => '⬚',
            Self::Duplicate => '⧉',
            Self::None => '–',
        }
    }
}

/// One member's stand, by the member's short name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberStand {
    /// The member, in the fewest letters that readers know it by.
    pub member: String,
    /// What it says.
    pub stand: Stand,
}

/// How far an incident has come: told, or found by the joint group. Shown by a dashed or a solid
/// rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Reports tell it; no joint result stands.
    Alleged,
    /// The joint group has made a finding.
    Found,
}

/// From the lowest to the highest number told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeopleRange {
    /// Lowest number any counted source gives.
    pub low: Count<People>,
    /// Highest number any counted source gives.
    pub high: Count<People>,
}

/// People harmed, as told; `None` means that nobody said, which is not zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Casualties {
    /// People killed.
    pub killed: Option<PeopleRange>,
    /// People injured.
    pub injured: Option<PeopleRange>,
}

/// One incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentRow {
    /// The number that people say aloud and look up.
    pub number: String,
    /// Whether it is told or found.
    pub standing: Standing,
    /// Date and time in the mechanism's zone.
    pub when: String,
    /// How exact the time is, such as `hour` or `day only`.
    pub time_precision: String,
    /// Whether it may lie outside the period; then it is counted apart.
    pub time_in_doubt: bool,
    /// The place, with the area it lies in where known.
    pub place: String,
    /// How far this edition tells the place.
    #[serde(default, skip_serializing_if = "PlaceTold::is_as_recorded")]
    pub place_told: PlaceTold,
    /// How far off the place may be, such as `±3 km`.
    pub place_uncertainty: String,
    /// What was done, in neutral words.
    pub act: String,
    /// Who told it, in their short names.
    pub sources: Vec<String>,
    /// How many reports are linked to it.
    pub reports: Count<Reports>,
    /// People harmed.
    pub casualties: Casualties,
    /// The verdict over all clauses.
    pub verdict: Verdict,
    /// The clauses the verdict rests on.
    pub clauses: Vec<String>,
    /// What the members say, in the mechanism's order.
    #[serde(default)]
    pub stands: Vec<MemberStand>,
    /// What is in doubt and which fact is missing; empty when nothing is.
    pub doubt: String,
}
