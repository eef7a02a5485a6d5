//! `/{m}/timeline`: everything in time on one scroll: the process, what was said and promised, incidents in
//! numbers, zones and declared counts, in lanes; and promises beside the incidents that they watch. It reads
//! as a list of weeks, for narrow screens, paper and those who hear it. What stands on it is gathered in
//! `timeline/items.rs`; promises beside incidents in `timeline/promises.rs`.

mod items;
mod promises;

use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::moments::{date_of, dates, day_number, month_and_year};
use crate::pages::chrome::Chrome;
use crate::pages::meetings::Field;
use crate::situation::filter::Filter;
use crate::situation::timeline::{Bins, Unit};
use crate::talks_view::who_view;
use crate::words::{Arg, Words};
use askama::Template;
use axum::response::Response;
use holdfire_core::talks::Who;
use holdfire_core::{ActorId, TalkBook};
use holdfire_powers::Act;
use items::{Item, Lane, items};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use promises::{PromiseView, promises};
use std::collections::{BTreeMap, BTreeSet};

/// More weeks than this are shown as months.
const MOST_WEEKS: i32 = 170;
/// More months than this are not shown; the period is then cut at its beginning.
const MOST_MONTHS: i32 = 480;

#[derive(Template)]
#[template(path = "timeline.html")]
struct TimelinePage {
    chrome: Chrome,
    answer: String,
    talks: String,
    lanes: Vec<LaneChoice>,
    fields: Vec<Field>,
    from: String,
    to: String,
    is_filtered: bool,
    all: String,
    /// The lanes that are shown, in their order.
    shown: Vec<LaneView>,
    columns: usize,
    rows: Vec<Row>,
    promises: Vec<PromiseView>,
    unit: String,
}

struct LaneChoice {
    word: &'static str,
    name: String,
    is_chosen: bool,
}

struct LaneView {
    name: String,
}

/// A week or a month; or several in which nothing is told.
struct Row {
    id: String,
    when: String,
    is_gap: bool,
    cells: Vec<Cell>,
}

struct Cell {
    lane: &'static str,
    name: String,
    items: Vec<Item>,
    /// Incidents of the week, in the lane of what happened.
    incidents: Option<IncidentsView>,
}

/// How many incidents, with a bar for how many that is.
struct IncidentsView {
    href: String,
    text: String,
    width: String,
}

/// What the address asks for.
#[derive(Debug, Default)]
struct Question {
    lanes: BTreeSet<Lane>,
    actor: Option<ActorId>,
    from: Option<Date>,
    to: Option<Date>,
}

impl Question {
    fn read(asked: &Asked) -> Result<Self, WebError> {
        let told = |name| asked.visit.asks(name).filter(|value| !value.is_empty());
        let wrong = |name| WebError::BadAddress { name };
        let lanes =
            asked.visit.query.iter().filter(|(name, value)| name == "lane" && !value.is_empty());
        let lanes = lanes.map(|(_, word)| Lane::parse(word).ok_or_else(|| wrong("lane")));
        let day = |name| told(name).map(str::parse::<Date>).transpose().map_err(|_| wrong(name));
        Ok(Self {
            lanes: lanes.collect::<Result<_, _>>()?,
            actor: told("actor").map(ActorId::new).transpose().map_err(|_| wrong("actor"))?,
            from: day("from")?,
            to: day("to")?,
        })
    }

    fn is_empty(&self) -> bool {
        let Self { lanes, actor, from, to } = self;
        lanes.is_empty() && actor.is_none() && from.is_none() && to.is_none()
    }

