//! Members ask, parties answer, and what was asked stands as the last word on it says.

use crate::{
    actor, asked, at, demand, incident, record, refused, request, respond, room, task, withdraw,
};
use holdfire_core::{
    Answer, Asking, AskingState, Demand, Event, InformationRequest, Locality, Response, State,
    Touched, VerificationTask,
};

/// How an asking stands, and for whom it waits.
fn stands(state: &State, entry: u64) -> (&'static str, Vec<String>) {
    let asked = asked(state, entry);
    (asked.state.as_str(), asked.waits_for.iter().map(ToString::to_string).collect())
}

fn waits(word: &'static str, actors: &[&str]) -> (&'static str, Vec<String>) {
    (word, actors.iter().map(ToString::to_string).collect())
}

#[test]
fn a_request_waits_for_whoever_was_asked_until_it_is_answered() {
    let mut state = room();
    let entry = state.size;
    let touched = state.apply(request(1, "eastern-guard", 10, Some(12))).unwrap();
    assert_eq!(touched, [Touched::Incident(incident(1)), Touched::Asking(entry)]);
    assert_eq!(stands(&state, entry), waits("open", &["eastern-guard"]));
    assert_eq!(asked(&state, entry).due, Some(at(12)));
    record(&mut state, respond(entry, "eastern-guard", Answer::Acknowledged, 10));
    assert_eq!(stands(&state, entry), waits("acknowledged", &["eastern-guard"]));
    record(&mut state, respond(entry, "eastern-guard", Answer::Partly, 11));
    assert_eq!(stands(&state, entry), waits("partly", &["eastern-guard"]));
    record(&mut state, respond(entry, "eastern-guard", Answer::Answered, 13));
    assert_eq!(stands(&state, entry), waits("answered", &[]));
    let asked = asked(&state, entry);
    assert_eq!((asked.is_open, asked.due, asked.sequels.len()), (false, None, 3));
}

#[test]
fn a_refusal_answers_a_request_and_not_a_demand() {
    let mut state = room();
    let asked = record(&mut state, request(1, "eastern-guard", 10, None));
    record(&mut state, respond(asked, "eastern-guard", Answer::Refused, 11));
    assert_eq!(stands(&state, asked), waits("refused", &[]));
    let demanded = record(&mut state, demand(1, "eastern-guard", 10, None));
    record(&mut state, respond(demanded, "eastern-guard", Answer::Refused, 11));
    // Whoever demanded has to say what follows from that.
    assert_eq!(stands(&state, demanded), waits("refused", &["member-a"]));
}

#[test]
fn what_was_recorded_late_counts_at_the_time_it_tells() {
    let mut state = room();
    let entry = record(&mut state, request(1, "eastern-guard", 10, None));
    record(&mut state, respond(entry, "eastern-guard", Answer::Answered, 13));
    // The letter of eleven o'clock comes to hand after the answer of one.
    record(&mut state, respond(entry, "eastern-guard", Answer::Refused, 11));
    assert_eq!(stands(&state, entry), waits("answered", &[]));
    record(&mut state, respond(entry, "eastern-guard", Answer::Acknowledged, 14));
    assert_eq!(stands(&state, entry), waits("answered", &[]), "that it came is no news now");
}

#[test]
fn somebody_else_may_pass_an_answer_on_and_says_so() {
    let mut state = room();
    let entry = record(&mut state, request(1, "eastern-guard", 10, None));
    let said = |by: &str, through: Option<&str>| {
        Event::ResponseGiven(Response {
            asking: entry,
            by: actor(by),
            through: through.map(actor),
            answer: Answer::Answered,
            words: Some("two mortars, gone since".into()),
            at: at(11),
        })
    };
    let told = refused(&mut state, said("member-b", None));
    assert!(told.contains("`member-b` was not asked; `eastern-guard` was"), "{told}");
    assert!(told.contains("`through`"), "{told}");
    let told = refused(&mut state, said("eastern-guard", Some("eastern-guard")));
    assert!(told.contains("leave that out"), "{told}");
    record(&mut state, said("eastern-guard", Some("member-b")));
    assert_eq!(stands(&state, entry), waits("answered", &[]));
}

#[test]
fn only_whoever_asked_asks_no_longer() {
    let mut state = room();
    let entry = record(&mut state, request(1, "eastern-guard", 10, None));
    let told = refused(&mut state, withdraw(entry, "member-b", 11));
    assert!(told.contains("`member-a` asked"), "{told}");
    record(&mut state, withdraw(entry, "member-a", 11));
    assert_eq!(stands(&state, entry), waits("withdrawn", &[]));
    let told = refused(&mut state, withdraw(entry, "member-a", 12));
    assert!(told.contains("recorded already") || told.contains("was withdrawn"), "{told}");
    let told = refused(&mut state, respond(entry, "eastern-guard", Answer::Answered, 12));
    assert!(told.contains("was withdrawn by entry"), "{told}");
    // An answer that was given before is part of the story still, and changes nothing.
    record(&mut state, respond(entry, "eastern-guard", Answer::Answered, 10));
    assert_eq!(asked(&state, entry).state, AskingState::Withdrawn);
}

