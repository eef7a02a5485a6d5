//! The rule under a clause: one Cedar `forbid`, checked strictly against the one vocabulary
//! (`schema.cedarschema`), and what it speaks of.
//!
//! What a rule mentions decides which facts are asked for it and which incidents can share an
//! answer; see `asking.rs`.

use crate::TermsError;
use cedar_policy::ffi::DetailedError;
use cedar_policy::{
    Effect as PolicyEffect, Entities, Entity, EntityId, EntityTypeName, EntityUid, ParseErrors,
    Policy, PolicyId, PolicySet, Schema, ValidationMode, Validator,
};
use holdfire_core::{Act, Circumstance, Effect, Weapon};
use jiff::Timestamp;
use serde_json::Value;
use std::collections::{BTreeSet, HashMap};

/// A rule longer than this is refused unread; the longest of ours has 500 bytes.
const MAX_RULE_BYTES: usize = 16 * 1024;

/// The vocabulary of all rules, as a Cedar schema. For those who ask rules otherwise than an
/// [`Assessor`](crate::Assessor) does, such as a solver.
pub const VOCABULARY: &str = include_str!("schema.cedarschema");

/// The vocabulary of all rules, and the entities that every question shares.
pub(crate) struct Vocabulary {
    validator: Validator,
    actions: Entities,
    /// Each act as an entity that knows all groups it is in, so that a question needs only one.
    acts: HashMap<Act, Entity>,
    /// The types of everything else.
    pub types: Types,
}

/// A rule that holds to the vocabulary.
#[derive(Debug, Clone)]
pub(crate) struct Rule {
    pub policy: Policy,
    pub mentions: Mentions,
}

/// What a rule speaks of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Mentions {
    /// Actors by id. A rule that names any takes a side.
    pub actors: BTreeSet<String>,
    /// Areas by id.
    pub areas: BTreeSet<String>,
    /// Lines, crossings and posts with a distance, as written.
    pub reaches: BTreeSet<String>,
    /// Classes of weapon.
    pub weapons: BTreeSet<Weapon>,
    /// Observed effects.
    pub effects: BTreeSet<Effect>,
    /// Instants that it compares the time with.
    pub instants: BTreeSet<Timestamp>,
    /// Acts and groups of acts.
    pub acts: BTreeSet<String>,
    /// Facts of the context.
    pub facts: BTreeSet<String>,
    /// Attributes of the actor or the target.
    pub attributes: BTreeSet<String>,
    /// Whether it matters who exactly the actor or target is, beyond its attributes.
    pub identity: bool,
    /// Whether it asks anything of the target.
    pub looks_at_target: bool,
    /// Whether it does more with the time than compare it with instants.
    reckons_with_time: bool,
}

/// Something wrong in a rule, at a byte of its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RuleProblem {
    pub offset: usize,
    pub message: String,
}

impl Vocabulary {
    pub(crate) fn new() -> Result<Self, TermsError> {
        let broken = |cause: &dyn std::fmt::Display| TermsError::Vocabulary(cause.to_string());
        let (schema, _) = Schema::from_cedarschema_str(VOCABULARY).map_err(|e| broken(&e))?;
        let actions = schema.action_entities().map_err(|e| broken(&e))?;
        let types = Types::new()?;
        let act = |act: Act| {
            let uid = types.action(act.path());
            let groups = actions.ancestors(&uid).into_iter().flatten().cloned().collect();
            (act, Entity::new_no_attrs(uid, groups))
        };
        let acts = Act::all().map(act).collect();
        Ok(Self { validator: Validator::new(schema), actions, acts, types })
    }

    /// An act, with the groups it is in.
    pub(crate) fn act(&self, act: Act) -> Option<Entity> {
        self.acts.get(&act).cloned()
    }

    /// Whether the act or group of that id is an act, and whether it holds it.
    pub(crate) fn is_or_holds(&self, id: &str, act: Act) -> (bool, bool) {
        let (group, act) = (self.types.action(id), self.types.action(act.path()));
        (group == act, self.actions.is_ancestor_of(&group, &act))
    }

