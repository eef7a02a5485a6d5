//! Whatever a page shows or a form does, a program can ask for or do: the tables of the server side by
//! side, and the operations that forms gained last, as programs use them.

use crate::common;
use crate::common::people::{House, Person, call_with, house};
use crate::common::{Page, Sample, answered, ask, sample};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use holdfire_core::Coverage;
use holdfire_room::{AccountId, ExportState, OrganisationKind, Role, Scope};
use holdfire_store::Reader;
use holdfire_web::{gates, router};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::Duration;
use tower::ServiceExt;

const AT: &str = "/coast/api/v1";
const GUARANTOR: OrganisationKind = OrganisationKind::Guarantor;

/// The operations that do what a form does, by its address below the mechanism.
const DONE_BY: &[(&str, &[&str])] = &[
    ("notices", &["POST /notices/read"]),
    (
        "notices/settings",
        &[
            "POST /notices/settings",
            "POST /notices/address",
            "POST /notices/address/confirmation",
            "DELETE /notices/address",
        ],
    ),
    (
        "accounts",
        &[
            "POST /invitations",
            "DELETE /invitations/{id}",
            "POST /accounts/{id}/invitations",
            "POST /accounts/{id}/suspension",
            "DELETE /accounts/{id}/suspension",
            "POST /accounts/{id}/roles",
        ],
    ),
    (
        "webhooks",
        &[
            "POST /webhooks",
            "DELETE /webhooks/{id}",
            "POST /webhooks/{id}/trials",
            "POST /webhooks/{id}/calls/{call}/again",
        ],
    ),
    ("signing", &["POST /signing/signatures", "POST /signing/keys", "POST /signing/keys/ended"]),
    (
        "queue",
        &[
            "POST /queue/claims",
            "POST /queue/releases",
            "POST /queue/assignments",
            "POST /queue/seen",
            "POST /queue/undo",
            "POST /searches",
            "DELETE /searches/{id}",
        ],
    ),
    ("incidents/{id}/position", &["POST /incidents/{id}/positions"]),
    ("incidents/{id}/finding", &["POST /incidents/{id}/proposed-findings"]),
    ("incidents/{id}/attribution", &["POST /incidents/{id}/proposed-attributions"]),
    ("incidents/{id}/vote", &["POST /incidents/{id}/votes"]),
    ("incidents/{id}/proposal-withdrawal", &["POST /incidents/{id}/proposal-withdrawals"]),
    ("incidents/{id}/vote-closing", &["POST /incidents/{id}/vote-closings"]),
    ("incidents/{id}/request", &["POST /incidents/{id}/requests"]),
    ("incidents/{id}/task", &["POST /incidents/{id}/tasks"]),
    ("incidents/{id}/demand", &["POST /incidents/{id}/demands"]),
    ("incidents/{id}/comment", &["POST /incidents/{id}/comments"]),
    ("incidents/{id}/erratum", &["POST /incidents/{id}/errata"]),
    ("askings/{entry}/response", &["POST /askings/{entry}/responses"]),
    ("askings/{entry}/report", &["POST /askings/{entry}/reports"]),
    ("askings/{entry}/follow-up", &["POST /askings/{entry}/follow-ups"]),
    ("askings/{entry}/escalation", &["POST /askings/{entry}/escalations"]),
    ("askings/{entry}/withdrawal", &["POST /askings/{entry}/withdrawals"]),
    ("coverage", &["POST /coverage"]),
    ("calls", &["POST /calls"]),
    ("calls/{entry}/link", &["POST /calls/{entry}/links"]),
    ("calls/{entry}/erratum", &["POST /calls/{entry}/errata"]),
    ("talks/new/{kind}", &["POST /talks"]),
    ("messages/new/{kind}", &["POST /messages"]),
    ("talks/entries/{entry}/erratum", &["POST /talks/entries/{entry}/erratum"]),
    ("documents", &["POST /documents"]),
    ("documents/{id}/take", &["POST /documents/{id}/proposals"]),
    ("exports", &["POST /exports"]),
    (
        "exports/{job}",
        &["POST /exports/{id}/approval", "POST /exports/{id}/refusal", "DELETE /exports/{id}"],
    ),
    ("decide", &["POST /decisions"]),
    ("bulletins", &["POST /bulletins"]),
    ("file", &["POST /reports/check", "POST /reports"]),
    ("reports/{id}/evidence", &["POST /reports/{id}/evidence"]),
];

