//! An evening in the joint room over HTTP: two members differ, a party is asked and answers, the joint
//! group finds with dissent, a demand runs out and goes up. Every word stays, and each is said in the
//! name of the organisation that said it.

use crate::common::people::{House, Person, house_at};
use crate::common::sample;
use axum::http::StatusCode;
use holdfire_core::{ActorId, AskingState, ReviewState};
use holdfire_room::{OrganisationKind, Role};
use holdfire_store::{Reader, Verification, verify};
use jiff::Timestamp;
use std::sync::atomic::{AtomicI64, Ordering};

/// Seconds that have gone by since the evening began. One test has this file to itself.
static GONE_BY: AtomicI64 = AtomicI64::new(0);

fn clock() -> Timestamp {
    let began: Timestamp = "2026-02-20T18:00:00Z".parse().unwrap();
    Timestamp::from_second(began.as_second() + GONE_BY.load(Ordering::SeqCst)).unwrap()
}

fn hours_go_by(hours: i64) {
    GONE_BY.fetch_add(hours * 3600, Ordering::SeqCst);
}

async fn done(house: &House, who: &Person, path: &str, fields: &[(&str, &str)]) {
    let answer = house.post(who, path, fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.text());
    GONE_BY.fetch_add(60, Ordering::SeqCst);
}

