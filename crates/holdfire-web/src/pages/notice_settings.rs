//! `/{m}/notices/settings`: of what somebody wants to hear, where and when; and where their mail goes.
//! `/{m}/notices/stop/{secret}` ends the mail without signing in.

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
use holdfire_room::{Gathering, NoticeChoice, NoticeHours, Subject};

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
        let note = words.say(&format!("duty-{}-note", duty.as_str().replace('_', "-")));
        subjects.push(subject(words, &Subject::Duty(duty), None, note, choice));
    }
    for search in room.saved_searches(&account.id)? {
        if search.is_subscribed {
            let of = Subject::Search(search.id);
            let choice = room.notice_choice(&account.id, &of)?;
            let note = words.say("notice-search-note");
            subjects.push(subject(words, &of, Some(&search.name), note, choice));
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
        note,
        in_page: choice.in_page,
        mail: gatherings(choice.mail),
        webhook: gatherings(choice.webhook),
    }
}

/// A minute of the day as a clock shows it.
fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// The minute of the day that a clock shows.
fn minute(told: &str) -> Result<u16, WebError> {
    let (hour, minute) = told.split_once(':').ok_or(WebError::BadForm)?;
    let number = |text: &str| text.parse::<u16>().map_err(|_| WebError::BadForm);
    match (number(hour)?, number(minute)?) {
        (hour @ 0..=23, minute @ 0..=59) => Ok(hour * 60 + minute),
        _ => Err(WebError::BadForm),
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
    let (room, account) = (asked.room()?, &asked.account()?.id);
    let mut choices = Vec::new();
    for told in sent.all("subject") {
        let subject: Subject = told.parse()?;
        let held = room.notice_choice(account, &subject)?;
        // What the form did not offer stays as it is.
        let gathering = |name: &str, held: Gathering| -> Result<Gathering, WebError> {
            let given = sent.given(&format!("{name}/{told}"));
            given.map_or(Ok(held), |word| Gathering::parse(word).ok_or(WebError::BadForm))
        };
        choices.push((
            subject,
            NoticeChoice {
                in_page: sent.given(&format!("page/{told}")).is_some(),
                mail: gathering("mail", held.mail)?,
                webhook: gathering("webhook", held.webhook)?,
            },
        ));
    }
    let quiet = match (sent.given("quiet-from"), sent.given("quiet-until")) {
        (Some(from), Some(until)) => Some((minute(from)?, minute(until)?)),
        _ => None,
    };
    let daily_at = match sent.given("daily-at") {
        Some(told) => minute(told)?,
        None => room.notice_hours(account)?.daily_at,
    };
    Ok(room.choose_notices(account, &choices, &NoticeHours { quiet, daily_at })?)
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
