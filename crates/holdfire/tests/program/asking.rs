//! Members ask a party, a team is turned back, a demand is not met and goes up, a call comes in.

use super::judging::with_one_incident;
use super::{Ran, holdfire, run};
use std::path::Path;

/// Runs `holdfire ask` as `by`, at a time on 12 January 2026.
fn ask(dir: &Path, by: &str, time: &str, what: &[&str]) -> Ran {
    let register = dir.join("register");
    let register = register.to_str().unwrap();
    let at = format!("2026-01-12T{time}Z");
    let how = ["--register", register, "--by", by, "--at", &at];
    holdfire(["ask"].iter().chain(what).chain(&how))
}

fn show(dir: &Path, incident: &str) -> serde_json::Value {
    run(dir, &format!("ask show {incident} --register DIR/register --format json"))
        .ended_with(0)
        .json()
}

fn entry(ran: &Ran) -> String {
    let told = ran.err.trim().strip_prefix("entry ").unwrap();
    told.split(':').next().unwrap().to_owned()
}

#[test]
fn a_request_runs_out_and_is_escalated() {
    let (dir, incident) = with_one_incident();
    let (dir, incident) = (dir.path(), incident.as_str());
    assert_eq!(show(dir, incident)["review"]["state"], "received");
    let due = ["--due", "2026-01-12T12:00Z", "--reason", "craters point there"];
    let request: Vec<&str> =
        ["request", incident, "group-k", "which guns"].into_iter().chain(due).collect();
    let asked = ask(dir, "member-a", "10:00", &request).ended_with(0);
    let asked = entry(&asked);
    let shown = show(dir, incident);
    assert_eq!(shown["review"]["state"], "needs_information");
    assert_eq!(shown["overdue"].as_array().unwrap().len(), 1, "that day is over");
    assert_eq!(shown["asked"][0]["waits_for"], serde_json::json!(["group-k"]));
    let up = ["escalate", "member-b", "--asking", &asked, "--reason", "no answer"];
    let early = ask(dir, "member-a", "11:00", &up).ended_with(2);
    assert!(early.err.contains("there is time until"), "{}", early.err);
    ask(dir, "member-a", "13:00", &up).ended_with(0);
    let stranger = ["respond", &asked, "answered", "--words", "two"];
    let refused = ask(dir, "group-l", "14:00", &stranger).ended_with(2);
    assert!(refused.err.contains("was not asked"), "{}", refused.err);
    ask(dir, "group-k", "14:00", &stranger).ended_with(0);
    let shown = show(dir, incident);
    assert_eq!(shown["asked"][0]["state"], "answered");
    assert_eq!(shown["review"]["state"], "in_review");
    let told = run(dir, &format!("ask show {incident} --register DIR/register")).ended_with(0).out;
    assert!(told.contains("escalated to member-b: no answer"), "{told}");
    run(dir, "verify DIR/register").ended_with(0);
    run(dir, "rebuild DIR/register").ended_with(0);
    assert_eq!(show(dir, incident)["asked"], shown["asked"]);
}

#[test]
fn a_team_is_turned_back_and_a_demand_is_not_met() {
    let (dir, incident) = with_one_incident();
    let (dir, incident) = (dir.path(), incident.as_str());
    let task = [
        "task",
        incident,
        "the craters",
        "--to",
        "joint-commission",
        "--place",
        "the mill",
        "--seats",
        "each_member::1",
        "--reason",
        "two accounts",
    ];
    let task = entry(&ask(dir, "member-a", "10:00", &task).ended_with(0));
    let denied =
        ["report", &task, "denied", "--why", "turned back", "--team", "member-a:observer:2"];
    ask(dir, "joint-commission", "11:00", &denied).ended_with(0);
    let told = run(dir, &format!("ask show {incident} --register DIR/register")).ended_with(0).out;
    assert!(told.contains("lacking member-b:: 0 of 1 came"), "{told}");
    let demand =
        ["demand", incident, "group-k", "take the mortars back", "--reason", "within range"];
    let demand = entry(&ask(dir, "member-a", "12:00", &demand).ended_with(0));
    let open = || {
        let open = "ask open --waits-for group-k --register DIR/register --format json";
        run(dir, open).ended_with(0).json()
    };
    assert_eq!(open()[0]["asking"]["entry"].to_string(), demand);
    let checked = ["follow-up", &demand, "met", "seen from the bridge"];
    ask(dir, "group-k", "13:00", &checked).ended_with(2);
    ask(dir, "member-b", "13:00", &checked).ended_with(0);
    assert_eq!(open(), serde_json::json!([]));
    run(dir, "verify DIR/register").ended_with(0);
}

#[test]
fn a_call_is_logged_and_becomes_something() {
    let (dir, incident) = with_one_incident();
    let (dir, incident) = (dir.path(), incident.as_str());
    let call = [
        "call",
        "log",
        "shells near the mill",
        "--caller",
        "a woman at the crossing",
        "--language",
        "ar",
        "--read-back",
        "--promise",
        "to call back@2026-01-12T15:00Z",
    ];
    let call = entry(&ask(dir, "member-a", "10:00", &call).ended_with(0));
    let said = ["comment", incident, "a caller speaks of it too"];
    let said = entry(&ask(dir, "member-a", "11:00", &said).ended_with(0));
    let link = ["call", "link", &call, "--entry", &said, "--keeps", "1"];
    ask(dir, "member-a", "11:00", &link).ended_with(0);
    let shown = show(dir, incident);
    assert_eq!(shown["calls"][0]["call"]["entry"].to_string(), call);
    assert_eq!(shown["comments"][0]["what"]["by"], "member-a");
    let listed = run(dir, "ask call list --register DIR/register").ended_with(0).out;
    assert!(listed.contains("a woman at the crossing to member-a, in ar, read back"), "{listed}");
    assert!(listed.contains("kept: to call back"), "{listed}");
    run(dir, "verify DIR/register").ended_with(0);
}