#[test]
fn an_asking_that_makes_no_sense_says_why() {
    let mut state = room();
    let said = |change: &dyn Fn(&mut InformationRequest)| {
        let Event::InformationRequested(mut request) = request(1, "eastern-guard", 10, Some(12))
        else {
            panic!("not a request");
        };
        change(&mut request);
        Event::InformationRequested(request)
    };
    let to_look = |change: &dyn Fn(&mut VerificationTask)| {
        let Event::VerificationTasked(mut task) = task(1, &["member-b"], Vec::new(), 10) else {
            panic!("not a task");
        };
        change(&mut task);
        Event::VerificationTasked(task)
    };
    let demanded = |change: &dyn Fn(&mut Demand)| {
        let Event::DemandMade(mut demand) = demand(1, "eastern-guard", 10, None) else {
            panic!("not a demand");
        };
        change(&mut demand);
        Event::DemandMade(demand)
    };
    let nowhere = Locality { words: None, area: None };
    let undrawn = Locality { words: None, area: Some(holdfire_core::AreaId::new("moon").unwrap()) };
    for (event, why) in [
        (said(&|r| r.incident = incident(9)), "incident `AMB-0000-0009` is not recorded"),
        (said(&|r| r.by = actor("eastern-guard")), "no member or body of the mechanism; those are"),
        (said(&|r| r.of = actor("nobody-known")), "actor or body `nobody-known` is not recorded"),
        (said(&|r| r.of = actor("member-a")), "asks itself"),
        (said(&|r| r.what = " ".into()), "the words of what is asked are empty"),
        (said(&|r| r.what = "x".repeat(2_001).into()), "longer than 2,000 bytes"),
        (said(&|r| r.reason = "".into()), "it has no reason"),
        (said(&|r| r.due = Some(at(10))), "give time, or none"),
        (to_look(&|t| t.to = Vec::new()), "it asks nobody"),
        (to_look(&|t| t.to = vec![actor("member-b"); 2]), "asks `member-b` twice"),
        (to_look(&|t| t.place = nowhere.clone()), "neither words nor an area"),
        (to_look(&|t| t.place = undrawn.clone()), "area `moon` is not recorded"),
        (demanded(&|d| d.finding = Some(3)), "finding `3` is not recorded"),
        (demanded(&|d| d.clause = Some(crate::clause(1, "99"))), "has no clause `99`"),
    ] {
        let told = refused(&mut state, event);
        assert!(told.contains(why), "{told}");
    }
    let entry = record(&mut state, said(&|_| {}));
    let told = refused(&mut state, said(&|_| {}));
    assert!(told.contains("recorded already"), "{told}");
    let cannot = |response: &dyn Fn(&mut Response)| {
        let Event::ResponseGiven(mut given) = respond(entry, "eastern-guard", Answer::Answered, 11)
        else {
            panic!("not a response");
        };
        response(&mut given);
        Event::ResponseGiven(given)
    };
    for (event, why) in [
        (cannot(&|r| r.asking = 2), "request, task or demand `2` is not recorded"),
        (cannot(&|r| r.answer = Answer::Complied), "not complied with"),
        (cannot(&|r| r.words = None), "it has no words"),
        (cannot(&|r| r.at = at(9)), "said to be before"),
    ] {
        let told = refused(&mut state, event);
        assert!(told.contains(why), "{told}");
    }
}

#[test]
fn nothing_is_recorded_before_it_is_done() {
    let mut state = room();
    let event = request(1, "eastern-guard", 10, None);
    let told = state.apply_at(at(9), event.clone()).unwrap_err().to_string();
    assert!(told.contains("before it is done"), "{told}");
    let entry = state.size;
    state.apply_at(at(10), event).unwrap();
    assert_eq!(state.askings[&entry].recorded_at, Some(at(10)));
}

#[test]
fn a_demand_rests_on_the_finding_that_stands() {
    use holdfire_core::{Outcome, Vote};
    let mut state = room();
    let found = crate::found(1, Outcome::MinorViolation, [Vote::Agrees; 3]);
    let first = record(&mut state, found);
    let on = |finding| {
        let Event::DemandMade(demand) = demand(1, "eastern-guard", 10, None) else {
            panic!("not a demand");
        };
        Event::DemandMade(Demand { finding: Some(finding), ..demand })
    };
    let entry = record(&mut state, on(first));
    let found = crate::found(1, Outcome::GraveViolation, [Vote::Agrees; 3]);
    let second = record(&mut state, found);
    let told = refused(&mut state, on(first));
    assert!(told.contains(&format!("the finding that stands is entry {second}")), "{told}");
    // What was demanded then is demanded still.
    assert!(asked(&state, entry).is_open);
    assert!(matches!(asked(&state, entry).asking.what, Asking::Demand(_)));
}
