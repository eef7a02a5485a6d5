//! Makes a world as plain as it can be while it still shows what it was found for, and leaves out
//! of its telling every fact that does not matter. A solver's world is full of accidents; a lawyer
//! should see only what the difference rests on.

use crate::judge::{Judge, Judged};
use crate::vocabulary::Vocabulary;
use crate::world::{ACTOR, Fact, Somebody, TARGET, World};
use holdfire_terms::{SettledActor, SettledFacts};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// Circumstances that nobody expects unless they are told. That they do not hold is told only where
/// it is the very difference.
const TAKEN_FOR_GRANTED: &[&str] = &[
    "same_camp",
    "in_operations_against_listed",
    "exercise",
    "self_defence",
    "live_fire_exercise",
];

/// What a world was found for.
pub(crate) struct Shown<'a> {
    pub vocabulary: &'a Vocabulary,
    pub judge: &'a Judge<'a>,
    /// Whether the rules do what the world is to show.
    pub shows: &'a dyn Fn(&Judged) -> bool,
    /// Whether the rule that a difference is about still fires.
    pub still_fires: &'a dyn Fn(&Judged) -> bool,
    /// Areas and reaches that the rules mention, in their order.
    pub places: BTreeMap<&'static str, Vec<String>>,
    /// Whether some rule looks at the instant.
    pub looks_at_instant: bool,
    /// The instant that stands for the whole period, to be told.
    pub day: Option<Timestamp>,
}

impl Shown<'_> {
    /// Whether the evaluator confirms the world.
    pub(crate) fn holds(&self, world: &World) -> bool {
        self.judge.ask(world).is_some_and(|judged| judged.is_sensible && (self.shows)(&judged))
    }

    /// Whether another value of a fact would be sensible and show nothing.
    fn breaks(&self, world: &World) -> bool {
        self.judge.ask(world).is_some_and(|judged| judged.is_sensible && !(self.shows)(&judged))
    }

    /// A plainer world that still shows it. The given one must.
    pub(crate) fn plainest(&self, world: World) -> World {
        let mut world = self.plain_names(world);
        for _ in 0..2 {
            world = self.plain_people(world);
            world = self.plain_facts(world);
        }
        world
    }

    fn keep(&self, world: World, plainer: World) -> World {
        if self.holds(&plainer) { plainer } else { world }
    }

    fn plain_names(&self, mut world: World) -> World {
        if world.is_against_itself() {
            let mut apart = world.clone();
            apart.target.id = TARGET.to_owned();
            world = self.keep(world, apart);
        }
        let mut renamed = world.clone();
        renamed.actor.id = ACTOR.to_owned();
        renamed.target.id =
            if world.is_against_itself() { ACTOR.to_owned() } else { TARGET.to_owned() };
        (renamed.actor.above, renamed.target.above) = (BTreeSet::new(), BTreeSet::new());
        world = self.keep(world, renamed);
        let mut alone = world.clone();
        (alone.actor.above, alone.target.above) = (BTreeSet::new(), BTreeSet::new());
        self.keep(world, alone)
    }

    /// The plainest actor and target; the plainest pair first.
    fn plain_people(&self, world: World) -> World {
        let plain = plain_profiles();
        let with = |actor: Option<&Profile>, target: Option<&Profile>| {
            let mut other = world.clone();
            if let Some(profile) = actor {
                profile.give(&mut other.actor);
            }
            match target {
                _ if world.is_against_itself() => other.target = other.actor.clone(),
                Some(profile) => profile.give(&mut other.target),
                None => {}
            }
            other
        };
        for sum in 0..plain.len() * 2 - 1 {
            for (number, actor) in plain.iter().enumerate() {
                let Some(target) = sum.checked_sub(number).and_then(|other| plain.get(other))
                else {
                    continue;
                };
                let plainer = with(Some(actor), Some(target));
                if self.holds(&plainer) {
                    return plainer;
                }
            }
        }
        // Some odd somebody is needed, on one side or on both.
        for profile in plain.iter().chain(&self.odd_profiles()) {
            for plainer in [with(Some(profile), None), with(None, Some(profile))] {
                if self.holds(&plainer) {
                    return plainer;
                }
            }
        }
        world
    }

    fn plain_facts(&self, mut world: World) -> World {
        for name in self.vocabulary.facts.keys() {
            for plainer in self.plainer_values(name, &world) {
                let other = world.with(name, plainer);
                if other == world {
                    break;
                }
                if self.holds(&other) {
                    world = other;
                    break;
                }
            }
            // What no plainer set does may still hold less.
            if let Some(Fact::Set { of, ids }) = world.facts.get(name).cloned() {
                for id in &ids {
                    let Some(Fact::Set { ids: now, .. }) = world.facts.get(name) else { break };
                    let less: BTreeSet<String> = now.iter().filter(|x| *x != id).cloned().collect();
                    let other = world.with(name, Fact::Set { of: of.clone(), ids: less });
                    world = self.keep(world, other);
                }
            }
        }
        world
    }

    /// Values of a fact that are plainer than any other, the plainest first.
    fn plainer_values(&self, name: &str, world: &World) -> Vec<Fact> {
        match world.facts.get(name) {
            Some(Fact::Flag(_)) => vec![Fact::Flag(false)],
            Some(Fact::Word { of, .. }) => {
                let words = self.vocabulary.words.get(of).into_iter().flatten();
                words.map(|id| Fact::Word { of: of.clone(), id: id.clone() }).collect()
            }
            Some(Fact::Set { of, .. }) => {
                let places = self.places.get(name).into_iter().flatten();
                let each = places.map(|id| BTreeSet::from([id.clone()]));
                let all = std::iter::once(BTreeSet::new()).chain(each);
                all.map(|ids| Fact::Set { of: of.clone(), ids }).collect()
            }
            Some(Fact::Instant(_)) => self.day.map(Fact::Instant).into_iter().collect(),
            None => Vec::new(),
        }
    }

    fn odd_profiles(&self) -> Vec<Profile<'_>> {
        let words = |of: &str| self.vocabulary.words.get(of).into_iter().flatten();
        let mut all = Vec::new();
        for kind in words("Kind") {
            for standing in words("Standing") {
                for flags in [&[][..], &["bound"], &["listed"], &["supports_bound"]] {
                    for guarantor in [false, true] {
                        all.push(Profile { kind, standing, flags, guarantor });
                    }
                }
            }
        }
        all
    }

    /// The facts of a world that matter, to be told.
    pub(crate) fn settled(&self, world: &World) -> SettledFacts {
        let mut told = SettledFacts {
            act: self.vocabulary.acts.get(world.act).map_or("", |act| &act.path).into(),
            actor: settled_actor(&world.actor, ACTOR),
            target: settled_actor(&world.target, TARGET),
            instant: self.day,
            ..SettledFacts::default()
        };
        if world.is_against_itself() {
            told.circumstances.insert("same_actor".into(), true);
            told.target.id = None;
        }
        for (who, somebody) in [("actor", &world.actor), ("target", &world.target)] {
            if !somebody.above.is_empty() {
                let above: Vec<&str> = somebody.above.iter().map(String::as_str).collect();
                told.others.insert(format!("body of the {who}").into(), above.join(", ").into());
            }
        }
        for (name, fact) in &world.facts {
            self.settle(name, fact, world, &mut told);
        }
        told
    }

    fn settle(&self, name: &str, fact: &Fact, world: &World, told: &mut SettledFacts) {
        match fact {
            Fact::Flag(flag) => {
                let other = world.with(name, Fact::Flag(!flag));
                if self.breaks(&other) {
                    let is_background = !flag
                        && TAKEN_FOR_GRANTED.contains(&name)
                        && !self
                            .judge
                            .ask(&other)
                            .is_some_and(|judged| (self.still_fires)(&judged));
                    let to =
                        if is_background { &mut told.background } else { &mut told.circumstances };
                    to.insert(name.into(), *flag);
                }
            }
            Fact::Word { of, id } => {
                let words = self.vocabulary.words.get(of).into_iter().flatten();
                let mut others = words.filter(|word| *word != id);
                let other = |word: &String| Fact::Word { of: of.clone(), id: word.clone() };
                if others.any(|word| self.breaks(&world.with(name, other(word)))) {
                    match name {
                        "weapon" => told.weapon = Some(id.as_str().into()),
                        "effect" => told.effect = Some(id.as_str().into()),
                        _ => drop(told.others.insert(name.into(), id.as_str().into())),
                    }
                }
            }
            Fact::Set { of, ids } => {
                let here = ids.iter().map(|id| Box::from(id.as_str())).collect();
                let places = self.places.get(name).into_iter().flatten();
                let elsewhere = places.filter(|id| !ids.contains(*id)).filter(|id| {
                    let more = ids.iter().chain([*id]).cloned().collect();
                    self.breaks(&world.with(name, Fact::Set { of: of.clone(), ids: more }))
                });
                let elsewhere = elsewhere.map(|id| Box::from(id.as_str())).collect();
                match name {
                    "within" => (told.within, told.not_within) = (here, elsewhere),
                    _ => (told.inside, told.outside) = (here, elsewhere),
                }
            }
            Fact::Instant(at) => {
                if self.looks_at_instant {
                    told.instant = Some(*at);
                }
            }
        }
    }
}

