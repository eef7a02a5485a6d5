//! A matter that has no page of its own form: what it is called, who tells it, and what else speaks of it.

use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::pages::chrome::Chrome;
use crate::talks_view::{ToldView, matter_name, said, told_view};
use askama::Template;
use axum::response::Response;
use holdfire_core::{Recorded, Talk, TalkBook, TalkId};

#[derive(Template)]
#[template(path = "talks/any_matter.html")]
struct MatterPage {
    chrome: Chrome,
    name: String,
    kind: String,
    talks: String,
    told: ToldView,
    about: Vec<AboutView>,
}

struct AboutView {
    kind: String,
    name: String,
    told: ToldView,
}

pub(super) fn page(
    asked: &Asked,
    book: &TalkBook,
    recorded: &Recorded<Talk>,
    id: &TalkId,
) -> Result<Response, WebError> {
    let name = matter_name(asked, &recorded.what);
    let about = book.about(id).map(|recorded| AboutView {
        kind: said(asked.words, "talk-kind", recorded.what.kind()),
        name: matter_name(asked, &recorded.what),
        told: told_view(asked, recorded),
    });
    html(&MatterPage {
        kind: said(asked.words, "talk-kind", recorded.what.kind()),
        talks: asked.at().talks(),
        told: told_view(asked, recorded),
        about: about.collect(),
        chrome: Chrome::of(asked, "talks", name.clone()),
        name,
    })
}
