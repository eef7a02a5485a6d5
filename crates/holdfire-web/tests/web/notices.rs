//! Notices in the page: who is told of what, when, and never twice.

use crate::common::people::{House, Person, house_at};
use crate::common::{Sample, event, record, sample};
use axum::http::StatusCode;
use holdfire_room::{AccountId, By, Duty, OrganisationKind, Role, Subject};
use holdfire_store::Writer;
use jiff::Timestamp;
use serde_json::json;
use std::sync::atomic::{AtomicI64, Ordering};

const ASKED: &str = "Your organisation is asked for information.";
const ANSWERED: &str = "What you asked was answered.";
const SOON: &str = "The time for something that was asked runs out soon.";
const OVER: &str = "The time for something that was asked has run out.";
const PROPOSED: &str = "Your organisation is to vote on what was proposed.";
const FOUND: &str = "A joint finding was recorded.";
const IN_SEARCH: &str = "Something happened on an incident of your search.";

const WAITS: &str = "Somebody asks for an export and waits for approval.";

/// A clock of its own for one test, and a hand that moves it.
macro_rules! clock {
    ($clock:ident, $move:ident) => {
        static GONE_BY: AtomicI64 = AtomicI64::new(0);
        fn $clock() -> Timestamp {
            let began: Timestamp = "2026-02-20T10:00:00Z".parse().unwrap();
            Timestamp::from_second(began.as_second() + GONE_BY.load(Ordering::SeqCst)).unwrap()
        }
        #[allow(dead_code, reason = "not every test lets time go by")]
        fn $move(minutes: i64) {
            GONE_BY.fetch_add(minutes * 60, Ordering::SeqCst);
        }
    };
}

fn follow(house: &House) {
    while house.site.follow_news().unwrap() {}
}

async fn told(house: &House, who: &Person) -> String {
    let page = house.get(who, "/coast/notices").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    page.text()
}

async fn done(house: &House, who: &Person, path: &str, fields: &[(&str, &str)]) {
    let answer = house.post(who, path, fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.text());
}

fn officer(house: &House, of: &str) -> Person {
    house.person(of, OrganisationKind::Guarantor, Role::DutyOfficer)
}

fn liaison(house: &House, of: &str) -> Person {
    house.person(of, OrganisationKind::Party, Role::PartyLiaison)
}

/// Asks a party for information within some hours.
async fn ask(house: &House, sample: &Sample, who: &Person, of: &str, hours: &str) -> u64 {
    let path = format!("/coast/incidents/{}/request", sample.incidents[0]);
    let ask = [("of", of), ("what", "Which unit fired?"), ("within", hours), ("reason", "tonight")];
    done(house, who, &path, &ask).await;
    holdfire_store::Reader::open(sample.folder.path()).unwrap().size().unwrap() - 1
}

/// Records something that was not done in the room.
fn recorded(sample: &Sample, kind: &str, body: serde_json::Value, at: Timestamp) {
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    record(&mut writer, at, vec![event(kind, body)]);
}

#[tokio::test]
async fn whoever_is_asked_is_told_and_the_answer_wakes_the_one_who_asked() {
    clock!(clock, minutes_go_by);
    let sample = sample();
    let house = house_at(&sample, clock);
    let (a, b) = (officer(&house, "member-a"), officer(&house, "member-b"));
    let (party, other) = (liaison(&house, "north"), liaison(&house, "south"));
    follow(&house);
    let request = ask(&house, &sample, &a, "north", "24").await;
    follow(&house);
    let page = told(&house, &party).await;
    assert!(page.contains(ASKED) && page.contains(&sample.incidents[0]), "{page}");
    assert!(page.contains("One notice is unread."), "{page}");
    for nobody in [&a, &b, &other] {
        let page = told(&house, nobody).await;
        assert!(!page.contains(ASKED) && page.contains("You have read everything."), "{page}");
    }
    let answer = [("answer", "answered"), ("words", "Nobody of ours.")];
    done(&house, &party, &format!("/coast/askings/{request}/response"), &answer).await;
    follow(&house);
    assert!(told(&house, &a).await.contains(ANSWERED));
    assert!(!told(&house, &b).await.contains(ANSWERED), "it asked nothing");
    assert!(!told(&house, &party).await.contains(ANSWERED), "it knows what it said");
    // The words of neither side stand there.
    let page = told(&house, &a).await;
    assert!(!page.contains("Nobody of ours") && !page.contains("Which unit fired"), "{page}");
}

