//! What the program says of itself, and how it fails.

use crate::{holdfire, register_of, run};
use insta::assert_snapshot;
use std::fs;

#[test]
fn help_lists_every_command() {
    let help = holdfire(["--help"]).ended_with(0);
    assert_eq!(help.err, "");
    assert_snapshot!(help.out);
}

#[test]
fn every_command_explains_itself() {
    let commands = [
        "demo", "init", "case", "import", "fuse", "assess", "bulletin", "serve", "export",
        "verify", "rebuild", "exercise", "terms",
    ];
    let help: String = commands
        .map(|command| {
            format!("# {command}\n{}\n", holdfire([command, "--help"]).ended_with(0).out)
        })
        .concat();
    assert_snapshot!(help);
}

#[test]
fn without_a_command_it_helps_and_does_nothing() {
    let nothing = holdfire([""; 0]).ended_with(2);
    assert_eq!(nothing.out, "");
    assert!(nothing.err.contains("Usage: holdfire <COMMAND>"), "{}", nothing.err);
}

#[test]
fn both_bundled_cases_are_whole() {
    for case in ["astana", "exercise"] {
        let checked = holdfire(["case", "check", case]).ended_with(0).out;
        assert!(checked.starts_with(&format!("case `{case}` is whole: ")), "{checked}");
    }
}

#[test]
fn a_case_with_problems_names_file_and_line_and_is_not_begun() {
    let dir = tempfile::tempdir().unwrap();
    let bundled = concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/exercise");
    copy(bundled.as_ref(), &dir.path().join("case"));
    let terms = dir.path().join("case/agreements/am-areas.md");
    let text = fs::read_to_string(&terms).unwrap();
    fs::write(&terms, text.replace("context.inside", "context.insid")).unwrap();
    let accessions = dir.path().join("case/accessions.csv");
    let text = fs::read_to_string(&accessions).unwrap();
    fs::write(&accessions, text.replace("group-r,", "group-z,")).unwrap();

    let checked = run(dir.path(), "case check DIR/case").ended_with(1).out;
    assert!(checked.contains("agreements/am-areas.md:"), "{checked}");
    assert!(checked.contains("accessions.csv:"), "{checked}");
    assert!(checked.contains("group-z"), "{checked}");
    let refused = run(dir.path(), "init DIR/register --case DIR/case").ended_with(2).err;
    assert!(refused.contains("run `holdfire case check"), "{refused}");
    assert!(!dir.path().join("register/register.db").exists());
}

#[test]
fn failures_name_the_thing_the_cause_and_the_next_step() {
    let dir = register_of("exercise");
    fs::create_dir(dir.path().join("empty")).unwrap();
    fs::write(dir.path().join("a.csv"), "report_id,source\n").unwrap();
    let failures = [
        "init DIR/register --case exercise",
        "init DIR/new --case nowhere",
        "case check nowhere",
        "import report-tables DIR/a.csv --register DIR/register",
        "import mapped DIR/a.csv --register DIR/register",
        "import report-table DIR/missing.csv --register DIR/register",
        "import report-table DIR/a.csv --register DIR/empty",
        "assess --register DIR/empty",
        "assess --register DIR/register --from 2026-02-02 --to 2026-02-01",
        "assess --register DIR/register --from 2026-02-02",
        "assess --register DIR/register --as-of 999999",
        "assess --register DIR/register --as-of 0",
        "assess --register DIR/register --incident AMB-0000-0000",
        "bulletin --register DIR/register --from 2026-01-01 --to 2026-01-02 --lang xx --out DIR/b.pdf",
        "bulletin --register DIR/register --from 2026-13-01 --to 2026-01-02 --out DIR/b.pdf",
        "bulletin --register DIR/register --from 2026-01-01 --to 2026-01-02 --corrects 2026-01-01 --because late --out DIR/b.pdf",
        "bulletin --register DIR/register --from 2026-01-01 --to 2026-01-02 --corrects 2026-01-01 --out DIR/b.pdf",
        "fuse DIR/a.csv",
        "export --format register --register DIR/empty DIR/x",
        "export --format csv --register DIR/register DIR/x.xlsx",
        "export --format csv --register DIR/register --from yesterday DIR/x.csv",
        "verify DIR/empty",
        "verify DIR/missing",
        "verify DIR/a.csv",
        "verify DIR/register --key nonsense",
        "rebuild DIR/empty",
    ];
    let mut told = String::new();
    for line in failures {
        let failed = run(dir.path(), line);
        assert_ne!(failed.code, 0, "{line}");
        assert!(!failed.out.contains("panicked") && !failed.err.contains("panicked"));
        let said =
            format!("{}{}", failed.out, failed.err).replace(dir.path().to_str().unwrap(), "DIR");
        told += &format!("$ holdfire {line}\n{said}exit code {}\n\n", failed.code);
    }
    assert_snapshot!(told);
    run(dir.path(), "verify DIR/register").ended_with(0);
}

#[test]
fn a_flipped_byte_makes_verify_exit_with_one_and_name_the_place() {
    let dir = register_of("exercise");
    let database = dir.path().join("register/register.db");
    let whole = fs::read(&database).unwrap();
    // The name of a member, as it stands in an entry and in a row.
    let name = b"Teshmar";
    let places: Vec<usize> = (0..whole.len()).filter(|&at| whole[at..].starts_with(name)).collect();
    assert!(places.len() > 2);
    for at in places {
        let mut damaged = whole.clone();
        damaged[at] ^= 1;
        fs::write(&database, damaged).unwrap();
        let told = run(dir.path(), "verify DIR/register").ended_with(1).out;
        assert!(told.starts_with("does not hold: "), "{told}");
        assert!(told.contains("entry `") || told.contains("row `"), "{told}");
    }
    fs::write(&database, whole).unwrap();
    run(dir.path(), "verify DIR/register").ended_with(0);
}

#[test]
fn data_goes_to_standard_output_and_everything_else_to_standard_error() {
    let dir = register_of("exercise");
    let assessed = run(dir.path(), "assess --register DIR/register --format json").ended_with(0);
    assert_eq!(assessed.err, "");
    assessed.json();
    let exported = run(dir.path(), "export --format geojson --register DIR/register DIR/i.geojson");
    assert_eq!(exported.ended_with(0).out, "");
    let imported = run(dir.path(), "exercise --out DIR/made --reports 50").ended_with(0);
    assert_eq!(imported.out, "");
}

#[test]
fn an_exercise_is_the_same_for_the_same_seed_and_is_fused_from_its_file_alone() {
    let dir = tempfile::tempdir().unwrap();
    for (name, seed) in [("a", 5), ("b", 5), ("c", 6)] {
        let line = format!("exercise --out DIR/{name} --reports 400 --seed {seed}");
        run(dir.path(), &line).ended_with(0);
    }
    let read = |name: &str| fs::read_to_string(dir.path().join(name)).unwrap();
    assert_eq!(read("a/reports.csv"), read("b/reports.csv"));
    assert_ne!(read("a/reports.csv"), read("c/reports.csv"));
    run(dir.path(), "fuse DIR/a/reports.csv --out DIR/fused.csv").ended_with(0);
    let fused = read("fused.csv");
    assert!(fused.starts_with("report_id,incident_id,probability\n"), "{}", &fused[..80]);
    assert_eq!(fused.lines().count(), 401);
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir_all(to).unwrap();
    for file in fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        let target = to.join(file.file_name());
        match file.file_type().unwrap().is_dir() {
            true => copy(&file.path(), &target),
            false => drop(fs::copy(file.path(), target).unwrap()),
        }
    }
}
