//! `/{m}/exports/new`: how many incidents a filter takes out, before anything is made; then format,
//! columns, and what it is for.

use super::group_message;
use crate::asked::{Asked, html, redirect};
use crate::error::WebError;
use crate::exporting::{ExportScope, Group, count_words, counted, filter_words, jobs, not_in_it};
use crate::pages::chrome::Chrome;
use crate::sent::Sent;
use askama::Template;
use axum::response::Response;
use holdfire_export::Format;
use holdfire_powers::Act;

#[derive(Template)]
#[template(path = "export_form.html")]
struct ExportForm {
    chrome: Chrome,
    action: String,
    token: String,
    count: String,
    is_empty: bool,
    which: String,
    which_href: String,
    /// The pairs of the filter, sent along.
    kept: Vec<(&'static str, String)>,
    formats: Vec<Choice>,
    groups: Vec<Choice>,
    needs_approval: bool,
    not_in_it: Vec<String>,
    back: String,
}

/// Something that can be chosen.
struct Choice {
    value: &'static str,
    name: String,
    is_chosen: bool,
}

pub(crate) fn form(asked: &Asked) -> Result<Response, WebError> {
    let (words, at) = (asked.words, asked.at());
    let scope = ExportScope::read(&asked.visit.query)?;
    if scope.asks_work() && !asked.access.may_in_room(Act::SeeQueue) {
        return Err(WebError::NotAllowed { act: Act::SeeQueue });
    }
    let (incidents, perhaps) = counted(&asked.situation, &scope, asked.now()?);
    let exact = asked.access.may_in_room(Act::ExportExactPlaces);
    let from = if scope.is_of_queue() { at.queue() } else { at.situation() };
    html(&ExportForm {
        chrome: Chrome::of(asked, "exports", words.say("export-title")),
        action: at.exports(),
        token: asked.token(),
        count: count_words(words, incidents, perhaps),
        is_empty: incidents == 0,
        which: filter_words(&asked.snapshot, words, &scope),
        which_href: format!("{from}{}", scope.query()),
        kept: scope.which(),
        formats: Format::ALL
            .into_iter()
            .map(|format| Choice {
                value: format.as_str(),
                name: words.say(&format!("export-format-{}-says", format.as_str())),
                is_chosen: format == scope.format,
            })
            .collect(),
        groups: Group::ALL
            .into_iter()
            .map(|group| Choice {
                value: group.as_str(),
                name: words.say(&group_message(group.as_str())),
                is_chosen: scope.groups.contains(&group),
            })
            .collect(),
        needs_approval: !asked.access.may_in_room(Act::ExportFreely),
        not_in_it: not_in_it(words, &scope, exact).into_iter().skip(2).collect(),
        back: at.exports(),
    })
}

/// Takes what the form asks for.
pub(crate) fn asked_for(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    // `act` is a filter here.
    if sent.get("do") != "ask" {
        return Err(WebError::BadForm);
    }
    let told: Vec<(String, String)> =
        sent.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let scope = ExportScope::read(&told)?;
    let job = jobs::ask(asked, scope, sent.get("reason"))?;
    Ok(redirect(&format!("{}#{}", asked.at().exports(), job.id)))
}
