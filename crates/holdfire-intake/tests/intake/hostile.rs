//! Whatever bytes come, reading ends without a panic and accounts for what it read.

use crate::support::{in_workspace, settings};
use holdfire_intake::{Format, Mapping, Outcome, RefusalWriter, read, read_document};
use proptest::prelude::*;

const HEAD: &str = "report_id,source,date,latitude,longitude,time,fatalities,text";

fn formats() -> Vec<Format> {
    let viina = String::from_utf8(in_workspace("docs/mappings/viina.toml")).unwrap();
    let mapped = Format::Mapped(Box::new(Mapping::parse(&viina).unwrap()));
    Format::names().map(|name| Format::parse(name).unwrap()).chain([mapped]).collect()
}

/// Reads to the end; gives back how many rows came out.
fn read_all(format: &Format, bytes: &[u8]) -> Option<u64> {
    let mut settings = settings("hostile");
    settings.as_of = Some(jiff::civil::date(2017, 12, 31));
    let mut reader = read(format, bytes, &settings).ok()?;
    let mut out = Vec::new();
    let mut refusals = RefusalWriter::new(&mut out, reader.header()).unwrap();
    let mut rows = 0;
    for row in reader.by_ref() {
        rows += 1;
        assert_eq!(row.number, rows);
        if let Outcome::Refused(refusal) = row.outcome {
            assert!(!refusal.reason.is_empty());
            refusals.write(row.number, &refusal).unwrap();
        }
    }
    assert_eq!(reader.position_bytes(), bytes.len() as u64);
    Some(rows)
}

fn cells() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        "",
        "2017-02-14",
        "2017-02",
        "-9999-01-01",
        "9999-12-31",
        "2017-02-14T23:59:59+24:00",
        "22:00-03:00",
        "about 00:01",
        "~24:00",
        "34.8",
        "1e308",
        "-0",
        "٣٤",
        "1,200",
        "4294967296",
        "99999999999999999999",
        "month",
        "\u{202e}x",
        "é€😀",
        "\"",
        "'",
        "=1",
        "#x",
        "12 am",
        "0 pm",
        "UTC+99",
        "+é",
        "1-é",
        "::",
        "--",
        "..",
        "1..2",
        "T",
        "2017-02-14T",
        "2017-02-14 é",
    ])
    .prop_map(str::to_owned);
    prop_oneof![3 => odd, 1 => ".{0,12}", 1 => "[0-9:.,/+ -]{0,14}"]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        for format in formats() {
            read_all(&format, &bytes);
        }
        let _ = read_document(&bytes, &holdfire_intake::DocumentFacts::default());
        let _ = holdfire_intake::DeclaredRegions::read(&bytes[..]);
    }

    #[test]
    fn arbitrary_bytes_under_a_good_header_never_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        let mut file = format!("{HEAD}\n").into_bytes();
        file.extend_from_slice(&bytes);
        read_all(&Format::ReportTable, &file);
    }

    #[test]
    fn rows_of_odd_cells_all_come_out(
        rows in prop::collection::vec(prop::collection::vec(cells(), 8), 0..12),
    ) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(HEAD.split(',')).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let expected =
            rows.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).count();
        let bytes = writer.into_inner().unwrap();
        // A row of empty cells is a row as well; only blank lines are none.
        let rows_read = read_all(&Format::ReportTable, &bytes);
        prop_assert!(rows_read == Some(rows.len() as u64) || rows_read >= Some(expected as u64));
    }

    #[test]
    fn a_real_file_with_bytes_changed_never_panics(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40),
        cut in any::<prop::sample::Index>(),
    ) {
        for (format, path) in [
            (Format::DeclaredCounts, "cases/astana/declared.csv"),
            (Format::parse("ucdp-ged").unwrap(), "crates/holdfire-intake/tests/intake/ged_rows.csv"),
        ] {
            let mut bytes = in_workspace(path);
            bytes.truncate(20_000);
            for (at, byte) in &changes {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            read_all(&format, &bytes);
            bytes.truncate(cut.index(bytes.len()));
            read_all(&format, &bytes);
        }
    }
}
