//! Evidence: the panel on the pages of reports and incidents, and the files themselves. Pictures are
//! blurred until somebody opens them; the original goes out as a file to keep, never as a page.

use crate::asked::Asked;
use crate::error::WebError;
use crate::moments::Moment;
use crate::pages::file::{far_from, says_shown, size_shown};
use crate::words::plain;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use holdfire_core::{AttachedTo, Place, Touched};
use holdfire_intake::{file_says, read_media};
use holdfire_powers::{Act, Matter};
use holdfire_store::AttachedRow;

/// Evidence as a panel shows it.
pub(crate) struct AttachedView {
    pub kind: String,
    pub caption: String,
    pub size: String,
    pub sha256: String,
    pub by: String,
    pub at: Moment,
    pub entry: (String, String),
    pub is_original: bool,
    pub original: String,
    pub copy: Option<String>,
    /// What the file says of itself, and how far that is from what was told.
    pub says: Vec<String>,
    pub doubt: String,
}

/// The evidence of a report.
pub(crate) fn of_report(
    asked: &Asked,
    report: &holdfire_core::Report,
) -> Result<Vec<AttachedView>, WebError> {
    let matter = asked.snapshot.matter_of_report(report);
    if !asked.access.may_with(Act::SeeEvidence, &matter) {
        return Ok(Vec::new());
    }
    let rows = asked.served().reader.attached(&Touched::Report(report.id.clone()))?;
    rows.iter().map(|row| view(asked, row, report.place.as_ref())).collect()
}

/// The evidence of an incident: its own, and that of its reports.
pub(crate) fn of_incident(
    asked: &Asked,
    incident: &holdfire_core::Incident,
    reports: &[holdfire_core::Report],
) -> Result<Vec<AttachedView>, WebError> {
    let matter = asked.matter_of_incident(&incident.id)?;
    let own = match asked.access.may_with(Act::SeeEvidence, &matter) {
        true => asked.served().reader.attached(&Touched::Incident(incident.id.clone()))?,
        false => Vec::new(),
    };
    let place = incident.place.as_ref();
    let mut all: Vec<AttachedView> =
        own.iter().map(|row| view(asked, row, place)).collect::<Result<_, _>>()?;
    for report in reports {
        all.extend(of_report(asked, report)?);
    }
    Ok(all)
}

fn view(asked: &Asked, row: &AttachedRow, place: Option<&Place>) -> Result<AttachedView, WebError> {
    let (words, at) = (asked.words, asked.at());
    // What a file says of itself is read from its bytes each time: the register does not hold it.
    let bytes = asked.served().reader.file(&row.document.sha256)?.unwrap_or_default();
    let says = file_says(&bytes);
    let kind = read_media(&bytes).map_or("file", |media| media.kind.as_str());
    let caption = row.attachment.caption.as_deref().unwrap_or_default();
    Ok(AttachedView {
        kind: words.say(&format!("media-{kind}")),
        caption: plain(caption).into_owned(),
        size: size_shown(words, row.document.size_bytes),
        sha256: row.document.sha256.to_string(),
        by: plain(&row.attachment.brought_by).into_owned(),
        at: asked.snapshot.zone.instant_shown(words, row.at),
        entry: (asked.entry_link(row.seq), words.count("entry-number", row.seq)),
        is_original: row.attachment.original,
        original: at.evidence(row.seq),
        copy: row.attachment.copy_sha256.as_ref().map(|_| at.evidence_copy(row.seq)),
        doubt: place.map_or_else(String::new, |place| far_from(words, &says, place)),
        says: says_shown(words, &says),
    })
}

/// The evidence of the entry in the address, for those who may see it. What may not be seen is answered
/// like what is not there.
fn attached(asked: &Asked, told: &str) -> Result<AttachedRow, WebError> {
    let not_found = || WebError::not_found("entry", told);
    let seq: u64 = told.parse().map_err(|_| not_found())?;
    let found = asked.served().reader.attachment(seq)?;
    let matter = match found.as_ref().map(|row| &row.attachment.to) {
        Some(AttachedTo::Report(id)) => asked.matter_of_report(id)?,
        Some(AttachedTo::Incident(id)) => asked.matter_of_incident(id)?,
        None => Matter::default(),
    };
    match asked.access.may_with(Act::SeeEvidence, &matter) {
        true => found.ok_or_else(not_found),
        false if asked.access.is_signed_in() => Err(not_found()),
        false => Err(WebError::SignIn),
    }
}

/// `/{m}/evidence/{seq}`: the original, to be kept as a file.
pub(crate) fn original(asked: &Asked) -> Result<Response, WebError> {
    original_of(asked, asked.param("seq"))
}

/// The original that the entry of this number attached.
pub(crate) fn original_of(asked: &Asked, told: &str) -> Result<Response, WebError> {
    let row = attached(asked, told)?;
    let bytes = asked.served().reader.file(&row.document.sha256)?;
    let bytes = bytes.ok_or_else(|| WebError::not_found("entry", told))?;
    // The type is found anew from the bytes; what a register says is from outside.
    let media_type = read_media(&bytes).map_or("application/octet-stream", |m| m.media_type);
    let name =
        format!("attachment; filename=\"evidence-{}-{}\"", row.seq, &row.document.sha256[..12]);
    Ok(alone(bytes, media_type, &name))
}

/// `/{m}/evidence/{seq}/copy`: the copy for showing.
pub(crate) fn copy(asked: &Asked) -> Result<Response, WebError> {
    let row = attached(asked, asked.param("seq"))?;
    let not_found = || WebError::not_found("entry", asked.param("seq"));
    let sha256 = row.attachment.copy_sha256.as_deref().ok_or_else(not_found)?;
    let bytes = asked.served().reader.file(sha256)?.ok_or_else(not_found)?;
    match read_media(&bytes) {
        Ok(media) if media.media_type == "image/jpeg" => Ok(alone(bytes, "image/jpeg", "inline")),
        _ => Err(not_found()),
    }
}

/// A file that no page may be made of.
fn alone(bytes: Vec<u8>, media_type: &'static str, disposition: &str) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=3600"));
    if let Ok(disposition) = HeaderValue::from_str(disposition) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    response
}
