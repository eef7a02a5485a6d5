//! A day in the shape of 25 March 2017 (DOMAIN.md 1.2), with invented members: one list of thirteen,
//! one of nineteen; of the other's list the one says that one case hit an excluded target and that
//! it cannot confirm the rest.

use crate::{commission, incident, lists, says, told};
use holdfire_core::reconciliation::{Answer, Difference, Kappa, Listed};
use holdfire_core::{Accord, Stand, State};
use serde_json::json;

/// Member A lists 1 to 11, Member B 8 to 22. Of what only B lists, A calls the first an excluded
/// target and cannot confirm the next nine; of the last it has said nothing.
fn the_day_of_two_lists() -> State {
    let mut state = commission([0, 1]);
    for number in 1..=11 {
        told(&mut state, "posts-a", number, 6, &json!({}));
    }
    for number in 8..=22 {
        told(&mut state, "posts-b", number, 6, &json!({ "actors": ["The League"] }));
    }
    told(&mut state, "desk", 23, 6, &json!({}));
    says(&mut state, 0, 12, Stand::ExcludedTarget);
    for number in 13..=21 {
        says(&mut state, 0, number, Stand::CannotConfirm);
    }
    state
}

#[test]
fn two_lists_are_matched_incident_by_incident() {
    let state = the_day_of_two_lists();
    let lists = lists(&state);
    let pair = lists.pair(0, 1);
    let n = |so| pair.listed(so).len();
    assert_eq!(
        [n(Listed::Both), n(Listed::One), n(Listed::Other), n(Listed::Neither)],
        [4, 7, 11, 1]
    );
    let of_b = |answer| pair.said(Listed::Other, 0, answer).len();
    assert_eq!(of_b(Answer::ExcludedTarget), 1);
    assert_eq!(of_b(Answer::CannotConfirm), 9);
    assert_eq!(of_b(Answer::Silent), 1);
    assert_eq!(pair.said(Listed::One, 1, Answer::Silent).len(), 7, "B has checked none of A's");
    // All that both list: 8 to 11, by two names of one group.
    let ids = pair.listed(Listed::Both).into_iter().map(|at| lists.incidents[at].id.clone());
    assert_eq!(ids.collect::<Vec<_>>(), (8..=11).map(incident).collect::<Vec<_>>());
    assert!(pair.lines.iter().all(|line| line.differences.is_empty()));
    let sets = lists.by_listers();
    assert_eq!((sets[&vec![0]].len(), sets[&vec![0, 1]].len(), sets[&vec![]].len()), (7, 4, 1));
}

#[test]
fn what_one_lists_and_the_other_answers_is_told_with_its_entry_and_reason() {
    let mut state = the_day_of_two_lists();
    let entry = says(&mut state, 0, 22, Stand::Confirms);
    let lists = lists(&state);
    let line = &lists.pair(0, 1).lines[21];
    assert_eq!((line.listed, line.answers), (Listed::Other, [Answer::Confirms, Answer::Silent]));
    assert_eq!(line.accord, Accord::Agreed, "who lists it and says nothing more confirms it");
    let word = &lists.incidents[21].sides[0].words[0];
    assert_eq!((word.entry, &*word.reason), (entry, "as our centre has it"));
    assert_eq!(lists.incidents[21].entries().collect::<Vec<_>>(), [entry]);
}

#[test]
fn the_rate_of_agreement_counts_incidents_on_which_both_gave_their_word() {
    let state = the_day_of_two_lists();
    let pair = lists(&state).pair(0, 1);
    let agreement = pair.agreement();
    // Agreed: the four that both list. Apart: one excluded target, nine not confirmed.
    assert_eq!((agreement.agreed.len(), agreement.differ.len()), (4, 10));
    assert_eq!(agreement.rate().share(), Some(4.0 / 14.0));
    let (from, to) = agreement.rate().interval().unwrap();
    assert!(0.11 < from && from < 0.12 && 0.54 < to && to < 0.55, "{from} to {to}");
    assert_eq!(pair.kappa(), Kappa::TooFew { n: 0 }, "both have taken a position on none");
}

#[test]
fn who_takes_no_position_neither_agrees_nor_differs() {
    let mut state = the_day_of_two_lists();
    says(&mut state, 1, 1, Stand::NoPosition);
    says(&mut state, 1, 9, Stand::NoPosition);
    let pair = lists(&state).pair(0, 1);
    assert_eq!(pair.lines[0].accord, Accord::Withheld);
    assert_eq!(
        pair.lines[8].accord,
        Accord::Withheld,
        "its word counts, not that its posts told of it"
    );
    assert!(!pair.lines[0].is_awaited());
}

