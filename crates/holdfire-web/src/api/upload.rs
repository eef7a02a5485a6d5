//! A file that a program sends: read piece by piece to where files wait, so that no number of slow
//! programs fills the memory.

use super::operation::Uploaded;
use super::problem::Problem;
use super::serve::too_large;
use crate::error::WebError;
use crate::form_key::new_key;
use axum::body::Body;
use futures_util::StreamExt;
use holdfire_store::Waiting;
use std::time::Duration;

/// How long one file may take, as in forms.
const PATIENCE: Duration = Duration::from_secs(30 * 60);

/// Lets a file wait under a key of its own.
pub(super) async fn receive(
    body: Body,
    waiting: &Waiting,
    most_bytes: usize,
) -> Result<Uploaded, Problem> {
    let key = new_key()?;
    let received = receive_all(body, waiting, &key, most_bytes);
    let received = tokio::time::timeout(PATIENCE, received).await;
    let done = received.unwrap_or_else(|_| Err(too_large(most_bytes)));
    if done.is_err() {
        waiting.forget(&key);
    }
    done
}

async fn receive_all(
    body: Body,
    waiting: &Waiting,
    key: &str,
    most_bytes: usize,
) -> Result<Uploaded, Problem> {
    let Some(mut file) = waiting.begin(key, &new_key()?)? else {
        return Err(WebError::Busy.into());
    };
    let mut pieces = body.into_data_stream();
    let mut size = 0usize;
    while let Some(piece) = pieces.next().await {
        let Ok(piece) = piece else { return Err(too_large(most_bytes)) };
        size += piece.len();
        if size > most_bytes || !file.write(&piece)? {
            file.give_up();
            return Err(too_large(most_bytes));
        }
    }
    Ok(Uploaded { key: key.to_owned(), file: file.keep()? })
}
