//! Bytes from outside never make the readers panic, and what is wrong is told with a line.

use crate::common::case_files;
use holdfire_terms::{Agreement, case::read_case, names_a_side, read_instrument};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// The files that the reader of cases reads, small enough to be broken many times.
fn small_case() -> BTreeMap<String, Vec<u8>> {
    let mut files = case_files("exercise");
    files.retain(|path, _| {
        ["mechanism.toml", "actors.toml", "accessions.csv"].contains(&path.as_str())
            || path.starts_with("areas/")
            || path.starts_with("agreements/am-areas")
    });
    files
}

/// Changes, drops or repeats a stretch of bytes.
fn broken(bytes: &[u8], at: usize, length: usize, with: &[u8]) -> Vec<u8> {
    let at = at % (bytes.len() + 1);
    let end = (at + length).min(bytes.len());
    [&bytes[..at], with, &bytes[end..]].concat()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_in_any_file_are_told_and_nothing_more(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for file in ["mechanism.toml", "actors.toml", "accessions.csv", "areas/x.geojson", "agreements/x.md"] {
            let case = read_case(&[(file.to_owned(), bytes.clone())].into());
            prop_assert!(case.problems.iter().all(|problem| problem.spot.line >= 1 && problem.spot.column >= 1));
        }
    }

    #[test]
    fn any_text_is_an_instrument_or_has_a_problem(text in "(?s).{0,300}", body in "(?s).{0,300}") {
        let _ = read_instrument("x.md", &text);
        let framed = format!("+++\nid = \"x\"\nversion = 1\nadopted = 2017-01-01\nzone = \"UTC\"\nscope = \"\"\ntitle = {{ en = \"x\" }}\n+++\n{body}");
        let _ = read_instrument("x.md", &framed);
        let _ = names_a_side(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_broken_case_is_told_and_what_is_left_can_be_recorded(
        file in any::<prop::sample::Index>(),
        at in any::<usize>(),
        length in 0..60usize,
        with in prop::collection::vec(any::<u8>(), 0..12),
    ) {
        let mut files = small_case();
        let path = files.keys().nth(file.index(files.len())).unwrap().clone();
        let bytes = broken(&files[&path], at, length, &with);
        files.insert(path, bytes);
        let case = read_case(&files);
        let mut state = holdfire_core::State::default();
        for event in case.events {
            prop_assert!(state.apply(event).is_ok());
        }
        prop_assert!(Agreement::from_state(&state).is_ok(), "a rule that was accepted can be asked");
    }
}

fn problems_with(path: &str, from: &str, to: &str) -> Vec<String> {
    let mut files = case_files("exercise");
    let text = String::from_utf8(files[path].clone()).unwrap();
    assert!(text.contains(from), "{path} has no {from}");
    files.insert(path.to_owned(), text.replacen(from, to, 1).into_bytes());
    read_case(&files).problems.iter().map(ToString::to_string).collect()
}

#[test]
fn every_mistake_is_told_with_file_line_and_next_step() {
    let expected = [
        ("actors.toml", "aliases = [\"Karst", "alliases = [\"Karst", "did you mean `aliases`?"),
        ("actors.toml", "to = \"assembly\"", "to = \"asembly\"", "did you mean `assembly`?"),
        ("actors.toml", ", ru = \"Группа К\"", "", "actor `group-k` has no name in ru"),
        (
            "actors.toml",
            "kind = \"coalition\"",
            "kind = \"colition\"",
            "unknown variant `colition`",
        ),
        (
            "mechanism.toml",
            "time_zone = \"Etc/GMT+2\"",
            "time_zone = \"Etc/Nowhere\"",
            "time zone `Etc/Nowhere` is not known",
        ),
        (
            "accessions.csv",
            "2026-01-18,2026-01-29",
            "2026-01-29,2026-01-18",
            "it ends before it begins",
        ),
        ("accessions.csv", ",rejected,", ",refused,", "state `refused` is not known"),
        (
            "accessions.csv",
            "am-ceasefire,EXERCISE: letter 1",
            "am-ceasfire,EXERCISE: letter 1",
            "did you mean `am-ceasefire`?",
        ),
        ("areas/north-area.geojson", "2026-01-06", "6 January", "`valid_from`: `6 January"),
        ("areas/north-area.geojson", "\"core\"", "\"kernel\"", "unknown variant `kernel`"),
        (
            "agreements/am-areas.md",
            "principal.bound ||",
            "principal.bund ||",
            "did you mean `bound`?",
        ),
        (
            "agreements/am-areas.md",
            "Area::\"north-area\"",
            "Area::\"nort-area\"",
            "did you mean `north-area`?",
        ),
        ("agreements/am-areas.md", "guarantors = ", "garantors = ", "did you mean `guarantors`?"),
        (
            "agreements/am-areas.md",
            "kind = \"principle\", testable = false",
            "kind = \"principle\", testable = true",
            "testable but has no rule",
        ),
        ("agreements/am-areas.md", "## 2 No", "## 1 No", "clause `1` is there twice"),
        (
            "agreements/am-areas.md",
            "principal.guarantor",
            "principal == Actor::\"group-k\"",
            "names actor `group-k`",
        ),
        (
            "agreements/am-areas.md",
            "in_force_from = 2026-01-06T00:00:00",
            "in_force_from = \"soon\"",
            "`soon` is not a time",
        ),
    ];
    for (path, from, to, wanted) in expected {
        let problems = problems_with(path, from, to);
        let found = problems.iter().find(|problem| problem.contains(wanted));
        assert!(found.is_some(), "{path}: {from} -> {to}: {problems:#?}");
        assert!(found.unwrap().starts_with(&format!("{path}:")), "{found:?}");
    }
}

#[test]
fn the_line_of_a_wrong_rule_is_the_line_in_the_markdown() {
    let problems =
        problems_with("agreements/am-areas.md", "principal.guarantor", "principal.guarantr");
    let text = String::from_utf8(case_files("exercise")["agreements/am-areas.md"].clone()).unwrap();
    let line = text.lines().position(|line| line.contains("principal.guarantor")).unwrap() + 1;
    let wanted = format!("agreements/am-areas.md:{line}:");
    assert!(problems.iter().any(|problem| problem.starts_with(&wanted)), "{wanted} {problems:#?}");
}

#[test]
fn a_rule_that_nothing_can_meet_is_told() {
    let problems = problems_with(
        "agreements/am-areas.md",
        "principal.bound &&\n  context.inside",
        "principal.bound && principal.listed && !principal.bound &&\n  context.inside",
    );
    assert!(
        problems.iter().any(|problem| problem.contains("can never be engaged")),
        "{problems:#?}"
    );
}
