//! The ladder of an instrument: who does what, towards whom and within which time, once an incident
//! falls under a clause, and what happens when the time is over. All of it is data of the
//! instrument; `due.rs` works out from it what is owed at an instant.

use crate::clause::Clause;
use crate::duties::may_be_due;
use crate::period::Period;
use crate::problem::{Code, Spot, nearest};
use holdfire_core::{ActorId, InstrumentId, StepTaken, words};
use serde::{Deserialize, Serialize, Serializer};
use std::collections::BTreeSet;
use std::fmt;
use toml::Spanned;

words! {
    /// What a step is.
    Deed {
        /// Somebody is told of it.
        Notify = "notify",
        /// Whoever was told answers.
        Reply = "reply",
        /// What happened is looked into.
        Verify = "verify",
        /// A finding is made.
        Find = "find",
        /// Something is asked of somebody.
        Demand = "demand",
        /// It is taken to the next level.
        Escalate = "escalate",
    }
}

words! {
    /// Which answers of a clause start a ladder.
    StartsOn {
        /// The incident falls under the clause.
        Engaged = "engaged",
        /// Whether it does depends on a missing fact.
        Undetermined = "undetermined",
    }
}

/// Who does or owes something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// The guarantors of the instrument.
    Guarantors,
    /// The parties of the instrument.
    Parties,
    /// Whoever is alleged to have acted.
    Alleged,
    /// The members of the mechanism.
    Members,
    /// An actor or a body of the mechanism.
    Named(ActorId),
}

impl Who {
    const WORDS: [(&str, Self); 4] = [
        ("guarantors", Self::Guarantors),
        ("parties", Self::Parties),
        ("alleged", Self::Alleged),
        ("members", Self::Members),
    ];

    /// Reads a word, or the id of an actor or body.
    pub fn parse(text: &str) -> Result<Self, String> {
        if let Some((_, who)) = Self::WORDS.into_iter().find(|(word, _)| *word == text) {
            return Ok(who);
        }
        ActorId::new(text).map(Self::Named).map_err(|error| error.to_string())
    }

    /// The word or id, as it stands in instruments.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Named(id) => id.as_str(),
            Self::Guarantors => "guarantors",
            Self::Parties => "parties",
            Self::Alleged => "alleged",
            Self::Members => "members",
        }
    }
}

impl fmt::Display for Who {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Who {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// What a step waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum After {
    /// An incident that falls under one of the clauses becomes known.
    Incident,
    /// Another step was taken.
    Step(Box<str>),
    /// Nothing but the end of the time of another step.
    Lateness,
}

/// A clause that starts a ladder: of this instrument, or of one that it governs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StartingClause {
    /// Another instrument; this one if not told.
    pub instrument: Option<InstrumentId>,
    /// The number of the clause.
    pub number: Box<str>,
}

/// One step of a ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// Its name, unique in the instrument.
    pub id: Box<str>,
    /// What it is.
    pub does: Deed,
    /// What it waits for.
    pub after: After,
    /// The clauses that start it; every testable one if empty. Only where it waits for an incident.
    pub clauses: Vec<StartingClause>,
    /// The answers of a clause that start it. Only where it waits for an incident.
    pub on: Vec<StartsOn>,
    /// Who takes it.
    pub who: Who,
    /// Towards whom.
    pub to: Option<Who>,
    /// How long there is for it; nothing if the text gives no time.
    pub within: Option<Period>,
    /// The step that starts when the time is over.
    pub if_late: Option<Box<str>>,
    /// The clause that says so.
    pub clause: Option<Box<str>>,
    /// What it is in plain words.
    pub words: Box<str>,
    /// The line of its table in the text of the instrument, from 1.
    pub line: usize,
}

/// Where the parts of a step stand that refer to something outside it.
#[derive(Debug, Clone)]
pub(crate) struct StepSpots {
    pub who: Spot,
    pub to: Spot,
    pub clauses: Spot,
    pub clause: Spot,
}

