//! Passkeys, with a device in software.

use crate::device::{DOMAIN, Device, ORIGIN};
use crate::support::*;
use holdfire_room::{
    By, Credentials, Deed, DisplayName, FirstAdministrator, InvitationDraft, Language, NewAccount,
    NewSession, OrganisationKind, Passkey, PasskeyAnswer, PasskeySite, Password, Role, Roles,
    RoomError, SignInName, SignedIn,
};
use jiff::SignedDuration;
use proptest::prelude::*;

fn site() -> PasskeySite {
    PasskeySite::new(DOMAIN, ORIGIN, "The room").unwrap()
}

impl House {
    fn add_passkey(
        &mut self,
        who: &SignedIn,
        device: &mut Device,
        name: &str,
    ) -> Result<Passkey, RoomError> {
        let begun =
            self.with_chance(|room, now, random| room.begin_passkey(&site(), who, now, random))?;
        let made = device.make(&begun.options);
        let answer =
            PasskeyAnswer { site: &site(), ceremony: begun.token.reveal(), answer: &made, name };
        self.with_chance(|room, now, random| {
            room.finish_passkey(answer, who, &visitor(), now, random)
        })
    }

    fn sign_in_by(&mut self, device: &Device) -> Result<NewSession, RoomError> {
        let begun = self
            .with_chance(|room, now, random| room.begin_passkey_sign_in(&site(), now, random))
            .unwrap();
        let signed = device.sign(&begun.options);
        self.answer(begun.token.reveal(), &signed)
    }

    fn answer(&mut self, ceremony: &str, answer: &str) -> Result<NewSession, RoomError> {
        self.with_chance(|room, now, random| {
            room.finish_passkey_sign_in(&site(), ceremony, answer, &visitor(), now, random)
        })
    }

    fn signed_in(&self, token: &str) -> SignedIn {
        self.room.session(token, self.now).unwrap().unwrap()
    }

    /// Somebody with a password and one passkey.
    fn person_with_device(&mut self, id: &str, seed: u8) -> (Person, Device) {
        let person = self.person(id, [Role::DutyOfficer]);
        let mut device = Device::new(seed);
        let who = self.signed_in(&person.token);
        self.add_passkey(&who, &mut device, "The phone").unwrap();
        (person, device)
    }
}

fn is_refused<T: std::fmt::Debug>(answer: Result<T, RoomError>) {
    assert!(matches!(answer, Err(RoomError::NotSignedIn)), "{answer:?}");
}

#[test]
fn a_passkey_signs_in_without_a_name() {
    let mut house = House::new();
    let (officer, device) = house.person_with_device("duty-officer-3", 7);
    house.person_with_device("duty-officer-4", 8);
    house.pass_seconds(60);
    let session = house.sign_in_by(&device).unwrap();
    assert_eq!(session.signed_in.account.id, officer.id);
    assert!(house.is_in(session.token.reveal()));
    let listed = house.room.passkeys(&officer.id).unwrap();
    assert_eq!((listed.len(), &*listed[0].name, listed[0].used), (1, "The phone", Some(house.now)));
}

#[test]
fn what_a_browser_is_asked_says_nothing_about_accounts() {
    let mut house = House::new();
    let mut ask = || {
        let begun = house
            .with_chance(|room, now, random| room.begin_passkey_sign_in(&site(), now, random))
            .unwrap();
        let mut options: serde_json::Value = serde_json::from_str(&begun.options).unwrap();
        assert!(options["challenge"].take().as_str().unwrap().len() > 20);
        options
    };
    let empty = ask();
    assert_eq!(empty["allowCredentials"], serde_json::json!([]));
    assert_eq!(empty["userVerification"], "required");
    house.person_with_device("duty-officer-3", 7);
    let begun = house
        .with_chance(|room, now, random| room.begin_passkey_sign_in(&site(), now, random))
        .unwrap();
    let mut options: serde_json::Value = serde_json::from_str(&begun.options).unwrap();
    options["challenge"].take();
    assert_eq!(options, empty);
}

