//! `/{m}/notices/settings`: of what somebody wants to hear, where and when; and where their mail goes.
//! `/{m}/notices/stop/{secret}` ends the mail without signing in.

use crate::acts::notices::{self, Chosen, clock, minute};
use crate::asked::{Asked, html, redirect};
use crate::error::WebError;
use crate::notices::subject_said;
use crate::pages::acts::Choice;
use crate::pages::chrome::Chrome;
use crate::sent::Sent;
use crate::sessions::chance;
use crate::words::Words;
use askama::Template;
use axum::response::Response;
use holdfire_powers::Act;
use holdfire_room::{Duty, Gathering, NoticeChoice, NoticeHours, Subject};

#[derive(Template)]
#[template(path = "notice_settings.html")]
struct SettingsPage {
    chrome: Chrome,
    token: String,
    action: String,
    notices: String,
    queue: String,
    subjects: Vec<SubjectView>,
    sends_mail: bool,
    calls_webhooks: bool,
    quiet_from: String,
    quiet_until: String,
    daily_at: String,
    zone: String,
    address: String,
    is_confirmed: bool,
}

struct SubjectView {
    /// What it is called in the form.
    id: String,
    name: String,
    /// What a saved search finds; nothing for a duty, or where the queue is closed.
    href: String,
    note: String,
    in_page: bool,
    mail: Vec<Choice>,
    webhook: Vec<Choice>,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let (room, words) = (asked.room()?, asked.words);
    let account = asked.account()?;
    let carriers = asked.visit.site.options.carriers.as_deref();
    let sends_mail = carriers.is_some_and(|carriers| carriers.mail.is_some());
    let calls_webhooks = carriers.is_some_and(|carriers| carriers.webhooks.is_some())
        && room.has_webhook(&account.organisation)?;
    let mut subjects = Vec::new();
    for (duty, choice) in room.duty_choices(&account.id)? {
        if duty == Duty::ToApprove && !asked.access.may_approve_export("") {
            continue;
        }
        let note = words.say(&format!("duty-{}-note", duty.as_str().replace('_', "-")));
        subjects.push(subject(words, &Subject::Duty(duty), None, note, choice));
    }
    for search in room.saved_searches(&account.id)? {
        if search.is_subscribed {
            let of = Subject::Search(search.id);
            let choice = room.notice_choice(&account.id, &of)?;
            let note = words.say("notice-search-note");
            let found = format!("{}?{}", asked.at().queue(), search.query);
            let href = asked.access.leading(Act::SeeQueue, found);
            let view = subject(words, &of, Some(&search.name), note, choice);
            subjects.push(SubjectView { href, ..view });
        }
    }
    let hours = room.notice_hours(&account.id)?;
    let address = room.notice_address(&account.id)?.filter(|_| sends_mail);
    let now = asked.now()?;
    html(&SettingsPage {
        chrome: Chrome::of(asked, "notices", words.say("notice-settings")).narrow(),
        token: asked.token(),
        action: asked.at().notice_settings(),
        notices: asked.at().notices(),
        queue: asked.access.leading(Act::SeeQueue, asked.at().queue()),
        subjects,
        sends_mail,
        calls_webhooks,
        quiet_from: hours.quiet.map(|(from, _)| clock(from)).unwrap_or_default(),
        quiet_until: hours.quiet.map(|(_, until)| clock(until)).unwrap_or_default(),
        daily_at: clock(hours.daily_at),
        zone: asked.snapshot.zone.abbreviation(now),
        is_confirmed: address.as_ref().is_some_and(|address| address.confirmed.is_some()),
        address: address.map(|address| address.address).unwrap_or_default(),
    })
}

fn subject(
    words: Words,
    of: &Subject,
    search: Option<&str>,
    note: String,
    choice: NoticeChoice,
) -> SubjectView {
    let gatherings = |chosen: Gathering| {
        let choice = |gathering: &Gathering| Choice {
            value: gathering.as_str().to_owned(),
            name: words.say(&format!("gathering-{}", gathering.as_str().replace('_', "-"))),
            is_chosen: *gathering == chosen,
        };
        Gathering::ALL.iter().map(choice).collect()
    };
    SubjectView {
        id: of.to_string(),
        name: subject_said(words, of, search),
        href: String::new(),
        note,
        in_page: choice.in_page,
        mail: gatherings(choice.mail),
        webhook: gatherings(choice.webhook),
    }
}

pub(crate) fn taken(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let (room, now, account) = (asked.room()?, asked.now()?, &asked.account()?.id);
    match sent.get("act") {
        "choose" => choose(asked, sent)?,
        "tell-address" => room.tell_address(account, sent.get("address"), now, &mut chance)?,
        "confirm-address" => room.confirm_address(account, sent.get("code"), now)?,
        "forget-address" => room.forget_address(account)?,
        _ => return Err(WebError::BadForm),
    }
    Ok(redirect(&asked.at().notice_settings()))
}

fn choose(asked: &Asked, sent: &Sent) -> Result<(), WebError> {
    let mut chosen = Vec::new();
    for told in sent.all("subject") {
        // What the form did not offer stays as it is.
        let gathering = |name: &str| -> Result<Option<Gathering>, WebError> {
            let given = sent.given(&format!("{name}/{told}"));
            given.map(|word| Gathering::parse(word).ok_or(WebError::BadForm)).transpose()
        };
        chosen.push(Chosen {
            subject: told.parse()?,
            in_page: Some(sent.given(&format!("page/{told}")).is_some()),
            mail: gathering("mail")?,
            webhook: gathering("webhook")?,
        });
    }
    let minute = |told: &str| minute(told).ok_or(WebError::BadForm);
    let quiet = match (sent.given("quiet-from"), sent.given("quiet-until")) {
        (Some(from), Some(until)) => Some((minute(from)?, minute(until)?)),
        _ => None,
    };
    let daily_at = match sent.given("daily-at") {
        Some(told) => minute(told)?,
        None => asked.room()?.notice_hours(&asked.account()?.id)?.daily_at,
    };
    notices::choose(asked, chosen, &NoticeHours { quiet, daily_at })
}

#[derive(Template)]
#[template(path = "notice_stop.html")]
struct StopPage {
    chrome: Chrome,
    /// Where the form is sent; empty once it was.
    action: String,
}

/// The page that a link in a letter leads to. Whoever only looks at it ends nothing.
pub(crate) fn stop_page(asked: &Asked) -> Result<Response, WebError> {
    let secret = asked.param("secret");
    match asked.room()?.stops_mail(secret)? {
        true => stopping(asked, asked.at().notices_stop(secret)),
        false => Err(WebError::not_found("page", "stop")),
    }
}

fn stopping(asked: &Asked, action: String) -> Result<Response, WebError> {
    let title = asked.words.say("notice-stop");
    html(&StopPage { chrome: Chrome::of(asked, "", title).narrow(), action })
}

/// Ends the mail whose secret stands in the address. The programs of mail services send this too, at
/// the click of whoever got the letter (RFC 8058).
pub(crate) fn stopped(asked: &Asked) -> Result<Response, WebError> {
    match asked.room()?.stop_mail(asked.param("secret"))? {
        true => stopping(asked, String::new()),
        false => Err(WebError::not_found("page", "stop")),
    }
}
