//! What no single file can tell: ids that nobody defines, names in too few languages, dates that
//! run backwards, rules that take a side.

use super::Read;
use crate::instrument::ReadInstrument;
use crate::problem::{Code, Problem, nearest};
use holdfire_core::{ActorKind, Event, Names};
use std::collections::BTreeSet;

/// An area that a clause or its rule speaks of.
pub(super) struct AreaMentioned {
    file: String,
    line: usize,
    area: String,
}

/// A rule that names an actor, with the words of its clause.
pub(super) struct SideNamed {
    file: String,
    line: usize,
    clause: Box<str>,
    actor: String,
    words: String,
}

/// Looks at the clauses of one instrument: only some kinds of actor can join anything. Gives back
/// the areas they speak of, and the actors that rules name.
pub(super) fn clauses_of(
    file: &str,
    read: &ReadInstrument,
    problems: &mut Vec<Problem>,
) -> (Vec<AreaMentioned>, Vec<SideNamed>) {
    let mut areas: BTreeSet<(usize, String)> = BTreeSet::new();
    let mut sides = Vec::new();
    for clause in &read.clauses {
        areas.extend(clause.area.iter().map(|area| (clause.line, area.to_string())));
    }
    for kind in &read.settings.acceding {
        if matches!(kind, ActorKind::Civilians | ActorKind::PeopleUnnamed) {
            let message = "`acceding` names a kind of actor that can join nothing; leave it out";
            problems.push(Problem::new(Code::CannotJoin, file, 1, message));
        }
    }
    for (clause, rule) in &read.rules {
        let clause = &read.clauses[*clause];
        areas.extend(rule.mentions.areas.iter().map(|area| (clause.line, area.clone())));
        sides.extend(rule.mentions.actors.iter().map(|actor| SideNamed {
            file: file.to_owned(),
            line: clause.line,
            clause: clause.number.clone(),
            actor: actor.clone(),
            words: format!("{}\n{}", clause.title, clause.text),
        }));
    }
    let mentioned = |(line, area)| AreaMentioned { file: file.to_owned(), line, area };
    (areas.into_iter().map(mentioned).collect(), sides)
}

/// A rule treats an actor otherwise than others only where its clause does: where the clause names
/// the actor, by its id, its name or an alias.
pub(super) fn sides(read: &[Read], sides: &[SideNamed], problems: &mut Vec<Problem>) {
    let names_of = |id: &str| -> Vec<String> {
        let of_actor = read.iter().find_map(|read| match &read.event {
            Event::ActorDescribed(actor) if actor.id.as_str() == id => Some(actor),
            _ => None,
        });
        let names = of_actor.into_iter().flat_map(|a| a.name.0.values().chain(&a.aliases));
        names.map(|name| name.to_lowercase()).chain([id.to_owned()]).collect()
    };
    for SideNamed { file, line, clause, actor, words } in sides {
        let words = words.to_lowercase();
        if !names_of(actor).iter().any(|name| !name.trim().is_empty() && words.contains(name)) {
            let message = format!(
                "rule of clause `{clause}` names actor `{actor}`, and the clause does not; the same rule holds for everybody: ask whether somebody is bound, listed or a guarantor"
            );
            problems.push(Problem::new(Code::NamesASide, file, *line, message));
        }
    }
}

