//! The short way to an answer and the long way are the same way: whatever is agreed and reported,
//! what is remembered, what is worked out anew, and what is told with reasons have the same verdicts
//! and the same missing facts.

use crate::common;
use crate::common::{Told, day, incident_with, state_from, state_of};
use holdfire_core::{
    Accession, AccessionState, Actor, ActorId, ActorKind, Designation, Event, Incident, Names,
    Relation, RelationType, State, TimePrecision, Verdict, When,
};
use holdfire_terms::{Agreement, Assessor, Brief, case, read_instrument};
use jiff::civil::date;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::OnceLock;

/// Clauses that look at everything a rule can look at, by two instruments.
const TRUCE: &str = r#"+++
id = "truce"
version = 1
adopted = 2017-05-01
zone = "Asia/Damascus"
in_force_from = 2017-05-05T00:00
also_in_force = [{ from = 2017-05-06T00:00, says = "another text" }]
acceding = ["armed_group", "coalition"]
guarantors = ["patron"]
lists = ["a list"]
doubtful_lists = ["a doubtful list"]
scope = "everywhere"
title = { en = "Truce" }
+++

## 1 Attacks cease

`kind = "prohibition", testable = true`

Those who joined, and who fight beside them, stop.

```cedar
forbid (principal, action in Action::"force", resource)
when { principal.bound || principal.supports_bound }
unless { resource.listed || context.in_operations_against_listed || context.same_camp };
```

## 2 Calm in the area

`kind = "prohibition", testable = true`

Between those who joined, in the area.

```cedar
forbid (principal, action in Action::"remote_violence", resource)
when { principal.bound && context.inside.contains(Area::"zone") && context.people_harmed };
```

## 3 The guarantors keep away

`kind = "prohibition", testable = true`

Guarantors keep their aircraft away.

```cedar
forbid (principal, action in Action::"remote_violence.air_strike", resource)
when { principal.guarantor };
```

## 4 Those who stay out

`kind = "prohibition", testable = true`

Whoever rejected it is spoken of too.

```cedar
forbid (principal, action in Action::"force", resource)
when { principal.standing == Standing::"rejected" || resource.kind == Kind::"civilians" };
```
"#;

const WEAPONS: &str = r#"+++
id = "weapons"
version = 1
adopted = 2017-05-02
zone = "Asia/Damascus"
in_force_from = 2017-05-08T12:00
acceding = ["armed_group"]
scope = "everywhere"
title = { en = "Weapons" }
+++

## 1 Weapons away from the line

`kind = "prohibition", testable = true`

Tanks and mortars stay away from the line.

```cedar
forbid (principal, action in [Action::"force", Action::"force_posture"], resource)
when {
  [Weapon::"tank", Weapon::"mortar"].contains(context.weapon) &&
  context.within.contains(Reach::"line 5000 m")
};
```

## 2 Fire is returned only on order

`kind = "prohibition", testable = true, in_force_from = 2017-05-12T00:00, in_force_until = 2017-05-16T00:00`

Fire is returned only on order, after notice.

```cedar
forbid (principal, action in Action::"force", resource)
when { principal.bound }
unless { context.self_defence && context.ordered && context.pre_notified };
```

## 3 No explosions from the tenth on

`kind = "prohibition", testable = true`

Explosions.

```cedar
forbid (principal, action in Action::"force", resource)
when {
  context.effect == Effect::"explosion" &&
  context.instant >= datetime("2017-05-10T00:00:00+0300")
};
```
"#;

/// A rule that asks who somebody is, which only a text that names a side may do.
const NAMING: &str = r#"+++
id = "naming"
version = 1
adopted = 2017-05-03
zone = "Asia/Damascus"
in_force_from = 2017-05-07T00:00
scope = "everywhere"
title = { en = "Naming" }
+++

## 1 East stops

`kind = "prohibition", testable = true`

East and all its formations stop.

```cedar
forbid (principal in Actor::"east", action in Action::"force", resource);
```

## 2 Only what is an air strike and nothing finer

`kind = "prohibition", testable = true`

