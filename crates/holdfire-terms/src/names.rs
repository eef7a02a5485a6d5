//! Whom and where words mean, remembered.

use crate::readings::Who;
use crate::standings::{Standings, Tri, letters};
use holdfire_core::{Place, Told};
use std::collections::HashMap;

/// Words met before.
#[derive(Default)]
pub(crate) struct Names {
    people: HashMap<Box<str>, Named>,
    /// Those no actor is called, by their letters: words that differ only in case, spaces and
    /// punctuation mean the same stranger.
    strangers: HashMap<String, u32>,
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