#[test]
fn an_answer_is_taken_once_and_within_five_minutes() {
    let mut house = House::new();
    let (_, device) = house.person_with_device("duty-officer-3", 7);
    let mut begin = || {
        house
            .with_chance(|room, now, random| room.begin_passkey_sign_in(&site(), now, random))
            .unwrap()
    };
    let (used, late, wrong) = (begin(), begin(), begin());
    let signed = device.sign(&used.options);
    house.answer(used.token.reveal(), &signed).unwrap();
    let again = house.answer(used.token.reveal(), &signed);
    assert!(matches!(again, Err(RoomError::NotValid { .. })), "{again:?}");
    // The answer to another question, and then the right one: the question is used up.
    is_refused(house.answer(wrong.token.reveal(), &signed));
    let right = house.answer(wrong.token.reveal(), &device.sign(&wrong.options));
    assert!(matches!(right, Err(RoomError::NotValid { .. })), "{right:?}");
    house.pass(SignedDuration::from_mins(5));
    let signed = device.sign(&late.options);
    let late = house.answer(late.token.reveal(), &signed);
    assert!(matches!(late, Err(RoomError::NotValid { .. })), "{late:?}");
}

#[test]
fn what_was_signed_for_another_site_or_by_nobody_in_particular_is_refused() {
    let mut house = House::new();
    let (_, mut device) = house.person_with_device("duty-officer-3", 7);
    device.origin = "https://room.example.evil.example".to_owned();
    is_refused(house.sign_in_by(&device));
    device.origin = "http://room.example".to_owned();
    is_refused(house.sign_in_by(&device));
    device.origin = ORIGIN.to_owned();
    device.domain = "evil.example".to_owned();
    is_refused(house.sign_in_by(&device));
    device.domain = DOMAIN.to_owned();
    device.verifies_its_user = false;
    is_refused(house.sign_in_by(&device));
    device.verifies_its_user = true;
    house.sign_in_by(&device).unwrap();
}

#[test]
fn a_key_opens_only_the_account_it_was_made_for() {
    let mut house = House::new();
    let (_, device) = house.person_with_device("duty-officer-3", 7);
    let (_, other) = house.person_with_device("duty-officer-4", 8);
    let mut bent = Device::new(7);
    bent.handle = other.handle.clone();
    is_refused(house.sign_in_by(&bent));
    bent.credential = other.credential.clone();
    is_refused(house.sign_in_by(&bent));
    bent.handle = device.handle.clone();
    is_refused(house.sign_in_by(&bent));
    let mut unknown = Device::new(9);
    unknown.handle = device.handle;
    is_refused(house.sign_in_by(&unknown));
}

#[test]
fn a_key_that_was_copied_is_noticed_by_its_counter() {
    let mut house = House::new();
    let (officer, mut device) = house.person_with_device("duty-officer-3", 7);
    device.counter = 5;
    house.sign_in_by(&device).unwrap();
    device.counter = 4;
    is_refused(house.sign_in_by(&device));
    let trail = house.room.trail(Some(&officer.id), None, 1).unwrap();
    assert_eq!(trail[0].what, Deed::SignInFailed);
    assert_eq!(trail[0].detail.as_deref(), Some("passkey_perhaps_copied"));
    device.counter = 6;
    house.sign_in_by(&device).unwrap();
}

#[test]
fn a_suspended_account_does_not_open_by_passkey_either() {
    let mut house = House::new();
    house.person("administrator-1", administrator());
    let (officer, device) = house.person_with_device("duty-officer-3", 7);
    house.room.suspend(&officer.id, "left", &By::Machine, house.now).unwrap();
    let answer = house.sign_in_by(&device);
    assert!(matches!(answer, Err(RoomError::Suspended)), "{answer:?}");
    house.room.restore(&officer.id, &By::Machine, house.now).unwrap();
    house.sign_in_by(&device).unwrap();
}

#[test]
fn a_passkey_opens_while_guesses_make_the_password_wait() {
    let mut house = House::new();
    let (officer, device) = house.person_with_device("duty-officer-3", 7);
    for _ in 0..30 {
        drop(house.sign_in(&officer.name, "a wrong password", "123456"));
        house.pass_seconds(20);
    }
    assert!(matches!(house.sign_in(&officer.name, PASSWORD, ""), Err(RoomError::Wait { .. })));
    house.sign_in_by(&device).unwrap();
}

