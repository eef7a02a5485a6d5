//! The Holdfire report table, and what is doubted and refused in it.

use crate::support::{Whole, settings};
use holdfire_core::{Count, CountRange, Extent, Grade, ReportKind};
use holdfire_intake::{Format, IntakeError, Settings, read};

const HEAD: &str = "report_id,source,date,latitude,longitude";

fn table(text: &str) -> Whole {
    Whole::of(&Format::ReportTable, text.as_bytes(), &settings("posts"))
}

fn refused(row: &str) -> String {
    let whole = table(&format!("{HEAD}\n{row}\n"));
    assert_eq!((whole.drafts.len(), whole.refused.len()), (0, 1), "{row}");
    whole.refused[0].1.reason.clone()
}

fn error(text: &str) -> String {
    read(&Format::ReportTable, text.as_bytes(), &settings("posts"))
        .map(|_| ())
        .unwrap_err()
        .to_string()
}

#[test]
fn five_columns_make_a_report() {
    let whole = table(&format!("{HEAD}\n17,Post 4,2017-02-14,34.8,36.7\n"));
    let report = whole.reports()[0];
    assert_eq!((&*report.external_id, report.source.as_str()), ("17", "post-4"));
    assert_eq!(report.kind, ReportKind::Allegation);
    assert_eq!(report.grade, Grade::default());
    assert_eq!(report.read_from.as_ref().unwrap().row, 1);
    assert!(report.doubts.is_empty() && whole.notices.is_empty());
}

#[test]
fn all_columns_in_any_order_are_read() {
    let text = "text;report_id;source;longitude;latitude;date;time;time_zone;geo_precision;\
                event_type;actor;target;fatalities;injured;place;language;url;weapon;count;\
                count_unit;means;direction;kind;entered_by;reliability;credibility\n\
                قصف;R1;مركز حلب;36,7;34,8;2017-02-14;22:00-03:00;UTC;1;Air strike;Group A | Group B;\
                Group C;2-4;about 10;Hama;ar;https://example.org/1;rocket;about 40;explosion;heard;\
                from north;observation;Office 1;b;2\n";
    let whole = table(text);
    let report = whole.reports()[0];
    assert_eq!(report.act.unwrap().path(), "remote_violence.air_strike");
    assert_eq!(report.act_as_told.as_deref(), Some("Air strike"));
    assert_eq!(report.actors, ["Group A".into(), "Group B".into()]);
    assert_eq!(report.targets, ["Group C".into()]);
    assert_eq!(report.casualties.killed, Some(CountRange { low: 2, high: 4 }));
    assert_eq!(report.casualties.injured, Some(CountRange::exactly(10)));
    assert_eq!(
        report.count,
        Some(Count { value: 40, unit: "explosion".into(), approximate: true })
    );
    assert_eq!(report.kind, ReportKind::Observation);
    assert_eq!(report.grade, Grade::new('B', 2).unwrap());
    let when = report.when.as_ref().unwrap();
    assert_eq!(when.from.to_string(), "2017-02-14T22:00:00Z");
    assert_eq!(when.until.to_string(), "2017-02-15T03:00:00Z");
    let fields: Vec<&str> = report.doubts.iter().map(|doubt| &*doubt.field).collect();
    assert_eq!(fields, ["latitude", "longitude", "injured"]);
}

#[test]
fn a_place_or_a_date_that_is_not_told_leaves_a_report_without_it() {
    let whole =
        table(&format!("{HEAD},place\n1,A,2017-02-14,,,\n2,A,2017-02-14,,,Hama\n3,A,,34,36,\n"));
    let reports = whole.reports();
    assert!(reports[0].place.is_none() && reports[0].doubts.is_empty());
    assert!(reports[1].place.is_none());
    assert!(reports[1].doubts[0].message.contains("`Hama`"));
    assert!(reports[2].when.is_none());
    assert_eq!(&*reports[2].doubts[0].message, "no date is told");
}

#[test]
fn what_cannot_be_recorded_is_refused_with_the_reason() {
    for (row, reason) in [
        (",A,2017-02-14,34,36", "`report_id` is empty"),
        ("1,,2017-02-14,34,36", "`source` is empty"),
        ("1,A,2017-02-30,34,36", "date `2017-02-30` is not in the calendar"),
        ("1,A,01/02/2017,34,36", "can be read as two days"),
        ("1,A,2017-02-14,134,36", "look exchanged"),
        ("1,A,2017-02-14,34,361", "longitude is not between"),
        ("1,A,2017-02-14,abc,36", "latitude `abc` is not a number of degrees"),
        ("1,A,2017-02-14,34,", "longitude is missing"),
        ("1,A,2017-02-14,34", "the row has 4 cells and the header 5"),
        ("1,A,2017-02-14,34,36,37", "the row has 6 cells and the header 5"),
        ("1,A\0,2017-02-14,34,36", "zero byte"),
        ("1,\"A,2017-02-14,34,36", "never closed"),
    ] {
        let told = refused(row);
        assert!(told.contains(reason), "{row:?}: {told}");
    }
}

