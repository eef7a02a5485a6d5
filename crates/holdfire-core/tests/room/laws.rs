//! What holds whatever the members do, and in whatever order.

use crate::votes::{cast, closed, proposes, withdrawn};
use crate::{
    attribution, checked, decided, demand, erratum, escalate, finding, incident, member, merge,
    report, reported, request, respond, room, says, task, votes, with_c_accused, withdraw,
};
use holdfire_core::{
    Access, ActorId, Answer, Asked, Call, CallLink, CallLinkedTo, Called, Caller, Carried, Checked,
    Comment, Decision, Escalated, Event, IncidentId, Outcome, ProposalEnd, Review, ReviewState,
    Stand, State, Vote,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn any_stand() -> impl Strategy<Value = Stand> {
    prop_oneof![
        Just(Stand::Confirms),
        Just(Stand::CannotConfirm),
        Just(Stand::Disputes),
        Just(Stand::NoPosition),
        (1..4usize).prop_map(|of| Stand::Duplicate { of: incident(of) }),
    ]
}

fn any_votes() -> impl Strategy<Value = [Vote; 3]> {
    let one = || prop::sample::select(Vote::ALL);
    prop_oneof![3 => Just([Vote::Agrees; 3]), 1 => (one(), one(), one()).prop_map(|(a, b, c)| [a, b, c])]
}

fn any_outcome() -> impl Strategy<Value = Outcome> {
    prop_oneof![2 => Just(Outcome::GraveViolation), 1 => prop::sample::select(Outcome::ALL)]
}

/// So many entries furnish the room.
const FIRST: u64 = 13;

fn any_event() -> impl Strategy<Value = Event> {
    let on = || 1..4usize;
    let entry = || FIRST..FIRST + 14;
    prop_oneof![
        4 => (0..3usize, on(), any_stand()).prop_map(|(who, on, stand)| says(who, on, stand)),
        3 => (on(), any_outcome(), any_votes()).prop_map(|(on, outcome, of)| {
            Event::FindingMade(finding(on, outcome, votes(of)))
        }),
        3 => (on(), entry(), any_votes(), any::<bool>()).prop_map(|(on, finding, of, named)| {
            let to: &[&str] = if named { &["eastern-guard"] } else { &[] };
            Event::AttributionMade(attribution(on, to, finding, with_c_accused(of)))
        }),
        3 => (0..3usize, on(), any_outcome()).prop_map(|(who, on, outcome)| proposes(who, on, outcome)),
        9 => (0..3usize, 0..100u64, prop::sample::select(&[Vote::Agrees, Vote::Agrees, Vote::Dissents][..]))
            .prop_map(|(who, proposed, vote)| cast(who, proposed, vote)),
        1 => (0..3usize, 0..100u64).prop_map(|(who, proposed)| withdrawn(who, proposed)),
        1 => (0..3usize, 0..100u64).prop_map(|(who, proposed)| closed(who, proposed, 48)),
        6 => any_asking(),
        8 => any_sequel(),
        2 => any_call_or_comment(),
        2 => entry().prop_map(erratum),
        2 => (on(), on()).prop_map(|(from, to)| merge(from, to)),
        1 => (0..6usize, on()).prop_map(|(one, to)| {
            decided(Decision::Move { reports: vec![report(one)], to: incident(to) })
        }),
        1 => (on(), 4..6usize, 0..6usize).prop_map(|(from, to, one)| {
            decided(Decision::Split { reports: vec![report(one)], from: incident(from), to: incident(to) })
        }),
        1 => entry().prop_map(|entry| decided(Decision::Undo { entry })),
    ]
}

fn any_hour() -> impl Strategy<Value = u8> {
    8..20u8
}

fn any_asking() -> impl Strategy<Value = Event> {
    let whom = || prop::sample::select(&["eastern-guard", "member-b", "member-a"][..]);
    let due = || prop::option::of(10..22u8);
    prop_oneof![
        (1..4usize, whom(), any_hour(), due())
            .prop_map(|(on, of, at, due)| request(on, of, at, due)),
        (1..4usize, whom(), any_hour()).prop_map(|(on, to, at)| task(on, &[to], Vec::new(), at)),
        (1..4usize, whom(), any_hour(), due())
            .prop_map(|(on, of, at, due)| demand(on, of, at, due)),
    ]
}

/// Something that comes of an asking, of whichever is there.
fn any_sequel() -> impl Strategy<Value = Event> {
    let which = || 0..100u64;
    let whom = || prop::sample::select(&["eastern-guard", "member-b", "member-c"][..]);
    prop_oneof![
        3 => (which(), whom(), prop::sample::select(Answer::ALL), any_hour())
            .prop_map(|(asking, by, answer, at)| respond(asking, by, answer, at)),
        2 => (which(), prop::sample::select(Access::ALL), any_hour())
            .prop_map(|(task, access, at)| reported(task, access, at)),
        2 => (which(), whom(), prop::sample::select(Checked::ALL), any_hour())
            .prop_map(|(demand, by, result, at)| checked(demand, by, result, at)),
        3 => (which(), whom(), any_hour()).prop_map(|(asking, to, at)| escalate(asking, to, at)),
        1 => (which(), any_hour()).prop_map(|(asking, at)| withdraw(asking, "member-a", at)),
    ]
}

fn any_call_or_comment() -> impl Strategy<Value = Event> {
    let call = (prop::option::of(1..4usize), any_hour()).prop_map(|(on, at)| {
        Event::CallLogged(Call {
            from: Caller::Described { words: "a driver".into() },
            to: member(0),
            began: crate::at(at),
            ended: None,
            language: "ar".into(),
            about: "the road is closed".into(),
            place: None,
            read_back: false,
            promises: Vec::new(),
            incident: on.map(incident),
        })
    });
    let to = prop_oneof![
        (1..4usize).prop_map(|on| CallLinkedTo::Incident { incident: incident(on) }),
        (0..6usize).prop_map(|of| CallLinkedTo::Report { report: report(of) }),
        (FIRST..FIRST + 14).prop_map(|entry| CallLinkedTo::Entry { entry }),
    ];
    prop_oneof![
        call,
        (0..100u64, to).prop_map(|(call, to)| Event::CallLinked(CallLink {
            call,
            to,
            keeps: None
        })),
        (1..4usize, 0..3usize).prop_map(|(on, by)| {
            let words = "the mill was empty".into();
            Event::CommentMade(Comment { incident: incident(on), by: member(by), words })
        }),
    ]
}

/// The event about something that is there: an attribution rests on the last finding, an erratum is
/// to an entry that was made. What was aimed once stays as it is.
fn aimed(state: &State, mut event: Event) -> Event {
    let last = state.findings.keys().next_back().copied();
    let among = |all: Vec<u64>, which: &mut u64| {
        if !all.is_empty() && !all.contains(which) {
            *which = all[usize::try_from(*which).unwrap() % all.len()];
        }
    };
    let proposed = || state.proposed.keys().copied().collect::<Vec<_>>();
    let askings = || state.askings.keys().copied().collect::<Vec<_>>();
    match &mut event {
        Event::VoteCast(made) => among(proposed(), &mut made.proposed),
        Event::ProposalWithdrawn(made) => among(proposed(), &mut made.proposed),
        Event::VoteClosed(made) => among(proposed(), &mut made.proposed),
        Event::ResponseGiven(made) => among(askings(), &mut made.asking),
        Event::VerificationReported(made) => among(askings(), &mut made.task),
        Event::FollowUpMade(made) => among(askings(), &mut made.demand),
        Event::AskingWithdrawn(made) => among(askings(), &mut made.asking),
        Event::CallLinked(made) => among(state.calls.keys().copied().collect(), &mut made.call),
        Event::Escalated(made) => {
            if let Escalated::Asking { entry } = &mut made.of {
                among(askings(), entry);
            }
        }
        Event::AttributionMade(made) => made.finding = last.unwrap_or(made.finding),
        Event::ErratumMade(made) if state.size > FIRST => {
            made.entry = FIRST + (made.entry - FIRST) % (state.size - FIRST);
        }
        _ => {}
    }
    event
}

/// Applies what can be applied; a refused event leaves the state as it was.
fn live(events: &[Event]) -> (State, Vec<Event>) {
    let mut state = room();
    let mut recorded = Vec::new();
    for event in events {
        let before = state.clone();
        let event = aimed(&state, event.clone());
        match state.apply(event.clone()) {
            Ok(_) => recorded.push(event),
            Err(_) => assert_eq!(state, before),
        }
    }
    (state, recorded)
}

type Told = BTreeMap<IncidentId, (Vec<u64>, Vec<u64>, Vec<u64>, Room)>;

/// How a proposal stands, told by entries.
type Proposal = (u64, Vec<(ActorId, u64)>, Option<ProposalEnd>);

/// What was asked, how far that has come, comments, calls and proposals.
type Room = (Vec<Asked>, Review, Vec<u64>, Vec<Called>, Vec<Proposal>);

/// Everything that stands on every incident, by entry.
fn standing(state: &State) -> Told {
    let of = |incident: &IncidentId| {
        let positions = state.positions_on(incident);
        let positions = positions.members.iter().flat_map(|of| &of.standing).map(|p| p.entry);
        let findings = state.findings_on(incident).standing.iter().map(|f| f.entry).collect();
        let made = state.attributions_on(incident).standing.iter().map(|a| a.entry).collect();
        let comments = state.comments_on(incident).iter().map(|said| said.entry).collect();
        let asked = state.asked_on(incident);
        let review = state.review_of(incident);
        let proposed = state.proposed_on(incident).into_iter();
        let proposed = proposed.map(|one| (one.proposed.entry, one.entries, one.end)).collect();
        let room = (asked, review, comments, state.calls_on(incident), proposed);
        (positions.collect(), findings, made, room)
    };
    state.incidents.keys().map(|incident| (incident.clone(), of(incident))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_recorded_folds_the_same_again(events in prop::collection::vec(any_event(), 1..40)) {
        let (state, recorded) = live(&events);
        let (again, all) = live(&recorded);
        prop_assert_eq!(&all, &recorded, "an event that was recorded always applies");
        prop_assert_eq!(standing(&state), standing(&again));
        prop_assert_eq!(state, again);
    }

    #[test]
    fn nothing_is_ever_lost(events in prop::collection::vec(any_event(), 1..40)) {
        let (state, recorded) = live(&events);
        let count = |wanted: fn(&Event) -> bool| recorded.iter().filter(|event| wanted(event)).count();
        prop_assert_eq!(state.positions.len(), count(|e| matches!(e, Event::PositionTaken(_))));
        let by_votes = state.proposed.keys().filter_map(|entry| state.proposal_standing(*entry));
        let by_votes = by_votes.filter(|of| matches!(of.end, Some(ProposalEnd::Decided { .. })));
        prop_assert_eq!(
            state.findings.len(),
            count(|e| matches!(e, Event::FindingMade(_))) + by_votes.count(),
        );
        prop_assert_eq!(state.attributions.len(), count(|e| matches!(e, Event::AttributionMade(_))));
        prop_assert_eq!(state.proposed.len(), count(|e| matches!(e, Event::FindingProposed(_))));
        prop_assert_eq!(state.votes_cast.len(), count(|e| matches!(e, Event::VoteCast(_))));
        prop_assert_eq!(state.errata.len(), count(|e| matches!(e, Event::ErratumMade(_))));
        let kinds = ["information_requested", "verification_tasked", "demand_made"];
        prop_assert_eq!(
            state.askings.len(),
            recorded.iter().filter(|event| kinds.contains(&event.kind())).count(),
        );
        let kinds = [
            "response_given", "verification_reported", "follow_up_made", "escalated",
            "asking_withdrawn",
        ];
        prop_assert_eq!(
            state.sequels.len(),
            recorded.iter().filter(|event| kinds.contains(&event.kind())).count(),
        );
        prop_assert_eq!(state.comments.len(), count(|e| matches!(e, Event::CommentMade(_))));
        prop_assert_eq!(state.calls.len(), count(|e| matches!(e, Event::CallLogged(_))));
        prop_assert_eq!(state.call_links.len(), count(|e| matches!(e, Event::CallLinked(_))));
        for asking in state.askings.values() {
            let told = state.asked_on(asking.what.incident());
            let told = told.iter().find(|told| told.asking.entry == asking.entry).unwrap();
            let came = state.sequels.values().filter(|s| s.what.asking() == Some(asking.entry));
            prop_assert_eq!(told.sequels.len(), came.count());
        }
        // Every one of them is told on the page of the number it was recorded on.
        for position in state.positions.values() {
            let on = state.positions_on(&position.what.incident);
            prop_assert!(on.all.iter().any(|one| one.entry == position.entry));
        }
    }

    #[test]
    fn without_mergers_the_last_word_that_was_not_taken_back_stands(
        events in prop::collection::vec(any_event(), 1..40),
    ) {
        let events: Vec<Event> =
            events.into_iter().filter(|e| !matches!(e, Event::LinkDecided(_))).collect();
        let (state, _) = live(&events);
        for on in (1..4).map(incident) {
            for who in (0..3).map(member) {
                let said = state.positions.values().filter(|position| {
                    position.holds() && position.what.incident == on && position.what.member == who
                });
                let last = said.map(|position| position.entry).next_back();
                prop_assert_eq!(state.position_of(&who, &on).map(|position| position.entry), last);
            }
        }
    }

    #[test]
    fn only_what_holds_stands_and_only_what_is_joint_says_something(
        events in prop::collection::vec(any_event(), 1..40),
    ) {
        let (state, _) = live(&events);
        for on in state.incidents.keys() {
            for finding in state.findings_on(on).standing {
                prop_assert!(finding.holds());
                prop_assert!(finding.is_joint() || finding.what.outcome == Outcome::Unresolved);
            }
            for made in state.attributions_on(on).standing {
                let rests_on = &state.findings[&made.what.finding];
                prop_assert!(made.holds() && rests_on.holds());
                prop_assert!(rests_on.what.outcome.is_violation());
                prop_assert!(made.is_joint() || !made.what.names_somebody());
            }
            for of in state.positions_on(on).members {
                prop_assert!(of.standing.iter().all(|position| position.holds()));
            }
        }
    }

    /// Undoing every merger and move, the last first, parts again what was said before them.
    #[test]
    fn mergers_that_are_undone_leave_no_trace_in_what_stands(
        before in prop::collection::vec(any_event(), 0..10),
        after in prop::collection::vec(any_event(), 0..10),
    ) {
        let is_said = |event: &Event| !matches!(event, Event::LinkDecided(_));
        let before: Vec<Event> = before.into_iter().filter(is_said).collect();
        let after: Vec<Event> = after.into_iter().filter(|event| !is_said(event)).collect();
        let (mut state, _) = live(&before);
        let wanted = standing(&state);
        for event in after {
            drop(state.apply(event));
        }
        let decisions: Vec<u64> = state.decisions.values()
            .filter(|made| made.stands() && !matches!(made.decision, Decision::Undo { .. }))
            .map(|made| made.entry)
            .collect();
        for entry in decisions.into_iter().rev() {
            state.apply(decided(Decision::Undo { entry })).unwrap();
        }
        let mut now = standing(&state);
        now.retain(|incident, _| wanted.contains_key(incident));
        prop_assert_eq!(now, wanted);
    }

    /// How far an incident has come follows from what stands and what is open, and nothing else.
    #[test]
    fn a_review_says_what_stands_and_what_is_open(
        events in prop::collection::vec(any_event(), 1..60),
    ) {
        let (state, _) = live(&events);
        for on in state.incidents.keys() {
            let review = state.review_of(on);
            let is_found = state.findings_on(on).standing.iter().any(|finding| finding.is_joint());
            let is_closed = review.state == ReviewState::Closed;
            prop_assert_eq!(is_closed, is_found && review.open.is_empty());
            let is_settled = matches!(review.state, ReviewState::Closed | ReviewState::Verified);
            prop_assert_eq!(is_settled, is_found);
            for open in &review.open {
                let asked = state.asked(open.entry).unwrap();
                prop_assert!(asked.asking.holds() && !asked.waits_for.is_empty());
                prop_assert_eq!(open.due, asked.due);
            }
            // Time takes nothing off the list of what is overdue.
            for hour in 8..23 {
                let overdue = |hour| review.overdue_at(crate::at(hour)).map(|open| open.entry);
                let later: Vec<u64> = overdue(hour + 1).collect();
                prop_assert!(overdue(hour).all(|entry| later.contains(&entry)));
            }
        }
    }

    /// What stands was recorded in time order or not: only the times that are told count.
    #[test]
    fn the_order_of_recording_changes_nothing_that_has_a_time(
        hours in prop::collection::hash_set(11..20u8, 1..5),
        answers in prop::collection::vec(prop::sample::select(Answer::ALL), 5),
        turn in 0..5usize,
    ) {
        let said: Vec<(u8, Answer)> = hours.into_iter().zip(answers).collect();
        let after = |said: &[(u8, Answer)]| {
            let mut state = room();
            let entry = state.size;
            state.apply(demand(1, "eastern-guard", 10, Some(12))).unwrap();
            for (hour, answer) in said {
                state.apply(respond(entry, "eastern-guard", *answer, *hour)).unwrap();
            }
            let asked = state.asked(entry).unwrap();
            (asked.state, asked.due, asked.waits_for)
        };
        let mut turned = said.clone();
        turned.rotate_left(turn % said.len());
        prop_assert_eq!(after(&said), after(&turned));
    }

    /// Whoever sits at the table, the same votes carry the same.
    #[test]
    fn the_same_rule_holds_for_every_member(of in any_votes(), turn in 0..3usize) {
        let state = room();
        let mut turned = of;
        turned.rotate_left(turn);
        let carried = |of| -> Carried { state.carried(&votes(of)) };
        prop_assert_eq!(carried(of), carried(turned));
    }

    /// What an event changes on a page is among what it touched.
    #[test]
    fn no_page_changes_that_was_not_touched(events in prop::collection::vec(any_event(), 1..40)) {
        let mut state = room();
        for event in events {
            let before = standing(&state);
            let event = aimed(&state, event);
            let Ok(touched) = state.apply(event) else { continue };
            for (on, told) in standing(&state) {
                if before.get(&on) != Some(&told) {
                    let page = holdfire_core::Touched::Incident(on);
                    prop_assert!(touched.contains(&page), "{page:?} is not in {touched:?}");
                }
            }
        }
    }
}
