//! What is written is read back by others: CSV by `csv`, GeoJSON by `serde_json`, workbooks by
//! `calamine`.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops where it fails"
)]

use calamine::{Data, Reader, Xlsx};
use holdfire_export::{
    Cell, Column, ExportError, Format, Kind, Plan, Table, Writing, original, plain,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{self, Cursor, Seek, SeekFrom, Write};
use std::sync::{Arc, Mutex};

/// Files in memory, by name.
#[derive(Clone, Default)]
struct Folder(Arc<Mutex<BTreeMap<String, Cursor<Vec<u8>>>>>);

struct File(Folder, String);

impl Folder {
    fn create(&self, name: &str) -> io::Result<File> {
        let old = self.0.lock().unwrap().insert(name.to_owned(), Cursor::default());
        assert!(old.is_none(), "{name} twice");
        Ok(File(self.clone(), name.to_owned()))
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        self.0.lock().unwrap()[name].get_ref().clone()
    }

    fn names(&self) -> Vec<String> {
        self.0.lock().unwrap().keys().cloned().collect()
    }
}

impl File {
    fn with<T>(&self, act: impl FnOnce(&mut Cursor<Vec<u8>>) -> T) -> T {
        act(self.0.0.lock().unwrap().get_mut(&self.1).unwrap())
    }
}

impl Write for File {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.with(|file| file.write(bytes))
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Seek for File {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.with(|file| file.seek(to))
    }
}

fn column(name: &str, kind: Kind) -> Column {
    Column { name: name.into(), kind, about: format!("About {name}.") }
}

fn plan(format: Format) -> Plan {
    let incidents = Table {
        name: "incidents",
        title: "Incidents: all/of them".into(),
        columns: vec![
            column("incident", Kind::Text),
            column("lon", Kind::Real),
            column("lat", Kind::Real),
            column("from_utc", Kind::Instant),
            column("from_local", Kind::Local),
            column("killed_low", Kind::Whole),
            column("perhaps", Kind::Truth),
            column("clause truce/1", Kind::Text),
            column("sources", Kind::List),
        ],
        key: vec!["incident"],
        place: Some(["lon", "lat"]),
    };
    let reports = Table {
        name: "reports",
        title: "Reports".into(),
        columns: vec![column("report", Kind::Text), column("words", Kind::Text)],
        key: vec!["report"],
        place: None,
    };
    let about = json!({ "register_size": 41, "root": "00ff" });
    Plan {
        base: "coast-41".into(),
        format,
        tables: vec![incidents, reports],
        with_mark: true,
        about: about.as_object().unwrap().clone(),
        sheets: ["About".into(), "Columns".into()],
        heads: ["Sheet", "Column", "Values", "Says"].map(str::to_owned),
        kinds: Default::default(),
        language: "ar".into(),
        is_right_to_left: true,
    }
}

fn incident(id: &str) -> Vec<Cell> {
    vec![
        Cell::text(id),
        Cell::real(Some(-36.5)),
        Cell::real(Some(35.25)),
        Cell::Instant("2017-02-14T18:10:00Z".parse().unwrap()),
        Cell::Local("2017-02-14T20:10:00".parse().unwrap(), jiff::tz::offset(2)),
        Cell::Whole(3),
        Cell::Truth(true),
        Cell::text("engaged"),
        Cell::list(["posts", "press"]),
    ]
}

fn unknown(id: &str) -> Vec<Cell> {
    let mut cells = vec![Cell::Nothing; 9];
    cells[0] = Cell::text(id);
    cells
}

fn written(format: Format, reports: &[&str]) -> Folder {
    let folder = Folder::default();
    let mut writing =
        Writing::begin(plan(format), &std::env::temp_dir(), |name| folder.create(name)).unwrap();
    writing.row(0, &incident("CST-1")).unwrap();
    writing.row(0, &unknown("CST-2")).unwrap();
    for (n, words) in reports.iter().enumerate() {
        writing.row(1, &[Cell::text(format!("r{n}")), Cell::text(words)]).unwrap();
    }
    assert_eq!(writing.rows(), [2, reports.len() as u64]);
    let said = [("Exercise coast".to_owned(), String::new()), ("Root".into(), "=00ff".into())];
    writing.finish(&said).unwrap();
    folder
}

/// The text of a cell. A text that looks like an escape (`_x0041_`) is escaped itself (ECMA-376, 22.9.2.19),
/// and `calamine` leaves that to whoever asks.
fn cell_text(cell: &Data) -> String {
    cell.to_string().replace("_x005F_", "_")
}

fn sheets(folder: &Folder) -> BTreeMap<String, Vec<Vec<Data>>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(folder.bytes("coast-41.xlsx"))).unwrap();
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.cells().all(|(.., formula)| formula.is_empty()), "{name} has a formula");
    }
    let rows = |range: calamine::Range<Data>| range.rows().map(<[Data]>::to_vec).collect();
    book.worksheets().into_iter().map(|(name, range)| (name, rows(range))).collect()
}

