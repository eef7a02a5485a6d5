//! A locality: where something is to be done, in words, as an area, or both.

use crate::AreaId;
use crate::wording::problem_of_words;
use serde::{Deserialize, Serialize};

/// Where something is to be done: in words, in an area, or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Locality {
    /// In words, as somebody would say it to a driver.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Box<str>>,
    /// An area that is drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<AreaId>,
}

impl Locality {
    /// What is wrong with it, whatever else is recorded.
    pub(crate) fn problem(&self) -> Option<String> {
        if self.words.is_none() && self.area.is_none() {
            return Some("it says where, and then neither words nor an area; leave it out".into());
        }
        let why = self.words.as_deref().and_then(problem_of_words)?;
        Some(format!("the words that say where {why}"))
    }
}
