//! Saved searches: what somebody looks for again and again, and may want to hear of.

use crate::news::Subject;
use crate::room::{instant, millis};
use crate::{AccountId, Chance, Room, RoomError, account, id, names};
use jiff::Timestamp;
use rusqlite::{Connection, params};

/// The most searches of one account.
const MOST: i64 = 100;
/// No query string is longer.
const MAX_QUERY: usize = 4096;

/// A search that somebody saved.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct SavedSearch {
    /// A short id.
    pub id: String,
    /// Whose it is.
    pub account: AccountId,
    /// What they call it.
    pub name: String,
    /// The query string of the page, without `?`.
    pub query: String,
    /// Whether they want to hear of what is new in it.
    pub is_subscribed: bool,
    /// When it was saved.
    pub created: Timestamp,
}

impl Room {
    /// Saves a search under a name. One of that name is replaced.
    pub fn save_search(
        &self,
        owner: &AccountId,
        name: &str,
        query: &str,
        is_subscribed: bool,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<SavedSearch, RoomError> {
        let name = names::line("name of the search", name, 80)?;
        if query.len() > MAX_QUERY || query.chars().any(char::is_control) {
            return Err(RoomError::form("query", "it is longer than 4096 bytes or not one line"));
        }
        self.write(|transaction| {
            account::account(transaction, owner)?;
            transaction
                .prepare_cached(
                    "INSERT INTO saved_searches (id, account, name, query, is_subscribed, created_at)
                     VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (account, name) DO UPDATE
                     SET query = excluded.query, is_subscribed = excluded.is_subscribed",
                )?
                .execute(params![
                    id::short_id(random)?,
                    owner.as_str(),
                    name,
                    query,
                    is_subscribed,
                    millis(now)
                ])?;
            let held = searches(transaction, "account = ?1", owner.as_str())?;
            if held.len() > usize::try_from(MOST).unwrap_or(usize::MAX) {
                return Err(RoomError::Conflict(format!(
                    "account `{owner}` has {MOST} saved searches; remove one first"
                )));
            }
            held.into_iter()
                .find(|search| search.name == name)
                .ok_or_else(|| RoomError::damaged("a saved search", "it is not there"))
        })
    }

    /// Removes a saved search of an account.
    pub fn remove_search(&self, owner: &AccountId, search: &str) -> Result<(), RoomError> {
        self.write(|transaction| {
            let removed = transaction
                .prepare_cached("DELETE FROM saved_searches WHERE id = ? AND account = ?")?
                .execute([search, owner.as_str()])?;
            if removed != 1 {
                return Err(RoomError::unknown("saved search", search));
            }
            let subject = Subject::Search(search.to_owned()).to_string();
            transaction
                .prepare_cached("DELETE FROM notice_choices WHERE account = ? AND subject = ?")?
                .execute([owner.as_str(), &subject])?;
            Ok(())
        })
    }

    /// The saved searches of an account, by name.
    pub fn saved_searches(&self, owner: &AccountId) -> Result<Vec<SavedSearch>, RoomError> {
        self.read(|connection| searches(connection, "account = ?1", owner.as_str()))
    }

    /// All searches whose owners want to hear of what is new, of accounts that may come in.
    pub fn subscribed_searches(&self) -> Result<Vec<SavedSearch>, RoomError> {
        let of = "is_subscribed = 1 AND ?1 = '' AND account IN (
                    SELECT id FROM accounts WHERE suspended_at IS NULL)";
        self.read(|connection| searches(connection, of, ""))
    }
}

fn searches(connection: &Connection, of: &str, value: &str) -> Result<Vec<SavedSearch>, RoomError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT id, account, name, query, is_subscribed, created_at FROM saved_searches
         WHERE {of} ORDER BY account, name"
    ))?;
    let rows = statement.query_map([value], |row| {
        Ok((
            row.get::<_, String>(0)?,
            row.get::<_, String>(1)?,
            row.get::<_, String>(2)?,
            row.get::<_, String>(3)?,
            row.get::<_, bool>(4)?,
            row.get::<_, i64>(5)?,
        ))
    })?;
    rows.map(|row| {
        let (id, account, name, query, is_subscribed, created) = row?;
        let account = AccountId::kept(account);
        Ok(SavedSearch { id, account, name, query, is_subscribed, created: instant(created)? })
    })
    .collect()
}