/// Forms that no program needs, and why.
const NOT_DONE: &[(&str, &str)] = &[
    ("sign-in", "programs come in with a token"),
    ("sign-out", "a session of a browser"),
    ("passkey/sign-in/begin", "a passkey is of a browser"),
    ("passkey/sign-in", "a passkey is of a browser"),
    ("passkey/add/begin", "a passkey is of a browser"),
    ("passkey/add", "a passkey is of a browser"),
    ("demonstration", "signing in with one click, in demonstrations"),
    ("demonstration/clock", "the clock of demonstrations"),
    ("first-run", "how the first account is made"),
    ("invitation/{secret}", "how an account is made, with a password or a passkey"),
    ("account", "sessions, passkeys and tokens: no token makes or ends another"),
    ("queue/columns", "how a page looks"),
    (
        "documents/{id}/model",
        "a person sends a text to a model, and sees first where it goes; no program does",
    ),
    (
        "file/evidence",
        "files of a form that is not sent yet; a program attaches them to the report",
    ),
];

/// The operations that tell what a page shows.
const SHOWN_BY: &[(&str, &[&str])] = &[
    ("", &["GET /incidents", "GET /incidents/counts", "GET /incidents/map"]),
    ("incidents.json", &["GET /incidents"]),
    ("map.json", &["GET /incidents/map"]),
    ("areas.json", &["GET /areas"]),
    ("filed/{id}", &["GET /reports/{id}"]),
    ("evidence/{seq}", &["GET /evidence/{entry}"]),
    ("incidents/{id}", &["GET /incidents/{id}"]),
    ("reports/{id}", &["GET /reports/{id}", "GET /reports"]),
    ("instruments", &["GET /instruments"]),
    ("instruments/{id}", &["GET /instruments/{id}"]),
    ("what-if", &["POST /what-if", "GET /what-if/cases"]),
    ("areas", &["GET /areas"]),
    ("declared", &["GET /declared"]),
    ("reconciliation", &["GET /reconciliation"]),
    ("reconciliation.json", &["GET /reconciliation"]),
    ("due", &["GET /due"]),
    ("linking", &["GET /proposals"]),
    ("bulletins", &["GET /bulletins"]),
    ("bulletins/new", &["GET /bulletins/preview"]),
    ("bulletins/{id}", &["GET /bulletins/{id}"]),
    ("sources", &["GET /sources"]),
    ("sources/overlap.json", &["GET /sources/overlap"]),
    ("register", &["GET /entries"]),
    ("register/checkpoint", &["GET /checkpoint"]),
    ("register/verify", &["GET /verification"]),
    ("register/{seq}", &["GET /entries/{entry}"]),
    ("queue", &["GET /queue", "GET /searches"]),
    ("calls", &["GET /calls"]),
    ("calls/{entry}", &["GET /calls/{entry}"]),
    ("coverage", &["GET /coverage"]),
    ("coverage.json", &["GET /coverage"]),
    ("exports", &["GET /exports", "GET /exports/{id}"]),
    ("exports/{job}/{file}", &["GET /exports/{id}/files/{name}"]),
    ("powers", &["GET /powers"]),
    ("signing", &["GET /signing"]),
    ("notices", &["GET /notices"]),
    ("notices/settings", &["GET /notices/settings"]),
    ("accounts", &["GET /accounts", "GET /accounts/trail"]),
    ("webhooks", &["GET /webhooks"]),
    ("api", &["GET /openapi.json"]),
    ("account", &["GET /me"]),
    ("talks", &["GET /talks"]),
    ("talks/{id}", &["GET /talks/{id}"]),
    ("meetings", &["GET /talks"]),
    ("calendar", &["GET /calendar"]),
    ("timeline", &["GET /talks", "GET /incidents"]),
    ("actors", &["GET /talks"]),
    ("actors/{id}", &["GET /talks"]),
    ("statements", &["GET /talks"]),
    ("statements/themes", &["GET /talks"]),
    ("statements/citations", &["GET /talks"]),
    ("commitments", &["GET /talks"]),
    ("contacts", &["GET /talks"]),
    ("accusations", &["GET /talks"]),
    ("modalities", &["GET /talks"]),
    ("messages", &["GET /talks", "GET /messages/{id}/text"]),
    ("milestones", &["GET /talks"]),
    ("plover.json", &["GET /talks/plover"]),
    ("documents", &["GET /documents"]),
    ("documents/{id}", &["GET /documents/{id}", "GET /documents/{id}/proposals"]),
    ("documents/compare", &["GET /documents/comparison"]),
];

