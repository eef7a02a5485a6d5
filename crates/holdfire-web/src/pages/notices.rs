//! `/{m}/notices`: what somebody was told, unread first, matter by matter. Shown is only what they may
//! still see.

use crate::asked::{Asked, html, redirect};
use crate::error::WebError;
use crate::moments::Moment;
use crate::names::act_name;
use crate::notices::{About, Listener, said, subject_said};
use crate::pages::chrome::Chrome;
use crate::routes::query;
use crate::sent::Sent;
use crate::talks_view::matter_view;
use askama::Template;
use axum::response::Response;
use holdfire_room::{Delivery, DeliveryState, Notice, Subject};
use jiff::Timestamp;
use std::collections::{BTreeMap, HashMap};

/// Notices on one page.
const PER_PAGE: u32 = 100;

#[derive(Template)]
#[template(path = "notices.html")]
struct NoticesPage {
    chrome: Chrome,
    answer: String,
    token: String,
    action: String,
    settings: String,
    groups: Vec<Group>,
    /// The latest notice shown; what came after it is not marked as read with the others.
    last: u64,
    is_any_unread: bool,
    older: Option<String>,
}

/// What was told about one matter.
struct Group {
    heading: String,
    /// Where it leads; nowhere if that page is closed to whoever is told.
    href: String,
    what: String,
    is_unread: bool,
    unread: Vec<u64>,
    lines: Vec<Line>,
}

struct Line {
    said: String,
    subject: String,
    at: Moment,
    due: Option<Moment>,
    is_over: bool,
    is_unread: bool,
    went: Vec<String>,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let (room, words, now) = (asked.room()?, asked.words, asked.now()?);
    let account = asked.account()?;
    let below = match asked.visit.asks("below") {
        Some(told) => Some(told.parse().map_err(|_| WebError::BadAddress { name: "below" })?),
        None => None,
    };
    let listener = listener(asked)?;
    let latest = room.notices(&account.id, false, below, PER_PAGE)?;
    let older = latest.last().filter(|_| latest.len() == PER_PAGE as usize);
    let older = older.map(|last| {
        let below = last.number.to_string();
        format!("{}{}", asked.at().notices(), query([("below", &*below)].into_iter()))
    });
    let mut all: BTreeMap<u64, Notice> = by_number(latest);
    if below.is_none() {
        // What nobody has read stands on the first page, however old it is.
        all.extend(by_number(room.notices(&account.id, true, None, PER_PAGE)?));
    }
    let last = all.keys().next_back().copied().unwrap_or_default();
    let told = listener.may_be_told(all.into_values().collect())?;
    let groups = groups(asked, &listener, told, now)?;
    let unread: usize = groups.iter().map(|group| group.unread.len()).sum();
    html(&NoticesPage {
        chrome: Chrome::of(asked, "notices", words.say("notices")).narrow(),
        answer: words.count("notices-answer", unread as u64),
        token: asked.token(),
        action: asked.at().notices(),
        settings: asked.at().notice_settings(),
        is_any_unread: unread > 0,
        groups,
        last,
        older,
    })
}

fn by_number(notices: Vec<Notice>) -> BTreeMap<u64, Notice> {
    notices.into_iter().map(|notice| (notice.number, notice)).collect()
}

/// Whoever is signed in, as somebody who may be told something.
pub(crate) fn listener(asked: &Asked) -> Result<Listener<'_>, WebError> {
    let account = asked.room()?.account(&asked.account_id()?)?;
    let listener = Listener::of(asked.served(), asked.room()?, &asked.snapshot, account)?;
    listener.ok_or(WebError::SignIn)
}

