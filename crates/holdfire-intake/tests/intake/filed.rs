//! Stories of reports that are filed in a form: every writing of place and time, what is refused
//! field by field, and forms that nobody made in good faith.

use holdfire_core::{Extent, Fire, ReportKind, SourceId, TimePrecision};
use holdfire_intake::{
    Cause, FILED_FIELDS, Filed, FiledForm, FilingRules, Gazetteer, KnownPlace, PlaceKind, SaidBy,
    filed_report_id, read_filed,
};
use proptest::prelude::*;

const KEY: &str = "4K9QW2M7T0XHR5B8C3D6F1G2JN";
const SYRIA: Extent = Extent { west: 35.0, south: 32.0, east: 42.5, north: 37.6 };

fn place(kind: PlaceKind, name: &str, lon: f64, lat: f64, uncertainty_m: f64) -> KnownPlace {
    let region = Some(if lon > 37.0 { "Aleppo" } else { "Idlib" }.into());
    KnownPlace { kind, names: vec![name.into()], lon, lat, uncertainty_m, region }
}

fn gazetteer() -> Gazetteer {
    Gazetteer::new([
        place(PlaceKind::Told, "Saraqib", 36.8, 35.86, 1_000.0),
        place(PlaceKind::Told, "Kafr Nadir", 36.5, 35.5, 500.0),
        place(PlaceKind::Told, "Kafr Nadir", 38.0, 36.5, 500.0),
        place(PlaceKind::Area, "Post 12", 36.6, 35.6, 100.0),
        place(PlaceKind::Region, "Idlib", 36.6, 35.9, 60_000.0),
    ])
}

/// A form with the fields of a usual report and those given, filed on 23 February 2017 at noon.
fn filed(fields: &[(&str, &str)]) -> Filed {
    let usual = [("text", "six shells fell"), ("act", "shelling")];
    let form = FiledForm::of(usual.iter().chain(fields).copied());
    let gazetteer = gazetteer();
    read_filed(
        &form,
        &FilingRules {
            key: KEY,
            source: SourceId::new("member-a-post-12").unwrap(),
            entered_by: "Member A, post 12",
            zone: "Asia/Damascus",
            now: "2017-02-23T10:00:00Z".parse().unwrap(),
            extent: Some(&SYRIA),
            gazetteer: &gazetteer,
        },
    )
}

fn report(fields: &[(&str, &str)]) -> holdfire_core::Report {
    let filed = filed(fields);
    assert!(filed.refusals.is_empty(), "{fields:?}: {:?}", filed.refusals);
    *filed.report.unwrap()
}

fn refused(fields: &[(&str, &str)]) -> Vec<(&'static str, &'static str)> {
    let filed = filed(fields);
    assert_eq!(filed.report.is_none(), !filed.refusals.is_empty());
    filed.refusals.iter().map(|refusal| (refusal.field, refusal.cause.code())).collect()
}

/// From and until, in local time, with the precision.
fn when(fields: &[(&str, &str)]) -> (String, String, TimePrecision) {
    let when = report(fields).when.unwrap();
    let zone = jiff::tz::TimeZone::get(&when.zone).unwrap();
    let local = |at: jiff::Timestamp| at.to_zoned(zone.clone()).strftime("%d %H:%M").to_string();
    (local(when.from), local(when.until), when.precision)
}

