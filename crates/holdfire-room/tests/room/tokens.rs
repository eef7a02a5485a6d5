//! API tokens and acts.

use crate::support::*;
use holdfire_room::{By, Role, RoomError, Scope, Scopes};
use jiff::SignedDuration;

fn make(house: &mut House, who: &Person) -> (String, String) {
    let made = house
        .with_chance(|room, now, random| {
            let expires = now + SignedDuration::from_hours(24 * 30);
            let scopes = Scopes::from([Scope::Read, Scope::Export]);
            room.make_token(&who.id, "nightly export", &scopes, expires, now, random)
        })
        .unwrap();
    (made.token.reveal().to_owned(), made.api_token.id)
}

#[test]
fn a_token_acts_for_its_account_within_its_scopes_until_its_day() {
    let mut house = House::new();
    let analyst = house.person("analyst-1", [Role::Analyst]);
    let (token, id) = make(&mut house, &analyst);
    assert!(token.starts_with(&format!("hf_{id}_")), "{token}");
    let using = house.room.token(&token, house.now).unwrap().unwrap();
    assert_eq!(using.account.id, analyst.id);
    assert!(
        using.token.scopes.contains(Scope::Export) && !using.token.scopes.contains(Scope::Decide)
    );
    assert_eq!(house.room.tokens(&analyst.id).unwrap()[0].used, Some(house.now));
    house.pass(SignedDuration::from_hours(24 * 30));
    assert!(house.room.token(&token, house.now).unwrap().is_none());
    house.pass(SignedDuration::from_hours(-24));
    assert!(house.room.token(&token, house.now).unwrap().is_none(), "expired stays expired");
}

#[test]
fn a_token_with_a_known_id_and_another_secret_is_nobodys() {
    let mut house = House::new();
    let analyst = house.person("analyst-1", [Role::Analyst]);
    let (token, id) = make(&mut house, &analyst);
    let (other, _) = make(&mut house, &analyst);
    let mixed = format!("hf_{id}_{}", other.splitn(3, '_').nth(2).unwrap());
    for told in [&*mixed, "hf_", "hf__", &token[..token.len() - 1], "", &"hf_a_".repeat(9999)] {
        assert!(house.room.token(told, house.now).unwrap().is_none(), "{told}");
    }
    assert!(house.room.token(&token, house.now).unwrap().is_some());
    assert!(house.room.session(&token, house.now).unwrap().is_none(), "a token is no session");
    assert!(house.room.token(&analyst.token, house.now).unwrap().is_none(), "nor the reverse");
}

#[test]
fn tokens_end_one_by_one_and_with_their_account() {
    let mut house = House::new();
    house.person("administrator-1", administrator());
    let analyst = house.person("analyst-1", [Role::Analyst]);
    let (one, id) = make(&mut house, &analyst);
    let (two, _) = make(&mut house, &analyst);
    house.room.end_token(&analyst.id, &id, &By::from(&analyst.id), house.now).unwrap();
    assert!(house.room.token(&one, house.now).unwrap().is_none());
    assert!(house.room.token(&two, house.now).unwrap().is_some());
    house.room.suspend(&analyst.id, "left", &By::Machine, house.now).unwrap();
    assert!(house.room.token(&two, house.now).unwrap().is_none());
    house.room.restore(&analyst.id, &By::Machine, house.now).unwrap();
    assert!(house.room.token(&two, house.now).unwrap().is_none(), "what was ended stays ended");
}

#[test]
fn an_entry_was_made_by_one_account() {
    let mut house = House::new();
    let (one, two) =
        (house.person("analyst-1", [Role::Analyst]), house.person("analyst-2", [Role::Analyst]));
    for entry in [7, 9, 8] {
        house.room.record_act(entry, &one.id, house.now).unwrap();
    }
    house.room.record_act(7, &one.id, house.now).unwrap();
    let refused = house.room.record_act(7, &two.id, house.now);
    assert!(matches!(refused, Err(RoomError::Conflict(_))), "{refused:?}");
    let acts = house.room.acts_behind(&[7, 1000, u64::MAX / 2]).unwrap();
    assert_eq!(acts.len(), 1);
    assert_eq!(acts[0].account, one.id);
    let of: Vec<u64> =
        house.room.acts_of(&one.id, Some(9), 10).unwrap().iter().map(|a| a.entry).collect();
    assert_eq!(of, [8, 7]);
}
