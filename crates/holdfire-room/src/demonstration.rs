//! Accounts to show the program with, that anybody at the machine may sign in as.
//!
//! Such an account has neither a password nor a passkey, and only such an account can be signed in
//! as without one: nobody's own account is ever opened this way.

use crate::account::{account, make};
use crate::sign_in::begin;
use crate::{
    AccountId, By, Chance, DisplayName, InvitationDraft, Language, NewSession, Room, RoomError,
    SignInName, Visitor,
};
use jiff::Timestamp;

impl Room {
    /// Makes an account without anything to sign in with, or leaves the one that is there.
    pub fn make_demonstration_account(
        &self,
        draft: &InvitationDraft,
        display_name: &DisplayName,
        language: &Language,
        now: Timestamp,
    ) -> Result<AccountId, RoomError> {
        let id = draft
            .account_id
            .as_ref()
            .ok_or_else(|| RoomError::form("account id", "there is none"))?;
        let sign_in_name = match &draft.sign_in_name {
            Some(name) => name.clone(),
            None => SignInName::new(id.as_str())?,
        };
        self.write(|transaction| {
            if account(transaction, id).is_ok() {
                return Ok(());
            }
            let account = crate::account::Draft {
                id,
                sign_in_name: &sign_in_name,
                display_name,
                organisation: &draft.organisation,
                roles: &draft.roles,
                language,
            };
            make(transaction, &account, &By::Machine, now)
        })?;
        Ok(id.clone())
    }

    /// Signs in as an account without credentials. One that has any is refused.
    pub fn sign_in_for_demonstration(
        &self,
        id: &AccountId,
        visitor: &Visitor,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<NewSession, RoomError> {
        self.write(|transaction| {
            let account = account(transaction, id)?;
            let has_credentials = transaction
                .prepare_cached(
                    "SELECT 1 FROM passwords WHERE account = ?1
                     UNION ALL SELECT 1 FROM totp WHERE account = ?1
                     UNION ALL SELECT 1 FROM passkeys WHERE account = ?1",
                )?
                .exists([id.as_str()])?;
            if has_credentials {
                return Err(RoomError::NotSignedIn);
            }
            if !account.is_active() {
                return Err(RoomError::Suspended);
            }
            begin(transaction, account, visitor, now, random)
        })
    }
}
