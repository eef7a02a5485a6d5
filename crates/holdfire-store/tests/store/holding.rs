//! A held moment: what is recorded afterwards is not in it, and all of it can be read a few rows at a
//! time.

use crate::{another_report, record_all, register};
use holdfire_core::{Event, IncidentId, Link, Links, Touched};
use holdfire_store::{IncidentRow, Reader, Writer};

fn linked(number: usize) -> Vec<Event> {
    let mut report = another_report(number);
    // Some at one time, some at others, some without any.
    match number % 3 {
        0 => report.when = None,
        1 => {}
        _ => {
            if let Some(when) = &mut report.when {
                let later = jiff::SignedDuration::from_hours(number as i64);
                (when.from, when.until) = (when.from + later, when.until + later);
            }
        }
    }
    let link = Link {
        report: report.id.clone(),
        probability: 1.0,
        compared_with: None,
        evidence: Vec::new(),
        runner_up: None,
        runner_up_evidence: None,
        confirmed: false,
        decided_by: None,
    };
    let incident = IncidentId::derive("AMB", &report.id, 0);
    let links = Links { incident, links: vec![link] };
    vec![Event::ReportReceived(report), Event::ReportsLinked(links)]
}

#[test]
fn a_held_moment_does_not_see_what_is_recorded_after_it() {
    let folder = register();
    let reader = Reader::open(folder.path()).unwrap();
    let held = reader.hold().unwrap();
    let (size, rows) = (held.register_size(), reader.incident_rows().unwrap());
    let mut writer = Writer::open(folder.path()).unwrap();
    record_all(&mut writer, linked(1));
    assert_eq!(reader.size().unwrap(), size + 2);
    assert_eq!(held.size().unwrap(), size);
    assert_eq!(held.incident_rows().unwrap(), rows);
    assert_eq!(held.root_at(size).unwrap(), reader.root_at(size).unwrap());
    assert_eq!(reader.hold().unwrap().register_size(), size + 2, "another moment is another");
}

#[test]
fn rows_a_few_at_a_time_are_all_rows_once_in_the_same_order() {
    let folder = register();
    let mut writer = Writer::open(folder.path()).unwrap();
    for number in 0..20 {
        record_all(&mut writer, linked(number));
    }
    drop(writer);
    let reader = Reader::open(folder.path()).unwrap();
    let all = reader.incident_rows().unwrap();
    assert!(all.len() > 20 && all.iter().any(|row| row.from_s.is_none()));
    let held = reader.hold().unwrap();
    assert_eq!(held.incident_count().unwrap(), all.len() as u64);
    for at_once in [1, 2, 3, 7, 1000] {
        let mut found: Vec<IncidentRow> = Vec::new();
        loop {
            let some = held.incident_rows_after(found.last(), at_once).unwrap();
            if some.is_empty() {
                break;
            }
            assert!(some.len() <= at_once as usize);
            found.extend(some);
        }
        assert!(found == all, "{at_once} at once");
    }
}

#[test]
fn the_entries_about_an_incident_are_those_of_its_history() {
    let folder = register();
    let reader = Reader::open(folder.path()).unwrap();
    for row in reader.incident_rows().unwrap() {
        let object = Touched::Incident(row.id);
        let history: Vec<u64> =
            reader.history(&object).unwrap().into_iter().map(|head| head.seq).collect();
        assert_eq!(reader.entries_about(&object).unwrap(), history);
        assert!(!history.is_empty());
    }
}
