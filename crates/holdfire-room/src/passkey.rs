//! Passkeys: keys on somebody's device that sign what the room asks. They are found by the device, so
//! that no name is typed and nothing can be asked about accounts.
//!
//! The checks are those of `webauthn-rs`. Its challenges come from the system's randomness, not from
//! the chance that is handed in; user verification (a finger, a face, a PIN) is always required, so
//! that a passkey is two factors by itself.

use crate::ceremony::{self, Sort};
use crate::room::{instant, maybe_instant, millis};
use crate::sign_in::begin;
use crate::trail::note;
use crate::{
    Account, AccountId, By, Ceremony, Chance, Deed, DisplayName, NewSession, Room, RoomError,
    SignInName, SignedIn, Visitor, account, id, names,
};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use webauthn_rs::prelude::{
    CreationChallengeResponse, DiscoverableAuthentication, DiscoverableKey, Passkey as Key,
    PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Url, Uuid, Webauthn,
    WebauthnBuilder, WebauthnError,
};

/// The most passkeys of one account.
const MOST: usize = 20;
/// What a ceremony of the first administrator is for; no invitation has this id.
pub(crate) const FIRST_RUN: &str = "first-run";
/// No answer of a browser is longer.
const MAX_ANSWER: usize = 64 * 1024;

/// The site that passkeys are bound to.
#[derive(Debug, Clone)]
pub struct PasskeySite(Webauthn);

impl PasskeySite {
    /// The site with this domain, whose pages lie under `origin` (`https://room.example`) and which
    /// devices call `name`. Passkeys made for one domain are useless on every other, for ever.
    ///
    /// # Errors
    ///
    /// Where the pages have no name but an address of numbers: browsers make no passkeys there.
    pub fn new(domain: &str, origin: &str, name: &str) -> Result<Self, RoomError> {
        let refused = |why: &str| RoomError::form("site of passkeys", why);
        let origin = Url::parse(origin).map_err(|why| refused(&why.to_string()))?;
        WebauthnBuilder::new(domain, &origin)
            .and_then(|builder| builder.rp_name(name).build())
            .map(Self)
            .map_err(|_| refused("its pages do not lie under its domain"))
    }
}

/// A passkey, as its owner sees it in a list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Passkey {
    /// A short id by which it is found and removed.
    pub id: String,
    /// Whose it is.
    pub account: AccountId,
    /// What its owner calls it.
    pub name: String,
    /// When it was added.
    pub created: Timestamp,
    /// When it was used last.
    pub used: Option<Timestamp>,
}

/// A new passkey, as the browser hands it over.
#[derive(Clone, Copy)]
pub struct PasskeyAnswer<'a> {
    /// The site it was made for.
    pub site: &'a PasskeySite,
    /// The ceremony it answers.
    pub ceremony: &'a str,
    /// What the browser answered, as JSON.
    pub answer: &'a str,
    /// What its owner calls it.
    pub name: &'a str,
}

