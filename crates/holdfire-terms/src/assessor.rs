//! Holds incidents against every clause in force there and then.
//!
//! Incidents with the same facts share their answer: what of an incident decides is put into a
//! pattern, and each pattern is asked once. Names of people and numbers of reports are filled in
//! afterwards, so that a remembered answer reads as if it had been worked out anew.

use crate::agreement::{Agreement, ClauseIndex};
use crate::area_index::{AreaIndex, Membership};
use crate::asking::{Answer, Asker, BelongsTo, Circumstances, Question, TestableClause};
use crate::brief::{self, Brief, Briefing, Memory};
use crate::calendar::Calendar;
use crate::names::{Met, Names};
use crate::prepared::Prepared;
use crate::reach::Reach;
use crate::readings::{Pattern, Stretch, Surroundings, Who, stretches};
use crate::reasons::Teller;
use crate::standings::{Standings, Statuses, Tri};
use crate::weighing::{Doubt, Weighed, Why, weigh};
use foldhash::HashMap;
use holdfire_core::{
    AreaId, Assessment, Casualties, CountRange, Effect, Incident, Place, ReportId, State, Told,
    Verdict, When,
};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Asks the clauses of an agreement about incidents of a state. It remembers answers, so keep one
/// for as long as neither changes.
pub struct Assessor<'a> {
    pub(crate) agreement: &'a Agreement,
    pub(crate) standings: Standings<'a>,
    areas: AreaIndex,
    pub(crate) calendar: Calendar,
    exercise: bool,
    remembered: Mutex<Remembered>,
    briefly: Mutex<Memory>,
}

#[derive(Default)]
struct Remembered {
    answers: HashMap<(usize, Question), Answer>,
    patterns: HashMap<Pattern, Arc<[Weighed]>>,
    /// Different patterns often come to the same readings.
    readings: HashMap<(usize, Vec<Stretch>), Arc<[Weighed]>>,
    /// By instrument.
    prepared: HashMap<usize, Prepared>,
    statuses: Statuses,
    names: Names,
}

