//! Stories on the Astana case: what the reports tell, and what the clauses answer.

use crate::common::{Told, answer, ask, between, day, incident, state_of};
use holdfire_core::{Incident, Verdict};
use holdfire_terms::{Agreement, Assessor};
use jiff::civil::date;

const CEASEFIRE: &str = "ceasefire-2016-12/1";
const MEMORANDUM: &str = "memorandum-2017-05/2a";

/// A kilometre in the middle of the core of Eastern Ghouta.
const IN_GHOUTA: Option<(f64, f64, f64)> = Some((36.42, 33.54, 1_000.0));
/// In Idlib city.
const IN_IDLIB: Option<(f64, f64, f64)> = Some((36.63, 35.93, 1_000.0));
/// Far in the east.
const IN_RAQQA: Option<(f64, f64, f64)> = Some((39.0, 35.95, 1_000.0));

fn shelling<'a>() -> Told<'a> {
    Told {
        when: day(2017, 5, 10),
        place: IN_GHOUTA,
        act: "shelling",
        actor: "Government of Syria",
        target: "Civilians",
    }
}

fn one(told: Told<'_>) -> Incident {
    incident(&[told])
}

#[test]
fn shelling_inside_the_core_by_somebody_bound_engages_both_instruments() {
    let state = state_of("astana");
    let told = one(shelling());
    for clause in [CEASEFIRE, MEMORANDUM] {
        let answer = ask(&state, clause, &told).unwrap();
        assert_eq!(answer.verdict, Verdict::Engaged, "{clause}: {}", answer.text);
        assert!(answer.codes.contains(&"covered".to_owned()));
        assert!(answer.missing.is_empty());
    }
    let answer = ask(&state, CEASEFIRE, &told).unwrap();
    assert!(answer.codes.contains(&"not_claimed".to_owned()), "that nobody claims self-defence");
    let answer = ask(&state, "memorandum-2017-05/2b", &told).unwrap();
    assert_eq!(answer.codes, ["act_not_covered"], "{}", answer.text);
}

#[test]
fn the_other_side_gets_the_same_answer() {
    let state = state_of("astana");
    let told = one(Told { actor: "Jaysh al-Islam", ..shelling() });
    let answer = ask(&state, CEASEFIRE, &told).unwrap();
    assert_eq!(answer.verdict, Verdict::Engaged, "{}", answer.text);
}

#[test]
fn a_strike_on_a_designated_group_is_not_engaged_and_says_why() {
    let state = state_of("astana");
    let told = one(Told { act: "air_strike", target: "IS", place: IN_RAQQA, ..shelling() });
    let answer = ask(&state, CEASEFIRE, &told).unwrap();
    assert_eq!(answer.verdict, Verdict::NotEngaged, "{}", answer.text);
    assert_eq!(answer.codes, ["target_listed"], "{}", answer.text);
    assert!(answer.text.contains("is a designated group"), "{}", answer.text);
}

#[test]
fn whether_a_designation_reaches_a_successor_is_left_open() {
    let state = state_of("astana");
    let told = one(Told { target: "HTS", place: IN_IDLIB, ..shelling() });
    let answer = ask(&state, CEASEFIRE, &told).unwrap();
    assert_eq!(answer.verdict, Verdict::Undetermined, "{}", answer.text);
    assert!(answer.missing.contains(&"designation".to_owned()), "{:?}", answer.missing);
}

#[test]
fn before_it_enters_into_force_a_clause_is_not_asked() {
    let state = state_of("astana");
    let told = one(Told { when: day(2016, 12, 28), ..shelling() });
    assert!(ask(&state, CEASEFIRE, &told).is_none());
    assert!(ask(&state, MEMORANDUM, &told).is_none());
    let first_day = one(Told { when: day(2016, 12, 30), ..shelling() });
    assert_eq!(ask(&state, CEASEFIRE, &first_day).unwrap().verdict, Verdict::Engaged);
}

#[test]
fn a_night_that_straddles_entry_into_force_depends_on_the_time() {
    let state = state_of("astana");
    let evening = date(2016, 12, 29).at(22, 0, 0, 0);
    let night = between(evening, date(2016, 12, 30).at(3, 0, 0, 0));
    let answer = ask(&state, CEASEFIRE, &one(Told { when: night, ..shelling() })).unwrap();
    assert_eq!(answer.verdict, Verdict::Undetermined, "{}", answer.text);
    assert_eq!(answer.missing, ["time"]);
    assert!(answer.text.contains("if from 2016-12-30 00:00 +02:00 on"), "{}", answer.text);
}

