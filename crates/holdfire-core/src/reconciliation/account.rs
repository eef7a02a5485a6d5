//! What a member's own reports tell of an incident, and on which fields two members differ.
//!
//! The account of a member is worked out from its reports as an incident is from all of them
//! (`incident.rs`). Two accounts differ on a field only if both tell it and what they tell cannot
//! both be so: times that do not overlap, places further apart than both their radii, acts of which
//! neither is a form of the other, names without one in common, numbers whose ranges do not meet.

use crate::{Act, Casualties, CountRange, Incident, IncidentId, Place, Report, When};

words! {
    /// A field on which the own reports of two members differ.
    Difference {
        /// When.
        Time = "time",
        /// Where.
        Place = "place",
        /// What was done.
        Act = "act",
        /// Who is said to have done it.
        Actor = "actor",
        /// To whom.
        Target = "target",
        /// How many were killed.
        Killed = "killed",
        /// How many were injured.
        Injured = "injured",
    }
}

/// What the own reports of one member tell together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Account {
    /// When.
    pub when: Option<When>,
    /// Where.
    pub place: Option<Place>,
    /// What was done, the one most reports name first.
    pub acts: Vec<Act>,
    /// Who is said to have done it, by the name under which each is known.
    pub actors: Vec<String>,
    /// To whom, likewise.
    pub targets: Vec<String>,
    /// How many were harmed.
    pub casualties: Casualties,
}

impl Account {
    /// The account of reports of one incident.
    pub fn of(reports: &[&Report], known_as: impl Fn(&str) -> String) -> Self {
        // The number says nothing here: only what the reports tell together is taken.
        let Ok(id) = IncidentId::new("OF-ONE-MEMBER") else { return Self::default() };
        let told = Incident::from_reports(id, Vec::new(), reports);
        let names = |told: &[crate::Told<Box<str>>]| {
            let mut names: Vec<String> = told.iter().map(|told| known_as(&told.value)).collect();
            names.sort();
            names.dedup();
            names
        };
        Self {
            acts: told.acts.iter().map(|told| told.value).collect(),
            actors: names(&told.actors),
            targets: names(&told.targets),
            when: told.when,
            place: told.place,
            casualties: told.casualties,
        }
    }

    /// The fields on which it differs from another.
    pub fn differences(&self, other: &Self) -> Vec<Difference> {
        let harmed = |of: fn(&Casualties) -> Option<CountRange>| {
            are_apart(of(&self.casualties), of(&other.casualties))
        };
        let found = |field: &Difference| match field {
            Difference::Time => both(&self.when, &other.when, |a, b| !a.overlaps(b.from, b.until)),
            Difference::Place => both(&self.place, &other.place, |a, b| {
                a.distance_m(b) > a.uncertainty_m + b.uncertainty_m
            }),
            Difference::Act => {
                share_nothing(&self.acts, &other.acts, |a, b| a.is_a(*b) || b.is_a(*a))
            }
            Difference::Actor => share_nothing(&self.actors, &other.actors, |a, b| a == b),
            Difference::Target => share_nothing(&self.targets, &other.targets, |a, b| a == b),
            Difference::Killed => harmed(|casualties| casualties.killed),
            Difference::Injured => harmed(|casualties| casualties.injured),
        };
        Difference::ALL.iter().copied().filter(found).collect()
    }
}

fn both<T>(a: &Option<T>, b: &Option<T>, apart: impl Fn(&T, &T) -> bool) -> bool {
    matches!((a, b), (Some(a), Some(b)) if apart(a, b))
}

fn share_nothing<T>(a: &[T], b: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    !a.is_empty() && !b.is_empty() && !a.iter().any(|a| b.iter().any(|b| same(a, b)))
}

fn are_apart(a: Option<CountRange>, b: Option<CountRange>) -> bool {
    both(&a, &b, |a, b| a.high < b.low || b.high < a.low)
}
