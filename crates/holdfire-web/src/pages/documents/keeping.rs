//! A text is kept as a source: pasted into a form, with what is known about it. Its bytes are those that
//! were sent; line ends are those of text files, because browsers change them on the way.

use crate::acts::document::{NewDocument, NotKept};
use crate::asked::{Asked, redirect};
use crate::error::WebError;
use crate::language::Language;
use crate::pages::acts::Choice;
use crate::sent::Sent;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use holdfire_powers::Act;

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
    let words = asked.words;
    let published = match sent.given("published").map(str::parse).transpose() {
        Ok(published) => published,
        Err(_) => return again(asked, sent, words.say("documents-problem-day")),
    };
    let line = |field: &str| sent.given(field).map(str::to_owned);
    let new = NewDocument {
        title: line("title"),
        publisher: line("publisher"),
        published,
        language: sent.given("language").and_then(Language::of_tag).map(|of| of.tag().to_owned()),
        text: sent.get("text").replace("\r\n", "\n"),
    };
    match new.keep(asked) {
        // Kept before, perhaps under another title: it is the same text.
        Ok(kept) => Ok(redirect(&asked.at().document(kept.id.as_str()))),
        Err(NotKept::Line(_)) => again(asked, sent, words.say("documents-problem-line")),
        Err(NotKept::NoText) => again(asked, sent, words.say("documents-problem-text")),
        Err(NotKept::NotPlain(why) | NotKept::Failed(WebError::Refused { why })) => {
            again(asked, sent, why)
        }
        Err(NotKept::Failed(why)) => Err(why),
    }
}

fn again(asked: &Asked, sent: &Sent, problem: String) -> Result<Response, WebError> {
    let mut form = KeepForm::of(asked, sent);
    form.problem = problem;
    form.is_open = true;
    let body = super::shown(asked, Some(form))?.render()?;
    Ok((StatusCode::BAD_REQUEST, Html(body)).into_response())
}
