//! Sessions: that somebody has signed in with a browser. They end by themselves, by their owner, and
//! with whatever they rest on. One that has ended never holds again.

use crate::room::{instant, millis};
use crate::secret::hash_of;
use crate::trail::note;
use crate::{Account, AccountId, By, Chance, Deed, Room, RoomError, Secret, Visitor, account, id};
use data_encoding::BASE64URL_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::Sha256;
use std::fmt;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// A session ends when nothing was heard of it for so long: longer than a night's watch.
const IDLE: SignedDuration = SignedDuration::from_hours(12);
/// A session ends so long after it began, whatever was heard of it.
const ABSOLUTE: SignedDuration = SignedDuration::from_hours(7 * 24);
/// That a session was used is written at most so often.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(1);
/// For so long after signing in somebody may change what they sign in with.
const FRESH: SignedDuration = SignedDuration::from_mins(15);
/// Sessions that ended are kept for so long, for their owner to look at.
const KEPT: SignedDuration = SignedDuration::from_hours(90 * 24);
/// The most sessions of one account at once; the one unused for longest makes room.
const MOST: i64 = 20;

/// One session, as its owner sees it in a list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Session {
    /// A short id by which it is found and ended. It opens nothing.
    pub id: String,
    /// Whose it is.
    pub account: AccountId,
    /// Since when.
    pub created: Timestamp,
    /// When something was heard of it, to about a minute.
    pub seen: Timestamp,
    /// From which network it was begun.
    pub address: String,
    /// In which browser.
    pub browser: String,
}

impl Session {
    /// When it will have ended by itself, if nothing more is heard of it.
    pub fn expires(&self) -> Timestamp {
        let idle = self.seen.saturating_add(IDLE).unwrap_or(Timestamp::MAX);
        let absolute = self.created.saturating_add(ABSOLUTE).unwrap_or(Timestamp::MAX);
        idle.min(absolute)
    }
}

/// Somebody who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// Who, with the roles that hold now.
    pub account: Account,
    /// By which session.
    pub session: Session,
    /// What every form of this session has to carry.
    pub csrf: CsrfToken,
}

impl SignedIn {
    /// Refuses what only somebody may do who has shown a short while ago who they are.
    pub(crate) fn check_fresh(&self, now: Timestamp) -> Result<(), RoomError> {
        match self.is_fresh(now) {
            true => Ok(()),
            false => Err(RoomError::NotFresh),
        }
    }

    /// Whether this session began a short while ago. Changing what an account signs in with needs
    /// that, so that a browser left open does not give the account away.
    pub fn is_fresh(&self, now: Timestamp) -> bool {
        now.duration_since(self.session.created) < FRESH
    }
}

/// A session that has just begun.
#[derive(Debug)]
pub struct NewSession {
    /// What the browser keeps in a cookie. It is shown once.
    pub token: Secret,
    /// Who has signed in.
    pub signed_in: SignedIn,
}

/// What every form of a session has to carry. It is made from the session's token, which other sites
/// cannot read, and is nowhere kept.
#[derive(Clone, PartialEq, Eq)]
pub struct CsrfToken(Zeroizing<String>);

impl CsrfToken {
    fn of(session_token: &str) -> Result<Self, RoomError> {
        let mut mac = Hmac::<Sha256>::new_from_slice(session_token.as_bytes())
            .map_err(|why| RoomError::damaged("a session's token", why))?;
        mac.update(b"holdfire form");
        Ok(Self(Zeroizing::new(BASE64URL_NOPAD.encode(&mac.finalize().into_bytes()))))
    }

    /// The text for a hidden field or a header.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether a form carried it.
    pub fn matches(&self, told: &str) -> bool {
        self.0.as_bytes().ct_eq(told.as_bytes()).into()
    }
}

impl fmt::Debug for CsrfToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CsrfToken(hidden)")
    }
}

