//! Signing in, failing to, and waiting.

use crate::support::*;
use holdfire_room::{Argon2Cost, By, Confirmation, Deed, Password, Role, Roles, Room, RoomError};
use jiff::SignedDuration;

#[test]
fn name_password_and_code_open_a_session() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    let session = house.come_in(&officer);
    let signed_in = house.room.session(session.token.reveal(), house.now).unwrap().unwrap();
    assert_eq!(signed_in.account.id, officer.id);
    assert_eq!(signed_in.account.roles, Roles::from([Role::DutyOfficer]));
    assert_eq!(signed_in.session.address, "192.0.2.0/24");
    assert_eq!(signed_in.session.browser, "Firefox, Android");
}

#[test]
fn a_name_is_the_same_in_capitals_and_with_spaces_around_it() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    house.pass_seconds(60);
    let code = officer.totp.code_at(house.now);
    house.sign_in(&format!("  {} ", officer.name.to_uppercase()), PASSWORD, &code).unwrap();
}

#[test]
fn a_password_alone_opens_nothing() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    for code in ["", "000000", "      ", "not a code"] {
        house.pass(SignedDuration::from_hours(1));
        let answer = house.sign_in(&officer.name, PASSWORD, code);
        assert!(matches!(answer, Err(RoomError::NotSignedIn)), "{code:?}: {answer:?}");
    }
}

#[test]
fn a_code_is_taken_once_even_within_its_half_minute() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    house.pass_seconds(60);
    let code = officer.totp.code_at(house.now);
    house.sign_in(&officer.name, PASSWORD, &code).unwrap();
    house.pass_seconds(5);
    let again = house.sign_in(&officer.name, PASSWORD, &code);
    assert!(matches!(again, Err(RoomError::NotSignedIn)), "{again:?}");
}

#[test]
fn the_code_that_confirmed_an_invitation_does_not_sign_in_as_well() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    let code = officer.totp.code_at(house.now);
    let answer = house.sign_in(&officer.name, PASSWORD, &code);
    assert!(matches!(answer, Err(RoomError::NotSignedIn)), "{answer:?}");
}

#[test]
fn a_code_is_not_used_up_by_a_wrong_password() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    house.pass_seconds(60);
    let code = officer.totp.code_at(house.now);
    assert!(house.sign_in(&officer.name, "seven red tractors", &code).is_err());
    house.pass_seconds(1);
    house.sign_in(&officer.name, PASSWORD, &code).unwrap();
}

#[test]
fn a_recovery_code_opens_once_and_is_noted() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    assert_eq!(officer.recovery_codes.len(), 10);
    let code = officer.recovery_codes[4].reveal().to_owned();
    house.sign_in(&officer.name, PASSWORD, &code).unwrap();
    house.pass_seconds(60);
    assert!(house.sign_in(&officer.name, PASSWORD, &code).is_err());
    assert_eq!(house.room.sign_in_means(&officer.id).unwrap().recovery_codes_left, 9);
    let trail = house.room.trail(Some(&officer.id), None, 10).unwrap();
    assert!(trail.iter().any(|row| row.what == Deed::RecoveryCodeUsed));
}

#[test]
fn each_failure_doubles_the_wait_up_to_a_quarter_of_an_hour_and_success_ends_it() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    house.pass_seconds(60);
    for expected in [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900] {
        let failed = house.sign_in(&officer.name, "seven red tractors", "000000");
        assert!(matches!(failed, Err(RoomError::NotSignedIn)), "{failed:?}");
        // Even with all that is right: whoever guesses learns nothing while waiting.
        let code = officer.totp.code_at(house.now);
        let waits = house.sign_in(&officer.name, PASSWORD, &code);
        assert!(
            matches!(waits, Err(RoomError::Wait { seconds }) if seconds == expected),
            "{waits:?}"
        );
        house.pass_seconds(expected.into());
    }
    let code = officer.totp.code_at(house.now);
    house.sign_in(&officer.name, PASSWORD, &code).unwrap();
    // The next failure is the first again.
    house.pass_seconds(30);
    assert!(house.sign_in(&officer.name, "seven red tractors", "").is_err());
    let waits = house.sign_in(&officer.name, PASSWORD, "");
    assert!(matches!(waits, Err(RoomError::Wait { seconds: 1 })), "{waits:?}");
}

