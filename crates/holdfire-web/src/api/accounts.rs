//! Accounts and invitations of an administrator's own organisation. No token is enough for any of it:
//! it is for pages and programs of whoever is signed in.

use super::operation::{Given, Operation};
use super::paging::{self, CURSOR, LIMIT, Page};
use super::problem::Problem;
use super::schemas::{Deed, Id, Role};
use super::serve::read;
use crate::access::Gate::Room;
use crate::acts::accounts;
use crate::asked::Asked;
use holdfire_powers::Act;
use holdfire_room as room;
use holdfire_room::{AccountId, InvitedFor, Roles};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

const TAG: &str = "accounts";

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::look::<Accounts>("listAccounts", "/accounts", Room(Act::ManageAccounts), list).says(
        TAG,
        "The accounts of one's own organisation",
        "And the invitations that are open. No token is enough for this and what follows: it is for administrators who are signed in.",
    ),
    Operation::look::<Page<TrailLine>>(
        "listTrail",
        "/accounts/trail",
        Room(Act::ManageAccounts),
        trail,
    )
    .says(
        TAG,
        "What was done with them",
        "The latest first, for those who may see the trail. A page can hold fewer than `limit`, even none, while there is a `next`.",
    )
    .asks(&[LIMIT, CURSOR]),
    Operation::write::<NewInvitation, InvitationMade>(
        "invite",
        "/invitations",
        Room(Act::ManageAccounts),
        |asked, body| {
            let told: NewInvitation = read(body)?;
            let roles: Roles = told.roles.into_iter().collect();
            made(asked, &accounts::invite(asked, roles, told.id)?)
        },
    )
    .shown_once()
    .says(
        TAG,
        "Ask somebody in",
        "The address of the answer opens the account. It is shown once and holds for seven days.",
    ),
    Operation::delete::<Accounts>(
        "withdrawInvitation",
        "/invitations/{id}",
        Room(Act::ManageAccounts),
        |asked, _| {
            accounts::withdraw(asked, asked.param("id"))?;
            list(asked)
        },
    )
    .says(TAG, "Withdraw an invitation", "One that was not accepted."),
    Operation::act::<InvitationMade>(
        "inviteBack",
        "/accounts/{id}/invitations",
        Room(Act::ManageAccounts),
        |asked, _| made(asked, &accounts::invite_back(asked, asked.param("id"))?),
    )
    .shown_once()
    .says(
        TAG,
        "Ask somebody back who lost the means to sign in",
        "What they have goes on until it is accepted. An earlier invitation back no longer holds.",
    ),
    Operation::write::<NewSuspension, Accounts>(
        "suspendAccount",
        "/accounts/{id}/suspension",
        Room(Act::ManageAccounts),
        |asked, body| {
            let told: NewSuspension = read(body)?;
            accounts::suspend(asked, asked.param("id"), &told.why)?;
            list(asked)
        },
    )
    .says(TAG, "Suspend an account", "Its sessions end and its tokens open nothing."),
    Operation::delete::<Accounts>(
        "restoreAccount",
        "/accounts/{id}/suspension",
        Room(Act::ManageAccounts),
        |asked, _| {
            accounts::restore(asked, asked.param("id"))?;
            list(asked)
        },
    )
    .says(TAG, "Let a suspended account in again", "With the roles it had."),
    Operation::write::<NewRoles, Accounts>(
        "setRoles",
        "/accounts/{id}/roles",
        Room(Act::ManageAccounts),
        |asked, body| {
            let told: NewRoles = read(body)?;
            accounts::set_roles(asked, asked.param("id"), &told.roles.into_iter().collect())?;
            list(asked)
        },
    )
    .says(TAG, "Give an account other roles", "In the place of those it has."),
];

/// The accounts of an organisation.
#[derive(Serialize, ToSchema)]
pub(crate) struct Accounts {
    /// The organisation.
    pub organisation: Id,
    /// Its accounts.
    pub accounts: Vec<Account>,
    /// Its invitations that are open.
    pub invitations: Vec<Invitation>,
}

/// An account.
#[derive(Serialize, ToSchema)]
pub(crate) struct Account {
    /// Its id, which stands in the register with what it does.
    #[schema(example = "duty-officer-3")]
    pub id: String,
    /// What it is called on the pages.
    #[schema(example = "Night desk")]
    pub display_name: String,
    /// What it is there for.
    pub roles: Vec<Role>,
    /// When it was made.
    pub created: Timestamp,
    /// When it was suspended, if it is.
    pub suspended: Option<Timestamp>,
    /// Why.
    #[schema(example = json!(null))]
    pub suspended_because: Option<String>,
}