    /// Reads one rule, or says all that is wrong with it.
    pub(crate) fn compile(&self, id: usize, source: &str) -> Result<Rule, Vec<RuleProblem>> {
        let wrong = |message: &str| vec![RuleProblem { offset: 0, message: message.to_owned() }];
        if source.len() > MAX_RULE_BYTES {
            return Err(wrong("the rule is longer than 16 KiB; split the clause"));
        }
        let policy =
            Policy::parse(Some(PolicyId::new(id.to_string())), source).map_err(|errors| {
                let told = errors.iter().map(|error| located(&DetailedError::from(error)));
                told.collect::<Vec<_>>()
            })?;
        if policy.effect() != PolicyEffect::Forbid {
            return Err(wrong(
                "the rule permits; a clause states what it covers with `forbid`, silence is not permission",
            ));
        }
        let mut alone = PolicySet::new();
        alone.add(policy.clone()).map_err(|error| wrong(&error.to_string()))?;
        let checked = self.validator.validate(&alone, ValidationMode::Strict);
        let mut problems: Vec<RuleProblem> =
            checked.validation_errors().map(|e| located(&DetailedError::from(e))).collect();
        // The one warning we take as an error: a rule that can never fire.
        problems.extend(
            checked.validation_warnings().map(|warning| located(&DetailedError::from(warning))),
        );
        // What follows from a mistake that is told already is no mistake of its own.
        if problems.len() > 1 {
            problems.retain(|p| !p.message.contains("unable to find an applicable action"));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let json = policy.to_json().map_err(|error| wrong(&error.to_string()))?;
        let mentions = Mentions::of(&json);
        if mentions.reckons_with_time {
            return Err(wrong(
                "the rule reckons with the time; compare `context.instant` with a `datetime(\"…\")` and nothing else",
            ));
        }
        Ok(Rule { policy, mentions })
    }
}

pub(crate) fn located(error: &DetailedError) -> RuleProblem {
    let label = error.source_locations.first();
    let mut message = without_policy_id(&error.message);
    if let Some(label) = label.and_then(|l| l.label.as_ref()).filter(|l| !message.contains(*l)) {
        message = format!("{message} ({label})");
    }
    if let Some(help) = &error.help {
        message = format!("{message}; {}", without_policy_id(help));
    }
    RuleProblem { offset: label.map_or(0, |label| label.loc.start), message }
}

/// Cedar says in its findings "for policy `3`, "; the clause is named by its line instead.
fn without_policy_id(message: &str) -> String {
    let Some((before, rest)) = message.split_once("for policy `") else {
        return message.to_owned();
    };
    match rest.split_once(['`']).map(|(_, rest)| rest.trim_start_matches([',', ':', ' '])) {
        Some(rest) => format!("{before}{rest}"),
        None => message.to_owned(),
    }
}

impl Mentions {
    fn of(policy: &Value) -> Self {
        let mut mentions = Self::default();
        for side in ["principal", "resource"] {
            let scope = &policy[side];
            mentions.identity |= matches!(scope["op"].as_str(), Some("==" | "in"));
            mentions.entity(&scope["entity"]);
            mentions.identity |= scope.get("in").is_some();
            mentions.entity(&scope["in"]["entity"]);
        }
        mentions.entity(&policy["action"]["entity"]);
        policy["action"]["entities"].as_array().into_iter().flatten().for_each(|entity| {
            mentions.entity(entity);
        });
        mentions.walk(&policy["conditions"]);
        mentions
    }