#[test]
fn every_writing_of_a_time_becomes_an_interval_that_keeps_its_words() {
    use TimePrecision::{Day, Days, Minute, PartOfDay};
    for (fields, from, until, precision) in [
        (&[("date", "2017-02-21"), ("time", "22:40")][..], "21 22:40", "21 22:41", Minute),
        (
            &[("date", "21.02.2017"), ("time", "about 3 at night")],
            "21 02:30",
            "21 03:30",
            PartOfDay,
        ),
        (&[("date", "2017-02-21"), ("time", "22:00-03:00")], "21 22:00", "22 03:00", PartOfDay),
        (&[("date", "2017-02-21")], "21 00:00", "22 00:00", Day),
        (&[("date", "2017-02-21"), ("date_end", "2017-02-22")], "21 00:00", "23 00:00", Days),
        (
            &[("date", "2017-02-21"), ("date_end", "2017-02-22"), ("time", "night")],
            "21 17:00",
            "22 07:00",
            PartOfDay,
        ),
        (
            &[("date", "2017-02-21"), ("date_end", "2017-02-22"), ("time", "about 3 at night")],
            "22 02:30",
            "22 03:30",
            PartOfDay,
        ),
        (&[("time", "night of 21-22")], "21 17:00", "22 07:00", PartOfDay),
        (&[("date", "night of 21-22 February")], "21 17:00", "22 07:00", PartOfDay),
        (&[("time", "yesterday 14:30")], "22 14:30", "22 14:31", Minute),
        (&[("time", "last night about 11")], "22 22:30", "22 23:30", PartOfDay),
        (&[("time", "أمس حوالي الساعة 3 ليلا")], "22 02:30", "22 03:30", PartOfDay),
        (&[("time", "вчера около 22:40")], "22 22:10", "22 23:10", PartOfDay),
        (&[("time", "dün gece 3")], "23 02:30", "23 03:30", PartOfDay),
        (
            &[("date", "2017-02-21"), ("time", "22:40"), ("time_zone", "UTC")],
            "21 22:40",
            "21 22:41",
            Minute,
        ),
    ] {
        assert_eq!(when(fields), (from.to_owned(), until.to_owned(), precision), "{fields:?}");
    }
    let told = report(&[("time", "last night about 11")]);
    assert_eq!(told.when_as_told.as_deref(), Some("last night about 11"));
    assert_eq!(report(&[("date", "2017-02-21")]).when_as_told, None);
    let unclear = report(&[("date", "2017-02-21"), ("time", "when the moon rose")]);
    assert_eq!(unclear.when.unwrap().precision, Day);
    assert_eq!(unclear.when_as_told.as_deref(), Some("2017-02-21, when the moon rose"));
    assert!(unclear.doubts[0].message.contains("the whole day is kept"));
}

#[test]
fn a_time_that_cannot_be_is_refused_with_its_field() {
    for (fields, field, cause) in [
        (&[("date", "2017-02-30")][..], "date", "no_day"),
        (&[("date", "01/02/2017")], "date", "two_days"),
        (&[("date", "2017-03-01")], "date", "future"),
        (&[("time", "today 23:00")], "time", "future"),
        (&[("time", "22:40")], "date", "missing"),
        (&[("date", "2017-02-21"), ("date_end", "2017-02-20")], "date_end", "backwards"),
        (&[("date", "2017-02-21"), ("date_end", "soon")], "date_end", "no_day"),
        (&[("date", "2017-02-21"), ("time_zone", "Mars/Base")], "time_zone", "no_zone"),
        (&[("received", "noonish")], "received", "no_day"),
        (&[("received", "2017-02-24T10:00")], "received", "future"),
    ] {
        assert_eq!(refused(fields), [(field, cause)], "{fields:?}");
    }
}

fn near(fields: &[(&str, &str)], lon: f64, lat: f64) -> holdfire_core::Place {
    let place = report(fields).place.unwrap();
    let away = holdfire_core::distance_m((place.lon, place.lat), (lon, lat));
    assert!(away < 60.0, "{fields:?}: {away} m");
    place
}

#[test]
fn every_writing_of_a_place_becomes_a_circle_that_keeps_its_words() {
    let plain = near(&[("place", "35.5012, 36.5034")], 36.5034, 35.5012);
    assert_eq!((plain.uncertainty_m, plain.as_reported), (100.0, None));
    let minutes = near(&[("place", "35°30'04\"N 36°30'12\"E")], 36.5034, 35.5012);
    assert_eq!(minutes.as_reported.as_deref(), Some("35°30'04\"N 36°30'12\"E"));
    let grid = near(&[("place", "37S BV 7355 3149")], 36.5034, 35.5012);
    assert_eq!(grid.as_reported.as_deref(), Some("37S BV 7355 3149"));
    let named = near(&[("place", "saraqib")], 36.8, 35.86);
    assert_eq!((named.name.as_deref(), named.region.as_deref()), (Some("saraqib"), Some("Idlib")));
}

#[test]
fn a_place_is_measured_from_another_by_range_and_bearing() {
    let fields = [("place", "Post 12"), ("range", "2-3 km"), ("bearing", "090")];
    let place = report(&fields).place.unwrap();
    let away = holdfire_core::distance_m((place.lon, place.lat), (36.6, 35.6));
    assert!((away - 2_500.0).abs() < 2.0 && place.lon > 36.6);
    assert!(place.uncertainty_m > 600.0 && place.uncertainty_m < 800.0, "{}", place.uncertainty_m);
    assert_eq!(place.as_reported.as_deref(), Some("2-3 km, 090, Post 12"));
    let sentence = report(&[("place", "3 km NE of Post 12")]).place.unwrap();
    assert_eq!(sentence.as_reported.as_deref(), Some("3 km NE of Post 12"));
    for (fields, field, cause) in [
        (&[("place", "Post 12"), ("range", "3 km")][..], "bearing", "incomplete"),
        (&[("place", "Post 12"), ("range", "far"), ("bearing", "N")], "range", "not_understood"),
        (&[("range", "3 km"), ("bearing", "N")], "place", "incomplete"),
    ] {
        assert_eq!(refused(fields), [(field, cause)], "{fields:?}");
    }
}

