//! Working state of the room: claims, assignments, what was seen, saved searches. Nothing here is an
//! entry, and everything is done by one account for itself or its organisation.

use crate::asked::Asked;
use crate::error::WebError;
use crate::sessions::chance;
use holdfire_core::IncidentId;
use holdfire_powers::Act;
use holdfire_room::{AccountId, Bulk};
use jiff::SignedDuration;

/// A claim holds so long; whoever goes on working claims again.
const CLAIM: SignedDuration = SignedDuration::from_hours(2);

/// What came of something that was done with several incidents.
#[derive(Debug, Default)]
pub(crate) struct Done {
    pub changed: u64,
    /// What somebody else holds, and was left as it is.
    pub held: Vec<IncidentId>,
    /// With this all is as it was before.
    pub undo: Option<String>,
}

impl From<Bulk> for Done {
    fn from(bulk: Bulk) -> Self {
        let held = bulk.held.into_iter().map(|claim| claim.incident).collect();
        Self { changed: bulk.changed as u64, held, undo: bulk.undo }
    }
}

impl Done {
    fn changed(n: usize) -> Self {
        Self { changed: n as u64, ..Self::default() }
    }
}

/// Refuses incidents that may not be seen: nobody works on them.
pub(crate) fn all_seen(asked: &Asked, incidents: &[IncidentId]) -> Result<(), WebError> {
    for id in incidents {
        let matter = asked.matter_of_incident(id)?;
        if !asked.access.may_with(Act::SeeIncident, &matter) {
            return Err(WebError::not_found("incident", id));
        }
    }
    Ok(())
}

/// Claims incidents.
pub(crate) fn claim(asked: &Asked, incidents: &[IncidentId]) -> Result<Done, WebError> {
    all_seen(asked, incidents)?;
    let (room, now, account) = (asked.room()?, asked.now()?, asked.account_id()?);
    Ok(room.claim_all(incidents, &account, CLAIM, now, &mut chance)?.into())
}

/// Gives up one's own claims.
pub(crate) fn release(asked: &Asked, incidents: &[IncidentId]) -> Result<Done, WebError> {
    all_seen(asked, incidents)?;
    let (room, now, account) = (asked.room()?, asked.now()?, asked.account_id()?);
    Ok(room.release_claims(incidents, &account, now, &mut chance)?.into())
}

/// Gives incidents to somebody of one's own organisation, or to nobody.
pub(crate) fn assign(
    asked: &Asked,
    incidents: &[IncidentId],
    to: Option<&AccountId>,
) -> Result<Done, WebError> {
    all_seen(asked, incidents)?;
    let (room, now, account) = (asked.room()?, asked.now()?, asked.account_id()?);
    if let Some(to) = to
        && room.account(to)?.organisation.as_str() != &*asked.access.who.organisation
    {
        return Err(WebError::not_found("account", to));
    }
    Ok(room.assign(incidents, to, &account, now, &mut chance)?.into())
}

/// Marks incidents as seen at the size of the register that is shown.
pub(crate) fn mark_seen(asked: &Asked, incidents: &[IncidentId]) -> Result<Done, WebError> {
    all_seen(asked, incidents)?;
    let account = asked.account_id()?;
    asked.room()?.mark_seen(&account, incidents, asked.snapshot.size)?;
    Ok(Done::changed(incidents.len()))
}

/// Takes back what was just done with several incidents.
pub(crate) fn undo(asked: &Asked, undo: &str) -> Result<Done, WebError> {
    let undone = asked.room()?.undo(undo, &asked.account_id()?, asked.now()?)?;
    Ok(Done::changed(undone.restored))
}

/// Keeps a search of one's own.
pub(crate) fn save_search(
    asked: &Asked,
    name: &str,
    query: &str,
    is_subscribed: bool,
) -> Result<(), WebError> {
    let (account, now) = (asked.account_id()?, asked.now()?);
    asked.room()?.save_search(&account, name, query, is_subscribed, now, &mut chance)?;
    Ok(())
}

/// Forgets a search of one's own.
pub(crate) fn forget_search(asked: &Asked, search: &str) -> Result<(), WebError> {
    Ok(asked.room()?.remove_search(&asked.account_id()?, search)?)
}
