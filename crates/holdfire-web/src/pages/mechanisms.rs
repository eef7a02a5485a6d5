//! `/`: the mechanisms that this server shows.

use crate::asked::{Visit, html, redirect};
use crate::error::WebError;
use crate::moments::Moment;
use crate::names::name;
use crate::pages::chrome::Chrome;
use crate::routes::At;
use crate::site::Served;
use crate::words::Words;
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "mechanisms.html")]
struct Mechanisms {
    chrome: Chrome,
    cards: Vec<Card>,
}

struct Card {
    href: String,
    name: String,
    is_exercise: bool,
    incidents: String,
    incidents_word: String,
    register: String,
    members: String,
    as_of: Option<Moment>,
    /// Why nothing can be shown, if so.
    is_failed: bool,
}

pub(crate) fn page(visit: &Visit) -> Result<Response, WebError> {
    if let [only] = &*visit.site.served {
        return Ok(redirect(&At::new(&only.id).situation()));
    }
    let words = visit.words;
    let cards = visit.site.served.iter().map(|served| card(visit, words, served)).collect();
    let chrome = Chrome::bare(visit, words.say("mechanisms"));
    html(&Mechanisms { chrome, cards })
}

/// An address that leads nowhere.
pub(crate) fn nowhere(visit: &Visit) -> Result<Response, WebError> {
    Err(WebError::not_found("page", &visit.path))
}

/// A register that cannot be read must not hide the others.
fn card(visit: &Visit, words: Words, served: &Served) -> Card {
    let href = At::new(&served.id).situation();
    let snapshot = match served.snapshot() {
        Ok(snapshot) => snapshot,
        Err(why) => {
            if let Some(log) = &visit.site.options.on_failure {
                log(&why);
            }
            return Card {
                href,
                name: served.id.clone(),
                is_exercise: false,
                incidents: "–".to_owned(),
                incidents_word: String::new(),
                register: String::new(),
                members: String::new(),
                as_of: None,
                is_failed: true,
            };
        }
    };
    let mechanism = &snapshot.mechanism;
    let members = mechanism.members.iter().map(|m| snapshot.member_name(words, m.id.as_str()));
    Card {
        href,
        name: name(words, &mechanism.name),
        is_exercise: mechanism.exercise,
        incidents: words.number(snapshot.situation.len() as u64),
        incidents_word: words.count("incidents-unit", snapshot.situation.len() as u64),
        register: words.count("entries", snapshot.size),
        members: words.list(members),
        as_of: snapshot.recorded.map(|at| snapshot.zone.instant_shown(words, at)),
        is_failed: false,
    }
}
