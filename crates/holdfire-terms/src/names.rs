//! Whom and where words mean, remembered.

use crate::readings::Who;
use crate::standings::{Standings, Tri, letters};
use foldhash::HashMap;
use holdfire_core::{Place, Told, Weapon};

/// Words met before.
#[derive(Default)]
pub(crate) struct Names {
    people: HashMap<Box<str>, Named>,
    /// Those no actor is called, by their letters: words that differ only in case, spaces and
    /// punctuation mean the same stranger.
    strangers: HashMap<String, u32>,
    weapons: HashMap<Box<str>, Option<Weapon>>,
    /// For the name and region of a place, which of the named localities it is.
    localities: HashMap<String, Box<[Tri]>>,
    key: String,
}

#[derive(Clone, Copy)]
enum Named {
    Actor(u32),
    Stranger(u32),
}

/// Strangers of one incident, in the order in which they are met.
pub(crate) type Met = Vec<u32>;

impl Names {
    /// Who is told. Words that fit no actor are numbered as they are met, the same words alike.
    pub(crate) fn everyone(
        &mut self,
        told: &[Told<Box<str>>],
        met: &mut Met,
        standings: &Standings<'_>,
    ) -> Vec<Who> {
        let mut everyone = Vec::with_capacity(told.len());
        for Told { value: words, .. } in told {
            everyone.push(match self.named(words, standings) {
                Named::Actor(actor) => Who::Known(actor),
                Named::Stranger(stranger) => {
                    let known = met.iter().position(|known| *known == stranger);
                    let number = known.unwrap_or_else(|| {
                        met.push(stranger);
                        met.len() - 1
                    });
                    Who::Unknown(number as u32)
                }
            });
        }
        everyone
    }

    fn named(&mut self, words: &str, standings: &Standings<'_>) -> Named {
        if let Some(known) = self.people.get(words) {
            return *known;
        }
        let actor = standings.state.actor_named(words);
        let number = actor.and_then(|actor| standings.number(&actor.id));
        let named = number.map_or_else(
            || {
                let next = self.strangers.len() as u32;
                Named::Stranger(*self.strangers.entry(letters(words).collect()).or_insert(next))
            },
            Named::Actor,
        );
        self.people.insert(words.into(), named);
        named
    }

    /// The classes of weapon that are told; nothing for words that name no one class.
    pub(crate) fn weapons(&mut self, told: &[Told<Box<str>>]) -> Vec<Option<Weapon>> {
        let known = |Told { value: words, .. }: &Told<Box<str>>| match self.weapons.get(words) {
            Some(known) => *known,
            None => {
                let weapon = Weapon::named(words);
                self.weapons.insert(words.clone(), weapon);
                weapon
            }
        };
        told.iter().map(known).collect()
    }

    /// For each named locality, whether it is the place.
    pub(crate) fn localities(
        &mut self,
        place: Option<&Place>,
        standings: &Standings<'_>,
    ) -> Vec<Tri> {
        let Some(place) = place else { return standings.named_localities(None) };
        if standings.localities.is_empty() {
            return Vec::new();
        }
        self.key.clear();
        for part in [&place.name, &place.region] {
            // A part that is not told differs from one that is empty.
            self.key.push_str(part.as_deref().map_or("-", |_| "+"));
            self.key.push_str(part.as_deref().unwrap_or_default());
            self.key.push('\u{0}');
        }
        if let Some(known) = self.localities.get(self.key.as_str()) {
            return known.to_vec();
        }
        let found = standings.named_localities(Some(place));
        self.localities.insert(self.key.clone(), found.clone().into());
        found
    }
}
