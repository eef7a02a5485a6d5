//! Reports that keep coming.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

mod helpers;

use std::collections::BTreeMap;

use helpers::{DAY_S, pairwise_f1, pairwise_f1_of, report, small_world};
use holdfire_fusion::{Batch, Fuser, FusionError, Placed, Proposal, Report, Settings, fuse};

fn fuser(provisional_days: f64) -> Fuser {
    Fuser::new(&Settings::default(), provisional_days).unwrap()
}

/// The reports of each day, added the day after.
fn in_daily_batches(fuser: &mut Fuser, reports: &[Report]) -> Vec<Batch> {
    let mut by_day: BTreeMap<i64, Vec<Report>> = BTreeMap::new();
    for report in reports {
        by_day.entry(report.from_s.unwrap() / DAY_S).or_default().push(report.clone());
    }
    by_day.iter().map(|(day, batch)| fuser.add((day + 1) * DAY_S, batch).unwrap()).collect()
}

fn on_day(day: i64, report: Report) -> Report {
    Report { from_s: Some(day * DAY_S), until_s: Some((day + 1) * DAY_S), ..report }
}

/// What a source sends again, word for word.
fn sent_again(report: &Report, id: &str) -> Report {
    Report { id: format!("again-{id}{}", report.id), ..report.clone() }
}

#[test]
fn a_steady_stream_in_daily_batches_is_grouped_as_well_as_all_at_once() {
    for seed in [1, 2, 3] {
        let (reports, truth) = small_world(1_500, seed);
        let at_once = pairwise_f1(&fuse(&reports, &Settings::default()).unwrap(), &truth);
        let mut fuser = fuser(14.0);
        in_daily_batches(&mut fuser, &reports);
        let groups: Vec<u32> =
            reports.iter().map(|report| fuser.incident_of(&report.id).unwrap()).collect();
        let daily = pairwise_f1_of(&groups, &truth);
        assert!((at_once - daily).abs() < 0.003, "seed {seed}: {at_once} at once, {daily} daily");
    }
}

#[test]
fn what_is_told_is_what_is_held() {
    let (mut reports, _) = small_world(400, 8);
    let again = reports.iter().step_by(9).map(|report| sent_again(report, ""));
    reports.extend(again.collect::<Vec<_>>());
    let mut fuser = fuser(3.0);
    let mut told: BTreeMap<String, u32> = BTreeMap::new();
    let mut by_day: BTreeMap<i64, Vec<Report>> = BTreeMap::new();
    for report in &reports {
        by_day.entry(report.from_s.unwrap()).or_default().push(report.clone());
    }
    for (day, batch) in by_day {
        let done = fuser.add(day + DAY_S, &batch).unwrap();
        for (report, placed) in batch.iter().zip(&done.placed) {
            assert!((0.0..=1.0).contains(&placed.probability));
            let others = fuser.members(placed.incident).len() - 1;
            assert_eq!(placed.link.is_some(), others > 0);
            told.insert(report.id.clone(), placed.incident);
        }
        for moved in done.moved {
            assert_eq!(told.insert(moved.report, moved.to), Some(moved.from));
        }
        for (id, incident) in &told {
            assert_eq!(fuser.incident_of(id), Some(*incident));
            assert!(fuser.members(*incident).contains(&id.as_str()));
        }
    }
}

#[test]
fn nothing_moves_once_it_is_settled() {
    let (reports, _) = small_world(600, 4);
    let mut settled = fuser(0.0);
    let batches = in_daily_batches(&mut settled, &reports);
    assert!(!settled.is_learning() && fuser(14.0).is_learning());
    assert!(batches.iter().all(|batch| batch.moved.is_empty()));
}

#[test]
fn the_order_within_a_batch_does_not_matter() {
    let (reports, _) = small_world(300, 6);
    let turned: Vec<Report> = reports.iter().rev().cloned().collect();
    let (mut one, mut other) = (fuser(14.0), fuser(14.0));
    in_daily_batches(&mut one, &reports);
    in_daily_batches(&mut other, &turned);
    for report in &reports {
        let incident = |fuser: &Fuser| fuser.incident_of(&report.id).unwrap();
        assert_eq!(incident(&one), incident(&other));
        assert_eq!(one.members(incident(&one)), other.members(incident(&other)));
    }
}

