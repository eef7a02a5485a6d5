//! One question to the rules of one instrument: all facts settled, in one reading. Cedar answers
//! which rules fired and which failed.
//!
//! Questions are small values that can be compared, so that incidents with the same facts share an
//! answer. Facts that no rule of the instrument mentions are left at one value.

use crate::act_classes::ActClasses;
use crate::clause::{Clause, Term};
use crate::front_matter::Settings;
use crate::instrument::ReadInstrument;
use crate::prepared::{People, Prepared};
use crate::problem::{Code, Problem};
use crate::reach::{Reach, ReachError};
use crate::rule::{Mentions, Rule, Vocabulary};
use cedar_policy::{
    Authorizer, Context, Entities, Entity, EntityUid, PolicySet, Request, RestrictedExpression,
};
use holdfire_core::{
    AccessionState, Act, ActorKind, AreaId, Circumstance, Effect, Instrument, Weapon,
};
use jiff::Timestamp;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Rules of one instrument and areas they mention are kept as bits.
const MAX_BITS: usize = 64;

/// How an actor stands towards an instrument, in the words of the vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Standing {
    Party,
    NoRecord,
    State(AccessionState),
}

impl Standing {
    fn word(self) -> &'static str {
        match self {
            Self::Party => "party",
            Self::NoRecord => "none",
            Self::State(state) => state.as_str(),
        }
    }
}

/// Who exactly an actor is, and when: asked only where a rule looks past the attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Identity {
    pub actor: u32,
    pub at: Timestamp,
}

/// An actor or target as a rule sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Profile {
    pub kind: ActorKind,
    pub standing: Standing,
    pub bound: bool,
    pub supports_bound: bool,
    pub listed: bool,
    pub guarantor: bool,
    pub identity: Option<Identity>,
}

impl Profile {
    /// Somebody of that kind who has nothing to do with the instrument.
    pub(crate) fn bystander(kind: ActorKind) -> Self {
        Self {
            kind,
            standing: Standing::NoRecord,
            bound: false,
            supports_bound: false,
            listed: false,
            guarantor: false,
            identity: None,
        }
    }

    pub(crate) fn joined(kind: ActorKind) -> Self {
        let standing = Standing::State(AccessionState::Acceded);
        Self { standing, bound: true, ..Self::bystander(kind) }
    }

    pub(crate) fn on_a_list(kind: ActorKind) -> Self {
        let standing = Standing::State(AccessionState::Excluded);
        Self { standing, listed: true, ..Self::bystander(kind) }
    }
}

/// All facts of one reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Question {
    pub actor: Profile,
    pub target: Profile,
    pub act: Act,
    pub weapon: Weapon,
    pub effect: Effect,
    pub place: PlaceBits,
    /// The first instant of the stretch of time; told only where a rule looks at it.
    pub instant: Option<Timestamp>,
    pub people_harmed: bool,
    pub same_camp: bool,
    pub in_operations: bool,
    pub circumstances: Circumstances,
}

/// Where a place lies, as far as the rules of one instrument tell places apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct PlaceBits {
    /// The areas that hold it, as bits over [`Enacted::areas`].
    pub inside: u64,
    /// The lines, crossings and posts it is near to, as bits over [`Enacted::reaches`].
    pub within: u64,
}

/// Which circumstances are so, as bits over [`Circumstance::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Circumstances(pub u8);

impl Circumstances {
    pub(crate) fn has(self, circumstance: Circumstance) -> bool {
        self.0 >> circumstance as u8 & 1 == 1
    }

    pub(crate) fn with(self, circumstance: Circumstance, is_so: bool) -> Self {
        let bit = 1 << circumstance as u8;
        Self(if is_so { self.0 | bit } else { self.0 & !bit })
    }
}

/// Which rules fired and which failed, as bits over [`Enacted::rules`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Answer {
    pub fired: u64,
    pub failed: u64,
}

/// A testable clause of an instrument.
#[derive(Debug)]
pub(crate) struct TestableClause {
    /// Its place in the clauses of the agreement.
    pub clause: usize,
    pub in_force: Vec<Term>,
    pub mentions: Mentions,
    /// Facts under which it fires; what differs from them explains why it does not.
    pub ideal: Option<Question>,
}

/// An instrument, ready to be asked.
#[derive(Debug)]
pub(crate) struct Enacted {
    pub instrument: Instrument,
    pub settings: Settings,
    pub rules: Vec<TestableClause>,
    /// The areas that its rules mention.
    pub areas: Vec<AreaId>,
    /// The lines, crossings and posts that its rules mention, each with a distance.
    pub reaches: Vec<NamedReach>,
    pub uses: Uses,
    pub act_classes: ActClasses,
    policies: PolicySet,
}