/// What had to be worked out, for measurements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// Different sets of told facts.
    pub patterns: usize,
    /// Different sets of facts that some instrument tells apart.
    pub likenesses: usize,
    /// Different questions put to Cedar.
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
        let calendar = Calendar::new(agreement, &standings, &areas);
        let exercise = state.mechanism.as_ref().is_some_and(|mechanism| mechanism.exercise);
        let (remembered, briefly) = (Mutex::default(), Mutex::default());
        Self { agreement, standings, areas, calendar, exercise, remembered, briefly }
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

    /// The verdicts alone, for many incidents.
    pub fn assess_brief(&self, incident: &Incident) -> Vec<(ClauseIndex, Verdict)> {
        let answers = lock(&self.briefly).assess(self, incident);
        answers.iter().map(|answer| (answer.clause, answer.verdict)).collect()
    }

    /// For many incidents on one of several threads.
    pub fn briefing(&self) -> Briefing<'_, 'a> {
        Briefing::new(self)
    }

    /// The answers worked out without any memory: Cedar is asked under every reading of every
    /// stretch of time. The measure of speed and of rightness for everything that remembers.
    pub fn assess_anew(&self, incident: &Incident) -> Vec<Brief> {
        let pattern = self.pattern(incident, &mut Names::default());
        let statuses = Statuses::default();
        let Some(span) = pattern.stretches else {
            return Memory::default().assess(self, incident).to_vec();
        };
        let belongs_to = |identity| self.standings.belongs_to(identity);
        let mut answers = Vec::new();
        for (number, to) in self.agreement.enacted.iter().enumerate() {
            if !to.rules.is_empty() && self.calendar.is_ever_in_force(number, span) {
                let stretches = self.stretches(&pattern, span, number, &statuses);
                let asker = self.asker(&belongs_to);
                answers.extend(brief::weighed(&stretches, to, |q| to.ask(q, &asker)));
            }
        }
        answers
    }

    /// The areas that hold a place, or may, during a time.
    pub fn areas_of(&self, place: &Place, when: &When) -> Vec<(AreaId, Membership)> {
        self.areas.areas_of(place, when)
    }

    /// How much had to be worked out for brief answers so far.
    pub fn effort(&self) -> Effort {
        lock(&self.briefly).effort()
    }

    fn weighed(&self, incident: &Incident) -> Arc<[Weighed]> {
        let mut remembered = lock(&self.remembered);
        let pattern = self.pattern(incident, &mut remembered.names);
        if let Some(known) = remembered.patterns.get(&pattern) {
            return known.clone();
        }
        let weighed: Arc<[Weighed]> = self.weigh(&pattern, &mut remembered).into();
        remembered.patterns.insert(pattern, weighed.clone());
        weighed
    }

    fn weigh(&self, pattern: &Pattern, remembered: &mut Remembered) -> Vec<Weighed> {
        let Remembered { answers, readings, prepared, statuses, .. } = remembered;
        let mut weighed = Vec::new();
        for (number, to) in self.agreement.enacted.iter().enumerate() {
            let Some(span) = pattern.stretches else {
                weighed.extend(to.rules.iter().map(time_not_told));
                continue;
            };
            if to.rules.is_empty() || !self.calendar.is_ever_in_force(number, span) {
                continue;
            }
            let key = (number, self.stretches(pattern, span, number, statuses));
            if let Some(known) = readings.get(&key) {
                weighed.extend(known.iter().cloned());
                continue;
            }
            let fresh: Arc<[Weighed]> = weigh(&key.1, to, |question| {
                let known = answers.entry((number, *question));
                let prepared = prepared.entry(number).or_default();
                *known.or_insert_with(|| self.ask(number, question, prepared))
            })
            .into();
            weighed.extend(fresh.iter().cloned());
            readings.insert(key, fresh);
        }
        weighed
    }

    /// What readings for an instrument, by number, are made from besides the pattern.
    pub(crate) fn surroundings<'s>(
        &'s self,
        number: usize,
        statuses: &'s Statuses,
    ) -> Surroundings<'a, 's> {
        Surroundings {
            number,
            to: &self.agreement.enacted[number],
            calendar: &self.calendar,
            standings: &self.standings,
            statuses,
            areas: &self.areas,
        }
    }

    /// The stretches of time that a pattern touches, with all readings for one instrument.
    pub(crate) fn stretches(
        &self,
        pattern: &Pattern,
        span: (usize, usize),
        number: usize,
        statuses: &Statuses,
    ) -> Vec<Stretch> {
        stretches(pattern, span, &self.surroundings(number, statuses))
    }

    /// Puts one question to the rules of an instrument.
    pub(crate) fn ask(
        &self,
        number: usize,
        question: &Question,
        prepared: &mut Prepared,
    ) -> Answer {
        let belongs_to = |identity| self.standings.belongs_to(identity);
        self.agreement.enacted[number].ask_prepared(question, &self.asker(&belongs_to), prepared)
    }

    fn asker<'s>(&'s self, belongs_to: &'s BelongsTo<'s>) -> Asker<'s> {
        Asker { vocabulary: &self.agreement.vocabulary, exercise: self.exercise, belongs_to }
    }

    /// What of an incident decides.
    pub(crate) fn pattern(&self, incident: &Incident, names: &mut Names) -> Pattern {
        let mut met = Met::new();
        let actors = names.everyone(&incident.actors, &mut met, &self.standings);
        let targets = names.everyone(&incident.targets, &mut met, &self.standings);
        Pattern {
            infights: infights(incident, &actors, &targets),
            actors,
            targets,
            acts: incident.acts.iter().map(|told| told.value).collect(),
            stretches: incident.when.as_ref().map(|when| self.calendar.stretches(when)),
            areas: incident.place.as_ref().map(|place| self.areas.in_all_versions(place)),
            reaches: incident.place.as_ref().map(|place| self.areas.reach_in_all_versions(place)),
            weapons: names.weapons(&incident.weapons),
            effects: incident.effects.iter().map(|told| Effect::of_unit(&told.value)).collect(),
            affirmed: circumstances(incident, true),
            denied: circumstances(incident, false),
            named: names.localities(incident.place.as_ref(), &self.standings),
            harmed: harmed(incident.casualties),
        }
    }
}

/// A panic while a memory was held cannot leave a wrong answer behind: answers are put in whole.
fn lock<T>(memory: &Mutex<T>) -> MutexGuard<'_, T> {
    memory.lock().unwrap_or_else(PoisonError::into_inner)
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
