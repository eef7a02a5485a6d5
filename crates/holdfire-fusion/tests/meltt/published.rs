//! The worked example of the package: 195 car crashes in three lists. The first test is the documented result; the
//! others are what version 0.4.3, run on the same files, answered for other windows and options.

use holdfire_fusion::meltt::{Agreement, Integration, Kind, Settings, integrate};

use crate::support::{crashes, rows};

/// Integrates the lists in the order given and compares every row.
#[track_caller]
fn assert_answer(
    order: [usize; 3],
    settings: &Settings,
    (unique, flagged): (usize, usize),
    events: &str,
    episodes: &str,
) -> Integration {
    let (lists, taxonomies) = crashes();
    let lists = order.map(|number| lists[number - 1].clone());
    let integration = integrate(&lists, &taxonomies, settings).unwrap();
    let of_kind = |kind: Kind| {
        let matches = integration.matches.iter().filter(|one| one.kind == kind);
        rows(&matches.cloned().collect::<Vec<_>>()).join(" ")
    };
    assert_eq!(of_kind(Kind::Event), events);
    assert_eq!(of_kind(Kind::Episode), episodes);
    assert_eq!((integration.unique.len(), integration.flagged()), (unique, flagged));
    assert_eq!(integration.duplicates.len(), 195 - unique);
    integration
}

const IN_ORDER: [usize; 3] = [1, 2, 3];

#[test]
fn the_documented_result_is_reproduced() {
    let integration = assert_answer(
        IN_ORDER,
        &Settings::within(4.0, 2.0),
        (140, 6),
        "1,2,2 3,1,1 9,5,8 10,7,7 12,10,6 13,6,9 19,21,17 26,25,- 27,26,28 30,31,29 31,30,- 35,33,35 39,43,- 45,45,- \
         46,49,43 48,48,50 49,52,53 50,47,54 55,50,- 57,58,55 -,8,10 33,-,33 34,-,31 -,39,36 -,44,44 -,55,57",
        "14,9,12 22,20,20 25,27,24 28,28,25 32,34,30 36,36,37 7,-,4 43,-,38",
    );
    let overlap = integration.overlap(3);
    let counts: Vec<(&[bool], usize)> =
        overlap.iter().map(|one| (&*one.in_list, one.count)).collect();
    assert_eq!(
        counts,
        [
            (&[true, false, false][..], 41),
            (&[false, true, false], 34),
            (&[false, false, true], 31),
            (&[true, true, false], 5),
            (&[true, false, true], 4),
            (&[false, true, true], 4),
            (&[true, true, true], 21),
        ]
    );
}

#[test]
fn a_day_and_a_kilometre_leave_little() {
    assert_answer(
        IN_ORDER,
        &Settings::within(1.0, 0.0),
        (189, 2),
        "30,31,- 1,-,2 -,1,1 13,-,9 35,-,35 -,44,44",
        "",
    );
}

#[test]
fn wide_windows_match_more() {
    assert_answer(
        IN_ORDER,
        &Settings::within(100.0, 10.0),
        (99, 26),
        "1,2,2 3,1,1 5,17,22 9,5,19 10,7,7 12,10,6 13,6,9 16,8,17 17,37,- 19,21,32 26,25,33 27,26,28 30,31,29 31,30,43 \
         33,35,14 35,33,34 37,43,35 39,58,55 42,39,41 45,45,42 46,49,58 48,48,50 49,52,53 50,47,54 51,44,48 53,59,39 \
         55,50,60 57,60,- 59,64,- 64,42,- 68,57,- -,3,8 4,-,5 -,4,10 -,22,36 34,-,31 -,41,44 -,55,57 63,-,59",
        "14,13,12 15,14,18 18,9,24 20,16,25 22,20,20 24,12,- 25,27,30 28,28,- 29,18,- 32,29,37 36,34,- 41,53,- 43,51,45 \
         47,46,- 52,61,- 67,56,- 69,40,- 7,-,4 21,-,38 23,-,11 38,-,52 40,-,27 65,-,47",
    );
}