/// Everything that is referred to must be defined somewhere in the case.
pub(super) fn cross_references(
    read: &[Read],
    areas: &[AreaMentioned],
    problems: &mut Vec<Problem>,
) {
    let known = Known::of(read);
    for AreaMentioned { file, line, area } in areas {
        if let Some(message) = known.undefined(area, "area", "the clause", "draw it in `areas/`") {
            problems.push(Problem::new(Code::NotDefined, file, *line, message));
        }
    }
    for read in read {
        let mut check = Check { known: &known, read, problems };
        match &read.event {
            Event::MechanismFounded(mechanism) => {
                check.languages("the mechanism", &mechanism.name);
                for member in &mechanism.members {
                    check.actor(member.id.as_str(), "the members");
                }
                for body in &mechanism.bodies {
                    check.languages(&format!("body `{}`", body.id), &body.name);
                }
            }
            Event::ActorDescribed(actor) => {
                check.languages(&format!("actor `{}`", actor.id), &actor.name);
                for relation in &actor.relations {
                    check.actor(relation.to.as_str(), &format!("a relation of `{}`", actor.id));
                    check.order(relation.from, relation.until, "relation");
                }
                let names = actor.aliases.iter().chain(actor.name.0.values());
                if names.clone().any(|name| name.trim().is_empty()) {
                    let message = format!("actor `{}` has an empty name; leave it out", actor.id);
                    check.problem(Code::NoName, message);
                }
            }
            Event::InstrumentAdopted(instrument) => {
                check.languages(&format!("instrument `{}`", instrument.id), &instrument.title);
                for actor in instrument.parties.iter().chain(&instrument.guarantors) {
                    check.actor(actor.as_str(), &format!("instrument `{}`", instrument.id));
                }
            }
            Event::AccessionRecorded(accession) => {
                check.actor(accession.actor.as_str(), "column `actor`");
                if let Some(told_to) = &accession.told_to {
                    check.actor(told_to.as_str(), "column `told_to`");
                }
                check.instrument(accession.instrument.as_str());
            }
            Event::DesignationRecorded(designation) => {
                check.actor(designation.actor.as_str(), "a designation");
                check.order(Some(designation.from), designation.until, "designation");
            }
            _ => {}
        }
    }
}

#[derive(Default)]
struct Known<'a> {
    actors: BTreeSet<&'a str>,
    instruments: BTreeSet<&'a str>,
    areas: BTreeSet<&'a str>,
    languages: Vec<&'a str>,
}

impl<'a> Known<'a> {
    fn of(read: &'a [Read]) -> Self {
        let mut known = Self::default();
        for read in read {
            match &read.event {
                Event::ActorDescribed(actor) => drop(known.actors.insert(actor.id.as_str())),
                Event::InstrumentAdopted(i) => drop(known.instruments.insert(i.id.as_str())),
                Event::AreaDrawn(area) => drop(known.areas.insert(area.id.as_str())),
                Event::MechanismFounded(m) => {
                    known.languages = m.languages.iter().map(AsRef::as_ref).collect();
                }
                _ => {}
            }
        }
        known
    }

    fn undefined(&self, id: &str, of: &str, place: &str, next: &str) -> Option<String> {
        let known = match of {
            "actor" => &self.actors,
            "area" => &self.areas,
            _ => &self.instruments,
        };
        if known.contains(id) {
            return None;
        }
        let words: Vec<&str> = known.iter().copied().collect();
        let next = match nearest(id, &words) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => next.to_owned(),
        };
        Some(format!("{place} names {of} `{id}`, which is not defined; {next}"))
    }
}

struct Check<'a, 'b> {
    known: &'b Known<'a>,
    read: &'b Read,
    problems: &'b mut Vec<Problem>,
}

impl Check<'_, '_> {
    fn problem(&mut self, code: Code, message: impl Into<String>) {
        self.problems.push(Problem::new(code, &self.read.file, self.read.spot, message));
    }

    fn actor(&mut self, id: &str, place: &str) {
        self.defined(id, "actor", place, "describe it in `actors.toml`");
    }

    fn instrument(&mut self, id: &str) {
        self.defined(id, "instrument", "column `instrument`", "write it as `agreements/<id>.md`");
    }

    fn defined(&mut self, id: &str, of: &str, place: &str, next: &str) {
        if let Some(message) = self.known.undefined(id, of, place, next) {
            self.problem(Code::NotDefined, message);
        }
    }

    fn languages(&mut self, of: &str, names: &Names) {
        let missing: Vec<&str> = self
            .known
            .languages
            .iter()
            .copied()
            .filter(|language| names.0.get(*language).is_none_or(|name| name.trim().is_empty()))
            .collect();
        if !missing.is_empty() {
            let message = format!(
                "{of} has no name in {}; the mechanism publishes in these languages",
                missing.join(", ")
            );
            self.problem(Code::NoName, message);
        }
    }

    fn order(
        &mut self,
        from: Option<jiff::civil::Date>,
        until: Option<jiff::civil::Date>,
        of: &str,
    ) {
        if let (Some(from), Some(until)) = (from, until)
            && until < from
        {
            let message = format!("the {of} ends ({until}) before it begins ({from})");
            self.problem(Code::Backwards, message);
        }
    }
}
