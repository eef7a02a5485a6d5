//! Which account made which entry: entries name only the organisation. Only added to.

use crate::room::{instant, kept_number, millis, number};
use crate::{AccountId, Room, RoomError, account};
use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

/// That an account made an entry of the register.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Act {
    /// The entry's number.
    pub entry: u64,
    /// The account.
    pub account: AccountId,
    /// When.
    pub at: Timestamp,
}

impl Room {
    /// Keeps which account made an entry that was just recorded. Saying it again changes nothing;
    /// saying it of another account is refused.
    pub fn record_act(&self, entry: u64, by: &AccountId, now: Timestamp) -> Result<(), RoomError> {
        let entry_number = kept_number(entry)?;
        self.write(|transaction| {
            account::account(transaction, by)?;
            let made = transaction
                .prepare_cached("SELECT account FROM acts WHERE entry = ?")?
                .query_row([entry_number], |row| row.get::<_, String>(0))
                .optional()?;
            match made {
                None => {
                    transaction
                        .prepare_cached("INSERT INTO acts (entry, account, at) VALUES (?, ?, ?)")?
                        .execute(params![entry_number, by.as_str(), millis(now)])?;
                    Ok(())
                }
                Some(made) if made == by.as_str() => Ok(()),
                Some(made) => {
                    Err(RoomError::Conflict(format!("entry `{entry}` was made by `{made}`")))
                }
            }
        })
    }

    /// Which account made each of these entries, where that is known.
    pub fn acts_behind(&self, entries: &[u64]) -> Result<Vec<Act>, RoomError> {
        self.read(|connection| {
            let mut statement =
                connection.prepare_cached("SELECT entry, account, at FROM acts WHERE entry = ?")?;
            let mut acts = Vec::new();
            for entry in entries {
                if let Some(act) =
                    statement.query_row([kept_number(*entry)?], columns).optional()?
                {
                    acts.push(from_columns(act)?);
                }
            }
            Ok(acts)
        })
    }

    /// The entries that an account made, latest first, from before `before` if it is given.
    pub fn acts_of(
        &self,
        by: &AccountId,
        before: Option<u64>,
        limit: u32,
    ) -> Result<Vec<Act>, RoomError> {
        let before = before.and_then(|entry| i64::try_from(entry).ok()).unwrap_or(i64::MAX);
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT entry, account, at FROM acts WHERE account = ? AND entry < ?
                 ORDER BY entry DESC LIMIT ?",
            )?;
            let rows = statement.query_map(params![by.as_str(), before, limit], columns)?;
            rows.map(|row| from_columns(row?)).collect()
        })
    }
}

type Columns = (i64, String, i64);

fn columns(row: &rusqlite::Row<'_>) -> rusqlite::Result<Columns> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}

fn from_columns((entry, account, at): Columns) -> Result<Act, RoomError> {
    Ok(Act { entry: number(entry)?, account: AccountId::kept(account), at: instant(at)? })
}
