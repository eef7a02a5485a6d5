//! Reading policies, and asking them.

use crate::act::{Act, Sort, Target};
use crate::vocabulary::vocabulary;
use crate::who::{About, Circumstances, Who};
use cedar_policy::ffi::DetailedError;
use cedar_policy::{
    Authorizer, Context, Decision, Effect, Entities, Entity, EntityId, EntityTypeName, EntityUid,
    Policy, PolicySet, Request, RestrictedExpression, Schema, ValidationMode, Validator,
};
use holdfire_core::{OrganisationKind, Role, Scope};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::str::FromStr;

/// A text longer than this is refused unread.
const MOST_BYTES: usize = 64 << 10;
/// More policies than this are refused.
const MOST_POLICIES: usize = 200;

/// The policies that a mechanism starts from when its folder has none of its own.
pub const STANDARD: &str = include_str!("standard.cedar");

/// Policies that hold to the vocabulary, ready to be asked.
pub struct Powers {
    text: Box<str>,
    policies: PolicySet,
    /// Each policy by its name, in the order in which they are written, with what it says in plain
    /// words by language.
    says: Vec<Said>,
    actions: HashMap<Act, EntityUid>,
    entities: Entities,
    types: Types,
}

/// The name of a policy, with what it says in plain words by language.
type Said = (Box<str>, BTreeMap<Box<str>, Box<str>>);

impl fmt::Debug for Powers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Powers").field("policies", &self.says.len()).finish_non_exhaustive()
    }
}

/// The answer to whether somebody may do something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whether it is permitted.
    pub is_allowed: bool,
    /// The policies that decided, by name; empty if nothing permits it.
    pub by: Vec<Box<str>>,
}

/// What is wrong in a text of policies, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PowersProblem {
    /// The line, from 1.
    pub line: usize,
    /// The byte at which it begins.
    pub offset: usize,
    /// What is wrong, and what to do.
    pub message: String,
}

impl fmt::Display for PowersProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

/// Why policies cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum PowersError {
    /// The text has problems; none of it holds.
    #[error("the policies cannot be used: {}", told(.0))]
    Wrong(Vec<PowersProblem>),
    /// The vocabulary itself is broken, which is a fault of this program.
    #[error("the vocabulary of policies cannot be read: {0}")]
    Vocabulary(String),
}

