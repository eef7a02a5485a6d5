//! Who may do what is adopted as text, and the last adoption stands.

use crate::{record, refused, room};
use holdfire_core::{ActorId, Event, Powers, Touched};

const OPEN: &str = "permit (principal, action, resource);";
const CLOSED: &str = "forbid (principal, action, resource);";

fn adopted(policies: &str, by: &str) -> Event {
    Event::PowersAdopted(Powers::new(policies, ActorId::new(by).unwrap(), "as agreed on Monday"))
}

#[test]
fn the_powers_adopted_last_stand() {
    let mut state = room();
    assert_eq!(state.powers, None, "without an adoption nobody has any");
    assert_eq!(state.apply(adopted(OPEN, "amber")).unwrap(), [Touched::Powers]);
    record(&mut state, adopted(CLOSED, "member-b"));
    assert_eq!(&*state.powers.as_ref().unwrap().policies, CLOSED);
    // The first text again is an adoption like any other.
    record(&mut state, adopted(OPEN, "member-a"));
    let last = state.powers.unwrap();
    assert_eq!((last.decided_by.as_str(), &*last.policies), ("member-a", OPEN));
}

#[test]
fn the_same_text_has_the_same_id_whoever_adopts_it() {
    let id = |by: &str| Powers::new(OPEN, ActorId::new(by).unwrap(), "why").id;
    assert_eq!(id("member-a"), id("member-b"));
    let other = Powers::new(CLOSED, ActorId::new("member-a").unwrap(), "why").id;
    assert_ne!(other, id("member-a"));
}

#[test]
fn powers_that_make_no_sense_are_refused_with_the_reason() {
    let mut state = room();
    record(&mut state, adopted(OPEN, "amber"));
    for (event, why) in [
        (adopted(OPEN, "member-a"), "recorded already"),
        (adopted(" \n", "amber"), "no policy"),
        (adopted(&"x".repeat(64 * 1024 + 1), "amber"), "64 KiB"),
        (adopted(CLOSED, "nobody-known"), "`nobody-known` is not recorded"),
    ] {
        let told = refused(&mut state, event);
        assert!(told.contains(why), "{told}");
    }
    let forged = Powers { policies: CLOSED.into(), ..state.powers.clone().unwrap() };
    let told = refused(&mut state, Event::PowersAdopted(forged));
    assert!(told.contains("does not follow"), "{told}");
}
