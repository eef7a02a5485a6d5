//! Members come to a result together, or to none.

use crate::{
    clause, find_refused, finding, found, incident, record, refused, room, room_with,
    standing_findings, votes, with_c_accused,
};
use Vote::{Absent, Abstains, Agrees, Dissents, Recused};
use holdfire_core::{
    Carried, Confidence, DecisionRule, Event, Outcome, Recusal, Touched, Vote, Voting,
};

#[test]
fn what_all_agree_on_is_joint_and_a_later_finding_takes_its_place() {
    let mut state = room();
    let first = record(&mut state, found(1, Outcome::MinorViolation, [Agrees, Agrees, Abstains]));
    assert_eq!(state.findings[&first].carried, Some(Carried::Jointly));
    let second = state.size;
    let touched = state.apply(found(1, Outcome::GraveViolation, [Agrees; 3])).unwrap();
    assert_eq!(touched, [Touched::Incident(incident(1)), Touched::Finding(second)]);
    assert_eq!(standing_findings(&state, 1), [second]);
    assert_eq!(state.findings_on(&incident(1)).all.len(), 2);
}

#[test]
fn under_consensus_a_dissent_leaves_nothing_joint_but_unresolved() {
    let mut state = room();
    let told = refused(&mut state, found(1, Outcome::GraveViolation, [Agrees, Agrees, Dissents]));
    for part in [
        "finding on incident `AMB-0000-0001` cannot be recorded",
        "2 agree and 1 dissent, and the mechanism decides by consensus",
        "does not carry grave_violation; record `unresolved`",
    ] {
        assert!(told.contains(part), "{told}");
    }
    let mut open = finding(1, Outcome::Unresolved, votes([Agrees, Agrees, Dissents]));
    open.votes[2].finds = Some(Outcome::NotAnIncident);
    let entry = record(&mut state, Event::FindingMade(open));
    assert_eq!(state.findings[&entry].carried, Some(Carried::NoConsensus));
    assert_eq!(standing_findings(&state, 1), [entry]);
}

#[test]
fn a_rule_that_bears_a_dissent_keeps_it_on_the_record() {
    let rule = Voting { dissents_borne: 1, ..Voting::default() };
    let mut state = room_with(Some(rule), None, "Northern League");
    let grave = |of| found(1, Outcome::GraveViolation, of);
    let entry = record(&mut state, grave([Agrees, Agrees, Dissents]));
    assert_eq!(state.findings[&entry].carried, Some(Carried::WithDissent));
    let told = refused(&mut state, grave([Agrees, Dissents, Dissents]));
    assert!(told.contains("by consensus but for 1"), "{told}");
}

#[test]
fn a_majority_decides_where_the_rule_says_so() {
    let rule = Voting { rule: DecisionRule::Majority, quorum: Some(2), ..Voting::default() };
    let mut state = room_with(Some(rule), None, "Northern League");
    let entry = record(&mut state, found(1, Outcome::MinorViolation, [Agrees, Agrees, Dissents]));
    assert_eq!(state.findings[&entry].carried, Some(Carried::WithDissent));
    let told = refused(&mut state, found(1, Outcome::GraveViolation, [Agrees, Dissents, Absent]));
    assert!(told.contains("1 agree and 1 dissent"), "{told}");
}

#[test]
fn without_a_quorum_nothing_is_found_and_that_is_told_with_the_count() {
    let mut state = room();
    let told = refused(&mut state, found(1, Outcome::NotAnIncident, [Agrees, Agrees, Absent]));
    assert!(told.contains("2 of 3 members took part and 3 are needed"), "{told}");
    assert!(told.contains("record `unresolved`, which tells that there was no quorum"), "{told}");
    let entry = record(&mut state, found(1, Outcome::Unresolved, [Agrees, Agrees, Absent]));
    assert_eq!(state.findings[&entry].carried, Some(Carried::NoQuorum));
}

#[test]
fn staying_away_or_dissenting_overthrows_no_finding() {
    let mut state = room();
    let joint = record(&mut state, found(1, Outcome::GraveViolation, [Agrees; 3]));
    record(&mut state, found(1, Outcome::Unresolved, [Agrees, Absent, Absent]));
    record(&mut state, found(1, Outcome::Unresolved, [Agrees, Agrees, Dissents]));
    assert_eq!(standing_findings(&state, 1), [joint]);
    // All together can say that they cannot say any more.
    let open = record(&mut state, found(1, Outcome::Unresolved, [Agrees; 3]));
    assert_eq!(standing_findings(&state, 1), [open]);
}

