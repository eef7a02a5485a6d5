//! Accounts: who somebody is in the room, for which organisation, in which roles. Never removed.

use crate::organisation::{actor, organisation};
use crate::room::{instant, maybe_instant, millis};
use crate::trail::note;
use crate::{
    AccountId, By, Deed, DisplayName, Language, Role, Roles, Room, RoomError, SignInName,
    api_token, claim, names, session,
};
use holdfire_core::ActorId;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

/// An account. Its names are hidden from `Debug`: they may be names of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// What the program calls it, for ever.
    pub id: AccountId,
    /// What it signs in with.
    pub sign_in_name: SignInName,
    /// What it is called on the pages.
    pub display_name: DisplayName,
    /// For whom it speaks.
    pub organisation: ActorId,
    /// What it is there for.
    pub roles: Roles,
    /// The language of its pages.
    pub language: Language,
    /// When it was made.
    pub created: Timestamp,
    /// Set while it is suspended.
    pub suspended: Option<Suspension>,
}

/// That an account may not come in for now.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Suspension {
    /// Since when.
    pub at: Timestamp,
    /// By whom.
    pub by: By,
    /// Why, for other administrators.
    pub why: String,
}

impl Account {
    /// Whether it may come in.
    pub fn is_active(&self) -> bool {
        self.suspended.is_none()
    }
}

impl Room {
    /// One account.
    pub fn account(&self, id: &AccountId) -> Result<Account, RoomError> {
        self.read(|connection| account(connection, id))
    }

    /// All accounts, by id.
    pub fn accounts(&self) -> Result<Vec<Account>, RoomError> {
        self.read(|connection| {
            let mut statement =
                connection.prepare_cached(&format!("{SELECT} ORDER BY accounts.id"))?;
            let rows = statement.query_map([], columns)?;
            rows.map(|row| from_columns(row?)).collect()
        })
    }

    /// Whether there is any account yet.
    pub fn is_empty(&self) -> Result<bool, RoomError> {
        self.read(has_no_account)
    }

    /// Suspends an account: its sessions, tokens and claims end at once, and it cannot sign in.
    pub fn suspend(
        &self,
        id: &AccountId,
        why: &str,
        by: &By,
        now: Timestamp,
    ) -> Result<(), RoomError> {
        let why = names::line("reason", why, 500)?;
        self.write(|transaction| {
            if !account(transaction, id)?.is_active() {
                return Err(RoomError::Conflict(format!("`{id}` is suspended already")));
            }
            transaction
                .prepare_cached(
                    "UPDATE accounts SET suspended_at = ?, suspended_by = ?, suspended_why = ?
                     WHERE id = ?",
                )?
                .execute(params![millis(now), by.word(), why, id.as_str()])?;
            check_an_administrator_is_left(transaction, id)?;
            session::end_all(transaction, id, None, "suspended", now)?;
            api_token::end_all(transaction, id, "suspended", now)?;
            claim::release_all(transaction, id)?;
            note(transaction, now, Deed::Suspended, Some(id), by, None, None)
        })
    }

    /// Lets a suspended account sign in again. What was ended stays ended.
    pub fn restore(&self, id: &AccountId, by: &By, now: Timestamp) -> Result<(), RoomError> {
        self.write(|transaction| {
            if account(transaction, id)?.is_active() {
                return Err(RoomError::Conflict(format!("`{id}` is not suspended")));
            }
            transaction
                .prepare_cached(
                    "UPDATE accounts SET suspended_at = NULL, suspended_by = NULL,
                     suspended_why = NULL WHERE id = ?",
                )?
                .execute([id.as_str()])?;
            note(transaction, now, Deed::Restored, Some(id), by, None, None)
        })
    }

