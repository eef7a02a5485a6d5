//! Areas of a case folder: what is read, and what is told of each mistake, with its place.

use crate::common::case_files;
use holdfire_core::{Area, AreaKind, Event};
use holdfire_terms::case::{Case, read_case};

/// A case whose only area file has these features; `{}` stands for properties every one needs.
fn case_of(features: &[&str]) -> Case {
    let mut files = case_files("exercise");
    files.retain(|path, _| ["mechanism.toml", "actors.toml"].contains(&path.as_str()));
    let usual = r#""area":"x","name_en":"X","version":1,"valid_from":"2018-09-17","drawn_by":"us","source":"map""#;
    let features: Vec<String> = features.iter().map(|text| text.replace("{}", usual)).collect();
    let text =
        format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{}\n]}}", features.join(",\n"));
    files.insert("areas/x.geojson".to_owned(), text.into_bytes());
    read_case(&files)
}

fn area_of(case: &Case) -> &Area {
    let area = case.events.iter().find_map(|event| match event {
        Event::AreaDrawn(area) => Some(area),
        _ => None,
    });
    area.unwrap()
}

fn problems(features: &[&str]) -> Vec<String> {
    case_of(features).problems.iter().map(ToString::to_string).collect()
}

/// One feature that goes wrong in one way, which is told once.
fn problem(feature: &str) -> String {
    let told = problems(&[feature]);
    assert_eq!(told.len(), 1, "{feature}: {told:?}");
    told[0].clone()
}

const SQUARE: &str =
    r#""geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}"#;

