//! Organisations: the actors of the register that accounts speak for.

use crate::room::{instant, millis};
use crate::{Room, RoomError};
use holdfire_core::{ActorId, OrganisationKind};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

/// An organisation that accounts belong to.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Organisation {
    /// The actor of the register that it is.
    pub id: ActorId,
    /// How it stands in the mechanism.
    pub kind: OrganisationKind,
    /// Since when the room knows it.
    pub created: Timestamp,
}

impl Room {
    /// Makes an organisation known, or does nothing if it is known under the same kind. That it is an
    /// actor of the register is for the caller to check.
    pub fn add_organisation(
        &self,
        id: &ActorId,
        kind: OrganisationKind,
        now: Timestamp,
    ) -> Result<(), RoomError> {
        self.write(|transaction| {
            transaction.execute(
                "INSERT OR IGNORE INTO organisations (id, kind, created_at) VALUES (?, ?, ?)",
                params![id.as_str(), kind.as_str(), millis(now)],
            )?;
            match organisation(transaction, id)?.kind {
                found if found == kind => Ok(()),
                found => Err(RoomError::Conflict(format!(
                    "organisation `{id}` is known as `{found}`, not as `{kind}`"
                ))),
            }
        })
    }

    /// All organisations, by id.
    pub fn organisations(&self) -> Result<Vec<Organisation>, RoomError> {
        self.read(|connection| {
            let mut statement = connection
                .prepare_cached("SELECT id, kind, created_at FROM organisations ORDER BY id")?;
            let rows = statement.query_map([], columns)?;
            rows.map(|row| from_columns(row?)).collect()
        })
    }

    /// One organisation.
    pub fn organisation(&self, id: &ActorId) -> Result<Organisation, RoomError> {
        self.read(|connection| organisation(connection, id))
    }
}

pub(crate) fn organisation(
    connection: &Connection,
    id: &ActorId,
) -> Result<Organisation, RoomError> {
    connection
        .prepare_cached("SELECT id, kind, created_at FROM organisations WHERE id = ?")?
        .query_row([id.as_str()], columns)
        .optional()?
        .map(from_columns)
        .ok_or_else(|| RoomError::unknown("organisation", id))?
}

type Columns = (String, String, i64);

fn columns(row: &rusqlite::Row<'_>) -> rusqlite::Result<Columns> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}

fn from_columns((id, kind, created): Columns) -> Result<Organisation, RoomError> {
    Ok(Organisation { id: actor(id)?, kind: kind.parse()?, created: instant(created)? })
}

/// A kept actor id.
pub(crate) fn actor(text: String) -> Result<ActorId, RoomError> {
    ActorId::new(text).map_err(|why| RoomError::damaged("an organisation", why))
}
