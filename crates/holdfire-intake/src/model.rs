//! A language model that reads a kept text: what it is asked ([`question_about`]), and what is believed of its
//! answer ([`model_proposals`]). Nothing is sent here, and nothing recorded.
//!
//! A model is a source of hints, not of facts. It may point at words and choose among our own words for
//! them; that is all. Words that do not stand in the text exactly are no hint, and are dropped. Where they
//! stand is found here, and so is what they mean: a name is whom the rules read it as, a day is the day that
//! the rules work out. So whatever an answer says, and whatever a text makes a model say, the most that comes
//! of it is a proposal that quotes the text, is marked as a model's, and waits for a person.

mod answer;
mod meaning;
mod question;

pub use answer::{ModelRead, NoAnswer, model_proposals};
pub use question::question_about;

use serde::Deserialize;

/// The most bytes of a text that a model is asked about.
pub const MOST_ASKED_BYTES: usize = 100_000;

/// One hint of a model: which words say what. Everything quoted is to stand in the text.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Hint {
    kind: HintKind,
    /// The words that say it.
    quote: String,
    /// Who: those who come, judge, state, accuse, bind themselves or are in contact.
    #[serde(default)]
    who: Vec<String>,
    /// Against whom, or upon whom.
    #[serde(default)]
    whom: Option<String>,
    /// The series of talks.
    #[serde(default)]
    track: Option<String>,
    /// Its number in the series.
    #[serde(default)]
    number: Option<u32>,
    /// The words for the day.
    #[serde(default)]
    when: Option<String>,
    /// The words for the place.
    #[serde(default)]
    place: Option<String>,
    /// What is stated, accused of, promised or spoken about.
    #[serde(default)]
    what: Option<String>,
    /// What it depends on, or the reason that is stated.
    #[serde(default)]
    because: Option<String>,
    #[serde(default)]
    state: Option<holdfire_reading::MeetingState>,
    #[serde(default)]
    presence: Option<holdfire_reading::Presence>,
    #[serde(default)]
    grade: Option<holdfire_reading::Grade>,
    #[serde(default)]
    clause: Option<holdfire_reading::ClauseKind>,
    #[serde(default)]
    form: Option<holdfire_reading::CommitmentForm>,
    #[serde(default)]
    medium: Option<holdfire_reading::Medium>,
}

/// The kinds that a model may hint at. Alleged acts are not among them: they become reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum HintKind {
    Meeting,
    Attendance,
    Outcome,
    Statement,
    Accusation,
    Commitment,
    Contact,
}
