//! `/{m}/sign-in`: coming in with name, password and code, and going out again. In a demonstration
//! anybody may come in as one of its accounts with one click.

use crate::asked::{Asked, html, redirect};
use crate::error::WebError;
use crate::moments::Moment;
use crate::pages::chrome::Chrome;
use crate::pages::passkeys::site;
use crate::sent::Sent;
use crate::sessions::{chance, cookie};
use crate::words::{Arg, Words};
use askama::Template;
use axum::http::header;
use axum::response::Response;
use holdfire_room::{AccountId, NewSession, RoomError, SignInForm};

/// By how much the clock of a demonstration is moved at once: less than sessions are kept idle.
const CLOCK_HOURS: i64 = 7;

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    chrome: Chrome,
    action: String,
    /// That of whoever is signed in already and comes in as somebody else.
    token: String,
    next: String,
    /// Where passkeys are answered; empty where there can be none.
    passkey: String,
    name: String,
    refusal: String,
    first_run: Option<String>,
    demonstration: Vec<DemonstrationView>,
    demonstration_action: String,
    clock_action: String,
    clock_now: Option<Moment>,
}

/// Somebody to sign in as in a demonstration.
struct DemonstrationView {
    id: String,
    name: String,
    organisation: String,
    roles: String,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    shown(asked, asked.visit.asks("next").unwrap_or_default(), "", "")
}

fn shown(asked: &Asked, next: &str, name: &str, refusal: &str) -> Result<Response, WebError> {
    let (room, at, words) = (asked.room()?, asked.at(), asked.words);
    let first_run = room.is_empty()?.then(|| at.first_run());
    let demonstration = match is_demonstration(asked) {
        true => room
            .accounts()?
            .iter()
            .map(|account| DemonstrationView {
                id: account.id.to_string(),
                name: account.display_name.reveal().to_owned(),
                organisation: asked
                    .snapshot
                    .body_or_actor_name(words, account.organisation.as_str()),
                roles: words.list(account.roles.iter().map(|role| role_name(words, role.as_str()))),
            })
            .collect(),
        false => Vec::new(),
    };
    html(&SignInPage {
        chrome: Chrome::of(asked, "", words.say("sign-in")).narrow(),
        action: at.sign_in(""),
        token: asked.token(),
        next: asked.back_to(next, &at.situation()),
        passkey: match site(asked) {
            Some(_) => at.passkey("sign-in"),
            None => String::new(),
        },
        name: name.to_owned(),
        refusal: refusal.to_owned(),
        first_run,
        demonstration,
        demonstration_action: at.demonstration(),
        clock_action: format!("{}/clock", at.demonstration()),
        clock_now: asked.visit.site.now().map(|now| asked.snapshot.zone.instant_shown(words, now)),
    })
}

/// Only on this machine, whatever was asked for.
fn is_demonstration(asked: &Asked) -> bool {
    asked.visit.site.options.is_demonstration && asked.visit.bearing.is_of_this_machine()
}

/// The name of a role.
pub(crate) fn role_name(words: Words, role: &str) -> String {
    words.say(&format!("role-{}", role.replace('_', "-")))
}

pub(crate) fn signed_in(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let form = SignInForm {
        sign_in_name: sent.get("name"),
        password: sent.told("password"),
        code: sent.get("code"),
    };
    let (room, now) = (asked.room()?, asked.now()?);
    match room.sign_in(&form, &asked.visit.bearing.visitor(), now, &mut chance) {
        Ok(session) => Ok(come_in(asked, &session, sent.get("next"))),
        Err(why) => {
            let said = refusal(asked.words, &why).ok_or(why)?;
            let mut page = shown(asked, sent.get("next"), sent.get("name"), &said)?;
            *page.status_mut() = axum::http::StatusCode::UNAUTHORIZED;
            Ok(page)
        }
    }
}

pub(crate) fn demonstrated(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    if !is_demonstration(asked) {
        return Err(WebError::NotTaken);
    }
    let account = AccountId::new(sent.get("account"))?;
    let visitor = asked.visit.bearing.visitor();
    let session =
        asked.room()?.sign_in_for_demonstration(&account, &visitor, asked.now()?, &mut chance)?;
    Ok(come_in(asked, &session, sent.get("next")))
}

/// Moves the clock of the demonstration ahead.
pub(crate) fn clock_moved(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    if !is_demonstration(asked) {
        return Err(WebError::NotTaken);
    }
    asked.visit.site.move_clock(CLOCK_HOURS);
    Ok(redirect(&asked.back_to(sent.get("next"), &asked.at().sign_in(""))))
}

pub(crate) fn signed_out(asked: &Asked, _: &Sent) -> Result<Response, WebError> {
    let served = asked.served();
    if let Some(token) = asked.visit.bearing.session_token(&served.id) {
        asked.room()?.sign_out(token, asked.now()?)?;
    }
    let mut answer = redirect(&asked.at().sign_in(""));
    if let Some(cookie) = cookie(&served.id, "", &asked.visit.site.options) {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(answer)
}

/// Sends somebody who has come in to where they wanted to go.
fn come_in(asked: &Asked, session: &NewSession, next: &str) -> Response {
    let mut answer = redirect(&asked.back_to(next, &asked.at().situation()));
    keep_session(asked, session, &mut answer);
    answer
}

/// Gives the browser the token of a session that has begun.
pub(crate) fn keep_session(asked: &Asked, session: &NewSession, answer: &mut Response) {
    let token = session.token.reveal();
    if let Some(cookie) = cookie(&asked.served().id, token, &asked.visit.site.options) {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// What whoever must act is told in their own language; nothing of what they cannot mend.
pub(crate) fn refusal(words: Words, why: &RoomError) -> Option<String> {
    Some(match why {
        RoomError::NotSignedIn => words.say("refused-sign-in"),
        RoomError::Wait { seconds } => words.count("refused-wait", *seconds),
        RoomError::Suspended => words.say("refused-suspended"),
        RoomError::NotValid { .. } => words.say("refused-not-valid"),
        RoomError::WrongCode => words.say("refused-wrong-code"),
        RoomError::NotConfirmed => words.say("refused-not-confirmed"),
        RoomError::Taken { .. } => words.say("refused-taken"),
        RoomError::LastAdministrator(_) => words.say("refused-last-administrator"),
        RoomError::Form { .. } | RoomError::Conflict(_) | RoomError::Unknown { .. } => {
            words.with("problem-refused", &[("name", Arg::text(why.to_string()))])
        }
        _ => return None,
    })
}
