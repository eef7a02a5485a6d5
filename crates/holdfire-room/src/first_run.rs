//! The first administrator: made with a one-time code that only whoever starts the program sees.

use crate::account::has_no_account;
use crate::invitation::{come_in, make_invited};
use crate::passkey::FIRST_RUN;
use crate::recovery_code::{draw_one_time_code, hash_of_digits};
use crate::room::millis;
use crate::trail::note;
use crate::{
    Accepted, AccountId, By, Chance, Deed, InvitationDraft, NewAccount, OrganisationKind, Role,
    Roles, Room, RoomError, Secret, TotpSecret, Visitor,
};
use holdfire_core::ActorId;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};

/// How long a one-time code holds.
const HOLDS: SignedDuration = SignedDuration::from_hours(1);

const NOT_VALID: RoomError = RoomError::NotValid { what: "one-time code" };

/// The code that makes the first administrator.
#[derive(Debug)]
pub struct FirstRun {
    /// Eight groups of five digits, to be printed on the terminal.
    pub code: Secret,
    /// Until when it holds.
    pub expires: Timestamp,
}

/// What the first administrator is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstAdministrator {
    /// The organisation of the account, an actor of the register.
    pub organisation: ActorId,
    /// How it stands in the mechanism.
    pub kind: OrganisationKind,
    /// The account's id; without one `administrator-1`.
    pub account_id: Option<AccountId>,
    /// Roles beside that of an administrator.
    pub roles: Roles,
}

impl Room {
    /// Makes a new one-time code if there is no account yet. An earlier one no longer holds.
    pub fn offer_first_run(
        &self,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<Option<FirstRun>, RoomError> {
        self.write(|transaction| {
            if !has_no_account(transaction)? {
                transaction.execute("DELETE FROM first_run", [])?;
                return Ok(None);
            }
            let (code, totp) = (draw_one_time_code(random)?, TotpSecret::draw(random)?);
            let expires = now.saturating_add(HOLDS).unwrap_or(now);
            transaction.execute(
                "INSERT OR REPLACE INTO first_run (one, hash, totp_secret, expires_at)
                 VALUES (1, ?, ?, ?)",
                params![hash_of_digits(code.reveal()), totp.bytes(), millis(expires)],
            )?;
            Ok(Some(FirstRun { code, expires }))
        })
    }

    /// The secret for the codes of the first administrator, for whoever has the one-time code.
    pub fn open_first_run(&self, code: &str, now: Timestamp) -> Result<TotpSecret, RoomError> {
        self.read(|connection| open(connection, code, now))
    }

    /// Makes the first administrator, and signs it in. The code is used up.
    pub fn accept_first_run(
        &self,
        code: &str,
        first: &FirstAdministrator,
        who: &NewAccount<'_>,
        visitor: &Visitor,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<Accepted, RoomError> {
        self.open_first_run(code, now)?;
        let draft = InvitationDraft {
            organisation: first.organisation.clone(),
            roles: first.roles.iter().chain([Role::Administrator]).collect(),
            account_id: first.account_id.clone(),
            sign_in_name: None,
        };
        let means = self.means_of(who, &draft, FIRST_RUN, now, random)?;
        self.add_organisation(&first.organisation, first.kind, now)?;
        self.write(|transaction| {
            let totp = open(transaction, code, now)?;
            transaction.execute("DELETE FROM first_run", [])?;
            let id = make_invited(transaction, &draft, who, &By::Machine, now)?;
            let (by, from) = (By::from(&id), Some(&visitor.address));
            note(transaction, now, Deed::FirstAdministrator, Some(&id), &by, from, None)?;
            come_in(transaction, &id, &means, &totp, visitor, now, random)
        })
    }
}

fn open(connection: &Connection, code: &str, now: Timestamp) -> Result<TotpSecret, RoomError> {
    if !has_no_account(connection)? {
        return Err(NOT_VALID);
    }
    connection
        .prepare_cached("SELECT totp_secret FROM first_run WHERE hash = ? AND expires_at > ?")?
        .query_row(params![hash_of_digits(code), millis(now)], |row| row.get(0))
        .optional()?
        .map(TotpSecret::kept)
        .ok_or(NOT_VALID)
}
