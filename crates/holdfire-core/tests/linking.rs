//! What people decide about links: each decision does what it says, is honoured afterwards, and is
//! taken back whole.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use holdfire_core::{
    Decision, Entry, Event, IncidentId, Link, LinkDecision, LinkProposal, Links, Proposal, Refused,
    Report, ReportId, State, Touched,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const REPORTS: usize = 6;

fn report(number: usize) -> ReportId {
    ReportId::derive("posts", &format!("another {number}"))
}

fn reports(numbers: &[usize]) -> Vec<ReportId> {
    numbers.iter().copied().map(report).collect()
}

fn incident(number: usize) -> IncidentId {
    IncidentId::new(format!("AMB-0000-000{number}")).unwrap()
}

fn link(number: usize) -> Link {
    Link {
        report: report(number),
        probability: 0.9,
        compared_with: None,
        evidence: Vec::new(),
        runner_up: None,
        runner_up_evidence: None,
        confirmed: false,
        decided_by: None,
    }
}

fn linked(of: usize, numbers: &[usize]) -> Event {
    let links = numbers.iter().copied().map(link).collect();
    Event::ReportsLinked(Links { incident: incident(of), links })
}

fn decided(decision: Decision) -> Event {
    Event::LinkDecided(LinkDecision { decision, reason: "the photographs show it".into() })
}

/// A mechanism with six reports: 0 to 2 are incident 1, 3 and 4 are incident 2, 5 has none.
fn two_incidents() -> State {
    let golden = include_str!("golden/entries-v1.jsonl").lines();
    let mut state = State::default();
    let mut first: Option<Report> = None;
    for line in golden.take(11) {
        let event = Entry::read(line.as_bytes()).unwrap().event;
        if let Event::ReportReceived(report) = &event {
            first.get_or_insert_with(|| report.clone());
        }
        state.apply(event).unwrap();
    }
    for number in 0..REPORTS {
        let external_id = format!("another {number}").into();
        let report = Report { id: report(number), external_id, ..first.clone().unwrap() };
        state.apply(Event::ReportReceived(report)).unwrap();
    }
    state.apply(linked(1, &[0, 1, 2])).unwrap();
    state.apply(linked(2, &[3, 4])).unwrap();
    state
}

fn members(state: &State, of: usize) -> Vec<ReportId> {
    let links = state.incidents.get(&incident(of));
    links.into_iter().flatten().map(|link| link.report.clone()).collect()
}

/// Records it and says under which entry.
fn decide(state: &mut State, decision: Decision) -> u64 {
    let entry = state.size;
    state.apply(decided(decision)).unwrap();
    entry
}

#[test]
fn a_confirmed_link_is_changed_by_nothing_but_a_decision() {
    let mut state = two_incidents();
    let confirm = Decision::Confirm { incident: incident(1), reports: reports(&[0]) };
    let entry = decide(&mut state, confirm.clone());
    let link = state.link_of(&report(0)).unwrap();
    assert_eq!((link.confirmed, link.decided_by, link.probability), (true, Some(entry), 0.9));
    assert!(matches!(state.apply(linked(1, &[0])), Err(Refused::Invalid { .. })));
    assert!(matches!(state.apply(decided(confirm)), Err(Refused::AlreadyRecorded { .. })));
}

#[test]
fn a_report_is_moved_and_comes_back_to_its_place() {
    let mut state = two_incidents();
    let before = state.incidents.clone();
    let entry = decide(&mut state, Decision::Move { reports: reports(&[1]), to: incident(2) });
    assert_eq!(members(&state, 1), reports(&[0, 2]));
    assert_eq!(members(&state, 2), reports(&[3, 4, 1]));
    decide(&mut state, Decision::Undo { entry });
    assert_eq!(state.incidents, before);
    assert!(!state.decisions[&entry].stands());
}

