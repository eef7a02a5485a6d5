//! Puts questions to the solver and what it answers to the ordinary evaluator. The questions
//! themselves are made in `compare.rs` and `prove.rs`.

use crate::clauses::Clauses;
use crate::error::ProveError;
use crate::judge::{Judge, Judged};
use crate::period::Period;
use crate::plainest::Shown;
use crate::rule::{Rule, conditions, policy};
use crate::sensible::Setting;
use crate::solver::{Solver, Solvers};
use crate::vocabulary::{Act, Vocabulary, Words};
use crate::world::World;
use cedar_policy::PolicySet;
use cedar_policy_symcc::{CompiledPolicy, CompiledPolicySet};
use holdfire_terms::SettledFacts;
use jiff::tz::TimeZone;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;

/// A vocabulary with processes of the solver that wait for questions about it.
pub struct Prover {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) solvers: Solvers,
}

/// What is asked about two sets of rules, in every sensible world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    /// Does one of the first fire anywhere?
    Fires,
    /// Does one of the first fail anywhere?
    Fails,
    /// Does one of the first fire where none of the second does?
    FiresAlone,
    /// Does one of the first fire where one of the second does too?
    FiresBeside,
}

/// A question about one act.
pub(crate) struct Question<'a> {
    pub asked: Asked,
    pub first: Vec<&'a Value>,
    pub second: Vec<&'a Value>,
    /// The rules that all of it is about: they decide what a sensible world is.
    pub rules: &'a [&'a Rule],
    /// The act, by its place in the vocabulary.
    pub act: usize,
    pub period: Period,
    /// What else must hold, as Cedar expressions.
    pub also: Vec<String>,
}

/// What all questions about the same clauses share.
pub(crate) struct Frame<'a> {
    pub exercise: Option<bool>,
    pub zone: &'a TimeZone,
}

impl Prover {
    /// Reads the vocabulary and starts the solver, `program` being its name or path.
    pub fn start(words: Words<'_>, program: &OsStr) -> Result<Self, ProveError> {
        Ok(Self { vocabulary: Vocabulary::read(words)?, solvers: Solvers::start(program)? })
    }

    pub(crate) fn rules(&self, clauses: &Clauses) -> Result<Vec<Rule>, ProveError> {
        clauses.clauses.iter().map(Rule::read).collect()
    }

    /// Acts that no rule tells apart, together: one of them answers for all.
    pub(crate) fn classes(&self, rules: &[&Rule]) -> Vec<Vec<usize>> {
        let mentioned: BTreeSet<&String> =
            rules.iter().flat_map(|rule| &rule.mentions.acts).collect();
        let looks_at_weapon = rules.iter().any(|rule| rule.mentions.facts.contains("weapon"));
        let mut classes: Vec<(_, Vec<usize>)> = Vec::new();
        for (number, act) in self.vocabulary.acts.iter().enumerate() {
            let is = |other: &&&String| act.path == ***other || act.groups.contains(**other);
            let key = (
                mentioned.iter().filter(is).collect::<Vec<_>>(),
                mentioned.contains(&act.path),
                if looks_at_weapon { act.weapons.as_ref() } else { None },
            );
            // An act that a rule names by itself is like no other.
            let alike = classes.iter_mut().find(|(known, _)| !key.1 && *known == key);
            match alike {
                Some((_, acts)) => acts.push(number),
                None => classes.push((key, vec![number])),
            }
        }
        classes.into_iter().map(|(_, acts)| acts).collect()
    }

    pub(crate) fn act(&self, number: usize) -> &Act {
        &self.vocabulary.acts[number]
    }

    fn sensible(&self, question: &Question<'_>, frame: &Frame<'_>) -> Vec<String> {
        let setting = Setting {
            vocabulary: &self.vocabulary,
            rules: question.rules,
            period: question.period,
            exercise: frame.exercise,
        };
        let mut all = setting.conditions(self.act(question.act));
        all.extend(question.also.iter().cloned());
        all
    }

    /// A world in which the answer is yes, confirmed by the evaluator; nothing if there is none.
    pub(crate) fn ask(
        &self,
        solver: &mut Solver,
        question: &Question<'_>,
        frame: &Frame<'_>,
    ) -> Result<Option<World>, ProveError> {
        let env = &self.act(question.act).env;
        let schema = &self.vocabulary.schema;
        let sensible = self.sensible(question, frame);
        let conditions = conditions(&sensible)?;
        let broken =
            |error: cedar_policy_symcc::err::Error| ProveError::Vocabulary(error.to_string());
        let permits = |rules: &[&Value], conditions: &[Value]| {
            let mut set = PolicySet::new();
            for (number, rule) in rules.iter().enumerate() {
                let add = set.add(policy(rule, "permit", number, conditions)?);
                add.map_err(|error| ProveError::Vocabulary(error.to_string()))?;
            }
            CompiledPolicySet::compile(&set, env, schema).map_err(broken)
        };
        let told = question.told(self);
        let found = match question.asked {
            Asked::Fires => solver.permitted(&permits(&question.first, &conditions)?, &told)?,
            Asked::FiresAlone => {
                let first = permits(&question.first, &conditions)?;
                solver.not_implied(&first, &permits(&question.second, &[])?, &told)?
            }
            Asked::FiresBeside => {
                let first = permits(&question.first, &conditions)?;
                solver.common(&first, &permits(&question.second, &[])?, &told)?
            }
            Asked::Fails => {
                let mut found = None;
                for rule in &question.first {
                    let policy = policy(rule, "permit", 0, &conditions)?;
                    let compiled = CompiledPolicy::compile(&policy, env, schema).map_err(broken)?;
                    found = found.or(solver.failing(&compiled, &told)?);
                }
                found
            }
        };
        let Some(found) = found else { return Ok(None) };
        let world = World::read(&found, question.act, &self.vocabulary)?;
        let judge = self.judge(question, &sensible)?;
        let judged = judge.ask(&world);
        let is_confirmed =
            judged.is_some_and(|judged| judged.is_sensible && question.is_shown_by(&judged));
        match is_confirmed {
            true => Ok(Some(world)),
            false => Err(ProveError::Unconfirmed { question: told }),
        }
    }