#[test]
fn a_refused_row_keeps_its_cells() {
    let whole = table(&format!("{HEAD}\n1,=A,2017-02-30,34,36\n2,B,2017-02-28,34,36\n"));
    assert_eq!(whole.refused[0].1.original, ["1", "=A", "2017-02-30", "34", "36"]);
    assert_eq!((whole.refused[0].0, whole.drafts[0].0), (1, 2));
}

#[test]
fn empty_cells_at_the_end_and_a_month_alone_are_no_reason_to_refuse() {
    let whole = table(&format!("{HEAD}\n1,A,2017-02,34,36,,\n"));
    let when = whole.reports()[0].when.clone().unwrap();
    assert_eq!(when.precision.as_str(), "month");
    assert_eq!(when.length_s(), 28 * 86_400);
}

#[test]
fn words_stay_as_they_came_and_odd_ones_are_doubted() {
    let text = format!(
        "{HEAD},event_type,text,url,language,count\n\
         1,A,2017-02-14,34,36,mortar barrage,=HYPERLINK(1),javascript:x,Arabic?,7\n\
         2,A,2017-02-14,34,36,shelling,\u{202e}gnillehs,https://example.org,ar,\n\
         3,A,2017-02-14,34,36,shelling,say\u{7}so,,,\n"
    );
    let whole = table(&text);
    let reports = whole.reports();
    assert_eq!(&*reports[0].text.as_ref().unwrap().words, "=HYPERLINK(1)");
    assert_eq!(reports[0].act, None);
    assert_eq!(reports[0].act_as_told.as_deref(), Some("mortar barrage"));
    let fields: Vec<&str> = reports[0].doubts.iter().map(|doubt| &*doubt.field).collect();
    assert_eq!(fields, ["event_type", "count_unit", "language", "url"]);
    assert!(reports[1].doubts[0].message.contains("reading direction"));
    assert!(reports[2].doubts[0].message.contains("control characters"));
    assert_eq!(&*reports[2].text.as_ref().unwrap().words, "say\u{7}so");
}

#[test]
fn a_cell_or_a_row_that_is_too_large_is_refused_and_the_rest_goes_on() {
    let cell = "x".repeat(70_000);
    let row = "y".repeat(5 << 20);
    let text = format!(
        "{HEAD},text\n1,A,2017-02-14,34,36,{cell}\n2,A,2017-02-14,34,36,\"{row}\"\n\
         3,A,2017-02-14,34,36,short\n"
    );
    let whole = table(&text);
    assert_eq!(whole.refused[0].1.reason, "column `text` has 70000 bytes, more than 65536");
    assert!(
        whole.refused[1].1.reason.contains("the row has 5242904 bytes"),
        "{:?}",
        whole.refused[1].1.reason
    );
    assert!(whole.refused[1].1.original[0].starts_with("2,A,"));
    assert_eq!(whole.drafts[0].0, 3);
}

#[test]
fn a_file_in_utf_16_or_a_code_page_says_the_same() {
    let text = format!("{HEAD},text\r\n1,مركز,2017-02-14,34,36,قصف على الحي الشرقي\r\n");
    let plain = table(&text);
    let mut utf_16 = vec![0xff, 0xfe];
    utf_16.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    let (code_page, _, _) = encoding_rs::WINDOWS_1256.encode(&text);
    for (bytes, notices) in [(&utf_16[..], 0), (&code_page[..], 1)] {
        let whole = Whole::of(&Format::ReportTable, bytes, &settings("posts"));
        assert_eq!(whole.reports(), plain.reports());
        assert_eq!(whole.notices.len(), notices, "{:?}", whole.notices);
    }
}

