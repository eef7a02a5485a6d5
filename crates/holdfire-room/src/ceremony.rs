//! Ceremonies with passkeys: a question to a browser that is answered once, within five minutes.

use crate::room::millis;
use crate::secret::hash_of;
use crate::{Chance, RoomError, Secret};
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};

/// How long a browser has for its answer.
const HOLDS: SignedDuration = SignedDuration::from_mins(5);
/// The most ceremonies that wait for an answer: anybody can begin one.
const MOST: i64 = 10_000;

pub(crate) const NOT_VALID: RoomError = RoomError::NotValid { what: "passkey request" };

/// A ceremony that has begun.
#[derive(Debug)]
pub struct Ceremony {
    /// What the answer has to carry.
    pub token: Secret,
    /// The public options for the browser, as JSON: what
    /// `PublicKeyCredential.parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON` reads.
    pub options: String,
}

/// What a ceremony is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    SignIn,
    Add,
    Invited,
}

impl Sort {
    fn word(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::Add => "add",
            Self::Invited => "invited",
        }
    }
}

/// What was kept of a ceremony that is being answered.
pub(crate) struct Taken {
    pub subject: Option<String>,
    pub handle: Option<Vec<u8>>,
    pub state: String,
}

#[expect(clippy::too_many_arguments, reason = "one row, column by column")]
pub(crate) fn begin(
    transaction: &Connection,
    sort: Sort,
    subject: Option<&str>,
    handle: Option<&[u8]>,
    state: &str,
    options: String,
    now: Timestamp,
    random: Chance<'_>,
) -> Result<Ceremony, RoomError> {
    tidy(transaction, now)?;
    transaction
        .prepare_cached(
            "DELETE FROM ceremonies WHERE hash IN (
               SELECT hash FROM ceremonies ORDER BY expires_at DESC LIMIT -1 OFFSET ?)",
        )?
        .execute([MOST - 1])?;
    let token = Secret::draw(random)?;
    let expires = now.saturating_add(HOLDS).unwrap_or(now);
    transaction
        .prepare_cached(
            "INSERT INTO ceremonies (hash, sort, subject, handle, state, expires_at)
             VALUES (?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![token.hash(), sort.word(), subject, handle, state, millis(expires)])?;
    Ok(Ceremony { token, options })
}

/// Takes a ceremony out, so that it is answered once.
pub(crate) fn take(
    transaction: &Connection,
    sort: Sort,
    token: &str,
    now: Timestamp,
) -> Result<Taken, RoomError> {
    let hash = hash_of(token).ok_or(NOT_VALID)?;
    transaction
        .prepare_cached(
            "DELETE FROM ceremonies WHERE hash = ? AND sort = ? AND expires_at > ?
             RETURNING subject, handle, state",
        )?
        .query_row(params![hash, sort.word(), millis(now)], |row| {
            Ok(Taken { subject: row.get(0)?, handle: row.get(1)?, state: row.get(2)? })
        })
        .optional()?
        .ok_or(NOT_VALID)
}

/// Removes ceremonies that nobody answered.
pub(crate) fn tidy(transaction: &Connection, now: Timestamp) -> Result<(), RoomError> {
    transaction
        .prepare_cached("DELETE FROM ceremonies WHERE expires_at <= ?")?
        .execute([millis(now)])?;
    Ok(())
}