/// A step as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenStep {
    id: Spanned<String>,
    does: Spanned<String>,
    #[serde(default)]
    after: Option<Spanned<String>>,
    #[serde(default)]
    clauses: Option<Spanned<Vec<String>>>,
    #[serde(default)]
    on: Option<Spanned<Vec<String>>>,
    who: Spanned<String>,
    #[serde(default)]
    to: Option<Spanned<String>>,
    #[serde(default)]
    within: Option<Spanned<String>>,
    #[serde(default)]
    if_late: Option<Spanned<String>>,
    #[serde(default)]
    clause: Option<Spanned<String>>,
    #[serde(default)]
    words: String,
}

/// The word of a step that stands for the fulfilment of a clause; no step may be named so.
pub const DONE: &str = "done";

type Wrong = (Code, Spot, String);

/// Reads the steps of an instrument. `spot` turns the place of a key into one in the file.
pub(crate) fn read(
    written: Vec<Spanned<WrittenStep>>,
    spot: impl Fn(usize) -> Spot,
    problems: &mut Vec<Wrong>,
) -> Vec<(Step, StepSpots)> {
    let mut ids: BTreeSet<String> = BTreeSet::new();
    for step in &written {
        let id = &step.get_ref().id;
        let at = spot(id.span().start);
        let id = id.get_ref();
        let is_slug = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        if id.is_empty() || id.len() > 60 || !id.chars().all(is_slug) {
            let message = format!("step `{id}`: a step is named with letters, digits, `-` and `_`");
            problems.push((Code::Step, at, message));
        } else if matches!(id.as_str(), DONE | "incident") {
            let message = format!("step `{id}`: the word has another meaning; name it otherwise");
            problems.push((Code::Step, at, message));
        } else if !ids.insert(id.clone()) {
            problems.push((Code::Step, at, format!("step `{id}` is there twice; name it anew")));
        }
    }
    let started_by_lateness: BTreeSet<String> = written
        .iter()
        .filter_map(|step| step.get_ref().if_late.as_ref().map(|id| id.get_ref().clone()))
        .collect();
    let reader = StepReader { ids: &ids, started_by_lateness: &started_by_lateness, spot: &spot };
    let mut steps = Vec::new();
    for one in written {
        let at = spot(one.span().start);
        match reader.step(one.into_inner(), at) {
            Ok(step) => steps.push(step),
            Err(wrong) => problems.extend(wrong),
        }
    }
    if problems.is_empty()
        && let Some(round) = cycle(&steps)
    {
        let at = Spot::from(round.line);
        let message = format!(
            "step `{}` waits for itself by way of other steps; a ladder goes one way",
            round.id
        );
        problems.push((Code::Step, at, message));
    }
    steps
}

struct StepReader<'a, F> {
    ids: &'a BTreeSet<String>,
    started_by_lateness: &'a BTreeSet<String>,
    spot: &'a F,
}

