//! What an account signs in with: password and codes, and how they are changed.

use crate::recovery_code::{RECOVERY_CODES, draw_recovery_code, hash_of_digits};
use crate::room::{instant, millis};
use crate::sign_in::{Confirmation, begin};
use crate::trail::note;
use crate::{
    AccountId, By, Chance, Deed, NewSession, Password, Room, RoomError, Secret, SignedIn,
    TotpSecret, Visitor, account, passkey, session,
};
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};

/// A new secret that was shown is kept for so long until a code confirms it.
const OFFER: SignedDuration = SignedDuration::from_mins(30);

/// What an account has to sign in with.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct SignInMeans {
    /// When its password was set, if it has one.
    pub password_changed: Option<Timestamp>,
    /// When the secret of its codes was set, if it has one.
    pub totp_changed: Option<Timestamp>,
    /// How many recovery codes are left.
    pub recovery_codes_left: u32,
    /// How many passkeys it has.
    pub passkeys: u32,
}

impl Room {
    /// What an account has to sign in with.
    pub fn sign_in_means(&self, id: &AccountId) -> Result<SignInMeans, RoomError> {
        self.read(|connection| {
            account::account(connection, id)?;
            let changed = |table: &str| -> Result<Option<Timestamp>, RoomError> {
                connection
                    .prepare_cached(&format!("SELECT changed_at FROM {table} WHERE account = ?"))?
                    .query_row([id.as_str()], |row| row.get(0))
                    .optional()?
                    .map(instant)
                    .transpose()
            };
            let recovery_codes_left = connection
                .prepare_cached(
                    "SELECT count(*) FROM recovery_codes WHERE account = ? AND used_at IS NULL",
                )?
                .query_row([id.as_str()], |row| row.get(0))?;
            let passkeys = connection
                .prepare_cached("SELECT count(*) FROM passkeys WHERE account = ?")?
                .query_row([id.as_str()], |row| row.get(0))?;
            Ok(SignInMeans {
                passkeys,
                password_changed: changed("passwords")?,
                totp_changed: changed("totp")?,
                recovery_codes_left,
            })
        })
    }