#[test]
fn midnight_is_midnight_in_damascus_with_summer_time() {
    let state = state_of("astana");
    // 5 May 00:30 in Damascus is 4 May 21:30 in UTC: one of the two texts is in force.
    let minute = |hour, minute| {
        let from = date(2017, 5, 5).at(hour, minute, 0, 0);
        between(from, from.checked_add(jiff::Span::new().minutes(1)).unwrap())
    };
    let just_after = ask(&state, MEMORANDUM, &one(Told { when: minute(0, 0), ..shelling() }));
    assert!(just_after.is_some());
    let eve = between(date(2017, 5, 4).at(23, 59, 0, 0), date(2017, 5, 5).at(0, 0, 0, 0));
    assert!(ask(&state, MEMORANDUM, &one(Told { when: eve, ..shelling() })).is_none());
}

#[test]
fn between_two_dates_it_depends_on_the_text_that_is_followed() {
    let state = state_of("astana");
    let answer =
        ask(&state, MEMORANDUM, &one(Told { when: day(2017, 5, 5), ..shelling() })).unwrap();
    assert_eq!(answer.verdict, Verdict::Undetermined, "{}", answer.text);
    assert_eq!(answer.missing, ["entry_into_force"]);
    assert!(answer.text.contains("RUSREALITY") && answer.text.contains("TASS-MEMO"));
}

#[test]
fn an_unknown_actor_is_missing_and_every_reading_is_told() {
    let state = state_of("astana");
    for actor in ["", "men in a white car"] {
        let answer = ask(&state, CEASEFIRE, &one(Told { actor, ..shelling() })).unwrap();
        assert_eq!(answer.verdict, Verdict::Undetermined, "{}", answer.text);
        assert_eq!(answer.missing, ["actor"]);
        assert!(answer.codes.contains(&"depends_on_actor".to_owned()));
        assert!(answer.text.contains("is bound by the instrument"), "{}", answer.text);
    }
}

#[test]
fn reports_that_name_different_actors_are_counted_in_the_reason() {
    let state = state_of("astana");
    let told = incident(&[shelling(), shelling(), Told { actor: "IS", ..shelling() }]);
    let answer = ask(&state, CEASEFIRE, &told).unwrap();
    assert_eq!(answer.verdict, Verdict::Undetermined, "{}", answer.text);
    assert!(answer.missing.contains(&"actor".to_owned()));
    assert!(answer.text.contains("as 2 of 3 reports say"), "{}", answer.text);
    assert!(answer.text.contains("as 1 of 3 reports says"), "{}", answer.text);
}

#[test]
fn a_circle_over_the_edge_depends_on_the_place() {
    let state = state_of("astana");
    let over_the_edge = Some((36.42, 33.54, 25_000.0));
    let told = one(Told { place: over_the_edge, ..shelling() });
    let answer = ask(&state, MEMORANDUM, &told).unwrap();
    assert_eq!(answer.verdict, Verdict::Undetermined, "{}", answer.text);
    assert_eq!(answer.missing, ["place"]);
    assert!(answer.text.contains("if in Eastern Ghouta"), "{}", answer.text);
    assert!(answer.text.contains("if outside the areas"), "{}", answer.text);
    let everywhere = ask(&state, CEASEFIRE, &told).unwrap();
    assert_eq!(everywhere.verdict, Verdict::Engaged, "the ceasefire holds everywhere");
}

#[test]
fn outside_all_areas_the_memorandum_is_not_engaged() {
    let state = state_of("astana");
    let told = one(Told { place: IN_RAQQA, ..shelling() });
    let answer = ask(&state, MEMORANDUM, &told).unwrap();
    assert_eq!(
        (answer.verdict, answer.codes),
        (Verdict::NotEngaged, vec!["outside_areas".to_owned()])
    );
}

#[test]
fn an_untold_place_leaves_an_area_clause_open() {
    let state = state_of("astana");
    let told = one(Told { place: None, ..shelling() });
    let answer = ask(&state, MEMORANDUM, &told).unwrap();
    assert_eq!(answer.verdict, Verdict::Undetermined, "{}", answer.text);
    assert_eq!(answer.missing, ["place"]);
}

