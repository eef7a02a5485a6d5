//! Evidence that waits for its form: what each file is and says of itself, sent with the form or
//! alone by script; and what is recorded of it.

use super::{Asked, waiting};
use crate::asked::json;
use crate::error::WebError;
use crate::form_key::is_key;
use crate::moments::date;
use crate::names::coordinates;
use crate::sent_form::SentForm;
use crate::words::{Arg, Words, plain};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use holdfire_core::Place;
use holdfire_intake::{FileSays, Media, file_says, read_media};
use holdfire_store::WaitingFile;

/// A file further from the told place than this, its doubt aside, is doubted.
const FAR_M: f64 = 2_000.0;

/// A file that waits, as a page shows it.
pub(crate) struct EvidenceView {
    pub sha256: String,
    pub short: String,
    pub kind: String,
    pub size: String,
    pub says: Vec<String>,
    /// How far what it says is from what was told.
    pub doubt: String,
    pub caption: String,
    pub is_original: bool,
}

/// The files that wait for a form. Files of a type that is not taken are forgotten.
pub(super) fn waiting_evidence(
    asked: &Asked,
    key: &str,
    sent: &SentForm,
    place: Option<&Place>,
) -> Result<Vec<EvidenceView>, WebError> {
    let waiting = waiting(asked);
    let mut found = Vec::new();
    for file in waiting.of(key)? {
        let Some(bytes) = waiting.bytes(key, &file.sha256)? else { continue };
        match read_media(&bytes) {
            Ok(media) => {
                found.push(view(asked, &file, media, &file_says(&bytes), sent, place));
            }
            Err(_) => waiting.forget_one(key, &file.sha256),
        }
    }
    Ok(found)
}

fn view(
    asked: &Asked,
    file: &WaitingFile,
    media: Media,
    says: &FileSays,
    sent: &SentForm,
    place: Option<&Place>,
) -> EvidenceView {
    let words = asked.words;
    EvidenceView {
        short: file.sha256[..12].to_owned(),
        kind: words.say(&format!("media-{}", media.kind.as_str())),
        size: size_shown(words, file.size_bytes),
        says: says_shown(words, says),
        doubt: place.map_or_else(String::new, |place| far_from(words, says, place)),
        caption: sent.get(&format!("caption-{}", file.sha256)).to_owned(),
        is_original: !sent.get(&format!("original-{}", file.sha256)).is_empty(),
        sha256: file.sha256.clone(),
    }
}

/// How large a file is: `340 KiB`, `2.4 MiB`.
pub(crate) fn size_shown(words: Words, bytes: u64) -> String {
    match bytes < 1 << 20 {
        true => words.count("size-kib", bytes.div_ceil(1 << 10)),
        false => {
            let mib = format!("{:.1}", bytes as f64 / f64::from(1 << 20));
            words.with("size-mib", &[("n", Arg::ready(mib))])
        }
    }
}

/// What a file says of itself, line by line.
pub(crate) fn says_shown(words: Words, says: &FileSays) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(taken) = says.taken {
        let at = format!("{} {}", date(words, taken.date()), taken.strftime("%H:%M:%S"));
        lines.push(words.with("file-says-taken", &[("when", Arg::ready(at))]));
    }
    if let Some(taken) = says.taken_utc {
        let at = format!("{} UTC", taken.strftime("%Y-%m-%d %H:%M:%S"));
        lines.push(words.with("file-says-satellites", &[("when", Arg::ready(at))]));
    }
    if let Some((lon, lat)) = says.position {
        lines.push(words.with("file-says-where", &[("where", Arg::ready(coordinates(lon, lat)))]));
    }
    if let Some(device) = &says.device {
        lines.push(words.with("file-says-device", &[("device", Arg::text(plain(device)))]));
    }
    if let Some(program) = &says.program {
        lines.push(words.with("file-says-program", &[("program", Arg::text(plain(program)))]));
    }
    lines
}

/// Says how far what a file says is from the place that was told, where that is more than both leave
/// open.
pub(crate) fn far_from(words: Words, says: &FileSays, place: &Place) -> String {
    match says.distance_m(place.lon, place.lat) {
        Some(metres) if metres > place.uncertainty_m + FAR_M => {
            let km = Arg::number((metres / 1_000.0).round() as i64);
            words.with("file-says-far", &[("km", km)])
        }
        _ => String::new(),
    }
}

/// Forgets the files that the form no longer wants.
pub(super) fn forget_dropped(asked: &Asked, key: &str, sent: &SentForm) {
    for sha256 in sent.all("drop") {
        waiting(asked).forget_one(key, sha256);
    }
}

/// A file that script sent alone: what it is, for the list on the page.
pub(crate) fn uploaded(asked: &Asked, sent: &SentForm) -> Result<Response, WebError> {
    let (words, key) = (asked.words, sent.get("key"));
    if !is_key(key) {
        return Err(WebError::BadForm);
    }
    let refused = |why: String| {
        let answer = json(&serde_json::json!({ "refused": why }));
        (StatusCode::UNPROCESSABLE_ENTITY, answer).into_response()
    };
    let Some(file) = sent.files.first() else {
        return Ok(refused(words.count("filing-not-taken", sent.not_taken.max(1))));
    };
    let bytes = waiting(asked).bytes(key, &file.sha256)?.unwrap_or_default();
    let media = match read_media(&bytes) {
        Ok(media) => media,
        Err(_) => {
            waiting(asked).forget_one(key, &file.sha256);
            return Ok(refused(words.say("filing-media-refused")));
        }
    };
    let view = view(asked, file, media, &file_says(&bytes), sent, None);
    Ok(json(&serde_json::json!({
        "sha256": view.sha256, "short": view.short, "kind": view.kind, "size": view.size, "says": view.says,
    })))
}
