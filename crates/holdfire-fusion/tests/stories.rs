//! Small cases an analyst can follow.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]
#![allow(clippy::panic, reason = "a panic is a failed test")]

mod helpers;

use helpers::{DAY_S, groups, pairwise_f1, report, small_world};
use holdfire_fusion::{Finding, FusionError, Relation, Report, Reports, Settings, fuse};

fn fused(reports: &[Report]) -> Vec<Vec<String>> {
    groups(&fuse(reports, &Settings::default()).unwrap(), reports)
}

#[test]
fn two_sources_that_agree_speak_of_one_incident_and_a_far_one_does_not() {
    let far = Report { lat: Some(33.0), ..report("c", "wire") };
    assert_eq!(
        fused(&[report("a", "mission"), report("b", "wire"), far]),
        [vec!["a", "b"], vec!["c"]]
    );
}

#[test]
fn a_report_coded_to_the_district_still_finds_its_incident() {
    let coarse = Report { lat: Some(36.05), geo_precision: Some(3), ..report("b", "wire") };
    assert_eq!(fused(&[report("a", "mission"), coarse]), [vec!["a", "b"]]);
}

#[test]
fn the_same_distance_between_two_exact_places_keeps_them_apart() {
    let elsewhere = Report { lat: Some(36.05), ..report("b", "wire") };
    assert_eq!(fused(&[report("a", "mission"), elsewhere]), [vec!["a"], vec!["b"]]);
}

#[test]
fn places_on_both_sides_of_the_date_line_are_near() {
    let east = Report { lon: Some(179.99), ..report("a", "mission") };
    let west = Report { lon: Some(-179.99), ..report("b", "wire") };
    assert_eq!(fused(&[east, west]), [vec!["a", "b"]]);
}

#[test]
fn retaliation_on_the_same_day_is_another_incident() {
    let answered = Report {
        actors: vec!["River Brigade".into()],
        targets: vec!["Northern Command".into()],
        act: Some("direct_fire.sniper_fire".into()),
        killed: Some((0, 0)),
        ..report("b", "wire")
    };
    let first = Report { targets: vec!["River Brigade".into()], ..report("a", "mission") };
    assert_eq!(fused(&[first, answered]), [vec!["a"], vec!["b"]]);
}

#[test]
fn without_place_and_time_one_event_number_links_and_nothing_else_does() {
    let bare = |id: &str, event: Option<&str>| Report {
        id: id.into(),
        event_ref: event.map(str::to_owned),
        act: Some("remote_violence.shelling".into()),
        ..Report::default()
    };
    let reports = [
        bare("a", Some("coder:7")),
        bare("b", Some("coder:7")),
        bare("c", Some("coder:8")),
        bare("d", None),
    ];
    assert_eq!(fused(&reports), [vec!["a", "b"], vec!["c"], vec!["d"]]);
}

#[test]
fn two_event_numbers_of_one_coder_hold_like_reports_apart() {
    let coded = |id: &str, source: &str, event: &str| Report {
        event_ref: Some(event.into()),
        act: Some("direct_fire".into()),
        killed: None,
        ..report(id, source)
    };
    let settings = Settings { other_event_ref_bits: -20.0, ..Settings::default() };
    let reports = [coded("a", "mission", "coder:7"), coded("b", "wire", "coder:8")];
    assert_eq!(groups(&fuse(&reports, &settings).unwrap(), &reports), [vec!["a"], vec!["b"]]);
}

#[test]
fn a_parent_given_in_the_settings_is_partial_agreement() {
    let coarse = Report { actors: vec!["Government forces".into()], ..report("b", "wire") };
    let reports = [report("a", "mission"), coarse];
    let parents = [("Northern Command".to_owned(), "Government forces".to_owned())];
    let settings = Settings { parents: parents.into(), ..Settings::default() };
    let fusion = fuse(&reports, &settings).unwrap();
    let link = fusion.incidents[0].members[0].link.as_ref().unwrap();
    let parties =
        link.evidence.iter().find(|evidence| evidence.finding.field() == "parties").unwrap();
    let expected =
        Finding::Parties { actors: Relation::Coarser, targets: Relation::Same, exchanged: false };
    assert_eq!(parties.finding, expected);
    assert!(parties.weight_bits > 0.0);
}

