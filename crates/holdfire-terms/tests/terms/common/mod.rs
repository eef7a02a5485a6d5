//! What the stories share: the bundled cases from their folders, and incidents in a few words.

#![allow(clippy::disallowed_methods, reason = "the bundled cases are read from their folders")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]

use holdfire_core::{
    Act, Event, GeoPrecision, Incident, IncidentId, Link, Place, Report, ReportId, ReportKind,
    State, TimePrecision, Verdict, When,
};
use holdfire_terms::{Agreement, Assessor, case};
use jiff::civil::DateTime;
use serde_json::json;
use std::collections::BTreeMap;
use std::path::Path;

/// Every file of a bundled case, by its path in the folder.
pub fn case_files(name: &str) -> BTreeMap<String, Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases").join(name);
    let mut files = BTreeMap::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the bundled case is there") {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let inside = path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
                files.insert(inside, std::fs::read(&path).unwrap());
            }
        }
    }
    files
}

/// The state of a register that holds a bundled case and nothing else.
pub fn state_of(name: &str) -> State {
    state_from(case::read_case(&case_files(name)).events)
}

pub fn state_from(events: Vec<Event>) -> State {
    let mut state = State::default();
    for event in events {
        state.apply(event).unwrap();
    }
    state
}

/// One report in a few words.
#[derive(Clone)]
pub struct Told<'a> {
    pub when: Option<When>,
    pub place: Option<(f64, f64, f64)>,
    pub act: &'a str,
    pub actor: &'a str,
    pub target: &'a str,
}

/// The incident that some reports tell.
pub fn incident(reports: &[Told<'_>]) -> Incident {
    let with_nothing: Vec<_> = reports.iter().map(|told| (told.clone(), json!({}))).collect();
    incident_with(&with_nothing)
}

/// The incident that some reports tell, each with further fields of a report.
pub fn incident_with(reports: &[(Told<'_>, serde_json::Value)]) -> Incident {
    let reports: Vec<Report> =
        reports.iter().zip(1..).map(|((told, more), number)| report(told, number, more)).collect();
    // Written as JSON, so that fields that core adds with a default need no change here.
    let links = reports.iter().map(|report| -> Link {
        serde_json::from_value(json!({ "report": report.id, "probability": 1.0 })).unwrap()
    });
    let id = IncidentId::derive("TST", &reports[0].id, 0);
    Incident::from_reports(id, links.collect(), &reports.iter().collect::<Vec<_>>())
}

fn report(told: &Told<'_>, number: u32, more: &serde_json::Value) -> Report {
    let words = |words: &str| -> Vec<String> {
        words.split(" & ").filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let place = told.place.map(|(lon, lat, uncertainty_m)| {
        let mut place = Place::new(lon, lat, GeoPrecision::EXACT).unwrap();
        place.uncertainty_m = uncertainty_m;
        place
    });
    let mut report = json!({
        "id": ReportId::derive("story", &number.to_string()),
        "dataset": "story",
        "external_id": number.to_string(),
        "source": "a-source",
        "kind": ReportKind::Observation,
        "when": told.when,
        "place": place,
        "act": (!told.act.is_empty()).then(|| Act::parse(told.act).expect("a known act")),
        "actors": words(told.actor),
        "targets": words(told.target),
    });
    for (key, value) in more.as_object().into_iter().flatten() {
        report[key] = value.clone();
    }
    serde_json::from_value(report).unwrap()
}

/// A day in Damascus.
pub fn day(year: i16, month: i8, day: i8) -> Option<When> {
    let date = jiff::civil::date(year, month, day);
    Some(When::days(date, date, "Asia/Damascus").unwrap())
}

/// From one local time to another in Damascus.
pub fn between(from: DateTime, until: DateTime) -> Option<When> {
    Some(When::between(from, until, TimePrecision::PartOfDay, "Asia/Damascus").unwrap())
}

/// The verdict of one clause, the codes of its reasons, their text, and what is missing. Nothing if
/// the clause was not asked.
pub struct Answer {
    pub verdict: Verdict,
    pub codes: Vec<String>,
    pub text: String,
    pub missing: Vec<String>,
}

pub fn ask(state: &State, clause: &str, incident: &Incident) -> Option<Answer> {
    let agreement = Agreement::from_state(state).unwrap();
    let assessor = Assessor::new(&agreement, state);
    answer(&assessor, clause, incident)
}

pub fn answer(assessor: &Assessor<'_>, clause: &str, incident: &Incident) -> Option<Answer> {
    let assessment = assessor.assess(incident);
    let found = assessment.answers.into_iter().find(|a| a.clause.to_string() == clause)?;
    Some(Answer {
        verdict: found.verdict,
        codes: found.reasons.iter().map(|reason| reason.code.to_string()).collect(),
        text: found.reasons.iter().map(|r| r.text.to_string()).collect::<Vec<_>>().join("\n"),
        missing: found.missing.iter().map(ToString::to_string).collect(),
    })
}
