//! The hotline over HTTP: an operator logs a call while somebody talks, links it to an incident when it
//! is known, and a promise that nobody keeps runs out before everybody's eyes.

use crate::common::people::{House, Person, house, house_at};
use crate::common::{HOSTILE, OWN, Page, Sample, answered, event, record, sample};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use holdfire_core::{CallLinkedTo, Called, Caller, IncidentId};
use holdfire_room::{OrganisationKind, Role};
use holdfire_store::{Reader, Verification, Writer, verify};
use holdfire_web::router;
use jiff::Timestamp;
use serde_json::json;
use std::sync::atomic::{AtomicI64, Ordering};
use tower::ServiceExt;

/// Seconds that have gone by; the first test alone moves its clock.
static GONE_BY: AtomicI64 = AtomicI64::new(0);

fn clock() -> Timestamp {
    let began: Timestamp = "2026-02-20T18:00:00Z".parse().unwrap();
    Timestamp::from_second(began.as_second() + GONE_BY.load(Ordering::SeqCst)).unwrap()
}

/// A call as the form sends it. The mechanism's clocks are two hours ahead of UTC.
const CALL: &[(&str, &str)] = &[
    ("began", "2026-02-20T19:55"),
    ("language", "ar"),
    ("direction", "theirs"),
    ("whom", ""),
    ("described", "a woman at the northern crossing"),
    ("about", "Shells fell near the mill, two or three."),
    ("place", "the mill by the old bridge"),
    ("promise-0", "to call back"),
    ("due-0", "2026-02-20T22:00"),
    ("promise-1", ""),
    ("due-1", ""),
    ("promise-2", "to ask for a team"),
    ("due-2", ""),
    ("read-back", "yes"),
    ("incident", ""),
    ("ended", ""),
    ("over", "1"),
];

/// The same with some fields changed.
fn with<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let is_kept = |(name, _): &&(&str, &str)| !changed.iter().any(|(known, _)| known == name);
    CALL.iter().filter(is_kept).chain(changed).copied().collect()
}

fn operator(house: &House) -> Person {
    house.person("member-a", OrganisationKind::Guarantor, Role::HotlineOperator)
}

fn calls(sample: &Sample) -> Vec<Called> {
    Reader::open(sample.folder.path()).unwrap().calls(None, 99).unwrap()
}