#[test]
fn one_row_in_another_encoding_is_doubted_and_the_others_are_not() {
    let rows: String = (0..4000).map(|n| format!("{n},Post,2017-02-14,34,36\n")).collect();
    let mut bytes = format!("{HEAD}\n{rows}").into_bytes();
    bytes.extend_from_slice(b"x,caf\xe9,2017-02-14,34,36\n");
    let whole = Whole::of(&Format::ReportTable, &bytes, &settings("posts"));
    assert_eq!(whole.drafts.len(), 4001);
    assert_eq!(whole.doubtful(), 1);
    let last = whole.reports()[4000];
    assert!(last.doubts[0].message.contains("not UTF-8"));
}

#[test]
fn a_header_is_understood_or_refused_by_name() {
    assert!(error("id,when\n1,2\n").contains("`report_id`, `source`, `date`"));
    assert!(error("id,when\n1,2\n").ends_with("the header has `id`, `when`"));
    assert!(error(&format!("{HEAD},Date\n")).contains("`date` stands twice"));
    assert!(error("").contains("empty"));
    assert!(error("\n\n\r\n").contains("empty"));
    let whole =
        table("sep=;\nReport ID;SOURCE;\"Date\";latitude;longitude;x;x\n1;A;2017-02-14;34;36;;\n");
    assert_eq!(whole.drafts.len(), 1);
    assert!(whole.notices[0].contains("`x`, `x`"), "{:?}", whole.notices);
}

#[test]
fn a_line_of_hxl_tags_is_no_row() {
    let whole = table(&format!("{HEAD}\n#id,#org,#date,#geo+lat,#geo+lon\n1,A,2017-02-14,34,36\n"));
    assert_eq!((whole.drafts.len(), whole.refused.len()), (1, 0));
    assert!(whole.notices[0].contains("HXL"));
}

#[test]
fn places_outside_the_map_of_the_mechanism_are_doubted_and_kept() {
    let mut settings = settings("posts");
    settings.extent = Some(Extent { west: 35.0, south: 32.0, east: 42.5, north: 37.6 });
    let text = format!("{HEAD}\n1,A,2017-02-14,38.9,35.5\n2,A,2017-02-14,34.8,36.7\n");
    let whole = Whole::of(&Format::ReportTable, text.as_bytes(), &settings);
    assert_eq!(whole.reports()[0].place.as_ref().unwrap().lat, 38.9);
    assert_eq!(whole.doubtful(), 1);
}

#[test]
fn settings_that_make_no_sense_are_refused_before_reading() {
    let bad = |settings: &Settings| {
        read(&Format::ReportTable, HEAD.as_bytes(), settings).map(|_| ()).unwrap_err()
    };
    let mut zone = settings("posts");
    zone.time_zone = "Nowhere".into();
    assert!(matches!(bad(&zone), IntakeError::Setting { setting: "time_zone", .. }));
    assert!(matches!(bad(&settings(" ")), IntakeError::Setting { setting: "dataset", .. }));
    let mut encoding = settings("posts");
    encoding.encoding = Some("klingon".into());
    assert!(matches!(bad(&encoding), IntakeError::Setting { setting: "encoding", .. }));
}

#[test]
fn an_input_that_breaks_off_is_not_taken_for_its_end() {
    struct Breaks(usize);
    impl std::io::Read for Breaks {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            let text = b"1,A,2017-02-14,34,36\n";
            if self.0 == 0 {
                return Err(std::io::Error::other("the cable is out"));
            }
            self.0 -= 1;
            let n = into.len().min(text.len());
            into[..n].copy_from_slice(&text[..n]);
            Ok(n)
        }
    }
    let head = format!("{HEAD}\n");
    let input = std::io::Read::chain(head.as_bytes(), Breaks(5000));
    let mut reader =
        read(&Format::ReportTable, std::io::BufReader::new(input), &settings("posts")).unwrap();
    let last = reader.by_ref().last().unwrap();
    assert!(matches!(
        last.outcome,
        holdfire_intake::Outcome::Refused(refusal) if refusal.reason.contains("the cable is out")
    ));
    assert!(reader.broke().is_some());
}

#[test]
fn the_same_file_read_the_same_way_is_the_same_import() {
    let id = |format: &str| {
        holdfire_intake::import_id(&"ab".repeat(32), &Format::parse(format).unwrap()).unwrap()
    };
    assert_eq!(id("ucdp-ged").as_str(), "ucdp-ged-abababababababababab");
    assert_ne!(id("ucdp-ged"), id("report-table"));
    for name in Format::names() {
        assert_eq!(Format::parse(name).unwrap().name(), name);
    }
    let error = Format::parse("excel").unwrap_err().to_string();
    assert!(error.contains("`excel`") && error.contains("`ucdp-ged`"), "{error}");
}
