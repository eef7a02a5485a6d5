//! Members take positions, one by one and side by side.

use crate::{incident, linked, member, record, refused, room, says, stands};
use holdfire_core::{Accord, Event, Position, Stand, State, Touched};

fn accord(state: &State) -> Accord {
    state.positions_on(&incident(1)).accord()
}

#[test]
fn the_last_word_of_a_member_stands_and_the_earlier_stays_in_the_history() {
    let mut state = room();
    let first = record(&mut state, says(0, 1, Stand::CannotConfirm));
    let second = record(&mut state, says(0, 1, Stand::Confirms));
    assert_eq!(stands(&state, 1), [vec!["confirms"], vec![], vec![]]);
    let on = incident(1);
    let all: Vec<u64> = state.positions_on(&on).all.iter().map(|said| said.entry).collect();
    assert_eq!(all, [first, second]);
    assert_eq!(state.position_of(&member(0), &on).unwrap().entry, second);
    assert!(state.position_of(&member(1), &on).is_none());
}

#[test]
fn a_position_touches_itself_and_its_incident() {
    let mut state = room();
    let entry = state.size;
    let touched = state.apply(says(0, 1, Stand::Confirms)).unwrap();
    assert_eq!(touched, [Touched::Incident(incident(1)), Touched::Position(entry)]);
}

#[test]
fn that_a_member_cannot_confirm_is_a_stand_and_silence_is_none() {
    let mut state = room();
    assert_eq!(accord(&state), Accord::NotAllSpoken);
    record(&mut state, says(0, 1, Stand::CannotConfirm));
    record(&mut state, says(1, 1, Stand::CannotConfirm));
    assert_eq!(accord(&state), Accord::NotAllSpoken);
    let on = incident(1);
    assert_eq!(state.positions_on(&on).awaited().collect::<Vec<_>>(), [&member(2)]);
    record(&mut state, says(2, 1, Stand::CannotConfirm));
    assert_eq!(accord(&state), Accord::Agreed);
    assert_eq!(state.positions_on(&on).agreed_on(), Some(&Stand::CannotConfirm));
}

#[test]
fn that_members_differ_is_told_before_all_have_spoken() {
    let mut state = room();
    record(&mut state, says(0, 1, Stand::Confirms));
    record(&mut state, says(1, 1, Stand::CannotConfirm));
    assert_eq!(accord(&state), Accord::NotConfirmed);
    record(&mut state, says(2, 1, Stand::OutsideArea));
    assert_eq!(accord(&state), Accord::ClassifiedDifferently);
    record(&mut state, says(2, 1, Stand::Disputes));
    assert_eq!(accord(&state), Accord::Disputed);
    assert_eq!(state.positions_on(&incident(1)).agreed_on(), None);
}

#[test]
fn to_take_no_position_is_to_have_spoken_and_not_to_agree() {
    let mut state = room();
    record(&mut state, says(0, 1, Stand::Confirms));
    record(&mut state, says(1, 1, Stand::Confirms));
    record(&mut state, says(2, 1, Stand::NoPosition));
    assert_eq!(accord(&state), Accord::Withheld);
    record(&mut state, says(2, 1, Stand::Confirms));
    assert_eq!(accord(&state), Accord::Agreed);
}

#[test]
fn two_duplicates_of_different_incidents_are_different_stands() {
    let mut state = room();
    record(&mut state, says(0, 1, Stand::Duplicate { of: incident(2) }));
    record(&mut state, says(1, 1, Stand::Duplicate { of: incident(3) }));
    assert_eq!(accord(&state), Accord::ClassifiedDifferently);
}

#[test]
fn a_position_that_makes_no_sense_says_why() {
    let mut state = room();
    let position = |change: &dyn Fn(&mut Position)| {
        let Event::PositionTaken(mut position) = says(0, 1, Stand::Confirms) else {
            panic!("not a position");
        };
        change(&mut position);
        Event::PositionTaken(position)
    };
    let stranger = holdfire_core::ActorId::new("eastern-guard").unwrap();
    for (event, why) in [
        (
            position(&|p| p.member = stranger.clone()),
            "`eastern-guard` is no member of the mechanism",
        ),
        (position(&|p| p.reason = " ".into()), "it has no reason; say in a few words why"),
        (position(&|p| p.reason = "x".repeat(2_001).into()), "longer than 2,000 bytes"),
        (position(&|p| p.incident = incident(9)), "incident `AMB-0000-0009` is not recorded"),
        (
            says(0, 1, Stand::Duplicate { of: incident(9) }),
            "incident `AMB-0000-0009` is not recorded",
        ),
        (says(0, 1, Stand::Duplicate { of: incident(1) }), "is the same incident already"),
    ] {
        let told = refused(&mut state, event);
        assert!(told.contains(why), "{told}");
    }
}

#[test]
fn the_same_is_said_twice_only_when_reports_have_changed() {
    let mut state = room();
    let entry = record(&mut state, says(0, 1, Stand::Confirms));
    let told = refused(&mut state, says(0, 1, Stand::Confirms));
    assert!(told.ends_with("is recorded already"), "{told}");
    let unlinked = holdfire_core::Unlinked {
        report: crate::report(5),
        incident: incident(3),
        reason: "wrong street".into(),
    };
    record(&mut state, Event::ReportUnlinked(unlinked));
    record(&mut state, linked(1, [5]));
    let changed = state.changed_since(&state.positions[&entry], &incident(1));
    assert_eq!((changed.joined, changed.left), (vec![crate::report(5)], vec![]));
    record(&mut state, says(0, 1, Stand::Confirms));
    // Number 3 is left without reports, and nobody speaks of it.
    let told = refused(&mut state, says(0, 3, Stand::Confirms));
    assert!(told.contains("no report is linked to it any more"), "{told}");
}
