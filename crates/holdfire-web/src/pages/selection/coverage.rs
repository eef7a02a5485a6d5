//! What a selection says of coverage: a sentence beside the figures, and a layer of the map. It tells
//! of regions and areas whether they were observed in the chosen days, and nothing of who stood where.

use super::Selection;
use crate::area_maps::{maps_within, newest};
use crate::asked::{Asked, json};
use crate::error::WebError;
use crate::situation::filter::{Dimension, Filter};
use crate::situation::scan::Found;
use crate::situation::{OUTSIDE, UNPLACED};
use crate::words::{Arg, Words};
use axum::response::Response;
use holdfire_bulletin::{Observed, ObservedDays};
use holdfire_core::Certainty;
use holdfire_powers::Act;
use jiff::civil::Date;
use serde_json::{Value, json};

/// A sentence on coverage, and where its calendar is.
pub(crate) struct CoverageSaid {
    pub text: String,
    pub href: String,
}

/// What a ground of the map says.
pub(crate) struct LayerKey {
    pub class: &'static str,
    pub word: String,
}

/// A region or area of the map with how far it was observed.
pub(crate) struct PlaceObserved {
    observed: Observed,
    is_kept_out: bool,
    /// The name and how far it was observed, in words.
    pub said: String,
    /// The edges of its surfaces.
    pub rings: Vec<Vec<[f64; 2]>>,
}

impl PlaceObserved {
    /// The class of its ground.
    pub fn class(&self) -> &'static str {
        match (self.observed, self.is_kept_out) {
            (Observed::Observed, false) => "observed",
            (Observed::Partly, false) => "partly",
            (Observed::NotObserved, false) => "not-observed",
            (Observed::Observed, true) => "observed kept-out",
            (Observed::Partly, true) => "partly kept-out",
            (Observed::NotObserved, true) => "not-observed kept-out",
        }
    }
}

/// The days that are asked about: those of the filter, else those of the incidents found.
fn days(filter: &Filter, found: &Found) -> Option<(Date, Date)> {
    let bins = &found.bins;
    let all = (!bins.is_empty()).then(|| (bins.days_of(0).0, bins.days_of(bins.len() - 1).1));
    let first = filter.from.or(all.map(|all| all.0))?;
    let last = filter.to.or(all.map(|all| all.1))?;
    Some((first, last.max(first)))
}

/// How far a stretch of days was observed: all of it, some of it, or nothing.
fn over_all(days: ObservedDays) -> Observed {
    match (days.observed, days.partly, days.not_observed) {
        (_, 0, 0) => Observed::Observed,
        (0, 0, _) => Observed::NotObserved,
        _ => Observed::Partly,
    }
}

impl Selection<'_> {
    /// The days that are asked about: those of the filter, else those of the incidents found.
    fn days(&self) -> Option<(Date, Date)> {
        days(self.filter, self.found)
    }

    /// The sentence: of a place that the filter names, or of all places.
    pub fn coverage(&self) -> Option<CoverageSaid> {
        let (watched, words) = (&self.asked.snapshot.watched, self.asked.words);
        let days = self.days()?;
        let number = |n: usize| Arg::number(n as u64);
        let is_nowhere = |place: &String| place == OUTSIDE || place == UNPLACED;
        let named = self.filter.area.as_ref().or(self.filter.region.as_ref());
        let text = match named {
            _ if watched.is_gap(self.filter, days) => words.say("answer-not-observed"),
            Some(place) if is_nowhere(place) => return None,
            Some(place) => match watched.within(place, days) {
                None => words.say("answer-coverage-untold"),
                Some(of) if over_all(of) == Observed::Observed => words.say("answer-observed"),
                Some(of) => words.with(
                    "answer-observed-days",
                    &[
                        ("observed", number(of.observed)),
                        ("partly", number(of.partly)),
                        ("never", number(of.not_observed)),
                        ("days", number(of.observed + of.partly + of.not_observed)),
                    ],
                ),
            },
            None => {
                let (mut whole, mut partly, mut never) = (0, 0, 0);
                let places = watched.places().iter().filter(|place| !place.is_empty());
                for of in places.filter_map(|place| watched.within(place, days)) {
                    match over_all(of) {
                        Observed::Observed => whole += 1,
                        Observed::Partly => partly += 1,
                        Observed::NotObserved => never += 1,
                    }
                }
                words.with(
                    "answer-coverage",
                    &[
                        ("whole", number(whole)),
                        ("partly", number(partly)),
                        ("never", number(never)),
                        ("places", number(whole + partly + never)),
                    ],
                )
            }
        };
        let href = match self.asked.access.may_in_room(Act::SeeCoverage) {
            true => crate::pages::coverage::address_of(self.asked, days),
            false => String::new(),
        };
        Some(CoverageSaid { text, href })
    }

    /// Whether nothing was found where and when nobody looked, so that no number can be told.
    pub fn is_silence_unobserved(&self) -> bool {
        let asks = [Dimension::Period, Dimension::Area, Dimension::Region];
        self.found.is_empty()
            && asks.into_iter().any(|dimension| self.filter.asks(dimension))
            && self.days().is_some_and(|days| self.asked.snapshot.watched.is_gap(self.filter, days))
    }

    /// Whether a place that a filter could name was not observed on any of the days.
    pub(super) fn is_unobserved(&self, place: &str) -> bool {
        let of = self.days().and_then(|days| self.asked.snapshot.watched.within(place, days));
        of.is_some_and(|of| over_all(of) == Observed::NotObserved)
    }

    /// Whether the map has a layer of coverage.
    pub(super) fn has_coverage(&self) -> bool {
        !self.observed_places().is_empty()
    }

    /// The regions and areas of the map with how far they were observed.
    pub(super) fn observed_places(&self) -> Vec<PlaceObserved> {
        places(self.asked, self.filter, self.found)
    }
}