#[test]
fn the_evidence_adds_up_and_reads_as_sentences() {
    let reports = [report("a", "mission"), Report { killed: Some((0, 0)), ..report("b", "wire") }];
    let fusion = fuse(&reports, &Settings::default()).unwrap();
    let member = &fusion.incidents[0].members[1];
    let link = member.link.as_ref().unwrap();
    let sum: f64 =
        link.prior_bits + link.evidence.iter().map(|evidence| evidence.weight_bits).sum::<f64>();
    assert!((link.total_bits - sum).abs() < 1e-9);
    assert!((member.together_bits - sum).abs() < 0.01);
    let words: Vec<String> =
        link.evidence.iter().map(|evidence| evidence.finding.to_string()).collect();
    assert_eq!(
        words,
        [
            "0 m apart",
            "at the same time, as far as stated",
            "same act",
            "same actor, same target",
            "nobody killed in one, three or more in the other",
            "different sources"
        ]
    );
}

#[test]
fn a_report_between_two_incidents_names_the_other_one() {
    let day_after = |id: &str, source: &str| Report {
        from_s: Some(101 * DAY_S),
        until_s: Some(102 * DAY_S),
        ..report(id, source)
    };
    let held =
        |incident: &str, report: Report| Report { incident: Some(incident.into()), ..report };
    let reports = [
        held("first", report("a", "mission")),
        held("second", day_after("b", "mission")),
        Report { killed: None, ..report("c", "wire") },
    ];
    let fusion = fuse(&reports, &Settings::default()).unwrap();
    assert_eq!(groups(&fusion, &reports), [vec!["a", "c"], vec!["b"]]);
    let between = &fusion.incidents[0].members[1];
    let runner_up = between.could_also_be.unwrap();
    assert_eq!(runner_up.incident, 1);
    assert!(runner_up.probability < between.probability);
}

#[test]
fn most_pairs_of_a_small_world_are_found_and_few_are_invented() {
    for seed in [1, 2, 3] {
        let (reports, truth) = small_world(400, seed);
        let f1 = pairwise_f1(&fuse(&reports, &Settings::default()).unwrap(), &truth);
        assert!(f1 > 0.9, "seed {seed}: {f1}");
    }
}

#[test]
fn no_reports_are_no_incidents() {
    assert!(fuse(&[], &Settings::default()).unwrap().incidents.is_empty());
}

#[test]
fn unusable_reports_and_settings_are_named() {
    let refused = |report: Report| fuse(&[report], &Settings::default()).unwrap_err();
    let id = || "a".to_owned();
    assert_eq!(refused(Report { lat: None, ..report("a", "s") }), FusionError::Place { id: id() });
    assert_eq!(
        refused(Report { lat: Some(f64::NAN), ..report("a", "s") }),
        FusionError::Place { id: id() }
    );
    assert_eq!(
        refused(Report { until_s: Some(0), ..report("a", "s") }),
        FusionError::Time { id: id() }
    );
    assert_eq!(
        refused(Report { from_s: None, ..report("a", "s") }),
        FusionError::Time { id: id() }
    );
    assert_eq!(
        refused(Report { uncertainty_m: -1.0, ..report("a", "s") }),
        FusionError::Uncertainty { id: id() }
    );
    let killed = refused(Report { killed: Some((2, 1)), ..report("a", "s") });
    assert_eq!(
        killed.to_string(),
        "report `a` counts at least 2 and at most 1 killed: swap or correct the numbers"
    );
    let nowhere = refused(Report { confirmed: true, ..report("a", "s") });
    assert_eq!(nowhere, FusionError::ConfirmedNowhere { id: id() });
    let twice = fuse(&[report("a", "s"), report("a", "t")], &Settings::default());
    assert_eq!(twice.unwrap_err(), FusionError::DuplicateId { id: id() });
    let settings = Settings { threads: 0, ..Settings::default() };
    assert!(matches!(fuse(&[], &settings), Err(FusionError::Setting { name: "threads", .. })));
}

