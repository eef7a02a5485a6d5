//! Holds incidents against every clause in force there and then.
//!
//! Incidents with the same facts share their answer: what of an incident decides is put into a
//! pattern, and each pattern is asked once. Names of people and numbers of reports are filled in
//! afterwards, so that a remembered answer reads as if it had been worked out anew.

use crate::agreement::{Agreement, ClauseIndex};
use crate::area_index::{AreaIndex, Membership};
use crate::asking::{Answer, Asker, Circumstances, Enacted, Question, TestableClause};
use crate::reach::Reach;
use crate::readings::{Pattern, Stretch, Surroundings, Who, stretches};
use crate::reasons::Teller;
use crate::standings::{Standings, Statuses, Tri, same_words};
use crate::weighing::{Doubt, Weighed, Why, weigh};
use holdfire_core::{
    AreaId, Assessment, Casualties, CountRange, Effect, Incident, Place, ReportId, State, Told,
    Verdict, Weapon, When,
};
use jiff::Timestamp;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Asks the clauses of an agreement about incidents of a state. It remembers answers, so keep one
/// for as long as neither changes.
pub struct Assessor<'a> {
    agreement: &'a Agreement,
    standings: Standings<'a>,
    areas: AreaIndex,
    /// Every instant at which an answer may change, in order.
    changes: Vec<Timestamp>,
    exercise: bool,
    remembered: Mutex<Remembered>,
}

type NameAndRegion = (Option<Box<str>>, Option<Box<str>>);

#[derive(Default)]
struct Remembered {
    answers: HashMap<(usize, Question), Answer>,
    patterns: HashMap<Pattern, Arc<[Weighed]>>,
    /// Different patterns often come to the same readings.
    readings: HashMap<(usize, Vec<Stretch>), Arc<[Weighed]>>,
    statuses: Statuses,
    /// The actor of the case that words name, if they name one.
    names: HashMap<Box<str>, Option<u32>>,
    /// Which named localities a place is, by its name and region.
    localities: HashMap<NameAndRegion, Vec<Tri>>,
}

/// What an assessor has remembered, for measurements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// Different sets of deciding facts met so far.
    pub patterns: usize,
    /// Questions put to Cedar so far.
    pub questions: usize,
}

impl<'a> Assessor<'a> {
    /// Gets ready to assess incidents of `state` under `agreement`.
    pub fn new(agreement: &'a Agreement, state: &'a State) -> Self {
        let standings = Standings::new(state);
        let mut reaches: Vec<Reach> = Vec::new();
        for named in agreement.enacted.iter().flat_map(|to| &to.reaches) {
            if !reaches.contains(&named.reach) {
                reaches.push(named.reach.clone());
            }
        }
        let areas = AreaIndex::new_with_reaches(state, &reaches);
        let of_areas = areas.areas.iter().flat_map(|area| &area.versions);
        let of_areas = of_areas.flat_map(|version| [Some(version.from), version.until]).flatten();
        let terms = agreement.clauses().iter().flat_map(|clause| &clause.in_force);
        let of_terms = terms.flat_map(|term| [term.from, term.until]).flatten();
        let mut changes: Vec<Timestamp> =
            standings.changes.iter().copied().chain(of_areas).chain(of_terms).collect();
        changes.extend(agreement.enacted.iter().flat_map(|to| to.uses.instants.iter().copied()));
        changes.sort_unstable();
        changes.dedup();
        let exercise = state.mechanism.as_ref().is_some_and(|mechanism| mechanism.exercise);
        Self { agreement, standings, areas, changes, exercise, remembered: Mutex::default() }
    }

    /// The answers of all testable clauses in force there and then, with reasons.
    pub fn assess(&self, incident: &Incident) -> Assessment {
        let weighed = self.weighed(incident);
        let areas = match (&incident.place, &incident.when) {
            (Some(place), Some(when)) => self.areas.areas_of(place, when),
            _ => Vec::new(),
        };
        let teller = Teller {
            agreement: self.agreement,
            standings: &self.standings,
            incident,
            areas: &areas,
            index: &self.areas,
        };
        let facts = teller.facts();
        let answers = weighed.iter().filter_map(|answer| {
            let id = &self.agreement.clauses()[answer.clause].instrument;
            let to = self.agreement.enacted.iter().find(|to| to.instrument.id == *id)?;
            Some(teller.tell(answer, to, &facts))
        });
        Assessment { incident: incident.id.clone(), answers: answers.collect() }
    }

