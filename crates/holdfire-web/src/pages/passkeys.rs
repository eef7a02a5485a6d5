//! Signing in with a passkey, and adding one to one's account. The script of the page asks the device;
//! what is asked and answered goes through here as JSON.

use crate::asked::{Asked, json};
use crate::error::WebError;
use crate::names::name;
use crate::pages::sign_in::keep_session;
use crate::sent::Sent;
use crate::sessions::chance;
use axum::response::Response;
use holdfire_room::{Ceremony, PasskeyAnswer, PasskeySite};
use serde_json::{Value, json as value};

/// The site that passkeys are made for: only a name can have any, and only one that whoever runs the
/// server gave it.
pub(crate) fn site(asked: &Asked) -> Option<PasskeySite> {
    let options = &asked.visit.site.options;
    let host = asked.visit.bearing.host()?;
    let domain = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let is_own = domain == "localhost" || options.names.iter().any(|own| own == domain);
    let scheme = if options.is_https { "https" } else { "http" };
    let called = name(asked.words, &asked.snapshot.mechanism.name);
    match is_own {
        true => PasskeySite::new(domain, &format!("{scheme}://{host}"), &called).ok(),
        false => None,
    }
}

fn needed(asked: &Asked) -> Result<PasskeySite, WebError> {
    site(asked).ok_or(WebError::NotTaken)
}

fn begun(ceremony: &Ceremony) -> Result<Response, WebError> {
    let options: Value = serde_json::from_str(&ceremony.options).map_err(|_| WebError::BadForm)?;
    Ok(json(&value!({ "ceremony": ceremony.token.reveal(), "options": options })))
}

pub(crate) fn sign_in_begun(asked: &Asked, _: &Sent) -> Result<Response, WebError> {
    let site = needed(asked)?;
    begun(&asked.room()?.begin_passkey_sign_in(&site, asked.now()?, &mut chance)?)
}

pub(crate) fn signed_in(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let session = asked.room()?.finish_passkey_sign_in(
        &needed(asked)?,
        sent.get("ceremony"),
        sent.get("answer"),
        &asked.visit.bearing.visitor(),
        asked.now()?,
        &mut chance,
    )?;
    let to = asked.back_to(sent.get("next"), &asked.at().situation());
    let mut answer = json(&value!({ "to": to }));
    keep_session(asked, &session, &mut answer);
    Ok(answer)
}

pub(crate) fn add_begun(asked: &Asked, _: &Sent) -> Result<Response, WebError> {
    let site = needed(asked)?;
    let who = asked.session.as_ref().ok_or(WebError::SignIn)?;
    begun(&asked.room()?.begin_passkey(&site, who, asked.now()?, &mut chance)?)
}

pub(crate) fn added(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let site = needed(asked)?;
    let who = asked.session.as_ref().ok_or(WebError::SignIn)?;
    let answer = PasskeyAnswer {
        site: &site,
        ceremony: sent.get("ceremony"),
        answer: sent.get("answer"),
        name: sent.get("name"),
    };
    let visitor = asked.visit.bearing.visitor();
    asked.room()?.finish_passkey(answer, who, &visitor, asked.now()?, &mut chance)?;
    Ok(json(&value!({ "to": asked.at().account() })))
}
