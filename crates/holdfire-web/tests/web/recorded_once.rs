//! The same form sent twice is recorded once and answered alike; what somebody writes anew is another.

use crate::common::people::{House, Person, house, house_at, now};
use crate::common::{OWN, Page, Sample, sample};
use axum::http::StatusCode;
use holdfire_room::{OrganisationKind, Role};
use holdfire_store::{Reader, Verification, verify};
use jiff::Timestamp;
use std::sync::atomic::{AtomicI64, Ordering};

/// Seconds that have gone by; one test alone moves its clock.
static GONE_BY: AtomicI64 = AtomicI64::new(0);

fn clock() -> Timestamp {
    Timestamp::from_second(now().as_second() + GONE_BY.load(Ordering::SeqCst)).unwrap()
}

type Fields<'f> = &'f [(&'f str, &'f str)];

fn size(sample: &Sample) -> u64 {
    Reader::open(sample.folder.path()).unwrap().size().unwrap()
}

/// What a page carries in its forms: the token of the session and the key of the page.
async fn token(house: &House, person: &Person, page: &str) -> String {
    let page = house.get(person, page).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    let text = page.text();
    let after = text.split("name=\"token\" value=\"").nth(1).expect("a form with a token");
    after.split('"').next().unwrap().to_owned()
}

async fn send(house: &House, person: &Person, token: &str, path: &str, fields: Fields<'_>) -> Page {
    let fields = [fields, &[("token", token)]].concat();
    house.post_as(person.cookie(), OWN, path, &fields).await
}

fn joint(house: &House) -> Person {
    let roles = [Role::JointMember, Role::DutyOfficer, Role::Monitor];
    house.person_in("member-a", OrganisationKind::Guarantor, &roles)
}

#[tokio::test]
async fn every_form_that_records_an_act_records_it_once_however_often_it_is_sent() {
    let sample = sample();
    let house = house(&sample);
    let person = joint(&house);
    let incident = format!("/coast/incidents/{}", sample.incidents[0]);
    let at = |form: &str| format!("{incident}/{form}");
    let forms: Vec<(String, String, Fields<'_>)> = vec![
        (incident.clone(), at("comment"), &[("words", "see the log of post 12")]),
        (incident.clone(), at("position"), &[("stand", "confirms"), ("reason", "our post saw it")]),
        (
            incident.clone(),
            at("request"),
            &[("of", "member-b"), ("what", "who fired"), ("within", "24"), ("reason", "unclear")],
        ),
        (
            incident.clone(),
            at("task"),
            &[("to", "member-b"), ("what", "look"), ("place", "the mill"), ("reason", "unclear")],
        ),
        (
            incident.clone(),
            at("demand"),
            &[("on", "member-b"), ("what", "withdraw"), ("reason", "clause 1")],
        ),
        (
            incident.clone(),
            at("finding"),
            &[("outcome", "unresolved"), ("reason", "we do not agree"), ("hours-to-vote", "48")],
        ),
        (
            "/coast/calls".to_owned(),
            "/coast/calls".to_owned(),
            &[
                ("direction", "theirs"),
                ("described", "a farmer near the mill"),
                ("began", "2026-02-20T11:00"),
                ("language", "ar"),
                ("about", "shells near the mill"),
                ("read-back", "yes"),
                ("over", "1"),
            ],
        ),
        (
            "/coast/coverage".to_owned(),
            "/coast/coverage".to_owned(),
            &[
                ("kind", "patrol"),
                ("place", "north-area"),
                ("from-at", "2026-02-17T09:00"),
                ("until-at", "2026-02-17T10:00"),
                ("who", "patrol 4"),
            ],
        ),
    ];
    for (page, path, fields) in &forms {
        let token = token(&house, &person, page).await;
        let before = size(&sample);
        let first = send(&house, &person, &token, path, fields).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{path}: {}", first.text());
        let once = size(&sample);
        assert!(once > before, "{path} recorded nothing");
        let second = send(&house, &person, &token, path, fields).await;
        assert_eq!(second.status, StatusCode::SEE_OTHER, "{path}: {}", second.text());
        assert_eq!(second.header("location"), first.header("location"), "{path}");
        assert_eq!(size(&sample), once, "{path} was recorded twice");
    }
    assert!(matches!(verify(sample.folder.path()).unwrap(), Verification::Holds { .. }));
}

#[tokio::test]
async fn two_clicks_at_the_same_moment_are_one_entry_and_lead_to_the_same_place() {
    let sample = sample();
    let house = house(&sample);
    let person = joint(&house);
    let incident = format!("/coast/incidents/{}", sample.incidents[0]);
    let token = token(&house, &person, &incident).await;
    let before = size(&sample);
    let (path, fields) = (format!("{incident}/comment"), [("words", "twice at once")]);
    let click = || send(&house, &person, &token, &path, &fields);
    let (one, other, third) = tokio::join!(click(), click(), click());
    for answer in [&one, &other, &third] {
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        assert_eq!(answer.header("location"), one.header("location"));
    }
    assert_eq!(size(&sample), before + 1);
}

#[tokio::test]
async fn the_same_words_from_a_fresh_page_and_other_words_from_the_same_page_are_other_forms() {
    let sample = sample();
    let house = house_at(&sample, clock);
    let person = joint(&house);
    let incident = format!("/coast/incidents/{}", sample.incidents[0]);
    let path = format!("{incident}/request");
    let fields = |what: &'static str| {
        [("of", "member-b"), ("what", what), ("within", "24"), ("reason", "unclear")]
    };
    let first_page = token(&house, &person, &incident).await;
    let before = size(&sample);
    send(&house, &person, &first_page, &path, &fields("who fired")).await;
    send(&house, &person, &first_page, &path, &fields("who fired first")).await;
    assert_eq!(size(&sample), before + 2, "other words are another form");
    let fresh = token(&house, &person, &incident).await;
    assert_ne!(fresh, first_page);
    GONE_BY.store(60, Ordering::SeqCst);
    let again = send(&house, &person, &first_page, &path, &fields("who fired")).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    assert_eq!(size(&sample), before + 2, "a minute later it is still the same form");
    send(&house, &person, &fresh, &path, &fields("who fired")).await;
    assert_eq!(size(&sample), before + 3, "on a fresh page it is asked again");
}

#[tokio::test]
async fn a_form_that_was_refused_can_be_sent_again_and_a_key_is_nobody_elses() {
    let sample = sample();
    let house = house(&sample);
    let person = joint(&house);
    let other = house.person("member-b", OrganisationKind::Guarantor, Role::DutyOfficer);
    let incident = format!("/coast/incidents/{}", sample.incidents[0]);
    let path = format!("{incident}/comment");
    let page = token(&house, &person, &incident).await;
    let before = size(&sample);
    for _ in 0..2 {
        let refused = send(&house, &person, &page, &path, &[("words", "")]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
    }
    let of_other = send(&house, &other, &page, &path, &[("words", "seen")]).await;
    assert_eq!(of_other.status, StatusCode::FORBIDDEN, "the token is of another session");
    assert_eq!(size(&sample), before);
    let done = send(&house, &person, &page, &path, &[("words", "seen")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(size(&sample), before + 1);
}
