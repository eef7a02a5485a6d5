//! The reasons of an answer in the language of a reader: English as the terms give the sentence; in
//! other languages from its code, with the English and all its particulars beside it. Pages and
//! bulletins say them from here.

use crate::language::Language;
use crate::words::{Words, plain};
use holdfire_core::Reason;

/// A reason in the language of the reader, and the sentence as it was made where they differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReasonSaid {
    pub text: String,
    pub english: String,
    /// Whether there are no other words than the English.
    pub is_english: bool,
}

/// Says a reason.
pub(crate) fn reason_said(words: Words, reason: &Reason) -> ReasonSaid {
    let english = plain(&reason.text).into_owned();
    let id = format!("reason-{}", reason.code.replace('_', "-"));
    let is_translated = words.language != Language::English;
    match words.known(&id).filter(|_| is_translated) {
        Some(text) => ReasonSaid { text, english, is_english: false },
        None => ReasonSaid { text: String::new(), english, is_english: true },
    }
}

/// What a fact is called: "who acted".
pub(crate) fn fact_name(words: Words, fact: &str) -> String {
    words
        .known(&format!("fact-{}", fact.replace('_', "-")))
        .unwrap_or_else(|| plain(fact).into_owned())
}
