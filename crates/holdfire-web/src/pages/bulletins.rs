//! `/{m}/bulletins`: what went out. A bulletin's page shows the very figures that its PDF was set
//! from; each number leads to the incidents or entries behind it.
//!
//! The figures are those of the register size the bulletin names. The links lead into the register
//! as it is now, and the page says so when it has grown since.

mod corrected;
mod figures;
mod form;

use crate::asked::{Asked, html};
use crate::edition::went_out;
use crate::error::WebError;
use crate::pages::chrome::Chrome;
use crate::pages::register::{HistoryLine, history};
use crate::words::{Arg, plain};
use askama::Template;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use figures::Sheet;
pub(crate) use form::{form, issued};
use holdfire_core::{Audience, Bulletin, Touched};
use holdfire_powers::Act;

#[derive(Template)]
#[template(path = "bulletins.html")]
struct List {
    chrome: Chrome,
    answer: String,
    bulletins: Vec<Summary>,
    /// Where one is issued; empty for whoever may not.
    issue: String,
}

struct Summary {
    href: String,
    pdf: String,
    id: String,
    period: String,
    edition: String,
    language: String,
    size: String,
    corrects: Option<(String, String)>,
    corrected_by: Option<(String, String)>,
}

pub(crate) fn list(asked: &Asked) -> Result<Response, WebError> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let seen = snapshot.bulletins.iter().filter(|bulletin| asked.access.may_read(bulletin));
    let bulletins: Vec<Summary> = seen.map(|bulletin| summary(asked, bulletin)).collect();
    html(&List {
        answer: words.count("bulletins-answer", bulletins.len()),
        bulletins,
        issue: asked.access.leading(Act::IssueBulletin, asked.at().bulletin("new")),
        chrome: Chrome::of(asked, "bulletins", words.say("section-bulletins")),
    })
}

fn summary(asked: &Asked, bulletin: &Bulletin) -> Summary {
    let (words, at) = (asked.words, asked.at());
    let zone = &asked.snapshot.zone;
    Summary {
        href: at.bulletin(bulletin.id.as_str()),
        pdf: at.bulletin_pdf(bulletin.id.as_str()),
        id: bulletin.id.to_string(),
        period: zone.span_shown(words, bulletin.from, bulletin.until).text,
        edition: words.say(&format!("edition-{}", bulletin.audience().as_str())),
        language: words
            .known(&format!("language-{}", bulletin.language))
            .unwrap_or_else(|| bulletin.language.to_string()),
        size: words.number(bulletin.register_size),
        corrects: bulletin
            .corrects
            .as_ref()
            .filter(|id| find(asked, id.as_str()).is_ok())
            .map(|id| (at.bulletin(id.as_str()), id.to_string())),
        corrected_by: correction_of(asked, bulletin)
            .map(|by| (at.bulletin(by.id.as_str()), by.id.to_string())),
    }
}

/// The bulletin that takes the place of this one. It has the same readers.
pub(crate) fn correction_of<'a>(asked: &'a Asked, bulletin: &Bulletin) -> Option<&'a Bulletin> {
    let mut seen = asked.snapshot.bulletins.iter().filter(|of| asked.access.may_read(of));
    seen.find(|of| of.corrects.as_ref() == Some(&bulletin.id))
}

#[derive(Template)]
#[template(path = "bulletin.html")]
struct BulletinPage {
    chrome: Chrome,
    bulletin: Summary,
    sheet: Sheet,
    made_from: String,
    grown: String,
    figures_sha256: String,
    pdf_sha256: String,
    root: String,
    history: Vec<HistoryLine>,
    /// Where it is corrected; empty for whoever may not, and where it is.
    correct: String,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let asked_for = asked.param("id");
    if let Some(id) = asked_for.strip_suffix(".pdf") {
        return pdf(asked, id);
    }
    let bulletin = find(asked, asked_for)?;
    let words = asked.words;
    let composed = went_out(&asked.served().reader, bulletin)?;
    let size = bulletin.register_size;
    html(&BulletinPage {
        made_from: words.with("made-from", &[("size", Arg::number(size))]),
        grown: match asked.snapshot.size > size {
            true => words.with(
                "bulletin-grown",
                &[("then", Arg::number(size)), ("now", Arg::number(asked.snapshot.size))],
            ),
            false => String::new(),
        },
        sheet: figures::sheet(asked, bulletin, &composed),
        bulletin: summary(asked, bulletin),
        figures_sha256: bulletin.figures_sha256.to_string(),
        pdf_sha256: bulletin.pdf_sha256.to_string(),
        root: bulletin.register_root.to_string(),
        history: history(asked, &Touched::Bulletin(bulletin.id.clone()))?,
        correct: match correction_of(asked, bulletin) {
            Some(_) => String::new(),
            None => asked.access.leading(
                Act::IssueBulletin,
                format!("{}?corrects={}", asked.at().bulletin("new"), bulletin.id),
            ),
        },
        chrome: Chrome::of(asked, "bulletins", plain(&composed.title).into_owned()),
    })
}

/// The bulletin of that id. One that is for others looks like one that is not there.
pub(crate) fn find<'a>(asked: &'a Asked, id: &str) -> Result<&'a Bulletin, WebError> {
    let found = asked.snapshot.bulletins.iter().find(|bulletin| bulletin.id.as_str() == id);
    let found = found.filter(|bulletin| asked.access.may_read(bulletin));
    found.ok_or_else(|| WebError::not_found("bulletin", id))
}

/// The PDF as it went out. The store hands it out only if its bytes have the hash on record.
fn pdf(asked: &Asked, id: &str) -> Result<Response, WebError> {
    let bulletin = find(asked, id)?;
    let bytes = asked.served().reader.file(&bulletin.pdf_sha256)?;
    let bytes = bytes.ok_or_else(|| WebError::not_found("bulletin", id))?;
    let kept = match bulletin.audience() {
        Audience::Public => "public, max-age=86400",
        Audience::Members | Audience::Observers => "private, no-store",
    };
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, format!("inline; filename=\"{}.pdf\"", bulletin.id)),
        // Nobody between keeps what is not for everybody.
        (header::CACHE_CONTROL, kept.to_owned()),
    ];
    Ok((headers, bytes).into_response())
}