/// Pages that tell nothing that no operation tells, and why.
const NOT_SHOWN: &[(&str, &str)] = &[
    ("base.json", "the coast and borders below the map"),
    ("file", "a form"),
    ("exports/new", "a form"),
    ("evidence/{seq}/copy", "a picture made smaller for pages"),
    ("reconciliation.csv", "the same as JSON, in a table"),
    ("reconciliation/declared.csv", "the same as JSON, in a table"),
    ("reconciliation/figures/{id}", "one of `GET /declared`"),
    ("sources/sources.csv", "the same as JSON, in a table"),
    ("sources/pairs.csv", "the same as JSON, in a table"),
    ("sources/sets.csv", "the same as JSON, in a table"),
    ("sign-in", "a form"),
    ("first-run", "a form"),
    ("invitation/{secret}", "a form"),
    ("notices/stop/{secret}", "how mail is ended from a letter"),
    ("brief", "`GET /talks` in sentences, to be printed"),
    ("calendar.ics", "the calendar, for programs that keep calendars"),
    ("talks/new", "a list of forms"),
    ("talks/new/{kind}", "a form"),
    ("messages/new/{kind}", "a form"),
    ("plover.csv", "the same as JSON, in a table"),
];

#[test]
fn every_page_and_form_has_its_operations_or_a_reason_why_it_has_none() {
    let gates = gates();
    let prefix = "/{m}/api/v1";
    let served: BTreeSet<String> = gates
        .iter()
        .filter_map(|gate| Some((gate.operation?, gate.path.strip_prefix(prefix)?)))
        .map(|(method, path)| format!("{method} {path}"))
        .collect();
    let below = |of_form: bool| -> BTreeSet<&str> {
        let of = gates.iter().filter(|gate| gate.operation.is_none() && gate.is_form == of_form);
        of.filter_map(|gate| gate.path.strip_prefix("/{m}/")).collect()
    };
    for (there, done, not_done) in
        [(below(true), DONE_BY, NOT_DONE), (below(false), SHOWN_BY, NOT_SHOWN)]
    {
        let named: Vec<&str> = done.iter().map(|(path, _)| *path).collect();
        let excused: Vec<&str> = not_done.iter().map(|(path, _)| *path).collect();
        for path in &there {
            let n = named.iter().chain(&excused).filter(|known| *known == path).count();
            assert_eq!(n, 1, "`/{{m}}/{path}` has no operation and no reason, or both");
        }
        for path in named.iter().chain(&excused) {
            assert!(there.contains(path), "`/{{m}}/{path}` is not there any more");
        }
        for operation in done.iter().flat_map(|(_, operations)| *operations) {
            assert!(served.contains(*operation), "`{operation}` is not served");
        }
    }
}

fn value(page: &Page) -> Value {
    serde_json::from_slice(&page.body).unwrap_or_else(|_| panic!("no JSON: {}", page.text()))
}

fn size(sample: &Sample) -> u64 {
    Reader::open(sample.folder.path()).unwrap().size().unwrap()
}

/// A request with bytes, as a program sends it.
async fn send(house: &House, bearer: &str, path: &str, key: &str, bytes: &[u8]) -> Page {
    let mut request = Request::post(path)
        .header("host", "127.0.0.1:8080")
        .header("authorization", bearer)
        .header("content-type", "application/octet-stream");
    if !key.is_empty() {
        request = request.header("idempotency-key", key);
    }
    let request = request.body(Body::from(bytes.to_vec())).unwrap();
    answered(router(house.site.clone()).oneshot(request).await.unwrap()).await
}

