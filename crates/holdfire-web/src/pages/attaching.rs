//! Evidence is attached to a report that was recorded already: the form on the page of the report. Files
//! wait and are read as those of a filed report are (`file/upload.rs`); what is recorded is in
//! `crate::acts::attach`, where the API hands in the same.

use crate::acts::attach::{Attached, Said, attach_waiting};
use crate::asked::{Asked, redirect};
use crate::error::WebError;
use crate::form_key::{is_key, new_key};
use crate::pages::file::waiting;
use crate::routes::query;
use crate::sent_form::SentForm;
use crate::words::Arg;
use axum::response::Response;
use holdfire_core::{Report, ReportId};
use holdfire_powers::Act;
use holdfire_store::MOST_WAITING_FILES;

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
    let key = sent.get("key");
    if !is_key(key) {
        return Err(WebError::BadForm);
    }
    let page = asked.at().report(id.as_str());
    let said = Said {
        post: sent.get("post"),
        caption: sent.get("caption"),
        is_original: !sent.get("original").is_empty(),
    };
    match attach_waiting(asked, &report.id, key, &said)? {
        Attached::As(_) | Attached::Before => Ok(redirect(&format!("{page}#evidence"))),
        Attached::NoneTaken => {
            let none = query([("evidence", "none")].into_iter());
            Ok(redirect(&format!("{page}{none}#attach")))
        }
    }
}
