//! What is remembered of talks, recorded by forms and by programs, and read again.

use crate::common;
use crate::common::people::{House, Person, house};
use crate::common::{HOSTILE, Sample, sample};
use axum::http::StatusCode;
use holdfire_core::{Entry, Event};
use holdfire_room::{OrganisationKind, Role, Scope};
use holdfire_store::{Reader, Verification, Writer, verify};
use serde_json::{Value, json};

fn reader(sample: &Sample) -> Reader {
    Reader::open(sample.folder.path()).unwrap()
}

fn last(sample: &Sample) -> Entry {
    let reader = reader(sample);
    let seq = reader.size().unwrap() - 1;
    let row = reader.entry(seq).unwrap().unwrap();
    Entry::read(&row.bytes).unwrap()
}

fn officer(house: &House) -> Person {
    house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer)
}

/// Records something by the API; says its id.
async fn told(house: &House, person: &Person, talk: Value) -> String {
    let body = json!({ "talk": talk });
    let answer = house.call(person, "POST", "/coast/api/v1/talks", Some(&body)).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    let done: Value = serde_json::from_slice(&answer.body).unwrap();
    done["id"].as_str().unwrap_or_default().to_owned()
}

async fn a_round(house: &House, person: &Person) -> String {
    let told_by = json!({ "source": "page 1" });
    told(
        house,
        person,
        json!({ "is": "track", "id": "talks", "name": { "en": "Coast talks" }, "told": told_by }),
    )
    .await;
    let round = json!({ "is": "meeting", "track": "talks", "kind": "round", "number": 1, "name": { "en": "Round 1" }, "told": told_by });
    told(house, person, round).await
}

