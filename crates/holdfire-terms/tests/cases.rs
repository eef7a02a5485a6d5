//! The bundled cases hold together.

mod common;

use holdfire_terms::{Agreement, ClauseKind, case::read_case};

#[test]
fn the_bundled_cases_have_no_problems() {
    for name in ["astana", "exercise"] {
        let case = read_case(&common::case_files(name));
        let told: Vec<String> = case.problems.iter().map(ToString::to_string).collect();
        assert!(told.is_empty(), "{name}:\n{}", told.join("\n"));
        assert!(case.events.len() > 20, "{name} has {} events", case.events.len());
    }
}

#[test]
fn the_bundled_instruments_say_who_can_be_held_to_what() {
    for name in ["astana", "exercise"] {
        let state = common::state_of(name);
        let agreement = Agreement::from_state(&state).unwrap();
        assert!(agreement.clauses().iter().any(|clause| clause.testable));
        for clause in agreement.clauses() {
            assert_eq!(clause.testable, clause.cedar.is_some(), "{}", clause.reference());
            assert!(!clause.text.is_empty(), "{}", clause.reference());
            if clause.kind == ClauseKind::Principle {
                assert!(!clause.testable, "{} is a principle", clause.reference());
            }
            if name == "astana" {
                let is_sourced = !clause.cites.is_empty() || clause.text.contains("seed 0");
                assert!(is_sourced, "{} has no source", clause.reference());
            }
        }
        assert_eq!(agreement.clauses().iter().filter(|c| c.in_force.is_empty()).count(), 0);
    }
}

#[test]
fn no_bundled_rule_names_a_side() {
    for name in ["astana", "exercise"] {
        let agreement = Agreement::from_state(&common::state_of(name)).unwrap();
        for clause in agreement.clauses() {
            let rule = clause.cedar.as_deref().unwrap_or_default();
            assert!(holdfire_terms::names_a_side(rule).is_empty(), "{}", clause.reference());
        }
    }
}

#[test]
fn the_memorandum_has_two_dates_side_by_side() {
    let agreement = Agreement::from_state(&common::state_of("astana")).unwrap();
    let clause =
        agreement.clauses().iter().find(|c| c.reference().to_string() == "memorandum-2017-05/2a");
    let dates: Vec<String> =
        clause.unwrap().in_force.iter().map(|term| term.from.unwrap().to_string()).collect();
    assert_eq!(dates, ["2017-05-04T21:00:00Z", "2017-05-05T21:00:00Z"]);
}