#[test]
fn a_late_report_between_two_settled_incidents_makes_a_proposal_and_moves_neither() {
    // Two days and nine kilometres apart, and the second names no party and another act.
    let held =
        |incident: &str, report: Report| Report { incident: Some(incident.into()), ..report };
    let vague = Report {
        lat: Some(35.88),
        actors: vec![],
        act: Some("direct_fire.armed_clash".into()),
        killed: Some((1, 1)),
        ..on_day(102, report("b", "wire"))
    };
    let mut fuser = fuser(0.0);
    let before =
        fuser.add(103 * DAY_S, &[held("first", report("a", "mission")), held("second", vague)]);
    assert_eq!(before.unwrap().proposals, [], "{:?}", fuser.explain("a", "b"));
    let (first, second) = (fuser.number_of("first").unwrap(), fuser.number_of("second").unwrap());
    let late = Report { lat: Some(35.84), killed: Some((1, 3)), ..on_day(101, report("c", "ngo")) };
    let done = fuser.add(140 * DAY_S, &[late]).unwrap();
    assert!([first, second].contains(&done.placed[0].incident));
    assert!(done.moved.is_empty());
    let [Proposal::Join { incidents, together_bits, best }] = done.proposals.as_slice() else {
        panic!("one proposal to join: {:?}", done.proposals);
    };
    assert_eq!(*incidents, [first, second]);
    assert!(*together_bits > 0.0 && best.is_some());
    assert_ne!(fuser.incident_of("a"), fuser.incident_of("b"));

    // It is made once, and done when somebody accepts it.
    let again = fuser.add(141 * DAY_S, &[report("d", "social")]).unwrap();
    assert!(again.proposals.is_empty());
    assert!(fuser.accept(&done.proposals[0]));
    assert_eq!(fuser.members(first), ["a", "b", "c", "d"]);
    assert!(!fuser.accept(&done.proposals[0]));
}

#[test]
fn a_known_incident_that_holds_two_is_proposed_to_be_split() {
    let held = |report: Report| Report { incident: Some("mixed".into()), ..report };
    let other = |report: Report| Report {
        lat: Some(35.95),
        act: Some("direct_fire.sniper_fire".into()),
        actors: vec!["River Brigade".into()],
        targets: vec!["Hill Council".into()],
        killed: Some((0, 0)),
        ..report
    };
    let mut fuser = fuser(0.0);
    let mixed = [
        held(report("a", "mission")),
        held(report("b", "wire")),
        held(other(report("c", "mission"))),
    ];
    let done = fuser.add(101 * DAY_S, &mixed).unwrap();
    assert!(done.moved.is_empty());
    let mixed = fuser.number_of("mixed").unwrap();
    let [split @ Proposal::Split { incident, parts, together_bits }] = done.proposals.as_slice()
    else {
        panic!("one proposal to split: {:?}", done.proposals);
    };
    assert_eq!((*incident, *together_bits < 0.0), (mixed, true));
    assert_eq!(*parts, [vec!["a", "b"], vec!["c"]]);
    assert!(fuser.accept(split));
    assert_eq!(fuser.members(mixed), ["a", "b"]);
    assert_ne!(fuser.incident_of("c"), Some(mixed));
}

#[test]
fn what_somebody_accepted_stays_though_more_is_learnt() {
    let unlike = Report {
        act: Some("direct_fire.sniper_fire".into()),
        actors: vec!["River Brigade".into()],
        killed: Some((0, 0)),
        ..report("b", "wire")
    };
    let mut fuser = fuser(14.0);
    let done = fuser.add(101 * DAY_S, &[report("a", "mission"), unlike]).unwrap();
    let [a, b] = [done.placed[0].incident, done.placed[1].incident];
    assert_ne!(a, b);
    assert!(fuser.accept(&Proposal::Join { incidents: [a, b], together_bits: 0.0, best: None }));
    let (reports, _) = small_world(300, 5);
    in_daily_batches(&mut fuser, &reports);
    assert_eq!(fuser.members(a), ["a", "b"]);
}

/// Without the numbers of reports, which count copies.
fn said(placed: &[Placed]) -> Vec<Placed> {
    let mut said = placed.to_vec();
    for (_, link) in said.iter_mut().filter_map(|placed| placed.link.as_mut()) {
        link.with = 0;
    }
    said
}

