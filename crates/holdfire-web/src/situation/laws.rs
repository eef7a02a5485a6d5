//! Laws of filters and facets, on random rows.

use super::filter::{Filter, Overall, Sureness};
use super::{OUTSIDE, Situation, UNKNOWN_ACTOR, UNPLACED};
use crate::moments::{ReportingDays, Zone, date_of};
use holdfire_core::{
    Act, AreaId, CountRange, IncidentId, ReportId, ReviewState, SourceId, Verdict,
};
use holdfire_store::IncidentRow;
use jiff::civil::Time;
use proptest::prelude::*;

/// 2026-02-01 in seconds of Unix time.
const START: i64 = 1_769_904_000;

fn row() -> impl Strategy<Value = IncidentRow> {
    let when = proptest::option::weighted(0.9, (0i64..40 * 86_400, 60i64..6 * 86_400));
    let place = proptest::option::weighted(0.9, (35.0f64..38.0, 34.0f64..37.0));
    let act = proptest::option::of(proptest::sample::select(Act::all().collect::<Vec<_>>()));
    let some = |words: &'static [&'static str]| {
        proptest::sample::subsequence(words, 0..=words.len())
            .prop_map(|picked| picked.into_iter().map(str::to_owned).collect::<Vec<String>>())
    };
    let clauses = proptest::collection::vec(0u8..4, 3);
    (
        (when, place, act, some(&["north", "south", "?somebody"])),
        (some(&["posts", "press", "video"]), some(&["a", "b"]), some(&["c"]), clauses),
        (proptest::option::of("[A-C]{1}"), proptest::option::of("Kafr [a-c]"), 1u32..9, 0u32..9),
    )
        .prop_map(
            |(
                (when, place, act, actors),
                (sources, inside, perhaps, clauses),
                (region, name, reports, killed),
            )| {
                let place = place.filter(|_| true);
                let of = |answer: u8| -> Vec<String> {
                    let asked = clauses.iter().enumerate().filter(|(_, given)| **given == answer);
                    asked.map(|(number, _)| format!("truce/{number}")).collect()
                };
                let area = |ids: Vec<String>| -> Vec<AreaId> {
                    let ids = ids.into_iter().filter(|_| place.is_some());
                    ids.map(|id| AreaId::new(id).unwrap()).collect()
                };
                let (engaged, undetermined, not_engaged) = (of(1), of(2), of(3));
                let verdict = if !engaged.is_empty() {
                    Some(Verdict::Engaged)
                } else if !undetermined.is_empty() {
                    Some(Verdict::Undetermined)
                } else {
                    (!not_engaged.is_empty()).then_some(Verdict::NotEngaged)
                };
                IncidentRow {
                    known_s: None,
                    id: IncidentId::derive("LAW", &ReportId::derive("law", "1"), 0),
                    from_s: when.map(|(from, _)| START + from),
                    until_s: when.map(|(from, length)| START + from + length),
                    time_precision: None,
                    lon: place.map(|place| place.0),
                    lat: place.map(|place| place.1),
                    uncertainty_m: place.map(|_| 1_000.0),
                    geo_precision: None,
                    place_name: name,
                    region,
                    act,
                    actors,
                    targets: Vec::new(),
                    sources: sources.into_iter().map(|id| SourceId::new(id).unwrap()).collect(),
                    report_count: reports,
                    killed: Some(CountRange::exactly(killed)),
                    injured: None,
                    areas_inside: area(inside),
                    areas_perhaps: area(perhaps),
                    verdict,
                    engaged,
                    undetermined,
                    not_engaged,
                    disagreements: Vec::new(),
                    lowest_probability: 1.0,
                    review: ReviewState::Received,
                    next_due_s: None,
                    waits_for: Vec::new(),
                    done: Vec::new(),
                }
            },
        )
}

fn filter() -> impl Strategy<Value = Filter> {
    let one_of = |words: &'static [&'static str]| {
        proptest::option::weighted(0.3, proptest::sample::select(words).prop_map(str::to_owned))
    };
    let day = proptest::option::weighted(0.4, (0i32..40, 0i32..10));
    let verdict = proptest::option::weighted(0.3, proptest::sample::select(&Overall::ALL[..]));
    let act =
        proptest::option::weighted(0.3, proptest::sample::select(Act::all().collect::<Vec<_>>()));
    let answers = [Verdict::Engaged, Verdict::Undetermined, Verdict::NotEngaged];
    (
        (day, verdict, act, one_of(&["a", "b", "c", OUTSIDE, UNPLACED, "nowhere"])),
        (
            one_of(&["A", "B", UNPLACED]),
            one_of(&["north", "?somebody", UNKNOWN_ACTOR]),
            one_of(&["posts", "video"]),
        ),
        (
            one_of(&["truce/0", "truce/2"]),
            proptest::option::of(proptest::sample::select(answers.to_vec())),
            one_of(&["kafr b", "law"]),
        ),
    )
        .prop_map(
            |((day, verdict, act, area), (region, actor, source), (clause, answer, q))| {
                // 20 485 is 2026-02-01.
                let days = day
                    .map(|(first, more)| (date_of(20_485 + first), date_of(20_485 + first + more)));
                Filter {
                    from: days.map(|days| days.0),
                    to: days.map(|days| days.1),
                    in_period: None,
                    in_area: None,
                    verdict,
                    area,
                    region,
                    act,
                    actor,
                    source,
                    answer: answer.filter(|_| clause.is_some()),
                    clause,
                    q,
                }
            },
        )
}

