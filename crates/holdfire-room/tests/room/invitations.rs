//! Coming in for the first time, and coming back.

use crate::support::*;
use holdfire_room::{
    By, Credentials, DisplayName, FirstAdministrator, InvitationDraft, Language, NewAccount,
    OrganisationKind, Password, Role, Roles, RoomError, SignInName,
};
use jiff::SignedDuration;

fn draft() -> InvitationDraft {
    InvitationDraft {
        organisation: actor("coastal-republic"),
        roles: Roles::from([Role::DutyOfficer]),
        account_id: None,
        sign_in_name: None,
    }
}

fn invite(house: &mut House) -> (String, String) {
    let made = house
        .with_chance(|room, now, random| room.invite(&draft(), &By::Machine, now, random))
        .unwrap();
    (made.token.reveal().to_owned(), made.invitation.id)
}

#[test]
fn an_invitation_is_used_once() {
    let mut house = House::new();
    let (token, id) = invite(&mut house);
    let (accepted, _) = house.accept(&token, "first").unwrap();
    assert_eq!(accepted.session.signed_in.account.id.as_str(), "duty-officer-1");
    assert!(house.is_in(accepted.session.token.reveal()));
    let again = house.accept(&token, "second");
    assert!(matches!(again, Err(RoomError::NotValid { .. })), "{again:?}");
    let listed = house.room.invitations().unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!((&*listed[0].id, listed[0].ended.as_ref().map(|e| &*e.1)), (&*id, Some("accepted")));
}

#[test]
fn ids_that_nobody_chose_are_counted_by_role() {
    let mut house = House::new();
    house.person("duty-officer-2", [Role::DutyOfficer]);
    for (name, expected) in [("a1", "duty-officer-1"), ("a2", "duty-officer-3")] {
        let (token, _) = invite(&mut house);
        let (accepted, _) = house.accept(&token, name).unwrap();
        assert_eq!(accepted.session.signed_in.account.id.as_str(), expected);
    }
}

#[test]
fn an_invitation_ends_after_seven_days_or_when_it_is_withdrawn() {
    let mut house = House::new();
    let (late, _) = invite(&mut house);
    let (withdrawn, id) = invite(&mut house);
    house.room.withdraw_invitation(&id, &By::Machine, house.now).unwrap();
    assert!(matches!(house.accept(&withdrawn, "one"), Err(RoomError::NotValid { .. })));
    let again = house.room.withdraw_invitation(&id, &By::Machine, house.now);
    assert!(matches!(again, Err(RoomError::Unknown { .. })), "{again:?}");
    house.pass(SignedDuration::from_hours(7 * 24));
    assert!(matches!(house.accept(&late, "two"), Err(RoomError::NotValid { .. })));
    assert!(house.room.is_empty().unwrap());
}

#[test]
fn a_wrong_code_makes_no_account_and_leaves_the_invitation_open() {
    let mut house = House::new();
    let (token, _) = invite(&mut house);
    let password = Password::new(PASSWORD).unwrap();
    let who = NewAccount {
        display_name: DisplayName::new("Duty officer").unwrap(),
        sign_in_name: Some(SignInName::new("first").unwrap()),
        language: Language::new("en").unwrap(),
        credentials: Credentials::PasswordAndCode { password: &password, code: "000000" },
    };
    let refused = house.with_chance(|room, now, random| {
        room.accept_invitation(&token, &who, &visitor(), now, random)
    });
    assert!(matches!(refused, Err(RoomError::WrongCode)), "{refused:?}");
    assert!(house.room.is_empty().unwrap());
    house.accept(&token, "first").unwrap();
}

#[test]
fn the_name_and_id_that_an_invitation_gives_are_those_of_the_account() {
    let mut house = House::new();
    let draft = InvitationDraft {
        account_id: Some(account("hotline-north")),
        sign_in_name: Some(SignInName::new("Hotline.North").unwrap()),
        ..draft()
    };
    let made = house
        .with_chance(|room, now, random| room.invite(&draft, &By::Machine, now, random))
        .unwrap();
    let (accepted, _) = house.accept(made.token.reveal(), "something.else").unwrap();
    let account = accepted.session.signed_in.account;
    assert_eq!(account.id.as_str(), "hotline-north");
    assert_eq!(account.sign_in_name.reveal(), "hotline.north");
    let taken =
        house.with_chance(|room, now, random| room.invite(&draft, &By::Machine, now, random));
    assert!(matches!(taken, Err(RoomError::Taken { what: "account id" })), "{taken:?}");
}

#[test]
fn a_password_with_a_name_of_the_account_in_it_is_refused() {
    let mut house = House::new();
    for password in ["xx Coastal-Republic 77", "the qamar shines", "my lamp.lighter 88"] {
        let (token, _) = invite(&mut house);
        let totp = house.room.open_invitation(&token, house.now).unwrap().totp;
        let (password, code) = (Password::new(password).unwrap(), totp.code_at(house.now));
        let who = NewAccount {
            display_name: DisplayName::new("Qamar B.").unwrap(),
            sign_in_name: Some(SignInName::new("lamp.lighter").unwrap()),
            language: Language::new("en").unwrap(),
            credentials: Credentials::PasswordAndCode { password: &password, code: &code },
        };
        let refused = house
            .with_chance(|room, now, random| {
                room.accept_invitation(&token, &who, &visitor(), now, random)
            })
            .unwrap_err();
        assert!(refused.to_string().contains("a name of the account"), "{refused}");
    }
}

