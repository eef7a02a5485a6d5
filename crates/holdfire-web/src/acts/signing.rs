//! Keys of one's own organisation, and signatures with them.

use super::{own, record};
use crate::asked::Asked;
use crate::error::WebError;
use holdfire_core::{ActorId, EndedKey, EntrySignature, Event, OrganisationKey};
use holdfire_powers::Act;
use holdfire_store::{DecideError, Recorded};

/// How many are signed at once.
pub(crate) const MOST: usize = 50;

fn check(asked: &Asked, act: Act) -> Result<ActorId, WebError> {
    match asked.access.may_in_room(act) {
        true => own(asked),
        false => Err(WebError::NotAllowed { act }),
    }
}

/// Records a key.
pub(crate) fn record_key(asked: &Asked, key: &str, reason: &str) -> Result<Option<u64>, WebError> {
    let organisation = check(asked, Act::ManageKeys)?;
    let (key, reason) = (key.into(), reason.into());
    record(asked, Event::OrganisationKeyRecorded(OrganisationKey { organisation, key, reason }))
}

/// Ends a key.
pub(crate) fn end_key(asked: &Asked, key: &str, reason: &str) -> Result<Option<u64>, WebError> {
    let organisation = check(asked, Act::ManageKeys)?;
    let (key, reason) = (key.into(), reason.into());
    record(asked, Event::OrganisationKeyEnded(EndedKey { organisation, key, reason }))
}

/// Records signatures of one's own organisation; says how many were new, and under which entry the last
/// of them stands.
pub(crate) fn sign(
    asked: &Asked,
    signatures: Vec<EntrySignature>,
) -> Result<(usize, u64), WebError> {
    let organisation = check(asked, Act::SignEntries)?;
    let is_own = |signature: &EntrySignature| signature.organisation == organisation;
    if !(1..=MOST).contains(&signatures.len()) || !signatures.iter().all(is_own) {
        let why = format!("holds 1 to {MOST} signatures of one's own organisation");
        return Err(WebError::bad_field("signatures", why));
    }
    let mut taken = 0;
    let entry = asked.record(|writer, at, by| {
        let events = signatures.into_iter().map(Event::EntrySigned).collect();
        let (mut last, mut refused) = (None, None);
        for answer in writer.append(at, by, events)? {
            match answer {
                Recorded::As(entry) => (last, taken) = (Some(entry), taken + 1),
                Recorded::Refused(why) => refused = Some(why),
            }
        }
        // What is signed already, as after a second click, is no failure beside others.
        match (last, refused) {
            (Some(entry), _) => Ok(entry),
            (None, Some(why)) => Err(DecideError::Refused(why).into()),
            (None, None) => Err(WebError::BadForm),
        }
    })?;
    Ok((taken, entry))
}
