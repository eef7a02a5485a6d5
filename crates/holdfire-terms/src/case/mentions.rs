//! Whom and what the descriptions, clauses and ladders of instruments name: actors, bodies of the
//! mechanism, other instruments and their clauses. All of them must be somewhere in the case.

use super::Read;
use crate::clause::Clause;
use crate::instrument::ReadInstrument;
use crate::ladder::{Step, Who, problem_of_taken};
use crate::problem::{Code, Problem, Spot, nearest};
use holdfire_core::{ClauseRef, Event, InstrumentId, StepTaken};
use std::collections::{BTreeMap, BTreeSet};

/// What is named.
enum Named {
    ActorOrBody(String),
    Actor(String),
    Instrument(String),
    /// A testable clause of another instrument.
    Clause(ClauseRef),
}

/// Something that an instrument names.
pub(super) struct Mention {
    file: String,
    spot: Spot,
    /// Who names it, in words.
    by: String,
    named: Named,
}

/// Everything of an instrument that refers to something outside it.
#[derive(Default)]
pub(super) struct Mentions {
    mentions: Vec<Mention>,
    /// The testable clauses there are.
    testable: BTreeSet<String>,
    governed: Vec<(String, String)>,
    /// Instruments that cannot be read, by the names of their files.
    pub unreadable: BTreeSet<String>,
    /// The ladder and the clauses of each instrument that was read.
    ladders: BTreeMap<InstrumentId, (Vec<Step>, Vec<Clause>)>,
}

impl Mentions {
    /// Takes in what one instrument names, and the clauses that others may name.
    pub(super) fn take(&mut self, file: &str, read: &ReadInstrument) {
        let id = &read.instrument.id;
        let mut mention = |spot: Spot, by: String, named| {
            self.mentions.push(Mention { file: file.to_owned(), spot, by, named });
        };
        for (other, spot) in &read.mentioned {
            mention(*spot, "the instrument".to_owned(), Named::Instrument(other.to_string()));
        }
        for (step, spots) in &read.steps {
            let by = || format!("step `{}`", step.id);
            let parties = [(Some(&step.who), spots.who), (step.to.as_ref(), spots.to)];
            for (who, spot) in parties {
                if let Some(Who::Named(id)) = who {
                    mention(spot, by(), Named::ActorOrBody(id.to_string()));
                }
            }
            for clause in &step.clauses {
                if let Some(instrument) = &clause.instrument {
                    let reference =
                        ClauseRef { instrument: instrument.clone(), clause: clause.number.clone() };
                    mention(spots.clauses, by(), Named::Clause(reference));
                }
            }
        }
        for clause in &read.clauses {
            let spot = Spot::from(clause.line);
            let owing = clause.by.iter().filter_map(|who| match who {
                Who::Named(id) => Some(id),
                _ => None,
            });
            for id in owing.chain(&clause.verified_by) {
                let by = format!("clause `{}`", clause.number);
                mention(spot, by, Named::ActorOrBody(id.to_string()));
            }
            for reading in &clause.readings {
                let by = format!("a reading of clause `{}`", clause.number);
                mention(Spot::from(reading.line), by, Named::Actor(reading.party.to_string()));
            }
        }
        let testable = read.clauses.iter().filter(|clause| clause.testable);
        self.testable.extend(testable.map(|clause| clause.reference().to_string()));
        let governs = read.settings.governs.iter().chain([id]);
        self.governed.extend(governs.map(|other| (file.to_owned(), other.to_string())));
        let steps = read.steps.iter().map(|(step, _)| step.clone()).collect();
        self.ladders.insert(id.clone(), (steps, read.clauses.clone()));
    }

    /// Takes in whom a row of `steps.csv` names.
    pub(super) fn take_step(&mut self, file: &str, spot: Spot, step: &StepTaken) {
        for (column, id) in [("by", &step.by), ("to", &step.to)] {
            if let Some(id) = id {
                let by = format!("column `{column}`");
                let named = Named::ActorOrBody(id.to_string());
                self.mentions.push(Mention { file: file.to_owned(), spot, by, named });
            }
        }
    }

    /// Why a step is not one of the ladder of its instrument, and the column that says so.
    pub(super) fn problem_of(&self, step: &StepTaken) -> Option<(&'static str, String)> {
        let Some((steps, clauses)) = self.ladders.get(&step.instrument) else {
            if self.unreadable.contains(step.instrument.as_str()) {
                return None;
            }
            let words: Vec<&str> = self.ladders.keys().map(InstrumentId::as_str).collect();
            let next = match nearest(step.instrument.as_str(), &words) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "write it as `agreements/<id>.md`".to_owned(),
            };
            let message = format!(
                "column `instrument` names instrument `{}`, which is not defined; {next}",
                step.instrument
            );
            return Some(("instrument", message));
        };
        problem_of_taken(step, steps, clauses)
    }

    /// Tells what is named and not there.
    pub(super) fn check(&self, read: &[Read], problems: &mut Vec<Problem>) {
        let mut actors = BTreeSet::new();
        let mut bodies = BTreeSet::new();
        let mut instruments: BTreeSet<&str> = self.unreadable.iter().map(String::as_str).collect();
        for read in read {
            match &read.event {
                Event::ActorDescribed(actor) => drop(actors.insert(actor.id.as_str())),
                Event::InstrumentAdopted(i) => drop(instruments.insert(i.id.as_str())),
                Event::MechanismFounded(mechanism) => {
                    bodies.extend(mechanism.bodies.iter().map(|body| body.id.as_str()));
                }
                _ => {}
            }
        }
        let somebody: BTreeSet<&str> = actors.union(&bodies).copied().collect();
        let clauses: BTreeSet<&str> = self.testable.iter().map(String::as_str).collect();
        for Mention { file, spot, by, named } in &self.mentions {
            let (what, id, known, next) = match named {
                Named::Actor(id) => ("actor", id, &actors, "describe it in `actors.toml`"),
                Named::ActorOrBody(id) => (
                    "actor or body",
                    id,
                    &somebody,
                    "describe it in `actors.toml`, or as a body in `mechanism.toml`",
                ),
                Named::Instrument(id) => {
                    ("instrument", id, &instruments, "write it as `agreements/<id>.md`")
                }
                Named::Clause(reference) => {
                    let reference = reference.to_string();
                    if let Some(message) = self.clause_problem(file, by, &reference, &clauses) {
                        problems.push(Problem::new(Code::NotDefined, file, *spot, message));
                    }
                    continue;
                }
            };
            if known.contains(id.as_str()) {
                continue;
            }
            let words: Vec<&str> = known.iter().copied().collect();
            let next = match nearest(id, &words) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => next.to_owned(),
            };
            let message = format!("{by} names {what} `{id}`, which is not defined; {next}");
            problems.push(Problem::new(Code::NotDefined, file, *spot, message));
        }
    }

    fn clause_problem(
        &self,
        file: &str,
        by: &str,
        reference: &str,
        clauses: &BTreeSet<&str>,
    ) -> Option<String> {
        let instrument = reference.split('/').next().unwrap_or_default();
        if self.unreadable.contains(instrument) {
            return None;
        }
        let is_governed = self
            .governed
            .iter()
            .any(|(governing, governed)| governing == file && governed == instrument);
        if !is_governed {
            return Some(format!(
                "{by} is started by clause `{reference}` of an instrument that this one does not govern; add it to `governs`"
            ));
        }
        (!clauses.contains(reference)).then(|| {
            format!("{by} is started by clause `{reference}`, which is not there or not testable")
        })
    }
}
