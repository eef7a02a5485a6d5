//! Programs at work on a record: what they read, page by page; what they record, once; and what they are
//! told when something is wrong.

use crate::common;
use crate::common::people::{House, Person, call_with, house};
use crate::common::{Page, ask, get, sample};
use axum::http::StatusCode;
use holdfire_room::{OrganisationKind, Role, Scope};
use holdfire_store::Reader;
use serde_json::{Value, json};

const AT: &str = "/coast/api/v1";

fn value(page: &Page) -> Value {
    serde_json::from_slice(&page.body).unwrap_or_else(|_| panic!("no JSON: {}", page.text()))
}

fn officer(house: &House) -> Person {
    house.person_in(
        "member-a",
        OrganisationKind::Guarantor,
        &[Role::DutyOfficer, Role::JointMember, Role::HotlineOperator],
    )
}

/// The account of the officer.
const OFFICER: &str = "member-a-duty-officer-joint-member-hotlin";

fn bearer(house: &House, scopes: &[Scope]) -> String {
    let id = &OFFICER[..40];
    house.bearer(id, scopes)
}

#[tokio::test]
async fn a_program_reads_the_list_page_by_page_and_misses_nothing_and_sees_nothing_twice() {
    let sample = sample();
    let house = house(&sample);
    let officer = officer(&house);
    for sort in ["-when", "when", "reports", "killed"] {
        let whole = house.get(&officer, &format!("{AT}/incidents?sort={sort}")).await;
        assert_eq!(whole.status, StatusCode::OK, "{}", whole.text());
        let whole = value(&whole);
        assert_eq!(whole["total"], 3);
        assert_eq!(whole["next"], Value::Null);
        let size = Reader::open(sample.folder.path()).unwrap().size().unwrap();
        assert_eq!(whole["register_size"], size);
        let (mut seen, mut cursor) = (Vec::new(), String::new());
        loop {
            let path = format!("{AT}/incidents?sort={sort}&limit=1{cursor}");
            let answer = house.get(&officer, &path).await;
            let page = value(&answer);
            seen.extend(page["items"].as_array().unwrap().iter().cloned());
            let Some(next) = page["next"].as_str() else { break };
            let link = answer.header("link");
            assert!(link.ends_with("rel=\"next\"") && link.contains("cursor="), "{link}");
            cursor = format!("&cursor={}", next.replace('~', "%7E"));
        }
        assert_eq!(&seen, whole["items"].as_array().unwrap(), "{sort}");
    }
    let other = house.get(&officer, &format!("{AT}/incidents?sort=when&cursor=-when~0~~~X")).await;
    assert_eq!(other.status, StatusCode::BAD_REQUEST, "a cursor of another order");
    assert_eq!(value(&other)["parameter"], "cursor");
}

