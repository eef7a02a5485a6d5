//! Each member votes for itself, in an entry of its own, and what is proposed comes to stand by the votes
//! that are recorded.

use crate::{
    actor, attribution, clause, erratum, find_refused, finding, found, incident, linked, member,
    merge, record, refused, report, room, room_with, standing_attributions, standing_findings,
    votes,
};
use Vote::{Absent, Abstains, Agrees, Dissents, Recused};
use holdfire_core::{
    Carried, Confidence, Event, Outcome, ProposalEnd, ProposalStanding, ProposalWithdrawn,
    ProposedAttribution, ProposedFinding, Recusal, Responsible, Standard, State, Touched, Unlinked,
    Vote, VoteCast, VoteClosed, Voting,
};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

const HOURS: i64 = 48;

fn now() -> Timestamp {
    crate::at(10)
}

fn hours_later(hours: i64) -> Timestamp {
    now().saturating_add(SignedDuration::from_hours(hours)).unwrap()
}

/// A member proposes a finding.
fn proposal(who: usize, on: usize, outcome: Outcome) -> ProposedFinding {
    ProposedFinding {
        incident: incident(on),
        by: member(who),
        outcome,
        confidence: (outcome != Outcome::Unresolved).then_some(Confidence::Moderate),
        clauses: if outcome.is_violation() { vec![clause(1, "2a")] } else { Vec::new() },
        reason: "craters and witnesses".into(),
        at: now(),
        until: hours_later(HOURS),
    }
}

pub(crate) fn proposes(who: usize, on: usize, outcome: Outcome) -> Event {
    Event::FindingProposed(proposal(who, on, outcome))
}

pub(crate) fn cast(who: usize, proposed: u64, vote: Vote) -> Event {
    Event::VoteCast(VoteCast {
        proposed,
        member: member(who),
        vote,
        words: (vote == Dissents).then(|| "nobody was there".into()),
        finds: None,
    })
}

pub(crate) fn withdrawn(who: usize, proposed: u64) -> Event {
    let reason = "a third report came in".into();
    Event::ProposalWithdrawn(ProposalWithdrawn { proposed, by: member(who), reason })
}

pub(crate) fn closed(who: usize, proposed: u64, hours: i64) -> Event {
    let reason = "the time is over".into();
    Event::VoteClosed(VoteClosed { proposed, by: member(who), at: hours_later(hours), reason })
}

fn standing(state: &State, proposed: u64) -> ProposalStanding {
    state.proposal_standing(proposed).unwrap()
}

fn bears(dissents_borne: u32) -> State {
    room_with(Some(Voting { dissents_borne, ..Voting::default() }), None, "Northern League")
}

#[test]
fn a_finding_stands_by_the_votes_of_members_and_waits_for_those_that_have_not_voted() {
    let mut state = bears(1);
    let proposed = record(&mut state, proposes(0, 1, Outcome::GraveViolation));
    assert_eq!(standing(&state, proposed).waits_for, [member(0), member(1), member(2)]);
    record(&mut state, cast(0, proposed, Agrees));
    record(&mut state, cast(2, proposed, Dissents));
    // A quorum and the rule would carry it with one more to agree; member B is not passed over.
    assert_eq!(standing(&state, proposed).waits_for, [member(1)]);
    assert_eq!(standing_findings(&state, 1), [0_u64; 0]);
    let last = state.size;
    let touched = state.apply(cast(1, proposed, Agrees)).unwrap();
    let wanted =
        [Touched::Incident(incident(1)), Touched::Finding(last), Touched::Proposed(proposed)];
    assert_eq!(touched, wanted);
    assert_eq!(standing_findings(&state, 1), [last]);
    let made = &state.findings[&last];
    assert_eq!(made.carried, Some(Carried::WithDissent));
    assert_eq!(made.what.votes, votes([Agrees, Agrees, Dissents]));
    assert_eq!(made.what.reason, "craters and witnesses".into());
    let end = ProposalEnd::Decided { entry: last, carried: Carried::WithDissent };
    assert_eq!(standing(&state, proposed).end, Some(end));
    let told = refused(&mut state, cast(1, proposed, Dissents));
    assert!(told.contains(&format!("members decided on it by entry {last}")), "{told}");
}

