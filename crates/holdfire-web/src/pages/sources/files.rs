//! Who saw what, for programs: `/{m}/sources/overlap.json` as `holdfire fuse --overlap` writes it, and
//! the same as tables.

use super::compared::{has_sets_table, overlap};
use crate::asked::{Asked, json};
use crate::error::WebError;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use holdfire_intake::safe_csv::SafeWriter;

pub(crate) fn overlap_json(asked: &Asked) -> Result<Response, WebError> {
    Ok(json(&overlap_value(asked)?))
}

/// How the sources overlap.
pub(crate) fn overlap_value(asked: &Asked) -> Result<serde_json::Value, WebError> {
    Ok(serde_json::to_value(overlap(asked)?).unwrap_or_default())
}

pub(crate) fn sources_csv(asked: &Asked) -> Result<Response, WebError> {
    Ok(csv(overlap(asked)?.source_table()))
}

pub(crate) fn pairs_csv(asked: &Asked) -> Result<Response, WebError> {
    Ok(csv(overlap(asked)?.pair_table()))
}

pub(crate) fn sets_csv(asked: &Asked) -> Result<Response, WebError> {
    let overlap = overlap(asked)?;
    match has_sets_table(overlap) {
        true => Ok(csv(overlap.set_table())),
        false => Err(WebError::not_found("page", "sets.csv")),
    }
}

fn csv(rows: impl IntoIterator<Item = Vec<String>>) -> Response {
    let mut bytes = Vec::new();
    let mut table = SafeWriter::new(&mut bytes);
    // Memory takes every byte.
    for row in rows {
        drop(table.row(row));
    }
    drop(table.flush());
    drop(table);
    ([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], bytes).into_response()
}
