//! People decide about links on pages: each decision is an entry, is shown, and is undone.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod common;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use common::{HOSTILE, Page, Sample, answered, get, sample};
use holdfire_store::Reader;
use holdfire_web::{Options, Site, router};
use tower::ServiceExt;

/// The sample behind a server that takes decisions.
fn deciding(sample: &Sample) -> Site {
    let options = Options {
        decisions: true,
        now: Some(|| "2026-02-20T10:00:00Z".parse().unwrap()),
        ..Options::default()
    };
    Site::new(vec![Reader::open(sample.folder.path()).unwrap()], options).unwrap()
}

async fn decide(site: &Site, origin: &str, fields: &[(&str, &str)]) -> Page {
    let escaped =
        |text: &str| -> String { text.bytes().map(|byte| format!("%{byte:02X}")).collect() };
    let body: Vec<String> =
        fields.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
    let request = Request::post("/coast/decide")
        .header("host", "127.0.0.1:8080")
        .header("origin", origin)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body.join("&")))
        .unwrap();
    answered(router(site.clone()).oneshot(request).await.unwrap()).await
}

const OWN: &str = "http://127.0.0.1:8080";
const WHO: [(&str, &str); 2] = [("reason", "two craters"), ("by", "duty desk")];

#[tokio::test]
async fn a_split_is_recorded_shown_and_undone() {
    let sample = sample();
    let site = deciding(&sample);
    let (incident, report) = (sample.incidents[0].as_str(), sample.reports[1].as_str());
    let page = format!("/coast/incidents/{incident}");
    assert!(get(&site, &page).await.text().contains("action=\"/coast/decide\""));
    let fields = [
        &[("act", "split"), ("incident", incident), ("report", report), ("back", page.as_str())],
        &WHO[..],
    ]
    .concat();
    let done = decide(&site, OWN, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert_eq!(done.header("location"), page);

    let shown = get(&site, &page).await.text();
    assert!(shown.contains("two craters") && shown.contains("duty desk"), "{shown}");
    assert!(!shown.contains(&format!("/coast/reports/{report}\"")), "it has left");
    let list = get(&site, "/coast/linking").await.text();
    let entry = list.split("name=\"entry\" value=\"").nth(1).unwrap().split('"').next().unwrap();

    let again = decide(&site, OWN, &fields).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.text().contains("is linked to incident"), "{}", again.text());

    let undo = [&[("act", "undo"), ("entry", entry), ("back", page.as_str())], &WHO[..]].concat();
    assert_eq!(decide(&site, OWN, &undo).await.status, StatusCode::SEE_OTHER);
    let shown = get(&site, &page).await.text();
    assert!(shown.contains(&format!("/coast/reports/{report}\"")) && shown.contains("undone by"));
}

#[tokio::test]
async fn a_number_without_reports_says_where_they_went() {
    let sample = sample();
    let site = deciding(&sample);
    let (from, to) = (sample.incidents[0].as_str(), sample.incidents[1].as_str());
    let merge = [&[("act", "merge"), ("incident", from), ("other", to)], &WHO[..]].concat();
    let done = decide(&site, OWN, &merge).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(done.header("location").starts_with("/coast/register/"), "no page to go back to");
    let left = get(&site, &format!("/coast/incidents/{from}")).await;
    assert_eq!(left.status, StatusCode::OK);
    assert!(left.text().contains(&format!("/coast/incidents/{to}")), "{}", left.text());
}

#[tokio::test]
async fn only_own_pages_decide_and_only_where_that_is_allowed() {
    let sample = sample();
    let confirm = [&[("act", "confirm"), ("incident", &*sample.incidents[0])], &WHO[..]].concat();
    let closed = decide(&sample.site, OWN, &confirm).await;
    assert_eq!(closed.status, StatusCode::FORBIDDEN);
    assert!(!get(&sample.site, "/coast/linking").await.text().contains("<form class=\"decide\""));

    let site = deciding(&sample);
    for origin in ["https://elsewhere.example", "null", "http://127.0.0.1:9090"] {
        assert_eq!(decide(&site, origin, &confirm).await.status, StatusCode::FORBIDDEN, "{origin}");
    }
    let size = Reader::open(sample.folder.path()).unwrap().size().unwrap();
    for wrong in [
        vec![("act", "explode"), ("incident", &*sample.incidents[0])],
        vec![("act", "move"), ("other", "../x")],
        vec![("act", "undo"), ("entry", "-1")],
    ] {
        let wrong = [&wrong[..], &WHO[..]].concat();
        assert_eq!(decide(&site, OWN, &wrong).await.status, StatusCode::BAD_REQUEST);
    }
    for unsigned in [("reason", " "), ("by", "")] {
        let mut fields = confirm.clone();
        fields.retain(|(name, _)| *name != unsigned.0);
        fields.push(unsigned);
        assert_eq!(decide(&site, OWN, &fields).await.status, StatusCode::CONFLICT);
    }
    assert_eq!(Reader::open(sample.folder.path()).unwrap().size().unwrap(), size);
}

#[tokio::test]
async fn a_hostile_reason_stays_text_and_the_way_back_stays_here() {
    let sample = sample();
    let site = deciding(&sample);
    let confirm = [
        ("act", "confirm"),
        ("incident", sample.incidents[0].as_str()),
        ("reason", HOSTILE),
        ("by", "duty desk"),
        ("back", "//elsewhere.example/coast/"),
    ];
    let done = decide(&site, OWN, &confirm).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(done.header("location").starts_with("/coast/register/"));
    for path in ["/coast/linking", &format!("/coast/incidents/{}", sample.incidents[0])] {
        let text = get(&site, path).await.text();
        assert!(!text.contains("<script>") && text.contains("&#60;script&#62;"), "{path}");
    }
}