/// A distance from a line, crossing or post, with the words by which rules name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NamedReach {
    pub written: Box<str>,
    pub reach: Reach,
}

/// Which facts its rules look at.
#[derive(Debug, Default, Clone)]
pub(crate) struct Uses {
    pub identity: bool,
    pub supports_bound: bool,
    pub guarantor: bool,
    pub people_harmed: bool,
    pub same_camp: bool,
    pub in_operations: bool,
    /// The classes of weapon they tell apart; nothing if none looks at the weapon.
    pub weapons: Option<Vec<Weapon>>,
    /// The effects they tell apart; nothing if none looks at the effect.
    pub effects: Option<Vec<Effect>>,
    pub circumstances: Vec<Circumstance>,
    /// The instants they compare the time with.
    pub instants: Vec<Timestamp>,
}

/// What every question needs besides its facts.
pub(crate) struct Asker<'a> {
    pub vocabulary: &'a Vocabulary,
    pub exercise: bool,
    pub belongs_to: &'a BelongsTo<'a>,
}

/// Gives the id of an actor, and the bodies that it belongs to at an instant.
pub(crate) type BelongsTo<'a> = dyn Fn(Identity) -> (String, Vec<String>) + 'a;

impl Enacted {
    pub(crate) fn new(
        read: ReadInstrument,
        first_clause: usize,
        vocabulary: &Vocabulary,
    ) -> Result<(Self, Vec<Clause>), Vec<Problem>> {
        let file = format!("{}.md", read.instrument.id);
        let one =
            |code, line: usize, message: String| vec![Problem::new(code, &file, line, message)];
        if read.rules.len() > MAX_BITS {
            let message = "an instrument may have up to 64 testable clauses; split it into annexes";
            return Err(one(Code::TooMany, 1, message.to_owned()));
        }
        let areas =
            areas_mentioned(&read.rules).map_err(|message| one(Code::TooMany, 1, message))?;
        let reaches = reaches_mentioned(&read.rules).map_err(|(clause, code, message)| {
            let line = read.clauses.get(clause).map_or(1, |clause| clause.line);
            one(code, line, message)
        })?;
        let mut policies = PolicySet::new();
        let mut rules = Vec::new();
        for (number, (clause, rule)) in read.rules.into_iter().enumerate() {
            let id = cedar_policy::PolicyId::new(number.to_string());
            let line = read.clauses[clause].line;
            policies
                .add(rule.policy.new_id(id))
                .map_err(|e| one(Code::Rule, line, e.to_string()))?;
            rules.push(TestableClause {
                clause: first_clause + clause,
                in_force: read.clauses[clause].in_force.clone(),
                mentions: rule.mentions,
                ideal: None,
            });
        }
        let uses = Uses::of(&rules);
        let act_classes = ActClasses::new(&rules, &uses, vocabulary);
        let mut enacted = Self {
            act_classes,
            instrument: read.instrument,
            settings: read.settings,
            rules,
            areas,
            reaches,
            uses,
            policies,
        };
        let ideals = enacted.find_ideals(vocabulary);
        for (rule, ideal) in enacted.rules.iter_mut().zip(ideals) {
            let clause = &read.clauses[rule.clause - first_clause];
            if ideal.is_none() && !rule.mentions.identity {
                let message = format!(
                    "rule of clause `{}` can never be engaged: no act by any actor on any target meets it",
                    clause.number
                );
                return Err(one(Code::NeverEngaged, clause.line, message));
            }
            rule.ideal = ideal;
        }
        Ok((enacted, read.clauses))
    }

    /// Puts one question to all rules at once.
    pub(crate) fn ask(&self, question: &Question, asker: &Asker<'_>) -> Answer {
        let people = self.people(question, asker);
        let context = self.context(question, asker);
        match people.zip(context) {
            Some((people, context)) => self.answer(&people, context),
            None => self.failed(),
        }
    }

    /// As [`Self::ask`], with what was built for other questions.
    pub(crate) fn ask_prepared(
        &self,
        question: &Question,
        asker: &Asker<'_>,
        prepared: &mut Prepared,
    ) -> Answer {
        let people = prepared.people(question, || self.people(question, asker));
        let context = prepared.context(question, || self.context(question, asker));
        match people.zip(context) {
            Some((people, context)) => self.answer(&people, context),
            None => self.failed(),
        }
    }

    /// A question that cannot be put leaves every rule open.
    fn failed(&self) -> Answer {
        let all = if self.rules.is_empty() { 0 } else { u64::MAX >> (64 - self.rules.len()) };
        Answer { fired: 0, failed: all }
    }

