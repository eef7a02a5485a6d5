//! The same rule for every party: whatever the records and reports say, exchanging the two sides in
//! them exchanges the sides in the answers and changes nothing else.

use crate::common::{Told, case_files, day, incident, state_from};
use holdfire_core::{
    Accession, AccessionState, Actor, ActorId, ActorKind, Area, AreaId, AreaKind, AreaVersion,
    Certainty, Designation, Event, Geometry, Mechanism, Names, Relation, RelationType, Shape,
    State, Verdict,
};
use holdfire_terms::{Agreement, Assessor, read_instrument};
use proptest::prelude::*;

/// Two sides of three formations each, and one group beside them.
const FORMATIONS: usize = 7;

const INSTRUMENT: &str = r#"+++
id = "truce"
version = 1
adopted = 2017-05-01
zone = "Asia/Damascus"
in_force_from = 2017-05-05T00:00
acceding = ["armed_group", "coalition"]
scope = "everywhere"
title = { en = "Truce" }
+++

## 1 Attacks cease

`kind = "prohibition", testable = true`

Those who joined, and who fight beside them, stop.

```cedar
forbid (principal, action in Action::"force", resource)
when { principal.bound || principal.supports_bound }
unless { resource.listed || context.in_operations_against_listed };
```

## 2 Calm in the area

`kind = "prohibition", testable = true`

Between those who joined, in the area.

```cedar
forbid (principal, action in Action::"remote_violence", resource)
when { principal.bound && resource.bound && context.inside.contains(Area::"zone") }
unless { context.same_camp };
```
"#;

