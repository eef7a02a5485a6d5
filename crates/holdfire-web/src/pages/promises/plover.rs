//! `/{m}/plover.csv` and `/{m}/plover.json`: what is remembered of talks as events of PLOVER, as far as
//! whoever asks may see it.

use crate::asked::Asked;
use crate::error::WebError;
use crate::exporting::{PloverFile, plover_of};
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// The events that whoever asks may see.
pub(crate) fn seen(asked: &Asked) -> PloverFile {
    let snapshot = &asked.snapshot;
    let corpus = snapshot.mechanism.id.as_str();
    plover_of(&asked.talks(), &snapshot.actors, corpus, snapshot.size, snapshot.root.clone())
}

pub(crate) fn plover_csv(asked: &Asked) -> Result<Response, WebError> {
    let table = seen(asked).csv().map_err(|why| WebError::Export(why.to_string()))?;
    Ok(([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], table).into_response())
}

pub(crate) fn plover_json(asked: &Asked) -> Result<Response, WebError> {
    let file =
        serde_json::to_string(&seen(asked)).map_err(|why| WebError::Export(why.to_string()))?;
    Ok(([(header::CONTENT_TYPE, "application/json")], file).into_response())
}
