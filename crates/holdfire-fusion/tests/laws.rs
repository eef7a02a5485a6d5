//! What holds for any reports: the order of rows and the number of threads change nothing, every report is placed once,
//! and what people have decided is kept.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

mod helpers;

use std::collections::BTreeMap;

use helpers::{DAY_S, groups, small_world};
use holdfire_fusion::{Fuser, Fusion, FusionError, Report, Reports, Settings, Weights, fuse};
use proptest::prelude::*;

/// Reports crowded into a few places and days, with gaps, so that everything competes with everything.
fn any_report() -> impl Strategy<Value = Report> {
    let place = prop_oneof![9 => (0..6i32, 0..6i32).prop_map(Some), 1 => Just(None)];
    let time = prop_oneof![9 => (0..6i64, 0..3i64).prop_map(Some), 1 => Just(None)];
    let act = prop_oneof![
        Just(None),
        Just(Some("a")),
        Just(Some("a.b")),
        Just(Some("a.c")),
        Just(Some("d"))
    ];
    let names =
        || prop::collection::vec(prop_oneof![Just("x".to_owned()), Just("y".to_owned())], 0..3);
    let details = (
        act,
        names(),
        names(),
        prop::option::of((0..3u32, 0..3u32)),
        0..4u8,
        prop::option::of(0..4u8),
    );
    (place, time, details).prop_map(
        |(place, time, (act, actors, targets, killed, source, event))| Report {
            source: format!("s{source}"),
            from_s: time.map(|(day, _)| day * DAY_S),
            until_s: time.map(|(day, days)| (day + days) * DAY_S),
            lon: place.map(|(x, _)| 36.0 + f64::from(x) * 0.05),
            lat: place.map(|(_, y)| 35.0 + f64::from(y) * 0.05),
            geo_precision: Some(1 + source % 3),
            act: act.map(str::to_owned),
            actors,
            targets,
            killed: killed.map(|(low, more)| (low, low + more)),
            event_ref: event.map(|event| format!("coder:{event}")),
            ..Report::default()
        },
    )
}

/// Up to forty reports, some held by incidents, some of those confirmed, and some pairs said to be apart.
fn any_reports() -> impl Strategy<Value = Vec<Report>> {
    let held = prop_oneof![3 => Just(None), 1 => (0..4u8, any::<bool>()).prop_map(Some)];
    let one = (any_report(), held, prop::option::weighted(0.2, 0..40usize));
    prop::collection::vec(one, 0..40).prop_map(|reports| {
        let named = reports.into_iter().enumerate().map(|(at, (report, held, apart))| Report {
            id: format!("r{at:02}"),
            incident: held.map(|(incident, _)| format!("i{incident}")),
            confirmed: held.is_some_and(|(_, confirmed)| confirmed),
            apart_from: apart.into_iter().map(|other| format!("r{other:02}")).collect(),
            ..report
        });
        named.collect()
    })
}

/// The answer without positions, which depend on the order of rows.
fn by_id(fusion: &Fusion, reports: &[Report]) -> Vec<String> {
    let id = |at: usize| reports[at].id.clone();
    let members = |incident: &holdfire_fusion::FusedIncident| {
        let members = incident.members.iter().map(|member| {
            let link = member
                .link
                .as_ref()
                .map(|link| (id(link.with), link.prior_bits, link.evidence.clone()));
            let rest = (member.probability, member.together_bits, link, member.could_also_be);
            format!("{} {rest:?}", id(member.report))
        });
        members.collect::<Vec<_>>()
    };
    fusion
        .incidents
        .iter()
        .map(|incident| format!("{:?} {:?}", incident.incident, members(incident)))
        .collect()
}

fn incident_of(fusion: &Fusion, reports: &[Report]) -> BTreeMap<String, usize> {
    let groups = groups(fusion, reports).into_iter().enumerate();
    groups.flat_map(|(incident, ids)| ids.into_iter().map(move |id| (id, incident))).collect()
}

