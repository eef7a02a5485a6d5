//! The pages of what was said and promised: what each says, what it does not say, and to whom.

use crate::common;
use crate::common::people::{House, Person, house};
use crate::common::{HOSTILE, Sample, event, sample};
use axum::http::StatusCode;
use holdfire_room::{OrganisationKind, Role};
use holdfire_store::Writer;
use serde_json::{Value, json};

const LISTS: [&str; 7] = [
    "statements",
    "commitments",
    "contacts",
    "accusations",
    "modalities",
    "messages",
    "milestones",
];

/// The sample with talks: a round, a statement in clauses, promises, a condition, a contact, accusations,
/// an issue that became a clause, a message and a milestone. Words of sources try to leave their places.
fn with_talks(sample: &Sample) -> &Sample {
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    let incident = sample.incidents[0].as_str();
    let all = [
        json!({ "is": "track", "id": "talks", "name": { "en": "Coast talks", "ar": "محادثات الساحل" } }),
        json!({ "is": "meeting", "id": "r1", "track": "talks", "kind": "round", "name": { "en": "Round 1" }, "hosts": ["member-b"] }),
        json!({ "is": "dating", "meeting": "r1", "days": { "from": "2026-02-10" }, "state": "held" }),
        json!({ "is": "attendance", "meeting": "r1", "who": "member-a", "state": "present" }),
        json!({ "is": "attendance", "meeting": "r1", "who": "north", "state": "boycotted", "reason": HOSTILE }),
        json!({ "is": "statement", "id": "st", "name": { "en": "Joint statement" }, "by": ["member-a", "member-b"], "on": "2026-02-10", "meeting": "r1", "instrument": "truce", "clause": [
            { "number": "1", "kind": "principle", "words": "one coast", "themes": ["territorial-integrity"], "cites": ["S/RES/2254 (2015)"] },
            { "number": "2", "kind": "obligation", "words": "a group watches", "bound": ["member-a"], "due": "2026-02-12", "cites": ["S/RES/2254 (2015) 7"] },
            { "number": "3", "kind": "exhortation", "words": HOSTILE },
        ] }),
        json!({ "is": "statement", "id": "other", "name": { "en": "Another statement" }, "by": ["north"], "on": "2026-02-11", "clause": [
            { "number": "1", "kind": "principle", "words": "the coast is one", "themes": ["territorial-integrity"] },
        ] }),
        json!({ "is": "commitment", "id": "press", "kind": "undertaking", "name": { "en": "To press the north" }, "by": "member-b", "presses": "north", "what": "guns stop", "on": "2026-02-10", "due": "2026-02-15", "clause": ["st", "2"] }),
        json!({ "is": "commitment", "id": "if", "kind": "condition", "name": { "en": "We come if it is quiet" }, "by": "north", "what": "we do not come", "condition": { "words": "if the truce is broken", "watches": { "instrument": "truce", "from": "2026-02-01" } }, "meeting": "r1" }),
        json!({ "is": "fulfilment", "of": "st", "clause": "2", "state": "broken", "by": "north", "on": "2026-02-14", "words": "nobody watches", "incidents": [incident] }),
        json!({ "is": "contact", "id": "call", "between": ["member-a", "south"], "medium": "telephone", "days": { "from": "2026-02-13" }, "about": { "en": "the truce" } }),
        json!({ "is": "readout", "contact": "call", "by": "member-a" }),
        json!({ "is": "accusation", "id": "acc", "by": "north", "against": "south", "words": HOSTILE, "about": [{ "incident": incident }, { "clause": ["truce", "1"] }], "on": "2026-02-14" }),
        json!({ "is": "accusation", "id": "back", "by": "south", "against": { "words": "some countries" }, "words": "they harm the talks", "answers": "acc", "on": "2026-02-15" }),
        json!({ "is": "reply", "to": "acc", "by": "south", "kind": "denies", "words": "it was not us" }),
        json!({ "is": "modality", "id": "who", "issue": { "en": "Who watches" }, "options": ["a group", "nobody"], "owner": "member-a", "due": "2026-02-12" }),
        json!({ "is": "settlement", "modality": "who", "words": "attacks cease", "option": 0, "on": { "from": "2026-02-11" }, "by": ["member-a"], "became": ["truce", "1"] }),
        json!({ "is": "modality", "id": "still", "issue": { "en": "Where they meet" } }),
        json!({ "is": "message", "id": "msg", "from": "north", "through": "member-a", "to": "south", "text": { "open": "we are ready" }, "for_attribution": true }),
        json!({ "is": "milestone", "id": "ms", "kind": "evacuation", "name": { "en": "The old town was left" }, "days": { "from": "2026-02-16" } }),
    ];
    // One that engages the truce beyond doubt.
    let (engaging, received) = common::report("9", "posts", 15, json!({}));
    let linked = event(
        "reports_linked",
        json!({ "incident": "CST-DDDD-DDDD", "links": [{ "report": engaging, "probability": 1.0 }] }),
    );
    common::record(&mut writer, common::people::now(), vec![received, linked]);
    for mut talk in all {
        talk["told"] = json!({ "source": "page 1" });
        let recorded = writer
            .append(common::people::now(), "member-a", vec![event("talk_recorded", talk.clone())])
            .unwrap();
        assert!(matches!(recorded[0], holdfire_store::Recorded::As(_)), "{talk}: {recorded:?}");
    }
    sample
}

