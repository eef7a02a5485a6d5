//! The ways in which the facts of an incident can be read. Every doubt becomes several readings;
//! each reading is one question to the rules. Nothing missing is ever replaced by a default: it is
//! asked in each of its values.

use crate::area_index::{AreaIndex, Membership};
use crate::asking::{
    Circumstances, Enacted, NamedReach, PlaceBits, Profile, Question, TestableClause,
    all_combinations,
};
use crate::calendar::Calendar;
use crate::everyone::{Everyone, Role};
use crate::pairs::Pairs;
use crate::rule::Mentions;
use crate::standings::{Basis, Moment, Standings, Statuses, Tri};
use holdfire_core::{Act, ActorKind, Circumstance, Effect, Weapon};
use jiff::Timestamp;

/// Somebody a report names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Who {
    /// An actor of the case, by number.
    Known(u32),
    /// Words that fit no actor, by number: the same words within one incident, the same number.
    Unknown(u32),
    /// Nobody is told.
    Untold,
}

/// What of an incident decides the answers. Incidents with the same pattern share them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Pattern {
    /// In the order in which the incident tells them.
    pub actors: Vec<Who>,
    pub targets: Vec<Who>,
    /// For each actor, whether some report tells of it alone, against itself.
    pub infights: Vec<bool>,
    pub acts: Vec<Act>,
    /// The classes of weapon that reports name; nothing for words that name no one class.
    pub weapons: Vec<Option<Weapon>>,
    /// The effects that reports count; nothing for a unit that is no effect.
    pub effects: Vec<Option<Effect>>,
    /// Circumstances that reports affirm.
    pub affirmed: Circumstances,
    /// Circumstances that reports deny.
    pub denied: Circumstances,
    /// The stretches between changes that the time touches; nothing if no time is told.
    pub stretches: Option<(usize, usize)>,
    /// For each version of each area, whether it holds the place; nothing if no place is told.
    pub areas: Option<Vec<Membership>>,
    /// For each version of each line, crossing or post with a distance, whether it is near enough.
    pub reaches: Option<Vec<Membership>>,
    pub named: Vec<Tri>,
    pub harmed: Tri,
}

/// What a reading assumes about somebody where the records leave a doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Assumption {
    pub bound: Option<bool>,
    pub listed: Option<bool>,
    pub supports_bound: Option<bool>,
    /// Somebody of a certain kind, because nobody is named.
    pub kind: Option<ActorKind>,
    pub guarantor: Option<bool>,
}

/// One reading of who acted, or on whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Choice {
    /// Which of those the incident tells; nothing if it tells none.
    pub told: Option<usize>,
    pub who: Who,
    /// Whether the words name nobody in particular.
    pub is_unnamed: bool,
    pub profile: Profile,
    pub assumption: Assumption,
    pub basis: Basis,
}

impl Choice {
    /// Whether both are the same somebody and assume the same, whatever part each is told in.
    pub(crate) fn reads_as(&self, other: &Self) -> bool {
        (self.who, self.profile, self.assumption) == (other.who, other.profile, other.assumption)
    }
}

/// One reading of what was done, and with what: which weapons there are hangs on the act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct ActChoice {
    pub told: Option<usize>,
    pub act: Act,
    /// Which of the weapons the incident tells; nothing if it tells none.
    pub weapon_told: Option<usize>,
    pub weapon: Weapon,
    /// Whether the weapon is said, because a rule looks at it.
    pub says_weapon: bool,
}

/// A stretch of time in which nothing changes, with all readings of the other facts in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Stretch {
    /// When it is, for the text; equal stretches are merged.
    pub from: Timestamp,
    pub until: Timestamp,
    pub facts: Readings,
}

/// All readings of the facts in one stretch of time.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Readings {
    pub actors: Vec<Choice>,
    pub targets: Vec<Choice>,
    pub acts: Vec<ActChoice>,
    pub places: Vec<PlaceBits>,
    pub operations: Vec<bool>,
    pub harmed: Vec<bool>,
    pub effects: Vec<Effect>,
    pub circumstances: Vec<Circumstances>,
    /// The last instant that some rule compares the time with, at or before this stretch.
    pub instant: Option<Timestamp>,
    /// For each rule, whether it is in force.
    pub in_force: Vec<Tri>,
    /// For each rule, which of its terms hold, as bits.
    pub terms: Vec<u64>,
    /// Which actor can have acted on which target.
    pub pairs: Pairs,
    /// For each actor and target, whether they belong to one body.
    same_camp: Vec<Vec<bool>>,
}