#[test]
fn passkeys_are_added_and_removed_by_name_after_a_fresh_sign_in() {
    let mut house = House::new();
    let (officer, device) = house.person_with_device("duty-officer-3", 7);
    let who = house.signed_in(&officer.token);
    let second = house.add_passkey(&who, &mut Device::new(8), "The laptop").unwrap();
    let twice = house.add_passkey(&who, &mut Device::new(8), "Again");
    assert!(twice.is_err(), "{twice:?}");
    for name in ["", "line\nbreak", &"long".repeat(30)] {
        assert!(house.add_passkey(&who, &mut Device::new(9), name).is_err(), "{name:?}");
    }
    let names: Vec<_> =
        house.room.passkeys(&officer.id).unwrap().into_iter().map(|p| p.name).collect();
    assert_eq!(names.len(), 2);
    house.pass(SignedDuration::from_mins(15));
    let who = house.signed_in(&officer.token);
    let stale = house.add_passkey(&who, &mut Device::new(10), "Later");
    assert!(matches!(stale, Err(RoomError::NotFresh)), "{stale:?}");
    let stale = house.room.remove_passkey(&second.id, &who, &visitor(), house.now);
    assert!(matches!(stale, Err(RoomError::NotFresh)), "{stale:?}");
    let who = house.sign_in_by(&device).unwrap().signed_in;
    house.room.remove_passkey(&second.id, &who, &visitor(), house.now).unwrap();
    let gone = house.room.remove_passkey(&second.id, &who, &visitor(), house.now);
    assert!(matches!(gone, Err(RoomError::Unknown { .. })), "{gone:?}");
    let mut removed = Device::new(8);
    removed.handle = device.handle;
    is_refused(house.sign_in_by(&removed));
}

#[test]
fn nobody_removes_or_answers_for_somebody_else() {
    let mut house = House::new();
    let (officer, _) = house.person_with_device("duty-officer-3", 7);
    let other = house.person("analyst-1", [Role::Analyst]);
    let (who, them) = (house.signed_in(&officer.token), house.signed_in(&other.token));
    let theirs = house.room.passkeys(&officer.id).unwrap().remove(0).id;
    let refused = house.room.remove_passkey(&theirs, &them, &visitor(), house.now);
    assert!(matches!(refused, Err(RoomError::Unknown { .. })), "{refused:?}");
    let begun = house
        .with_chance(|room, now, random| room.begin_passkey(&site(), &who, now, random))
        .unwrap();
    let made = Device::new(11).make(&begun.options);
    let (site, ceremony) = (site(), begun.token.reveal());
    let answer = PasskeyAnswer { site: &site, ceremony, answer: &made, name: "Mine" };
    let refused = house.with_chance(|room, now, random| {
        room.finish_passkey(answer, &them, &visitor(), now, random)
    });
    assert!(matches!(refused, Err(RoomError::NotValid { .. })), "{refused:?}");
    let as_sign_in = house.answer(begun.token.reveal(), &made);
    assert!(matches!(as_sign_in, Err(RoomError::NotValid { .. })), "{as_sign_in:?}");
}

#[test]
fn a_key_that_the_device_does_not_keep_is_refused() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    let who = house.signed_in(&officer.token);
    let mut device = Device::new(7);
    device.is_kept = false;
    let refused = house.add_passkey(&who, &mut device, "A key").unwrap_err();
    assert!(refused.to_string().contains("another device"), "{refused}");
}

fn newcomer<'a>(credentials: Credentials<'a>) -> NewAccount<'a> {
    NewAccount {
        display_name: DisplayName::new("ضابط المناوبة").unwrap(),
        sign_in_name: Some(SignInName::new("officer.nine").unwrap()),
        language: Language::new("ar").unwrap(),
        credentials,
    }
}

/// Accepts an invitation with a passkey.
fn accept(house: &mut House, token: &str, device: &mut Device) -> Result<SignedIn, RoomError> {
    let names = ("officer.nine", "ضابط المناوبة");
    let begun = house.with_chance(|room, now, random| {
        room.begin_invited_passkey(&site(), token, names, now, random)
    })?;
    let (site, made) = (site(), device.make(&begun.options));
    let answer =
        PasskeyAnswer { site: &site, ceremony: begun.token.reveal(), answer: &made, name: "Phone" };
    let who = newcomer(Credentials::Passkey(answer));
    let accepted = house.with_chance(|room, now, random| {
        room.accept_invitation(token, &who, &visitor(), now, random)
    })?;
    assert!(accepted.recovery_codes.is_empty());
    Ok(accepted.session.signed_in)
}

