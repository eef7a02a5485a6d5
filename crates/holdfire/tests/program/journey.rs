//! The whole journey on real input: UCDP GED events and reports of Syria 2016 and 2017, held
//! against the Astana instruments, to the bulletin of February 2017.

use crate::{Ran, register_of, run, shared};
use holdfire_store::Reader;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Files of `../shared/data/ucdp-ged-syria`, how to read them and how many rows they have.
const FILES: [(&str, &str, u64); 2] = [
    ("ucdp-ged", "ged_syria_2016-11_2017-12.csv.gz", 6_712),
    ("ucdp-ged-reports", "ged_syria_2016-11_2017-12_reports.csv.gz", 8_576),
];

const FEBRUARY: &str = "--from 2017-02-01 --to 2017-02-28";
/// The 28 days before.
const BEFORE: &str = "--from 2017-01-04 --to 2017-01-31";

#[test]
fn real_reports_become_a_signed_bulletin_whose_figures_anybody_can_count_again() {
    let Some(data) = shared("data/ucdp-ged-syria") else { return };
    let dir = register_of("astana");
    let dir = dir.path();
    every_row_is_accounted_for(dir, &data);
    importing_again_records_nothing(dir, &data);
    every_report_is_linked_and_coded_events_stay_whole(dir);

    let february = run(dir, &format!("assess --register DIR/register {FEBRUARY} --format json"));
    let before = run(dir, &format!("assess --register DIR/register {BEFORE} --format json"));
    let (february, before) = (february.ended_with(0).json(), before.ended_with(0).json());
    totals_are_the_count_of_the_list(&february);
    let figures = the_bulletin_comes_out(dir);
    the_bulletin_counts_what_assess_lists(&figures, &february, &before, dir);
    the_same_register_size_gives_the_same_bytes(dir, &february);
    what_was_issued_is_kept_and_the_register_still_holds(dir, &february);
    the_export_is_checked_by_somebody_with_the_key(dir);
}

#[test]
fn the_founding_articles_are_kept_as_documents() {
    let Some(seeds) = shared("seeds") else { return };
    let dir = register_of("astana");
    let mut files: Vec<_> = fs::read_dir(seeds).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    assert_eq!(files.len(), 5);
    for file in &files {
        let line = format!(
            "import document {} --register DIR/register --publisher Press --language en",
            file.display()
        );
        run(dir.path(), &line).ended_with(0);
    }
    let reader = Reader::open(&dir.path().join("register")).unwrap();
    let documents = reader.documents().unwrap();
    assert_eq!(documents.len(), 5);
    for document in documents {
        let bytes = reader.file(&document.sha256).unwrap().expect("its bytes are kept");
        assert_eq!(bytes.len() as u64, document.size_bytes);
        assert!(!document.title.trim().is_empty());
        assert_eq!(document.publisher.as_deref(), Some("Press"));
    }
    run(dir.path(), "verify DIR/register").ended_with(0);
}

fn import(dir: &Path, data: &Path, format: &str, file: &str) -> Ran {
    let file = data.join(file);
    run(dir, &format!("import {format} {} --register DIR/register", file.display())).ended_with(0)
}

fn every_row_is_accounted_for(dir: &Path, data: &Path) {
    for (format, file, rows) in FILES {
        let told = import(dir, data, format, file).err;
        assert!(told.contains(&format!("{rows} rows read, {rows} recorded")), "{told}");
    }
    let imports = Reader::open(&dir.join("register")).unwrap().imports().unwrap();
    for (format, file, rows) in FILES {
        let import = imports.iter().find(|import| *import.file_name == *file).unwrap();
        assert_eq!((&*import.format, import.read), (format, rows));
        assert_eq!(import.read, import.recorded + import.refused + import.already_recorded);
        assert_eq!((import.refused, import.already_recorded), (0, 0));
    }
}

fn importing_again_records_nothing(dir: &Path, data: &Path) {
    let reader = Reader::open(&dir.join("register")).unwrap();
    let size = reader.size().unwrap();
    for (format, file, rows) in FILES {
        let told = import(dir, data, format, file).err;
        assert!(told.contains("0 recorded, 0 of them doubtful, 0 refused"), "{told}");
        assert!(told.contains(&format!("{rows} recorded before")), "{told}");
    }
    assert_eq!(reader.size().unwrap(), size);
}

fn every_report_is_linked_and_coded_events_stay_whole(dir: &Path) {
    let state = Reader::open(&dir.join("register")).unwrap().state_at(u64::MAX).unwrap();
    let rows: u64 = FILES.iter().map(|(_, _, rows)| rows).sum();
    assert!(state.reports.len() as u64 >= rows);
    assert_eq!(state.incident_of.len(), state.reports.len());
    // UCDP coded these reports as one event each; fusion takes that as given.
    let mut incidents_of_event: BTreeMap<&str, BTreeSet<_>> = BTreeMap::new();
    for (id, report) in &state.reports {
        if let Some(event) = &report.coded_event {
            incidents_of_event.entry(event).or_default().insert(&state.incident_of[id]);
        }
    }
    assert_eq!(incidents_of_event.len(), 6_712);
    assert!(incidents_of_event.values().all(|incidents| incidents.len() == 1));
}

