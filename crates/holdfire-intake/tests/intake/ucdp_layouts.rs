//! The three column layouts of UCDP GED say the same, each in its own way.

use crate::support::{Whole, settings};
use holdfire_core::CountRange;
use holdfire_intake::Format;

fn event(header: &str, row: &str) -> Whole {
    Whole::of(&Format::UcdpGed, format!("{header}\n{row}\n").as_bytes(), &settings("ucdp-ged"))
}

const NEWER: &str = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,\
    conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,\
    side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,\
    source_date,source_headline,source_original,where_prec,where_coordinates,where_description,\
    adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,\
    date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,\
    gwnoa,gwnob";
const NEWER_ROW: &str = "9,SYR-1,2017,1,Clear,1,1,1,C,1,1,D,1,1,Government,1,1,Group,1,an article,\
    office,2017-02-15,,orig,2,Hama city,a field near Hama city,Hama,Hama district,35.1,36.7,POINT,\
    1,Syria,652,Middle East,1,1,2017-02-14 00:00:00.000,2017-02-14 00:00:00.000,1,2,0,0,3,5,2,652,";

#[test]
fn the_layout_with_relid_and_times_in_its_dates() {
    let whole = event(NEWER, NEWER_ROW);
    let report = whole.reports()[0];
    assert_eq!(report.casualties.killed, Some(CountRange { low: 2, high: 5 }));
    assert_eq!(&*report.text.as_ref().unwrap().words, "an article");
    let place = report.place.as_ref().unwrap();
    assert_eq!(place.name.as_deref(), Some("Hama city"));
    assert_eq!(place.as_reported.as_deref(), Some("a field near Hama city"));
    assert_eq!(report.when.as_ref().unwrap().length_s(), 86_400);
    assert!(report.doubts.is_empty(), "{:?}", report.doubts);
    assert!(whole.notices[0].contains("since 18.1"), "{:?}", whole.notices);
}

#[test]
fn two_sides_without_a_direction_are_both_actors_and_targets() {
    for kind in ["1", "2"] {
        let whole = event(NEWER, &NEWER_ROW.replace(",Clear,1,", &format!(",Clear,{kind},")));
        let report = whole.reports()[0];
        assert_eq!(report.actors, ["Government".into(), "Group".into()]);
        assert_eq!(report.targets, report.actors);
    }
    let whole = event(NEWER, &NEWER_ROW.replace(",Clear,1,", ",Clear,3,"));
    let report = whole.reports()[0];
    assert_eq!(report.actors, ["Government".into()]);
    assert_eq!(report.targets, ["Group".into()]);
}

#[test]
fn one_side_alone_does_not_fight_itself() {
    let whole = event(NEWER, &NEWER_ROW.replace(",Group,", ",,"));
    let report = whole.reports()[0];
    assert_eq!(report.actors, ["Government".into()]);
    assert!(report.targets.is_empty());
    assert!(report.doubts[0].message.contains("one side alone"), "{:?}", report.doubts);
}

#[test]
fn a_candidate_event_whose_coding_is_open_is_doubted() {
    let whole = event(NEWER, &NEWER_ROW.replace(",Clear,", ",Check deaths,"));
    assert!(whole.reports()[0].doubts[0].message.contains("`Check deaths`"));
}

#[test]
fn a_candidate_release_without_a_header_is_read_with_a_notice() {
    let text = format!("{NEWER_ROW}\n{}\n", NEWER_ROW.replacen('9', "10", 1));
    let whole = Whole::of(&Format::UcdpGed, text.as_bytes(), &settings("ucdp-ged"));
    let ids: Vec<&str> = whole.reports().iter().map(|r| &*r.external_id).collect();
    assert_eq!(ids, ["9", "10"]);
    assert!(whole.notices[0].contains("no header"));
}

#[test]
fn the_older_layout_with_estimates_of_other_names() {
    let whole = event(
        "id,year,type_of_violence,conflict_id,side_a,side_b,where_prec,latitude,longitude,\
         date_prec,date_start,date_end,best_est,low_est,high_est",
        "7,1993,3,1,Group,Civilians,1,35.1,36.7,4,1993-02-01,1993-02-28,4,4,9",
    );
    let report = whole.reports()[0];
    assert_eq!(report.casualties.killed, Some(CountRange { low: 4, high: 9 }));
    assert_eq!(report.casualties.killed_civilians, None);
    assert_eq!((report.actors.len(), report.targets.len()), (1, 1));
    assert_eq!(report.when.as_ref().unwrap().precision.as_str(), "month");
    assert!(whole.notices[0].contains("best_est"));
}

#[test]
fn a_table_without_estimates_is_refused_by_column() {
    let header = "id,type_of_violence,side_a,side_b,latitude,longitude,date_start,date_end";
    let error = holdfire_intake::read(&Format::UcdpGed, header.as_bytes(), &settings("ucdp-ged"))
        .map(|_| ())
        .unwrap_err();
    assert!(error.to_string().contains("`low`, `low_est`"), "{error}");
}