East, once more, with acts that are told apart in other ways.

```cedar
forbid (principal, action, resource)
when {
  (action == Action::"remote_violence.air_strike" || action in Action::"short_of_force") &&
  resource in Actor::"west"
};
```
"#;

const AREAS: &str = r#"{ "type": "FeatureCollection", "features": [
  { "type": "Feature",
    "properties": { "area": "zone", "name_en": "Zone", "certainty": "core", "version": 1,
      "valid_from": "2017-05-01", "drawn_by": "one", "source": "a map" },
    "geometry": { "type": "Polygon", "coordinates": [[[36.1, 35.1], [36.9, 35.1], [36.9, 35.9], [36.1, 35.9], [36.1, 35.1]]] } },
  { "type": "Feature",
    "properties": { "area": "zone", "name_en": "Zone", "certainty": "core", "version": 2,
      "valid_from": "2017-05-11", "drawn_by": "other", "source": "a map" },
    "geometry": { "type": "Polygon", "coordinates": [[[36.4, 35.1], [36.9, 35.1], [36.9, 35.9], [36.4, 35.9], [36.4, 35.1]]] } },
  { "type": "Feature",
    "properties": { "area": "line", "name_en": "Line", "kind": "line", "certainty": "core",
      "version": 1, "valid_from": "2017-05-09", "drawn_by": "both", "source": "a map" },
    "geometry": { "type": "LineString", "coordinates": [[36.0, 35.0], [36.0, 36.0]] } },
  { "type": "Feature",
    "properties": { "area": "fight", "name_en": "Fight", "kind": "operations", "certainty": "core",
      "version": 1, "valid_from": "2017-05-13", "drawn_by": "both", "source": "a map" },
    "geometry": { "type": "Polygon", "coordinates": [[[36.6, 35.4], [37.2, 35.4], [37.2, 35.9], [36.6, 35.9], [36.6, 35.4]]] } }
] }"#;

const ACTORS: [&str; 6] = ["east", "east-1", "west", "west-1", "beside", "patron"];

