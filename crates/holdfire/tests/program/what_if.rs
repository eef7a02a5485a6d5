//! Trying terms against what happened, as a negotiator would.

use crate::{register_of, run, write};
use std::fs;
use std::path::Path;

/// A register of the exercise with reports in it.
fn with_reports() -> tempfile::TempDir {
    let dir = register_of("exercise");
    run(dir.path(), "exercise --out DIR/made --reports 400").ended_with(0);
    let line = "import report-table DIR/made/reports.csv --register DIR/register";
    assert!(run(dir.path(), line).code <= 1);
    dir
}

fn agreement(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases/exercise/agreements");
    fs::read_to_string(folder.join(name)).unwrap()
}

#[test]
fn a_draft_of_one_clause_is_tried_against_every_incident() {
    let dir = with_reports();
    let dir = dir.path();
    let text = agreement("am-ceasefire.md");
    let draft = text.replacen("    Action::\"direct_fire\",\n", "", 1);
    assert_ne!(draft, text);
    write(dir, "draft.md", &draft);
    let asked = "assess --register DIR/register --what-if DIR/draft.md";
    let json = run(dir, &format!("{asked} --format json")).ended_with(0).json();
    let found = &json["what_if"];
    let changed = found["changed"].as_u64().unwrap();
    assert!(changed > 0);
    assert_eq!(found["asked"], json["totals"]["incidents"]);
    let clauses = found["clauses"].as_array().unwrap().iter();
    let turning: Vec<_> =
        clauses.filter(|clause| !clause["turns"].as_array().unwrap().is_empty()).collect();
    let [only] = turning.as_slice() else { panic!("{turning:?}") };
    assert_eq!((&only["of"], &only["exists"]), (&"am-ceasefire/1".into(), &"both".into()));
    let behind: usize = only["turns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|turn| turn["incidents"].as_array().unwrap().len())
        .sum();
    assert_eq!(behind as u64, changed);
    let table = run(dir, asked).ended_with(0).out;
    assert!(table.contains(&format!("{changed} of ")), "{table}");
    let listed = run(dir, &format!("{asked} --reasons")).ended_with(0).out;
    let first = only["turns"][0]["incidents"][0].as_str().unwrap();
    assert!(listed.contains(first) && !table.contains(first), "{listed}");
    let rows = run(dir, &format!("{asked} --format csv")).ended_with(0).out;
    assert_eq!(rows.lines().count() as u64, changed + 1);
}

#[test]
fn a_draft_that_cannot_be_used_is_told_with_its_place() {
    let dir = register_of("exercise");
    let dir = dir.path();
    let asked = "assess --register DIR/register --what-if";
    write(dir, "draft.md", agreement("am-areas.md").replace("\"sera-pocket\"", "\"sera-poket\""));
    let wrong = run(dir, &format!("{asked} DIR/draft.md")).ended_with(2);
    assert!(wrong.err.contains("draft.md:"), "{}", wrong.err);
    assert!(wrong.err.contains("did you mean `sera-pocket`?"), "{}", wrong.err);
    write(dir, "draft.txt", "");
    let wrong = run(dir, &format!("{asked} DIR/draft.txt")).ended_with(2);
    assert!(wrong.err.contains("name a folder, or a Markdown file"), "{}", wrong.err);
    fs::create_dir(dir.join("empty")).unwrap();
    let wrong = run(dir, &format!("{asked} DIR/empty")).ended_with(2);
    assert!(wrong.err.contains("neither a case folder"), "{}", wrong.err);
}
