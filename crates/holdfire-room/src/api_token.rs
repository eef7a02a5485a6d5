//! API tokens: a program acts for an account, within scopes, until a day. It can never do more than
//! the account itself.

use crate::room::{instant, maybe_instant, millis};
use crate::secret::hash_of;
use crate::trail::note;
use crate::words::WordSet;
use crate::{Account, AccountId, By, Chance, Deed, Room, RoomError, Secret, account, id, names};
use holdfire_core::Scope;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};
use subtle::ConstantTimeEq;

/// What every token begins with, so that it is recognised where it should not be.
pub const TOKEN_PREFIX: &str = "hf_";

/// The longest a token holds.
const LONGEST: SignedDuration = SignedDuration::from_hours(366 * 24);
/// That a token was used is written at most so often.
const USED_EVERY_MS: i64 = 60_000;
/// The most tokens of one account that hold at once.
const MOST: i64 = 50;

/// The scopes of a token.
pub type Scopes = WordSet<Scope>;

/// A token, as its owner sees it in a list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ApiToken {
    /// The part of the token that may be seen.
    pub id: String,
    /// Whose it is.
    pub account: AccountId,
    /// What its owner calls it.
    pub name: String,
    /// What it may be used for.
    pub scopes: Scopes,
    /// When it was made.
    pub created: Timestamp,
    /// Until when it holds.
    pub expires: Timestamp,
    /// When it was used, to about a minute.
    pub used: Option<Timestamp>,
    /// When it was ended before that.
    pub ended: Option<Timestamp>,
}

/// A token that was just made.
#[derive(Debug)]
pub struct NewApiToken {
    /// The token, shown once.
    pub token: Secret,
    /// What was made.
    pub api_token: ApiToken,
}

/// A program that acts for an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenUse {
    /// For whom, with the roles that hold now.
    pub account: Account,
    /// By which token.
    pub token: ApiToken,
}

impl Room {
    /// Makes a token that holds until `expires`, at most a year from now.
    pub fn make_token(
        &self,
        owner: &AccountId,
        name: &str,
        scopes: &Scopes,
        expires: Timestamp,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<NewApiToken, RoomError> {
        let name = names::line("name", name, 80)?;
        if scopes.is_empty() {
            return Err(RoomError::form("scopes", "there has to be one at least"));
        }
        if expires <= now || expires.duration_since(now) > LONGEST {
            return Err(RoomError::form("expiry", "it has to be within a year from now"));
        }
        let (id, secret) = (id::short_id(random)?, Secret::draw(random)?);
        let token = Secret::from_text(format!("{TOKEN_PREFIX}{id}_{}", secret.reveal()));
        let api_token = ApiToken {
            id,
            account: owner.clone(),
            name,
            scopes: scopes.clone(),
            created: instant(millis(now))?,
            expires: instant(millis(expires))?,
            used: None,
            ended: None,
        };
        self.write(|transaction| {
            if !account::account(transaction, owner)?.is_active() {
                return Err(RoomError::Suspended);
            }
            put(transaction, &api_token, &token.hash(), now)?;
            let detail = format!("{}: {scopes}", api_token.id);
            let by = By::from(owner);
            note(transaction, now, Deed::TokenMade, Some(owner), &by, None, Some(&detail))
        })?;
        Ok(NewApiToken { token, api_token })
    }

    /// For whom this token acts, if it holds. Whoever asks may be anybody.
    pub fn token(&self, told: &str, now: Timestamp) -> Result<Option<TokenUse>, RoomError> {
        let Some((id, _)) = told.strip_prefix(TOKEN_PREFIX).and_then(|rest| rest.split_once('_'))
        else {
            return Ok(None);
        };
        let Some(hash) = hash_of(told) else { return Ok(None) };
        let found = self.read(|connection| {
            let found = connection
                .prepare_cached(&format!("{SELECT} WHERE id = ? AND ended_at IS NULL"))?
                .query_row([id], columns)
                .optional()?;
            let Some(found) = found else { return Ok(None) };
            if !bool::from(found.hash.ct_eq(&hash)) {
                return Ok(None);
            }
            let token = from_columns(found)?;
            let account = account::account(connection, &token.account)?;
            Ok(Some(TokenUse { account, token }))
        })?;
        let Some(using) = found else { return Ok(None) };
        if now >= using.token.expires {
            // Written down, so that a clock that is set back does not make it hold again.
            self.write(|transaction| end(transaction, &using.token.id, "expired", now).map(drop))?;
            return Ok(None);
        }
        if !using.account.is_active() {
            return Ok(None);
        }
        if using.token.used.is_none_or(|used| millis(now) - millis(used) >= USED_EVERY_MS) {
            self.write(|transaction| {
                transaction
                    .prepare_cached(
                        "UPDATE api_tokens SET used_at = ? WHERE id = ? AND ended_at IS NULL",
                    )?
                    .execute(params![millis(now), id])?;
                Ok(())
            })?;
        }
        Ok(Some(using))
    }

    /// The tokens of an account, the latest first, with those that no longer hold.
    pub fn tokens(&self, owner: &AccountId) -> Result<Vec<ApiToken>, RoomError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(&format!(
                "{SELECT} WHERE account = ? ORDER BY created_at DESC, id"
            ))?;
            let rows = statement.query_map([owner.as_str()], columns)?;
            rows.map(|row| from_columns(row?)).collect()
        })
    }

    /// Ends a token of an account.
    pub fn end_token(
        &self,
        owner: &AccountId,
        token: &str,
        by: &By,
        now: Timestamp,
    ) -> Result<(), RoomError> {
        self.write(|transaction| {
            let is_theirs = transaction
                .prepare_cached(
                    "SELECT 1 FROM api_tokens WHERE id = ? AND account = ? AND ended_at IS NULL",
                )?
                .exists([token, owner.as_str()])?;
            if !is_theirs {
                return Err(RoomError::unknown("token", token));
            }
            end(transaction, token, "ended", now)?;
            note(transaction, now, Deed::TokenEnded, Some(owner), by, None, Some(token))
        })
    }
}

