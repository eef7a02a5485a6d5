//! The hotline: calls, what was promised in them, and what became of them.

use crate::{actor, at, incident, linked, record, refused, report, request, room};
use holdfire_core::{
    Call, CallLink, CallLinkedTo, Caller, Comment, Event, Promise, State, Touched,
};

fn call() -> Call {
    Call {
        from: Caller::Described { words: "a woman at the northern crossing".into() },
        to: actor("member-a"),
        began: at(10),
        ended: Some(at(11)),
        language: "ar".into(),
        about: "shells fell near the mill".into(),
        place: Some("the mill, by the old bridge".into()),
        read_back: true,
        promises: vec![
            Promise { what: "to call back".into(), due: Some(at(12)) },
            Promise { what: "to send a team".into(), due: None },
        ],
        incident: None,
    }
}

fn link(call: u64, to: CallLinkedTo, keeps: Option<u16>) -> Event {
    Event::CallLinked(CallLink { call, to, keeps })
}

fn calls_on(state: &State, on: usize) -> Vec<u64> {
    state.calls_on(&incident(on)).iter().map(|called| called.call.entry).collect()
}

#[test]
fn a_call_is_logged_before_anybody_knows_what_it_is_about() {
    let mut state = room();
    let entry = state.size;
    assert_eq!(state.apply(Event::CallLogged(call())).unwrap(), [Touched::Call(entry)]);
    assert_eq!(calls_on(&state, 1), [0u64; 0]);
    let to = CallLinkedTo::Incident { incident: incident(1) };
    let touched = state.apply(link(entry, to, None)).unwrap();
    assert_eq!(touched, [Touched::Incident(incident(1)), Touched::Call(entry)]);
    assert_eq!(calls_on(&state, 1), [entry]);
}

#[test]
fn a_promise_is_open_until_an_entry_keeps_it() {
    let mut state = room();
    let entry = record(&mut state, Event::CallLogged(call()));
    let open = |state: &State| state.called(entry).unwrap().open_promises().collect::<Vec<_>>();
    assert_eq!(open(&state), [0, 1]);
    let asked = record(&mut state, request(1, "eastern-guard", 12, None));
    let kept = record(&mut state, link(entry, CallLinkedTo::Entry { entry: asked }, Some(1)));
    assert_eq!(open(&state), [0]);
    assert_eq!(calls_on(&state, 1), [entry], "it became a request about that incident");
    record(&mut state, crate::erratum(kept));
    assert_eq!(open(&state), [0, 1]);
    assert_eq!(calls_on(&state, 1), [0u64; 0]);
    assert_eq!(state.called(entry).unwrap().links.len(), 1, "nothing is lost");
}

#[test]
fn a_call_that_became_a_report_goes_where_the_report_goes() {
    let mut state = room();
    let entry = record(&mut state, Event::CallLogged(call()));
    record(&mut state, link(entry, CallLinkedTo::Report { report: report(5) }, None));
    assert_eq!(calls_on(&state, 3), [entry]);
    let away = holdfire_core::Unlinked {
        report: report(5),
        incident: incident(3),
        reason: "another day".into(),
    };
    record(&mut state, Event::ReportUnlinked(away));
    record(&mut state, linked(1, 5..6));
    assert_eq!((calls_on(&state, 3), calls_on(&state, 1)), (vec![], vec![entry]));
}

#[test]
fn a_call_that_makes_no_sense_says_why() {
    let mut state = room();
    let said = |change: &dyn Fn(&mut Call)| {
        let mut call = call();
        change(&mut call);
        Event::CallLogged(call)
    };
    let described = |words: &str| Caller::Described { words: words.into() };
    for (event, why) in [
        (said(&|c| c.from = described(" ")), "describe the caller are empty"),
        (said(&|c| c.from = described(&"x".repeat(301))), "longer than 300 bytes"),
        (said(&|c| c.from = Caller::Actor { actor: actor("nobody-known") }), "is not recorded"),
        (said(&|c| c.from = Caller::Actor { actor: actor("member-a") }), "calls itself"),
        (said(&|c| c.to = actor("nobody-known")), "`nobody-known` is not recorded"),
        (said(&|c| c.about = "".into()), "say what it was about are empty"),
        (said(&|c| c.language = "Arabic, I think".into()), "no tag such as `ar`"),
        (said(&|c| c.ended = Some(at(9))), "ended before it began"),
        (said(&|c| c.promises[0].due = Some(at(10))), "due before the call"),
        (said(&|c| c.promises[0].what = "".into()), "words of a promise are empty"),
        (said(&|c| c.incident = Some(incident(9))), "incident `AMB-0000-0009` is not recorded"),
    ] {
        let told = refused(&mut state, event);
        assert!(told.contains(why), "{told}");
    }
    let entry = record(&mut state, said(&|_| {}));
    let told = refused(&mut state, said(&|_| {}));
    assert!(told.contains("recorded already"), "{told}");
    for (to, keeps, why) in [
        (CallLinkedTo::Entry { entry: 99 }, None, "entry `99` is not recorded"),
        (CallLinkedTo::Entry { entry }, None, "linked to itself"),
        (CallLinkedTo::Incident { incident: incident(1) }, Some(2), "promise 2 is none of them"),
    ] {
        let told = refused(&mut state, link(entry, to, keeps));
        assert!(told.contains(why), "{told}");
    }
}

#[test]
fn a_comment_is_words_on_an_incident_and_nothing_else() {
    let mut state = room();
    let said = |by: &str, words: &str| {
        Event::CommentMade(Comment { incident: incident(1), by: actor(by), words: words.into() })
    };
    let entry = state.size;
    let touched = state.apply(said("eastern-guard", "The mill was empty.")).unwrap();
    assert_eq!(touched, [Touched::Incident(incident(1)), Touched::Comment(entry)]);
    for (event, why) in [
        (said("eastern-guard", "The mill was empty."), "recorded already"),
        (said("eastern-guard", " "), "it has no words"),
        (said("eastern-guard", &"x".repeat(4_001)), "longer than 4,000 bytes"),
        (said("nobody-known", "yes"), "is not recorded"),
    ] {
        let told = refused(&mut state, event);
        assert!(told.contains(why), "{told}");
    }
    record(&mut state, said("member-b", "It was not."));
    record(&mut state, said("eastern-guard", "The mill was empty."));
    assert_eq!(state.comments_on(&incident(1)).len(), 3);
}
