//! Where mail for an account goes. An address counts once the code that was sent there came back, so
//! that nobody can have mail sent to somebody else.

use crate::news::Carrier;
use crate::outbox::{self, Purpose};
use crate::room::{maybe_instant, millis};
use crate::{AccountId, Chance, Room, RoomError, Secret, account};
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};
use std::fmt;
use subtle::ConstantTimeEq;

/// A code holds so long.
const CODE_HOLDS: SignedDuration = SignedDuration::from_mins(60);
/// After so many wrong codes another one has to be sent.
const MOST_FAILURES: u32 = 5;
/// No account has more codes sent within a day.
const MOST_CODES_A_DAY: i64 = 5;
/// The most characters of an address (RFC 5321, 4.5.3.1).
const LONGEST: usize = 254;

/// Where mail for an account goes.
#[derive(Clone, PartialEq, Eq)]
pub struct NoticeAddress {
    /// The address.
    pub address: String,
    /// The code that was sent there, until it came back.
    pub code: Option<String>,
    /// Since when it counts; nothing if it does not yet.
    pub confirmed: Option<Timestamp>,
    /// What ends mail to it without signing in.
    pub stop: String,
}

impl fmt::Debug for NoticeAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NoticeAddress").field("confirmed", &self.confirmed).finish_non_exhaustive()
    }
}

impl Room {
    /// Where mail for an account goes, if it told an address.
    pub fn notice_address(&self, of: &AccountId) -> Result<Option<NoticeAddress>, RoomError> {
        self.read(|connection| address(connection, of))
    }

    /// Takes an address and has a code sent there. What counted before counts no longer.
    pub fn tell_address(
        &self,
        of: &AccountId,
        told: &str,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<(), RoomError> {
        let told = told.trim();
        if !is_like_an_address(told) {
            return Err(RoomError::form("address", "it is not the address of a mailbox"));
        }
        let mut bytes = [0_u8; 8];
        random(&mut bytes)?;
        let code = format!("{:08}", u64::from_le_bytes(bytes) % 100_000_000);
        let stop = Secret::draw(random)?;
        self.write(|transaction| {
            account::check_active(transaction, of)?;
            let since = millis(now.saturating_sub(SignedDuration::from_hours(24)).unwrap_or(now));
            let sent: i64 = transaction
                .prepare_cached(
                    "SELECT count(*) FROM messages
                     WHERE account = ? AND purpose = 'address' AND made_at > ?",
                )?
                .query_row(params![of.as_str(), since], |row| row.get(0))?;
            if sent >= MOST_CODES_A_DAY {
                return Err(RoomError::Conflict(format!(
                    "{MOST_CODES_A_DAY} codes were sent within a day; try again tomorrow"
                )));
            }
            transaction
                .prepare_cached(
                    "INSERT OR REPLACE INTO notice_addresses
                     (account, address, code, failures, asked_at, confirmed_at, stop)
                     VALUES (?, ?, ?, 0, ?, NULL, ?)",
                )?
                .execute(params![of.as_str(), told, code, millis(now), stop.reveal()])?;
            outbox::put(transaction, of, Carrier::Mail, None, Purpose::Address, now, random)?;
            Ok(())
        })
    }

    /// Takes the code back that was sent to the address. From then on the address counts.
    pub fn confirm_address(
        &self,
        of: &AccountId,
        code: &str,
        now: Timestamp,
    ) -> Result<(), RoomError> {
        let since = millis(now.saturating_sub(CODE_HOLDS).unwrap_or(now));
        let is_right = self.write(|transaction| {
            let held: Option<String> = transaction
                .prepare_cached(
                    "SELECT code FROM notice_addresses
                     WHERE account = ? AND failures < ? AND asked_at >= ? AND code IS NOT NULL",
                )?
                .query_row(params![of.as_str(), MOST_FAILURES, since], |row| row.get(0))
                .optional()?;
            let told = code.trim().as_bytes();
            let is_right = held.is_some_and(|held| held.as_bytes().ct_eq(told).into());
            let done = match is_right {
                true => "code = NULL, confirmed_at = ?2",
                false => "failures = failures + (?2 IS NOT NULL)",
            };
            transaction
                .prepare_cached(&format!("UPDATE notice_addresses SET {done} WHERE account = ?1"))?
                .execute(params![of.as_str(), millis(now)])?;
            Ok(is_right)
        })?;
        match is_right {
            true => Ok(()),
            false => Err(RoomError::NotValid { what: "code" }),
        }
    }

    /// Forgets the address of an account.
    pub fn forget_address(&self, of: &AccountId) -> Result<(), RoomError> {
        self.write(|transaction| {
            transaction
                .prepare_cached("DELETE FROM notice_addresses WHERE account = ?")?
                .execute([of.as_str()])?;
            Ok(())
        })
    }

    /// Whether mail is ended by this secret.
    pub fn stops_mail(&self, stop: &str) -> Result<bool, RoomError> {
        self.read(|connection| {
            Ok(connection
                .prepare_cached("SELECT 1 FROM notice_addresses WHERE stop = ?")?
                .exists([stop])?)
        })
    }

    /// Forgets the address whose secret this is, so that no more mail goes there. Says whether there
    /// was one.
    pub fn stop_mail(&self, stop: &str) -> Result<bool, RoomError> {
        self.write(|transaction| {
            let stopped = transaction
                .prepare_cached("DELETE FROM notice_addresses WHERE stop = ?")?
                .execute([stop])?;
            Ok(stopped == 1)
        })
    }
}

fn address(connection: &Connection, of: &AccountId) -> Result<Option<NoticeAddress>, RoomError> {
    let found = connection
        .prepare_cached(
            "SELECT address, code, confirmed_at, stop FROM notice_addresses WHERE account = ?",
        )?
        .query_row([of.as_str()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .optional()?;
    found
        .map(|(address, code, confirmed, stop)| {
            Ok(NoticeAddress { address, code, confirmed: maybe_instant(confirmed)?, stop })
        })
        .transpose()
}

/// Whether a text can be the address of a mailbox. Whether there is one shows when the code comes
/// back; what a server cannot take is refused before it is sent.
fn is_like_an_address(told: &str) -> bool {
    let Some((local, domain)) = told.rsplit_once('@') else { return false };
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>()[],;:\\\"".contains(c);
    told.len() <= LONGEST
        && (1..=64).contains(&local.len())
        && !domain.is_empty()
        && !local.contains('@')
        && told.chars().all(is_plain)
        && domain.split('.').all(|part| !part.is_empty() && part.len() <= 63)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_be_the_address_of_one_mailbox_is_taken() {
        for good in ["duty@example.org", "a.b+c@centre.example", "ضابط@مثال.example"] {
            assert!(is_like_an_address(good), "{good}");
        }
        let long = format!("{}@example.org", "x".repeat(65));
        for bad in [
            "",
            "duty",
            "@example.org",
            "a@b@example.org",
            "a@example.org, b@example.org",
            "a@example.org\r\nBcc: b@example.org",
            "<a@example.org>",
            "a@example..org",
            &long,
        ] {
            assert!(!is_like_an_address(bad), "{bad}");
        }
    }
}
