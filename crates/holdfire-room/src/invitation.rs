//! Invitations: an administrator asks somebody in, for an organisation and in some roles. The link
//! is used once. Accepting makes the account and what it signs in with, all or nothing.

use crate::account::{Draft, account, check_roles, make};
use crate::credentials::{put_password, put_recovery_codes, put_totp, remove_all_means};
use crate::organisation::{actor, organisation};
use crate::room::{instant, maybe_instant, millis};
use crate::secret::hash_of;
use crate::sign_in::begin;
use crate::trail::note;
use crate::{
    AccountId, By, Chance, Deed, DisplayName, Language, NewSession, PasskeyAnswer, Password, Role,
    Roles, Room, RoomError, Secret, SignInName, TotpSecret, Visitor, backoff, id, passkey, session,
};
use holdfire_core::ActorId;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};

/// How long an invitation holds.
const HOLDS: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Whom an invitation is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationDraft {
    /// The organisation of the account.
    pub organisation: ActorId,
    /// Its roles.
    pub roles: Roles,
    /// Its id; without one it is called after its first role, with a number.
    pub account_id: Option<AccountId>,
    /// What it signs in with; without one whoever accepts chooses.
    pub sign_in_name: Option<SignInName>,
}

/// What an invitation opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvitedFor {
    /// A new account.
    NewAccount(InvitationDraft),
    /// New means to sign in for an account that lost them.
    WayBack(AccountId),
}

/// An invitation, as administrators see it in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// A short id by which it is found and withdrawn. It opens nothing.
    pub id: String,
    /// What it opens.
    pub invited_for: InvitedFor,
    /// Who made it.
    pub made_by: By,
    /// When.
    pub made: Timestamp,
    /// Until when it holds.
    pub expires: Timestamp,
    /// When and how it ended before that: `accepted`, `withdrawn` or `replaced`.
    pub ended: Option<(Timestamp, String)>,
}

/// An invitation that was just made.
#[derive(Debug)]
pub struct NewInvitation {
    /// What the link carries. It is shown once.
    pub token: Secret,
    /// What was made.
    pub invitation: Invitation,
}

/// An invitation whose link was followed.
#[derive(Debug)]
pub struct OpenInvitation {
    /// What it opens.
    pub invitation: Invitation,
    /// The secret for the codes of whoever accepts it with a password.
    pub totp: TotpSecret,
}

/// Whoever accepts an invitation, in their own words.
pub struct NewAccount<'a> {
    /// What the account is called on the pages.
    pub display_name: DisplayName,
    /// What it signs in with, unless the invitation says.
    pub sign_in_name: Option<SignInName>,
    /// The language of its pages.
    pub language: Language,
    /// How it will sign in.
    pub credentials: Credentials<'a>,
}

/// How an account will sign in.
#[derive(Clone, Copy)]
pub enum Credentials<'a> {
    /// With a password and the codes of the secret that was shown.
    PasswordAndCode {
        /// The password.
        password: &'a Password,
        /// One code, to show that the secret has arrived.
        code: &'a str,
    },
    /// With a passkey.
    Passkey(PasskeyAnswer<'a>),
}

/// Somebody who has just come in.
#[derive(Debug)]
pub struct Accepted {
    /// Who is signed in from here on.
    pub session: NewSession,
    /// Ten codes to keep on paper, each good for one sign-in without the application. Shown once;
    /// none for somebody who comes in with a passkey.
    pub recovery_codes: Vec<Secret>,
}