/// A world in numbers.
#[derive(Debug, Clone)]
struct World {
    relations: Vec<(usize, usize, RelationType, Option<i8>)>,
    accessions: Vec<(usize, bool, AccessionState, i8, Option<&'static str>)>,
    designations: Vec<(usize, &'static str, i8)>,
}

fn worlds() -> impl Strategy<Value = World> {
    use AccessionState::*;
    use RelationType::*;
    let who = 0..ACTORS.len();
    let kinds = vec![Commands, Backs, AlliedWith, PartOf, SuccessorOf, ProxyOf];
    let relation =
        (who.clone(), who.clone(), prop::sample::select(kinds), prop::option::of(1..20i8));
    let states =
        vec![Named, Acceded, AccededWithReservation, Suspended, Withdrawn, Rejected, Excluded];
    let locality = prop::option::of(prop::sample::select(vec!["zone", "Somewhere"]));
    let accession = (who.clone(), any::<bool>(), prop::sample::select(states), 1..20i8, locality);
    let designation =
        (who, prop::sample::select(vec!["a list", "a doubtful list", "no list"]), 1..20i8);
    (
        prop::collection::vec(relation, 0..6),
        prop::collection::vec(accession, 0..8),
        prop::collection::vec(designation, 0..3),
    )
        .prop_map(|(relations, accessions, designations)| World {
            relations,
            accessions,
            designations,
        })
}

fn state(world: &World) -> State {
    let mut files = common::case_files("exercise");
    files.retain(|path, _| path == "mechanism.toml");
    let mechanism = String::from_utf8(files.remove("mechanism.toml").unwrap()).unwrap();
    let mechanism = mechanism.replace("Etc/GMT+2", "Asia/Damascus");
    files.insert("mechanism.toml".to_owned(), mechanism.into_bytes());
    files.insert("areas/all.geojson".to_owned(), AREAS.as_bytes().to_vec());
    let mut events = case::read_case(&files).events;
    let id = |number: usize| ActorId::new(ACTORS[number]).unwrap();
    for (number, name) in ACTORS.into_iter().enumerate() {
        let relations =
            world.relations.iter().filter(|(from, to, ..)| *from == number && to != from);
        events.push(Event::ActorDescribed(Actor {
            id: id(number),
            kind: match number {
                0 => ActorKind::Coalition,
                5 => ActorKind::State,
                _ => ActorKind::ArmedGroup,
            },
            name: Names::english(name),
            aliases: Vec::new(),
            relations: relations
                .map(|(_, to, relation, since)| Relation {
                    relation: *relation,
                    to: id(*to),
                    from: since.map(|day| date(2017, 5, day)),
                    until: None,
                    source: None,
                })
                .collect(),
            note: None,
        }));
    }
    for (name, kind) in [("Civilians", ActorKind::Civilians), ("Groups", ActorKind::PeopleUnnamed)]
    {
        events.push(Event::ActorDescribed(Actor {
            id: ActorId::new(name).unwrap(),
            kind,
            name: Names::english(name),
            aliases: Vec::new(),
            relations: Vec::new(),
            note: None,
        }));
    }
    let mut instruments = Vec::new();
    for (file, text) in [("truce.md", TRUCE), ("weapons.md", WEAPONS), ("naming.md", NAMING)] {
        let (instrument, _) = read_instrument(file, text).unwrap();
        instruments.push(instrument.id.clone());
        events.push(Event::InstrumentAdopted(instrument));
    }
    let mut state = state_from(events);
    for (number, is_truce, standing, since, locality) in &world.accessions {
        // The same accession told twice is refused, as it should be.
        let _ = state.apply(Event::AccessionRecorded(Accession {
            actor: id(*number),
            locality: locality.map(Into::into),
            instrument: instruments[usize::from(!is_truce)].clone(),
            state: *standing,
            from: day(2017, 5, *since).unwrap().from,
            until: None,
            told_to: None,
            source: "a letter".into(),
            note: None,
        }));
    }
    for (number, authority, since) in &world.designations {
        let _ = state.apply(Event::DesignationRecorded(Designation {
            actor: id(*number),
            authority: (*authority).into(),
            from: date(2017, 5, *since),
            until: None,
            source: "the list".into(),
        }));
    }
    state
}

/// One report: who, what, when, where, and what it tells besides.
#[derive(Debug, Clone)]
struct Report {
    actor: String,
    target: String,
    act: &'static str,
    when: Option<(i8, i8)>,
    place: Option<(f64, f64, f64)>,
    more: Value,
}

fn reports() -> impl Strategy<Value = Report> {
    let names = || {
        let all: Vec<&str> = ACTORS
            .into_iter()
            .chain(["Civilians", "Groups", "somebody", "SOME-BODY", "x", ""])
            .collect();
        let one = prop::sample::select(all);
        prop::collection::vec(one, 0..3).prop_map(|names| names.join(" & "))
    };
    let acts = vec![
        "shelling",
        "rocket_fire",
        "air_strike",
        "drone_strike",
        "remote_violence",
        "small_arms_fire",
        "ied",
        "force",
        "weapon_deployment",
        "exercise",
        "aid_obstruction",
        "evacuation",
        "",
    ];
    let when = prop::option::weighted(0.9, (1..20i8, 0..9i8));
    let place = prop::option::weighted(
        0.9,
        (35.8..37.3f64, 34.9..36.1f64, prop::sample::select(vec![10.0, 3_000.0, 40_000.0])),
    );
    let more = (
        prop::sample::select(vec!["", "", "tank", "mortar", "120 mm howitzer", "something"]),
        prop::sample::select(vec!["", "", "explosion", "shot", "vehicle"]),
        prop::option::of(0..3u32),
        prop::collection::vec(prop::option::of(any::<bool>()), 4),
    );
    (names(), names(), prop::sample::select(acts), when, place, more).prop_map(
        |(actor, target, act, when, place, (weapon, unit, killed, told))| {
            let names = ["self_defence", "ordered", "pre_notified", "protected_target"];
            let circumstances: serde_json::Map<String, Value> = names
                .iter()
                .zip(told)
                .filter_map(|(name, is_so)| Some(((*name).to_owned(), json!(is_so?))))
                .collect();
            let mut more = json!({ "circumstances": circumstances });
            if !weapon.is_empty() {
                more["weapon"] = json!(weapon);
            }
            if !unit.is_empty() {
                more["count"] = json!({ "value": 2, "unit": unit });
            }
            if let Some(killed) = killed {
                more["casualties"] = json!({ "killed": { "low": killed, "high": killed } });
            }
            Report { actor, target, act, when, place, more }
        },
    )
}

fn told(reports: &[Report]) -> Incident {
    let told: Vec<(Told<'_>, Value)> = reports
        .iter()
        .map(|report| {
            let when = report.when.map(|(first, length)| {
                let (first, last) = (date(2017, 5, first), date(2017, 5, first + length));
                When::between(
                    first.at(6, 0, 0, 0),
                    last.at(18, 0, 0, 0),
                    TimePrecision::PartOfDay,
                    "Asia/Damascus",
                )
                .unwrap()
            });
            let Report { place, act, actor, target, more, .. } = report;
            (Told { when, place: *place, act, actor, target }, more.clone())
        })
        .collect();
    incident_with(&told)
}

type Answers = Vec<(usize, Verdict, Vec<String>)>;

fn plain(answers: &[Brief]) -> Answers {
    let missing = |brief: &Brief| {
        let mut missing: Vec<String> = brief.missing().map(str::to_owned).collect();
        missing.sort();
        missing
    };
    answers.iter().map(|brief| (brief.clause, brief.verdict, missing(brief))).collect()
}

fn with_reasons(assessor: &Assessor<'_>, agreement: &Agreement, incident: &Incident) -> Answers {
    let answers = assessor.assess(incident).answers.into_iter();
    answers
        .map(|answer| {
            let clauses = agreement.clauses().iter();
            let place = clauses.clone().position(|clause| clause.reference() == answer.clause);
            let mut missing: Vec<String> = answer.missing.iter().map(ToString::to_string).collect();
            missing.sort();
            (place.unwrap(), answer.verdict, missing)
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_remembered_is_what_would_be_worked_out_anew(
        world in worlds(),
        incidents in prop::collection::vec(prop::collection::vec(reports(), 1..4), 1..16),
    ) {
        let state = state(&world);
        // The texts are the same in every world, and reading them takes long.
        static AGREEMENT: OnceLock<Agreement> = OnceLock::new();
        let agreement = AGREEMENT.get_or_init(|| Agreement::from_state(&state).unwrap());
        let assessor = Assessor::new(agreement, &state);
        let mut briefing = assessor.briefing();
        for reports in &incidents {
            let incident = told(reports);
            let briefly = plain(&briefing.assess(&incident));
            prop_assert_eq!(&briefly, &plain(&assessor.assess_anew(&incident)), "{:?}", reports);
            prop_assert_eq!(&briefly, &with_reasons(&assessor, agreement, &incident));
            let verdicts: Vec<_> = briefly.iter().map(|(clause, verdict, _)| (*clause, *verdict)).collect();
            prop_assert_eq!(verdicts, assessor.assess_brief(&incident));
        }
    }
}

#[test]
fn who_it_was_does_not_make_another_case_of_it() {
    let state = state_of("astana");
    let agreement = Agreement::from_state(&state).unwrap();
    let assessor = Assessor::new(&agreement, &state);
    let mut briefing = assessor.briefing();
    for (number, group) in
        ["Jaysh al-Islam", "Jaysh Idlib", "Thuwar al-Sham", "Faylaq al-Sham"].iter().enumerate()
    {
        let told = Told {
            when: day(2017, 1, 10 + number as i8),
            place: Some((36.0 + number as f64 / 50.0, 33.5, 500.0)),
            act: "shelling",
            actor: "Government of Syria",
            target: group,
        };
        briefing.assess(&common::incident(&[told]));
    }
    let effort = briefing.effort();
    assert_eq!(effort.patterns, 4);
    assert!(effort.likenesses <= 3, "{effort:?}");
}
