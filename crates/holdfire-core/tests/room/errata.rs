//! What was recorded wrongly no longer stands, and stays where it is.

use crate::{erratum, found, incident, record, refused, room, says, standing_findings, stands};
use holdfire_core::{Erratum, Event, Outcome, Stand, Touched, Vote};

#[test]
fn a_position_recorded_wrongly_gives_way_to_the_one_before_it() {
    let mut state = room();
    record(&mut state, says(0, 1, Stand::Confirms));
    let wrong = record(&mut state, says(0, 1, Stand::Disputes));
    let entry = state.size;
    let touched = state.apply(erratum(wrong)).unwrap();
    let wanted =
        [Touched::Incident(incident(1)), Touched::Position(wrong), Touched::Erratum(entry)];
    assert_eq!(touched, wanted);
    assert_eq!(stands(&state, 1)[0], ["confirms"]);
    let on = incident(1);
    let history = state.positions_on(&on).all;
    assert_eq!((history.len(), history[1].erratum), (2, Some(entry)));
    // What was taken back can be said anew.
    record(&mut state, says(0, 1, Stand::Disputes));
    assert_eq!(stands(&state, 1)[0], ["disputes"]);
}

#[test]
fn a_finding_recorded_wrongly_gives_way_to_the_one_before_it() {
    let mut state = room();
    let first = record(&mut state, found(1, Outcome::MinorViolation, [Vote::Agrees; 3]));
    let wrong = record(&mut state, found(1, Outcome::NotAnIncident, [Vote::Agrees; 3]));
    record(&mut state, erratum(wrong));
    assert_eq!(standing_findings(&state, 1), [first]);
    record(&mut state, erratum(first));
    assert!(standing_findings(&state, 1).is_empty());
    assert_eq!(state.findings_on(&incident(1)).all.len(), 2);
}

#[test]
fn an_erratum_is_made_once_and_undone_by_nothing() {
    let mut state = room();
    let said = record(&mut state, says(0, 1, Stand::Confirms));
    let taken_back = record(&mut state, erratum(said));
    let unexplained = Event::ErratumMade(Erratum { entry: said, reason: " ".into() });
    for (event, why) in [
        (erratum(said), format!("erratum to entry `{said}` is recorded already")),
        (erratum(taken_back), "nothing takes that back; record anew what is right".to_owned()),
        (erratum(3), "nothing was said, asked or answered by it".to_owned()),
        (erratum(state.size), "is not recorded; record it first".to_owned()),
        (unexplained, "it has no reason".to_owned()),
    ] {
        let told = refused(&mut state, event);
        assert!(told.contains(&why), "{told}");
    }
}