/// Counts the list again, without a word from the totals beside it.
fn totals_are_the_count_of_the_list(answer: &Value) {
    let (start, end) = (text(&answer["period"]["from"]), text(&answer["period"]["until"]));
    assert_eq!((start, end), ("2017-01-31T22:00:00Z", "2017-02-28T22:00:00Z"));
    for incident in list(answer) {
        // Both are UTC to the second, so that they compare as text.
        let is_in = start <= text(&incident["from"]) && text(&incident["until"]) <= end;
        assert_eq!(incident["in_period"], is_in, "{incident}");
        assert!(text(&incident["from"]) < end && start < text(&incident["until"]), "{incident}");
    }
    for (totals, in_period) in [("totals", true), ("perhaps_in_period", false)] {
        let having = |verdict: &Value| {
            let is_it = |incident: &&Value| incident["verdict"] == *verdict;
            falling(answer, in_period).filter(is_it).count()
        };
        let totals = &answer[totals];
        assert_eq!(totals["incidents"], falling(answer, in_period).count());
        for verdict in ["engaged", "undetermined", "not_engaged"] {
            assert_eq!(totals[verdict], having(&verdict.into()), "{verdict}");
        }
        assert_eq!(totals["no_clause_in_force"], having(&Value::Null));
    }
    assert!(falling(answer, true).count() > 100, "February 2017 was no quiet month");
}