#[test]
fn an_organisation_that_is_not_known_has_no_accounts() {
    let mut house = House::new();
    let draft = InvitationDraft { organisation: actor("unheard-of"), ..draft() };
    let refused =
        house.with_chance(|room, now, random| room.invite(&draft, &By::Machine, now, random));
    assert!(matches!(refused, Err(RoomError::Unknown { .. })), "{refused:?}");
}

#[test]
fn whoever_lost_everything_comes_back_by_invitation() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    let mut back = || {
        let made = house.with_chance(|room, now, random| {
            room.invite_back(&officer.id, &By::Machine, now, random)
        });
        made.unwrap().token.reveal().to_owned()
    };
    let (earlier, token) = (back(), back());
    let replaced = house.room.open_invitation(&earlier, house.now);
    assert!(matches!(replaced, Err(RoomError::NotValid { .. })));
    assert!(house.is_in(&officer.token), "nothing ends before it is accepted");
    assert!(house.accept(&token, "new.name").is_err(), "it makes no new account");
    let totp = house.room.open_invitation(&token, house.now).unwrap().totp;
    let (password, code) =
        (Password::new("forty sheep on a bridge").unwrap(), totp.code_at(house.now));
    let credentials = Credentials::PasswordAndCode { password: &password, code: &code };
    let accepted = house
        .with_chance(|room, now, random| {
            room.come_back(&token, credentials, &visitor(), now, random)
        })
        .unwrap();
    assert_eq!(accepted.session.signed_in.account.id, officer.id);
    assert!(!house.is_in(&officer.token));
    house.pass_seconds(60);
    let old = officer.totp.code_at(house.now);
    assert!(house.sign_in(&officer.name, PASSWORD, &old).is_err());
    house.pass_seconds(60);
    assert!(house.sign_in(&officer.name, PASSWORD, officer.recovery_codes[0].reveal()).is_err());
    house.pass_seconds(60);
    let code = totp.code_at(house.now);
    house.sign_in(&officer.name, "forty sheep on a bridge", &code).unwrap();
}

fn first_administrator(house: &mut House, code: &str) -> Result<(), RoomError> {
    let totp = house.room.open_first_run(code, house.now)?;
    let (password, of_phone) = (Password::new(PASSWORD)?, totp.code_at(house.now));
    let who = NewAccount {
        display_name: DisplayName::new("Administrator of the centre")?,
        sign_in_name: Some(SignInName::new("admin.one")?),
        language: Language::new("en")?,
        credentials: Credentials::PasswordAndCode { password: &password, code: &of_phone },
    };
    let first = FirstAdministrator {
        organisation: actor("harbour-state"),
        kind: OrganisationKind::Guarantor,
        account_id: None,
        roles: Roles::from([Role::DutyOfficer]),
    };
    let accepted = house.with_chance(|room, now, random| {
        room.accept_first_run(code, &first, &who, &visitor(), now, random)
    })?;
    let account = &accepted.session.signed_in.account;
    assert_eq!(account.id.as_str(), "administrator-1");
    assert_eq!(account.roles, Roles::from([Role::Administrator, Role::DutyOfficer]));
    assert!(house.is_in(accepted.session.token.reveal()));
    Ok(())
}

#[test]
fn the_one_time_code_makes_the_first_administrator_and_no_second() {
    let mut house = House::new();
    let offer = |house: &mut House| {
        house.with_chance(|room, now, random| room.offer_first_run(now, random)).unwrap()
    };
    let earlier = offer(&mut house).unwrap();
    let code = offer(&mut house).unwrap().code;
    assert_eq!(code.reveal().split('-').map(str::len).collect::<Vec<_>>(), [5; 8]);
    assert!(first_administrator(&mut house, earlier.code.reveal()).is_err(), "it was replaced");
    assert!(first_administrator(&mut house, "00000-00000").is_err());
    // As it is read aloud and typed on another keyboard.
    let typed = code.reveal().replace('-', " ").replace('1', "١");
    first_administrator(&mut house, &typed).unwrap();
    assert!(first_administrator(&mut house, code.reveal()).is_err());
    assert!(offer(&mut house).is_none());
}

#[test]
fn the_one_time_code_ends_after_an_hour() {
    let mut house = House::new();
    let offered = house.with_chance(|room, now, random| room.offer_first_run(now, random)).unwrap();
    house.pass(SignedDuration::from_hours(1));
    let late = first_administrator(&mut house, offered.unwrap().code.reveal());
    assert!(matches!(late, Err(RoomError::NotValid { .. })), "{late:?}");
}

#[test]
fn a_one_time_code_is_worthless_once_there_is_an_account() {
    let mut house = House::new();
    let offered = house.with_chance(|room, now, random| room.offer_first_run(now, random)).unwrap();
    house.person("duty-officer-3", [Role::DutyOfficer]);
    let late = first_administrator(&mut house, offered.unwrap().code.reveal());
    assert!(matches!(late, Err(RoomError::NotValid { .. })), "{late:?}");
}

#[test]
fn only_accounts_without_credentials_open_for_demonstration() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    let draft = InvitationDraft { account_id: Some(account("demo-analyst")), ..draft() };
    let name = DisplayName::new("Analyst of the demonstration").unwrap();
    let language = Language::new("en").unwrap();
    for _ in 0..2 {
        let id =
            house.room.make_demonstration_account(&draft, &name, &language, house.now).unwrap();
        let session = house
            .with_chance(|room, now, random| {
                room.sign_in_for_demonstration(&id, &visitor(), now, random)
            })
            .unwrap();
        assert!(house.is_in(session.token.reveal()));
    }
    let refused = house.with_chance(|room, now, random| {
        room.sign_in_for_demonstration(&officer.id, &visitor(), now, random)
    });
    assert!(matches!(refused, Err(RoomError::NotSignedIn)), "{refused:?}");
}