/// A picture of one grey point.
fn png() -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0".to_vec();
    png.extend(b"\x3a\x7e\x9b\x55\0\0\0\x0aIDATx\x9cc`\0\0\0\x02\0\x01\x48\xaf\xa4\x71\0\0\0\0IEND\xaeB`\x82");
    png
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn a_program_attaches_a_photograph_once_and_takes_it_out_as_it_came() {
    let sample = sample();
    let house = house(&sample);
    house.person("member-a", GUARANTOR, Role::DutyOfficer);
    let token = house.bearer("member-a-duty-officer", &[Scope::Read, Scope::File]);
    let path = format!("{AT}/reports/{}/evidence", sample.reports[0]);
    let told = format!("{path}?caption=the%20crater&original=1&post=post%2012");
    let before = size(&sample);
    let first = send(&house, &token, &told, "photo-1", &png()).await;
    assert_eq!(first.status, StatusCode::CREATED, "{}", first.text());
    let answer = value(&first);
    assert_eq!(answer["sha256"], sha256(&png()));
    assert_eq!(answer["bytes"], png().len());
    let entry = answer["entry"].as_u64().unwrap();
    assert_eq!(first.header("location"), format!("{AT}/entries/{entry}"));
    let replayed = send(&house, &token, &told, "photo-1", &png()).await;
    assert_eq!((replayed.status, &replayed.body), (first.status, &first.body));
    assert_eq!(replayed.header("idempotency-replayed"), "true");
    let other = send(&house, &token, &told, "photo-1", b"plain words").await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY, "another file under the same key");
    let again = value(&send(&house, &token, &path, "", &png()).await);
    assert_eq!((&again["entry"], &again["sha256"]), (&Value::Null, &answer["sha256"]));
    assert_eq!(size(&sample), before + 2, "the document and how it is attached");

    let report = format!("{AT}/reports/{}", sample.reports[0]);
    let report = value(&ask(&house.site, &report, &[("authorization", &token)]).await);
    let evidence = &report["evidence"][0];
    assert_eq!(evidence["caption"], "the crater");
    assert_eq!(evidence["is_original"], true);
    assert!(evidence["brought_by"].as_str().unwrap().ends_with(": post 12"), "{evidence}");
    let file = format!("{AT}/evidence/{}", evidence["entry"]);
    let file = ask(&house.site, &file, &[("authorization", &token)]).await;
    assert_eq!((file.status, file.body), (StatusCode::OK, png()));

    // What is no picture, film, sound, PDF or text is not taken, and nothing of it stays.
    let strange = send(&house, &token, &path, "", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff").await;
    assert_eq!(strange.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", strange.text());
    assert_eq!(send(&house, &token, &path, "", b"").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let reading = house.bearer("member-a-duty-officer", &[Scope::Read]);
    assert_eq!(send(&house, &reading, &path, "", &png()).await.status, StatusCode::FORBIDDEN);
    let nowhere = format!("{AT}/reports/no-such-report/evidence");
    assert!(send(&house, &token, &nowhere, "", &png()).await.status.is_client_error());
    assert_eq!(size(&sample), before + 2);
    let waiting = sample.folder.path().join("waiting");
    let left = std::fs::read_dir(&waiting).map_or(0, Iterator::count);
    assert_eq!(left, 0, "no file waits for anything");
}

#[tokio::test]
async fn a_file_that_is_too_large_is_refused_and_nothing_of_it_is_kept() {
    let sample = sample();
    let house = house(&sample);
    house.person("member-a", GUARANTOR, Role::DutyOfficer);
    let token = house.bearer("member-a-duty-officer", &[Scope::File]);
    let path = format!("{AT}/reports/{}/evidence", sample.reports[0]);
    let large = send(&house, &token, &path, "", &vec![b'a'; (64 << 20) + 1]).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE, "{}", large.text());
    assert_eq!(value(&large)["type"], "/coast/api#too-large");
    let left = std::fs::read_dir(sample.folder.path().join("waiting")).map_or(0, Iterator::count);
    assert_eq!(left, 0);
}

#[tokio::test]
async fn reports_are_listed_page_by_page_by_source_and_time_as_far_as_they_may_be_seen() {
    let sample = sample();
    let house = house(&sample);
    let officer = house.person("member-a", GUARANTOR, Role::DutyOfficer);
    let liaison = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    let list = |of: Person, query: String| {
        let house = &house;
        async move {
            let mut all = Vec::new();
            let mut cursor = String::new();
            loop {
                let page = house.get(&of, &format!("{AT}/reports?limit=1{query}{cursor}")).await;
                assert_eq!(page.status, StatusCode::OK, "{}", page.text());
                let page = value(&page);
                all.extend(page["items"].as_array().unwrap().iter().cloned());
                let Some(next) = page["next"].as_str() else { return all };
                cursor = format!("&cursor={next}");
            }
        }
    };
    let whole = value(&house.get(&officer, &format!("{AT}/reports")).await);
    let whole = whole["items"].as_array().unwrap().clone();
    assert_eq!(whole.len(), sample.reports.len());
    assert_eq!(list(officer.clone(), String::new()).await, whole, "page by page the same");
    let entries: Vec<u64> = whole.iter().map(|line| line["entry"].as_u64().unwrap()).collect();
    assert!(entries.is_sorted_by(|one, next| one > next), "the last first: {entries:?}");
    let source = whole[0]["source"].as_str().unwrap();
    let of_source = list(officer.clone(), format!("&source={source}")).await;
    let told = whole.iter().filter(|line| line["source"] == source).cloned();
    assert_eq!(of_source, told.collect::<Vec<_>>());
    let unlinked = list(officer.clone(), "&linked=no".to_owned()).await;
    assert!(unlinked.iter().all(|line| line["incident"].is_null()), "{unlinked:?}");
    let linked = list(officer.clone(), "&linked=yes".to_owned()).await;
    assert_eq!(linked.len() + unlinked.len(), whole.len());
    let day = list(officer.clone(), "&from=2026-02-14&to=2026-02-14".to_owned()).await;
    assert!(!day.is_empty() && day.len() < whole.len(), "{day:?}");
    // A party is told of those that concern it and of no others, however the pages fall.
    let own = list(liaison.clone(), String::new()).await;
    assert!(!own.is_empty() && own.len() < whole.len(), "{} of {}", own.len(), whole.len());
    for line in &whole {
        let one = format!("{AT}/reports/{}", line["id"].as_str().unwrap());
        let may = house.get(&liaison, &one).await.status == StatusCode::OK;
        let is_listed = own.iter().any(|of| of["id"] == line["id"]);
        assert_eq!(may, is_listed, "{line}");
    }
}

#[tokio::test]
async fn a_denied_patrol_is_recorded_once_by_a_program_and_a_gap_without_a_reason_is_not() {
    let sample = sample();
    let house = house(&sample);
    house.person("member-a", GUARANTOR, Role::Monitor);
    let token = house.bearer("member-a-monitor", &[Scope::Read, Scope::Decide]);
    let post = |body: Value| {
        let (site, token) = (house.site.clone(), token.clone());
        async move {
            let headers = [("authorization", token.as_str())];
            call_with(&site, "POST", &format!("{AT}/coverage"), &headers, Some(&body.to_string()))
                .await
        }
    };
    let denial = json!({
        "kind": "denied", "place": "north-area", "from": "2026-02-19T06:00:00Z",
        "until": "2026-02-19T08:00:00Z", "who": "patrol of post 12",
        "note": "turned back at the bridge",
    });
    let done = post(denial.clone()).await;
    assert_eq!(done.status, StatusCode::CREATED, "{}", done.text());
    assert_eq!(value(&post(denial.clone()).await)["entry"], Value::Null, "it stands already");
    let all: Vec<Coverage> = Reader::open(sample.folder.path()).unwrap().coverage().unwrap();
    let last = all.iter().find(|of| &*of.source == "member-a").unwrap();
    assert_eq!(last.note.as_deref(), Some("turned back at the bridge"));
    for (field, wrong, pointer) in [
        ("note", Value::Null, "/note"),
        ("place", json!("the moon"), "/place"),
        ("until", json!("2026-03-19T08:00:00Z"), "/until"),
        ("until", json!("2026-02-19T05:00:00Z"), "/until"),
        ("who", json!("x".repeat(301)), "/who"),
        ("kind", json!("guess"), "/kind"),
    ] {
        let mut told = denial.clone();
        told[field] = wrong;
        let answer = post(told).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}: {}", answer.text());
        assert_eq!(value(&answer)["pointer"], pointer);
    }
}