fn the_bulletin_comes_out(dir: &Path) -> Value {
    run(dir, &format!("bulletin --register DIR/register {FEBRUARY} --out DIR/f.pdf")).ended_with(0);
    let pdf = fs::read(dir.join("f.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    assert!(pdf.trim_ascii_end().ends_with(b"%%EOF"));
    let line =
        format!("bulletin --register DIR/register {FEBRUARY} --format json --out DIR/f.json");
    run(dir, &line).ended_with(0);
    serde_json::from_slice(&fs::read(dir.join("f.json")).unwrap()).unwrap()
}

fn the_bulletin_counts_what_assess_lists(
    figures: &Value,
    february: &Value,
    before: &Value,
    dir: &Path,
) {
    assert_eq!(figures["made_from"]["register_size"], february["register_size"]);
    assert_eq!(figures["made_from"]["root_hex"], february["register_root"]);
    let row = |rows: &Value, place: &str| {
        let found = rows.as_array().unwrap().iter().find(|row| row["place"] == place);
        found.unwrap_or_else(|| panic!("no row `{place}`")).clone()
    };
    let holds = |row: &Value, is: &dyn Fn(&Value) -> bool| {
        let count = |answer, in_period| falling(answer, in_period).filter(|i| is(i)).count() as u64;
        let place = text(&row["place"]);
        assert_eq!(value(&row["incidents"]), count(february, true), "{place}");
        assert_eq!(value(&row["in_doubt"]), count(february, false), "{place}, in doubt");
        assert_eq!(value(&row["previous"]), count(before, true), "{place}, before");
        assert_eq!(
            value(&row["previous_in_doubt"]),
            count(before, false),
            "{place}, before, in doubt"
        );
    };
    let reader = Reader::open(&dir.join("register")).unwrap();

    let areas = &figures["by_area"];
    holds(&areas["total"], &|_| true);
    // Lines, crossings and posts hold nothing.
    for area in reader.areas().unwrap().into_iter().filter(|area| !area.kind.is_path()) {
        let id = area.id.as_str();
        let name = area.name.get("en");
        holds(&row(&areas["rows"], name), &|incident| contains(&incident["areas_inside"], id));
        let perhaps = format!("{name}: perhaps inside");
        if let Some(row) =
            areas["rows"].as_array().unwrap().iter().find(|row| row["place"] == *perhaps)
        {
            holds(row, &|incident| contains(&incident["areas_perhaps"], id));
        }
    }

    let regions = &figures["by_governorate"];
    holds(&regions["total"], &|_| true);
    for region in reader.mechanism().unwrap().regions {
        holds(&row(&regions["rows"], region.name.get("en")), &|incident| {
            incident["region"] == *region.code
        });
    }
    // Every incident lies in one region, another or none: the rows add up.
    for column in ["incidents", "in_doubt", "previous", "previous_in_doubt"] {
        let rows = regions["rows"].as_array().unwrap();
        let sum: u64 = rows.iter().map(|row| value(&row[column])).sum();
        assert_eq!(sum, value(&regions["total"][column]), "{column}");
    }

    let clauses = figures["by_clause"].as_array().unwrap();
    assert!(!clauses.is_empty());
    assert_eq!(clauses.len(), february["clauses"].as_object().unwrap().len());
    for clause in clauses {
        let reference = format!("{}/{}", text(&clause["instrument"]), text(&clause["clause"]));
        for verdict in ["engaged", "undetermined", "not_engaged"] {
            let is_it = |incident: &&Value| contains(&incident[verdict], &reference);
            let count = falling(february, true).filter(is_it).count() as u64;
            assert_eq!(value(&clause[verdict]), count, "{reference} {verdict}");
            assert_eq!(february["clauses"][&reference][verdict], count, "{reference} {verdict}");
        }
    }

    let printed = figures["incidents"].as_array().unwrap();
    assert_eq!(printed.len(), list(february).count());
    for (printed, listed) in printed.iter().zip(list(february)) {
        assert_eq!(printed["number"], listed["incident"]);
        assert_eq!(printed["time_in_doubt"], !listed["in_period"].as_bool().unwrap());
        assert_eq!(value(&printed["reports"]), listed["reports"].as_u64().unwrap());
        let verdict = match &listed["verdict"] {
            Value::Null => "not_asked",
            verdict => text(verdict),
        };
        // The figures of a bulletin write words with hyphens.
        assert_eq!(text(&printed["verdict"]).replace('-', "_"), verdict, "{}", listed["incident"]);
    }
}

fn the_same_register_size_gives_the_same_bytes(dir: &Path, february: &Value) {
    let size = february["register_size"].as_u64().unwrap();
    let made = |format: &str, name: &str| {
        let line = format!(
            "bulletin --register DIR/register {FEBRUARY} --as-of {size} --format {format} --out DIR/{name}"
        );
        run(dir, &line).ended_with(0);
        fs::read(dir.join(name)).unwrap()
    };
    assert!(made("pdf", "again.pdf") == fs::read(dir.join("f.pdf")).unwrap(), "the PDF differs");
    assert!(made("pdf", "thrice.pdf") == fs::read(dir.join("f.pdf")).unwrap(), "the PDF differs");
    assert_eq!(made("json", "again.json"), fs::read(dir.join("f.json")).unwrap());
}

fn what_was_issued_is_kept_and_the_register_still_holds(dir: &Path, february: &Value) {
    let line = format!("bulletin --register DIR/register {FEBRUARY} --out DIR/issued.pdf --issue");
    run(dir, &line).ended_with(0);
    let reader = Reader::open(&dir.join("register")).unwrap();
    let bulletin = reader.bulletins().unwrap().remove(0);
    assert_eq!(bulletin.register_size, february["register_size"].as_u64().unwrap());
    assert_eq!(*bulletin.register_root, *text(&february["register_root"]));
    let pdf = fs::read(dir.join("issued.pdf")).unwrap();
    assert!(pdf == fs::read(dir.join("f.pdf")).unwrap(), "what went out is what was made before");
    assert_eq!(*bulletin.pdf_sha256, *sha256(&pdf));
    // The register has grown since; the figures of the size it was made from have not changed.
    assert!(reader.size().unwrap() > bulletin.register_size);
    the_same_register_size_gives_the_same_bytes(dir, february);
    assert_eq!(*bulletin.figures_sha256, *sha256(&fs::read(dir.join("again.json")).unwrap()));
    for kept in [&bulletin.pdf_sha256, &bulletin.figures_sha256] {
        assert!(reader.file(kept).unwrap().is_some());
    }
    let told = run(dir, "verify DIR/register").ended_with(0).out;
    assert!(told.starts_with("holds: "), "{told}");
}

fn the_export_is_checked_by_somebody_with_the_key(dir: &Path) {
    run(dir, "export --format register --register DIR/register DIR/register.export").ended_with(0);
    let key = fs::read_to_string(dir.join("register/mechanism.vkey")).unwrap();
    let verify = |file: &str| run(dir, &format!("verify DIR/{file} --key {}", key.trim()));
    let told = verify("register.export").ended_with(0).out;
    assert!(told.starts_with("holds: "), "{told}");
    assert!(!told.contains("came with the file"), "{told}");

    // One letter of one report.
    let mut bytes = fs::read(dir.join("register.export")).unwrap();
    let at = bytes.len() / 2;
    bytes[at] = if bytes[at] == b'a' { b'b' } else { b'a' };
    fs::write(dir.join("changed.export"), bytes).unwrap();
    let told = verify("changed.export").ended_with(1).out;
    // A letter inside a text is found by the root alone, one that breaks the form of an entry by that entry.
    let is_found = told.contains("entry `") || told.contains("are not the ones that were signed");
    assert!(told.starts_with("does not hold: ") && is_found, "{told}");

    // A key that was never the mechanism's.
    let other = holdfire_register::MechanismKey::from_seed("astana", [9; 32]).unwrap().verifier();
    run(dir, &format!("verify DIR/register.export --key {other}")).ended_with(1);
}

fn list(answer: &Value) -> impl Iterator<Item = &Value> {
    answer["incidents"].as_array().unwrap().iter()
}

fn falling(answer: &Value, in_period: bool) -> impl Iterator<Item = &Value> {
    list(answer).filter(move |incident| incident["in_period"] == in_period)
}

fn contains(list: &Value, wanted: &str) -> bool {
    list.as_array().unwrap().iter().any(|item| item == wanted)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("`{value}` is no text"))
}

/// The number of a count, whose unit must be told beside it.
fn value(count: &Value) -> u64 {
    assert!(["incident", "report"].contains(&text(&count["unit"])), "{count}");
    count["value"].as_u64().unwrap()
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
