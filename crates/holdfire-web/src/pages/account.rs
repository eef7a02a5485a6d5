//! `/{m}/account`: where somebody is signed in, and the tokens their programs use.

use crate::asked::{Asked, html, redirect};
use crate::error::WebError;
use crate::moments::Moment;
use crate::pages::chrome::Chrome;
use crate::pages::passkeys::site;
use crate::pages::sign_in::role_name;
use crate::sent::Sent;
use crate::sessions::chance;
use askama::Template;
use axum::response::Response;
use holdfire_powers::Act;
use holdfire_room::{By, Scope, Scopes};
use jiff::{SignedDuration, Timestamp};

/// The longest a token is made for here, in days.
const MOST_DAYS: i64 = 365;

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    chrome: Chrome,
    signing: String,
    action: String,
    token: String,
    id: String,
    name: String,
    organisation: String,
    roles: String,
    sessions: Vec<SessionView>,
    /// Where a passkey is added; empty where there can be none.
    add_passkey: String,
    passkeys: Vec<(String, String, Moment)>,
    reference: String,
    may_make_tokens: bool,
    scopes: Vec<(&'static str, String)>,
    tokens: Vec<TokenView>,
    /// A token that was just made, shown this one time.
    made: Option<String>,
}

struct SessionView {
    id: String,
    is_this: bool,
    browser: String,
    address: String,
    since: Moment,
    seen: Moment,
}

struct TokenView {
    id: String,
    name: String,
    scopes: String,
    expires: Moment,
    used: Option<Moment>,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    shown(asked, None)
}

fn shown(asked: &Asked, made: Option<String>) -> Result<Response, WebError> {
    let (room, now, words) = (asked.room()?, asked.now()?, asked.words);
    let account = asked.account()?;
    let this = asked.session.as_ref().map(|s| s.session.id.as_str()).unwrap_or_default();
    let instant = |at: Timestamp| asked.snapshot.zone.instant_shown(words, at);
    let sessions = room.sessions(&account.id, now)?.into_iter().map(|session| SessionView {
        is_this: session.id == this,
        since: instant(session.created),
        seen: instant(session.seen),
        browser: session.browser,
        address: session.address,
        id: session.id,
    });
    let holds = |token: &holdfire_room::ApiToken| token.ended.is_none() && token.expires > now;
    let scope_name = |scope: Scope| words.say(&format!("scope-{}", scope.as_str()));
    let tokens = room.tokens(&account.id)?.into_iter().filter(holds).map(|token| TokenView {
        scopes: words.list(token.scopes.iter().map(scope_name)),
        expires: instant(token.expires),
        used: token.used.map(instant),
        name: token.name,
        id: token.id,
    });
    html(&AccountPage {
        signing: asked.at().signing(),
        chrome: Chrome::of(asked, "", words.say("account")).narrow(),
        action: asked.at().account(),
        token: asked.token(),
        id: account.id.to_string(),
        name: account.display_name.reveal().to_owned(),
        organisation: asked.snapshot.body_or_actor_name(words, account.organisation.as_str()),
        roles: words.list(account.roles.iter().map(|role| role_name(words, role.as_str()))),
        sessions: sessions.collect(),
        add_passkey: match site(asked) {
            Some(_) => asked.at().passkey("add"),
            None => String::new(),
        },
        passkeys: room
            .passkeys(&account.id)?
            .into_iter()
            .map(|passkey| (passkey.id, passkey.name, instant(passkey.created)))
            .collect(),
        reference: asked.at().reference(),
        may_make_tokens: asked.access.may_in_room(Act::UseTokens),
        scopes: Scope::ALL.iter().map(|s| (s.as_str(), scope_name(*s))).collect(),
        tokens: tokens.collect(),
        made,
    })
}

pub(crate) fn taken(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let (room, now) = (asked.room()?, asked.now()?);
    let account = &asked.account()?.id;
    let by = By::from(account);
    match sent.get("act") {
        "end-session" => room.end_session(account, sent.get("session"), &by, now)?,
        "end-others" => {
            let this = asked.session.as_ref().map(|s| s.session.id.as_str());
            room.end_sessions(account, this, &by, now)?;
        }
        "remove-passkey" => {
            let who = asked.session.as_ref().ok_or(WebError::SignIn)?;
            let visitor = asked.visit.bearing.visitor();
            room.remove_passkey(sent.get("passkey"), who, &visitor, now)?;
        }
        "end-token" => room.end_token(account, sent.get("token-id"), &by, now)?,
        "make-token" => {
            if !asked.access.may_in_room(Act::UseTokens) {
                return Err(WebError::NotAllowed { act: Act::UseTokens });
            }
            let scopes: Scopes = sent.all("scope").collect::<Vec<_>>().join(",").parse()?;
            let days: i64 = sent.get("days").parse().map_err(|_| WebError::BadForm)?;
            let held = SignedDuration::from_hours(24 * days.clamp(1, MOST_DAYS));
            let expires = now.saturating_add(held).unwrap_or(now);
            let name = sent.get("name");
            let made = room.make_token(account, name, &scopes, expires, now, &mut chance)?;
            return shown(asked, Some(made.token.reveal().to_owned()));
        }
        _ => return Err(WebError::BadForm),
    }
    Ok(redirect(&asked.at().account()))
}
