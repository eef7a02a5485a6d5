//! Drafts of forms: what somebody has typed and not sent, so that neither a crash nor a lost line
//! takes it away.

use crate::room::{instant, millis};
use crate::{AccountId, Room, RoomError, account, names};
use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

/// The largest draft.
pub const MAX_DRAFT_BYTES: usize = 64 * 1024;
/// The most drafts of one account; the one untouched for longest makes room.
const MOST: i64 = 200;

/// A form that was not sent yet.
#[derive(Clone, PartialEq, Eq, serde::Serialize)]
pub struct Draft {
    /// Which form it is, in the words of the page.
    pub key: String,
    /// What was typed, as JSON.
    pub body: String,
    /// When it was kept.
    pub updated: Timestamp,
}

/// What was typed is not printed: it may name people and sources.
impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Draft")
            .field("key", &self.key)
            .field("updated", &self.updated)
            .finish_non_exhaustive()
    }
}

impl Room {
    /// Keeps a draft, in place of the one with the same key.
    pub fn keep_draft(
        &self,
        owner: &AccountId,
        key: &str,
        body: &str,
        now: Timestamp,
    ) -> Result<(), RoomError> {
        let key = names::line("key of the draft", key, 120)?;
        if body.len() > MAX_DRAFT_BYTES {
            return Err(RoomError::form("draft", "it is larger than 64 KiB"));
        }
        serde_json::from_str::<serde::de::IgnoredAny>(body)
            .map_err(|_| RoomError::form("draft", "it is not JSON"))?;
        self.write(|transaction| {
            account::account(transaction, owner)?;
            transaction
                .prepare_cached(
                    "INSERT OR REPLACE INTO drafts (account, key, body, updated_at)
                     VALUES (?, ?, ?, ?)",
                )?
                .execute(params![owner.as_str(), key, body, millis(now)])?;
            transaction
                .prepare_cached(
                    "DELETE FROM drafts WHERE account = ?1 AND key IN (
                       SELECT key FROM drafts WHERE account = ?1
                       ORDER BY updated_at DESC, key = ?2 DESC LIMIT -1 OFFSET ?3)",
                )?
                .execute(params![owner.as_str(), key, MOST])?;
            Ok(())
        })
    }

    /// One draft.
    pub fn draft(&self, owner: &AccountId, key: &str) -> Result<Option<Draft>, RoomError> {
        self.read(|connection| {
            connection
                .prepare_cached(
                    "SELECT key, body, updated_at FROM drafts WHERE account = ? AND key = ?",
                )?
                .query_row([owner.as_str(), key], columns)
                .optional()?
                .map(from_columns)
                .transpose()
        })
    }

    /// The drafts of an account, the latest first.
    pub fn drafts(&self, owner: &AccountId) -> Result<Vec<Draft>, RoomError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT key, body, updated_at FROM drafts WHERE account = ?
                 ORDER BY updated_at DESC, key",
            )?;
            let rows = statement.query_map([owner.as_str()], columns)?;
            rows.map(|row| from_columns(row?)).collect()
        })
    }

    /// Removes a draft that was sent or thrown away. Says whether there was one.
    pub fn remove_draft(&self, owner: &AccountId, key: &str) -> Result<bool, RoomError> {
        self.write(|transaction| {
            let removed = transaction
                .prepare_cached("DELETE FROM drafts WHERE account = ? AND key = ?")?
                .execute([owner.as_str(), key])?;
            Ok(removed == 1)
        })
    }
}

type Columns = (String, String, i64);

fn columns(row: &rusqlite::Row<'_>) -> rusqlite::Result<Columns> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}

fn from_columns((key, body, updated): Columns) -> Result<Draft, RoomError> {
    Ok(Draft { key, body, updated: instant(updated)? })
}