    /// Gives an account these roles and no others. They hold from the next request on.
    pub fn set_roles(
        &self,
        id: &AccountId,
        roles: &Roles,
        by: &By,
        now: Timestamp,
    ) -> Result<(), RoomError> {
        check_roles(roles)?;
        self.write(|transaction| {
            let before = account(transaction, id)?.roles;
            if before == *roles {
                return Ok(());
            }
            put_roles(transaction, id, roles)?;
            if before.contains(Role::Administrator) {
                check_an_administrator_is_left(transaction, id)?;
            }
            let detail = format!("{before} -> {roles}");
            note(transaction, now, Deed::RolesChanged, Some(id), by, None, Some(&detail))
        })
    }

    /// Changes what an account is called and the language of its pages.
    pub fn set_profile(
        &self,
        id: &AccountId,
        display_name: &DisplayName,
        language: &Language,
        by: &By,
        now: Timestamp,
    ) -> Result<(), RoomError> {
        self.write(|transaction| {
            account(transaction, id)?;
            check_display_name(transaction, display_name, Some(id))?;
            transaction
                .prepare_cached(
                    "UPDATE accounts SET display_name = ?, display_shape = ?, language = ?
                     WHERE id = ?",
                )?
                .execute(params![
                    display_name.reveal(),
                    display_name.shape(),
                    language.as_str(),
                    id.as_str()
                ])?;
            note(transaction, now, Deed::ProfileChanged, Some(id), by, None, None)
        })
    }
}

/// Refuses what only somebody can do who may come in.
pub(crate) fn check_active(connection: &Connection, id: &AccountId) -> Result<(), RoomError> {
    match account(connection, id)?.is_active() {
        true => Ok(()),
        false => Err(RoomError::Conflict(format!("account `{id}` is suspended"))),
    }
}

/// An account needs a role to be there for something.
pub(crate) fn check_roles(roles: &Roles) -> Result<(), RoomError> {
    match roles.is_empty() {
        true => Err(RoomError::form("roles", "there has to be one at least")),
        false => Ok(()),
    }
}

/// What a new account is made of.
pub(crate) struct Draft<'a> {
    pub id: &'a AccountId,
    pub sign_in_name: &'a SignInName,
    pub display_name: &'a DisplayName,
    pub organisation: &'a ActorId,
    pub roles: &'a Roles,
    pub language: &'a Language,
}

/// Makes an account, without anything to sign in with.
pub(crate) fn make(
    transaction: &Connection,
    draft: &Draft<'_>,
    by: &By,
    now: Timestamp,
) -> Result<(), RoomError> {
    check_roles(draft.roles)?;
    organisation(transaction, draft.organisation)?;
    let exists = |column: &str, value: &str| -> Result<bool, RoomError> {
        Ok(transaction
            .prepare_cached(&format!("SELECT 1 FROM accounts WHERE {column} = ?"))?
            .exists([value])?)
    };
    if exists("id", draft.id.as_str())? {
        return Err(RoomError::Taken { what: "account id" });
    }
    if exists("sign_in_shape", &draft.sign_in_name.shape())? {
        return Err(RoomError::Taken { what: "sign-in name" });
    }
    check_display_name(transaction, draft.display_name, None)?;
    transaction
        .prepare_cached(
            "INSERT INTO accounts (id, sign_in_name, sign_in_shape, display_name, display_shape,
             organisation, language, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            draft.id.as_str(),
            draft.sign_in_name.reveal(),
            draft.sign_in_name.shape(),
            draft.display_name.reveal(),
            draft.display_name.shape(),
            draft.organisation.as_str(),
            draft.language.as_str(),
            millis(now),
        ])?;
    put_roles(transaction, draft.id, draft.roles)?;
    let detail = format!("{}: {}", draft.organisation, draft.roles);
    note(transaction, now, Deed::AccountMade, Some(draft.id), by, None, Some(&detail))
}