impl<F: Fn(usize) -> Spot> StepReader<'_, F> {
    fn step(&self, written: WrittenStep, at: Spot) -> Result<(Step, StepSpots), Vec<Wrong>> {
        let id = written.id.get_ref().clone();
        let mut wrong: Vec<Wrong> = Vec::new();
        let spot_of = |key: &Option<Spanned<String>>| {
            key.as_ref().map_or(at, |key| (self.spot)(key.span().start))
        };
        let spots = StepSpots {
            who: (self.spot)(written.who.span().start),
            to: spot_of(&written.to),
            clauses: written.clauses.as_ref().map_or(at, |key| (self.spot)(key.span().start)),
            clause: spot_of(&written.clause),
        };
        let does = Deed::parse(written.does.get_ref());
        if does.is_none() {
            let words: Vec<&str> = Deed::ALL.iter().map(|deed| deed.as_str()).collect();
            let message =
                format!("step `{id}` {}", unknown("does", written.does.get_ref(), &words));
            wrong.push((Code::Step, (self.spot)(written.does.span().start), message));
        }
        let mut step_named = |key: &str, named: &Spanned<String>| {
            if self.ids.contains(named.get_ref()) {
                return;
            }
            let mut words: Vec<&str> = self.ids.iter().map(String::as_str).collect();
            if key == "after" {
                words.push("incident");
            }
            let message = format!("step `{id}` {}", unknown(key, named.get_ref(), &words));
            wrong.push((Code::Step, (self.spot)(named.span().start), message));
        };
        let after = match &written.after {
            Some(after) if after.get_ref() == "incident" => After::Incident,
            Some(after) => {
                step_named("after", after);
                After::Step(after.get_ref().as_str().into())
            }
            None => After::Lateness,
        };
        if let Some(if_late) = &written.if_late {
            step_named("if_late", if_late);
        }
        if after == After::Lateness && !self.started_by_lateness.contains(&id) {
            let message = format!(
                "step `{id}` is started by nothing; write `after = \"incident\"`, `after` with the id of a step, or name it in the `if_late` of one"
            );
            wrong.push((Code::Step, at, message));
        }
        if after != After::Incident {
            let given = [("clauses", written.clauses.is_some()), ("on", written.on.is_some())];
            for (key, _) in given.into_iter().filter(|(_, is_given)| *is_given) {
                let message = format!(
                    "step `{id}` has `{key}` but does not start with an incident; leave it out or write `after = \"incident\"`"
                );
                wrong.push((
                    Code::Step,
                    if key == "clauses" { spots.clauses } else { at },
                    message,
                ));
            }
        }
        if let (Some(if_late), None) = (&written.if_late, &written.within) {
            let message = format!(
                "step `{id}` says what follows when it is late, but not when it is late; add `within`"
            );
            wrong.push((Code::Step, (self.spot)(if_late.span().start), message));
        }
        let within = written.within.as_ref().map(|within| {
            Period::parse(within.get_ref()).map_err(|message| {
                let message = format!("step `{id}`: {message}");
                (Code::NotATime, (self.spot)(within.span().start), message)
            })
        });
        let who = |who: &Spanned<String>| {
            Who::parse(who.get_ref()).map_err(|message| {
                let message = format!("step `{id}`: {message}");
                (Code::Step, (self.spot)(who.span().start), message)
            })
        };
        let clauses = written.clauses.map(Spanned::into_inner).unwrap_or_default();
        let clauses = clauses.iter().map(|clause| {
            starting_clause(clause)
                .map_err(|message| (Code::Step, spots.clauses, format!("step `{id}`: {message}")))
        });
        let on = match &written.on {
            None => Ok(vec![StartsOn::Engaged]),
            Some(words) => starts_on(words.get_ref()).map_err(|message| {
                (Code::Step, (self.spot)(words.span().start), format!("step `{id}` {message}"))
            }),
        };
        let mut take = |result: Wrong| wrong.push(result);
        let within = within.transpose().map_err(&mut take).ok();
        let clauses: Option<Vec<_>> = clauses.collect::<Result<_, _>>().map_err(&mut take).ok();
        let on = on.map_err(&mut take).ok();
        let to = written.to.as_ref().map(who).transpose().map_err(&mut take).ok();
        let who = who(&written.who).map_err(&mut take).ok();
        let (Some(does), Some(within), Some(clauses), Some(on), Some(to), Some(who), true) =
            (does, within, clauses, on, to, who, wrong.is_empty())
        else {
            return Err(wrong);
        };
        let boxed = |text: Option<Spanned<String>>| text.map(|text| text.into_inner().into());
        let step = Step {
            id: id.into(),
            does,
            after,
            clauses,
            on,
            who,
            to,
            within,
            if_late: boxed(written.if_late),
            clause: boxed(written.clause),
            words: written.words.trim().into(),
            line: at.line,
        };
        Ok((step, spots))
    }
}

/// Why a step that is told was not one of this ladder, and the column that says so.
pub(crate) fn problem_of_taken(
    taken: &StepTaken,
    steps: &[Step],
    clauses: &[Clause],
) -> Option<(&'static str, String)> {
    if let Some(number) = &taken.clause
        && !clauses.iter().any(|clause| clause.number == *number)
    {
        let words: Vec<&str> = clauses.iter().map(|clause| &*clause.number).collect();
        let next = match nearest(number, &words) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("its clauses are {}", words.join(", ")),
        };
        let message = format!("instrument `{}` has no clause `{number}`; {next}", taken.instrument);
        return Some(("clause", message));
    }
    if &*taken.step == DONE {
        let clause = clauses.iter().find(|clause| taken.clause.as_ref() == Some(&clause.number));
        return match clause {
            None => {
                let message = "`done` says that an obligation was fulfilled; name its clause";
                Some(("clause", message.to_owned()))
            }
            Some(clause) if may_be_due(clause.kind).is_err() => Some((
                "clause",
                format!(
                    "clause `{}` is of kind `{}`; only obligations and procedures can be done",
                    clause.number,
                    clause.kind.as_str()
                ),
            )),
            Some(_) => None,
        };
    }
    if !steps.iter().any(|step| step.id == taken.step) {
        let mut words: Vec<&str> = steps.iter().map(|step| &*step.id).collect();
        words.push(DONE);
        let next = match nearest(&taken.step, &words) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("its steps are {}", words.join(", ")),
        };
        let message =
            format!("instrument `{}` has no step `{}`; {next}", taken.instrument, taken.step);
        return Some(("step", message));
    }
    taken.incident.is_none().then(|| {
        let message = format!(
            "step `{}` deals with an incident; name it, or write `{DONE}` for a clause that was fulfilled",
            taken.step
        );
        ("incident", message)
    })
}

