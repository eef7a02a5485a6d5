//! Who the people of an incident can be: each actor and target that is told, known, unknown or not told
//! at all, in every way in which they can stand there and then.

use crate::area_index::Membership;
use crate::asking::{Enacted, Identity, Profile};
use crate::readings::{Assumption, Choice, Pattern, Surroundings, Who};
use crate::standings::{Basis, Moment, Status, Tri};
use holdfire_core::{ActorId, ActorKind};
use jiff::Timestamp;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Actor,
    Target,
}

pub(crate) struct Everyone<'a, 'b> {
    pub around: &'b Surroundings<'a, 'b>,
    pub to: &'b Enacted,
    pub moment: &'b Moment<'b>,
}

impl Everyone<'_, '_> {
    pub(crate) fn choices(&self, told: &[Who], role: Role) -> Vec<Choice> {
        if told.is_empty() {
            return self.anybody(None, Who::Untold, role);
        }
        let each = told.iter().enumerate().flat_map(|(number, who)| match who {
            Who::Known(actor) => self.known(number, *actor),
            Who::Unknown(_) | Who::Untold => self.anybody(Some(number), *who, role),
        });
        each.collect()
    }

    /// Somebody whom no record describes: one of each sort that rules tell apart.
    fn anybody(&self, told: Option<usize>, who: Who, role: Role) -> Vec<Choice> {
        let group = ActorKind::ArmedGroup;
        let sort = |profile: Profile, assumption: Assumption| Choice {
            told,
            who,
            is_unnamed: true,
            profile,
            assumption,
            basis: Basis::default(),
        };
        let assume = Assumption::default();
        let mut sorts = vec![
            sort(Profile::joined(group), Assumption { bound: Some(true), ..assume }),
            sort(Profile::bystander(group), Assumption { bound: Some(false), ..assume }),
            sort(Profile::on_a_list(group), Assumption { listed: Some(true), ..assume }),
        ];
        if self.to.uses.supports_bound {
            let supporter = Profile { supports_bound: true, ..Profile::bystander(group) };
            sorts.push(sort(supporter, Assumption { supports_bound: Some(true), ..assume }));
        }
        if self.to.uses.guarantor {
            let guarantor = Profile { guarantor: true, ..Profile::joined(ActorKind::State) };
            sorts.push(sort(guarantor, Assumption { guarantor: Some(true), ..assume }));
        }
        if role == Role::Target {
            let civilians = ActorKind::Civilians;
            let kind = Assumption { kind: Some(civilians), ..assume };
            sorts.push(sort(Profile::bystander(civilians), kind));
        }
        sorts
    }

    pub(crate) fn status(&self, actor: u32) -> Status {
        let Surroundings { number, to, standings, statuses, .. } = *self.around;
        standings.remembered_status(actor, (number, to), self.moment, statuses)
    }

    /// How an actor of the case can stand there and then.
    pub(crate) fn known(&self, told: usize, actor: u32) -> Vec<Choice> {
        let status = self.status(actor);
        let is_unnamed = status.kind == ActorKind::PeopleUnnamed;
        let status = if is_unnamed { without_a_name(status) } else { status };
        let identity = self.to.uses.identity.then_some(Identity { actor, at: self.moment.at });
        let mut choices = Vec::new();
        for &bound in both(status.bound) {
            for &listed in both(status.listed) {
                // Nobody in doubt is both bound and put outside.
                if bound && listed && (status.bound, status.listed) != (Tri::Yes, Tri::Yes) {
                    continue;
                }
                let supports = if bound || listed { Tri::No } else { status.supports_bound };
                for &supports_bound in both(supports) {
                    let assumed = |tri: Tri, value| (tri == Tri::Maybe).then_some(value);
                    choices.push(Choice {
                        told: Some(told),
                        who: Who::Known(actor),
                        is_unnamed,
                        profile: Profile {
                            kind: status.kind,
                            standing: status.standing,
                            bound,
                            supports_bound,
                            listed,
                            guarantor: status.guarantor,
                            identity,
                        },
                        assumption: Assumption {
                            bound: assumed(status.bound, bound),
                            listed: assumed(status.listed, listed),
                            supports_bound: assumed(supports, supports_bound),
                            ..Assumption::default()
                        },
                        basis: status.basis,
                    });
                }
            }
        }
        choices
    }

    pub(crate) fn operations(&self, pattern: &Pattern) -> Vec<bool> {
        let drawn = operations_drawn(pattern, self.moment.at, self.around);
        operations(drawn, || self.is_a_listed_group_told(pattern))
    }

    fn is_a_listed_group_told(&self, pattern: &Pattern) -> bool {
        pattern.actors.iter().chain(&pattern.targets).any(|who| match who {
            Who::Known(actor) => self.status(*actor).listed != Tri::No,
            Who::Unknown(_) | Who::Untold => false,
        })
    }
}

/// Whether the place lies in an area of operations against listed groups that is drawn. One that
/// says nobody in particular counts; one against somebody whom no list names does not.
pub(crate) fn operations_drawn(
    pattern: &Pattern,
    at: Timestamp,
    around: &Surroundings<'_, '_>,
) -> Option<Membership> {
    let Surroundings { to, standings, areas, .. } = *around;
    let is_listed = |id: &ActorId| {
        standings.number(id).is_some_and(|actor| standings.listed(actor, to, at).0 != Tri::No)
    };
    let counts = |against: &[ActorId]| against.is_empty() || against.iter().any(is_listed);
    areas.operations_at(pattern.areas.as_deref(), at, counts)
}

/// Whether the place lies in an area of operations against listed groups. A drawn area tells
/// it. Beyond what is drawn it is asked both ways where some report tells of a listed group,
/// because nobody says that every such area was drawn; elsewhere nobody says that there were
/// operations.
pub(crate) fn operations(
    drawn: Option<Membership>,
    is_a_listed_group_told: impl Fn() -> bool,
) -> Vec<bool> {
    match drawn {
        Some(Membership::Inside) => vec![true],
        Some(Membership::Perhaps) => vec![false, true],
        Some(Membership::Outside) | None if is_a_listed_group_told() => vec![false, true],
        Some(Membership::Outside) | None => vec![false],
    }
}

/// "Armed groups, not named" may be bound or not, listed or not, unless a record speaks of exactly
/// those there.
fn without_a_name(status: Status) -> Status {
    let has_record = status.basis.accession.is_some() && status.bound != Tri::Maybe;
    if has_record {
        return status;
    }
    Status { bound: Tri::Maybe, listed: Tri::Maybe, ..status }
}

fn both(tri: Tri) -> &'static [bool] {
    match tri {
        Tri::No => &[false],
        Tri::Maybe => &[true, false],
        Tri::Yes => &[true],
    }
}
