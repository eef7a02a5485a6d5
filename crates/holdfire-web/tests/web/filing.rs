//! Reports are filed on pages: the form, the check, the receipt, evidence, and who may.

use crate::common;
use crate::common::people::{House, Person, SentFile, house, send};
use crate::common::{HOSTILE, OWN, Page, Sample, sample};
use axum::http::StatusCode;
use holdfire_room::{OrganisationKind, Role};
use holdfire_store::Reader;

fn filing(sample: &Sample) -> (House, Person) {
    let house = house(sample);
    let officer = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    (house, officer)
}

/// The key and the token that a page of the form carries.
fn hidden(page: &Page, name: &str) -> String {
    let text = page.text();
    let start = format!("name=\"{name}\" value=\"");
    let after = text.split(&start).nth(1).unwrap_or_else(|| panic!("no {name} in {text}"));
    after.split('"').next().unwrap().to_owned()
}

/// A form that tells of the first incident of the sample.
const TOLD: [(&str, &str); 7] = [
    ("post", "post 12"),
    ("text", "ست قذائف قرب القرية"),
    ("language", "ar"),
    ("date", "2026-02-14"),
    ("time", "about 3 at night"),
    ("place", "Kafr Nadir"),
    ("act", "remote_violence.shelling"),
];

struct Form<'h> {
    house: &'h House,
    person: &'h Person,
    key: String,
    token: String,
}

impl<'h> Form<'h> {
    async fn open(house: &'h House, person: &'h Person) -> Self {
        let page = house.get(person, "/coast/file").await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        Self { house, person, key: hidden(&page, "key"), token: hidden(&page, "token") }
    }