#[test]
fn a_vote_is_changed_by_a_later_one_until_the_finding_stands() {
    let mut state = room();
    let proposed = record(&mut state, proposes(1, 1, Outcome::MinorViolation));
    record(&mut state, cast(0, proposed, Agrees));
    record(&mut state, cast(1, proposed, Agrees));
    record(&mut state, cast(2, proposed, Dissents));
    let open = standing(&state, proposed);
    assert!(open.is_open() && open.waits_for.is_empty(), "all have voted and it is not carried");
    assert_eq!(standing_findings(&state, 1), [0_u64; 0]);
    let last = record(&mut state, cast(2, proposed, Abstains));
    assert_eq!(standing_findings(&state, 1), [last]);
    assert_eq!(state.findings[&last].carried, Some(Carried::Jointly));
    assert_eq!(state.votes_cast.len(), 4, "every vote stays on the record");
}

#[test]
fn the_same_vote_sent_again_counts_once_and_is_not_recorded_again() {
    let mut state = room();
    let proposed = record(&mut state, proposes(0, 1, Outcome::GraveViolation));
    record(&mut state, cast(0, proposed, Agrees));
    let told = refused(&mut state, cast(0, proposed, Agrees));
    assert!(told.ends_with("is recorded already"), "{told}");
    let told = refused(&mut state, proposes(0, 1, Outcome::GraveViolation));
    assert!(told.ends_with("is recorded already"), "{told}");
}

#[test]
fn when_the_time_is_over_a_vote_is_closed_without_those_that_stayed_away() {
    let quorum = Voting { quorum: Some(2), ..Voting::default() };
    let mut state = room_with(Some(quorum), None, "Northern League");
    let proposed = record(&mut state, proposes(0, 1, Outcome::GraveViolation));
    record(&mut state, cast(0, proposed, Agrees));
    record(&mut state, cast(1, proposed, Agrees));
    let told = refused(&mut state, closed(0, proposed, HOURS - 1));
    assert!(told.contains("members have until 2017-02-16T10:00:00Z to vote"), "{told}");
    let end = record(&mut state, closed(1, proposed, HOURS));
    assert_eq!(state.findings[&end].carried, Some(Carried::Jointly));
    assert_eq!(state.findings[&end].what.outcome, Outcome::GraveViolation);
    assert_eq!(state.findings[&end].what.votes, votes([Agrees, Agrees, Absent]));
}

#[test]
fn what_the_votes_do_not_carry_is_unresolved_and_overthrows_nothing() {
    let mut state = room();
    let joint = record(&mut state, found(1, Outcome::MinorViolation, [Agrees; 3]));
    let proposed = record(&mut state, proposes(0, 1, Outcome::GraveViolation));
    record(&mut state, cast(0, proposed, Agrees));
    record(&mut state, cast(1, proposed, Dissents));
    let end = record(&mut state, closed(0, proposed, HOURS));
    let made = &state.findings[&end];
    assert_eq!((made.what.outcome, made.carried), (Outcome::Unresolved, Some(Carried::NoQuorum)));
    assert_eq!(made.what.reason, "the time is over".into());
    assert_eq!(made.what.votes, votes([Agrees, Dissents, Absent]));
    assert_eq!(standing_findings(&state, 1), [joint]);
}

#[test]
fn an_accused_member_is_not_waited_for_where_it_has_to_stand_aside() {
    let mut state = room_with(None, Some(Recusal::AccusedRecused), "Eastern Guard");
    let proposed = record(&mut state, proposes(0, 1, Outcome::GraveViolation));
    assert_eq!(standing(&state, proposed).waits_for, [member(0), member(1)]);
    for vote in [Agrees, Dissents, Abstains] {
        let told = refused(&mut state, cast(2, proposed, vote));
        assert!(told.contains("`member-c` is accused and by the rule on recusal"), "{told}");
    }
    record(&mut state, cast(0, proposed, Agrees));
    let last = record(&mut state, cast(1, proposed, Agrees));
    let votes = &state.findings[&last].what.votes;
    assert_eq!((votes[2].vote, votes[2].accused), (Recused, true));
    assert_eq!(state.findings[&last].carried, Some(Carried::Jointly));
    // Where no rule says so it votes like the others, and is shown as accused.
    let mut state = room_with(None, Some(Recusal::AccusedVotes), "Eastern Guard");
    let proposed = record(&mut state, proposes(0, 1, Outcome::GraveViolation));
    assert_eq!(standing(&state, proposed).waits_for.len(), 3);
    record(&mut state, cast(2, proposed, Agrees));
    assert!(standing(&state, proposed).votes[2].accused);
}