#[tokio::test]
async fn a_notice_is_read_by_hand_all_together_or_by_opening_what_it_is_about() {
    clock!(clock, minutes_go_by);
    let sample = sample();
    let house = house_at(&sample, clock);
    let (a, party) = (officer(&house, "member-a"), liaison(&house, "north"));
    follow(&house);
    let bell = "<bdi class=\"count\">1</bdi>";
    for way in ["one", "all", "open"] {
        ask(&house, &sample, &a, "north", if way == "one" { "24" } else { "48" }).await;
        minutes_go_by(1);
        follow(&house);
        let page = told(&house, &party).await;
        assert!(page.contains(bell), "{way}: {page}");
        let field = |name: &str| {
            let found = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
            found.split('"').next().unwrap().to_owned()
        };
        match way {
            "one" => {
                let read = [("act", "read"), ("notice", &*field("notice"))];
                done(&house, &party, "/coast/notices", &read).await;
            }
            "all" => {
                let read = [("act", "read-all"), ("last", &*field("last"))];
                done(&house, &party, "/coast/notices", &read).await;
            }
            _ => {
                let incident = format!("/coast/incidents/{}", sample.incidents[0]);
                house.get(&party, &incident).await;
            }
        }
        let page = told(&house, &party).await;
        assert!(page.contains("You have read everything.") && page.contains(ASKED), "{page}");
        assert!(!page.contains(bell), "{way}: {page}");
    }
}

#[tokio::test]
async fn nobody_is_told_of_what_they_may_not_see_when_it_comes_up_or_when_they_look() {
    clock!(clock, minutes_go_by);
    let sample = sample();
    let house = house_at(&sample, clock);
    let joint = house.person("member-b", OrganisationKind::Guarantor, Role::JointMember);
    let a = officer(&house, "member-a");
    let party = liaison(&house, "north");
    let elsewhere = liaison(&house, "eastern-party");
    let onlooker = house.person("bystander", OrganisationKind::Observer, Role::Observer);
    follow(&house);
    let finding =
        [("outcome", "unresolved"), ("reason", "nobody could look"), ("hours-to-vote", "24")];
    let at = |form: &str| format!("/coast/incidents/{}/{form}", sample.incidents[0]);
    let joint_of_a = house.person("member-a", OrganisationKind::Guarantor, Role::JointMember);
    done(&house, &joint, &at("finding"), &finding).await;
    follow(&house);
    assert!(told(&house, &joint_of_a).await.contains(PROPOSED), "its vote is awaited");
    assert!(!told(&house, &joint).await.contains(PROPOSED), "whoever proposed it knows it");
    assert!(!told(&house, &party).await.contains(PROPOSED), "a party does not vote");
    let id = holdfire_core::IncidentId::new(&*sample.incidents[0]).unwrap();
    let reader = holdfire_store::Reader::open(sample.folder.path()).unwrap();
    let proposed = reader.judged(&id).unwrap().unwrap().proposed[0].proposed.entry.to_string();
    let vote = [("proposed", &*proposed), ("vote", "agrees")];
    done(&house, &joint_of_a, &at("vote"), &vote).await;
    follow(&house);
    assert!(!told(&house, &a).await.contains(FOUND), "nothing stands yet");
    done(&house, &joint, &at("vote"), &vote).await;
    follow(&house);
    assert!(told(&house, &a).await.contains(FOUND));
    assert!(told(&house, &party).await.contains(FOUND), "it concerns it");
    for nobody in [&elsewhere, &onlooker] {
        let page = told(&house, nobody).await;
        assert!(!page.contains(FOUND) && !page.contains(&sample.incidents[0]), "{page}");
    }
    assert!(!told(&house, &joint).await.contains(FOUND), "whoever recorded it knows it");

    // Members decide that parties see nothing any more: what was told is not shown again.
    let narrower = holdfire_powers::STANDARD.replace(
        "principal.kind == Kind::\"party\" &&\n  (resource.concerns",
        "principal.kind == Kind::\"un\" &&\n  (resource.concerns",
    );
    assert_ne!(narrower, holdfire_powers::STANDARD);
    let powers = holdfire_core::Powers::new(
        &narrower,
        holdfire_core::ActorId::new("coast").unwrap(),
        "parties look on no more",
    );
    recorded(&sample, "powers_adopted", serde_json::to_value(&powers).unwrap(), clock());
    let page = told(&house, &party).await;
    assert!(!page.contains(FOUND) && !page.contains(&sample.incidents[0]), "{page}");
    assert!(!page.contains("<bdi class=\"count\">1</bdi>"), "nor does the bell count it: {page}");
}

