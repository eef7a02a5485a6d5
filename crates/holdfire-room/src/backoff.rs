//! Waiting after failed attempts: longer and longer, never for ever, and the same for names that
//! nobody has.
//!
//! An attempt is counted as failed before it is tried and taken back when it succeeds, so that many
//! attempts at once are not many guesses. Failures are counted for the account (or for the name that
//! nobody has) and for the network they come from. Rows for names and networks are bounded in
//! number, so that nobody fills the disk with them.

use crate::room::{millis, number};
use crate::{AccountId, CoarseAddress, Room, RoomError};
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::Sha256;

/// The longest wait.
const LONGEST_MS: i64 = 15 * 60 * 1000;
/// Failures are forgotten after a day without one.
const FORGOTTEN_MS: i64 = 24 * 60 * 60 * 1000;
/// Failures from one network before it has to wait: several people sit behind one address.
const FREE_FROM_ADDRESS: i64 = 10;
/// The most names that nobody has, and the most networks, that are counted.
const MOST_ROWS: i64 = 10_000;

/// Whose attempt it is.
pub(crate) enum Subject<'a> {
    /// An account.
    Account(&'a AccountId),
    /// A name that nobody has.
    Name(&'a str),
}

/// Counts an attempt as failed, or says how long to wait. Nothing is counted while somebody waits:
/// whoever keeps trying does not make the wait longer for the person whose account it is.
pub(crate) fn charge(
    transaction: &Connection,
    subject: &Subject<'_>,
    address: &CoarseAddress,
    now: Timestamp,
) -> Result<(), RoomError> {
    let now = millis(now);
    let mut counted = vec![("address", address.as_str().to_owned(), FREE_FROM_ADDRESS)];
    match subject {
        Subject::Account(id) => counted.push(("account", id.as_str().to_owned(), 0)),
        Subject::Name(name) => counted.push(("name", hidden(transaction, name)?, 0)),
    }
    let mut rows = Vec::new();
    let mut wait = 0;
    for (sort, subject, free) in counted {
        let row = failures(transaction, sort, &subject, now)?;
        wait = wait.max(row.waits_until - now);
        rows.push((sort, subject, row.count + 1, free));
    }
    if wait > 0 {
        let seconds = u32::try_from((wait + 999) / 1000).unwrap_or(u32::MAX);
        return Err(RoomError::Wait { seconds });
    }
    for (sort, subject, count, free) in rows {
        put(transaction, sort, &subject, count, now, now + wait_after(count - free))?;
    }
    Ok(())
}

/// Takes back what was counted, after an attempt that succeeded: all of the account's failures, and
/// as many of its network. Others who guess from the same network go on waiting.
pub(crate) fn refund(
    transaction: &Connection,
    account: &AccountId,
    address: &CoarseAddress,
    now: Timestamp,
) -> Result<(), RoomError> {
    let now = millis(now);
    let own = failures(transaction, "account", account.as_str(), now)?.count;
    transaction
        .prepare_cached("DELETE FROM failures WHERE sort = 'account' AND subject = ?")?
        .execute([account.as_str()])?;
    take_from_address(transaction, address, own, now)
}

fn take_from_address(
    transaction: &Connection,
    address: &CoarseAddress,
    taken: i64,
    now: i64,
) -> Result<(), RoomError> {
    let left = failures(transaction, "address", address.as_str(), now)?.count - taken;
    match left > 0 {
        true => put(transaction, "address", address.as_str(), left, now, now),
        false => {
            transaction
                .prepare_cached("DELETE FROM failures WHERE sort = 'address' AND subject = ?")?
                .execute([address.as_str()])?;
            Ok(())
        }
    }
}

/// One second after the first failure, then twice as long each time, up to a quarter of an hour.
fn wait_after(failures: i64) -> i64 {
    match failures {
        ..=0 => 0,
        1..=10 => 1000 << (failures - 1),
        _ => LONGEST_MS,
    }
}

struct Failures {
    count: i64,
    waits_until: i64,
}

fn failures(
    connection: &Connection,
    sort: &str,
    subject: &str,
    now: i64,
) -> Result<Failures, RoomError> {
    let found = connection
        .prepare_cached(
            "SELECT count, last_at, waits_until FROM failures WHERE sort = ? AND subject = ?",
        )?
        .query_row([sort, subject], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?, row.get::<_, i64>(2)?))
        })
        .optional()?;
    Ok(match found {
        // A clock that was set back must not make anybody wait for years.
        Some((count, last_at, waits_until))
            if (now - FORGOTTEN_MS..=now + LONGEST_MS).contains(&last_at) =>
        {
            Failures { count, waits_until: waits_until.min(now + LONGEST_MS) }
        }
        _ => Failures { count: 0, waits_until: 0 },
    })
}