#[test]
fn a_vote_of_a_member_that_is_accused_later_counts_no_more() {
    let mut state = room_with(None, Some(Recusal::AccusedRecused), "Northern League");
    let proposed = record(&mut state, proposes(0, 3, Outcome::GraveViolation));
    record(&mut state, cast(2, proposed, Dissents));
    let mut accuses = (*state.reports[&report(5)]).clone();
    accuses.id = report(9);
    accuses.external_id = "another 9".into();
    accuses.actors = vec!["Eastern Guard".into()];
    record(&mut state, Event::ReportReceived(accuses));
    record(&mut state, linked(3, [9]));
    assert_eq!(standing(&state, proposed).votes[2].vote, Recused);
    record(&mut state, cast(0, proposed, Agrees));
    let last = record(&mut state, cast(1, proposed, Agrees));
    assert_eq!(state.findings[&last].carried, Some(Carried::Jointly));
    assert_eq!(state.findings[&last].what.votes[2].words, None);
}

#[test]
fn only_whoever_proposed_withdraws_and_a_new_proposal_takes_the_place_of_ones_own() {
    let mut state = room();
    let first = record(&mut state, proposes(0, 1, Outcome::GraveViolation));
    record(&mut state, cast(1, first, Agrees));
    let told = refused(&mut state, withdrawn(1, first));
    assert!(told.contains("`member-a` proposed it"), "{told}");
    let second = record(&mut state, proposes(0, 1, Outcome::MinorViolation));
    assert_eq!(standing(&state, first).end, Some(ProposalEnd::Replaced { entry: second }));
    assert_eq!(standing(&state, second).waits_for.len(), 3, "votes are not carried over");
    let told = refused(&mut state, cast(1, first, Abstains));
    assert!(told.contains(&format!("entry {second} took its place")), "{told}");
    // What another member proposes stands beside it.
    let other = record(&mut state, proposes(1, 1, Outcome::NotAnIncident));
    assert!(standing(&state, second).is_open() && standing(&state, other).is_open());
    let entry = record(&mut state, withdrawn(0, second));
    assert_eq!(standing(&state, second).end, Some(ProposalEnd::Withdrawn { entry }));
    let told = refused(&mut state, cast(1, second, Agrees));
    assert!(told.contains(&format!("withdrawn by entry {entry}; propose anew")), "{told}");
    let told = refused(&mut state, withdrawn(0, second));
    assert!(told.ends_with("is recorded already"), "{told}");
    assert_eq!(state.proposed_on(&incident(1)).len(), 3);
}

#[test]
fn who_is_responsible_is_voted_on_as_a_finding_is() {
    let mut state = bears(1);
    let finding = record(&mut state, found(1, Outcome::GraveViolation, [Agrees; 3]));
    let propose = |finding: u64, to: &str| {
        Event::AttributionProposed(ProposedAttribution {
            incident: incident(1),
            by: member(0),
            finding,
            responsible: Responsible::Actors { actors: vec![actor(to)] },
            standard: Standard::ReasonableGrounds,
            reason: "fired from their line".into(),
            at: now(),
            until: hours_later(HOURS),
        })
    };
    let told = refused(&mut state, propose(finding + 7, "eastern-guard"));
    assert!(told.contains("the finding that stands is entry"), "{told}");
    let told = refused(&mut state, propose(finding, "nobody-known"));
    assert!(told.contains("actor `nobody-known` is not recorded"), "{told}");
    let proposed = record(&mut state, propose(finding, "eastern-guard"));
    // Whom it names is accused by it, through the member it is part of.
    assert!(standing(&state, proposed).votes[2].accused);
    let finds = Event::VoteCast(VoteCast {
        proposed,
        member: member(1),
        vote: Dissents,
        words: Some("no".into()),
        finds: Some(Outcome::NotAnIncident),
    });
    assert!(refused(&mut state, finds).contains("belongs to the finding"));
    record(&mut state, cast(0, proposed, Agrees));
    record(&mut state, cast(1, proposed, Agrees));
    let last = record(&mut state, cast(2, proposed, Dissents));
    assert_eq!(standing_attributions(&state, 1), [last]);
    let wanted = attribution(1, &["eastern-guard"], finding, {
        let mut votes = votes([Agrees, Agrees, Dissents]);
        votes[2].accused = true;
        votes
    });
    assert_eq!(state.attributions[&last].what, wanted);
    // A finding that is taken back leaves nothing to vote about.
    let proposed = record(&mut state, propose(finding, "member-c"));
    record(&mut state, erratum(finding));
    let told = refused(&mut state, cast(0, proposed, Agrees));
    assert!(told.contains("no finding stands on it"), "{told}");
}

