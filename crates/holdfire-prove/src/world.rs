//! One world: an act with every fact settled, as the evaluator of rules takes it and as the solver
//! gives it.

use crate::error::ProveError;
use crate::vocabulary::{Sort, Vocabulary};
use cedar_policy::{
    Context, Entities, Entity, EntityId, EntityTypeName, EntityUid, EvalResult, Request,
    RestrictedExpression,
};
use cedar_policy_symcc::Env;
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// An act with every fact settled.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct World {
    /// The act, by its place in the vocabulary.
    pub act: usize,
    pub actor: Somebody,
    /// The same as the actor if they have one id.
    pub target: Somebody,
    pub facts: BTreeMap<String, Fact>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Somebody {
    pub id: String,
    /// Whom they belong to.
    pub above: BTreeSet<String>,
    pub kind: String,
    pub standing: String,
    /// `bound`, `listed` and the like.
    pub flags: BTreeMap<String, bool>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Fact {
    Flag(bool),
    Word { of: String, id: String },
    Set { of: String, ids: BTreeSet<String> },
    Instant(Timestamp),
}

pub(crate) const ACTOR: &str = "the actor";
pub(crate) const TARGET: &str = "the target";

impl World {
    /// The world that the solver found.
    pub(crate) fn read(env: &Env, act: usize, vocabulary: &Vocabulary) -> Result<Self, ProveError> {
        let strange = |what: &str| {
            ProveError::Vocabulary(format!("the solver's world has {what} that is not understood"))
        };
        let somebody = |uid: Option<&EntityUid>| {
            let uid = uid.ok_or_else(|| strange("somebody"))?;
            Somebody::read(&env.entities, uid).ok_or_else(|| strange("somebody"))
        };
        let (actor, target) =
            (somebody(env.request.principal())?, somebody(env.request.resource())?);
        let context = env.request.context().ok_or_else(|| strange("a context"))?;
        let mut facts = BTreeMap::new();
        for name in vocabulary.facts.keys() {
            let value = context.get(name).ok_or_else(|| strange("no fact"))?;
            let sort = &vocabulary.facts[name];
            let fact = Fact::read(&value, sort).ok_or_else(|| strange(&format!("`{name}`")))?;
            facts.insert(name.clone(), fact);
        }
        Ok(Self { act, actor, target, facts })
    }

    /// The question that the evaluator of rules takes; nothing if a word of it is no name.
    pub(crate) fn request(&self, vocabulary: &Vocabulary) -> Option<(Request, Entities)> {
        let act = vocabulary.acts.get(self.act)?;
        let (actor, actor_entity) = self.actor.entity()?;
        let (target, target_entity) = self.target.entity()?;
        let pairs = self
            .facts
            .iter()
            .map(|(name, fact)| Some((name.clone(), fact.expression()?)))
            .collect::<Option<Vec<_>>>()?;
        let context = Context::from_pairs(pairs).ok()?;
        let mut entities = HashMap::from([(target.clone(), target_entity)]);
        entities.insert(actor.clone(), actor_entity);
        let action = act.env.action().clone();
        let request = Request::new(actor, action, target, context, None).ok()?;
        let all = entities.into_values().chain([act.entity.clone()]);
        Some((request, Entities::from_entities(all, None).ok()?))
    }

    /// The same with another value of one fact.
    pub(crate) fn with(&self, name: &str, fact: Fact) -> Self {
        let mut other = self.clone();
        other.facts.insert(name.to_owned(), fact);
        other
    }

    pub(crate) fn is_against_itself(&self) -> bool {
        self.actor.id == self.target.id
    }
}

impl Somebody {
    fn read(entities: &Entities, uid: &EntityUid) -> Option<Self> {
        let mut read = Self {
            id: uid.id().unescaped().to_owned(),
            above: entities
                .ancestors(uid)
                .into_iter()
                .flatten()
                .map(|above| above.id().unescaped().to_owned())
                .collect(),
            kind: String::new(),
            standing: String::new(),
            flags: BTreeMap::new(),
        };
        for (name, value) in entities.get(uid)?.attrs() {
            match (name, value.ok()?) {
                (name, EvalResult::Bool(flag)) => drop(read.flags.insert(name.to_owned(), flag)),
                ("kind", EvalResult::EntityUid(kind)) => {
                    kind.id().unescaped().clone_into(&mut read.kind)
                }
                ("standing", EvalResult::EntityUid(standing)) => {
                    standing.id().unescaped().clone_into(&mut read.standing);
                }
                _ => return None,
            }
        }
        Some(read)
    }

    fn entity(&self) -> Option<(EntityUid, Entity)> {
        let uid = entity_uid("Actor", &self.id)?;
        let above = self.above.iter().map(|id| entity_uid("Actor", id)).collect::<Option<_>>()?;
        let word =
            |of: &str, id: &str| entity_uid(of, id).map(RestrictedExpression::new_entity_uid);
        let mut attributes: HashMap<String, RestrictedExpression> = self
            .flags
            .iter()
            .map(|(name, flag)| (name.clone(), RestrictedExpression::new_bool(*flag)))
            .collect();
        attributes.insert("kind".to_owned(), word("Kind", &self.kind)?);
        attributes.insert("standing".to_owned(), word("Standing", &self.standing)?);
        let entity = Entity::new(uid.clone(), attributes, above).ok()?;
        Some((uid, entity))
    }

    pub(crate) fn is(&self, flag: &str) -> bool {
        self.flags.get(flag).copied().unwrap_or(false)
    }
}

impl Fact {
    fn read(value: &EvalResult, sort: &Sort) -> Option<Self> {
        let id = |value: &EvalResult| match value {
            EvalResult::EntityUid(uid) => Some(uid.id().unescaped().to_owned()),
            _ => None,
        };
        match (value, sort) {
            (EvalResult::Bool(flag), Sort::Flag) => Some(Self::Flag(*flag)),
            (value, Sort::Word(of)) => Some(Self::Word { of: of.clone(), id: id(value)? }),
            (EvalResult::Set(set), Sort::Set(of)) => {
                let ids = set.iter().map(id).collect::<Option<_>>()?;
                Some(Self::Set { of: of.clone(), ids })
            }
            (EvalResult::ExtensionValue(written), Sort::Instant) => {
                written_instant(written).map(Self::Instant)
            }
            _ => None,
        }
    }

    fn expression(&self) -> Option<RestrictedExpression> {
        Some(match self {
            Self::Flag(flag) => RestrictedExpression::new_bool(*flag),
            Self::Word { of, id } => RestrictedExpression::new_entity_uid(entity_uid(of, id)?),
            Self::Set { of, ids } => {
                let members = ids
                    .iter()
                    .map(|id| Some(RestrictedExpression::new_entity_uid(entity_uid(of, id)?)))
                    .collect::<Option<Vec<_>>>()?;
                RestrictedExpression::new_set(members)
            }
            Self::Instant(at) => {
                let written = at.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string();
                RestrictedExpression::new_datetime(written)
            }
        })
    }
}

/// Cedar writes an instant as a date with an offset: `datetime("1970-01-01").offset(duration("5ms"))`.
/// One beyond the calendar stands where no rule looks at it, and becomes its first day.
fn written_instant(written: &str) -> Option<Timestamp> {
    let offset = written.split_once("duration(\"")?.1.split_once("ms\"")?.0;
    Some(Timestamp::from_millisecond(offset.parse().ok()?).unwrap_or(Timestamp::UNIX_EPOCH))
}

fn entity_uid(of: &str, id: &str) -> Option<EntityUid> {
    let of: EntityTypeName = of.parse().ok()?;
    Some(EntityUid::from_type_name_and_id(of, EntityId::new(id)))
}
