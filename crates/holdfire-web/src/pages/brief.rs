//! `/{m}/brief`: two pages on how talks went in a period, written from what is recorded. Every sentence
//! says one thing and leads to the words it rests on; what nobody recorded is not in it.
//!
//! The sentences are made in `brief/sentences.rs`, one function for each part.

mod sentences;

use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::pages::chrome::Chrome;
use crate::talks_view::{PassageView, told_view};
use crate::words::Arg;
use askama::Template;
use axum::response::Response;
use holdfire_core::TalkBook;
use holdfire_core::talks::Told;
use jiff::civil::Date;
use sentences::{Part, Sentence};
use std::collections::HashMap;

/// About so many words fit on two printed pages beside their notes.
const WORDS_OF_TWO_PAGES: usize = 1_000;

#[derive(Template)]
#[template(path = "brief.html")]
struct BriefPage {
    chrome: Chrome,
    answer: String,
    from: String,
    until: String,
    parts: Vec<PartView>,
    notes: Vec<NoteView>,
    /// Said when it is longer than two pages, or leaves something out.
    length: String,
    documents: String,
}

struct PartView {
    id: &'static str,
    title: String,
    sentences: Vec<SentenceView>,
    /// Said instead of sentences where nothing is recorded.
    nothing: String,
    is_left_out: bool,
}

struct SentenceView {
    text: String,
    notes: Vec<(usize, String)>,
}

/// What sentences rest on: the words, or the source, of one or several entries.
struct NoteView {
    n: usize,
    source: String,
    passages: Vec<PassageView>,
    /// The entries that say so, with their pages; without a page for those who may not see the register.
    entries: Vec<(String, String)>,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let words = asked.words;
    let day = |name: &'static str| -> Result<Option<Date>, WebError> {
        match asked.visit.asks(name).map(str::trim).filter(|day| !day.is_empty()) {
            Some(day) => day.parse().map(Some).map_err(|_| WebError::BadAddress { name }),
            None => Ok(None),
        }
    };
    let period = sentences::Period { from: day("from")?, until: day("until")? };
    let left_out: Vec<&str> =
        asked.visit.query.iter().filter(|(n, _)| n == "without").map(|(_, v)| v.as_str()).collect();
    let talks = asked.talks();
    let mut notes = Notes::default();
    let mut parts = Vec::new();
    let mut length = 0;
    for part in Part::ALL {
        let is_left_out = left_out.contains(&part.as_str());
        let made = if is_left_out { Vec::new() } else { part.sentences(asked, &talks, period) };
        length +=
            made.iter().map(|sentence| sentence.text.split_whitespace().count()).sum::<usize>();
        let nothing = match made.is_empty() && !is_left_out {
            true => words.say("brief-nothing"),
            false => String::new(),
        };
        parts.push(PartView {
            id: part.as_str(),
            title: words.say(&format!("brief-part-{}", part.as_str())),
            sentences: made
                .into_iter()
                .map(|sentence| notes.under(asked, &talks, sentence))
                .collect(),
            nothing,
            is_left_out,
        });
    }
    let sentences: usize = parts.iter().map(|part| part.sentences.len()).sum();
    let length = match length > WORDS_OF_TWO_PAGES {
        true => words.with(
            "brief-long",
            &[("n", Arg::number(length)), ("most", Arg::number(WORDS_OF_TWO_PAGES))],
        ),
        false => String::new(),
    };
    html(&BriefPage {
        chrome: Chrome::of(asked, "talks", words.say("brief-title")).narrow(),
        answer: words.with(
            "brief-answer",
            &[("n", Arg::number(sentences)), ("notes", Arg::number(notes.told.len()))],
        ),
        from: period.from.map(|day| day.to_string()).unwrap_or_default(),
        until: period.until.map(|day| day.to_string()).unwrap_or_default(),
        parts,
        notes: notes.told,
        length,
        documents: asked.at().documents(),
    })
}

/// The notes below, numbered as sentences first rest on them. Entries that rest on the same words share one.
#[derive(Default)]
struct Notes<'t> {
    told: Vec<NoteView>,
    number: HashMap<&'t Told, usize>,
}

impl<'t> Notes<'t> {
    fn under(&mut self, asked: &Asked, talks: &'t TalkBook, sentence: Sentence) -> SentenceView {
        let mut notes = Vec::new();
        for entry in sentence.entries {
            let Some(recorded) = talks.entry(entry) else { continue };
            let view = told_view(asked, recorded);
            let at = (view.entry, view.entry_href);
            let n = *self.number.entry(recorded.what.told()).or_insert_with(|| {
                let n = self.told.len() + 1;
                let (source, passages) = (view.source, view.passages);
                self.told.push(NoteView { n, source, passages, entries: Vec::new() });
                n
            });
            if let Some(note) = self.told.get_mut(n - 1)
                && !note.entries.contains(&at)
            {
                note.entries.push(at);
            }
            if !notes.iter().any(|(known, _)| *known == n) {
                notes.push((n, asked.words.number(n)));
            }
        }
        SentenceView { text: sentence.text, notes }
    }
}
