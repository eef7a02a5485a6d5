//! Which acts the rules of an instrument tell apart. A rule that speaks of all force makes no
//! difference between shelling and an ambush, so one answer serves for both.

use crate::asking::{TestableClause, Uses};
use crate::readings::weapons_apart;
use crate::rule::Vocabulary;
use foldhash::HashMap;
use holdfire_core::{Act, Weapon};
use std::collections::BTreeSet;

/// For each act its class: acts of one class are answered alike, whatever else is told.
#[derive(Debug, Default)]
pub(crate) struct ActClasses {
    classes: HashMap<Act, u32>,
    /// The first act of each class.
    first: Vec<Act>,
}

/// Everything by which rules can tell an act from others.
#[derive(PartialEq, Eq, Hash)]
struct Seen {
    /// For each act or group that rules mention, whether it is this one, and whether it holds it.
    mentioned: Vec<(bool, bool)>,
    /// An act of which some rule mentions a finer form is read as that too.
    alone: Option<Act>,
    /// With what it can have been done, where rules look at that.
    weapons: Vec<Weapon>,
}

impl ActClasses {
    pub(crate) fn new(rules: &[TestableClause], uses: &Uses, vocabulary: &Vocabulary) -> Self {
        let mentioned: BTreeSet<&str> =
            rules.iter().flat_map(|rule| &rule.mentions.acts).map(String::as_str).collect();
        let mut classes = Self::default();
        let mut numbers: HashMap<Seen, u32> = HashMap::default();
        for act in Act::all() {
            let is_read_finer = rules.iter().any(|rule| rule.mentions.looks_below(act));
            let possible = uses
                .weapons
                .as_ref()
                .map(|apart| weapons_apart(Weapon::possible_for(act).iter().copied(), apart));
            let seen = Seen {
                mentioned: mentioned.iter().map(|of| vocabulary.is_or_holds(of, act)).collect(),
                alone: is_read_finer.then_some(act),
                weapons: possible.unwrap_or_default(),
            };
            let next = numbers.len() as u32;
            let class = *numbers.entry(seen).or_insert(next);
            if class == next {
                classes.first.push(act);
            }
            classes.classes.insert(act, class);
        }
        classes
    }

    /// The class of an act.
    pub(crate) fn of(&self, act: Act) -> u32 {
        self.classes.get(&act).copied().unwrap_or(u32::MAX)
    }

    /// The act that stands for the class of an act.
    pub(crate) fn first_like(&self, act: Act) -> Act {
        self.first.get(self.of(act) as usize).copied().unwrap_or(act)
    }
}
