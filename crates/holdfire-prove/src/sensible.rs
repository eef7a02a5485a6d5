//! What a world must be like to count. A solver tries every combination of facts, also those that no
//! record and no map can give: a civilian who joined, a place within 1 km of a line and not within
//! 2 km of it. Questions are asked only about worlds that the program itself can build from records
//! and reports (`readings.rs` and `standings.rs` of holdfire-terms), with all doubts settled.
//!
//! Everything assumed is written here once as conditions for the solver, and once in words for the
//! reader of an answer.

use crate::period::Period;
use crate::rule::Rule;
use crate::vocabulary::{Act, Vocabulary};
use holdfire_core::{AccessionState, ActorKind};
use holdfire_terms::Reach;
use jiff::Timestamp;
use std::collections::BTreeSet;

/// For which rules, when and where a world must be sensible.
pub(crate) struct Setting<'a> {
    pub vocabulary: &'a Vocabulary,
    pub rules: &'a [&'a Rule],
    pub period: Period,
    /// Whether all is invented for training; not told for a text without a case.
    pub exercise: Option<bool>,
}

impl Setting<'_> {
    fn mentions(&self, fact: &str) -> bool {
        self.vocabulary.has(fact)
            && self.rules.iter().any(|rule| rule.mentions.facts.contains(fact))
    }

    /// The conditions on a world in which that act is done, as Cedar expressions.
    pub(crate) fn conditions(&self, act: &Act) -> Vec<String> {
        let mut all = Vec::new();
        for who in ["principal", "resource"] {
            all.extend(self.somebody(who));
        }
        let hierarchy = self.rules.iter().any(|rule| rule.mentions.hierarchy);
        all.push(
            match hierarchy {
                true => "!(principal in resource || resource in principal) || context.same_camp",
                false => "principal != resource || context.same_camp",
            }
            .to_owned(),
        );
        if let (true, Some(exercise)) = (self.mentions("exercise"), self.exercise) {
            all.push(format!("context.exercise == {exercise}"));
        }
        if self.mentions("instant") {
            all.extend(instants(self.period));
        }
        if let (true, Some(weapons)) = (self.mentions("weapon"), &act.weapons) {
            let listed = weapons.iter().map(|weapon| format!("Weapon::{weapon:?}"));
            all.push(format!("{}.contains(context.weapon)", set(listed)));
        }
        all.extend(self.distances());
        all
    }

    fn somebody(&self, who: &str) -> Vec<String> {
        let standings = |states: Vec<AccessionState>| {
            set(states.iter().map(|state| format!("Standing::{:?}", state.as_str())))
        };
        let binding = self.agreed(|rule| &rule.clause.binding);
        let free = self.agreed(|rule| &rule.clause.free);
        let mut all = vec![
            format!("!({who}.supports_bound && ({who}.bound || {who}.listed))"),
            format!(
                "{who}.kind != Kind::\"civilians\" || ({who}.standing == Standing::\"none\" && \
                 !({who}.bound || {who}.supports_bound || {who}.listed || {who}.guarantor))"
            ),
            format!("{who}.standing != Standing::\"party\" || {who}.bound"),
        ];
        if !binding.is_empty() {
            all.push(format!("!{}.contains({who}.standing) || {who}.bound", standings(binding)));
        }
        if !free.is_empty() {
            all.push(format!("!({}.contains({who}.standing) && {who}.bound)", standings(free)));
        }
        let may_join: BTreeSet<String> = self
            .rules
            .iter()
            .flat_map(|rule| &rule.clause.acceding)
            .chain([&ActorKind::PeopleUnnamed])
            .filter_map(|kind| serde_json::to_value(kind).ok()?.as_str().map(str::to_owned))
            .collect();
        let may_join = set(may_join.iter().map(|kind| format!("Kind::{kind:?}")));
        all.push(format!(
            "!({who}.standing == Standing::\"none\" && {who}.bound) || {may_join}.contains({who}.kind)"
        ));
        all
    }

    /// The states on which all instruments that are asked about agree.
    fn agreed(&self, of: impl Fn(&Rule) -> &Vec<AccessionState>) -> Vec<AccessionState> {
        let mut states = self.rules.first().map(|rule| of(rule).clone()).unwrap_or_default();
        for rule in self.rules {
            states.retain(|state| of(rule).contains(state));
        }
        states
    }

    /// Near enough for a shorter distance is near enough for a longer one from the same thing.
    fn distances(&self) -> Vec<String> {
        let reaches: BTreeSet<&String> =
            self.rules.iter().flat_map(|rule| &rule.mentions.reaches).collect();
        // A text that is no distance is a problem of the case, told elsewhere.
        let read: Vec<(&String, Reach)> =
            reaches.into_iter().filter_map(|text| Some((text, Reach::parse(text).ok()?))).collect();
        let mut all = Vec::new();
        for (nearer, near) in &read {
            for (farther, far) in &read {
                // A range is surely met up to its lower end and surely not beyond its upper end.
                if near.area == far.area && nearer != farther && near.high_m <= far.low_m {
                    all.push(format!(
                        "!context.within.contains(Reach::{nearer:?}) || context.within.contains(Reach::{farther:?})"
                    ));
                }
            }
        }
        all
    }

    /// All that is assumed, in words.
    pub(crate) fn in_words(&self) -> Vec<Box<str>> {
        let mut all: Vec<Box<str>> = vec![
            "nobody supports somebody bound while being bound or listed".into(),
            "civilians are not bound, not listed, and no guarantors".into(),
            "whoever joined in a way that binds is bound, and whoever left is not; who has no record is bound only if of a kind that can join".into(),
            "an actor and its own body belong to one body".into(),
        ];
        let instruments: BTreeSet<&str> =
            self.rules.iter().map(|rule| rule.clause.reference.instrument.as_str()).collect();
        if instruments.len() > 1 {
            all.push("everybody stands alike towards all instruments that are compared".into());
        }
        if let (true, Some(exercise)) = (self.mentions("exercise"), self.exercise) {
            let is = if exercise { "is" } else { "is not" };
            all.push(format!("it {is} invented for training").into());
        }
        if self.mentions("weapon") && self.vocabulary.acts.iter().any(|act| act.weapons.is_some()) {
            all.push("an act is done with a weapon that goes with it".into());
        }
        if self.rules.iter().any(|rule| rule.mentions.reaches.len() > 1) {
            all.push("what is near enough for a distance is near enough for a longer one".into());
        }
        all
    }
}

/// An instant as rules write it.
pub(crate) fn datetime(at: Timestamp) -> String {
    format!("datetime(\"{}\")", at.strftime("%Y-%m-%dT%H:%M:%S.%3fZ"))
}

/// Inside the period; without one, within the lifetimes of readers.
fn instants(period: Period) -> Vec<String> {
    let ends = |written: &str| written.parse::<Timestamp>().ok();
    let from = period.from.or_else(|| ends("1900-01-01T00:00:00Z"));
    let until = period.until.or_else(|| ends("2200-01-01T00:00:00Z"));
    let from = from.map(|at| format!("context.instant >= {}", datetime(at)));
    let until = until.map(|at| format!("context.instant < {}", datetime(at)));
    from.into_iter().chain(until).collect()
}

fn set(members: impl Iterator<Item = String>) -> String {
    format!("[{}]", members.collect::<Vec<_>>().join(", "))
}
