//! Comparing and proving from the command line, with the real solver. Without cvc5 these tests
//! fail.

use crate::{holdfire, program, run};
use std::fs;

/// The bundled memorandum, and the same without its exception for designated groups.
fn two_drafts() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let bundled =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/astana/agreements/memorandum-2017-05.md");
    let text = fs::read_to_string(bundled).unwrap();
    fs::write(dir.path().join("with.md"), &text).unwrap();
    fs::write(dir.path().join("without.md"), text.replace("resource.listed || ", "")).unwrap();
    dir
}

#[test]
fn the_memorandum_without_its_exception_forbids_more_and_an_act_shows_it() {
    let dir = two_drafts();
    let found = run(dir.path(), "terms compare DIR/without.md DIR/with.md").ended_with(1).out;
    assert!(found.starts_with("does not hold:"), "{found}");
    assert!(found.contains("against a designated group"), "{found}");
    assert!(found.contains("(memorandum-2017-05/2a), not by"), "{found}");
    assert!(found.contains("\nholds: "), "the other way it holds: {found}");
    assert!(found.contains("\nassumed: "), "{found}");
    run(dir.path(), "terms compare DIR/with.md DIR/without.md").ended_with(0);
}

#[test]
fn a_comparison_is_given_as_data_too() {
    let dir = two_drafts();
    let found = run(dir.path(), "terms compare DIR/without.md DIR/with.md --format json");
    let json: serde_json::Value = serde_json::from_str(&found.ended_with(1).out).unwrap();
    assert_eq!(json["only_a"][0]["counterexample"]["target"]["listed"], true);
    assert_eq!(json["only_b"].as_array().map(Vec::len), Some(0));
}

#[test]
fn an_instrument_forbids_all_that_itself_forbids() {
    let found = holdfire(["terms", "compare", "astana/ceasefire-2016-12", "astana"]).ended_with(0);
    assert!(found.out.contains("holds: `astana` forbids all"), "{}", found.out);
}

#[test]
fn the_astana_case_has_no_mistakes_in_its_rules() {
    let found = holdfire(["terms", "prove", "astana"]).ended_with(0).out;
    assert!(found.starts_with("holds: no rule of the "), "{found}");
    assert!(
        found.contains(
            "all that `memorandum-2017-05/2b` forbids, `memorandum-2017-05/2a` forbids too"
        ),
        "{found}"
    );
}

#[test]
fn a_clause_that_can_never_apply_does_not_hold() {
    let dir = two_drafts();
    let text = fs::read_to_string(dir.path().join("with.md")).unwrap();
    let never = text.replace(
        "when {\n",
        "when {\n  principal.standing == Standing::\"party\" && !principal.bound &&\n",
    );
    assert_ne!(text, never);
    fs::write(dir.path().join("never.md"), never).unwrap();
    let found = run(dir.path(), "terms prove DIR/never.md").ended_with(1).out;
    assert!(
        found.contains("never-applies        `memorandum-2017-05/2a` can never apply"),
        "{found}"
    );
}

#[test]
fn without_the_solver_it_is_not_checked_and_told_how_to_get_it() {
    for arguments in
        [["terms", "prove", "astana"].as_slice(), &["terms", "compare", "astana", "astana"]]
    {
        let output = program().env("CVC5", "no-such-solver").args(arguments).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(output.stdout.is_empty());
        assert!(told.contains("`no-such-solver`: there is no such program"), "{told}");
        assert!(told.contains("`apt-get install cvc5`") && told.contains("`CVC5`"), "{told}");
    }
}

#[test]
fn what_cannot_be_asked_about_ends_with_the_reason() {
    let dir = two_drafts();
    fs::write(dir.path().join("odd.md"), "no instrument").unwrap();
    for (arguments, reason) in [
        ("terms prove nowhere", "no bundled case of that name"),
        ("terms prove astana/memorandum-2017-05/99", "no such clause with a rule"),
        ("terms prove astana/recording-sanctions-2016-12", "no such clause with a rule"),
        ("terms compare astana DIR/odd.md", "cannot read instrument"),
    ] {
        let told = run(dir.path(), arguments).ended_with(2).err;
        assert!(told.contains(reason), "{arguments}: {told}");
    }
}
