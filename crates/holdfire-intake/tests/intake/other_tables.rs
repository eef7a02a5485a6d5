//! Declared counts, coverage and mapped tables.

use crate::support::{Whole, in_workspace, settings};
use holdfire_core::{CoverageKind, DeclaredCount};
use holdfire_intake::{DeclaredRegions, Draft, Format, Mapping};

const COUNTS: &str = "bulletin,member,from,until,date_precision,hours,total,unit,confirmed_by,\
                      confirmed,source,language,note";

fn counts(rows: &str, regions: &str) -> Whole {
    let mut settings = settings("declared");
    if !regions.is_empty() {
        let text = format!("bulletin,member,region,count,unit\n{regions}");
        settings.declared_regions = DeclaredRegions::read(text.as_bytes()).unwrap();
    }
    Whole::of(&Format::DeclaredCounts, format!("{COUNTS}\n{rows}").as_bytes(), &settings)
}

fn count(whole: &Whole, index: usize) -> (&DeclaredCount, Vec<&str>) {
    match &whole.drafts[index].1 {
        Draft::Count { count, doubts } => {
            (&**count, doubts.iter().map(|doubt| &*doubt.message).collect())
        }
        other => panic!("not a count: {other:?}"),
    }
}

#[test]
fn a_figure_gets_the_regions_of_its_bulletin_member_and_unit() {
    let whole = counts(
        "B1,a,2017-01-04,2017-01-04,day,24,17,violation,b,2,https://x.example,en,\n\
         B1,both,2017-01-04,2017-01-04,day,24,,violation,,,https://x.example,en,joint\n",
        "B1,a,Hama,8,violation\nB1,a,Idlib,8,violation\nB1,a,Homs,3,case of firing\n",
    );
    let (first, doubts) = count(&whole, 0);
    assert_eq!((first.total, first.regions.len(), first.confirmed), (Some(17), 2, Some(2)));
    assert_eq!(doubts, ["the total is 17 and its regions add up to 16; both are kept"]);
    let (joint, doubts) = count(&whole, 1);
    assert_eq!((joint.member.as_ref(), joint.total), (None, None));
    assert!(doubts.is_empty());
    assert!(whole.notices[0].contains("`B1 a, case of firing`"), "{:?}", whole.notices);
}

#[test]
fn a_figure_for_one_day_of_a_month_does_not_pass_for_the_month() {
    let whole = counts("B4,a,2017-01-01,2017-01-31,month,24,10,violation,,,s,en,\n", "");
    let (figure, doubts) = count(&whole, 0);
    assert_eq!(figure.period.precision.as_str(), "month");
    assert!(doubts[0].contains("24 hours within the period"));
    let whole = counts("B5,a,2017-03-10,2017-03-16,week,168,24,violation,,,s,en,\n", "");
    let (figure, doubts) = count(&whole, 0);
    assert_eq!((figure.period.length_s(), doubts.len()), (7 * 86_400, 0));
}

#[test]
fn figures_and_regions_that_are_no_numbers_are_doubted_or_refused() {
    let whole = counts(
        "B1,a,2017-01-04,2017-01-04,day,24,dozens,violation,,,s,en,\n\
         B2,no one,2017-01-04,2017-01-04,day,24,1,violation,,,s,en,\n\
         B3,a,,,day,24,1,violation,,,s,en,\n",
        "B1,a,Hama,many,violation\nB1,a,,4,violation\n",
    );
    assert_eq!(count(&whole, 0).0.total, None);
    assert_eq!(count(&whole, 0).1.len(), 1);
    assert_eq!(whole.refused.len(), 2);
    assert!(whole.notices[0].contains("row 1: count `many`"), "{:?}", whole.notices);
}

#[test]
fn coverage_says_who_looked_where_and_when_and_who_was_refused() {
    let text = "id,who,kind,area_or_region,from,until,source,note\n\
                c1,Patrol 1,patrol,north,2017-02-01,2017-02-28,log,\n\
                c2,Patrol 1,denied,north,2017-02-03 08:00,2017-02-03 17:30,log,road closed\n\
                c3,Patrol 1,glance,north,2017-02-03,,log,\n\
                c4,Aircraft 3,jammed,north,2017-02-03 08:00,2017-02-03 09:00,log,link lost\n";
    let whole = Whole::of(&Format::Coverage, text.as_bytes(), &settings("coverage"));
    let coverage = |index: usize| match &whole.drafts[index].1 {
        Draft::Coverage { coverage, .. } => &**coverage,
        other => panic!("not coverage: {other:?}"),
    };
    assert_eq!(coverage(0).period.length_s(), 28 * 86_400);
    assert_eq!(coverage(1).kind, CoverageKind::Denied);
    assert_eq!(coverage(1).period.length_s(), 9 * 3600 + 1800);
    assert_eq!(coverage(2).kind, CoverageKind::Jammed);
    assert!(!coverage(2).kind.is_looking());
    assert!(whole.refused[0].1.reason.contains("`glance`"));
}