#[tokio::test]
async fn a_filter_that_is_misspelt_is_refused_and_shows_not_everything() {
    let sample = sample();
    let house = house(&sample);
    let officer = officer(&house);
    for query in [
        "verdit=engaged",
        "verdict=sometimes",
        "from=yesterday",
        "limit=0",
        "limit=9999",
        "q=a&q=b",
        "q=",
        "act=dancing",
        "from=2026-02-02&to=2026-02-01",
    ] {
        let answer = house.get(&officer, &format!("{AT}/incidents?{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}: {}", answer.text());
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let problem = value(&answer);
        assert_eq!(problem["type"], "/coast/api#bad-address");
        assert_eq!(problem["status"], 400);
        assert!(problem["parameter"].is_string() && problem["detail"].is_string(), "{problem}");
    }
    let engaged = value(&house.get(&officer, &format!("{AT}/incidents?verdict=engaged")).await);
    let counts = value(&house.get(&officer, &format!("{AT}/incidents/counts")).await);
    let n = |of: &str| {
        let found = counts["verdict"].as_array().unwrap().iter().find(|c| c["value"] == of);
        found.unwrap()["n"].as_u64().unwrap()
    };
    assert_eq!(engaged["total"].as_u64().unwrap(), n("engaged"));
    let map = format!("{AT}/incidents/map?bbox=35,34,38,37&zoom=7");
    let map = value(&house.get(&officer, &map).await);
    let marks = map["marks"].as_array().unwrap().iter().map(|m| m["n"].as_u64().unwrap());
    assert_eq!(marks.sum::<u64>(), 2, "the third tells no place");
}

#[tokio::test]
async fn whoever_has_the_answer_already_is_told_so_until_it_changes() {
    let sample = sample();
    let house = house(&sample);
    let officer = officer(&house);
    let ask = |path: &str, tag: &str| {
        let (path, tag) = (path.to_owned(), tag.to_owned());
        let (site, cookie) = (house.site.clone(), officer.cookie().to_owned());
        async move { ask(&site, &path, &[("cookie", &cookie), ("if-none-match", &tag)]).await }
    };
    let incident = format!("{AT}/incidents/{}", sample.incidents[0]);
    let elsewhere = format!("{AT}/incidents/{}", sample.incidents[1]);
    let list = format!("{AT}/incidents");
    for path in ["/incidents/CST-0000-0000", "/entries/99999"] {
        let missing = ask(&format!("{AT}{path}"), "*").await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND, "any tag, of nothing: {path}");
    }
    let mut tags = Vec::new();
    for path in [&incident, &elsewhere, &list] {
        let first = ask(path, "\"none\"").await;
        assert_eq!(first.status, StatusCode::OK);
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with('"') && tag.len() == 34, "{tag}");
        assert_eq!(first.header("cache-control"), "private, no-cache");
        let again = ask(path, &tag).await;
        assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
        assert_eq!(ask(path, &format!("W/{tag}, \"x\"")).await.status, StatusCode::NOT_MODIFIED);
        assert_eq!(ask(path, "*").await.status, StatusCode::NOT_MODIFIED);
        tags.push(tag);
    }
    let said = json!({ "words": "the same post told of this twice" });
    let done = house.call(&officer, "POST", &format!("{incident}/comments"), Some(&said)).await;
    assert_eq!(done.status, StatusCode::CREATED, "{}", done.text());
    assert_eq!(ask(&incident, &tags[0]).await.status, StatusCode::OK, "it has a comment now");
    assert_eq!(ask(&elsewhere, &tags[1]).await.status, StatusCode::NOT_MODIFIED, "it has not");
    assert_eq!(ask(&list, &tags[2]).await.status, StatusCode::OK, "the register has grown");
}

#[tokio::test]
async fn what_was_sent_twice_under_one_key_is_done_once_and_answered_the_same() {
    let sample = sample();
    let house = house(&sample);
    officer(&house);
    let token = bearer(&house, &[Scope::Read, Scope::Decide]);
    let path = format!("{AT}/incidents/{}/comments", sample.incidents[0]);
    let send = |key: &'static str, words: &'static str| {
        let (site, path, token) = (house.site.clone(), path.clone(), token.clone());
        async move {
            let body = json!({ "words": words }).to_string();
            let headers = [("authorization", token.as_str()), ("idempotency-key", key)];
            call_with(&site, "POST", &path, &headers, Some(&body)).await
        }
    };
    let first = send("\"night-1\"", "seen").await;
    assert_eq!(first.status, StatusCode::CREATED, "{}", first.text());
    let entry = value(&first)["entry"].as_u64().unwrap();
    assert_eq!(first.header("location"), format!("{AT}/entries/{entry}"));
    let again = send("night-1", "seen").await;
    assert_eq!((again.status, &again.body), (first.status, &first.body));
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!(again.header("location"), first.header("location"));
    let size = || Reader::open(sample.folder.path()).unwrap().size().unwrap();
    assert_eq!(size(), entry + 1);
    let other = send("night-1", "seen by others").await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(value(&other)["type"], "/coast/api#key-taken");
    // What came to nothing can be tried again under the same key.
    let empty = send("night-2", " ").await;
    assert_eq!(empty.status, StatusCode::CONFLICT, "{}", empty.text());
    assert_eq!(send("night-2", "now with words").await.status, StatusCode::CREATED);
    assert_eq!(send("no key", "x").await.status, StatusCode::BAD_REQUEST);
    // Without a key, the same words are one entry too, because they stand already.
    let bare = [("authorization", token.as_str())];
    let body = json!({ "words": "now with words" }).to_string();
    let twice = call_with(&house.site, "POST", &path, &bare, Some(&body)).await;
    assert_eq!(twice.status, StatusCode::OK);
    assert_eq!(value(&twice)["entry"], Value::Null);
    assert_eq!(size(), entry + 2);
}

