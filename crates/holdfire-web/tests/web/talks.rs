//! The talks over HTTP: what is told stands by account, what differs stands side by side, promises stand
//! beside facts, and the calendar can be read by other programs.

use crate::common;
use crate::common::people::{call_with, house};
use crate::common::talks::{talk, with_talks};
use crate::common::{Sample, ask, get};
use axum::http::StatusCode;
use holdfire_room::{OrganisationKind, Role, Scope};
use holdfire_store::Writer;
use holdfire_web::Language;
use serde_json::json;

const PAGES: &[&str] = &[
    "talks",
    "talks/process",
    "talks/harbour",
    "talks/round-1",
    "talks/round-2",
    "talks/session-1",
    "talks/assembly-1",
    "talks/paper-1",
    "meetings",
    "meetings?track=harbour&year=2026&actor=north&attended=boycotted",
    "meetings?actor=nobody",
    "calendar",
    "calendar?view=agenda",
    "calendar?month=2026-02&track=harbour&what=meetings",
    "calendar?month=1999-12",
    "calendar?view=agenda&what=clauses",
    "timeline",
    "timeline?lane=said&lane=promised&actor=north&from=2026-02-01&to=2026-02-28",
    "timeline?from=1990-01-01&to=2026-12-31",
    "timeline?actor=nobody",
    "actors",
    "actors/north",
    "actors/south",
    "actors/member-a",
    "actors/side-north-and-east",
];

async fn text(sample: &Sample, path: &str) -> String {
    let page = get(&sample.site, &format!("/coast/{path}")).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
    page.text()
}

/// The part of a page with an id, up to the end of its section.
fn part<'t>(page: &'t str, id: &str) -> &'t str {
    let start = page.split(&format!("id=\"{id}\"")).nth(1);
    start.unwrap_or_else(|| panic!("no `{id}` in {page}")).split("</section>").next().unwrap()
}

#[tokio::test]
async fn every_page_of_talks_answers_in_every_language_and_hostile_words_stay_words() {
    let sample = with_talks();
    for path in PAGES {
        for language in Language::ALL.map(Language::tag) {
            let path = format!("/coast/{path}");
            let page = ask(&sample.site, &path, &[("accept-language", language)]).await;
            assert_eq!(page.status, StatusCode::OK, "{path} {language}: {}", page.text());
            let text = page.text();
            assert!(text.contains(&format!("<html lang=\"{language}\"")), "{path}");
            assert!(!text.contains(" style="), "{path} has a style attribute");
            let missing = text.split('[').skip(1).find_map(|rest| {
                let (id, _) = rest.split_once(']')?;
                let is_id = id.contains('-')
                    && id
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
                is_id.then(|| id.to_owned())
            });
            assert_eq!(missing, None, "{path} {language}");
            assert!(!text.contains("<script>alert") && !text.contains("<img src=x"), "{path}");
            assert!(!text.contains('\u{202e}'), "{path}");
        }
    }
}

#[tokio::test]
async fn pages_of_talks_look_as_they_did() {
    let sample = with_talks();
    for (name, path, language) in [
        ("talks", "talks", "en"),
        ("talks_arabic", "talks", "ar"),
        ("track", "talks/harbour", "en"),
        ("meeting", "talks/round-1", "en"),
        ("meeting_arabic", "talks/round-1", "ar"),
        ("calendar", "calendar?month=2026-02", "en"),
        ("timeline", "timeline", "en"),
        ("timeline_arabic", "timeline", "ar"),
        ("actor", "actors/north", "en"),
        ("actors", "actors", "ar"),
    ] {
        let path = format!("/coast/{path}");
        let page = ask(&sample.site, &path, &[("accept-language", language)]).await.text();
        let main = page.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
        let lines: Vec<&str> = main.lines().map(str::trim_end).filter(|l| !l.is_empty()).collect();
        insta::assert_snapshot!(name, lines.join("\n"));
    }
}

