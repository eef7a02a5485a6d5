//! `/{m}/instruments`: the texts as a stack over time, which refers to which, what each leaves open
//! and how many incidents engage it. One text stands in `instruments/one.rs`.

mod clauses;
mod ladder;
mod one;
mod texts;

pub(crate) use one::page;

use crate::asked::{Asked, html};
use crate::charts::stack::{Layer, Stack, Tie, TieKind};
use crate::error::WebError;
use crate::moments::date;
use crate::names::name;
use crate::pages::chrome::Chrome;
use crate::words::{Arg, plain};
use askama::Template;
use axum::response::Response;
use holdfire_core::Instrument;
use holdfire_powers::Act;
use holdfire_terms::gaps;

#[derive(Template)]
#[template(path = "instruments.html")]
struct List {
    chrome: Chrome,
    answer: String,
    stack: Option<Stack>,
    instruments: Vec<Summary>,
    what_if: String,
}

struct Summary {
    href: String,
    title: String,
    adopted: String,
    in_force: String,
    refers_to: Vec<Value>,
    clauses: String,
    open: Number,
    engaged: Number,
}

/// A number that leads to what is behind it.
pub(crate) struct Number {
    pub text: String,
    pub href: String,
}

/// A named fact with its values.
pub(crate) struct Fact {
    pub name: String,
    pub values: Vec<Value>,
}

/// A value, where it leads, and whether it stands in English whatever the language of the page.
pub(crate) struct Value {
    pub text: String,
    pub href: Option<String>,
    pub is_english: bool,
}

impl Value {
    fn said(text: String) -> Self {
        Self { text, href: None, is_english: false }
    }

    /// Words of an instrument.
    fn english(text: &str) -> Self {
        Self { text: plain(text).into_owned(), href: None, is_english: true }
    }
}

pub(crate) fn list(asked: &Asked) -> Result<Response, WebError> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let gaps = gaps(&snapshot.terms.agreement);
    let instruments = snapshot.instruments.iter().map(|instrument| Summary {
        href: asked.at().instrument(instrument.id.as_str()),
        title: name(words, &instrument.title),
        adopted: date(words, instrument.adopted),
        in_force: in_force(asked, instrument),
        refers_to: refers_to(asked, instrument),
        clauses: words.number(snapshot.terms.clauses_of(instrument.id.as_str()).count() as u64),
        open: Number {
            text: words.number(
                gaps.iter().filter(|gap| gap.clause.instrument == instrument.id).count() as u64,
            ),
            href: asked.at().instrument(instrument.id.as_str()),
        },
        engaged: Number {
            text: words.number(engaging(asked, instrument) as u64),
            href: asked.at().instrument(instrument.id.as_str()),
        },
    });
    html(&List {
        instruments: instruments.collect(),
        answer: words.count("instruments-answer", snapshot.instruments.len()),
        stack: stack(asked),
        what_if: asked.access.leading(Act::SeeRegister, asked.at().what_if()),
        chrome: Chrome::of(asked, "instruments", words.say("section-instruments")),
    })
}

/// The instruments of this register that one refers to.
fn refers_to(asked: &Asked, instrument: &Instrument) -> Vec<Value> {
    let ties = ties(asked, instrument);
    ties.into_iter()
        .map(|(kind, other)| {
            let title = Arg::ready(asked.snapshot.instrument_title(asked.words, other.id.as_str()));
            Value {
                href: Some(asked.at().instrument(other.id.as_str())),
                ..Value::said(
                    asked.words.with(&format!("tie-{}", kind.as_str()), &[("title", title)]),
                )
            }
        })
        .collect()
}

/// How an instrument stands to others, the closest tie to each.
fn ties<'a>(asked: &'a Asked, instrument: &Instrument) -> Vec<(TieKind, &'a Instrument)> {
    let settings = asked.snapshot.terms.agreement.settings(&instrument.id);
    let Some(settings) = settings else { return Vec::new() };
    let others = asked.snapshot.instruments.iter().filter(|other| other.id != instrument.id);
    others
        .filter_map(|other| {
            let kind = if settings.annex_of.as_ref() == Some(&other.id) {
                TieKind::Annex
            } else if settings.governs.contains(&other.id) {
                TieKind::DealsWith
            } else if settings.cites.iter().any(|cited| **cited == *other.id.as_str()) {
                TieKind::Cites
            } else {
                return None;
            };
            Some((kind, other))
        })
        .collect()
}

fn stack(asked: &Asked) -> Option<Stack> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let place = |id: &str| snapshot.instruments.iter().position(|i| i.id.as_str() == id);
    let layers = snapshot.instruments.iter().map(|instrument| {
        let settings = snapshot.terms.agreement.settings(&instrument.id);
        let from = instrument.in_force_from.or_else(|| {
            snapshot.zone.instant(instrument.adopted.to_datetime(jiff::civil::Time::midnight()))
        });
        Layer {
            href: asked.at().instrument(instrument.id.as_str()),
            title: name(words, &instrument.title),
            note: in_force(asked, instrument),
            from,
            until: instrument.in_force_until,
            is_open: settings.is_some_and(|s| s.in_force.len() > 1),
            ties: ties(asked, instrument)
                .into_iter()
                .filter_map(|(kind, other)| Some(Tie { kind, to: place(other.id.as_str())? }))
                .collect(),
        }
    });
    Stack::of(layers.collect(), words.say("stack-label"), snapshot.zone.time_zone())
}

fn in_force(asked: &Asked, instrument: &Instrument) -> String {
    let words = asked.words;
    let shown = |at| asked.snapshot.zone.instant_shown(words, at).text;
    match (instrument.in_force_from, instrument.in_force_until) {
        (None, _) => words.say("in-force-not-known"),
        (Some(from), None) => words.with("in-force-from", &[("from", Arg::ready(shown(from)))]),
        (Some(from), Some(until)) => words.with(
            "in-force-between",
            &[("from", Arg::ready(shown(from))), ("until", Arg::ready(shown(until)))],
        ),
    }
}

/// Incidents that engage at least one clause; one that engages two is counted once.
fn engaging(asked: &Asked, instrument: &Instrument) -> usize {
    let prefix = format!("{}/", instrument.id);
    let engages =
        |row: &&holdfire_store::IncidentRow| row.engaged.iter().any(|c| c.starts_with(&prefix));
    asked.situation.rows().filter(engages).count()
}