fn apart_pairs(reports: &[Report]) -> impl Iterator<Item = (&str, &str)> {
    let known = |id: &str| reports.iter().any(|report| report.id == id);
    reports.iter().flat_map(move |report| {
        let others =
            report.apart_from.iter().filter(move |other| known(other) && **other != report.id);
        others.map(|other| (report.id.as_str(), other.as_str()))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_order_of_rows_changes_nothing(
        (reports, shuffled) in any_reports().prop_flat_map(|reports| (Just(reports.clone()), Just(reports).prop_shuffle()))
    ) {
        match (fuse(&reports, &Settings::default()), fuse(&shuffled, &Settings::default())) {
            (Ok(one), Ok(other)) => prop_assert_eq!(by_id(&one, &reports), by_id(&other, &shuffled)),
            (one, other) => prop_assert!(one.is_err() && other.is_err()),
        }
    }

    #[test]
    fn every_report_is_in_exactly_one_incident_with_a_probability(reports in any_reports(), keep in any::<bool>()) {
        let settings = Settings { keep_existing_links: keep, ..Settings::default() };
        if let Ok(fusion) = fuse(&reports, &settings) {
            let mut seen: Vec<usize> = Vec::new();
            for member in fusion.incidents.iter().flat_map(|incident| &incident.members) {
                seen.push(member.report);
                prop_assert!((0.0..=1.0).contains(&member.probability));
                prop_assert!(member.could_also_be.is_none_or(|other| other.incident < fusion.incidents.len()));
            }
            seen.sort_unstable();
            prop_assert_eq!(seen, (0..reports.len()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn confirmed_reports_stay_in_their_incident_and_no_others_name(reports in any_reports(), keep in any::<bool>()) {
        let settings = Settings { keep_existing_links: keep, ..Settings::default() };
        if let Ok(fusion) = fuse(&reports, &settings) {
            for incident in &fusion.incidents {
                for member in &incident.members {
                    let report = &reports[member.report];
                    if report.confirmed {
                        prop_assert_eq!(&incident.incident, &report.incident);
                        prop_assert_eq!(member.probability, 1.0);
                    }
                }
            }
        }
    }

    #[test]
    fn what_a_person_said_is_apart_stays_apart(reports in any_reports(), keep in any::<bool>()) {
        let settings = Settings { keep_existing_links: keep, ..Settings::default() };
        match fuse(&reports, &settings) {
            Ok(fusion) => {
                let incident_of = incident_of(&fusion, &reports);
                for (one, other) in apart_pairs(&reports) {
                    prop_assert_ne!(incident_of[one], incident_of[other]);
                }
            }
            Err(error) => {
                let is_contradiction = matches!(error, FusionError::ConfirmedAndApart { .. });
                prop_assert!(is_contradiction);
            }
        }
    }

    #[test]
    fn a_map_moved_in_longitude_gives_the_same_groups(reports in any_reports(), degrees in -210..140i32) {
        let degrees = f64::from(degrees);
        let moved = |report: &Report| Report {
            lon: report.lon.map(|lon| if lon + degrees < -180.0 { lon + degrees + 360.0 } else { lon + degrees }),
            ..report.clone()
        };
        let elsewhere: Vec<Report> = reports.iter().map(moved).collect();
        match (fuse(&reports, &Settings::default()), fuse(&elsewhere, &Settings::default())) {
            (Ok(one), Ok(other)) => prop_assert_eq!(groups(&one, &reports), groups(&other, &elsewhere)),
            (one, other) => prop_assert!(one.is_err() && other.is_err()),
        }
    }

    #[test]
    fn links_that_exist_are_kept_when_nobody_objects(reports in any_reports()) {
        let reports: Vec<Report> = reports.into_iter().map(|r| Report { apart_from: vec![], ..r }).collect();
        let fusion = fuse(&reports, &Settings::default()).unwrap();
        for incident in &fusion.incidents {
            for member in &incident.members {
                if let Some(held) = &reports[member.report].incident {
                    prop_assert_eq!(incident.incident.as_ref(), Some(held));
                }
            }
        }
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    // More than one block of rows, so that threads really share the work.
    let (reports, _) = small_world(4_000, 11);
    let with = |threads| fuse(&reports, &Settings { threads, ..Settings::default() }).unwrap();
    let one = with(1);
    assert!(reports.len() > 8_192);
    assert_eq!(one, with(2));
    assert_eq!(one, with(5));
}

#[test]
fn new_reports_join_the_incidents_of_an_earlier_answer() {
    let (mut reports, truth) = small_world(300, 5);
    let first = fuse(&reports[..reports.len() / 2], &Settings::default()).unwrap();
    for (number, incident) in first.incidents.iter().enumerate() {
        for member in &incident.members {
            reports[member.report].incident = Some(format!("i{number}"));
        }
    }
    let second = fuse(&reports, &Settings::default()).unwrap();
    let before = incident_of(&first, &reports);
    let after = incident_of(&second, &reports);
    for (one, other) in reports.iter().zip(&reports[1..reports.len() / 2]) {
        assert_eq!(before[&one.id] == before[&other.id], after[&one.id] == after[&other.id]);
    }
    assert!(helpers::pairwise_f1(&second, &truth) > 0.85);
}

#[test]
fn a_report_sent_twice_is_with_itself() {
    for seed in [3, 4] {
        let (reports, _) = small_world(120, seed);
        for at in (0..reports.len()).step_by(7) {
            let mut again = reports.clone();
            again.push(Report { id: "again".into(), ..reports[at].clone() });
            let after = incident_of(&fuse(&again, &Settings::default()).unwrap(), &again);
            let sent = &reports[at].id;
            assert_eq!(after["again"], after[sent], "seed {seed}, {sent}");
        }
    }
}

/// What a source sends again, word for word, under an id of its own that sorts anywhere.
fn sent_again(reports: &[Report], at: usize, times: usize, id: &str) -> Vec<Report> {
    let again = (0..times).map(|number| Report {
        id: format!("{id}{number}"),
        incident: None,
        confirmed: false,
        apart_from: vec![],
        ..reports[at].clone()
    });
    reports.iter().cloned().chain(again).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_report_sent_again_splits_no_incident_and_changes_no_other(
        reports in any_reports(),
        which in any::<prop::sample::Index>(),
        times in 1..4usize,
        id in prop_oneof![Just("a"), Just("z")],
        keep in any::<bool>(),
    ) {
        let settings = Settings { keep_existing_links: keep, ..Settings::default() };
        let Ok(before) = fuse(&reports, &settings) else {
            return Ok(());
        };
        if reports.is_empty() {
            return Ok(());
        }
        let sent = which.index(reports.len());
        let again = sent_again(&reports, sent, times, id);
        let after = fuse(&again, &settings).unwrap();
        let incident_of = incident_of(&after, &again);
        // Verbatim the same, whatever people have decided of it.
        let plain = |report: &Report| Report {
            id: String::new(),
            incident: None,
            confirmed: false,
            apart_from: vec![],
            ..report.clone()
        };
        let is_original = |report: &&Report| plain(report) == plain(&reports[sent]);
        let originals: Vec<&Report> = reports.iter().filter(is_original).collect();
        // What is of no place or day, and has no words, is no occurrence that could be known again.
        let Report { from_s, lat, event_ref, .. } = &reports[sent];
        if from_s.is_some() && lat.is_some() || event_ref.is_some() {
            let first = incident_of[&again[reports.len()].id];
            let is_with_an_original = originals.iter().any(|of| incident_of[&of.id] == first);
            prop_assert!(is_with_an_original);
            for copy in &again[reports.len()..] {
                prop_assert_eq!(incident_of[&copy.id], first);
            }
        }
        else {
            return Ok(());
        }
        let originally = |fusion: &Fusion, reports: &[Report]| {
            let mut all: Vec<Vec<String>> = groups(fusion, reports);
            for ids in &mut all {
                ids.retain(|id| id.starts_with('r'));
            }
            all.retain(|ids| !ids.is_empty());
            all.sort();
            all
        };
        prop_assert_eq!(originally(&after, &again), originally(&before, &reports));
    }
}

/// The reports in batches of seven, a day between them.
fn streamed(reports: &[Report], provisional_days: f64) -> Option<Fuser> {
    let mut fuser = Fuser::new(&Settings::default(), provisional_days).unwrap();
    for (day, batch) in (0i64..).zip(reports.chunks(7)) {
        fuser.add(day * DAY_S, batch).ok()?;
    }
    Some(fuser)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn in_a_stream_every_report_is_once_where_people_confirmed_it(
        reports in any_reports(),
        provisional_days in prop_oneof![Just(0.0), Just(3.0), Just(14.0)],
    ) {
        let Some(fuser) = streamed(&reports, provisional_days) else { return Ok(()) };
        prop_assert_eq!(fuser.len(), reports.len());
        for report in &reports {
            let incident = fuser.incident_of(&report.id).unwrap();
            let members = fuser.members(incident);
            prop_assert_eq!(members.iter().filter(|id| **id == report.id).count(), 1);
            if let Some(known) = report.incident.as_ref().filter(|_| report.confirmed) {
                prop_assert_eq!(fuser.number_of(known), Some(incident));
            }
        }
    }

    #[test]
    fn in_a_stream_a_report_sent_again_splits_no_incident_and_changes_no_other(
        reports in any_reports(),
        which in any::<prop::sample::Index>(),
        times in 1..4usize,
        provisional_days in prop_oneof![Just(0.0), Just(3.0), Just(14.0)],
    ) {
        let (Some(before), false) = (streamed(&reports, provisional_days), reports.is_empty()) else {
            return Ok(());
        };
        let sent = &reports[which.index(reports.len())];
        let Report { from_s, lat, event_ref, .. } = sent;
        // What is of no place or day, and has no words, is no occurrence that could be known again.
        if (from_s.is_none() || lat.is_none()) && event_ref.is_none() {
            return Ok(());
        }
        let mut after = streamed(&reports, provisional_days).unwrap();
        let now_s = (reports.len().div_ceil(7) as i64 - 1) * DAY_S;
        let again = sent_again(&reports, which.index(reports.len()), times, "a");
        let copies = &again[reports.len()..];
        let done = after.add(now_s, copies).unwrap();
        prop_assert!(done.moved.is_empty() && done.proposals.is_empty());
        for report in &reports {
            prop_assert_eq!(before.incident_of(&report.id), after.incident_of(&report.id));
        }
        let plain = |report: &Report| Report {
            id: String::new(),
            incident: None,
            confirmed: false,
            apart_from: vec![],
            ..report.clone()
        };
        let mut originals = reports.iter().filter(|report| plain(report) == plain(sent));
        let first = after.incident_of(&copies[0].id);
        prop_assert!(originals.any(|original| after.incident_of(&original.id) == first));
        for copy in copies {
            prop_assert_eq!(after.incident_of(&copy.id), first);
        }
    }
}

/// Numbers at the ends of what can be written, and beyond.
fn any_number() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        Just(None),
        any::<f64>().prop_map(Some),
        (-200.0..200.0).prop_map(Some),
        Just(Some(f64::NAN)),
        Just(Some(f64::INFINITY)),
    ]
}

/// A report as somebody hostile would write it.
fn hostile_report() -> impl Strategy<Value = Report> {
    let seconds = || {
        prop_oneof![Just(None), any::<i64>().prop_map(Some), (-3 * DAY_S..3 * DAY_S).prop_map(Some),]
    };
    let places = (any_number(), any_number(), any_number(), prop::option::of(any::<u8>()));
    let texts = (".{0,12}", ".{0,12}", ".{0,30}", prop::option::of(".{0,6}"));
    let lists = (prop::collection::vec(".{0,4}", 0..4), prop::collection::vec(".{0,4}", 0..4));
    let counts = (prop::option::of(any::<(u32, u32)>()), prop::option::of(any::<(u32, u32)>()));
    let times = (seconds(), seconds(), seconds());
    (places, texts, lists, counts, times).prop_map(
        |(
            (lon, lat, uncertainty_m, geo_precision),
            (source, place_name, text, act),
            lists,
            counts,
            times,
        )| {
            Report {
                source,
                place_name,
                text,
                act: act.clone(),
                event_ref: act.clone().map(|of| format!("{of}:1")),
                document: act,
                lon,
                lat,
                uncertainty_m: uncertainty_m.unwrap_or_default(),
                geo_precision,
                actors: lists.0,
                targets: lists.1,
                killed: counts.0,
                injured: counts.1,
                from_s: times.0,
                until_s: times.1,
                published_s: times.2,
                ..Report::default()
            }
        },
    )
}

proptest! {
    #[test]
    fn any_values_are_fused_or_refused_at_once_and_in_a_stream(
        reports in prop::collection::vec(hostile_report(), 0..12),
        now_s in any::<i64>(),
        bits in any::<f64>(),
    ) {
        let named = reports.into_iter().enumerate();
        let reports: Vec<Report> =
            named.map(|(at, report)| Report { id: format!("r{at}"), ..report }).collect();
        let settings = Settings { lean_bits: bits, ..Settings::default() };
        let _ = fuse(&reports, &settings);
        let mut held = Reports::new(&Settings::default()).unwrap();
        let taken = reports.iter().filter(|report| held.push(report).is_ok()).count();
        let answer = held.fuse().unwrap();
        prop_assert_eq!(answer.len(), taken);
        for report in 0..taken {
            prop_assert!((0.0..=1.0).contains(&answer.probability(report)));
            prop_assert!(answer.reason(report).is_none_or(|link| link.total_bits.is_finite()));
        }
        let mut fuser = Fuser::new(&Settings::default(), 1.0).unwrap();
        let streamed = reports.iter().filter(|r| fuser.add(now_s, std::slice::from_ref(*r)).is_ok()).count();
        prop_assert_eq!(streamed, taken);
    }

    #[test]
    fn any_text_is_weights_or_refused(text in ".{0,60}", matches in any::<f64>(), all in any::<f64>()) {
        let of_field = format!("{{\"prior\":[[{matches:e},{all:e}]],\"fields\":{{\"act\":[[1,2]]}}}}");
        for text in [text, of_field] {
            if let Ok(weights) = serde_json::from_str::<Weights>(&text) {
                let settings = Settings { weights: Some(weights), ..Settings::default() };
                let _ = fuse(&small_world(5, 20).0, &settings);
            }
        }
    }
}