fn unknown(key: &str, given: &str, words: &[&str]) -> String {
    let next = match nearest(given, words) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("use one of {}", words.join(", ")),
    };
    format!("has `{key} = \"{given}\"`, which is not known; {next}")
}

fn starting_clause(text: &str) -> Result<StartingClause, String> {
    match text.split_once('/') {
        None => Ok(StartingClause { instrument: None, number: text.into() }),
        Some((instrument, number)) => Ok(StartingClause {
            instrument: Some(InstrumentId::new(instrument).map_err(|error| error.to_string())?),
            number: number.into(),
        }),
    }
}

fn starts_on(words: &[String]) -> Result<Vec<StartsOn>, String> {
    let known: Vec<&str> = StartsOn::ALL.iter().map(|one| one.as_str()).collect();
    if words.is_empty() {
        return Err(format!("has an empty `on`; use one of {}", known.join(", ")));
    }
    let parse = |word: &String| StartsOn::parse(word).ok_or_else(|| unknown("on", word, &known));
    words.iter().map(parse).collect()
}

/// A step that can be reached from itself.
fn cycle(steps: &[(Step, StepSpots)]) -> Option<&Step> {
    steps.iter().map(|(step, _)| step).find(|step| {
        let all = || steps.iter().map(|(step, _)| step);
        following(all(), &step.id).iter().any(|later| later.id == step.id)
    })
}

/// Every step that comes after the step `id`, directly or by way of others.
pub(crate) fn following<'a>(
    steps: impl Iterator<Item = &'a Step> + Clone,
    id: &str,
) -> Vec<&'a Step> {
    let next = |id: &str| -> Vec<&'a Step> {
        let late = steps.clone().find(|step| &*step.id == id).and_then(|s| s.if_late.as_deref());
        let waits = |step: &&Step| {
            matches!(&step.after, After::Step(after) if &**after == id)
                || late.is_some_and(|late| *step.id == *late)
        };
        steps.clone().filter(waits).collect()
    };
    let mut found: Vec<&Step> = Vec::new();
    let mut open = next(id);
    while let Some(step) = open.pop() {
        if !found.iter().any(|known| known.id == step.id) {
            open.extend(next(&step.id));
            found.push(step);
        }
    }
    found
}

/// What of the ladder refers to clauses that are not in its instrument.
pub(crate) fn problems_with(steps: &[(Step, StepSpots)], clauses: &[Clause]) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    let mut number = |step: &Step, number: &str, key: &str, spot: Spot, testable: bool| {
        let words: Vec<&str> = clauses.iter().map(|clause| &*clause.number).collect();
        let Some(clause) = clauses.iter().find(|clause| *clause.number == *number) else {
            let next = match nearest(number, &words) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "its number stands at the beginning of its heading".to_owned(),
            };
            let message = format!(
                "step `{}` names clause `{number}` in `{key}`, which is not in this instrument; {next}",
                step.id
            );
            return wrong.push((Code::NotDefined, spot, message));
        };
        if testable && !clause.testable {
            let message = format!(
                "step `{}` is started by clause `{number}`, which is not testable; no incident is ever held against it",
                step.id
            );
            wrong.push((Code::Step, spot, message));
        }
    };
    for (step, spots) in steps {
        for clause in step.clauses.iter().filter(|clause| clause.instrument.is_none()) {
            number(step, &clause.number, "clauses", spots.clauses, true);
        }
        if let Some(clause) = &step.clause {
            number(step, clause, "clause", spots.clause, false);
        }
    }
    wrong
}