#[tokio::test]
async fn whoever_insists_on_the_state_of_an_incident_does_nothing_when_it_has_changed() {
    let sample = sample();
    let house = house(&sample);
    let officer = officer(&house);
    officer_of_b(&house);
    let token = bearer(&house, &[Scope::Read, Scope::Decide]);
    let incident = format!("{AT}/incidents/{}", sample.incidents[0]);
    let tag = house.get(&officer, &incident).await.header("etag").to_owned();
    let take = |tag: String, stand: &'static str| {
        let (site, path) = (house.site.clone(), format!("{incident}/positions"));
        let token = token.clone();
        async move {
            let body = json!({ "stand": stand, "reason": "our post saw it" }).to_string();
            let headers = [("authorization", token.as_str()), ("if-match", tag.as_str())];
            call_with(&site, "POST", &path, &headers, Some(&body)).await
        }
    };
    let taken = take(tag.clone(), "confirms").await;
    assert_eq!(taken.status, StatusCode::CREATED, "{}", taken.text());
    let late = take(tag, "disputes").await;
    assert_eq!(late.status, StatusCode::PRECONDITION_FAILED, "{}", late.text());
    assert_eq!(value(&late)["type"], "/coast/api#changed");
    let now = value(&house.get(&officer, &incident).await);
    let of_a = now["members"].as_array().unwrap().iter().find(|m| m["member"] == "member-a");
    assert_eq!(of_a.unwrap()["positions"][0]["stand"], "confirms");
    let wrong = take("*".to_owned(), "duplicate").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "a duplicate of nothing");
    assert_eq!(value(&wrong)["pointer"], "/stand");
}

fn officer_of_b(house: &House) -> Person {
    house.person("member-b", OrganisationKind::Guarantor, Role::JointMember)
}

