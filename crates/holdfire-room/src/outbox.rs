//! The outbox: messages that carry notices elsewhere, and what became of each. What a message says is
//! written when it is sent, so that nobody is told by then what they may no longer see.

use crate::news::Carrier;
use crate::notice::{SELECT, columns, from_columns};
use crate::room::{instant, maybe_instant, millis};
use crate::{AccountId, Chance, Notice, Room, RoomError, account, webhook};
use holdfire_core::words;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, Transaction, params};

/// After so many tries a message is given up.
pub const MOST_TRIES: u32 = 12;
/// How long one try may take; a server that stops in between tries again after that.
const LEASE: SignedDuration = SignedDuration::from_mins(10);
/// The pause after the first failure; it doubles with each, up to the longest.
const FIRST_PAUSE_S: i64 = 30;
const LONGEST_PAUSE_S: i64 = 6 * 3600;
/// Mail to one account is at least so far apart; what comes up meanwhile is gathered.
const BETWEEN_MAILS: SignedDuration = SignedDuration::from_mins(2);
/// More notices go into another message.
const MOST_IN_ONE: usize = 100;
/// A cause is cut here.
const LONGEST_CAUSE: usize = 300;
/// Messages are kept so long after they are done.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 90);

words!(
    /// What became of a message.
    DeliveryState, "delivery state" {
        /// It waits for its first or next try.
        Waiting = "waiting",
        /// It was taken by the mail server or the program of the organisation.
        Sent = "sent",
        /// It failed too often, or for good.
        GivenUp = "given_up",
        /// By the time it was to be sent, its account could see none of it or was closed.
        Withheld = "withheld",
    }
);

words!(
    /// What a message is for.
    Purpose, "purpose" {
        /// It carries notices.
        Notices = "notices",
        /// It carries the code that shows that an address is read.
        Address = "address",
        /// It carries nothing and shows that a webhook is reached.
        Trial = "trial",
    }
);

/// What became of a notice elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Where.
    pub carrier: Carrier,
    /// What became of it.
    pub state: DeliveryState,
    /// How often it was tried.
    pub tries: u32,
    /// When that was, or when it is tried next.
    pub at: Timestamp,
}

/// A message that is to be sent now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its id: chance, and the same at every try, so that whoever gets it twice can tell.
    pub id: String,
    /// Whom it tells.
    pub account: AccountId,
    /// Which webhook it goes to, if it goes to one.
    pub webhook: Option<String>,
    /// What it is for.
    pub purpose: Purpose,
    /// When it was gathered.
    pub made: Timestamp,
    /// The notices in it, the earliest first.
    pub notices: Vec<Notice>,
}

/// A message and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageRow {
    /// Its id.
    pub id: String,
    /// Whom it tells.
    pub account: AccountId,
    /// How it goes.
    pub carrier: Carrier,
    /// Which webhook it goes to, if it goes to one.
    pub webhook: Option<String>,
    /// What it is for.
    pub purpose: Purpose,
    /// How many notices are in it.
    pub notices: u32,
    /// When it was gathered.
    pub made: Timestamp,
    /// What became of it.
    pub state: DeliveryState,
    /// How often it was tried.
    pub tries: u32,
    /// When it is tried next.
    pub next: Timestamp,
    /// Why the last try failed.
    pub cause: Option<String>,
    /// When it was sent or given up.
    pub done: Option<Timestamp>,
}

/// That a try failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failed {
    /// Why.
    pub cause: String,
    /// Whether another try would fail too.
    pub is_for_good: bool,
}

