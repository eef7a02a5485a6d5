//! The trail: what was done with accounts, when, by whom, from where. Only added to.
//!
//! It holds ids and words of fixed lists, never names of people, addresses of machines or secrets.

use crate::room::{instant, millis, number as number_of};
use crate::{AccountId, CoarseAddress, Room, RoomError};
use holdfire_core::words;
use jiff::Timestamp;
use rusqlite::{Connection, params};
use std::fmt;

words! {
    /// What was done.
    Deed, "deed" {
        /// The account was made.
        AccountMade = "account_made",
        /// It signed in.
        SignedIn = "signed_in",
        /// Somebody tried to sign in as it and failed.
        SignInFailed = "sign_in_failed",
        /// A session was ended.
        SessionEnded = "session_ended",
        /// All its sessions, or all but one, were ended.
        SessionsEnded = "sessions_ended",
        /// It was suspended.
        Suspended = "suspended",
        /// It was restored.
        Restored = "restored",
        /// Its roles were changed.
        RolesChanged = "roles_changed",
        /// Its names or language were changed.
        ProfileChanged = "profile_changed",
        /// Its password was changed.
        PasswordChanged = "password_changed",
        /// The secret of its one-time codes was changed.
        TotpChanged = "totp_changed",
        /// It signed in with a recovery code.
        RecoveryCodeUsed = "recovery_code_used",
        /// It got new recovery codes.
        RecoveryCodesMade = "recovery_codes_made",
        /// A passkey was added.
        PasskeyAdded = "passkey_added",
        /// A passkey was removed.
        PasskeyRemoved = "passkey_removed",
        /// Somebody was invited.
        Invited = "invited",
        /// An invitation was withdrawn.
        InvitationWithdrawn = "invitation_withdrawn",
        /// An invitation was accepted.
        InvitationAccepted = "invitation_accepted",
        /// The first administrator was made with the one-time code.
        FirstAdministrator = "first_administrator",
        /// A token was made.
        TokenMade = "token_made",
        /// A token was ended.
        TokenEnded = "token_ended",
        /// It asked to take records out as a file.
        ExportAsked = "export_asked",
        /// Somebody else approved that.
        ExportApproved = "export_approved",
        /// Somebody else refused that.
        ExportRefused = "export_refused",
        /// The file was written.
        ExportMade = "export_made",
        /// The file was taken out.
        ExportTaken = "export_taken",
        /// It gave the export up, or had the file removed before its time.
        ExportEnded = "export_ended",
    }
}

/// Who does something in a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// An account.
    Account(AccountId),
    /// The administrator of the machine, on the command line.
    Machine,
    /// Nobody who is known: an attempt from outside.
    Nobody,
}

impl By {
    pub(crate) fn word(&self) -> &str {
        match self {
            Self::Account(id) => id.as_str(),
            Self::Machine => "machine",
            Self::Nobody => "nobody",
        }
    }

    pub(crate) fn kept(text: String) -> Self {
        match &*text {
            "machine" => Self::Machine,
            "nobody" => Self::Nobody,
            _ => Self::Account(AccountId::kept(text)),
        }
    }
}

impl fmt::Display for By {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl serde::Serialize for By {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.word())
    }
}

impl From<&AccountId> for By {
    fn from(id: &AccountId) -> Self {
        Self::Account(id.clone())
    }
}

/// One row of the trail.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct TrailRow {
    /// Its number, in the order of what was done.
    pub number: u64,
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: Deed,
    /// With which account; none if it concerns nobody yet.
    pub account: Option<AccountId>,
    /// By whom.
    pub by: By,
    /// From which network, if it came over one.
    pub address: Option<String>,
    /// What else there is to know, in ids and words: which roles, which token.
    pub detail: Option<String>,
}

/// Adds a row.
pub(crate) fn note(
    transaction: &Connection,
    now: Timestamp,
    what: Deed,
    account: Option<&AccountId>,
    by: &By,
    address: Option<&CoarseAddress>,
    detail: Option<&str>,
) -> Result<(), RoomError> {
    transaction
        .prepare_cached(
            "INSERT INTO trail (at, what, account, by, address, detail) VALUES (?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            millis(now),
            what.as_str(),
            account.map(AccountId::as_str),
            by.word(),
            address.map(CoarseAddress::as_str),
            detail,
        ])?;
    Ok(())
}

impl Room {
    /// The trail, latest first: of one account or of all, from before `before` if it is given.
    pub fn trail(
        &self,
        account: Option<&AccountId>,
        before: Option<u64>,
        limit: u32,
    ) -> Result<Vec<TrailRow>, RoomError> {
        let before = before.and_then(|number| i64::try_from(number).ok()).unwrap_or(i64::MAX);
        self.read(|connection| {
            let list = match account {
                Some(_) => "account = ?1 AND",
                None => "?1 IS NULL AND",
            };
            let mut statement = connection.prepare_cached(&format!(
                "SELECT number, at, what, account, by, address, detail FROM trail
                 WHERE {list} number < ?2 ORDER BY number DESC LIMIT ?3"
            ))?;
            let account = account.map(AccountId::as_str);
            let rows = statement.query_map(params![account, before, limit], |row| {
                Ok((
                    row.get::<_, i64>(0)?,
                    row.get::<_, i64>(1)?,
                    row.get::<_, String>(2)?,
                    row.get::<_, Option<String>>(3)?,
                    row.get::<_, String>(4)?,
                    row.get::<_, Option<String>>(5)?,
                    row.get::<_, Option<String>>(6)?,
                ))
            })?;
            rows.map(|row| {
                let (number, at, what, account, by, address, detail) = row?;
                Ok(TrailRow {
                    number: number_of(number)?,
                    at: instant(at)?,
                    what: what.parse()?,
                    account: account.map(AccountId::kept),
                    by: By::kept(by),
                    address,
                    detail,
                })
            })
            .collect()
        })
    }
}
