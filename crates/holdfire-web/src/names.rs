//! What things are called on a page: actors, areas, regions, sources, clauses, acts.

use crate::situation::filter::Overall;
use crate::situation::{OUTSIDE, UNKNOWN_ACTOR, UNPLACED};
use crate::snapshot::Snapshot;
use crate::words::{Words, plain};
use holdfire_core::{Act, ActorKind, Names};

impl Snapshot {
    /// An actor as rows have it: an id, or `?` and the words of a source.
    pub(crate) fn actor_name(&self, words: Words, told: &str) -> String {
        if told == UNKNOWN_ACTOR {
            return words.say("actor-not-told");
        }
        if let Some(as_told) = told.strip_prefix('?') {
            return words.about("as-told", as_told);
        }
        self.actors
            .get(told)
            .map_or_else(|| plain(told).into_owned(), |actor| name(words, &actor.name))
    }

    /// Whether an id is that of a member, a body or an actor.
    pub(crate) fn is_known_organisation(&self, id: &str) -> bool {
        let mechanism = &self.mechanism;
        self.actors.contains_key(id)
            || mechanism.members.iter().any(|member| member.id.as_str() == id)
            || mechanism.bodies.iter().any(|body| body.id.as_str() == id)
    }

    /// A standing body of the mechanism, or an actor.
    pub(crate) fn body_or_actor_name(&self, words: Words, id: &str) -> String {
        let body = self.mechanism.bodies.iter().find(|body| body.id.as_str() == id);
        body.map_or_else(|| self.actor_name(words, id), |body| name(words, &body.name))
    }

    /// Whether an actor stands for several, of which it is not known which acted.
    pub(crate) fn is_combined_side(&self, id: &str) -> bool {
        self.actors.get(id).is_some_and(|actor| {
            actor.kind == ActorKind::Coalition && actor.id.as_str().starts_with("side-")
        })
    }

    /// The name of an area.
    pub(crate) fn area_name(&self, words: Words, id: &str) -> String {
        match id {
            OUTSIDE => words.say("outside-areas"),
            UNPLACED => words.say("place-not-told"),
            _ => self
                .areas
                .iter()
                .find(|area| area.id.as_str() == id)
                .map_or_else(|| id.to_owned(), |area| name(words, &area.name)),
        }
    }

    /// The name of a region, by code or in the words of a source.
    pub(crate) fn region_name(&self, words: Words, region: &str) -> String {
        if region == UNPLACED {
            return words.say("region-not-told");
        }
        let known = self.mechanism.regions.iter().find(|known| &*known.code == region);
        known.map_or_else(|| plain(region).into_owned(), |known| name(words, &known.name))
    }

    /// The name of a source.
    pub(crate) fn source_name(&self, words: Words, id: &str) -> String {
        self.sources.get(id).map_or_else(|| id.to_owned(), |source| name(words, &source.name))
    }

    /// A member of the mechanism.
    pub(crate) fn member_name(&self, words: Words, id: &str) -> String {
        self.actor_name(words, id)
    }

    /// The heading of a clause, if its instrument is known.
    pub(crate) fn clause_title(&self, clause: &str) -> Option<String> {
        self.terms.clause(clause).map(|clause| clause.title.to_string())
    }

    /// The title of an instrument.
    pub(crate) fn instrument_title(&self, words: Words, id: &str) -> String {
        let found = self.instruments.iter().find(|instrument| instrument.id.as_str() == id);
        found.map_or_else(|| id.to_owned(), |instrument| name(words, &instrument.title))
    }
}

/// A name in the language of the page.
pub(crate) fn name(words: Words, names: &Names) -> String {
    plain(names.get(words.language.tag())).into_owned()
}

/// What an act is called.
pub(crate) fn act_name(words: Words, act: Act) -> String {
    words.say(&format!("act-{}", act.leaf().replace('_', "-")))
}

/// A verdict as it is shown everywhere: class, glyph and word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tag {
    pub class: &'static str,
    pub glyph: &'static str,
    pub word: String,
}

/// The tag of an answer.
pub(crate) fn tag(words: Words, overall: Overall) -> Tag {
    Tag {
        class: overall.class(),
        glyph: overall.glyph(),
        word: words.say(&format!("verdict-{}", overall.class())),
    }
}

/// A distance with its sign of doubt: `±400 m`, `±6 km`.
pub(crate) fn plus_minus(words: Words, metres: f64) -> String {
    let metres = metres.max(0.0);
    if metres < 1_000.0 {
        return words.count("plus-minus-m", metres.round() as i64);
    }
    words.count("plus-minus-km", (metres / 1_000.0).round() as i64)
}

/// Degrees with the letter of their side: `35.914° N`.
pub(crate) fn coordinates(lon: f64, lat: f64) -> String {
    let (ns, ew) = (if lat < 0.0 { 'S' } else { 'N' }, if lon < 0.0 { 'W' } else { 'E' });
    format!("{:.4}° {ns}, {:.4}° {ew}", lat.abs(), lon.abs())
}