    fn answer(&self, people: &People, context: Context) -> Answer {
        let People { actor, action, target, entities } = people;
        let request = Request::new(actor.clone(), action.clone(), target.clone(), context, None);
        let Ok(request) = request else { return self.failed() };
        let response = Authorizer::new().is_authorized(&request, &self.policies, entities);
        let bit = |id: &cedar_policy::PolicyId| {
            let number: usize = id.to_string().parse().unwrap_or(MAX_BITS);
            if number < MAX_BITS { 1u64 << number } else { 0 }
        };
        let diagnostics = response.diagnostics();
        let fired = diagnostics.reason().map(bit).fold(0, |all, one| all | one);
        let failed = diagnostics
            .errors()
            .map(|cedar_policy::AuthorizationError::PolicyEvaluationError(error)| {
                bit(error.policy_id())
            })
            .fold(0, |all, one| all | one);
        Answer { fired, failed }
    }

    /// Who acts, what is done and to whom, as far as a rule sees them.
    fn people(&self, question: &Question, asker: &Asker<'_>) -> Option<People> {
        let mut entities: HashMap<EntityUid, Entity> = HashMap::new();
        let actor = self.actor(&question.actor, "the actor", asker, &mut entities)?;
        let target = self.actor(&question.target, "the target", asker, &mut entities)?;
        let action = asker.vocabulary.types.action(question.act.path());
        let act = asker.vocabulary.act(question.act)?;
        let all = entities.into_values().chain([act]);
        let entities = Entities::from_entities(all, None).ok()?;
        Some(People { actor, action, target, entities })
    }

    /// Everything else of a question.
    fn context(&self, question: &Question, asker: &Asker<'_>) -> Option<Context> {
        let types = &asker.vocabulary.types;
        let word = RestrictedExpression::new_entity_uid;
        let areas = self.areas.iter().enumerate();
        let inside = areas.filter(|(i, _)| question.place.inside >> i & 1 == 1);
        let inside = inside.map(|(_, area)| word(types.area(area.as_str())));
        let reaches = self.reaches.iter().enumerate();
        let within = reaches.filter(|(i, _)| question.place.within >> i & 1 == 1);
        let within = within.map(|(_, named)| word(types.reach(&named.written)));
        let instant = cedar_datetime(question.instant.unwrap_or_default());
        let circumstances = Circumstance::ALL
            .iter()
            .map(|what| flag(what.as_str(), question.circumstances.has(*what)));
        Context::from_pairs(circumstances.chain([
            ("inside".to_owned(), RestrictedExpression::new_set(inside)),
            ("within".to_owned(), RestrictedExpression::new_set(within)),
            ("weapon".to_owned(), word(types.weapon(question.weapon))),
            ("effect".to_owned(), word(types.effect(question.effect))),
            ("instant".to_owned(), RestrictedExpression::new_datetime(instant)),
            flag("people_harmed", question.people_harmed),
            flag("same_camp", question.same_camp),
            flag("in_operations_against_listed", question.in_operations),
            flag("exercise", asker.exercise),
        ]))
        .ok()
    }

    fn actor(
        &self,
        profile: &Profile,
        nameless: &str,
        asker: &Asker<'_>,
        entities: &mut HashMap<EntityUid, Entity>,
    ) -> Option<EntityUid> {
        let types = &asker.vocabulary.types;
        let (id, belongs_to) = match profile.identity {
            Some(identity) => (asker.belongs_to)(identity),
            None => (nameless.to_owned(), Vec::new()),
        };
        let uid = types.actor(&id);
        let parents: HashSet<EntityUid> = belongs_to.iter().map(|id| types.actor(id)).collect();
        let word = |uid| RestrictedExpression::new_entity_uid(uid);
        let attributes = HashMap::from([
            ("kind".to_owned(), word(types.kind(kind_word(profile.kind)))),
            ("standing".to_owned(), word(types.standing(profile.standing.word()))),
            flag("bound", profile.bound),
            flag("supports_bound", profile.supports_bound),
            flag("listed", profile.listed),
            flag("guarantor", profile.guarantor),
        ]);
        entities.insert(uid.clone(), Entity::new(uid.clone(), attributes, parents).ok()?);
        Some(uid)
    }

