//! Files as they come from the field, from strangers and from enemies: clear doubts and refusals,
//! never a crash, and never a row that is dropped in silence.

use crate::{Ran, register_of, run, write};
use holdfire_store::{Reader, Writer};
use insta::assert_snapshot;
use std::fs;
use std::path::Path;

const HEADER: &str = "report_id,source,date,latitude,longitude,geo_precision,event_type,actor,target,fatalities,text\n";

/// Imports a table into a new exercise register and gives what was said, without the folder's name.
fn import(content: impl AsRef<[u8]>) -> (tempfile::TempDir, Ran) {
    let dir = register_of("exercise");
    write(dir.path(), "reports.csv", content);
    let ran = run(dir.path(), "import report-table DIR/reports.csv --register DIR/register");
    (dir, ran)
}

fn said(dir: &Path, ran: &Ran) -> String {
    ran.err.replace(dir.to_str().unwrap(), "DIR")
}

fn reports(dir: &Path) -> Vec<holdfire_core::Report> {
    let state = Reader::open(&dir.join("register")).unwrap().state_at(u64::MAX).unwrap();
    let mut reports: Vec<_> = state.reports.values().map(|report| (**report).clone()).collect();
    reports.sort_by(|a, b| a.external_id.cmp(&b.external_id));
    reports
}

fn holds(dir: &Path) {
    run(dir, "verify DIR/register").ended_with(0);
}

#[test]
fn rows_with_impossible_fields_are_refused_with_reasons_and_the_others_recorded() {
    let rows = [
        "a,Press,2026-01-10,3.66,-29.7,1,shelling,Group K,Group L,2,good",
        "b,Press,2026-02-30,3.66,-29.7,1,shelling,Group K,Group L,2,no calendar has this day",
        "c,Press,01/02/2026,3.66,-29.7,1,shelling,Group K,Group L,2,two readings",
        "d,Press,2026-01-10,93.66,-29.7,1,shelling,Group K,Group L,2,beyond the pole",
        "e,Press,2026-01-10,3.66,,1,shelling,Group K,Group L,2,half a place",
        ",Press,2026-01-10,3.66,-29.7,1,shelling,Group K,Group L,2,no number",
        "g,,2026-01-10,3.66,-29.7,1,shelling,Group K,Group L,2,no source",
        "h,Press,2026-01-10,3.66,-29.7,9,shelling,Group K,Group L,2,no such precision",
        "i,Press,2026-01-10,3.66,-29.7,1,shelling,Group K,Group L,\"1,234.5.6\",no number of people",
        "j,Press,2026-01-10,3.66,-29.7,1,dancing,Group K,Group L,2,no act of ours",
        "a,Press,2026-01-11,3.66,-29.7,1,shelling,Group K,Group L,2,the number is taken",
        "too,few",
    ];
    let (dir, ran) = import(format!("{HEADER}{}\n", rows.join("\n")));
    let ran = ran.ended_with(1);
    assert_snapshot!(said(dir.path(), &ran));
    let refused = fs::read_dir(dir.path().join("register/refused")).unwrap();
    let files: Vec<_> = refused.map(|file| file.unwrap().path()).collect();
    assert_eq!(files.len(), 1);
    assert_snapshot!(fs::read_to_string(&files[0]).unwrap());
    holds(dir.path());
}

