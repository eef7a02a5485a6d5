//! `/{m}/exports/{job}/{file}`: one file of an export, streamed from the disk to whoever asked for it.
//! Whether they may still have it is asked again each time.

use crate::asked::Asked;
use crate::error::WebError;
use crate::exporting::jobs::ready_for;
use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use holdfire_export::Format;
use holdfire_room::{AccountId, ExportJob};
use std::fs::File;
use std::io::Read;

/// How much is read at once.
const PIECE: usize = 64 << 10;

pub(crate) fn file(asked: &Asked) -> Result<Response, WebError> {
    let (id, name) = (asked.param("job"), asked.param("file"));
    let not_found = || WebError::not_found("export", id);
    let job = asked.room()?.export_job(id).map_err(|_| not_found())?;
    response(asked, &job, name)
}

/// The file, if whoever asks may have it.
pub(crate) fn response(asked: &Asked, job: &ExportJob, name: &str) -> Result<Response, WebError> {
    let not_found = || WebError::not_found("export", &job.id);
    let (made, folder) = ready_for(asked, job)?;
    // Only names that the export itself gave are looked for on the disk.
    let file = made.file(name).ok_or_else(not_found)?;
    let opened = File::open(folder.join(&file.name)).map_err(|cause| {
        WebError::Export(format!("file `{}` of export `{}`: {cause}", file.name, job.id))
    })?;
    let account = AccountId::new(&asked.access.who.account)?;
    let from = asked.visit.bearing.visitor().address;
    asked.room()?.export_taken(&job.id, &file.name, &account, Some(&from), asked.now()?)?;
    let mut response = Body::from_stream(pieces(opened)).into_response();
    let headers = response.headers_mut();
    let media_type = match file.name.rsplit('.').next().and_then(Format::parse) {
        Some(format) => format.media_type(),
        None => "application/json",
    };
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(file.bytes));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    let disposition = format!("attachment; filename=\"{}\"", file.name);
    if let Ok(disposition) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    Ok(response)
}

/// The bytes of a file, read away from the threads that answer the network.
fn pieces(file: File) -> impl futures_util::Stream<Item = std::io::Result<Bytes>> {
    stream::try_unfold(file, |mut file| async move {
        let read = tokio::task::spawn_blocking(move || {
            let mut piece = vec![0; PIECE];
            let n = file.read(&mut piece)?;
            piece.truncate(n);
            Ok::<_, std::io::Error>((piece, file))
        });
        let (piece, file) = read.await.map_err(std::io::Error::other)??;
        Ok((!piece.is_empty()).then(|| (Bytes::from(piece), file)))
    })
}
