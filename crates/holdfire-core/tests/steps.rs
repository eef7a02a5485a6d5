//! Steps that were taken: what a register takes in and what it refuses.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests read golden files")]

use holdfire_core::{Entry, Event, State, StepTaken, Touched};
use serde_json::{Value, json};

/// The register of the golden entries.
fn state() -> State {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/entries-v1.jsonl");
    let mut state = State::default();
    for line in std::fs::read_to_string(path).unwrap().lines() {
        state.apply(Entry::read(line.as_bytes()).unwrap().event).unwrap();
    }
    state
}

/// A notification about the golden incident, with some of it changed.
fn step(change: impl FnOnce(&mut Value)) -> StepTaken {
    let mut told = json!({
        "id": "S-0",
        "instrument": "am-ceasefire",
        "step": "notify",
        "incident": "AMB-C3AB-6QQ8",
        "by": "member-a",
        "to": "northern-league",
        "at": {
            "from": "2017-02-14T10:00:00Z",
            "until": "2017-02-14T10:01:00Z",
            "precision": "minute",
            "zone": "Asia/Damascus",
        },
        "source": "letter 7",
    });
    change(&mut told);
    serde_json::from_value::<StepTaken>(told).unwrap().with_own_id()
}

#[test]
fn a_step_about_an_incident_touches_the_incident() {
    let mut state = state();
    let step = step(|_| {});
    let touched = state.apply(Event::StepTaken(step.clone())).unwrap();
    let incident = step.incident.clone().unwrap();
    assert_eq!(touched, [Touched::Incident(incident), Touched::Step(step.id.clone())]);
    assert_eq!(state.steps[&step.id], step);
    let again = state.apply(Event::StepTaken(step)).unwrap_err().to_string();
    assert!(again.ends_with("is recorded already"), "{again}");
}

#[test]
fn what_hangs_in_the_air_is_refused_with_the_next_step() {
    let state = state();
    let unknown = |what: &str| format!("{what} is not recorded; record it first");
    let cases: [(&str, Value, String); 5] = [
        ("instrument", json!("am-other"), unknown("instrument `am-other`")),
        ("incident", json!("AMB-0000-0000"), unknown("incident `AMB-0000-0000`")),
        ("by", json!("somebody"), unknown("actor or body `somebody`")),
        ("to", json!("somebody"), unknown("actor or body `somebody`")),
        ("incident", Value::Null, "it is about neither an incident nor a clause".to_owned()),
    ];
    for (key, value, wanted) in cases {
        let step = step(|told| told[key] = value);
        let refused = state.check(&Event::StepTaken(step)).unwrap_err().to_string();
        assert!(refused.contains(&wanted), "{refused}");
    }
    let forged = StepTaken { source: "letter 8".into(), ..step(|_| {}) };
    let refused = state.check(&Event::StepTaken(forged)).unwrap_err().to_string();
    assert!(refused.contains("its id does not follow"), "{refused}");
}