#[tokio::test]
async fn two_accounts_of_when_a_meeting_was_stand_side_by_side_everywhere() {
    let sample = with_talks();
    let meeting = text(&sample, "talks/round-1").await;
    let facts = part(&meeting, "facts");
    for said in ["3 Feb 2026", "agency one", "4 Feb 2026", "agency two", "accounts differ"] {
        assert!(facts.contains(said), "{said}: {facts}");
    }
    // How the date came about is told too, with how far it moved.
    let dates = part(&meeting, "dates");
    assert!(dates.contains("2 days later") && dates.contains("a note of January"), "{dates}");
    let overview = text(&sample, "talks").await;
    assert!(overview.contains("First round, 3 Feb 2026 or 4 Feb 2026, held"), "{overview}");
    assert!(part(&overview, "lanes").contains("class=\"differ\""));
    let next = part(&overview, "next");
    assert!(next.contains("8 Feb 2026") && next.contains("23 Feb 2026"), "{next}");
    assert!(!next.contains("First round"), "what was held is not to come: {next}");
    let calendar = text(&sample, "calendar?month=2026-02&track=assembly").await;
    assert_eq!(calendar.matches("class=\"occasion c-set differ\"").count(), 2, "{calendar}");
    let timeline = text(&sample, "timeline?lane=talks").await;
    assert!(timeline.contains("id=\"assembly-1\"") && timeline.contains("23 Feb 2026"));
}

#[tokio::test]
async fn a_next_meeting_waits_for_every_member_and_is_agreed_when_all_have_said_so() {
    let sample = with_talks();
    let waiting = text(&sample, "talks/round-2").await;
    assert!(waiting.contains("agreed by Member A; waiting for Member B."), "{waiting}");
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    let consent = talk(
        "dating",
        json!({ "meeting": "round-2", "days": { "from": "2026-03-10" }, "state": "consented", "by": "member-b" }),
    );
    common::record(&mut writer, "2026-02-21T00:00:00Z".parse().unwrap(), vec![consent]);
    drop(writer);
    let agreed = text(&sample, "talks/round-2").await;
    assert!(agreed.contains("All members agree to 10 Mar 2026."), "{agreed}");
}

#[tokio::test]
async fn a_boycott_stands_with_its_reason_and_with_what_is_said_against_it() {
    let sample = with_talks();
    let meeting = text(&sample, "talks/round-1").await;
    let attendance = part(&meeting, "attendance");
    let (_, boycott) = attendance.split_once("boycotted").unwrap();
    assert!(boycott.contains("its statement"), "{boycott}");
    assert!(boycott.contains("sabotage, says the other side"), "{boycott}");
    // Two levels of one delegation are both there, marked.
    let (_, south) = attendance.split_once("rowspan=\"2\"").unwrap();
    for said in ["actors/south", "envoys", "ministers"] {
        assert!(south.contains(said), "{said}: {south}");
    }
    assert!(attendance.contains("“a friend of the talks”"), "somebody described keeps the words");
    let listed = text(&sample, "meetings?actor=north&attended=boycotted").await;
    assert!(listed.contains("First round") && !listed.contains("Second round"));
    let none = text(&sample, "meetings?actor=north&attended=present").await;
    assert!(none.contains("No meeting of this sort"), "{none}");
}

#[tokio::test]
async fn views_of_one_meeting_stand_side_by_side_with_a_shape_and_a_word_each() {
    let sample = with_talks();
    let meeting = text(&sample, "talks/round-1").await;
    let views = part(&meeting, "appraisals");
    for said in ["▲</i> a step forward", "■</i> no progress", "Member B", "Southern forces"] {
        assert!(views.contains(said), "{said}: {views}");
    }
    let form = part(&meeting, "format");
    assert!(form.contains("⇄</i> through <a") && form.contains("face to face"), "{form}");
}

