//! For any sequence of events, good and bad, in groups of any size: the store records what the core
//! accepts, and the tables are what the entries give.

use crate::{another_report, empty_register, every_kind, holds, recorded_at};
use holdfire_core::{
    AreaId, Event, Evidence, FieldComparison, GeoPrecision, IncidentId, Likeness, Link, Links,
    Place, ReportId, State, Unlinked,
};
use holdfire_store::{Reader, Recorded, Writer, rebuild};
use proptest::prelude::*;

const REPORTS: usize = 6;

fn incident(number: usize) -> IncidentId {
    IncidentId::derive("AMB", &another_report(number).id, 0)
}

fn link(report: ReportId, probability: f64, bits: f64) -> Link {
    let evidence = Evidence {
        field: "act".into(),
        finding: "same act".into(),
        found: Some(FieldComparison::Act(Likeness::Same)),
        bits,
    };
    Link {
        report,
        probability,
        compared_with: None,
        evidence: vec![evidence],
        runner_up: None,
        runner_up_evidence: None,
        confirmed: false,
        decided_by: None,
    }
}

/// Any number in a range, and the zero with a sign, which JSON does not tell from the other.
fn number(range: std::ops::Range<f64>) -> impl Strategy<Value = f64> {
    prop_oneof![4 => range, 1 => Just(-0.0)]
}

/// An event that may or may not be recorded, depending on what came before.
fn event() -> impl Strategy<Value = Event> {
    let kinds = every_kind();
    let again = (0..kinds.len()).prop_map(move |number| kinds[number].clone());
    let place = prop::option::of((number(-180.0..180.0), number(-90.0..90.0)));
    let report =
        (0..REPORTS, prop::option::of("[a-z]{1,8}"), place).prop_map(|(number, weapon, place)| {
            let mut report = another_report(number);
            report.weapon = weapon.map(Into::into);
            report.place =
                place.map(|(lon, lat)| Place::new(lon, lat, GeoPrecision::EXACT).unwrap());
            Event::ReportReceived(report)
        });
    let linked = (0..REPORTS, number(-0.2..1.2), number(-9.0..9.0));
    let links = (0..3usize, prop::collection::vec(linked, 0..4)).prop_map(|(of, linked)| {
        let links = linked
            .into_iter()
            .map(|(number, probability, bits)| link(another_report(number).id, probability, bits))
            .collect();
        Event::ReportsLinked(Links { incident: incident(of), links })
    });
    let area = number(-1.0..1.0).prop_map(|west| {
        let mut area = every_kind().into_iter().find_map(|event| match event {
            Event::AreaDrawn(area) => Some(area),
            _ => None,
        });
        let area = area.as_mut().unwrap();
        let shape = serde_json::json!([[[[west, 0.0], [2.0, 0.0], [2.0, 1.0], [west, 0.0]]]]);
        area.id = AreaId::new("drawn-anew").unwrap();
        area.versions[0].shapes[0].geometry = serde_json::from_value(shape).unwrap();
        Event::AreaDrawn(area.clone())
    });
    let unlinked = (0..3usize, 0..REPORTS).prop_map(|(of, number)| {
        Event::ReportUnlinked(Unlinked {
            report: another_report(number).id,
            incident: incident(of),
            reason: "another place".into(),
        })
    });
    prop_oneof![2 => again, 3 => report, 3 => links, 2 => unlinked, 1 => area]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_tables_are_what_the_entries_give(
        starts_whole in prop::bool::weighted(0.8),
        groups in prop::collection::vec(prop::collection::vec(event(), 1..6), 1..8),
    ) {
        let (folder, mut writer) = empty_register();
        let mut expected = State::default();
        let mut all = groups;
        if starts_whole {
            all.insert(0, every_kind());
        }
        for group in all {
            let results = writer.append(recorded_at(), "test", group.clone()).unwrap();
            for (event, result) in group.into_iter().zip(results) {
                let due = match (expected.size, expected.apply_at(recorded_at(), event)) {
                    (seq, Ok(_)) => Recorded::As(seq),
                    (_, Err(why)) => Recorded::Refused(why),
                };
                prop_assert_eq!(result, due);
            }
        }
        prop_assert_eq!(writer.state(), &expected);
        drop(writer);

        let digest = holds(folder.path());
        let rebuilt = rebuild(folder.path()).unwrap();
        prop_assert_eq!((rebuilt.before, rebuilt.after), (Some(digest.clone()), digest));
        let reader = Reader::open(folder.path()).unwrap();
        let rows = reader.incident_rows().unwrap().len();
        let incidents = expected.incidents.values().filter(|links| !links.is_empty()).count();
        prop_assert_eq!(rows, incidents);
        drop(reader);
        let again = Writer::open(folder.path()).unwrap();
        prop_assert_eq!(again.state(), &expected);
    }
}