impl Room {
    /// Gathers the notices that are ready into messages. Says how many messages that made.
    pub fn gather(
        &self,
        carrier: Carrier,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<usize, RoomError> {
        let ready = self.read(|connection| ready(connection, carrier, now))?;
        if ready.is_empty() {
            return Ok(0);
        }
        self.write(|transaction| {
            let mut made = 0;
            for account in ready {
                made += match carrier {
                    Carrier::Mail => gather_mail(transaction, &account, now, random)?,
                    Carrier::Webhook => gather_calls(transaction, &account, now, random)?,
                };
            }
            Ok(made)
        })
    }

    /// Takes the next message that is to be sent, so that nobody else sends it meanwhile.
    pub fn next_message(
        &self,
        carrier: Carrier,
        now: Timestamp,
    ) -> Result<Option<Message>, RoomError> {
        const NEXT: &str = "SELECT id FROM messages
             WHERE carrier = ? AND state = 'waiting' AND next_at <= ? ORDER BY next_at, id LIMIT 1";
        let next = |connection: &Connection| -> Result<Option<String>, RoomError> {
            Ok(connection
                .prepare_cached(NEXT)?
                .query_row(params![carrier.as_str(), millis(now)], |row| row.get(0))
                .optional()?)
        };
        if self.read(next)?.is_none() {
            return Ok(None);
        }
        self.write(|transaction| {
            let Some(id) = next(transaction)? else { return Ok(None) };
            let until = now.saturating_add(LEASE).unwrap_or(now);
            transaction
                .prepare_cached("UPDATE messages SET tries = tries + 1, next_at = ? WHERE id = ?")?
                .execute(params![millis(until), id])?;
            message(transaction, &id).map(Some)
        })
    }

    /// Keeps that a message was sent.
    pub fn message_sent(&self, id: &str, now: Timestamp) -> Result<(), RoomError> {
        self.write(|transaction| end(transaction, id, DeliveryState::Sent, None, now))
    }

    /// Keeps that nothing in a message could be told to its account any more.
    pub fn message_withheld(&self, id: &str, now: Timestamp) -> Result<(), RoomError> {
        self.write(|transaction| end(transaction, id, DeliveryState::Withheld, None, now))
    }

    /// Keeps that a try failed. It is tried again later and later, until it is given up.
    pub fn message_failed(
        &self,
        id: &str,
        failed: &Failed,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<DeliveryState, RoomError> {
        let cause = one_line(&failed.cause);
        let mut byte = [0_u8; 1];
        random(&mut byte)?;
        self.write(|transaction| {
            let tries: u32 = transaction
                .prepare_cached("SELECT tries FROM messages WHERE id = ?")?
                .query_row([id], |row| row.get(0))
                .optional()?
                .ok_or_else(|| RoomError::unknown("message", id))?;
            if failed.is_for_good || tries >= MOST_TRIES {
                end(transaction, id, DeliveryState::GivenUp, Some(&cause), now)?;
                return Ok(DeliveryState::GivenUp);
            }
            let next = now.saturating_add(pause(tries, byte[0])).unwrap_or(now);
            transaction
                .prepare_cached("UPDATE messages SET next_at = ?, cause = ? WHERE id = ?")?
                .execute(params![millis(next), cause, id])?;
            Ok(DeliveryState::Waiting)
        })
    }

    /// Sends a message again that is done or waits, as if it were new.
    pub fn send_again(&self, id: &str, now: Timestamp) -> Result<(), RoomError> {
        self.write(|transaction| {
            let changed = transaction
                .prepare_cached(
                    "UPDATE messages SET state = 'waiting', tries = 0, next_at = ?, done_at = NULL
                     WHERE id = ? AND purpose = 'notices'",
                )?
                .execute(params![millis(now), id])?;
            match changed {
                1 => Ok(()),
                _ => Err(RoomError::unknown("message", id)),
            }
        })
    }

    /// At most `limit` messages, the latest first: of all accounts, or of one webhook.
    pub fn messages(
        &self,
        of_webhook: Option<&str>,
        limit: u32,
    ) -> Result<Vec<MessageRow>, RoomError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT id, account, carrier, webhook, purpose, made_at, state, tries, next_at, cause,
                 done_at, (SELECT count(*) FROM message_notices WHERE message = id)
                 FROM messages WHERE ?1 IS NULL OR webhook = ?1
                 ORDER BY made_at DESC, id LIMIT ?2",
            )?;
            let rows = statement.query_map(params![of_webhook, limit], |row| {
                Ok((
                    (row.get(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?),
                    (row.get(3)?, row.get::<_, String>(4)?, row.get::<_, i64>(5)?),
                    (row.get::<_, String>(6)?, row.get(7)?, row.get::<_, i64>(8)?),
                    (row.get(9)?, row.get::<_, Option<i64>>(10)?, row.get(11)?),
                ))
            })?;
            rows.map(|row| {
                let ((id, account, carrier), (webhook, purpose, made), (state, tries, next), rest) =
                    row?;
                let (cause, done, notices) = rest;
                Ok(MessageRow {
                    id,
                    account: AccountId::kept(account),
                    carrier: carrier.parse()?,
                    webhook,
                    purpose: purpose.parse()?,
                    notices,
                    made: instant(made)?,
                    state: state.parse()?,
                    tries,
                    next: instant(next)?,
                    cause,
                    done: maybe_instant(done)?,
                })
            })
            .collect()
        })
    }
}