#[test]
fn what_was_split_stays_apart_until_that_is_undone() {
    let mut state = two_incidents();
    let split = Decision::Split { reports: reports(&[0, 1]), from: incident(1), to: incident(3) };
    let entry = decide(&mut state, split);
    assert_eq!((members(&state, 1), members(&state, 3)), (reports(&[2]), reports(&[0, 1])));
    assert_eq!(state.apart_from(&report(2)).len(), 2);
    let back = Decision::Move { reports: reports(&[2]), to: incident(3) };
    let refused = state.apply(decided(back.clone())).unwrap_err();
    assert!(matches!(refused, Refused::KeptApart { entry: by, .. } if by == entry), "{refused}");
    decide(&mut state, Decision::Undo { entry });
    assert_eq!(members(&state, 1), reports(&[0, 1, 2]));
    assert!(state.apart_from(&report(2)).is_empty());
    // The number of the split is known and empty, and is not given out again.
    assert!(state.incidents[&incident(3)].is_empty());
    assert!(matches!(state.apply(decided(back)), Err(Refused::Unknown { .. })));
}

#[test]
fn two_incidents_are_merged_and_the_number_that_stays_is_told() {
    let mut state = two_incidents();
    let touched =
        state.apply(decided(Decision::Merge { from: incident(2), to: incident(1) })).unwrap();
    assert!(touched.contains(&Touched::Incident(incident(2))));
    assert_eq!(members(&state, 1), reports(&[0, 1, 2, 3, 4]));
    assert!(state.incident(&incident(2)).is_none());
}

#[test]
fn reports_said_to_be_apart_are_not_joined_by_the_program_or_by_people() {
    let mut state = two_incidents();
    let apart = Decision::Apart { reports: reports(&[5]), from: reports(&[3]) };
    let entry = decide(&mut state, apart.clone());
    for event in
        [linked(2, &[5]), decided(Decision::Move { reports: reports(&[5]), to: incident(2) })]
    {
        let refused = state.apply(event).unwrap_err();
        assert!(
            refused.to_string().contains(&format!("entry {entry}; undo that first")),
            "{refused}"
        );
    }
    assert!(matches!(state.apply(decided(apart)), Err(Refused::AlreadyRecorded { .. })));
    state.apply(linked(1, &[5])).unwrap();
    let together = Decision::Apart { reports: reports(&[5]), from: reports(&[0]) };
    let refused = state.apply(decided(together)).unwrap_err();
    assert!(refused.to_string().contains("split it instead"), "{refused}");
}

#[test]
fn a_decision_on_which_a_later_one_stands_is_undone_after_that() {
    let mut state = two_incidents();
    let first = decide(&mut state, Decision::Move { reports: reports(&[1]), to: incident(2) });
    let second = decide(&mut state, Decision::Move { reports: reports(&[1]), to: incident(1) });
    let refused = state.apply(decided(Decision::Undo { entry: first })).unwrap_err();
    assert!(matches!(refused, Refused::DecidedLater { entry, .. } if entry == second));
    decide(&mut state, Decision::Undo { entry: second });
    decide(&mut state, Decision::Undo { entry: first });
    assert_eq!(members(&state, 1), reports(&[0, 1, 2]));
}

#[test]
fn a_decision_that_makes_no_sense_says_why() {
    let mut state = two_incidents();
    let all = Decision::Split { reports: reports(&[3, 4]), from: incident(2), to: incident(3) };
    let elsewhere = Decision::Confirm { incident: incident(1), reports: reports(&[3]) };
    let itself = Decision::Merge { from: incident(1), to: incident(1) };
    let twice = Decision::Move { reports: reports(&[3, 3]), to: incident(1) };
    let nowhere = Decision::Move { reports: reports(&[3]), to: incident(9) };
    let nothing = Decision::Undo { entry: 3 };
    for (decision, why) in [
        (all, "would leave the incident without reports"),
        (elsewhere, "is linked to incident `AMB-0000-0002`"),
        (itself, "merges an incident with itself"),
        (twice, "names a report twice"),
        (nowhere, "incident `AMB-0000-0009` is not recorded"),
        (nothing, "decision `3` is not recorded"),
    ] {
        let refused = state.apply(decided(decision)).unwrap_err().to_string();
        assert!(refused.contains(why), "{refused}");
    }
    let unexplained = LinkDecision {
        decision: Decision::Move { reports: reports(&[3]), to: incident(1) },
        reason: " ".into(),
    };
    let refused = state.apply(Event::LinkDecided(unexplained)).unwrap_err().to_string();
    assert!(refused.contains("say in a few words why"), "{refused}");
}