/// Two people may have the same name. A name that only looks like another is refused.
fn check_display_name(
    connection: &Connection,
    name: &DisplayName,
    own: Option<&AccountId>,
) -> Result<(), RoomError> {
    let mut statement = connection.prepare_cached(
        "SELECT display_name FROM accounts WHERE display_shape = ?1 AND id IS NOT ?2",
    )?;
    let alike = statement.query_map(params![name.shape(), own.map(AccountId::as_str)], |row| {
        row.get::<_, String>(0)
    })?;
    let alike: Vec<String> = alike.collect::<Result<_, _>>()?;
    let own_name = name.reveal().to_lowercase();
    let imitates = alike.iter().any(|other| other.to_lowercase() != own_name);
    match imitates {
        true => Err(RoomError::Taken { what: "display name" }),
        false => Ok(()),
    }
}

fn put_roles(transaction: &Connection, id: &AccountId, roles: &Roles) -> Result<(), RoomError> {
    transaction
        .prepare_cached("DELETE FROM account_roles WHERE account = ?")?
        .execute([id.as_str()])?;
    let mut insert =
        transaction.prepare_cached("INSERT INTO account_roles (account, role) VALUES (?, ?)")?;
    for role in roles.iter() {
        insert.execute([id.as_str(), role.as_str()])?;
    }
    Ok(())
}

/// Somebody has to be left who can invite and restore, after what was just done to `id`.
fn check_an_administrator_is_left(
    transaction: &Connection,
    id: &AccountId,
) -> Result<(), RoomError> {
    let left = transaction
        .prepare_cached(
            "SELECT 1 FROM accounts JOIN account_roles ON account = id
             WHERE role = 'administrator' AND suspended_at IS NULL",
        )?
        .exists([])?;
    match left {
        true => Ok(()),
        false => Err(RoomError::LastAdministrator(id.clone())),
    }
}

pub(crate) fn has_no_account(connection: &Connection) -> Result<bool, RoomError> {
    Ok(!connection.prepare_cached("SELECT 1 FROM accounts LIMIT 1")?.exists([])?)
}

pub(crate) fn account(connection: &Connection, id: &AccountId) -> Result<Account, RoomError> {
    connection
        .prepare_cached(&format!("{SELECT} WHERE accounts.id = ?"))?
        .query_row([id.as_str()], columns)
        .optional()?
        .map(from_columns)
        .ok_or_else(|| RoomError::unknown("account", id))?
}

/// The account that signs in with this name.
pub(crate) fn account_named(
    connection: &Connection,
    name: &SignInName,
) -> Result<Option<Account>, RoomError> {
    connection
        .prepare_cached(&format!("{SELECT} WHERE accounts.sign_in_name = ?"))?
        .query_row([name.reveal()], columns)
        .optional()?
        .map(from_columns)
        .transpose()
}

const SELECT: &str = "SELECT id, sign_in_name, display_name, organisation, language, created_at,
   suspended_at, suspended_by, suspended_why,
   (SELECT group_concat(role) FROM account_roles WHERE account = accounts.id) FROM accounts";

struct Columns {
    texts: [String; 5],
    created: i64,
    suspended: (Option<i64>, Option<String>, Option<String>),
    roles: Option<String>,
}

fn columns(row: &rusqlite::Row<'_>) -> rusqlite::Result<Columns> {
    Ok(Columns {
        texts: [row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?],
        created: row.get(5)?,
        suspended: (row.get(6)?, row.get(7)?, row.get(8)?),
        roles: row.get(9)?,
    })
}

fn from_columns(row: Columns) -> Result<Account, RoomError> {
    let [id, sign_in_name, display_name, organisation, language] = row.texts;
    let suspended = match row.suspended {
        (at, Some(by), Some(why)) => {
            maybe_instant(at)?.map(|at| Suspension { at, by: By::kept(by), why })
        }
        _ => None,
    };
    Ok(Account {
        id: AccountId::kept(id),
        sign_in_name: SignInName::kept(sign_in_name),
        display_name: DisplayName::kept(display_name),
        organisation: actor(organisation)?,
        roles: row.roles.unwrap_or_default().parse()?,
        language: Language::kept(language),
        created: instant(row.created)?,
        suspended,
    })
}