fn invite(house: &mut House) -> String {
    let draft = InvitationDraft {
        organisation: actor("coastal-republic"),
        roles: Roles::from([Role::DutyOfficer]),
        account_id: None,
        sign_in_name: None,
    };
    let made =
        house.with_chance(|room, now, random| room.invite(&draft, &By::Machine, now, random));
    made.unwrap().token.reveal().to_owned()
}

#[test]
fn an_invitation_is_accepted_with_a_passkey_and_a_password_can_be_added() {
    let mut house = House::new();
    let token = invite(&mut house);
    let mut device = Device::new(7);
    let who = accept(&mut house, &token, &mut device).unwrap();
    assert!(accept(&mut house, &token, &mut Device::new(8)).is_err(), "it is used once");
    house.pass_seconds(60);
    house.sign_in_by(&device).unwrap();
    let only = house.room.passkeys(&who.account.id).unwrap().remove(0).id;
    let refused = house.room.remove_passkey(&only, &who, &visitor(), house.now);
    assert!(matches!(refused, Err(RoomError::LastWayIn)), "{refused:?}");
    house.sign_in_by(&device).unwrap();
    // With a password and codes beside it, it is no longer the last.
    let totp = house
        .with_chance(|room, now, random| room.offer_totp(&who.account.id, now, random))
        .unwrap();
    let (password, code) = (Password::new(PASSWORD).unwrap(), totp.code_at(house.now));
    let codes = house
        .with_chance(|room, now, random| {
            room.add_password(&who, &password, &code, &visitor(), now, random)
        })
        .unwrap();
    assert_eq!(codes.len(), 10);
    let twice = house.with_chance(|room, now, random| {
        let offered = room.offer_totp(&who.account.id, now, random)?;
        let code = offered.code_at(now);
        room.add_password(&who, &password, &code, &visitor(), now, random)
    });
    assert!(matches!(twice, Err(RoomError::Conflict(_))), "{twice:?}");
    house.room.remove_passkey(&only, &who, &visitor(), house.now).unwrap();
    is_refused(house.sign_in_by(&device));
    house.pass_seconds(60);
    let code = totp.code_at(house.now);
    house.sign_in("officer.nine", PASSWORD, &code).unwrap();
}

#[test]
fn a_key_made_for_one_invitation_is_not_taken_for_another() {
    let mut house = House::new();
    let (one, two) = (invite(&mut house), invite(&mut house));
    let names = ("officer.nine", "ضابط المناوبة");
    let begun = house
        .with_chance(|room, now, random| {
            room.begin_invited_passkey(&site(), &one, names, now, random)
        })
        .unwrap();
    let (site, made) = (site(), Device::new(7).make(&begun.options));
    let answer =
        PasskeyAnswer { site: &site, ceremony: begun.token.reveal(), answer: &made, name: "Phone" };
    let who = newcomer(Credentials::Passkey(answer));
    let refused = house.with_chance(|room, now, random| {
        room.accept_invitation(&two, &who, &visitor(), now, random)
    });
    assert!(matches!(refused, Err(RoomError::NotValid { .. })), "{refused:?}");
    assert!(house.room.is_empty().unwrap());
}

#[test]
fn coming_back_ends_every_key_that_was_lost() {
    let mut house = House::new();
    let (officer, lost) = house.person_with_device("duty-officer-3", 7);
    let made = house
        .with_chance(|room, now, random| room.invite_back(&officer.id, &By::Machine, now, random))
        .unwrap();
    let token = made.token.reveal();
    let begun = house
        .with_chance(|room, now, random| {
            room.begin_invited_passkey(&site(), token, ("back", "Back"), now, random)
        })
        .unwrap();
    let mut new = Device::new(8);
    let (site, answer) = (site(), new.make(&begun.options));
    let credentials = Credentials::Passkey(PasskeyAnswer {
        site: &site,
        ceremony: begun.token.reveal(),
        answer: &answer,
        name: "New phone",
    });
    house
        .with_chance(|room, now, random| {
            room.come_back(token, credentials, &visitor(), now, random)
        })
        .unwrap();
    is_refused(house.sign_in_by(&lost));
    house.sign_in_by(&new).unwrap();
    house.pass_seconds(60);
    let code = officer.totp.code_at(house.now);
    is_refused(house.sign_in(&officer.name, PASSWORD, &code));
}

