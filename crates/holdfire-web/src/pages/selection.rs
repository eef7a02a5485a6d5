//! A selection of incidents, as the overview and the queue show it: filters with counts, the filters in
//! force, map and timeline. All of it leads to the page on which it stands, and follows from one pass.

use crate::area_maps::{maps_within, newest};
use crate::asked::Asked;
use crate::charts::map::Drawing;
use crate::charts::timeline::{Timeline, timeline};
use crate::error::WebError;
use crate::moments::{date, dates};
use crate::names::{act_name, tag};
use crate::routes::query;
use crate::situation::clusters::View;
use crate::situation::filter::{Differs, Dimension, Filter, Overall, Question, Sureness};
use crate::situation::scan::Found;
use crate::snapshot::Snapshot;
use crate::words::{Arg, Words};
use holdfire_core::ReviewState;
use holdfire_powers::Act;

mod coverage;
mod facets;
mod positions;
pub(crate) use coverage::{CoverageSaid, layer as coverage_layer};
use coverage::{LayerKey, key};
pub(crate) use facets::Facet;
pub(crate) use positions::PositionForm;

/// The question of an address. How far the work has come, and for whom it waits, is for those who may
/// see the queue: a filter must not tell others by what it leaves.
pub(crate) fn question(asked: &Asked) -> Result<Question, WebError> {
    let question = Question::read(&asked.visit.query)?;
    let of_work = [Dimension::State, Dimension::WaitsFor];
    match of_work.iter().any(|dimension| question.filter.asks(*dimension)) && !sees_work(asked) {
        true => Err(WebError::NotAllowed { act: Act::SeeQueue }),
        false => Ok(question),
    }
}

fn sees_work(asked: &Asked) -> bool {
    asked.access.may_in_room(Act::SeeQueue)
}

/// The page on which a selection is made: its address, and what of the address stays when the
/// selection changes.
pub(crate) struct Ground {
    path: String,
    kept: Vec<(String, String)>,
}

impl Ground {
    pub fn new(path: String, kept: Vec<(String, String)>) -> Self {
        Self { path, kept }
    }

    /// What of the address stays.
    pub fn kept(&self) -> impl Iterator<Item = (String, String)> + '_ {
        self.kept.iter().cloned()
    }

    /// The page with another selection, from its first row.
    pub fn to(&self, filter: &Filter) -> String {
        let pairs = filter.pairs();
        let kept = self.kept.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let pairs = pairs.iter().map(|(name, value)| (*name, value.as_str())).chain(kept);
        format!("{}{}", self.path, query(pairs))
    }
}

/// A selection and what it finds.
pub(crate) struct Selection<'a> {
    pub asked: &'a Asked,
    pub filter: &'a Filter,
    pub ground: &'a Ground,
    pub found: &'a Found,
}

/// A filter in force, and the address without it.
pub(crate) struct Chip {
    pub href: String,
    pub text: String,
}

/// The field in which one searches, and what else the form has to send.
pub(crate) struct Search {
    pub q: String,
    pub kept: Vec<(String, String)>,
}

/// What the map of the page asks for by script.
pub(crate) struct MapPart {
    pub map_url: String,
    pub areas_url: String,
    /// Where the layer of coverage comes from; empty where there is none to see.
    pub coverage_url: String,
    pub coverage_key: Vec<LayerKey>,
    pub base_url: String,
    pub incident_url: String,
    pub extent: String,
}