#[test]
fn a_finding_that_makes_no_sense_says_why() {
    let mut state = room();
    let grave = || finding(1, Outcome::GraveViolation, votes([Agrees; 3]));
    find_refused(&mut state, grave(), |f| f.clauses.clear(), "is of a clause; say of which");
    find_refused(&mut state, grave(), |f| f.confidence = None, "low, moderate or high");
    find_refused(&mut state, grave(), |f| f.clauses.push(clause(1, "2a")), "cites clause");
    find_refused(&mut state, grave(), |f| f.clauses = vec![clause(1, "7")], "it has `2a`");
    find_refused(&mut state, grave(), |f| f.clauses = vec![clause(3, "2a")], "no version `3`");
    find_refused(&mut state, grave(), |f| f.reason = "".into(), "it has no reason");
    find_refused(
        &mut state,
        grave(),
        |f| drop(f.votes.pop()),
        "how `member-c` voted; say `absent`",
    );
    let twice = |f: &mut holdfire_core::JointFinding| f.votes.push(f.votes[0].clone());
    find_refused(&mut state, grave(), twice, "tells twice how `member-a` voted");
    let wordless = |f: &mut holdfire_core::JointFinding| f.votes[1].vote = Dissents;
    find_refused(&mut state, grave(), wordless, "`member-b` dissents without a word");
    let other = |f: &mut holdfire_core::JointFinding| f.votes[1].finds = Some(Outcome::Unresolved);
    find_refused(&mut state, grave(), other, "`member-b` does not dissent and would find");
    let empty = |f: &mut holdfire_core::JointFinding| f.votes[1].words = Some(" ".into());
    find_refused(&mut state, grave(), empty, "the words of `member-b` are empty");
    let open = || finding(1, Outcome::Unresolved, votes([Agrees, Agrees, Dissents]));
    let sure = |f: &mut holdfire_core::JointFinding| f.confidence = Some(Confidence::High);
    find_refused(&mut state, open(), sure, "nobody is confident");
    let same = |f: &mut holdfire_core::JointFinding| f.votes[2].finds = Some(Outcome::Unresolved);
    find_refused(&mut state, open(), same, "would find `unresolved` too; it agrees, then");
}

#[test]
fn the_same_finding_is_made_once() {
    let mut state = room();
    record(&mut state, found(1, Outcome::MinorViolation, [Agrees; 3]));
    let told = refused(&mut state, found(1, Outcome::MinorViolation, [Agrees; 3]));
    assert!(told.ends_with("is recorded already"), "{told}");
}

#[test]
fn a_member_whom_a_report_names_is_marked_as_accused() {
    for actor in ["member-c", "Member C", "Eastern Guard"] {
        let mut state = room_with(None, None, actor);
        let told = refused(&mut state, found(1, Outcome::GraveViolation, [Agrees; 3]));
        assert!(told.contains("`member-c` is named as the actor by report `R-"), "{told}");
        assert!(told.contains("mark it as accused"), "{told}");
        let marked = finding(1, Outcome::GraveViolation, with_c_accused([Agrees; 3]));
        record(&mut state, Event::FindingMade(marked));
    }
    // The caller may know more than the register does.
    let marked = finding(1, Outcome::GraveViolation, with_c_accused([Agrees; 3]));
    record(&mut room(), Event::FindingMade(marked));
}

#[test]
fn an_accused_member_stands_aside_where_the_instrument_says_so() {
    let mut state = room_with(None, Some(Recusal::AccusedRecused), "Eastern Guard");
    let by = |of| Event::FindingMade(finding(1, Outcome::GraveViolation, with_c_accused(of)));
    for vote in [Agrees, Abstains] {
        let told = refused(&mut state, by([Agrees, Agrees, vote]));
        assert!(told.contains("`member-c` is accused and by the rule on recusal"), "{told}");
    }
    let entry = record(&mut state, by([Agrees, Agrees, Recused]));
    assert_eq!(state.findings[&entry].carried, Some(Carried::Jointly));
    // Citing no clause is no way round the rule.
    let nothing = finding(1, Outcome::NotAnIncident, with_c_accused([Agrees; 3]));
    let told = refused(&mut state, Event::FindingMade(nothing));
    assert!(told.contains("record its vote as `recused`"), "{told}");
    // Two are left, and both are needed: nobody decides alone.
    let told = refused(&mut state, by([Agrees, Absent, Recused]));
    assert!(told.contains("1 of 3 members took part and 2 are needed"), "{told}");
}

#[test]
fn the_rule_of_the_instrument_goes_before_that_of_the_mechanism() {
    let strict = Voting { recusal: Some(Recusal::AccusedRecused), ..Voting::default() };
    let votes = || finding(1, Outcome::GraveViolation, with_c_accused([Agrees; 3]));
    let mut state = room_with(Some(strict.clone()), None, "Eastern Guard");
    refused(&mut state, Event::FindingMade(votes()));
    let mut state = room_with(Some(strict), Some(Recusal::AccusedVotes), "Eastern Guard");
    record(&mut state, Event::FindingMade(votes()));
}

#[test]
fn a_clause_is_cited_by_the_version_that_has_it() {
    let mut state = room();
    let mut later = state.instruments.values().next().unwrap().clone();
    later.version = 2;
    later.text = "## 5 Attacks cease".into();
    record(&mut state, Event::InstrumentAdopted(later));
    let grave = || finding(1, Outcome::GraveViolation, votes([Agrees; 3]));
    find_refused(&mut state, grave(), |f| f.clauses = vec![clause(2, "2a")], "it has `5`");
    record(&mut state, Event::FindingMade(grave()));
}