    fn shows(&self, lane: Lane) -> bool {
        self.lanes.is_empty() || self.lanes.contains(&lane)
    }
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let (words, at) = (asked.words, asked.at());
    let question = Question::read(asked)?;
    let book = asked.talks();
    let mut all = items(asked, &book, question.actor.as_ref());
    all.retain(|item| {
        question.shows(item.lane)
            && question.from.is_none_or(|from| from <= item.last)
            && question.to.is_none_or(|to| item.first <= to)
    });
    let bins = bins(&all, &question);
    let shown: Vec<Lane> = Lane::ALL.iter().copied().filter(|lane| question.shows(*lane)).collect();
    let count = all.len();
    let unit = words.say(&format!("timeline-by-{}", bins.unit.as_str()));
    let sees_incidents = asked.access.may_in_room(Act::SeeOverview);
    let promises = match sees_incidents && question.shows(Lane::Promised) {
        true => promises(asked, &book, &bins, question.actor.as_ref()),
        false => Vec::new(),
    };
    html(&TimelinePage {
        answer: answer(asked, &bins, count),
        talks: at.talks(),
        lanes: Lane::ALL
            .iter()
            .map(|lane| LaneChoice {
                word: lane.as_str(),
                name: words.say(&format!("lane-{}", lane.as_str())),
                is_chosen: question.lanes.contains(lane),
            })
            .collect(),
        fields: vec![Field::new(
            asked,
            "actor",
            "talks-actor",
            question.actor.as_ref().map(ActorId::as_str),
            actors(asked, &book),
        )],
        from: question.from.map(|day| day.to_string()).unwrap_or_default(),
        to: question.to.map(|day| day.to_string()).unwrap_or_default(),
        is_filtered: !question.is_empty(),
        all: at.timeline(&[]),
        columns: shown.len(),
        rows: rows(asked, all, &bins, &shown, &question, sees_incidents),
        shown: shown
            .iter()
            .map(|lane| LaneView { name: words.say(&format!("lane-{}", lane.as_str())) })
            .collect(),
        promises,
        unit,
        chrome: Chrome::of(asked, "timeline", words.say("section-timeline")),
    })
}

fn answer(asked: &Asked, bins: &Bins, count: usize) -> String {
    let words = asked.words;
    match bins.is_empty() {
        true => words.say("timeline-nothing"),
        false => {
            let (first, last) = (bins.days_of(0).0, bins.days_of(bins.len() - 1).1);
            let period = Arg::ready(dates(words, first, last));
            words.with("timeline-answer", &[("n", Arg::number(count)), ("period", period)])
        }
    }
}

/// Weeks from Monday to Sunday, or months, around all that is shown.
fn bins(all: &[Item], question: &Question) -> Bins {
    let first = question.from.or_else(|| all.iter().map(|item| item.first).min());
    let last = question.to.or_else(|| all.iter().map(|item| item.last).max());
    let (Some(first), Some(last)) = (first, last) else {
        return Bins { unit: Unit::Week, edges: Vec::new() };
    };
    let last = last.max(first);
    let days = day_number(last) - day_number(first);
    if days <= 7 * MOST_WEEKS {
        let mut monday = first;
        while monday.weekday() != Weekday::Monday {
            monday = monday.saturating_sub(1.day());
        }
        let start = day_number(monday);
        let weeks = (day_number(last) - start) / 7 + 1;
        return Bins { unit: Unit::Week, edges: (0..=weeks).map(|n| start + 7 * n).collect() };
    }
    let mut month = first.max(last.saturating_sub(MOST_MONTHS.months())).first_of_month();
    let mut edges = vec![day_number(month)];
    while month <= last && edges.len() <= MOST_MONTHS as usize {
        let next = month.saturating_add(1.month());
        if next <= month {
            break;
        }
        month = next;
        edges.push(day_number(month));
    }
    Bins { unit: Unit::Month, edges }
}

