//! Somebody is held responsible, apart from the finding and by a standard of proof.

use crate::{
    attribution, erratum, found, record, refused, room, room_with, standing_attributions, votes,
    with_c_accused,
};
use Vote::{Absent, Agrees, Dissents, Recused};
use holdfire_core::{ActorId, Carried, Event, Outcome, Recusal, Responsible, Vote};

#[test]
fn nobody_is_held_responsible_before_a_violation_was_found() {
    let mut state = room();
    let named = |finding| {
        Event::AttributionMade(attribution(1, &["member-a"], finding, votes([Agrees; 3])))
    };
    let told = refused(&mut state, named(0));
    assert!(told.contains("no finding stands on it; find first what it was"), "{told}");
    let none = record(&mut state, found(1, Outcome::RelevantNoViolation, [Agrees; 3]));
    let told = refused(&mut state, named(none));
    assert!(told.contains("`relevant_no_violation`; nobody is held responsible"), "{told}");
    let grave = record(&mut state, found(1, Outcome::GraveViolation, [Agrees; 3]));
    let told = refused(&mut state, named(none));
    assert!(told.contains(&format!("the finding that stands is entry {grave}")), "{told}");
}

#[test]
fn an_attribution_stands_no_longer_than_its_finding() {
    let mut state = room();
    let minor = record(&mut state, found(1, Outcome::MinorViolation, [Agrees; 3]));
    let named = attribution(1, &["eastern-guard"], minor, with_c_accused([Agrees; 3]));
    let named = record(&mut state, Event::AttributionMade(named));
    assert_eq!(standing_attributions(&state, 1), [named]);
    let grave = record(&mut state, found(1, Outcome::GraveViolation, [Agrees; 3]));
    assert!(standing_attributions(&state, 1).is_empty());
    record(&mut state, erratum(grave));
    assert_eq!(standing_attributions(&state, 1), [named]);
}

#[test]
fn that_nobody_can_be_named_is_a_result_and_needs_no_consensus() {
    let mut state = room();
    let finding = record(&mut state, found(1, Outcome::GraveViolation, [Agrees; 3]));
    let of = |to: &[&str], of| Event::AttributionMade(attribution(1, to, finding, of));
    let split = || with_c_accused([Agrees, Agrees, Dissents]);
    let told = refused(&mut state, of(&["member-c"], split()));
    assert!(told.contains("record `unknown` with the votes as they are"), "{told}");
    let unknown = record(&mut state, of(&[], split()));
    assert_eq!(state.attributions[&unknown].carried, Some(Carried::NoConsensus));
    assert_eq!(standing_attributions(&state, 1), [unknown]);
    let named = record(&mut state, of(&["member-c"], with_c_accused([Agrees; 3])));
    record(&mut state, of(&[], with_c_accused([Agrees, Absent, Absent])));
    assert_eq!(standing_attributions(&state, 1), [named], "a meeting of one takes nothing back");
}

#[test]
fn whoever_is_to_be_held_responsible_is_accused() {
    let mut state = room_with(None, Some(Recusal::AccusedRecused), "nobody we know");
    let finding = record(&mut state, found(1, Outcome::GraveViolation, [Agrees; 3]));
    let of = |votes| Event::AttributionMade(attribution(1, &["eastern-guard"], finding, votes));
    let told = refused(&mut state, of(votes([Agrees; 3])));
    assert!(told.contains("`member-c` is held responsible, itself or through its own"), "{told}");
    let told = refused(&mut state, of(with_c_accused([Agrees; 3])));
    assert!(told.contains("record its vote as `recused`"), "{told}");
    record(&mut state, of(with_c_accused([Agrees, Agrees, Recused])));
}

#[test]
fn an_attribution_that_makes_no_sense_says_why() {
    let mut state = room();
    let finding = record(&mut state, found(1, Outcome::GraveViolation, [Agrees; 3]));
    let named = |actors: &[&str]| {
        let mut made = attribution(1, &[], finding, votes([Agrees; 3]));
        let actors = actors.iter().map(|id| ActorId::new(id).unwrap()).collect();
        made.responsible = Responsible::Actors { actors };
        made
    };
    let mut finds = named(&["member-a"]);
    finds.votes = with_c_accused([Agrees, Agrees, Dissents]);
    finds.votes[0].accused = true;
    finds.votes[2].finds = Some(Outcome::Unresolved);
    for (made, why) in [
        (named(&[]), "it names nobody; say `unknown` if nobody can be named"),
        (named(&["member-a", "member-a"]), "it names `member-a` twice"),
        (named(&["somebody"]), "actor `somebody` is not recorded"),
        (finds, "what a member would find belongs to the finding"),
    ] {
        let told = refused(&mut state, Event::AttributionMade(made));
        assert!(told.contains(why), "{told}");
    }
}