impl Room {
    /// Who holds this token, if it is that of a session that has not ended. Whoever asks may be
    /// anybody: an unknown, ended or expired token is nobody's.
    pub fn session(&self, token: &str, now: Timestamp) -> Result<Option<SignedIn>, RoomError> {
        let Some(hash) = hash_of(token) else { return Ok(None) };
        let found = self.read(|connection| {
            let Some(session) = open_session(connection, &hash)? else { return Ok(None) };
            let account = account::account(connection, &session.account)?;
            Ok(Some((session, account)))
        })?;
        let Some((session, account)) = found else { return Ok(None) };
        if now >= session.expires() {
            // Written down, so that a clock that is set back does not open it again.
            self.write(|transaction| end(transaction, &session.id, "expired", now))?;
            return Ok(None);
        }
        if !account.is_active() {
            return Ok(None);
        }
        if now.duration_since(session.seen) >= SEEN_EVERY {
            self.write(|transaction| {
                transaction
                    .prepare_cached(
                        "UPDATE sessions SET seen_at = ? WHERE hash = ? AND ended_at IS NULL",
                    )?
                    .execute(params![millis(now), hash])?;
                Ok(())
            })?;
        }
        Ok(Some(SignedIn { account, session, csrf: CsrfToken::of(token)? }))
    }

    /// The sessions of an account that have not ended, the latest used first.
    pub fn sessions(&self, account: &AccountId, now: Timestamp) -> Result<Vec<Session>, RoomError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(&format!(
                "{SELECT} WHERE account = ? AND ended_at IS NULL ORDER BY seen_at DESC, id"
            ))?;
            let rows = statement.query_map([account.as_str()], columns)?;
            let sessions = rows.map(|row| from_columns(row?));
            sessions.filter(|s| s.as_ref().map_or(true, |s| now < s.expires())).collect()
        })
    }

    /// Ends the session that holds this token: signing out.
    pub fn sign_out(&self, token: &str, now: Timestamp) -> Result<(), RoomError> {
        let Some(hash) = hash_of(token) else { return Ok(()) };
        self.write(|transaction| {
            let Some(session) = open_session(transaction, &hash)? else { return Ok(()) };
            end(transaction, &session.id, "signed_out", now)?;
            let (whose, by) = (&session.account, By::from(&session.account));
            note(transaction, now, Deed::SessionEnded, Some(whose), &by, None, Some("signed_out"))
        })
    }

    /// Ends one session of an account.
    pub fn end_session(
        &self,
        account: &AccountId,
        session: &str,
        by: &By,
        now: Timestamp,
    ) -> Result<(), RoomError> {
        self.write(|transaction| {
            let is_theirs = transaction
                .prepare_cached(
                    "SELECT 1 FROM sessions WHERE id = ? AND account = ? AND ended_at IS NULL",
                )?
                .exists([session, account.as_str()])?;
            if !is_theirs {
                return Err(RoomError::unknown("session", session));
            }
            end(transaction, session, "ended", now)?;
            note(transaction, now, Deed::SessionEnded, Some(account), by, None, Some(session))
        })
    }

    /// Ends all sessions of an account, or all but the one with the id `keep`. Says how many.
    pub fn end_sessions(
        &self,
        account: &AccountId,
        keep: Option<&str>,
        by: &By,
        now: Timestamp,
    ) -> Result<usize, RoomError> {
        self.write(|transaction| {
            account::account(transaction, account)?;
            let ended = end_all(transaction, account, keep, "ended", now)?;
            let detail = ended.to_string();
            note(transaction, now, Deed::SessionsEnded, Some(account), by, None, Some(&detail))?;
            Ok(ended)
        })
    }
}