const HOSTILE: &[&str] = &[
    "=HYPERLINK(\"http://x\",\"y\")",
    "+1-800",
    "-2+3",
    "@SUM(A1)",
    "＝1+1",
    "\t=1",
    "two\r\nlines, \"quoted\"",
    "'=apostrophe",
    "سقطت ست قذائف",
    "<script>&amp;]]></script>",
    "_x0041_ and _x000D_",
];

#[test]
fn csv_read_back_gives_the_same_values() {
    let folder = written(Format::Csv, HOSTILE);
    assert_eq!(
        folder.names(),
        ["coast-41-reports.csv", "coast-41.csv", "coast-41.csv-metadata.json"]
    );
    let bytes = folder.bytes("coast-41.csv");
    assert!(bytes.starts_with(b"\xef\xbb\xbfincident,lon,lat,"), "the mark stands first");
    let text = String::from_utf8(bytes).unwrap();
    let mut lines = text.trim_start_matches('\u{feff}').split("\r\n");
    let head = "incident,lon,lat,from_utc,from_local,killed_low,perhaps,clause truce/1,sources";
    assert_eq!(lines.next(), Some(head));
    assert_eq!(
        lines.next(),
        Some(
            "CST-1,-36.5,35.25,2017-02-14T18:10:00Z,2017-02-14T20:10:00+02:00,3,true,engaged,posts; press"
        )
    );
    assert_eq!(lines.next(), Some("CST-2,,,,,,,,"), "what was not told is neither zero nor false");
    let bytes = folder.bytes("coast-41-reports.csv");
    let mut reader = csv::Reader::from_reader(&bytes[3..]);
    let cells: Vec<String> = reader.records().map(|row| row.unwrap()[1].to_owned()).collect();
    for (cell, told) in cells.iter().zip(HOSTILE) {
        assert_eq!(original(cell), plain(told));
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝']), "{cell}");
    }
    assert_eq!(cells.len(), HOSTILE.len());
}

#[test]
fn every_csv_column_is_described_as_csvw_wants_it() {
    let folder = written(Format::Csv, &[]);
    let told: Value = serde_json::from_slice(&folder.bytes("coast-41.csv-metadata.json")).unwrap();
    assert_eq!(told["@context"], json!(["http://www.w3.org/ns/csvw", { "@language": "ar" }]));
    assert_eq!(told["notes"][0]["register_size"], 41);
    let table = &told["tables"][0];
    assert_eq!(table["url"], "coast-41.csv");
    assert_eq!(told["tables"][1]["url"], "coast-41-reports.csv");
    let bytes = folder.bytes("coast-41.csv");
    let mut reader = csv::Reader::from_reader(&bytes[3..]);
    let titles: Vec<Value> = reader.headers().unwrap().iter().map(Value::from).collect();
    let columns = table["tableSchema"]["columns"].as_array().unwrap();
    let told: Vec<Value> = columns.iter().map(|column| column["titles"].clone()).collect();
    assert_eq!(told, titles);
    assert!(columns.iter().all(|column| column["dc:description"].is_string()));
    assert_eq!(columns[8]["separator"], "; ");
}

#[test]
fn geojson_holds_every_row_and_says_what_the_whole_is() {
    let folder = written(Format::GeoJson, HOSTILE);
    let told: Value = serde_json::from_slice(&folder.bytes("coast-41.geojson")).unwrap();
    assert_eq!(told["type"], "FeatureCollection");
    assert_eq!(told["holdfire"], json!({ "register_size": 41, "root": "00ff" }));
    assert_eq!(told["columns"]["lon"], "About lon.");
    assert_eq!(told["count"], 2);
    let features = told["features"].as_array().unwrap();
    assert_eq!(features.len(), 2);
    for feature in features {
        assert_eq!(feature["type"], "Feature");
        assert!(feature.as_object().unwrap().contains_key("geometry"), "a member is required");
        assert!(feature["properties"].is_object());
    }
    let point = json!({ "type": "Point", "coordinates": [-36.5, 35.25] });
    assert_eq!(features[0]["geometry"], point);
    assert_eq!(features[0]["id"], "CST-1");
    assert_eq!(features[0]["properties"]["sources"], json!(["posts", "press"]));
    assert_eq!(features[1]["geometry"], Value::Null, "what tells no place is there all the same");
    assert_eq!(features[1]["properties"]["killed_low"], Value::Null);
    let told: Value = serde_json::from_slice(&folder.bytes("coast-41-reports.geojson")).unwrap();
    for (feature, words) in told["features"].as_array().unwrap().iter().zip(HOSTILE) {
        assert_eq!(feature["properties"]["words"], plain(words), "GeoJSON runs nothing");
    }
}