#[test]
fn a_force_that_supports_somebody_bound_is_asked_like_everybody() {
    let state = state_of("astana");
    let told = one(Told { actor: "Iran", ..shelling() });
    let answer = ask(&state, CEASEFIRE, &told).unwrap();
    assert_eq!(answer.verdict, Verdict::Engaged, "{}", answer.text);
    let told = one(Told { actor: "Israel", ..shelling() });
    let answer = ask(&state, CEASEFIRE, &told).unwrap();
    assert_eq!(answer.codes, ["actor_not_bound"], "{}", answer.text);
}

#[test]
fn a_group_without_a_record_may_have_joined() {
    let state = state_of("astana");
    let told = one(Told { actor: "Rahman Corps", ..shelling() });
    let answer = ask(&state, CEASEFIRE, &told).unwrap();
    assert_eq!(answer.verdict, Verdict::Undetermined, "{}", answer.text);
    assert_eq!(answer.missing, ["accession"]);
    assert!(answer.text.contains("has joined there"), "{}", answer.text);
}

#[test]
fn where_a_listed_group_stands_beside_others_the_area_of_operations_matters() {
    let state = state_of("astana");
    let told = incident(&[
        Told { target: "Jaysh al-Islam", ..shelling() },
        Told { target: "IS", ..shelling() },
    ]);
    let answer = ask(&state, CEASEFIRE, &told).unwrap();
    assert_eq!(answer.verdict, Verdict::Undetermined, "{}", answer.text);
    assert!(
        answer.missing.contains(&"operations_against_listed".to_owned()),
        "{:?}",
        answer.missing
    );
    let without = ask(&state, CEASEFIRE, &one(Told { target: "Jaysh al-Islam", ..shelling() }));
    assert_eq!(without.unwrap().verdict, Verdict::Engaged);
}

/// Two sides that used force on each other, in the way of a list that tells no direction.
fn between_sides<'a>(sides: &'a str) -> Told<'a> {
    Told { act: "force", actor: sides, target: sides, ..shelling() }
}

#[test]
fn a_fight_with_a_designated_group_is_not_engaged_whichever_side_acted() {
    let state = state_of("astana");
    for (sides, group) in [("Government of Syria & IS", "ISIL"), ("IS & Jaysh al-Islam", "ISIL")] {
        let answer = ask(&state, CEASEFIRE, &one(between_sides(sides))).unwrap();
        assert_eq!(answer.verdict, Verdict::NotEngaged, "{sides}: {}", answer.text);
        let mut codes = answer.codes;
        codes.sort();
        assert_eq!(codes, ["actor_listed", "target_listed"], "{}", answer.text);
        for part in ["actor", "target"] {
            let told = format!("the {part}, if it was ");
            assert!(answer.text.contains(&told) && answer.text.contains(group), "{}", answer.text);
        }
    }
}

#[test]
fn two_bound_sides_inside_an_area_engage_whichever_acted() {
    let state = state_of("astana");
    let groups = between_sides("Government of Syria & Jaysh al-Islam");
    let in_homs = Told {
        when: day(2017, 9, 1),
        place: Some((36.735, 34.89, 500.0)),
        ..between_sides("Government of Syria & Syrian insurgents")
    };
    for (clause, told) in [(CEASEFIRE, groups), (MEMORANDUM, in_homs)] {
        let answer = ask(&state, clause, &one(told)).unwrap();
        assert_eq!(answer.verdict, Verdict::Engaged, "{clause}: {}", answer.text);
        assert!(answer.missing.is_empty());
        assert!(answer.text.contains("whichever of them acted"), "{}", answer.text);
    }
}

#[test]
fn where_one_of_two_sides_is_bound_it_depends_on_who_acted() {
    let state = state_of("astana");
    let told = one(between_sides("Government of Syria & Israel"));
    let answer = ask(&state, CEASEFIRE, &told).unwrap();
    assert_eq!(answer.verdict, Verdict::Undetermined, "{}", answer.text);
    assert_eq!(answer.missing, ["actor"], "who acted settles who was the target");
    assert!(!answer.text.contains("the target is"), "{}", answer.text);
    let depends = "it depends on who acted: engaged if the actor is Government of Syria, as the \
                   report says; not engaged if the actor is Israel, as the report says";
    assert!(answer.text.starts_with(depends), "{}", answer.text);
}

