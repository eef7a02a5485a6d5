//! The conditions of a rule in plain words. Cedar's expressions are read from their JSON form with
//! every "not" pushed inwards, so that only single facts are denied.

use crate::act_words::{any_act, attribute, being, circumstance, effect, weapon};
use crate::plain_rule::reach_words;
use crate::words::join;
use cedar_policy::Policy;
use serde::Serialize;
use serde_json::{Value, json};
use std::cell::Cell;

/// A condition in plain words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Phrase {
    /// All of it must hold; nothing in it: always.
    All(Vec<Phrase>),
    /// One of it must hold; nothing in it: never.
    Any(Vec<Phrase>),
    /// A single fact.
    Fact(PlainFact),
    /// A piece of the rule for which there are no words.
    Cedar {
        /// Whether it must hold, or must not.
        holds: bool,
        /// As it stands in the rule.
        quoted: Box<str>,
    },
}

/// A single fact that a rule asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlainFact {
    /// What it is about.
    pub about: About,
    /// Which fact: an attribute, a fact of the context, or one of `same`, `belongs_to`,
    /// `belongs_to_target`, `belongs_to_actor`, `alike`, `is`, `act`, `inside_all`, `no_area`.
    pub code: Box<str>,
    /// Whether it must hold, or must not.
    pub holds: bool,
    /// Words, areas or names in it; any one of several is enough unless the code says otherwise.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Box<str>>,
    /// In words: what is said of the actor or the target, otherwise a whole sentence.
    pub text: Box<str>,
}

/// What a fact is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// Who acted.
    Actor,
    /// On whom.
    Target,
    /// Actor and target together.
    Both,
    /// Where.
    Place,
    /// Anything else: the act, the weapon, the time, circumstances.
    Event,
}

