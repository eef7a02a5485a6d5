//! For whom an edition is, and what its readers may be told. The members' edition tells all that a
//! bulletin can; what any other tells is asked of the mechanism's policies, of every kind of
//! organisation that it is made for. What one of them may not be told is left out for all of them, and
//! so is everything where no policies stand.

use holdfire_core::Audience;
use holdfire_powers::{About, Act, Circumstances, OrganisationKind, Powers, Sort, Who};
use std::collections::BTreeSet;

/// What an edition may tell.
#[derive(Debug, Clone)]
pub struct Telling {
    /// For whom it is.
    pub audience: Audience,
    told: BTreeSet<Act>,
}

impl Telling {
    /// What the policies let an audience be told.
    pub fn of(audience: Audience, powers: Option<&Powers>) -> Self {
        let is_told = |act: &Act| {
            audience == Audience::Members
                || powers.is_some_and(|powers| {
                    kinds(audience).iter().all(|kind| may_be_told(powers, *kind, *act))
                })
        };
        let acts = Act::ALL.iter().copied().filter(|act| act.sort() == Sort::Tell);
        Self { audience, told: acts.filter(is_told).collect() }
    }

    /// All that a bulletin can tell.
    pub(super) fn everything() -> Self {
        Self::of(Audience::Members, None)
    }

    /// Whether it tells something.
    pub fn tells(&self, act: Act) -> bool {
        self.told.contains(&act)
    }
}

/// The kinds of organisations that an audience is made of.
fn kinds(audience: Audience) -> &'static [OrganisationKind] {
    match audience {
        Audience::Members => &[OrganisationKind::Guarantor],
        Audience::Observers => &[OrganisationKind::Un, OrganisationKind::Observer],
        Audience::Public => &[OrganisationKind::Public],
    }
}

/// Whether everybody of a kind may be told something, whatever their role and organisation.
fn may_be_told(powers: &Powers, kind: OrganisationKind, act: Act) -> bool {
    let who = Who { kind, ..Who::public() };
    powers.may(&who, act, About::Room, Circumstances::default()).is_allowed
}

/// The act by which editions for an audience are read.
pub(crate) fn reading(audience: Audience) -> Act {
    match audience {
        Audience::Members => Act::SeeMemberBulletins,
        Audience::Observers => Act::SeeObserverBulletins,
        Audience::Public => Act::SeeBulletins,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use holdfire_powers::STANDARD;

    fn told(audience: Audience, policies: &str) -> Vec<&'static str> {
        let telling = Telling::of(audience, Some(&Powers::read(policies).unwrap()));
        telling.told.into_iter().map(Act::as_str).collect()
    }

    #[test]
    fn the_members_are_told_everything_and_others_what_policies_permit() {
        let all = Act::ALL.iter().filter(|act| act.sort() == Sort::Tell).count();
        assert_eq!(Telling::of(Audience::Members, None).told.len(), all);
        assert!(Telling::of(Audience::Public, None).told.is_empty(), "without policies nothing");
        assert_eq!(told(Audience::Public, STANDARD), ["tell_incidents"]);
        assert_eq!(
            told(Audience::Observers, STANDARD),
            ["tell_incidents", "tell_sources", "tell_positions", "tell_declared", "tell_observers"]
        );
    }

    #[test]
    fn what_only_some_of_an_audience_may_be_told_is_told_to_none_of_it() {
        let one = r#"@id("un") @says("The United Nations are told exact places.")
            permit (principal, action == Action::"tell_exact_places", resource)
            when { principal.kind == Kind::"un" };"#;
        assert!(told(Audience::Observers, one).is_empty());
        let both = one.replace("\"un\" }", "\"un\" || principal.kind == Kind::\"observer\" }");
        assert_eq!(told(Audience::Observers, &both), ["tell_exact_places"]);
        assert!(told(Audience::Public, &both).is_empty());
    }
}