/// Which reading of each fact was taken, by place in [`Readings`].
pub(crate) type Picks = [usize; FACTS];

/// How many facts are read one by one.
pub(crate) const FACTS: usize = 8;

impl Readings {
    /// How many readings of each fact there are: actor, target, act with weapon, place, operations,
    /// harmed, effect, circumstances.
    pub(crate) fn sizes(&self) -> Picks {
        [
            self.actors.len(),
            self.targets.len(),
            self.acts.len(),
            self.places.len(),
            self.operations.len(),
            self.harmed.len(),
            self.effects.len(),
            self.circumstances.len(),
        ]
    }

    /// How many combinations are possible.
    pub(crate) fn count(&self) -> usize {
        let sizes = self.sizes();
        sizes[2..].iter().copied().fold(self.pairs.count(), usize::saturating_mul)
    }

    pub(crate) fn is_possible(&self, picks: &Picks) -> bool {
        self.pairs.is_possible(picks[0], picks[1])
    }

    /// Every combination, possible or not, the last fact changing fastest.
    pub(crate) fn picks(&self) -> impl Iterator<Item = Picks> {
        let sizes = self.sizes();
        (0..sizes.iter().product()).map(move |number: usize| {
            let mut picks = [0; FACTS];
            let mut rest = number;
            for (pick, size) in picks.iter_mut().zip(sizes).rev() {
                *pick = rest % size;
                rest /= size;
            }
            picks
        })
    }

    /// The same readings, as far as a rule tells them apart: what it does not look at has one value.
    pub(crate) fn as_far_as(&self, mentions: &Mentions, to: &Enacted) -> Self {
        let looks_at = |fact: &str| mentions.facts.contains(fact);
        let areas = to.areas.iter().map(|area| mentions.areas.contains(area.as_str()));
        let reaches = to.reaches.iter().map(|named| mentions.reaches.contains(&*named.written));
        let (areas, reaches) = (bits_of(areas), bits_of(reaches));
        let circumstances = Circumstance::ALL.iter().map(|what| mentions.looks_at(*what));
        let circumstances = bits_of(circumstances);
        let first_if = |keeps: bool, all: &[bool]| match keeps {
            true => all.to_vec(),
            false => all[..1].to_vec(),
        };
        Self {
            acts: distinct(self.acts.iter().map(|choice| match looks_at("weapon") {
                true => *choice,
                false => ActChoice {
                    weapon_told: None,
                    weapon: Weapon::Other,
                    says_weapon: false,
                    ..*choice
                },
            })),
            places: distinct(self.places.iter().map(|place| PlaceBits {
                inside: place.inside & areas,
                within: place.within & reaches,
            })),
            operations: first_if(looks_at("in_operations_against_listed"), &self.operations),
            harmed: first_if(looks_at("people_harmed"), &self.harmed),
            effects: match looks_at("effect") {
                true => self.effects.clone(),
                false => vec![Effect::Other],
            },
            circumstances: distinct(self.circumstances.iter().map(|some| {
                Circumstances(some.0 & u8::try_from(circumstances).unwrap_or(u8::MAX))
            })),
            ..self.clone()
        }
    }

    pub(crate) fn question(&self, picks: &Picks) -> Question {
        Question {
            actor: self.actors[picks[0]].profile,
            target: self.targets[picks[1]].profile,
            act: self.acts[picks[2]].act,
            weapon: self.acts[picks[2]].weapon,
            place: self.places[picks[3]],
            in_operations: self.operations[picks[4]],
            people_harmed: self.harmed[picks[5]],
            effect: self.effects[picks[6]],
            circumstances: self.circumstances[picks[7]],
            instant: self.instant,
            same_camp: self.same_camp[picks[0]][picks[1]],
        }
    }
}

fn bits_of(flags: impl Iterator<Item = bool>) -> u64 {
    flags.enumerate().filter(|(_, is_set)| *is_set).fold(0, |bits, (number, _)| bits | 1 << number)
}

fn distinct<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    all.fold(Vec::new(), |mut found, one| {
        if !found.contains(&one) {
            found.push(one);
        }
        found
    })
}