    /// Changes the password. All sessions end; the new one goes on where it was asked for.
    pub fn change_password(
        &self,
        id: &AccountId,
        confirmation: Confirmation<'_>,
        password: &Password,
        visitor: &Visitor,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<NewSession, RoomError> {
        password.check_for(&self.account(id)?)?;
        let hash = self.hashing().hash(password, random)?;
        self.when_confirmed(
            id,
            confirmation,
            visitor,
            now,
            random,
            |transaction, account, random| {
                put_password(transaction, id, &hash, now)?;
                changed(transaction, id, Deed::PasswordChanged, visitor, now)?;
                begin(transaction, account, visitor, now, random)
            },
        )
    }

    /// Makes a new secret for the codes, to be shown and confirmed with
    /// [`change_totp`](Self::change_totp). The present one goes on until then.
    pub fn offer_totp(
        &self,
        id: &AccountId,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<TotpSecret, RoomError> {
        let secret = TotpSecret::draw(random)?;
        self.write(|transaction| {
            account::account(transaction, id)?;
            transaction
                .prepare_cached(
                    "INSERT OR REPLACE INTO totp_offered (account, secret, offered_at)
                     VALUES (?, ?, ?)",
                )?
                .execute(params![id.as_str(), secret.bytes(), millis(now)])?;
            Ok(())
        })?;
        Ok(secret)
    }

    /// Takes the secret that was offered, if `code` is one of its codes. All sessions end; there are
    /// new recovery codes.
    pub fn change_totp(
        &self,
        id: &AccountId,
        confirmation: Confirmation<'_>,
        code: &str,
        visitor: &Visitor,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<(NewSession, Vec<Secret>), RoomError> {
        let offered = self.read(|connection| offered(connection, id, now))?;
        let step = offered.step_of(code, now).ok_or(RoomError::WrongCode)?;
        self.when_confirmed(
            id,
            confirmation,
            visitor,
            now,
            random,
            |transaction, account, random| {
                put_totp(transaction, id, &offered, step, now)?;
                let codes = put_recovery_codes(transaction, id, random)?;
                changed(transaction, id, Deed::TotpChanged, visitor, now)?;
                Ok((begin(transaction, account, visitor, now, random)?, codes))
            },
        )
    }

    /// Gives a password and codes to somebody who signed in with a passkey a short while ago and has
    /// none. The secret is the one that was offered. All sessions go on: nothing was replaced.
    pub fn add_password(
        &self,
        who: &SignedIn,
        password: &Password,
        code: &str,
        visitor: &Visitor,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<Vec<Secret>, RoomError> {
        who.check_fresh(now)?;
        let id = &who.account.id;
        password.check_for(&who.account)?;
        let offered = self.read(|connection| offered(connection, id, now))?;
        let step = offered.step_of(code, now).ok_or(RoomError::WrongCode)?;
        let hash = self.hashing().hash(password, random)?;
        self.write(|transaction| {
            if kept_password(transaction, Some(id))?.is_some() {
                return Err(RoomError::Conflict(format!("account `{id}` has a password already")));
            }
            put_password(transaction, id, &hash, now)?;
            put_totp(transaction, id, &offered, step, now)?;
            let (by, from) = (By::from(id), Some(&visitor.address));
            note(transaction, now, Deed::PasswordChanged, Some(id), &by, from, None)?;
            put_recovery_codes(transaction, id, random)
        })
    }

    /// Makes ten new recovery codes in place of those that are left.
    pub fn renew_recovery_codes(
        &self,
        id: &AccountId,
        confirmation: Confirmation<'_>,
        visitor: &Visitor,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<Vec<Secret>, RoomError> {
        self.when_confirmed(id, confirmation, visitor, now, random, |transaction, _, random| {
            let codes = put_recovery_codes(transaction, id, random)?;
            let (by, from) = (By::from(id), Some(&visitor.address));
            note(transaction, now, Deed::RecoveryCodesMade, Some(id), &by, from, None)?;
            Ok(codes)
        })
    }
}

/// The secret that was offered a short while ago.
fn offered(
    connection: &Connection,
    id: &AccountId,
    now: Timestamp,
) -> Result<TotpSecret, RoomError> {
    let since = millis(now.saturating_sub(OFFER).unwrap_or(Timestamp::MIN));
    connection
        .prepare_cached("SELECT secret FROM totp_offered WHERE account = ? AND offered_at > ?")?
        .query_row(params![id.as_str(), since], |row| row.get(0))
        .optional()?
        .map(TotpSecret::kept)
        .ok_or(RoomError::NotValid { what: "new secret" })
}

/// Notes a change of credentials and ends all sessions that rest on the old ones.
fn changed(
    transaction: &Connection,
    id: &AccountId,
    what: Deed,
    visitor: &Visitor,
    now: Timestamp,
) -> Result<(), RoomError> {
    session::end_all(transaction, id, None, what.as_str(), now)?;
    note(transaction, now, what, Some(id), &By::from(id), Some(&visitor.address), None)
}

/// The kept hash of an account's password.
pub(crate) fn kept_password(
    connection: &Connection,
    id: Option<&AccountId>,
) -> Result<Option<String>, RoomError> {
    Ok(connection
        .prepare_cached("SELECT hash FROM passwords WHERE account = ?")?
        .query_row([id.map(AccountId::as_str)], |row| row.get(0))
        .optional()?)
}

pub(crate) fn put_password(
    transaction: &Connection,
    id: &AccountId,
    hash: &str,
    now: Timestamp,
) -> Result<(), RoomError> {
    transaction
        .prepare_cached(
            "INSERT OR REPLACE INTO passwords (account, hash, changed_at) VALUES (?, ?, ?)",
        )?
        .execute(params![id.as_str(), hash, millis(now)])?;
    Ok(())
}

/// Keeps a secret whose code of `step` was just shown: that code is used up.
pub(crate) fn put_totp(
    transaction: &Connection,
    id: &AccountId,
    secret: &TotpSecret,
    step: i64,
    now: Timestamp,
) -> Result<(), RoomError> {
    transaction
        .prepare_cached(
            "INSERT OR REPLACE INTO totp (account, secret, last_step, changed_at)
             VALUES (?, ?, ?, ?)",
        )?
        .execute(params![id.as_str(), secret.bytes(), step, millis(now)])?;
    transaction
        .prepare_cached("DELETE FROM totp_offered WHERE account = ?")?
        .execute([id.as_str()])?;
    Ok(())
}

/// Makes new recovery codes in place of all others.
pub(crate) fn put_recovery_codes(
    transaction: &Connection,
    id: &AccountId,
    random: Chance<'_>,
) -> Result<Vec<Secret>, RoomError> {
    transaction
        .prepare_cached("DELETE FROM recovery_codes WHERE account = ?")?
        .execute([id.as_str()])?;
    let mut insert =
        transaction.prepare_cached("INSERT INTO recovery_codes (account, hash) VALUES (?, ?)")?;
    let mut codes = Vec::new();
    for _ in 0..RECOVERY_CODES {
        let code = draw_recovery_code(random)?;
        insert.execute(params![id.as_str(), hash_of_digits(code.reveal())])?;
        codes.push(code);
    }
    Ok(codes)
}

/// Removes all that an account signs in with: its owner lost it, or somebody else has it.
pub(crate) fn remove_all_means(transaction: &Connection, id: &AccountId) -> Result<(), RoomError> {
    for table in ["passwords", "totp", "totp_offered", "recovery_codes"] {
        transaction
            .prepare_cached(&format!("DELETE FROM {table} WHERE account = ?"))?
            .execute([id.as_str()])?;
    }
    passkey::remove_all(transaction, id)
}

/// Which kind of code was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    Totp,
    RecoveryCode,
}

/// A code that is right and not used up.
pub(crate) enum FoundCode {
    Totp { step: i64 },
    RecoveryCode { hash: [u8; 32] },
}

impl FoundCode {
    pub fn kind(&self) -> Found {
        match self {
            Self::Totp { .. } => Found::Totp,
            Self::RecoveryCode { .. } => Found::RecoveryCode,
        }
    }
}

/// Looks whether a code is one of the account's. The same work is done for nobody.
pub(crate) fn find_code(
    connection: &Connection,
    id: Option<&AccountId>,
    told: &str,
    now: Timestamp,
) -> Result<Option<FoundCode>, RoomError> {
    let id = id.map(AccountId::as_str);
    let kept: Option<(Vec<u8>, i64)> = connection
        .prepare_cached("SELECT secret, last_step FROM totp WHERE account = ?")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let hash = hash_of_digits(told);
    let is_recovery_code = connection
        .prepare_cached(
            "SELECT 1 FROM recovery_codes WHERE account = ? AND hash = ? AND used_at IS NULL",
        )?
        .exists(params![id, hash])?;
    let is_kept = kept.is_some();
    let (secret, last_step) = kept.unwrap_or_else(|| (vec![0; 20], i64::MAX));
    let step = TotpSecret::kept(secret).step_of(told, now);
    Ok(match step {
        Some(step) if is_kept && step > last_step => Some(FoundCode::Totp { step }),
        _ if is_recovery_code => Some(FoundCode::RecoveryCode { hash }),
        _ => None,
    })
}

/// Uses a code up.
pub(crate) fn take_code(
    transaction: &Connection,
    id: &AccountId,
    found: &FoundCode,
    now: Timestamp,
) -> Result<(), RoomError> {
    let changed = match found {
        FoundCode::Totp { step } => transaction
            .prepare_cached("UPDATE totp SET last_step = ?2 WHERE account = ?1 AND last_step < ?2")?
            .execute(params![id.as_str(), step])?,
        FoundCode::RecoveryCode { hash } => transaction
            .prepare_cached(
                "UPDATE recovery_codes SET used_at = ? WHERE account = ? AND hash = ?
                 AND used_at IS NULL",
            )?
            .execute(params![millis(now), id.as_str(), hash])?,
    };
    match changed {
        1 => Ok(()),
        _ => Err(RoomError::NotSignedIn),
    }
}