/// Ends all tokens of an account.
pub(crate) fn end_all(
    transaction: &Connection,
    owner: &AccountId,
    why: &str,
    now: Timestamp,
) -> Result<(), RoomError> {
    transaction
        .prepare_cached(
            "UPDATE api_tokens SET ended_at = ?, ended_why = ?
             WHERE account = ? AND ended_at IS NULL",
        )?
        .execute(params![millis(now), why, owner.as_str()])?;
    Ok(())
}

fn end(transaction: &Connection, id: &str, why: &str, now: Timestamp) -> Result<usize, RoomError> {
    Ok(transaction
        .prepare_cached(
            "UPDATE api_tokens SET ended_at = ?, ended_why = ? WHERE id = ? AND ended_at IS NULL",
        )?
        .execute(params![millis(now), why, id])?)
}

fn put(
    transaction: &Connection,
    token: &ApiToken,
    hash: &[u8; 32],
    now: Timestamp,
) -> Result<(), RoomError> {
    let held: i64 = transaction
        .prepare_cached(
            "SELECT count(*) FROM api_tokens
             WHERE account = ? AND ended_at IS NULL AND expires_at > ?",
        )?
        .query_row(params![token.account.as_str(), millis(now)], |row| row.get(0))?;
    if held >= MOST {
        return Err(RoomError::Conflict(format!(
            "account `{}` has {MOST} tokens; end one first",
            token.account
        )));
    }
    transaction
        .prepare_cached(
            "INSERT INTO api_tokens (id, hash, account, name, created_at, expires_at)
             VALUES (?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            token.id,
            hash,
            token.account.as_str(),
            token.name,
            millis(token.created),
            millis(token.expires),
        ])?;
    let mut insert =
        transaction.prepare_cached("INSERT INTO api_token_scopes (token, scope) VALUES (?, ?)")?;
    for scope in token.scopes.iter() {
        insert.execute([token.id.as_str(), scope.as_str()])?;
    }
    Ok(())
}

const SELECT: &str = "SELECT id, hash, account, name, created_at, expires_at, used_at, ended_at,
   (SELECT group_concat(scope) FROM api_token_scopes WHERE token = api_tokens.id) FROM api_tokens";

struct Columns {
    id: String,
    hash: Vec<u8>,
    account: String,
    name: String,
    created: i64,
    expires: i64,
    used: Option<i64>,
    ended: Option<i64>,
    scopes: Option<String>,
}

fn columns(row: &rusqlite::Row<'_>) -> rusqlite::Result<Columns> {
    Ok(Columns {
        id: row.get(0)?,
        hash: row.get(1)?,
        account: row.get(2)?,
        name: row.get(3)?,
        created: row.get(4)?,
        expires: row.get(5)?,
        used: row.get(6)?,
        ended: row.get(7)?,
        scopes: row.get(8)?,
    })
}

fn from_columns(row: Columns) -> Result<ApiToken, RoomError> {
    Ok(ApiToken {
        id: row.id,
        account: AccountId::kept(row.account),
        name: row.name,
        scopes: row.scopes.unwrap_or_default().parse()?,
        created: instant(row.created)?,
        expires: instant(row.expires)?,
        used: maybe_instant(row.used)?,
        ended: maybe_instant(row.ended)?,
    })
}