/// An invitation that is open.
#[derive(Serialize, ToSchema)]
pub(crate) struct Invitation {
    /// A short id by which it is withdrawn. It opens nothing.
    #[schema(example = "k3v9q2")]
    pub id: String,
    /// The account that it brings back; nothing for a new one.
    #[schema(example = json!(null))]
    pub account: Option<String>,
    /// The roles of the new account.
    pub roles: Vec<Role>,
    /// When it was made.
    pub made: Timestamp,
    /// Until when it holds.
    pub expires: Timestamp,
}

/// An invitation that was just made.
#[derive(Serialize, ToSchema)]
pub(crate) struct InvitationMade {
    /// The page that it opens, shown this one time.
    #[schema(example = "/exercise/invitation/…")]
    pub address: String,
    /// What was made.
    pub invitation: Invitation,
}

/// Whom to ask in.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewInvitation {
    /// What the account is there for.
    #[schema(value_type = Vec<Role>, min_items = 1, max_items = 20)]
    pub roles: Vec<room::Role>,
    /// The id of the account; without one it is called after its first role, with a number.
    #[serde(default)]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 40, example = "duty-officer-3")]
    pub id: Option<AccountId>,
}

/// Why an account is suspended.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewSuspension {
    /// Why, for those who see it later.
    #[schema(min_length = 1, max_length = 500, example = "left the office")]
    pub why: String,
}

/// The roles of an account.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewRoles {
    /// All of them.
    #[schema(value_type = Vec<Role>, min_items = 1, max_items = 20)]
    pub roles: Vec<room::Role>,
}

/// Something that was done with an account.
#[derive(Serialize, ToSchema)]
pub(crate) struct TrailLine {
    /// Its number.
    #[schema(minimum = 0, example = 88)]
    pub number: u64,
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: Deed,
    /// With which account.
    #[schema(example = "duty-officer-3")]
    pub account: Option<String>,
    /// By whom: an account, `machine` for whoever runs the server, or `nobody` who is known.
    #[schema(example = "administrator-1")]
    pub by: String,
    /// From which network, coarsely.
    #[schema(example = "192.0.2.0/24")]
    pub network: Option<String>,
    /// What else there is to know, in ids and words.
    #[schema(example = json!(null))]
    pub detail: Option<String>,
}

fn roles(roles: &Roles) -> Vec<Role> {
    roles.iter().map(|role| Role(role.as_str())).collect()
}

fn list(asked: &Asked) -> Result<Given, Problem> {
    let account = |of: room::Account| Account {
        id: of.id.to_string(),
        display_name: of.display_name.reveal().to_owned(),
        roles: roles(&of.roles),
        created: of.created,
        suspended: of.suspended.as_ref().map(|suspension| suspension.at),
        suspended_because: of.suspended.map(|suspension| suspension.why),
    };
    Given::of(&Accounts {
        organisation: Id::from(&asked.account()?.organisation),
        accounts: accounts::accounts(asked)?.into_iter().map(account).collect(),
        invitations: accounts::invitations(asked)?.iter().map(invitation).collect(),
    })
}

fn invitation(of: &room::Invitation) -> Invitation {
    let (account, roles) = match &of.invited_for {
        InvitedFor::NewAccount(draft) => (None, roles(&draft.roles)),
        InvitedFor::WayBack(id) => (Some(id.to_string()), Vec::new()),
    };
    Invitation { id: of.id.clone(), account, roles, made: of.made, expires: of.expires }
}

fn made(asked: &Asked, made: &room::NewInvitation) -> Result<Given, Problem> {
    let address = asked.at().invitation(made.token.reveal());
    let given = Given::of(&InvitationMade { address, invitation: invitation(&made.invitation) })?;
    Ok(given.created(None))
}

fn trail(asked: &Asked) -> Result<Given, Problem> {
    let limit = paging::limit(asked)?;
    let before = match paging::cursor::<1>(asked)? {
        None => None,
        Some([number]) => Some(paging::part::<u64>(number)?),
    };
    let looked = asked.room()?.trail(None, before, limit as u32)?;
    let last = looked.last().filter(|_| looked.len() == limit);
    let next = last.map(|row| row.number.to_string());
    let rows = accounts::trail(asked, before, limit as u32)?.into_iter();
    let line = |row: room::TrailRow| TrailLine {
        number: row.number,
        at: row.at,
        what: Deed(row.what.as_str()),
        account: row.account.map(|id| id.to_string()),
        by: row.by.to_string(),
        network: row.address,
        detail: row.detail,
    };
    Page::of(asked, None, rows.map(line).collect(), next).given(asked)
}