/// The pause before the next try: doubled with each, and shorter or longer by up to a fifth, so that
/// many that failed together do not come again together.
fn pause(tries: u32, chance: u8) -> SignedDuration {
    let doubled = FIRST_PAUSE_S << tries.saturating_sub(1).min(16);
    let pause = doubled.min(LONGEST_PAUSE_S) * 1000;
    let share = (i64::from(chance) - 128) * pause / (128 * 5);
    SignedDuration::from_millis(pause + share)
}

/// A cause from outside: one line, not endless.
fn one_line(cause: &str) -> String {
    let plain = cause.chars().map(|c| if c.is_control() { ' ' } else { c });
    plain.take(LONGEST_CAUSE).collect()
}

fn ready(
    connection: &Connection,
    carrier: Carrier,
    now: Timestamp,
) -> Result<Vec<AccountId>, RoomError> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT account FROM notices_waiting WHERE carrier = ? AND ready_at <= ?
         ORDER BY account LIMIT 200",
    )?;
    let rows = statement
        .query_map(params![carrier.as_str(), millis(now)], |row| row.get::<_, String>(0))?;
    rows.map(|row| Ok(AccountId::kept(row?))).collect()
}

fn gather_mail(
    transaction: &Transaction<'_>,
    of: &AccountId,
    now: Timestamp,
    random: Chance<'_>,
) -> Result<usize, RoomError> {
    let since = millis(now.saturating_sub(BETWEEN_MAILS).unwrap_or(now));
    let was_just_told = transaction
        .prepare_cached(
            "SELECT 1 FROM messages WHERE account = ? AND carrier = 'mail' AND purpose = 'notices'
             AND made_at > ?",
        )?
        .exists(params![of.as_str(), since])?;
    if was_just_told {
        return Ok(0);
    }
    let has_address = transaction
        .prepare_cached(
            "SELECT 1 FROM notice_addresses WHERE account = ? AND confirmed_at IS NOT NULL",
        )?
        .exists([of.as_str()])?;
    let targets: &[Option<&str>] = if has_address { &[None] } else { &[] };
    put_together(transaction, of, Carrier::Mail, targets, now, random)
}

fn gather_calls(
    transaction: &Transaction<'_>,
    of: &AccountId,
    now: Timestamp,
    random: Chance<'_>,
) -> Result<usize, RoomError> {
    let organisation = account::account(transaction, of)?.organisation;
    let ids = webhook::open_ids(transaction, &organisation)?;
    let targets: Vec<Option<&str>> = ids.iter().map(|id| Some(id.as_str())).collect();
    put_together(transaction, of, Carrier::Webhook, &targets, now, random)
}

/// Makes messages of what waits and is ready, one for each target and each hundred notices. Where
/// there is no target, nothing waits any longer.
fn put_together(
    transaction: &Transaction<'_>,
    of: &AccountId,
    carrier: Carrier,
    targets: &[Option<&str>],
    now: Timestamp,
    random: Chance<'_>,
) -> Result<usize, RoomError> {
    let of_ready = "account = ?1 AND carrier = ?2 AND ready_at <= ?3";
    let which = params![of.as_str(), carrier.as_str(), millis(now)];
    let mut statement = transaction.prepare_cached(&format!(
        "SELECT notice FROM notices_waiting WHERE {of_ready} ORDER BY notice"
    ))?;
    let numbers: Vec<i64> =
        statement.query_map(which, |row| row.get(0))?.collect::<Result<_, _>>()?;
    transaction.execute(&format!("DELETE FROM notices_waiting WHERE {of_ready}"), which)?;
    let mut made = 0;
    for target in targets {
        for numbers in numbers.chunks(MOST_IN_ONE) {
            let id = put(transaction, of, carrier, *target, Purpose::Notices, now, random)?;
            for number in numbers {
                transaction
                    .prepare_cached("INSERT INTO message_notices (message, notice) VALUES (?, ?)")?
                    .execute(params![id, number])?;
            }
            made += 1;
        }
    }
    Ok(made)
}

