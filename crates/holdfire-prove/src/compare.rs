//! Does one set of clauses forbid all that another forbids?
//!
//! Asked clause by clause, for every stretch of time between two changes of what is in force, and
//! for every class of acts that the rules tell apart. Where the texts differ on when a clause is in
//! force, both readings are asked.

use crate::clauses::Clauses;
use crate::error::ProveError;
use crate::period::{ALWAYS, Holding, Period, holding, stretches};
use crate::prover::{Asked, Frame, Prover, Question};
use crate::rule::Rule;
use crate::world::World;
use holdfire_core::ClauseRef;
use holdfire_terms::{ClauseKind, SettledFacts, plain_facts};
use jiff::Timestamp;
use serde::Serialize;

/// What two sets of clauses forbid, held against each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// What the first is called.
    pub a: String,
    /// What the second is called.
    pub b: String,
    /// What the first forbids and the second does not; if nothing, the second forbids all that the
    /// first forbids.
    pub only_a: Vec<Difference>,
    /// The other way round.
    pub only_b: Vec<Difference>,
    /// Whether time was left aside because one of the two gives no date.
    pub leaves_time_aside: bool,
    /// What was assumed, in words.
    pub assumed: Vec<Box<str>>,
}

/// Something that a clause forbids and the other side does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The clause that forbids it.
    pub clause: ClauseRef,
    /// From when this is so.
    pub from: Option<Timestamp>,
    /// Until when this is so.
    pub until: Option<Timestamp>,
    /// Whether the texts differ on what is in force then.
    pub dates_differ: bool,
    /// Whether the other side forbids the same at another time.
    pub only_then: bool,
    /// The acts for which it is so.
    pub acts: Vec<Box<str>>,
    /// How many acts the clause covers.
    pub acts_of_clause: usize,
    /// An act that shows it.
    pub counterexample: SettledFacts,
    /// The act in plain words.
    pub text: Box<str>,
}

/// One clause against those of the other side that are in force at the same time.
struct Match {
    a: usize,
    b: Vec<usize>,
    period: Period,
    dates_differ: bool,
}

impl Prover {
    /// Holds two sets of clauses against each other, both ways.
    pub fn compare(&self, a: &Clauses, b: &Clauses) -> Result<Comparison, ProveError> {
        let forbids = |rule: &Rule| rule.clause.kind != ClauseKind::Exception;
        let rules = |of: &Clauses| -> Result<Vec<Rule>, ProveError> {
            Ok(self.rules(of)?.into_iter().filter(forbids).collect())
        };
        let (of_a, of_b) = (rules(a)?, rules(b)?);
        let is_dated = |rules: &[Rule]| rules.iter().any(|rule| rule.in_force.is_some());
        let leaves_time_aside = !is_dated(&of_a) || !is_dated(&of_b);
        let frame = Frame {
            exercise: match (a.exercise, b.exercise) {
                (Some(one), Some(other)) if one != other => None,
                (one, other) => one.or(other),
            },
            zone: &a.zone,
        };
        let name =
            |id: &str| a.area_name(id).or_else(|| b.area_name(id)).unwrap_or_else(|| id.into());
        let one_way = |of_a: &[Rule], of_b: &[Rule], a: &str, b: &str| {
            let found = self.only_first(of_a, of_b, leaves_time_aside, &frame)?;
            let told = found.into_iter().map(|difference| {
                let act = plain_facts(&difference.counterexample, name, frame.zone);
                let clause = &difference.clause;
                let text = format!("{act}: forbidden by {a} ({clause}), not by {b}").into();
                Difference { text, ..difference }
            });
            Ok::<Vec<Difference>, ProveError>(told.collect())
        };
        let all: Vec<&Rule> = of_a.iter().chain(&of_b).collect();
        Ok(Comparison {
            only_a: one_way(&of_a, &of_b, &a.name, &b.name)?,
            only_b: one_way(&of_b, &of_a, &b.name, &a.name)?,
            a: a.name.clone(),
            b: b.name.clone(),
            leaves_time_aside,
            assumed: self.assumed(&all, &frame),
        })
    }