    /// The verdicts alone, for many incidents at once.
    pub fn assess_brief(&self, incident: &Incident) -> Vec<(ClauseIndex, Verdict)> {
        self.weighed(incident).iter().map(|answer| (answer.clause, answer.verdict)).collect()
    }

    /// The areas that hold a place, or may, during a time.
    pub fn areas_of(&self, place: &Place, when: &When) -> Vec<(AreaId, Membership)> {
        self.areas.areas_of(place, when)
    }

    /// How much was asked so far.
    pub fn effort(&self) -> Effort {
        let remembered = self.remembered.lock().unwrap_or_else(PoisonError::into_inner);
        Effort { patterns: remembered.patterns.len(), questions: remembered.answers.len() }
    }

    fn weighed(&self, incident: &Incident) -> Arc<[Weighed]> {
        // A panic while holding the lock cannot leave a wrong answer behind: answers are only
        // put in whole.
        let mut remembered = self.remembered.lock().unwrap_or_else(PoisonError::into_inner);
        let pattern = self.pattern(incident, &mut remembered);
        if let Some(known) = remembered.patterns.get(&pattern) {
            return known.clone();
        }
        let weighed: Arc<[Weighed]> = self.weigh(&pattern, &mut remembered).into();
        remembered.patterns.insert(pattern, weighed.clone());
        weighed
    }

    fn weigh(&self, pattern: &Pattern, remembered: &mut Remembered) -> Vec<Weighed> {
        let Remembered { answers, readings, statuses, .. } = remembered;
        let belongs_to = |identity| self.standings.belongs_to(identity);
        let asker = Asker {
            vocabulary: &self.agreement.vocabulary,
            exercise: self.exercise,
            belongs_to: &belongs_to,
        };
        let mut weighed = Vec::new();
        for (number, to) in self.agreement.enacted.iter().enumerate() {
            let Some(span) = pattern.stretches else {
                weighed.extend(to.rules.iter().map(time_not_told));
                continue;
            };
            if to.rules.is_empty() || !self.is_ever_in_force(to, span) {
                continue;
            }
            let around = Surroundings {
                number,
                to,
                changes: &self.changes,
                standings: &self.standings,
                statuses,
                areas: &self.areas,
            };
            let key = (number, stretches(pattern, span, &around));
            if let Some(known) = readings.get(&key) {
                weighed.extend(known.iter().cloned());
                continue;
            }
            let fresh: Arc<[Weighed]> = weigh(&key.1, to, |question| {
                *answers.entry((number, *question)).or_insert_with(|| to.ask(question, &asker))
            })
            .into();
            weighed.extend(fresh.iter().cloned());
            readings.insert(key, fresh);
        }
        weighed
    }

    fn is_ever_in_force(&self, to: &Enacted, (first, last): (usize, usize)) -> bool {
        let starts = (first..=last).map(|number| match number.checked_sub(1) {
            None => Timestamp::MIN,
            Some(before) => self.changes[before],
        });
        let terms = || to.rules.iter().flat_map(|rule| &rule.in_force);
        starts.into_iter().any(|at| terms().any(|term| term.holds_at(at)))
    }

    fn pattern(&self, incident: &Incident, remembered: &mut Remembered) -> Pattern {
        let named = self.named(incident.place.as_ref(), remembered);
        let mut strangers = Vec::new();
        let actors = self.everyone(&incident.actors, &mut strangers, &mut remembered.names);
        let targets = self.everyone(&incident.targets, &mut strangers, &mut remembered.names);
        Pattern {
            infights: infights(incident, &actors, &targets),
            actors,
            targets,
            acts: incident.acts.iter().map(|told| told.value).collect(),
            stretches: incident.when.as_ref().map(|when| {
                let first = self.changes.partition_point(|at| *at <= when.from);
                let last = self.changes.partition_point(|at| *at < when.until);
                (first, last.max(first))
            }),
            areas: incident.place.as_ref().map(|place| self.areas.in_all_versions(place)),
            reaches: incident.place.as_ref().map(|place| self.areas.reach_in_all_versions(place)),
            weapons: incident.weapons.iter().map(|told| Weapon::named(&told.value)).collect(),
            effects: incident.effects.iter().map(|told| Effect::of_unit(&told.value)).collect(),
            affirmed: circumstances(incident, true),
            denied: circumstances(incident, false),
            named,
            harmed: harmed(incident.casualties),
        }
    }

