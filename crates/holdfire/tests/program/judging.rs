//! Members at work on one incident from the command line: they differ, find together, and correct.

use super::{Ran, holdfire, register_of, run};
use std::fs;
use std::path::Path;

const REPORTS: &str = "\
report_id,source,date,latitude,longitude,geo_precision,event_type,actor,target,fatalities,text
a,Post,2026-01-10,3.66,-29.7,1,shelling,Group K,Group L,2,seen
b,Press,2026-01-10,3.66,-29.7,1,shelling,Group K,Group L,2,told
";

/// Runs `holdfire judge`, as the office `by`, with a reason.
pub fn judge(dir: &Path, by: &str, what: &[&str], reason: &str) -> Ran {
    let register = dir.join("register");
    let register = register.to_str().unwrap();
    let how = ["--register", register, "--by", by, "--reason", reason];
    holdfire(["judge"].iter().chain(what).chain(&how))
}

pub fn with_one_incident() -> (tempfile::TempDir, String) {
    let dir = register_of("exercise");
    fs::write(dir.path().join("reports.csv"), REPORTS).unwrap();
    run(dir.path(), "import report-table DIR/reports.csv --register DIR/register").ended_with(0);
    let reader = holdfire_store::Reader::open(&dir.path().join("register")).unwrap();
    let state = reader.state_at(u64::MAX).unwrap();
    let report = state.reports.values().find(|report| &*report.external_id == "a").unwrap();
    let incident = state.incident_of[&report.id].to_string();
    (dir, incident)
}

fn show(dir: &Path, incident: &str) -> serde_json::Value {
    run(dir, &format!("judge show {incident} --register DIR/register --format json"))
        .ended_with(0)
        .json()
}

#[test]
fn two_members_differ_and_the_third_has_not_spoken() {
    let (dir, incident) = with_one_incident();
    let (dir, incident) = (dir.path(), incident.as_str());
    assert_eq!(show(dir, incident)["accord"], "not_all_spoken");
    let confirms = ["position", incident, "member-a", "confirms"];
    judge(dir, "member-a", &confirms, "our post saw it").ended_with(0);
    let cannot = ["position", incident, "member-b", "cannot_confirm"];
    judge(dir, "member-b", &cannot, "no post within hearing").ended_with(0);
    let shown = show(dir, incident);
    assert_eq!(shown["accord"], "not_confirmed");
    assert_eq!(shown["members"][2]["standing"], serde_json::json!([]));
    // The same again is no news, and a stranger has no position.
    judge(dir, "member-b", &cannot, "no post within hearing").ended_with(2);
    let stranger = ["position", incident, "group-k", "confirms"];
    let refused = judge(dir, "group-k", &stranger, "why not").ended_with(2);
    assert!(refused.err.contains("group-k"), "{}", refused.err);
    run(dir, "verify DIR/register").ended_with(0);
    run(dir, "rebuild DIR/register").ended_with(0);
    assert_eq!(show(dir, incident), shown);
}

#[test]
fn more_dissent_than_the_rule_bears_breaks_the_consensus_until_they_agree() {
    let (dir, incident) = with_one_incident();
    let (dir, incident) = (dir.path(), incident.as_str());
    let found = |outcome: &[&'static str], votes: [&'static str; 3]| -> Ran {
        let mut what = vec!["finding", incident];
        what.extend(outcome);
        for vote in votes {
            what.extend(["--vote", vote]);
        }
        what.extend(["--words", "member-b=nobody saw who fired"]);
        what.extend(["--words", "member-c=the craters point elsewhere"]);
        judge(dir, "joint-commission", &what, "both posts were heard")
    };
    let minor = ["minor_violation", "--confidence", "moderate", "--clause", "am-ceasefire/1"];
    // The exercise bears one dissent, and these are two.
    let split = ["member-a=agrees", "member-b=dissents", "member-c=dissents"];
    let refused = found(&minor, split).ended_with(2);
    assert!(refused.err.contains("unresolved"), "{}", refused.err);
    found(&["unresolved"], split).ended_with(0);
    assert_eq!(show(dir, incident)["findings"][0]["carried"], "no_consensus");
    let named = ["attribution", incident, "reasonable_grounds", "--actor", "group-k"];
    let too_early = named.iter().copied().chain(["--vote", "member-a=agrees"]);
    let too_early: Vec<&str> = too_early.collect();
    judge(dir, "joint-commission", &too_early, "tracks lead there").ended_with(2);
    found(&minor, ["member-a=agrees", "member-b=agrees", "member-c=agrees"]).ended_with(0);
    let shown = show(dir, incident);
    assert_eq!(shown["findings"][0]["what"]["outcome"], "minor_violation");
    assert_eq!(shown["findings"][0]["carried"], "jointly");
    assert_eq!(shown["no_longer"].as_array().unwrap().len(), 1);
    let all = ["member-a=agrees", "member-b=agrees", "member-c=agrees"];
    let all = all.iter().flat_map(|vote| ["--vote", vote]);
    let together: Vec<&str> = named.iter().copied().chain(all).collect();
    judge(dir, "joint-commission", &together, "tracks lead there").ended_with(0);
    let entry = show(dir, incident)["attributions"][0]["entry"].to_string();
    judge(dir, "joint-commission", &["erratum", &entry], "meant for another").ended_with(0);
    assert_eq!(show(dir, incident)["attributions"], serde_json::json!([]));
    run(dir, "verify DIR/register").ended_with(0);
}

