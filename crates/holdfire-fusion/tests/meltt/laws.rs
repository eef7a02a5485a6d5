//! What holds for any lists: the index finds what looking at every pair finds, and nothing is lost or counted twice.

use std::collections::BTreeSet;

use holdfire_fusion::meltt::{Entry, EntryId, Integration, List, Settings};
use proptest::prelude::*;

use crate::support::{event, integrated, lists};

/// Entries crowded at one corner of the world: a plain one, across the date line, or around a pole.
fn any_lists() -> impl Strategy<Value = Vec<List>> {
    let corner = prop_oneof![
        Just((35.0, 36.0)),
        Just((-17.0, 179.9)),
        Just((89.9, 0.0)),
        Just((-90.0, 0.0))
    ];
    let category = prop_oneof![Just("shelling"), Just("mortar"), Just("clash"), Just("")];
    let entry = (0..8i32, 0..6i32, 0..6i32, 0..5i32, category);
    let list = || prop::collection::vec(entry.clone(), 1..25);
    (corner, list(), list(), list()).prop_map(|((lat, lon), one, two, three)| {
        let placed = |list: Vec<(i32, i32, i32, i32, &str)>| {
            let entry = |(day, x, y, length, category)| {
                let step = if f64::abs(lat) > 80.0 { 60.0 } else { 0.05 };
                let lon = lon + f64::from(x) * step;
                Entry {
                    last_day: day + i32::max(length - 2, 0),
                    lon: if lon > 180.0 { lon - 360.0 } else { lon },
                    lat: f64::min(lat + f64::from(y) * 0.05, 90.0),
                    ..event(day, 0.0, category)
                }
            };
            list.into_iter().map(entry).collect()
        };
        lists([placed(one), placed(two), placed(three)])
    })
}

/// Windows whose edges no two of those entries touch.
fn any_settings() -> impl Strategy<Value = Settings> {
    let km = prop_oneof![Just(3.0), Just(7.0), Just(13.0), Just(400.0), Just(30_000.0)];
    (km, 0..4u8, any::<bool>()).prop_map(|(km, days, averaging)| Settings {
        averaging,
        ..Settings::within(km, f64::from(days))
    })
}

/// Great-circle distance by the haversine, which is another formula than the module's.
fn distance_km(one: &Entry, other: &Entry) -> f64 {
    let half = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin().powi(2);
    let scale = one.lat.to_radians().cos() * other.lat.to_radians().cos();
    let chord = half(one.lat, other.lat) + scale * half(one.lon, other.lon);
    2.0 * chord.sqrt().min(1.0).asin().to_degrees() * 111.111
}

fn agree(one: &Entry, other: &Entry) -> bool {
    let coarse = |entry: &Entry| match &*entry.categories[0] {
        "shelling" | "mortar" => "remote",
        "clash" => "direct",
        _ => "",
    };
    coarse(one) == coarse(other)
}

/// The positions in order of day.
fn in_order(list: &List, is_event: bool) -> Vec<usize> {
    let of_kind = |at: &usize| (list.entries[*at].day == list.entries[*at].last_day) == is_event;
    let mut order: Vec<usize> = (0..list.entries.len()).filter(of_kind).collect();
    order.sort_by_key(|at| list.entries[*at].day);
    order
}

/// The matches of two lists by looking at every pair, as the module's description has it.
fn plainly(lists: &[List], settings: &Settings) -> BTreeSet<(usize, usize)> {
    let mut matches = BTreeSet::new();
    for is_event in [true, false] {
        let mut partners = in_order(&lists[1], is_event);
        for one in in_order(&lists[0], is_event) {
            let kept = &lists[0].entries[one];
            let near =
                |one: i32, other: i32| f64::from((one - other).abs()) <= settings.temporal_days;
            let fits = |at: &&usize| {
                let other = &lists[1].entries[**at];
                near(kept.day, other.day)
                    && near(kept.last_day, other.last_day)
                    && distance_km(kept, other) <= settings.spatial_km
                    && agree(kept, other)
            };
            let is_earlier = |at: &&usize| lists[1].entries[**at].day < kept.day;
            let first = partners.iter().rev().filter(is_earlier).find(fits);
            let first = first.or_else(|| partners.iter().filter(|at| !is_earlier(at)).find(fits));
            if let Some(other) = first.copied() {
                matches.insert((one, other));
                partners.retain(|at| *at != other);
            }
        }
    }
    matches
}

fn placed(integration: &Integration) -> Vec<EntryId> {
    let removed = integration.duplicates.iter().map(|one| one.removed);
    let mut all: Vec<EntryId> = integration.unique.iter().copied().chain(removed).collect();
    all.sort();
    all
}

proptest! {
    #[test]
    fn the_index_finds_what_looking_at_every_pair_finds(
        lists in any_lists(),
        settings in any_settings(),
    ) {
        let answer = integrated(&lists[..2], &settings);
        let pairs = answer.duplicates.iter().map(|one| (one.kept.entry, one.removed.entry));
        prop_assert_eq!(pairs.collect::<BTreeSet<_>>(), plainly(&lists[..2], &settings));
    }

    #[test]
    fn every_entry_is_kept_or_removed_once(lists in any_lists(), settings in any_settings()) {
        let all = lists.iter().enumerate().flat_map(|(list, one)| {
            (0..one.entries.len()).map(move |entry| EntryId { list, entry })
        });
        prop_assert_eq!(placed(&integrated(&lists, &settings)), all.collect::<Vec<_>>());
    }

    #[test]
    fn a_duplicate_belongs_to_a_later_list_than_what_stands_for_it(
        lists in any_lists(),
        settings in any_settings(),
    ) {
        let answer = integrated(&lists, &settings);
        let mut partners = BTreeSet::new();
        for one in &answer.duplicates {
            prop_assert!(one.kept.list < one.removed.list);
            prop_assert!(answer.unique.contains(&one.kept));
            prop_assert!((0.0..=1.0).contains(&one.score));
            prop_assert!(partners.insert((one.kept, one.removed.list)), "one partner in each list");
        }
        for one in &answer.matches {
            prop_assert!(one.entries.iter().flatten().count() > 1);
        }
    }

    #[test]
    fn what_may_belong_to_an_episode_stays_and_so_does_the_episode(
        lists in any_lists(),
        settings in any_settings(),
    ) {
        let answer = integrated(&lists, &settings);
        for one in &answer.possible {
            prop_assert!(answer.unique.contains(&one.event));
            prop_assert!(one.event.list != one.episode.list);
        }
    }

    #[test]
    fn any_numbers_give_an_answer_or_a_reason(
        numbers in prop::collection::vec(any::<(i32, i32, f64, f64)>(), 0..20),
        spatial_km in any::<f64>(),
        temporal_days in any::<f64>(),
    ) {
        let entries = numbers.iter().map(|&(day, last_day, lon, lat)| Entry {
            last_day,
            lon,
            lat,
            ..event(day, 0.0, "clash")
        });
        let lists = lists([entries.collect(), vec![event(0, 0.0, "clash")]]);
        let taxonomies = [crate::support::acts(&lists)];
        let settings = Settings { averaging: true, ..Settings::within(spatial_km, temporal_days) };
        let _ = holdfire_fusion::meltt::integrate(&lists, &taxonomies, &settings);
    }
}