    fn named(&self, place: Option<&Place>, remembered: &mut Remembered) -> Vec<Tri> {
        let Some(place) = place else { return self.standings.named_localities(None) };
        if self.standings.localities.is_empty() {
            return Vec::new();
        }
        let key = (place.name.clone(), place.region.clone());
        let found = remembered.localities.entry(key);
        found.or_insert_with(|| self.standings.named_localities(Some(place))).clone()
    }

    /// Who is told. Words that fit no actor are numbered as they are met, the same words alike.
    fn everyone<'i>(
        &self,
        told: &'i [Told<Box<str>>],
        strangers: &mut Vec<&'i str>,
        names: &mut HashMap<Box<str>, Option<u32>>,
    ) -> Vec<Who> {
        let mut everyone = Vec::new();
        for Told { value: words, .. } in told {
            if let Some(actor) = self.known_actor(words, names) {
                everyone.push(Who::Known(actor));
                continue;
            }
            let met = strangers.iter().zip(0u32..).find(|(met, _)| same_words(met, words));
            everyone.push(Who::Unknown(met.map_or(strangers.len() as u32, |(_, number)| number)));
            if met.is_none() {
                strangers.push(words);
            }
        }
        everyone
    }

    fn known_actor(&self, words: &str, names: &mut HashMap<Box<str>, Option<u32>>) -> Option<u32> {
        if let Some(known) = names.get(words) {
            return *known;
        }
        let actor = self.standings.state.actor_named(words);
        let number = actor.and_then(|actor| self.standings.number(&actor.id));
        names.insert(words.into(), number);
        number
    }
}

/// For each actor, whether some report names it as actor and as target, and nobody else.
fn infights(incident: &Incident, actors: &[Who], targets: &[Who]) -> Vec<bool> {
    let told_by = |report: &ReportId, who: Who| {
        let names = |told: &[Told<Box<str>>], all: &[Who]| -> Vec<bool> {
            let of_report = told.iter().zip(all).filter(|(told, _)| told.reports.contains(report));
            of_report.map(|(_, named)| *named == who).collect()
        };
        let acted_on = names(&incident.targets, targets);
        let acted = names(&incident.actors, actors);
        !acted_on.is_empty() && acted_on.into_iter().chain(acted).all(|is_it| is_it)
    };
    let each = incident.actors.iter().zip(actors);
    each.map(|(told, who)| {
        targets.contains(who) && told.reports.iter().any(|report| told_by(report, *who))
    })
    .collect()
}

/// The circumstances that some report affirms, or denies.
fn circumstances(incident: &Incident, is_so: bool) -> Circumstances {
    let told = incident.circumstances.iter().map(|told| told.value);
    told.filter(|(_, told)| *told == is_so)
        .fold(Circumstances::default(), |all, (what, _)| all.with(what, true))
}

fn time_not_told(rule: &TestableClause) -> Weighed {
    Weighed {
        clause: rule.clause,
        verdict: Verdict::Undetermined,
        why: vec![Why::TimeNotTold],
        missing: vec![Doubt::Time],
    }
}

/// Whether anybody was killed or injured, as far as told.
fn harmed(casualties: Casualties) -> Tri {
    let of = |range: Option<CountRange>| match range {
        None => Tri::Maybe,
        Some(range) if range.low > 0 => Tri::Yes,
        Some(range) if range.high > 0 => Tri::Maybe,
        Some(_) => Tri::No,
    };
    let told = [casualties.killed, casualties.killed_civilians, casualties.injured].map(of);
    match told {
        _ if told.contains(&Tri::Yes) => Tri::Yes,
        [Tri::No, _, Tri::No] => Tri::No,
        _ => Tri::Maybe,
    }
}
