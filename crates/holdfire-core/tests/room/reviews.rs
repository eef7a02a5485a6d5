//! How far the work on an incident has come, as a queue shows it.

use crate::{
    at, checked, demand, erratum, found, incident, merge, record, request, respond, room, says,
    task,
};
use holdfire_core::{Answer, Checked, Outcome, Stand, State, Vote};

fn word(state: &State, on: usize) -> &'static str {
    state.review_of(&incident(on)).state.as_str()
}

#[test]
fn an_incident_goes_from_received_to_closed() {
    let mut state = room();
    assert_eq!(word(&state, 1), "received");
    record(&mut state, says(0, 1, Stand::Confirms));
    assert_eq!(word(&state, 1), "in_review");
    let asked = record(&mut state, request(1, "eastern-guard", 10, Some(12)));
    assert_eq!(word(&state, 1), "needs_information");
    record(&mut state, respond(asked, "eastern-guard", Answer::Answered, 11));
    assert_eq!(word(&state, 1), "in_review");
    record(&mut state, found(1, Outcome::MinorViolation, [Vote::Agrees; 3]));
    assert_eq!(word(&state, 1), "closed");
    let demanded = record(&mut state, demand(1, "eastern-guard", 12, Some(20)));
    assert_eq!(word(&state, 1), "verified");
    record(&mut state, checked(demanded, "member-b", Checked::Met, 13));
    assert_eq!(word(&state, 1), "closed");
    assert_eq!(word(&state, 2), "received", "nobody spoke of the other one");
}

#[test]
fn a_queue_sees_what_is_due_next_and_for_whom_it_waits() {
    let mut state = room();
    let later = record(&mut state, request(1, "eastern-guard", 10, Some(14)));
    let sooner = record(&mut state, task(1, &["member-b"], Vec::new(), 10));
    let timeless = record(&mut state, demand(1, "eastern-guard", 10, None));
    let review = state.review_of(&incident(1));
    let entries: Vec<u64> = review.open.iter().map(|open| open.entry).collect();
    assert_eq!(entries, [sooner, later, timeless]);
    assert_eq!(review.next_due(), Some(at(12)));
    let waits: Vec<&str> = review.waits_for().iter().map(|id| id.as_str()).collect();
    assert_eq!(waits, ["member-b", "eastern-guard"]);
    let overdue = |hour| review.overdue_at(at(hour)).map(|open| open.entry).collect::<Vec<_>>();
    assert_eq!(overdue(12), [0u64; 0], "the last instant is in time");
    assert_eq!(overdue(13), [sooner]);
    assert_eq!(overdue(23), [sooner, later], "what has no time is never overdue");
}

#[test]
fn what_the_members_could_not_agree_on_stays_in_review() {
    let mut state = room();
    record(&mut state, found(1, Outcome::Unresolved, [Vote::Agrees, Vote::Agrees, Vote::Dissents]));
    assert_eq!(word(&state, 1), "in_review");
    record(&mut state, found(1, Outcome::Unresolved, [Vote::Agrees; 3]));
    assert_eq!(word(&state, 1), "closed", "they agree that it cannot be known");
}

#[test]
fn an_erratum_opens_again_what_was_closed() {
    let mut state = room();
    let finding = record(&mut state, found(1, Outcome::MinorViolation, [Vote::Agrees; 3]));
    assert_eq!(word(&state, 1), "closed");
    record(&mut state, erratum(finding));
    assert_eq!(word(&state, 1), "in_review");
    let asked = record(&mut state, request(1, "eastern-guard", 10, None));
    assert_eq!(word(&state, 1), "needs_information");
    let answered = record(&mut state, respond(asked, "eastern-guard", Answer::Answered, 11));
    record(&mut state, erratum(answered));
    assert_eq!(word(&state, 1), "needs_information", "the answer was another's");
    record(&mut state, erratum(asked));
    assert_eq!(word(&state, 1), "in_review");
    assert_eq!(state.asked_on(&incident(1))[0].state.as_str(), "taken_back");
}

#[test]
fn a_merged_incident_shows_what_was_asked_on_all_its_numbers() {
    let mut state = room();
    let first = record(&mut state, request(2, "eastern-guard", 10, Some(12)));
    let merged = record(&mut state, merge(2, 1));
    let second = record(&mut state, demand(1, "eastern-guard", 11, None));
    let on = |state: &State, number| -> Vec<u64> {
        state.asked_on(&incident(number)).iter().map(|asked| asked.asking.entry).collect()
    };
    assert_eq!(on(&state, 1), [first, second]);
    assert_eq!(word(&state, 1), "needs_information");
    // An answer to what was asked on the number that went is one on the whole.
    record(&mut state, respond(first, "eastern-guard", Answer::Answered, 12));
    assert_eq!(word(&state, 1), "in_review");
    let undo = holdfire_core::Decision::Undo { entry: merged };
    record(&mut state, crate::decided(undo));
    assert_eq!((on(&state, 1), on(&state, 2)), (vec![second], vec![first]));
}
