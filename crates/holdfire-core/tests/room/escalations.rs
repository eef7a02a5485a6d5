//! Demands are checked, and what was not answered, not done or refused goes to the next level.

use crate::{
    actor, asked, at, checked, demand, escalate, incident, record, refused, reported, request,
    respond, room, task, withdraw,
};
use holdfire_core::{Access, Answer, Checked, Escalated, Escalation, Event, LadderStep, Touched};

#[test]
fn nothing_is_escalated_while_there_is_time() {
    let mut state = room();
    let entry = record(&mut state, request(1, "eastern-guard", 10, Some(12)));
    let told = refused(&mut state, escalate(entry, "member-b", 12));
    assert!(told.contains("there is time until 2017-02-14T12:00:00Z"), "{told}");
    record(&mut state, escalate(entry, "member-b", 13));
    let asked = asked(&state, entry);
    assert_eq!((asked.waits_for, asked.is_open), (vec![actor("member-b")], true));
}

#[test]
fn what_has_no_time_is_escalated_only_when_it_is_refused() {
    let mut state = room();
    let entry = record(&mut state, request(1, "eastern-guard", 10, None));
    let told = refused(&mut state, escalate(entry, "member-b", 23));
    assert!(told.contains("no time that could run out, nobody refused it"), "{told}");
    record(&mut state, respond(entry, "eastern-guard", Answer::Refused, 11));
    assert!(!asked(&state, entry).is_open);
    record(&mut state, escalate(entry, "member-b", 11));
    assert_eq!(asked(&state, entry).waits_for, [actor("member-b")]);
    // Whoever it was taken to can answer it.
    record(&mut state, respond(entry, "member-b", Answer::Answered, 12));
    let told = refused(&mut state, escalate(entry, "member-c", 23));
    assert!(told.contains("`answered`, and nothing is left to escalate"), "{told}");
}

#[test]
fn a_demand_is_escalated_when_whoever_looked_did_not_see_it_met() {
    for (result, may) in [
        (Checked::Met, false),
        (Checked::PartlyMet, true),
        (Checked::NotMet, true),
        (Checked::CouldNotCheck, true),
    ] {
        let mut state = room();
        let entry = record(&mut state, demand(1, "eastern-guard", 10, Some(20)));
        record(&mut state, respond(entry, "eastern-guard", Answer::Complied, 11));
        assert_eq!(asked(&state, entry).waits_for, [actor("member-a")], "it is to be checked");
        let told = refused(&mut state, escalate(entry, "member-b", 12));
        assert!(told.contains("no follow-up says that it was not met"), "{told}");
        record(&mut state, checked(entry, "member-b", result, 13));
        assert_eq!(asked(&state, entry).is_open, may);
        let escalation = escalate(entry, "member-b", 14);
        assert_eq!(state.apply(escalation).is_ok(), may, "{}", result.as_str());
    }
}

#[test]
fn a_team_that_was_kept_away_is_a_reason_to_escalate() {
    let mut state = room();
    let entry = record(&mut state, task(1, &["member-a"], Vec::new(), 10));
    record(&mut state, reported(entry, Access::Denied, 11));
    record(&mut state, escalate(entry, "member-b", 12));
    assert!(asked(&state, entry).is_open);
    record(&mut state, reported(entry, Access::Granted, 13));
    assert!(!asked(&state, entry).is_open, "the way was free after all");
}

#[test]
fn nobody_checks_itself_and_only_demands_are_checked() {
    let mut state = room();
    let demanded = record(&mut state, demand(1, "eastern-guard", 10, None));
    let told = refused(&mut state, checked(demanded, "eastern-guard", Checked::Met, 11));
    assert!(told.contains("nobody checks whether it met a demand itself"), "{told}");
    let requested = record(&mut state, request(1, "eastern-guard", 10, None));
    let told = refused(&mut state, checked(requested, "member-b", Checked::Met, 11));
    assert!(told.contains("that is no demand"), "{told}");
}

#[test]
fn an_escalation_that_makes_no_sense_says_why() {
    let mut state = room();
    let entry = record(&mut state, request(1, "eastern-guard", 10, Some(12)));
    let cannot = |change: &dyn Fn(&mut Escalation)| {
        let Event::Escalated(mut escalation) = escalate(entry, "member-b", 13) else {
            panic!("not an escalation");
        };
        change(&mut escalation);
        Event::Escalated(escalation)
    };
    let step = |instrument: &str, step: &str| {
        let instrument = holdfire_core::InstrumentId::new(instrument).unwrap();
        Some(LadderStep { instrument, step: step.into() })
    };
    for (event, why) in [
        (cannot(&|e| e.to = actor("eastern-guard")), "was asked in the first place"),
        (cannot(&|e| e.by = actor("eastern-guard")), "no member or body of the mechanism"),
        (cannot(&|e| e.due = Some(at(13))), "give time, or none"),
        (cannot(&|e| e.reason = "".into()), "it has no reason"),
        (cannot(&|e| e.step = step("nothing", "x")), "instrument `nothing` is not recorded"),
        (cannot(&|e| e.step = step("am-ceasefire", "")), "which step"),
        (cannot(&|e| e.of = Escalated::Asking { entry: 3 }), "`3` is not recorded"),
    ] {
        let told = refused(&mut state, event);
        assert!(told.contains(why), "{told}");
    }
    record(&mut state, withdraw(entry, "member-a", 12));
    let told = refused(&mut state, cannot(&|_| {}));
    assert!(told.contains("was withdrawn"), "{told}");
}

#[test]
fn a_step_that_nobody_took_is_escalated_on_its_incident() {
    let mut state = room();
    let of = LadderStep {
        instrument: holdfire_core::InstrumentId::new("am-ceasefire").unwrap(),
        step: "notify".into(),
    };
    let escalation = Event::Escalated(Escalation {
        of: Escalated::Step { incident: incident(1), of },
        by: actor("member-a"),
        to: actor("member-b"),
        step: None,
        at: at(13),
        due: None,
        reason: "nobody was notified".into(),
    });
    let entry = state.size;
    let touched = state.apply(escalation.clone()).unwrap();
    assert_eq!(touched, [Touched::Incident(incident(1)), Touched::Escalation(entry)]);
    assert_eq!(state.steps_escalated_on(&incident(1)).len(), 1);
    let told = refused(&mut state, escalation);
    assert!(told.contains("recorded already"), "{told}");
}