#[test]
fn a_name_of_several_places_is_asked_about_and_the_answer_is_kept() {
    let asked = filed(&[("place", "Kafr Nadir")]);
    assert_eq!(asked.refusals[0].cause, Cause::WhichPlace { among: 2 });
    let key = asked.place.candidates[1].place.key();
    assert_eq!(near(&[("place", "Kafr Nadir"), ("place_choice", &key)], 38.0, 36.5).lon, 38.0);
    assert_eq!(near(&[("place", "Kafr Nadir, Aleppo")], 38.0, 36.5).lon, 38.0);
    // A choice for other words is none.
    assert_eq!(
        refused(&[("place", "Nowhere"), ("place_choice", &key)]),
        [("place", "unknown_place")]
    );
    // Another spelling is read back before it is believed.
    assert_eq!(refused(&[("place", "Saraqeb")]), [("place", "which_place")]);
    let slip = filed(&[("place", "Saraqeb")]).place;
    let key = slip.candidates[0].place.key();
    assert_eq!(report(&[("place", "Saraqeb"), ("place_choice", &key)]).place.unwrap().lon, 36.8);
}

#[test]
fn a_name_that_nobody_knows_lies_in_its_region() {
    let filed = filed(&[("place", "the old mill"), ("region", "Idlib")]);
    assert_eq!(filed.place.by, SaidBy::Region);
    let place = filed.report.unwrap().place.unwrap();
    assert_eq!((place.name.as_deref(), place.precision.code()), (Some("the old mill"), 4));
    assert!(place.uncertainty_m >= 60_000.0);
    let alone = report(&[("region", "إدلب")]);
    assert_eq!(alone.place.unwrap().name, None);
    let nowhere = report(&[]);
    assert!(nowhere.place.is_none() && nowhere.doubts.iter().any(|doubt| &*doubt.field == "place"));
}

#[test]
fn the_place_of_something_protected_is_not_recorded_precisely() {
    let exact = [("place", "35.51234, 36.50341"), ("protected_target", "yes")];
    let report = report(&exact);
    let place = report.place.as_ref().unwrap();
    assert_eq!((place.lat, place.lon), (35.5, 36.5));
    assert!(place.uncertainty_m >= 5_000.0 && place.as_reported.is_none());
    let recorded = all_of(&report);
    assert!(!recorded.contains("51234") && !recorded.contains("50341"), "{recorded}");
    let outside = [("place", "12.34567N 10.34567E"), ("protected_target", "yes")];
    let recorded = all_of(&self::report(&outside));
    assert!(!recorded.contains("34567"), "{recorded}");
}

/// Everything that a report holds, as text.
fn all_of(report: &holdfire_core::Report) -> String {
    format!("{report:?}")
}

#[test]
fn what_was_seen_is_kept_field_by_field() {
    let report = report(&[
        ("kind", "observation"),
        ("language", "ar"),
        ("text", "سقطت ست قذائف\r\nعلى القرية"),
        ("prior_ids", "log 12; 44/2017"),
        ("received", "2017-02-23T11:50"),
        ("weapon", "mortar"),
        ("count", "حوالي ٦"),
        ("count_unit", "explosion"),
        ("fire", "impact"),
        ("direction", "from the north"),
        ("self_defence", "no"),
        ("actor", "Northern League; Eastern Front"),
        ("claimant", "Eastern Front"),
        ("killed", "2-4"),
        ("killed_civilians", "1"),
        ("injured", "about 10"),
        ("missing", "none"),
        ("damage", "two houses\nand a well"),
        ("reliability", "b"),
        ("credibility", "2"),
    ]);
    assert_eq!(report.id, filed_report_id(KEY));
    assert_eq!((report.kind, report.fire), (ReportKind::Observation, Some(Fire::Impact)));
    assert_eq!(&*report.text.as_ref().unwrap().words, "سقطت ست قذائف\nعلى القرية");
    assert_eq!(report.prior_ids.len(), 2);
    assert_eq!(report.received.unwrap().to_string(), "2017-02-23T09:50:00Z");
    let count = report.count.as_ref().unwrap();
    assert_eq!((count.value, count.approximate, &*count.unit), (6, true, "explosion"));
    assert_eq!(report.actors.len(), 2);
    assert_eq!(report.casualties.killed.unwrap().high, 4);
    assert_eq!(report.casualties.missing.unwrap().high, 0);
    assert_eq!((report.grade.reliability, report.grade.credibility), ('B', 2));
    let bare = self::report(&[]);
    assert_eq!((bare.grade.reliability, bare.grade.credibility), ('F', 6), "nobody graded it");
    assert_eq!(bare.kind, ReportKind::Allegation);
}

