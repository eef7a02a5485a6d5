//! Sending what waits in the outbox. What a message says is made here and now, for an account that is
//! not closed, of what it may still see.

use super::Listener;
use super::letter::Writing;
use crate::error::WebError;
use crate::sessions::chance;
use crate::site::{Served, Site};
use holdfire_notices::{Call, Carriers, Letter, NotSent, NotTaken};
use holdfire_room::{Carrier, Failed, Message, Room, WebhookTarget};
use jiff::Timestamp;

/// Messages of one mechanism that are sent in one go.
const MOST_AT_ONCE: usize = 50;

impl Site {
    /// Gathers and sends the mail that is ready, in every mechanism. Says how many messages were
    /// tried.
    pub fn send_mail(&self) -> Result<usize, WebError> {
        let Some(carriers) = self.options.carriers.clone() else { return Ok(0) };
        let Some(mailer) = &carriers.mail else { return Ok(0) };
        self.send(Carrier::Mail, |served, room, message, now| {
            let letter = letter(&carriers, served, room, message, now)?;
            Ok(letter.map(|letter| mailer.send(&letter)))
        })
    }

    /// Gathers and makes the calls that are ready, in every mechanism. Says how many were tried.
    pub fn call_webhooks(&self) -> Result<usize, WebError> {
        let Some(carriers) = self.options.carriers.clone() else { return Ok(0) };
        let Some(caller) = &carriers.webhooks else { return Ok(0) };
        self.send(Carrier::Webhook, |served, room, message, now| {
            let Some(webhook) = message.webhook.clone() else { return Ok(None) };
            let Some(target) = room.webhook_target(&webhook)? else {
                return Ok(Some(Err(NotSent::for_good("the webhook was ended"))));
            };
            let snapshot = served.snapshot()?;
            let account = room.account(&message.account)?;
            let listener = Listener::of(served, room, &snapshot, account)?;
            let Some(listener) = listener else { return Ok(None) };
            let id = message.id.clone();
            let writing = Writing { served, snapshot: &snapshot, base: &carriers.address, now };
            let Some(body) = writing.call(message, &listener)? else { return Ok(None) };
            let WebhookTarget { url, key } = target;
            match caller.call(&Call { id, url, key, body, at: now }) {
                Ok(()) => Ok(Some(Ok(()))),
                Err(NotTaken::Failed(why)) => Ok(Some(Err(why))),
                Err(NotTaken::Gone) => {
                    room.end_webhook(&webhook, "it answered 410: it wants no more calls", now)?;
                    Ok(Some(Err(NotSent::for_good("it answered 410"))))
                }
            }
        })
    }

    /// Removes from the rooms what is over.
    pub fn tidy_rooms(&self) -> Result<(), WebError> {
        let Some(now) = self.now() else { return Ok(()) };
        for room in self.served.iter().filter_map(|served| served.room.as_ref()) {
            room.tidy(now)?;
        }
        Ok(())
    }

    /// Sends what waits for a carrier. `carry` answers nothing for what may not be told any more.
    fn send(
        &self,
        carrier: Carrier,
        mut carry: impl FnMut(
            &Served,
            &Room,
            Message,
            Timestamp,
        ) -> Result<Option<Result<(), NotSent>>, WebError>,
    ) -> Result<usize, WebError> {
        let (mut tried, mut failed) = (0, None);
        for served in self.served.iter() {
            let (Some(room), Some(now)) = (&served.room, self.now()) else { continue };
            room.gather(carrier, now, &mut chance)?;
            for _ in 0..MOST_AT_ONCE {
                let Some(message) = room.next_message(carrier, now)? else { break };
                let id = message.id.clone();
                tried += 1;
                match carry(served, room, message, now) {
                    Ok(None) => room.message_withheld(&id, now)?,
                    Ok(Some(Ok(()))) => room.message_sent(&id, self.now().unwrap_or(now))?,
                    Ok(Some(Err(NotSent { cause, is_for_good }))) => {
                        let (failed, after) = (Failed { cause, is_for_good }, self.now());
                        room.message_failed(&id, &failed, after.unwrap_or(now), &mut chance)?;
                    }
                    // It is tried again when its turn is over.
                    Err(why) => failed = Some(why),
                }
            }
        }
        failed.map_or(Ok(tried), Err)
    }
}

fn letter(
    carriers: &Carriers,
    served: &Served,
    room: &Room,
    message: Message,
    now: Timestamp,
) -> Result<Option<Letter>, WebError> {
    let Some(address) = room.notice_address(&message.account)? else { return Ok(None) };
    let snapshot = served.snapshot()?;
    let account = room.account(&message.account)?;
    let Some(listener) = Listener::of(served, room, &snapshot, account)? else { return Ok(None) };
    let writing = Writing { served, snapshot: &snapshot, base: &carriers.address, now };
    writing.letter(message, &listener, &address)
}
