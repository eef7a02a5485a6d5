//! `/{m}/documents`: the texts that are kept as sources, and the form by which one is added;
//! `/{m}/documents/{id}`: the reader (`documents/reader.rs`), where a passage is marked and something is
//! made of it; `/{m}/documents/compare`: two texts about one event (`documents/comparing.rs`).
//!
//! A language model can be asked about a text where whoever runs the server named one
//! (`documents/model.rs`). What the program proposes from a text (`holdfire-reading`) is recorded only when somebody says so
//! (`documents/taking.rs`). Every matter made from a text keeps the exact words with their place.

mod comparing;
mod keeping;
mod marks;
mod model;
mod passage;
mod proposals;
mod reader;
mod taking;

pub(crate) use comparing::page as compare;
pub(crate) use keeping::kept;
pub(crate) use model::model_asked;
pub(crate) use passage::{as_filed, passage_of_filed};
pub(crate) use proposals::{
    Offer, Read, code_of, key_of, model_of, offers, place_and_day, read_text, read_with_model,
};
pub(crate) use reader::page;
pub(crate) use taking::taken;

use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::moments::date;
use crate::pages::acts::Choice;
use crate::pages::chrome::Chrome;
use crate::words::plain;
use askama::Template;
use axum::response::Response;
use holdfire_core::{Document, DocumentId};
use holdfire_powers::Act;
use keeping::KeepForm;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "documents/documents.html")]
pub(crate) struct DocumentsPage {
    chrome: Chrome,
    answer: String,
    documents: Vec<DocumentLine>,
    form: Option<KeepForm>,
    compare: String,
    choices: Vec<Choice>,
    brief: String,
}

struct DocumentLine {
    href: String,
    title: String,
    publisher: String,
    published: String,
    /// How many matters were taken from it.
    taken: String,
}

pub(crate) fn list(asked: &Asked) -> Result<Response, WebError> {
    html(&shown(asked, KeepForm::fresh(asked))?)
}

pub(super) fn shown(asked: &Asked, form: Option<KeepForm>) -> Result<DocumentsPage, WebError> {
    let (words, talks, at) = (asked.words, asked.talks(), asked.at());
    let texts = texts_in_order(asked);
    let line = |document: &&Document| DocumentLine {
        href: at.document(document.id.as_str()),
        title: plain(&document.title).into_owned(),
        publisher: document.publisher.as_deref().map(plain).unwrap_or_default().into_owned(),
        published: document.published.map(|day| date(words, day)).unwrap_or_default(),
        taken: words.count("documents-taken", talks.taken_from(&document.id).count()),
    };
    Ok(DocumentsPage {
        chrome: Chrome::of(asked, "talks", words.say("documents-title")),
        answer: words.count("documents-answer", texts.len()),
        documents: texts.iter().map(line).collect(),
        form,
        compare: at.documents_compared(),
        choices: choices(asked),
        brief: at.brief(),
    })
}

/// The texts as choices of two that are compared.
fn choices(asked: &Asked) -> Vec<Choice> {
    let choice = |document: &Document| Choice {
        value: document.id.to_string(),
        name: plain(&document.title).into_owned(),
        is_chosen: ["one", "other"]
            .iter()
            .any(|of| asked.visit.asks(of) == Some(document.id.as_str())),
    };
    texts(asked).map(choice).collect()
}

/// The documents that are texts. Evidence belongs to its report, and is not among them.
fn texts(asked: &Asked) -> impl Iterator<Item = &Document> {
    asked.snapshot.documents.iter().filter(|document| is_text(document))
}

/// The texts, by the day of their publication.
pub(crate) fn texts_in_order(asked: &Asked) -> Vec<&Document> {
    let mut texts: Vec<&Document> = texts(asked).collect();
    texts.sort_by(|one, other| one.published.cmp(&other.published).then(one.id.cmp(&other.id)));
    texts
}

/// A document with a language or a day is one that somebody kept as a text; pictures have neither.
fn is_text(document: &Document) -> bool {
    document.language.is_some() || document.published.is_some() || document.publisher.is_some()
}

/// A document that is a text, with its words.
pub(crate) struct Text {
    pub document: Document,
    pub text: Arc<str>,
}

/// The text of the address, or of that name.
pub(crate) fn text_of(asked: &Asked, id: &str) -> Result<Text, WebError> {
    let not_found = || WebError::not_found("document", id);
    let id = DocumentId::new(id).map_err(|_| not_found())?;
    let mut texts = texts(asked);
    let document = texts.find(|document| document.id == id).ok_or_else(not_found)?.clone();
    let bytes = asked.served().reader.file(&document.sha256)?.ok_or_else(not_found)?;
    let facts = holdfire_intake::DocumentFacts::default();
    let read = holdfire_intake::read_document(&bytes, &facts).map_err(|_| not_found())?;
    Ok(Text { document, text: read.text.into() })
}

/// Whether whoever asks may make something of a text.
pub(super) fn may_record(asked: &Asked) -> bool {
    asked.session.is_some() && asked.access.may_in_room(Act::RecordTalks)
}