#[test]
fn a_bound_side_and_a_group_that_nobody_knows_leave_actor_and_target_open() {
    let state = state_of("astana");
    for group in ["Syrian insurgents", "men in a white car"] {
        let sides = format!("Government of Syria & {group}");
        let answer = ask(&state, CEASEFIRE, &one(between_sides(&sides))).unwrap();
        assert_eq!(answer.verdict, Verdict::Undetermined, "{}", answer.text);
        assert_eq!(answer.missing, ["actor", "target"], "{}", answer.text);
    }
}

#[test]
fn whether_a_side_has_joined_is_one_doubt_beside_who_acted() {
    let state = state_of("astana");
    let told = one(between_sides("Government of Syria & Rahman Corps"));
    let answer = ask(&state, CEASEFIRE, &told).unwrap();
    assert_eq!(answer.verdict, Verdict::Undetermined, "{}", answer.text);
    assert_eq!(answer.missing, ["actor", "accession"], "{}", answer.text);
}

#[test]
fn different_unknown_words_are_different_sides_and_the_same_words_are_one() {
    let state = state_of("astana");
    let agreement = Agreement::from_state(&state).unwrap();
    let patterns = |all: &[(&str, &str)]| {
        let assessor = Assessor::new(&agreement, &state);
        for (actor, target) in all {
            assessor.assess_brief(&one(Told { actor, target, ..shelling() }));
        }
        assessor.effort().patterns
    };
    assert_eq!(patterns(&[("Blue Guard", "Blue Guard"), ("Blue Guard", "blue-guard")]), 1);
    assert_eq!(patterns(&[("Blue Guard", "Red Guard"), ("Green Guard", "Grey Guard")]), 1);
    assert_eq!(patterns(&[("Blue Guard", "Blue Guard"), ("Blue Guard", "Red Guard")]), 2);
}

#[test]
fn infighting_is_asked_as_it_is_told() {
    let state = state_of("astana");
    let inside = Told { actor: "Government of Syria", target: "Government of Syria", ..shelling() };
    let answer = ask(&state, MEMORANDUM, &one(inside.clone())).unwrap();
    assert_eq!(answer.verdict, Verdict::NotEngaged, "{}", answer.text);
    assert_eq!(answer.codes, ["same_camp"], "{}", answer.text);
    assert_eq!(ask(&state, CEASEFIRE, &one(inside.clone())).unwrap().verdict, Verdict::Engaged);
    // Another report tells of two sides. What the first one tells does not become impossible.
    let sides = between_sides("Government of Syria & Syrian insurgents");
    let (when, place) = (day(2017, 9, 1), Some((36.735, 34.89, 500.0)));
    let in_homs = |told| Told { when: when.clone(), place, ..told };
    let told = incident(&[in_homs(inside), in_homs(sides)]);
    let answer = ask(&state, MEMORANDUM, &told).unwrap();
    assert_eq!(answer.verdict, Verdict::Undetermined, "{}", answer.text);
    assert_eq!(answer.missing, ["actor", "target"], "{}", answer.text);
}

#[test]
fn an_actor_told_without_a_target_does_not_drop_out() {
    let state = state_of("astana");
    let told = incident(&[
        Told { actor: "Government of Syria", target: "", ..shelling() },
        Told { actor: "IS", target: "Government of Syria", ..shelling() },
    ]);
    let answer = ask(&state, CEASEFIRE, &told).unwrap();
    assert_eq!(answer.verdict, Verdict::Undetermined, "{}", answer.text);
    assert!(answer.missing.contains(&"actor".to_owned()), "{:?}", answer.missing);
}

#[test]
fn an_evacuation_engages_nothing_whoever_took_part() {
    let state = state_of("astana");
    let told = one(Told { act: "evacuation", actor: "", target: "", place: None, ..shelling() });
    let agreement = Agreement::from_state(&state).unwrap();
    let assessment = Assessor::new(&agreement, &state).assess(&told);
    assert!(!assessment.answers.is_empty());
    for answer in assessment.answers {
        assert_eq!(answer.verdict, Verdict::NotEngaged, "{:?}", answer.reasons);
        assert_eq!(&*answer.reasons[0].code, "act_not_covered");
    }
}