/// Puts a message into the outbox; says its id.
pub(crate) fn put(
    transaction: &Transaction<'_>,
    of: &AccountId,
    carrier: Carrier,
    webhook: Option<&str>,
    purpose: Purpose,
    now: Timestamp,
    random: Chance<'_>,
) -> Result<String, RoomError> {
    let mut bytes = [0_u8; 20];
    random(&mut bytes)?;
    let id = data_encoding::BASE32_NOPAD.encode(&bytes).to_ascii_lowercase();
    transaction
        .prepare_cached(
            "INSERT INTO messages (id, account, carrier, webhook, purpose, made_at, state, tries,
             next_at) VALUES (?, ?, ?, ?, ?, ?, 'waiting', 0, ?)",
        )?
        .execute(params![
            id,
            of.as_str(),
            carrier.as_str(),
            webhook,
            purpose.as_str(),
            millis(now),
            millis(now)
        ])?;
    Ok(id)
}

fn message(connection: &Connection, id: &str) -> Result<Message, RoomError> {
    let (account, webhook, purpose, made) = connection
        .prepare_cached("SELECT account, webhook, purpose, made_at FROM messages WHERE id = ?")?
        .query_row([id], |row| {
            Ok((row.get::<_, String>(0)?, row.get(1)?, row.get::<_, String>(2)?, row.get(3)?))
        })?;
    let mut statement = connection.prepare_cached(&format!(
        "{SELECT} WHERE number IN (SELECT notice FROM message_notices WHERE message = ?)
         ORDER BY number"
    ))?;
    let rows = statement.query_map([id], columns)?;
    let notices = rows.map(|row| from_columns(connection, row?)).collect::<Result<_, _>>()?;
    Ok(Message {
        id: id.to_owned(),
        account: AccountId::kept(account),
        webhook,
        purpose: purpose.parse()?,
        made: instant(made)?,
        notices,
    })
}

fn end(
    transaction: &Connection,
    id: &str,
    state: DeliveryState,
    cause: Option<&str>,
    now: Timestamp,
) -> Result<(), RoomError> {
    transaction
        .prepare_cached(
            "UPDATE messages SET state = ?, done_at = ?, cause = coalesce(?, cause)
             WHERE id = ? AND state = 'waiting'",
        )?
        .execute(params![state.as_str(), millis(now), cause, id])?;
    Ok(())
}

/// What became of a notice elsewhere.
pub(crate) fn deliveries_of(
    connection: &Connection,
    notice: i64,
) -> Result<Vec<Delivery>, RoomError> {
    let mut statement = connection.prepare_cached(
        "SELECT carrier, state, tries, coalesce(done_at, next_at) FROM messages
         JOIN message_notices ON message = id WHERE notice = ?1
         UNION ALL SELECT carrier, 'waiting', 0, ready_at FROM notices_waiting WHERE notice = ?1
         ORDER BY 1, 2",
    )?;
    let rows = statement.query_map([notice], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get(2)?, row.get(3)?))
    })?;
    rows.map(|row| {
        let (carrier, state, tries, at) = row?;
        Ok(Delivery { carrier: carrier.parse()?, state: state.parse()?, tries, at: instant(at)? })
    })
    .collect()
}

/// Removes messages that were done long ago.
pub(crate) fn tidy(transaction: &Connection, now: Timestamp) -> Result<(), RoomError> {
    let before = millis(now.saturating_sub(KEPT).unwrap_or(now));
    transaction.execute("DELETE FROM messages WHERE done_at < ?", [before])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pause_doubles_with_each_try_and_never_passes_its_longest_by_more_than_a_fifth() {
        let seconds = |tries, chance| pause(tries, chance).as_secs();
        assert_eq!([1, 2, 3, 4].map(|tries| seconds(tries, 128)), [30, 60, 120, 240]);
        assert_eq!(seconds(MOST_TRIES, 128), LONGEST_PAUSE_S);
        assert_eq!((seconds(1, 0), seconds(1, 255)), (24, 35));
        assert!(seconds(u32::MAX, 255) <= LONGEST_PAUSE_S * 6 / 5);
    }

    #[test]
    fn what_a_server_answers_is_kept_as_one_line_that_ends() {
        let cause = format!("550 no\r\nsuch box{}", "x".repeat(1000));
        let kept = one_line(&cause);
        assert!(kept.starts_with("550 no  such box") && kept.chars().count() == LONGEST_CAUSE);
    }
}
