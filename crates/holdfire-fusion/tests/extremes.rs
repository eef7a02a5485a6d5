//! Reports at the edges of the world and piled up in one place: each run must end soon, place every report once, and
//! not depend on the order of rows.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

mod helpers;

use helpers::{DAY_S, Draw, groups, report, small_world};
use holdfire_fusion::{Answer, Report, Reports, Settings, fuse};

fn answer(reports: impl IntoIterator<Item = Report>) -> Answer {
    let mut taken = Reports::new(&Settings::default()).unwrap();
    for report in reports {
        taken.push(&report).unwrap();
    }
    taken.fuse().unwrap()
}

/// Every report is a member of its incident, and there are as many members as reports.
fn assert_whole(answer: &Answer, reports: usize) {
    assert_eq!(answer.len(), reports);
    let members: usize =
        (0..answer.incidents()).map(|incident| answer.members(incident).len()).sum();
    assert_eq!(members, reports);
    for report in 0..reports {
        assert!(answer.members(answer.incident(report)).any(|member| member == report));
        assert!((0.0..=1.0).contains(&answer.probability(report)));
    }
}

/// What differs between the reports of a pile.
fn pile(count: usize, change: impl Fn(usize, Report) -> Report) -> Answer {
    answer((0..count).map(|at| {
        change(at, report(&format!("r{at:05}"), ["mission", "wire", "ngo", "social"][at % 4]))
    }))
}

#[test]
fn ten_thousand_reports_of_one_point_and_one_day_end_in_seconds() {
    let same = pile(10_000, |_, report| report);
    assert_whole(&same, 10_000);
    let varied = pile(10_000, |at, report| Report {
        killed: Some((at as u32 % 7, at as u32 % 7)),
        actors: vec![format!("Party {}", at % 5)],
        ..report
    });
    assert_whole(&varied, 10_000);
}

#[test]
fn ten_thousand_reports_without_place_or_time_stay_alone() {
    for bare in [
        pile(10_000, |_, report| Report { lat: None, lon: None, ..report }),
        pile(10_000, |_, report| Report { from_s: None, until_s: None, ..report }),
    ] {
        assert_whole(&bare, 10_000);
        assert_eq!(bare.incidents(), 10_000);
    }
}

#[test]
fn one_event_number_for_ten_thousand_reports_over_thirty_years_is_no_trouble() {
    let coded = pile(10_000, |at, report| Report {
        from_s: Some(at as i64 * DAY_S),
        until_s: Some((at as i64 + 1) * DAY_S),
        event_ref: Some("coder:1".into()),
        ..report
    });
    assert_whole(&coded, 10_000);
    let bare = pile(10_000, |_, report| Report {
        from_s: None,
        until_s: None,
        lat: None,
        lon: None,
        event_ref: Some("coder:1".into()),
        ..report
    });
    assert_whole(&bare, 10_000);
}

#[test]
fn spans_of_years_widen_no_window_for_ever() {
    let mut draw = Draw(4);
    let places: Vec<f64> = (0..10_000).map(|_| 34.0 + 2.0 * draw.share()).collect();
    let long = pile(10_000, |at, report| {
        let from = (at as i64 / 20) * DAY_S;
        let days = if at % 50 == 0 { 9 * 365 } else { 1 };
        Report {
            from_s: Some(from),
            until_s: Some(from + days * DAY_S),
            lat: Some(places[at]),
            ..report
        }
    });
    assert_whole(&long, 10_000);
    let whole_of_history = pile(2, |_, report| Report {
        from_s: Some(-62_167_219_200),
        until_s: Some(253_402_300_800),
        ..report
    });
    assert_whole(&whole_of_history, 2);
}

#[test]
fn a_pile_at_a_pole_or_on_the_date_line_is_one_place() {
    for (lat, lon) in [(90.0, 0.0), (-90.0, 0.0), (0.0, 180.0), (89.99, 180.0)] {
        let around = |at: usize, report: Report| {
            let lon = if at.is_multiple_of(2) { lon } else { -lon };
            Report { lat: Some(lat), lon: Some(lon), ..report }
        };
        let two = pile(2, around);
        assert_eq!(two.incidents(), 1, "at {lat}, {lon}");
        assert_whole(&pile(2_000, around), 2_000);
    }
    // At the pole itself every longitude is the same place.
    let pole =
        pile(2, |at, report| Report { lat: Some(90.0), lon: Some(at as f64 * 90.0), ..report });
    assert_eq!(pole.incidents(), 1);
}

#[test]
fn the_world_moved_round_the_globe_is_fused_the_same() {
    let (reports, _) = small_world(300, 9);
    let moved = |by: f64| {
        let moved = reports.iter().map(|report| Report {
            lon: report.lon.map(|lon| (lon + by + 180.0).rem_euclid(360.0) - 180.0),
            ..report.clone()
        });
        let moved: Vec<Report> = moved.collect();
        groups(&fuse(&moved, &Settings::default()).unwrap(), &moved)
    };
    // 143 degrees east, the places lie on both sides of the date line.
    assert_eq!(moved(0.0), moved(143.0));
    assert_eq!(moved(0.0), moved(-100.0));
}

#[test]
fn the_short_answer_and_the_long_one_agree() {
    let (reports, _) = small_world(200, 3);
    let fusion = fuse(&reports, &Settings::default()).unwrap();
    let answer = answer(reports.iter().cloned());
    assert_eq!(fusion.incidents.len(), answer.incidents());
    for incident in &fusion.incidents {
        for member in &incident.members {
            let at = member.report;
            assert_eq!(answer.id(at), reports[at].id);
            assert_eq!(answer.probability(at), member.probability);
            assert_eq!(answer.together_bits(at), member.together_bits);
            assert_eq!(answer.reason(at), member.link);
            assert_eq!(
                answer.members(answer.incident(at)).len(),
                incident.members.len(),
                "{}",
                answer.id(at)
            );
            if let Some(link) = &member.link {
                assert_eq!(&answer.explain(at, link.with), link);
            }
        }
    }
}