#[test]
fn each_member_votes_for_itself_and_the_finding_stands_by_the_last_vote() {
    let (dir, incident) = with_one_incident();
    let (dir, incident) = (dir.path(), incident.as_str());
    let proposal = [
        "propose",
        incident,
        "member-a",
        "minor_violation",
        "--confidence",
        "low",
        "--clause",
        "am-ceasefire/1",
    ];
    judge(dir, "member-a", &proposal, "both posts were heard").ended_with(0);
    let open = show(dir, incident)["proposed"][0].clone();
    assert_eq!(open["waits_for"], serde_json::json!(["member-a", "member-b", "member-c"]));
    let entry = open["proposed"]["entry"].to_string();
    let vote = |member: &str, vote: &str, words: &str| {
        judge(dir, member, &["vote", &entry, member, vote], words)
    };
    vote("member-a", "agrees", "as our post saw it").ended_with(0);
    vote("member-a", "agrees", "as our post saw it").ended_with(2);
    vote("member-b", "dissents", "nobody saw who fired").ended_with(0);
    let told = run(dir, &format!("judge show {incident} --register DIR/register")).ended_with(0);
    assert!(told.out.contains("member-c has not voted"), "{}", told.out);
    let early = judge(dir, "member-a", &["close", &entry, "member-a"], "enough").ended_with(2);
    assert!(early.err.contains("it can be closed then"), "{}", early.err);
    vote("member-c", "agrees", "the craters are fresh").ended_with(0);
    let shown = show(dir, incident);
    assert_eq!(shown["findings"][0]["carried"], "with_dissent");
    assert_eq!(shown["findings"][0]["what"]["votes"][1]["words"], "nobody saw who fired");
    assert_eq!(shown["proposed"][0]["end"]["carried"], "with_dissent");
    let named = ["propose-attribution", incident, "member-b", "suspicion", "--actor", "group-k"];
    judge(dir, "member-b", &named, "tracks lead there").ended_with(0);
    let entry = show(dir, incident)["proposed"][1]["proposed"]["entry"].to_string();
    judge(dir, "member-c", &["withdraw", &entry, "member-c"], "no").ended_with(2);
    judge(dir, "member-b", &["withdraw", &entry, "member-b"], "it was another track").ended_with(0);
    let shown = show(dir, incident);
    assert_eq!(shown["proposed"][1]["end"]["is"], "withdrawn");
    run(dir, "verify DIR/register").ended_with(0);
    run(dir, "rebuild DIR/register").ended_with(0);
    assert_eq!(show(dir, incident), shown, "tables that are made anew say the same");
}

#[test]
fn words_that_are_none_are_named_with_those_that_are() {
    let (dir, incident) = with_one_incident();
    let (dir, incident) = (dir.path(), incident.as_str());
    let said = |what: &[&str]| judge(dir, "member-a", what, "why").ended_with(2).err;
    let vote = ["--vote", "member-a=agrees"];
    let grave: Vec<&str> = ["finding", incident, "grave"].into_iter().chain(vote).collect();
    assert!(said(&grave).contains("grave_violation"));
    assert!(said(&["position", incident, "member-a", "duplicate"]).contains("--of"));
    let stranger = ["finding", incident, "unresolved", "--vote", "member-x=agrees"];
    assert!(said(&stranger).contains("member-a, member-b, member-c"));
    assert!(said(&["erratum", "1"]).contains('1'));
}