fn put(
    connection: &Connection,
    sort: &str,
    subject: &str,
    count: i64,
    now: i64,
    waits_until: i64,
) -> Result<(), RoomError> {
    connection
        .prepare_cached(
            "INSERT INTO failures (sort, subject, count, last_at, waits_until)
             VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (sort, subject)
             DO UPDATE SET count = ?3, last_at = ?4, waits_until = ?5",
        )?
        .execute(params![sort, subject, count, now, waits_until])?;
    if sort != "account" {
        bound(connection, sort)?;
    }
    Ok(())
}

/// Leaves out the rows whose wait ends first, when there are too many.
fn bound(connection: &Connection, sort: &str) -> Result<(), RoomError> {
    let count: i64 = connection
        .prepare_cached("SELECT count(*) FROM failures WHERE sort = ?")?
        .query_row([sort], |row| row.get(0))?;
    if count > MOST_ROWS {
        // A tenth at once, so that this is seldom.
        connection
            .prepare_cached(
                "DELETE FROM failures WHERE sort = ?1 AND subject IN (
                   SELECT subject FROM failures WHERE sort = ?1 ORDER BY waits_until LIMIT ?2)",
            )?
            .execute(params![sort, count - MOST_ROWS * 9 / 10])?;
    }
    Ok(())
}

/// People type passwords where the name belongs: what nobody has as a name is kept under a keyed hash.
fn hidden(connection: &Connection, name: &str) -> Result<String, RoomError> {
    let key: Vec<u8> = connection
        .prepare_cached("SELECT key FROM keys WHERE name = 'names'")?
        .query_row([], |row| row.get(0))?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&key)
        .map_err(|why| RoomError::damaged("the key of names", why))?;
    mac.update(name.as_bytes());
    Ok(data_encoding::HEXLOWER.encode(&mac.finalize().into_bytes()[..16]))
}

/// Counts a failure of a name that nobody has. One row a day, whatever is tried.
pub(crate) fn count_unknown_name(
    transaction: &Connection,
    now: Timestamp,
) -> Result<(), RoomError> {
    let day = now.to_zoned(jiff::tz::TimeZone::UTC).date().to_string();
    transaction
        .prepare_cached(
            "INSERT INTO failures_of_unknown_names (day, count) VALUES (?, 1)
             ON CONFLICT (day) DO UPDATE SET count = count + 1",
        )?
        .execute([day])?;
    Ok(())
}

impl Room {
    /// How often a name was tried that nobody has, by day (UTC), latest first: for administrators.
    pub fn attempts_at_unknown_names(&self, days: u32) -> Result<Vec<(String, u64)>, RoomError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT day, count FROM failures_of_unknown_names ORDER BY day DESC LIMIT ?",
            )?;
            let rows = statement
                .query_map([days], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))?;
            rows.map(|row| row.map_err(RoomError::from).and_then(|(day, n)| Ok((day, number(n)?))))
                .collect()
        })
    }
}

/// Removes what was forgotten long ago.
pub(crate) fn tidy(transaction: &Connection, now: Timestamp) -> Result<(), RoomError> {
    transaction
        .prepare_cached("DELETE FROM failures WHERE last_at < ?")?
        .execute([millis(now) - FORGOTTEN_MS])?;
    Ok(())
}
