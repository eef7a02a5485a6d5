//! How the published method decides, in cases an analyst can follow.

use holdfire_fusion::meltt::{
    Agreement, Entry, EntryId, Integration, Kind, MelttError, Settings, integrate,
};

use crate::support::{acts, episode, event, integrated, lists, rows};

fn within_5_km_and_2_days() -> Settings {
    Settings::within(5.0, 2.0)
}

fn matched<const N: usize>(entries: [Vec<Entry>; N], settings: &Settings) -> Vec<String> {
    rows(&integrated(&lists(entries), settings).matches)
}

fn possible(integration: &Integration) -> Vec<(EntryId, EntryId)> {
    integration.possible.iter().map(|one| (one.event, one.episode)).collect()
}

fn id(list: usize, entry: usize) -> EntryId {
    EntryId { list, entry }
}

#[test]
fn the_first_met_wins_and_not_the_better_one() {
    let partners = vec![event(9, 0.0, "mortar"), event(10, 0.0, "shelling")];
    let answer =
        integrated(&lists([vec![event(10, 0.0, "shelling")], partners]), &within_5_km_and_2_days());
    assert_eq!(rows(&answer.matches), ["1,1"]);
    assert_eq!(answer.duplicates[0].score, 1.0);
    assert_eq!(answer.unique, [id(0, 0), id(1, 1)]);
}

#[test]
fn earlier_days_are_met_from_the_nearest_back_before_later_days() {
    let days = |days: &[i32]| days.iter().map(|day| event(*day, 0.0, "clash")).collect::<Vec<_>>();
    let settings = Settings::within(5.0, 3.0);
    assert_eq!(matched([days(&[10]), days(&[8, 7, 9, 10, 11])], &settings), ["1,3"]);
    assert_eq!(matched([days(&[10]), days(&[12, 10, 11])], &settings), ["1,2"]);
}

#[test]
fn a_partner_is_not_taken_from_whoever_came_first() {
    let kept = vec![event(10, 0.0, "mortar"), event(11, 0.0, "shelling")];
    assert_eq!(
        matched([kept, vec![event(11, 0.0, "shelling")]], &within_5_km_and_2_days()),
        ["1,1"]
    );
}

#[test]
fn the_edges_of_the_windows_belong_to_them() {
    let one = |day, km| vec![event(day, km, "clash")];
    let settings = within_5_km_and_2_days();
    assert_eq!(matched([one(10, 0.0), one(12, 4.999)], &settings), ["1,1"]);
    assert_eq!(matched([one(10, 0.0), one(13, 0.0)], &settings), [""; 0]);
    assert_eq!(matched([one(10, 0.0), one(10, 5.001)], &settings), [""; 0]);
    assert_eq!(matched([one(10, 0.0), one(10, 0.0)], &Settings::within(0.0, 0.0)), ["1,1"]);
}

#[test]
fn repeats_inside_one_list_stay() {
    let answer = integrated(
        &lists([vec![event(10, 0.0, "clash"); 2], vec![event(10, 0.0, "clash")]]),
        &within_5_km_and_2_days(),
    );
    assert_eq!(rows(&answer.matches), ["1,1"]);
    assert_eq!(answer.unique, [id(0, 0), id(0, 1)]);
}

#[test]
fn a_third_list_meets_what_the_first_two_left() {
    let one = || vec![event(10, 0.0, "clash")];
    let two = vec![event(10, 0.0, "shelling"), event(10, 0.0, "clash")];
    let three = vec![event(10, 0.0, "shelling"), event(10, 0.0, "clash")];
    assert_eq!(matched([one(), two, three], &within_5_km_and_2_days()), ["1,2,2", "-,1,1"]);
}

#[test]
fn a_blank_matches_only_a_blank() {
    let one = |category| vec![event(10, 0.0, category)];
    let settings = within_5_km_and_2_days();
    assert_eq!(matched([one(""), one("")], &settings), ["1,1"]);
    assert_eq!(matched([one(""), one("clash")], &settings), [""; 0]);
}