#[tokio::test]
async fn an_account_that_was_closed_gets_nothing_and_one_that_turned_a_duty_off_neither() {
    clock!(clock, minutes_go_by);
    let sample = sample();
    let house = house_at(&sample, clock);
    let a = officer(&house, "member-a");
    let closed = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    let quiet = house.person_in(
        "north",
        OrganisationKind::Party,
        &[Role::PartyLiaison, Role::HotlineOperator],
    );
    house.person("north", OrganisationKind::Party, Role::Administrator);
    drop(closed);
    follow(&house);
    let (closed, off) =
        (AccountId::new("north-party-liaison").unwrap(), "north-party-liaison-hotline-operator");
    let off = AccountId::new(&off[..off.len().min(40)]).unwrap();
    house.room.suspend(&closed, "on leave", &By::Machine, clock()).unwrap();
    let duties = ["asked", "runs_out", "answered", "mine", "found"];
    let mut choose = vec![("act", "choose")];
    choose.extend(duties.iter().map(|duty| ("subject", *duty)));
    choose.push(("page/found", "1"));
    done(&house, &quiet, "/coast/notices/settings", &choose).await;
    ask(&house, &sample, &a, "north", "24").await;
    follow(&house);
    for account in [&closed, &off] {
        assert_eq!(house.room.notices(account, false, None, 10).unwrap(), Vec::new(), "{account}");
    }
    let held = house.room.notice_choice(&off, &Subject::Duty(Duty::Found)).unwrap();
    assert!(held.in_page, "what was left on is on");
}

#[tokio::test]
async fn nothing_is_told_twice_after_a_restart_and_nothing_of_before_the_beginning() {
    clock!(clock, minutes_go_by);
    let sample = sample();
    let house = house_at(&sample, clock);
    let (a, party) = (officer(&house, "member-a"), liaison(&house, "north"));
    ask(&house, &sample, &a, "north", "24").await;
    follow(&house);
    assert!(!told(&house, &party).await.contains(ASKED), "it was there before anybody followed");
    ask(&house, &sample, &a, "north", "48").await;
    let again = house_at(&sample, clock);
    follow(&again);
    follow(&house);
    let third = house_at(&sample, clock);
    follow(&third);
    minutes_go_by(3);
    follow(&third);
    let account = AccountId::new("north-party-liaison").unwrap();
    let told = third.room.notices(&account, false, None, 10).unwrap();
    assert_eq!(told.len(), 1, "{told:?}");
}

#[tokio::test]
async fn a_clock_is_told_when_little_is_left_and_when_it_is_over_to_both_sides() {
    clock!(clock, minutes_go_by);
    let sample = sample();
    let house = house_at(&sample, clock);
    let (a, party) = (officer(&house, "member-a"), liaison(&house, "north"));
    follow(&house);
    ask(&house, &sample, &a, "north", "24").await;
    for _ in 0..2 {
        minutes_go_by(8 * 60);
        follow(&house);
        let party = liaison(&house, "north");
        assert!(!told(&house, &party).await.contains(SOON));
    }
    minutes_go_by(3 * 60);
    follow(&house);
    follow(&house);
    let party_now = liaison(&house, "north");
    assert_eq!(told(&house, &party_now).await.matches(SOON).count(), 1);
    minutes_go_by(6 * 60);
    follow(&house);
    follow(&house);
    drop((a, party));
    for (who, of) in [(liaison(&house, "north"), "north"), (officer(&house, "member-a"), "a")] {
        let page = told(&house, &who).await;
        assert_eq!(page.matches(OVER).count(), 1, "{of}: {page}");
    }
}

#[tokio::test]
async fn a_commitment_whose_day_is_over_leads_whoever_made_it_to_it_and_nobody_else() {
    clock!(clock, minutes_go_by);
    let sample = sample();
    let house = house_at(&sample, clock);
    let (_, _) = (officer(&house, "member-a"), officer(&house, "member-b"));
    follow(&house);
    let made = json!({ "is": "commitment", "id": "water-plant", "kind": "promise",
        "name": { "en": "The water plant" }, "by": "member-b", "what": "to open the water plant",
        "due": "2026-02-21", "told": { "source": "its letter" } });
    recorded(&sample, "talk_recorded", made, clock());
    follow(&house);
    minutes_go_by(40 * 60);
    follow(&house);
    follow(&house);
    let page = told(&house, &officer(&house, "member-b")).await;
    let over = "The day of a commitment is over";
    assert_eq!(page.matches(over).count(), 1, "{page}");
    assert!(page.contains("href=\"/coast/talks/water-plant\""), "{page}");
    assert!(page.contains("The water plant"), "{page}");
    let page = told(&house, &officer(&house, "member-a")).await;
    assert!(!page.contains("commitment is over"), "{page}");
}