#[test]
fn a_report_sent_again_changes_no_incident_and_is_with_its_original() {
    let (reports, _) = small_world(500, 21);
    let (mut once, mut again) = (fuser(5.0), fuser(5.0));
    let mut sent: Vec<&Report> = Vec::new();
    let mut by_day: BTreeMap<i64, Vec<Report>> = BTreeMap::new();
    for report in &reports {
        by_day.entry(report.from_s.unwrap()).or_default().push(report.clone());
    }
    for (number, (day, batch)) in by_day.iter().enumerate() {
        let told = once.add(day + DAY_S, batch).unwrap();
        // Of the days before, some early and some late.
        let copies = sent.iter().skip(number % 3).step_by(11);
        let copies = copies.map(|report| sent_again(report, &format!("{number}-")));
        let with_copies: Vec<Report> = batch.iter().cloned().chain(copies).collect();
        let told_again = again.add(day + DAY_S, &with_copies).unwrap();
        assert_eq!(said(&told.placed), said(&told_again.placed[..batch.len()]));
        assert_eq!(told.proposals.len(), told_again.proposals.len());
        for (copy, placed) in
            with_copies[batch.len()..].iter().zip(&told_again.placed[batch.len()..])
        {
            let original = copy.id.rsplit('-').next().unwrap();
            assert_eq!(again.incident_of(original), Some(placed.incident));
            assert!(placed.link.is_some());
        }
        sent.extend(reports.iter().filter(|report| report.from_s.unwrap() == *day));
        if number % 20 == 19 {
            sent.retain(|report| report.from_s.unwrap() >= day - 15 * DAY_S);
            once.forget_before(day - 15 * DAY_S);
            again.forget_before(day - 15 * DAY_S);
            sent.retain(|report| once.incident_of(&report.id).is_some());
        }
    }
    for report in &reports {
        assert_eq!(once.incident_of(&report.id), again.incident_of(&report.id));
        if let Some(incident) = again.incident_of(&report.id) {
            let mut members = again.members(incident);
            members.retain(|id| !id.starts_with("again"));
            assert_eq!(once.members(incident), members);
        }
    }
}

#[test]
fn a_copy_that_people_hold_apart_stands_for_itself() {
    let first = |report: Report| Report { incident: Some("first".into()), ..report };
    let two = [report("a", "mission"), report("b", "wire")];
    let copy = sent_again(&two[0], "");
    let elsewhere = Report { incident: Some("other".into()), confirmed: true, ..copy.clone() };
    let apart = Report { apart_from: vec!["a".into()], ..copy.clone() };
    for copy in [&elsewhere, &apart] {
        let mut fuser = fuser(14.0);
        fuser.add(101 * DAY_S, &two.clone().map(first)).unwrap();
        fuser.add(102 * DAY_S, std::slice::from_ref(copy)).unwrap();
        assert_ne!(fuser.incident_of("a"), fuser.incident_of("again-a"));
    }
    // The other report says so, later: then the copy is one more report of its incident, or of another.
    let mut fuser = fuser(14.0);
    fuser.add(101 * DAY_S, &two).unwrap();
    fuser.add(102 * DAY_S, &[copy]).unwrap();
    assert_eq!(fuser.incident_of("a"), fuser.incident_of("again-a"));
    let late = Report { apart_from: vec!["again-a".into()], ..report("c", "ngo") };
    fuser.add(103 * DAY_S, &[late]).unwrap();
    assert_ne!(fuser.incident_of("again-a"), fuser.incident_of("c"));
    assert!(fuser.explain("a", "again-a").is_some());
}

#[test]
fn a_report_without_a_place_joins_by_day_act_and_parties() {
    let bare =
        |id: &str| Report { lat: None, lon: None, geo_precision: None, ..report(id, "wire") };
    let other = |id: &str| Report {
        lat: Some(33.1),
        act: Some("direct_fire.sniper_fire".into()),
        actors: vec!["River Brigade".into()],
        targets: vec!["Hill Council".into()],
        killed: Some((0, 0)),
        ..report(id, "ngo")
    };
    let days = |first: Report, second: Report| {
        let mut fuser = fuser(14.0);
        fuser.add(101 * DAY_S, &[first, other("d")]).unwrap();
        fuser.add(102 * DAY_S, &[second]).unwrap();
        assert_eq!(fuser.incident_of("a"), fuser.incident_of("b"), "{:?}", fuser.explain("a", "b"));
        assert_ne!(fuser.incident_of("a"), fuser.incident_of("d"));
    };
    days(report("a", "mission"), bare("b"));
    days(bare("b"), report("a", "mission"));
    // Of another day it is not looked for.
    let mut fuser = fuser(14.0);
    fuser.add(101 * DAY_S, &[report("a", "mission")]).unwrap();
    fuser.add(111 * DAY_S, &[on_day(110, bare("b"))]).unwrap();
    assert_ne!(fuser.incident_of("a"), fuser.incident_of("b"));
}