#[test]
fn an_erratum_takes_back_what_stands_by_votes_as_it_does_any_finding() {
    let mut state = room();
    let proposed = record(&mut state, proposes(0, 1, Outcome::GraveViolation));
    for who in 0..2 {
        record(&mut state, cast(who, proposed, Agrees));
    }
    let told = refused(&mut state, erratum(proposed));
    assert!(told.contains("nothing was said, asked or answered by it"), "{told}");
    let last = record(&mut state, cast(2, proposed, Agrees));
    record(&mut state, erratum(last));
    assert_eq!(standing_findings(&state, 1), [0_u64; 0]);
}

#[test]
fn votes_are_about_an_incident_that_has_reports_and_move_with_it() {
    let mut state = room();
    let proposed = record(&mut state, proposes(0, 2, Outcome::GraveViolation));
    record(&mut state, cast(0, proposed, Agrees));
    record(&mut state, merge(2, 1));
    let told = refused(&mut state, cast(1, proposed, Agrees));
    assert!(told.contains("it was merged into `AMB-0000-0001`; speak of that one"), "{told}");
    let shown: Vec<u64> =
        state.proposed_on(&incident(1)).iter().map(|one| one.proposed.entry).collect();
    assert_eq!(shown, [proposed], "it is shown where its reports went");
    let mut state = room();
    let proposed = record(&mut state, proposes(0, 3, Outcome::GraveViolation));
    let off = Unlinked { report: report(5), incident: incident(3), reason: "a mistake".into() };
    record(&mut state, Event::ReportUnlinked(off));
    let told = refused(&mut state, cast(1, proposed, Agrees));
    assert!(told.contains("no report is linked to it any more"), "{told}");
}

#[test]
fn a_proposal_or_vote_that_makes_no_sense_says_why() {
    let mut state = room();
    let mut says = |change: &dyn Fn(&mut ProposedFinding), why: &str| {
        let mut made = proposal(0, 1, Outcome::GraveViolation);
        change(&mut made);
        let told = refused(&mut state, Event::FindingProposed(made));
        assert!(told.contains(why), "{told}");
    };
    says(&|p| p.clauses.clear(), "is of a clause; say of which");
    says(&|p| p.confidence = None, "low, moderate or high");
    says(&|p| p.reason = "".into(), "it has no reason");
    says(&|p| p.by = actor("eastern-guard"), "`eastern-guard` is no member of the mechanism");
    says(&|p| p.until = hours_later(23), "less than 24 hours to vote");
    says(&|p| p.until = hours_later(24 * 91), "more than 2160 hours to vote");
    says(&|p| p.incident = incident(9), "incident `AMB-0000-0009` is not recorded");
    let proposed = record(&mut state, proposes(0, 1, Outcome::GraveViolation));
    let mut says = |change: &dyn Fn(&mut VoteCast), why: &str| {
        let member = member(1);
        let mut made = VoteCast { proposed, member, vote: Agrees, words: None, finds: None };
        change(&mut made);
        let told = refused(&mut state, Event::VoteCast(made));
        assert!(told.contains(why), "{told}");
    };
    says(&|v| v.vote = Absent, "whoever is absent casts no vote");
    says(&|v| v.vote = Dissents, "`member-b` dissents without a word");
    says(&|v| v.words = Some(" ".into()), "the words of `member-b` are empty");
    says(&|v| v.finds = Some(Outcome::Unresolved), "does not dissent and would find");
    says(&|v| v.member = actor("eastern-guard"), "is no member of the mechanism");
    says(&|v| v.proposed = 3, "proposal `3` is not recorded");
    let same = |v: &mut VoteCast| {
        (v.vote, v.words, v.finds) = (Dissents, Some("no".into()), Some(Outcome::GraveViolation));
    };
    says(&same, "would find `grave_violation` too; it agrees, then");
    let none = refused(&mut state, withdrawn(0, 3));
    assert!(none.contains("proposal `3` is not recorded"), "{none}");
}