#[test]
fn another_order_of_lists_flags_another_episode() {
    assert_answer(
        [3, 1, 2],
        &Settings::within(4.0, 2.0),
        (140, 7),
        "1,3,1 2,1,2 6,12,10 7,10,7 8,9,8 9,13,6 17,19,21 28,27,26 29,30,31 31,34,- 33,33,- 35,35,33 43,46,49 50,48,48 \
         53,49,52 54,50,47 55,57,58 10,-,5 -,26,25 -,31,30 36,-,39 -,39,43 44,-,44 -,45,45 -,55,50 57,-,55",
        "4,7,- 12,14,9 20,22,20 24,25,27 25,28,28 30,32,34 37,36,36 38,43,-",
    );
}

#[test]
fn without_smart_match_the_chosen_levels_decide() {
    let settings = |levels: [usize; 3]| Settings {
        agreement: Agreement::Level(levels.into()),
        ..Settings::within(10.0, 3.0)
    };
    let events = "1,2,2 3,1,1 9,5,10 10,7,7 12,10,6 13,6,9 19,21,17 26,25,- 27,26,28 30,31,29 31,30,- 35,33,35 39,43,- \
                  45,45,- 46,49,43 48,48,50 49,52,53 50,47,54 55,50,- 57,58,55 -,8,8 33,-,33 34,-,31 -,39,36 -,44,44 \
                  59,-,60 -,55,57";
    let episodes = "14,9,12 22,20,20 25,27,24 28,28,25 32,34,30 36,36,37 7,-,4 43,-,38";
    assert_answer(IN_ORDER, &settings([1, 1, 1]), (139, 5), events, episodes);
    assert_answer(IN_ORDER, &settings([2, 1, 1]), (139, 5), events, episodes);
}

#[test]
fn partial_agreement_lets_more_through() {
    let settings = Settings { partial: 2, ..Settings::within(10.0, 3.0) };
    assert_answer(
        IN_ORDER,
        &settings,
        (137, 13),
        "1,2,2 3,1,1 9,5,8 10,7,7 12,10,6 13,6,9 19,21,17 26,25,- 27,26,28 30,31,29 31,30,- 35,33,35 39,43,- 45,45,- \
         46,49,43 48,48,50 49,52,53 50,47,54 55,50,- 57,58,55 63,57,- 68,62,- -,8,10 33,-,33 34,-,31 -,39,36 -,44,44 \
         59,-,60 -,55,51",
        "14,9,12 22,20,20 25,27,24 28,28,25 32,34,30 36,36,37 7,-,4 43,-,38",
    );
}

#[test]
fn averaging_turns_matched_events_into_episodes() {
    let settings = Settings { averaging: true, ..Settings::within(10.0, 3.0) };
    assert_answer(
        IN_ORDER,
        &settings,
        (148, 16),
        "1,2,2 3,1,- 9,5,- 10,7,7 12,10,6 13,6,- 19,21,- 26,25,- 27,26,- 30,31,29 31,30,- 35,33,- 39,43,- 45,45,- \
         46,49,- 48,48,50 49,52,- 50,47,- 55,50,- 57,58,- 68,64,- -,8,8 33,-,33 34,-,31 -,39,36 -,44,44 59,-,60 \
         -,55,57",
        "14,9,12 22,20,20 25,27,24 28,28,25 32,34,30 36,36,37 7,-,4 43,-,38",
    );
}

#[test]
fn weights_change_scores_and_no_match() {
    let (lists, taxonomies) = crashes();
    let answer = |weights: Option<Vec<f64>>| {
        let settings = Settings { weights, ..Settings::within(10.0, 3.0) };
        integrate(&lists, &taxonomies, &settings).unwrap()
    };
    let (even, weighed) = (answer(None), answer(Some(vec![1.5, 1.0, 0.5])));
    assert_eq!(even.matches, weighed.matches);
    assert_ne!(even.duplicates, weighed.duplicates);
}
