//! Which readings of an actor and of a target can stand together.
//!
//! Reports often name two sides and not which of them acted. Then both are told as actors and both
//! as targets: A acted on B, or B on A. Taken one by one these facts would also allow that A acted
//! on itself, which nobody told. Here such a pair is impossible. Nobody who is told drops out by
//! that: an actor keeps a target, a target an actor, and infighting that a report tells stays.

use crate::readings::{Choice, Who};
use crate::weighing::MAX_READINGS;
use std::collections::HashMap;

/// For each reading of the actor and each of the target, whether the one can have acted on the
/// other. A pair has the number `actor * targets + target`. More pairs than are ever asked are only
/// counted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Pairs {
    targets: usize,
    is_possible: Vec<bool>,
    /// Pairs that differ only in which of the two acted.
    exchanged: Vec<(usize, usize)>,
    count: usize,
    is_actor_open: bool,
    is_target_open: bool,
}

impl Pairs {
    /// `infights` says of each told actor whether some report tells of it alone, against itself.
    pub(crate) fn new(actors: &[Choice], targets: &[Choice], infights: &[bool]) -> Self {
        let is_told_of = |actor: &Choice| {
            actor.told.and_then(|number| infights.get(number)).is_some_and(|infights| *infights)
        };
        let (as_actor, as_target) = (readings_of(actors), readings_of(targets));
        let readings = |of: &HashMap<Who, usize>, who| of.get(&who).copied().unwrap_or(0);
        let may_act_on_itself = |actor: &Choice| {
            let has_others = readings(&as_actor, actor.who) < actors.len()
                && readings(&as_target, actor.who) < targets.len();
            !has_others || is_told_of(actor)
        };
        let on_itself: Vec<bool> = actors.iter().map(may_act_on_itself).collect();
        let targets_of_each = actors.iter().zip(&on_itself).map(|(actor, on_itself)| {
            let itself = if *on_itself { 0 } else { readings(&as_target, actor.who) };
            targets.len() - itself
        });
        let mut pairs = Self {
            targets: targets.len(),
            is_possible: Vec::new(),
            exchanged: Vec::new(),
            count: targets_of_each.clone().sum(),
            is_actor_open: targets_of_each.clone().filter(|targets| *targets > 0).count() > 1,
            is_target_open: targets_of_each.clone().any(|targets| targets > 1),
        };
        if pairs.are_listed() {
            for (actor, on_itself) in actors.iter().zip(on_itself) {
                let can_suffer = |target: &Choice| target.who != actor.who || on_itself;
                pairs.is_possible.extend(targets.iter().map(can_suffer));
            }
            pairs.exchanged = exchanged(actors, targets);
        }
        pairs
    }

    /// Whether they are few enough to be asked.
    pub(crate) fn are_listed(&self) -> bool {
        self.count <= MAX_READINGS
    }

    pub(crate) fn is_possible(&self, actor: usize, target: usize) -> bool {
        self.is_possible[actor * self.targets + target]
    }

    pub(crate) fn exchanged(&self) -> &[(usize, usize)] {
        &self.exchanged
    }

    /// How many pairs are possible.
    pub(crate) fn count(&self) -> usize {
        self.count
    }

    /// Whether several may have acted.
    pub(crate) fn is_actor_open(&self) -> bool {
        self.is_actor_open
    }

    /// Whether several may have been the target, even once it is settled who acted.
    pub(crate) fn is_target_open(&self) -> bool {
        self.is_target_open
    }
}

/// How many readings there are of each.
fn readings_of(all: &[Choice]) -> HashMap<Who, usize> {
    all.iter().fold(HashMap::new(), |mut readings, choice| {
        *readings.entry(choice.who).or_default() += 1;
        readings
    })
}