#[test]
fn settings_survive_being_written_down_and_refuse_unknown_names() {
    let settings = Settings::default();
    let text = serde_json::to_string(&settings).unwrap();
    assert_eq!(serde_json::from_str::<Settings>(&text).unwrap(), settings);
    assert!(serde_json::from_str::<Settings>(r#"{"windowdays": 2}"#).is_err());
}

/// The weight of a field between the first two reports.
fn weight_of(reports: &[Report], field: &str) -> f64 {
    let mut rows = Reports::new(&Settings::default()).unwrap();
    for report in reports {
        rows.push(report).unwrap();
    }
    let link = rows.fuse().unwrap().explain(0, 1);
    let found = link.evidence.iter().find(|evidence| evidence.finding.field() == field);
    found.unwrap_or_else(|| panic!("no {field} in {link:?}")).weight_bits
}

#[test]
fn two_reports_of_one_round_up_are_seldom_of_one_incident() {
    let listed =
        |id: &str| Report { document: Some("annual report".into()), ..report(id, "monitor") };
    let elsewhere = Report { document: Some("bulletin".into()), ..listed("b") };
    assert!(weight_of(&[listed("a"), listed("b")], "document") < -1.0);
    assert!(weight_of(&[listed("a"), elsewhere], "document") > 0.0);
}

#[test]
fn a_rare_word_in_both_texts_speaks_for_one_incident_in_any_script() {
    let told = |id: &str, text: &str| Report { text: text.into(), ..report(id, "wire") };
    let mut reports = vec![told("a", "قصف على مدرسة في معرشورين"), told("b", "شهداء في مَعرشورين")];
    // Of what everybody writes nothing follows.
    reports.extend((0..40).map(|at| Report {
        from_s: Some(at * 30 * DAY_S),
        until_s: Some((at * 30 + 1) * DAY_S),
        ..told(&format!("c{at}"), "قصف في البلدة")
    }));
    assert!(weight_of(&reports, "text") > 0.0);
    reports[1].text = "قصف في البلدة".into();
    assert!(weight_of(&reports, "text") < 0.0);
}

#[test]
fn place_names_meet_in_different_spellings() {
    let named = |id: &str, name: &str| Report { place_name: name.into(), ..report(id, "wire") };
    let mut reports = vec![named("a", "Nourdjeb, Haute Plaine"), named("b", "NURJEB")];
    reports.extend((0..40).map(|at| Report {
        from_s: Some(at * 30 * DAY_S),
        until_s: Some((at * 30 + 1) * DAY_S),
        ..named(&format!("c{at}"), "Qasimli")
    }));
    assert!(weight_of(&reports, "place_name") > 0.0);
    reports[1].place_name = "Qasimli".into();
    assert!(weight_of(&reports, "place_name") < 0.0);
}

#[test]
fn the_same_number_of_injured_speaks_for_one_incident() {
    let injured = |id: &str| Report { injured: Some((7, 7)), ..report(id, "wire") };
    assert!(weight_of(&[injured("a"), injured("b")], "injured") > 3.0);
}

/// One newsroom tells of many incidents on one day and in one text.
#[test]
fn a_newsroom_that_tells_a_days_incidents_together_does_not_make_them_one() {
    let (towns, at_once) = (30, 4);
    let mut reports = Vec::new();
    for incident in 0..towns * at_once {
        let (day, town) = (incident / at_once * 2, incident % at_once);
        for (number, source) in ["agency", "paper"].into_iter().enumerate() {
            reports.push(Report {
                from_s: Some(i64::from(day) * DAY_S),
                until_s: Some(i64::from(day + 1) * DAY_S),
                lat: Some(35.0 + f64::from(town) * 0.12),
                killed: Some((incident % 7, incident % 7)),
                document: Some(format!("{source}-{day}")),
                published_s: Some(i64::from(day + 1) * DAY_S),
                ..report(&format!("r{incident:03}-{number}"), source)
            });
        }
    }
    let answer = fuse(&reports, &Settings::default()).unwrap();
    let pairs = answer.incidents.iter().filter(|incident| incident.members.len() == 2).count();
    assert_eq!((answer.incidents.len(), pairs), (120, 120));
    assert!(weight_of(&reports, "published") <= 0.0);
}

#[test]
fn published_a_year_later_speaks_against_one_incident() {
    let published =
        |id: &str, day: i64| Report { published_s: Some(day * DAY_S), ..report(id, "wire") };
    assert!(weight_of(&[published("a", 101), published("b", 400)], "published") < 0.0);
}

#[test]
fn the_better_of_two_reports_of_one_source_leaves_less_to_the_other() {
    let at = |id: &str, source: &str, lat: f64| Report {
        lat: Some(lat),
        actors: Vec::new(),
        targets: Vec::new(),
        killed: None,
        ..report(id, source)
    };
    let reports = [at("a", "mission", 35.1), at("b", "wire", 35.11), at("c", "wire", 35.16)];
    let mut held = Reports::new(&Settings::default()).unwrap();
    reports.iter().for_each(|report| held.push(report).unwrap());
    let answer = held.fuse().unwrap();
    let lost = |one: usize, other: usize| {
        let link = answer.explain(one, other);
        let sum = link.evidence.iter().map(|of| of.weight_bits).sum::<f64>() + link.prior_bits;
        assert!((sum - link.total_bits).abs() < 1e-6);
        let rivals = link.evidence.iter().find(|of| of.finding == Finding::Rivals);
        rivals.map_or(0.0, |of| -of.weight_bits)
    };
    assert!(lost(0, 2) > lost(0, 1), "{} and {}", lost(0, 2), lost(0, 1));
    // Nobody competes where only one report of each source is there.
    let mut alone = Reports::new(&Settings::default()).unwrap();
    reports[..2].iter().for_each(|report| alone.push(report).unwrap());
    let link = alone.fuse().unwrap().explain(0, 1);
    assert!(link.evidence.iter().all(|of| of.finding != Finding::Rivals));
}

#[test]
fn a_month_that_holds_the_day_says_less_than_the_day_itself() {
    let month =
        Report { from_s: Some(85 * DAY_S), until_s: Some(115 * DAY_S), ..report("b", "wire") };
    let day = weight_of(&[report("a", "mission"), report("b", "wire")], "time");
    let contained = weight_of(&[report("a", "mission"), month], "time");
    assert!(day > 1.0 && contained < 0.5, "{day} for the day, {contained} for the month");
}

#[test]
fn a_report_that_names_no_place_finds_its_incident_by_the_rest() {
    let unplaced = Report { lon: None, lat: None, killed: Some((14, 14)), ..report("b", "wire") };
    let placed = Report { killed: Some((14, 14)), ..report("a", "mission") };
    assert_eq!(fused(&[placed, unplaced]), [vec!["a", "b"]]);
}

#[test]
fn weights_learnt_from_confirmed_reports_are_written_down_and_used_again() {
    let (reports, truth) = small_world(400, 6);
    let mut labelled = Reports::new(&Settings::default()).unwrap();
    for (report, incident) in reports.iter().zip(&truth) {
        let incident = Some(format!("i{incident}"));
        labelled.push(&Report { incident, confirmed: true, ..report.clone() }).unwrap();
    }
    let weights = labelled.learn().unwrap();
    let text = serde_json::to_string(&weights).unwrap();
    let weights = Some(serde_json::from_str(&text).unwrap());
    let (others, truth) = small_world(60, 7);
    let settings = Settings { weights, estimate_rounds: 0, ..Settings::default() };
    let f1 = pairwise_f1(&fuse(&others, &settings).unwrap(), &truth);
    assert!(f1 > 0.9, "{f1}");
    let broken = r#"{"prior": [[2.0, 1.0]]}"#;
    let weights = Some(serde_json::from_str(broken).unwrap());
    let refused = fuse(&others, &Settings { weights, ..Settings::default() });
    assert!(matches!(refused, Err(FusionError::Setting { name: "weights", .. })));
}

#[test]
fn a_shot_and_an_arrest_eleven_kilometres_apart_are_two_incidents_among_few_reports() {
    let told =
        |id: &str, source: &str, lat: f64, lon: f64, act: &str, actor: &str, target: &str| Report {
            lat: Some(lat),
            lon: Some(lon),
            act: Some(act.into()),
            actors: vec![actor.into()],
            targets: vec![target.into()],
            killed: None,
            ..report(id, source)
        };
    let minute = |report: Report, s: i64| Report {
        from_s: Some(100 * DAY_S + s),
        until_s: Some(100 * DAY_S + s + 60),
        ..report
    };
    let reports = [
        minute(
            told(
                "morning",
                "Post 1",
                34.90,
                36.52,
                "remote_violence.shelling",
                "Army",
                "civilians",
            ),
            41_400,
        ),
        minute(
            told(
                "afternoon",
                "Post 2",
                34.92,
                36.73,
                "direct_fire.sniper_fire",
                "fighters",
                "Army",
            ),
            45_000,
        ),
        told("some-time", "Press", 34.92, 36.85, "detention", "fighters", "civilians"),
    ];
    let mut held = Reports::new(&Settings::default()).unwrap();
    reports.iter().for_each(|report| held.push(report).unwrap());
    let answer = held.fuse().unwrap();
    assert_eq!(answer.incidents(), 3);
}

#[test]
fn three_reports_of_one_source_that_say_the_same_are_one_incident() {
    let without = |id: &str, killed: Option<(u32, u32)>, act: Option<&str>| Report {
        killed,
        act: act.map(Into::into),
        ..report(id, "Press")
    };
    let shelling = Some("remote_violence.shelling");
    let reports = [
        without("a", Some((2, 2)), shelling),
        without("b", None, shelling),
        without("c", Some((2, 2)), None),
    ];
    assert_eq!(fused(&reports), [vec!["a", "b", "c"]]);
}
