//! The queue: what waits, who works on it, and what takes back what was done to many at once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod common;

use axum::http::StatusCode;
use common::people::house;
use common::sample;
use holdfire_room::{OrganisationKind, Role};

#[tokio::test]
async fn several_are_claimed_at_once_and_given_back_by_undoing_it() {
    let sample = sample();
    let house = house(&sample);
    let a = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let b = house.person("member-b", OrganisationKind::Guarantor, Role::DutyOfficer);
    let [first, second] = [sample.incidents[0].as_str(), sample.incidents[1].as_str()];
    let claim = [("act", "claim"), ("incident", first), ("incident", second)];
    let done = house.post(&a, "/coast/queue", &claim).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let page = house.get(&a, done.header("location")).await.text();
    assert!(page.contains("2 incidents were changed."), "{page}");
    let seen_by_b = house.get(&b, "/coast/queue").await.text();
    assert_eq!(seen_by_b.matches("member-a-duty-officer until").count(), 2, "{seen_by_b}");
    // What somebody holds is left to them.
    let other = house.post(&b, "/coast/queue", &claim).await;
    assert!(other.header("location").contains("done=0"), "{}", other.header("location"));
    let undo = page.split("name=\"undo\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let taken = house.post(&a, "/coast/queue", &[("act", "undo"), ("undo", undo)]).await;
    assert!(taken.header("location").contains("done=2"), "{}", taken.header("location"));
    let again = house.get(&b, "/coast/queue").await.text();
    assert!(!again.contains("until"), "{again}");
}

#[tokio::test]
async fn work_is_given_to_somebody_of_ones_own_organisation_only_and_unread_is_marked() {
    let sample = sample();
    let house = house(&sample);
    let a = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    house.person("member-b", OrganisationKind::Guarantor, Role::DutyOfficer);
    let incident = sample.incidents[0].as_str();
    let assign = |to| [("act", "assign"), ("incident", incident), ("to", to)];
    let done = house.post(&a, "/coast/queue", &assign("member-a-duty-officer")).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let mine = house.get(&a, "/coast/queue?mine=1").await.text();
    assert!(mine.contains(incident) && !mine.contains(&sample.incidents[1]), "{mine}");
    let refused = house.post(&a, "/coast/queue", &assign("member-b-duty-officer")).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);

    let row = |page: &str| {
        page.split("<tr data-href").find(|row| row.contains(incident)).unwrap().to_owned()
    };
    assert!(row(&mine).contains("class=\"unread\""));
    house.get(&a, &format!("/coast/incidents/{incident}")).await;
    assert!(!row(&house.get(&a, "/coast/queue").await.text()).contains("class=\"unread\""));
}

#[tokio::test]
async fn a_view_is_saved_under_a_name_and_an_address_that_cannot_be_read_is_told() {
    let sample = sample();
    let house = house(&sample);
    let a = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let save = [("act", "save"), ("name", "the north"), ("query", "state=received&region=C1")];
    assert_eq!(house.post(&a, "/coast/queue", &save).await.status, StatusCode::SEE_OTHER);
    let page = house.get(&a, "/coast/queue").await.text();
    assert!(page.contains("/coast/queue?state=received&#38;region=C1"), "{page}");
    assert_eq!(house.get(&a, "/coast/queue?state=soon").await.status, StatusCode::BAD_REQUEST);
    assert_eq!(house.get(&a, "/coast/queue?page=99").await.status, StatusCode::NOT_FOUND);
}