#[tokio::test]
async fn an_evening_is_worked_through_the_api_alone() {
    let sample = sample();
    let house = house(&sample);
    let officer = officer(&house);
    let liaison = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    let incident = format!("{AT}/incidents/{}", sample.incidents[0]);
    let post = |path: String, body: Value| {
        let (house, officer) = (&house, &officer);
        async move {
            let done = house.call(officer, "POST", &path, Some(&body)).await;
            assert!(done.status.is_success(), "{path}: {}", done.text());
            value(&done)
        }
    };
    // A request, which the party answers.
    let request = json!({ "of": "north", "what": "where were your mortars?", "within_hours": 24, "reason": "two reports" });
    let asked = post(format!("{incident}/requests"), request).await;
    let asking = format!("{AT}/askings/{}", asked["entry"]);
    let open = value(&house.get(&officer, &format!("{AT}/askings")).await);
    assert_eq!(open["items"][0]["entry"], asked["entry"]);
    assert_eq!(open["items"][0]["state"], "open");
    let answer = json!({ "answer": "answered", "words": "at their base" });
    let answered =
        house.call(&liaison, "POST", &format!("{asking}/responses"), Some(&answer)).await;
    assert_eq!(answered.status, StatusCode::CREATED, "{}", answered.text());
    let state = value(&house.get(&officer, &asking).await);
    assert_eq!(
        (&state["state"], &state["sequels"][0]["answer"]),
        (&json!("answered"), &json!("answered"))
    );

    // A task whose team is kept away.
    let task = json!({ "to": ["member-a"], "what": "craters", "place": "the mill", "each_member": true, "reason": "they differ" });
    let task = post(format!("{incident}/tasks"), task).await;
    let report = json!({ "access": "denied", "words": "turned back at the bridge", "denied_by": "north", "team": [{ "of": "member-a", "people": 2 }] });
    post(format!("{AT}/askings/{}/reports", task["entry"]), report).await;

    // A finding with a dissent, an attribution, a demand that is checked and taken further.
    let clauses = json!([{ "instrument": "truce", "version": 1, "clause": "1" }]);
    let finding = json!({ "outcome": "minor_violation", "confidence": "low", "reason": "two craters", "clauses": clauses, "hours_to_vote": 24 });
    let proposed = post(format!("{incident}/proposed-findings"), finding).await["entry"].clone();
    let vote = json!({ "proposed": proposed, "vote": "agrees" });
    let voted = post(format!("{incident}/votes"), vote.clone()).await;
    let again = post(format!("{incident}/votes"), vote.clone()).await;
    assert!(voted["entry"].is_number() && again["entry"].is_null(), "sent twice it is one");
    let open = value(&house.get(&officer, &incident).await);
    assert_eq!(open["proposed"][0]["waits_for"], json!(["member-b"]), "{open}");
    assert_eq!(open["findings"], json!([]));
    assert_eq!(value(&house.get(&liaison, &incident).await)["proposed"], json!([]));
    let another = json!({ "proposed": proposed, "vote": "agrees", "member": "member-b" });
    let refused = house.call(&officer, "POST", &format!("{incident}/votes"), Some(&another)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    let of_b = officer_of_b(&house);
    let dissent = json!({ "proposed": proposed, "vote": "dissents", "words": "not seen", "finds": "unresolved" });
    let voted = house.call(&of_b, "POST", &format!("{incident}/votes"), Some(&dissent)).await;
    assert_eq!(voted.status, StatusCode::CREATED, "{}", voted.text());
    let close = json!({ "proposed": proposed, "reason": "no consensus" });
    let early =
        house.call(&officer, "POST", &format!("{incident}/vote-closings"), Some(&close)).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "{}", early.text());
    // It changes its vote, and by that vote the finding stands.
    let abstain = json!({ "proposed": proposed, "vote": "abstains", "words": "not seen" });
    let found = house.call(&of_b, "POST", &format!("{incident}/votes"), Some(&abstain)).await;
    assert_eq!(found.status, StatusCode::CREATED, "{}", found.text());
    let found = value(&found);
    let demand = json!({ "on": "north", "what": "withdraw them", "within_hours": 6, "reason": "the finding" });
    let demand = post(format!("{incident}/demands"), demand).await;
    let check = json!({ "result": "not_met", "words": "they are still there" });
    post(format!("{AT}/askings/{}/follow-ups", demand["entry"]), check).await;
    let further = json!({ "to": "member-b", "within_hours": 24, "reason": "not met" });
    post(format!("{AT}/askings/{}/escalations", demand["entry"]), further).await;
    let erratum = json!({ "entry": demand["entry"], "reason": "meant for another" });
    post(format!("{incident}/errata"), erratum).await;

    let now = value(&house.get(&officer, &incident).await);
    assert_eq!(now["findings"][0]["entry"], found["entry"]);
    let votes = now["findings"][0]["votes"].as_array().unwrap();
    let of_b = votes.iter().find(|vote| vote["member"] == "member-b").unwrap();
    assert_eq!((&of_b["vote"], &of_b["words"]), (&json!("abstains"), &json!("not seen")));
    assert_eq!(now["findings"][0]["carried"], "jointly");
    assert_eq!(now["proposed"][0]["end"]["entry"], found["entry"]);
    let of = |entry: &Value| {
        let all = now["askings"].as_array().unwrap();
        all.iter().find(|a| a["entry"] == *entry).unwrap().clone()
    };
    assert_eq!(of(&task["entry"])["state"], "access_denied");
    assert_eq!(of(&demand["entry"])["state"], "taken_back");
    // Every entry can be followed to the register, with its proof.
    let entry = value(&house.get(&officer, &format!("{AT}/entries/{}", found["entry"])).await);
    assert_eq!(entry["kind"], "vote_cast");
    assert!(entry["bytes"].as_str().unwrap().contains("not seen"));
    assert_eq!(entry["root"].as_str().unwrap().len(), 64);
}

