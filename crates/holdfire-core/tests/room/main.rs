//! The joint room: what members say of incidents, alone and together, and what of it stands.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

mod askings;
mod attributions;
mod calls;
mod errata;
mod escalations;
mod findings;
mod golden;
mod laws;
mod merged;
mod positions;
mod powers;
mod reviews;
mod signing;
mod verifications;
mod votes;

use holdfire_core::{
    Access, ActorId, Answer, Asked, Attribution, Checked, CitedClause, Confidence, Decision,
    Demand, Entry, Erratum, Escalated, Escalation, Event, FollowUp, IncidentId, InformationRequest,
    JointFinding, Link, LinkDecision, Links, Locality, MemberVote, Outcome, Position, Recusal,
    Report, ReportId, Response, Responsible, Seats, Stand, Standard, State, TeamShare,
    VerificationReport, VerificationTask, Vote, Voting, Withdrawal,
};

const MEMBERS: [&str; 3] = ["member-a", "member-b", "member-c"];
const REPORTS: usize = 6;

fn member(number: usize) -> ActorId {
    ActorId::new(MEMBERS[number]).unwrap()
}

fn report(number: usize) -> ReportId {
    ReportId::derive("posts", &format!("another {number}"))
}

fn incident(number: usize) -> IncidentId {
    IncidentId::new(format!("AMB-0000-000{number}")).unwrap()
}

/// Three members, one instrument, six reports of an attack by the Northern League: 0 to 2 are incident
/// 1, 3 and 4 are incident 2, 5 is incident 3. The Eastern Guard is part of member C.
fn room() -> State {
    room_with(None, None, "Northern League")
}

/// The same, deciding by `voting`, with an instrument that says `recusal`, about an attack by `actor`.
fn room_with(voting: Option<Voting>, recusal: Option<Recusal>, actor: &str) -> State {
    let golden = include_str!("../golden/three-members/judging-v1.jsonl").lines();
    let mut state = State::default();
    for line in golden.take(5) {
        match Entry::read(line.as_bytes()).unwrap().event {
            Event::MechanismFounded(mut mechanism) => {
                mechanism.voting = voting.clone();
                state.apply(Event::MechanismFounded(mechanism)).unwrap();
            }
            Event::InstrumentAdopted(mut instrument) => {
                instrument.recusal = recusal;
                state.apply(Event::InstrumentAdopted(instrument)).unwrap();
            }
            Event::ReportReceived(first) => {
                for number in 0..REPORTS {
                    let external_id = format!("another {number}").into();
                    let actors = vec![actor.into()];
                    let report =
                        Report { id: report(number), external_id, actors, ..first.clone() };
                    state.apply(Event::ReportReceived(report)).unwrap();
                }
            }
            other => drop(state.apply(other).unwrap()),
        }
    }
    for (of, numbers) in [(1, 0..3), (2, 3..5), (3, 5..6)] {
        state.apply(linked(of, numbers)).unwrap();
    }
    state
}

fn linked(of: usize, numbers: impl IntoIterator<Item = usize>) -> Event {
    let link = |number| Link {
        report: report(number),
        probability: 0.9,
        compared_with: None,
        evidence: Vec::new(),
        runner_up: None,
        runner_up_evidence: None,
        confirmed: false,
        decided_by: None,
    };
    let links = numbers.into_iter().map(link).collect();
    Event::ReportsLinked(Links { incident: incident(of), links })
}

/// Records it and says under which entry.
fn record(state: &mut State, event: Event) -> u64 {
    let entry = state.size;
    state.apply(event).unwrap();
    entry
}

/// Why it is refused; nothing is changed by it.
fn refused(state: &mut State, event: Event) -> String {
    let before = state.clone();
    let why = state.apply(event).unwrap_err().to_string();
    assert_eq!(*state, before);
    why
}

fn decided(decision: Decision) -> Event {
    Event::LinkDecided(LinkDecision { decision, reason: "the photographs show it".into() })
}

fn merge(from: usize, to: usize) -> Event {
    decided(Decision::Merge { from: incident(from), to: incident(to) })
}

fn says(who: usize, on: usize, stand: Stand) -> Event {
    Event::PositionTaken(Position {
        incident: incident(on),
        member: member(who),
        stand,
        reason: "as the post saw it".into(),
    })
}

/// The votes of the three, in their order. A dissent has words.
fn votes(of: [Vote; 3]) -> Vec<MemberVote> {
    let voted = |(number, vote)| MemberVote {
        member: member(number),
        vote,
        words: (vote == Vote::Dissents).then(|| "nobody was there".into()),
        finds: None,
        accused: false,
    };
    of.into_iter().enumerate().map(voted).collect()
}

/// Votes in which member C is marked as accused.
fn with_c_accused(of: [Vote; 3]) -> Vec<MemberVote> {
    let mut votes = votes(of);
    votes[2].accused = true;
    votes
}

fn clause(version: u32, number: &str) -> CitedClause {
    let instrument = holdfire_core::InstrumentId::new("am-ceasefire").unwrap();
    CitedClause { instrument, version, clause: number.into() }
}

fn finding(on: usize, outcome: Outcome, votes: Vec<MemberVote>) -> JointFinding {
    JointFinding {
        incident: incident(on),
        outcome,
        confidence: (outcome != Outcome::Unresolved).then_some(Confidence::Moderate),
        clauses: if outcome.is_violation() { vec![clause(1, "2a")] } else { Vec::new() },
        reason: "craters and witnesses".into(),
        votes,
    }
}