/// Actor, target, act, day, uncertainty of the place, and whether the direction is left untold.
type ToldInNumbers = (usize, usize, &'static str, i8, u32, bool);

/// A world in numbers, to be told with either naming of the sides.
#[derive(Debug, Clone)]
struct World {
    relations: Vec<(usize, usize, RelationType, bool)>,
    accessions: Vec<(usize, AccessionState, i8)>,
    designations: Vec<usize>,
    reports: Vec<ToldInNumbers>,
}

fn worlds() -> impl Strategy<Value = World> {
    use AccessionState::*;
    use RelationType::*;
    let who = 0..FORMATIONS;
    let relation = (
        who.clone(),
        who.clone(),
        prop::sample::select(vec![Commands, Backs, AlliedWith, PartOf, SuccessorOf]),
        any::<bool>(),
    );
    let state =
        vec![Named, Acceded, AccededWithReservation, Suspended, Withdrawn, Rejected, Excluded];
    let accession = (who.clone(), prop::sample::select(state), 1..20i8);
    let acts = vec!["shelling", "air_strike", "force", "evacuation", ""];
    // One person beyond the formations is not named.
    let report = (
        0..=FORMATIONS,
        0..=FORMATIONS,
        prop::sample::select(acts),
        1..20i8,
        0..40_000u32,
        any::<bool>(),
    );
    (
        prop::collection::vec(relation, 0..5),
        prop::collection::vec(accession, 0..6),
        prop::collection::vec(who, 0..2),
        prop::collection::vec(report, 1..4),
    )
        .prop_map(|(relations, accessions, designations, reports)| World {
            relations,
            accessions,
            designations,
            reports,
        })
}

/// The name of a formation: numbers 0 to 2 are one side, 3 to 5 the other, exchanged or not.
fn named(number: usize, is_exchanged: bool) -> String {
    match (number, is_exchanged) {
        (0..=2, false) | (3..=5, true) => format!("east-{}", number % 3),
        (0..=5, _) => format!("west-{}", number % 3),
        (6, _) => "beside".to_owned(),
        _ => String::new(),
    }
}

fn state_of(world: &World, is_exchanged: bool) -> State {
    let id = |number| ActorId::new(named(number, is_exchanged)).unwrap();
    let mut events = vec![mechanism()];
    for number in 0..FORMATIONS {
        let relations =
            world.relations.iter().filter(|(from, to, ..)| *from == number && to != from);
        events.push(Event::ActorDescribed(Actor {
            id: id(number),
            kind: ActorKind::ArmedGroup,
            name: Names::english(&named(number, is_exchanged)),
            aliases: Vec::new(),
            relations: relations
                .map(|(_, to, relation, is_late)| Relation {
                    relation: *relation,
                    to: id(*to),
                    from: is_late.then(|| jiff::civil::date(2017, 5, 10)),
                    until: None,
                    source: None,
                })
                .collect(),
            note: None,
        }));
    }
    let (instrument, _) = read_instrument("truce.md", INSTRUMENT).unwrap();
    let of = instrument.id.clone();
    events.push(Event::InstrumentAdopted(instrument));
    events.push(area());
    let mut state = state_from(events);
    for (number, standing, since) in &world.accessions {
        // The same accession told twice is refused, as it should be.
        let _ = state.apply(Event::AccessionRecorded(Accession {
            actor: id(*number),
            locality: None,
            instrument: of.clone(),
            state: *standing,
            from: day(2017, 5, *since).unwrap().from,
            until: None,
            told_to: None,
            source: "a letter".into(),
            note: None,
        }));
    }
    for number in &world.designations {
        let _ = state.apply(Event::DesignationRecorded(Designation {
            actor: id(*number),
            authority: "a list".into(),
            from: jiff::civil::date(2017, 1, 1),
            until: None,
            source: "the list".into(),
        }));
    }
    state
}

fn mechanism() -> Event {
    let written = case_files("exercise").remove("mechanism.toml").unwrap();
    let files = [("mechanism.toml".to_owned(), written)].into();
    let case = holdfire_terms::case::read_case(&files);
    let of_case = case.events.into_iter().find_map(|event| match event {
        Event::MechanismFounded(mechanism) => Some(mechanism),
        _ => None,
    });
    let mechanism = of_case.unwrap();
    Event::MechanismFounded(Mechanism { time_zone: "Asia/Damascus".into(), ..mechanism })
}

fn area() -> Event {
    let ring = vec![[36.0, 35.0], [37.0, 35.0], [37.0, 36.0], [36.0, 36.0], [36.0, 35.0]];
    Event::AreaDrawn(Area {
        id: AreaId::new("zone").unwrap(),
        kind: AreaKind::Zone,
        against: Vec::new(),
        name: Names::english("The zone"),
        versions: vec![AreaVersion {
            version: 1,
            valid_from: "2017-05-01T00:00Z".parse().unwrap(),
            valid_until: None,
            drawn_by: "both".into(),
            source: "a map".into(),
            note: None,
            shapes: vec![Shape {
                certainty: Certainty::Core,
                geometry: Geometry(vec![vec![ring]]),
                paths: Vec::new(),
            }],
        }],
    })
}

type Answers = Vec<(String, Verdict, Vec<String>, Vec<String>)>;

fn answers(state: &State, reports: &[Told<'_>]) -> Answers {
    let agreement = Agreement::from_state(state).unwrap();
    let assessment = Assessor::new(&agreement, state).assess(&incident(reports));
    let codes = |answer: &holdfire_core::ClauseAnswer| {
        let mut codes: Vec<String> = answer.reasons.iter().map(|r| r.code.to_string()).collect();
        codes.sort();
        codes.dedup();
        codes
    };
    let tell = |answer: &holdfire_core::ClauseAnswer| {
        let missing = answer.missing.iter().map(ToString::to_string).collect();
        (answer.clause.to_string(), answer.verdict, codes(answer), missing)
    };
    assessment.answers.iter().map(tell).collect()
}

fn told(world: &World, names: &[String]) -> Vec<(usize, String, String)> {
    let reports = world.reports.iter().enumerate();
    reports
        .map(|(i, (actor, target, .., is_undirected))| match is_undirected {
            false => (i, names[*actor].clone(), names[*target].clone()),
            true => {
                let sides = format!("{} & {}", names[*actor], names[*target]);
                (i, sides.clone(), sides)
            }
        })
        .collect()
}

fn ask(world: &World, is_exchanged: bool, is_reversed: bool) -> Answers {
    let state = state_of(world, is_exchanged);
    let names: Vec<String> = (0..=FORMATIONS).map(|n| named(n, is_exchanged)).collect();
    let words = told(world, &names);
    let mut reports: Vec<Told<'_>> = words
        .iter()
        .map(|(i, actor, target)| {
            let (_, _, act, on, uncertainty_m, _) = world.reports[*i];
            let place = Some((36.4, 35.4, f64::from(uncertainty_m)));
            Told { when: day(2017, 5, on), place, act, actor, target }
        })
        .collect();
    if is_reversed {
        reports.reverse();
    }
    answers(&state, &reports)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn exchanging_the_sides_exchanges_nothing_else(world in worlds()) {
        prop_assert_eq!(ask(&world, false, false), ask(&world, true, false));
    }

    #[test]
    fn the_order_of_reports_does_not_matter(world in worlds()) {
        // Days and places are made one, because core takes the middle of several.
        let mut world = world;
        let (on, uncertainty_m) = (world.reports[0].3, world.reports[0].4);
        world.reports.iter_mut().for_each(|r| (r.3, r.4) = (on, uncertainty_m));
        prop_assert_eq!(ask(&world, false, false), ask(&world, false, true));
    }

    #[test]
    fn a_fight_without_a_direction_has_the_answer_that_both_directions_have(world in worlds()) {
        let mut world = world;
        world.reports.truncate(1);
        let (actor, target, ..) = world.reports[0];
        prop_assume!(actor != target && actor < FORMATIONS && target < FORMATIONS);
        let verdicts = |actor, target, is_undirected| -> Vec<(String, Verdict)> {
            let mut world = world.clone();
            let report = &mut world.reports[0];
            (report.0, report.1, report.5) = (actor, target, is_undirected);
            let answers = ask(&world, false, false).into_iter();
            answers.map(|(clause, verdict, ..)| (clause, verdict)).collect()
        };
        let agreed: Vec<(String, Verdict)> = verdicts(actor, target, false)
            .into_iter()
            .zip(verdicts(target, actor, false))
            .map(|((clause, one), (_, other))| match one == other {
                true => (clause, one),
                false => (clause, Verdict::Undetermined),
            })
            .collect();
        prop_assert_eq!(verdicts(actor, target, true), agreed);
    }

    #[test]
    fn what_is_undetermined_names_what_is_missing(world in worlds()) {
        for (clause, verdict, codes, missing) in ask(&world, false, false) {
            let is_open = verdict == Verdict::Undetermined;
            prop_assert_eq!(is_open, !missing.is_empty(), "{}", clause);
            prop_assert!(!codes.is_empty(), "{}", clause);
        }
    }
}
