//! One clause: what it says, its rule in plain words, what it leaves open, who owes it, how texts
//! and parties differ, and how many incidents it answers how.

use super::ladder::who;
use super::texts::{
    ReadingView, Texts, due_shown, of_clause, own_terms, paragraphs, readings, zone_of,
};
use super::{Fact, Number, Value};
use crate::asked::Asked;
use crate::lengths::length;
use crate::names::{Tag, tag};
use crate::plain_words::{Piece, rule_said};
use crate::situation::Columns;
use crate::situation::filter::{Filter, Overall};
use crate::words::{Arg, plain};
use holdfire_core::Verdict;
use holdfire_terms::{Clause, ClauseIndex, Gap};

/// A clause as its page shows it.
pub(crate) struct ClauseView {
    pub number: String,
    pub title: String,
    pub kind: String,
    pub nature: String,
    pub testable: String,
    pub is_testable: bool,
    pub paragraphs: Vec<String>,
    pub cites: Vec<String>,
    pub said: Vec<Piece>,
    pub rule: Option<String>,
    pub answers: Vec<(Tag, Number)>,
    pub terms: Vec<String>,
    pub facts: Vec<Fact>,
    pub missing: Vec<String>,
    pub texts: Option<Texts>,
    pub readings: Vec<ReadingView>,
}

/// A clause with its place among all clauses.
pub(crate) fn clause_view(
    asked: &Asked,
    index: ClauseIndex,
    clause: &Clause,
    gap: Option<&Gap>,
) -> ClauseView {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let reading = snapshot.terms.agreement.plain_reading(index);
    let texts = of_clause(asked, clause);
    ClauseView {
        number: clause.number.to_string(),
        title: clause.title.to_string(),
        nature: clause
            .nature
            .map_or_else(String::new, |nature| words.say(&format!("nature-{}", nature.as_str()))),
        testable: words.say(if clause.testable { "testable" } else { "not-testable" }),
        kind: words.say(&format!("clause-kind-{}", clause.kind.as_str())),
        is_testable: clause.testable,
        paragraphs: paragraphs(&clause.text),
        cites: clause.cites.iter().map(ToString::to_string).collect(),
        said: reading.map_or_else(Vec::new, |reading| rule_said(snapshot, words, reading)),
        rule: clause.cedar.as_deref().map(|rule| rule.trim().to_owned()),
        answers: if clause.testable { answers(asked, clause) } else { Vec::new() },
        // Texts that differ are drawn side by side.
        terms: if texts.is_some() { Vec::new() } else { own_terms(asked, clause) },
        facts: facts(asked, clause, texts.is_some()),
        missing: gap.map_or_else(Vec::new, |gap| {
            let missing = gap.missing.iter();
            missing.map(|missing| words.say(&format!("missing-{}", missing.as_str()))).collect()
        }),
        texts,
        readings: readings(asked, clause),
    }
}

fn answers(asked: &Asked, clause: &Clause) -> Vec<(Tag, Number)> {
    let (situation, words) = (&asked.situation, asked.words);
    let reference = clause.reference().to_string();
    let number = situation.words.clause.find(&reference);
    let answers = [Verdict::Engaged, Verdict::Undetermined, Verdict::NotEngaged].map(|verdict| {
        let value = number.map(|number| 3 * number + verdict as u32);
        let n = value.map_or(0, |value| {
            let answers =
                |(columns, row): &(&Columns, usize)| columns.clauses.of(*row).contains(&value);
            situation.columns().filter(answers).count()
        });
        let filter = Filter {
            clause: Some(reference.clone()),
            answer: (verdict != Verdict::Engaged).then_some(verdict),
            ..Filter::default()
        };
        let number = Number { text: words.number(n as u64), href: asked.at().filtered(&filter) };
        (tag(words, Overall::of(Some(verdict))), number)
    });
    answers.into()
}

/// Who owes it, by when, who verifies it, what follows; what it speaks of.
fn facts(asked: &Asked, clause: &Clause, has_texts: bool) -> Vec<Fact> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let zone = zone_of(asked, clause);
    let from = clause.in_force.first().and_then(|term| term.from);
    let mut facts = Vec::new();
    let mut tell = |id: &str, values: Vec<Value>| {
        if !values.is_empty() {
            facts.push(Fact { name: words.say(id), values });
        }
    };
    tell("owed-by", clause.by.iter().map(|by| Value::said(who(asked, by))).collect());
    if let Some(due) = clause.due.filter(|_| !has_texts) {
        tell("due", vec![Value::said(due_shown(asked, &zone, due, from))]);
    }
    let verifier = clause.verified_by.as_ref();
    let verifier = verifier.map(|id| Value::said(snapshot.body_or_actor_name(words, id.as_str())));
    let within = clause.verified_within.map(|within| {
        Value::said(words.with("step-within", &[("length", Arg::ready(length(words, within)))]))
    });
    tell("verified-by", verifier.into_iter().chain(within).collect());
    tell(
        "consequence",
        clause.consequence.iter().map(|what| consequence(asked, clause, what)).collect(),
    );
    let area = clause.area.iter().map(|area| Value {
        href: Some(format!("{}#{area}", asked.at().areas())),
        ..Value::said(snapshot.area_name(words, area.as_str()))
    });
    tell("speaks-of-area", area.collect());
    let excepts = clause.excepts.iter().map(|number| clause_link(asked, clause, number));
    tell("excepts", excepts.collect());
    facts
}

/// Words of the instrument, or the number of one of its clauses.
fn consequence(asked: &Asked, clause: &Clause, what: &str) -> Value {
    let own = asked.snapshot.terms.clauses_of(clause.instrument.as_str());
    let is_a_clause = own.into_iter().any(|other| *other.number == *what);
    match is_a_clause {
        true => Value {
            text: asked.words.about("clause-number", what),
            ..clause_link(asked, clause, what)
        },
        false => Value::english(what),
    }
}

fn clause_link(asked: &Asked, clause: &Clause, number: &str) -> Value {
    Value {
        href: Some(asked.at().clause(&format!("{}/{number}", clause.instrument))),
        ..Value::said(plain(number).into_owned())
    }
}