fn found(on: usize, outcome: Outcome, of: [Vote; 3]) -> Event {
    Event::FindingMade(finding(on, outcome, votes(of)))
}

/// The finding, changed, is refused and the reason tells `why`.
fn find_refused(
    state: &mut State,
    mut finding: JointFinding,
    change: impl Fn(&mut JointFinding),
    why: &str,
) {
    change(&mut finding);
    let told = refused(state, Event::FindingMade(finding));
    assert!(told.contains(why), "{told}");
}

fn attribution(on: usize, to: &[&str], finding: u64, votes: Vec<MemberVote>) -> Attribution {
    let actors: Vec<ActorId> = to.iter().map(|id| ActorId::new(id).unwrap()).collect();
    let responsible = match actors.is_empty() {
        true => Responsible::Unknown,
        false => Responsible::Actors { actors },
    };
    Attribution {
        incident: incident(on),
        finding,
        responsible,
        standard: Standard::ReasonableGrounds,
        reason: "fired from their line".into(),
        votes,
    }
}

fn erratum(entry: u64) -> Event {
    Event::ErratumMade(Erratum { entry, reason: "meant for another incident".into() })
}

/// The word of each member that stands on an incident; several if it stands by several.
fn stands(state: &State, on: usize) -> Vec<Vec<&'static str>> {
    let incident = incident(on);
    let positions = state.positions_on(&incident);
    let words = |of: &holdfire_core::MemberStand<'_>| {
        of.standing.iter().map(|position| position.what.stand.as_str()).collect()
    };
    positions.members.iter().map(words).collect()
}

/// The entries of the findings that stand on an incident.
fn standing_findings(state: &State, on: usize) -> Vec<u64> {
    state.findings_on(&incident(on)).standing.iter().map(|finding| finding.entry).collect()
}

/// The entries of the attributions that stand.
fn standing_attributions(state: &State, on: usize) -> Vec<u64> {
    state.attributions_on(&incident(on)).standing.iter().map(|made| made.entry).collect()
}

fn actor(id: &str) -> ActorId {
    ActorId::new(id).unwrap()
}

/// An hour of the day on which all of this happens.
fn at(hour: u8) -> jiff::Timestamp {
    format!("2017-02-14T{hour:02}:00:00Z").parse().unwrap()
}

fn asked(state: &State, entry: u64) -> Asked {
    state.asked(entry).unwrap()
}

/// Member A asks for information.
fn request(on: usize, of: &str, hour: u8, due: Option<u8>) -> Event {
    Event::InformationRequested(InformationRequest {
        incident: incident(on),
        by: member(0),
        of: actor(of),
        what: "which guns stood at the mill".into(),
        at: at(hour),
        due: due.map(at),
        reason: "the craters point there".into(),
    })
}

/// Member A asks for a verification by noon.
fn task(on: usize, to: &[&str], composition: Vec<Seats>, hour: u8) -> Event {
    Event::VerificationTasked(VerificationTask {
        incident: incident(on),
        by: member(0),
        to: to.iter().map(|id| actor(id)).collect(),
        what: "the craters".into(),
        place: Locality { words: Some("the mill".into()), area: None },
        composition,
        at: at(hour),
        due: Some(at(12)),
        reason: "two accounts differ".into(),
    })
}

/// Member A makes a demand.
fn demand(on: usize, of: &str, hour: u8, due: Option<u8>) -> Event {
    Event::DemandMade(Demand {
        incident: incident(on),
        by: member(0),
        on: actor(of),
        what: "take the mortars behind the river".into(),
        place: None,
        at: at(hour),
        due: due.map(at),
        finding: None,
        clause: None,
        reason: "they stand within range".into(),
    })
}

fn respond(asking: u64, by: &str, answer: Answer, hour: u8) -> Event {
    Event::ResponseGiven(Response {
        asking,
        by: actor(by),
        through: None,
        answer,
        words: (!answer.may_be_wordless()).then(|| "as it is written".into()),
        at: at(hour),
    })
}

/// Member A reports how a verification went.
fn reported(task: u64, access: Access, hour: u8) -> Event {
    let team = vec![TeamShare { of: member(0), role: None, people: 2 }];
    let is_there = access == Access::Granted;
    Event::VerificationReported(VerificationReport {
        task,
        by: member(0),
        at: at(hour),
        access,
        why: (!is_there).then(|| "the road was closed".into()),
        denied_by: None,
        team: if access == Access::NoPatrol { Vec::new() } else { team },
        found: is_there.then(|| "four craters".into()),
    })
}

fn checked(demand: u64, by: &str, result: Checked, hour: u8) -> Event {
    let words = "seen from the bridge".into();
    Event::FollowUpMade(FollowUp { demand, by: actor(by), result, words, at: at(hour) })
}

/// Member A takes it to somebody.
fn escalate(asking: u64, to: &str, hour: u8) -> Event {
    Event::Escalated(Escalation {
        of: Escalated::Asking { entry: asking },
        by: member(0),
        to: actor(to),
        step: None,
        at: at(hour),
        due: None,
        reason: "nothing came of it".into(),
    })
}

fn withdraw(asking: u64, by: &str, hour: u8) -> Event {
    let reason = "the map was wrong".into();
    Event::AskingWithdrawn(Withdrawal { asking, by: actor(by), at: at(hour), reason })
}
