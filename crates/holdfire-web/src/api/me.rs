//! Who asks, and what they may do: what a program looks at first.

use super::operation::{Given, Operation};
use super::problem::Problem;
use super::schemas::{ActWord, Id, OrganisationKind, Role, Scope};
use crate::access::Gate::Somebody;
use crate::asked::Asked;
use holdfire_powers::{Act, Target};
use serde::Serialize;
use utoipa::ToSchema;

pub(crate) const OPERATIONS: &[Operation] =
    &[Operation::look::<Me>("getMe", "/me", Somebody, me).says(
        "me",
        "Who asks",
        "The account, its organisation, roles and, for a program, the scopes of its token; and what it may do in the room as a whole. Acts on a matter are asked for that matter.",
    )];

/// Whoever asks.
#[derive(Serialize, ToSchema)]
pub(crate) struct Me {
    /// The account.
    #[schema(example = "duty-officer-3")]
    pub account: String,
    /// The organisation in whose name it acts.
    pub organisation: Id,
    /// What that is in the mechanism.
    pub kind: OrganisationKind,
    /// What the account is there for.
    pub roles: Vec<Role>,
    /// What the token may be used for; nothing of somebody who is signed in.
    pub scopes: Option<Vec<Scope>>,
    /// What it may do in the room as a whole.
    pub may: Vec<ActWord>,
    /// What whoever uses the cookie of a session sends in `X-CSRF-Token`; nothing of a program.
    #[schema(example = json!(null))]
    pub csrf_token: Option<String>,
}

fn me(asked: &Asked) -> Result<Given, Problem> {
    let who = &asked.access.who;
    let in_room = Act::ALL.iter().filter(|act| act.target() == Target::Room);
    Given::of(&Me {
        account: who.account.to_string(),
        organisation: Id::from(&who.organisation),
        kind: OrganisationKind(who.kind.as_str()),
        roles: who.roles.iter().map(|role| Role(role.as_str())).collect(),
        scopes: who
            .scopes
            .as_ref()
            .map(|scopes| scopes.iter().map(|scope| Scope(scope.as_str())).collect()),
        may: in_room
            .filter(|act| asked.access.may_in_room(**act))
            .map(|act| ActWord(act.as_str()))
            .collect(),
        csrf_token: asked.session.as_ref().map(|session| session.csrf.reveal().to_owned()),
    })
}
