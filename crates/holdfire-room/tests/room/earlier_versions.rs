//! Files of earlier versions open in this one, with all that was in them.
//!
//! `golden/room-1.db` was written by version 1, before there were passkeys: an administrator, an
//! officer with a session, a token and an act, a suspended analyst, an open invitation. What its
//! secrets are is written here, because the file does not say.

use crate::support::*;
use holdfire_room::{Claimed, Role, Roles, Room, RoomError};
use jiff::SignedDuration;

const SESSION: &str = "FmSm4OoS0jS0kR0BGAC7D4wRAaD5pJqR7m4kk-NNjns";
const RECOVERY_CODE: &str = "80791-68728-78655-38112-20616";
const TOKEN: &str = "hf_jea0jq5k_esvxzNX6X5KyEn4bk9d8ISoPRPxqy6un17U9GQSxv0Q";
const INVITATION: &str = "XgGWiixmqyoPt_UuJBx18StLmB4mxTkChaY2NShC_Kk";

fn house_of_version_1() -> House {
    let mut house = House::new();
    house.folder = tempfile::tempdir().unwrap();
    let golden = include_bytes!("../golden/room-1.db");
    std::fs::write(house.folder.path().join("room.db"), golden).unwrap();
    house.room = Room::open_with_cost(house.folder.path(), CHEAP).unwrap();
    house
}

#[test]
fn a_file_of_version_1_opens_with_all_that_was_in_it() {
    let mut house = house_of_version_1();
    let officer = account("duty-officer-3");
    assert!(house.is_in(SESSION));
    assert_eq!(house.room.token(TOKEN, house.now).unwrap().unwrap().account.id, officer);
    assert_eq!(
        house.room.account(&officer).unwrap().roles,
        Roles::from([Role::DutyOfficer, Role::Monitor])
    );
    let gone = house.room.account(&account("analyst-1")).unwrap().suspended.unwrap();
    assert_eq!(gone.why, "left the centre");
    assert_eq!(house.room.acts_behind(&[41]).unwrap()[0].account, officer);
    let trail = house.room.trail(None, None, 100).unwrap();
    assert_eq!(trail.len(), 15);
    house.sign_in("duty-officer-3.name", PASSWORD, RECOVERY_CODE).unwrap();
    // What came later works beside it.
    house.accept(INVITATION, "newcomer").unwrap();
    let incident = holdfire_core::IncidentId::new("I-1").unwrap();
    let claimed =
        house.room.claim(&incident, &officer, SignedDuration::from_hours(1), house.now).unwrap();
    assert!(matches!(claimed, Claimed::Taken(_)));
    assert!(house.room.passkeys(&officer).unwrap().is_empty());
    // And again, when it is up to date already.
    house.room = Room::open_with_cost(house.folder.path(), CHEAP).unwrap();
    assert!(house.is_in(SESSION));
}

#[test]
fn a_file_of_a_later_version_is_left_alone() {
    let house = House::new();
    let connection = rusqlite::Connection::open(house.room.path()).unwrap();
    connection.pragma_update(None, "user_version", 1000).unwrap();
    let refused = Room::open_with_cost(house.folder.path(), CHEAP).err().unwrap();
    assert!(matches!(refused, RoomError::Layout { found: 1000, .. }), "{refused:?}");
    let found: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(found, 1000);
}

#[test]
fn two_programs_that_open_a_new_file_at_once_both_find_it_laid_out() {
    let folder = tempfile::tempdir().unwrap();
    let barrier = std::sync::Barrier::new(4);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                barrier.wait();
                let room = Room::open_with_cost(folder.path(), CHEAP).unwrap();
                assert!(room.is_empty().unwrap());
            });
        }
    });
}
