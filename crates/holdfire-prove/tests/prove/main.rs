//! Comparing and proving with the real solver. Without cvc5 these tests fail: install it with
//! `apt-get install cvc5`, or name it in the environment variable `CVC5`.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

mod bundled;
mod comparing;
mod looking_through;
mod solver;
mod wide;

use holdfire_core::{AccessionState, ActorKind, ClauseRef, Event, InstrumentId, State};
use holdfire_prove::{AskedClause, Clauses, Prover, Words};
use holdfire_terms::{ClauseKind, Term, VOCABULARY};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;

const BOUND: &str =
    r#"forbid (principal, action in Action::"force", resource) when { principal.bound };"#;

fn program() -> OsString {
    std::env::var_os("CVC5").unwrap_or_else(|| "cvc5".into())
}

fn prover() -> Prover {
    let words = Words { schema: VOCABULARY, weapons_of: &|_| None };
    Prover::start(words, &program()).unwrap_or_else(|error| panic!("{error}"))
}

/// The clauses of one instrument, from the rules of its clauses in their order.
fn clauses(name: &str, rules: &[&str]) -> Clauses {
    dated(name, "in_force_from = 2017-05-05T00:00:00", rules)
}

fn dated(name: &str, dates: &str, rules: &[&str]) -> Clauses {
    let mut text = format!(
        "+++\nid = \"{name}\"\nversion = 1\nadopted = 2017-05-04\nzone = \"Asia/Damascus\"\n{dates}\n\
         acceding = [\"armed_group\"]\nscope = \"here\"\n[title]\nen = \"{name}\"\n+++\n"
    );
    for (number, rule) in rules.iter().enumerate() {
        text += &format!(
            "\n## {} A clause\n\n`kind = \"prohibition\", testable = true`\n\nWords.\n\n```cedar\n{rule}\n```\n",
            number + 1
        );
    }
    from_text(name, &text)
}

/// The clauses of one instrument by its text.
fn from_text(name: &str, text: &str) -> Clauses {
    let (instrument, _) =
        holdfire_terms::read_instrument("test.md", text).unwrap_or_else(|p| panic!("{p:?}"));
    let mut state = State::default();
    state.instruments.insert(instrument.id.clone(), instrument);
    Clauses::of_state(name, &state).unwrap()
}

fn case_files(name: &str) -> BTreeMap<String, Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases").join(name);
    let mut files = BTreeMap::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let inner = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                files.insert(inner, std::fs::read(&path).unwrap());
            }
        }
    }
    files
}

fn case_names() -> Vec<String> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases");
    let folders = std::fs::read_dir(cases).unwrap();
    folders.map(|folder| folder.unwrap().file_name().into_string().unwrap()).collect()
}

/// A bundled case.
fn case(name: &str) -> Clauses {
    let mut state = State::default();
    for event in holdfire_terms::case::read_case(&case_files(name)).events {
        if !matches!(event, Event::ReportReceived(_)) {
            state.apply(event).unwrap();
        }
    }
    Clauses::of_state(name, &state).unwrap()
}

/// The vocabulary with weapons, distances, instants and circumstances. Words that it has not yet are
/// put in, so that these tests say what rules of such words mean.
fn wide_vocabulary() -> String {
    let mut schema = VOCABULARY.to_owned();
    if !schema.contains("entity Reach") {
        schema = schema.replace(
            "entity Area;",
            "entity Area;\nentity Reach;\nentity Weapon enum [\"mortar\", \"artillery\", \"rocket_launcher\", \"missile\", \"tank\", \"aircraft\", \"mine\", \"none\", \"other\"];",
        );
        schema = schema.replace(
            "  people_harmed: Bool,",
            "  people_harmed: Bool,\n  within: Set<Reach>,\n  weapon: Weapon,\n  instant: datetime,\n  self_defence: Bool,\n  ordered: Bool,\n  pre_notified: Bool,\n  mechanism_failed: Bool,\n  protected_target: Bool,",
        );
    }
    for act in ["force_posture.weapon_deployment", "force_posture.reconnaissance"] {
        if !schema.contains(act) {
            schema += &format!(
                "action {act:?} in [\"force_posture\"] appliesTo {{ principal: Actor, resource: Actor, context: Facts }};\n"
            );
        }
    }
    schema
}

fn weapons_of(act: &str) -> Option<Vec<&'static str>> {
    match act {
        "remote_violence.air_strike" => Some(vec!["aircraft", "missile", "other"]),
        "remote_violence.shelling" => {
            Some(vec!["mortar", "artillery", "tank", "rocket_launcher", "other"])
        }
        _ => None,
    }
}

/// A prover of rules in the wide vocabulary.
fn wide_prover(schema: &str) -> Prover {
    let words = Words { schema, weapons_of: &weapons_of };
    Prover::start(words, &program()).unwrap_or_else(|error| panic!("{error}"))
}

/// Clauses whose rules need the wide vocabulary, each with the instant from which it is in force.
fn wide_clauses(name: &str, rules: &[(&str, &str)]) -> Clauses {
    let mut clauses = clauses(name, &[BOUND]);
    clauses.clauses.clear();
    for (number, (from, rule)) in rules.iter().enumerate() {
        let term = Term { from: Some(from.parse().unwrap()), ..Term::default() };
        clauses.clauses.push(AskedClause {
            reference: ClauseRef {
                instrument: InstrumentId::new(name).unwrap(),
                clause: (number + 1).to_string().into(),
            },
            kind: ClauseKind::Prohibition,
            cedar: (*rule).into(),
            excepts: Vec::new(),
            in_force: vec![term],
            acceding: vec![ActorKind::ArmedGroup],
            binding: vec![AccessionState::Acceded, AccessionState::AccededWithReservation],
            free: vec![
                AccessionState::Withdrawn,
                AccessionState::Rejected,
                AccessionState::Excluded,
            ],
        });
    }
    clauses
}