impl Selection<'_> {
    pub fn search(&self) -> Search {
        let pairs = self.filter.without(Dimension::Text).pairs();
        let pairs = pairs.into_iter().map(|(name, value)| (name.to_owned(), value));
        Search {
            q: self.filter.q.clone().unwrap_or_default(),
            kept: pairs.chain(self.ground.kept.iter().cloned()).collect(),
        }
    }

    pub fn chips(&self) -> Vec<Chip> {
        let chip = |dimension| {
            let text = chip_text(&self.asked.snapshot, self.asked.words, self.filter, dimension)?;
            Some(Chip { href: self.ground.to(&self.filter.without(dimension)), text })
        };
        Dimension::ALL.into_iter().filter_map(chip).collect()
    }

    pub fn timeline(&self) -> Timeline {
        timeline(&self.asked.snapshot, self.asked.words, self.ground, self.filter, self.found)
    }

    pub fn map(&self) -> MapPart {
        let (at, extent) = (self.asked.at(), self.asked.snapshot.mechanism.extent);
        let has_coverage = self.has_coverage();
        MapPart {
            map_url: at.map_data(),
            areas_url: at.areas_data(),
            coverage_url: if has_coverage { at.coverage_data() } else { String::new() },
            coverage_key: if has_coverage { key(self.asked.words) } else { Vec::new() },
            base_url: at.base_data(),
            incident_url: at.incidents(),
            extent: format!("{},{},{},{}", extent.west, extent.south, extent.east, extent.north),
        }
    }

    /// The map as the server draws it, for readers without script.
    pub fn drawing(&self) -> Drawing {
        let (asked, words) = (self.asked, self.asked.words);
        let snapshot = &asked.snapshot;
        let extent = snapshot.mechanism.extent;
        let label = words.count("map-label", self.found.len() as u64);
        let mut drawing = Drawing::new(&extent, 600, label);
        drawing.base(&snapshot.base, words);
        for place in self.observed_places() {
            drawing.coverage(place.class(), place.said, &place.rings);
        }
        let from = self.filter.from.and_then(|day| snapshot.days.start(day));
        let until = self.filter.to.and_then(|day| snapshot.days.end(day));
        drawing.areas(&newest(&maps_within(&snapshot.areas, from, until)), words);
        let view = View {
            west: extent.west,
            south: extent.south,
            east: extent.east,
            north: extent.north,
            // The drawing has marks of up to 30 units; MapLibre's cells of 56 pixels are too wide here.
            zoom: drawing.zoom() + 0.7,
        };
        for cluster in asked.situation.clusters(self.found, &view) {
            let (href, title) = match cluster.row.map(|row| asked.situation.at(row)) {
                Some(row) => (asked.at().incident(row.id.as_str()), row.id.to_string()),
                None => (String::new(), words.count("incidents", cluster.n)),
            };
            drawing.cluster(&cluster, href, title);
        }
        drawing
    }
}

/// The message of a state of work.
pub(crate) fn state_message(state: ReviewState) -> String {
    format!("review-{}", state.as_str().replace('_', "-"))
}

/// What a filter asks, part by part.
pub(crate) fn filter_in_words(snapshot: &Snapshot, words: Words, filter: &Filter) -> Vec<String> {
    let said = |dimension| chip_text(snapshot, words, filter, dimension);
    Dimension::ALL.into_iter().filter_map(said).collect()
}

fn chip_text(
    snapshot: &Snapshot,
    words: Words,
    filter: &Filter,
    dimension: Dimension,
) -> Option<String> {
    Some(match dimension {
        Dimension::Period => {
            let days = match (filter.from, filter.to) {
                (Some(from), Some(to)) => dates(words, from, to),
                (Some(from), None) => {
                    words.with("from-day", &[("day", Arg::ready(date(words, from)))])
                }
                (None, Some(to)) => {
                    words.with("until-day", &[("day", Arg::ready(date(words, to)))])
                }
                (None, None) => return None,
            };
            match filter.in_period {
                None => days,
                Some(Sureness::Surely) => format!("{days} · {}", words.say("surely-in-period")),
                Some(Sureness::Perhaps) => format!("{days} · {}", words.say("perhaps-in-period")),
            }
        }
        Dimension::Verdict => {
            let tag = tag(words, filter.verdict?);
            format!("{} {}", tag.glyph, tag.word)
        }
        Dimension::Area => snapshot.area_name(words, filter.area.as_deref()?),
        Dimension::Region => snapshot.region_name(words, filter.region.as_deref()?),
        Dimension::Act => act_name(words, filter.act?),
        Dimension::Actor => words.with(
            "chip-actor",
            &[("name", Arg::text(snapshot.actor_name(words, filter.actor.as_deref()?)))],
        ),
        Dimension::Source => words.with(
            "chip-source",
            &[("name", Arg::text(snapshot.source_name(words, filter.source.as_deref()?)))],
        ),
        Dimension::Clause => {
            let clause = filter.clause.as_deref()?;
            let answer =
                Overall::of(Some(filter.answer.unwrap_or(holdfire_core::Verdict::Engaged)));
            let tag = tag(words, answer);
            words.with(
                "chip-clause",
                &[("clause", Arg::text(clause)), ("answer", Arg::ready(tag.word))],
            )
        }
        Dimension::Text => words.about("chip-text", filter.q.as_deref()?),
        Dimension::State => words.say(&state_message(filter.state?)),
        Dimension::WaitsFor => words.about(
            "chip-waits-for",
            snapshot.body_or_actor_name(words, filter.waits_for.as_deref()?),
        ),
        Dimension::Differs => match filter.differs? {
            Differs::Somewhere => words.say("chip-differs"),
            Differs::On(field) => words.with(
                "chip-differs-on",
                &[("field", Arg::ready(words.say(&format!("differs-{}", field.as_str()))))],
            ),
        },
        Dimension::Frame => {
            filter.frame?;
            words.say("chip-within")
        }
        Dimension::Position => {
            let member = snapshot.actor_name(words, filter.member.as_deref()?);
            let stands = positions::said(words, filter.stands.unwrap_or_default());
            let args = [("member", Arg::text(member)), ("position", Arg::ready(stands))];
            words.with("chip-position", &args)
        }
    })
}
