//! Webhooks: where programs of an organisation are told. An administrator names the address; the secret
//! with which each message is signed is shown once.

use crate::news::Carrier;
use crate::organisation::{actor, organisation};
use crate::outbox::{self, Purpose};
use crate::room::{instant, maybe_instant, millis};
use crate::{AccountId, Chance, Room, RoomError, Secret, account, id, names};
use data_encoding::BASE64;
use holdfire_core::ActorId;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use zeroize::Zeroizing;

/// The most webhooks of one organisation.
const MOST: usize = 10;
/// The longest address.
const LONGEST_URL: usize = 500;
/// What the text of a secret begins with (Standard Webhooks, "Signature scheme").
const PREFIX: &str = "whsec_";

/// Where programs of an organisation are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Webhook {
    /// A short id.
    pub id: String,
    /// Whose it is.
    pub organisation: ActorId,
    /// What it is called.
    pub name: String,
    /// The address.
    pub url: String,
    /// Who made it.
    pub made_by: AccountId,
    /// When.
    pub made: Timestamp,
    /// Since when nothing is sent there, and why.
    pub ended: Option<(Timestamp, String)>,
}

/// A webhook that was just made.
pub struct NewWebhook {
    /// Its id.
    pub id: String,
    /// The secret, shown this one time.
    pub secret: Secret,
}

/// Where a message goes and with what it is signed.
pub struct WebhookTarget {
    /// The address.
    pub url: String,
    /// The key.
    pub key: Zeroizing<Vec<u8>>,
}

impl Room {
    /// Makes a webhook of an organisation. Whether the address may be used is for the caller to check.
    pub fn make_webhook(
        &self,
        of: &ActorId,
        name: &str,
        url: &str,
        by: &AccountId,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<NewWebhook, RoomError> {
        let name = names::line("name of the webhook", name, 80)?;
        if url.is_empty() || url.len() > LONGEST_URL || url.chars().any(|c| c.is_control()) {
            return Err(RoomError::form("address", "it is empty, too long or not one line"));
        }
        let mut key = Zeroizing::new([0_u8; 32]);
        random(&mut *key)?;
        let secret = Secret::from_text(format!("{PREFIX}{}", BASE64.encode(&*key)));
        let id = id::short_id(random)?;
        self.write(|transaction| {
            account::check_active(transaction, by)?;
            organisation(transaction, of)?;
            if open_ids(transaction, of)?.len() >= MOST {
                return Err(RoomError::Conflict(format!(
                    "`{of}` has {MOST} webhooks; end one first"
                )));
            }
            transaction
                .prepare_cached(
                    "INSERT INTO webhooks (id, organisation, name, url, secret, made_by, made_at)
                     VALUES (?, ?, ?, ?, ?, ?, ?)",
                )?
                .execute(params![
                    id,
                    of.as_str(),
                    name,
                    url,
                    key.as_slice(),
                    by.as_str(),
                    millis(now)
                ])?;
            Ok(NewWebhook { id: id.clone(), secret })
        })
    }

    /// The webhooks of an organisation, those that were ended last.
    pub fn webhooks(&self, of: &ActorId) -> Result<Vec<Webhook>, RoomError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT id, organisation, name, url, made_by, made_at, ended_at, ended_why
                 FROM webhooks WHERE organisation = ? ORDER BY ended_at IS NOT NULL, made_at, id",
            )?;
            let rows = statement.query_map([of.as_str()], |row| {
                Ok((
                    (row.get(0)?, row.get::<_, String>(1)?, row.get(2)?, row.get(3)?),
                    (row.get::<_, String>(4)?, row.get::<_, i64>(5)?),
                    (row.get::<_, Option<i64>>(6)?, row.get::<_, Option<String>>(7)?),
                ))
            })?;
            rows.map(|row| {
                let ((id, of, name, url), (made_by, made), (ended, why)) = row?;
                Ok(Webhook {
                    id,
                    organisation: actor(of)?,
                    name,
                    url,
                    made_by: AccountId::kept(made_by),
                    made: instant(made)?,
                    ended: maybe_instant(ended)?.zip(why),
                })
            })
            .collect()
        })
    }

    /// Whether an organisation has a webhook that is not ended.
    pub fn has_webhook(&self, of: &ActorId) -> Result<bool, RoomError> {
        self.read(|connection| Ok(!open_ids(connection, of)?.is_empty()))
    }

    /// Ends a webhook: nothing is sent there any more.
    pub fn end_webhook(&self, id: &str, why: &str, now: Timestamp) -> Result<(), RoomError> {
        let why = names::line("reason", why, 200)?;
        self.write(|transaction| {
            let ended = transaction
                .prepare_cached(
                    "UPDATE webhooks SET ended_at = ?, ended_why = ?, secret = x''
                     WHERE id = ? AND ended_at IS NULL",
                )?
                .execute(params![millis(now), why, id])?;
            match ended {
                1 => Ok(()),
                _ => Err(RoomError::unknown("webhook", id)),
            }
        })
    }

    /// Where a message to a webhook goes, unless that was ended.
    pub fn webhook_target(&self, id: &str) -> Result<Option<WebhookTarget>, RoomError> {
        self.read(|connection| {
            Ok(connection
                .prepare_cached(
                    "SELECT url, secret FROM webhooks WHERE id = ? AND ended_at IS NULL",
                )?
                .query_row([id], |row| {
                    Ok(WebhookTarget { url: row.get(0)?, key: Zeroizing::new(row.get(1)?) })
                })
                .optional()?)
        })
    }

    /// Has a message without notices sent to a webhook, so that its administrator can try it.
    pub fn try_webhook(
        &self,
        id: &str,
        by: &AccountId,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<(), RoomError> {
        self.write(|transaction| {
            let (carrier, purpose) = (Carrier::Webhook, Purpose::Trial);
            outbox::put(transaction, by, carrier, Some(id), purpose, now, random)?;
            Ok(())
        })
    }
}

/// The webhooks of an organisation that are not ended.
pub(crate) fn open_ids(connection: &Connection, of: &ActorId) -> Result<Vec<String>, RoomError> {
    let mut statement = connection.prepare_cached(
        "SELECT id FROM webhooks WHERE organisation = ? AND ended_at IS NULL ORDER BY id",
    )?;
    let rows = statement.query_map([of.as_str()], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
