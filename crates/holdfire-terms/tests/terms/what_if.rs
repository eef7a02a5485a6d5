//! The same incidents under other terms: what is counted, what is listed behind it, and what a
//! draft takes the place of.

use crate::common::{Told, between, case_files, day, incident, state_of};
use holdfire_core::{Incident, State, Verdict};
use holdfire_terms::what_if::{Asked, ByActor, InArea, InMonth, Side, Turn, WhatIf, what_if};
use holdfire_terms::{Agreement, Assessor, Problem, other_terms};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

const MEMORANDUM: &str = "agreements/memorandum-2017-05.md";

/// Inside Idlib's core, on its edge, and in Raqqa.
const IDLIB: (f64, f64, f64) = (36.65, 35.75, 500.0);
const RAQQA: (f64, f64, f64) = (39.01, 35.95, 500.0);

fn files(all: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    all.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

fn text_of(file: &str) -> String {
    String::from_utf8(case_files("astana").remove(file).unwrap()).unwrap()
}

/// The memorandum without the exception for designated groups.
fn without_exception() -> String {
    text_of(MEMORANDUM)
        .replace("unless { resource.listed || context.same_camp }", "unless { context.same_camp }")
        .replace(
            "(resource.bound || resource.supports_bound || resource.kind == Kind::\"civilians\")",
            "true",
        )
}

fn ask(state: &State, other: &State, incidents: &[Incident], threads: usize) -> WhatIf {
    let (ours, theirs) =
        (Agreement::from_state(state).unwrap(), Agreement::from_state(other).unwrap());
    let (now, then) = (Assessor::new(&ours, state), Assessor::new(&theirs, other));
    what_if(&now, &then, incidents.len(), threads, |number| {
        Some(Asked { incident: incidents[number].clone(), is_sure: true, known: None })
    })
}

fn shelling(when: Option<holdfire_core::When>, place: (f64, f64, f64), target: &str) -> Incident {
    incident(&[Told {
        when,
        place: Some(place),
        act: "shelling",
        actor: "Government of Syria",
        target,
    }])
}

fn told(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

#[test]
fn a_draft_without_an_exception_engages_what_the_exception_left_out() {
    let state = state_of("astana");
    let other = other_terms(&state, &files(&[("draft.md", &without_exception())])).unwrap();
    let incidents = [
        shelling(day(2017, 5, 10), IDLIB, "Jabhat al-Nusra"),
        shelling(day(2017, 5, 10), RAQQA, "Jabhat al-Nusra"),
    ];
    let found = ask(&state, &other, &incidents, 1);
    let row = found.clauses.iter().find(|r| r.clause.to_string() == "memorandum-2017-05/2a");
    let row = row.unwrap();
    let turn = Turn { now: Some(Verdict::NotEngaged), then: Some(Verdict::Engaged) };
    assert_eq!(row.turns.turns[&turn].sure, [0]);
    assert_eq!(row.side, Side::Both);
    assert_eq!(row.turns.unchanged[&Some(Verdict::NotEngaged)].sure, 1);
    let behind: Vec<_> = found.incidents(&row.turns.turns[&turn].sure).collect();
    assert_eq!(behind, [&incidents[0].id]);
    let areas: Vec<&InArea> = found.areas.keys().collect();
    assert!(matches!(areas[..], [InArea::Area(id)] if id.as_str() == "idlib"), "{areas:?}");
    let actors: Vec<&ByActor> = found.actors.keys().collect();
    assert!(matches!(actors[..], [ByActor::Known(id)] if id.as_str() == "government-of-syria"));
    let months: Vec<&InMonth> = found.months.keys().collect();
    assert_eq!(months, [&InMonth::From(date(2017, 5, 1))]);
    assert_eq!((found.asked.sure, found.number().sure, found.changed.len()), (2, 1, 1));
}

#[test]
fn what_is_in_doubt_is_told_under_each_and_counted_apart() {
    let state = state_of("astana");
    let other = other_terms(&state, &files(&[("draft.md", &without_exception())])).unwrap();
    let last_of_may = date(2017, 5, 31).at(22, 0, 0, 0);
    let night = between(last_of_may, date(2017, 6, 1).at(6, 0, 0, 0));
    let incidents = [incident(&[Told {
        when: night,
        // Half of the circle lies beyond the border.
        place: Some((36.65, 35.75, 60_000.0)),
        act: "shelling",
        actor: "Government of Syria & Russia",
        target: "Jabhat al-Nusra",
    }])];
    let found = ask(&state, &other, &incidents, 1);
    assert_eq!(found.number().sure, 1, "the incident itself is not in doubt");
    let perhaps = |turns: &holdfire_terms::what_if::Turns| {
        let number = turns.number();
        (number.sure, number.perhaps)
    };
    let months: Vec<Date> = found
        .months
        .iter()
        .map(|(month, turns)| match month {
            InMonth::From(day) if perhaps(turns) == (0, 1) => *day,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(months, [date(2017, 5, 1), date(2017, 6, 1)]);
    assert_eq!(found.actors.len(), 2);
    assert!(found.actors.values().all(|turns| perhaps(turns) == (0, 1)));
    assert!(found.areas.values().all(|turns| perhaps(turns) == (0, 1)), "{:?}", found.areas);
}

#[test]
fn an_incident_that_perhaps_falls_into_the_period_is_perhaps_in_every_number() {
    let state = state_of("astana");
    let other = other_terms(&state, &files(&[("draft.md", &without_exception())])).unwrap();
    let (ours, theirs) =
        (Agreement::from_state(&state).unwrap(), Agreement::from_state(&other).unwrap());
    let (now, then) = (Assessor::new(&ours, &state), Assessor::new(&theirs, &other));
    let found = what_if(&now, &then, 1, 1, |_| {
        let incident = shelling(day(2017, 5, 10), IDLIB, "Jabhat al-Nusra");
        Some(Asked { incident, is_sure: false, known: None })
    });
    let all = [&found.overall]
        .into_iter()
        .chain(found.areas.values())
        .chain(found.actors.values())
        .chain(found.months.values());
    for turns in all {
        assert_eq!((turns.number().sure, turns.number().perhaps), (0, 1));
    }
}

/// Incidents of many kinds, for laws.
fn many() -> Vec<Incident> {
    let actors = ["Government of Syria", "Russia", "Ahrar al-Sham", "somebody", ""];
    let targets = ["Jabhat al-Nusra", "Civilians", "Ahrar al-Sham & ISIL", ""];
    let mut all = Vec::new();
    for (number, actor) in actors.iter().enumerate() {
        for (other, target) in targets.iter().enumerate() {
            for month in 1..=12 {
                let lon = 36.2 + 0.25 * ((number + other + month as usize) % 14) as f64;
                all.push(incident(&[Told {
                    when: day(2017, month, 5 + month),
                    place: Some((lon, 35.6, 3_000.0)),
                    act: ["shelling", "air_strike", "force"][month as usize % 3],
                    actor,
                    target,
                }]));
            }
        }
    }
    all
}

#[test]
fn every_number_is_the_length_of_its_list_and_the_answers_are_those_of_assess() {
    let state = state_of("astana");
    let other = other_terms(&state, &files(&[("draft.md", &without_exception())])).unwrap();
    let incidents = many();
    let found = ask(&state, &other, &incidents, 1);
    assert!(found.changed.len() > 10, "{}", found.changed.len());
    let (ours, theirs) =
        (Agreement::from_state(&state).unwrap(), Agreement::from_state(&other).unwrap());
    let (now, then) = (Assessor::new(&ours, &state), Assessor::new(&theirs, &other));
    for (place, row) in found.clauses.iter().enumerate() {
        let mut counted = 0;
        for (number, incident) in incidents.iter().enumerate() {
            let answer = |assessor: &Assessor<'_>| {
                let all = assessor.assess(incident).answers.into_iter();
                all.filter(|a| a.clause == row.clause).map(|a| a.verdict).next()
            };
            let turn = Turn { now: answer(&now), then: answer(&then) };
            counted += usize::from(turn.now.is_some() || turn.then.is_some());
            let behind = found.changed.iter().find(|changed| changed.number == number);
            let told = behind.and_then(|c| c.clauses.iter().find(|(of, _)| *of == place as u32));
            assert_eq!(
                told.map(|(_, turn)| *turn),
                (!turn.stays()).then_some(turn),
                "{}",
                row.clause
            );
        }
        let unchanged: usize = row.turns.unchanged.values().map(|number| number.sure).sum();
        assert_eq!(row.turns.number().sure + unchanged, counted, "{}", row.clause);
    }
    let unchanged: usize = found.overall.unchanged.values().map(|number| number.sure).sum();
    assert_eq!(found.number().sure + unchanged, incidents.len());
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let state = state_of("astana");
    let other = other_terms(&state, &files(&[("draft.md", &without_exception())])).unwrap();
    let incidents = many();
    let alone = ask(&state, &other, &incidents, 1);
    for threads in [2, 3, 7, 1_000] {
        assert_eq!(ask(&state, &other, &incidents, threads), alone, "{threads} threads");
    }
    assert_eq!(ask(&state, &other, &[], 2).changed, []);
}

#[test]
fn the_same_terms_change_nothing() {
    let state = state_of("astana");
    let other = other_terms(&state, &case_files("astana")).unwrap();
    let found = ask(&state, &other, &many(), 2);
    assert_eq!(found.changed, []);
    assert!(found.clauses.iter().all(|row| row.side == Side::Both));
}

#[test]
fn a_draft_takes_the_place_of_what_has_its_name_and_leaves_the_rest() {
    let state = state_of("astana");
    let accessions = "actor,locality,state,from,until,told_to,instrument,source,note\nisil,,acceded,2017-01-01,,,ceasefire-2016-12,TEST,\n";
    let other = other_terms(&state, &files(&[("accessions.csv", accessions)])).unwrap();
    let of_isil = |state: &State, instrument: &str| {
        let all = state.accessions.iter().filter(|a| a.actor.as_str() == "isil");
        all.filter(|a| a.instrument.as_str() == instrument).count()
    };
    assert_eq!(of_isil(&other, "ceasefire-2016-12"), 1);
    assert_eq!(of_isil(&other, "coh-2016-02"), of_isil(&state, "coh-2016-02"));
    let others = |state: &State| {
        state.accessions.iter().filter(|a| a.actor.as_str() != "isil").cloned().collect::<Vec<_>>()
    };
    assert_eq!(others(&other), others(&state));
    assert_eq!(other.instruments, state.instruments);
    assert_eq!(other.areas, state.areas);
    assert!(other.reports.is_empty(), "what happened is not copied");

    let area = text_of("areas/idlib.geojson");
    let mut draft = case_files("astana");
    draft.retain(|path, _| path == "areas/idlib.geojson");
    assert_eq!(other_terms(&state, &draft).unwrap().areas, state.areas);
    let wider = area.replace("36.", "37.");
    let other = other_terms(&state, &files(&[("areas/idlib.geojson", &wider)])).unwrap();
    assert_ne!(other.areas, state.areas);
    assert_eq!(other.areas.len(), state.areas.len());
}

#[test]
fn a_new_instrument_is_added_and_its_clauses_exist_on_one_side() {
    let state = state_of("astana");
    let text = text_of(MEMORANDUM).replace("id = \"memorandum-2017-05\"", "id = \"our-draft\"");
    let other = other_terms(&state, &files(&[("draft.md", &text)])).unwrap();
    assert_eq!(other.instruments.len(), state.instruments.len() + 1);
    let found = ask(&state, &other, &many(), 1);
    let ours: Vec<&_> =
        found.clauses.iter().filter(|r| r.clause.to_string().starts_with("our-draft/")).collect();
    assert!(!ours.is_empty());
    for row in ours {
        assert_eq!(row.side, Side::Then);
        assert!(row.turns.turns.keys().all(|turn| turn.now.is_none()));
    }
}

#[test]
fn what_is_wrong_with_a_draft_is_told_under_its_own_name() {
    let state = state_of("astana");
    let wrong = |files: &[(&str, &str)]| {
        told(&other_terms(&state, &self::files(files)).expect_err("a problem"))
    };
    let misspelt = text_of(MEMORANDUM).replace("Area::\"idlib\"", "Area::\"idlip\"");
    let problems = wrong(&[("draft.md", &misspelt)]);
    assert!(problems.starts_with("draft.md:"), "{problems}");
    assert!(problems.contains("did you mean `idlib`?"), "{problems}");
    let broken = text_of(MEMORANDUM).replace("unless {", "unless [");
    assert!(wrong(&[("draft.md", &broken)]).starts_with("draft.md:"));
    assert!(wrong(&[("notes.txt", "")]).contains("neither a case folder"));
    assert!(wrong(&[]).contains("neither a case folder"));
    let nobody = "actor,locality,state,from,until,told_to,instrument,source,note\nisli,,acceded,2017-01-01,,,ceasefire-2016-12,TEST,\n";
    assert!(wrong(&[("accessions.csv", nobody)]).contains("did you mean `isil`?"));
    let other_name = text_of(MEMORANDUM);
    assert!(wrong(&[("agreements/draft.md", &other_name)]).contains("file of another name"));
    // A whole case must be without problems too.
    let mechanism = text_of("mechanism.toml");
    let problems = wrong(&[("mechanism.toml", &mechanism), ("agreements/x.md", &other_name)]);
    assert!(problems.contains("agreements/x.md"), "{problems}");
    let in_english = other_name.lines().filter(|line| !line.starts_with("ru = "));
    let in_english = in_english.collect::<Vec<_>>().join("\n");
    assert!(other_terms(&state, &files(&[("draft.md", &in_english)])).is_ok());
}
