//! One rule, read for the solver: its parts as Cedar's JSON, and what it speaks of.

use crate::clauses::AskedClause;
use crate::error::ProveError;
use crate::period::{Period, in_force};
use crate::vocabulary::Act;
use cedar_policy::{Policy, PolicyId};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A clause with its rule, ready to be asked about.
pub(crate) struct Rule {
    pub clause: AskedClause,
    /// The rule in Cedar's JSON form.
    json: Value,
    pub mentions: Mentions,
    /// When it is in force; nothing if never, as far as the text says.
    pub in_force: Option<Period>,
}

/// What a rule speaks of, as far as it decides how it is asked about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Mentions {
    pub acts: BTreeSet<String>,
    /// In the order in which it names them.
    pub areas: Vec<String>,
    pub reaches: Vec<String>,
    /// Facts of the context.
    pub facts: BTreeSet<String>,
    /// Whether it asks who belongs to whom.
    pub hierarchy: bool,
}

/// Part of a rule that takes acts out of it.
pub(crate) struct Freed {
    /// The rule, with this part turned from "unless" into "when".
    pub json: Value,
    /// This part alone, as a condition.
    pub condition: Value,
}

impl Rule {
    pub(crate) fn read(clause: &AskedClause) -> Result<Self, ProveError> {
        let wrong =
            |cause: String| ProveError::Rule { clause: clause.reference.to_string(), cause };
        let policy =
            Policy::parse(None, &*clause.cedar).map_err(|error| wrong(error.to_string()))?;
        let json = policy.to_json().map_err(|error| wrong(error.to_string()))?;
        let mut mentions = Mentions::default();
        mentions.walk(&json);
        Ok(Self { in_force: in_force(&clause.in_force), clause: clause.clone(), json, mentions })
    }

    pub(crate) fn name(&self) -> String {
        self.clause.reference.to_string()
    }

    /// The rule itself.
    pub(crate) fn json(&self) -> &Value {
        &self.json
    }

    /// Whether both say the same by the letter.
    pub(crate) fn is_same_text(&self, other: &Self) -> bool {
        self.json == other.json
    }

    /// Whether the head of the rule holds an act; a rule never fires on any other.
    pub(crate) fn may_hold(&self, act: &Act) -> bool {
        let scope = &self.json["action"];
        let is = |entity: &Value| {
            let id = entity["id"].as_str().unwrap_or_default();
            act.path == id || (scope["op"] == "in" && act.groups.contains(id))
        };
        match scope["op"].as_str() {
            Some("==" | "in") => {
                let several = scope["entities"].as_array().into_iter().flatten();
                std::iter::once(&scope["entity"]).chain(several).any(is)
            }
            _ => true,
        }
    }

    /// Each part of it that takes acts out again: the alternatives of its "unless".
    pub(crate) fn freed(&self) -> Vec<Freed> {
        let conditions = self.json["conditions"].as_array().into_iter().flatten();
        let (when, unless): (Vec<&Value>, Vec<&Value>) =
            conditions.partition(|condition| condition["kind"] != "unless");
        let mut parts = Vec::new();
        for condition in unless {
            alternatives(&condition["body"], &mut parts);
        }
        parts
            .into_iter()
            .map(|part| {
                let mut json = self.json.clone();
                let mut all: Vec<Value> =
                    when.iter().map(|condition| (*condition).clone()).collect();
                all.push(json!({ "kind": "when", "body": part }));
                json["conditions"] = Value::Array(all);
                Freed { json, condition: part.clone() }
            })
            .collect()
    }
}

fn alternatives<'a>(body: &'a Value, parts: &mut Vec<&'a Value>) {
    match body.get("||") {
        Some(either) => {
            alternatives(&either["left"], parts);
            alternatives(&either["right"], parts);
        }
        None => parts.push(body),
    }
}

/// A rule as a policy that permits, or one that forbids, under more conditions than its own. They
/// come first, so that the rule is looked at only where they hold.
pub(crate) fn policy(
    json: &Value,
    effect: &str,
    id: usize,
    conditions: &[Value],
) -> Result<Policy, ProveError> {
    let mut written = json.clone();
    written["effect"] = effect.into();
    let own = written["conditions"].as_array().cloned().unwrap_or_default();
    written["conditions"] = conditions.iter().cloned().chain(own).collect();
    Policy::from_json(Some(PolicyId::new(id.to_string())), written)
        .map_err(|error| ProveError::Vocabulary(error.to_string()))
}

/// A rule for every act by anybody against anybody.
pub(crate) fn everything() -> Value {
    let all = json!({ "op": "All" });
    json!({ "effect": "forbid", "principal": all, "action": all, "resource": all, "conditions": [] })
}

/// Conditions as written, in Cedar's JSON form.
pub(crate) fn conditions(written: &[String]) -> Result<Vec<Value>, ProveError> {
    let broken = |cause: String| ProveError::Vocabulary(cause);
    let when: Vec<String> = written.iter().map(|one| format!("when {{ {one} }}")).collect();
    let text = format!("forbid (principal, action, resource) {};", when.join(" "));
    let policy = Policy::parse(None, text).map_err(|error| broken(error.to_string()))?;
    let json = policy.to_json().map_err(|error| broken(error.to_string()))?;
    Ok(json["conditions"].as_array().cloned().unwrap_or_default())
}

impl Mentions {
    pub(crate) fn walk(&mut self, value: &Value) {
        match value {
            Value::Object(object) => {
                self.entity(value);
                for (key, inner) in object {
                    match key.as_str() {
                        "." if inner["left"]["Var"] == "context" => {
                            self.facts.extend(inner["attr"].as_str().map(str::to_owned));
                        }
                        "in" => {
                            let is_somebody = matches!(
                                inner["left"]["Var"].as_str(),
                                Some("principal" | "resource")
                            );
                            self.hierarchy |= is_somebody || inner["entity"]["type"] == "Actor";
                            self.walk(inner);
                        }
                        "principal" | "resource" => {
                            self.hierarchy |= inner["op"] == "in";
                            self.walk(inner);
                        }
                        _ => self.walk(inner),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.walk(item)),
            _ => {}
        }
    }

    fn entity(&mut self, entity: &Value) {
        let (Some(kind), Some(id)) = (entity["type"].as_str(), entity["id"].as_str()) else {
            return;
        };
        match kind {
            "Action" => drop(self.acts.insert(id.to_owned())),
            "Area" => add(&mut self.areas, id),
            "Reach" => add(&mut self.reaches, id),
            _ => {}
        }
    }
}

fn add(to: &mut Vec<String>, id: &str) {
    if !to.iter().any(|known| known == id) {
        to.push(id.to_owned());
    }
}