#[test]
fn whoever_keeps_trying_while_waiting_does_not_make_the_wait_longer() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    house.pass_seconds(60);
    assert!(house.sign_in(&officer.name, "seven red tractors", "").is_err());
    for _ in 0..50 {
        assert!(matches!(house.sign_in(&officer.name, "x", ""), Err(RoomError::Wait { .. })));
    }
    house.pass_seconds(1);
    let code = officer.totp.code_at(house.now);
    house.sign_in(&officer.name, PASSWORD, &code).unwrap();
}

#[test]
fn a_name_that_nobody_has_gets_the_same_answers_and_the_same_waits() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    house.pass_seconds(60);
    let mut told = Vec::new();
    for name in [officer.name.as_str(), "nobody.at.all", "\u{202e}evil", "", &"x".repeat(5000)] {
        let mut answers = Vec::new();
        for _ in 0..4 {
            answers.push(
                house
                    .sign_in_from(&visitor_at("198.51.100.9"), name, "a wrong password", "123456")
                    .unwrap_err()
                    .to_string(),
            );
            answers.push(
                house
                    .sign_in_from(&visitor_at("203.0.113.9"), name, "a wrong password", "123456")
                    .unwrap_err()
                    .to_string(),
            );
            house.pass_seconds(10);
        }
        told.push(answers);
        house.pass(SignedDuration::from_hours(25));
    }
    assert!(told.iter().all(|answers| *answers == told[0]), "{told:#?}");
}

#[test]
fn a_name_that_nobody_has_costs_as_much_work() {
    // Measured with the real cost, and told apart only by a wide margin: this machine is shared.
    let folder = tempfile::tempdir().unwrap();
    let mut house = House::new();
    house.folder = folder;
    house.room = Room::open_with_cost(
        house.folder.path(),
        Argon2Cost { memory_kib: 19 * 1024, passes: 2, lanes: 1 },
    )
    .unwrap();
    let now = house.now;
    house
        .room
        .add_organisation(
            &actor("coastal-republic"),
            holdfire_room::OrganisationKind::Guarantor,
            now,
        )
        .unwrap();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    let mut time = |name: &str| {
        house.pass(SignedDuration::from_hours(25));
        let begun = std::time::Instant::now();
        assert!(house.sign_in(name, "a wrong password", "123456").is_err());
        begun.elapsed()
    };
    // In turns, so that what else the machine does falls on both.
    let (mut known, mut unknown) = (std::time::Duration::MAX, std::time::Duration::MAX);
    for _ in 0..12 {
        known = known.min(time(&officer.name));
        unknown = unknown.min(time("nobody.at.all"));
    }
    println!("known {known:?}, unknown {unknown:?}");
    assert!(unknown * 2 > known && known * 2 > unknown, "known {known:?}, unknown {unknown:?}");
}

#[test]
fn guesses_from_one_network_wait_whatever_names_they_use() {
    let mut house = House::new();
    let mut waited = false;
    for guess in 0..20 {
        match house.sign_in(&format!("name{guess}"), "a wrong password", "123456") {
            Err(RoomError::NotSignedIn) => {}
            Err(RoomError::Wait { .. }) => waited = true,
            other => panic!("{other:?}"),
        }
    }
    assert!(waited);
    // Somebody from elsewhere does not wait.
    let elsewhere = house.sign_in_from(&visitor_at("2001:db8:5::1"), "name1000", "x", "");
    assert!(matches!(elsewhere, Err(RoomError::NotSignedIn)), "{elsewhere:?}");
}

#[test]
fn signing_in_does_not_free_others_who_guess_from_the_same_network() {
    let mut house = House::new();
    let insider = house.person("analyst-1", [Role::Analyst]);
    house.pass_seconds(60);
    for guess in 0..10 {
        drop(house.sign_in(&format!("name{guess}"), "a wrong password", "123456"));
    }
    house.come_in(&insider);
    drop(house.sign_in("name77", "a wrong password", "123456"));
    let waits = house.sign_in("name78", "a wrong password", "123456");
    assert!(matches!(waits, Err(RoomError::Wait { .. })), "{waits:?}");
}

#[test]
fn a_clock_that_is_set_back_locks_nobody_out() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    house.pass(SignedDuration::from_hours(24 * 365));
    for _ in 0..12 {
        drop(house.sign_in(&officer.name, "a wrong password", "123456"));
        house.pass(SignedDuration::from_mins(16));
    }
    drop(house.sign_in(&officer.name, "a wrong password", "123456"));
    house.pass(SignedDuration::from_hours(-24 * 364));
    let code = officer.totp.code_at(house.now);
    house.sign_in(&officer.name, PASSWORD, &code).unwrap();
}

