//! `/{m}/webhooks`: which programs of one's own organisation are told of notices, and what became of
//! each call. The secret of a webhook is shown once.

use crate::acts::webhooks;
use crate::asked::{Asked, html, redirect};
use crate::error::WebError;
use crate::moments::Moment;
use crate::pages::chrome::Chrome;
use crate::sent::Sent;
use crate::words::Arg;
use askama::Template;
use axum::response::Response;
use holdfire_room::{DeliveryState, MessageRow, Purpose, Webhook};

#[derive(Template)]
#[template(path = "webhooks.html")]
struct WebhooksPage {
    chrome: Chrome,
    token: String,
    action: String,
    organisation: String,
    /// Whether this server calls anybody.
    is_calling: bool,
    webhooks: Vec<WebhookView>,
    /// The secret of one that was just made, shown this one time.
    made: Option<String>,
    refusal: String,
    /// What was typed, if it was refused.
    typed: (String, String),
}

struct WebhookView {
    id: String,
    name: String,
    url: String,
    made: Moment,
    ended: Option<(Moment, String)>,
    calls: Vec<CallView>,
}

struct CallView {
    id: String,
    at: Moment,
    what: String,
    state: String,
    is_failed: bool,
    cause: String,
    may_again: bool,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    shown(asked, None, String::new(), (String::new(), String::new()))
}

fn shown(
    asked: &Asked,
    made: Option<String>,
    refusal: String,
    typed: (String, String),
) -> Result<Response, WebError> {
    let organisation = &asked.account()?.organisation;
    let webhooks = webhooks::webhooks(asked)?.into_iter();
    html(&WebhooksPage {
        chrome: Chrome::of(asked, "webhooks", asked.words.say("section-webhooks")).narrow(),
        token: asked.token(),
        action: asked.at().webhooks(),
        organisation: asked.snapshot.body_or_actor_name(asked.words, organisation.as_str()),
        is_calling: webhooks::is_calling(asked),
        webhooks: webhooks.map(|(webhook, calls)| view(asked, webhook, calls)).collect(),
        made,
        refusal,
        typed,
    })
}

fn view(asked: &Asked, webhook: Webhook, calls: Vec<MessageRow>) -> WebhookView {
    let instant = |at| asked.snapshot.zone.instant_shown(asked.words, at);
    let calls = calls.into_iter();
    WebhookView {
        calls: calls.map(|call| call_view(asked, call, webhook.ended.is_none())).collect(),
        made: instant(webhook.made),
        ended: webhook.ended.map(|(at, why)| (instant(at), why)),
        id: webhook.id,
        name: webhook.name,
        url: webhook.url,
    }
}

fn call_view(asked: &Asked, call: MessageRow, is_open: bool) -> CallView {
    let words = asked.words;
    let instant = |at| asked.snapshot.zone.instant_shown(words, at);
    let is_again = call.state == DeliveryState::Waiting && call.tries > 0;
    let state = if is_again { "again" } else { call.state.as_str() };
    let when = instant(call.done.unwrap_or(call.next)).text;
    CallView {
        at: instant(call.made),
        what: match call.purpose {
            Purpose::Trial => words.say("webhook-trial"),
            _ => words.count("mail-subject", call.notices),
        },
        state: words.with(
            &format!("delivery-webhook-{}", state.replace('_', "-")),
            &[("when", Arg::ready(when))],
        ),
        is_failed: is_again || call.state == DeliveryState::GivenUp,
        cause: call.cause.unwrap_or_default(),
        may_again: is_open && call.purpose == Purpose::Notices,
        id: call.id,
    }
}

pub(crate) fn taken(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let id = sent.get("webhook");
    match sent.get("act") {
        "make" => {
            let (name, url) = (sent.get("name"), sent.get("url"));
            return match webhooks::make(asked, name, url) {
                Ok(made) => {
                    let secret = made.secret.reveal().to_owned();
                    shown(asked, Some(secret), String::new(), (String::new(), String::new()))
                }
                Err(WebError::BadField { .. }) => {
                    let refusal = asked.words.say("webhook-refused");
                    shown(asked, None, refusal, (name.to_owned(), url.to_owned()))
                }
                Err(why) => Err(why),
            };
        }
        "end" => webhooks::end(asked, id)?,
        "try" => webhooks::try_it(asked, id)?,
        "again" => webhooks::call_again(asked, id, sent.get("call"))?,
        _ => return Err(WebError::BadForm),
    }
    Ok(redirect(&asked.at().webhooks()))
}