/// What readings are made from, besides the pattern.
pub(crate) struct Surroundings<'a, 'b> {
    pub number: usize,
    pub to: &'b Enacted,
    pub calendar: &'b Calendar,
    pub standings: &'b Standings<'a>,
    pub statuses: &'b Statuses,
    pub areas: &'b AreaIndex,
}

/// The stretches of time that a pattern touches, with their readings; equal neighbours merged.
pub(crate) fn stretches(
    pattern: &Pattern,
    (first, last): (usize, usize),
    around: &Surroundings<'_, '_>,
) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    for number in first..=last {
        let from = around.calendar.start(number);
        let until = around.calendar.changes.get(number).copied().unwrap_or(Timestamp::MAX);
        let facts = readings(pattern, from, around);
        match found.last_mut() {
            Some(before) if before.facts == facts => before.until = until,
            _ => found.push(Stretch { from, until, facts }),
        }
    }
    // When it was matters only where something changes meanwhile.
    if let [only] = found.as_mut_slice() {
        (only.from, only.until) = (Timestamp::MIN, Timestamp::MAX);
    }
    found
}

fn readings(pattern: &Pattern, at: Timestamp, around: &Surroundings<'_, '_>) -> Readings {
    let Surroundings { to, standings, areas, .. } = *around;
    let memberships = memberships_at(pattern, at, areas);
    let reaches = reaches_at(pattern, at, to, areas);
    let moment = Moment { at, areas: &memberships, named: &pattern.named };
    let everyone = Everyone { around, to, moment: &moment };
    let actors = everyone.choices(&pattern.actors, Role::Actor);
    let targets = everyone.choices(&pattern.targets, Role::Target);
    let operations = match to.uses.in_operations {
        true => everyone.operations(pattern),
        false => vec![false],
    };
    let pairs = Pairs::new(&actors, &targets, &pattern.infights);
    let same_camp = match pairs.are_listed() {
        true => camps(&actors, &targets, to, standings, at),
        false => Vec::new(),
    };
    let terms = terms_at(to, at);
    let in_force = terms.iter().zip(&to.rules).map(|(bits, rule)| match bits.count_ones() {
        0 => Tri::No,
        some if some as usize == rule.in_force.len().min(64) => Tri::Yes,
        _ => Tri::Maybe,
    });
    Readings {
        in_force: in_force.collect(),
        terms: terms.clone(),
        acts: acts(pattern, to),
        places: places(&memberships, &reaches, to, areas),
        effects: effects(pattern, to),
        circumstances: circumstances(pattern, to),
        instant: instant(at, to),
        harmed: match pattern.harmed {
            _ if !to.uses.people_harmed => vec![false],
            Tri::Yes => vec![true],
            Tri::No => vec![false],
            Tri::Maybe => vec![false, true],
        },
        operations,
        pairs,
        same_camp,
        actors,
        targets,
    }
}

/// For each rule, which of its terms hold at an instant, as bits.
pub(crate) fn terms_at(to: &Enacted, at: Timestamp) -> Vec<u64> {
    let of_rule = |rule: &TestableClause| {
        let holding = rule.in_force.iter().take(64).enumerate().filter(|(_, t)| t.holds_at(at));
        holding.fold(0, |bits, (number, _)| bits | 1 << number)
    };
    to.rules.iter().map(of_rule).collect()
}

/// For each area whether it holds the place at an instant. An area that is not drawn then holds
/// nothing; a place that is not told may be anywhere.
pub(crate) fn memberships_at(
    pattern: &Pattern,
    at: Timestamp,
    areas: &AreaIndex,
) -> Vec<Membership> {
    let of = pattern.areas.as_deref();
    let at_instant = |number| areas.membership_at(number, of, at).unwrap_or(Membership::Outside);
    (0..areas.areas.len()).map(at_instant).collect()
}

/// For each distance that the rules mention, whether the place is near enough at an instant.
pub(crate) fn reaches_at(
    pattern: &Pattern,
    at: Timestamp,
    to: &Enacted,
    areas: &AreaIndex,
) -> Vec<Membership> {
    let of = |named: &NamedReach| {
        let number = areas.reaches().iter().position(|reach| *reach == named.reach)?;
        areas.reach_membership_at(number, pattern.reaches.as_deref(), at)
    };
    to.reaches.iter().map(|named| of(named).unwrap_or(Membership::Outside)).collect()
}

