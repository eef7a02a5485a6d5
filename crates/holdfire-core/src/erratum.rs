//! An erratum: an entry was recorded wrongly. The entry no longer stands, and stays where it is.

use serde::{Deserialize, Serialize};

/// A position, finding, attribution, request, task, demand, call, comment, or something that came of
/// one, was recorded wrongly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erratum {
    /// The number of its entry.
    pub entry: u64,
    /// What is wrong with it, in a few words.
    pub reason: Box<str>,
}
