//! Somebody is asked to look, and goes, is kept away, or cannot go.

use crate::{MEMBERS, actor, asked, at, member, record, refused, reported, respond, room, task};
use holdfire_core::{
    Access, Answer, Asking, Event, Seats, SentBy, TeamRole, TeamShare, VerificationReport,
    VerificationTask,
};

fn one_of_each_and_an_interpreter() -> Vec<Seats> {
    vec![
        Seats { from: Some(SentBy::EachMember), role: None, at_least: 1 },
        Seats { from: None, role: Some(TeamRole::Interpreter), at_least: 1 },
    ]
}

fn share(of: &str, role: Option<TeamRole>, people: u16) -> TeamShare {
    TeamShare { of: actor(of), role, people }
}

#[test]
fn a_team_is_held_against_the_composition_that_was_asked_for() {
    let mut state = room();
    let entry = record(&mut state, task(1, &["member-a"], one_of_each_and_an_interpreter(), 10));
    let Asking::Task(task) = asked(&state, entry).asking.what else { panic!("not a task") };
    let members: Vec<_> = (0..MEMBERS.len()).map(member).collect();
    let lacking = |team: &[TeamShare]| -> Vec<(Option<String>, u32)> {
        let all = task.lacking(team, &members);
        all.iter().map(|of| (of.from.map(ToString::to_string), of.came)).collect()
    };
    let whole = [
        share("member-a", None, 2),
        share("member-b", Some(TeamRole::Interpreter), 1),
        share("member-c", Some(TeamRole::Leader), 1),
    ];
    assert_eq!(lacking(&whole), []);
    assert_eq!(lacking(&whole[..2]), [(Some("member-c".to_owned()), 0)]);
    assert_eq!(
        lacking(&[whole[0].clone(), whole[2].clone()]),
        [(Some("member-b".to_owned()), 0), (None, 0)],
        "nobody of member B, and nobody to interpret",
    );
}

#[test]
fn access_denied_and_no_patrol_are_results_with_a_reason() {
    let mut state = room();
    let entry = record(&mut state, task(1, &["member-a", "member-b"], Vec::new(), 10));
    record(&mut state, reported(entry, Access::Denied, 11));
    let kept_away = asked(&state, entry);
    assert_eq!((kept_away.state.as_str(), kept_away.is_open), ("access_denied", false));
    record(&mut state, reported(entry, Access::NoPatrol, 12));
    assert_eq!(asked(&state, entry).state.as_str(), "no_patrol");
    record(&mut state, reported(entry, Access::Granted, 13));
    let looked = asked(&state, entry);
    assert_eq!((looked.state.as_str(), looked.sequels.len()), ("verified", 3));
}

#[test]
fn a_report_that_contradicts_itself_says_how() {
    let mut state = room();
    let entry = record(&mut state, task(1, &["member-a"], Vec::new(), 10));
    let report = |access, change: &dyn Fn(&mut VerificationReport)| {
        let Event::VerificationReported(mut report) = reported(entry, access, 11) else {
            panic!("not a report");
        };
        change(&mut report);
        Event::VerificationReported(report)
    };
    for (event, why) in [
        (report(Access::Granted, &|r| r.found = None), "even if nothing"),
        (report(Access::Granted, &|r| r.why = Some("fog".into())), "why it was not"),
        (report(Access::Granted, &|r| r.team.clear()), "say who went"),
        (report(Access::Denied, &|r| r.why = None), "why nobody got there"),
        (
            report(Access::NoPatrol, &|r| r.team.push(share("member-a", None, 1))),
            "leave the team out",
        ),
        (report(Access::NoPatrol, &|r| r.denied_by = Some(member(1))), "say `denied`"),
        (report(Access::Granted, &|r| r.team[0].people = 0), "nobody in it"),
        (report(Access::Granted, &|r| r.by = member(1)), "was not asked to look; `member-a` was"),
        (report(Access::Granted, &|r| r.found = Some("x".repeat(8_001).into())), "8,000 bytes"),
        (report(Access::Granted, &|r| r.task = 3), "request, task or demand `3` is not recorded"),
    ] {
        let told = refused(&mut state, event);
        assert!(told.contains(why), "{told}");
    }
    // A task is answered by a report; that it is not taken on is a response.
    let told = refused(&mut state, respond(entry, "member-a", Answer::Answered, 11));
    assert!(told.contains("answered by a verification report"), "{told}");
    record(&mut state, respond(entry, "member-a", Answer::Refused, 11));
    assert_eq!(asked(&state, entry).state.as_str(), "refused");
}

#[test]
fn a_composition_that_makes_no_sense_says_why() {
    let mut state = room();
    let refuse = |state: &mut _, seats: Vec<Seats>, why: &str| {
        let told = refused(state, task(1, &["member-a"], seats, 10));
        assert!(told.contains(why), "{told}");
    };
    let seats = |at_least| Seats { from: None, role: None, at_least };
    refuse(&mut state, vec![seats(0)], "asks for none");
    refuse(&mut state, vec![seats(1), seats(2)], "about the same people");
    let stranger = Some(SentBy::Actor { actor: actor("nobody-known") });
    refuse(
        &mut state,
        vec![Seats { from: stranger, ..seats(1) }],
        "`nobody-known` is not recorded",
    );
    let Event::VerificationTasked(task) = task(1, &["member-a"], Vec::new(), 10) else {
        panic!("not a task");
    };
    let roles =
        TeamRole::ALL.iter().map(|role| Seats { from: None, role: Some(*role), at_least: 1 });
    let many: Vec<Seats> = (0..3)
        .flat_map(|from| {
            let from = Some(SentBy::Actor { actor: member(from) });
            roles.clone().map(move |seats| Seats { from: from.clone(), ..seats })
        })
        .collect();
    let event =
        Event::VerificationTasked(VerificationTask { composition: many, at: at(10), ..task });
    let told = refused(&mut state, event);
    assert!(told.contains("more than 20 rules"), "{told}");
}