#[test]
fn a_missing_level_agrees_with_nothing() {
    let lists = lists([vec![event(10, 0.0, "clash")], vec![event(10, 0.0, "clash")]]);
    let mut acts = acts(&lists);
    for row in &mut acts.rows {
        row.levels = vec![None, None];
    }
    let answer = integrate(&lists, &[acts], &within_5_km_and_2_days()).unwrap();
    assert_eq!(answer.matches, []);
}

#[test]
fn without_smart_match_only_the_chosen_level_counts() {
    let entries = || [vec![event(10, 0.0, "mortar")], vec![event(10, 0.0, "shelling")]];
    let at =
        |level| Settings { agreement: Agreement::Level(vec![level]), ..within_5_km_and_2_days() };
    assert_eq!(matched(entries(), &at(1)), [""; 0]);
    assert_eq!(matched(entries(), &at(2)), ["1,1"]);
}

#[test]
fn partial_means_exactly_so_many_without_agreement_or_none() {
    let both = |one: &str, other: &str| Entry {
        categories: vec![one.to_owned(), other.to_owned()],
        ..event(10, 0.0, "")
    };
    let matches = |partner: Entry, partial| {
        let lists = lists([vec![both("clash", "clash")], vec![partner]]);
        let taxonomies = [acts(&lists), acts(&lists)];
        let settings = Settings { partial, ..within_5_km_and_2_days() };
        integrate(&lists, &taxonomies, &settings).unwrap().matches.len()
    };
    assert_eq!(matches(both("clash", "shelling"), 0), 0);
    assert_eq!(matches(both("clash", "shelling"), 1), 1);
    assert_eq!(matches(both("clash", "shelling"), 2), 0);
    assert_eq!(matches(both("mortar", "shelling"), 2), 1);
    assert_eq!(matches(both("clash", "clash"), 2), 1);
}

#[test]
fn episodes_match_only_episodes_that_also_end_near() {
    let one = || vec![episode(10, 14, 0.0, "clash")];
    let settings = within_5_km_and_2_days();
    let answer = integrated(&lists([one(), vec![episode(11, 16, 0.0, "clash")]]), &settings);
    assert_eq!(rows(&answer.matches), ["1,1"]);
    assert_eq!(answer.matches[0].kind, Kind::Episode);
    assert_eq!(matched([one(), vec![episode(11, 17, 0.0, "clash")]], &settings), [""; 0]);
}

#[test]
fn an_event_in_an_episode_is_flagged_and_stays() {
    let answer = integrated(
        &lists([vec![episode(10, 14, 0.0, "clash")], vec![event(11, 0.0, "clash")]]),
        &within_5_km_and_2_days(),
    );
    assert_eq!(answer.matches, []);
    assert_eq!(possible(&answer), [(id(1, 0), id(0, 0))]);
    assert_eq!((answer.unique.len(), answer.flagged()), (2, 1));
}

#[test]
fn of_the_events_after_the_window_an_episode_looks_at_the_first_only() {
    let late = vec![event(14, 0.0, "clash"), event(14, 0.0, "clash")];
    let answer =
        integrated(&lists([vec![episode(10, 14, 0.0, "clash")], late]), &within_5_km_and_2_days());
    assert_eq!(possible(&answer), [(id(1, 0), id(0, 0))]);
}

#[test]
fn averaging_moves_the_kept_entry_but_not_its_longitude() {
    let at = |day, km, lon| vec![Entry { lon, ..event(day, km, "clash") }];
    let answer = |third: Vec<Entry>, averaging| {
        let settings = Settings { averaging, ..Settings::within(8.5, 2.0) };
        matched([at(10, 0.0, 36.0), at(12, 8.0, 36.02), third], &settings)
    };
    let further_north = || at(12, 12.0, 36.0);
    assert_eq!(answer(further_north(), false), ["1,1,-"]);
    assert_eq!(answer(further_north(), true), ["1,1,1"]);
    // 36.09 is 8.2 km from 36.00 and would be 7.3 km from 36.01; 36.10 is 9.1 km and would be 8.2.
    assert_eq!(answer(at(11, 4.0, 36.09), true), ["1,1,1"]);
    assert_eq!(answer(at(11, 4.0, 36.10), true), ["1,1,-"]);
}

