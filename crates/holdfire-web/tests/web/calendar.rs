//! What is asked on incidents stands on the calendar, on its page, in its file for other programs and in the
//! API: by when, how it stands, and where it is asked; for those who see the incident and for nobody else.

use crate::common::people::{House, Person, house, house_at};
use crate::common::{Sample, sample};
use axum::http::StatusCode;
use holdfire_room::{OrganisationKind, Role};
use holdfire_store::Reader;
use holdfire_web::Language;
use jiff::Timestamp;
use serde_json::Value;
use std::sync::atomic::{AtomicI64, Ordering};

const LIST: &str = "/coast/calendar?view=agenda&what=askings";

/// Seconds that have gone by since the evening began. One test uses it.
static GONE_BY: AtomicI64 = AtomicI64::new(0);

fn clock() -> Timestamp {
    let began: Timestamp = "2026-02-20T10:00:00Z".parse().unwrap();
    Timestamp::from_second(began.as_second() + GONE_BY.load(Ordering::SeqCst)).unwrap()
}

fn hours_go_by(hours: i64) {
    GONE_BY.fetch_add(hours * 3600, Ordering::SeqCst);
}

fn officer(house: &House) -> Person {
    house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer)
}

fn liaison(house: &House) -> Person {
    house.person("north", OrganisationKind::Party, Role::PartyLiaison)
}

async fn done(house: &House, who: &Person, path: &str, fields: &[(&str, &str)]) {
    let answer = house.post(who, path, fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.text());
    GONE_BY.fetch_add(60, Ordering::SeqCst);
}