fn feature(properties: &str, geometry: &str) -> String {
    format!(r#"{{"properties":{{{{}},"certainty":"core"{properties}}},{geometry}}}"#)
}

#[test]
fn lines_posts_crossings_and_operations_are_read() {
    let paths = |kind: &str, geometry: &str| {
        let kind = format!(r#","kind":"{kind}""#);
        let geometry = format!(r#""geometry":{geometry}"#);
        let case = case_of(&[&feature(&kind, &geometry)]);
        assert!(case.problems.is_empty(), "{:?}", case.problems);
        let area = area_of(&case);
        assert!(area.kind.is_path() && area.versions[0].shapes[0].geometry.is_empty());
        area.versions[0].shapes[0].paths.clone()
    };
    let line = r#"{"type":"LineString","coordinates":[[1,2],[3,4,500]]}"#;
    let lines = r#"{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}"#;
    assert_eq!(paths("line", line), [[[1.0, 2.0], [3.0, 4.0]]]);
    assert_eq!(paths("line", lines).len(), 2);
    assert_eq!(paths("crossing", line), [[[1.0, 2.0], [3.0, 4.0]]]);
    assert_eq!(paths("post", r#"{"type":"Point","coordinates":[1,2]}"#), [[[1.0, 2.0]]]);
    let points = r#"{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}"#;
    assert_eq!(paths("post", points), [[[1.0, 2.0]], [[3.0, 4.0]]]);

    let operations = feature(r#","kind":"operations","against":["assembly"]"#, SQUARE);
    let case = case_of(&[&operations]);
    assert!(case.problems.is_empty(), "{:?}", case.problems);
    assert_eq!(area_of(&case).kind, AreaKind::Operations);
    assert_eq!(area_of(&case).against[0].as_str(), "assembly");
}

#[test]
fn what_is_wrong_with_a_feature_is_told_where_it_stands() {
    let with = |properties: &str| problem(&feature(properties, SQUARE));
    let told = with(r#","kind":"buffr""#);
    assert!(told.contains("has the kind `buffr`; did you mean `buffer`?"), "{told}");
    assert!(told.starts_with("areas/x.geojson:2:15:") && told.ends_with("[area]"), "{told}");
    let told = with(r#","kind":"front""#);
    assert!(told.contains("it is one of `zone`, `line`, `buffer`"), "{told}");
    let told = with(r#","against":["assembly"]"#);
    assert!(told.contains("`against` belongs to areas of kind `operations`"), "{told}");
    let told = with(r#","kind":"operations","against":["asembly"]"#);
    assert!(told.contains("did you mean `assembly`?") && told.ends_with("[not-defined]"), "{told}");
    let told = with(r#","kind":"operations","against":["the assembly"]"#);
    assert!(told.contains("not an identifier"), "{told}");
    let told = with(r#","aganst":["assembly"]"#);
    assert!(told.contains("did you mean `against`?") && told.ends_with("[unknown-key]"), "{told}");
    let told = with(r#","kind":"line""#);
    assert!(
        told.contains("drawn with `LineString` or `MultiLineString`, and this is a `Polygon`"),
        "{told}"
    );
}

#[test]
fn what_is_wrong_with_a_geometry_is_told_where_it_stands() {
    let drawn = |kind: &str, geometry: &str| {
        let told = problem(&feature(
            &format!(r#","kind":"{kind}""#),
            &format!("\n\"geometry\":{geometry}"),
        ));
        assert!(told.starts_with("areas/x.geojson:3:"), "{told}");
        told
    };
    for (kind, geometry, expected) in [
        ("zone", "null", "the feature has no geometry"),
        ("zone", r#"{"type":"Polygon"}"#, "the `Polygon` has no `coordinates`"),
        ("zone", r#"{"coordinates":[]}"#, "missing field `type`"),
        (
            "zone",
            r#"{"type":"GeometryCollection","geometries":[]}"#,
            "this is a `GeometryCollection`",
        ),
        ("zone", r#"{"type":"LineString","coordinates":[[1,2],[3,4]]}"#, "this is a `LineString`"),
        (
            "zone",
            r#"{"type":"Polygon","coordinates":[[1,2],[3,4]]}"#,
            "the coordinates of the `Polygon`",
        ),
        (
            "zone",
            r#"{"type":"Polygon","coordinates":[[[1,2],[3,4],[5,6],[7,8]]]}"#,
            "a ring is not closed",
        ),
        ("zone", r#"{"type":"Polygon","coordinates":[]}"#, "it has no rings"),
        ("line", r#"{"type":"Point","coordinates":[1,2]}"#, "this is a `Point`"),
        ("line", r#"{"type":"LineString","coordinates":[[1,2]]}"#, "a line has only one point"),
        ("line", r#"{"type":"MultiLineString","coordinates":[]}"#, "drawn as lines or points"),
        ("post", r#"{"type":"Point","coordinates":[1]}"#, "a point lies off the globe"),
        ("post", r#"{"type":"Point","coordinates":["1","2"]}"#, "the coordinates of the `Point`"),
        ("post", r#"{"type":"Point","coordinates":[1,99]}"#, "a point lies off the globe"),
        ("crossing", r#"{"type":"LineString","coordinates":[]}"#, "a path has no points"),
    ] {
        let told = drawn(kind, geometry);
        assert!(told.contains(expected), "{kind} {geometry}: {told}");
    }
    let told = drawn("post", r#"{"type":"Point","coordinates":[1,"2"]}"#);
    assert!(told.starts_with("areas/x.geojson:3:47:"), "the place of the word itself: {told}");
}

#[test]
fn features_that_do_not_fit_together_are_told() {
    let core = feature(r#","kind":"buffer""#, SQUARE);
    let outer = |more: &str| feature(more, SQUARE).replace(r#""core""#, r#""outer""#);
    assert!(problems(&[&core, &outer(r#","kind":"buffer""#)]).is_empty());
    let told = problems(&[&core, &outer("")]);
    assert!(told.len() == 1 && told[0].contains("differ in `kind` or `against`"), "{told:?}");
    let other = outer(r#","kind":"buffer""#).replace("{}", &usual_by("them"));
    let told = problems(&[&core, &other]);
    assert!(told.len() == 1 && told[0].contains("differ in `drawn_by`"), "{told:?}");
    let told = problem(&outer(r#","kind":"buffer""#));
    assert!(told.contains("nothing is ever surely inside"), "{told}");
    let line = r#""geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}"#;
    let line = feature(r#","kind":"line""#, line).replace(r#""core""#, r#""outer""#);
    assert!(problem(&line).contains("surely within a distance of it"));
    let zero = core.replace("{}", &usual_by("us").replace("\"version\":1", "\"version\":0"));
    assert!(problem(&zero).contains("version 0"), "{}", problem(&zero));
}

fn usual_by(drawer: &str) -> String {
    format!(
        r#""area":"x","name_en":"X","version":1,"valid_from":"2018-09-17","drawn_by":"{drawer}","source":"map""#
    )
}