#[test]
fn the_first_administrator_can_come_with_a_passkey() {
    let mut house = House::new();
    let code = house
        .with_chance(|room, now, random| room.offer_first_run(now, random))
        .unwrap()
        .unwrap()
        .code;
    let names = ("officer.nine", "ضابط المناوبة");
    let begun = house
        .with_chance(|room, now, random| {
            room.begin_first_run_passkey(&site(), code.reveal(), names, now, random)
        })
        .unwrap();
    let mut device = Device::new(7);
    let (site, made) = (site(), device.make(&begun.options));
    let answer =
        PasskeyAnswer { site: &site, ceremony: begun.token.reveal(), answer: &made, name: "Phone" };
    let who = newcomer(Credentials::Passkey(answer));
    let first = FirstAdministrator {
        organisation: actor("coastal-republic"),
        kind: OrganisationKind::Guarantor,
        account_id: Some(account("admin")),
        roles: Roles::default(),
    };
    house
        .with_chance(|room, now, random| {
            room.accept_first_run(code.reveal(), &first, &who, &visitor(), now, random)
        })
        .unwrap();
    assert_eq!(house.sign_in_by(&device).unwrap().signed_in.account.id.as_str(), "admin");
}

#[test]
fn a_site_of_passkeys_has_a_name() {
    for (domain, origin) in [
        ("127.0.0.1", "http://127.0.0.1:8080"),
        ("room.example", "https://other.example"),
        ("", "x"),
    ] {
        assert!(PasskeySite::new(domain, origin, "The room").is_err(), "{domain} {origin}");
    }
    PasskeySite::new("localhost", "http://localhost:8080", "The room").unwrap();
}

#[test]
fn ceremonies_that_nobody_answers_are_bounded() {
    let mut house = House::new();
    let connection = rusqlite::Connection::open(house.room.path()).unwrap();
    connection
        .execute_batch(&format!(
            "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 10000)
             INSERT INTO ceremonies SELECT randomblob(32), 'sign_in', NULL, NULL, '{{}}', {} + n FROM n",
            house.now.as_millisecond() + 1000
        ))
        .unwrap();
    let count = || -> i64 {
        connection.query_row("SELECT count(*) FROM ceremonies", [], |r| r.get(0)).unwrap()
    };
    for _ in 0..5 {
        house
            .with_chance(|room, now, random| room.begin_passkey_sign_in(&site(), now, random))
            .unwrap();
        assert_eq!(count(), 10_000);
    }
    house.pass(SignedDuration::from_mins(5));
    house.room.tidy(house.now).unwrap();
    assert_eq!(count(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Whatever a browser answers, changed in any one byte or not at all its own: it is refused.
    #[test]
    fn a_changed_answer_is_refused(at in any::<prop::sample::Index>(), to in any::<u8>(), other in "[\\s\\S]{0,200}") {
        let mut house = House::new();
        let (_, device) = house.person_with_device("duty-officer-3", 7);
        let begun = house
            .with_chance(|room, now, random| room.begin_passkey_sign_in(&site(), now, random))
            .unwrap();
        let answer: serde_json::Value = serde_json::from_str(&device.sign(&begun.options)).unwrap();
        // A byte of one of the fields that count.
        let mut changed = answer.clone();
        let field = ["clientDataJSON", "authenticatorData", "signature", "userHandle"][at.index(4)];
        let told = changed["response"][field].as_str().unwrap();
        let mut bytes = data_encoding::BASE64URL_NOPAD.decode(told.as_bytes()).unwrap();
        let place = at.index(bytes.len());
        prop_assume!(bytes[place] != to);
        bytes[place] = to;
        changed["response"][field] = data_encoding::BASE64URL_NOPAD.encode(&bytes).into();
        let refused = house.answer(begun.token.reveal(), &changed.to_string());
        prop_assert!(refused.is_err(), "{field} {place}: {refused:?}");
        let begun = house
            .with_chance(|room, now, random| room.begin_passkey_sign_in(&site(), now, random))
            .unwrap();
        let refused = house.answer(begun.token.reveal(), &other);
        prop_assert!(refused.is_err());
    }
}
