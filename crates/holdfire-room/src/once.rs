//! Doing once what is asked twice: a double click, or a client that repeats because no answer came.
//!
//! The room cannot be in one transaction with the register. A request that was cut off between the
//! two is taken up again after a minute, and may then be recorded twice unless the register refuses
//! it, as it does for reports with the same number in the same list.

use crate::room::{instant, millis};
use crate::{AccountId, Room, RoomError, account};
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

/// For so long an outcome is remembered.
const KEPT: SignedDuration = SignedDuration::from_hours(24);
/// A request that has no outcome after so long was cut off.
const RUNS: SignedDuration = SignedDuration::from_mins(1);
/// The longest key.
const MAX_KEY: usize = 200;
/// The most keys of one account.
const MOST: i64 = 10_000;

/// The longest answer that is kept.
const MAX_ANSWER: usize = 64 << 10;

/// What is kept of a request: what it was, when it began, and what came of it.
type Known = (Vec<u8>, i64, Option<u16>, Option<String>, Option<String>);

/// What to do with a request that carries a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Once {
    /// Nobody asked before: do it, and say what came of it.
    First,
    /// The same request is being done.
    Running,
    /// It was done.
    Done {
        /// The status of the answer.
        status: u16,
        /// Where the answer points to.
        location: Option<String>,
        /// What the answer said, if it said anything.
        answer: Option<String>,
    },
}

impl Room {
    /// Begins a request of an account under a key. `request` is all that makes it that request.
    ///
    /// # Errors
    ///
    /// [`RoomError::Conflict`] if the key was used for another request.
    pub fn begin_once(
        &self,
        by: &AccountId,
        key: &str,
        request: &[u8],
        now: Timestamp,
    ) -> Result<Once, RoomError> {
        if key.is_empty() || key.len() > MAX_KEY || !key.bytes().all(|b| b.is_ascii_graphic()) {
            return Err(RoomError::form(
                "idempotency key",
                "it has to be 1 to 200 visible characters",
            ));
        }
        let request: [u8; 32] = Sha256::digest(request).into();
        self.write(|transaction| {
            account::account(transaction, by)?;
            let known: Option<Known> = transaction
                .prepare_cached(
                    "SELECT request, begun_at, status, location, answer FROM once
                     WHERE account = ? AND key = ? AND begun_at > ?",
                )?
                .query_row(params![by.as_str(), key, before(now)], |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
                })
                .optional()?;
            match known {
                Some((known, ..)) if known != request => Err(RoomError::Conflict(format!(
                    "the idempotency key `{key}` was used for another request; take a new one"
                ))),
                Some((_, _, Some(status), location, answer)) => {
                    Ok(Once::Done { status, location, answer })
                }
                Some((_, begun, None, ..)) if now.duration_since(instant(begun)?) < RUNS => {
                    Ok(Once::Running)
                }
                _ => {
                    put(transaction, by, key, &request, now)?;
                    Ok(Once::First)
                }
            }
        })
    }

    /// Says what came of a request, for those who ask again.
    pub fn finish_once(
        &self,
        by: &AccountId,
        key: &str,
        status: u16,
        location: Option<&str>,
        answer: Option<&str>,
    ) -> Result<(), RoomError> {
        // What is too long to be kept is told anew by whoever looks where the answer points to.
        let answer = answer.filter(|answer| answer.len() <= MAX_ANSWER);
        self.write(|transaction| {
            transaction
                .prepare_cached(
                    "UPDATE once SET status = ?, location = ?, answer = ?
                     WHERE account = ? AND key = ?",
                )?
                .execute(params![status, location, answer, by.as_str(), key])?;
            Ok(())
        })
    }

    /// Forgets a request that came to nothing, so that it can be repeated.
    pub fn forget_once(&self, by: &AccountId, key: &str) -> Result<(), RoomError> {
        self.write(|transaction| {
            transaction
                .prepare_cached(
                    "DELETE FROM once WHERE account = ? AND key = ? AND status IS NULL",
                )?
                .execute([by.as_str(), key])?;
            Ok(())
        })
    }
}

fn put(
    transaction: &Connection,
    by: &AccountId,
    key: &str,
    request: &[u8; 32],
    now: Timestamp,
) -> Result<(), RoomError> {
    transaction
        .prepare_cached(
            "INSERT OR REPLACE INTO once (account, key, request, begun_at) VALUES (?, ?, ?, ?)",
        )?
        .execute(params![by.as_str(), key, request, millis(now)])?;
    let held: i64 = transaction
        .prepare_cached("SELECT count(*) FROM once WHERE account = ?")?
        .query_row([by.as_str()], |row| row.get(0))?;
    match held > MOST {
        true => Err(RoomError::Conflict(format!(
            "account `{by}` used {MOST} idempotency keys within a day"
        ))),
        false => Ok(()),
    }
}

fn before(now: Timestamp) -> i64 {
    millis(now.saturating_sub(KEPT).unwrap_or(Timestamp::MIN))
}

/// Removes outcomes that nobody asks for any more.
pub(crate) fn tidy(transaction: &Connection, now: Timestamp) -> Result<(), RoomError> {
    transaction.prepare_cached("DELETE FROM once WHERE begun_at <= ?")?.execute([before(now)])?;
    Ok(())
}
