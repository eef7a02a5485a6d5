//! Notices: what accounts are told, once for each account, subject and cause, whatever happens to the
//! server meanwhile. Who may be told what is decided by whoever calls this, and again by whoever shows
//! or sends it.

use crate::news::{Carrier, Gathering, News, Subject};
use crate::outbox::{Delivery, deliveries_of};
use crate::room::{instant, kept_number, maybe_instant, millis, number};
use crate::{AccountId, Room, RoomError, notice_choice, undo};
use holdfire_core::{IncidentId, TalkId};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, Transaction, params};

/// Notices that were read are kept so long.
const KEPT_READ: SignedDuration = SignedDuration::from_hours(24 * 90);
/// All others are kept so long.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 365);

/// Something an account is to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNotice {
    /// Who is told.
    pub account: AccountId,
    /// Under which duty or saved search.
    pub subject: Subject,
    /// What kind of news it is.
    pub news: News,
    /// What made it, such as an entry. The same cause tells an account once.
    pub cause: String,
    /// The incident it is about.
    pub incident: Option<IncidentId>,
    /// The entry of what was asked, if it is about that.
    pub asking: Option<u64>,
    /// The bulletin it is about.
    pub bulletin: Option<String>,
    /// The export it is about.
    pub export: Option<String>,
    /// The matter of the talks it is about.
    pub talk: Option<TalkId>,
    /// The entry that made it.
    pub entry: Option<u64>,
    /// By when something has to be done.
    pub due: Option<Timestamp>,
}

/// Something an account was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its number in the room.
    pub number: u64,
    /// Who is told what.
    pub what: NewNotice,
    /// When it came up.
    pub at: Timestamp,
    /// When it was read.
    pub read: Option<Timestamp>,
    /// Where else it went, and what became of that.
    pub deliveries: Vec<Delivery>,
}

/// How far news was looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Followed {
    /// The next entry to look at.
    pub entry: u64,
    /// Up to when the clocks of what was asked, of claims and of assignments were looked at.
    pub clocks: Timestamp,
    /// Up to when the steps of instruments were looked at.
    pub steps: Timestamp,
}

impl Room {
    /// How far news was looked for. Whoever asks first begins: nobody is told of what was before.
    pub fn followed(&self, size: u64, now: Timestamp) -> Result<Followed, RoomError> {
        if let Some(followed) = self.read(followed)? {
            return Ok(followed);
        }
        self.write(|transaction| {
            transaction.execute(
                "INSERT OR IGNORE INTO news_followed (one, entry, clocks, steps) VALUES (1, ?, ?, ?)",
                params![kept_number(size)?, millis(now), millis(now)],
            )?;
            followed(transaction)?.ok_or_else(|| RoomError::damaged("`news_followed`", "it is empty"))
        })
    }

    /// Keeps what accounts are to be told, and how far news was looked for, together. Says how many
    /// notices are new. Nothing is kept if somebody else looked in between.
    pub fn keep_notices(
        &self,
        notices: &[NewNotice],
        before: &Followed,
        after: &Followed,
        zone: &TimeZone,
        now: Timestamp,
    ) -> Result<u64, RoomError> {
        self.write(|transaction| {
            if followed(transaction)? != Some(*before) {
                return Ok(0);
            }
            let mut kept = 0;
            for notice in notices {
                kept += u64::from(keep(transaction, notice, zone, now)?);
            }
            transaction.execute(
                "UPDATE news_followed SET entry = ?, clocks = ?, steps = ?",
                params![kept_number(after.entry)?, millis(after.clocks), millis(after.steps)],
            )?;
            Ok(kept)
        })
    }

    /// At most `limit` notices of the page of an account, the latest first, below a number if it is
    /// given; only those that were not read, or all.
    pub fn notices(
        &self,
        of: &AccountId,
        only_unread: bool,
        below: Option<u64>,
        limit: u32,
    ) -> Result<Vec<Notice>, RoomError> {
        let below = below.map_or(Ok(i64::MAX), kept_number)?;
        let unread = if only_unread { "AND read_at IS NULL" } else { "" };
        self.read(|connection| {
            let mut statement = connection.prepare_cached(&format!(
                "{SELECT} WHERE account = ? AND in_page = 1 AND number < ? {unread}
                 ORDER BY number DESC LIMIT ?"
            ))?;
            let rows = statement.query_map(params![of.as_str(), below, limit], columns)?;
            rows.map(|row| from_columns(connection, row?)).collect()
        })
    }

