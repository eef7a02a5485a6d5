//! Incidents are merged, split and parted again, and what was said of each stays with its number.

use crate::{
    attribution, decided, found, incident, member, merge, record, refused, report, room, says,
    standing_attributions, standing_findings, stands, votes,
};
use Vote::{Absent, Agrees};
use holdfire_core::{Accord, Decision, Event, Outcome, Stand, State, Touched, Vote};

#[test]
fn a_merged_incident_shows_the_positions_of_both_and_parts_again_whole() {
    let mut state = room();
    record(&mut state, says(0, 1, Stand::Confirms));
    record(&mut state, says(1, 2, Stand::CannotConfirm));
    let merged = record(&mut state, merge(2, 1));
    assert_eq!(stands(&state, 1), [vec!["confirms"], vec!["cannot_confirm"], vec![]]);
    let told = refused(&mut state, says(2, 2, Stand::Confirms));
    assert!(told.contains("it was merged into `AMB-0000-0001`; speak of that one"), "{told}");
    record(&mut state, decided(Decision::Undo { entry: merged }));
    assert_eq!(stands(&state, 1), [vec!["confirms"], vec![], vec![]]);
    assert_eq!(stands(&state, 2), [vec![], vec!["cannot_confirm"], vec![]]);
}

#[test]
fn who_spoke_differently_on_two_numbers_stands_by_both_until_it_speaks_again() {
    let of = |state: &State, on| stands(state, on).swap_remove(0);
    // Whichever it spoke of first: what it said of the one was not said of the other.
    let on_one = says(0, 1, Stand::Confirms);
    let on_other = says(0, 2, Stand::CannotConfirm);
    for (first, second) in [(&on_one, &on_other), (&on_other, &on_one)] {
        let mut state = room();
        record(&mut state, first.clone());
        record(&mut state, second.clone());
        let merged = record(&mut state, merge(2, 1));
        assert_eq!(of(&state, 1).len(), 2);
        assert_eq!(state.positions_on(&incident(1)).accord(), Accord::NotConfirmed);
        // It says of the whole what it said of the one.
        record(&mut state, on_one.clone());
        assert_eq!(of(&state, 1), ["confirms"]);
        // What it says of the whole belongs to the number that stays.
        record(&mut state, decided(Decision::Undo { entry: merged }));
        assert_eq!(of(&state, 1), ["confirms"]);
        assert_eq!(of(&state, 2), ["cannot_confirm"]);
    }
}

#[test]
fn who_called_it_a_duplicate_is_heard_when_the_two_are_merged() {
    let mut state = room();
    record(&mut state, says(1, 2, Stand::Duplicate { of: incident(1) }));
    record(&mut state, says(0, 1, Stand::Confirms));
    record(&mut state, merge(2, 1));
    assert_eq!(stands(&state, 1), [vec!["confirms"], vec![], vec![]]);
    assert_eq!(state.positions_on(&incident(1)).all.len(), 2, "it stays in the history");
    let told = refused(&mut state, says(1, 1, Stand::Duplicate { of: incident(2) }));
    assert!(told.contains("`AMB-0000-0002` is the same incident already"), "{told}");
}

#[test]
fn a_row_of_mergers_is_followed_to_its_end() {
    let mut state = room();
    let said = record(&mut state, says(0, 3, Stand::Disputes));
    record(&mut state, merge(3, 2));
    record(&mut state, merge(2, 1));
    let (first, last) = (incident(3), incident(1));
    assert_eq!(state.goes_on_as(&first), &last);
    assert_eq!(stands(&state, 1)[0], ["disputes"]);
    // An erratum to it changes what all three pages show.
    let touched = state.apply(crate::erratum(said)).unwrap();
    for number in 1..=3 {
        assert!(touched.contains(&Touched::Incident(incident(number))), "{number}");
    }
    assert_eq!(stands(&state, 1)[0], Vec::<&str>::new());
}

