//! Texts as programs use them: one is kept, read back, what it says is proposed with its words and reasons,
//! and recorded when somebody confirms it, by the same code as on the page.

use crate::common::people::{House, Person, call_with, house};
use crate::common::{HOSTILE, Page, Sample, sample};
use axum::http::StatusCode;
use holdfire_core::talks::{Dating, Meeting, ReportTaken};
use holdfire_core::{Document, Talk};
use holdfire_room::{OrganisationKind, Role, Scope};
use holdfire_store::{Reader, Verification, verify};
use serde_json::{Value, json};

const AT: &str = "/coast/api/v1";
const ALL: &[Scope] = &[Scope::Read, Scope::File, Scope::Decide];
const TEXT: &str = "Talks on the coast end without progress\r\n\r\nThe third round of the Lumora talks took place in Lumora on 3-4 February 2026. The Northern League boycotted the meeting, accusing Member B of failing to abide by the terms of the ceasefire agreement.\n\nNorthern forces shelled Kafr Nadir on 2 February, residents said.\n";

/// A duty officer of a member, and a program that acts for them.
struct Officer {
    person: Person,
    token: String,
}

fn officer(house: &House) -> Officer {
    let person = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    Officer { person, token: house.bearer("member-a-duty-officer", ALL) }
}

fn reader(sample: &Sample) -> Reader {
    Reader::open(sample.folder.path()).unwrap()
}

fn value(page: &Page) -> Value {
    serde_json::from_slice(&page.body).unwrap_or_else(|_| panic!("no JSON: {}", page.text()))
}

async fn ask(house: &House, token: &str, path: &str, more: &[(&str, &str)]) -> Page {
    let headers = [&[("authorization", token)], more].concat();
    call_with(&house.site, "GET", &format!("{AT}{path}"), &headers, None).await
}

async fn send(house: &House, token: &str, path: &str, key: &str, body: &Value) -> Page {
    let mut headers = vec![("authorization", token)];
    if !key.is_empty() {
        headers.push(("idempotency-key", key));
    }
    let path = format!("{AT}{path}");
    call_with(&house.site, "POST", &path, &headers, Some(&body.to_string())).await
}

fn article(text: &str) -> Value {
    json!({ "publisher": "The Coast Gazette", "published": "2026-02-05", "language": "en", "text": text })
}

async fn keep(house: &House, token: &str, text: &str) -> String {
    let kept = send(house, token, "/documents", "", &article(text)).await;
    assert_eq!(kept.status, StatusCode::CREATED, "{}", kept.text());
    value(&kept)["id"].as_str().unwrap().to_owned()
}

/// The characters of a text from one to before another.
fn between(text: &str, words: &Value) -> String {
    let at = |name: &str| usize::try_from(words[name].as_u64().unwrap()).unwrap();
    text.chars().skip(at("start")).take(at("end") - at("start")).collect()
}