pub(crate) fn places(
    memberships: &[Membership],
    near: &[Membership],
    to: &Enacted,
    areas: &AreaIndex,
) -> Vec<PlaceBits> {
    let mut surely = PlaceBits::default();
    let mut perhaps = Vec::new();
    let mut take = |membership: Option<Membership>, bits: PlaceBits| match membership {
        Some(Membership::Inside) => surely = both_of(surely, bits),
        Some(Membership::Perhaps) => perhaps.push(bits),
        Some(Membership::Outside) | None => {}
    };
    for (bit, id) in to.areas.iter().enumerate() {
        let number = areas.areas.iter().position(|area| area.id == *id);
        let membership = number.and_then(|number| memberships.get(number)).copied();
        take(membership, PlaceBits { inside: 1 << bit, within: 0 });
    }
    for (bit, membership) in near.iter().enumerate() {
        take(Some(*membership), PlaceBits { inside: 0, within: 1 << bit });
    }
    // Up to four in doubt are read in every combination; more are read one at a time, for a place
    // lies in few areas at once.
    let combinations: Vec<PlaceBits> = if perhaps.len() <= 4 {
        (0..1u32 << perhaps.len())
            .map(|set| {
                let chosen = perhaps.iter().enumerate().filter(|(i, _)| set >> i & 1 == 1);
                chosen.fold(PlaceBits::default(), |all, (_, bits)| both_of(all, *bits))
            })
            .collect()
    } else {
        std::iter::once(PlaceBits::default()).chain(perhaps).collect()
    };
    let all = combinations.into_iter().map(|some| both_of(surely, some));
    all.filter(|bits| is_nested_rightly(bits.within, to)).collect()
}

fn both_of(a: PlaceBits, b: PlaceBits) -> PlaceBits {
    PlaceBits { inside: a.inside | b.inside, within: a.within | b.within }
}

/// Whatever is near enough for a shorter distance to a line is so for a longer one.
fn is_nested_rightly(within: u64, to: &Enacted) -> bool {
    let has = |bit: usize| within >> bit & 1 == 1;
    to.reaches.iter().enumerate().all(|(shorter, near)| {
        !has(shorter)
            || to.reaches.iter().enumerate().all(|(longer, far)| {
                far.reach.area != near.reach.area
                    || far.reach.low_m < near.reach.high_m
                    || has(longer)
            })
    })
}

/// A coarse act is also read as each finer form that some rule tells apart from it, and every act
/// with each weapon that some rule tells apart.
fn acts(pattern: &Pattern, to: &Enacted) -> Vec<ActChoice> {
    let mentioned = |act: &Act| to.rules.iter().any(|r| r.mentions.acts.contains(act.path()));
    let mut told: Vec<(Option<usize>, Act)> = Vec::new();
    if pattern.acts.is_empty() {
        let plain = ["force", "force_posture", "other"].into_iter().filter_map(Act::parse);
        let finer = Act::all().filter(|act| mentioned(act) && act.path() != "force");
        told.extend(plain.chain(finer).map(|act| (None, act)));
    }
    for (number, act) in pattern.acts.iter().enumerate() {
        told.push((Some(number), *act));
        if to.rules.iter().any(|rule| rule.mentions.looks_below(*act)) {
            let finer = Act::all().filter(|a| a != act && a.is_a(*act) && mentioned(a));
            told.extend(finer.map(|act| (Some(number), act)));
        }
    }
    let with_weapons = told.into_iter().flat_map(|(told, act)| {
        weapons(act, pattern, to).into_iter().map(move |(weapon_told, weapon)| ActChoice {
            told,
            act,
            weapon_told,
            weapon,
            says_weapon: to.uses.weapons.is_some(),
        })
    });
    with_weapons.collect()
}

