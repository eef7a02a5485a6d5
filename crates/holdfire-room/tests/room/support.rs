//! A room in a folder that goes away, with a clock and chance that tests turn by hand.

use holdfire_core::ActorId;
use holdfire_room::{
    Accepted, AccountId, Argon2Cost, Browser, By, CoarseAddress, Confirmation, Credentials,
    DisplayName, InvitationDraft, Language, NewAccount, NewSession, NoChance, OrganisationKind,
    Password, Role, Roles, Room, RoomError, Secret, SignInForm, SignInName, TotpSecret, Visitor,
};
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;

/// Cheap hashes: what is tested here is not their cost.
pub const CHEAP: Argon2Cost = Argon2Cost { memory_kib: 8, passes: 1, lanes: 1 };

pub const PASSWORD: &str = "seven blue tractors";

pub struct House {
    pub room: Room,
    pub now: Timestamp,
    drawn: u64,
    // Removed when the house is dropped.
    pub folder: TempDir,
}

/// Somebody with an account, and the application on their phone.
pub struct Person {
    pub id: AccountId,
    pub name: String,
    pub totp: TotpSecret,
    pub recovery_codes: Vec<Secret>,
    pub token: String,
}

impl House {
    /// A room with one guarantor and no account.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let room = Room::open_with_cost(folder.path(), CHEAP).unwrap();
        let now: Timestamp = "2026-11-26T21:00:00Z".parse().unwrap();
        room.add_organisation(&actor("coastal-republic"), OrganisationKind::Guarantor, now)
            .unwrap();
        Self { room, now, drawn: 0, folder }
    }

    pub fn pass(&mut self, time: SignedDuration) {
        self.now = self.now.checked_add(time).unwrap();
    }

    pub fn pass_seconds(&mut self, seconds: i64) {
        self.pass(SignedDuration::from_secs(seconds));
    }

    /// Chance that is different at each call and the same in each run.
    pub fn with_chance<T>(
        &mut self,
        act: impl FnOnce(&Room, Timestamp, &mut dyn FnMut(&mut [u8]) -> Result<(), NoChance>) -> T,
    ) -> T {
        let drawn = &mut self.drawn;
        let mut chance = |bytes: &mut [u8]| {
            use sha2::{Digest, Sha256};
            for chunk in bytes.chunks_mut(32) {
                *drawn += 1;
                chunk.copy_from_slice(&Sha256::digest(drawn.to_be_bytes())[..chunk.len()]);
            }
            Ok(())
        };
        act(&self.room, self.now, &mut chance)
    }

    /// Invites somebody and lets them accept.
    pub fn person(&mut self, id: &str, roles: impl Into<Roles>) -> Person {
        let draft = InvitationDraft {
            organisation: actor("coastal-republic"),
            roles: roles.into(),
            account_id: Some(account(id)),
            sign_in_name: None,
        };
        let invited = self
            .with_chance(|room, now, random| room.invite(&draft, &By::Machine, now, random))
            .unwrap();
        let name = format!("{id}.name");
        let (accepted, totp) = self.accept(invited.token.reveal(), &name).unwrap();
        Person {
            id: account(id),
            name,
            totp,
            recovery_codes: accepted.recovery_codes,
            token: accepted.session.token.reveal().to_owned(),
        }
    }

    /// Follows the link of an invitation and accepts it with a password and a code.
    pub fn accept(&mut self, token: &str, name: &str) -> Result<(Accepted, TotpSecret), RoomError> {
        let totp = self.room.open_invitation(token, self.now)?.totp;
        let (password, code) = (Password::new(PASSWORD)?, totp.code_at(self.now));
        let who = NewAccount {
            display_name: DisplayName::new(&format!("The {name}"))?,
            sign_in_name: Some(SignInName::new(name)?),
            language: Language::new("ar")?,
            credentials: Credentials::PasswordAndCode { password: &password, code: &code },
        };
        let accepted = self.with_chance(|room, now, random| {
            room.accept_invitation(token, &who, &visitor(), now, random)
        })?;
        Ok((accepted, totp))
    }

    pub fn sign_in(
        &mut self,
        name: &str,
        password: &str,
        code: &str,
    ) -> Result<NewSession, RoomError> {
        self.sign_in_from(&visitor(), name, password, code)
    }

    pub fn sign_in_from(
        &mut self,
        from: &Visitor,
        sign_in_name: &str,
        password: &str,
        code: &str,
    ) -> Result<NewSession, RoomError> {
        let form = SignInForm { sign_in_name, password, code };
        self.with_chance(|room, now, random| room.sign_in(&form, from, now, random))
    }

    /// Signs somebody in with the next code of their application.
    pub fn come_in(&mut self, who: &Person) -> NewSession {
        self.pass_seconds(60);
        let code = who.totp.code_at(self.now);
        self.sign_in(&who.name, PASSWORD, &code).unwrap()
    }

    pub fn is_in(&self, token: &str) -> bool {
        self.room.session(token, self.now).unwrap().is_some()
    }

    pub fn confirmation<'a>(&mut self, code: &'a mut String, who: &Person) -> Confirmation<'a> {
        self.pass_seconds(60);
        *code = who.totp.code_at(self.now);
        Confirmation { password: PASSWORD, code }
    }
}

pub fn account(id: &str) -> AccountId {
    AccountId::new(id).unwrap()
}

pub fn actor(id: &str) -> ActorId {
    ActorId::new(id).unwrap()
}

pub fn administrator() -> Roles {
    Roles::from([Role::Administrator])
}

pub fn visitor() -> Visitor {
    visitor_at("192.0.2.7")
}

pub fn visitor_at(address: &str) -> Visitor {
    Visitor {
        address: CoarseAddress::of(address.parse().unwrap()),
        browser: Browser::from_user_agent(
            "Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0",
        ),
    }
}