/// Each two pairs of the same two, read alike, of whom one acted in one and the other in the other.
fn exchanged(actors: &[Choice], targets: &[Choice]) -> Vec<(usize, usize)> {
    let among = |all: &[Choice], one: &Choice| -> Vec<usize> {
        all.iter().enumerate().filter(|(_, other)| other.reads_as(one)).map(|(n, _)| n).collect()
    };
    let as_targets: Vec<Vec<usize>> = actors.iter().map(|actor| among(targets, actor)).collect();
    let as_actors: Vec<Vec<usize>> = targets.iter().map(|target| among(actors, target)).collect();
    let mut found = Vec::new();
    for (actor, as_target) in as_targets.iter().enumerate() {
        for (target, as_actor) in as_actors.iter().enumerate() {
            if actors[actor].who == targets[target].who {
                continue;
            }
            let pair = actor * targets.len() + target;
            let others = as_actor.iter().flat_map(|a| as_target.iter().map(move |t| (a, t)));
            let others = others.map(|(acting, suffering)| acting * targets.len() + suffering);
            found.extend(others.filter(|other| *other > pair).map(|other| (pair, other)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::asking::Profile;
    use crate::readings::Assumption;
    use crate::standings::Basis;
    use holdfire_core::ActorKind;

    const A: Who = Who::Known(0);
    const B: Who = Who::Known(1);
    const STRANGER: Who = Who::Unknown(0);
    const OTHER_STRANGER: Who = Who::Unknown(1);

    /// Each of those told, bound and not bound.
    fn told(all: &[Who]) -> Vec<Choice> {
        let group = ActorKind::ArmedGroup;
        let profiles = [Profile::joined(group), Profile::bystander(group)];
        let each = all.iter().enumerate();
        each.flat_map(|(number, who)| profiles.map(|profile| (number, *who, profile)))
            .map(|(number, who, profile)| Choice {
                told: Some(number),
                who,
                is_unnamed: false,
                profile,
                assumption: Assumption::default(),
                basis: Basis::default(),
            })
            .collect()
    }

    fn pairs(actors: &[Who], targets: &[Who]) -> Pairs {
        Pairs::new(&told(actors), &told(targets), &vec![false; actors.len()])
    }

    #[test]
    fn of_two_sides_either_acted_on_the_other() {
        for sides in [[A, B], [A, STRANGER], [STRANGER, OTHER_STRANGER]] {
            let pairs = pairs(&sides, &sides);
            assert_eq!(pairs.count(), 8, "two directions, each side bound or not");
            assert!(!pairs.is_possible(0, 0) && !pairs.is_possible(0, 1));
            assert!(pairs.is_possible(0, 2) && pairs.is_possible(2, 0));
            assert_eq!(pairs.exchanged().len(), 4, "each reading of the two has its exchange");
            assert!(pairs.exchanged().contains(&(2, 8)), "A on B, both bound, and B on A");
            assert!(pairs.is_actor_open() && pairs.is_target_open());
        }
    }

    #[test]
    fn who_acted_settles_who_was_the_target_of_two_whose_standing_is_known() {
        let bound = |all: &[Who]| -> Vec<Choice> { told(all).into_iter().step_by(2).collect() };
        let pairs = Pairs::new(&bound(&[A, B]), &bound(&[B, A]), &[false, false]);
        assert_eq!((pairs.count(), pairs.exchanged()), (2, &[(0, 3)][..]));
        assert!(pairs.is_actor_open() && !pairs.is_target_open());
    }

    #[test]
    fn somebody_told_alone_acted_on_itself() {
        for side in [A, STRANGER] {
            let pairs = pairs(&[side], &[side]);
            assert_eq!((pairs.count(), pairs.exchanged().len()), (4, 0));
        }
    }

    #[test]
    fn nobody_who_is_told_drops_out() {
        assert_eq!(pairs(&[A, B], &[A]).count(), 8);
        assert_eq!(pairs(&[A], &[A, B]).count(), 8);
        let with_infighting = Pairs::new(&told(&[A, B]), &told(&[A, B]), &[true, false]);
        assert!(with_infighting.is_possible(0, 0) && !with_infighting.is_possible(2, 2));
    }
}
