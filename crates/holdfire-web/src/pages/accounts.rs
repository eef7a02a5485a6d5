//! `/{m}/accounts`: the accounts of an administrator's own organisation: inviting, suspending, roles,
//! and who came and went. What is done here is done to that organisation and to no other.

use crate::asked::{Asked, html, redirect};
use crate::error::WebError;
use crate::moments::Moment;
use crate::pages::chrome::Chrome;
use crate::pages::sign_in::{refusal, role_name};
use crate::sent::Sent;
use crate::sessions::chance;
use askama::Template;
use axum::response::Response;
use holdfire_core::ActorId;
use holdfire_powers::Act;
use holdfire_room::{Account, AccountId, By, InvitationDraft, InvitedFor, Role, Roles, RoomError};

/// How much of the trail is shown.
const MOST_TRAIL: u32 = 100;

#[derive(Template)]
#[template(path = "accounts.html")]
struct AccountsPage {
    chrome: Chrome,
    action: String,
    token: String,
    organisation: String,
    refusal: String,
    /// The address of an invitation that was just made, shown this one time.
    made: Option<String>,
    accounts: Vec<AccountView>,
    roles: Vec<(&'static str, String)>,
    invitations: Vec<(String, String, Moment)>,
    trail: Vec<TrailView>,
}

struct AccountView {
    id: String,
    name: String,
    roles: Vec<(&'static str, String, bool)>,
    has: String,
    suspended: Option<String>,
    is_own: bool,
}

struct TrailView {
    at: Moment,
    what: String,
    account: String,
    by: String,
    from: String,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    shown(asked, "", None)
}

fn shown(asked: &Asked, refusal: &str, made: Option<String>) -> Result<Response, WebError> {
    let (room, words) = (asked.room()?, asked.words);
    let own = asked.account()?;
    let instant = |at| asked.snapshot.zone.instant_shown(words, at);
    let roles = || Role::ALL.iter().map(|role| (role.as_str(), role_name(words, role.as_str())));
    let accounts: Vec<Account> = room.accounts()?;
    let ours = accounts.iter().filter(|account| account.organisation == own.organisation);
    let view = |account: &Account| AccountView {
        id: account.id.to_string(),
        name: account.display_name.reveal().to_owned(),
        roles: Role::ALL
            .iter()
            .map(|r| (r.as_str(), role_name(words, r.as_str()), account.roles.contains(*r)))
            .collect(),
        has: words.list(account.roles.iter().map(|role| role_name(words, role.as_str()))),
        suspended: account.suspended.as_ref().map(|s| s.why.clone()),
        is_own: account.id == own.id,
    };
    let open = room.invitations()?.into_iter().filter(|invitation| {
        let is_ours = match &invitation.invited_for {
            InvitedFor::NewAccount(draft) => draft.organisation == own.organisation,
            InvitedFor::WayBack(id) => accounts
                .iter()
                .any(|account| account.id == *id && account.organisation == own.organisation),
        };
        is_ours && invitation.ended.is_none()
    });
    let invitations = open.map(|invitation| {
        let what = match &invitation.invited_for {
            InvitedFor::NewAccount(draft) => {
                words.list(draft.roles.iter().map(|role| role_name(words, role.as_str())))
            }
            InvitedFor::WayBack(id) => id.to_string(),
        };
        (invitation.id, what, instant(invitation.expires))
    });
    let is_ours =
        |id: &AccountId| accounts.iter().any(|a| a.id == *id && a.organisation == own.organisation);
    let trail = room.trail(None, None, MOST_TRAIL)?.into_iter();
    let trail =
        trail.filter(|row| row.account.as_ref().is_some_and(is_ours)).map(|row| TrailView {
            at: instant(row.at),
            what: words.say(&format!("deed-{}", row.what.as_str().replace('_', "-"))),
            account: row.account.map(|id| id.to_string()).unwrap_or_default(),
            by: row.by.to_string(),
            from: row.address.unwrap_or_default(),
        });
    let organisation = own.organisation.as_str();
    html(&AccountsPage {
        chrome: Chrome::of(asked, "accounts", words.say("accounts")),
        action: asked.at().accounts(),
        token: asked.token(),
        organisation: asked.snapshot.body_or_actor_name(words, organisation),
        refusal: refusal.to_owned(),
        made,
        accounts: ours.map(view).collect(),
        roles: roles().collect(),
        invitations: invitations.collect(),
        trail: match asked.access.may_in_room(Act::SeeTrail) {
            true => trail.collect(),
            false => Vec::new(),
        },
    })
}

pub(crate) fn taken(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    match act(asked, sent) {
        Ok(None) => Ok(redirect(&asked.at().accounts())),
        Ok(Some(secret)) => shown(asked, "", Some(secret)),
        Err(WebError::Room(why)) => match refusal(asked.words, &why) {
            Some(said) => {
                let mut page = shown(asked, &said, None)?;
                *page.status_mut() = WebError::Room(why).status();
                Ok(page)
            }
            None => Err(why.into()),
        },
        Err(why) => Err(why),
    }
}

/// Does what was asked; gives the address of an invitation, if one was made.
fn act(asked: &Asked, sent: &Sent) -> Result<Option<String>, WebError> {
    let (room, now) = (asked.room()?, asked.now()?);
    let own = asked.account()?;
    let by = By::from(&own.id);
    let roles = || sent.all("role").collect::<Vec<_>>().join(",").parse::<Roles>();
    match sent.get("act") {
        "invite" => {
            let draft = InvitationDraft {
                organisation: own.organisation.clone(),
                roles: roles()?,
                account_id: sent.given("id").map(AccountId::new).transpose()?,
                sign_in_name: None,
            };
            let made = room.invite(&draft, &by, now, &mut chance)?;
            return Ok(Some(asked.at().invitation(made.token.reveal())));
        }
        "invite-back" => {
            let whom = of_own_organisation(asked, sent, &own.organisation)?;
            let made = room.invite_back(&whom, &by, now, &mut chance)?;
            return Ok(Some(asked.at().invitation(made.token.reveal())));
        }
        "withdraw" => {
            let id = sent.get("invitation");
            let is_ours = room.invitations()?.into_iter().any(|invitation| {
                invitation.id == id
                    && match invitation.invited_for {
                        InvitedFor::NewAccount(draft) => draft.organisation == own.organisation,
                        InvitedFor::WayBack(whom) => room
                            .account(&whom)
                            .is_ok_and(|account| account.organisation == own.organisation),
                    }
            });
            match is_ours {
                true => room.withdraw_invitation(id, &by, now)?,
                false => return Err(WebError::NotAllowed { act: Act::ManageAccounts }),
            }
        }
        "suspend" => {
            let whom = of_own_organisation(asked, sent, &own.organisation)?;
            room.suspend(&whom, sent.get("why"), &by, now)?;
        }
        "restore" => {
            let whom = of_own_organisation(asked, sent, &own.organisation)?;
            room.restore(&whom, &by, now)?;
        }
        "roles" => {
            let whom = of_own_organisation(asked, sent, &own.organisation)?;
            room.set_roles(&whom, &roles()?, &by, now)?;
        }
        _ => return Err(WebError::BadForm),
    }
    Ok(None)
}

/// The account that a form is about. One of another organisation is answered like one that is not
/// there.
fn of_own_organisation(
    asked: &Asked,
    sent: &Sent,
    organisation: &ActorId,
) -> Result<AccountId, WebError> {
    let id = AccountId::new(sent.get("account"))?;
    let account = asked.room()?.account(&id)?;
    match account.organisation == *organisation {
        true => Ok(id),
        false => Err(RoomError::Unknown { what: "account", id: id.to_string() }.into()),
    }
}
