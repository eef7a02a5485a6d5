//! Every row of the real files is accounted for.

use crate::support::{Whole, in_workspace, settings, shared};
use holdfire_core::{CountRange, Report, ReportKind, TimePrecision};
use holdfire_intake::{DeclaredRegions, Draft, Format, Mapping};
use std::collections::BTreeMap;

const GED: &str = "ucdp-ged-syria/ged_syria_2016-11_2017-12.csv.gz";
const GED_BEFORE: &str = "ucdp-ged-syria/ged_syria_2016-01_2016-10.csv.gz";
const GED_REPORTS: &str = "ucdp-ged-syria/ged_syria_2016-11_2017-12_reports.csv.gz";
const VIINA: &str = "viina-2022/viina_strike_reports_2022-02-24_2022-07-31.csv.gz";

#[test]
fn every_event_of_ucdp_ged_becomes_a_report() {
    let whole = Whole::of(&Format::UcdpGed, &shared(GED), &settings("ucdp-ged"));
    assert_eq!((whole.drafts.len(), whole.refused.len()), (6712, 0));

    let reports = whole.reports();
    let of_act =
        |act: &str| reports.iter().filter(|r| r.act.is_some_and(|a| a.path() == act)).count();
    assert_eq!(of_act("force"), 4551 + 2002);
    assert_eq!(of_act("violence_against_civilians"), 159);
    assert!(reports.iter().all(|r| r.place.is_some() && r.when.is_some()));
    assert!(reports.iter().all(|r| r.kind == ReportKind::Allegation));

    let (one_sided, between): (Vec<&Report>, Vec<&Report>) =
        reports.iter().copied().partition(|r| r.act_as_told.as_deref() == Some("one-sided"));
    assert_eq!((one_sided.len(), between.len()), (159, 4551 + 2002));
    assert!(one_sided.iter().all(|r| r.actors.len() == 1 && &*r.targets[0] == "Civilians"));
    assert!(between.iter().all(|r| r.actors.len() == 2 && r.targets == r.actors));

    let mut precisions = BTreeMap::new();
    for report in &reports {
        *precisions.entry(report.when.as_ref().unwrap().precision).or_insert(0) += 1;
    }
    assert_eq!(precisions[&TimePrecision::Day], 6224);
    assert_eq!(precisions.values().sum::<i32>(), 6712);
}

#[test]
fn estimates_of_deaths_stay_ranges_and_odd_ones_are_doubted() {
    let whole = Whole::of(&Format::UcdpGed, &shared(GED), &settings("ucdp-ged"));
    let reports = whole.reports();
    let killed =
        |id: &str| reports.iter().find(|r| &*r.external_id == id).and_then(|r| r.casualties.killed);
    // Low 30, best 25, high 30 in the file.
    assert_eq!(killed("235087"), Some(CountRange { low: 25, high: 30 }));
    assert_eq!(killed("233200"), Some(CountRange { low: 8179, high: 8179 }));
    let doubts = whole.doubts();
    assert_eq!(doubts, BTreeMap::from([("event".to_owned(), 313), ("fatalities".to_owned(), 52)]));
    // Some events are doubted twice.
    assert_eq!(whole.doubtful(), 351);
}

#[test]
fn the_first_event_is_read_as_the_file_has_it() {
    let whole = Whole::of(&Format::UcdpGed, &shared(GED_BEFORE), &settings("ucdp-ged"));
    assert_eq!((whole.drafts.len(), whole.refused.len()), (5045, 0));
    let Draft::Report { source, report } = &whole.drafts[0].1 else { panic!("no report") };
    assert_eq!(source.name.get("en"), "UCDP GED");
    assert_eq!(&*report.external_id, "214797");
    assert_eq!(report.coded_event.as_deref(), Some("ucdp-ged:214797"));
    assert_eq!(report.act_as_told.as_deref(), Some("state-based"));
    assert_eq!(report.actors, ["Government of Syria".into(), "Syrian insurgents".into()]);
    assert_eq!(report.targets, report.actors, "which of the two acted is not told");
    let place = report.place.as_ref().unwrap();
    assert_eq!((place.lat, place.lon, place.precision.code()), (34.802462, 36.707602, 1));
    assert_eq!(place.name.as_deref(), Some("Teir Maaleh village"));
    assert_eq!(place.region.as_deref(), Some("Homs Governorate"));
    let when = report.when.as_ref().unwrap();
    assert_eq!(when.from.to_string(), "2015-12-31T22:00:00Z");
    assert_eq!(report.casualties.killed_civilians, Some(CountRange::exactly(0)));
    assert!(report.text.as_ref().unwrap().words.starts_with("14 shells hit"));
    assert!(report.doubts.is_empty(), "{:?}", report.doubts);
}

