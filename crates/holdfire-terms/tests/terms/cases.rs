//! The bundled cases hold together.

use crate::common;
use holdfire_core::{DecisionRule, Event, Recusal, Voting};
use holdfire_terms::{Agreement, ClauseKind, case::read_case, read_instrument};
use std::collections::BTreeSet;

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

/// Core reads the numbers of clauses by itself, for findings that cite them. They are those of the reader.
#[test]
fn findings_can_cite_every_clause_of_the_bundled_cases_and_no_other() {
    let names = ["astana", "donbas", "exercise", "hodeidah", "mindanao", "waer-evacuation"];
    let mut instruments = 0;
    for name in names {
        for (file, bytes) in common::case_files(name) {
            if file.starts_with("agreements/") {
                let text = String::from_utf8(bytes).unwrap();
                let (instrument, clauses) = read_instrument(&file, &text).unwrap();
                let read: BTreeSet<Box<str>> = clauses.into_iter().map(|c| c.number).collect();
                assert_eq!(instrument.clause_numbers(), read, "{name}/{file}");
                instruments += 1;
            }
        }
    }
    assert!(instruments > 10, "{instruments} instruments");
}

#[test]
fn a_case_says_how_members_vote_and_when_they_stand_aside() {
    let mut files = common::case_files("exercise");
    let change = |files: &mut std::collections::BTreeMap<String, Vec<u8>>,
                  file: &str,
                  from: &str,
                  to: &str| {
        let text = String::from_utf8(files[file].clone()).unwrap();
        assert!(text.contains(from), "{file}");
        files.insert(file.to_owned(), text.replacen(from, to, 1).into_bytes());
    };
    let own =
        "rule = \"consensus\"\nquorum = 2\ndissents_borne = 1\nsource = \"EXERCISE: am-areas\"\n";
    let voting = "rule = \"majority\"\nquorum = 2\nsource = \"a letter\"\n";
    change(&mut files, "mechanism.toml", own, voting);
    change(
        &mut files,
        "agreements/am-ceasefire.md",
        "+++\n",
        "+++\nrecusal = \"accused_recused\"\n",
    );
    let case = read_case(&files);
    assert_eq!(case.problems.iter().map(ToString::to_string).collect::<Vec<_>>(), [""; 0]);
    let told = case.events.iter().find_map(|event| match event {
        Event::MechanismFounded(mechanism) => mechanism.voting.clone(),
        _ => None,
    });
    let majority = Voting {
        rule: DecisionRule::Majority,
        quorum: Some(2),
        source: Some("a letter".into()),
        ..Voting::default()
    };
    assert_eq!(told, Some(majority));
    let recused = case.events.iter().any(|event| {
        matches!(event, Event::InstrumentAdopted(i) if i.recusal == Some(Recusal::AccusedRecused))
    });
    assert!(recused);
    // A key that is not known, and a quorum that nobody reaches, are problems of the case.
    for (with, said) in [("rulle = \"majority\"", "rulle"), ("quorum = 9", "9")] {
        let mut files = common::case_files("exercise");
        change(&mut files, "mechanism.toml", own, &format!("{with}\n"));
        let problems = read_case(&files).problems;
        assert!(problems.iter().any(|p| p.to_string().contains(said)), "{with}: {problems:?}");
    }
}

#[test]
fn a_case_adopts_the_powers_that_lie_beside_it() {
    let mut files = common::case_files("exercise");
    let policies = "@id(\"everybody-sees-the-agreement\")\n@says(\"Everybody sees the agreement.\")\n\
        permit (principal, action == Action::\"see_terms\", resource);\n";
    files.insert("powers.cedar".to_owned(), policies.as_bytes().to_vec());
    let case = read_case(&files);
    assert_eq!(case.problems, []);
    let state = common::state_from(case.events);
    let powers = state.powers.unwrap();
    assert_eq!(&*powers.policies, policies);
    assert_eq!(powers.decided_by, state.mechanism.unwrap().id);
}