#[tokio::test]
async fn a_call_is_logged_becomes_an_incidents_and_what_was_promised_in_it_runs_out() {
    let sample = sample();
    let house = house_at(&sample, clock);
    let a = operator(&house);
    let b = house.person("member-b", OrganisationKind::Guarantor, Role::DutyOfficer);

    // The form has the time filled in, in the mechanism's zone.
    let empty = house.get(&a, "/coast/calls").await.text();
    assert!(empty.contains("No call was logged."), "{empty}");
    assert!(empty.contains("name=\"began\" value=\"2026-02-20T20:00\""), "{empty}");
    assert!(empty.contains("Never a person’s name."), "{empty}");
    let logged = house.post(&a, "/coast/calls", CALL).await;
    assert_eq!(logged.status, StatusCode::SEE_OTHER, "{}", logged.text());
    let all = calls(&sample);
    let [called] = &all[..] else { panic!("{all:?}") };
    let (entry, call) = (called.call.entry, &called.call.what);
    assert_eq!(logged.header("location"), format!("/coast/calls/{entry}"));
    assert_eq!(call.from, Caller::Described { words: "a woman at the northern crossing".into() });
    assert_eq!((call.to.as_str(), call.read_back), ("member-a", true));
    assert_eq!(call.began, "2026-02-20T17:55:00Z".parse().unwrap());
    assert_eq!(call.ended, Some(clock()), "it was over as it was recorded");
    assert_eq!(call.promises.len(), 2, "an empty line is no promise");
    assert_eq!(call.promises[0].due, Some("2026-02-20T20:00:00Z".parse().unwrap()));
    assert_eq!(call.promises[1].due, None);

    // Every member sees it. The same form sent twice is one call.
    let seen = house.get(&b, "/coast/calls").await.text();
    assert!(seen.contains("Shells fell near the mill") && seen.contains("to call back"), "{seen}");
    assert!(seen.contains("No promise has run out."), "{seen}");
    house.post(&a, "/coast/calls", CALL).await;
    assert_eq!(calls(&sample).len(), 1);

    // What it is about is known afterwards, and stands on the page of the incident.
    let incident = &sample.incidents[0];
    let link = format!("/coast/calls/{entry}/link");
    let about = [("to", "incident"), ("of", incident.as_str())];
    let linked = house.post(&a, &link, &about).await;
    assert_eq!(linked.status, StatusCode::SEE_OTHER, "{}", linked.text());
    let shown = house.get(&b, &format!("/coast/incidents/{incident}")).await.text();
    assert!(shown.contains("Calls about it") && shown.contains("Shells fell near the mill"));
    let page = house.get(&a, &format!("/coast/calls/{entry}")).await.text();
    let asks = format!("/coast/incidents/{incident}#act-request");
    assert!(!page.contains(&asks), "an operator asks nobody: {page}");
    let asking = house.get(&b, &format!("/coast/calls/{entry}")).await.text();
    assert!(asking.contains(&asks), "a duty officer does: {asking}");

    // A report of it begins with what was taken down.
    assert!(page.contains(&format!("/coast/file?call={entry}")), "{page}");
    let form = house.get(&a, &format!("/coast/file?call={entry}")).await.text();
    assert!(form.contains("Shells fell near the mill, two or three."), "{form}");
    assert!(form.contains("the mill by the old bridge"), "{form}");

    // The time goes by. The promise is overdue in the log, on top of it, and on the incident.
    GONE_BY.store(3 * 3600, Ordering::SeqCst);
    let late = house.get(&b, "/coast/calls").await.text();
    assert!(late.contains("One promise has run out.") && late.contains("overdue since"), "{late}");
    assert!(late.contains("id=\"overdue\""), "{late}");
    let shown = house.get(&b, &format!("/coast/incidents/{incident}")).await.text();
    assert!(shown.contains("overdue since"), "{shown}");
    let arabic = house.get(&b, "/coast/calls?lang=ar").await.text();
    assert!(arabic.contains("dir=\"rtl\"") && arabic.contains("انقضى موعد وعد واحد."), "{arabic}");
    assert!(arabic.contains("الخط الساخن") && !arabic.contains("[call"), "{arabic}");

    // The operator calls back, and that call keeps the promise.
    let back = with(&[
        ("began", "2026-02-20T22:50"),
        ("about", "Called back; nobody was hurt."),
        ("promise-0", ""),
        ("due-0", ""),
        ("promise-2", ""),
        ("read-back", "no"),
    ]);
    let second = house.post(&a, "/coast/calls", &back).await;
    assert_eq!(second.status, StatusCode::SEE_OTHER, "{}", second.text());
    let kept_by = second.header("location").rsplit('/').next().unwrap().to_owned();
    let kept = [("to", "entry"), ("of", kept_by.as_str()), ("keeps", "0")];
    assert_eq!(house.post(&a, &link, &kept).await.status, StatusCode::SEE_OTHER);
    let after = house.get(&b, "/coast/calls").await.text();
    assert!(after.contains("No promise has run out.") && after.contains("kept:"), "{after}");
    assert!(after.contains("not read back"), "{after}");
    let first = Reader::open(sample.folder.path()).unwrap().call(entry).unwrap().unwrap();
    assert_eq!(first.open_promises().collect::<Vec<_>>(), [1]);
    let of = CallLinkedTo::Incident { incident: IncidentId::new(incident).unwrap() };
    assert_eq!(first.links[0].what.to, of);
    assert!(matches!(verify(sample.folder.path()).unwrap(), Verification::Holds { .. }));
}

#[tokio::test]
async fn what_cannot_be_logged_comes_back_as_it_was_filled_in() {
    let sample = sample();
    let house = house(&sample);
    let a = operator(&house);
    for (changed, said) in [
        (vec![("described", "")], "Choose an organisation, or describe who called"),
        (vec![("whom", "north")], "Choose an organisation, or describe who called"),
        (vec![("direction", "ours")], "Choose which organisation was called."),
        (vec![("began", "noon")], "A time cannot be read"),
        (vec![("promise-0", "")], "Say what was promised by that time."),
        (vec![("read-back", "")], "Say whether you read back"),
        (vec![("incident", "CST-ZZZZ-ZZZZ")], "CST-ZZZZ-ZZZZ"),
        (vec![("incident", "no such")], "There is no incident of that number."),
        (vec![("language", "the northern one")], "is no tag"),
        (vec![("ended", "2026-02-20T01:00")], "it ended before it began"),
    ] {
        // The house's clock shows noon by the mechanism's.
        let fields = [with(&changed), vec![("began", "2026-02-20T11:00")]].concat();
        let fields = match changed[0].0 {
            "began" => with(&changed),
            _ => fields.into_iter().filter(|f| *f != CALL[0]).collect(),
        };
        let answer = house.post(&a, "/coast/calls", &fields).await;
        let told = [StatusCode::BAD_REQUEST, StatusCode::CONFLICT];
        assert!(told.contains(&answer.status), "{changed:?}: {}", answer.status);
        let page = answer.text();
        assert!(page.contains(said), "{changed:?}: {page}");
        assert!(page.contains("Shells fell near the mill, two or three."), "{changed:?}");
        assert!(page.contains("<details class=\"panel\" id=\"log\" open>"), "{changed:?}");
    }
    assert_eq!(calls(&sample).len(), 0, "nothing was recorded");
}