#[test]
fn every_report_row_of_ucdp_ged_becomes_a_report_with_its_event() {
    let format = Format::UcdpGedReports;
    let whole = Whole::of(&format, &shared(GED_REPORTS), &settings("ucdp-ged-reports"));
    assert_eq!((whole.drafts.len(), whole.refused.len()), (8576, 0));
    assert!(whole.doubts().is_empty(), "{:?}", whole.doubts());
    let reports = whole.reports();
    assert!(reports.iter().all(|r| r.place.is_none() && r.when.is_none()));
    assert!(reports.iter().all(|r| r.published.is_some() && r.text.is_some()));
    let distinct = |name: fn(&&Report) -> String| {
        reports.iter().map(name).collect::<std::collections::BTreeSet<_>>().len()
    };
    assert_eq!(distinct(|r| r.coded_event.as_ref().unwrap().to_string()), 6712);
    assert_eq!(distinct(|r| r.id.to_string()), 8576);
    // 48 names of offices; three of them differ from another only in marks or capitals.
    assert_eq!(distinct(|r| r.source.to_string()), 45);
}

#[test]
fn the_viina_mapping_reads_the_viina_file() {
    let text = String::from_utf8(in_workspace("docs/mappings/viina.toml")).unwrap();
    let mapping = Mapping::parse(&text).unwrap();
    let format = Format::Mapped(Box::new(mapping));
    let whole = Whole::of(&format, &shared(VIINA), &settings("viina"));
    // Some texts have a carriage return inside, which does not end a row.
    assert_eq!((whole.drafts.len(), whole.refused.len()), (1204, 0));
    assert!(whole.notices.is_empty(), "{:?}", whole.notices);
    let reports = whole.reports();
    assert_eq!(reports[0].when.as_ref().unwrap().zone.as_ref(), "Europe/Kyiv");
    assert_eq!(reports[0].when.as_ref().unwrap().from.to_string(), "2022-02-23T22:00:00Z");
    assert_eq!(reports[0].coded_event.as_deref(), Some("viina:106315"));
    let with_actor = |name: &str| {
        reports.iter().filter(|r| r.actors.iter().any(|actor| &**actor == name)).count()
    };
    assert_eq!((with_actor("Russian forces"), with_actor("Ukrainian forces")), (293, 141));
}

#[test]
fn the_declared_counts_of_the_astana_case_are_read_with_their_regions() {
    let regions = in_workspace("cases/astana/declared_regions.csv");
    let figures = in_workspace("cases/astana/declared.csv");
    let mut settings = settings("declared");
    settings.declared_regions = DeclaredRegions::read(&regions[..]).unwrap();
    assert!(settings.declared_regions.refused().is_empty());
    let whole = Whole::of(&Format::DeclaredCounts, &figures, &settings);
    assert!(whole.refused.is_empty(), "{:?}", whole.refused);
    let lines = String::from_utf8(regions).unwrap().lines().count() - 1;
    let mut attached = 0;
    for (_, draft) in &whole.drafts {
        let Draft::Count { count, .. } = draft else { panic!("not a count") };
        attached += count.regions.len();
        assert_eq!(count.id.as_str().split(':').next(), Some(&*count.bulletin));
    }
    assert_eq!(attached, lines, "{:?}", whole.notices);
}