#[test]
fn a_workbook_is_read_by_others_and_its_dates_are_dates() {
    let folder = written(Format::Xlsx, HOSTILE);
    let sheets = sheets(&folder);
    let incidents = &sheets["Incidents- all-of them"];
    assert_eq!(incidents[0][7].to_string(), "clause truce/1");
    let row = &incidents[1];
    assert_eq!(row[0], Data::String("CST-1".into()));
    assert_eq!(row[1], Data::Float(-36.5));
    let date = |data: &Data| match data {
        Data::DateTime(date) => date.as_f64(),
        other => panic!("no date: {other:?}"),
    };
    // 14 February 2017 is day 42,780; 18:10 UTC and 20:10 on the clocks there.
    assert!((date(&row[3]) - (42_780.0 + (18.0 * 60.0 + 10.0) / 1440.0)).abs() < 1e-6);
    assert!((date(&row[4]) - (42_780.0 + (20.0 * 60.0 + 10.0) / 1440.0)).abs() < 1e-6);
    assert_eq!(row[5], Data::Float(3.0));
    assert_eq!(row[6], Data::Bool(true));
    assert_eq!(row[8], Data::String("posts; press".into()));
    assert!(incidents[2][1..].iter().all(|cell| *cell == Data::Empty));
    for (row, words) in sheets["Reports"][1..].iter().zip(HOSTILE) {
        assert!(matches!(row[1], Data::String(_)), "a text is a text");
        assert_eq!(cell_text(&row[1]), plain(words));
    }
    assert_eq!(sheets["About"][1][1], Data::String("=00ff".into()));
    assert_eq!(sheets["Columns"].len(), 12, "one line for each column, and the head");
}

#[test]
fn a_row_of_another_width_and_a_table_that_is_not_there_are_refused() {
    let folder = Folder::default();
    let begun = Writing::begin(plan(Format::Csv), &std::env::temp_dir(), |n| folder.create(n));
    let mut writing = begun.unwrap();
    assert!(matches!(writing.row(0, &[Cell::Nothing]), Err(ExportError::Width { wanted: 9, .. })));
    assert!(matches!(writing.row(7, &[]), Err(ExportError::NoTable(7))));
}

#[test]
fn a_disk_that_is_full_is_told_and_not_passed_over() {
    struct Full;
    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::Error::from(io::ErrorKind::StorageFull))
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    impl Seek for Full {
        fn seek(&mut self, _: SeekFrom) -> io::Result<u64> {
            Ok(0)
        }
    }
    for format in Format::ALL {
        let done = Writing::begin(plan(format), &std::env::temp_dir(), |_| Ok(Full)).and_then(
            |mut writing| {
                writing.row(0, &incident("CST-1"))?;
                writing.finish(&[])
            },
        );
        assert!(done.is_err(), "{format:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever sources say comes back as it is shown, in every format.
    #[test]
    fn any_words_come_back(words in prop::collection::vec(any::<String>(), 1..6)) {
        let told: Vec<&str> = words.iter().map(String::as_str).collect();
        let shown: Vec<String> = words.iter().map(|words| plain(words)).collect();
        let csv = written(Format::Csv, &told).bytes("coast-41-reports.csv");
        let mut reader = csv::Reader::from_reader(&csv[3..]);
        let cells: Vec<String> =
            reader.records().map(|row| original(&row.unwrap()[1]).to_owned()).collect();
        prop_assert_eq!(&cells, &shown);
        let geojson = written(Format::GeoJson, &told).bytes("coast-41-reports.geojson");
        let geojson: Value = serde_json::from_slice(&geojson).unwrap();
        for (feature, shown) in geojson["features"].as_array().unwrap().iter().zip(&shown) {
            prop_assert_eq!(feature["properties"]["words"].as_str(), Some(shown.as_str()));
        }
        let sheets = sheets(&written(Format::Xlsx, &told));
        for (row, shown) in sheets["Reports"][1..].iter().zip(&shown) {
            let cell = row.get(1).map(cell_text).unwrap_or_default();
            prop_assert_eq!(&cell, shown);
        }
    }
}