fn rows(
    asked: &Asked,
    all: Vec<Item>,
    bins: &Bins,
    shown: &[Lane],
    question: &Question,
    sees_incidents: bool,
) -> Vec<Row> {
    let words = asked.words;
    let mut of_rows: Vec<BTreeMap<Lane, Vec<Item>>> =
        (0..bins.len()).map(|_| BTreeMap::new()).collect();
    for item in all {
        let day = day_number(item.first);
        // What began before the period stands at its beginning.
        if let Some(row) = of_rows.get_mut(bins.bar_of(day)) {
            row.entry(item.lane).or_default().push(item);
        }
    }
    let filter =
        Filter { actor: question.actor.as_ref().map(ToString::to_string), ..Filter::default() };
    let incidents = match sees_incidents && shown.contains(&Lane::Ground) {
        true => asked.situation.counts_in(&filter, bins),
        false => vec![(0, 0); bins.len()],
    };
    let most = incidents.iter().map(|(n, perhaps)| n + perhaps).max().unwrap_or(0);
    let mut rows: Vec<Row> = Vec::new();
    let mut gap: Option<(Date, Date)> = None;
    for (n, mut items) in of_rows.into_iter().enumerate() {
        let (first, last) = bins.days_of(n);
        let of_ground = incidents[n];
        if items.is_empty() && of_ground == (0, 0) {
            gap = Some((gap.map_or(first, |(from, _)| from), last));
            continue;
        }
        if let Some((from, until)) = gap.take() {
            rows.push(gap_row(asked, bins.unit, from, until));
        }
        let cell = |lane: &Lane| {
            let mut items = items.remove(lane).unwrap_or_default();
            items.sort_by(|one, other| (one.first, &one.anchor).cmp(&(other.first, &other.anchor)));
            Cell {
                lane: lane.as_str(),
                name: words.say(&format!("lane-{}", lane.as_str())),
                incidents: (*lane == Lane::Ground)
                    .then(|| incidents_view(asked, &filter, of_ground, most, (first, last)))
                    .flatten(),
                items,
            }
        };
        rows.push(Row {
            id: format!("w-{first}"),
            when: period(words, bins.unit, first, last),
            is_gap: false,
            cells: shown.iter().map(cell).collect(),
        });
    }
    rows
}

/// The days of weeks, or months by their names.
fn period(words: Words, unit: Unit, first: Date, last: Date) -> String {
    let is_one_month = first.first_of_month() == last.first_of_month();
    match unit {
        Unit::Month if is_one_month => month_and_year(words, first),
        Unit::Month => {
            format!("{} – {}", month_and_year(words, first), month_and_year(words, last))
        }
        Unit::Day | Unit::Week => dates(words, first, last),
    }
}

fn gap_row(asked: &Asked, unit: Unit, from: Date, until: Date) -> Row {
    let period = period(asked.words, unit, from, until);
    Row {
        id: format!("w-{from}"),
        when: asked.words.with("timeline-gap", &[("period", Arg::ready(period))]),
        is_gap: true,
        cells: Vec::new(),
    }
}

fn incidents_view(
    asked: &Asked,
    filter: &Filter,
    (n, perhaps): (u32, u32),
    most: u32,
    (first, last): (Date, Date),
) -> Option<IncidentsView> {
    if n + perhaps == 0 {
        return None;
    }
    let of_row = Filter { from: Some(first), to: Some(last), ..filter.clone() };
    let id = if perhaps > 0 { "timeline-incidents-perhaps" } else { "timeline-incidents" };
    Some(IncidentsView {
        href: asked.at().filtered(&of_row),
        text: asked.words.with(id, &[("n", Arg::number(n)), ("perhaps", Arg::number(perhaps))]),
        width: crate::charts::percent(f64::from(n + perhaps), f64::from(most)),
    })
}

/// Everybody named in anything that has a day, by name.
fn actors(asked: &Asked, book: &TalkBook) -> Vec<(String, String)> {
    let named: BTreeSet<&ActorId> =
        book.standing().flat_map(|recorded| recorded.what.actors()).collect();
    let mut named: Vec<(String, String)> = named
        .into_iter()
        .map(|actor| (actor.to_string(), who_view(asked, &Who::Actor(actor.clone())).name))
        .collect();
    named.sort_by(|one, other| one.1.cmp(&other.1));
    named
}

/// The first day of a bar.
pub(super) fn first_of(bins: &Bins, bar: usize) -> Date {
    date_of(bins.edges[bar])
}
