//! What the clauses of one case say about each other: which can never apply or may fail, which
//! repeat each other, where an exception of one frees what another forbids, and what none covers.

use crate::clauses::Clauses;
use crate::error::ProveError;
use crate::findings::{Finding, FindingCode, Proof};
use crate::period::{ALWAYS, Period};
use crate::prover::{Asked, Frame, Prover, Question};
use crate::rule::{Freed, Rule};
use crate::world::World;
use holdfire_core::ClauseRef;
use holdfire_terms::{ClauseKind, plain_act, plain_being, plain_condition, plain_facts};
use serde_json::Value;
use std::collections::BTreeSet;

impl Prover {
    /// Looks through the clauses of a case.
    pub fn prove(&self, clauses: &Clauses) -> Result<Proof, ProveError> {
        let rules = self.rules(clauses)?;
        let all: Vec<&Rule> = rules.iter().collect();
        let frame = Frame { exercise: clauses.exercise, zone: &clauses.zone };
        let is_dated = rules.iter().any(|rule| rule.in_force.is_some());
        let case = Case {
            prover: self,
            clauses,
            classes: self.classes(&all),
            rules: &rules,
            all: &all,
            frame,
            is_dated,
        };
        let alive = case.alive()?;
        let mut findings = case.never(&alive);
        findings.extend(case.failing()?);
        findings.extend(case.repeated(&alive)?);
        findings.extend(case.freed()?);
        findings.extend(case.not_covered(&alive)?);
        findings.sort_by_key(|finding| !finding.is_defect);
        Ok(Proof {
            name: clauses.name.clone(),
            clauses: rules.len(),
            findings,
            assumed: self.assumed(&all, &case.frame),
        })
    }
}

struct Case<'a> {
    prover: &'a Prover,
    clauses: &'a Clauses,
    rules: &'a [Rule],
    all: &'a [&'a Rule],
    /// Acts that no rule tells apart, together.
    classes: Vec<Vec<usize>>,
    frame: Frame<'a>,
    /// Whether any text says when it binds.
    is_dated: bool,
}

/// For each rule and class of acts a world in which it fires.
type Alive = Vec<Vec<Option<World>>>;