    fn judge(&self, question: &Question<'_>, sensible: &[String]) -> Result<Judge<'_>, ProveError> {
        let rules: Vec<&Value> = question.first.iter().chain(&question.second).copied().collect();
        Judge::new(&self.vocabulary, &rules, sensible)
    }

    /// Whether a world found for something else answers the question too.
    pub(crate) fn is_answered_by(
        &self,
        question: &Question<'_>,
        world: &World,
        frame: &Frame<'_>,
    ) -> Result<bool, ProveError> {
        if world.act != question.act {
            return Ok(false);
        }
        let judged = self.judge(question, &self.sensible(question, frame))?.ask(world);
        Ok(judged.is_some_and(|judged| judged.is_sensible && question.is_shown_by(&judged)))
    }

    /// The plainest world that answers a question as this one does, and which of the second rules
    /// fire in it.
    pub(crate) fn settled(
        &self,
        question: &Question<'_>,
        world: World,
        frame: &Frame<'_>,
    ) -> Result<SettledFacts, ProveError> {
        let judge = self.judge(question, &self.sensible(question, frame))?;
        let mentioned = |of: fn(&Rule) -> &Vec<String>| {
            let mut all: Vec<String> = Vec::new();
            for id in question.rules.iter().flat_map(|rule| of(rule)) {
                if !all.contains(id) {
                    all.push(id.clone());
                }
            }
            all
        };
        let shown = Shown {
            vocabulary: &self.vocabulary,
            judge: &judge,
            shows: &|judged| question.is_shown_by(judged),
            still_fires: &|judged| question.still_fires(judged),
            places: BTreeMap::from([
                ("inside", mentioned(|rule| &rule.mentions.areas)),
                ("within", mentioned(|rule| &rule.mentions.reaches)),
            ]),
            looks_at_instant: question
                .rules
                .iter()
                .any(|rule| rule.mentions.facts.contains("instant")),
            day: question.period.a_day(frame.zone),
        };
        let plainest = shown.plainest(world);
        // What is told was asked last of all.
        match shown.holds(&plainest) {
            true => Ok(shown.settled(&plainest)),
            false => Err(ProveError::Unconfirmed { question: question.told(self) }),
        }
    }

    /// All that is assumed of worlds for these rules, in words.
    pub(crate) fn assumed(&self, rules: &[&Rule], frame: &Frame<'_>) -> Vec<Box<str>> {
        let setting = Setting {
            vocabulary: &self.vocabulary,
            rules,
            period: crate::period::ALWAYS,
            exercise: frame.exercise,
        };
        setting.in_words()
    }
}

impl Question<'_> {
    /// Whether the evaluator answers yes for a world.
    fn is_shown_by(&self, judged: &Judged) -> bool {
        let first = |numbers: &BTreeSet<usize>| numbers.range(..self.first.len()).next().is_some();
        let second = |numbers: &BTreeSet<usize>| numbers.range(self.first.len()..).next().is_some();
        match self.asked {
            Asked::Fires => first(&judged.fired),
            Asked::Fails => first(&judged.failed),
            Asked::FiresAlone => first(&judged.fired) && !second(&judged.fired),
            Asked::FiresBeside => first(&judged.fired) && second(&judged.fired),
        }
    }

    /// Whether a world keeps the rule firing that a difference is about, so that only the other side
    /// has changed.
    fn still_fires(&self, judged: &Judged) -> bool {
        self.asked == Asked::FiresAlone && judged.fired.range(..self.first.len()).next().is_some()
    }

    /// The question in words, for messages.
    fn told(&self, prover: &Prover) -> String {
        let names: Vec<String> = self.rules.iter().map(|rule| rule.name()).collect();
        let what = match self.asked {
            Asked::Fires => "can it apply",
            Asked::Fails => "can it fail",
            Asked::FiresAlone => "does one forbid what the others do not",
            Asked::FiresBeside => "do they meet",
        };
        format!("{what}, asked of {} for the act `{}`", names.join(", "), prover.act(self.act).path)
    }
}