#[test]
fn a_suspended_account_is_told_so_only_with_its_credentials() {
    let mut house = House::new();
    house.person("administrator-1", administrator());
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    house.room.suspend(&officer.id, "left the centre", &By::Machine, house.now).unwrap();
    house.pass_seconds(60);
    let guess = house.sign_in(&officer.name, "a wrong password", "123456");
    assert!(matches!(guess, Err(RoomError::NotSignedIn)), "{guess:?}");
    house.pass_seconds(60);
    let code = officer.totp.code_at(house.now);
    let answer = house.sign_in(&officer.name, PASSWORD, &code);
    assert!(matches!(answer, Err(RoomError::Suspended)), "{answer:?}");
    house.room.restore(&officer.id, &By::Machine, house.now).unwrap();
    house.come_in(&officer);
}

#[test]
fn a_new_password_takes_the_place_of_the_old_one() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    let new = Password::new("forty sheep on a bridge").unwrap();
    let mut code = String::new();
    let confirmation = house.confirmation(&mut code, &officer);
    let wrong = Confirmation { password: "not mine at all", ..confirmation };
    let refused = house.with_chance(|room, now, random| {
        room.change_password(&officer.id, wrong, &new, &visitor(), now, random)
    });
    assert!(matches!(refused, Err(RoomError::NotConfirmed)), "{refused:?}");
    house.pass_seconds(2);
    let session = house
        .with_chance(|room, now, random| {
            room.change_password(&officer.id, confirmation, &new, &visitor(), now, random)
        })
        .unwrap();
    assert!(!house.is_in(&officer.token), "sessions that rest on the old password have ended");
    assert!(house.is_in(session.token.reveal()));
    house.pass_seconds(60);
    let code = officer.totp.code_at(house.now);
    assert!(house.sign_in(&officer.name, PASSWORD, &code).is_err());
    house.pass_seconds(60);
    let code = officer.totp.code_at(house.now);
    house.sign_in(&officer.name, "forty sheep on a bridge", &code).unwrap();
}

#[test]
fn a_new_secret_for_codes_needs_one_of_its_codes_and_ends_the_old_one() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    let new =
        house.with_chance(|room, now, random| room.offer_totp(&officer.id, now, random)).unwrap();
    let mut code = String::new();
    let confirmation = house.confirmation(&mut code, &officer);
    let of_the_new = new.code_at(house.now);
    let wrong = house.with_chance(|room, now, random| {
        room.change_totp(&officer.id, confirmation, "000000", &visitor(), now, random)
    });
    assert!(matches!(wrong, Err(RoomError::WrongCode)), "{wrong:?}");
    let (session, codes) = house
        .with_chance(|room, now, random| {
            room.change_totp(&officer.id, confirmation, &of_the_new, &visitor(), now, random)
        })
        .unwrap();
    assert!(house.is_in(session.token.reveal()) && !house.is_in(&officer.token));
    house.pass_seconds(60);
    let old = officer.totp.code_at(house.now);
    assert!(house.sign_in(&officer.name, PASSWORD, &old).is_err());
    house.pass_seconds(60);
    assert!(house.sign_in(&officer.name, PASSWORD, officer.recovery_codes[0].reveal()).is_err());
    house.pass_seconds(60);
    house.sign_in(&officer.name, PASSWORD, codes[0].reveal()).unwrap();
    house.pass_seconds(60);
    let code = new.code_at(house.now);
    house.sign_in(&officer.name, PASSWORD, &code).unwrap();
}

#[test]
fn a_hash_of_a_lesser_cost_is_made_anew_at_the_next_sign_in() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    let kept = |house: &House| -> String {
        rusqlite::Connection::open(house.room.path())
            .unwrap()
            .query_row("SELECT hash FROM passwords", [], |row| row.get(0))
            .unwrap()
    };
    assert!(kept(&house).starts_with("$argon2id$v=19$m=8,t=1,p=1$"), "{}", kept(&house));
    let dearer = Argon2Cost { memory_kib: 64, passes: 2, lanes: 1 };
    house.room = Room::open_with_cost(house.folder.path(), dearer).unwrap();
    house.come_in(&officer);
    assert!(kept(&house).starts_with("$argon2id$v=19$m=64,t=2,p=1$"), "{}", kept(&house));
    house.come_in(&officer);
}

