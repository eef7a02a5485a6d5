//! What the store promises, one file per promise. The helper here makes small registers that hold
//! every kind of entry, and writes past the store's own door.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops where it fails"
)]

mod committing;
mod damaged_file;
mod filing;
mod flipped_byte;
mod holding;
mod laws;
mod rebuilding;
mod room;
mod signing;
mod writing;

use holdfire_core::{Entry, Event, Powers, Report, ReportId, State};
use holdfire_register::MechanismKey;
use holdfire_store::{Directory, Recorded, Verification, Writer, verify};
use jiff::Timestamp;
use rusqlite::Connection;
use std::path::Path;
use tempfile::TempDir;

/// An agreement with one clause that can be tested, so that incidents have verdicts.
const CEASEFIRE: &str = r#"+++
id = "am-ceasefire"
version = 1
adopted = 2017-01-01
zone = "Asia/Damascus"
in_force_from = 2017-01-01T00:00:00
guarantors = ["member-a"]
acceding = ["armed_group"]
scope = "the north"
cites = []

[title]
en = "Ceasefire"

[[step]]
id = "notify"
does = "notify"
after = "incident"
on = ["engaged", "undetermined"]
who = "guarantors"
to = "member-a"
within = "PT1H"

[[step]]
id = "escalate"
does = "escalate"
after = "incident"
who = "guarantors"
+++

## 1 Fire ceases

`kind = "prohibition", testable = true`

Those who joined hold their fire.

```cedar
forbid (principal, action in Action::"force", resource)
when { principal.bound };
```
"#;

/// When everything in these tests is recorded.
fn recorded_at() -> Timestamp {
    "2017-02-15T00:00:00Z".parse().unwrap()
}

/// One event of every kind, in an order in which each can be recorded.
fn every_kind() -> Vec<Event> {
    let golden = [
        include_str!("../../../holdfire-core/tests/golden/entries-v1.jsonl"),
        include_str!("../../../holdfire-core/tests/golden/linking-v1.jsonl"),
        include_str!("../../../holdfire-core/tests/golden/judging-v1.jsonl"),
        include_str!("../../../holdfire-core/tests/golden/asking-v1.jsonl"),
        include_str!("../../../holdfire-core/tests/golden/steps-v1.jsonl"),
        include_str!("../../../holdfire-core/tests/golden/powers-v1.jsonl"),
        include_str!("../../../holdfire-core/tests/golden/filing-v1.jsonl"),
        include_str!("../../../holdfire-core/tests/golden/votes-v1.jsonl"),
    ];
    let lines = golden.iter().flat_map(|file| file.lines());
    let mut events: Vec<Event> =
        lines.map(|line| Entry::read(line.as_bytes()).unwrap().event).collect();
    for event in &mut events {
        if let Event::InstrumentAdopted(instrument) = event {
            instrument.text = CEASEFIRE.into();
        }
        if let Event::PowersAdopted(powers) = event {
            *powers =
                Powers::new(holdfire_powers::STANDARD, powers.decided_by.clone(), &powers.reason);
        }
    }
    events
}

/// The report among them that tells most, under another number.
fn another_report(number: usize) -> Report {
    let report = every_kind().into_iter().find_map(|event| match event {
        Event::ReportReceived(report) => Some(report),
        _ => None,
    });
    let mut report = report.unwrap();
    report.external_id = format!("another {number}").into();
    report.id = ReportId::derive(&report.dataset, &report.external_id);
    report
}

/// A register that holds every kind of entry, in groups of four.
fn register() -> TempDir {
    let (folder, mut writer) = empty_register();
    let events = every_kind();
    for group in events.chunks(4) {
        record_all(&mut writer, group.to_vec());
    }
    folder
}

fn empty_register() -> (TempDir, Writer) {
    let folder = tempfile::tempdir().unwrap();
    let key = MechanismKey::from_seed("amber", [7; 32]).unwrap();
    let writer = Writer::create(folder.path(), &key).unwrap();
    (folder, writer)
}

/// Records events of which none may be refused.
fn record_all(writer: &mut Writer, events: Vec<Event>) {
    for result in writer.append(recorded_at(), "test", events).unwrap() {
        assert!(matches!(result, Recorded::As(_)), "{result:?}");
    }
}

/// The state that the first events of a list fold to.
fn folded(events: &[Event]) -> State {
    let mut state = State::default();
    for event in events {
        state.apply_at(recorded_at(), event.clone()).unwrap();
    }
    state
}

/// Somebody else's connection to the register file.
fn outsider(folder: &Path) -> Connection {
    let connection = Connection::open(Directory::at(folder).database()).unwrap();
    // What a test spoils need not survive a power cut.
    connection.execute_batch("PRAGMA synchronous = OFF").unwrap();
    connection
}

/// Does what the triggers refuse, and puts them back as if nothing had been.
fn tamper(connection: &Connection, change: impl FnOnce(&Connection)) {
    let triggers: Vec<(String, String)> = connection
        .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(!triggers.is_empty());
    let transaction = connection.unchecked_transaction().unwrap();
    for (name, _) in &triggers {
        connection.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    change(connection);
    for (_, sql) in &triggers {
        connection.execute_batch(sql).unwrap();
    }
    transaction.commit().unwrap();
}

/// The check of a register that must hold: its digest.
fn holds(folder: &Path) -> String {
    match verify(folder).unwrap() {
        Verification::Holds { digest, .. } => digest,
        Verification::DoesNotHold { message, .. } => panic!("does not hold: {message}"),
    }
}

/// The check of a register that must not hold: the first entry in doubt, and what is said.
fn does_not_hold(folder: &Path, after: &str) -> (Option<u64>, String) {
    match verify(folder) {
        Ok(Verification::DoesNotHold { entry, message }) => (entry, message),
        Ok(Verification::Holds { .. }) => panic!("holds after {after}"),
        Err(why) => panic!("could not be checked after {after}: {why}"),
    }
}
