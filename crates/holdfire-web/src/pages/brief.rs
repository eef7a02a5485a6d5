//! `/{m}/brief`: two pages on how talks went in a period, written from what is recorded. Every sentence
//! says one thing and leads to the words it rests on; what nobody recorded is not in it.
//!
//! The sentences are made in `brief/sentences.rs`, one function for each part.

mod sentences;

use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::moments::date;
use crate::pages::chrome::Chrome;
use crate::talks_view::{PassageView, document_title, told_view};
use crate::words::{Arg, plain};
use askama::Template;
use axum::response::Response;
use holdfire_core::talks::Told;
use holdfire_core::{DocumentId, TalkBook};
use jiff::civil::Date;
use sentences::{Part, Sentence};
use std::collections::HashMap;

/// About so many words fit on two printed pages beside their notes.
const WORDS_OF_TWO_PAGES: usize = 1_000;
/// In characters.
const LONGEST_TITLE: usize = 90;

#[derive(Template)]
#[template(path = "brief.html")]
struct BriefPage {
    chrome: Chrome,
    answer: String,
    from: String,
    until: String,
    parts: Vec<PartView>,
    notes: Vec<NoteView>,
    texts: Vec<TextView>,
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

/// Words of a text; the text itself is told once, below.
struct QuoteView {
    quote: String,
    href: String,
    /// "text 3".
    text: String,
}

/// A text that notes quote.
struct TextView {
    n: usize,
    /// Who published it and when, as far as it is told.
    published: String,
    title: String,
    href: String,
}

/// What sentences rest on: the words, or the source, of one or several entries.
struct NoteView {
    n: usize,
    source: String,
    passages: Vec<QuoteView>,
    /// That a language model proposed it; empty of what none did.
    by_model: String,
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
        texts: notes.texts,
        length,
        documents: asked.at().documents(),
    })
}

/// The notes below, numbered as sentences first rest on them. Entries that rest on the same words share one.
#[derive(Default)]
struct Notes<'t> {
    told: Vec<NoteView>,
    number: HashMap<&'t Told, usize>,
    texts: Vec<TextView>,
    number_of_text: HashMap<&'t DocumentId, usize>,
}

impl<'t> Notes<'t> {
    fn under(&mut self, asked: &Asked, talks: &'t TalkBook, sentence: Sentence) -> SentenceView {
        let mut notes = Vec::new();
        for entry in sentence.entries {
            let Some(recorded) = talks.entry(entry) else { continue };
            let told = recorded.what.told();
            let view = told_view(asked, recorded);
            let at = (view.entry, view.entry_href);
            let n = match self.number.get(told) {
                Some(n) => *n,
                None => {
                    let documents = told.passages.iter().map(|passage| &passage.document);
                    let passages = view.passages.into_iter().zip(documents);
                    let quote = |(of, document): (PassageView, &'t DocumentId)| QuoteView {
                        quote: of.quote,
                        href: of.href,
                        text: asked.words.count("brief-text", self.text(asked, document)),
                    };
                    let passages = passages.map(quote).collect();
                    let n = self.told.len() + 1;
                    self.number.insert(told, n);
                    let (source, by_model, entries) = (view.source, view.by_model, Vec::new());
                    self.told.push(NoteView { n, source, passages, by_model, entries });
                    n
                }
            };
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

    /// The number of a text, in the order in which notes quote them.
    fn text(&mut self, asked: &Asked, id: &'t DocumentId) -> usize {
        let next = self.texts.len() + 1;
        let n = *self.number_of_text.entry(id).or_insert(next);
        if n == next {
            let document = asked.snapshot.documents.iter().find(|document| document.id == *id);
            let publisher = document.and_then(|of| of.publisher.as_deref());
            let day = document.and_then(|of| of.published).map(|day| date(asked.words, day));
            let told = publisher.map(|of| plain(of).into_owned()).into_iter().chain(day);
            self.texts.push(TextView {
                n,
                published: asked.words.list(told),
                title: shortened(&document_title(asked, id)),
                href: asked.at().document(id.as_str()),
            });
        }
        n
    }
}

/// A title up to a whole word: where a text has none, its first line stands for it, however long that is.
fn shortened(title: &str) -> String {
    let mut short = String::new();
    for word in title.split_whitespace() {
        if short.chars().count() + word.chars().count() >= LONGEST_TITLE {
            return format!("{} …", short.trim_end());
        }
        short.push_str(word);
        short.push(' ');
    }
    short.trim_end().to_owned()
}
