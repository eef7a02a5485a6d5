//! Sessions: what ends them, and what each carries.

use crate::support::*;
use holdfire_room::{By, Deed, Role, Roles, RoomError};
use jiff::SignedDuration;

#[test]
fn suspended_while_signed_in_is_out_at_the_next_request_and_stays_out() {
    let mut house = House::new();
    house.person("administrator-1", administrator());
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    let session = house.come_in(&officer);
    house.room.suspend(&officer.id, "phone was taken", &By::Machine, house.now).unwrap();
    assert!(!house.is_in(session.token.reveal()));
    house.room.restore(&officer.id, &By::Machine, house.now).unwrap();
    assert!(!house.is_in(session.token.reveal()), "what was ended stays ended");
    assert!(!house.is_in(&officer.token));
}

#[test]
fn a_change_of_roles_holds_from_the_next_request() {
    let mut house = House::new();
    house.person("administrator-1", administrator());
    let officer = house.person("duty-officer-3", [Role::DutyOfficer, Role::Administrator]);
    let roles = Roles::from([Role::Analyst]);
    house.room.set_roles(&officer.id, &roles, &By::Machine, house.now).unwrap();
    let signed_in = house.room.session(&officer.token, house.now).unwrap().unwrap();
    assert_eq!(signed_in.account.roles, roles);
    let trail = house.room.trail(Some(&officer.id), None, 1).unwrap();
    assert_eq!(trail[0].what, Deed::RolesChanged);
    assert_eq!(trail[0].detail.as_deref(), Some("administrator,duty_officer -> analyst"));
}

#[test]
fn the_last_administrator_can_neither_be_suspended_nor_lose_the_role() {
    let mut house = House::new();
    let first = house.person("administrator-1", administrator());
    let now = house.now;
    let refused = house.room.suspend(&first.id, "by mistake", &By::Machine, now);
    assert!(matches!(refused, Err(RoomError::LastAdministrator(_))), "{refused:?}");
    let refused = house.room.set_roles(&first.id, &[Role::Auditor].into(), &By::Machine, now);
    assert!(matches!(refused, Err(RoomError::LastAdministrator(_))), "{refused:?}");
    assert!(house.is_in(&first.token), "what was refused changed nothing");
    house.person("administrator-2", administrator());
    house.room.suspend(&first.id, "on leave", &By::Machine, now).unwrap();
    assert!(!house.is_in(&first.token));
}

#[test]
fn a_session_ends_after_twelve_hours_of_silence() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    for _ in 0..5 {
        house.pass(SignedDuration::from_hours(11));
        assert!(house.is_in(&officer.token), "used within twelve hours it goes on");
    }
    house.pass(SignedDuration::from_hours(12));
    assert!(!house.is_in(&officer.token));
}

#[test]
fn a_session_ends_after_seven_days_however_busy() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    for hour in 1..7 * 24 {
        house.pass(SignedDuration::from_hours(1));
        assert!(house.is_in(&officer.token), "after {hour} hours");
    }
    house.pass(SignedDuration::from_hours(1));
    assert!(!house.is_in(&officer.token));
}

#[test]
fn an_expired_session_stays_expired_when_the_clock_is_set_back() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    house.pass(SignedDuration::from_hours(13));
    assert!(!house.is_in(&officer.token));
    house.pass(SignedDuration::from_hours(-13));
    assert!(!house.is_in(&officer.token));
}

#[test]
fn that_a_session_was_used_is_written_at_most_once_a_minute() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    let begun = house.now;
    house.pass_seconds(59);
    assert!(house.is_in(&officer.token));
    assert_eq!(house.room.sessions(&officer.id, house.now).unwrap()[0].seen, begun);
    house.pass_seconds(1);
    assert!(house.is_in(&officer.token));
    assert_eq!(house.room.sessions(&officer.id, house.now).unwrap()[0].seen, house.now);
}

#[test]
fn sessions_are_listed_and_ended_one_by_one_or_all_others() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    let other = house.person("analyst-1", [Role::Analyst]);
    let (second, third) = (house.come_in(&officer), house.come_in(&officer));
    let by = By::from(&officer.id);
    assert_eq!(house.room.sessions(&officer.id, house.now).unwrap().len(), 3);
    let second_id = &second.signed_in.session.id;
    let not_theirs = house.room.end_session(&other.id, second_id, &By::from(&other.id), house.now);
    assert!(matches!(not_theirs, Err(RoomError::Unknown { .. })), "{not_theirs:?}");
    house.room.end_session(&officer.id, second_id, &by, house.now).unwrap();
    assert!(!house.is_in(second.token.reveal()) && house.is_in(third.token.reveal()));
    let keep = Some(&*third.signed_in.session.id);
    assert_eq!(house.room.end_sessions(&officer.id, keep, &by, house.now).unwrap(), 1);
    assert!(!house.is_in(&officer.token) && house.is_in(third.token.reveal()));
    assert!(house.is_in(&other.token));
    house.room.sign_out(third.token.reveal(), house.now).unwrap();
    assert!(house.room.sessions(&officer.id, house.now).unwrap().is_empty());
}

#[test]
fn an_account_has_at_most_twenty_sessions() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    let latest = (0..25).map(|_| house.come_in(&officer)).last().unwrap();
    assert_eq!(house.room.sessions(&officer.id, house.now).unwrap().len(), 20);
    assert!(!house.is_in(&officer.token), "the oldest made room");
    assert!(house.is_in(latest.token.reveal()));
}

#[test]
fn each_session_has_a_form_token_of_its_own_that_stays_the_same() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    let (one, two) = (house.come_in(&officer), house.come_in(&officer));
    let again = house.room.session(one.token.reveal(), house.now).unwrap().unwrap();
    assert!(again.csrf.matches(one.signed_in.csrf.reveal()));
    assert!(!again.csrf.matches(two.signed_in.csrf.reveal()));
    assert!(!again.csrf.matches("") && !again.csrf.matches(one.token.reveal()));
}

#[test]
fn neither_tokens_nor_names_are_kept_in_the_clear_or_printed() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    let session = house.come_in(&officer);
    let printed = format!("{session:?}");
    assert!(
        !printed.contains(session.token.reveal()) && !printed.contains(&officer.name),
        "{printed}"
    );
    assert!(printed.contains("duty-officer-3"), "{printed}");
    for file in std::fs::read_dir(house.folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        for secret in
            [session.token.reveal(), &officer.token, PASSWORD, session.signed_in.csrf.reveal()]
        {
            assert!(!bytes.windows(secret.len()).any(|part| part == secret.as_bytes()));
        }
    }
}