#[tokio::test]
async fn a_call_of_ours_names_whom_we_called_and_words_from_outside_stay_words() {
    let sample = sample();
    let house = house(&sample);
    let a = operator(&house);
    let ours = with(&[
        ("direction", "ours"),
        ("whom", "north"),
        ("described", ""),
        ("began", "2026-02-20T11:00"),
        ("about", HOSTILE),
        ("place", HOSTILE),
        ("over", ""),
    ]);
    let logged = house.post(&a, "/coast/calls", &ours).await;
    assert_eq!(logged.status, StatusCode::SEE_OTHER, "{}", logged.text());
    let call = &calls(&sample)[0].call.what;
    assert_eq!(call.to.as_str(), "north");
    assert!(matches!(&call.from, Caller::Actor { actor } if actor.as_str() == "member-a"));
    assert_eq!(call.ended, None);
    for path in ["/coast/calls", logged.header("location")] {
        let page = house.get(&a, path).await.text();
        assert!(!page.contains("<script>alert") && !page.contains("onerror=alert(2)>\u{202e}"));
        assert!(!page.contains('\u{202e}'));
    }
}

#[tokio::test]
async fn the_log_is_read_page_by_page_and_is_not_for_parties() {
    let sample = sample();
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    let call = |minute: u32| {
        let body = json!({
            "from": { "is": "described", "words": "a man at the mill" }, "to": "member-a",
            "began": format!("2026-02-20T09:{minute:02}:00Z"), "language": "ar",
            "about": format!("call no. {minute:02}"), "read_back": true,
        });
        event("call_logged", body)
    };
    record(&mut writer, "2026-02-20T10:00:00Z".parse().unwrap(), (0..52).map(call).collect());
    drop(writer);
    let house = house(&sample);
    let a = operator(&house);
    let first = house.get(&a, "/coast/calls").await.text();
    assert!(first.contains("call no. 51") && first.contains("call no. 02"));
    assert!(!first.contains("call no. 01"), "fifty stand on a page");
    let next = first.split("rel=\"next\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    let second = house.get(&a, next).await.text();
    assert!(second.contains("call no. 01") && second.contains("call no. 00"), "{second}");
    assert!(!second.contains("call no. 02") && !second.contains("rel=\"next\""));
    let odd = house.get(&a, "/coast/calls?before=yesterday").await;
    assert_eq!(odd.status, StatusCode::BAD_REQUEST);
    assert_eq!(house.get(&a, "/coast/calls/0").await.status, StatusCode::NOT_FOUND);
    let party = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    assert_eq!(house.get(&party, "/coast/calls").await.status, StatusCode::FORBIDDEN);
    let entry = calls(&sample)[0].call.entry;
    let one = format!("/coast/calls/{entry}");
    assert_eq!(house.get(&party, &one).await.status, StatusCode::FORBIDDEN);
    let about = [("to", "incident"), ("of", sample.incidents[0].as_str())];
    let linked = house.post(&a, &format!("{one}/link"), &about).await;
    assert_eq!(linked.status, StatusCode::SEE_OTHER);
    let incident = house.get(&party, &format!("/coast/incidents/{}", sample.incidents[0])).await;
    assert_eq!(incident.status, StatusCode::OK, "it concerns them");
    assert!(!incident.text().contains("call no. 51"), "and the log is not theirs to see");
}

/// A hidden field of a page, as it is.
fn hidden(page: &str, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    let after = page.split(&start).nth(1).unwrap_or_else(|| panic!("no {name} in {page}"));
    after.split('"').next().unwrap().to_owned()
}

/// A form with files but without any, as a browser sends it.
async fn sent_with_files(
    house: &House,
    person: &Person,
    path: &str,
    fields: &[(&str, &str)],
) -> Page {
    let part = |(name, value): &(&str, &str)| {
        format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let body = format!("{}--edge--\r\n", fields.iter().map(part).collect::<String>());
    let request = Request::post(path)
        .header("host", "127.0.0.1:8080")
        .header("origin", OWN)
        .header("cookie", person.cookie())
        .header("content-type", "multipart/form-data; boundary=edge")
        .body(Body::from(body))
        .unwrap();
    answered(router(house.site.clone()).oneshot(request).await.unwrap()).await
}

#[tokio::test]
async fn a_report_that_was_filed_from_a_call_and_the_call_lead_to_each_other() {
    let sample = sample();
    let house = house(&sample);
    let a = operator(&house);
    let call = with(&[("began", "2026-02-20T11:55"), ("promise-0", ""), ("due-0", "")]);
    let logged = house.post(&a, "/coast/calls", &call).await;
    assert_eq!(logged.status, StatusCode::SEE_OTHER, "{}", logged.text());
    let entry = logged.header("location").rsplit('/').next().unwrap().to_owned();

    let form = house.get(&a, &format!("/coast/file?call={entry}")).await.text();
    assert_eq!(hidden(&form, "call"), entry);
    let (key, token) = (hidden(&form, "key"), hidden(&form, "token"));
    let fields = [
        ("key", key.as_str()),
        ("token", token.as_str()),
        ("call", entry.as_str()),
        ("post", "hotline"),
        ("text", "Shells fell near the mill, two or three."),
        ("language", "en"),
        ("date", "2026-02-20"),
        ("time", "about 3 at night"),
        ("act", "remote_violence.shelling"),
    ];
    let of = |step| [&fields[..], &[("step", step)]].concat();
    let check = sent_with_files(&house, &a, "/coast/file", &of("check")).await.text();
    assert_eq!(hidden(&check, "call"), entry, "the check carries it on");
    let filed = sent_with_files(&house, &a, "/coast/file", &of("record")).await;
    assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.text());
    let report = filed.header("location").replace("/filed/", "/reports/");
    sent_with_files(&house, &a, "/coast/file", &of("record")).await;

    let all = calls(&sample);
    assert_eq!(all[0].links.len(), 1, "linked once: {all:?}");
    let page = house.get(&a, &format!("/coast/calls/{entry}")).await.text();
    assert!(page.contains(&report), "{page}");
    let page = house.get(&a, &report).await.text();
    assert!(page.contains("This report was taken down in"), "{page}");
    assert!(page.contains(&format!("href=\"/coast/calls/{entry}\"")), "{page}");
    let party = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    let theirs = house.get(&party, &report).await.text();
    assert!(!theirs.contains(&format!("/coast/calls/{entry}")), "the log is not theirs to see");
}

#[tokio::test]
async fn whoever_logged_a_call_says_that_it_was_logged_wrongly_and_it_stays() {
    let sample = sample();
    let house = house(&sample);
    let a = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let b = house.person("member-b", OrganisationKind::Guarantor, Role::DutyOfficer);
    let call = with(&[("began", "2026-02-20T11:55"), ("due-0", "2026-02-20T22:00")]);
    let logged = house.post(&a, "/coast/calls", &call).await;
    assert_eq!(logged.status, StatusCode::SEE_OTHER, "{}", logged.text());
    let page = logged.header("location").to_owned();
    let wrong = format!("{page}/erratum");
    let reason = [("reason", "the number was of another call")];
    assert!(!house.get(&b, &page).await.text().contains(&wrong), "it is not their word");
    assert_eq!(house.post(&b, &wrong, &reason).await.status, StatusCode::FORBIDDEN);
    assert!(house.get(&a, &page).await.text().contains(&wrong));
    let empty = house.post(&a, &wrong, &[("reason", "")]).await;
    assert_eq!(empty.status, StatusCode::CONFLICT, "{}", empty.text());
    let done = house.post(&a, &wrong, &reason).await;
    assert_eq!((done.status, done.header("location")), (StatusCode::SEE_OTHER, &*page));
    let after = house.get(&b, &page).await.text();
    assert!(after.contains("Shells fell near the mill"), "it stays: {after}");
    assert!(!calls(&sample)[0].call.holds());
    let after = house.get(&a, &page).await.text();
    assert!(!after.contains(&wrong), "nothing undoes an erratum: {after}");
}