/// The grounds of the map and what they say.
pub(super) fn key(words: Words) -> Vec<LayerKey> {
    let key = |class, word: &str| LayerKey { class, word: words.say(word) };
    vec![
        key("watched", "coverage-key-observed"),
        key("watched-partly", "coverage-key-partly"),
        key("unwatched", "coverage-key-not-observed"),
        key("kept-out", "coverage-key-kept-out"),
    ]
}

/// The regions and areas that have a surface on the map, with how far they were observed. Coverage of an
/// area is told by its regions unless somebody named the area.
fn places(asked: &Asked, filter: &Filter, found: &Found) -> Vec<PlaceObserved> {
    let (snapshot, watched) = (&asked.snapshot, &asked.snapshot.watched);
    let days = days(filter, found).filter(|_| asked.access.may_in_room(Act::SeeCoverage));
    let Some(days) = days else { return Vec::new() };
    let observed = |place: &str, name: String, rings: Vec<Vec<[f64; 2]>>| {
        let of = watched.within(place, days).filter(|_| !rings.is_empty())?;
        let is_kept_out = watched.is_kept_out(place, days);
        Some(PlaceObserved {
            observed: over_all(of),
            is_kept_out,
            said: said_of(asked, &name, of, is_kept_out),
            rings,
        })
    };
    let mut places = Vec::new();
    for region in &snapshot.mechanism.regions {
        let is_of = |code: &Option<String>| code.as_deref() == Some(&*region.code);
        let shapes = snapshot.base.shapes.iter().filter(|s| s.is_closed && is_of(&s.code));
        let rings = shapes.flat_map(|shape| shape.lines.iter().cloned()).collect();
        let name = snapshot.region_name(asked.words, &region.code);
        places.extend(observed(&region.code, name, rings));
    }
    let from = snapshot.days.start(days.0);
    let until = snapshot.days.end(days.1);
    for map in newest(&maps_within(&snapshot.areas, from, until)) {
        let id = map.area.id.as_str();
        if !watched.is_told_by_itself(id) {
            continue;
        }
        let core = map.version.shapes.iter().filter(|shape| shape.certainty == Certainty::Core);
        let rings = core.flat_map(|shape| shape.geometry.0.iter().flatten().cloned()).collect();
        places.extend(observed(id, map.label(asked.words), rings));
    }
    places
}

fn said_of(asked: &Asked, name: &str, of: ObservedDays, is_kept_out: bool) -> String {
    let words = asked.words;
    let number = |n: usize| Arg::number(n as u64);
    let days = words.with(
        "coverage-of-place",
        &[
            ("place", Arg::text(name)),
            ("observed", number(of.observed)),
            ("partly", number(of.partly)),
            ("never", number(of.not_observed)),
        ],
    );
    match is_kept_out {
        true => words.list([days, words.say("coverage-key-kept-out")]),
        false => days,
    }
}

/// `/{m}/coverage.json`: the same for the map that moves.
pub(crate) fn layer(asked: &Asked) -> Result<Response, WebError> {
    let filter = super::question(asked)?.filter;
    let found = asked.situation.find(&filter);
    let features: Vec<Value> = places(asked, &filter, &found)
        .into_iter()
        .map(|place| {
            json!({
                "type": "Feature",
                "properties": {
                    "observed": match place.observed {
                        Observed::Observed => "observed",
                        Observed::Partly => "partly",
                        Observed::NotObserved => "not-observed",
                    },
                    "kept_out": place.is_kept_out,
                    "label": place.said,
                },
                "geometry": {
                    "type": "MultiPolygon",
                    "coordinates": place.rings.iter().map(|ring| [ring]).collect::<Vec<_>>(),
                },
            })
        })
        .collect();
    let days =
        days(&filter, &found).map(|(first, last)| json!([first.to_string(), last.to_string()]));
    Ok(json(&json!({ "type": "FeatureCollection", "days": days, "features": features })))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_is_observed_only_if_every_day_of_it_is() {
        let of = |observed, partly, not_observed| {
            over_all(ObservedDays { observed, partly, not_observed })
        };
        assert_eq!(of(3, 0, 0), Observed::Observed);
        assert_eq!(of(3, 1, 0), Observed::Partly);
        assert_eq!(of(2, 0, 1), Observed::Partly);
        assert_eq!(of(0, 1, 2), Observed::Partly);
        assert_eq!(of(0, 0, 3), Observed::NotObserved);
    }
}
