//! An instrument: one dated agreement text. The text itself is literate Markdown, read by
//! `holdfire-terms`; here are only the facts that others refer to.

use crate::{ActorId, InstrumentId, Names, Recusal};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An instrument as adopted, with its whole text, so that the register alone carries the terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instrument {
    /// Slug.
    pub id: InstrumentId,
    /// 1 for the first text, one more for each later one.
    pub version: u32,
    /// Its title.
    pub title: Names,
    /// The day it was signed or issued.
    pub adopted: Date,
    /// From when it binds; not yet known or never if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_from: Option<Timestamp>,
    /// Until when it binds, if it has an end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_until: Option<Timestamp>,
    /// Who is bound.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<ActorId>,
    /// Who guarantees it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guarantors: Vec<ActorId>,
    /// What a member that is itself accused may do when a finding cites this instrument; the
    /// mechanism's own rule if not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recusal: Option<Recusal>,
    /// The literate Markdown: clauses in our own words with citations, and their rules.
    pub text: Box<str>,
}

impl Instrument {
    /// The numbers of its clauses, as `holdfire-terms` reads them too: the first word of each heading
    /// of the second level, outside of the description in front and of rules.
    pub fn clause_numbers(&self) -> BTreeSet<Box<str>> {
        let mut lines = self.text.lines().peekable();
        if lines.next_if(|line| line.trim_end() == "+++").is_some() {
            lines.by_ref().find(|line| line.trim_end() == "+++");
        }
        let mut numbers = BTreeSet::new();
        let mut fence: Option<&str> = None;
        for line in lines {
            let line = line.trim();
            match fence {
                Some(mark) if line.starts_with(mark) => fence = None,
                Some(_) => {}
                None => {
                    fence = ["```", "~~~"].into_iter().find(|mark| line.starts_with(mark));
                    let number = line.strip_prefix("## ").and_then(|h| h.split_whitespace().next());
                    numbers.extend(number.map(Box::from));
                }
            }
        }
        numbers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_are_headings_and_not_what_stands_in_front_or_in_rules() {
        let text = "+++\n## 9 not here\n+++\n# Title\n\n## 1 Attacks cease\n\n```cedar\n## 2 nor here\n                    ```\n\n## 2a Aid passes\n\n### Draft of somebody\n";
        let told = serde_json::json!({
            "id": "am", "version": 1, "title": {}, "adopted": "2017-01-01", "text": text,
        });
        let instrument: Instrument = serde_json::from_value(told).unwrap();
        let numbers: Vec<Box<str>> = instrument.clause_numbers().into_iter().collect();
        assert_eq!(numbers, ["1".into(), "2a".into()]);
    }
}