fn officer(house: &House) -> Person {
    house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer)
}

#[tokio::test]
async fn every_list_and_every_matter_is_shown_in_every_language_and_holds_what_sources_say_as_text()
{
    let sample = sample();
    let house = house(with_talks(&sample));
    let officer = officer(&house);
    let lists = LISTS.iter().map(|of| format!("/coast/{of}"));
    let more = ["/coast/statements/themes", "/coast/statements/citations", "/coast/due"];
    let matters =
        ["st", "other", "press", "if", "call", "acc", "back", "who", "still", "msg", "ms"];
    let matters = matters.iter().map(|id| format!("/coast/talks/{id}"));
    for path in lists.chain(more.map(str::to_owned)).chain(matters) {
        for language in ["en", "ar", "ru", "tr", "fa"] {
            let page = house.get(&officer, &format!("{path}?lang={language}")).await;
            assert_eq!(page.status, StatusCode::OK, "{path} {language}: {}", page.text());
            let text = page.text();
            assert!(!text.contains("<script>alert") && !text.contains("<img src=x"), "{path}");
            let gap = text.find(">[").map(|at| text[at..].chars().take(40).collect::<String>());
            assert!(
                !gap.as_deref().is_some_and(|gap| gap.ends_with(']')),
                "{path} {language} {gap:?}"
            );
        }
    }
}

#[tokio::test]
async fn a_clause_says_whom_it_binds_what_it_leaves_out_and_what_came_of_it() {
    let sample = sample();
    let house = house(with_talks(&sample));
    let officer = officer(&house);
    let page = house.get(&officer, "/coast/talks/st").await.text();
    let clause = |number: &str| {
        let at = page.find(&format!("id=\"clause-{number}\"")).unwrap();
        page[at..].split("</tr>").next().unwrap().to_owned()
    };
    let second = clause("2");
    for said in [
        "Member A",
        "12 Feb 2026",
        "nobody checks it",
        "nothing follows if it is not kept",
        "not kept",
        "nobody watches",
        &sample.incidents[0],
        "To press the north",
    ] {
        assert!(second.contains(said), "{said}: {second}");
    }
    assert!(!second.contains("no deadline"));
    let first = clause("1");
    assert!(first.contains("not scored") && !first.contains("nobody checks it"), "{first}");
    // Promise beside fact, each with its day.
    let beside = page.split("id=\"beside\"").nth(1).unwrap();
    assert!(
        beside.contains("clause 2 is due") && beside.contains(&sample.incidents[0]),
        "{beside}"
    );
    assert!(beside.contains("That one stands beside the other proves neither."));
    let themes = house.get(&officer, "/coast/statements/themes").await.text();
    assert!(themes.contains("one coast") && themes.contains("the coast is one"), "{themes}");
    assert!(themes.contains("territorial integrity"));
}

#[tokio::test]
async fn a_resolution_is_shown_by_its_paragraphs_with_those_that_nobody_cites() {
    let sample = sample();
    let house = house(with_talks(&sample));
    let officer = officer(&house);
    let page = house.get(&officer, "/coast/statements/citations").await.text();
    assert!(page.contains("By name 15 of 16 paragraphs are cited by nobody."), "{page}");
    let row = |n: &str| {
        let at = page.find(&format!("id=\"s-res-2254--2015--{n}\"")).unwrap();
        page[at..].split("</tr>").next().unwrap().to_owned()
    };
    assert!(row("7").contains("/coast/talks/st#clause-2"), "{}", row("7"));
    assert!(row("4").contains("no clause cites it by name"));
    assert!(page.contains("as a whole"));
    assert!(page.contains("resolution 2254 (2015), 18 December 2015"), "the source is told");
}