#[tokio::test]
async fn a_call_a_report_and_a_decision_come_in_through_the_api() {
    let sample = sample();
    let house = house(&sample);
    let officer = officer(&house);
    let call = json!({ "whom": "north", "began": "2026-02-20T09:40:00Z", "language": "ar", "about": "shelling since dawn",
        "read_back": true, "promises": [{ "what": "to ring back", "due": "2026-02-20T12:00:00Z" }] });
    let logged = house.call(&officer, "POST", &format!("{AT}/calls"), Some(&call)).await;
    assert_eq!(logged.status, StatusCode::CREATED, "{}", logged.text());
    let at = format!("{AT}/calls/{}", value(&logged)["entry"]);
    let link = json!({ "incident": sample.incidents[0], "keeps": 0 });
    let linked = house.call(&officer, "POST", &format!("{at}/links"), Some(&link)).await;
    assert_eq!(linked.status, StatusCode::CREATED, "{}", linked.text());
    let one = value(&house.get(&officer, &at).await);
    assert_eq!(one["promises"][0]["is_open"], false);
    assert_eq!(one["links"][0]["id"], sample.incidents[0].as_str());
    let nobody = json!({ "began": "2026-02-20T09:40:00Z", "language": "ar", "about": "x", "read_back": true });
    let nobody = house.call(&officer, "POST", &format!("{AT}/calls"), Some(&nobody)).await;
    assert_eq!(
        (nobody.status, &value(&nobody)["pointer"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!("/whom"))
    );

    let report = json!({ "post": "post 12", "date": "2026-02-14", "time": "03:40", "place": "35.5, 36.5",
        "act": "remote_violence.shelling", "actor": "Northern forces", "killed": "1-2", "language": "en", "text": "six rounds" });
    let check = house.call(&officer, "POST", &format!("{AT}/reports/check"), Some(&report)).await;
    assert_eq!(check.status, StatusCode::OK, "{}", check.text());
    let checked = value(&check);
    assert_eq!(checked["errors"], json!([]));
    assert_eq!(checked["likely"][0]["incident"], sample.incidents[0].as_str(), "{checked}");
    let mut report = report;
    report["key"] = checked["key"].clone();
    let filed = house.call(&officer, "POST", &format!("{AT}/reports"), Some(&report)).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.text());
    let filed_once = value(&filed);
    let again = house.call(&officer, "POST", &format!("{AT}/reports"), Some(&report)).await;
    assert_eq!((again.status, &value(&again)["report"]), (StatusCode::OK, &filed_once["report"]));
    assert_eq!(value(&again)["entry"], Value::Null, "the same key is the same report");
    let one = value(&house.get(&officer, filed.header("location")).await);
    assert_eq!(one["entered_by"], "Member A: post 12");
    report["date"] = json!("32.13.2026");
    report["key"] = Value::Null;
    let refused = house.call(&officer, "POST", &format!("{AT}/reports"), Some(&report)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(value(&refused)["errors"][0]["pointer"], "/date");

    let merge = json!({ "is": "merge", "from": sample.incidents[1], "to": sample.incidents[0], "reason": "the same" });
    let merged = house.call(&officer, "POST", &format!("{AT}/decisions"), Some(&merge)).await;
    assert_eq!(merged.status, StatusCode::CREATED, "{}", merged.text());
    let left =
        value(&house.get(&officer, &format!("{AT}/incidents/{}", sample.incidents[1])).await);
    assert_eq!(left["goes_on_as"], json!([sample.incidents[0]]));
    let undo = json!({ "is": "undo", "entry": value(&merged)["entry"], "reason": "not the same" });
    let undone = house.call(&officer, "POST", &format!("{AT}/decisions"), Some(&undo)).await;
    assert_eq!(undone.status, StatusCode::CREATED, "{}", undone.text());
}

#[tokio::test]
async fn work_is_claimed_given_undone_and_searched_through_the_api() {
    let sample = sample();
    let house = house(&sample);
    let officer = officer(&house);
    let two = json!({ "incidents": [sample.incidents[0], sample.incidents[1]] });
    let claimed = house.call(&officer, "POST", &format!("{AT}/queue/claims"), Some(&two)).await;
    assert_eq!(claimed.status, StatusCode::OK, "{}", claimed.text());
    assert_eq!(value(&claimed)["changed"], 2);
    let mine = value(&house.get(&officer, &format!("{AT}/queue?mine=1&limit=1")).await);
    assert_eq!(mine["total"], 2);
    assert!(mine["next"].is_string());
    assert_eq!(mine["items"][0]["claimed_by"], &OFFICER[..40]);
    let undo = json!({ "undo": value(&claimed)["undo"] });
    let undone = house.call(&officer, "POST", &format!("{AT}/queue/undo"), Some(&undo)).await;
    assert_eq!(value(&undone)["changed"], 2);
    let hidden = json!({ "incidents": ["CST-ZZZZ-ZZZZ"] });
    let to = json!({ "incidents": [sample.incidents[0]], "to": &OFFICER[..40] });
    let given = house.call(&officer, "POST", &format!("{AT}/queue/assignments"), Some(&to)).await;
    assert_eq!(value(&given)["changed"], 1, "{}", given.text());
    let none = house.call(&officer, "POST", &format!("{AT}/queue/seen"), Some(&hidden)).await;
    assert!(!none.status.is_server_error());
    let search = json!({ "name": "north", "query": "area=north-area" });
    let saved = house.call(&officer, "POST", &format!("{AT}/searches"), Some(&search)).await;
    let id = value(&saved)["searches"][0]["id"].as_str().unwrap().to_owned();
    let gone = house.call(&officer, "DELETE", &format!("{AT}/searches/{id}"), None).await;
    assert_eq!(value(&gone)["searches"], json!([]), "{}", gone.text());
}

#[tokio::test]
async fn a_token_does_no_more_than_its_scopes_and_one_that_does_not_hold_opens_nothing() {
    let sample = sample();
    let house = house(&sample);
    officer(&house);
    let reads = bearer(&house, &[Scope::Read]);
    let with = |method: &'static str, path: String, token: String, body: Option<Value>| {
        let site = house.site.clone();
        async move {
            let body = body.map(|body| body.to_string());
            let headers = [("authorization", token.as_str())];
            call_with(&site, method, &path, &headers, body.as_deref()).await
        }
    };
    let me = value(&with("GET", format!("{AT}/me"), reads.clone(), None).await);
    assert_eq!((&me["organisation"], &me["scopes"]), (&json!("member-a"), &json!(["read"])));
    assert_eq!(me["csrf_token"], Value::Null);
    let comments = format!("{AT}/incidents/{}/comments", sample.incidents[0]);
    let words = json!({ "words": "x" });
    let refused = with("POST", comments.clone(), reads, Some(words.clone())).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(value(&refused)["type"], "/coast/api#not-allowed");
    for token in ["Bearer hf_x_y", "Bearer ", "Bearer hf_"] {
        for path in ["/mechanism", "/incidents", "/me"] {
            let answer = with("GET", format!("{AT}{path}"), token.to_owned(), None).await;
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{token} {path}");
            assert_eq!(answer.header("www-authenticate"), "Bearer realm=\"holdfire\"");
        }
    }
    // Whoever uses the cookie of a session sends its token too.
    let officer = officer_of_b(&house);
    let cookie = [("cookie", officer.cookie())];
    let foreign =
        call_with(&house.site, "POST", &comments, &cookie, Some(&words.to_string())).await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    assert_eq!(value(&foreign)["type"], "/coast/api#foreign");
    let me = value(&house.get(&officer, &format!("{AT}/me")).await);
    let token = me["csrf_token"].as_str().unwrap();
    let both = [("cookie", officer.cookie()), ("x-csrf-token", token)];
    let done = call_with(&house.site, "POST", &comments, &both, Some(&words.to_string())).await;
    assert_eq!(done.status, StatusCode::CREATED, "{}", done.text());
}

