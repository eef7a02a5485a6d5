//! What no single file can tell: ids that nobody defines, names in too few languages, dates that
//! run backwards, rules that take a side.

use super::Read;
use crate::instrument::ReadInstrument;
use crate::problem::{Code, Problem, nearest};
use crate::reach::Reach;
use holdfire_core::{ActorKind, AreaKind, Event, Names};
use std::collections::{BTreeMap, BTreeSet};

/// An area that a clause or its rule speaks of.
pub(super) struct AreaMentioned {
    file: String,
    line: usize,
    how: Mention,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Mention {
    /// The clause is about the area.
    About(String),
    /// The rule asks whether it holds the place.
    Holds(String),
    /// The rule asks whether the place lies within a distance of it.
    Within(String),
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
    let mut areas: BTreeSet<(usize, Mention)> = BTreeSet::new();
    let mut sides = Vec::new();
    for clause in &read.clauses {
        let about = clause.area.iter().map(|area| Mention::About(area.to_string()));
        areas.extend(about.map(|about| (clause.line, about)));
    }
    for kind in &read.settings.acceding {
        if matches!(kind, ActorKind::Civilians | ActorKind::PeopleUnnamed) {
            let message = "`acceding` names a kind of actor that can join nothing; leave it out";
            problems.push(Problem::new(Code::CannotJoin, file, 1, message));
        }
    }
    for (clause, rule) in &read.rules {
        let clause = &read.clauses[*clause];
        let held = rule.mentions.areas.iter().cloned().map(Mention::Holds);
        let within = rule.mentions.reaches.iter().cloned().map(Mention::Within);
        areas.extend(held.chain(within).map(|how| (clause.line, how)));
        sides.extend(rule.mentions.actors.iter().map(|actor| SideNamed {
            file: file.to_owned(),
            line: clause.line,
            clause: clause.number.clone(),
            actor: actor.clone(),
            words: format!("{}\n{}", clause.title, clause.text),
        }));
    }
    let mentioned = |(line, how)| AreaMentioned { file: file.to_owned(), line, how };
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
    unreadable: &BTreeSet<String>,
    problems: &mut Vec<Problem>,
) {
    let known = Known::of(read, unreadable);
    for AreaMentioned { file, line, how } in areas {
        if let Some((code, message)) = known.wrong_with(how) {
            problems.push(Problem::new(code, file, *line, message));
        }
    }
    for read in read {
        let mut check = Check { known: &known, read, problems };
        match &read.event {
            Event::MechanismFounded(mechanism) => {
                check.languages("the mechanism", &mechanism.name);
                for member in &mechanism.members {
                    check.actor(member.id.as_str(), "the list of members");
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
            Event::AreaDrawn(area) => {
                for actor in &area.against {
                    check.actor(actor.as_str(), &format!("`against` of area `{}`", area.id));
                }
            }
            Event::AccessionRecorded(accession) => {
                check.actor(accession.actor.as_str(), "column `actor`");
                if let Some(told_to) = &accession.told_to {
                    check.actor(told_to.as_str(), "column `told_to`");
                }
                check.instrument(accession.instrument.as_str());
            }
            Event::SourceNamed(source) => {
                if let Some(of) = &source.belongs_to {
                    check.actor(of.as_str(), "column `belongs_to`");
                }
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
    areas: BTreeMap<&'a str, AreaKind>,
    languages: Vec<&'a str>,
}

impl<'a> Known<'a> {
    /// What the case defines. An instrument that cannot be read is there all the same: that it
    /// cannot be read is told once, and not again wherever it is referred to.
    fn of(read: &'a [Read], unreadable: &'a BTreeSet<String>) -> Self {
        let instruments = unreadable.iter().map(String::as_str).collect();
        let mut known = Self { instruments, ..Self::default() };
        for read in read {
            match &read.event {
                Event::ActorDescribed(actor) => drop(known.actors.insert(actor.id.as_str())),
                Event::InstrumentAdopted(i) => drop(known.instruments.insert(i.id.as_str())),
                Event::AreaDrawn(area) => drop(known.areas.insert(area.id.as_str(), area.kind)),
                Event::MechanismFounded(m) => {
                    known.languages = m.languages.iter().map(AsRef::as_ref).collect();
                }
                _ => {}
            }
        }
        known
    }

    fn undefined(&self, id: &str, of: &str, place: &str, next: &str) -> Option<String> {
        let words: Vec<&str> = match of {
            "actor" => self.actors.iter().copied().collect(),
            "area" => self.areas.keys().copied().collect(),
            _ => self.instruments.iter().copied().collect(),
        };
        if words.binary_search(&id).is_ok() {
            return None;
        }
        let next = match nearest(id, &words) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => next.to_owned(),
        };
        Some(format!("{place} names {of} `{id}`, which is not defined; {next}"))
    }

    fn wrong_with(&self, mention: &Mention) -> Option<(Code, String)> {
        let id = match mention {
            Mention::About(id) | Mention::Holds(id) => id,
            Mention::Within(reach) => return self.wrong_with_reach(reach),
        };
        let undefined = self.undefined(id, "area", "the clause", "draw it in `areas/`");
        if let Some(message) = undefined {
            return Some((Code::NotDefined, message));
        }
        let kind = self.areas.get(id.as_str()).filter(|kind| kind.is_path())?;
        let message = format!(
            "the rule asks whether area `{id}` holds the place, and it is a {}; a {} holds nothing; write `context.within.contains(Reach::\"{id} 1500 m\")`",
            kind.as_str(),
            kind.as_str()
        );
        matches!(mention, Mention::Holds(_)).then_some((Code::Area, message))
    }

    fn wrong_with_reach(&self, written: &str) -> Option<(Code, String)> {
        let reach = match Reach::parse(written) {
            Ok(reach) => reach,
            Err(error) => return Some((Code::Reach, format!("the rule of the clause: {error}"))),
        };
        let id = reach.area.as_str();
        match self.areas.get(id) {
            Some(kind) if kind.is_path() => None,
            Some(kind) => {
                let message = format!(
                    "the rule measures a distance from area `{id}`, and it is of kind `{}`; distances are measured from a line, a crossing or a post; write `context.inside.contains(Area::\"{id}\")` or draw its edge as a line",
                    kind.as_str()
                );
                Some((Code::Reach, message))
            }
            None => {
                let paths = self.areas.iter().filter(|(_, kind)| kind.is_path());
                let paths: Vec<&str> = paths.map(|(id, _)| *id).collect();
                let next = match nearest(id, &paths) {
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => "draw a line, a crossing or a post in `areas/`".to_owned(),
                };
                let message = format!(
                    "the rule measures a distance from `{id}`, which is not defined; {next}"
                );
                Some((Code::NotDefined, message))
            }
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn told(how: Mention) -> Option<(Code, String)> {
        let areas = [
            ("castello-road", AreaKind::Line),
            ("idlib", AreaKind::Zone),
            ("post-7", AreaKind::Post),
        ];
        let known = Known { areas: areas.into(), ..Known::default() };
        known.wrong_with(&how)
    }

    fn within(reach: &str) -> Option<(Code, String)> {
        told(Mention::Within(reach.to_owned()))
    }

    #[test]
    fn a_distance_in_a_rule_is_measured_from_a_line_a_crossing_or_a_post() {
        assert_eq!(within("castello-road 1500 m"), None);
        assert_eq!(within("post-7 15-20 km"), None);
        let (code, message) = within("castelo-road 1500 m").unwrap();
        assert_eq!(code, Code::NotDefined);
        assert!(message.contains("did you mean `castello-road`?"), "{message}");
        let (code, message) = within("elsewhere 1500 m").unwrap();
        assert_eq!(code, Code::NotDefined);
        assert!(message.contains("draw a line"), "{message}");
        let (code, message) = within("idlib 1500 m").unwrap();
        assert_eq!(code, Code::Reach);
        assert!(message.contains("context.inside.contains(Area::\"idlib\")"), "{message}");
        let (code, message) = within("castello-road 1500 feet").unwrap();
        assert_eq!(code, Code::Reach);
        assert!(message.contains("unit `feet`"), "{message}");
    }

    #[test]
    fn a_line_holds_nothing_and_a_clause_may_be_about_one() {
        assert_eq!(told(Mention::Holds("idlib".to_owned())), None);
        assert_eq!(told(Mention::About("castello-road".to_owned())), None);
        let (code, message) = told(Mention::Holds("castello-road".to_owned())).unwrap();
        assert_eq!(code, Code::Area);
        assert!(message.contains("a line holds nothing; write `context.within.contains(Reach::\"castello-road 1500 m\")`"), "{message}");
        let (code, _) = told(Mention::Holds("idlb".to_owned())).unwrap();
        assert_eq!(code, Code::NotDefined);
    }
}
