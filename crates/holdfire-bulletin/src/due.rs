//! What is due at the end of the period: who owes what to whom, by when, and what follows. A time
//! that is over says that nothing is recorded; it says nothing about guilt.

use crate::count::{Count, Steps};
use serde::{Deserialize, Serialize};

/// How something owed stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DueStanding {
    /// The time is over and nothing is recorded.
    Overdue,
    /// There is time left, or the text gives no time.
    Open,
}

/// What is due, and what was done in the period.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DueList {
    /// Steps and obligations whose time is over with nothing recorded.
    pub overdue: Count<Steps>,
    /// Steps and obligations that are owed and in time.
    pub open: Count<Steps>,
    /// Those done in the period.
    pub done: Count<Steps>,
    /// Those among them done late.
    pub done_late: Count<Steps>,
    /// Those that are open, or whose time ended in the period; the list is bounded.
    pub rows: Vec<DueRow>,
    /// Open or overdue ones that the list leaves out.
    pub not_listed: Count<Steps>,
    /// How clocks start, and what the list leaves out.
    #[serde(default)]
    pub notes: Vec<String>,
}

/// Something owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueRow {
    /// How it stands.
    pub standing: DueStanding,
    /// By when, in words; empty where the text gives no time.
    #[serde(default)]
    pub due_by: String,
    /// Who owes it, and to whom.
    pub who: String,
    /// What it is.
    pub what: String,
    /// The number of the incident or of the clause it is about.
    pub about: String,
    /// What follows when the time is over.
    pub then: String,
}