#[tokio::test]
async fn a_saved_search_tells_of_what_it_finds_once_until_somebody_has_looked() {
    clock!(clock, minutes_go_by);
    let sample = sample();
    let house = house_at(&sample, clock);
    let (a, b) = (officer(&house, "member-a"), officer(&house, "member-b"));
    let save =
        |name, query| [("act", "save"), ("name", name), ("query", query), ("subscribe", "1")];
    done(&house, &b, "/coast/queue", &save("at work", "state=in_review")).await;
    done(&house, &b, "/coast/queue", &save("received", "state=received")).await;
    follow(&house);
    let comment = format!("/coast/incidents/{}/comment", sample.incidents[0]);
    done(&house, &a, &comment, &[("words", "seen from the post")]).await;
    follow(&house);
    let page = told(&house, &b).await;
    assert_eq!(page.matches(IN_SEARCH).count(), 1, "only one search finds it: {page}");
    assert!(page.contains("Saved search “at work”"), "{page}");
    done(&house, &a, &comment, &[("words", "seen again")]).await;
    follow(&house);
    assert_eq!(told(&house, &b).await.matches(IN_SEARCH).count(), 1, "it was not looked at yet");
    house.get(&b, &format!("/coast/incidents/{}", sample.incidents[0])).await;
    done(&house, &a, &comment, &[("words", "and once more")]).await;
    follow(&house);
    assert_eq!(told(&house, &b).await.matches(IN_SEARCH).count(), 2);
    assert!(!told(&house, &a).await.contains(IN_SEARCH), "it saved no search");
}

#[tokio::test]
async fn work_that_is_given_to_somebody_and_a_claim_that_ends_are_told_to_them_alone() {
    clock!(clock, minutes_go_by);
    let sample = sample();
    let house = house_at(&sample, clock);
    let a = officer(&house, "member-a");
    let colleague = house.person("member-a", OrganisationKind::Guarantor, Role::Analyst);
    follow(&house);
    let incident = sample.incidents[0].as_str();
    let give = [("act", "assign"), ("incident", incident), ("to", "member-a-analyst")];
    done(&house, &a, "/coast/queue", &give).await;
    done(&house, &a, "/coast/queue", &[("act", "claim"), ("incident", incident)]).await;
    minutes_go_by(1);
    follow(&house);
    assert!(told(&house, &colleague).await.contains("The incident was given to you."));
    assert!(!told(&house, &a).await.contains("The incident was given to you."));
    minutes_go_by(106);
    follow(&house);
    let ends = "Your claim on the incident ends soon.";
    assert!(told(&house, &a).await.contains(ends));
    assert!(!told(&house, &colleague).await.contains(ends));
}

#[tokio::test]
async fn those_who_may_approve_an_export_are_told_once_and_no_longer_when_one_of_them_has() {
    clock!(clock, minutes_go_by);
    let sample = sample();
    let house = house_at(&sample, clock);
    let guarantor = OrganisationKind::Guarantor;
    let analyst = house.person("member-a", guarantor, Role::Analyst);
    let both = house.person_in("member-a", guarantor, &[Role::Analyst, Role::JointMember]);
    let one = house.person("member-b", guarantor, Role::JointMember);
    let other = house.person("member-a", guarantor, Role::JointMember);
    let officer = officer(&house, "member-a");
    follow(&house);
    let ask = [("do", "ask"), ("reason", "the letter of February")];
    let asked = house.post(&both, "/coast/exports", &ask).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
    let job = asked.header("location").split('#').nth(1).unwrap().to_owned();
    for _ in 0..3 {
        minutes_go_by(1);
        follow(&house);
    }
    for approver in [&one, &other] {
        let page = told(&house, approver).await;
        assert_eq!(page.matches(WAITS).count(), 1, "{page}");
        assert!(
            page.contains("One notice is unread.") && page.contains("/coast/exports\""),
            "{page}"
        );
        // What it is for is said on the page of exports and nowhere else.
        assert!(!page.contains("the letter of February"), "{page}");
    }
    for nobody in [&analyst, &both, &officer] {
        assert!(!told(&house, nobody).await.contains(WAITS), "they approve nothing of this");
    }
    let path = format!("/coast/exports/{job}");
    done(&house, &one, &path, &[("act", "refuse"), ("why", "too wide")]).await;
    minutes_go_by(1);
    follow(&house);
    for approver in [&one, &other] {
        let page = told(&house, approver).await;
        assert!(!page.contains(WAITS) && page.contains("You have read everything."), "{page}");
    }
    let unread = |id: &str| house.room.notices_mark(&AccountId::new(id).unwrap()).unwrap().1;
    assert_eq!((unread("member-b-joint-member"), unread("member-a-joint-member")), (0, 0));
    // Whoever can approve nothing is not asked whether they want to hear of it.
    let settings = house.get(&officer, "/coast/notices/settings").await.text();
    assert!(!settings.contains("What waits for your approval"), "{settings}");
    let settings = house.get(&one, "/coast/notices/settings").await.text();
    assert!(settings.contains("What waits for your approval"), "{settings}");
}