#[test]
fn a_dry_run_says_the_same_and_records_nothing() {
    let dir = register_of("exercise");
    let rows = "a,Press,2026-01-10,3.66,-29.7,1,shelling,Group K,Group L,2,good\n\
                b,Press,2026-02-30,3.66,-29.7,1,shelling,Group K,Group L,2,no such day\n\
                a,Press,2026-01-10,3.66,-29.7,1,shelling,Group K,Group L,3,the number is taken\n\
                a,Press,2026-01-10,3.66,-29.7,1,shelling,Group K,Group L,2,good\n";
    write(dir.path(), "reports.csv", format!("{HEADER}{rows}"));
    let reader = Reader::open(&dir.path().join("register")).unwrap();
    let kept = || {
        let count =
            |folder| fs::read_dir(dir.path().join("register").join(folder)).unwrap().count();
        let checkpoint = reader.checkpoint().unwrap();
        (reader.size().unwrap(), checkpoint, count("refused"), count("files"))
    };
    let before = kept();
    let line = "import report-table DIR/reports.csv --register DIR/register";
    let dry = run(dir.path(), &format!("{line} --dry-run")).ended_with(1);
    assert_snapshot!(said(dir.path(), &dry), @r"
    `reports.csv` would be read as `report-table` into list `reports`; nothing is recorded
    reports.csv (report-table): 4 rows read, 1 would be recorded, 0 of them doubtful, 2 refused, 1 recorded before
      row 2 refused: date `2026-02-30` is not in the calendar
      row 3 refused: report `R-P8RDG-SET22` is recorded already with other content; correct it by a new entry
    ");
    assert_eq!(kept(), before);

    let wet = run(dir.path(), line).ended_with(1);
    let (_, foretold) = dry.err.split_once("nothing is recorded\n").unwrap();
    for line in foretold.replace(" would be recorded", " recorded").lines() {
        assert!(wet.err.contains(line), "foretold was `{line}`, but it said: {}", wet.err);
    }
    assert_eq!(reports(dir.path()).len(), 1);
}

#[test]
fn a_byte_order_mark_semicolons_and_windows_line_ends_are_no_trouble() {
    let table = "\u{feff}report_id;source;date;latitude;longitude;fatalities;text\r\n\
                 a;Press;14.01.2026;3,66;-29,7;2;\"two; killed\"\r\n";
    let (dir, ran) = import(table);
    let ran = ran.ended_with(0);
    assert_snapshot!(said(dir.path(), &ran), @r"
    reports.csv (report-table): 1 rows read, 1 recorded, 1 of them doubtful, 0 refused, 0 recorded before
      doubt about `latitude`: 1 rows
      doubt about `longitude`: 1 rows
    1 reports linked: 1 new incidents, 0 known ones with more reports
    ");
    let report = reports(dir.path()).remove(0);
    assert_eq!(report.when.unwrap().first_date().to_string(), "2026-01-14");
    assert_eq!(report.place.unwrap().lat, 3.66);
    assert_eq!(&*report.text.unwrap().words, "two; killed");
}

#[test]
fn zero_bytes_refuse_their_row_and_no_other() {
    let rows = "a,Press,2026-01-10,3.66,-29.7,1,shelling,Group K,Group L,2,sp\0oiled\n\
                b,Press,2026-01-10,3.66,-29.7,1,shelling,Group K,Group L,2,whole\n";
    let (dir, ran) = import(format!("{HEADER}{rows}"));
    assert_snapshot!(said(dir.path(), &ran.ended_with(1)), @r"
    reports.csv (report-table): 2 rows read, 1 recorded, 0 of them doubtful, 1 refused, 0 recorded before; refused rows with reasons are in `DIR/register/refused/report-table-fe31ebb5e9a3066e4b37.csv`
      row 1 refused: column `text` has a zero byte: the row is damaged or no text
    1 reports linked: 1 new incidents, 0 known ones with more reports
    ");
    assert_eq!(reports(dir.path()).len(), 1);
}

#[test]
fn a_cell_of_a_hundred_megabytes_is_refused_and_the_rest_recorded() {
    let good =
        |id: &str| format!("{id},Press,2026-01-10,3.66,-29.7,1,shelling,Group K,Group L,2,ok\n");
    let huge = "x".repeat(100_000_000);
    let bad = format!("b,Press,2026-01-10,3.66,-29.7,1,shelling,Group K,Group L,2,{huge}\n");
    let (dir, ran) = import([HEADER, &good("a"), &bad, &good("c")].concat());
    assert_snapshot!(said(dir.path(), &ran.ended_with(1)), @r"
    reports.csv (report-table): 3 rows read, 2 recorded, 0 of them doubtful, 1 refused, 0 recorded before; refused rows with reasons are in `DIR/register/refused/report-table-baff9582d12ba49023ed.csv`
      row 2 refused: the row has 100000060 bytes; more than 1048576 or 4096 cells are not read
    2 reports linked: 1 new incidents, 0 known ones with more reports
    ");
    assert_eq!(reports(dir.path()).len(), 2);
    let refused =
        fs::read_dir(dir.path().join("register/refused")).unwrap().next().unwrap().unwrap();
    assert!(refused.metadata().unwrap().len() < 1_000_000, "the refused cell is not copied whole");
    holds(dir.path());
}

#[test]
fn a_quotation_mark_that_is_never_closed_costs_its_line_and_not_the_file() {
    let rows = "a,Press,2026-01-10,3.66,-29.7,1,shelling,Group K,Group L,2,\"never closed\n\
                b,Press,2026-01-10,3.66,-29.7,1,shelling,Group K,Group L,2,whole\n\
                c,Press,2026-01-11,3.66,-29.7,1,shelling,Group K,Group L,2,whole\n";
    let (dir, ran) = import(format!("{HEADER}{rows}"));
    assert_snapshot!(said(dir.path(), &ran.ended_with(1)), @r"
    reports.csv (report-table): 3 rows read, 2 recorded, 0 of them doubtful, 1 refused, 0 recorded before; refused rows with reasons are in `DIR/register/refused/report-table-82c9ea5e41df14865453.csv`
      row 1 refused: a quotation mark is opened and never closed; reading goes on in the next line
    2 reports linked: 1 new incidents, 0 known ones with more reports
    ");
    assert_eq!(reports(dir.path()).len(), 2);
}

#[test]
fn formulas_are_kept_as_words_and_made_harmless_in_what_we_write() {
    let rows = "a,\"=HYPERLINK(\"\"http://x\"\")\",2026-01-10,3.66,-29.7,1,shelling,+Group K,@Group L,2,-2+3\n\
                b,\"=cmd|' /C calc'!A0\",2026-02-30,3.66,-29.7,1,shelling,Group K,Group L,2,=1+1\n";
    let (dir, ran) = import(format!("{HEADER}{rows}"));
    ran.ended_with(1);
    let report = reports(dir.path()).remove(0);
    assert_eq!(&*report.actors[0], "+Group K");
    assert_eq!(&*report.text.unwrap().words, "-2+3");
    run(dir.path(), "export --format csv --words --register DIR/register DIR/out.csv")
        .ended_with(0);
    let refused =
        fs::read_dir(dir.path().join("register/refused")).unwrap().next().unwrap().unwrap();
    let reports = dir.path().join("out-reports.csv");
    for written in [dir.path().join("out.csv"), reports, refused.path()] {
        let mut reader = csv::Reader::from_path(written).unwrap();
        for record in reader.records().map(Result::unwrap) {
            for cell in &record {
                let is_number = cell.parse::<f64>().is_ok();
                assert!(is_number || !cell.starts_with(['=', '+', '-', '@']), "{cell}");
            }
        }
    }
}

#[test]
fn exchanged_coordinates_and_places_off_the_map_are_doubted_and_kept_as_told() {
    let rows = "a,Press,2026-01-10,-29.7,3.66,1,shelling,Group K,Group L,2,exchanged\n\
                b,Press,2026-01-10,52.5,13.4,1,shelling,Group K,Group L,2,far away\n\
                c,Press,2026-01-10,0,0,1,shelling,Group K,Group L,2,nowhere\n";
    let (dir, ran) = import(format!("{HEADER}{rows}"));
    assert_snapshot!(said(dir.path(), &ran.ended_with(0)), @r"
    reports.csv (report-table): 3 rows read, 3 recorded, 3 of them doubtful, 0 refused, 0 recorded before
      doubt about `latitude`: 3 rows
    3 reports linked: 3 new incidents, 0 known ones with more reports
    ");
    let reports = reports(dir.path());
    let place = reports[0].place.as_ref().unwrap();
    assert_eq!((place.lat, place.lon), (-29.7, 3.66));
    let doubts: Vec<String> = reports
        .iter()
        .flat_map(|report| {
            let told = |doubt: &holdfire_core::Doubt| format!("{}: {}", doubt.field, doubt.message);
            report.doubts.iter().map(told)
        })
        .collect();
    assert_snapshot!(doubts.join("\n"), @r"
    latitude: -29.7, 3.66 lies outside the map of the mechanism and would lie inside with latitude and longitude exchanged; it is kept as told
    latitude: 52.5, 13.4 lies outside the map of the mechanism
    latitude: 0, 0 lies in the Gulf of Guinea and often stands for not known
    ");
}

#[test]
fn a_month_is_an_interval_and_numbers_with_two_readings_are_left_out() {
    let rows = "a,Press,2026-01,3.66,-29.7,1,shelling,Group K,Group L,\"1,234\",in a month\n\
                b,Press,2026-01-10,3.66,-29.7,1,shelling,Group K,Group L,about 40,rounded\n";
    let (dir, ran) = import(format!("{HEADER}{rows}"));
    assert_snapshot!(said(dir.path(), &ran.ended_with(0)), @r"
    reports.csv (report-table): 2 rows read, 2 recorded, 1 of them doubtful, 0 refused, 0 recorded before
      doubt about `fatalities`: 1 rows
    2 reports linked: 1 new incidents, 0 known ones with more reports
    ");
    let reports = reports(dir.path());
    let when = reports[0].when.as_ref().unwrap();
    let (first, last) = (when.first_date().to_string(), when.last_date().to_string());
    assert_eq!((&*first, &*last), ("2026-01-01", "2026-01-31"));
}

#[test]
fn a_correction_under_the_same_number_is_refused() {
    let row = |deaths: u32| {
        format!("{HEADER}a,Press,2026-01-10,3.66,-29.7,1,shelling,Group K,Group L,{deaths},told\n")
    };
    let (dir, ran) = import(row(2));
    ran.ended_with(0);
    write(dir.path(), "reports.csv", row(3));
    let line = "import report-table DIR/reports.csv --register DIR/register";
    assert_snapshot!(said(dir.path(), &run(dir.path(), line).ended_with(1)), @r"
    reports.csv (report-table): 1 rows read, 0 recorded, 0 of them doubtful, 1 refused, 0 recorded before; refused rows with reasons are in `DIR/register/refused/report-table-8ef200eade402460f45d.csv`
      row 1 refused: report `R-P8RDG-SET22` is recorded already with other content; correct it by a new entry
    0 reports linked: 0 new incidents, 0 known ones with more reports
    ");
    assert_eq!(reports(dir.path()).len(), 1);
}

#[test]
fn what_is_no_table_could_not_be_imported() {
    let mut said_of = String::new();
    for (what, content) in [
        ("empty", &b""[..]),
        ("only a header", HEADER.as_bytes()),
        ("another header", b"one,two\n1,2\n"),
        ("a column twice", b"report_id,source,date,latitude,longitude,date\n"),
        ("an archive that was cut off", b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03abc"),
        ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0"),
    ] {
        let (dir, ran) = import(content);
        said_of += &format!("# {what}: exit code {}\n{}\n", ran.code, said(dir.path(), &ran));
        assert!(reports(dir.path()).is_empty(), "{what}");
        holds(dir.path());
    }
    assert_snapshot!(said_of);
}

#[test]
fn a_second_writer_is_refused_with_a_sentence_and_reading_goes_on() {
    let dir = register_of("exercise");
    let row = "a,Press,2026-01-10,3.66,-29.7,1,shelling,Group K,Group L,2,told\n";
    write(dir.path(), "reports.csv", format!("{HEADER}{row}"));
    let _first = Writer::open(&dir.path().join("register")).unwrap();
    let line = "import report-table DIR/reports.csv --register DIR/register";
    let second = run(dir.path(), line).ended_with(2);
    assert_snapshot!(said(dir.path(), &second), @"holdfire: register `DIR/register` is being written by another process; reading goes on, but wait for it to end before writing");
    run(dir.path(), "assess --register DIR/register").ended_with(0);
    run(dir.path(), "rebuild DIR/register").ended_with(2);
    holds(dir.path());
}
