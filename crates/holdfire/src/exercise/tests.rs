//! What an exercise promises.

use super::acts::ACTS;
use super::coverage::CoverageRow;
use super::incidents::{DAY, Incident};
use super::random::Random;
use super::sources::SOURCES;
use super::test_world::{amber_coast, case_bytes, case_file};
use super::write::ReportRow;
use super::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};

fn as_csv(exercise: &Exercise) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_reports(&exercise.reports, &mut bytes).unwrap();
    write_truth(&exercise.truth, &mut bytes).unwrap();
    bytes
}

fn settings(reports: usize, seed: u64) -> Settings {
    Settings { reports, seed, ..Settings::default() }
}

#[test]
fn the_same_settings_give_the_same_bytes_and_another_seed_gives_others() {
    let world = amber_coast();
    let once = as_csv(&generate(&world, &settings(500, 3)));
    assert_eq!(once, as_csv(&generate(&world, &settings(500, 3))));
    assert_ne!(once, as_csv(&generate(&world, &settings(500, 4))));
}

#[test]
fn there_are_exactly_as_many_reports_as_asked_for_and_the_truth_covers_each() {
    let world = amber_coast();
    for reports in [0, 1, 7, 1000] {
        let exercise = generate(&world, &settings(reports, 1));
        assert_eq!(exercise.reports.len(), reports);
        assert_eq!(exercise.truth.len(), reports);
        let known: BTreeSet<String> =
            exercise.incidents.iter().map(|i| generate::incident_id(i.number)).collect();
        for (report, truth) in exercise.reports.iter().zip(&exercise.truth) {
            assert_eq!(report.report_id, truth.report_id);
            assert!(known.contains(&truth.incident_id));
        }
        let told: u32 = exercise.incidents.iter().map(|i| i.reports).sum();
        assert_eq!(told as usize, reports);
    }
}

#[test]
fn an_exercise_of_no_days_is_empty_and_one_of_a_day_is_not() {
    let world = amber_coast();
    let none = generate(&world, &Settings { days: 0, ..settings(10, 1) });
    assert!(none.reports.is_empty() && none.declared.is_empty());
    let one = generate(&world, &Settings { days: 1, ..settings(10, 1) });
    assert_eq!(one.reports.len(), 10);
}

#[test]
fn the_header_is_that_of_the_report_table() {
    let mut bytes = Vec::new();
    write_reports(&generate(&amber_coast(), &settings(20, 1)).reports, &mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(
        text.lines().next().unwrap(),
        "report_id,source,date,latitude,longitude,geo_precision,event_type,actor,target,\
         fatalities,text,date_end,time,time_zone,date_precision,place,region,language,url,weapon,count,\
         count_unit,means,direction,injured,kind,entered_by,reliability,credibility"
    );
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.records().filter(|row| row.as_ref().unwrap().len() == 29).count(), 20);
}

/// The rows of coverage that held where and when an incident began.
fn looking<'e>(
    world: &'e World,
    exercise: &'e Exercise,
    incident: &'e Incident,
) -> impl Iterator<Item = &'e CoverageRow> {
    let region = &world.regions[incident.region].code;
    let area = incident.area.map(|area| &world.areas[area].id);
    exercise.coverage.iter().filter(move |row| {
        row.kind != "denied"
            && (row.place == *region || Some(&row.place) == area)
            && (row.from..row.until).contains(&incident.begins)
    })
}

#[test]
fn no_source_tells_of_what_it_was_not_looking_at() {
    let world = amber_coast();
    let settings = settings(3000, 9);
    let exercise = generate(&world, &settings);
    let incidents: HashMap<String, &Incident> =
        exercise.incidents.iter().map(|i| (generate::incident_id(i.number), i)).collect();
    for (report, truth) in exercise.reports.iter().zip(&exercise.truth) {
        let incident = incidents[&truth.incident_id];
        let mut own = looking(&world, &exercise, incident).filter(|row| row.who == report.source);
        let is_camera_told = report.means == "camera";
        assert!(own.any(|row| !is_camera_told || row.kind == "camera"), "{}", report.report_id);
    }
    // There are days on which things happened and nobody was looking.
    let unseen =
        exercise.incidents.iter().filter(|i| looking(&world, &exercise, i).next().is_none());
    assert!(unseen.map(|i| i.begins / DAY).collect::<BTreeSet<_>>().len() >= 3);
}