#[test]
fn a_proposal_waits_until_somebody_decides_and_is_made_once() {
    let mut state = two_incidents();
    let proposal = Proposal::Merge { from: incident(2), to: incident(1) };
    let proposed = LinkProposal {
        id: proposal.id(),
        proposal: proposal.clone(),
        probability: 0.8,
        compared: (report(3), report(0)),
        evidence: Vec::new(),
    };
    state.apply(Event::LinkProposed(proposed.clone())).unwrap();
    assert!(state.is_open(&proposal));
    let again = LinkProposal { probability: 0.9, ..proposed };
    let refused = state.apply(Event::LinkProposed(again)).unwrap_err();
    assert!(matches!(refused, Refused::AlreadyRecorded { .. }));
    decide(&mut state, Decision::Apart { reports: reports(&[3]), from: reports(&[0, 1]) });
    assert!(!state.is_open(&proposal));
}

fn any_decision() -> impl Strategy<Value = Decision> {
    let some = || {
        prop::collection::btree_set(0..REPORTS, 1..4).prop_map(|numbers: BTreeSet<usize>| {
            numbers.into_iter().map(report).collect::<Vec<_>>()
        })
    };
    let which = || (1..6usize).prop_map(incident);
    prop_oneof![
        (which(), some()).prop_map(|(incident, reports)| Decision::Confirm { incident, reports }),
        (some(), which()).prop_map(|(reports, to)| Decision::Move { reports, to }),
        (some(), which(), which()).prop_map(|(reports, from, to)| Decision::Split {
            reports,
            from,
            to
        }),
        (which(), which()).prop_map(|(from, to)| Decision::Merge { from, to }),
        (some(), some()).prop_map(|(reports, from)| Decision::Apart { reports, from }),
        (18..40u64).prop_map(|entry| Decision::Undo { entry }),
    ]
}

fn holds_together(state: &State) {
    for (incident, links) in &state.incidents {
        for (at, link) in links.iter().enumerate() {
            assert_eq!(state.incident_of.get(&link.report), Some(incident));
            for other in &links[at + 1..] {
                assert_ne!(link.report, other.report);
                assert_eq!(state.kept_apart_by(&link.report, &other.report), None);
            }
        }
    }
    let linked: usize = state.incidents.values().map(Vec::len).sum();
    assert_eq!(linked, state.incident_of.len());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is decided: a report is in one incident, and none meets what it is kept apart from.
    /// Undoing everything, the last first, leads back to where all began, up to the order in which
    /// the links of an incident are told.
    #[test]
    fn decisions_hold_and_are_taken_back(decisions in prop::collection::vec(any_decision(), 1..12)) {
        let mut state = two_incidents();
        let before = (state.incidents.clone(), state.incident_of.clone());
        for decision in decisions {
            let untouched = state.clone();
            if state.apply(decided(decision)).is_err() {
                prop_assert_eq!(&state, &untouched);
            }
            holds_together(&state);
        }
        let standing: Vec<u64> = state.decisions.values()
            .filter(|decided| decided.stands() && !matches!(decided.decision, Decision::Undo { .. }))
            .map(|decided| decided.entry)
            .collect();
        for entry in standing.into_iter().rev() {
            decide(&mut state, Decision::Undo { entry });
            holds_together(&state);
        }
        state.incidents.retain(|_, links| !links.is_empty());
        let in_order = |mut incidents: BTreeMap<IncidentId, Vec<Link>>| {
            incidents.values_mut().for_each(|links| links.sort_by_key(|link| link.report.clone()));
            incidents
        };
        prop_assert_eq!((in_order(state.incidents), state.incident_of), (in_order(before.0), before.1));
    }
}
