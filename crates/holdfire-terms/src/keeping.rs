//! Why a clause is not engaged: the facts that alone would keep it from being engaged.

use crate::asking::{Answer, Question};
use crate::readings::{Choice, Readings, Who};
use crate::weighing::{Why, has};
use holdfire_core::Circumstance;
use std::mem::discriminant;

/// Which readings of which facts keep a rule from firing, each put alone into facts under which
/// it fires.
pub(crate) struct Keeping<'a> {
    pub rule: usize,
    pub ideal: Question,
    pub facts: &'a Readings,
}

impl Keeping<'_> {
    /// The different sets of reasons that the readings of one stretch have, each with its actor
    /// and target. Whether a fact keeps the rule from firing does not hang on the other facts, so
    /// each is tried once.
    pub(crate) fn each_set(
        &self,
        ask: &mut impl FnMut(&Question) -> Answer,
    ) -> Vec<(Pair, Vec<Why>)> {
        let facts = self.facts;
        let ideal = self.ideal;
        let mut keeps =
            |question: Question| question != ideal && !has(ask(&question).fired, self.rule);
        let actors: Vec<Option<Why>> = facts
            .actors
            .iter()
            .map(|choice| {
                keeps(Question { actor: choice.profile, ..ideal }).then(|| about_actor(*choice))
            })
            .collect();
        let targets: Vec<Option<Why>> = facts
            .targets
            .iter()
            .map(|choice| {
                keeps(Question { target: choice.profile, ..ideal }).then(|| about_target(*choice))
            })
            .collect();
        let acts: Vec<Option<Why>> = facts
            .acts
            .iter()
            .map(|choice| {
                // The weapon of the ideal facts may not go with the act; it is tried by itself.
                if keeps(Question { act: choice.act, ..ideal }) {
                    return Some(Why::ActNotCovered(*choice));
                }
                let with_weapon = Question { weapon: choice.weapon, ..ideal };
                keeps(with_weapon).then_some(Why::WeaponNotCovered(*choice))
            })
            .collect();
        let mut of = |question, why: Why| keeps(question).then_some(why);
        let mut places = Vec::new();
        for place in &facts.places {
            places.push(of(Question { place: *place, ..ideal }, Why::OutsideAreas));
        }
        let mut operations = Vec::new();
        for in_operations in &facts.operations {
            let question = Question { in_operations: *in_operations, ..ideal };
            operations.push(of(question, Why::InOperations));
        }
        let mut harmed = Vec::new();
        for people_harmed in &facts.harmed {
            let question = Question { people_harmed: *people_harmed, ..ideal };
            harmed.push(of(question, Why::NobodyHarmed));
        }
        let mut effects = Vec::new();
        for effect in &facts.effects {
            let question = Question { effect: *effect, ..ideal };
            effects.push(of(question, Why::EffectNotCovered(*effect)));
        }
        let mut circumstances: Vec<Vec<Why>> = Vec::new();
        for some in &facts.circumstances {
            let mut of_reading = Vec::new();
            for what in Circumstance::ALL.iter().copied() {
                let is_so = some.has(what);
                let one = ideal.circumstances.with(what, is_so);
                let question = Question { circumstances: one, ..ideal };
                of_reading.extend(of(question, Why::Circumstance(what, is_so)));
            }
            circumstances.push(of_reading);
        }
        let not_the_time = of(Question { instant: facts.instant, ..ideal }, Why::NotTheTime);
        let one_camp = keeps(Question { same_camp: true, ..ideal });
        let mut sets: Vec<(Pair, Vec<Why>)> = Vec::new();
        for picks in facts.picks().filter(|picks| facts.is_possible(picks)) {
            let (actor, target) = (facts.actors[picks[0]], facts.targets[picks[1]]);
            let pair = (actor.who, target.who);
            let same_camp = one_camp && facts.question(&picks).same_camp;
            let camp = || Why::SameCamp(actor, target);
            let all = [
                acts[picks[2]].clone(),
                places[picks[3]].clone(),
                actors[picks[0]].clone(),
                targets[picks[1]].clone(),
                same_camp.then(camp),
                operations[picks[4]].clone(),
                harmed[picks[5]].clone(),
                effects[picks[6]].clone(),
                not_the_time.clone(),
            ];
            let mut set: Vec<Why> = all.into_iter().flatten().collect();
            set.extend(circumstances[picks[7]].iter().cloned());
            if set.is_empty() {
                set.push(Why::FactsTogether);
            }
            if !sets.iter().any(|known| known.0 == pair && known.1 == set) {
                sets.push((pair, set));
            }
        }
        sets
    }
}

/// Who acted on whom, whatever is assumed of them.
pub(crate) type Pair = (Who, Who);

/// The reasons of all readings, and of those of each actor and target.
#[derive(Default)]
pub(crate) struct Shared {
    whole: Reasons,
    of_pairs: Vec<(Option<Pair>, Reasons)>,
}

/// The reasons of several readings: those that all have, and those that any has.
#[derive(Default)]
struct Reasons {
    all: Option<Vec<Why>>,
    any: Vec<Why>,
}

impl Shared {
    /// Takes the reasons of one reading; no pair where they do not ask who acted on whom.
    pub(crate) fn take(&mut self, pair: Option<Pair>, of_reading: Vec<Why>) {
        self.whole.take(&of_reading);
        match self.of_pairs.iter_mut().find(|(known, _)| *known == pair) {
            Some((_, reasons)) => reasons.take(&of_reading),
            None => {
                let mut reasons = Reasons::default();
                reasons.take(&of_reading);
                self.of_pairs.push((pair, reasons));
            }
        }
    }

    /// What all readings have; failing that, what those of each actor and target have, two of a
    /// kind at most.
    pub(crate) fn told(self) -> Vec<Why> {
        if let Some(all) = self.whole.all.filter(|all| !all.is_empty()) {
            return all;
        }
        let mut told: Vec<Why> = Vec::new();
        for why in self.of_pairs.into_iter().flat_map(|(_, reasons)| reasons.told()) {
            let of_kind = told.iter().filter(|known| discriminant(*known) == discriminant(&why));
            if of_kind.count() < 2 && !told.contains(&why) {
                told.push(why);
            }
        }
        told
    }
}

impl Reasons {
    fn take(&mut self, of_reading: &[Why]) {
        match &mut self.all {
            None => self.all = Some(of_reading.to_vec()),
            Some(all) => all.retain(|why| of_reading.contains(why)),
        }
        for why in of_reading {
            if !self.any.contains(why) {
                self.any.push(why.clone());
            }
        }
    }

    fn told(self) -> Vec<Why> {
        self.all.filter(|all| !all.is_empty()).unwrap_or(self.any)
    }
}

fn about_actor(actor: Choice) -> Why {
    match (actor.profile.listed, actor.profile.bound) {
        (true, _) => Why::ActorListed(actor),
        (false, false) => Why::ActorNotBound(actor),
        (false, true) => Why::ActorNotCovered(actor),
    }
}

fn about_target(target: Choice) -> Why {
    match (target.profile.listed, target.profile.bound) {
        (true, _) => Why::TargetListed(target),
        (false, false) => Why::TargetNotBound(target),
        (false, true) => Why::TargetNotCovered(target),
    }
}
