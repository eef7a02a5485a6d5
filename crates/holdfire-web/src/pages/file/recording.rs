//! A checked form becomes entries, and the receipt says which.

use super::{Asked, Office, waiting};
use crate::asked::{html, redirect};
use crate::error::WebError;
use crate::moments::Moment;
use crate::pages::chrome::Chrome;
use crate::pages::{calls, documents};
use crate::sent_form::SentForm;
use crate::words::Arg;
use askama::Template;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use holdfire_core::talks::{ReportTaken, Told};
use holdfire_core::{
    AttachedTo, Attachment, CallLink, CallLinkedTo, Event, IncidentId, Report, ReportId, Touched,
};
use holdfire_intake::{
    FILED_DATASET, Filed, MediaKind, copy_for_showing, filed_report_id, media_document, read_media,
};
use holdfire_powers::{Act, Matter};
use holdfire_store::{Chosen, DecideError, FiledEvidence, Filing, file};
use jiff::Timestamp;

/// The answer to a form that was recorded before: where it stands.
pub(super) fn recorded_before(asked: &Asked, key: &str) -> Result<Option<Response>, WebError> {
    let id = filed_report_id(key);
    let found = asked.served().reader.report(&id)?;
    Ok(found.map(|_| redirect(&asked.at().filed(id.as_str()))))
}

/// Records a form that holds a whole report; says under which entry.
pub(crate) fn record(
    asked: &Asked,
    office: &Office,
    sent: &SentForm,
    filed: &Filed,
    now: Timestamp,
) -> Result<u64, WebError> {
    let Some(report) = &filed.report else { return Err(WebError::BadForm) };
    let chosen = chosen(asked, sent)?;
    let call = calls::call_of_filed(asked, sent.get("call"))?;
    let passage = documents::passage_of_filed(asked, sent.get("passage"))?;
    let key = sent.get("key");
    let waiting = waiting(asked);
    let files = waiting.of(key)?;
    // Copies are made by one at a time: unpacking pictures takes memory.
    let in_turn = |work: &dyn Fn() -> Result<Vec<_>, WebError>| match files.is_empty() {
        true => Ok(Vec::new()),
        false => asked.served().in_turn(work),
    };
    let kept = in_turn(&|| {
        let mut kept = Vec::new();
        for file in &files {
            let Some(bytes) = waiting.bytes(key, &file.sha256)? else { continue };
            kept.extend(
                evidence(asked, sent, report, office, &file.sha256, &bytes, now)?
                    .map(|e| (e, bytes)),
            );
        }
        Ok(kept)
    })?;
    let entry = asked.record(|writer, at, by| {
        let mut evidence = Vec::new();
        for ((mut filed, copy), bytes) in kept {
            writer.files().keep(bytes)?;
            filed.attachment.copy_sha256 = match copy {
                Some(copy) => Some(writer.files().keep(copy)?.into()),
                None => None,
            };
            evidence.push(filed);
        }
        let filing = Filing { source: office.source.clone(), report: (**report).clone(), evidence };
        let filed = file(writer, at, by, filing, &chosen)?;
        let of_call = call.map(|call| {
            let to = CallLinkedTo::Report { report: filed.report.clone() };
            Event::CallLinked(CallLink { call, to, keeps: None })
        });
        let of_text = passage.map(|passage| {
            let told = Told { passages: vec![passage], ..Told::default() };
            Event::TalkRecorded(ReportTaken { report: filed.report.clone(), told }.into())
        });
        for event in of_call.into_iter().chain(of_text) {
            // The report stands whether or not what it was taken from still does.
            match holdfire_store::record(writer, at, by, event) {
                Ok(_) | Err(DecideError::Refused(_)) => {}
                Err(why) => return Err(why.into()),
            }
        }
        Ok(filed.entry)
    });
    let entry = entry?;
    waiting.forget(key);
    Ok(entry)
}

/// What the person who files says about the incident.
fn chosen(asked: &Asked, sent: &SentForm) -> Result<Chosen, WebError> {
    let reason = sent.get("reason").to_owned();
    let may_link = |matter: &Matter| match asked.access.may_with(Act::LinkReports, matter) {
        true => Ok(()),
        false => Err(WebError::NotAllowed { act: Act::LinkReports }),
    };
    Ok(match sent.get("chosen") {
        "" | "fusion" => Chosen::Fusion,
        "new" => {
            may_link(&Matter::default())?;
            Chosen::New { reason }
        }
        incident => {
            let incident = IncidentId::new(incident).map_err(|_| WebError::BadForm)?;
            let matter = asked.matter_of_incident(&incident)?;
            may_link(&matter)?;
            if !asked.access.may_with(Act::SeeIncident, &matter) {
                return Err(WebError::BadForm);
            }
            Chosen::Join { incident, reason }
        }
    })
}

