//! What is remembered of talks: what is taken, what is refused and why, and that the book of it is the
//! same however it is made.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod book;
mod golden;
mod refused;

use holdfire_core::{Entry, Event, State, Talk};
use serde_json::{Value, json};

/// The golden entries: a register with an entry of every kind of talk.
fn lines() -> impl Iterator<Item = &'static str> {
    [
        include_str!("../golden/entries-v1.jsonl"),
        include_str!("../golden/linking-v1.jsonl"),
        include_str!("../golden/judging-v1.jsonl"),
        include_str!("../golden/asking-v1.jsonl"),
        include_str!("../golden/areas-v1.jsonl"),
        include_str!("../golden/coverage-v1.jsonl"),
        include_str!("../golden/votes-v1.jsonl"),
        include_str!("../golden/field-comparisons-v1.jsonl"),
        include_str!("../golden/filing-v1.jsonl"),
        include_str!("../golden/powers-v1.jsonl"),
        include_str!("../golden/signing-v1.jsonl"),
        include_str!("../golden/steps-v1.jsonl"),
        include_str!("../golden/talks-v1.jsonl"),
    ]
    .into_iter()
    .flat_map(str::lines)
}

fn events() -> impl Iterator<Item = Event> {
    lines().map(|line| Entry::read(line.as_bytes()).unwrap().event)
}

/// The state that they make.
fn register() -> State {
    let mut state = State::default();
    for event in events() {
        state.apply(event).unwrap();
    }
    state
}

/// Something of the talks from its fields, told by a letter unless they say otherwise.
fn talk(mut fields: Value) -> Event {
    if fields.get("told").is_none() {
        fields["told"] = json!({ "source": "letter" });
    }
    let talk: Talk =
        serde_json::from_value(fields.clone()).unwrap_or_else(|why| panic!("{fields}: {why}"));
    Event::TalkRecorded(talk)
}

/// Why it is refused; nothing is changed by it.
fn refused(state: &State, fields: Value) -> String {
    match state.check(&talk(fields.clone())) {
        Err(why) => why.to_string(),
        Ok(()) => panic!("{fields} is taken"),
    }
}