    fn walk(&mut self, value: &Value) {
        match value {
            Value::Object(object) => {
                for (key, inner) in object {
                    match (key.as_str(), inner) {
                        ("." | "has", inner) => self.attribute(inner),
                        ("Var", Value::String(variable)) => {
                            self.identity |= variable == "principal" || variable == "resource";
                        }
                        ("__entity", entity) => self.entity(entity),
                        ("datetime", Value::Array(arguments)) => self.instant(arguments),
                        (
                            "duration" | "offset" | "durationSince" | "toDate" | "toTime"
                            | "toMilliseconds",
                            _,
                        ) => self.reckons_with_time = true,
                        _ => self.walk(inner),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.walk(item)),
            _ => {}
        }
    }

    /// `principal.bound` asks for an attribute and not for who the principal is.
    fn attribute(&mut self, access: &Value) {
        match access["left"]["Var"].as_str() {
            Some("context") => {
                self.facts.extend(access["attr"].as_str().map(str::to_owned));
            }
            Some(side) => {
                self.looks_at_target |= side == "resource";
                self.attributes.extend(access["attr"].as_str().map(str::to_owned));
            }
            None => self.walk(&access["left"]),
        }
    }

    fn entity(&mut self, entity: &Value) {
        let (Some(kind), Some(id)) = (entity["type"].as_str(), entity["id"].as_str()) else {
            return;
        };
        match kind {
            "Actor" => {
                self.identity = true;
                self.actors.insert(id.to_owned());
            }
            "Area" => drop(self.areas.insert(id.to_owned())),
            "Reach" => drop(self.reaches.insert(id.to_owned())),
            "Weapon" => self.weapons.extend(Weapon::parse(id)),
            "Effect" => {
                self.effects.extend(Effect::ALL.iter().copied().find(|e| e.as_str() == id));
            }
            "Action" => drop(self.acts.insert(id.to_owned())),
            _ => {}
        }
    }

    fn instant(&mut self, arguments: &[Value]) {
        let written = arguments.first().and_then(|argument| argument["Value"].as_str());
        match written.and_then(read_datetime) {
            Some(at) => drop(self.instants.insert(at)),
            None => self.reckons_with_time = true,
        }
    }

    /// Whether the rule looks at a circumstance.
    pub(crate) fn looks_at(&self, circumstance: Circumstance) -> bool {
        self.facts.contains(circumstance.as_str())
    }

    /// Whether the rule tells `act` and some finer form of it apart.
    pub(crate) fn looks_below(&self, act: Act) -> bool {
        self.acts.iter().filter_map(|id| Act::parse(id)).any(|a| a != act && a.is_a(act))
    }
}

/// The instant of a Cedar `datetime`: `2018-10-10`, `2018-10-10T00:00:00Z`, or with an offset such
/// as `+0300`. Cedar has checked the form.
fn read_datetime(written: &str) -> Option<Timestamp> {
    let with_time = match written.len() {
        10 => format!("{written}T00:00:00Z"),
        _ => written.to_owned(),
    };
    with_time.parse().ok()
}

/// The actors that a rule names. The same rule is applied to every party, so a rule that names an
/// actor is a bug unless the clause itself does. Nothing if the text is not a rule.
pub fn names_a_side(rule: &str) -> Vec<String> {
    if rule.len() > MAX_RULE_BYTES {
        return Vec::new();
    }
    let json = Policy::parse(None, rule).ok().and_then(|policy| policy.to_json().ok());
    json.map(|json| Mentions::of(&json).actors.into_iter().collect()).unwrap_or_default()
}

/// The entity types of the vocabulary.
pub(crate) struct Types {
    actor: EntityTypeName,
    area: EntityTypeName,
    action: EntityTypeName,
    kind: EntityTypeName,
    standing: EntityTypeName,
    reach: EntityTypeName,
    weapon: EntityTypeName,
    effect: EntityTypeName,
}

impl Types {
    fn new() -> Result<Self, TermsError> {
        let named = |name: &str| {
            name.parse().map_err(|e: ParseErrors| TermsError::Vocabulary(e.to_string()))
        };
        Ok(Self {
            actor: named("Actor")?,
            area: named("Area")?,
            action: named("Action")?,
            kind: named("Kind")?,
            standing: named("Standing")?,
            reach: named("Reach")?,
            weapon: named("Weapon")?,
            effect: named("Effect")?,
        })
    }

    pub(crate) fn actor(&self, id: &str) -> EntityUid {
        uid(&self.actor, id)
    }

    pub(crate) fn area(&self, id: &str) -> EntityUid {
        uid(&self.area, id)
    }

    pub(crate) fn action(&self, id: &str) -> EntityUid {
        uid(&self.action, id)
    }

    pub(crate) fn kind(&self, id: &str) -> EntityUid {
        uid(&self.kind, id)
    }

    pub(crate) fn standing(&self, id: &str) -> EntityUid {
        uid(&self.standing, id)
    }

    pub(crate) fn reach(&self, id: &str) -> EntityUid {
        uid(&self.reach, id)
    }

    pub(crate) fn weapon(&self, weapon: Weapon) -> EntityUid {
        uid(&self.weapon, weapon.as_str())
    }

    pub(crate) fn effect(&self, effect: Effect) -> EntityUid {
        uid(&self.effect, effect.as_str())
    }
}

fn uid(of: &EntityTypeName, id: &str) -> EntityUid {
    EntityUid::from_type_name_and_id(of.clone(), EntityId::new(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use holdfire_core::ActKind;

    fn group_of(kind: ActKind) -> &'static str {
        match kind {
            ActKind::Force => "force",
            ActKind::ShortOfForce => "short_of_force",
            ActKind::Other => "no_hostile_act",
        }
    }

    fn compile(source: &str) -> Result<Rule, Vec<RuleProblem>> {
        Vocabulary::new().unwrap().compile(0, source)
    }

    #[test]
    fn the_vocabulary_has_every_act_in_its_group() {
        let vocabulary = Vocabulary::new().unwrap();
        for act in Act::all() {
            let of_act = vocabulary.types.action(act.path());
            assert!(vocabulary.actions.get(&of_act).is_some(), "{act} is not in the vocabulary");
            for group in [act.class().path(), group_of(act.kind())] {
                let group = vocabulary.types.action(group);
                assert!(
                    group == of_act || vocabulary.actions.is_ancestor_of(&group, &of_act),
                    "{act} is not in {group}"
                );
                assert!(vocabulary.act(act).is_some());
            }
        }
        let acts = vocabulary.actions.iter().count();
        assert_eq!(acts, Act::all().count() + 2, "two groups are no acts themselves");
    }

    #[test]
    fn a_misspelt_attribute_is_found_with_its_place() {
        let source = "forbid (principal, action, resource)\nwhen { principal.bund };";
        let problems = compile(source).unwrap_err();
        assert!(problems[0].message.contains("bund"), "{problems:?}");
        assert!(problems[0].offset > 36, "{problems:?}");
    }

    #[test]
    fn a_misspelt_standing_is_no_word_of_the_vocabulary() {
        let source = r#"forbid (principal, action, resource) when { principal.standing == Standing::"aceded" };"#;
        assert!(compile(source).is_err());
    }

    #[test]
    fn a_rule_that_permits_is_refused() {
        let problems = compile("permit (principal, action, resource);").unwrap_err();
        assert!(problems[0].message.contains("forbid"));
    }

    #[test]
    fn what_a_rule_mentions_is_found_wherever_it_stands() {
        let rule = compile(
            r#"forbid (principal, action in [Action::"remote_violence"], resource)
               when { principal.bound && context.inside.containsAny([Area::"a", Area::"b"]) }
               unless { principal.listed || context.people_harmed };"#,
        )
        .unwrap();
        let mentions = rule.mentions;
        assert_eq!(mentions.areas.len(), 2);
        assert!(mentions.acts.contains("remote_violence"));
        assert!(mentions.facts.contains("people_harmed") && mentions.facts.contains("inside"));
        assert!(!mentions.identity && mentions.actors.is_empty());
        assert!(mentions.looks_below(Act::parse("force").unwrap()));
        assert!(!mentions.looks_below(Act::parse("remote_violence").unwrap()));
    }

    #[test]
    fn weapons_distances_circumstances_and_instants_are_found() {
        let rule = compile(
            r#"forbid (principal, action, resource)
               when {
                 [Weapon::"tank", Weapon::"mortar"].contains(context.weapon) &&
                 context.within.contains(Reach::"line 15000-20000 m") &&
                 context.instant >= datetime("2018-10-10T00:00:00+0300")
               }
               unless { context.self_defence && context.effect == Effect::"shot" };"#,
        )
        .unwrap();
        let mentions = rule.mentions;
        assert_eq!(mentions.weapons.len(), 2);
        assert_eq!(mentions.reaches.iter().collect::<Vec<_>>(), ["line 15000-20000 m"]);
        assert_eq!(mentions.instants.first().unwrap().to_string(), "2018-10-09T21:00:00Z");
        assert!(mentions.looks_at(Circumstance::SelfDefence));
        assert!(!mentions.looks_at(Circumstance::Ordered));
        assert_eq!(mentions.effects.first(), Some(&Effect::Shot));
    }

    #[test]
    fn a_rule_that_reckons_with_the_time_is_refused() {
        let source = r#"forbid (principal, action, resource)
            when { context.instant.toTime() > duration("22h") };"#;
        assert!(compile(source).unwrap_err()[0].message.contains("reckons with the time"));
    }

    #[test]
    fn a_misspelt_weapon_is_no_word_of_the_vocabulary() {
        let source =
            r#"forbid (principal, action, resource) when { context.weapon == Weapon::"tanc" };"#;
        assert!(compile(source).is_err());
        for weapon in Weapon::ALL {
            let known = source.replace("tanc", weapon.as_str());
            assert!(compile(&known).is_ok(), "{weapon:?}");
        }
        for effect in Effect::ALL {
            let known = source.replace("weapon", "effect").replace("Weapon", "Effect");
            assert!(compile(&known.replace("tanc", effect.as_str())).is_ok(), "{effect:?}");
        }
        for circumstance in Circumstance::ALL {
            let known = format!(
                "forbid (principal, action, resource) when {{ context.{} }};",
                circumstance.as_str()
            );
            assert!(compile(&known).is_ok(), "{circumstance:?}");
        }
    }

    #[test]
    fn a_rule_that_names_a_side_is_reported() {
        let scope = r#"forbid (principal == Actor::"x", action, resource);"#;
        let condition = r#"forbid (principal, action, resource) when { principal in Actor::"y" };"#;
        let fair = "forbid (principal, action, resource) when { principal.bound };";
        let relative = "forbid (principal, action, resource) unless { principal in resource };";
        assert_eq!(names_a_side(scope), ["x"]);
        assert_eq!(names_a_side(condition), ["y"]);
        assert!(names_a_side(fair).is_empty() && names_a_side(relative).is_empty());
        assert!(compile(relative).unwrap().mentions.identity);
        assert!(names_a_side("not a rule").is_empty());
    }
}