#[test]
fn a_coarse_act_is_read_as_every_finer_one_that_a_clause_tells_apart() {
    let state = state_of("astana");
    let told = one(Told { act: "remote_violence", ..shelling() });
    let answer = ask(&state, "memorandum-2017-05/2b", &told).unwrap();
    assert_eq!((answer.verdict, answer.missing), (Verdict::Undetermined, vec!["act".to_owned()]));
    let answer = ask(&state, CEASEFIRE, &told).unwrap();
    assert_eq!(answer.verdict, Verdict::Engaged);
}

#[test]
fn without_a_time_it_is_open_whether_anything_was_in_force() {
    let state = state_of("astana");
    let answer = ask(&state, CEASEFIRE, &one(Told { when: None, ..shelling() })).unwrap();
    assert_eq!((answer.verdict, answer.missing), (Verdict::Undetermined, vec!["time".to_owned()]));
}

#[test]
fn an_agreement_for_one_place_binds_only_there() {
    let state = state_of("astana");
    let in_homs = Some((36.735, 34.89, 500.0));
    let told = |when| one(Told { when, place: in_homs, target: "Syrian insurgents", ..shelling() });
    let before = ask(&state, MEMORANDUM, &told(day(2017, 7, 1))).unwrap();
    assert_eq!(before.verdict, Verdict::Undetermined, "{}", before.text);
    let after = ask(&state, MEMORANDUM, &told(day(2017, 9, 1))).unwrap();
    assert_eq!(after.verdict, Verdict::Engaged, "{}", after.text);
}

#[test]
fn states_of_accession_in_the_exercise_follow_the_letters() {
    let state = state_of("exercise");
    let agreement = Agreement::from_state(&state).unwrap();
    let assessor = Assessor::new(&agreement, &state);
    let on = |month, day, actor| {
        let date = date(2026, month, day);
        let when = holdfire_core::When::days(date, date, "Etc/GMT+2").unwrap();
        let told = Told {
            when: Some(when),
            place: Some((-30.1, 3.1, 500.0)),
            act: "shelling",
            actor,
            target: "Civilians",
        };
        answer(&assessor, "am-ceasefire/1", &one(told)).unwrap()
    };
    assert_eq!(on(1, 10, "Group L").verdict, Verdict::Engaged);
    let suspended = on(1, 20, "Group L");
    assert_eq!(suspended.verdict, Verdict::NotEngaged, "{}", suspended.text);
    assert!(suspended.text.contains("suspended its part on 2026-01-18"), "{}", suspended.text);
    assert_eq!(on(1, 30, "Group L").verdict, Verdict::Engaged);
    assert_eq!(on(1, 10, "Coastal Army").verdict, Verdict::Engaged, "through the government");
    assert_eq!(on(1, 10, "Group R").verdict, Verdict::NotEngaged);
    // Named by others before it had spoken for itself.
    let named = on(1, 1, "Group N");
    assert_eq!(
        (named.verdict, named.missing),
        (Verdict::Undetermined, vec!["accession".to_owned()])
    );
    let withdrawn_in_oskaral = on(2, 15, "Group M");
    assert_eq!(withdrawn_in_oskaral.verdict, Verdict::Undetermined, "the province is not told");
}

#[test]
fn a_remembered_answer_reads_like_a_new_one() {
    let state = state_of("astana");
    let agreement = Agreement::from_state(&state).unwrap();
    let assessor = Assessor::new(&agreement, &state);
    let told = [
        one(shelling()),
        one(Told { actor: "", ..shelling() }),
        one(Told { target: "HTS", ..shelling() }),
        one(Told { place: None, act: "force", ..shelling() }),
    ];
    for incident in &told {
        let first = assessor.assess(incident);
        assert_eq!(assessor.assess(incident), first);
        assert_eq!(Assessor::new(&agreement, &state).assess(incident), first);
        let brief: Vec<_> = assessor.assess_brief(incident);
        let full: Vec<_> = first.answers.iter().map(|answer| answer.verdict).collect();
        assert_eq!(brief.iter().map(|(_, verdict)| *verdict).collect::<Vec<_>>(), full);
    }
    assert_eq!(assessor.effort().patterns, told.len());
}
