//! Evidence is attached to a report that was recorded already: the form on the page of the report, and
//! what it records. Files wait and are read as those of a filed report are (`file/upload.rs`).

use crate::asked::{Asked, redirect};
use crate::error::WebError;
use crate::form_key::{is_key, new_key};
use crate::pages::file::{Brought, brought, waiting};
use crate::routes::query;
use crate::sent_form::SentForm;
use crate::words::Arg;
use axum::response::Response;
use holdfire_core::{AttachedTo, Report, ReportId};
use holdfire_powers::Act;
use holdfire_store::{FileError, MOST_WAITING_FILES, attach};

/// The most bytes of the name of an office.
const LONGEST_OFFICE: usize = 118;

/// The form, for those who may attach evidence to a report.
pub(crate) struct AttachForm {
    pub token: String,
    pub key: String,
    pub at: String,
    pub own: String,
    pub most_files: String,
    /// What came of the last form, where nothing of it was recorded.
    pub problem: String,
}

/// The form, if whoever asks may send it.
pub(crate) fn form(asked: &Asked, report: &Report) -> Result<Option<AttachForm>, WebError> {
    let matter = asked.snapshot.matter_of_report(report);
    let may = asked.session.is_some() && asked.access.may_with(Act::AttachEvidence, &matter);
    let Some(now) = asked.visit.site.now().filter(|_| may) else { return Ok(None) };
    waiting(asked).forget_old(now);
    let words = asked.words;
    let is_none = asked.visit.asks("evidence") == Some("none");
    Ok(Some(AttachForm {
        token: asked.token(),
        key: new_key()?,
        at: asked.at().report_evidence(report.id.as_str()),
        own: asked.snapshot.body_or_actor_name(words, &asked.access.who.organisation),
        most_files: words.with(
            "filing-most-files",
            &[
                ("n", Arg::number(MOST_WAITING_FILES)),
                ("mib", Arg::number(holdfire_intake::MAX_MEDIA_BYTES >> 20)),
            ],
        ),
        problem: if is_none { words.say("attach-nothing") } else { String::new() },
    }))
}

/// Attaches the files of a form, and goes back to the report. What is attached already is as good as
/// attached; where no file can be taken, the page says so.
pub(crate) fn attached(asked: &Asked, sent: &SentForm) -> Result<Response, WebError> {
    let not_found = || WebError::not_found("report", asked.param("id"));
    let id = ReportId::new(asked.param("id")).map_err(|_| not_found())?;
    let (report, _) = asked.served().reader.report(&id)?.ok_or_else(not_found)?;
    let (key, now) = (sent.get("key"), asked.now()?);
    if !is_key(key) {
        return Err(WebError::BadForm);
    }
    let page = asked.at().report(id.as_str());
    let office = office(asked, sent);
    let waiting = waiting(asked);
    // Copies are made by one at a time: unpacking pictures takes memory.
    let kept = asked.served().in_turn(|| {
        let mut kept = Vec::new();
        for file in waiting.of(key)? {
            let Some(bytes) = waiting.bytes(key, &file.sha256)? else { continue };
            let to = AttachedTo::Report(report.id.clone());
            let found = brought(asked, to, &office, &bytes, now)?.map(|(mut of, copy)| {
                of.attachment.caption = caption(sent);
                of.attachment.original = !sent.get("original").is_empty();
                (of, copy)
            });
            kept.extend(found.map(|found| (found, bytes)));
        }
        Ok::<Vec<(Brought, Vec<u8>)>, WebError>(kept)
    })?;
    if kept.is_empty() {
        waiting.forget(key);
        let none = query([("evidence", "none")].into_iter());
        return Ok(redirect(&format!("{page}{none}#attach")));
    }
    let done = asked.record(|writer, at, by| {
        let mut evidence = Vec::new();
        for ((mut of, copy), bytes) in kept {
            writer.files().keep(bytes)?;
            of.attachment.copy_sha256 = match copy {
                Some(copy) => Some(writer.files().keep(copy)?.into()),
                None => None,
            };
            evidence.push(of);
        }
        match attach(writer, at, by, evidence) {
            Err(FileError::Refused(holdfire_core::Refused::AlreadyRecorded { .. })) => {
                Err(WebError::Twice)
            }
            other => other.map_err(WebError::from),
        }
    });
    match done {
        Ok(_) | Err(WebError::Twice) => {
            waiting.forget(key);
            Ok(redirect(&format!("{page}#evidence")))
        }
        Err(why) => Err(why),
    }
}

fn caption(sent: &SentForm) -> Option<Box<str>> {
    let caption: String = sent.get("caption").chars().take(300).collect();
    (!caption.is_empty()).then(|| caption.into_boxed_str())
}

/// Who brings it: the organisation, and its post or desk if it is told. Never a person.
fn office(asked: &Asked, sent: &SentForm) -> String {
    let english = crate::words::Words::of(crate::language::Language::English);
    let of = asked.snapshot.body_or_actor_name(english, &asked.access.who.organisation);
    let post: String = sent.get("post").chars().filter(|c| !c.is_control()).collect();
    let mut name = if post.is_empty() { of } else { format!("{of}: {post}") };
    while name.len() > LONGEST_OFFICE {
        name.pop();
    }
    name
}