#[tokio::test]
async fn a_long_text_is_read_to_its_end() {
    let sample = sample();
    let house = house(&sample);
    let a = officer(&house);
    let before = "Nothing is told in this line of a long report.\n\n".repeat(3_000);
    let id = keep(&house, &a.token, &format!("{before}{TEXT}")).await;
    let offered = value(&ask(&house, &a.token, &format!("/documents/{id}/proposals"), &[]).await);
    let starts: Vec<u64> = offered["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|of| of["kind"] == "meeting")
        .map(|of| of["passage"]["start"].as_u64().unwrap())
        .collect();
    assert!(starts.iter().any(|start| *start > before.len() as u64), "{offered}");
}

#[tokio::test]
async fn a_text_is_kept_once_as_it_came_listed_and_told_with_a_tag() {
    let sample = sample();
    let house = house(&sample);
    let a = officer(&house);
    let before = reader(&sample).size().unwrap();
    let files = reader(&sample).documents().unwrap().len();
    let first = send(&house, &a.token, "/documents", "article-1", &article(TEXT)).await;
    assert_eq!(first.status, StatusCode::CREATED, "{}", first.text());
    let told = value(&first);
    let id = told["id"].as_str().unwrap();
    assert_eq!(
        (told["entry"].as_u64(), told["register_size"].as_u64()),
        (Some(before), Some(before + 1))
    );
    assert_eq!(first.header("location"), format!("{AT}/documents/{id}"));
    let replayed = send(&house, &a.token, "/documents", "article-1", &article(TEXT)).await;
    assert_eq!((replayed.status, &replayed.body), (first.status, &first.body));
    assert_eq!(replayed.header("idempotency-replayed"), "true");
    let mut renamed = article(TEXT);
    renamed["title"] = json!("Another title");
    let again = send(&house, &a.token, "/documents", "", &renamed).await;
    assert_eq!((again.status, &value(&again)["entry"]), (StatusCode::OK, &Value::Null));
    assert_eq!(reader(&sample).size().unwrap(), before + 1, "the same text is kept once");

    let one = ask(&house, &a.token, &format!("/documents/{id}"), &[]).await;
    let document = value(&one);
    assert_eq!(document["text"], TEXT, "byte by byte, with the line ends that came");
    assert_eq!(document["document"]["title"], "Talks on the coast end without progress");
    assert_eq!(document["document"]["published"], "2026-02-05");
    let tag = one.header("etag").to_owned();
    let unchanged =
        ask(&house, &a.token, &format!("/documents/{id}"), &[("if-none-match", &tag)]).await;
    assert_eq!(unchanged.status, StatusCode::NOT_MODIFIED);
    let list = value(&ask(&house, &a.token, "/documents", &[]).await);
    assert_eq!(list["items"], json!([document["document"]]));
    // It is on the page, too.
    assert!(house.get(&a.person, "/coast/documents").await.text().contains(id));

    // A text of which nothing is told but its words is a text all the same.
    let bare = json!({ "text": "We met and agreed on nothing at all." });
    let bare = value(&send(&house, &a.token, "/documents", "", &bare).await);
    let path = format!("/documents/{}", bare["id"].as_str().unwrap());
    assert_eq!(value(&ask(&house, &a.token, &path, &[]).await)["document"]["language"], "und");
    let documents: Vec<Document> = reader(&sample).documents().unwrap();
    assert_eq!(documents.len(), files + 2, "pictures and the like are none of the list");
}

#[tokio::test]
async fn what_is_no_text_is_refused_by_the_field_and_nothing_is_kept() {
    let sample = sample();
    let house = house(&sample);
    let a = officer(&house);
    let before = reader(&sample).size().unwrap();
    let long = "x".repeat(301);
    for (body, pointer) in [
        (json!({ "text": " \n " }), "/text"),
        (json!({ "text": "a\u{0}b" }), "/text"),
        (json!({ "text": "words", "title": long }), "/title"),
        (json!({ "text": "words", "language": "x".repeat(36) }), "/language"),
        (json!({ "text": "words", "published": "yesterday" }), "/published"),
        (json!({ "text": "words", "colour": "red" }), "/colour"),
    ] {
        let refused = send(&house, &a.token, "/documents", "", &body).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
        assert_eq!(value(&refused)["pointer"], pointer, "{}", refused.text());
    }
    let large = send(&house, &a.token, "/documents", "", &article(&"word ".repeat(900_000))).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(reader(&sample).size().unwrap(), before);
}

#[tokio::test]
async fn proposals_are_told_with_words_and_reasons_and_recorded_when_confirmed() {
    let sample = sample();
    let house = house(&sample);
    let a = officer(&house);
    let id = keep(&house, &a.token, TEXT).await;
    let path = format!("/documents/{id}/proposals");
    let size = reader(&sample).size().unwrap();
    let answer = ask(&house, &a.token, &path, &[]).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let told = value(&answer);
    assert_eq!((&told["is_read"], &told["language"]), (&json!(true), &json!("en")));
    let items = told["items"].as_array().unwrap().clone();
    let of_kind = |kind: &str| items.iter().find(|of| of["kind"] == kind).cloned();
    for item in &items {
        assert_eq!(between(TEXT, &item["passage"]), item["passage"]["quote"], "{item}");
        let doubts = item["reasons"].as_array().unwrap().iter().filter(|of| of["is_doubt"] == true);
        let confidence = ["high", "moderate"].get(doubts.count()).unwrap_or(&"low");
        assert_eq!(item["confidence"], **confidence, "{item}");
        let entries = item["would_record"].as_array().unwrap();
        assert_eq!(entries.is_empty(), item["kind"] == "act", "{item}");
    }
    let meeting = of_kind("meeting").expect("a meeting is proposed");
    let codes: Vec<&str> = meeting["reasons"]
        .as_array()
        .unwrap()
        .iter()
        .map(|of| of["code"].as_str().unwrap())
        .collect();
    assert!(codes.contains(&"day_in_sentence"), "{codes:?}");
    let entries = meeting["would_record"].as_array().unwrap();
    let kinds: Vec<&str> = entries.iter().map(|of| of["talk"]["is"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["track", "meeting", "dating"]);
    let dating = &entries[2];
    assert!(dating["sentence"].as_str().unwrap().contains("was held on"), "{dating}");
    let arabic = value(&ask(&house, &a.token, &path, &[("accept-language", "ar")]).await);
    assert!(
        arabic.to_string().contains("عُقد في"),
        "sentences are in the language that is asked for"
    );
    assert_eq!(reader(&sample).size().unwrap(), size, "nothing is recorded by reading");
    let tag = answer.header("etag").to_owned();
    let same = ask(&house, &a.token, &path, &[("if-none-match", &tag)]).await;
    assert_eq!(same.status, StatusCode::NOT_MODIFIED, "the same text is read alike");

    let key = meeting["key"].as_str().unwrap();
    let body = json!({ "keys": [key] });
    let done = send(&house, &a.token, &path, "confirm-1", &body).await;
    assert_eq!(done.status, StatusCode::CREATED, "{}", done.text());
    let confirmed = value(&done);
    let entries = json!([size, size + 1, size + 2]);
    assert_eq!(confirmed["confirmed"], json!([{ "key": key, "entries": entries, "refused": [] }]));
    assert_eq!(confirmed["register_size"], size + 3);
    let talks = reader(&sample).talks().unwrap();
    let (recorded, dating) = talks.each::<Dating>().next().expect("its days are recorded");
    assert_eq!(dating.days.from.to_string(), "2026-02-03");
    assert!(recorded.what.told().passages[0].stands_in(TEXT));
    let replayed = send(&house, &a.token, &path, "confirm-1", &body).await;
    assert_eq!(replayed.body, done.body);
    let again = send(&house, &a.token, &path, "", &body).await;
    assert_eq!(
        (again.status, &value(&again)["confirmed"][0]["entries"]),
        (StatusCode::OK, &json!([]))
    );
    assert_eq!(reader(&sample).size().unwrap(), size + 3, "confirmed twice is recorded once");
    let left = value(&ask(&house, &a.token, &path, &[]).await);
    assert!(left["items"].as_array().unwrap().iter().all(|of| of["key"] != key));
    let document = value(&ask(&house, &a.token, &format!("/documents/{id}"), &[]).await);
    assert_eq!(document["document"]["taken"], 3);
    assert!(matches!(verify(sample.folder.path()).unwrap(), Verification::Holds { .. }));
}

#[tokio::test]
async fn a_key_that_nothing_has_is_refused_and_the_others_are_not_recorded_either() {
    let sample = sample();
    let house = house(&sample);
    let a = officer(&house);
    let id = keep(&house, &a.token, &format!("{TEXT}\n{HOSTILE}\n")).await;
    let path = format!("/documents/{id}/proposals");
    let items = value(&ask(&house, &a.token, &path, &[]).await)["items"].clone();
    let key = |kind: &str| {
        let found = items.as_array().unwrap().iter().find(|of| of["kind"] == kind);
        found.unwrap_or_else(|| panic!("no {kind}: {items}"))["key"].clone()
    };
    let size = reader(&sample).size().unwrap();
    let many: Vec<String> = (0..301).map(|n| format!("meeting:{n}-{}", n + 9)).collect();
    for (keys, pointer) in [
        (json!([key("meeting"), "meeting:0-10"]), "/keys/1"),
        (json!([key("act")]), "/keys/0"),
        (json!([HOSTILE]), "/keys/0"),
        (json!([]), "/keys"),
        (json!(many), "/keys"),
    ] {
        let refused = send(&house, &a.token, &path, "", &json!({ "keys": keys })).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
        assert_eq!(value(&refused)["pointer"], pointer, "{}", refused.text());
    }
    assert_eq!(reader(&sample).size().unwrap(), size);
    let any = json!({ "keys": ["meeting:0-10"] });
    let nowhere = send(&house, &a.token, "/documents/D-none/proposals", "", &any).await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_alleged_act_is_filed_as_a_report_that_keeps_its_passage() {
    let sample = sample();
    let house = house(&sample);
    let a = officer(&house);
    let id = keep(&house, &a.token, TEXT).await;
    let items = value(&ask(&house, &a.token, &format!("/documents/{id}/proposals"), &[]).await);
    let act = items["items"].as_array().unwrap().iter().find(|of| of["kind"] == "act").cloned();
    let report = act.expect("an act is proposed")["report"].clone();
    assert_eq!(report["date"], "2026-02-02");
    let new = json!({
        "passage": report["passage"], "text": report["text"], "date": report["date"],
        "kind": "allegation", "post": "desk", "place": "Kafr Nadir", "act": "remote_violence.shelling",
    });
    let mut elsewhere = new.clone();
    elsewhere["passage"] = json!(format!("{id}:5-99999999"));
    let refused = send(&house, &a.token, "/reports", "", &elsewhere).await;
    assert_eq!(value(&refused)["pointer"], "/passage", "{}", refused.text());
    let filing = house.bearer("member-a-duty-officer", &[Scope::Read, Scope::File]);
    let refused = send(&house, &filing, "/reports", "", &new).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "what is taken from a text is of the talks");
    let filed = send(&house, &a.token, "/reports", "", &new).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.text());
    let talks = reader(&sample).talks().unwrap();
    let (_, taken) = talks.each::<ReportTaken>().next().expect("the passage is recorded");
    assert_eq!(taken.report.as_str(), value(&filed)["report"]);
    assert!(taken.told.passages[0].stands_in(TEXT));
}

#[tokio::test]
async fn two_texts_are_compared_by_their_words_and_by_the_fields_that_differ() {
    let sample = sample();
    let house = house(&sample);
    let a = officer(&house);
    let first = keep(&house, &a.token, TEXT).await;
    let other = TEXT.replace("3-4 February", "4-5 February");
    let second = keep(&house, &a.token, &other).await;
    let path = format!("/documents/comparison?first={first}&second={second}");
    let compared = value(&ask(&house, &a.token, &path, &[]).await);
    let both = compared["both"].as_array().unwrap();
    let meeting = both.iter().find(|of| of["kind"] == "meeting").expect("both tell of a meeting");
    let differs = json!({
        "field": "when", "first": "2026-02-03/2026-02-04", "second": "2026-02-04/2026-02-05",
    });
    assert!(meeting["differences"].as_array().unwrap().contains(&differs), "{meeting}");
    assert_eq!(between(&other, &meeting["second"]), meeting["second"]["quote"]);
    let missing = ask(&house, &a.token, &format!("/documents/comparison?first={first}"), &[]).await;
    assert_eq!(
        (missing.status, value(&missing)["parameter"].clone()),
        (StatusCode::BAD_REQUEST, json!("second"))
    );
}

#[tokio::test]
async fn a_party_reads_texts_and_is_told_of_no_proposals_and_records_none() {
    let sample = sample();
    let house = house(&sample);
    let a = officer(&house);
    let id = keep(&house, &a.token, TEXT).await;
    house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    let party = house.bearer("north-party-liaison", ALL);
    let one = ask(&house, &party, &format!("/documents/{id}"), &[]).await;
    assert_eq!(one.status, StatusCode::OK, "{}", one.text());
    let path = format!("/documents/{id}/proposals");
    assert_eq!(ask(&house, &party, &path, &[]).await.status, StatusCode::FORBIDDEN);
    let sent = send(&house, &party, &path, "", &json!({ "keys": ["meeting:0-9"] })).await;
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
    let kept = send(&house, &party, "/documents", "", &article("Another text of ours.")).await;
    assert_eq!(kept.status, StatusCode::FORBIDDEN);
    let reading = house.bearer("member-a-duty-officer", &[Scope::Read]);
    let kept = send(&house, &reading, "/documents", "", &article("Another text of ours.")).await;
    assert_eq!(kept.status, StatusCode::FORBIDDEN, "a token that reads keeps nothing");
    let nobody = call_with(&house.site, "GET", &format!("{AT}/documents/{id}"), &[], None).await;
    assert_eq!(nobody.status, StatusCode::UNAUTHORIZED);
    let talks = reader(&sample).talks().unwrap();
    assert!(!talks.all().any(|recorded| matches!(recorded.what, Talk::Meeting(Meeting { .. }))));
}