fn settled_actor(who: &Somebody, usual: &str) -> SettledActor {
    SettledActor {
        id: (who.id != usual && who.id != ACTOR).then(|| who.id.as_str().into()),
        kind: who.kind.as_str().into(),
        standing: who.standing.as_str().into(),
        bound: who.is("bound"),
        supports_bound: who.is("supports_bound"),
        listed: who.is("listed"),
        guarantor: who.is("guarantor"),
    }
}

/// Somebody by kind, standing and what else rules ask.
struct Profile<'a> {
    kind: &'a str,
    standing: &'a str,
    flags: &'a [&'a str],
    guarantor: bool,
}

impl Profile<'_> {
    fn give(&self, to: &mut Somebody) {
        self.kind.clone_into(&mut to.kind);
        self.standing.clone_into(&mut to.standing);
        for (name, flag) in &mut to.flags {
            *flag = self.flags.contains(&name.as_str()) || (self.guarantor && name == "guarantor");
        }
    }
}

/// Everyday somebodies, the plainest first.
fn plain_profiles() -> Vec<Profile<'static>> {
    let profile = |kind, standing, flags| Profile { kind, standing, flags, guarantor: false };
    vec![
        profile("armed_group", "acceded", &["bound"]),
        profile("civilians", "none", &[]),
        profile("armed_group", "none", &[]),
        profile("armed_group", "excluded", &["listed"]),
        profile("armed_group", "none", &["listed"]),
        profile("state", "party", &["bound"]),
        profile("state", "none", &["supports_bound"]),
        profile("state", "none", &[]),
        Profile { guarantor: true, ..profile("state", "party", &["bound"]) },
        Profile { guarantor: true, ..profile("state", "none", &[]) },
        profile("armed_group", "none", &["bound"]),
        profile("armed_group", "acceded", &["bound", "listed"]),
    ]
}