/// The record of a file, and a copy for showing where there is one.
pub(crate) type Brought = (FiledEvidence, Option<Vec<u8>>);

/// The record of a file of a filed report, with what the form says of it.
fn evidence(
    asked: &Asked,
    sent: &SentForm,
    report: &Report,
    office: &Office,
    sha256: &str,
    bytes: &[u8],
    now: Timestamp,
) -> Result<Option<Brought>, WebError> {
    let to = AttachedTo::Report(report.id.clone());
    let Some((mut filed, copy)) = brought(asked, to, &office.name, bytes, now)? else {
        return Ok(None);
    };
    let caption: String = sent.get(&format!("caption-{sha256}")).chars().take(300).collect();
    filed.attachment.caption = (!caption.is_empty()).then(|| caption.into_boxed_str());
    filed.attachment.original = !sent.get(&format!("original-{sha256}")).is_empty();
    Ok(Some((filed, copy)))
}

/// The record of a file, with a copy for showing; nothing for a type that is not taken.
pub(crate) fn brought(
    asked: &Asked,
    to: AttachedTo,
    office: &str,
    bytes: &[u8],
    now: Timestamp,
) -> Result<Option<Brought>, WebError> {
    let Ok(media) = read_media(bytes) else { return Ok(None) };
    let words = crate::words::Words::of(crate::language::Language::English);
    let title = words.say(&format!("media-{}", media.kind.as_str()));
    let Some(document) = media_document(bytes, &title) else { return Ok(None) };
    // What the register has already keeps its record.
    let known = asked.snapshot.documents.iter().find(|known| known.id == document.id);
    let document = known.cloned().unwrap_or(document);
    let copy = match media.kind {
        MediaKind::Picture => copy_for_showing(bytes, media.media_type),
        _ => None,
    };
    let attachment = Attachment {
        document: document.id.clone(),
        to,
        caption: None,
        media_type: media.media_type.into(),
        brought_by: office.into(),
        brought: now,
        original: false,
        copy_sha256: None,
    };
    Ok(Some((FiledEvidence { document, attachment }, copy.map(|copy| copy.bytes))))
}

#[derive(Template)]
#[template(path = "filed.html")]
struct ReceiptPage {
    chrome: Chrome,
    /// Whose draft is done with.
    draft: String,
    id: String,
    report: String,
    entry: (String, String),
    at: Option<Moment>,
    evidence: String,
    incident: Option<(String, String)>,
    size: String,
    root: String,
    checkpoint: String,
    verify: String,
    again: String,
}

/// The receipt of a report that was filed in a form.
pub(crate) fn receipt(asked: &Asked) -> Result<Response, WebError> {
    let not_found = || WebError::not_found("report", asked.param("id"));
    let id = ReportId::new(asked.param("id")).map_err(|_| not_found())?;
    let reader = &asked.served().reader;
    let (report, incident) = reader.report(&id)?.ok_or_else(not_found)?;
    if &*report.dataset != FILED_DATASET {
        return Err(not_found());
    }
    let (words, at) = (asked.words, asked.at());
    let history = reader.history(&Touched::Report(id.clone()))?;
    let head = history.first().ok_or_else(not_found)?;
    let attached = reader.attached(&Touched::Report(id.clone()))?.len();
    let mut response = html(&ReceiptPage {
        draft: asked.served().id.clone(),
        report: at.report(id.as_str()),
        entry: (asked.entry_link(head.seq), words.count("entry-number", head.seq)),
        at: Some(asked.snapshot.zone.instant_shown(words, head.at)),
        evidence: words.with("filed-evidence", &[("n", Arg::number(attached))]),
        incident: incident.map(|id| (at.incident(id.as_str()), id.to_string())),
        size: words.number(asked.snapshot.size),
        root: asked.snapshot.root.clone(),
        checkpoint: at.checkpoint(),
        verify: at.verify(),
        again: at.file(),
        chrome: Chrome::of(asked, "file", words.say("filed-title")).narrow(),
        id: id.to_string(),
    })?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