impl Case<'_> {
    fn name(&self, id: &str) -> String {
        self.clauses.area_name(id).unwrap_or_else(|| id.to_owned())
    }

    fn first_act(&self, class: usize) -> usize {
        self.classes[class][0]
    }

    fn may_hold(&self, rule: usize, class: usize) -> bool {
        self.rules[rule].may_hold(self.prover.act(self.first_act(class)))
    }

    /// When both are in force; nothing if never.
    fn together(&self, a: usize, b: usize) -> Option<Period> {
        if !self.is_dated {
            return Some(ALWAYS);
        }
        let both = self.rules[a].in_force?.and(self.rules[b].in_force?);
        (!both.is_empty()).then_some(both)
    }

    fn reference(&self, rule: usize) -> ClauseRef {
        self.rules[rule].clause.reference.clone()
    }

    fn told(&self, question: &Question<'_>, world: World) -> Result<Told, ProveError> {
        let witness = self.prover.settled(question, world, &self.frame)?;
        let text = plain_facts(&witness, |id| self.name(id), self.frame.zone);
        Ok(Told { witness, text })
    }

    fn alone<'q>(&self, asked: Asked, rule: &'q [&'q Rule], class: usize) -> Question<'q> {
        Question {
            asked,
            first: rule.iter().map(|rule| rule.json()).collect(),
            second: Vec::new(),
            rules: rule,
            act: self.first_act(class),
            period: rule.first().and_then(|rule| rule.in_force).unwrap_or(ALWAYS),
            also: Vec::new(),
        }
    }

    fn pairs_of_rule_and_class(&self) -> Vec<(usize, usize)> {
        (0..self.rules.len())
            .flat_map(|rule| (0..self.classes.len()).map(move |class| (rule, class)))
            .filter(|(rule, class)| self.may_hold(*rule, *class))
            .collect()
    }

    fn alive(&self) -> Result<Alive, ProveError> {
        let asked = self.pairs_of_rule_and_class();
        let answers = self.prover.solvers.ask_all(&asked, |solver, (rule, class)| {
            let question = self.alone(Asked::Fires, &self.all[*rule..=*rule], *class);
            self.prover.ask(solver, &question, &self.frame)
        })?;
        let mut alive: Alive = vec![vec![None; self.classes.len()]; self.rules.len()];
        for ((rule, class), answer) in asked.into_iter().zip(answers) {
            alive[rule][class] = answer;
        }
        Ok(alive)
    }

    fn never(&self, alive: &Alive) -> Vec<Finding> {
        let mut found = Vec::new();
        for (number, rule) in self.rules.iter().enumerate() {
            let name = rule.name();
            if alive[number].iter().all(Option::is_none) {
                let text = format!(
                    "`{name}` can never apply: no act by anybody against anybody meets its rule"
                );
                found.push(Finding::new(
                    FindingCode::NeverApplies,
                    vec![self.reference(number)],
                    text,
                ));
            } else if self.is_dated && rule.in_force.is_none() {
                let text = format!("`{name}` has a rule, and no text says from when it binds");
                found.push(Finding::new(
                    FindingCode::NeverInForce,
                    vec![self.reference(number)],
                    text,
                ));
            }
        }
        found
    }

    fn failing(&self) -> Result<Vec<Finding>, ProveError> {
        let asked = self.pairs_of_rule_and_class();
        let answers = self.prover.solvers.ask_all(&asked, |solver, (rule, class)| {
            let question = self.alone(Asked::Fails, &self.all[*rule..=*rule], *class);
            self.prover.ask(solver, &question, &self.frame)
        })?;
        let mut found: Vec<Finding> = Vec::new();
        for ((rule, class), answer) in asked.into_iter().zip(answers) {
            let reference = self.reference(rule);
            let is_known = found.iter().any(|finding| finding.clauses.contains(&reference));
            let (Some(world), false) = (answer, is_known) else { continue };
            let question = self.alone(Asked::Fails, &self.all[rule..=rule], class);
            let told = self.told(&question, world)?;
            let text = format!(
                "the rule of `{reference}` fails, so the clause would stay undetermined, for {}",
                told.text
            );
            let finding = Finding::new(FindingCode::MayFail, vec![reference], text);
            found.push(Finding { witness: Some(told.witness), ..finding });
        }
        Ok(found)
    }

    /// Clauses that say the same, or one of which is contained in another.
    fn repeated(&self, alive: &Alive) -> Result<Vec<Finding>, ProveError> {
        let count = self.rules.len();
        let is_asked = |(a, b): &(usize, usize)| {
            a != b && alive[*a].iter().any(Option::is_some) && self.together(*a, *b).is_some()
        };
        let pairs: Vec<(usize, usize)> =
            (0..count).flat_map(|a| (0..count).map(move |b| (a, b))).filter(is_asked).collect();
        let answers = self.prover.solvers.ask_all(&pairs, |solver, (a, b)| {
            if self.rules[*a].is_same_text(&self.rules[*b]) {
                return Ok(true);
            }
            let both = [&self.rules[*a], &self.rules[*b]];
            for (class, world) in alive[*a].iter().enumerate() {
                let Some(world) = world else { continue };
                if !self.may_hold(*b, class) {
                    return Ok(false);
                }
                let question = self.pair(Asked::FiresAlone, *a, *b, &both, class, None);
                let is_refuted = self.prover.is_answered_by(&question, world, &self.frame)?
                    || self.prover.ask(solver, &question, &self.frame)?.is_some();
                if is_refuted {
                    return Ok(false);
                }
            }
            Ok(true)
        })?;
        let contained: BTreeSet<(usize, usize)> = pairs
            .into_iter()
            .zip(answers)
            .filter(|(_, answer)| *answer)
            .map(|(pair, _)| pair)
            .collect();
        let mut found = Vec::new();
        for &(a, b) in &contained {
            let (of_a, of_b) = (self.rules[a].name(), self.rules[b].name());
            let then = self.while_in_force(a, b);
            if contained.contains(&(b, a)) {
                if a < b {
                    let text = format!("`{of_a}` and `{of_b}` forbid the same{then}");
                    let clauses = vec![self.reference(a), self.reference(b)];
                    found.push(Finding::new(FindingCode::Same, clauses, text));
                }
            } else {
                let text = format!("all that `{of_a}` forbids, `{of_b}` forbids too{then}");
                let clauses = vec![self.reference(a), self.reference(b)];
                found.push(Finding::new(FindingCode::Contained, clauses, text));
            }
        }
        Ok(found)
    }

    /// Said where two clauses are not in force at the same times.
    fn while_in_force(&self, a: usize, b: usize) -> &'static str {
        match self.rules[a].in_force == self.rules[b].in_force {
            true => "",
            false => " while both are in force",
        }
    }

    fn pair<'q>(
        &'q self,
        asked: Asked,
        a: usize,
        b: usize,
        both: &'q [&'q Rule],
        class: usize,
        first: Option<&'q Value>,
    ) -> Question<'q> {
        Question {
            asked,
            first: vec![first.unwrap_or_else(|| self.rules[a].json())],
            second: vec![self.rules[b].json()],
            rules: both,
            act: self.first_act(class),
            period: self.together(a, b).unwrap_or(ALWAYS),
            also: Vec::new(),
        }
    }

    /// Acts that an exception frees and another clause forbids.
    fn freed(&self) -> Result<Vec<Finding>, ProveError> {
        let is_exception = |rule: usize| self.rules[rule].clause.kind == ClauseKind::Exception;
        let parts: Vec<(usize, Freed)> = (0..self.rules.len())
            .flat_map(|rule| {
                let freed = match is_exception(rule) {
                    true => vec![Freed {
                        json: self.rules[rule].json().clone(),
                        condition: Value::Null,
                    }],
                    false => self.rules[rule].freed(),
                };
                freed.into_iter().map(move |part| (rule, part))
            })
            .collect();
        let is_asked = |(part, other): &(usize, usize)| {
            let rule = parts[*part].0;
            let excepts = &self.rules[rule].clause.excepts;
            let of = &self.rules[*other].clause.reference;
            let is_excepted = is_exception(rule)
                && of.instrument == self.rules[rule].clause.reference.instrument
                && excepts.contains(&of.clause);
            rule != *other
                && !is_exception(*other)
                && !is_excepted
                && self.together(rule, *other).is_some()
        };
        let asked: Vec<(usize, usize)> = (0..parts.len())
            .flat_map(|part| (0..self.rules.len()).map(move |other| (part, other)))
            .filter(is_asked)
            .collect();
        let answers = self.prover.solvers.ask_all(&asked, |solver, (part, other)| {
            let (rule, freed) = &parts[*part];
            let both = [&self.rules[*rule], &self.rules[*other]];
            for class in 0..self.classes.len() {
                if !self.may_hold(*rule, class) || !self.may_hold(*other, class) {
                    continue;
                }
                let question =
                    self.pair(Asked::FiresBeside, *rule, *other, &both, class, Some(&freed.json));
                if let Some(world) = self.prover.ask(solver, &question, &self.frame)? {
                    return Ok(Some((class, world)));
                }
            }
            Ok(None)
        })?;
        let mut found: Vec<(usize, Finding)> = Vec::new();
        for ((part, other), answer) in asked.into_iter().zip(answers) {
            let Some((class, world)) = answer else { continue };
            if let Some((_, finding)) = found.iter_mut().find(|(known, _)| *known == part) {
                finding.clauses.push(self.reference(other));
                continue;
            }
            let (rule, freed) = &parts[part];
            let both = [&self.rules[*rule], &self.rules[other]];
            let question =
                self.pair(Asked::FiresBeside, *rule, other, &both, class, Some(&freed.json));
            let told = self.told(&question, world)?;
            let name = self.rules[*rule].name();
            let why = match freed.condition.is_null() {
                true => format!("the exception `{name}` frees an act"),
                false => {
                    let because = plain_condition(&freed.condition, |id| self.name(id));
                    format!("`{name}` leaves an act out because {because}")
                }
            };
            let text =
                format!("{why}, and `{}` forbids it: {}", self.rules[other].name(), told.text);
            let clauses = vec![self.reference(*rule), self.reference(other)];
            let finding = Finding::new(FindingCode::FreedButForbidden, clauses, text);
            found.push((part, Finding { witness: Some(told.witness), ..finding }));
        }
        Ok(found.into_iter().map(|(_, finding)| with_others(finding)).collect())
    }

    fn not_covered(&self, alive: &Alive) -> Result<Vec<Finding>, ProveError> {
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

struct Told {
    witness: holdfire_terms::SettledFacts,
    text: String,
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

/// Tells the clauses that forbid a freed act beside the first.
fn with_others(mut finding: Finding) -> Finding {
    let others: Vec<String> =
        finding.clauses.iter().skip(2).map(|clause| format!("`{clause}`")).collect();
    if !others.is_empty() {
        let text =
            format!("{}; such acts are also forbidden by {}", finding.text, listed(&others, "and"));
        finding.text = text.into();
    }
    finding
}

fn listed(words: &[String], last: &str) -> String {
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((end, rest)) => format!("{} {last} {end}", rest.join(", ")),
    }
}
