//! A whole register of three members, with every word there is. Its bytes are history: no later
//! version may read them otherwise.

use holdfire_core::{Carried, Entry, Event, IncidentId, State};

fn golden() -> impl Iterator<Item = &'static str> {
    include_str!("../golden/three-members/judging-v1.jsonl").lines()
}

#[test]
fn every_line_is_read_and_written_again_alike() {
    for line in golden() {
        let entry = Entry::read(line.as_bytes()).unwrap();
        let again = serde_json::to_value(&entry).unwrap();
        let before: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(again, before);
    }
}

#[test]
fn the_register_says_what_it_said() {
    let mut state = State::default();
    for line in golden() {
        let event = Entry::read(line.as_bytes()).unwrap().event;
        state.apply(event).unwrap_or_else(|why| panic!("{line}: {why}"));
    }
    let on = IncidentId::new("AMB-0000-0007").unwrap();
    let carried = |entry| state.findings[&entry].carried.unwrap();
    let told: Vec<Carried> = [15, 16, 18, 19, 21].map(carried).to_vec();
    use Carried::{Jointly, NoQuorum, WithDissent};
    assert_eq!(told, [NoQuorum, Jointly, Jointly, WithDissent, Jointly]);
    assert_eq!(state.findings_on(&on).one().unwrap().entry, 21);
    assert_eq!(state.attributions_on(&on).one().unwrap().entry, 25);
    assert_eq!(state.attributions[&20].what.finding, 19, "kept, though its finding is past");
}

#[test]
fn every_word_stands_in_it() {
    let text: String = golden().collect();
    let outcomes = holdfire_core::Outcome::ALL.iter().map(|word| word.as_str());
    let confidences = holdfire_core::Confidence::ALL.iter().map(|word| word.as_str());
    let standards = holdfire_core::Standard::ALL.iter().map(|word| word.as_str());
    let votes = holdfire_core::Vote::ALL.iter().map(|word| word.as_str());
    let stands = holdfire_core::Stand::WORDS.iter().copied();
    for word in outcomes.chain(confidences).chain(standards).chain(votes).chain(stands) {
        assert!(text.contains(&format!("\"{word}\"")), "`{word}` is nowhere");
    }
    let kinds: Vec<&str> =
        golden().map(|line| Entry::read(line.as_bytes()).unwrap().event.kind()).collect();
    for kind in ["position_taken", "finding_made", "attribution_made", "erratum_made"] {
        assert!(Event::KINDS.contains(&kind));
        assert!(kinds.contains(&kind), "no entry of kind `{kind}`");
    }
}

#[test]
fn every_word_of_what_is_asked_stands_in_the_golden_entries() {
    use holdfire_core::{Access, Answer, Checked, TeamRole};
    let text = include_str!("../golden/asking-v1.jsonl");
    let answers = Answer::ALL.iter().map(|word| word.as_str());
    let accesses = Access::ALL.iter().map(|word| word.as_str());
    let results = Checked::ALL.iter().map(|word| word.as_str());
    let roles = TeamRole::ALL.iter().map(|word| word.as_str());
    for word in answers.chain(accesses).chain(results).chain(roles) {
        assert!(text.contains(&format!("\"{word}\"")), "`{word}` is nowhere");
    }
}

#[test]
fn votes_that_members_recorded_themselves_say_what_they_said() {
    let votes = || include_str!("../golden/three-members/votes-v1.jsonl").lines();
    let mut state = State::default();
    let mut kinds: Vec<&str> = Vec::new();
    for line in golden().chain(votes()) {
        let entry = Entry::read(line.as_bytes()).unwrap();
        let again = serde_json::to_value(&entry).unwrap();
        assert_eq!(again, serde_json::from_str::<serde_json::Value>(line).unwrap());
        kinds.push(entry.event.kind());
        state.apply(entry.event).unwrap_or_else(|why| panic!("{line}: {why}"));
    }
    for kind in [
        "finding_proposed",
        "attribution_proposed",
        "vote_cast",
        "proposal_withdrawn",
        "vote_closed",
    ] {
        assert!(kinds.contains(&kind), "no entry of kind `{kind}`");
    }
    let on = IncidentId::new("AMB-0000-0007").unwrap();
    let proposed = state.proposed_on(&on);
    let ends: Vec<Option<u64>> =
        proposed.iter().map(|one| one.end.as_ref().map(|end| end.entry())).collect();
    let first = u64::try_from(golden().count()).unwrap();
    assert_eq!(ends, [Some(first + 1), Some(first + 5), None]);
    let not_carried = &state.findings[&(first + 5)];
    assert_eq!(not_carried.carried, Some(Carried::NoConsensus));
    assert_eq!(not_carried.what.reason, "one member gave no answer".into());
    assert_eq!(state.findings_on(&on).one().unwrap().entry, 21, "it overthrows nothing");
}