impl Room {
    /// Invites somebody. An invitation holds for seven days.
    pub fn invite(
        &self,
        draft: &InvitationDraft,
        by: &By,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<NewInvitation, RoomError> {
        check_roles(&draft.roles)?;
        self.write(|transaction| {
            organisation(transaction, &draft.organisation)?;
            if let Some(id) = &draft.account_id
                && transaction
                    .prepare_cached("SELECT 1 FROM accounts WHERE id = ?")?
                    .exists([id.as_str()])?
            {
                return Err(RoomError::Taken { what: "account id" });
            }
            let made = put(transaction, InvitedFor::NewAccount(draft.clone()), by, now, random)?;
            let detail = format!("{} {}: {}", made.invitation.id, draft.organisation, draft.roles);
            note(transaction, now, Deed::Invited, None, by, None, Some(&detail))?;
            Ok(made)
        })
    }

    /// Invites somebody back who lost the means to sign in. What they have goes on until the
    /// invitation is accepted. An earlier invitation back no longer holds.
    pub fn invite_back(
        &self,
        whom: &AccountId,
        by: &By,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<NewInvitation, RoomError> {
        self.write(|transaction| {
            account(transaction, whom)?;
            transaction
                .prepare_cached(
                    "UPDATE invitations SET ended_at = ?, ended_why = 'replaced'
                     WHERE account = ? AND ended_at IS NULL",
                )?
                .execute(params![millis(now), whom.as_str()])?;
            let made = put(transaction, InvitedFor::WayBack(whom.clone()), by, now, random)?;
            let detail = Some(made.invitation.id.as_str());
            note(transaction, now, Deed::Invited, Some(whom), by, None, detail)?;
            Ok(made)
        })
    }

    /// All invitations, the latest first.
    pub fn invitations(&self) -> Result<Vec<Invitation>, RoomError> {
        self.read(|connection| {
            let mut statement = connection
                .prepare_cached(&format!("{SELECT} ORDER BY made_at DESC, invitations.id"))?;
            let rows = statement.query_map([], columns)?;
            rows.map(|row| from_columns(row?).map(|(invitation, _)| invitation)).collect()
        })
    }

    /// Withdraws an invitation that was not accepted yet.
    pub fn withdraw_invitation(
        &self,
        invitation: &str,
        by: &By,
        now: Timestamp,
    ) -> Result<(), RoomError> {
        self.write(|transaction| {
            end(transaction, invitation, "withdrawn", now)
                .map_err(|_| RoomError::unknown("open invitation", invitation))?;
            note(transaction, now, Deed::InvitationWithdrawn, None, by, None, Some(invitation))
        })
    }

    /// What an invitation opens, for the page behind its link.
    pub fn open_invitation(
        &self,
        token: &str,
        now: Timestamp,
    ) -> Result<OpenInvitation, RoomError> {
        self.read(|connection| open(connection, token, now))
    }

    /// Accepts an invitation for a new account: makes it, with what it signs in with, and signs it in.
    pub fn accept_invitation(
        &self,
        token: &str,
        who: &NewAccount<'_>,
        visitor: &Visitor,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<Accepted, RoomError> {
        // Looked at before the costly part, and again below.
        let OpenInvitation { invitation, .. } = self.open_invitation(token, now)?;
        let InvitedFor::NewAccount(draft) = invitation.invited_for else { return Err(NOT_VALID) };
        let means = self.means_of(who, &draft, &invitation.id, now, random)?;
        self.write(|transaction| {
            let OpenInvitation { invitation, totp } = open(transaction, token, now)?;
            end(transaction, &invitation.id, "accepted", now)?;
            let id = make_invited(transaction, &draft, who, &invitation.made_by, now)?;
            let (by, from) = (By::from(&id), Some(&visitor.address));
            let detail = Some(invitation.id.as_str());
            note(transaction, now, Deed::InvitationAccepted, Some(&id), &by, from, detail)?;
            come_in(transaction, &id, &means, &totp, visitor, now, random)
        })
    }

    /// Accepts an invitation back: the account's means to sign in are replaced, all its sessions end,
    /// and it is signed in.
    pub fn come_back(
        &self,
        token: &str,
        credentials: Credentials<'_>,
        visitor: &Visitor,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<Accepted, RoomError> {
        let OpenInvitation { invitation, .. } = self.open_invitation(token, now)?;
        let InvitedFor::WayBack(whom) = invitation.invited_for else { return Err(NOT_VALID) };
        let means = match credentials {
            Credentials::PasswordAndCode { password, code } => {
                password.check_for(&self.account(&whom)?)?;
                Means::PasswordAndCode { hash: self.hashing().hash(password, random)?, code }
            }
            Credentials::Passkey(answer) => Means::Passkey(Box::new(
                self.check_newcomers_passkey(&answer, &invitation.id, now)?,
            )),
        };
        self.write(|transaction| {
            let OpenInvitation { invitation, totp } = open(transaction, token, now)?;
            end(transaction, &invitation.id, "accepted", now)?;
            if !account(transaction, &whom)?.is_active() {
                return Err(RoomError::Suspended);
            }
            session::end_all(transaction, &whom, None, "came_back", now)?;
            backoff::refund(transaction, &whom, &visitor.address, now)?;
            let (by, from) = (By::from(&whom), Some(&visitor.address));
            let detail = Some(invitation.id.as_str());
            note(transaction, now, Deed::InvitationAccepted, Some(&whom), &by, from, detail)?;
            remove_all_means(transaction, &whom)?;
            come_in(transaction, &whom, &means, &totp, visitor, now, random)
        })
    }

    /// What somebody comes in with, after the password was held against their names or the passkey
    /// was checked. `subject` is what a passkey was made for.
    pub(crate) fn means_of<'a>(
        &self,
        who: &NewAccount<'a>,
        draft: &InvitationDraft,
        subject: &str,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<Means<'a>, RoomError> {
        let (password, code) = match who.credentials {
            Credentials::PasswordAndCode { password, code } => (password, code),
            Credentials::Passkey(answer) => {
                let made = self.check_newcomers_passkey(&answer, subject, now)?;
                return Ok(Means::Passkey(Box::new(made)));
            }
        };
        let sign_in_name = draft.sign_in_name.as_ref().or(who.sign_in_name.as_ref());
        let id = draft.account_id.as_ref();
        password.check_against(
            [who.display_name.reveal(), draft.organisation.as_str()]
                .into_iter()
                .chain(sign_in_name.map(SignInName::reveal))
                .chain(id.map(AccountId::as_str)),
        )?;
        Ok(Means::PasswordAndCode { hash: self.hashing().hash(password, random)?, code })
    }
}

/// What somebody comes in with, checked as far as can be without the account.
pub(crate) enum Means<'a> {
    PasswordAndCode { hash: String, code: &'a str },
    Passkey(Box<passkey::Made>),
}

const NOT_VALID: RoomError = RoomError::NotValid { what: "invitation" };

/// Makes the account of a draft, under the id it asks for or the next one of its first role.
pub(crate) fn make_invited(
    transaction: &Connection,
    draft: &InvitationDraft,
    who: &NewAccount<'_>,
    by: &By,
    now: Timestamp,
) -> Result<AccountId, RoomError> {
    let id = match &draft.account_id {
        Some(id) => id.clone(),
        None => next_id(transaction, draft.roles.iter().next())?,
    };
    let sign_in_name = draft
        .sign_in_name
        .as_ref()
        .or(who.sign_in_name.as_ref())
        .ok_or_else(|| RoomError::form("sign-in name", "there is none"))?;
    let account = Draft {
        id: &id,
        sign_in_name,
        display_name: &who.display_name,
        organisation: &draft.organisation,
        roles: &draft.roles,
        language: &who.language,
    };
    make(transaction, &account, by, now)?;
    Ok(id)
}

/// `duty-officer-3`, where there are two.
fn next_id(connection: &Connection, role: Option<Role>) -> Result<AccountId, RoomError> {
    let stem = role.map_or("account", Role::as_str).replace('_', "-");
    let mut statement = connection.prepare_cached("SELECT 1 FROM accounts WHERE id = ?")?;
    for number in 1..=100_000 {
        let id = format!("{stem}-{number}");
        if !statement.exists([&id])? {
            return AccountId::new(&id);
        }
    }
    Err(RoomError::Taken { what: "account id" })
}

/// Gives an account what it signs in with, and signs it in.
pub(crate) fn come_in(
    transaction: &Connection,
    id: &AccountId,
    means: &Means<'_>,
    totp: &TotpSecret,
    visitor: &Visitor,
    now: Timestamp,
    random: Chance<'_>,
) -> Result<Accepted, RoomError> {
    let recovery_codes = match means {
        Means::PasswordAndCode { hash, code } => {
            let step = totp.step_of(code, now).ok_or(RoomError::WrongCode)?;
            put_password(transaction, id, hash, now)?;
            put_totp(transaction, id, totp, step, now)?;
            put_recovery_codes(transaction, id, random)?
        }
        Means::Passkey(made) => {
            passkey::add(transaction, id, made, visitor, now, random)?;
            Vec::new()
        }
    };
    let account = account(transaction, id)?;
    Ok(Accepted { session: begin(transaction, account, visitor, now, random)?, recovery_codes })
}

fn put(
    transaction: &Connection,
    invited_for: InvitedFor,
    by: &By,
    now: Timestamp,
    random: Chance<'_>,
) -> Result<NewInvitation, RoomError> {
    let (token, totp) = (Secret::draw(random)?, TotpSecret::draw(random)?);
    let invitation = Invitation {
        id: id::short_id(random)?,
        invited_for,
        made_by: by.clone(),
        made: instant(millis(now))?,
        expires: instant(millis(now.saturating_add(HOLDS).unwrap_or(now)))?,
        ended: None,
    };
    let (organisation, roles, account_id, sign_in_name, whom) = match &invitation.invited_for {
        InvitedFor::NewAccount(draft) => (
            draft.organisation.clone(),
            draft.roles.clone(),
            draft.account_id.as_ref().map(AccountId::as_str),
            draft.sign_in_name.as_ref().map(SignInName::reveal),
            None,
        ),
        InvitedFor::WayBack(whom) => {
            let found = account(transaction, whom)?;
            (found.organisation, found.roles, None, None, Some(whom.as_str()))
        }
    };
    transaction
        .prepare_cached(
            "INSERT INTO invitations (id, hash, organisation, account, account_id, sign_in_name,
             totp_secret, made_by, made_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            invitation.id,
            token.hash(),
            organisation.as_str(),
            whom,
            account_id,
            sign_in_name,
            totp.bytes(),
            by.word(),
            millis(invitation.made),
            millis(invitation.expires),
        ])?;
    let mut insert = transaction
        .prepare_cached("INSERT INTO invitation_roles (invitation, role) VALUES (?, ?)")?;
    for role in roles.iter() {
        insert.execute([invitation.id.as_str(), role.as_str()])?;
    }
    Ok(NewInvitation { token, invitation })
}

fn open(connection: &Connection, token: &str, now: Timestamp) -> Result<OpenInvitation, RoomError> {
    let hash = hash_of(token).ok_or(NOT_VALID)?;
    let (invitation, totp) = connection
        .prepare_cached(&format!(
            "{SELECT} WHERE hash = ? AND ended_at IS NULL AND expires_at > ?"
        ))?
        .query_row(params![hash, millis(now)], columns)
        .optional()?
        .map(from_columns)
        .ok_or(NOT_VALID)??;
    Ok(OpenInvitation { invitation, totp })
}

/// Ends an open invitation and wipes its secret, or says that it is not open.
fn end(transaction: &Connection, id: &str, why: &str, now: Timestamp) -> Result<(), RoomError> {
    let ended = transaction
        .prepare_cached(
            "UPDATE invitations SET ended_at = ?, ended_why = ?, totp_secret = x''
             WHERE id = ? AND ended_at IS NULL",
        )?
        .execute(params![millis(now), why, id])?;
    match ended {
        1 => Ok(()),
        _ => Err(NOT_VALID),
    }
}

const SELECT: &str = "SELECT id, organisation, account, account_id, sign_in_name, totp_secret,
   made_by, made_at, expires_at, ended_at, ended_why,
   (SELECT group_concat(role) FROM invitation_roles WHERE invitation = invitations.id)
   FROM invitations";

struct Columns {
    id: String,
    organisation: String,
    account: Option<String>,
    account_id: Option<String>,
    sign_in_name: Option<String>,
    totp_secret: Vec<u8>,
    made_by: String,
    made: i64,
    expires: i64,
    ended: (Option<i64>, Option<String>),
    roles: Option<String>,
}

fn columns(row: &rusqlite::Row<'_>) -> rusqlite::Result<Columns> {
    Ok(Columns {
        id: row.get(0)?,
        organisation: row.get(1)?,
        account: row.get(2)?,
        account_id: row.get(3)?,
        sign_in_name: row.get(4)?,
        totp_secret: row.get(5)?,
        made_by: row.get(6)?,
        made: row.get(7)?,
        expires: row.get(8)?,
        ended: (row.get(9)?, row.get(10)?),
        roles: row.get(11)?,
    })
}

fn from_columns(row: Columns) -> Result<(Invitation, TotpSecret), RoomError> {
    let invited_for = match row.account {
        Some(account) => InvitedFor::WayBack(AccountId::kept(account)),
        None => InvitedFor::NewAccount(InvitationDraft {
            organisation: actor(row.organisation)?,
            roles: row.roles.unwrap_or_default().parse()?,
            account_id: row.account_id.map(AccountId::kept),
            sign_in_name: row.sign_in_name.map(SignInName::kept),
        }),
    };
    let invitation = Invitation {
        id: row.id,
        invited_for,
        made_by: By::kept(row.made_by),
        made: instant(row.made)?,
        expires: instant(row.expires)?,
        ended: maybe_instant(row.ended.0)?.zip(row.ended.1),
    };
    Ok((invitation, TotpSecret::kept(row.totp_secret)))
}