    /// The number of the latest notice of an account and how many it has not read: what changes when
    /// its bell does.
    pub fn notices_mark(&self, of: &AccountId) -> Result<(u64, u64), RoomError> {
        self.read(|connection| {
            let (last, unread): (Option<i64>, i64) = connection
                .prepare_cached(
                    "SELECT max(number), count(*) FROM notices
                     WHERE account = ? AND read_at IS NULL AND in_page = 1",
                )?
                .query_row([of.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok((number(last.unwrap_or_default())?, number(unread)?))
        })
    }

    /// Marks notices of an account as read.
    pub fn read_notices(
        &self,
        of: &AccountId,
        numbers: &[u64],
        now: Timestamp,
    ) -> Result<(), RoomError> {
        self.write(|transaction| {
            let mut read = transaction.prepare_cached(
                "UPDATE notices SET read_at = ? WHERE account = ? AND number = ? AND read_at IS NULL",
            )?;
            for number in numbers {
                read.execute(params![millis(now), of.as_str(), kept_number(*number)?])?;
            }
            Ok(())
        })
    }

    /// Marks all notices of an account up to a number as read.
    pub fn read_notices_up_to(
        &self,
        of: &AccountId,
        last: u64,
        now: Timestamp,
    ) -> Result<(), RoomError> {
        self.write(|transaction| {
            transaction
                .prepare_cached(
                    "UPDATE notices SET read_at = ?
                     WHERE account = ? AND number <= ? AND read_at IS NULL",
                )?
                .execute(params![millis(now), of.as_str(), kept_number(last)?])?;
            Ok(())
        })
    }

    /// Marks what an account was told about an incident as read, if there is anything.
    pub fn read_notices_about(
        &self,
        of: &AccountId,
        incident: &IncidentId,
        now: Timestamp,
    ) -> Result<(), RoomError> {
        let unread = "account = ?1 AND incident = ?2 AND read_at IS NULL";
        let is_any = self.read(|connection| {
            Ok(connection
                .prepare_cached(&format!("SELECT 1 FROM notices WHERE {unread}"))?
                .exists([of.as_str(), incident.as_str()])?)
        })?;
        if !is_any {
            return Ok(());
        }
        self.write(|transaction| {
            transaction
                .prepare_cached(&format!("UPDATE notices SET read_at = ?3 WHERE {unread}"))?
                .execute(params![of.as_str(), incident.as_str(), millis(now)])?;
            Ok(())
        })
    }
}

/// Keeps one notice, unless its account was told or does not want to be.
fn keep(
    transaction: &Transaction<'_>,
    notice: &NewNotice,
    zone: &TimeZone,
    now: Timestamp,
) -> Result<bool, RoomError> {
    let choice = notice_choice::choice(transaction, &notice.account, &notice.subject)?;
    if !choice.is_told()
        || (matches!(notice.subject, Subject::Search(_)) && waits(transaction, notice)?)
    {
        return Ok(false);
    }
    let asking = notice.asking.map(kept_number).transpose()?;
    let entry = notice.entry.map(kept_number).transpose()?;
    let kept = transaction
        .prepare_cached(
            "INSERT INTO notices (account, subject, cause, news, incident, asking, bulletin, export,
             talk, entry, due, at, in_page, read_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (account, subject, cause) DO NOTHING",
        )?
        .execute(params![
            notice.account.as_str(),
            notice.subject.to_string(),
            notice.cause,
            notice.news.as_str(),
            notice.incident.as_ref().map(IncidentId::as_str),
            asking,
            notice.bulletin,
            notice.export,
            notice.talk.as_ref().map(TalkId::as_str),
            entry,
            notice.due.map(millis),
            millis(now),
            choice.in_page,
            // What stands on no page waits for nobody to read it there.
            (!choice.in_page).then_some(millis(now)),
        ])?;
    if kept == 0 {
        return Ok(false);
    }
    let kept = transaction.last_insert_rowid();
    let hours = notice_choice::hours(transaction, &notice.account)?;
    let carriers: [(Carrier, Gathering); 2] =
        [(Carrier::Mail, choice.mail), (Carrier::Webhook, choice.webhook)];
    for (carrier, gathering) in carriers {
        let Some(ready) = hours.ready(gathering, now, zone) else { continue };
        transaction
            .prepare_cached(
                "INSERT INTO notices_waiting (notice, account, carrier, ready_at)
                 VALUES (?, ?, ?, ?)",
            )?
            .execute(params![kept, notice.account.as_str(), carrier.as_str(), millis(ready)])?;
    }
    Ok(true)
}

/// Marks what accounts were told of an export as read, once it waits for nobody any more.
pub(crate) fn read_about_export(
    transaction: &Connection,
    export: &str,
    now: Timestamp,
) -> Result<(), RoomError> {
    transaction
        .prepare_cached("UPDATE notices SET read_at = ? WHERE export = ? AND read_at IS NULL")?
        .execute(params![millis(now), export])?;
    Ok(())
}

/// Whether the account was told of the incident in this search and has not looked: more of the same
/// tells nothing.
fn waits(transaction: &Connection, notice: &NewNotice) -> Result<bool, RoomError> {
    let Some(incident) = &notice.incident else { return Ok(false) };
    Ok(transaction
        .prepare_cached(
            "SELECT 1 FROM notices
             WHERE account = ? AND incident = ? AND subject = ? AND read_at IS NULL",
        )?
        .exists([notice.account.as_str(), incident.as_str(), &notice.subject.to_string()])?)
}

fn followed(connection: &Connection) -> Result<Option<Followed>, RoomError> {
    let found = connection
        .prepare_cached("SELECT entry, clocks, steps FROM news_followed")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    found
        .map(|(entry, clocks, steps)| {
            Ok(Followed { entry: number(entry)?, clocks: instant(clocks)?, steps: instant(steps)? })
        })
        .transpose()
}

/// Removes notices that are old.
pub(crate) fn tidy(transaction: &Connection, now: Timestamp) -> Result<(), RoomError> {
    let before = |kept| millis(now.saturating_sub(kept).unwrap_or(now));
    transaction.execute(
        "DELETE FROM notices WHERE read_at < ? OR at < ?",
        params![before(KEPT_READ), before(KEPT)],
    )?;
    Ok(())
}

pub(crate) const SELECT: &str = "SELECT number, account, subject, cause, news, incident, asking,
     bulletin, export, entry, due, at, read_at, talk FROM notices";

pub(crate) struct Columns {
    number: i64,
    account: String,
    subject: String,
    cause: String,
    news: String,
    incident: Option<String>,
    asking: Option<i64>,
    bulletin: Option<String>,
    export: Option<String>,
    entry: Option<i64>,
    due: Option<i64>,
    at: i64,
    read: Option<i64>,
    talk: Option<String>,
}

pub(crate) fn columns(row: &rusqlite::Row<'_>) -> rusqlite::Result<Columns> {
    Ok(Columns {
        number: row.get(0)?,
        account: row.get(1)?,
        subject: row.get(2)?,
        cause: row.get(3)?,
        news: row.get(4)?,
        incident: row.get(5)?,
        asking: row.get(6)?,
        bulletin: row.get(7)?,
        export: row.get(8)?,
        entry: row.get(9)?,
        due: row.get(10)?,
        at: row.get(11)?,
        read: row.get(12)?,
        talk: row.get(13)?,
    })
}

pub(crate) fn from_columns(connection: &Connection, row: Columns) -> Result<Notice, RoomError> {
    let what = NewNotice {
        account: AccountId::kept(row.account),
        subject: row.subject.parse()?,
        news: row.news.parse()?,
        cause: row.cause,
        incident: row.incident.map(undo::incident).transpose()?,
        asking: row.asking.map(number).transpose()?,
        bulletin: row.bulletin,
        export: row.export,
        talk: row.talk.map(undo::talk).transpose()?,
        entry: row.entry.map(number).transpose()?,
        due: maybe_instant(row.due)?,
    };
    Ok(Notice {
        number: number(row.number)?,
        what,
        at: instant(row.at)?,
        read: maybe_instant(row.read)?,
        deliveries: deliveries_of(connection, row.number)?,
    })
}
