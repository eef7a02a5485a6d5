//! The book of the talks is a function of its entries: made by the fold, made from rows in any order, and
//! made without what was never recorded, it says the same.

use crate::{register, talk};
use holdfire_core::talks::{Commitment, Fulfilment, Issue, Paper, PaperStatus};
use holdfire_core::{ActorId, DocumentId, Recorded, State, Talk, TalkBook, TalkId};
use proptest::prelude::*;
use serde_json::json;

/// So many entries stand before the first of the talks.
const FIRST: usize = 87;

fn id(id: &str) -> TalkId {
    TalkId::new(id).unwrap()
}

#[test]
fn a_paper_has_the_status_it_was_last_told_to_have_and_keeps_all_the_others() {
    let state = register();
    let paper: &Paper = state.talks.get(&id("paper")).unwrap();
    assert_eq!(paper.status, PaperStatus::Withdrawn);
    assert_eq!(state.talks.history(&id("paper")).count(), 5);
    assert_eq!(state.talks.each::<Paper>().count(), 1, "what stands is the last");
}

#[test]
fn what_an_erratum_takes_back_stands_no_longer_and_is_not_lost() {
    let state = register();
    let issues: Vec<&Issue> = state.talks.each::<Issue>().map(|(_, issue)| issue).collect();
    assert_eq!(issues.len(), 1);
    assert_eq!(issues[0].issue.get("en"), "constitution");
    let taken_back = state.talks.all().find(|recorded| !recorded.holds()).unwrap();
    assert_eq!(taken_back.what.kind(), "issue");
    assert!(state.talks.entry(taken_back.entry).is_some());
}

#[test]
fn the_same_can_be_told_again_once_an_erratum_took_it_back() {
    let state = register();
    let again = json!({
        "is": "issue", "track": "talks", "issue": { "en": "ceasefire" }, "by": "envoy", "proposed": true,
    });
    assert_eq!(state.check(&talk(again)), Ok(()));
}

#[test]
fn a_matter_is_found_by_what_speaks_of_it_whom_it_names_and_where_it_is_told() {
    let state = register();
    let of = state.talks.each_about::<Fulfilment>(&id("c-condition")).count();
    assert_eq!(of, 6);
    let of_clause = state.talks.each_about::<Fulfilment>(&id("statement")).count();
    assert_eq!(of_clause, 1);
    let resting = state.talks.each_about::<Commitment>(&id("statement")).count();
    assert_eq!(resting, 1, "an undertaking rests on a clause");
    let league = ActorId::new("northern-league").unwrap();
    assert!(state.talks.naming(&league).count() > 10);
    let letter = DocumentId::new("doc-1").unwrap();
    let taken: Vec<&str> =
        state.talks.taken_from(&letter).map(|recorded| recorded.what.kind()).collect();
    assert_eq!(taken, ["track", "dating", "report_taken"]);
}

proptest! {
    #[test]
    fn the_book_is_the_same_however_it_is_made(cut in 0usize..100) {
        let state = register();
        let all: Vec<Recorded<Talk>> = state.talks.all().cloned().collect();
        let made = TalkBook::new(all.clone());
        prop_assert_eq!(&made, &state.talks);
        // Of what stood at an earlier size, and what came after it.
        let cut = cut.min(all.len());
        let mut earlier = State::default();
        for event in crate::events().take(FIRST + cut) {
            earlier.apply(event).unwrap();
        }
        let first = TalkBook::new(all[..cut.min(all.len())].iter().cloned());
        let ids = |book: &TalkBook| {
            book.all().map(|recorded| (recorded.entry, recorded.what.clone())).collect::<Vec<_>>()
        };
        let known = ids(&earlier.talks);
        prop_assert_eq!(&ids(&first)[..known.len()], &known[..]);
    }

    #[test]
    fn every_entry_that_stands_is_found_by_each_way_that_leads_to_it(n in 0usize..100) {
        let state = register();
        let standing: Vec<&Recorded<Talk>> = state.talks.standing().collect();
        let recorded = standing[n % standing.len()];
        let entry = recorded.entry;
        if let Some(id) = recorded.what.id() {
            prop_assert_eq!(state.talks.described(id).unwrap().entry, entry);
        }
        for id in recorded.what.speaks_of() {
            prop_assert!(state.talks.about(id).any(|of| of.entry == entry));
        }
        for actor in recorded.what.actors() {
            prop_assert!(state.talks.naming(actor).any(|of| of.entry == entry));
        }
    }
}
