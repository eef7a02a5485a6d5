//! What is recorded in the room, as forms of pages and operations of the API both ask for it: one typed
//! request for each act, and one function that makes an entry of it in the name of the organisation of
//! whoever asks. Whether it can be recorded is decided in core.

pub(crate) mod accounts;
pub(crate) mod attach;
pub(crate) mod bulletin;
pub(crate) mod call;
pub(crate) mod coverage;
pub(crate) mod document;
pub(crate) mod exports;
pub(crate) mod link;
pub(crate) mod message;
pub(crate) mod notices;
pub(crate) mod on_asking;
pub(crate) mod on_incident;
pub(crate) mod proposed;
pub(crate) mod signing;
pub(crate) mod talk;
pub(crate) mod webhooks;
pub(crate) mod work;

use crate::asked::Asked;
use crate::error::WebError;
use holdfire_core::{ActorId, Event, Refused};
use holdfire_store::{DecideError, record as write};
use jiff::{SignedDuration, Timestamp};

/// No answer is waited for longer, in hours.
pub(crate) const MOST_HOURS: u16 = 24 * 90;

/// Records an event; says under which entry. What stands already in the same words is as good as
/// recorded, and has no new entry: what was sent twice is one.
pub(crate) fn record(asked: &Asked, event: Event) -> Result<Option<u64>, WebError> {
    let done = asked.record(|writer, at, by| match write(writer, at, by, event) {
        Err(DecideError::Refused(Refused::AlreadyRecorded { .. })) => Err(WebError::Twice),
        other => other.map_err(WebError::from),
    });
    match done {
        Ok(entry) => Ok(Some(entry)),
        Err(WebError::Twice) => Ok(None),
        Err(why) => Err(why),
    }
}

/// Who records: the organisation of whoever is signed in.
pub(crate) fn own(asked: &Asked) -> Result<ActorId, WebError> {
    ActorId::new(&*asked.access.who.organisation).map_err(|_| WebError::SignIn)
}

/// The time by which something is due, from the hours that are given for it; none if none are.
pub(crate) fn due(
    within_hours: Option<u16>,
    now: Timestamp,
) -> Result<Option<Timestamp>, WebError> {
    let Some(hours) = within_hours else { return Ok(None) };
    if !(1..=MOST_HOURS).contains(&hours) {
        let why = format!("is a number of hours from 1 to {MOST_HOURS}");
        return Err(WebError::bad_field("within_hours", why));
    }
    Ok(now.saturating_add(SignedDuration::from_hours(hours.into())).ok())
}