#[test]
fn each_field_that_cannot_be_read_is_refused_by_its_name() {
    let long = "x".repeat(501);
    for (field, value, cause) in [
        ("act", "tickling", "not_understood"),
        ("kind", "rumour", "not_understood"),
        ("killed", "dozens", "no_number"),
        ("count", "many", "no_number"),
        ("count", "6", "missing"),
        ("fire", "sideways", "not_understood"),
        ("actor", long.as_str(), "too_long"),
        ("weapon", "a\0b", "no_text"),
        ("reliability", "G", "not_understood"),
        ("credibility", "7", "not_understood"),
        ("language", "no language at all", "not_understood"),
        ("place", "91, 36", "no_point"),
        ("place", "37S BV 123 4567", "no_point"),
        ("region", "Atlantis", "unknown_place"),
        ("radius", "wide", "incomplete"),
    ] {
        let refusals = refused(&[(field, value)]);
        match (field, value) {
            ("count", "6") => assert_eq!(refusals, [("count_unit", "missing")]),
            // A radius of no place is passed over: there is nothing to widen.
            ("radius", _) => assert_eq!(refusals, []),
            _ => assert_eq!(refusals, [(field, cause)], "{field} {value}"),
        }
    }
    let nothing = FiledForm::of([("actor", "somebody")]);
    assert_eq!(nothing.get("actor"), "somebody");
    assert_eq!(refused(&[("text", ""), ("act", "")]), [("text", "missing")]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// Whatever stands in the fields, a form is either a whole report or refusals, and says the same
    /// when it is read again.
    #[test]
    fn arbitrary_fields_are_a_report_or_refusals_and_never_a_panic(
        values in prop::collection::vec((0..FILED_FIELDS.len(), any_value()), 0..12),
    ) {
        let fields: Vec<(&str, &str)> =
            values.iter().map(|(field, value)| (FILED_FIELDS[*field].0, value.as_str())).collect();
        let once = filed(&fields);
        prop_assert_eq!(once.report.is_some(), once.refusals.is_empty());
        prop_assert_eq!(&once, &filed(&fields));
        for refusal in &once.refusals {
            prop_assert!(FILED_FIELDS.iter().any(|(field, _)| *field == refusal.field));
            prop_assert!(refusal.to_string().len() < 600);
        }
        if let Some(report) = &once.report {
            if let Some(place) = &report.place {
                prop_assert!((-90.0..=90.0).contains(&place.lat) && (-180.0..=180.0).contains(&place.lon));
                prop_assert!(place.uncertainty_m.is_finite() && place.uncertainty_m > 0.0);
            }
            if let Some(when) = &report.when {
                prop_assert!(when.from < when.until);
            }
        }
    }
}

/// Anything, and more often what looks like the words that the readers know.
fn any_value() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "3",
        "21-22",
        "night",
        "ليلة",
        "أمس",
        "of",
        "about",
        "22:40",
        "km",
        "NE",
        "°",
        "'",
        "\"",
        ",",
        ".",
        "-",
        "N",
        "34.8",
        "37S",
        "DU",
        "12345",
        "67890",
        "Kafr Nadir",
        "Saraqib",
        "yes",
        "2017-02-21",
        "February",
        "+03:00",
        "99999999999",
        "\u{202e}",
        "\0",
        "é",
        "٣",
        "geo:",
        "shelling",
        "1e308",
        "NaN",
    ]);
    prop_oneof![
        any::<String>(),
        prop::collection::vec(pieces, 0..8).prop_map(|pieces| pieces.join(" ")),
        prop::collection::vec(any::<char>(), 0..600).prop_map(String::from_iter),
    ]
}
