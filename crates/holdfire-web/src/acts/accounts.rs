//! The accounts of an administrator's own organisation. What is done here is done to that organisation
//! and to no other: an account of another is answered like one that is not there.

use crate::asked::Asked;
use crate::error::WebError;
use crate::sessions::chance;
use holdfire_core::ActorId;
use holdfire_powers::Act;
use holdfire_room::{
    Account, AccountId, By, Invitation, InvitationDraft, InvitedFor, NewInvitation, Roles,
    RoomError, TrailRow,
};

/// The accounts of one's own organisation.
pub(crate) fn accounts(asked: &Asked) -> Result<Vec<Account>, WebError> {
    let own = &asked.account()?.organisation;
    let all = asked.room()?.accounts()?.into_iter();
    Ok(all.filter(|account| account.organisation == *own).collect())
}

/// The invitations of one's own organisation that are open.
pub(crate) fn invitations(asked: &Asked) -> Result<Vec<Invitation>, WebError> {
    let (own, accounts) = (&asked.account()?.organisation, accounts(asked)?);
    let is_ours = |of: &Invitation| match &of.invited_for {
        InvitedFor::NewAccount(draft) => draft.organisation == *own,
        InvitedFor::WayBack(id) => accounts.iter().any(|account| account.id == *id),
    };
    let all = asked.room()?.invitations()?.into_iter();
    Ok(all.filter(|of| is_ours(of) && of.ended.is_none()).collect())
}

/// What was done with the accounts of one's own organisation, the latest first; for those who may see
/// it. Rows of others are passed over.
pub(crate) fn trail(
    asked: &Asked,
    before: Option<u64>,
    limit: u32,
) -> Result<Vec<TrailRow>, WebError> {
    if !asked.access.may_in_room(Act::SeeTrail) {
        return Ok(Vec::new());
    }
    let accounts = accounts(asked)?;
    let is_ours = |id: &AccountId| accounts.iter().any(|account| account.id == *id);
    let rows = asked.room()?.trail(None, before, limit)?.into_iter();
    Ok(rows.filter(|row| row.account.as_ref().is_some_and(is_ours)).collect())
}

/// Asks somebody in. The link of the answer is shown once.
pub(crate) fn invite(
    asked: &Asked,
    roles: Roles,
    account_id: Option<AccountId>,
) -> Result<NewInvitation, WebError> {
    let own = asked.account()?;
    let draft = InvitationDraft {
        organisation: own.organisation.clone(),
        roles,
        account_id,
        sign_in_name: None,
    };
    Ok(asked.room()?.invite(&draft, &By::from(&own.id), asked.now()?, &mut chance)?)
}

/// Asks somebody back who lost the means to sign in.
pub(crate) fn invite_back(asked: &Asked, whom: &str) -> Result<NewInvitation, WebError> {
    let (whom, by) = (of_own_organisation(asked, whom)?, By::from(&asked.account()?.id));
    Ok(asked.room()?.invite_back(&whom, &by, asked.now()?, &mut chance)?)
}

/// Withdraws an invitation that is open.
pub(crate) fn withdraw(asked: &Asked, invitation: &str) -> Result<(), WebError> {
    let by = By::from(&asked.account()?.id);
    match invitations(asked)?.iter().any(|of| of.id == invitation) {
        true => Ok(asked.room()?.withdraw_invitation(invitation, &by, asked.now()?)?),
        false => Err(unknown("open invitation", invitation)),
    }
}

/// Suspends an account.
pub(crate) fn suspend(asked: &Asked, whom: &str, why: &str) -> Result<(), WebError> {
    let (whom, by) = (of_own_organisation(asked, whom)?, By::from(&asked.account()?.id));
    Ok(asked.room()?.suspend(&whom, why, &by, asked.now()?)?)
}

/// Lets a suspended account in again.
pub(crate) fn restore(asked: &Asked, whom: &str) -> Result<(), WebError> {
    let (whom, by) = (of_own_organisation(asked, whom)?, By::from(&asked.account()?.id));
    Ok(asked.room()?.restore(&whom, &by, asked.now()?)?)
}

/// Gives an account other roles.
pub(crate) fn set_roles(asked: &Asked, whom: &str, roles: &Roles) -> Result<(), WebError> {
    let (whom, by) = (of_own_organisation(asked, whom)?, By::from(&asked.account()?.id));
    Ok(asked.room()?.set_roles(&whom, roles, &by, asked.now()?)?)
}

/// The account of that id, if it is one of one's own organisation.
fn of_own_organisation(asked: &Asked, told: &str) -> Result<AccountId, WebError> {
    let own: &ActorId = &asked.account()?.organisation;
    let id = AccountId::new(told)?;
    match asked.room()?.account(&id)?.organisation == *own {
        true => Ok(id),
        false => Err(unknown("account", told)),
    }
}

fn unknown(what: &'static str, id: &str) -> WebError {
    RoomError::Unknown { what, id: id.to_owned() }.into()
}