    /// For each rule some facts under which it fires, the plainest first.
    fn find_ideals(&self, vocabulary: &Vocabulary) -> Vec<Option<Question>> {
        let nobody = |_: Identity| (String::new(), Vec::new());
        let found = self.rules.iter().enumerate().map(|(number, rule)| {
            [false, true].into_iter().find_map(|exercise| {
                let asker = Asker { vocabulary, exercise, belongs_to: &nobody };
                let fires =
                    |question: &Question| self.ask(question, &asker).fired >> number & 1 == 1;
                self.plain_questions(&rule.mentions).find(fires)
            })
        });
        found.collect()
    }

    /// Every combination of plain facts that a rule may look at, those it mentions first.
    fn plain_questions(&self, of: &Mentions) -> impl Iterator<Item = Question> {
        let (mentioned, others): (Vec<Act>, Vec<Act>) =
            Act::all().partition(|act| of.acts.contains(act.path()));
        let acts: Vec<Act> = mentioned.into_iter().chain(others).collect();
        let flags = |name: &str| match of.facts.contains(name) {
            true => vec![false, true],
            false => vec![false],
        };
        let circumstances =
            all_combinations(Circumstance::ALL.iter().copied().filter(|what| of.looks_at(*what)));
        let instants = std::iter::once(None).chain(of.instants.iter().copied().map(Some));
        let dimensions = Dimensions {
            operations: flags("in_operations_against_listed"),
            camp: flags("same_camp"),
            harmed: flags("people_harmed"),
            circumstances,
            effects: of.effects.iter().copied().chain([Effect::Other]).collect(),
            weapons: of.weapons.iter().copied().chain([Weapon::Other]).collect(),
            instants: instants.collect(),
            places: self.plain_places(of),
            sides: plain_sides(of),
            acts,
        };
        dimensions.all()
    }

    /// Each area and distance that a rule mentions alone, then all of them, then none.
    fn plain_places(&self, of: &Mentions) -> Vec<PlaceBits> {
        let bits = |is_mentioned: &mut dyn Iterator<Item = bool>| -> Vec<u64> {
            let mentioned = is_mentioned.enumerate().filter(|(_, is)| *is);
            let mut found: Vec<u64> = mentioned.map(|(i, _)| 1 << i).collect();
            let all = found.iter().fold(0, |all, one| all | one);
            found.extend([all, 0]);
            found.dedup();
            found
        };
        let areas = bits(&mut self.areas.iter().map(|area| of.areas.contains(area.as_str())));
        let reaches =
            bits(&mut self.reaches.iter().map(|named| of.reaches.contains(&*named.written)));
        let pairs = reaches.iter().flat_map(|within| areas.iter().map(|inside| (*inside, *within)));
        pairs.map(|(inside, within)| PlaceBits { inside, within }).collect()
    }
}

/// Somebody of each sort that a rule may tell apart.
fn plain_sides(of: &Mentions) -> Vec<Profile> {
    let group = ActorKind::ArmedGroup;
    let party = Profile { standing: Standing::Party, ..Profile::joined(ActorKind::State) };
    let supporter = Profile { supports_bound: true, ..Profile::bystander(ActorKind::State) };
    let mut sides = vec![
        Profile::joined(group),
        party,
        Profile { guarantor: true, ..party },
        supporter,
        Profile::bystander(group),
        Profile::on_a_list(group),
    ];
    if of.attributes.contains("kind") {
        sides.extend([
            Profile::bystander(ActorKind::Civilians),
            Profile::bystander(ActorKind::InternationalBody),
            Profile::bystander(ActorKind::State),
            Profile::bystander(ActorKind::Office),
            Profile::joined(ActorKind::Coalition),
        ]);
    }
    if of.attributes.contains("standing") {
        let states = [
            AccessionState::Named,
            AccessionState::AccededWithReservation,
            AccessionState::Suspended,
            AccessionState::Withdrawn,
            AccessionState::Rejected,
        ];
        sides.extend(states.into_iter().flat_map(|state| {
            [Profile::joined(group), Profile::bystander(group)]
                .map(|profile| Profile { standing: Standing::State(state), ..profile })
        }));
    }
    sides
}

/// The values of each fact from which plain questions are put together.
struct Dimensions {
    operations: Vec<bool>,
    camp: Vec<bool>,
    harmed: Vec<bool>,
    circumstances: Vec<Circumstances>,
    effects: Vec<Effect>,
    weapons: Vec<Weapon>,
    instants: Vec<Option<Timestamp>>,
    places: Vec<PlaceBits>,
    sides: Vec<Profile>,
    acts: Vec<Act>,
}

