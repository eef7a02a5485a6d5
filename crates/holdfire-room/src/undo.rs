//! Taking back what was done to many incidents at once. Only what still stands as it was left is
//! taken back: what somebody else did since is theirs.

use crate::room::millis;
use crate::{AccountId, Assignment, Chance, Claim, Room, RoomError, assignment, claim, id};
use holdfire_core::{IncidentId, TalkId};
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// How long something can be taken back.
const KEPT: SignedDuration = SignedDuration::from_hours(1);
/// The most incidents of one act.
const MOST: usize = 10_000;
/// The most acts of one account that can be taken back.
const MOST_ACTS: i64 = 20;

/// What was done to many incidents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    Claims,
    Assignments,
}

impl Sort {
    fn word(self) -> &'static str {
        match self {
            Self::Claims => "claims",
            Self::Assignments => "assignments",
        }
    }
}

/// What stood before on one incident, and what after.
#[derive(Serialize, Deserialize)]
pub(crate) struct Change<T> {
    pub incident: IncidentId,
    pub before: Option<T>,
    pub after: Option<T>,
}

/// What came of taking back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Undone {
    /// How many incidents are again as they were.
    pub restored: usize,
    /// How many were changed since and left as they are.
    pub left: usize,
}

impl Room {
    /// Takes back what an account did to many incidents, once, within an hour.
    pub fn undo(&self, undo: &str, by: &AccountId, now: Timestamp) -> Result<Undone, RoomError> {
        self.write(|transaction| {
            let since = millis(now.saturating_sub(KEPT).unwrap_or(Timestamp::MIN));
            let (sort, changes): (String, String) = transaction
                .prepare_cached(
                    "DELETE FROM undos WHERE id = ? AND account = ? AND made_at > ?
                     RETURNING sort, changes",
                )?
                .query_row(params![undo, by.as_str(), since], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?
                .ok_or(RoomError::NotValid { what: "undo" })?;
            match &*sort {
                "claims" => restore::<Claim>(
                    &changes,
                    |incident| claim::claim_on(transaction, incident),
                    |claim| claim::put(transaction, claim),
                    |incident| claim::remove(transaction, incident),
                ),
                "assignments" => restore::<Assignment>(
                    &changes,
                    |incident| assignment::assignment_of(transaction, incident),
                    |assignment| assignment::put(transaction, assignment),
                    |incident| assignment::remove(transaction, incident),
                ),
                other => Err(RoomError::damaged("an undo", format!("`{other}`"))),
            }
        })
    }
}

fn restore<T: PartialEq + DeserializeOwned>(
    changes: &str,
    standing: impl Fn(&IncidentId) -> Result<Option<T>, RoomError>,
    put: impl Fn(&T) -> Result<(), RoomError>,
    remove: impl Fn(&IncidentId) -> Result<(), RoomError>,
) -> Result<Undone, RoomError> {
    let changes: Vec<Change<T>> =
        serde_json::from_str(changes).map_err(|why| RoomError::damaged("an undo", why))?;
    let mut undone = Undone { restored: 0, left: 0 };
    for change in changes {
        if standing(&change.incident)? != change.after {
            undone.left += 1;
            continue;
        }
        match &change.before {
            Some(before) => put(before)?,
            None => remove(&change.incident)?,
        }
        undone.restored += 1;
    }
    Ok(undone)
}

/// Keeps what stood before, if anything was changed.
pub(crate) fn keep<T: Serialize>(
    transaction: &Connection,
    sort: Sort,
    by: &AccountId,
    changes: &[Change<T>],
    now: Timestamp,
    random: Chance<'_>,
) -> Result<Option<String>, RoomError> {
    if changes.is_empty() {
        return Ok(None);
    }
    tidy(transaction, now)?;
    transaction
        .prepare_cached(
            "DELETE FROM undos WHERE id IN (
               SELECT id FROM undos WHERE account = ? ORDER BY made_at DESC LIMIT -1 OFFSET ?)",
        )?
        .execute(params![by.as_str(), MOST_ACTS - 1])?;
    let id = id::short_id(random)?;
    let changes =
        serde_json::to_string(changes).map_err(|why| RoomError::damaged("an undo", why))?;
    transaction
        .prepare_cached(
            "INSERT INTO undos (id, account, sort, changes, made_at) VALUES (?, ?, ?, ?, ?)",
        )?
        .execute(params![id, by.as_str(), sort.word(), changes, millis(now)])?;
    Ok(Some(id))
}

/// One act is on so many incidents at most.
pub(crate) fn check_number(incidents: &[IncidentId]) -> Result<(), RoomError> {
    match incidents.len() <= MOST {
        true => Ok(()),
        false => Err(RoomError::form("list of incidents", "it has more than 10,000")),
    }
}

/// Removes what can no longer be taken back.
pub(crate) fn tidy(transaction: &Connection, now: Timestamp) -> Result<(), RoomError> {
    let before = millis(now.saturating_sub(KEPT).unwrap_or(Timestamp::MIN));
    transaction.prepare_cached("DELETE FROM undos WHERE made_at <= ?")?.execute([before])?;
    Ok(())
}

/// A kept id of a matter of the talks.
pub(crate) fn talk(text: String) -> Result<TalkId, RoomError> {
    TalkId::new(text).map_err(|why| RoomError::damaged("an id of the talks", why))
}

/// A kept incident id.
pub(crate) fn incident(text: String) -> Result<IncidentId, RoomError> {
    IncidentId::new(text).map_err(|why| RoomError::damaged("an incident id", why))
}
