//! Two texts about one event. What they share, where they differ, and what only one of them says.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it does not hold")]

mod common;

use common::{astana, line};
use holdfire_reading::*;
use jiff::civil::date;

fn reading(text: &str) -> Reading {
    let article = Article { text: text.into(), published: Some(date(2017, 3, 18)), language: None };
    read(&article, &astana()).unwrap()
}

fn lines(reading: &Reading, which: &[usize]) -> Vec<String> {
    which.iter().map(|i| line(&reading.proposals[*i])).collect()
}

const FIRST: &str = "The third round of the Astana talks was held on 14-15 March without progress. Turkey attended the talks. \
    The opposition boycotted the meeting because of the bombardment of Homs.\n\nPutin and Nazarbayev spoke by phone on Thursday.";
const SECOND: &str = "The third round of the Astana talks took place on 15-16 March. Iran praised the talks as a success. \
    The opposition attended the talks.\n\nThe next meeting in Astana is set for 3 May.";

#[test]
fn what_both_say_of_one_round_is_a_pair_with_its_differences() {
    let (first, second) = (reading(FIRST), reading(SECOND));
    let comparison = compare(&first, &second);
    let round = comparison
        .both
        .iter()
        .find(|p| matches!(first.proposals[p.first].what, Proposed::Meeting(_)))
        .unwrap();
    assert_eq!(
        line(&second.proposals[round.second]),
        "meeting astana 3 2017-03-15/2017-03-16 astana Held"
    );
    let difference = &round.differences[0];
    assert_eq!(difference.field, Field::When);
    assert_eq!(difference.first.as_deref(), Some("2017-03-14/2017-03-15"));
    assert_eq!(difference.second.as_deref(), Some("2017-03-15/2017-03-16"));
}

#[test]
fn who_came_according_to_one_and_stayed_away_according_to_the_other_differs() {
    let (first, second) = (reading(FIRST), reading(SECOND));
    let comparison = compare(&first, &second);
    let attendance = comparison
        .both
        .iter()
        .find(|p| matches!(first.proposals[p.first].what, Proposed::Attendance(_)))
        .unwrap();
    assert_eq!(attendance.differences[0].field, Field::Presence);
    assert_eq!(attendance.differences[0].first.as_deref(), Some("boycotted"));
    assert_eq!(attendance.differences[0].second.as_deref(), Some("present"));
}

#[test]
fn what_only_one_says_is_listed() {
    let (first, second) = (reading(FIRST), reading(SECOND));
    let comparison = compare(&first, &second);
    let only_first = lines(&first, &comparison.only_first);
    let only_second = lines(&second, &comparison.only_second);
    assert!(
        only_first.contains(&"attendance turkey Present astana -".to_owned()),
        "{only_first:#?}"
    );
    assert!(
        only_first.iter().any(|l| l.starts_with("contact Phone russia+kazakhstan")),
        "{only_first:#?}"
    );
    assert!(
        only_second.contains(&"meeting astana - 2017-05-03 astana Scheduled".to_owned()),
        "{only_second:#?}"
    );
    assert!(
        only_second.contains(&"outcome astana Forward iran <success>".to_owned()),
        "{only_second:#?}"
    );
}

#[test]
fn every_proposal_stands_in_one_place_of_the_comparison() {
    let (first, second) = (reading(FIRST), reading(SECOND));
    let comparison = compare(&first, &second);
    let mut of_first: Vec<usize> =
        comparison.both.iter().map(|p| p.first).chain(comparison.only_first.clone()).collect();
    let mut of_second: Vec<usize> =
        comparison.both.iter().map(|p| p.second).chain(comparison.only_second.clone()).collect();
    of_first.sort_unstable();
    of_second.sort_unstable();
    assert_eq!(of_first, (0..first.proposals.len()).collect::<Vec<_>>());
    assert_eq!(of_second, (0..second.proposals.len()).collect::<Vec<_>>());
}

#[test]
fn the_other_way_round_the_pairs_are_the_same() {
    let (first, second) = (reading(FIRST), reading(SECOND));
    let there = compare(&first, &second);
    let back = compare(&second, &first);
    let mut pairs: Vec<(usize, usize)> = back.both.iter().map(|p| (p.second, p.first)).collect();
    pairs.sort_unstable();
    assert_eq!(there.both.iter().map(|p| (p.first, p.second)).collect::<Vec<_>>(), pairs);
}

#[test]
fn texts_in_two_languages_are_compared() {
    let english = reading(
        "The third round of the Astana talks was held on 14-15 March with the participation of Russia.",
    );
    let arabic =
        reading("عقدت الجولة الثالثة من محادثات أستانا يومي 14 و15 آذار/مارس بمشاركة روسيا.");
    let comparison = compare(&english, &arabic);
    let round = comparison
        .both
        .iter()
        .find(|p| matches!(english.proposals[p.first].what, Proposed::Meeting(_)))
        .unwrap();
    assert!(round.differences.is_empty(), "{:?}", round.differences);
}
