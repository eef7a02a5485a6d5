//! What the clauses of one case say about each other: which can never apply or may fail, which
//! repeat each other, and where an exception of one frees what another forbids. What none covers is
//! found in `covering.rs`.

use crate::clauses::Clauses;
use crate::error::ProveError;
use crate::findings::{Finding, FindingCode, Proof};
use crate::period::{ALWAYS, Period};
use crate::prover::{Asked, Frame, Prover, Question};
use crate::rule::{Freed, Rule};
use crate::world::World;
use holdfire_core::ClauseRef;
use holdfire_terms::{ClauseKind, plain_condition, plain_facts};
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

pub(crate) struct Case<'a> {
    pub prover: &'a Prover,
    pub clauses: &'a Clauses,
    pub rules: &'a [Rule],
    pub all: &'a [&'a Rule],
    /// Acts that no rule tells apart, together.
    pub classes: Vec<Vec<usize>>,
    pub frame: Frame<'a>,
    /// Whether any text says when it binds.
    pub is_dated: bool,
}

/// For each rule and class of acts a world in which it fires.
pub(crate) type Alive = Vec<Vec<Option<World>>>;

impl Case<'_> {
    pub(crate) fn name(&self, id: &str) -> String {
        self.clauses.area_name(id).unwrap_or_else(|| id.to_owned())
    }

    pub(crate) fn first_act(&self, class: usize) -> usize {
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
}

struct Told {
    witness: holdfire_terms::SettledFacts,
    text: String,
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

pub(crate) fn listed(words: &[String], last: &str) -> String {
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((end, rest)) => format!("{} {last} {end}", rest.join(", ")),
    }
}