impl Dimensions {
    /// Counted like the digits of a number, the act changing last.
    fn all(self) -> impl Iterator<Item = Question> {
        let sizes = [
            self.operations.len(),
            self.camp.len(),
            self.harmed.len(),
            self.circumstances.len(),
            self.effects.len(),
            self.weapons.len(),
            self.instants.len(),
            self.places.len(),
            self.sides.len(),
            self.sides.len(),
            self.acts.len(),
        ];
        let total: usize = sizes.iter().product();
        (0..total).map(move |number| {
            let mut rest = number;
            let digits = sizes.map(|size| {
                let digit = rest % size;
                rest /= size;
                digit
            });
            Question {
                in_operations: self.operations[digits[0]],
                same_camp: self.camp[digits[1]],
                people_harmed: self.harmed[digits[2]],
                circumstances: self.circumstances[digits[3]],
                effect: self.effects[digits[4]],
                weapon: self.weapons[digits[5]],
                instant: self.instants[digits[6]],
                place: self.places[digits[7]],
                target: self.sides[digits[8]],
                actor: self.sides[digits[9]],
                act: self.acts[digits[10]],
            }
        })
    }
}

/// Every combination of circumstances being so or not, none first.
pub(crate) fn all_combinations(of: impl Iterator<Item = Circumstance>) -> Vec<Circumstances> {
    of.fold(vec![Circumstances::default()], |all, what| {
        let with: Vec<Circumstances> = all.iter().map(|some| some.with(what, true)).collect();
        all.into_iter().chain(with).collect()
    })
}

impl Uses {
    fn of(rules: &[TestableClause]) -> Self {
        let fact = |name: &str| rules.iter().any(|rule| rule.mentions.facts.contains(name));
        let attribute =
            |name: &str| rules.iter().any(|rule| rule.mentions.attributes.contains(name));
        let weapons: BTreeSet<Weapon> =
            rules.iter().flat_map(|rule| rule.mentions.weapons.iter().copied()).collect();
        let effects: BTreeSet<Effect> =
            rules.iter().flat_map(|rule| rule.mentions.effects.iter().copied()).collect();
        let instants: BTreeSet<Timestamp> =
            rules.iter().flat_map(|rule| rule.mentions.instants.iter().copied()).collect();
        Self {
            identity: rules.iter().any(|rule| rule.mentions.identity),
            supports_bound: attribute("supports_bound"),
            guarantor: attribute("guarantor"),
            people_harmed: fact("people_harmed"),
            same_camp: fact("same_camp"),
            in_operations: fact("in_operations_against_listed"),
            weapons: fact("weapon").then(|| weapons.into_iter().collect()),
            effects: fact("effect").then(|| effects.into_iter().collect()),
            circumstances: Circumstance::ALL
                .iter()
                .copied()
                .filter(|what| rules.iter().any(|rule| rule.mentions.looks_at(*what)))
                .collect(),
            instants: instants.into_iter().collect(),
        }
    }
}

/// The distances that rules mention, or the clause whose rule writes one wrongly.
fn reaches_mentioned(rules: &[(usize, Rule)]) -> Result<Vec<NamedReach>, (usize, Code, String)> {
    let mut found: Vec<NamedReach> = Vec::new();
    for (clause, rule) in rules {
        for written in &rule.mentions.reaches {
            let wrong = |error: ReachError| (*clause, Code::Reach, error.to_string());
            if !found.iter().any(|known| *known.written == **written) {
                let reach = Reach::parse(written).map_err(wrong)?;
                found.push(NamedReach { written: written.as_str().into(), reach });
            }
        }
    }
    if found.len() > MAX_BITS {
        let message = "the rules of one instrument may mention up to 64 distances; split it";
        return Err((0, Code::TooMany, message.to_owned()));
    }
    Ok(found)
}

fn areas_mentioned(rules: &[(usize, Rule)]) -> Result<Vec<AreaId>, String> {
    let ids: BTreeSet<&String> = rules.iter().flat_map(|(_, rule)| &rule.mentions.areas).collect();
    if ids.len() > MAX_BITS {
        return Err("the rules of one instrument may mention up to 64 areas".to_owned());
    }
    ids.into_iter().map(|id| AreaId::new(id).map_err(|error| error.to_string())).collect()
}

/// An instant in the form that Cedar reads. Seconds are enough: terms and areas change on them.
fn cedar_datetime(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn flag(name: &str, value: bool) -> (String, RestrictedExpression) {
    (name.to_owned(), RestrictedExpression::new_bool(value))
}

fn kind_word(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::State => "state",
        ActorKind::ArmedGroup => "armed_group",
        ActorKind::Coalition => "coalition",
        ActorKind::InternationalBody => "international_body",
        ActorKind::Office => "office",
        ActorKind::PeopleUnnamed => "people_unnamed",
        ActorKind::Civilians => "civilians",
    }
}