#[tokio::test]
async fn a_party_reads_what_is_public_and_no_minutes_drafts_or_tasks() {
    let sample = with_talks();
    let house = house(&sample);
    let liaison = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    let officer = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let closed = ["said behind closed doors", "A draft of a pact", "A list of posts"];
    let seen = house.get(&officer, "/coast/talks/round-1").await.text();
    let public = house.get(&liaison, "/coast/talks/round-1").await.text();
    for words in closed {
        assert!(seen.contains(words), "{words}: {seen}");
        assert!(!public.contains(words), "{words}: {public}");
    }
    assert!(public.contains("What is shown here is what is public"));
    for path in ["talks", "calendar?view=agenda", "timeline", "actors/member-b", "talks/harbour"] {
        let page = house.get(&liaison, &format!("/coast/{path}")).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        for words in ["A list of posts", "Who watches", "A draft of a pact"] {
            assert!(!page.text().contains(words), "{path} tells of {words}");
        }
    }
    assert_eq!(house.get(&liaison, "/coast/talks/paper-2").await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get(&officer, "/coast/talks/paper-2").await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_overdue_unanswered_or_open_is_counted_and_listed() {
    let sample = with_talks();
    let overview = text(&sample, "talks").await;
    // The register tells of nothing after 20 February, and that is the day as of which pages stand.
    let overdue = part(&overview, "overdue");
    assert!(overdue.contains("A list of posts") && overdue.contains("To come if the truce holds"));
    let silent = part(&overview, "unanswered");
    assert!(silent.contains("some shell us") && !silent.contains("it does not come on purpose"));
    assert!(part(&overview, "open").contains("Who watches"));
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    let more = vec![
        talk("fulfilment", json!({ "of": "list", "state": "kept", "on": "2026-02-11" })),
        talk("settlement", json!({ "modality": "who-watches", "words": "member A does" })),
    ];
    common::record(&mut writer, "2026-02-21T00:00:00Z".parse().unwrap(), more);
    drop(writer);
    let overview = text(&sample, "talks").await;
    assert!(!part(&overview, "overdue").contains("A list of posts"));
    assert!(!part(&overview, "open").contains("Who watches"));
}

#[tokio::test]
async fn a_promise_stands_beside_the_incidents_that_it_watches() {
    let sample = with_talks();
    let timeline = text(&sample, "timeline").await;
    let promises = part(&timeline, "promises");
    assert!(promises.contains("To come if the truce holds"), "{promises}");
    // Of the sample's incidents one lies in the north.
    assert!(promises.contains("1 incident watched: perhaps in North area"), "{promises}");
    assert!(promises.contains("/coast/?from=2026-02-"), "a bar leads to its incidents: {promises}");
    // Every thing has a name by which it is linked to, and none has two.
    let mut anchors: Vec<&str> =
        timeline.split("<li id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let all = anchors.len();
    anchors.sort_unstable();
    anchors.dedup();
    assert_eq!(anchors.len(), all, "{anchors:?}");
    for anchor in ["round-1", "statement-1", "call-1", "come-if", "come-if-due", "buses"] {
        assert!(anchors.contains(&anchor), "{anchor}: {anchors:?}");
    }
}

#[tokio::test]
async fn filters_of_the_timeline_stand_in_its_address() {
    let sample = with_talks();
    let said = text(&sample, "timeline?lane=said").await;
    assert!(said.contains("id=\"call-1\"") && !said.contains("id=\"round-1\""));
    let north = text(&sample, "timeline?actor=north").await;
    assert!(north.contains("id=\"accusation-2\"") && !north.contains("id=\"call-1\""));
    assert!(north.contains("id=\"round-1\""), "it is told of at the meeting");
    let later = text(&sample, "timeline?from=2026-02-10").await;
    assert!(later.contains("id=\"buses\"") && !later.contains("id=\"statement-1\""));
    for wrong in [
        "timeline?lane=other",
        "timeline?from=today",
        "calendar?month=2026",
        "meetings?year=x",
        "calendar?view=week",
    ] {
        let status = get(&sample.site, &format!("/coast/{wrong}")).await.status;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{wrong}");
    }
    for nowhere in ["talks/nothing", "talks/%3Cscript%3E", "actors/nobody", "talks/call-0"] {
        let status = get(&sample.site, &format!("/coast/{nowhere}")).await.status;
        assert_eq!(status, StatusCode::NOT_FOUND, "{nowhere}");
    }
}

#[tokio::test]
async fn accusations_made_and_received_stand_alike_on_the_page_of_either_side() {
    let sample = with_talks();
    let (north, south) = (text(&sample, "actors/north").await, text(&sample, "actors/south").await);
    assert!(part(&north, "was-accused").contains("it does not come on purpose"));
    assert!(part(&south, "accused").contains("it does not come on purpose"));
    assert!(part(&north, "accused").contains("some shell us"));
    let attendance = part(&north, "attendance");
    assert!(attendance.contains("boycotted") && attendance.contains("First round"));
}

/// What a file of the calendar says of one event, by its UID.
fn event<'f>(file: &'f str, uid: &str) -> Option<Vec<&'f str>> {
    let mut events = file.split("BEGIN:VEVENT\r\n").skip(1);
    let found = events.find(|event| event.starts_with(&format!("UID:{uid}@coast.holdfire\r\n")))?;
    Some(found.split("\r\n").collect())
}

#[tokio::test]
async fn a_program_reads_the_calendar_with_a_token_and_somebody_signed_in_without_one() {
    let sample = with_talks();
    let house = house(&sample);
    let officer = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let file = house.get(&officer, "/coast/calendar.ics").await;
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    let bearer = house.bearer("member-a-duty-officer", &[Scope::Read]);
    let headers = [("authorization", bearer.as_str())];
    let by_token = call_with(&house.site, "GET", "/coast/calendar.ics", &headers, None).await;
    assert_eq!((by_token.status, by_token.text()), (StatusCode::OK, file.text()));
    let nobody = call_with(&house.site, "GET", "/coast/calendar.ics", &[], None).await;
    assert_eq!(nobody.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn accounts_that_differ_are_events_of_their_own_and_an_event_keeps_its_name() {
    let sample = with_talks();
    let before = text(&sample, "calendar.ics").await;
    let first = event(&before, "assembly-1").unwrap();
    let other = event(&before, "assembly-1/20260223").unwrap();
    assert!(
        first.contains(&"DTSTART;VALUE=DATE:20260208")
            && first.contains(&"DTEND;VALUE=DATE:20260209")
    );
    assert!(other.contains(&"DTSTART;VALUE=DATE:20260223"));
    assert!(first.contains(&"STATUS:TENTATIVE") && other.contains(&"STATUS:TENTATIVE"));
    let proposed = event(&before, "round-2").unwrap();
    assert!(proposed.contains(&"STATUS:TENTATIVE"), "{proposed:?}");
    assert!(event(&before, "list").unwrap().contains(&"STATUS:CONFIRMED"));
    let sequence = |event: &[&str]| -> u32 {
        let line = event.iter().find_map(|line| line.strip_prefix("SEQUENCE:"));
        line.unwrap().parse().unwrap()
    };
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    let held = |day: &str, state: &str| {
        talk(
            "dating",
            json!({ "meeting": "assembly-1", "days": { "from": day }, "state": state, "told": { "source": "the host" } }),
        )
    };
    let at = "2026-02-24T00:00:00Z".parse().unwrap();
    common::record(&mut writer, at, vec![held("2026-02-23", "held")]);
    drop(writer);
    let after = text(&sample, "calendar.ics").await;
    let now = event(&after, "assembly-1").unwrap();
    assert!(now.contains(&"DTSTART;VALUE=DATE:20260223") && now.contains(&"STATUS:CONFIRMED"));
    assert!(now.contains(&"DTSTAMP:20260224T000000Z"), "{now:?}");
    assert!(sequence(&now) > sequence(&first));
    assert_eq!(event(&after, "assembly-1/20260223"), None);
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    common::record(
        &mut writer,
        at,
        vec![talk(
            "dating",
            json!({ "meeting": "round-2", "days": { "from": "2026-03-10" }, "state": "cancelled" }),
        )],
    );
    drop(writer);
    let cancelled = text(&sample, "calendar.ics").await;
    assert!(event(&cancelled, "round-2").unwrap().contains(&"STATUS:CANCELLED"));
    for line in cancelled.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
    }
}