impl Phrase {
    /// All of several, without nesting.
    pub(crate) fn all(parts: Vec<Self>) -> Self {
        let mut flat = Vec::new();
        for part in parts {
            match part {
                Self::All(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        only(flat).unwrap_or_else(Self::All)
    }

    /// One of several, without nesting.
    pub(crate) fn any(parts: Vec<Self>) -> Self {
        let mut flat = Vec::new();
        for part in parts {
            match part {
                Self::Any(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        only(flat).unwrap_or_else(Self::Any)
    }

    /// What all of it is about, if it is one thing.
    pub(crate) fn about(&self) -> Option<About> {
        match self {
            Self::Fact(fact) => Some(fact.about),
            Self::Cedar { .. } => None,
            Self::All(parts) | Self::Any(parts) => {
                let mut each = parts.iter().map(Self::about);
                let first = each.next()??;
                each.all(|other| other == Some(first)).then_some(first)
            }
        }
    }
}

fn only(parts: Vec<Phrase>) -> Result<Phrase, Vec<Phrase>> {
    <[Phrase; 1]>::try_from(parts).map(|[only]| only)
}

/// Who is meant: "anyone who is bound or supports somebody bound, or civilians".
pub(crate) fn as_nouns(phrase: &Phrase) -> String {
    let parts: &[Phrase] = match phrase {
        Phrase::Any(parts) => parts,
        one => std::slice::from_ref(one),
    };
    let (nouns, others): (Vec<&Phrase>, Vec<&Phrase>) =
        parts.iter().partition(|part| is_civilians(part));
    let mut told = Vec::new();
    if !others.is_empty() {
        let one: Vec<Phrase> = others.into_iter().cloned().collect();
        told.push(format!("anyone who {}", predicate(&Phrase::any(one))));
    }
    if !nouns.is_empty() {
        told.push("civilians".to_owned());
    }
    told.join(", or ")
}

fn is_civilians(phrase: &Phrase) -> bool {
    matches!(phrase, Phrase::Fact(fact)
        if &*fact.code == "kind" && fact.holds && matches!(&*fact.values, [kind] if &**kind == "civilians"))
}

/// What is said of one somebody.
fn predicate(phrase: &Phrase) -> String {
    match phrase {
        Phrase::Fact(fact) => fact.text.to_string(),
        _ => said(phrase, &mut |fact, _| fact.text.to_string()),
    }
}

/// A condition as a sentence that can stand after "if": "the target is listed or people were
/// harmed". A subject is said once for the facts that follow each other.
pub(crate) fn as_sentence(phrase: &Phrase) -> String {
    let mut whole = |fact: &PlainFact, before: Option<&PlainFact>| {
        let is_same = before.is_some_and(|before| before.about == fact.about);
        match fact.about {
            About::Actor if !is_same => format!("the actor {}", fact.text),
            About::Target if !is_same => format!("the target {}", fact.text),
            _ => fact.text.to_string(),
        }
    };
    said(phrase, &mut whole)
}

type Words<'a> = &'a mut dyn FnMut(&PlainFact, Option<&PlainFact>) -> String;

fn said(phrase: &Phrase, words: Words<'_>) -> String {
    match phrase {
        Phrase::Fact(fact) => words(fact, None),
        Phrase::Cedar { holds: true, quoted } => format!("`{quoted}`"),
        Phrase::Cedar { holds: false, quoted } => format!("not `{quoted}`"),
        Phrase::All(parts) if parts.is_empty() => "always".to_owned(),
        Phrase::Any(parts) if parts.is_empty() => "never".to_owned(),
        Phrase::All(parts) => list(parts, "and", words),
        Phrase::Any(parts) => list(parts, "or", words),
    }
}

fn list(parts: &[Phrase], last: &str, words: Words<'_>) -> String {
    let is_plain = parts.iter().all(|part| !matches!(part, Phrase::All(_) | Phrase::Any(_)));
    let mut before: Option<&PlainFact> = None;
    let mut told = Vec::new();
    for part in parts {
        told.push(match part {
            Phrase::Fact(fact) => words(fact, before),
            Phrase::Any(_) if last == "and" => format!("either {}", said(part, words)),
            _ => said(part, words),
        });
        before = match part {
            Phrase::Fact(fact) => Some(fact),
            _ => None,
        };
    }
    match is_plain {
        true => join(told.into_iter(), last),
        // A comma keeps "a or b" and "c" of "(a or b) and c" apart.
        false => told.join(&format!(", {last} ")),
    }
}

/// How many conditions of one rule are told in words before the rest is quoted; the longest of our
/// rules has 20. Denying a nest of choices doubles them at every level.
const MAX_PHRASES: u32 = 400;

/// Reads the JSON form of Cedar's expressions.
pub(crate) struct Reader<'a> {
    area_name: &'a dyn Fn(&str) -> String,
    phrases: Cell<u32>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(area_name: &'a dyn Fn(&str) -> String) -> Self {
        Self { area_name, phrases: Cell::new(0) }
    }

    /// What the scope of a rule says of the actor or the target.
    pub(crate) fn scope(&self, scope: &Value, about: About) -> Phrase {
        let entity = |value: &Value| value["id"].as_str().map(|id| vec![Box::from(id)]);
        let found = match scope["op"].as_str() {
            Some("==") => entity(&scope["entity"]).map(|id| self.is(about, id, true)),
            Some("in") => entity(&scope["entity"]).map(|id| self.belongs(about, id, true)),
            Some("is") => entity(&scope["in"]["entity"]).map(|id| self.belongs(about, id, true)),
            _ => None,
        };
        found.unwrap_or(Phrase::All(Vec::new()))
    }

    /// A condition, or its opposite where it must not hold.
    pub(crate) fn phrase(&self, value: &Value, holds: bool) -> Phrase {
        self.phrases.set(self.phrases.get() + 1);
        let is_readable = self.phrases.get() <= MAX_PHRASES;
        is_readable
            .then(|| self.read(value, holds))
            .flatten()
            .unwrap_or_else(|| Phrase::Cedar { holds, quoted: quoted(value).into() })
    }

    fn read(&self, value: &Value, holds: bool) -> Option<Phrase> {
        if let Some(constant) = value.get("Value").and_then(Value::as_bool) {
            return Some(constant_phrase(constant == holds));
        }
        let (operator, of) = value.as_object()?.iter().next()?;
        let sides = || (&of["left"], &of["right"]);
        match operator.as_str() {
            "&&" | "||" => {
                let (left, right) = sides();
                let both = vec![self.phrase(left, holds), self.phrase(right, holds)];
                Some(if (operator == "&&") == holds {
                    Phrase::all(both)
                } else {
                    Phrase::any(both)
                })
            }
            "!" => Some(self.phrase(&of["arg"], !holds)),
            "if-then-else" => {
                let branch = |condition, then: &Value| {
                    Phrase::all(vec![self.phrase(&of["if"], condition), self.phrase(then, holds)])
                };
                Some(Phrase::any(vec![branch(true, &of["then"]), branch(false, &of["else"])]))
            }
            // Every attribute of the vocabulary is required, and there is one type of actor.
            "has" => Some(constant_phrase(holds)),
            "is" => match entities(&of["in"]) {
                Some((_, ids)) => Some(self.belongs(about(&of["left"])?, ids, holds)),
                None => Some(constant_phrase(holds)),
            },
            "." => self.attribute(value, holds),
            "==" => self.equal(sides(), holds),
            "!=" => self.equal(sides(), !holds),
            "in" => self.within_hierarchy(sides(), holds),
            "<" | "<=" | ">" | ">=" => self.instant(operator, sides(), holds),
            "contains" | "containsAny" | "containsAll" => self.contains(operator, sides(), holds),
            "isEmpty" if context_fact(&of["arg"]) == Some("inside") => {
                let text = if holds { "outside every area" } else { "inside some area" };
                Some(fact(About::Place, "no_area", holds, Vec::new(), text.to_owned()))
            }
            _ => None,
        }
    }

    /// `principal.bound`, `context.people_harmed`.
    fn attribute(&self, value: &Value, holds: bool) -> Option<Phrase> {
        let name = value["."]["attr"].as_str()?;
        if context_fact(value).is_some() {
            return Some(fact(About::Event, name, holds, Vec::new(), circumstance(name, holds)));
        }
        let about = about(&value["."]["left"])?;
        Some(fact(about, name, holds, Vec::new(), attribute(name, holds)))
    }

    fn equal(&self, (left, right): (&Value, &Value), holds: bool) -> Option<Phrase> {
        for (one, other) in [(left, right), (right, left)] {
            if let Some(constant) = one.get("Value").and_then(Value::as_bool) {
                return Some(self.phrase(other, constant == holds));
            }
            if let Some((kind, ids)) = entities(one)
                && let Some(found) = self.word(other, &kind, ids, holds)
            {
                return Some(found);
            }
        }
        if context_fact(left) == Some("instant") || context_fact(right) == Some("instant") {
            return self.instant("==", (left, right), holds);
        }
        if let (Some(a), Some(b)) = (about(left), about(right)) {
            let text = if holds { "are the same" } else { "are not the same" };
            let text = format!("actor and target {text}");
            return (a != b).then(|| fact(About::Both, "same", holds, Vec::new(), text));
        }
        let (a, b) = (left.get(".")?, right.get(".")?);
        let name = a["attr"].as_str().filter(|name| b["attr"].as_str() == Some(name))?;
        let are = if holds { "are" } else { "are not" };
        let text = format!("actor and target {are} alike in `{name}`");
        (about(&a["left"])? != about(&b["left"])?)
            .then(|| fact(About::Both, "alike", holds, vec![name.into()], text))
    }

    /// One of several words: `principal.kind == Kind::"state"`, `context.weapon`, `action`.
    fn word(&self, value: &Value, kind: &str, ids: Vec<Box<str>>, holds: bool) -> Option<Phrase> {
        if value["Var"] == "action" {
            return Some(act(ids, holds));
        }
        if let Some(about) = about(value) {
            return (kind == "Actor").then(|| self.is(about, ids, holds));
        }
        let name = value["."]["attr"].as_str()?;
        if context_fact(value).is_some() {
            let not = if holds { "" } else { "not " };
            let text = match name {
                "weapon" if matches!(&*ids, [only] if &**only == "none") => match holds {
                    true => "no weapon is used".to_owned(),
                    false => "a weapon is used".to_owned(),
                },
                "weapon" => {
                    let weapons = join(ids.iter().map(|id| weapon(id)), "or");
                    format!("it is {not}done with {weapons}")
                }
                "effect" => {
                    let effects = join(ids.iter().map(|id| effect(id)), "or");
                    format!("{effects} is {not}seen or heard")
                }
                other => {
                    let words = join(ids.iter().map(|id| format!("`{id}`")), "or");
                    format!("`{other}` is {not}{words}")
                }
            };
            return Some(fact(About::Event, name, holds, ids, text));
        }
        let about = about(&value["."]["left"])?;
        let last = if holds { "or" } else { "and" };
        let text = join(ids.iter().map(|id| being(id, holds)), last);
        Some(fact(about, name, holds, ids, text))
    }

    fn within_hierarchy(&self, (left, right): (&Value, &Value), holds: bool) -> Option<Phrase> {
        if let Some((kind, ids)) = entities(right) {
            return match (about(left), kind.as_str()) {
                (Some(about), "Actor") => Some(self.belongs(about, ids, holds)),
                (None, "Action") if left["Var"] == "action" => Some(act(ids, holds)),
                _ => None,
            };
        }
        let (who, whom) = (about(left)?, about(right)?);
        if who == whom {
            return Some(constant_phrase(holds));
        }
        let (code, whom) = match whom {
            About::Target => ("belongs_to_target", "the target"),
            _ => ("belongs_to_actor", "the actor"),
        };
        let does = if holds { "belongs" } else { "does not belong" };
        let who = if who == About::Actor { "the actor" } else { "the target" };
        Some(fact(About::Both, code, holds, Vec::new(), format!("{who} {does} to {whom}")))
    }

    fn contains(
        &self,
        operator: &str,
        (left, right): (&Value, &Value),
        holds: bool,
    ) -> Option<Phrase> {
        if let (Some((kind, ids)), "contains") = (entities(left), operator) {
            return self.word(right, &kind, ids, holds);
        }
        let (set, ids) = match (context_fact(left), context_fact(right), operator) {
            (Some(set), None, _) => (set, entities(right)?.1),
            (None, Some(set), "containsAny") => (set, entities(left)?.1),
            _ => return None,
        };
        if set != "inside" && set != "within" {
            return None;
        }
        let is_all = operator == "containsAll" && ids.len() > 1;
        let code = if is_all { format!("{set}_all") } else { set.to_owned() };
        let text = self.place(set, &ids, is_all, holds);
        Some(fact(About::Place, &code, holds, ids, text))
    }

    fn place(&self, set: &str, ids: &[Box<str>], is_all: bool, holds: bool) -> String {
        let names = |last: &str| match set {
            "within" => join(ids.iter().map(|id| reach_words(id, self.area_name)), last),
            _ => join(ids.iter().map(|id| (self.area_name)(id)), last),
        };
        match (set, is_all, holds) {
            ("within", true, true) => names("and"),
            ("within", true, false) => format!("not {} at once", names("and")),
            ("within", false, true) => names("or"),
            ("within", false, false) => format!("not {}", names("or")),
            (_, true, true) => format!("inside {} at once", names("and")),
            (_, true, false) => format!("not inside {} at once", names("and")),
            (_, false, true) => format!("inside {}", names("or")),
            (_, false, false) => format!("outside {}", names("and")),
        }
    }

    fn instant(
        &self,
        operator: &str,
        (left, right): (&Value, &Value),
        holds: bool,
    ) -> Option<Phrase> {
        let (written, is_turned) = match (context_fact(left), context_fact(right)) {
            (Some("instant"), None) => (right, false),
            (None, Some("instant")) => (left, true),
            _ => return None,
        };
        let written = written.get("datetime")?[0]["Value"].as_str()?;
        let operator = match (operator, is_turned) {
            ("<", true) => ">",
            ("<=", true) => ">=",
            (">", true) => "<",
            (">=", true) => "<=",
            (operator, _) => operator,
        };
        let words = match (operator, holds) {
            ("<", true) | (">=", false) => "before",
            ("<=", true) | (">", false) => "on or before",
            (">", true) | ("<=", false) => "after",
            (">=", true) | ("<", false) => "on or after",
            (_, true) => "exactly on",
            (_, false) => "not exactly on",
        };
        let text = format!("it is {words} {}", plain_datetime(written)?);
        Some(fact(About::Event, "instant", true, vec![words.into(), written.into()], text))
    }

    fn is(&self, about: About, ids: Vec<Box<str>>, holds: bool) -> Phrase {
        let names = join(ids.iter().map(|id| format!("`{id}`")), "or");
        let text = if holds { format!("is {names}") } else { format!("is not {names}") };
        fact(about, "is", holds, ids, text)
    }

    fn belongs(&self, about: About, ids: Vec<Box<str>>, holds: bool) -> Phrase {
        let names = join(ids.iter().map(|id| format!("`{id}`")), "or");
        let does = if holds { "belongs" } else { "does not belong" };
        fact(about, "belongs_to", holds, ids, format!("{does} to {names}"))
    }
}

fn act(ids: Vec<Box<str>>, holds: bool) -> Phrase {
    let is = if holds { "it is" } else { "it is not" };
    let acts = join(ids.iter().map(|id| any_act(id)), "or");
    fact(About::Event, "act", holds, ids, format!("{is} {acts}"))
}

fn fact(about: About, code: &str, holds: bool, values: Vec<Box<str>>, text: String) -> Phrase {
    Phrase::Fact(PlainFact { about, code: code.into(), holds, values, text: text.into() })
}

fn constant_phrase(holds: bool) -> Phrase {
    if holds { Phrase::All(Vec::new()) } else { Phrase::Any(Vec::new()) }
}

/// Whom a variable means.
fn about(value: &Value) -> Option<About> {
    match value["Var"].as_str() {
        Some("principal") => Some(About::Actor),
        Some("resource") => Some(About::Target),
        _ => None,
    }
}

/// The fact of the context that an expression asks for.
fn context_fact(value: &Value) -> Option<&str> {
    let access = value.get(".")?;
    (access["left"]["Var"] == "context").then(|| access["attr"].as_str()).flatten()
}

/// The entities of one type that an expression lists, one or several.
fn entities(value: &Value) -> Option<(String, Vec<Box<str>>)> {
    let one = |value: &Value| {
        let entity = value.get("Value")?.get("__entity")?;
        Some((entity["type"].as_str()?.to_owned(), Box::from(entity["id"].as_str()?)))
    };
    let Some(set) = value.get("Set").and_then(Value::as_array) else {
        return one(value).map(|(kind, id)| (kind, vec![id]));
    };
    let listed: Vec<(String, Box<str>)> = set.iter().map(one).collect::<Option<_>>()?;
    let kind = listed.first()?.0.clone();
    Some((kind, listed.into_iter().map(|(_, id)| id).collect()))
}

/// `2018-10-10T00:00:00+0300` as "10 October 2018, 00:00 +03:00".
fn plain_datetime(written: &str) -> Option<String> {
    let (date, time) = written.split_once('T').unwrap_or((written, "00:00:00Z"));
    let date: jiff::civil::Date = date.parse().ok()?;
    let clock = time.get(..5)?;
    let zone = match time.find(['+', '-']).map(|at| time.split_at(at).1) {
        Some(offset) => format!("{}:{}", offset.get(..3)?, offset.get(3..)?),
        None => "UTC".to_owned(),
    };
    Some(format!("{}, {clock} {zone}", date.strftime("%-d %B %Y")))
}

/// An expression as it would be written in a rule.
fn quoted(expression: &Value) -> String {
    let policy = json!({
        "effect": "forbid",
        "principal": { "op": "All" },
        "action": { "op": "All" },
        "resource": { "op": "All" },
        "conditions": [{ "kind": "when", "body": expression }],
    });
    let written = Policy::from_json(None, policy).map(|policy| policy.to_string());
    let inner = written.ok().and_then(|written| {
        let body = written.split_once("when {")?.1.trim_end().trim_end_matches(';').trim_end();
        Some(body.strip_suffix('}')?.trim().to_owned())
    });
    inner.unwrap_or_else(|| expression.to_string())
}
