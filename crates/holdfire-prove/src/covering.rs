//! What no clause of a case covers: areas, acts, and sorts of somebody as actor or target.

use crate::error::ProveError;
use crate::findings::{Finding, FindingCode};
use crate::period::ALWAYS;
use crate::prove::{Alive, Case, listed};
use crate::prover::{Asked, Question};
use crate::rule::Rule;
use crate::world::World;
use holdfire_terms::{ClauseKind, plain_act, plain_being};
use serde_json::Value;

impl Case<'_> {
    pub(crate) fn not_covered(&self, alive: &Alive) -> Result<Vec<Finding>, ProveError> {
        let mut found = self.areas_not_covered()?;
        found.extend(self.acts_not_covered(alive));
        for side in [Side::Actor, Side::Target] {
            found.extend(self.people_not_covered(side, alive)?);
        }
        Ok(found)
    }

    /// The rules of clauses that forbid something at some time.
    fn binding(&self) -> Vec<&Rule> {
        let binds = |rule: &&Rule| {
            rule.clause.kind != ClauseKind::Exception && (!self.is_dated || rule.in_force.is_some())
        };
        self.all.iter().copied().filter(binds).collect()
    }

    /// For each further condition whether something is forbidden under it.
    fn is_covered(&self, conditions: &[String]) -> Result<Vec<bool>, ProveError> {
        let binding = self.binding();
        self.prover.solvers.ask_all(conditions, |solver, condition| {
            for class in 0..self.classes.len() {
                let act = self.first_act(class);
                let here = binding.iter().filter(|rule| rule.may_hold(self.prover.act(act)));
                let first: Vec<&Value> = here.map(|rule| rule.json()).collect();
                if first.is_empty() {
                    continue;
                }
                let question = Question {
                    asked: Asked::Fires,
                    first,
                    second: Vec::new(),
                    rules: &binding,
                    act,
                    period: ALWAYS,
                    also: vec![condition.clone()],
                };
                if self.prover.ask(solver, &question, &self.frame)?.is_some() {
                    return Ok(true);
                }
            }
            Ok(false)
        })
    }

    fn areas_not_covered(&self) -> Result<Vec<Finding>, ProveError> {
        if !self.prover.vocabulary.has("inside") {
            return Ok(Vec::new());
        }
        let is_mentioned = |id: &str| {
            let reaches = |rule: &Rule| {
                let of = |reach: &String| reach.split_whitespace().next() == Some(id);
                rule.mentions.reaches.iter().any(of)
            };
            self.binding()
                .iter()
                .any(|rule| rule.mentions.areas.iter().any(|area| area == id) || reaches(rule))
        };
        let areas: Vec<&str> = self.clauses.areas.keys().map(|id| &**id).collect();
        let areas: Vec<&str> = areas.into_iter().filter(|id| !is_mentioned(id)).collect();
        // No rule tells one of these from another, so one answers for all.
        let Some(one) = areas.first() else { return Ok(Vec::new()) };
        let only_there = format!("context.inside == [Area::{one:?}]");
        if self.is_covered(&[only_there])?[0] {
            return Ok(Vec::new());
        }
        let each = areas.into_iter().map(|id| {
            let text = format!(
                "no clause forbids anything in {} unless another area holds the place too",
                self.name(id)
            );
            let finding = Finding::new(FindingCode::AreaNotCovered, Vec::new(), text);
            Finding { subjects: vec![id.into()], ..finding }
        });
        Ok(each.collect())
    }

    fn acts_not_covered(&self, alive: &Alive) -> Option<Finding> {
        let binding: Vec<bool> = self
            .rules
            .iter()
            .map(|rule| self.binding().iter().any(|other| std::ptr::eq(*other, rule)))
            .collect();
        let is_covered = |class: usize| {
            alive.iter().zip(&binding).any(|(of_rule, binds)| *binds && of_rule[class].is_some())
        };
        let classes = (0..self.classes.len()).filter(|class| !is_covered(*class));
        let mut acts: Vec<usize> = classes.flat_map(|class| self.classes[class].clone()).collect();
        // Nobody needs to forbid what is not hostile.
        acts.retain(|act| !self.prover.act(*act).groups.contains("no_hostile_act"));
        acts.sort_unstable();
        if acts.is_empty() {
            return None;
        }
        let paths: Vec<Box<str>> =
            acts.iter().map(|act| self.prover.act(*act).path.as_str().into()).collect();
        let words: Vec<String> = paths.iter().map(|path| plain_act(path)).collect();
        let text = format!("no clause forbids {}", listed(&words, "or"));
        let finding = Finding::new(FindingCode::ActNotCovered, Vec::new(), text);
        Some(Finding { subjects: paths, ..finding })
    }

    fn people_not_covered(&self, side: Side, alive: &Alive) -> Result<Option<Finding>, ProveError> {
        let sorts: Vec<Sort> = self.sorts(side);
        let worlds: Vec<&World> = alive.iter().flatten().flatten().collect();
        let is_open = |sort: &&Sort| !worlds.iter().any(|world| sort.is_met_by(world, side));
        let open: Vec<&Sort> = sorts.iter().filter(is_open).collect();
        let conditions: Vec<String> = open.iter().map(|sort| sort.condition.clone()).collect();
        let covered = self.is_covered(&conditions)?;
        let none: Vec<&Sort> = open
            .into_iter()
            .zip(covered)
            .filter(|(_, covered)| !covered)
            .map(|(sort, _)| sort)
            .collect();
        if none.is_empty() {
            return Ok(None);
        }
        let words: Vec<String> = none.iter().map(|sort| sort.words.clone()).collect();
        let (code, preposition) = match side {
            Side::Actor => (FindingCode::ActorNotCovered, "to"),
            Side::Target => (FindingCode::TargetNotCovered, "against"),
        };
        let text = format!(
            "no clause forbids anything {preposition} somebody who {}",
            listed(&words, "or")
        );
        let finding = Finding::new(code, Vec::new(), text);
        let subjects = none.iter().map(|sort| sort.subject.as_str().into()).collect();
        Ok(Some(Finding { subjects, ..finding }))
    }

    /// Every kind, standing and role that somebody may have on one side.
    fn sorts(&self, side: Side) -> Vec<Sort> {
        let who = side.variable();
        let mut all = Vec::new();
        for (of, attribute) in [("Kind", "kind"), ("Standing", "standing")] {
            for word in self.prover.vocabulary.words.get(of).into_iter().flatten() {
                // That civilians are not bound is assumed, not found.
                if side == Side::Actor && word == "civilians" {
                    continue;
                }
                all.push(Sort {
                    subject: format!("{attribute} {word}"),
                    condition: format!("{who}.{attribute} == {of}::{word:?}"),
                    words: plain_being(word),
                });
            }
        }
        let roles = [
            ("listed", format!("{who}.listed"), "is listed"),
            ("supports_bound", format!("{who}.supports_bound"), "supports somebody bound"),
            (
                "guarantor, not bound",
                format!("{who}.guarantor && !{who}.bound"),
                "is a guarantor and not bound",
            ),
            (
                "bystander",
                format!(
                    "!({who}.bound || {who}.supports_bound || {who}.listed || {who}.guarantor)"
                ),
                "has no part in it",
            ),
        ];
        all.extend(roles.map(|(subject, condition, words)| Sort {
            subject: subject.to_owned(),
            condition,
            words: words.to_owned(),
        }));
        all
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Actor,
    Target,
}

impl Side {
    fn variable(self) -> &'static str {
        match self {
            Self::Actor => "principal",
            Self::Target => "resource",
        }
    }
}

/// A sort of somebody that may be covered or not.
struct Sort {
    subject: String,
    condition: String,
    words: String,
}

impl Sort {
    /// Whether a world that is known already has somebody of that kind or standing on that side.
    fn is_met_by(&self, world: &World, side: Side) -> bool {
        let somebody = match side {
            Side::Actor => &world.actor,
            Side::Target => &world.target,
        };
        match self.subject.split_once(' ') {
            Some(("kind", kind)) => somebody.kind == kind,
            Some(("standing", standing)) => somebody.standing == standing,
            _ => false,
        }
    }
}