    fn only_first(
        &self,
        a: &[Rule],
        b: &[Rule],
        leaves_time_aside: bool,
        frame: &Frame<'_>,
    ) -> Result<Vec<Difference>, ProveError> {
        let all: Vec<&Rule> = a.iter().chain(b).collect();
        let classes = self.classes(&all);
        let mut matches = match leaves_time_aside {
            true => timeless(a, b),
            false => in_time(a, b),
        };
        matches.retain(|m| !m.b.iter().any(|other| a[m.a].is_same_text(&b[*other])));
        matches.sort_by_key(|m| (m.a, m.period));
        let found = self.ask_matches(a, b, &matches, &classes, frame)?;
        // The same asked against all that the other side ever forbids tells whether only time
        // makes the difference.
        let everywhen: Vec<Match> = matches
            .iter()
            .map(|m| Match {
                a: m.a,
                b: (0..b.len()).collect(),
                period: m.period,
                dates_differ: false,
            })
            .collect();
        let differs = |number: &usize| !found[*number].is_empty();
        let of_time: Vec<usize> = (0..matches.len())
            .filter(differs)
            .filter(|number| matches[*number].b.len() < b.len())
            .collect();
        let again: Vec<Match> = everywhen
            .into_iter()
            .enumerate()
            .filter(|(number, _)| of_time.contains(number))
            .map(|(_, m)| m)
            .collect();
        let still = self.ask_matches(a, b, &again, &classes, frame)?;
        let mut differences = Vec::new();
        for (number, worlds) in found.into_iter().enumerate() {
            let m = &matches[number];
            let Some((_, world)) = worlds.first() else { continue };
            let rules = rules_of(m, a, b);
            let question = self.question(m, a, b, &rules, world.act);
            let counterexample = self.settled(&question, world.clone(), frame)?;
            let acts: Vec<usize> =
                worlds.iter().flat_map(|(class, _)| classes[*class].iter().copied()).collect();
            let covered = |act: &&crate::vocabulary::Act| a[m.a].may_hold(act);
            let only_then = of_time
                .iter()
                .position(|of| *of == number)
                .is_some_and(|place| still[place].is_empty());
            differences.push(Difference {
                clause: a[m.a].clause.reference.clone(),
                from: m.period.from,
                until: m.period.until,
                dates_differ: m.dates_differ,
                only_then,
                acts: acts.into_iter().map(|act| self.act(act).path.as_str().into()).collect(),
                acts_of_clause: self.vocabulary.acts.iter().filter(covered).count(),
                counterexample,
                text: Box::default(),
            });
        }
        Ok(differences)
    }

    /// For each match the classes of acts that only the first forbids, each with a world.
    fn ask_matches(
        &self,
        a: &[Rule],
        b: &[Rule],
        matches: &[Match],
        classes: &[Vec<usize>],
        frame: &Frame<'_>,
    ) -> Result<Vec<Vec<(usize, World)>>, ProveError> {
        let asked: Vec<(usize, usize)> = (0..matches.len())
            .flat_map(|number| (0..classes.len()).map(move |class| (number, class)))
            .filter(|(number, class)| a[matches[*number].a].may_hold(self.act(classes[*class][0])))
            .collect();
        let answers = self.solvers.ask_all(&asked, |solver, (number, class)| {
            let m = &matches[*number];
            let rules = rules_of(m, a, b);
            let question = self.question(m, a, b, &rules, classes[*class][0]);
            self.ask(solver, &question, frame)
        })?;
        let mut found: Vec<Vec<(usize, World)>> = matches.iter().map(|_| Vec::new()).collect();
        for ((number, class), answer) in asked.into_iter().zip(answers) {
            found[number].extend(answer.map(|world| (class, world)));
        }
        Ok(found)
    }

    fn question<'q>(
        &self,
        m: &Match,
        a: &'q [Rule],
        b: &'q [Rule],
        rules: &'q [&'q Rule],
        act: usize,
    ) -> Question<'q> {
        let others = m.b.iter().map(|other| &b[*other]);
        Question {
            asked: Asked::FiresAlone,
            first: vec![a[m.a].json()],
            second: others.filter(|rule| rule.may_hold(self.act(act))).map(Rule::json).collect(),
            rules,
            act,
            period: m.period,
            also: Vec::new(),
        }
    }
}

fn rules_of<'q>(m: &Match, a: &'q [Rule], b: &'q [Rule]) -> Vec<&'q Rule> {
    std::iter::once(&a[m.a]).chain(m.b.iter().map(|other| &b[*other])).collect()
}

fn timeless(a: &[Rule], b: &[Rule]) -> Vec<Match> {
    let all: Vec<usize> = (0..b.len()).collect();
    (0..a.len()).map(|a| Match { a, b: all.clone(), period: ALWAYS, dates_differ: false }).collect()
}

fn in_time(a: &[Rule], b: &[Rule]) -> Vec<Match> {
    let terms = a.iter().chain(b).flat_map(|rule| &rule.clause.in_force);
    let mut matches: Vec<Match> = Vec::new();
    for stretch in stretches(terms) {
        let held = |rule: &Rule| holding(&rule.clause.in_force, stretch);
        let at_least = |least: Holding| -> Vec<usize> {
            (0..b.len()).filter(|other| held(&b[*other]) >= least).collect()
        };
        let (surely, perhaps) = (at_least(Holding::Surely), at_least(Holding::Perhaps));
        for (number, rule) in a.iter().enumerate() {
            // What surely holds is held against what surely holds; what perhaps holds, against
            // what perhaps holds, as both rest on the same doubt about dates.
            let others = match held(rule) {
                Holding::No => continue,
                Holding::Surely => &surely,
                Holding::Perhaps => &perhaps,
            };
            let dates_differ = held(rule) == Holding::Perhaps || surely != perhaps;
            let known = matches.iter_mut().rev().find(|m| m.a == number);
            match known {
                Some(m) if m.b == *others && m.period.until == stretch.from => {
                    m.period.until = stretch.until;
                    m.dates_differ &= dates_differ;
                }
                _ => matches.push(Match {
                    a: number,
                    b: others.clone(),
                    period: stretch,
                    dates_differ,
                }),
            }
        }
    }
    matches
}