#[tokio::test]
async fn an_export_is_asked_for_by_a_program_approved_by_a_person_and_taken_out_by_the_program() {
    let sample = sample();
    let house = house(&sample);
    house.person("member-a", GUARANTOR, Role::Analyst);
    let member = house.person("member-b", GUARANTOR, Role::JointMember);
    house.person("member-a", GUARANTOR, Role::DutyOfficer);
    let token = house.bearer("member-a-analyst", &[Scope::Read, Scope::Export]);
    let call = |method: &'static str, path: String, body: Option<Value>| {
        let (site, token) = (house.site.clone(), token.clone());
        async move {
            let headers = [("authorization", token.as_str()), ("idempotency-key", "letter-1")];
            let body = body.map(|body| body.to_string());
            call_with(&site, method, &path, &headers, body.as_deref()).await
        }
    };
    let wanted = json!({
        "query": "from=2026-02-14&to=2026-02-16", "format": "csv", "groups": ["when", "where"],
        "reason": "the letter of February",
    });
    let long = format!("actor={}", "a".repeat(4_096));
    for unfit in ["form=2026-02-14", &long] {
        let unfit = json!({ "query": unfit, "reason": "x" });
        let refused = call("POST", format!("{AT}/exports"), Some(unfit)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
        assert_eq!(value(&refused)["pointer"], "/query");
    }
    let asked = call("POST", format!("{AT}/exports"), Some(wanted.clone())).await;
    assert_eq!(asked.status, StatusCode::CREATED, "{}", asked.text());
    let id = value(&asked)["id"].as_str().unwrap().to_owned();
    assert_eq!(asked.header("location"), format!("{AT}/exports/{id}"));
    assert_eq!(value(&asked)["state"], "waiting");
    assert_eq!(value(&asked)["query"], "from=2026-02-14&to=2026-02-16");
    let again = call("POST", format!("{AT}/exports"), Some(wanted)).await;
    assert_eq!(value(&again)["id"], id, "asked for once");
    let one = format!("{AT}/exports/{id}");

    // No token approves, not even of somebody who may; a person does.
    let with_token = house.bearer("member-b-joint-member", Scope::ALL);
    let headers = [("authorization", with_token.as_str())];
    let approval = format!("{one}/approval");
    let no = call_with(&house.site, "POST", &approval, &headers, None).await;
    assert!([StatusCode::FORBIDDEN, StatusCode::NOT_FOUND].contains(&no.status), "{}", no.text());
    let waiting = value(&house.get(&member, &format!("{AT}/exports?which=waiting")).await);
    assert_eq!(waiting["exports"][0]["id"], id, "{waiting}");
    let done = house.call(&member, "POST", &approval, None).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text());
    assert_eq!(value(&done)["decided_by"], "member-b-joint-member");
    for _ in 0..600 {
        let state = house.room.export_job(&id).unwrap().state;
        if !matches!(state, ExportState::Queued | ExportState::Running) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let ready = value(&call("GET", one.clone(), None).await);
    assert_eq!(ready["state"], "ready", "{ready}");
    assert_eq!(ready["done"], ready["total"]);
    let files = ready["files"].as_array().unwrap();
    assert_eq!(files.len(), 3, "incidents, what describes them, and the manifest: {ready}");
    for file in files {
        let got = call("GET", file["file"].as_str().unwrap().to_owned(), None).await;
        assert_eq!(got.status, StatusCode::OK);
        assert_eq!(file["sha256"], sha256(&got.body));
        assert_eq!(file["bytes"], got.body.len());
    }
    // Who approved it sees that, and none of its files.
    let decided = value(&house.get(&member, &one).await);
    assert_eq!((&decided["state"], &decided["files"]), (&json!("ready"), &json!([])));
    let file = files[0]["file"].as_str().unwrap();
    assert!(house.get(&member, file).await.status.is_client_error());
    let ended = call("DELETE", one.clone(), None).await;
    assert_eq!(ended.status, StatusCode::UNPROCESSABLE_ENTITY, "another request under the key");
    let headers = [("authorization", token.as_str())];
    let ended = call_with(&house.site, "DELETE", &one, &headers, None).await;
    assert_eq!(value(&ended)["state"], "expired", "{}", ended.text());
    assert_eq!(call("GET", file.to_owned(), None).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn notices_are_read_and_settings_changed_by_a_program_and_mail_is_led_nowhere_by_it() {
    let sample = sample();
    let house = house(&sample);
    let officer = house.person("member-a", GUARANTOR, Role::DutyOfficer);
    let liaison = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    while house.site.follow_news().unwrap() {}
    let request = json!({ "of": "north", "what": "Which unit fired?", "reason": "tonight" });
    let path = format!("{AT}/incidents/{}/requests", sample.incidents[0]);
    let done = house.call(&officer, "POST", &path, Some(&request)).await;
    assert_eq!(done.status, StatusCode::CREATED, "{}", done.text());
    while house.site.follow_news().unwrap() {}
    let token = house.bearer("north-party-liaison", &[Scope::Read, Scope::Decide]);
    let call = |method: &'static str, path: &'static str, body: Option<Value>| {
        let (site, token) = (house.site.clone(), token.clone());
        async move {
            let headers = [("authorization", token.as_str())];
            let body = body.map(|body| body.to_string());
            call_with(&site, method, &format!("{AT}{path}"), &headers, body.as_deref()).await
        }
    };
    let unread = value(&call("GET", "/notices?unread=1", None).await);
    assert_eq!(unread["items"].as_array().unwrap().len(), 1, "{unread}");
    let notice = &unread["items"][0];
    assert_eq!((&notice["news"], &notice["subject"]), (&json!("requested"), &json!("asked")));
    assert_eq!(notice["incident"], sample.incidents[0]);
    let read = call("POST", "/notices/read", Some(json!({ "numbers": [notice["number"]] }))).await;
    assert_eq!(value(&read), json!({ "unread": 0, "last": 0 }));
    assert_eq!(value(&call("GET", "/notices?unread=1", None).await)["items"], json!([]));
    assert!(!value(&call("GET", "/notices", None).await)["items"][0]["read"].is_null());
    for nothing in [json!({}), json!({ "numbers": [i64::MAX.cast_unsigned() + 1] })] {
        let refused = call("POST", "/notices/read", Some(nothing)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    }

    let change = json!({
        "choices": [{ "subject": "found", "in_page": false }],
        "quiet": { "from": "22:00", "until": "06:30" },
    });
    let settings = call("POST", "/notices/settings", Some(change)).await;
    assert_eq!(settings.status, StatusCode::OK, "{}", settings.text());
    let settings = value(&settings);
    assert_eq!(
        (&settings["quiet_from"], &settings["quiet_until"]),
        (&json!("22:00"), &json!("06:30"))
    );
    let choice = |of: &str| {
        let all = settings["choices"].as_array().unwrap();
        all.iter().find(|choice| choice["subject"] == of).unwrap()["in_page"].clone()
    };
    assert_eq!((choice("found"), choice("asked")), (json!(false), json!(true)));
    for wrong in [
        json!({ "daily_at": "25:00" }),
        json!({ "quiet": { "from": "22:00" } }),
        json!({ "choices": [{ "subject": "weather" }] }),
    ] {
        let answer = call("POST", "/notices/settings", Some(wrong.clone())).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let address = json!({ "address": "desk@example.org" });
    let refused = call("POST", "/notices/address", Some(address.clone())).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.text());
    let told = house.call(&liaison, "POST", &format!("{AT}/notices/address"), Some(&address)).await;
    assert_eq!(value(&told)["address"], "desk@example.org", "{}", told.text());
    assert_eq!(value(&told)["is_confirmed"], false);
    // A token that was made for something else reads nothing of it.
    let filing = house.bearer("north-party-liaison", &[Scope::File]);
    let none = ask(&house.site, &format!("{AT}/notices"), &[("authorization", &filing)]).await;
    assert_eq!(none.status, StatusCode::FORBIDDEN, "{}", none.text());
}

#[tokio::test]
async fn an_administrator_invites_suspends_and_restores_in_one_organisation_and_no_token_does() {
    let sample = sample();
    let house = house(&sample);
    let admin = house.person("member-a", GUARANTOR, Role::Administrator);
    let officer = house.person("member-a", GUARANTOR, Role::DutyOfficer);
    house.person("member-b", GUARANTOR, Role::DutyOfficer);
    let accounts = format!("{AT}/accounts");
    let body = json!({ "roles": ["duty_officer"], "id": "night-desk" });
    let invited = house.call(&admin, "POST", &format!("{AT}/invitations"), Some(&body)).await;
    assert_eq!(invited.status, StatusCode::CREATED, "{}", invited.text());
    let invited = value(&invited);
    let secret = invited["address"].as_str().unwrap().rsplit('/').next().unwrap();
    assert!(house.room.open_invitation(secret, common::people::now()).is_ok());
    let list = value(&house.get(&admin, &accounts).await);
    assert_eq!(list["organisation"], "member-a");
    assert_eq!(list["invitations"][0]["id"], invited["invitation"]["id"]);
    let ids: Vec<&str> =
        list["accounts"].as_array().unwrap().iter().map(|a| a["id"].as_str().unwrap()).collect();
    assert!(ids.contains(&"member-a-duty-officer") && !ids.contains(&"member-b-duty-officer"));
    assert!(!list.to_string().contains(secret), "the link is shown once");
    let open = format!("{AT}/invitations/{}", invited["invitation"]["id"].as_str().unwrap());
    let withdrawn = house.call(&admin, "DELETE", &open, None).await;
    assert_eq!(value(&withdrawn)["invitations"], json!([]), "{}", withdrawn.text());

    let of = |id: &str| house.room.account(&AccountId::new(id).unwrap()).unwrap();
    let suspension = |id: &str| format!("{accounts}/{id}/suspension");
    let why = json!({ "why": "left the office" });
    let own = suspension("member-a-duty-officer");
    let done = house.call(&admin, "POST", &own, Some(&why)).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text());
    assert!(!of("member-a-duty-officer").is_active());
    let theirs = suspension("member-b-duty-officer");
    let other = house.call(&admin, "POST", &theirs, Some(&why)).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND, "{}", other.text());
    assert!(of("member-b-duty-officer").is_active());
    house.call(&admin, "DELETE", &own, None).await;
    assert!(of("member-a-duty-officer").is_active());
    let roles = json!({ "roles": ["auditor", "duty_officer"] });
    let path = format!("{accounts}/member-a-duty-officer/roles");
    house.call(&admin, "POST", &path, Some(&roles)).await;
    assert!(of("member-a-duty-officer").roles.contains(Role::Auditor));
    let back = format!("{accounts}/member-a-duty-officer/invitations");
    let back = house.call(&admin, "POST", &back, None).await;
    assert_eq!(value(&back)["invitation"]["account"], "member-a-duty-officer", "{}", back.text());
    let last = format!("{accounts}/member-a-administrator/suspension");
    let last = house.call(&admin, "POST", &last, Some(&why)).await;
    assert_eq!(last.status, StatusCode::CONFLICT, "the last administrator: {}", last.text());

    let trail = value(&house.get(&admin, &format!("{AT}/accounts/trail")).await);
    let deeds: Vec<&str> = trail["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["what"].as_str().unwrap())
        .collect();
    for deed in ["suspended", "restored", "roles_changed"] {
        assert!(deeds.contains(&deed), "{deeds:?}");
    }
    let token = house.bearer("member-a-administrator", Scope::ALL);
    let none = ask(&house.site, &accounts, &[("authorization", &token)]).await;
    assert_eq!(none.status, StatusCode::FORBIDDEN, "no token is enough");
    assert_eq!(
        house.get(&officer, &accounts).await.status,
        StatusCode::UNAUTHORIZED,
        "suspended once"
    );
}

#[tokio::test]
async fn what_is_shown_once_is_not_shown_again_under_its_key() {
    let sample = sample();
    let house = house(&sample);
    let admin = house.person("member-a", GUARANTOR, Role::Administrator);
    let me = value(&house.get(&admin, &format!("{AT}/me")).await);
    let csrf = me["csrf_token"].as_str().unwrap().to_owned();
    let make = || {
        let (site, cookie, csrf) = (house.site.clone(), admin.cookie().to_owned(), csrf.clone());
        async move {
            let headers = [
                ("cookie", cookie.as_str()),
                ("x-csrf-token", csrf.as_str()),
                ("idempotency-key", "hook-1"),
            ];
            let body = json!({ "name": "our desk", "url": "https://desk.example.org/in" });
            let body = body.to_string();
            call_with(&site, "POST", &format!("{AT}/webhooks"), &headers, Some(&body)).await
        }
    };
    let made = make().await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.text());
    let secret = value(&made)["secret"].as_str().unwrap().to_owned();
    assert!(secret.starts_with("whsec_"));
    let again = make().await;
    assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.text());
    assert!(!again.text().contains(&secret));
    let list = value(&house.get(&admin, &format!("{AT}/webhooks")).await);
    assert_eq!(list["webhooks"].as_array().unwrap().len(), 1, "made once: {list}");
    assert!(!list.to_string().contains(&secret));
    let id = list["webhooks"][0]["id"].as_str().unwrap();
    let private = json!({ "name": "x", "url": "ftp://desk.example.org/in" });
    let refused = house.call(&admin, "POST", &format!("{AT}/webhooks"), Some(&private)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    assert_eq!(value(&refused)["pointer"], "/url");
    let ended = house.call(&admin, "DELETE", &format!("{AT}/webhooks/{id}"), None).await;
    assert!(!value(&ended)["webhooks"][0]["ended"].is_null(), "{}", ended.text());
}

#[tokio::test]
async fn other_terms_are_tried_by_a_program_and_what_is_wrong_with_them_is_told_line_by_line() {
    let sample = sample();
    let house = house(&sample);
    let officer = house.person("member-a", GUARANTOR, Role::DutyOfficer);
    let before = size(&sample);
    let text = Reader::open(sample.folder.path()).unwrap().instruments().unwrap();
    let text = text.iter().find(|of| of.id.as_str() == "truce").unwrap().text.to_string();
    let path = format!("{AT}/what-if");
    let same = json!({ "files": { "truce.md": text } });
    let same = house.call(&officer, "POST", &path, Some(&same)).await;
    assert_eq!(same.status, StatusCode::OK, "{}", same.text());
    assert_eq!(same.header("cache-control"), "no-store", "a draft may be confidential");
    let same = value(&same);
    assert_eq!(same["result"]["changed"], 0, "the same terms: {same}");
    assert_eq!(same["result"]["asked"], 3);
    let broken = json!({ "files": { "truce.md": "+++\nid = \"truce\"\nforbidz = 1\n+++\n" } });
    let broken = value(&house.call(&officer, "POST", &path, Some(&broken)).await);
    assert_eq!(broken["result"], Value::Null);
    assert!(broken["problems"][0]["line"].as_u64().is_some_and(|line| line > 0), "{broken}");
    for (wrong, pointer) in [
        (json!({}), "/case"),
        (json!({ "case": "no-such-case" }), "/case"),
        (json!({ "case": "astana", "files": { "a.md": "x" } }), "/case"),
    ] {
        let answer = house.call(&officer, "POST", &path, Some(&wrong)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}: {}", answer.text());
        assert_eq!(value(&answer)["pointer"], pointer);
    }
    assert_eq!(size(&sample), before, "nothing was recorded");
}
