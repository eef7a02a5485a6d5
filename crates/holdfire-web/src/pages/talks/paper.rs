//! One paper: whose it is, where it was put, and how far it has come, step by step.

use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::pages::chrome::Chrome;
use crate::pages::promises::{Recording, recording};
use crate::talks_view::{
    MatterView, SignView, ToldView, WhoView, matter_name, matter_view, sign, told_view, whos_view,
};
use askama::Template;
use axum::response::Response;
use holdfire_core::talks::{OfTalks, Paper};
use holdfire_core::{Recorded, Talk, TalkBook};

#[derive(Template)]
#[template(path = "talks/paper.html")]
struct PaperPage {
    chrome: Chrome,
    recording: Recording,
    name: String,
    talks: String,
    by: Vec<WhoView>,
    meeting: Option<MatterView>,
    history: Vec<StatusView>,
    /// Its text, if it is kept.
    document: Option<(String, String)>,
}

/// The status of a paper from an entry on.
pub(super) struct StatusView {
    pub sign: SignView,
    pub told: ToldView,
    pub is_taken_back: bool,
}

pub(super) fn page(
    asked: &Asked,
    book: &TalkBook,
    recorded: &Recorded<Talk>,
    paper: &Paper,
) -> Result<Response, WebError> {
    let name = matter_name(asked, &recorded.what);
    let document = paper.document.as_ref().map(|id| {
        let found = asked.snapshot.documents.iter().find(|document| document.id == *id);
        let title = found.map_or_else(|| id.to_string(), |document| document.title.to_string());
        (asked.at().passage(id.as_str(), 0, 0), title)
    });
    html(&PaperPage {
        recording: recording(asked, recorded, &[("reply", "to")])?,
        talks: asked.at().talks(),
        by: whos_view(asked, &paper.by),
        meeting: paper.meeting.as_ref().map(|meeting| matter_view(asked, book, meeting)),
        history: history(asked, book, paper),
        document,
        chrome: Chrome::of(asked, "talks", name.clone()),
        name,
    })
}

/// How far a paper has come, the first first.
pub(super) fn history(asked: &Asked, book: &TalkBook, paper: &Paper) -> Vec<StatusView> {
    let described = book.history(&paper.id);
    let status = described.filter_map(|recorded| {
        let paper = Paper::of(&recorded.what)?;
        Some(StatusView {
            sign: sign(asked.words, "paper-status", paper.status.as_str()),
            told: told_view(asked, recorded),
            is_taken_back: !recorded.holds(),
        })
    });
    status.collect()
}