#[tokio::test]
async fn a_form_and_a_program_record_the_same_and_the_same_is_recorded_once() {
    let sample = sample();
    let house = house(&sample);
    let officer = officer(&house);
    let round = a_round(&house, &officer).await;
    assert!(round.starts_with("meeting-"), "an id was made: {round}");
    let fields = [
        ("meeting", round.as_str()),
        ("who", "north"),
        ("state", "boycotted"),
        ("reason", "the truce is not kept"),
        ("source", "letter of the north"),
        ("act", "record"),
    ];
    let sent = house.post(&officer, "/coast/talks/new/attendance", &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    assert_eq!(sent.header("location"), format!("/coast/talks/{round}"));
    let entry = last(&sample);
    assert_eq!(&*entry.by, "member-a");
    let Event::TalkRecorded(talk) = entry.event else { panic!("{entry:?}") };
    let by_form = serde_json::to_value(&talk).unwrap();
    assert_eq!(
        by_form,
        json!({
            "is": "attendance", "meeting": round, "who": "north", "state": "boycotted",
            "reason": "the truce is not kept", "told": { "source": "letter of the north" },
        })
    );
    let size = reader(&sample).size().unwrap();
    let body = json!({ "talk": by_form });
    let again = house.call(&officer, "POST", "/coast/api/v1/talks", Some(&body)).await;
    assert_eq!(again.status, StatusCode::OK, "it stands already: {}", again.text());
    let made_again = json!({ "is": "meeting", "track": "talks", "kind": "round", "number": 1, "name": { "en": "Round 1" }, "told": { "source": "page 1" } });
    let body = json!({ "talk": made_again });
    let again = house.call(&officer, "POST", "/coast/api/v1/talks", Some(&body)).await;
    assert_eq!(again.status, StatusCode::OK, "the same words are one matter: {}", again.text());
    assert_eq!(reader(&sample).size().unwrap(), size);
}

#[tokio::test]
async fn a_form_that_cannot_be_recorded_comes_back_as_it_was_filled_in() {
    let sample = sample();
    let house = house(&sample);
    let officer = officer(&house);
    let round = a_round(&house, &officer).await;
    let size = reader(&sample).size().unwrap();
    let fields = [
        ("meeting", round.as_str()),
        ("state", "present"),
        ("reason", HOSTILE),
        ("source", HOSTILE),
    ];
    let page = house.post(&officer, "/coast/talks/new/attendance", &fields).await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
    let text = page.text();
    assert!(text.contains("“Who” has to be filled in."), "{text}");
    assert!(text.contains("&lt;script&gt;alert(1)") || text.contains("&#60;script&#62;alert(1)"));
    assert!(!text.contains("<script>alert(1)"));
    let fields = [fields.as_slice(), &[("who", "nobody-at-all")]].concat();
    let page = house.post(&officer, "/coast/talks/new/attendance", &fields).await;
    assert_eq!(page.status, StatusCode::CONFLICT, "{}", page.text());
    assert!(page.text().contains("nobody-at-all"));
    assert_eq!(reader(&sample).size().unwrap(), size, "nothing was recorded");
    // Every form opens, in every language, with whatever its address says.
    for kind in holdfire_core::Talk::KINDS {
        let below = if kind.starts_with("message") { "messages" } else { "talks" };
        let kind = kind.replace('_', "-");
        for language in ["en", "ar", "ru", "tr", "fa"] {
            let path = format!(
                "/coast/{below}/new/{kind}?lang={language}&name-en=%3Cscript%3E&passage=doc-1~0~5&clause-1-words=x"
            );
            let page = house.get(&officer, &path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(!page.text().contains("[talk-"), "{path} lacks a message");
            assert!(!page.text().contains("<script>alert"), "{path}");
        }
    }
}

#[tokio::test]
async fn what_is_described_is_described_anew_only_by_whoever_has_read_it() {
    let sample = sample();
    let house = house(&sample);
    let officer = officer(&house);
    let paper = |status: &str| json!({ "is": "paper", "id": "draft", "name": { "en": "On a group" }, "status": status, "told": { "source": "page 1" } });
    told(&house, &officer, paper("draft")).await;
    let described = last_entry(&sample);
    let body = json!({ "talk": paper("leaked") });
    let refused = house.call(&officer, "POST", "/coast/api/v1/talks", Some(&body)).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text().contains("replaces"), "{}", refused.text());
    let form = house.get(&officer, "/coast/talks/new/paper?of=draft").await.text();
    assert!(form.contains(&format!("name=\"replaces\" value=\"{described}\"")), "{form}");
    assert!(form.contains("value=\"On a group\""));
    let replaces = described.to_string();
    let fields = [
        ("id", "draft"),
        ("replaces", replaces.as_str()),
        ("name-en", "On a group"),
        ("status", "leaked"),
        ("source", "page 2"),
    ];
    let sent = house.post(&officer, "/coast/talks/new/paper", &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let matter = house.call(&officer, "GET", "/coast/api/v1/talks/draft", None).await;
    let matter: Value = serde_json::from_slice(&matter.body).unwrap();
    assert_eq!(matter["description"]["talk"]["status"], "leaked");
    assert_eq!(matter["history"].as_array().unwrap().len(), 2);
    // Somebody who read the first meanwhile is told, and loses nothing.
    let late = [
        ("id", "draft"),
        ("replaces", replaces.as_str()),
        ("name-en", "Other"),
        ("status", "endorsed"),
        ("source", "page 3"),
    ];
    let page = house.post(&officer, "/coast/talks/new/paper", &late).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.text().contains("value=\"Other\""));
}

fn last_entry(sample: &Sample) -> u64 {
    reader(sample).size().unwrap() - 1
}

#[tokio::test]
async fn whoever_recorded_it_says_that_it_was_wrong_and_tells_it_anew() {
    let sample = sample();
    let house = house(&sample);
    let officer = officer(&house);
    let other = house.person("member-b", OrganisationKind::Guarantor, Role::JointMember);
    let round = a_round(&house, &officer).await;
    told(&house, &officer, json!({ "is": "dating", "meeting": round, "days": { "from": "2026-02-11" }, "state": "held", "told": { "source": "page 1" } })).await;
    let wrong = last_entry(&sample);
    let path = format!("/coast/talks/entries/{wrong}/erratum");
    let fields = [("reason", "another day"), ("again", "yes")];
    let refused = house.post(&other, &path, &fields).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.text());
    let done = house.post(&officer, &path, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let form = house.get(&officer, done.header("location")).await.text();
    assert!(form.contains("value=\"2026-02-11\""), "the form begins with what was wrong: {form}");
    let talks = reader(&sample).talks().unwrap();
    assert_eq!(talks.each::<holdfire_core::talks::Dating>().count(), 0);
    assert_eq!(talks.all().count(), 3, "it is kept");
}

#[tokio::test]
async fn a_passage_stands_in_its_document_or_nothing_is_recorded() {
    let sample = sample();
    let text = "The sides met — لقاء — and agreed.";
    let id = {
        let mut writer = Writer::open(sample.folder.path()).unwrap();
        let sha256 = writer.files().keep(text.as_bytes().to_vec()).unwrap();
        let id = format!("D-{}", &sha256[..20]);
        let kept = common::event(
            "document_kept",
            json!({ "id": id, "sha256": sha256, "size_bytes": text.len(), "title": "Article" }),
        );
        writer.append(common::people::now(), "member-a", vec![kept]).unwrap();
        id
    };
    let house = house(&sample);
    let officer = officer(&house);
    let milestone = |start: u32, end: u32, quote: &str, document: &str| {
        json!({ "talk": {
            "is": "milestone", "kind": "milestone", "name": { "en": "They met" },
            "told": { "passages": [{ "document": document, "start": start, "end": end, "quote": quote }] },
        } })
    };
    let post = |body: Value| {
        let (house, officer) = (&house, officer.clone());
        async move { house.call(&officer, "POST", "/coast/api/v1/talks", Some(&body)).await }
    };
    let wrong = post(milestone(0, 9, "The sites", &id)).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.text());
    assert!(wrong.text().contains("does not stand in document"), "{}", wrong.text());
    assert!(wrong.text().contains("/talk/told/passages/0"));
    let nowhere = post(milestone(0, 9, "The sides", "D-00000000000000000000")).await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    let without_text = post(milestone(0, 9, "The sides", "doc-1")).await;
    assert!(without_text.text().contains("whose text is not kept here"), "{}", without_text.text());
    let size = reader(&sample).size().unwrap();
    let right = post(milestone(16, 20, "لقاء", &id)).await;
    assert_eq!(right.status, StatusCode::CREATED, "{}", right.text());
    assert_eq!(reader(&sample).size().unwrap(), size + 1);
    // The same by a form that a reader opens with what somebody marked.
    let passage = format!("{id}~27~33");
    let path = format!("/coast/talks/new/milestone?passage={passage}&name-en=Agreed");
    let form = house.get(&officer, &path).await.text();
    assert!(form.contains("agreed</p>"), "{form}");
    let fields = [("kind", "deadline"), ("name-en", "Agreed"), ("passage", passage.as_str())];
    let sent = house.post(&officer, "/coast/talks/new/milestone", &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    drop(house);
    // Whoever checks the register checks the quotations too.
    assert!(matches!(verify(sample.folder.path()).unwrap(), Verification::Holds { .. }));
    let seq = {
        let mut writer = Writer::open(sample.folder.path()).unwrap();
        let mut misquoted = milestone(0, 9, "The sites", &id)["talk"].clone();
        misquoted["id"] = json!("misquoted");
        let misquoted = common::event("talk_recorded", misquoted);
        let seq = writer.state().size;
        writer.append(common::people::now(), "member-a", vec![misquoted]).unwrap();
        seq
    };
    match verify(sample.folder.path()).unwrap() {
        Verification::DoesNotHold { entry, message } => {
            assert_eq!(entry, Some(seq));
            assert!(message.contains(&id) && message.contains("do not stand there"), "{message}");
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_sealed_message_is_read_by_those_it_passes_and_by_nobody_else() {
    let sample = sample();
    let house = house(&sample);
    let liaison = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    let carrier = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let receiver = house.person("south", OrganisationKind::Party, Role::PartyLiaison);
    let stranger = house.person("member-b", OrganisationKind::Guarantor, Role::JointMember);
    let words = "we come if the road is open";
    let fields = [
        ("from", "north"),
        ("through", "member-a"),
        ("to", "south"),
        ("text", words),
        ("text-sort", "sealed"),
        ("source", "handed over by the liaison"),
    ];
    let refused = house.post(&stranger, "/coast/messages/new/message", &fields).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.text());
    // Its sender would be named by the entry: whoever carries it records it.
    let told = house.post(&liaison, "/coast/messages/new/message", &fields).await;
    assert_eq!(told.status, StatusCode::BAD_REQUEST, "{}", told.text());
    assert!(told.text().contains("the entry names who records it"));
    let sent = house.post(&carrier, "/coast/messages/new/message", &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let id = sent.header("location").rsplit('/').next().unwrap().to_owned();
    let row = reader(&sample).entry(last_entry(&sample)).unwrap().unwrap();
    let bytes = String::from_utf8(row.bytes).unwrap();
    assert!(!bytes.contains("road"), "the register has the seal alone: {bytes}");
    assert!(bytes.contains("\"sealed\"") && bytes.contains("not named"), "{bytes}");
    assert!(!bytes.contains("\"north\""), "whose it is may not be said: {bytes}");
    let path = format!("/coast/api/v1/messages/{id}/text");
    for (person, may) in [(&liaison, true), (&carrier, true), (&receiver, true), (&stranger, false)]
    {
        let answer = house.call(person, "GET", &path, None).await;
        match may {
            true => {
                let told: Value = serde_json::from_slice(&answer.body).unwrap();
                assert_eq!(told["texts"][0]["words"], words);
                let sealed = holdfire_room_seal(&told["texts"][0]);
                assert_eq!(told["texts"][0]["seal"], sealed.as_str());
            }
            false => assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", answer.text()),
        }
    }
    // A program reads no message, whoever it acts for.
    let token = house.bearer("member-a-duty-officer", &[Scope::Read, Scope::Decide]);
    let answer =
        common::people::call_with(&house.site, "GET", &path, &[("authorization", &token)], None)
            .await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{}", answer.text());
    // Each says for itself how it went on.
    let step = |by: &str, step: &str| json!({ "talk": { "is": "message_step", "message": id, "step": step, "by": by, "told": { "source": "log" } } });
    let carried = house
        .call(&carrier, "POST", "/coast/api/v1/messages", Some(&step("member-a", "carried")))
        .await;
    assert_eq!(carried.status, StatusCode::CREATED, "{}", carried.text());
    let for_another = house
        .call(&receiver, "POST", "/coast/api/v1/messages", Some(&step("north", "acknowledged")))
        .await;
    assert_ne!(for_another.status, StatusCode::CREATED);
    let mut answered = step("south", "answered");
    answered["talk"]["text"] = json!({ "to_seal": "then come on Monday" });
    let answered = house.call(&receiver, "POST", "/coast/api/v1/messages", Some(&answered)).await;
    assert_eq!(answered.status, StatusCode::CREATED, "{}", answered.text());
    let read = house.call(&liaison, "GET", &path, None).await;
    assert!(read.text().contains("then come on Monday"));
}

/// The seal of what was answered, made again from its chance and its words.
fn holdfire_room_seal(text: &Value) -> String {
    use sha2::{Digest, Sha256};
    let chance = text["chance"].as_str().unwrap();
    let chance: Vec<u8> = (0..chance.len() / 2)
        .map(|n| u8::from_str_radix(&chance[2 * n..2 * n + 2], 16).unwrap())
        .collect();
    assert_eq!(chance.len(), 32);
    let words = text["words"].as_str().unwrap();
    let hash = Sha256::new().chain_update(chance).chain_update(words).finalize();
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn a_party_is_told_what_is_public_and_no_more() {
    let sample = sample();
    let house = house(&sample);
    let officer = officer(&house);
    let liaison = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    let round = a_round(&house, &officer).await;
    let told_by = json!({ "source": "page 1" });
    told(
        &house,
        &officer,
        json!({ "is": "minute", "meeting": round, "words": "said behind doors", "told": told_by }),
    )
    .await;
    told(&house, &officer, json!({ "is": "modality", "id": "open", "issue": { "en": "who watches" }, "told": told_by })).await;
    let all = |page: common::Page| -> Value { serde_json::from_slice(&page.body).unwrap() };
    let seen = all(house.call(&officer, "GET", "/coast/api/v1/talks", None).await);
    assert_eq!(seen["total"], 4);
    let seen = all(house.call(&liaison, "GET", "/coast/api/v1/talks", None).await);
    assert_eq!(seen["total"], 2);
    assert!(!seen.to_string().contains("behind doors"));
    let hidden = house.call(&liaison, "GET", "/coast/api/v1/talks/open", None).await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND);
    let filed = house
        .post(
            &liaison,
            "/coast/talks/new/minute",
            &[("meeting", &*round), ("words", "x"), ("source", "x")],
        )
        .await;
    assert_eq!(filed.status, StatusCode::FORBIDDEN);
    // Filters and cursors.
    let page = all(house.call(&officer, "GET", "/coast/api/v1/talks?kind=minute", None).await);
    assert_eq!(page["items"][0]["talk"]["words"], "said behind doors");
    let about =
        all(house.call(&officer, "GET", &format!("/coast/api/v1/talks?about={round}"), None).await);
    assert_eq!(about["total"], 2);
    let first = all(house.call(&officer, "GET", "/coast/api/v1/talks?limit=3", None).await);
    let next = first["next"].as_str().unwrap();
    let rest = all(house
        .call(&officer, "GET", &format!("/coast/api/v1/talks?limit=3&cursor={next}"), None)
        .await);
    assert_eq!(rest["items"].as_array().unwrap().len(), 1);
    assert!(rest["next"].is_null());
}