/// Begins a session of an account that has just shown who it is.
pub(crate) fn begin(
    transaction: &Connection,
    account: Account,
    visitor: &Visitor,
    now: Timestamp,
    random: Chance<'_>,
) -> Result<NewSession, RoomError> {
    make_room(transaction, &account.id, now)?;
    let token = Secret::draw(random)?;
    let session = Session {
        id: id::short_id(random)?,
        account: account.id.clone(),
        created: instant(millis(now))?,
        seen: instant(millis(now))?,
        address: visitor.address.as_str().to_owned(),
        browser: visitor.browser.as_str().to_owned(),
    };
    transaction
        .prepare_cached(
            "INSERT INTO sessions (hash, id, account, created_at, seen_at, address, browser)
             VALUES (?, ?, ?, ?4, ?4, ?5, ?6)",
        )?
        .execute(params![
            token.hash(),
            session.id,
            account.id.as_str(),
            millis(now),
            session.address,
            session.browser,
        ])?;
    let csrf = CsrfToken::of(token.reveal())?;
    Ok(NewSession { token, signed_in: SignedIn { account, session, csrf } })
}

/// Ends those unused for longest, until there is room for one more.
fn make_room(
    transaction: &Connection,
    account: &AccountId,
    now: Timestamp,
) -> Result<(), RoomError> {
    transaction
        .prepare_cached(
            "UPDATE sessions SET ended_at = ?, ended_why = 'too_many' WHERE hash IN (
               SELECT hash FROM sessions WHERE account = ? AND ended_at IS NULL
               ORDER BY seen_at DESC LIMIT -1 OFFSET ?)",
        )?
        .execute(params![millis(now), account.as_str(), MOST - 1])?;
    Ok(())
}

/// Ends the sessions of an account, all but the one with the id `keep`. Says how many.
pub(crate) fn end_all(
    transaction: &Connection,
    account: &AccountId,
    keep: Option<&str>,
    why: &str,
    now: Timestamp,
) -> Result<usize, RoomError> {
    Ok(transaction
        .prepare_cached(
            "UPDATE sessions SET ended_at = ?, ended_why = ?
             WHERE account = ? AND ended_at IS NULL AND id IS NOT ?",
        )?
        .execute(params![millis(now), why, account.as_str(), keep])?)
}

fn end(transaction: &Connection, id: &str, why: &str, now: Timestamp) -> Result<(), RoomError> {
    transaction
        .prepare_cached(
            "UPDATE sessions SET ended_at = ?, ended_why = ? WHERE id = ? AND ended_at IS NULL",
        )?
        .execute(params![millis(now), why, id])?;
    Ok(())
}

fn open_session(connection: &Connection, hash: &[u8; 32]) -> Result<Option<Session>, RoomError> {
    connection
        .prepare_cached(&format!("{SELECT} WHERE hash = ? AND ended_at IS NULL"))?
        .query_row([hash.as_slice()], columns)
        .optional()?
        .map(from_columns)
        .transpose()
}

/// Removes sessions that ended long ago.
pub(crate) fn tidy(transaction: &Connection, now: Timestamp) -> Result<(), RoomError> {
    let before = millis(now) - i64::try_from(KEPT.as_millis()).unwrap_or(i64::MAX);
    transaction.prepare_cached("DELETE FROM sessions WHERE ended_at < ?")?.execute([before])?;
    // One that nobody used again was never marked as ended.
    transaction
        .prepare_cached("DELETE FROM sessions WHERE created_at < ?1 AND seen_at < ?1")?
        .execute([before])?;
    Ok(())
}

const SELECT: &str = "SELECT id, account, created_at, seen_at, address, browser FROM sessions";

type Columns = (String, String, i64, i64, String, String);

fn columns(row: &rusqlite::Row<'_>) -> rusqlite::Result<Columns> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?))
}

fn from_columns(row: Columns) -> Result<Session, RoomError> {
    let (id, account, created, seen, address, browser) = row;
    let account = AccountId::kept(account);
    let (created, seen) = (instant(created)?, instant(seen)?);
    Ok(Session { id, account, created, seen, address, browser })
}