#[test]
fn a_word_of_a_member_goes_before_what_its_posts_told() {
    let mut state = the_day_of_two_lists();
    says(&mut state, 1, 8, Stand::OutsideArea);
    says(&mut state, 1, 9, Stand::Disputes);
    says(&mut state, 1, 10, Stand::CannotConfirm);
    let pair = lists(&state).pair(0, 1);
    let accord = |at: usize| pair.lines[at].accord;
    assert_eq!(accord(7), Accord::ClassifiedDifferently);
    assert_eq!(accord(8), Accord::Disputed);
    assert_eq!(accord(9), Accord::NotConfirmed);
    assert!(pair.lines[7].is_classified_differently() && pair.lines[8].is_disputed());
    assert!(pair.lines[9].is_not_confirmed());
}

#[test]
fn the_fields_on_which_their_own_reports_differ_are_named() {
    let mut state = commission([0, 1]);
    let apart = json!({
        "act": "direct_fire.sniper_fire", "actors": ["Somebody else"], "targets": ["civilians"],
        "place": { "lon": 36.6, "lat": 35.5, "precision": 1, "uncertainty_m": 1000.0 },
        "casualties": { "killed": { "low": 3, "high": 3 }, "injured": { "low": 0, "high": 0 } },
        "when": { "from": "2017-03-25T08:00:00+02:00", "until": "2017-03-25T08:01:00+02:00", "precision": "minute", "zone": "Asia/Damascus" },
    });
    let harmed = json!({ "casualties": { "killed": { "low": 1, "high": 2 }, "injured": { "low": 1, "high": 4 } } });
    told(&mut state, "posts-a", 1, 6, &harmed);
    told(&mut state, "posts-b", 1, 6, &apart);
    // Within the stated precision, a coarser act, and what only one tells, is no difference.
    told(&mut state, "posts-a", 2, 6, &harmed);
    let near = json!({ "act": "remote_violence", "actors": [],
        "place": { "lon": 36.52, "lat": 35.5, "precision": 1, "uncertainty_m": 1000.0 } });
    told(&mut state, "posts-b", 2, 6, &near);
    // What the news desk tells is no member's account.
    told(&mut state, "desk", 2, 6, &apart);
    let pair = lists(&state).pair(0, 1);
    assert_eq!(pair.lines[0].differences, Difference::ALL);
    assert_eq!(pair.lines[1].differences, []);
}

#[test]
fn an_incident_that_may_lie_on_either_side_of_midnight_is_perhaps_in_the_day() {
    let mut state = commission([0, 1]);
    let night = json!({ "when": { "from": "2017-03-25T23:00:00+02:00", "until": "2017-03-26T03:00:00+02:00", "precision": "part_of_day", "zone": "Asia/Damascus" } });
    told(&mut state, "posts-a", 1, 6, &night);
    told(&mut state, "posts-b", 1, 6, &night);
    let next = json!({ "when": { "from": "2017-03-26T06:00:00+02:00", "until": "2017-03-26T06:01:00+02:00", "precision": "minute", "zone": "Asia/Damascus" } });
    told(&mut state, "posts-b", 2, 6, &next);
    let lists = lists(&state);
    assert_eq!(lists.incidents.len(), 1);
    assert!(lists.incidents[0].is_perhaps);
    let pair = lists.pair(0, 1);
    let (slots, unplaced) = pair.agreement_over(&lists.incidents, &[crate::the_day()]);
    assert_eq!((slots[0].rate().of, unplaced), (0, vec![0]), "it is in no day, and told");
}

#[test]
fn positions_of_both_on_many_incidents_are_compared_beyond_chance() {
    let mut state = commission([0, 1]);
    for number in 1..=40 {
        told(&mut state, "desk", number, 6, &json!({}));
        let stand = |confirms| if confirms { Stand::Confirms } else { Stand::CannotConfirm };
        says(&mut state, 0, number, stand(number % 2 == 0));
        says(&mut state, 1, number, stand(number % 2 == 0 && number % 4 == 0));
    }
    let pair = lists(&state).pair(0, 1);
    let Kappa::Told { kappa, n: 40 } = pair.kappa() else { panic!("{:?}", pair.kappa()) };
    // Observed 30 of 40, by chance .5 × .25 + .5 × .75 = .5.
    assert!((kappa - 0.5).abs() < 1e-9, "{kappa}");
}