#[tokio::test]
async fn a_condition_lists_the_incidents_it_watches_and_an_undertaking_is_overdue() {
    let sample = sample();
    let house = house(with_talks(&sample));
    let officer = officer(&house);
    let condition = house.get(&officer, "/coast/talks/if").await.text();
    let watched =
        condition.split("id=\"watched\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(watched.contains("If: if the truce is broken"), "{watched}");
    assert!(watched.contains("/coast/incidents/"), "{watched}");
    let api = house
        .call(&officer, "GET", "/coast/api/v1/incidents?clause=truce/1&answer=engaged", None)
        .await;
    let api: Value = serde_json::from_slice(&api.body).unwrap();
    let n = api["total"].as_u64().unwrap_or_default();
    assert!(n > 0, "{api}");
    assert_eq!(watched.matches("/coast/incidents/").count() as u64, n, "all that engage the truce");
    let list = house.get(&officer, "/coast/commitments").await.text();
    assert!(list.contains("2 commitments; 1 overdue."), "{list}");
    assert!(list.contains("overdue by 5 days"));
    // What was said of the clause closes it; the undertaking stays open, and is told among what is due.
    let due = house.get(&officer, "/coast/due").await.text();
    assert!(due.contains("To press the north"), "{due}");
}

#[tokio::test]
async fn each_side_of_a_contact_tells_for_itself_and_silence_is_shown_as_silence() {
    let sample = sample();
    let house = house(with_talks(&sample));
    let officer = officer(&house);
    let page = house.get(&officer, "/coast/talks/call").await.text();
    assert!(page.contains("gave no further details"), "{page}");
    assert!(page.contains("no readout of this side is recorded"));
    assert!(page.contains("0 sides told what was said; 2 did not."));
}

#[tokio::test]
async fn accusations_have_one_layout_whoever_speaks_and_call_themselves_no_finding() {
    let sample = sample();
    let house = house(with_talks(&sample));
    let officer = officer(&house);
    let mut labels = Vec::new();
    for id in ["acc", "back"] {
        let page = house.get(&officer, &format!("/coast/talks/{id}")).await.text();
        assert!(page.contains("It is no finding, whoever speaks"), "{page}");
        let facts = page.split("<dl class=\"facts promise\">").nth(1).unwrap();
        let facts = facts.split("</dl>").next().unwrap();
        labels.push(facts.matches("<dt>").count());
        let thread =
            page.split("id=\"thread\"").nth(1).unwrap().split("</section>").next().unwrap();
        let (first, then) =
            (thread.find("id=\"matter-acc\"").unwrap(), thread.find("id=\"matter-back\"").unwrap());
        assert!(first < then, "the thread begins with what began it");
        assert!(thread.contains("some countries"), "{thread}");
    }
    assert_eq!(labels[0], labels[1]);
    let list = house.get(&officer, "/coast/accusations").await.text();
    assert!(list.contains("2 accusations; 1 without a reply."), "{list}");
}

#[tokio::test]
async fn a_straight_line_leads_from_what_was_open_to_the_clause_and_the_incidents_under_it() {
    let sample = sample();
    let house = house(with_talks(&sample));
    let officer = officer(&house);
    let page = house.get(&officer, "/coast/talks/who").await.text();
    assert!(page.contains("Settled: attacks cease"), "{page}");
    assert!(page.contains("/coast/instruments/truce#1"));
    let incidents = page.split("id=\"incidents\"").nth(1).unwrap();
    assert!(incidents.contains("/coast/incidents/"), "{incidents}");
    let list = house.get(&officer, "/coast/modalities").await.text();
    assert!(list.contains("1 issue open, 1 settled."), "{list}");
    assert!(list.contains("clause=truce/1"));
}

#[tokio::test]
async fn a_party_sees_the_public_pages_and_no_open_issue() {
    let sample = sample();
    let house = house(with_talks(&sample));
    let liaison = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    let other = house.person("eastern-party", OrganisationKind::Party, Role::PartyLiaison);
    assert_eq!(house.get(&liaison, "/coast/statements").await.status, StatusCode::OK);
    assert_eq!(house.get(&liaison, "/coast/modalities").await.status, StatusCode::FORBIDDEN);
    assert_eq!(house.get(&liaison, "/coast/talks/who").await.status, StatusCode::NOT_FOUND);
    assert!(house.get(&liaison, "/coast/talks/msg").await.text().contains("we are ready"));
    assert_eq!(house.get(&other, "/coast/talks/msg").await.status, StatusCode::NOT_FOUND);
    let messages = house.get(&other, "/coast/messages").await.text();
    assert!(messages.contains("No message that you may see is recorded."), "{messages}");
    // An incident that somebody may not see is not told by way of the talks.
    let evidence = house.get(&other, "/coast/talks/st").await.text();
    assert!(!evidence.contains(&format!("/incidents/{}", sample.incidents[0])), "{evidence}");
}

#[tokio::test]
async fn the_talks_leave_as_events_with_nothing_that_runs_and_nothing_in_confidence() {
    let sample = sample();
    let house = house(with_talks(&sample));
    let officer = officer(&house);
    let file = house.get(&officer, "/coast/plover.json").await;
    let file: Value = serde_json::from_slice(&file.body).unwrap();
    let events = file["events"].as_array().unwrap();
    let of = |kind: &str| events.iter().filter(|of| of["comment"] == kind).count();
    assert_eq!((of("contact"), of("meeting"), of("accusation"), of("message")), (1, 1, 2, 0));
    let boycott = events.iter().find(|of| of["comment"] == "attendance").unwrap();
    assert_eq!(boycott["event"], json!(["REJECT"]));
    assert_eq!(boycott["recipient"][0]["identifier_id"], "member-b");
    let csv = house.get(&officer, "/coast/plover.csv").await;
    assert_eq!(csv.text().lines().count(), events.len() + 1);
    let api = house.call(&officer, "GET", "/coast/api/v1/talks/plover", None).await;
    let api: Value = serde_json::from_slice(&api.body).unwrap();
    assert_eq!(api["events"], file["events"]);
}
