//! Proposals that somebody confirms are recorded: those whose boxes were ticked, with the track and the
//! meeting they need (`acts/document.rs`).

use super::proposals::read_with_model;
use super::text_of;
use crate::acts::document::ConfirmedKeys;
use crate::asked::{Asked, redirect};
use crate::error::WebError;
use crate::routes::query;
use crate::sent::Sent;
use axum::response::Response;

/// Records the proposals of a form and goes back to the text.
pub(crate) fn taken(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let text = text_of(asked, asked.param("id"))?;
    let page = asked.at().document(text.document.id.as_str());
    let chosen = ConfirmedKeys { keys: sent.all("take").map(str::to_owned).collect() };
    let read = read_with_model(asked, &text).ok_or(WebError::BadForm)?;
    let confirmed = chosen.record(asked, read)?;
    let recorded: usize = confirmed.iter().map(|of| of.entries.len()).sum();
    let refused: usize = confirmed.iter().map(|of| of.refused.len()).sum();
    let (recorded, refused) = (recorded.to_string(), refused.to_string());
    let told = query([("recorded", &*recorded), ("refused", &*refused)].into_iter());
    Ok(redirect(&format!("{page}{told}#taken")))
}
