//! Which programs of one's own organisation are told of notices. Nobody sees or changes those of another.

use crate::asked::Asked;
use crate::error::WebError;
use crate::sessions::chance;
use holdfire_core::ActorId;
use holdfire_notices::Caller;
use holdfire_room::{MessageRow, NewWebhook, Webhook};

/// Calls that are told of each webhook.
const CALLS: u32 = 20;

fn own(asked: &Asked) -> Result<ActorId, WebError> {
    Ok(asked.account()?.organisation.clone())
}

/// Whether this server calls anybody.
pub(crate) fn is_calling(asked: &Asked) -> bool {
    let carriers = asked.visit.site.options.carriers.as_deref();
    carriers.is_some_and(|carriers| carriers.webhooks.is_some())
}

/// The webhooks of one's own organisation, each with its last calls.
pub(crate) fn webhooks(asked: &Asked) -> Result<Vec<(Webhook, Vec<MessageRow>)>, WebError> {
    let room = asked.room()?;
    let all = room.webhooks(&own(asked)?)?.into_iter();
    all.map(|webhook| {
        let calls = room.messages(Some(&webhook.id), CALLS)?;
        Ok((webhook, calls))
    })
    .collect()
}

/// Makes one, if its address is one that is called. The secret of the answer is shown once.
pub(crate) fn make(asked: &Asked, name: &str, url: &str) -> Result<NewWebhook, WebError> {
    if let Err(why) = Caller::check(url) {
        return Err(WebError::bad_field("url", format!("is not called: {why}")));
    }
    let (account, now) = (&asked.account()?.id, asked.now()?);
    Ok(asked.room()?.make_webhook(&own(asked)?, name, url, account, now, &mut chance)?)
}

/// Ends one.
pub(crate) fn end(asked: &Asked, id: &str) -> Result<(), WebError> {
    Ok(asked.room()?.end_webhook(&open(asked, id)?.id, "ended by hand", asked.now()?)?)
}

/// Calls one with a call that tells of nothing.
pub(crate) fn try_it(asked: &Asked, id: &str) -> Result<(), WebError> {
    let (account, now) = (&asked.account()?.id, asked.now()?);
    Ok(asked.room()?.try_webhook(&open(asked, id)?.id, account, now, &mut chance)?)
}

/// Makes one of its last calls again.
pub(crate) fn call_again(asked: &Asked, id: &str, call: &str) -> Result<(), WebError> {
    let room = asked.room()?;
    let calls = room.messages(Some(&open(asked, id)?.id), CALLS)?;
    let found = calls.iter().find(|of| of.id == call);
    let found = found.ok_or_else(|| WebError::not_found("call", call))?;
    Ok(room.send_again(&found.id, asked.now()?)?)
}

/// One that was not ended.
fn open(asked: &Asked, id: &str) -> Result<Webhook, WebError> {
    let all = asked.room()?.webhooks(&own(asked)?)?.into_iter();
    let mut found = all.filter(|webhook| webhook.id == id && webhook.ended.is_none());
    found.next().ok_or_else(|| WebError::not_found("webhook", id))
}
