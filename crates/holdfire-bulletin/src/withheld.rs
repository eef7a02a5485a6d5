//! What an edition leaves out of what the members' edition of the same register size says, so that a
//! reader knows it and the two can be reconciled to the last unit.

use serde::{Deserialize, Serialize};

/// What an edition leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withheld {
    /// The same in sentences, for the first page.
    pub says: Vec<String>,
    /// One line for each thing that is counted in both editions.
    pub lines: Vec<WithheldLine>,
}

/// One thing, counted in the members' edition and in this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithheldLine {
    /// Which, as a word of ours.
    pub part: WithheldPart,
    /// What is counted.
    pub what: String,
    /// What the numbers count, such as `incident`.
    pub unit: String,
    /// In the members' edition.
    pub members: u64,
    /// In this edition.
    pub here: u64,
    /// Left out: the difference of the two.
    pub withheld: u64,
    /// Why; empty where nothing is left out.
    pub why: String,
}

/// What can be left out of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WithheldPart {
    /// Incidents that are counted. None is left out of that.
    Counted,
    /// Incidents told one by one.
    Incidents,
    /// Incidents whose place is told as it is recorded.
    Places,
    /// Incidents for which it is told by whom they are.
    Sources,
    /// Incidents for which it is told where each member stands.
    Positions,
    /// Incidents for which it is told why clauses answer as they do.
    Reasons,
    /// What is due.
    Due,
    /// Counts that members declared.
    Declared,
    /// Places for which it is told who looked.
    Observers,
    /// Gaps in coverage, with their reasons.
    Gaps,
}

impl WithheldPart {
    /// Every part, in the order in which they are told.
    pub const ALL: [Self; 10] = [
        Self::Counted,
        Self::Incidents,
        Self::Places,
        Self::Sources,
        Self::Positions,
        Self::Reasons,
        Self::Due,
        Self::Declared,
        Self::Observers,
        Self::Gaps,
    ];

    /// Its word in message ids.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Incidents => "incidents",
            Self::Places => "places",
            Self::Sources => "sources",
            Self::Positions => "positions",
            Self::Reasons => "reasons",
            Self::Due => "due",
            Self::Declared => "declared",
            Self::Observers => "observers",
            Self::Gaps => "gaps",
        }
    }
}

impl Withheld {
    /// Whether all of a part is left out, so that nothing told of it says nothing about it.
    #[must_use]
    pub fn is_whole(&self, part: WithheldPart) -> bool {
        self.lines.iter().any(|line| line.part == part && line.here == 0 && line.withheld > 0)
    }
}

/// How far the place of an incident is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceTold {
    /// As it is recorded.
    #[default]
    AsRecorded,
    /// Only roughly.
    Roughly,
    /// Not in this edition.
    Withheld,
    /// No report tells it.
    NotRecorded,
}

impl PlaceTold {
    /// Whether nothing was left out; then nothing is written of it.
    pub(crate) fn is_as_recorded(&self) -> bool {
        *self == Self::AsRecorded
    }
}