#[tokio::test]
async fn a_party_is_told_nothing_of_what_does_not_concern_it() {
    let sample = sample();
    let house = house(&sample);
    let officer = officer(&house);
    let liaison = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    let all = value(&house.get(&officer, &format!("{AT}/incidents")).await);
    let own = value(&house.get(&liaison, &format!("{AT}/incidents")).await);
    let ids = |of: &Value| -> Vec<String> {
        let items = of["items"].as_array().unwrap().iter();
        items.map(|item| item["id"].as_str().unwrap().to_owned()).collect()
    };
    let (all, own) = (ids(&all), ids(&own));
    assert!(!own.is_empty() && own.len() < all.len());
    for id in all.iter().filter(|id| !own.contains(id)) {
        let there = house.get(&liaison, &format!("{AT}/incidents/{id}")).await;
        let never = house.get(&liaison, &format!("{AT}/incidents/CST-ZZZZ-ZZZZ")).await;
        assert_eq!(there.status, StatusCode::NOT_FOUND);
        assert_eq!(there.text().replace(id, "X"), never.text().replace("CST-ZZZZ-ZZZZ", "X"));
    }
    let seen = value(&house.get(&officer, &format!("{AT}/incidents/{}/seen-by", own[0])).await);
    let north =
        seen["organisations"].as_array().unwrap().iter().find(|o| o["organisation"] == "north");
    assert_eq!(north.unwrap()["every_role"], true, "{seen}");
    assert_eq!(seen["everybody"], false);
}