/// The weapons with which an act may have been done: those told, or all that the act allows. What
/// no rule tells apart is one: some other weapon.
fn weapons(act: Act, pattern: &Pattern, to: &Enacted) -> Vec<(Option<usize>, Weapon)> {
    let Some(apart) = &to.uses.weapons else { return vec![(None, Weapon::Other)] };
    let possible = || Weapon::possible_for(act).iter().copied();
    let mut all: Vec<(Option<usize>, Weapon)> = Vec::new();
    for (number, told) in pattern.weapons.iter().enumerate() {
        match told {
            Some(weapon) => all.push((Some(number), *weapon)),
            None => all.extend(possible().map(|weapon| (Some(number), weapon))),
        }
    }
    if pattern.weapons.is_empty() {
        all.extend(possible().map(|weapon| (None, weapon)));
    }
    let mut found: Vec<(Option<usize>, Weapon)> = Vec::new();
    for (told, weapon) in all {
        let weapon = weapon_apart(weapon, apart);
        if !found.iter().any(|(_, known)| *known == weapon) {
            found.push((told, weapon));
        }
    }
    found
}

/// A weapon that no rule tells apart is one: some other weapon.
pub(crate) fn weapon_apart(weapon: Weapon, apart: &[Weapon]) -> Weapon {
    if apart.contains(&weapon) { weapon } else { Weapon::Other }
}

/// As far as rules tell weapons apart, each once.
pub(crate) fn weapons_apart(all: impl Iterator<Item = Weapon>, apart: &[Weapon]) -> Vec<Weapon> {
    let mut found: Vec<Weapon> = Vec::new();
    for weapon in all.map(|weapon| weapon_apart(weapon, apart)) {
        if !found.contains(&weapon) {
            found.push(weapon);
        }
    }
    found
}

pub(crate) fn effects(pattern: &Pattern, to: &Enacted) -> Vec<Effect> {
    let Some(apart) = &to.uses.effects else { return vec![Effect::Other] };
    let told = pattern.effects.iter().flatten().copied();
    let is_open = pattern.effects.is_empty() || pattern.effects.contains(&None);
    let any = apart.iter().copied().chain([Effect::Other]).filter(|_| is_open);
    let mut found: Vec<Effect> = Vec::new();
    for effect in told.chain(any) {
        let effect = if apart.contains(&effect) { effect } else { Effect::Other };
        if !found.contains(&effect) {
            found.push(effect);
        }
    }
    found
}

fn circumstances(pattern: &Pattern, to: &Enacted) -> Vec<Circumstances> {
    let mut surely = Circumstances::default();
    let mut open = Vec::new();
    for what in to.uses.circumstances.iter().copied() {
        match circumstance(pattern, what) {
            Tri::Yes => surely = surely.with(what, true),
            Tri::Maybe => open.push(what),
            Tri::No => {}
        }
    }
    all_combinations(open.into_iter())
        .into_iter()
        .map(|some| Circumstances(surely.0 | some.0))
        .collect()
}

/// A claim is open once somebody makes it and false where nobody does: the register is where claims
/// are made. Anything else that reports do not tell, or tell differently, is open.
pub(crate) fn circumstance(pattern: &Pattern, what: Circumstance) -> Tri {
    match (pattern.affirmed.has(what), pattern.denied.has(what), what.is_claim()) {
        (true, _, true) | (true, true, false) | (false, false, false) => Tri::Maybe,
        (true, false, false) => Tri::Yes,
        (false, _, _) => Tri::No,
    }
}

/// The time as far as rules tell times apart: the last instant of theirs that has come.
pub(crate) fn instant(at: Timestamp, to: &Enacted) -> Option<Timestamp> {
    let instants = &to.uses.instants;
    let first = instants.first()?;
    let come = instants.iter().rev().find(|instant| **instant <= at);
    let before_all = || first.checked_sub(jiff::SignedDuration::from_secs(1)).ok();
    come.copied().or_else(before_all)
}

fn camps(
    actors: &[Choice],
    targets: &[Choice],
    to: &Enacted,
    standings: &Standings<'_>,
    at: Timestamp,
) -> Vec<Vec<bool>> {
    let camp = |choice: &Choice| match choice.who {
        Who::Known(actor) if to.uses.same_camp => standings.camp(actor, at),
        _ => Vec::new(),
    };
    let of_targets: Vec<Vec<u32>> = targets.iter().map(camp).collect();
    let share = |a: &[u32], b: &[u32]| a.iter().any(|who| b.contains(who));
    actors
        .iter()
        .map(|actor| {
            let of_actor = camp(actor);
            of_targets.iter().map(|of_target| share(&of_actor, of_target)).collect()
        })
        .collect()
}
