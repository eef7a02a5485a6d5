//! What is read: a text, with what is known about it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A text to be read.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Article {
    /// The text as it was received. Every offset of a reading counts in it.
    pub text: String,
    /// The day it was published, where whoever hands it in knows. Else it is looked for in the text.
    pub published: Option<Date>,
    /// Its language, where that is known. Else it is told from the text.
    pub language: Option<Language>,
}

/// The languages that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    English,
    /// Arabic.
    Arabic,
    /// Russian.
    Russian,
    /// Turkish.
    Turkish,
    /// Persian.
    Persian,
}

impl Language {
    /// All of them, in the order in which pages name them.
    pub const ALL: [Language; 5] = [
        Language::English,
        Language::Arabic,
        Language::Russian,
        Language::Turkish,
        Language::Persian,
    ];

    /// The tag of BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Arabic => "ar",
            Language::Russian => "ru",
            Language::Turkish => "tr",
            Language::Persian => "fa",
        }
    }

    /// The language of a tag, if it is one of the five.
    pub fn of_tag(tag: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|l| l.tag() == tag)
    }
}
