//! `/{m}/accounts`: the accounts of an administrator's own organisation: inviting, suspending, roles,
//! and who came and went. What is done here is done to that organisation and to no other.

use crate::acts::accounts;
use crate::asked::{Asked, html, redirect};
use crate::error::WebError;
use crate::moments::Moment;
use crate::pages::chrome::Chrome;
use crate::pages::sign_in::{refusal, role_name};
use crate::sent::Sent;
use askama::Template;
use axum::response::Response;
use holdfire_room::{Account, AccountId, InvitedFor, Role, Roles};

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
    let words = asked.words;
    let own = asked.account()?;
    let instant = |at| asked.snapshot.zone.instant_shown(words, at);
    let roles = || Role::ALL.iter().map(|role| (role.as_str(), role_name(words, role.as_str())));
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
    let invitations = accounts::invitations(asked)?.into_iter().map(|invitation| {
        let what = match &invitation.invited_for {
            InvitedFor::NewAccount(draft) => {
                words.list(draft.roles.iter().map(|role| role_name(words, role.as_str())))
            }
            InvitedFor::WayBack(id) => id.to_string(),
        };
        (invitation.id, what, instant(invitation.expires))
    });
    let trail = accounts::trail(asked, None, MOST_TRAIL)?.into_iter().map(|row| TrailView {
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
        accounts: accounts::accounts(asked)?.iter().map(view).collect(),
        roles: roles().collect(),
        invitations: invitations.collect(),
        trail: trail.collect(),
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
    let roles = || sent.all("role").collect::<Vec<_>>().join(",").parse::<Roles>();
    let (whom, at) = (sent.get("account"), asked.at());
    match sent.get("act") {
        "invite" => {
            let id = sent.given("id").map(AccountId::new).transpose()?;
            let made = accounts::invite(asked, roles()?, id)?;
            return Ok(Some(at.invitation(made.token.reveal())));
        }
        "invite-back" => {
            let made = accounts::invite_back(asked, whom)?;
            return Ok(Some(at.invitation(made.token.reveal())));
        }
        "withdraw" => accounts::withdraw(asked, sent.get("invitation"))?,
        "suspend" => accounts::suspend(asked, whom, sent.get("why"))?,
        "restore" => accounts::restore(asked, whom)?,
        "roles" => accounts::set_roles(asked, whom, &roles()?)?,
        _ => return Err(WebError::BadForm),
    }
    Ok(None)
}