#[test]
fn without_noise_every_told_value_is_true() {
    let world = amber_coast();
    let exercise = generate(&world, &Settings { noise: 0.0, ..settings(1500, 2) });
    let incidents: HashMap<String, &Incident> =
        exercise.incidents.iter().map(|i| (generate::incident_id(i.number), i)).collect();
    for (report, truth) in exercise.reports.iter().zip(&exercise.truth) {
        let incident = incidents[&truth.incident_id];
        assert_eq!(report.event_type, ACTS[incident.act].code);
        assert_eq!((report.longitude, report.latitude), (incident.lon, incident.lat));
        assert_eq!(report.geo_precision, 1);
        assert!(is_true_or_untold(&report.fatalities, incident.killed), "{report:?}");
        assert!(is_true_or_untold(&report.injured, incident.injured), "{report:?}");
        if !report.actor.is_empty() {
            let names = &world.actors[incident.actor];
            assert!(names.latin.contains(&report.actor) || names.arabic.contains(&report.actor));
        }
    }
}

/// Whether a number as written is nothing, the truth, or a range that holds it.
fn is_true_or_untold(told: &str, truth: u32) -> bool {
    let number = |text: &str| text.parse::<u32>().unwrap();
    match told.split_once('-') {
        Some((low, high)) => number(low) <= truth && truth <= number(high),
        None => told.is_empty() || number(told) == truth,
    }
}

#[test]
fn more_noise_means_more_wrong_acts() {
    let world = amber_coast();
    let wrong = |noise: f64| {
        let exercise = generate(&world, &Settings { noise, ..settings(3000, 5) });
        let incidents: HashMap<String, &Incident> =
            exercise.incidents.iter().map(|i| (generate::incident_id(i.number), i)).collect();
        let pairs = exercise.reports.iter().zip(&exercise.truth);
        pairs.filter(|(r, t)| r.event_type != ACTS[incidents[&t.incident_id].act].code).count()
    };
    let (none, some, much) = (wrong(0.0), wrong(1.0), wrong(2.0));
    assert!(none == 0 && some > 200 && much > some * 3 / 2, "{none} {some} {much}");
}

#[test]
fn both_parties_do_and_suffer_as_much() {
    let world = amber_coast();
    let exercise = generate(&world, &Settings { days: 800, ..settings(60_000, 11) });
    let of = |party: usize, who: fn(&Incident) -> usize| {
        exercise.incidents.iter().filter(|i| world.party_of(who(i)) == Some(party)).count() as f64
    };
    for who in [(|i| i.actor) as fn(&Incident) -> usize, |i| i.target] {
        let ratio = of(0, who) / of(1, who);
        assert!((0.95..1.05).contains(&ratio), "{ratio}");
    }
    // The same weapons too: air strikes by either side.
    let strikes = |party: usize| {
        let by = exercise.incidents.iter().filter(|i| world.party_of(i.actor) == Some(party));
        by.filter(|i| ACTS[i.act].code == "air_strike").count() as f64
    };
    assert!((0.85..1.15).contains(&(strikes(0) / strikes(1))));
}

#[test]
fn reports_differ_as_reports_do() {
    let exercise = generate(&amber_coast(), &settings(5000, 6));
    let share = |is: &dyn Fn(&ReportRow) -> bool| {
        exercise.reports.iter().filter(|r| is(r)).count() as f64 / exercise.reports.len() as f64
    };
    assert!((0.15..0.6).contains(&share(&|r| r.language == "ar")));
    assert!((0.2..0.7).contains(&share(&|r| r.date_precision == "minute")));
    assert!(share(&|r| r.time == "20:00-06:00") > 0.005);
    assert!(share(&|r| r.time_zone == "UTC") > 0.05);
    assert!(share(&|r| r.geo_precision > 1) > 0.15);
    assert!(share(&|r| r.actor.is_empty()) > 0.1);
    assert!(exercise.reports.iter().all(|r| {
        r.text.starts_with(if r.language == "ar" { "تمرين: " } else { "EXERCISE: " })
    }));
    assert!(exercise.reports.iter().all(|r| r.actor.is_empty() || r.actor != r.target));
    let sources: BTreeSet<&str> = exercise.reports.iter().map(|r| r.source).collect();
    assert_eq!(sources.len(), SOURCES.len());
    let per_incident: BTreeMap<u32, usize> =
        exercise.incidents.iter().fold(BTreeMap::new(), |mut counts, incident| {
            *counts.entry(incident.reports).or_default() += 1;
            counts
        });
    let seen: usize = per_incident.iter().filter(|(n, _)| **n > 0).map(|(_, count)| count).sum();
    let mean = 5000.0 / seen as f64;
    assert!((1.7..3.2).contains(&mean), "{mean} reports per incident: {per_incident:?}");
}