    async fn step(&self, step: &str, fields: &[(&str, &str)], files: &[SentFile<'_>]) -> Page {
        let own = [("key", self.key.as_str()), ("token", self.token.as_str())];
        let fields = [&own[..], fields, &[("step", step)]].concat();
        send(self.house, self.person, "/coast/file", OWN, &fields, files).await
    }
}

fn size(sample: &Sample) -> u64 {
    Reader::open(sample.folder.path()).unwrap().size().unwrap()
}

#[tokio::test]
async fn a_report_is_checked_recorded_once_and_has_a_receipt() {
    let sample = sample();
    let (house, officer) = filing(&sample);
    let form = Form::open(&house, &officer).await;
    let before = size(&sample);

    let check = form.step("check", &TOLD, &[]).await;
    let text = check.text();
    assert_eq!(check.status, StatusCode::OK, "{text}");
    assert!(text.contains("02:30") && text.contains("UTC"), "the time is read back: {text}");
    assert!(text.contains("about 3 at night") && text.contains("class=\"static-map\""), "{text}");
    assert!(text.contains(&sample.incidents[0]), "the incident it likely tells of is shown");
    assert!(text.contains("ست قذائف"), "words stay");
    assert_eq!(size(&sample), before, "nothing is recorded by looking");

    let done = form.step("record", &TOLD, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let receipt = done.header("location").to_owned();
    assert!(receipt.starts_with("/coast/filed/R-"), "{receipt}");
    let recorded = size(&sample);
    assert!(recorded > before);
    // A double click, and the same form with other words after a lost answer.
    let again = form.step("record", &TOLD, &[]).await;
    assert_eq!((again.status, again.header("location")), (StatusCode::SEE_OTHER, &*receipt));
    let other = [&TOLD[..], &[("weapon", "mortar")]].concat();
    assert_eq!(form.step("check", &other, &[]).await.header("location"), receipt);
    assert_eq!(size(&sample), recorded, "one form is one report");

    let page = house.get(&officer, &receipt).await.text();
    assert!(page.contains("/register/") && page.contains("data-filed=\"coast\""), "{page}");
    let report = house.get(&officer, &receipt.replace("/filed/", "/reports/")).await.text();
    assert!(
        report.contains("Member A: post 12") && report.contains("about 3 at night"),
        "{report}"
    );
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
    let sample = sample();
    let (house, officer) = filing(&sample);
    let form = Form::open(&house, &officer).await;
    let fields = [
        ("text", HOSTILE),
        ("date", "30 February 2026"),
        ("place", "Atlantis"),
        ("killed", "dozens"),
    ];
    let page = form.step("record", &fields, &[]).await.text();
    for field in ["post", "date", "place", "killed"] {
        assert!(page.contains(&format!("id=\"e-{field}\"")), "{field}: {page}");
    }
    assert!(page.contains("value=\"dozens\"") && page.contains("value=\"30 February 2026\""));
    assert!(!page.contains("<script>alert") && page.contains("&#60;script&#62;"));
    let arabic = house.get(&officer, "/coast/file?lang=ar").await.text();
    assert!(arabic.contains("dir=\"rtl\"") && arabic.contains("تقديم بلاغ"));
    assert!(!arabic.contains("[filing-"), "every word is there");
}

#[tokio::test]
async fn a_name_written_otherwise_is_asked_about() {
    let sample = sample();
    let (house, officer) = filing(&sample);
    let form = Form::open(&house, &officer).await;
    let slip = [&TOLD[..5], &[("place", "Kafr Nadr"), TOLD[6]]].concat();
    let asked = form.step("check", &slip, &[]).await;
    let text = asked.text();
    assert!(text.contains("name=\"place_choice\"") && text.contains("Kafr Nadir"), "{text}");
    let key = hidden(&asked, "place_choice");
    let chosen = [&slip[..], &[("place_choice", key.as_str())]].concat();
    let check = form.step("check", &chosen, &[]).await.text();
    assert!(check.contains("value=\"record\"") && check.contains("35.5000"), "{check}");
}

#[tokio::test]
async fn a_choice_needs_its_reason_and_is_a_decision() {
    let sample = sample();
    let (house, officer) = filing(&sample);
    let form = Form::open(&house, &officer).await;
    let join = [&TOLD[..], &[("chosen", sample.incidents[1].as_str())]].concat();
    let before = size(&sample);
    let refused = form.step("record", &join, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
    assert_eq!(size(&sample), before, "never half");
    let join = [&join[..], &[("reason", "the same crater")]].concat();
    let done = form.step("record", &join, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let incident = format!("/coast/incidents/{}", sample.incidents[1]);
    assert!(house.get(&officer, &incident).await.text().contains("the same crater"));
}

fn png() -> Vec<u8> {
    // One grey point.
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0".to_vec();
    png.extend(b"\x3a\x7e\x9b\x55\0\0\0\x0aIDATx\x9cc`\0\0\0\x02\0\x01\x48\xaf\xa4\x71\0\0\0\0IEND\xaeB`\x82");
    png
}

#[tokio::test]
async fn evidence_waits_for_its_form_and_is_shown_blurred() {
    let sample = sample();
    let (house, officer) = filing(&sample);
    let form = Form::open(&house, &officer).await;
    let photo = png();
    let program: &[u8] = b"MZ\x90\0 a program";
    let check = form.step("check", &TOLD, &[("evidence", &photo), ("evidence", program)]).await;
    let text = check.text();
    let sha256 =
        text.split("name=\"caption-").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(text.matches("name=\"caption-").count(), 1, "a program is no evidence");
    assert!(!text.contains("name of a person"), "names of files are not kept");

    let caption = format!("caption-{sha256}");
    let original = format!("original-{sha256}");
    let more = [(caption.as_str(), "the crater"), (original.as_str(), "yes")];
    let done = form.step("record", &[&TOLD[..], &more].concat(), &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let report = done.header("location").replace("/filed/", "/reports/");
    let page = house.get(&officer, &report).await.text();
    assert!(page.contains("the crater") && page.contains(&sha256), "{page}");
    let original = page.split("href=\"/coast/evidence/").nth(1).unwrap().split('"').next().unwrap();
    let path = format!("/coast/evidence/{original}");
    let file = house.get(&officer, &path).await;
    assert_eq!(file.body, photo, "the bytes are untouched");
    assert_eq!(file.header("content-type"), "image/png");
    assert!(file.header("content-disposition").starts_with("attachment"));
    let copy = house.get(&officer, &format!("{path}/copy")).await;
    assert_eq!((copy.status, copy.header("content-type")), (StatusCode::OK, "image/jpeg"));
    let stranger = common::get(&house.site, &path).await;
    assert_ne!(stranger.status, StatusCode::OK);
    let waiting = sample.folder.path().join("waiting");
    assert_eq!(std::fs::read_dir(waiting).unwrap().count(), 0, "nothing waits any more");
}

#[tokio::test]
async fn evidence_comes_to_a_report_that_was_recorded_long_ago_and_comes_once() {
    let sample = sample();
    let (house, officer) = filing(&sample);
    let report = format!("/coast/reports/{}", sample.reports[0]);
    let path = format!("{report}/evidence");
    let page = house.get(&officer, &report).await;
    let (key, token) = (hidden(&page, "key"), hidden(&page, "token"));
    let own = [("key", key.as_str()), ("token", token.as_str())];
    let fields =
        [&own[..], &[("caption", "the crater"), ("post", "post 12"), ("original", "yes")]].concat();
    let (photo, before) = (png(), size(&sample));
    let files: [SentFile<'_>; 2] = [("evidence", &photo), ("evidence", b"MZ\x90\0 a program")];

    let done = send(&house, &officer, &path, OWN, &fields, &files).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert_eq!(done.header("location"), format!("{report}#evidence"));
    assert_eq!(size(&sample), before + 2, "the document and that it belongs to the report");
    let again = send(&house, &officer, &path, OWN, &fields, &files).await;
    assert_eq!(again.header("location"), done.header("location"));
    let waiting = sample.folder.path().join("waiting");
    assert_eq!(std::fs::read_dir(&waiting).unwrap().count(), 0, "nothing waits any more");
    // The same photo from a fresh page is attached already.
    let fresh = house.get(&officer, &report).await;
    let (key, token) = (hidden(&fresh, "key"), hidden(&fresh, "token"));
    let anew = [("key", key.as_str()), ("token", token.as_str())];
    let twice = send(&house, &officer, &path, OWN, &anew, &files[..1]).await;
    assert_eq!(twice.status, StatusCode::SEE_OTHER, "{}", twice.text());
    assert_eq!(size(&sample), before + 2);

    let page = fresh.text();
    assert!(page.contains("the crater") && page.contains("Member A: post 12"), "{page}");
    assert!(page.contains("SHA-256") && page.contains("name=\"caption\""), "{page}");
    assert!(!page.contains("name of a person"), "names of files are not kept");
    let incident = format!("/coast/incidents/{}", sample.incidents[0]);
    assert!(house.get(&officer, &incident).await.text().contains("the crater"));

    // No file that is taken: nothing is recorded, and the page says so.
    let page = house.get(&officer, &report).await;
    let (key, token) = (hidden(&page, "key"), hidden(&page, "token"));
    let own = [("key", key.as_str()), ("token", token.as_str())];
    let none = send(&house, &officer, &path, OWN, &own, &files[1..]).await;
    let shown = house.get(&officer, none.header("location").split('#').next().unwrap()).await;
    assert!(shown.text().contains("Nothing was attached"), "{}", shown.text());
    assert_eq!(size(&sample), before + 2);
    // To a party whom it does not concern the report is not there, with or without the form.
    let other = house.person("eastern-party", OrganisationKind::Party, Role::PartyLiaison);
    let refused = send(&house, &other, &path, OWN, &own, &files[..1]).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    let foreign = send(&house, &officer, &path, "https://elsewhere.example", &own, &files).await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    assert_eq!(size(&sample), before + 2);
}

#[tokio::test]
async fn a_file_sent_ahead_says_what_it_is() {
    let sample = sample();
    let (house, officer) = filing(&sample);
    let form = Form::open(&house, &officer).await;
    let own = [("key", form.key.as_str()), ("token", form.token.as_str())];
    let photo = png();
    let path = "/coast/file/evidence";
    let sent = send(&house, &officer, path, OWN, &own, &[("evidence", &photo)]).await;
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.text());
    let answer: serde_json::Value = serde_json::from_slice(&sent.body).unwrap();
    assert_eq!(answer["sha256"].as_str().unwrap().len(), 64);
    let refused = send(&house, &officer, path, OWN, &own, &[("evidence", b"MZ\x90\0")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = form.step("edit", &TOLD, &[]).await.text();
    assert!(shown.contains(&answer["short"].as_str().unwrap()[..8]), "it waits for its form");
}

#[tokio::test]
async fn only_those_who_may_file_do_and_only_from_own_pages() {
    let sample = sample();
    let (house, officer) = filing(&sample);
    let form = Form::open(&house, &officer).await;
    let before = size(&sample);
    let own = [("key", form.key.as_str()), ("token", form.token.as_str()), ("step", "record")];
    let fields = [&own[..], &TOLD[..]].concat();
    let photo = png();
    let files: [SentFile<'_>; 1] = [("evidence", &photo)];
    for origin in ["https://elsewhere.example", "null"] {
        let foreign = send(&house, &officer, "/coast/file", origin, &fields, &files).await;
        assert_eq!(foreign.status, StatusCode::FORBIDDEN, "{origin}");
    }
    let wrong: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, if *name == "token" { "another" } else { value }))
        .collect();
    let forged = send(&house, &officer, "/coast/file", OWN, &wrong, &[]).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    let public = house.person("public", OrganisationKind::Public, Role::Observer);
    assert_ne!(house.get(&public, "/coast/file").await.status, StatusCode::OK);
    let refused = send(&house, &public, "/coast/file", OWN, &fields, &files).await;
    assert_ne!(refused.status, StatusCode::SEE_OTHER);
    let keyless = [&[("key", "../../x"), ("token", form.token.as_str())][..], &TOLD[..]].concat();
    let bad = send(&house, &officer, "/coast/file", OWN, &keyless, &files).await;
    assert_eq!(bad.status, StatusCode::BAD_REQUEST);
    assert_eq!(size(&sample), before);
    assert!(!sample.folder.path().join("waiting").exists(), "nothing of it was even kept");
}
