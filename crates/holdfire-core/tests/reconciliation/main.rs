//! Reconciliation: two lists of one day that explain themselves, and what holds of any two lists.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

mod laws;
mod ledgers;
mod two_lists;

use holdfire_core::reconciliation::{Lists, Span};
use holdfire_core::{ActorId, Entry, Event, IncidentId, Position, ReportId, Stand, State};
use serde_json::{Value, json};

/// The posts of Member A and of Member B, and a news desk of nobody.
const SOURCES: [&str; 3] = ["posts-a", "posts-b", "desk"];

fn event(kind: &str, body: &Value) -> Event {
    let entry =
        json!({ "v": 1, "kind": kind, "at": "2017-03-26T00:00:00Z", "by": "test", "body": body });
    Entry::read(entry.to_string().as_bytes()).unwrap().event
}

fn member(number: usize) -> ActorId {
    ActorId::new(["member-a", "member-b"][number]).unwrap()
}

fn incident(number: usize) -> IncidentId {
    IncidentId::new(format!("AMB-0000-{number:04}")).unwrap()
}

/// A mechanism of two members, each with posts of its own; `of` says whose posts are whose.
fn commission(of: [usize; 2]) -> State {
    let mut state = State::default();
    let founded = json!({
        "id": "amber", "code": "AMB", "name": { "en": "Joint Commission" }, "exercise": true,
        "time_zone": "Asia/Damascus", "cut_off": "00:00:00", "languages": ["en"],
        "decision_rule": "consensus", "extent": { "west": 35.0, "south": 32.0, "east": 43.0, "north": 38.0 },
        "members": [{ "id": "member-a", "role": "guarantor" }, { "id": "member-b", "role": "guarantor" }],
    });
    state.apply(event("mechanism_founded", &founded)).unwrap();
    let aliases = json!({ "id": "league", "kind": "armed_group", "name": { "en": "Northern League" }, "aliases": ["The League"] });
    state.apply(event("actor_described", &aliases)).unwrap();
    for (source, owner) in SOURCES.into_iter().zip([Some(of[0]), Some(of[1]), None]) {
        let mut named = json!({ "id": source, "name": { "en": source } });
        if let Some(owner) = owner {
            named["belongs_to"] = member(owner).as_str().into();
        }
        state.apply(event("source_named", &named)).unwrap();
    }
    state
}

/// A report of a shelling at an hour of 25 March 2017, in local time, that is linked to an incident.
/// `more` takes the place of what it would tell.
fn told(state: &mut State, source: &str, of: usize, hour: u32, more: &Value) -> ReportId {
    let number = state.size.to_string();
    let id = ReportId::derive("test", &number);
    let mut body = json!({
        "id": id, "dataset": "test", "external_id": number, "source": source, "kind": "observation",
        "when": { "from": format!("2017-03-25T{hour:02}:00:00+02:00"), "until": format!("2017-03-25T{hour:02}:30:00+02:00"),
            "precision": "minute", "zone": "Asia/Damascus" },
        "place": { "lon": 36.5, "lat": 35.5, "precision": 1, "uncertainty_m": 1000.0, "region": "Hama" },
        "act": "remote_violence.shelling", "actors": ["Northern League"], "targets": ["Southern Army"],
    });
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    state.apply(event("report_received", &body)).unwrap();
    let links =
        json!({ "incident": incident(of), "links": [{ "report": id, "probability": 0.9 }] });
    state.apply(event("reports_linked", &links)).unwrap();
    id
}

fn says(state: &mut State, who: usize, on: usize, stand: Stand) -> u64 {
    let entry = state.size;
    let position = Position {
        incident: incident(on),
        member: member(who),
        stand,
        reason: "as our centre has it".into(),
    };
    state.apply(Event::PositionTaken(position)).unwrap();
    entry
}

/// The 24 hours of 25 March 2017 in Damascus.
fn the_day() -> Span {
    Span {
        from: "2017-03-25T00:00:00+02:00".parse().unwrap(),
        until: "2017-03-26T00:00:00+02:00".parse().unwrap(),
    }
}

fn lists(state: &State) -> Lists {
    Lists::of(state, the_day())
}
