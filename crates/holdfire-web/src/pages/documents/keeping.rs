//! A text is kept as a source: pasted into a form, with what is known about it. Its bytes are those that
//! were sent; line ends are those of text files, because browsers change them on the way.

use crate::asked::{Asked, redirect};
use crate::error::WebError;
use crate::language::Language;
use crate::pages::acts::Choice;
use crate::sent::Sent;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use holdfire_core::{Event, Refused};
use holdfire_intake::{DocumentFacts, ReadDocument, read_document};
use holdfire_powers::Act;
use holdfire_reading::{Article, Lexicon};
use holdfire_store::{DecideError, record};

/// A title or the name of a paper is told in a line.
const LONGEST_LINE: usize = 300;

/// The form, empty or as somebody filled it in.
pub(crate) struct KeepForm {
    pub token: String,
    pub at: String,
    pub problem: String,
    pub is_open: bool,
    pub title: String,
    pub publisher: String,
    pub published: String,
    pub languages: Vec<Choice>,
    pub text: String,
}

impl KeepForm {
    /// The form, for those who may keep documents.
    pub fn fresh(asked: &Asked) -> Option<Self> {
        let may = asked.session.is_some() && asked.access.may_in_room(Act::KeepDocuments);
        may.then(|| Self::of(asked, &Sent::nothing()))
    }

    fn of(asked: &Asked, sent: &Sent) -> Self {
        let chosen = sent.given("language").unwrap_or("en");
        let language = |language: Language| Choice {
            value: language.tag().to_owned(),
            name: language.own_name().to_owned(),
            is_chosen: language.tag() == chosen,
        };
        Self {
            token: asked.token(),
            at: asked.at().documents(),
            problem: String::new(),
            is_open: asked.snapshot.documents.is_empty(),
            title: sent.told("title").to_owned(),
            publisher: sent.told("publisher").to_owned(),
            published: sent.told("published").to_owned(),
            languages: Language::ALL.into_iter().map(language).collect(),
            text: sent.told("text").to_owned(),
        }
    }
}

/// Keeps what was pasted and opens it, or shows the form again with what is wrong with it.
pub(crate) fn kept(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let read = match read(asked, sent) {
        Ok(read) => read,
        Err(problem) => return again(asked, sent, problem),
    };
    let (ReadDocument { document, .. }, bytes) = read;
    let page = asked.at().document(document.id.as_str());
    let done = asked.record(|writer, at, by| {
        writer.files().keep(bytes)?;
        match record(writer, at, by, Event::DocumentKept(document)) {
            Err(DecideError::Refused(
                Refused::AlreadyRecorded { .. } | Refused::Differs { .. },
            )) => Err(WebError::Twice),
            other => other.map_err(WebError::from),
        }
    });
    match done {
        // Kept before, perhaps under another title: it is the same text.
        Ok(_) | Err(WebError::Twice) => Ok(redirect(&page)),
        Err(WebError::Refused { why }) => again(asked, sent, why),
        Err(why) => Err(why),
    }
}

fn read(asked: &Asked, sent: &Sent) -> Result<(ReadDocument, Vec<u8>), String> {
    let words = asked.words;
    let published = match sent.given("published") {
        Some(day) => Some(day.parse().map_err(|_| words.say("documents-problem-day"))?),
        None => None,
    };
    let line = |field: &str| sent.given(field).map(str::to_owned);
    let is_long =
        |line: &Option<String>| line.as_ref().is_some_and(|line| line.len() > LONGEST_LINE);
    let facts = DocumentFacts {
        title: line("title").or_else(|| headline(sent.get("text"))),
        file_name: "text".to_owned(),
        publisher: line("publisher"),
        published,
        language: sent.given("language").and_then(Language::of_tag).map(|of| of.tag().to_owned()),
    };
    if is_long(&facts.title) || is_long(&facts.publisher) {
        return Err(words.say("documents-problem-line"));
    }
    let text = sent.get("text").replace("\r\n", "\n");
    if text.trim().is_empty() {
        return Err(words.say("documents-problem-text"));
    }
    let bytes = text.into_bytes();
    let read = read_document(&bytes, &facts).map_err(|why| why.to_string())?;
    Ok((read, bytes))
}

/// The first line of the text itself that has words enough to be a headline: pages put menus and mottos
/// before it.
fn headline(text: &str) -> Option<String> {
    const WORDS_OF_A_HEADLINE: usize = 4;
    let text = text.replace("\r\n", "\n");
    let article = Article { text: text.clone(), ..Article::default() };
    let reading = holdfire_reading::read(&article, &Lexicon::default()).ok()?;
    let mut at = 0;
    for line in text.split('\n') {
        let end = at + line.chars().count();
        let is_of_page = reading.furniture.iter().any(|of| of.start < end && at < of.end);
        let words = line.split_whitespace().count();
        if !is_of_page && words >= WORDS_OF_A_HEADLINE && line.trim().len() <= LONGEST_LINE {
            return Some(line.trim().to_owned());
        }
        at = end + 1;
    }
    None
}

fn again(asked: &Asked, sent: &Sent, problem: String) -> Result<Response, WebError> {
    let mut form = KeepForm::of(asked, sent);
    form.problem = problem;
    form.is_open = true;
    let body = super::shown(asked, Some(form))?.render()?;
    Ok((StatusCode::BAD_REQUEST, Html(body)).into_response())
}
