//! `/{m}/talks`: the process at a glance (`overview.rs`), and `/{m}/talks/{id}`: one matter of it. Tracks,
//! meetings and papers are shown here, each in a file of its name; what was said and promised is shown
//! beside this.
//!
//! What is told of a meeting is shown account by account. Where accounts differ, both stand, and no page
//! says which is right.

pub(crate) mod lines;
mod matter;
mod meeting;
pub(crate) mod overview;
mod paper;
pub(crate) mod standing;
mod track;

pub(crate) use overview::page;

use crate::asked::Asked;
use crate::error::WebError;
use crate::pages::promises;
use axum::response::Response;
use holdfire_core::{Talk, TalkId};

/// One matter, by its id.
pub(crate) fn one(asked: &Asked) -> Result<Response, WebError> {
    let not_found = || WebError::not_found("matter", asked.param("id"));
    let id = TalkId::new(asked.param("id")).map_err(|_| not_found())?;
    let book = asked.talks();
    let Some(recorded) = book.described(&id) else {
        return promises::hidden(asked, &id)?.ok_or_else(not_found);
    };
    match &recorded.what {
        Talk::Track(track) => track::page(asked, &book, recorded, track),
        Talk::Meeting(meeting) => meeting::page(asked, &book, recorded, meeting),
        Talk::Paper(paper) => paper::page(asked, &book, recorded, paper),
        _ => match promises::one(asked, &book, recorded) {
            Some(page) => page,
            None => matter::page(asked, &book, recorded, &id),
        },
    }
}
