//! The vocabulary of rules as the solver needs it: the acts, each with what a question about it
//! looks like, and the facts that a question holds.

use crate::error::ProveError;
use cedar_policy::{Entity, EntityUid, RequestEnv, Schema, SchemaFragment};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What rules can speak of.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// The schema of rules, in Cedar's own form.
    pub schema: &'a str,
    /// The classes of weapon with which an act can be done, by its path. Nothing: any.
    pub weapons_of: &'a dyn Fn(&str) -> Option<Vec<&'static str>>,
}

/// What sort of value a fact of the context has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Sort {
    Flag,
    /// One entity of that type.
    Word(String),
    /// Entities of that type.
    Set(String),
    Instant,
    Other,
}

/// One act, and everything that a question about it needs.
pub(crate) struct Act {
    pub path: String,
    pub env: RequestEnv,
    pub entity: Entity,
    /// The groups it is in.
    pub groups: BTreeSet<String>,
    /// The weapons it can be done with; nothing for any.
    pub weapons: Option<Vec<&'static str>>,
}

pub(crate) struct Vocabulary {
    pub schema: Schema,
    /// The finest first, so that a class of acts is told by one of those.
    pub acts: Vec<Act>,
    /// The facts of the context, by name.
    pub facts: BTreeMap<String, Sort>,
    /// The words of each type that has a closed list of them.
    pub words: BTreeMap<String, Vec<String>>,
}

impl Vocabulary {
    pub(crate) fn read(words: Words<'_>) -> Result<Self, ProveError> {
        let broken = |cause: &dyn std::fmt::Display| ProveError::Vocabulary(cause.to_string());
        let (schema, _) =
            Schema::from_cedarschema_str(words.schema).map_err(|error| broken(&error))?;
        let (fragment, _) =
            SchemaFragment::from_cedarschema_str(words.schema).map_err(|error| broken(&error))?;
        let json = fragment.to_json_value().map_err(|error| broken(&error))?;
        let actions = schema.action_entities().map_err(|error| broken(&error))?;
        let act = |env: RequestEnv| {
            let uid = env.action().clone();
            let path = unescaped(&uid);
            let groups: Vec<EntityUid> =
                actions.ancestors(&uid).into_iter().flatten().cloned().collect();
            Act {
                weapons: (words.weapons_of)(&path),
                path,
                groups: groups.iter().map(unescaped).collect(),
                entity: Entity::new_no_attrs(uid, groups.into_iter().collect()),
                env,
            }
        };
        let mut acts: Vec<Act> = schema.request_envs().map(act).collect();
        acts.sort_by_key(|act| {
            let order = holdfire_core::Act::all().position(|known| known.path() == act.path);
            (!act.path.contains('.'), order.unwrap_or(usize::MAX), act.path.clone())
        });
        Ok(Self { schema, acts, facts: facts(&json[""]), words: closed_lists(&json[""]) })
    }

    /// The name of the fact of that sort, if the vocabulary has one: the instant, the set of reaches.
    pub(crate) fn has(&self, fact: &str) -> bool {
        self.facts.contains_key(fact)
    }
}

fn unescaped(uid: &EntityUid) -> String {
    uid.id().unescaped().to_owned()
}

fn facts(of: &Value) -> BTreeMap<String, Sort> {
    let context = of["actions"]
        .as_object()
        .into_iter()
        .flat_map(|actions| actions.values())
        .map(|action| &action["appliesTo"]["context"])
        .find(|context| !context.is_null());
    let Some(context) = context else { return BTreeMap::new() };
    let named = context["type"].as_str().or(context["name"].as_str());
    let record = match named.map(|name| &of["commonTypes"][name]) {
        Some(record) if record["attributes"].is_object() => record,
        _ => context,
    };
    let attributes = record["attributes"].as_object().into_iter().flatten();
    attributes.map(|(name, written)| (name.clone(), sort(of, written))).collect()
}

fn sort(of: &Value, written: &Value) -> Sort {
    let is_entity = |name: &str| of["entityTypes"][name].is_object();
    match (written["type"].as_str(), written["name"].as_str()) {
        (_, Some("Bool" | "Boolean")) | (Some("Boolean"), _) => Sort::Flag,
        (_, Some("datetime")) => Sort::Instant,
        (_, Some(name)) if is_entity(name) => Sort::Word(name.to_owned()),
        (Some("Set"), _) => match written["element"]["name"].as_str() {
            Some(name) if is_entity(name) => Sort::Set(name.to_owned()),
            _ => Sort::Other,
        },
        _ => Sort::Other,
    }
}

fn closed_lists(of: &Value) -> BTreeMap<String, Vec<String>> {
    let types = of["entityTypes"].as_object().into_iter().flatten();
    types
        .filter_map(|(name, described)| {
            let words = described["enum"].as_array()?.iter();
            Some((name.clone(), words.filter_map(|w| w.as_str().map(str::to_owned)).collect()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acts_facts_and_words_are_found() {
        let words = Words { schema: holdfire_terms::VOCABULARY, weapons_of: &|_| None };
        let vocabulary = Vocabulary::read(words).unwrap();
        assert_eq!(vocabulary.acts.len(), holdfire_core::Act::all().count());
        assert_eq!(vocabulary.acts[0].path, "remote_violence.shelling");
        assert!(vocabulary.acts[0].groups.contains("force"));
        assert_eq!(vocabulary.facts["same_camp"], Sort::Flag);
        assert_eq!(vocabulary.facts["inside"], Sort::Set("Area".to_owned()));
        assert!(vocabulary.words["Standing"].contains(&"acceded".to_owned()));
    }
}
