//! Who tells something of the talks, and the passages of kept documents that it was taken from.

use crate::{DocumentId, ReportId};
use serde::{Deserialize, Serialize};

/// More passages are not needed to show one fact.
const MOST_PASSAGES: usize = 20;
/// A passage is a paragraph at most.
const LONGEST_QUOTE: usize = 4_000;
/// The name of a model is a line.
const LONGEST_MODEL: usize = 120;
/// A reference to sources fits on a few lines.
const LONGEST_SOURCE: usize = 600;

/// From where something of the talks is known. At least one of the two is there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// A reference to what is not kept here: a page, a report, "as recorded by the secretariat".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
    /// Passages of documents that are kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passages: Vec<Passage>,
    /// The language model that proposed it from the passages, where one did. Whoever recorded it confirmed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed_by_model: Option<Box<str>>,
}

/// Words of a kept document, exactly as they stand there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// Which document.
    pub document: DocumentId,
    /// The place of its first character in the document's text, in Unicode scalar values from 0.
    pub start: u32,
    /// The place after its last.
    pub end: u32,
    /// The words.
    pub quote: Box<str>,
}

/// A report was taken from a document: the passages are its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportTaken {
    /// The report.
    pub report: ReportId,
    /// From where.
    pub told: Told,
}

impl Told {
    /// Told by a reference.
    pub fn by(source: &str) -> Self {
        Self { source: Some(source.into()), ..Self::default() }
    }

    /// What is wrong with it, whatever else is recorded.
    pub(crate) fn problem(&self) -> Option<String> {
        let source = self.source.as_deref().map(str::trim);
        if source.is_none() && self.passages.is_empty() {
            return Some(
                "it does not say who tells it; name a source or mark a passage".to_owned(),
            );
        }
        if source.is_some_and(str::is_empty) {
            return Some("its source is empty; leave it out or name it".to_owned());
        }
        if source.is_some_and(|source| source.len() > LONGEST_SOURCE) {
            return Some("its source is longer than 600 bytes".to_owned());
        }
        if let Some(model) = self.proposed_by_model.as_deref() {
            let is_line = !model.trim().is_empty() && !model.chars().any(char::is_control);
            if !is_line || model.len() > LONGEST_MODEL {
                return Some(
                    "the model that proposed it has no name of at most 120 bytes".to_owned(),
                );
            }
            if self.passages.is_empty() {
                return Some("a model proposed it and no passage is marked for it".to_owned());
            }
        }
        if self.passages.len() > MOST_PASSAGES {
            return Some("more than 20 passages are given for it".to_owned());
        }
        self.passages.iter().find_map(Passage::problem)
    }
}

/// The text of a kept document, in which passages are counted: its bytes as UTF-8, without the mark that
/// may stand before them. Nothing of what is no text.
pub fn text_of(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    (!text.contains('\0')).then_some(text)
}

impl Passage {
    /// The passage of a text from one character to before another; nothing if there is none.
    pub fn of(document: DocumentId, text: &str, start: u32, end: u32) -> Option<Self> {
        let quote: String = text
            .chars()
            .skip(usize::try_from(start).ok()?)
            .take(usize::try_from(end.checked_sub(start)?).ok()?)
            .collect();
        let passage = Self { document, start, end, quote: quote.into() };
        passage.problem().is_none().then_some(passage)
    }

    /// Whether the words stand in a text where it says.
    pub fn stands_in(&self, text: &str) -> bool {
        Self::of(self.document.clone(), text, self.start, self.end).is_some_and(|of| of == *self)
    }

    fn problem(&self) -> Option<String> {
        let (start, end) = (self.start, self.end);
        let length = end.saturating_sub(start);
        if self.quote.trim().is_empty() {
            return Some(format!("the passage from {start} to {end} has no words"));
        }
        if self.quote.len() > LONGEST_QUOTE {
            return Some("a passage is longer than 4,000 bytes; mark a shorter one".to_owned());
        }
        (u32::try_from(self.quote.chars().count()) != Ok(length))
            .then(|| format!("the passage from {start} to {end} does not have {length} characters"))
    }
}