#[test]
fn the_acled_mapping_reads_a_table_of_that_layout() {
    let mapping =
        Mapping::parse(&String::from_utf8(in_workspace("docs/mappings/acled.toml")).unwrap())
            .unwrap();
    let format = Format::Mapped(Box::new(mapping));
    // Invented rows in the layout of an ACLED export.
    let text = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,\
        sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,\
        civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,\
        geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n\
        XXX1,14 February 2017,2017,1,Political violence,Explosions/Remote violence,\
        Shelling/artillery/missile attack,Forces of A,,1,Group B,,2,12,,760,ME,X,Hama,,,Town,34.8,\
        36.7,1,Paper; Agency,National,\"Shells, many\",2,,1\n\
        XXX2,2017-02-15,2017,2,Political violence,Violence against civilians,Attack,Group B,,2,\
        Civilians (X),,7,27,Civilian targeting,760,ME,X,Hama,,,Town,34.8,36.7,3,Agency,National,n,0,,1\n";
    let whole = Whole::of(&format, text.as_bytes(), &settings("acled"));
    assert!(whole.refused.is_empty(), "{:?}", whole.refused);
    assert!(whole.notices.is_empty(), "{:?}", whole.notices);
    let reports = whole.reports();
    assert_eq!(reports[0].act.unwrap().leaf(), "shelling");
    assert_eq!(reports[0].act_as_told.as_deref(), Some("Shelling/artillery/missile attack"));
    assert_eq!(reports[0].actors, ["Forces of A".into(), "Group B".into()]);
    assert!(reports[0].targets.is_empty());
    assert_eq!(reports[0].place.as_ref().unwrap().precision.code(), 1);
    assert_eq!(reports[1].actors, ["Group B".into()]);
    assert_eq!(reports[1].targets, ["Civilians (X)".into()]);
    assert_eq!(reports[1].when.as_ref().unwrap().precision.as_str(), "days");
    assert_eq!(reports[1].place.as_ref().unwrap().precision.code(), 4);
}

#[test]
fn a_mapping_names_the_columns_that_a_file_does_not_have() {
    let mapping = Mapping::parse(
        "name = \"posts\"\n[columns]\nreport_id = [\"day\", \"no\"]\ndate = \"day\"\n\
         [constants]\nsource = \"Post 4\"\n",
    )
    .unwrap();
    let format = Format::Mapped(Box::new(mapping));
    let error = holdfire_intake::read(&format, &b"day,number\n"[..], &settings("posts"))
        .map(|_| ())
        .unwrap_err()
        .to_string();
    assert_eq!(error, "column `no` is missing for format `posts`: the header has `day`, `number`");
    let whole = Whole::of(&format, b"no,day,rest\n4,2017-02-14,x\n", &settings("posts"));
    assert_eq!(&*whole.reports()[0].external_id, "2017-02-14/4");
    assert!(whole.notices[0].contains("`rest`"));
}

#[test]
fn the_example_of_the_mapping_guide_works_as_it_is_printed() {
    let guide = String::from_utf8(in_workspace("docs/guides/mapping.md")).unwrap();
    let blocks: Vec<&str> = guide.split("```").collect();
    let table = blocks.iter().find(|block| block.starts_with("\nno;day")).unwrap();
    let mapping = blocks.iter().find_map(|block| block.strip_prefix("toml\n")).unwrap();
    let format = Format::Mapped(Box::new(Mapping::parse(mapping).unwrap()));
    let whole = Whole::of(&format, table.as_bytes(), &settings("post-list"));
    let report = whole.reports()[0];
    assert_eq!(&*report.external_id, "14/02/2017/17");
    assert_eq!(report.act.unwrap().leaf(), "shelling");
    assert_eq!(report.when.as_ref().unwrap().from.to_string(), "2017-02-14T18:10:00Z");
    assert!(report.doubts.is_empty() && whole.notices.is_empty());
}

#[test]
fn a_row_tells_a_step_that_was_taken_or_why_it_does_not() {
    let text = "instrument,step,incident,clause,by,to,at,outcome,source,note\n\
                am,notify,AMB-0000-0000,1,member-a,group-k,2026-01-02T10:00,received,letter 1,\n\
                am,done,,5,,,2026-01-02,,letter 2,\n\
                am,done,,,,,2026-01-02,,letter 3,\n\
                am,notify,AMB-0000-0000,,,,last week,,letter 4,\n";
    let whole = Whole::of(&Format::Steps, text.as_bytes(), &settings("steps"));
    let step = |index: usize| match &whole.drafts[index].1 {
        Draft::Step { step, .. } => &**step,
        other => panic!("not a step: {other:?}"),
    };
    assert_eq!((&*step(0).step, step(0).outcome.as_deref()), ("notify", Some("received")));
    assert_eq!((step(1).incident.as_ref(), step(1).at.length_s()), (None, 86_400));
    let reasons: Vec<&str> = whole.refused.iter().map(|(_, r)| r.reason.as_str()).collect();
    assert_eq!(reasons.len(), 2);
    assert!(reasons[0].contains("neither an incident nor a clause"), "{reasons:?}");
    assert!(reasons[1].contains("`last week` is not a time"), "{reasons:?}");
}