#[test]
fn moving_the_last_reports_away_is_a_merger_as_well() {
    let mut state = room();
    record(&mut state, says(0, 2, Stand::Confirms));
    let reports = |numbers: [usize; 2]| numbers.map(report).to_vec();
    let moved = Decision::Move { reports: reports([3, 4]), to: incident(1) };
    let entry = record(&mut state, decided(moved));
    assert_eq!(state.merged_into(&incident(2)), Some(&incident(1)));
    assert_eq!(stands(&state, 1)[0], ["confirms"]);
    record(&mut state, decided(Decision::Undo { entry }));
    assert_eq!(stands(&state, 1)[0], Vec::<&str>::new());
    // One that keeps a report is no part of the other.
    let moved = Decision::Move { reports: vec![report(3)], to: incident(1) };
    record(&mut state, decided(moved));
    assert_eq!(state.merged_into(&incident(2)), None);
    assert_eq!(stands(&state, 1)[0], Vec::<&str>::new());
}

#[test]
fn a_split_leaves_positions_and_findings_with_the_number_that_stays() {
    let mut state = room();
    let said = record(&mut state, says(0, 1, Stand::Confirms));
    let made = record(&mut state, found(1, Outcome::MinorViolation, [Agrees; 3]));
    let split = Decision::Split { reports: vec![report(0)], from: incident(1), to: incident(4) };
    record(&mut state, decided(split));
    assert_eq!((stands(&state, 1)[0].len(), stands(&state, 4)[0].len()), (1, 0));
    assert_eq!(standing_findings(&state, 1), [made]);
    assert!(standing_findings(&state, 4).is_empty());
    // A reader sees that it was said of other reports.
    let changed = state.changed_since(&state.positions[&said], &incident(1));
    assert_eq!((changed.joined, changed.left), (vec![], vec![report(0)]));
}

#[test]
fn findings_on_two_numbers_stand_side_by_side_until_one_is_made_on_the_whole() {
    let mut state = room();
    let one = record(&mut state, found(1, Outcome::MinorViolation, [Agrees; 3]));
    let other = record(&mut state, found(2, Outcome::RelevantNoViolation, [Agrees; 3]));
    let merged = record(&mut state, merge(2, 1));
    assert_eq!(standing_findings(&state, 1), [one, other]);
    let early = attribution(1, &["eastern-guard"], one, votes([Agrees; 3]));
    let told = refused(&mut state, Event::AttributionMade(early));
    assert!(told.contains(&format!("entries {one} and {other} stand side by side")), "{told}");
    let whole = record(&mut state, found(1, Outcome::GraveViolation, [Agrees; 3]));
    assert_eq!(standing_findings(&state, 1), [whole]);
    record(&mut state, decided(Decision::Undo { entry: merged }));
    assert_eq!(standing_findings(&state, 2), [other]);
}

#[test]
fn a_finding_on_the_number_that_went_carries_an_attribution_of_the_whole() {
    let mut state = room();
    let made = record(&mut state, found(2, Outcome::GraveViolation, [Agrees; 3]));
    record(&mut state, merge(2, 1));
    let named = attribution(1, &["eastern-guard"], made, crate::with_c_accused([Agrees; 3]));
    let named = record(&mut state, Event::AttributionMade(named));
    assert_eq!(standing_attributions(&state, 1), [named]);
}

#[test]
fn a_meeting_nobody_came_to_does_not_stand_beside_a_finding_of_the_other_number() {
    let mut state = room();
    let made = record(&mut state, found(2, Outcome::GraveViolation, [Agrees; 3]));
    record(&mut state, found(1, Outcome::Unresolved, [Absent; 3]));
    record(&mut state, merge(2, 1));
    assert_eq!(standing_findings(&state, 1), [made]);
    assert!(state.positions_on(&incident(1)).awaited().any(|id| *id == member(0)));
}