async fn text(house: &House, who: &Person, path: &str) -> String {
    let page = house.get(who, path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
    page.text()
}

/// The entry of what was asked last on an incident.
fn asked_last(sample: &Sample, incident: &str) -> u64 {
    let reader = Reader::open(sample.folder.path()).unwrap();
    let id = holdfire_core::IncidentId::new(incident).unwrap();
    reader.room_record(&id).unwrap().unwrap().asked.last().unwrap().asking.entry
}

/// The lines of a list that lead to an address, without marks.
fn lines(page: &str, to: &str) -> Vec<String> {
    let lines = page.split("<li").skip(1).filter(|line| line.contains(&format!("href=\"{to}\"")));
    let words = |line: &str| {
        let line = line.split("</li>").next().unwrap();
        let said = line.split('<').map(|piece| piece.split_once('>').map_or("", |(_, said)| said));
        said.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    lines.map(words).collect()
}

/// What a file of the calendar says of one event, its long lines joined.
fn event(file: &str, uid: &str) -> Vec<String> {
    let file = file.replace("\r\n ", "");
    let mut events = file.split("BEGIN:VEVENT\r\n").skip(1);
    let found = events.find(|event| event.starts_with(&format!("UID:{uid}@coast.holdfire\r\n")));
    let found = found.unwrap_or_else(|| panic!("no `{uid}` in {file}"));
    found.split("\r\n").map(str::to_owned).collect()
}

#[track_caller]
fn says(lines: &[String], all: &[&str]) {
    for said in all {
        assert!(lines.iter().any(|line| line.contains(said)), "no “{said}” in {lines:?}");
    }
}

#[tokio::test]
async fn what_is_asked_stands_on_its_day_with_how_it_stands_until_it_is_done_or_withdrawn() {
    let sample = sample();
    let house = house_at(&sample, clock);
    let (a, north) = (officer(&house), liaison(&house));
    let incident = format!("/coast/incidents/{}", sample.incidents[0]);
    let ask = [
        ("of", "north"),
        ("what", "Which unit fired?"),
        ("within", "6"),
        ("reason", "two members differ"),
    ];
    done(&house, &a, &format!("{incident}/request"), &ask).await;
    let entry = asked_last(&sample, &sample.incidents[0]);
    let (to, uid) = (format!("{incident}#asking-{entry}"), format!("asking-{entry}"));
    let listed = lines(&text(&house, &a, LIST).await, &to);
    let [line] = &listed[..] else { panic!("one line: {listed:?}") };
    for said in ["Which unit fired?", "○ open", "20 Feb 2026", "waits for", &sample.incidents[0]]
    {
        assert!(line.contains(said), "no “{said}” in {line}");
    }
    let shown = text(&house, &a, &incident).await;
    assert!(shown.contains(&format!("id=\"asking-{entry}\"")), "the link leads somewhere");
    let month = text(&house, &a, "/coast/calendar?month=2026-02").await;
    assert!(month.contains(&format!("class=\"occasion c-open\" href=\"{to}\"")), "{month}");
    let file = text(&house, &a, "/coast/calendar.ics").await;
    let sent = event(&file, &uid);
    says(&sent, &["DTSTART;VALUE=DATE:20260220", "STATUS:CONFIRMED", "SEQUENCE:0"]);
    says(&sent, &["open", "Which unit fired?"]);

    // Whoever was asked finds it too, says that it has it, and lets the time run out.
    assert_eq!(lines(&text(&house, &north, LIST).await, &to).len(), 1);
    let respond = format!("/coast/askings/{entry}/response");
    done(&house, &north, &respond, &[("answer", "acknowledged")]).await;
    says(&lines(&text(&house, &a, LIST).await, &to), &["open, acknowledged"]);
    hours_go_by(7);
    says(&lines(&text(&house, &a, LIST).await, &to), &["! overdue, acknowledged"]);
    let answer = [("answer", "answered"), ("words", "None of ours.")];
    done(&house, &north, &respond, &answer).await;
    says(&lines(&text(&house, &a, LIST).await, &to), &["✓ done, answered"]);
    let file = text(&house, &a, "/coast/calendar.ics").await;
    says(&event(&file, &uid), &["SEQUENCE:2", "STATUS:CONFIRMED", "done"]);

    // A verification that is asked for no longer is taken out of other programs' calendars.
    let task = [
        ("to", "member-b"),
        ("what", "Look at the craters."),
        ("place", "the mill"),
        ("within", "48"),
        ("reason", "two craters told"),
    ];
    done(&house, &a, &format!("{incident}/task"), &task).await;
    let task = asked_last(&sample, &sample.incidents[0]);
    let file = text(&house, &a, "/coast/calendar.ics").await;
    says(&event(&file, &format!("asking-{task}")), &["LOCATION:the mill", "SUMMARY:Verification"]);
    let withdrawal = format!("/coast/askings/{task}/withdrawal");
    done(&house, &a, &withdrawal, &[("reason", "the road is mined")]).await;
    let listed = lines(&text(&house, &a, LIST).await, &format!("{incident}#asking-{task}"));
    says(&listed, &["✕ withdrawn"]);
    let file = text(&house, &a, "/coast/calendar.ics").await;
    says(&event(&file, &format!("asking-{task}")), &["STATUS:CANCELLED", "SEQUENCE:1"]);

    // A demand runs out and goes up; somebody looks whether it was met, and that has a day of its own.
    let demand = [
        ("on", "north"),
        ("what", "Withdraw two mortars."),
        ("within", "2"),
        ("reason", "they are within range"),
    ];
    done(&house, &a, &format!("{incident}/demand"), &demand).await;
    let demand = asked_last(&sample, &sample.incidents[0]);
    let to = format!("{incident}#asking-{demand}");
    hours_go_by(3);
    let up = [("to", "member-b"), ("within", "72"), ("reason", "no answer came")];
    done(&house, &a, &format!("/coast/askings/{demand}/escalation"), &up).await;
    let listed = lines(&text(&house, &a, LIST).await, &to);
    assert_eq!(listed.len(), 2, "{listed:?}");
    says(&listed[..1], &["20 Feb 2026", "» passed over"]);
    says(&listed[1..], &["23 Feb 2026", "○ open", "taken to Member B"]);
    let checked = [("result", "met"), ("words", "Both are gone.")];
    done(&house, &a, &format!("/coast/askings/{demand}/follow-up"), &checked).await;
    let listed = lines(&text(&house, &a, LIST).await, &to);
    assert_eq!(listed.len(), 3, "{listed:?}");
    says(&listed, &["Check of a demand", "✓ done, met"]);
    assert!(listed.iter().all(|line| line.contains("done, met")), "{listed:?}");
}

#[tokio::test]
async fn who_may_not_see_an_incident_finds_nothing_on_any_calendar_of_what_is_asked_on_it() {
    let sample = sample();
    let house = house(&sample);
    let (a, north) = (officer(&house), liaison(&house));
    let bystander = house.person("bystander", OrganisationKind::Observer, Role::Monitor);
    let mut hidden = None;
    for incident in &sample.incidents {
        let page = house.get(&north, &format!("/coast/incidents/{incident}")).await;
        if page.status == StatusCode::NOT_FOUND {
            hidden = Some(incident);
        }
    }
    let hidden = hidden.expect("one does not concern them");
    let ask = [
        ("to", "member-b"),
        ("what", "Look at the bridge."),
        ("place", "the ford"),
        ("within", "24"),
        ("reason", "nobody was there"),
    ];
    done(&house, &a, &format!("/coast/incidents/{hidden}/task"), &ask).await;
    let entry = asked_last(&sample, hidden);
    let api = "/coast/api/v1/calendar";
    let whole = ["/coast/calendar", LIST, "/coast/calendar.ics", api];
    for (who, sees) in [(&a, true), (&north, false), (&bystander, false)] {
        for path in whole {
            let shown = text(&house, who, path).await.replace("\r\n ", "");
            assert_eq!(shown.contains("Look at the bridge."), sees, "{path}");
            assert_eq!(shown.contains(&format!("asking-{entry}")), sees, "{path}");
            assert_eq!(shown.contains(hidden.as_str()), sees, "{path}");
        }
    }
    // Once they are asked themselves, they find what is asked on it.
    let demand = [
        ("on", "north"),
        ("what", "Let the team pass."),
        ("within", "24"),
        ("reason", "it was stopped"),
    ];
    done(&house, &a, &format!("/coast/incidents/{hidden}/demand"), &demand).await;
    for path in whole {
        let shown = text(&house, &north, path).await.replace("\r\n ", "");
        assert!(shown.contains("Let the team pass."), "{path}: {shown}");
    }
}

#[tokio::test]
async fn what_was_asked_on_a_number_that_was_joined_to_another_is_seen_with_that_one() {
    let sample = sample();
    let house = house(&sample);
    let (a, north) = (officer(&house), liaison(&house));
    let [from, to] = &sample.incidents[..2] else { panic!("two incidents") };
    let ask = [
        ("to", "member-b"),
        ("what", "Look at the bridge."),
        ("place", "the ford"),
        ("within", "24"),
        ("reason", "nobody was there"),
    ];
    done(&house, &a, &format!("/coast/incidents/{from}/task"), &ask).await;
    let merge = [
        ("act", "merge"),
        ("incident", from.as_str()),
        ("other", to.as_str()),
        ("reason", "one crater"),
    ];
    done(&house, &a, "/coast/decide", &merge).await;
    let joined = house.get(&north, &format!("/coast/incidents/{to}")).await;
    assert_eq!(joined.status, StatusCode::OK, "it concerns them");
    assert!(joined.text().contains("Look at the bridge."));
    for path in ["/coast/calendar", LIST, "/coast/calendar.ics", "/coast/api/v1/calendar"] {
        let shown = text(&house, &north, path).await.replace("\r\n ", "");
        assert!(shown.contains("Look at the bridge."), "{path}: {shown}");
    }
}

#[tokio::test]
async fn a_program_reads_the_calendar_with_what_each_thing_is_about() {
    let sample = sample();
    let house = house(&sample);
    let a = officer(&house);
    let incident = &sample.incidents[0];
    let ask =
        [("of", "north"), ("what", "Who was there?"), ("within", "24"), ("reason", "unclear")];
    done(&house, &a, &format!("/coast/incidents/{incident}/request"), &ask).await;
    let entry = asked_last(&sample, incident);
    let read = async |query: &str| -> Vec<Value> {
        let page = house.get(&a, &format!("/coast/api/v1/calendar?{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        let page: Value = serde_json::from_slice(&page.body).unwrap();
        page["items"].as_array().unwrap().clone()
    };
    let items = read("what=askings").await;
    let [item] = &items[..] else { panic!("one thing is asked: {items:?}") };
    assert_eq!(item["uid"], format!("asking-{entry}"));
    assert_eq!((&item["asking"], &item["incident"]), (&entry.into(), &incident.as_str().into()));
    assert_eq!((&item["standing"], &item["from"]), (&"open".into(), &"2026-02-21".into()));
    assert!(item["title"].as_str().unwrap().contains("Who was there?"), "{item}");
    assert!(item["matter"].is_null() && item["clause"].is_null());
    assert_eq!(read("what=askings&from=2026-02-21&to=2026-02-21").await.len(), 1);
    assert_eq!(read("what=askings&from=2026-02-22").await.len(), 0);
    assert_eq!(read("what=askings&to=2026-02-20").await.len(), 0);
    assert_eq!(read("what=meetings").await.len(), 0);
    let wrong = house.get(&a, "/coast/api/v1/calendar?what=incidents").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn how_something_stands_is_said_in_every_language() {
    let sample = sample();
    let house = house(&sample);
    let a = officer(&house);
    let incident = format!("/coast/incidents/{}", sample.incidents[0]);
    let ask =
        [("of", "north"), ("what", "Who was there?"), ("within", "24"), ("reason", "unclear")];
    done(&house, &a, &format!("{incident}/request"), &ask).await;
    let to = format!("{incident}#asking-{}", asked_last(&sample, &sample.incidents[0]));
    let open = ["open", "مفتوح", "открыто", "açık", "باز"];
    for language in Language::ALL.map(Language::tag) {
        let page = text(&house, &a, &format!("{LIST}&lang={language}")).await;
        let listed = lines(&page, &to);
        assert_eq!(listed.len(), 1, "{language}");
        assert!(open.iter().any(|word| listed[0].contains(word)), "{language}: {listed:?}");
    }
}