impl Room {
    /// Begins a sign-in by passkey. Nobody is named; the options are the same for everybody.
    pub fn begin_passkey_sign_in(
        &self,
        site: &PasskeySite,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<Ceremony, RoomError> {
        let (options, state) =
            site.0.start_discoverable_authentication().map_err(|why| failed(&why))?;
        let (options, state) = (to_json(&options.public_key)?, to_json(&state)?);
        self.write(|transaction| {
            ceremony::begin(transaction, Sort::SignIn, None, None, &state, options, now, random)
        })
    }

    /// Ends a sign-in by passkey with what the browser answered. Waiting after failures does not
    /// apply: nobody guesses a signature, and so nobody keeps the owner of a passkey out.
    pub fn finish_passkey_sign_in(
        &self,
        site: &PasskeySite,
        ceremony: &str,
        answer: &str,
        visitor: &Visitor,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<NewSession, RoomError> {
        // Used up by the first answer, right or wrong.
        let taken =
            self.write(|transaction| ceremony::take(transaction, Sort::SignIn, ceremony, now))?;
        let state: DiscoverableAuthentication = from_json(&taken.state)?;
        let answer: PublicKeyCredential = read(answer).ok_or(RoomError::NotSignedIn)?;
        let (handle, credential) = site
            .0
            .identify_discoverable_authentication(&answer)
            .map_err(|_| RoomError::NotSignedIn)?;
        self.write(|transaction| {
            let Some((owner, mut key)) = key_of(transaction, handle, credential)? else {
                return Ok(Err(RoomError::NotSignedIn));
            };
            let account = account::account(transaction, &owner)?;
            let found = site.0.finish_discoverable_authentication_v2(
                &answer,
                state,
                DiscoverableKey::from(&key),
            );
            let result = match found {
                Ok(result) => result,
                Err(why) => {
                    // The signature was right and the key was perhaps copied: its owner has to know.
                    if matches!(why, WebauthnError::CredentialPossibleCompromise) {
                        fail(transaction, &account, visitor, "passkey_perhaps_copied", now)?;
                    }
                    return Ok(Err(RoomError::NotSignedIn));
                }
            };
            if !account.is_active() {
                fail(transaction, &account, visitor, "suspended", now)?;
                return Ok(Err(RoomError::Suspended));
            }
            key.update_credential(&result);
            transaction
                .prepare_cached(
                    "UPDATE passkeys SET public_key = ?, used_at = ? WHERE credential = ?",
                )?
                .execute(params![to_json(&key)?, millis(now), credential])?;
            begin(transaction, account, visitor, now, random).map(Ok)
        })?
    }

    /// Begins to add a passkey to the account of somebody who has signed in a short while ago.
    pub fn begin_passkey(
        &self,
        site: &PasskeySite,
        who: &SignedIn,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<Ceremony, RoomError> {
        who.check_fresh(now)?;
        let owner = &who.account;
        self.write(|transaction| {
            let handle = match handle(transaction, &owner.id)? {
                Some(handle) => handle,
                None => draw_handle(random)?,
            };
            let names = (owner.sign_in_name.reveal(), owner.display_name.reveal());
            let (options, state) = start(transaction, site, handle, names, Some(&owner.id))?;
            let subject = Some(owner.id.as_str());
            let handle = Some(handle.as_bytes().as_slice());
            ceremony::begin(transaction, Sort::Add, subject, handle, &state, options, now, random)
        })
    }

    /// Adds the passkey that the browser made.
    pub fn finish_passkey(
        &self,
        answer: PasskeyAnswer<'_>,
        who: &SignedIn,
        visitor: &Visitor,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<Passkey, RoomError> {
        let owner = &who.account.id;
        let taken =
            self.write(|transaction| ceremony::take(transaction, Sort::Add, answer.ceremony, now))?;
        if taken.subject.as_deref() != Some(owner.as_str()) {
            return Err(ceremony::NOT_VALID);
        }
        let made = check(&answer, &taken)?;
        self.write(|transaction| add(transaction, owner, &made, visitor, now, random))
    }

    /// Begins to make the passkey with which an invitation will be accepted. `names` are the sign-in
    /// name and the display name that the device shows.
    pub fn begin_invited_passkey(
        &self,
        site: &PasskeySite,
        invitation: &str,
        names: (&str, &str),
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<Ceremony, RoomError> {
        let opened = self.open_invitation(invitation, now)?.invitation;
        self.begin_newcomers_passkey(site, &opened.id, names, now, random)
    }

    /// Begins to make the passkey of the first administrator.
    pub fn begin_first_run_passkey(
        &self,
        site: &PasskeySite,
        code: &str,
        names: (&str, &str),
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<Ceremony, RoomError> {
        self.open_first_run(code, now)?;
        self.begin_newcomers_passkey(site, FIRST_RUN, names, now, random)
    }

    fn begin_newcomers_passkey(
        &self,
        site: &PasskeySite,
        subject: &str,
        names: (&str, &str),
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<Ceremony, RoomError> {
        let (sign_in_name, display_name) = (SignInName::new(names.0)?, DisplayName::new(names.1)?);
        let names = (sign_in_name.reveal(), display_name.reveal());
        self.write(|transaction| {
            let handle = draw_handle(random)?;
            let (options, state) = start(transaction, site, handle, names, None)?;
            let (subject, handle) = (Some(subject), Some(handle.as_bytes().as_slice()));
            ceremony::begin(
                transaction,
                Sort::Invited,
                subject,
                handle,
                &state,
                options,
                now,
                random,
            )
        })
    }

    /// Checks the passkey of somebody who comes in by the invitation with this id, or first of all.
    pub(crate) fn check_newcomers_passkey(
        &self,
        answer: &PasskeyAnswer<'_>,
        subject: &str,
        now: Timestamp,
    ) -> Result<Made, RoomError> {
        let taken = self.write(|transaction| {
            ceremony::take(transaction, Sort::Invited, answer.ceremony, now)
        })?;
        if taken.subject.as_deref() != Some(subject) {
            return Err(ceremony::NOT_VALID);
        }
        check(answer, &taken)
    }

    /// The passkeys of an account, the latest first.
    pub fn passkeys(&self, owner: &AccountId) -> Result<Vec<Passkey>, RoomError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT id, account, name, created_at, used_at FROM passkeys
                 WHERE account = ? ORDER BY created_at DESC, id",
            )?;
            let rows = statement.query_map([owner.as_str()], |row| {
                Ok((
                    row.get::<_, String>(0)?,
                    row.get::<_, String>(1)?,
                    row.get::<_, String>(2)?,
                    row.get::<_, i64>(3)?,
                    row.get::<_, Option<i64>>(4)?,
                ))
            })?;
            rows.map(|row| {
                let (id, account, name, created, used) = row?;
                let account = AccountId::kept(account);
                let (created, used) = (instant(created)?, maybe_instant(used)?);
                Ok(Passkey { id, account, name, created, used })
            })
            .collect()
        })
    }

    /// Removes a passkey of somebody who has signed in a short while ago. The last way in is never
    /// removed.
    pub fn remove_passkey(
        &self,
        passkey: &str,
        who: &SignedIn,
        visitor: &Visitor,
        now: Timestamp,
    ) -> Result<(), RoomError> {
        who.check_fresh(now)?;
        let owner = &who.account.id;
        self.write(|transaction| {
            let removed = transaction
                .prepare_cached("DELETE FROM passkeys WHERE id = ? AND account = ?")?
                .execute([passkey, owner.as_str()])?;
            if removed == 0 {
                return Err(RoomError::unknown("passkey", passkey));
            }
            let is_left = transaction
                .prepare_cached(
                    "SELECT 1 FROM passkeys WHERE account = ?1 UNION ALL
                     SELECT 1 FROM passwords JOIN totp USING (account) WHERE account = ?1",
                )?
                .exists([owner.as_str()])?;
            if !is_left {
                return Err(RoomError::LastWayIn);
            }
            let (by, from) = (By::from(owner), Some(&visitor.address));
            note(transaction, now, Deed::PasskeyRemoved, Some(owner), &by, from, Some(passkey))
        })
    }
}

/// A passkey that was made and checked, and is not kept yet.
pub(crate) struct Made {
    key: Key,
    handle: Vec<u8>,
    name: String,
}

/// Keeps a passkey.
pub(crate) fn add(
    transaction: &Connection,
    owner: &AccountId,
    made: &Made,
    visitor: &Visitor,
    now: Timestamp,
    random: Chance<'_>,
) -> Result<Passkey, RoomError> {
    let held: usize = held(transaction, owner)?.len();
    if held >= MOST {
        return Err(RoomError::Conflict(format!(
            "account `{owner}` has {MOST} passkeys; remove one first"
        )));
    }
    let credential = made.key.cred_id().as_slice();
    let is_known = transaction
        .prepare_cached("SELECT 1 FROM passkeys WHERE credential = ?")?
        .exists([credential])?;
    if is_known {
        return Err(RoomError::Taken { what: "passkey" });
    }
    transaction
        .prepare_cached(
            "INSERT INTO passkey_handles (account, handle) VALUES (?, ?)
             ON CONFLICT (account) DO NOTHING",
        )?
        .execute(params![owner.as_str(), made.handle])?;
    if handle(transaction, owner)?.is_none_or(|kept| kept.as_bytes().as_slice() != made.handle) {
        return Err(ceremony::NOT_VALID);
    }
    let passkey = Passkey {
        id: id::short_id(random)?,
        account: owner.clone(),
        name: made.name.clone(),
        created: instant(millis(now))?,
        used: None,
    };
    transaction
        .prepare_cached(
            "INSERT INTO passkeys (credential, id, account, name, public_key, created_at)
             VALUES (?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            credential,
            passkey.id,
            owner.as_str(),
            passkey.name,
            to_json(&made.key)?,
            millis(now),
        ])?;
    let (by, from) = (By::from(owner), Some(&visitor.address));
    note(transaction, now, Deed::PasskeyAdded, Some(owner), &by, from, Some(&passkey.id))?;
    Ok(passkey)
}

/// Removes all passkeys of an account, whose owner lost them. A new one gets a new handle.
pub(crate) fn remove_all(transaction: &Connection, owner: &AccountId) -> Result<(), RoomError> {
    for table in ["passkeys", "passkey_handles"] {
        transaction
            .prepare_cached(&format!("DELETE FROM {table} WHERE account = ?"))?
            .execute([owner.as_str()])?;
    }
    Ok(())
}

/// The options for a browser that makes a passkey, and the state to check it with.
fn start(
    connection: &Connection,
    site: &PasskeySite,
    handle: Uuid,
    (sign_in_name, display_name): (&str, &str),
    owner: Option<&AccountId>,
) -> Result<(String, String), RoomError> {
    let known = match owner {
        Some(owner) => held(connection, owner)?,
        None => Vec::new(),
    };
    let (options, state): (CreationChallengeResponse, PasskeyRegistration) = site
        .0
        .start_passkey_registration(handle, sign_in_name, display_name, Some(known))
        .map_err(|why| failed(&why))?;
    // Kept on the device, so that it is found without a name.
    let mut options = serde_json::to_value(&options.public_key)
        .map_err(|why| RoomError::damaged("a passkey", why))?;
    options["authenticatorSelection"]["residentKey"] = "required".into();
    options["authenticatorSelection"]["requireResidentKey"] = true.into();
    Ok((options.to_string(), to_json(&state)?))
}

/// Checks what a browser made.
fn check(answer: &PasskeyAnswer<'_>, taken: &ceremony::Taken) -> Result<Made, RoomError> {
    let name = names::line("name of the passkey", answer.name, 80)?;
    let state: PasskeyRegistration = from_json(&taken.state)?;
    let made: RegisterPublicKeyCredential = read(answer.answer).ok_or(NOT_A_PASSKEY)?;
    if made.extensions.cred_props.as_ref().is_some_and(|told| told.rk == Some(false)) {
        return Err(RoomError::form(
            "passkey",
            "the device does not keep it and could not find it again; use another device",
        ));
    }
    let key =
        answer.site.0.finish_passkey_registration(&made, &state).map_err(|_| NOT_A_PASSKEY)?;
    let handle = taken.handle.clone().ok_or(ceremony::NOT_VALID)?;
    Ok(Made { key, handle, name })
}

const NOT_A_PASSKEY: RoomError = RoomError::NotValid { what: "passkey" };

fn fail(
    transaction: &Connection,
    account: &Account,
    visitor: &Visitor,
    why: &str,
    now: Timestamp,
) -> Result<(), RoomError> {
    let (whose, from) = (Some(&account.id), Some(&visitor.address));
    note(transaction, now, Deed::SignInFailed, whose, &By::Nobody, from, Some(why))
}

/// The key with this id, if it is of the account with this handle.
fn key_of(
    connection: &Connection,
    handle: Uuid,
    credential: &[u8],
) -> Result<Option<(AccountId, Key)>, RoomError> {
    let found: Option<(String, String)> = connection
        .prepare_cached(
            "SELECT account, public_key FROM passkeys JOIN passkey_handles USING (account)
             WHERE credential = ? AND handle = ?",
        )?
        .query_row(params![credential, handle.as_bytes().as_slice()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    found.map(|(account, key)| Ok((AccountId::kept(account), from_json(&key)?))).transpose()
}

fn held(connection: &Connection, owner: &AccountId) -> Result<Vec<Vec<u8>>, RoomError> {
    let mut statement =
        connection.prepare_cached("SELECT credential FROM passkeys WHERE account = ?")?;
    let rows = statement.query_map([owner.as_str()], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn handle(connection: &Connection, owner: &AccountId) -> Result<Option<Uuid>, RoomError> {
    let kept: Option<Vec<u8>> = connection
        .prepare_cached("SELECT handle FROM passkey_handles WHERE account = ?")?
        .query_row([owner.as_str()], |row| row.get(0))
        .optional()?;
    kept.map(|bytes| {
        Uuid::from_slice(&bytes).map_err(|why| RoomError::damaged("a passkey handle", why))
    })
    .transpose()
}

fn draw_handle(random: Chance<'_>) -> Result<Uuid, RoomError> {
    let mut bytes = [0; 16];
    random(&mut bytes)?;
    Ok(Uuid::from_bytes(bytes))
}

/// Reads what a browser answered, if it is of a size and form that it can be.
fn read<T: serde::de::DeserializeOwned>(answer: &str) -> Option<T> {
    (answer.len() <= MAX_ANSWER).then(|| serde_json::from_str(answer).ok()).flatten()
}

fn failed(why: &WebauthnError) -> RoomError {
    RoomError::form("passkey", why.to_string())
}

fn to_json(value: &impl serde::Serialize) -> Result<String, RoomError> {
    serde_json::to_string(value).map_err(|why| RoomError::damaged("a passkey", why))
}

fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, RoomError> {
    serde_json::from_str(text).map_err(|why| RoomError::damaged("a passkey", why))
}