#[test]
fn every_report_of_an_incident_in_a_place_lies_on_the_map() {
    let exercise = generate(&amber_coast(), &settings(5000, 8));
    for report in &exercise.reports {
        assert!((-32.0..=-28.0).contains(&report.longitude), "{}", report.report_id);
        assert!((1.6..=4.6).contains(&report.latitude), "{}", report.report_id);
    }
}

#[test]
fn declared_counts_are_those_of_the_members_own_reports() {
    let exercise = generate(&amber_coast(), &settings(4000, 10));
    for (member, source) in [("member-a", "Member A, posts"), ("member-b", "Member B, posts")] {
        let declared: u32 =
            exercise.declared.iter().filter(|d| d.member == member).map(|d| d.total).sum();
        let reported = exercise.reports.iter().filter(|r| r.source == source).count() as u32;
        assert!(declared > 0 && declared <= reported + 10, "{declared} {reported}");
        assert!(declared * 10 > reported * 7, "{declared} {reported}");
    }
    for day in &exercise.declared {
        let sum: u32 = day.regions.iter().map(|(_, n)| n).sum();
        assert!(sum == day.total || day.note.len() > "the 24 hours to 19:30".len(), "{day:?}");
        assert!(day.confirmed.unwrap_or(0) <= day.total);
    }
}

#[test]
fn a_damaged_case_folder_is_refused_or_exercised_in_but_never_crashes() {
    let bytes = case_bytes();
    let mut random = Random::stream(1, 99);
    let damaged = |bytes: &[u8], random: &mut Random| {
        let mut bytes = bytes.to_vec();
        for _ in 0..random.between(1, 6) {
            let place = random.below(bytes.len());
            match random.below(3) {
                0 => bytes[place] = random.below(256) as u8,
                1 => bytes[place] = b'0' + random.below(10) as u8,
                _ => drop(bytes.remove(place)),
            }
        }
        bytes
    };
    let mut refused = 0;
    for _ in 0..200 {
        // One file at a time, so that some of them are damaged where it does not matter.
        let (mut base, mut actors, mut area) =
            (bytes.base.clone(), bytes.actors.clone(), bytes.areas[0].clone());
        match random.below(3) {
            0 => base = damaged(&base, &mut random),
            1 => actors = damaged(&actors, &mut random),
            _ => area = damaged(&area, &mut random),
        }
        match World::parse(&CaseFiles { base: &base, actors: &actors, areas: &[&area] }) {
            Ok(world) => assert_eq!(generate(&world, &settings(20, 1)).reports.len(), 20),
            Err(error) => {
                assert!(error.to_string().starts_with("cannot "), "{error}");
                refused += 1;
            }
        }
    }
    assert!(refused > 20 && refused < 200, "{refused}");
}

#[test]
fn the_tables_in_the_case_folder_are_those_of_the_default_exercise() {
    let settings = Settings::default();
    let exercise = generate(&amber_coast(), &settings);
    let mut tables = [Vec::new(), Vec::new(), Vec::new()];
    write_coverage(&settings, &exercise.coverage, &mut tables[0]).unwrap();
    write_declared(&exercise.declared, &mut tables[1]).unwrap();
    write_declared_regions(&exercise.declared, &mut tables[2]).unwrap();
    for (name, table) in ["coverage.csv", "declared.csv", "declared_regions.csv"].iter().zip(tables)
    {
        let kept = case_file(name);
        assert!(
            kept == table,
            "`{name}` is not what the generator gives: write it anew with `holdfire exercise`"
        );
    }
}