#[tokio::test]
async fn what_is_no_body_of_an_operation_is_told_where() {
    let sample = sample();
    let house = house(&sample);
    officer(&house);
    let token = bearer(&house, &[Scope::Read, Scope::Decide]);
    let path = format!("{AT}/incidents/{}/proposed-findings", sample.incidents[0]);
    let send = |body: &'static str, media: &'static str| {
        let (site, path, token) = (house.site.clone(), path.clone(), token.clone());
        async move {
            let headers = [("authorization", token.as_str()), ("content-type", media)];
            let answer = call_with(&site, "POST", &path, &headers, Some(body)).await;
            let problem = value(&answer);
            let word = problem["type"].as_str().unwrap().rsplit('#').next().unwrap().to_owned();
            (answer.status.as_u16(), word, problem["pointer"].as_str().unwrap_or("-").to_owned())
        }
    };
    let told = |status, word: &str, pointer: &str| (status, word.to_owned(), pointer.to_owned());
    const JSON: &str = "application/json";
    assert_eq!(send("{", JSON).await, told(400, "bad-body", "-"));
    assert_eq!(send("{}", "text/plain").await, told(415, "not-json", "-"));
    assert_eq!(send("[]", JSON).await, told(422, "unfit", ""));
    assert_eq!(send(r#"{"outcome":"maybe"}"#, JSON).await, told(422, "unfit", "/outcome"));
    let unknown = r#"{"outcome":"unresolved","reason":"x","hours_to_vote":24,"colour":1}"#;
    assert_eq!(send(unknown, JSON).await, told(422, "unfit", "/colour"));
    let clause = r#"{"outcome":"unresolved","reason":"x","hours_to_vote":24,"clauses":[{"instrument":"truce","version":1,"clause":"1"},{"instrument":"b b"}]}"#;
    assert_eq!(send(clause, JSON).await, told(422, "unfit", "/clauses/1/instrument"));
    let soon = r#"{"outcome":"unresolved","reason":"x","hours_to_vote":1}"#;
    assert_eq!(send(soon, JSON).await, told(422, "unfit", "/hours_to_vote"));
    // Nobody tells the vote of another.
    let votes = r#"{"outcome":"unresolved","reason":"x","hours_to_vote":24,"votes":[]}"#;
    assert_eq!(send(votes, JSON).await, told(422, "unfit", "/votes"));
    let much = format!("{{\"reason\":\"{}\"}}", "x".repeat(300 << 10));
    let headers = [("authorization", token.as_str())];
    let large = call_with(&house.site, "POST", &path, &headers, Some(&much)).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    let nowhere = get(&house.site, &format!("{AT}/nothing/here")).await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    assert_eq!(value(&nowhere)["type"], "/coast/api#not-found");
    let method = call_with(&house.site, "PUT", &path, &[], None).await;
    assert_eq!(method.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(method.header("allow"), "POST");
}

/// A server that answers so many requests a minute from one address and to one account.
fn counted(sample: &common::Sample, address: u32, account: u32) -> House {
    use std::num::NonZeroU32;
    let limits = holdfire_web::Limits {
        per_address: NonZeroU32::new(address),
        per_account: NonZeroU32::new(account),
    };
    common::people::house_limited(sample, limits)
}

#[tokio::test]
async fn whoever_asks_too_often_is_told_when_to_come_back() {
    let sample = sample();
    let house = counted(&sample, 0, 4);
    let officer = officer(&house);
    let token = bearer(&house, &[Scope::Read]);
    // All sessions and tokens of an account are counted together.
    let path = format!("{AT}/mechanism");
    let with = |token: &str| {
        let (site, path, token) = (house.site.clone(), path.clone(), token.to_owned());
        async move { call_with(&site, "GET", &path, &[("authorization", &token)], None).await }
    };
    let first = with(&token).await;
    assert_eq!(first.status, StatusCode::OK);
    assert_eq!(first.header("ratelimit"), "\"account\";r=3;t=15");
    assert_eq!(first.header("ratelimit-policy"), "\"account\";q=4;w=60");
    for _ in 0..3 {
        assert_eq!(house.get(&officer, "/coast/account").await.status, StatusCode::OK);
    }
    let over = with(&token).await;
    assert_eq!(over.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(value(&over)["type"], "/coast/api#too-many");
    let after: u64 = over.header("retry-after").parse().unwrap();
    assert!((1..=15).contains(&after), "{after}");
    let page = house.get(&officer, "/coast/account").await;
    assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(page.text().contains("Too many requests"), "{}", page.text());
    let form = house.post(&officer, "/coast/account", &[("act", "nothing")]).await;
    assert_eq!(form.status, StatusCode::TOO_MANY_REQUESTS);
    // Another account is counted by itself.
    assert_eq!(house.get(&officer_of_b(&house), "/coast/account").await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_address_is_counted_before_anything_is_done_for_it() {
    let sample = sample();
    let house = counted(&sample, 3, 0);
    for _ in 0..3 {
        let answer = get(&house.site, &format!("{AT}/mechanism")).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.header("ratelimit").starts_with("\"address\";r="));
    }
    let over = get(&house.site, &format!("{AT}/mechanism")).await;
    assert_eq!(over.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(value(&over)["type"], "/coast/api#too-many");
    assert_eq!(get(&house.site, "/coast/sign-in").await.status, StatusCode::TOO_MANY_REQUESTS);
    let sent = house.post_as("", common::OWN, "/coast/sign-in", &[("name", "x")]).await;
    assert_eq!(sent.status, StatusCode::TOO_MANY_REQUESTS);
    // What is the same for everybody costs nothing.
    assert_ne!(get(&house.site, "/static/app.css").await.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn the_reference_is_a_page_that_tells_every_operation_and_problem() {
    let sample = sample();
    let page = get(&sample.site, "/coast/api").await;
    assert_eq!(page.status, StatusCode::OK);
    let text = page.text();
    for gate in holdfire_web::gates().iter().filter(|gate| gate.operation.is_some()) {
        let path = gate.path.replace("/{m}", "/coast");
        assert!(text.contains(&format!("<code>{path}</code>")), "{path}");
    }
    for word in ["not-found", "key-taken", "changed", "too-many"] {
        assert!(text.contains(&format!("id=\"{word}\"")), "{word}");
    }
    for to in text.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(
            text.contains(&format!("id=\"{to}\"")),
            "a link leads to #{to}, which is not there"
        );
    }
    assert!(text.contains("<code>application/geo+json</code>"), "files have media types");
    let arabic = get(&sample.site, "/coast/api?lang=ar").await.text();
    assert!(arabic.contains("dir=\"rtl\"") && arabic.contains("lang=\"en\" dir=\"ltr\""));
}

#[tokio::test]
async fn a_packed_answer_has_a_tag_of_its_own_that_is_known_again() {
    let sample = sample();
    let house = house(&sample);
    let officer = officer(&house);
    let path = format!("{AT}/incidents/{}", sample.incidents[0]);
    let plain = house.get(&officer, &path).await.header("etag").to_owned();
    let cookie = officer.cookie().to_owned();
    let packed = ask(&house.site, &path, &[("cookie", &cookie), ("accept-encoding", "gzip")]).await;
    assert_eq!(packed.header("content-encoding"), "gzip");
    let tag = packed.header("etag").to_owned();
    assert_eq!(tag, format!("\"{}-gzip\"", plain.trim_matches('"')));
    let again = ask(&house.site, &path, &[("cookie", &cookie), ("if-none-match", &tag)]).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
}
