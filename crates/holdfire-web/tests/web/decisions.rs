//! People decide about links on pages: each decision is an entry, is shown, and is undone.

use crate::common::people::{House, Person, house};
use crate::common::{HOSTILE, OWN, Page, Sample, sample};
use axum::http::StatusCode;
use holdfire_room::{OrganisationKind, Role};
use holdfire_store::Reader;

/// The sample behind a server where an officer of a member decides.
fn deciding(sample: &Sample) -> (House, Person) {
    let house = house(sample);
    let officer = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    (house, officer)
}

async fn decide(house: &House, officer: &Person, fields: &[(&str, &str)]) -> Page {
    house.post(officer, "/coast/decide", fields).await
}

const WHY: [(&str, &str); 1] = [("reason", "two craters")];

#[tokio::test]
async fn a_split_is_recorded_shown_and_undone() {
    let sample = sample();
    let (house, officer) = deciding(&sample);
    let (incident, report) = (sample.incidents[0].as_str(), sample.reports[1].as_str());
    let page = format!("/coast/incidents/{incident}");
    assert!(house.get(&officer, &page).await.text().contains("action=\"/coast/decide\""));
    let fields = [
        &[("act", "split"), ("incident", incident), ("report", report), ("back", page.as_str())],
        &WHY[..],
    ]
    .concat();
    let done = decide(&house, &officer, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert_eq!(done.header("location"), page);

    let shown = house.get(&officer, &page).await.text();
    assert!(shown.contains("two craters") && shown.contains("<bdi>member-a</bdi>"), "{shown}");
    assert!(!shown.contains(&format!("/coast/reports/{report}\"")), "it has left");
    let list = house.get(&officer, "/coast/linking").await.text();
    let entry = list.split("name=\"entry\" value=\"").nth(1).unwrap().split('"').next().unwrap();

    let again = decide(&house, &officer, &fields).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.text().contains("is linked to incident"), "{}", again.text());

    let undo = [&[("act", "undo"), ("entry", entry), ("back", page.as_str())], &WHY[..]].concat();
    assert_eq!(decide(&house, &officer, &undo).await.status, StatusCode::SEE_OTHER);
    let shown = house.get(&officer, &page).await.text();
    assert!(shown.contains(&format!("/coast/reports/{report}\"")) && shown.contains("undone by"));
}

#[tokio::test]
async fn a_number_without_reports_says_where_they_went() {
    let sample = sample();
    let (house, officer) = deciding(&sample);
    let (from, to) = (sample.incidents[0].as_str(), sample.incidents[1].as_str());
    let merge = [&[("act", "merge"), ("incident", from), ("other", to)], &WHY[..]].concat();
    let done = decide(&house, &officer, &merge).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(done.header("location").starts_with("/coast/register/"), "no page to go back to");
    let left = house.get(&officer, &format!("/coast/incidents/{from}")).await;
    assert_eq!(left.status, StatusCode::OK);
    assert!(left.text().contains(&format!("/coast/incidents/{to}")), "{}", left.text());
}

#[tokio::test]
async fn only_own_pages_decide_and_only_where_that_is_allowed() {
    let sample = sample();
    let confirm = [&[("act", "confirm"), ("incident", &*sample.incidents[0])], &WHY[..]].concat();
    let (house, officer) = deciding(&sample);
    for origin in ["https://elsewhere.example", "null", "http://127.0.0.1:9090"] {
        let sent = house.post_as(officer.cookie(), origin, "/coast/decide", &confirm).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{origin}");
    }
    // From an own page, but without the token of the session, or with none at all.
    let sent = house.post_as(officer.cookie(), OWN, "/coast/decide", &confirm).await;
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
    let sent = house.post_as("", OWN, "/coast/decide", &confirm).await;
    assert_eq!(sent.status, StatusCode::UNAUTHORIZED);
    // Somebody who may look on, but not decide.
    let auditor = house.person("member-a", OrganisationKind::Guarantor, Role::Auditor);
    assert_eq!(decide(&house, &auditor, &confirm).await.status, StatusCode::FORBIDDEN);
    let list = house.get(&auditor, "/coast/linking").await.text();
    assert!(!list.contains("<form class=\"decide\""));
    let size = Reader::open(sample.folder.path()).unwrap().size().unwrap();
    for wrong in [
        vec![("act", "explode"), ("incident", &*sample.incidents[0])],
        vec![("act", "move"), ("other", "../x")],
        vec![("act", "undo"), ("entry", "-1")],
    ] {
        let wrong = [&wrong[..], &WHY[..]].concat();
        assert_eq!(decide(&house, &officer, &wrong).await.status, StatusCode::BAD_REQUEST);
    }
    let mut fields = confirm.clone();
    fields.retain(|(name, _)| *name != "reason");
    assert_eq!(decide(&house, &officer, &fields).await.status, StatusCode::CONFLICT);
    assert_eq!(Reader::open(sample.folder.path()).unwrap().size().unwrap(), size);
}

#[tokio::test]
async fn a_hostile_reason_stays_text_and_the_way_back_stays_here() {
    let sample = sample();
    let (house, officer) = deciding(&sample);
    let confirm = [
        ("act", "confirm"),
        ("incident", sample.incidents[0].as_str()),
        ("reason", HOSTILE),
        ("back", "//elsewhere.example/coast/"),
    ];
    let done = decide(&house, &officer, &confirm).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(done.header("location").starts_with("/coast/register/"));
    for path in ["/coast/linking", &format!("/coast/incidents/{}", sample.incidents[0])] {
        let text = house.get(&officer, path).await.text();
        assert!(!text.contains("<script>") && text.contains("&#60;script&#62;"), "{path}");
    }
}
