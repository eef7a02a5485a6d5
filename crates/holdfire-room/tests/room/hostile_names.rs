//! Names from outside: huge, unseen, turned round, and made to look like others.

use crate::support::*;
use holdfire_room::{
    AccountId, By, DisplayName, InvitationDraft, Language, Role, Roles, RoomError, SignInName,
};
use proptest::prelude::*;

#[test]
fn names_in_every_script_of_the_field_are_taken() {
    for name in [
        "Duty officer 3",
        "ضابط المناوبة",
        "Дежурный офицер",
        "Nöbetçi Subayı",
        "افسر کشیک",
        "می‌خواهم",
        "Анна (Центр)",
        "O'Brien-Smith",
        "مركز التنسيق 2",
        "Zoë",
        "अनुराधा",
        "김민준",
    ] {
        assert_eq!(DisplayName::new(name).unwrap().reveal(), name);
    }
    for name in ["duty.officer-3", "ضابط", "дежурный", "nöbetçi", "a@b.example"] {
        assert_eq!(SignInName::new(name).unwrap().reveal(), name);
    }
}

#[test]
fn names_that_hide_something_are_refused() {
    for name in [
        "",
        " ",
        "x",
        "...",
        "two\nlines",
        "bell\u{7}",
        "nul\0",
        "\u{202e}nimda",
        "zero\u{200b}width",
        "mark\u{200f}",
        "tag\u{e0041}",
        "soft\u{ad}hyphen",
        "Аdmin",
        "pаypal",
        "line\u{2028}break",
        "Z\u{335}\u{336}\u{337}\u{338}",
        "private\u{e000}",
        "\u{feff}bom",
        "variation\u{fe0f}",
    ] {
        assert!(DisplayName::new(name).is_err(), "{name:?}");
        assert!(SignInName::new(name).is_err(), "{name:?}");
    }
    for huge in ["a".repeat(81), "a".repeat(1_000_000), "\u{301}".repeat(60)] {
        assert!(DisplayName::new(&huge).is_err() && SignInName::new(&huge).is_err());
    }
    for name in ["with space", "slash/es", "<b>", "quo\"te", "semi;colon", "-dash", "percent%"] {
        assert!(SignInName::new(name).is_err(), "{name:?}");
    }
}

#[test]
fn ids_are_short_and_speakable() {
    for id in ["duty-officer-3", "a", "un2"] {
        assert_eq!(AccountId::new(id).unwrap().as_str(), id);
    }
    for id in [
        "",
        "3-officers",
        "Duty",
        "duty_officer",
        "a--b",
        "a-",
        "-a",
        "machine",
        "nobody",
        "ab\n",
        &"a".repeat(41),
    ] {
        assert!(AccountId::new(id).is_err(), "{id:?}");
    }
}

#[test]
fn languages_are_tags() {
    for tag in ["en", "ar", "pt-BR", "zh-Hant-TW", "fas"] {
        assert!(Language::new(tag).is_ok(), "{tag}");
    }
    for tag in ["", "e", "english", "EN", "en-", "en_GB", "../..", "en-\u{202e}", &"en-".repeat(40)]
    {
        assert!(Language::new(tag).is_err(), "{tag}");
    }
}

#[test]
fn nobody_takes_a_name_that_looks_like_somebody_elses() {
    let mut house = House::new();
    let mut come = |sign_in_name: &str, display_name: &str| {
        let draft = InvitationDraft {
            organisation: actor("coastal-republic"),
            roles: Roles::from([Role::Observer]),
            account_id: None,
            sign_in_name: Some(SignInName::new(sign_in_name).unwrap()),
        };
        let made = house
            .with_chance(|room, now, random| room.invite(&draft, &By::Machine, now, random))
            .unwrap();
        let totp = house.room.open_invitation(made.token.reveal(), house.now).unwrap().totp;
        let password = holdfire_room::Password::new(PASSWORD).unwrap();
        let code = totp.code_at(house.now);
        let who = holdfire_room::NewAccount {
            display_name: DisplayName::new(display_name).unwrap(),
            sign_in_name: None,
            language: Language::new("en").unwrap(),
            credentials: holdfire_room::Credentials::PasswordAndCode {
                password: &password,
                code: &code,
            },
        };
        let accepted = house.with_chance(|room, now, random| {
            room.accept_invitation(made.token.reveal(), &who, &visitor(), now, random)
        });
        accepted.map(drop)
    };
    come("scope", "Cora Pace").unwrap();
    // The same in Cyrillic letters, whole words of them.
    let imitated = come("ѕсоре", "Somebody");
    assert!(matches!(imitated, Err(RoomError::Taken { what: "sign-in name" })), "{imitated:?}");
    let imitated = come("second", "Сога Расе");
    assert!(matches!(imitated, Err(RoomError::Taken { what: "display name" })), "{imitated:?}");
    let spaced = come("third", "CoraPace");
    assert!(matches!(spaced, Err(RoomError::Taken { what: "display name" })), "{spaced:?}");
    // Two people can have one name.
    come("fourth", "cora pace").unwrap();
    come("fifth", "Анна Центр").unwrap();
    come("sixth", "анна центр").unwrap();
    let twice = come("scope", "Another");
    assert!(matches!(twice, Err(RoomError::Taken { what: "sign-in name" })), "{twice:?}");
}

proptest! {
    /// Whatever text comes: a name that is taken is short, shows, and is taken again as it is.
    #[test]
    fn a_name_that_is_taken_is_bounded_and_stays_as_it_is(text in "\\PC{0,100}|[\\s\\S]{0,100}") {
        if let Ok(name) = DisplayName::new(&text) {
            prop_assert!(name.reveal().chars().count() <= 80);
            prop_assert!(!name.reveal().chars().any(char::is_control));
            prop_assert_eq!(&DisplayName::new(name.reveal()).unwrap(), &name);
        }
        if let Ok(name) = SignInName::new(&text) {
            prop_assert!(name.reveal().chars().count() <= 64);
            prop_assert_eq!(&SignInName::new(name.reveal()).unwrap(), &name);
        }
    }

    /// Whatever is typed to sign in, the answer is one of two and nothing breaks.
    #[test]
    fn anything_can_be_typed_to_sign_in(name in "[\\s\\S]{0,400}", password in "[\\s\\S]{0,400}", code in "[\\s\\S]{0,60}") {
        let mut house = House::new();
        let answer = house.sign_in(&name, &password, &code);
        prop_assert!(matches!(answer, Err(RoomError::NotSignedIn)), "{:?}", answer);
        prop_assert!(house.room.session(&name, house.now).unwrap().is_none());
        prop_assert!(house.room.token(&password, house.now).unwrap().is_none());
        prop_assert!(house.room.open_invitation(&name, house.now).is_err());
        prop_assert!(house.room.open_first_run(&code, house.now).is_err());
    }
}