#[test]
fn an_average_between_two_days_makes_an_episode_of_an_event() {
    let one = |day| vec![event(day, 0.0, "clash")];
    let settings = Settings { averaging: true, ..Settings::within(5.0, 1.0) };
    let answer = |first_day| {
        let first = vec![event(first_day, 100.0, "clash"), event(11, 0.0, "clash")];
        integrated(&lists([first, one(12), one(10)]), &settings)
    };
    // 11.5 is rounded to the even day counted from the first of all: to 12 from day 0, which is too late for an event of
    // day 10, and to 11 from day 1.
    assert_eq!(rows(&answer(0).matches), ["2,1,-"]);
    assert_eq!(possible(&answer(0)), []);
    assert_eq!(possible(&answer(1)), [(id(2, 0), id(0, 1))]);
}

#[test]
fn matches_of_episodes_are_forgotten_when_the_newest_list_has_none() {
    let one = || vec![episode(10, 12, 0.0, "clash")];
    let elsewhere = || vec![event(50, 0.0, "clash")];
    let answer = integrated(
        &lists([one(), [one(), elsewhere()].concat(), elsewhere()]),
        &within_5_km_and_2_days(),
    );
    assert_eq!(rows(&answer.matches), ["-,2,1"]);
    assert_eq!(answer.duplicates.len(), 2);
}

#[test]
fn what_cannot_be_integrated_is_refused_with_the_reason() {
    let settings = within_5_km_and_2_days();
    let good = lists([vec![event(10, 0.0, "clash")], vec![event(10, 0.0, "clash")]]);
    let refused = |change: &dyn Fn(&mut Vec<_>)| {
        let mut lists = good.clone();
        change(&mut lists);
        integrate(&lists, &[acts(&good)], &settings).unwrap_err()
    };
    assert_eq!(refused(&|lists| lists.truncate(1)), MelttError::TooFewLists { count: 1 });
    assert_eq!(
        refused(&|lists| lists[1].name = "list 0".to_owned()),
        MelttError::DuplicateList { list: "list 0".to_owned() }
    );
    assert_eq!(
        refused(&|lists| lists[1].name = "other".to_owned()).to_string(),
        "taxonomy `act` has no rows for list `other`: add them, or correct the name"
    );
    assert_eq!(
        refused(&|lists| lists[1].entries[0].lat = f64::NAN),
        MelttError::Place { list: "list 1".to_owned(), row: 1 }
    );
    assert_eq!(
        refused(&|lists| lists[0].entries[0].categories[0] = "raid".to_owned()).to_string(),
        "taxonomy `act` does not place these categories of list `list 0`: `raid`; add a row for each"
    );
    assert_eq!(
        refused(&|lists| lists[0].entries[0].categories.clear()).to_string(),
        "list `list 0`, entry 1 has 0 categories: it needs 1, one for each taxonomy"
    );
    assert_eq!(integrate(&good, &[], &settings).unwrap_err(), MelttError::NoTaxonomy);
    let mut uneven = acts(&good);
    uneven.rows[2].levels.pop();
    assert_eq!(
        integrate(&good, &[uneven], &settings).unwrap_err(),
        MelttError::UnevenLevels { taxonomy: "act".to_owned(), row: 3 }
    );
}

#[test]
fn settings_out_of_range_are_named() {
    let good = lists([vec![event(10, 0.0, "clash")], vec![event(10, 0.0, "clash")]]);
    let base = within_5_km_and_2_days();
    let level = Agreement::Level(vec![3]);
    let bad = [
        Settings { spatial_km: -1.0, ..base.clone() },
        Settings { temporal_days: f64::NAN, ..base.clone() },
        Settings { partial: 2, ..base.clone() },
        Settings { agreement: level, ..base.clone() },
        Settings { weights: Some(vec![2.0]), ..base },
    ];
    let messages =
        bad.map(|settings| integrate(&good, &[acts(&good)], &settings).unwrap_err().to_string());
    let wanted = [
        "setting `spatial_km` is out of range: 0 km or more",
        "setting `temporal_days` is out of range: 0 days or more",
        "setting `partial` is out of range: 0 to 1, the number of taxonomies",
        "setting `agreement` is out of range: one level for each taxonomy, 1 to 2",
        "setting `weights` is out of range: one number for each taxonomy, 1 in sum, as 1 each",
    ];
    assert_eq!(messages, wanted);
}
