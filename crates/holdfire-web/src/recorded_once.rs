//! A form that records something is recorded once, however often it is sent: a double click, or a browser
//! that sends again because no answer came. Each page carries a key beside the token of the session; the
//! same fields sent to the same address with the same key are the same form, and are answered alike. What
//! somebody writes anew, on a fresh page or in other words, is another.

use crate::asked::{Asked, redirect};
use crate::error::WebError;
use crate::form_key::is_key;
use crate::snapshot::hex;
use axum::http::{StatusCode, header};
use axum::response::Response;
use holdfire_register::leaf_hash;
use holdfire_room::{AccountId, Once};
use std::time::Duration;

/// How often, and how many times, somebody asks whether the same form has been done meanwhile. What the
/// room counts as cut off takes longer than all of it.
const ASKED_EVERY: Duration = Duration::from_millis(100);
const ASKED_TIMES: u32 = 200;
/// What stands between the token of the session and the key of the form.
const BETWEEN: char = '.';

/// The token of a session with the key of a form, as forms carry them in one field.
pub(crate) fn with_key(token: &str, key: &str) -> String {
    format!("{token}{BETWEEN}{key}")
}

/// The token and the key of such a field. A program may send a token alone.
pub(crate) fn token_and_key(told: &str) -> (&str, Option<&str>) {
    match told.rsplit_once(BETWEEN) {
        Some((token, key)) if is_key(key) => (token, Some(key)),
        _ => (told, None),
    }
}

/// Takes a form, or answers as it was answered when it was taken. Only forms that record an entry count:
/// what merely changes how somebody works can be done again.
pub(crate) fn taken_once<'f>(
    asked: &Asked,
    token: &str,
    fields: impl Iterator<Item = (&'f str, &'f str)>,
    taken: impl FnOnce() -> Result<Response, WebError>,
) -> Result<Response, WebError> {
    let who = &asked.access.who.account;
    let (_, Some(key)) = token_and_key(token) else { return taken() };
    if who.is_empty() {
        return taken();
    }
    let (room, now, account) = (asked.room()?, asked.now()?, AccountId::new(who)?);
    let request = request(&asked.visit.path, fields);
    // The same page can hold several forms, and the same form can be filled in anew.
    let key = format!("{key}.{}", hex(leaf_hash(&request).as_bytes()));
    for _ in 0..ASKED_TIMES {
        match room.begin_once(&account, &key, &request, now)? {
            Once::First => return first(asked, &account, &key, taken),
            Once::Done { location, .. } => return Ok(redirect(&location.unwrap_or_default())),
            // Whoever clicked twice waits for the first click.
            Once::Running => std::thread::sleep(ASKED_EVERY),
        }
    }
    Err(WebError::Busy)
}

fn first(
    asked: &Asked,
    account: &AccountId,
    key: &str,
    taken: impl FnOnce() -> Result<Response, WebError>,
) -> Result<Response, WebError> {
    let answer = taken();
    let room = asked.room()?;
    let noted = match answer.as_ref().ok().and_then(location).filter(|_| asked.has_recorded()) {
        Some(location) => {
            room.finish_once(account, key, StatusCode::SEE_OTHER.as_u16(), Some(location), None)
        }
        None => room.forget_once(account, key),
    };
    // The answer stands, whether or not the note about it could be made.
    if let (Err(why), Some(log)) = (noted, &asked.visit.site.options.on_failure) {
        log(&WebError::from(why));
    }
    answer
}

/// Where an answer leads, if it leads anywhere.
fn location(answer: &Response) -> Option<&str> {
    let is_elsewhere = answer.status() == StatusCode::SEE_OTHER;
    let location = answer.headers().get(header::LOCATION).filter(|_| is_elsewhere)?;
    location.to_str().ok()
}

/// All that makes a form that form: its address and its fields in their order, without the token.
fn request<'f>(path: &str, fields: impl Iterator<Item = (&'f str, &'f str)>) -> Vec<u8> {
    let mut request = Vec::new();
    let mut add = |text: &str| {
        request.extend((text.len() as u64).to_be_bytes());
        request.extend(text.as_bytes());
    };
    add(path);
    for (name, value) in fields.filter(|(name, _)| *name != crate::sent::TOKEN) {
        add(name);
        add(value);
    }
    request
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_of_a_form_is_told_from_the_token_of_the_session() {
        let key = crate::form_key::new_key().unwrap();
        assert_eq!(token_and_key(&with_key("abc.def", &key)), ("abc.def", Some(&*key)));
        assert_eq!(token_and_key("abc.def"), ("abc.def", None));
        assert_eq!(token_and_key(""), ("", None));
    }

    #[test]
    fn a_form_is_another_with_another_address_or_another_field() {
        let of = |path: &str, fields: &[(&str, &str)]| request(path, fields.iter().copied());
        let one = of("/m/a", &[("token", "1"), ("reason", "seen"), ("stand", "x")]);
        assert_eq!(one, of("/m/a", &[("token", "2"), ("reason", "seen"), ("stand", "x")]));
        assert_ne!(one, of("/m/b", &[("token", "1"), ("reason", "seen"), ("stand", "x")]));
        assert_ne!(one, of("/m/a", &[("token", "1"), ("reason", "see"), ("nstand", "x")]));
        assert_ne!(one, of("/m/a", &[("token", "1"), ("stand", "x"), ("reason", "seen")]));
    }
}
