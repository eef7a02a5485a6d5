//! Which programs of one's own organisation are told of notices, and what became of each call. No token
//! is enough for any of it.

use super::operation::{Given, Operation};
use super::problem::Problem;
use super::schemas::{DeliveryState, MessagePurpose};
use super::serve::read;
use crate::access::Gate::Room;
use crate::acts::webhooks;
use crate::asked::Asked;
use holdfire_powers::Act;
use holdfire_room as room;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

const TAG: &str = "webhooks";

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::look::<Webhooks>("listWebhooks", "/webhooks", Room(Act::ManageWebhooks), list)
    .says(
        TAG,
        "The programs of one's own organisation that are told of notices",
        "And what became of the last calls. No token is enough for this and what follows: it is for administrators who are signed in.",
    ),
    Operation::write::<NewWebhook, WebhookMade>(
        "makeWebhook",
        "/webhooks",
        Room(Act::ManageWebhooks),
        make,
    )
    .shown_once()
    .says(
        TAG,
        "Tell a program of notices",
        "The secret of the answer signs every call (Standard Webhooks). It is shown once.",
    ),
    Operation::delete::<Webhooks>(
        "endWebhook",
        "/webhooks/{id}",
        Room(Act::ManageWebhooks),
        |asked, _| {
            webhooks::end(asked, asked.param("id"))?;
            list(asked)
        },
    )
    .says(TAG, "Call a program no longer", "What it was told stays listed."),
    Operation::act::<Webhooks>(
        "tryWebhook",
        "/webhooks/{id}/trials",
        Room(Act::ManageWebhooks),
        |asked, _| {
            webhooks::try_it(asked, asked.param("id"))?;
            list(asked)
        },
    )
    .says(TAG, "Call a program to try it", "With a call that tells of nothing."),
    Operation::act::<Webhooks>(
        "callAgain",
        "/webhooks/{id}/calls/{call}/again",
        Room(Act::ManageWebhooks),
        |asked, _| {
            webhooks::call_again(asked, asked.param("id"), asked.param("call"))?;
            list(asked)
        },
    )
    .says(TAG, "Make a call again", "As if it were new."),
];

/// The webhooks of an organisation.
#[derive(Serialize, ToSchema)]
pub(crate) struct Webhooks {
    /// Whether this server calls anybody.
    #[schema(example = true)]
    pub is_calling: bool,
    /// Each, those that were ended last.
    pub webhooks: Vec<Webhook>,
}

/// A program that is told of notices.
#[derive(Serialize, ToSchema)]
pub(crate) struct Webhook {
    /// Its id.
    #[schema(example = "k3v9q2")]
    pub id: String,
    /// What it is called.
    #[schema(example = "the desk's board")]
    pub name: String,
    /// Where it is called.
    #[schema(example = "https://desk.example.org/holdfire")]
    pub url: String,
    /// When it was made.
    pub made: Timestamp,
    /// When it was ended.
    pub ended: Option<Timestamp>,
    /// Why.
    #[schema(example = json!(null))]
    pub ended_because: Option<String>,
    /// The last calls.
    pub calls: Vec<WebhookCall>,
}

/// A call to a program.
#[derive(Serialize, ToSchema)]
pub(crate) struct WebhookCall {
    /// Its id, which stands in its header `webhook-id`.
    #[schema(example = "m7x2p4")]
    pub id: String,
    /// What it was for.
    pub purpose: MessagePurpose,
    /// How many notices it tells of.
    #[schema(minimum = 0, example = 2)]
    pub notices: u32,
    /// When it was put together.
    pub made: Timestamp,
    /// What became of it.
    pub state: DeliveryState,
    /// How often it was tried.
    #[schema(minimum = 0, example = 1)]
    pub tries: u32,
    /// When it is tried next, if it waits.
    pub next: Option<Timestamp>,
    /// Why it was not taken the last time.
    #[schema(example = json!(null))]
    pub cause: Option<String>,
    /// When it was done.
    pub done: Option<Timestamp>,
}

/// A program to tell of notices.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewWebhook {
    /// What it is called.
    #[schema(min_length = 1, max_length = 80, example = "the desk's board")]
    pub name: String,
    /// Where it is called: `https`, and no address of a network of one's own.
    #[schema(min_length = 1, max_length = 500, example = "https://desk.example.org/holdfire")]
    pub url: String,
}

/// A webhook that was just made.
#[derive(Serialize, ToSchema)]
pub(crate) struct WebhookMade {
    /// Its id.
    #[schema(example = "k3v9q2")]
    pub id: String,
    /// The secret with which every call is signed, shown this one time.
    #[schema(example = "whsec_…")]
    pub secret: String,
}

fn list(asked: &Asked) -> Result<Given, Problem> {
    let mut webhooks = Vec::new();
    for (of, calls) in webhooks::webhooks(asked)? {
        let call = |of: room::MessageRow| WebhookCall {
            next: Some(of.next).filter(|_| of.state == room::DeliveryState::Waiting),
            id: of.id,
            purpose: MessagePurpose(of.purpose.as_str()),
            notices: of.notices,
            made: of.made,
            state: DeliveryState(of.state.as_str()),
            tries: of.tries,
            cause: of.cause,
            done: of.done,
        };
        webhooks.push(Webhook {
            id: of.id,
            name: of.name,
            url: of.url,
            made: of.made,
            ended: of.ended.as_ref().map(|(at, _)| *at),
            ended_because: of.ended.map(|(_, why)| why),
            calls: calls.into_iter().map(call).collect(),
        });
    }
    Given::of(&Webhooks { is_calling: webhooks::is_calling(asked), webhooks })
}

fn make(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let told: NewWebhook = read(body)?;
    let made = webhooks::make(asked, told.name.trim(), told.url.trim())?;
    let secret = made.secret.reveal().to_owned();
    Ok(Given::of(&WebhookMade { id: made.id, secret })?.created(None))
}