fn situation(mut rows: Vec<IncidentRow>, cut_off: Time) -> Situation {
    rows.sort_by_key(|row| (row.from_s, row.until_s));
    Situation::new(rows, &ReportingDays::new(Zone::named("Asia/Damascus"), cut_off))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_count_beside_a_choice_is_what_choosing_it_shows(
        rows in proptest::collection::vec(row(), 0..60), filter in filter(), evening in any::<bool>(),
    ) {
        let cut_off = if evening { Time::constant(19, 30, 0, 0) } else { Time::midnight() };
        let situation = situation(rows, cut_off);
        let found = situation.find(&filter);
        let shown = |set: &dyn Fn(&mut Filter)| {
            let mut chosen = filter.clone();
            set(&mut chosen);
            situation.find(&chosen).len() as u32
        };
        for (overall, n) in Overall::ALL.into_iter().zip(found.by_verdict) {
            prop_assert_eq!(n, shown(&|f| f.verdict = Some(overall)));
        }
        let columns = &situation.columns;
        for (id, tally) in columns.area.texts.iter().zip(&found.by_area) {
            prop_assert_eq!(tally.n, shown(&|f| f.area = Some(id.clone())));
            let part = |sureness| {
                shown(&|f| (f.area, f.in_area) = (Some(id.clone()), Some(sureness)))
            };
            prop_assert_eq!(tally.perhaps, part(Sureness::Perhaps));
            prop_assert_eq!(tally.n - tally.perhaps, part(Sureness::Surely));
        }
        for (id, n) in columns.region.texts.iter().zip(&found.by_region) {
            prop_assert_eq!(*n, shown(&|f| f.region = Some(id.clone())));
        }
        for (act, n) in Act::all().zip(&found.by_act) {
            prop_assert_eq!(*n, shown(&|f| f.act = Some(act)));
        }
        for (id, n) in columns.actor.texts.iter().zip(&found.by_actor) {
            prop_assert_eq!(*n, shown(&|f| f.actor = Some(id.clone())));
        }
        for (id, n) in columns.source.texts.iter().zip(&found.by_source) {
            prop_assert_eq!(*n, shown(&|f| f.source = Some(id.clone())));
        }
        for (id, n) in columns.clause.texts.iter().zip(&found.by_clause) {
            prop_assert_eq!(*n, shown(&|f| f.clause = Some(id.clone())));
        }
        for (bar, (within, perhaps)) in found.bars.iter().enumerate() {
            let (first, last) = found.bins.days_of(bar);
            let days = |sureness| {
                shown(&|f| {
                    (f.from, f.to, f.in_period) = (Some(first), Some(last), sureness);
                })
            };
            prop_assert_eq!(within + perhaps, days(None));
            prop_assert_eq!(*within, days(Some(Sureness::Surely)));
            prop_assert_eq!(*perhaps, days(Some(Sureness::Perhaps)));
        }
    }

    #[test]
    fn the_answers_of_what_is_shown_add_up(rows in proptest::collection::vec(row(), 0..60), filter in filter()) {
        let situation = situation(rows, Time::midnight());
        let found = situation.find(&filter);
        prop_assert_eq!(found.answers.iter().sum::<u32>() as usize, found.len());
        prop_assert!(found.perhaps as usize <= found.len());
        let all = situation.find(&Filter::default());
        prop_assert_eq!(all.len(), situation.len());
        prop_assert_eq!(all.perhaps, 0);
    }

    #[test]
    fn every_matching_place_stands_in_exactly_one_mark(
        rows in proptest::collection::vec(row(), 0..80), zoom in 0.0f64..18.0,
    ) {
        let situation = situation(rows, Time::midnight());
        let found = situation.find(&Filter::default());
        let view = super::clusters::View { west: 34.0, south: 33.0, east: 39.0, north: 38.0, zoom };
        let marks = situation.clusters(&found.matching, &view);
        let placed = situation.rows.iter().filter(|row| row.lon.is_some()).count();
        prop_assert_eq!(marks.iter().map(|mark| mark.n as usize).sum::<usize>(), placed);
        for mark in &marks {
            prop_assert_eq!(mark.answers.iter().sum::<u32>(), mark.n);
            prop_assert!(view.west <= mark.lon && mark.lon <= view.east);
        }
    }
}
