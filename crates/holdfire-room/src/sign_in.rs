//! Signing in by name, password and code, and confirming with them what is asked for later.
//!
//! A password alone never opens anything. Whether the name, the password or the code was wrong is
//! told to nobody, and the work is the same for a name that nobody has.

use crate::backoff::{Subject, charge, count_unknown_name, refund};
use crate::credentials::{Found, find_code, kept_password, put_password, take_code};
use crate::trail::note;
use crate::{
    Account, AccountId, By, Chance, Deed, NewSession, Room, RoomError, SignInName, Visitor,
    account, session,
};
use jiff::Timestamp;
use rusqlite::Connection;

/// What somebody typed to sign in, as it came.
#[derive(Clone, Copy)]
pub struct SignInForm<'a> {
    /// The name.
    pub sign_in_name: &'a str,
    /// The password.
    pub password: &'a str,
    /// Six digits of the application, or a recovery code.
    pub code: &'a str,
}

/// What somebody who is signed in typed again to confirm a change, as it came.
#[derive(Clone, Copy)]
pub struct Confirmation<'a> {
    /// The present password.
    pub password: &'a str,
    /// Six digits of the application, or a recovery code.
    pub code: &'a str,
}

/// Whose credentials are shown.
enum Whose<'a> {
    /// Of whoever has this name, as it was typed.
    Name(&'a str),
    /// Of an account that is known.
    Account(&'a AccountId),
}

impl Room {
    /// Signs somebody in.
    ///
    /// # Errors
    ///
    /// [`RoomError::NotSignedIn`] whatever was wrong; [`RoomError::Wait`] after failures, for names
    /// that nobody has too; [`RoomError::Suspended`] only when all three were right.
    pub fn sign_in(
        &self,
        form: &SignInForm<'_>,
        visitor: &Visitor,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<NewSession, RoomError> {
        let whose = Whose::Name(form.sign_in_name);
        let told = Confirmation { password: form.password, code: form.code };
        self.when_shown(
            &whose,
            told,
            visitor,
            now,
            random,
            |transaction, account, found, random| {
                if found == Found::RecoveryCode {
                    let (whose, by) = (&account.id, By::from(&account.id));
                    let from = Some(&visitor.address);
                    note(transaction, now, Deed::RecoveryCodeUsed, Some(whose), &by, from, None)?;
                }
                begin(transaction, account, visitor, now, random)
            },
        )
    }

    /// Runs `act` in one transaction if the account's password and code are right, or says
    /// [`RoomError::NotConfirmed`]. Failures count as failures to sign in do.
    pub(crate) fn when_confirmed<T>(
        &self,
        account: &AccountId,
        confirmation: Confirmation<'_>,
        visitor: &Visitor,
        now: Timestamp,
        random: Chance<'_>,
        act: impl FnOnce(&Connection, Account, Chance<'_>) -> Result<T, RoomError>,
    ) -> Result<T, RoomError> {
        let whose = Whose::Account(account);
        self.when_shown(
            &whose,
            confirmation,
            visitor,
            now,
            random,
            |transaction, account, _, random| act(transaction, account, random),
        )
        .map_err(|why| match why {
            RoomError::NotSignedIn => RoomError::NotConfirmed,
            other => other,
        })
    }

    fn when_shown<T>(
        &self,
        whose: &Whose<'_>,
        told: Confirmation<'_>,
        visitor: &Visitor,
        now: Timestamp,
        random: Chance<'_>,
        act: impl FnOnce(&Connection, Account, Found, Chance<'_>) -> Result<T, RoomError>,
    ) -> Result<T, RoomError> {
        // The attempt is counted first; what it costs is the same whether anybody has the name.
        let kept = self.write(|transaction| {
            let account = find(transaction, whose)?;
            let subject = match (&account, whose) {
                (Some(account), _) => Subject::Account(&account.id),
                (None, Whose::Name(name)) => Subject::Name(cut(name)),
                (None, Whose::Account(id)) => return Err(RoomError::unknown("account", id)),
            };
            charge(transaction, &subject, &visitor.address, now)?;
            kept_password(transaction, account.as_ref().map(|account| &account.id))
        })?;
        // No transaction is open while the password is hashed.
        let is_right = self.hashing().is_right(told.password, kept.as_deref())?;
        let anew = match &kept {
            Some(kept) if is_right && self.hashing().is_outdated(kept) => {
                Some(self.hashing().hash_anew(told.password, random)?)
            }
            _ => None,
        };
        self.write(|transaction| {
            let account = find(transaction, whose)?;
            let id = account.as_ref().map(|account| &account.id);
            // The code is looked for in any case, and used up only together with the password.
            let found = find_code(transaction, id, told.code, now)?;
            let is_still = kept_password(transaction, id)? == kept;
            let (Some(account), Some(found), true, true) = (account, found, is_right, is_still)
            else {
                fail(transaction, find(transaction, whose)?.as_ref(), visitor, None, now)?;
                return Ok(Err(RoomError::NotSignedIn));
            };
            take_code(transaction, &account.id, &found, now)?;
            refund(transaction, &account.id, &visitor.address, now)?;
            if !account.is_active() {
                fail(transaction, Some(&account), visitor, Some("suspended"), now)?;
                return Ok(Err(RoomError::Suspended));
            }
            if let Some(hash) = &anew {
                put_password(transaction, &account.id, hash, now)?;
            }
            let kind = found.kind();
            act(transaction, account, kind, random).map(Ok)
        })?
    }
}

/// Begins a session and notes it.
pub(crate) fn begin(
    transaction: &Connection,
    account: Account,
    visitor: &Visitor,
    now: Timestamp,
    random: Chance<'_>,
) -> Result<NewSession, RoomError> {
    let by = By::from(&account.id);
    let address = Some(&visitor.address);
    note(transaction, now, Deed::SignedIn, Some(&account.id), &by, address, None)?;
    session::begin(transaction, account, visitor, now, random)
}

fn find(connection: &Connection, whose: &Whose<'_>) -> Result<Option<Account>, RoomError> {
    match whose {
        Whose::Name(text) => match SignInName::new(text) {
            Ok(name) => account::account_named(connection, &name),
            Err(_) => Ok(None),
        },
        Whose::Account(id) => account::account(connection, id).map(Some),
    }
}

/// Notes a failure. One row is written for a name that nobody has as well.
fn fail(
    transaction: &Connection,
    account: Option<&Account>,
    visitor: &Visitor,
    detail: Option<&str>,
    now: Timestamp,
) -> Result<(), RoomError> {
    match account {
        Some(account) => note(
            transaction,
            now,
            Deed::SignInFailed,
            Some(&account.id),
            &By::Nobody,
            Some(&visitor.address),
            detail,
        ),
        None => count_unknown_name(transaction, now),
    }
}

/// As much of a name as is looked at.
fn cut(name: &str) -> &str {
    let mut end = name.len().min(320);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    &name[..end]
}