/// Matters in the order of their latest notice, those with something unread first.
fn groups(
    asked: &Asked,
    listener: &Listener<'_>,
    told: Vec<Notice>,
    now: Timestamp,
) -> Result<Vec<Group>, WebError> {
    let searches = asked.room()?.saved_searches(&listener.account.id)?.into_iter();
    let searches: HashMap<String, String> = searches.map(|s| (s.id, s.name)).collect();
    let mut matters: Vec<(About, Vec<Notice>)> = Vec::new();
    for notice in told.into_iter().rev() {
        // What was asked about an incident belongs to the incident.
        let mut matter = About::of(&notice.what);
        matter.asking = matter.asking.filter(|_| matter.incident.is_none());
        match matters.iter_mut().find(|(known, _)| *known == matter) {
            Some((_, notices)) => notices.push(notice),
            None => matters.push((matter, vec![notice])),
        }
    }
    let mut groups = matters
        .into_iter()
        .map(|(matter, notices)| group(asked, listener, &matter, &notices, &searches, now))
        .collect::<Result<Vec<_>, _>>()?;
    groups.sort_by_key(|group| !group.is_unread);
    Ok(groups)
}

fn group(
    asked: &Asked,
    listener: &Listener<'_>,
    matter: &About,
    notices: &[Notice],
    searches: &HashMap<String, String>,
    now: Timestamp,
) -> Result<Group, WebError> {
    let words = asked.words;
    let unread: Vec<u64> =
        notices.iter().filter(|notice| notice.read.is_none()).map(|n| n.number).collect();
    let (heading, href, what) = match (&matter.talk, &matter.incident, &matter.bulletin) {
        (Some(talk), _, _) => {
            let talk = matter_view(asked, &asked.snapshot.talks, talk);
            (talk.name, talk.href, words.say("notice-of-commitment"))
        }
        (None, Some(id), _) => {
            let may_open = listener.may_open(matter)?;
            let row = asked.snapshot.situation.row(id.as_str()).filter(|_| may_open);
            let act = row.and_then(|row| row.act).map(|act| act_name(words, act));
            let href = if may_open { asked.at().incident(id.as_str()) } else { String::new() };
            (id.to_string(), href, act.unwrap_or_default())
        }
        (None, None, Some(id)) => {
            (id.clone(), asked.at().bulletin(id), words.say("notice-of-bulletin"))
        }
        (None, None, None) if matter.export.is_some() => {
            (words.say("notice-of-export"), asked.at().exports(), String::new())
        }
        (None, None, None) => (words.say("notice-of-clause"), asked.at().due_now(), String::new()),
    };
    let instant = |at| asked.snapshot.zone.instant_shown(words, at);
    let line = |notice: &Notice| {
        let search = match &notice.what.subject {
            Subject::Search(id) => searches.get(id).map(String::as_str),
            Subject::Duty(_) => None,
        };
        Line {
            said: said(words, notice.what.news),
            subject: subject_said(words, &notice.what.subject, search),
            at: instant(notice.at),
            due: notice.what.due.map(instant),
            is_over: notice.what.due.is_some_and(|due| due < now),
            is_unread: notice.read.is_none(),
            went: notice.deliveries.iter().map(|delivery| went(asked, delivery)).collect(),
        }
    };
    Ok(Group {
        heading,
        href,
        what,
        is_unread: !unread.is_empty(),
        unread,
        lines: notices.iter().map(line).collect(),
    })
}

/// Where else a notice went, and what became of that.
fn went(asked: &Asked, delivery: &Delivery) -> String {
    let words = asked.words;
    let is_again = delivery.state == DeliveryState::Waiting && delivery.tries > 0;
    let state = if is_again { "again" } else { delivery.state.as_str() };
    let id = format!("delivery-{}-{}", delivery.carrier.as_str(), state.replace('_', "-"));
    let when = asked.snapshot.zone.instant_shown(words, delivery.at).text;
    words.with(&id, &[("when", crate::words::Arg::ready(when))])
}

pub(crate) fn taken(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let (room, now, account) = (asked.room()?, asked.now()?, &asked.account()?.id);
    let number = |told: &str| told.parse::<u64>().map_err(|_| WebError::BadForm);
    match sent.get("act") {
        "read" => {
            let numbers: Vec<u64> = sent.all("notice").map(number).collect::<Result<_, _>>()?;
            room.read_notices(account, &numbers, now)?;
        }
        "read-all" => room.read_notices_up_to(account, number(sent.get("last"))?, now)?,
        _ => return Err(WebError::BadForm),
    }
    Ok(redirect(&asked.at().notices()))
}