fn told(problems: &[PowersProblem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

struct Types {
    account: EntityTypeName,
    kind: EntityTypeName,
    role: EntityTypeName,
    room: EntityUid,
    matter: EntityUid,
}

impl Powers {
    /// Reads policies, or says everything that is wrong with them.
    pub fn read(text: &str) -> Result<Self, PowersError> {
        let at = |line, message: &str| {
            PowersError::Wrong(vec![PowersProblem { line, offset: 0, message: message.to_owned() }])
        };
        if text.len() > MOST_BYTES {
            return Err(at(1, "the text is longer than 64 KiB; say it in fewer policies"));
        }
        let schema = broken(Schema::from_cedarschema_str(&vocabulary()))?.0;
        let entities = broken(schema.action_entities())?;
        let written = PolicySet::from_str(text).map_err(|errors| {
            PowersError::Wrong(
                errors.iter().map(|e| located(text, &DetailedError::from(e))).collect(),
            )
        })?;
        if written.templates().next().is_some() {
            return Err(at(1, "a template says nothing by itself; write policies without `?`"));
        }
        if written.num_of_policies() > MOST_POLICIES {
            return Err(at(1, "more than 200 policies are read by nobody; say it in fewer"));
        }
        let mut policies = PolicySet::new();
        let (mut says, mut problems) = (Vec::new(), Vec::new());
        for policy in written.policies() {
            match named(policy, &mut says) {
                Ok(named) => {
                    if let Err(why) = policies.add(named) {
                        problems.push(problem_of(text, policy, &why.to_string()));
                    }
                }
                Err(why) => problems.push(problem_of(text, policy, &why)),
            }
        }
        let checked = Validator::new(schema).validate(&written, ValidationMode::Strict);
        let told = |error: &DetailedError| located(text, error);
        problems.extend(checked.validation_errors().map(|e| told(&DetailedError::from(e))));
        problems.extend(checked.validation_warnings().map(|w| told(&DetailedError::from(w))));
        problems.sort_by_key(|problem| problem.line);
        says.sort_by_key(|(name, _)| text.find(&format!("@id(\"{name}\")")));
        if !problems.is_empty() {
            return Err(PowersError::Wrong(problems));
        }
        let actions = Act::ALL
            .iter()
            .map(|act| Ok((*act, uid(&type_named("Action")?, act.as_str()))))
            .collect::<Result<_, PowersError>>()?;
        Ok(Self { text: text.into(), policies, says, actions, entities, types: Types::new()? })
    }

    /// The text they were read from.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The names of the policies, in the order in which they are written.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.says.iter().map(|(name, _)| &**name)
    }

    /// What a policy says in plain words, in a language if it was written in that one too, else in
    /// English.
    pub fn says(&self, policy: &str, language: &str) -> Option<&str> {
        let (_, says) = self.says.iter().find(|(name, _)| &**name == policy)?;
        says.get(language).or_else(|| says.get("en")).map(AsRef::as_ref)
    }

    /// Whether somebody may do something. What no policy permits is refused; so is everything
    /// about which a policy could not be asked.
    pub fn may(&self, who: &Who, act: Act, about: About<'_>, when: Circumstances<'_>) -> Answer {
        let refused = Answer { is_allowed: false, by: Vec::new() };
        let is_of_target = match about {
            About::Room => act.target() == Target::Room,
            About::Matter(_) => act.target() == Target::Matter,
        };
        let is_in_scope = who
            .scopes
            .as_ref()
            .is_none_or(|s| scope(act).is_some_and(|wanted| s.contains(&wanted)));
        if !is_of_target || !is_in_scope {
            return refused;
        }
        let Some((request, entities)) = self.question(who, act, about, when) else {
            return refused;
        };
        let answer = Authorizer::new().is_authorized(&request, &self.policies, &entities);
        let diagnostics = answer.diagnostics();
        let failed = diagnostics.errors().next().is_some();
        let mut by: Vec<Box<str>> =
            diagnostics.reason().map(|id| id.to_string().into_boxed_str()).collect();
        by.sort();
        Answer { is_allowed: answer.decision() == Decision::Allow && !failed, by }
    }

    fn question(
        &self,
        who: &Who,
        act: Act,
        about: About<'_>,
        when: Circumstances<'_>,
    ) -> Option<(Request, Entities)> {
        let types = &self.types;
        let text = |text: &str| RestrictedExpression::new_string(text.to_owned());
        let texts = |all: &BTreeSet<Box<str>>| {
            RestrictedExpression::new_set(all.iter().map(|one| text(one)).collect::<Vec<_>>())
        };
        let entity = |type_name: &EntityTypeName, word: &str| {
            RestrictedExpression::new_entity_uid(uid(type_name, word))
        };
        let principal = uid(&types.account, &who.account);
        let roles = who.roles.iter().map(|role| entity(&types.role, role.as_str()));
        let attributes = HashMap::from([
            ("organisation".to_owned(), text(&who.organisation)),
            ("kind".to_owned(), entity(&types.kind, who.kind.as_str())),
            ("roles".to_owned(), RestrictedExpression::new_set(roles.collect::<Vec<_>>())),
        ]);
        let mut known = vec![Entity::new(principal.clone(), attributes, Default::default()).ok()?];
        let resource = match about {
            About::Room => types.room.clone(),
            About::Matter(matter) => {
                let attributes = HashMap::from([
                    ("concerns".to_owned(), texts(&matter.concerns)),
                    ("told_by".to_owned(), texts(&matter.told_by)),
                ]);
                let entity = Entity::new(types.matter.clone(), attributes, Default::default());
                known.push(entity.ok()?);
                types.matter.clone()
            }
        };
        let entities = self.entities.clone().add_entities(known, None).ok()?;
        let told = [
            ("account", Some(&*who.account)),
            ("in_the_name_of", when.in_the_name_of),
            ("asked_by", when.asked_by),
        ];
        let pairs =
            told.into_iter().filter_map(|(name, value)| Some((name.to_owned(), text(value?))));
        let context = Context::from_pairs(pairs).ok()?;
        let action = self.actions.get(&act)?.clone();
        let request = Request::new(principal, action, resource, context, None).ok()?;
        Some((request, entities))
    }
}

/// The scope that a token needs for an act; nothing if no token is enough.
fn scope(act: Act) -> Option<Scope> {
    match act {
        Act::FileReport | Act::AttachEvidence => Some(Scope::File),
        Act::Export | Act::ExportFreely | Act::ExportExactPlaces => Some(Scope::Export),
        Act::ApproveExport | Act::UseTokens => None,
        act => match act.sort() {
            Sort::See => Some(Scope::Read),
            Sort::Do => Some(Scope::Decide),
            // What is said in confidence is given to people and to no program; what an edition tells is
            // asked of its readers, not of an account.
            Sort::InConfidence | Sort::Tell | Sort::Administer => None,
        },
    }
}

/// The policy under the name it gives itself; what it says in plain words is kept.
fn named(policy: &Policy, says: &mut Vec<Said>) -> Result<Policy, String> {
    let (Some(name), Some(words)) = (policy.annotation("id"), policy.annotation("says")) else {
        return Err(
            "a policy needs a name and plain words: write `@id(\"…\")` and `@says(\"…\")` above it"
                .into(),
        );
    };
    if says.iter().any(|(known, _)| &**known == name) {
        return Err(format!("policy `{name}` is there twice; name it anew"));
    }
    let others = policy
        .annotations()
        .filter_map(|(key, words)| Some((key.strip_prefix("says_")?.into(), words.into())));
    says.push((name.into(), [("en".into(), words.into())].into_iter().chain(others).collect()));
    let json = policy.to_json().map_err(|why| why.to_string())?;
    if let Some(side) = names_somebody(&json) {
        return Err(format!(
            "policy `{name}` names `{side}`; the same rule is applied to every party, so say by kind and role who is meant"
        ));
    }
    if policy.effect() == Effect::Permit && permits_everything(&json) {
        return Err(format!(
            "policy `{name}` permits everything to everybody; say who may do what"
        ));
    }
    Ok(policy.new_id(cedar_policy::PolicyId::new(name)))
}

/// A literal text, account, room or matter in a policy. The only texts in the vocabulary are ids of
/// organisations and accounts, so that any literal one names somebody.
fn names_somebody(value: &Value) -> Option<String> {
    match value {
        Value::Object(object) => {
            object.iter().find_map(|(key, inner)| match (key.as_str(), inner) {
                ("Value", Value::String(text)) => Some(text.clone()),
                ("annotations", _) => None,
                ("entity" | "__entity", entity) if is_one_of_ours(entity) => {
                    Some(entity["id"].as_str().unwrap_or_default().to_owned())
                }
                _ => names_somebody(inner),
            })
        }
        Value::Array(items) => items.iter().find_map(names_somebody),
        _ => None,
    }
}

fn is_one_of_ours(entity: &Value) -> bool {
    matches!(entity["type"].as_str(), Some("Account" | "Room" | "Matter"))
}

fn permits_everything(policy: &Value) -> bool {
    let is_all = |scope: &str| policy[scope]["op"].as_str() == Some("All");
    let is_bare = policy["conditions"].as_array().is_none_or(Vec::is_empty);
    is_bare && is_all("principal") && is_all("action") && is_all("resource")
}

fn problem_of(text: &str, policy: &Policy, why: &str) -> PowersProblem {
    // A policy prints as it was written, so its place is where its text stands.
    let offset = text.find(&policy.to_string()).unwrap_or(0);
    PowersProblem { line: line_of(text, offset), offset, message: why.to_owned() }
}

fn located(text: &str, error: &DetailedError) -> PowersProblem {
    let offset = error.source_locations.first().map_or(0, |place| place.loc.start);
    let help = error.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
    let label = error.source_locations.first().and_then(|place| place.label.as_ref());
    let label = label.filter(|label| !error.message.contains(*label));
    let label = label.map(|label| format!(" ({label})")).unwrap_or_default();
    let message = format!("{}{label}{help}", error.message);
    PowersProblem { line: line_of(text, offset), offset, message }
}

fn line_of(text: &str, offset: usize) -> usize {
    let before = text.as_bytes().get(..offset).unwrap_or_default();
    before.iter().filter(|byte| **byte == b'\n').count() + 1
}

fn broken<T>(made: Result<T, impl fmt::Display>) -> Result<T, PowersError> {
    made.map_err(|why| PowersError::Vocabulary(why.to_string()))
}

fn type_named(name: &str) -> Result<EntityTypeName, PowersError> {
    broken(name.parse::<EntityTypeName>())
}

fn uid(type_name: &EntityTypeName, id: &str) -> EntityUid {
    EntityUid::from_type_name_and_id(type_name.clone(), EntityId::new(id))
}

impl Types {
    fn new() -> Result<Self, PowersError> {
        Ok(Self {
            account: type_named("Account")?,
            kind: type_named("Kind")?,
            role: type_named("Role")?,
            room: uid(&type_named("Room")?, "room"),
            matter: uid(&type_named("Matter")?, "matter"),
        })
    }
}

/// Every combination of a kind and one role, for tables.
pub(crate) fn everybody() -> impl Iterator<Item = (OrganisationKind, Option<Role>)> {
    OrganisationKind::ALL.iter().flat_map(|kind| {
        let roles: Vec<Option<Role>> = match kind {
            OrganisationKind::Public => vec![None],
            _ => Role::ALL.iter().copied().map(Some).collect(),
        };
        roles.into_iter().map(move |role| (*kind, role))
    })
}
