//! Sets of incidents by the state of work on them, for lists that show only those, or only the others.

use crate::room::millis;
use crate::{AccountId, Room, RoomError};
use jiff::Timestamp;
use rusqlite::{Connection, Params};

impl Room {
    /// What anybody has claimed.
    pub fn claimed_incidents(&self, now: Timestamp) -> Result<Vec<String>, RoomError> {
        self.read(|connection| {
            incidents(connection, "SELECT incident FROM claims WHERE until > ?", [millis(now)])
        })
    }

    /// What is assigned to anybody.
    pub fn assigned_incidents(&self) -> Result<Vec<String>, RoomError> {
        self.read(|connection| incidents(connection, "SELECT incident FROM assignments", []))
    }

    /// What an account has seen at any size of the register.
    pub fn seen_incidents(&self, account: &AccountId) -> Result<Vec<String>, RoomError> {
        self.read(|connection| {
            let query = "SELECT incident FROM seen WHERE account = ?";
            incidents(connection, query, [account.as_str()])
        })
    }
}

fn incidents(
    connection: &Connection,
    query: &str,
    values: impl Params,
) -> Result<Vec<String>, RoomError> {
    let mut statement = connection.prepare_cached(query)?;
    let rows = statement.query_map(values, |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