#[test]
fn lone_reports_are_doubted_as_much_as_when_all_come_at_once() {
    let (reports, _) = small_world(1_000, 31);
    let at_once = fuse(&reports, &Settings::default()).unwrap();
    let lone = at_once.incidents.iter().filter(|incident| incident.members.len() == 1);
    let stated: BTreeMap<&str, f64> = lone
        .map(|incident| &incident.members[0])
        .map(|member| (reports[member.report].id.as_str(), member.probability))
        .collect();
    let told = fuser(14.0).add(1_000 * DAY_S, &reports).unwrap();
    for (report, placed) in reports.iter().zip(&told.placed) {
        if let Some(probability) = stated.get(report.id.as_str()) {
            assert!((placed.probability - probability).abs() < 0.01, "{placed:?} {probability}");
        }
    }
    assert!(stated.len() > 50);
}

#[test]
fn what_people_hold_apart_stays_apart_though_the_other_report_comes_later() {
    let mut fuser = fuser(14.0);
    let apart = Report { apart_from: vec!["b".into()], ..report("a", "mission") };
    fuser.add(101 * DAY_S, &[apart]).unwrap();
    fuser.add(102 * DAY_S, &[report("b", "wire"), report("c", "ngo")]).unwrap();
    assert_ne!(fuser.incident_of("a"), fuser.incident_of("b"));
}

#[test]
fn forgetting_the_past_changes_nothing_about_the_present() {
    let (reports, _) = small_world(800, 12);
    let mut by_day: BTreeMap<i64, Vec<Report>> = BTreeMap::new();
    for report in &reports {
        by_day.entry(report.from_s.unwrap()).or_default().push(report.clone());
    }
    let (mut all, mut recent) = (fuser(5.0), fuser(5.0));
    let mut forgotten = 0;
    for (day, batch) in by_day {
        let told = all.add(day + DAY_S, &batch).unwrap();
        let again = recent.add(day + DAY_S, &batch).unwrap();
        // What is learnt depends on all that is held, and so do the figures.
        let incidents = |batch: &Batch| -> Vec<u32> {
            batch.placed.iter().map(|placed| placed.incident).collect()
        };
        if forgotten == 0 {
            assert_eq!(incidents(&told), incidents(&again));
        }
        if day % (20 * DAY_S) == 0 {
            forgotten += recent.forget_before(day - 15 * DAY_S);
        }
    }
    assert!(forgotten > 500);
    assert_eq!(recent.len() + forgotten, reports.len());
    let held: Vec<&Report> =
        reports.iter().filter(|report| recent.incident_of(&report.id).is_some()).collect();
    assert_eq!(held.len(), recent.len());
    for report in held {
        let members = recent.members(recent.incident_of(&report.id).unwrap());
        assert!(members.contains(&report.id.as_str()));
        assert!(recent.explain(&report.id, members[0]).is_some());
    }
    assert_eq!(fuser(1.0).forget_before(0), 0);
}

#[test]
fn a_batch_with_one_unusable_report_adds_none() {
    let mut fuser = fuser(14.0);
    fuser.add(0, &[report("a", "mission")]).unwrap();
    let nowhere = Report { lat: None, ..report("c", "wire") };
    let refused = fuser.add(0, &[report("b", "wire"), nowhere]);
    assert_eq!(refused.unwrap_err(), FusionError::Place { id: "c".into() });
    let twice = fuser.add(0, &[report("a", "wire")]);
    assert_eq!(twice.unwrap_err(), FusionError::DuplicateId { id: "a".into() });
    assert_eq!(fuser.len(), 1);
    assert_eq!(fuser.add(0, &[on_day(100, report("b", "wire"))]).unwrap().placed.len(), 1);
}