#[test]
fn a_password_is_long_and_not_one_that_everybody_tries() {
    for (text, why) in [
        ("short", "fewer than 12"),
        ("password1234", "everybody tries"),
        (&*"long ".repeat(60), "longer than 256"),
        ("with a bell \u{7} in it", "cannot be typed"),
    ] {
        let refused = Password::new(text).unwrap_err().to_string();
        assert!(refused.contains(why), "{text}: {refused}");
    }
    assert_eq!(format!("{:?}", Password::new(PASSWORD).unwrap()), "Password(hidden)");
}

#[test]
fn the_table_of_failures_does_not_grow_without_bound() {
    let mut house = House::new();
    let connection = rusqlite::Connection::open(house.room.path()).unwrap();
    // As many rows as there may be, and then some attempts, each under another name and from another
    // network, so that none has to wait.
    connection
        .execute_batch(&format!(
            "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 9995)
             INSERT INTO failures SELECT sort, sort || n, 1, {now}, {now} + n FROM n,
               (SELECT 'name' AS sort UNION ALL SELECT 'address')",
            now = house.now.as_millisecond()
        ))
        .unwrap();
    let count = |sql: &str| -> i64 { connection.query_row(sql, [], |row| row.get(0)).unwrap() };
    let mut most = 0;
    for guess in 0..50 {
        let from = visitor_at(&format!("2001:db8:{guess:x}::1"));
        let answer = house.sign_in_from(&from, &format!("name{guess}"), "x", "");
        assert!(matches!(answer, Err(RoomError::NotSignedIn)), "{answer:?}");
        for sort in ["name", "address"] {
            most = most.max(count(&format!("SELECT count(*) FROM failures WHERE sort = '{sort}'")));
        }
    }
    assert_eq!(most, 10_000);
    assert!(count("SELECT count(*) FROM failures WHERE sort = 'name'") < 9_100);
    // Those that wait longest are counted still.
    let waits = house.sign_in_from(&visitor_at("203.0.113.77"), "name49", "x", "");
    assert!(matches!(waits, Err(RoomError::Wait { .. })), "{waits:?}");
    assert_eq!(count("SELECT count(*) FROM trail"), 0, "names that nobody has leave no rows");
    let told = house.room.attempts_at_unknown_names(7).unwrap();
    assert_eq!(told, [("2026-11-26".to_owned(), 50)]);
    house.pass(SignedDuration::from_hours(25));
    house.room.tidy(house.now).unwrap();
    assert_eq!(count("SELECT count(*) FROM failures"), 0);
}

#[test]
fn what_people_type_where_the_name_belongs_is_not_kept() {
    let mut house = House::new();
    assert!(house.sign_in("my secret password 99", "x", "").is_err());
    for file in std::fs::read_dir(house.folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(9).any(|part| part == b"my secret"), "typed text in a file");
    }
}

#[test]
fn whose_account_it_is_sees_failures_in_the_trail() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    house.pass_seconds(60);
    assert!(house.sign_in_from(&visitor_at("203.0.113.50"), &officer.name, "x", "").is_err());
    let trail = house.room.trail(Some(&officer.id), None, 1).unwrap();
    assert_eq!(trail[0].what, Deed::SignInFailed);
    assert_eq!(trail[0].by, By::Nobody);
    assert_eq!(trail[0].address.as_deref(), Some("203.0.113.0/24"));
    let whole = format!("{:?}", house.room.trail(None, None, 100).unwrap());
    assert!(!whole.contains(&officer.name), "{whole}");
}

#[test]
fn the_trail_is_only_added_to() {
    let mut house = House::new();
    house.person("duty-officer-3", [Role::DutyOfficer]);
    let connection = rusqlite::Connection::open(house.room.path()).unwrap();
    for sql in [
        "UPDATE trail SET what = 'nothing'",
        "DELETE FROM trail",
        "INSERT OR REPLACE INTO trail (number, at, what, by) VALUES (1, 0, 'nothing', 'nobody')",
        "DELETE FROM accounts",
    ] {
        let refused = connection.execute(sql, []).unwrap_err().to_string();
        assert!(
            refused.contains("only added to") || refused.contains("never removed"),
            "{sql}: {refused}"
        );
    }
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let mut house = House::new();
    house.person("duty-officer-3", [Role::DutyOfficer]);
    for file in std::fs::read_dir(house.folder.path()).unwrap() {
        let file = file.unwrap();
        let mode = file.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{:?} has mode {mode:o}", file.file_name());
    }
}