#[tokio::test]
async fn rivals_work_on_one_incident_and_every_word_stays() {
    let sample = sample();
    let house = house_at(&sample, clock);
    let a = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let b = house.person("member-b", OrganisationKind::Guarantor, Role::DutyOfficer);
    let joint = house.person("member-b", OrganisationKind::Guarantor, Role::JointMember);
    let party = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    let other = house.person("south", OrganisationKind::Party, Role::PartyLiaison);
    let incident = format!("/coast/incidents/{}", sample.incidents[0]);
    let at = |act: &str| format!("{incident}/{act}");
    let reader = || Reader::open(sample.folder.path()).unwrap();
    let id = || holdfire_core::IncidentId::new(&*sample.incidents[0]).unwrap();
    let of_room = || reader().room_record(&id()).unwrap().unwrap();

    // Each member speaks for itself, and nobody for the other.
    let confirms = [("stand", "confirms"), ("reason", "two craters seen")];
    done(&house, &a, &at("position"), &confirms).await;
    let size = reader().size().unwrap();
    done(&house, &a, &at("position"), &confirms).await;
    assert_eq!(reader().size().unwrap(), size, "the same word sent twice is one entry");
    let cannot = [("stand", "cannot_confirm"), ("reason", "no view of the place")];
    done(&house, &b, &at("position"), &cannot).await;
    let shown = house.get(&a, &incident).await.text();
    assert!(shown.contains("two craters seen") && shown.contains("no view of the place"));
    let refused = house.post(&party, &at("position"), &confirms).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "a party takes no position");

    // The party that is accused is asked, sees the question, and answers; nobody answers for it.
    let ask = [
        ("of", "north"),
        ("what", "Which unit fired, and at what?"),
        ("within", "6"),
        ("reason", "two members differ"),
    ];
    done(&house, &a, &at("request"), &ask).await;
    let request = of_room().asked[0].asking.entry;
    assert_eq!(of_room().review.state, ReviewState::NeedsInformation);
    let seen = house.get(&party, &incident).await.text();
    assert!(
        seen.contains("Which unit fired") && seen.contains(&format!("/askings/{request}/response"))
    );
    let answer = [("answer", "answered"), ("words", "Nobody of ours fired that night.")];
    let respond = format!("/coast/askings/{request}/response");
    let not_asked = house.post(&other, &respond, &answer).await;
    assert_eq!(not_asked.status, StatusCode::CONFLICT);
    assert!(not_asked.text().contains("was not asked"), "{}", not_asked.text());
    done(&house, &party, &respond, &answer).await;
    assert_eq!(of_room().asked[0].state, AskingState::Answered);

    // The joint group finds; the member that dissents is on the record.
    let page = house.get(&joint, &incident).await.text();
    let clause = page.split("name=\"clause\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let outcome = [("outcome", "minor_violation"), ("confidence", "moderate"), ("clause", clause)];
    let proposal = [("reason", "craters and one video"), ("hours-to-vote", "24")];
    done(&house, &joint, &at("finding"), &[&outcome[..], &proposal[..]].concat()).await;
    let judged = || reader().judged(&id()).unwrap().unwrap();
    let number = |n: usize| judged().proposed[n].proposed.entry.to_string();
    let first = number(0);
    // Each member votes for itself; a field that names another counts for nothing.
    let dissent = [("proposed", &*first), ("vote", "dissents"), ("words", "One crater is old.")];
    let for_both = [&dissent[..], &[("member", "member-a"), ("vote-member-a", "agrees")]].concat();
    done(&house, &joint, &at("vote"), &for_both).await;
    assert_eq!(judged().proposed[0].waits_for, [ActorId::new("member-a").unwrap()]);
    let officer = house.post(&a, &at("vote"), &[("proposed", &*first), ("vote", "agrees")]).await;
    assert_eq!(officer.status, StatusCode::FORBIDDEN, "its duty officer does not vote");
    let joint_of_a = house.person("member-a", OrganisationKind::Guarantor, Role::JointMember);
    let waiting = house.get(&joint_of_a, &incident).await.text();
    assert!(waiting.contains("your vote is awaited") && waiting.contains("has not voted"));
    assert!(waiting.contains("One crater is old."));
    // Before anything stands it is among those who see the register.
    assert!(!house.get(&party, &incident).await.text().contains("One crater is old."));
    let agree = [("proposed", &*first), ("vote", "agrees")];
    done(&house, &joint_of_a, &at("vote"), &agree).await;
    let size = reader().size().unwrap();
    done(&house, &joint_of_a, &at("vote"), &agree).await;
    assert_eq!(reader().size().unwrap(), size, "the same vote sent twice is one entry");
    assert!(judged().findings.is_empty(), "the rule does not carry it");
    let early = [("proposed", &*first), ("reason", "no agreement")];
    let closing = house.post(&joint, &at("vote-closing"), &early).await;
    assert_eq!(closing.status, StatusCode::CONFLICT, "the time to vote is not over");
    let others = house.post(&joint_of_a, &at("proposal-withdrawal"), &early).await;
    assert_eq!(others.status, StatusCode::CONFLICT, "only whoever proposed it withdraws it");
    // The member changes its vote, and by the last vote the finding stands.
    let abstain = [("proposed", &*first), ("vote", "abstains")];
    done(&house, &joint, &at("vote"), &abstain).await;
    let made = judged();
    assert_eq!(made.findings.len(), 1);
    assert_eq!(made.findings[0].carried, Some(holdfire_core::Carried::Jointly));
    let late = house.post(&joint, &at("vote"), &dissent).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text());
    // Who is responsible is voted on in the same way, and can be withdrawn.
    let finding = made.findings[0].entry.to_string();
    let named = [
        ("finding", &*finding),
        ("responsible", "north"),
        ("standard", "reasonable_grounds"),
        ("reason", "fired from their line"),
        ("hours-to-vote", "24"),
    ];
    done(&house, &joint_of_a, &at("attribution"), &named).await;
    let second = number(1);
    let dissent = [("proposed", &*second), ("vote", "dissents"), ("words", "Not shown.")];
    done(&house, &joint, &at("vote"), &dissent).await;
    let why = [("proposed", &*second), ("reason", "not shown well enough")];
    done(&house, &joint_of_a, &at("proposal-withdrawal"), &why).await;
    assert!(judged().attributions.is_empty() && judged().open_proposals().next().is_none());
    let elsewhere = format!("/coast/incidents/{}/vote", sample.incidents[1]);
    let not_there = house.post(&joint, &elsewhere, &dissent).await;
    assert_eq!(not_there.status, StatusCode::NOT_FOUND, "it is proposed on another incident");
    let shown = house.get(&a, &incident).await.text();
    assert!(shown.contains("Minor violation") || shown.contains("minor violation"), "{shown}");

    // A demand runs out and is taken up; before its time it cannot be.
    let demand = [
        ("on", "north"),
        ("what", "Withdraw the two mortars behind the line."),
        ("place", "north of the river"),
        ("within", "24"),
        ("reason", "finding of tonight"),
    ];
    done(&house, &a, &at("demand"), &demand).await;
    let of = of_room();
    let demanded = of.asked.last().unwrap().asking.entry;
    assert_eq!(of.review.state, ReviewState::Verified);
    let escalate = [("to", "member-b"), ("within", "24"), ("reason", "no answer came")];
    let up = format!("/coast/askings/{demanded}/escalation");
    let early = house.post(&a, &up, &escalate).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "{}", early.text());
    hours_go_by(25);
    // Nobody stays signed in over a day without a word.
    assert_eq!(house.get(&a, &incident).await.status, StatusCode::SEE_OTHER);
    let a = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let b = house.person("member-b", OrganisationKind::Guarantor, Role::DutyOfficer);
    let shown = house.get(&a, &incident).await.text();
    assert!(shown.contains("overdue since") && shown.contains(&up));
    done(&house, &a, &up, &escalate).await;
    let checked = [("result", "not_met"), ("words", "Both are still there.")];
    done(&house, &a, &format!("/coast/askings/{demanded}/follow-up"), &checked).await;
    assert_eq!(of_room().asked.last().unwrap().state, AskingState::NotMet);
    assert!(of_room().asked.last().unwrap().escalated.is_some());

    // A comment, an erratum by whoever said it, and none by anybody else.
    done(&house, &b, &at("comment"), &[("words", "The video is of another night.")]).await;
    let judged = reader().judged(&id()).unwrap().unwrap();
    let of_b = judged.members.iter().find(|of| of.member.as_str() == "member-b").unwrap();
    let entry = of_b.standing[0].entry.to_string();
    let wrong = [("entry", entry.as_str()), ("reason", "filed under the wrong number")];
    let not_ours = house.post(&a, &at("erratum"), &wrong).await;
    assert_eq!(not_ours.status, StatusCode::FORBIDDEN);
    done(&house, &b, &at("erratum"), &wrong).await;
    let judged = reader().judged(&id()).unwrap().unwrap();
    assert!(judged.no_longer.contains(&entry.parse().unwrap()), "shown, and no longer standing");

    // Every entry names an organisation and no account, and the register holds.
    let heads = reader().entry_heads(reader().size().unwrap(), 11).unwrap();
    for head in heads {
        assert!(["member-a", "member-b", "north"].contains(&&*head.by), "{}", head.by);
    }
    assert!(matches!(verify(sample.folder.path()).unwrap(), Verification::Holds { .. }));
}