#[test]
fn a_finding_that_one_told_for_all_is_recorded_as_before() {
    let mut state = room();
    let grave = || finding(1, Outcome::GraveViolation, votes([Agrees; 3]));
    find_refused(&mut state, grave(), |f| f.clauses.clear(), "is of a clause");
    let told = record(&mut state, Event::FindingMade(grave()));
    let proposed = record(&mut state, proposes(0, 1, Outcome::MinorViolation));
    assert_eq!(standing_findings(&state, 1), [told]);
    for who in 0..3 {
        record(&mut state, cast(who, proposed, Agrees));
    }
    assert_eq!(standing_findings(&state, 1), [proposed + 3]);
}

/// A vote that a member may cast in the end, and one that it changed its mind about before.
fn any_vote() -> impl Strategy<Value = Vote> {
    prop::sample::select(&[Agrees, Agrees, Dissents, Abstains, Recused][..])
}

fn any_rule() -> impl Strategy<Value = Voting> {
    let rule = prop::sample::select(holdfire_core::DecisionRule::ALL);
    (rule, prop::option::of(1..4u32), 0..3u32).prop_map(|(rule, quorum, borne)| {
        let is_consensus = rule == holdfire_core::DecisionRule::Consensus;
        let dissents_borne = if is_consensus { borne } else { 0 };
        Voting { rule, quorum, dissents_borne, ..Voting::default() }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// In whatever order the last votes of members arrive, and whatever they voted before, the same
    /// comes of it; a vote that is sent again changes nothing.
    #[test]
    fn the_order_of_votes_decides_nothing(
        rule in any_rule(),
        last in prop::collection::vec(prop::option::of(any_vote()), 3),
        earlier in prop::collection::vec((0..2usize, any_vote()), 0..4),
        order in Just([0usize, 1, 2]).prop_shuffle(),
        again in any::<bool>(),
    ) {
        let after = |order: &[usize], earlier: &[(usize, Vote)]| {
            let mut state = room_with(Some(rule.clone()), None, "Northern League");
            let proposed = record(&mut state, proposes(0, 1, Outcome::MinorViolation));
            // As long as member C has not voted nothing can be decided, and minds are changed.
            for (who, vote) in earlier.iter().filter(|(who, _)| last[*who].is_some()) {
                drop(state.apply(cast(*who, proposed, *vote)));
            }
            for who in order {
                let Some(vote) = last[*who] else { continue };
                let times = if again { 2 } else { 1 };
                for _ in 0..times {
                    // One that was cast before in the same words, or is sent again, is refused.
                    drop(state.apply(cast(*who, proposed, vote)));
                }
            }
            if standing(&state, proposed).is_open() {
                state.apply(closed(0, proposed, HOURS)).unwrap();
            }
            let made = state.findings.values().next().unwrap();
            prop_assert_eq!(state.findings.len(), 1);
            Ok((made.what.outcome, made.carried, made.what.votes.clone()))
        };
        let told = after(&[0, 1, 2], &[])?;
        // The last vote of C comes last where votes were changed before it.
        let wanted = after(&order, &[])?;
        prop_assert_eq!(&told, &wanted);
        prop_assert_eq!(&after(&[0, 1, 2], &earlier)?, &told);
        let cast: Vec<Vote> = told.2.iter().map(|voted| voted.vote).collect();
        let counted: Vec<Vote> = last.iter().map(|vote| vote.unwrap_or(Absent)).collect();
        prop_assert_eq!(cast, counted, "each member counts once, by its last vote");
        let by_hand = rule.carried(&rule.tally(&told.2));
        prop_assert_eq!(told.1, Some(by_hand), "the rule is the one of every finding");
        prop_assert_eq!(told.0 == Outcome::Unresolved, !by_hand.is_joint());
    }
}
