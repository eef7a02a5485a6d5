//! `/{m}/coverage`: who was looking, where and when. A calendar with areas and regions as rows and
//! reporting days as columns; each cell says whether anybody looked, who was refused or jammed, and how
//! many incidents are told there, so that nobody reads an empty cell as calm. A cell leads to the list
//! behind it. The form in which coverage is recorded is beside this (`coverage/form.rs`).

mod form;

pub(crate) use form::recorded;

use crate::asked::{Asked, html};
use crate::edition::Period;
use crate::error::WebError;
use crate::moments::{Moment, dates, day_and_month, day_number, month_and_year};
use crate::pages::chrome::Chrome;
use crate::routes::query;
use crate::situation::filter::{Filter, Sort};
use crate::watched::place_of;
use crate::words::{Arg, plain};
use askama::Template;
use axum::response::Response;
use form::CoverageForm;
use holdfire_bulletin::Observed;
use holdfire_core::{Coverage, CoverageKind};
use jiff::Timestamp;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};

/// Days in one calendar; a longer time is looked at in parts.
const MOST_DAYS: i32 = 92;
/// Lines in the list behind a cell or a calendar.
const MOST_LINES: usize = 200;
/// The classes of cells and the words of what they say.
const KEY: [(&str, &str); 5] = [
    ("observed", "observed"),
    ("partly", "partly"),
    ("not-observed", "not-observed"),
    ("kept-out", "denied"),
    ("kept-out", "jammed"),
];

#[derive(Template)]
#[template(path = "coverage.html")]
struct CoveragePage {
    chrome: Chrome,
    period: String,
    answer: String,
    earlier: String,
    later: String,
    first: String,
    last: String,
    at: String,
    key: Vec<KeyLine>,
    days: Vec<DayHead>,
    rows: Vec<PlaceRow>,
    /// What the list below shows: everything of the calendar, or what is behind one cell.
    list_of: String,
    /// The address without the chosen cell; empty if none is chosen.
    unchosen: String,
    /// The incidents of the chosen cell.
    incidents: Option<(String, String)>,
    lines: Vec<CoverageLine>,
    more_lines: String,
    form: Option<CoverageForm>,
}

/// What a letter of the calendar says.
struct KeyLine {
    class: &'static str,
    letter: String,
    word: String,
}

struct DayHead {
    number: String,
    name: String,
    starts_month: bool,
}

struct PlaceRow {
    name: String,
    cells: Vec<Cell>,
    observed: String,
}

struct Cell {
    class: &'static str,
    /// The letter of what was observed, and of denials and jamming.
    letters: String,
    /// The same in words, with the day, the place and the incidents.
    said: String,
    href: String,
    incidents: String,
    is_chosen: bool,
}

struct CoverageLine {
    kind: String,
    class: &'static str,
    who: String,
    place: String,
    when: Moment,
    note: String,
    source: String,
}

/// The days of a calendar, and the cell that is chosen in it.
struct Wanted {
    first: Date,
    last: Date,
    place: Option<String>,
    day: Option<Date>,
}

impl Wanted {
    fn read(asked: &Asked, now: Timestamp) -> Result<Self, WebError> {
        let told = |name: &'static str| -> Result<Option<Date>, WebError> {
            let told = asked.visit.asks(name).filter(|told| !told.is_empty());
            told.map(|told| told.parse().map_err(|_| WebError::BadAddress { name })).transpose()
        };
        let (first, last) = match (told("from")?, told("to")?) {
            (Some(first), Some(last)) => (first, last),
            (Some(first), None) => (first, month_of(first).1),
            (None, Some(last)) => (month_of(last).0, last),
            (None, None) => month_of(latest_day(asked, now)),
        };
        let length = day_number(last) - day_number(first);
        if !(0..MOST_DAYS).contains(&length) {
            return Err(WebError::BadAddress { name: "to" });
        }
        let place = asked.visit.asks("place");
        Ok(Self { first, last, place: place.map(str::to_owned), day: told("day")? })
    }

    /// An address of this calendar, with a cell if one is told.
    fn address(&self, at: &str, cell: Option<(&str, Date)>) -> String {
        let (first, last) = (self.first.to_string(), self.last.to_string());
        let day = cell.map(|(_, day)| day.to_string());
        let pairs = [("from", first.as_str()), ("to", last.as_str())].into_iter();
        let cell = cell.zip(day.as_deref());
        let cell = cell.into_iter().flat_map(|((place, _), day)| [("place", place), ("day", day)]);
        format!("{at}{}", query(pairs.chain(cell)))
    }
}

/// The first and last day of a month.
fn month_of(day: Date) -> (Date, Date) {
    (day.first_of_month(), day.last_of_month())
}

/// The last reporting day on which anybody is recorded as looking, or today.
fn latest_day(asked: &Asked, now: Timestamp) -> Date {
    let days = &asked.snapshot.days;
    let ends = asked.snapshot.coverage.iter().map(|coverage| coverage.period.until.min(now));
    ends.max().map_or_else(|| days.day_of(now), |until| days.last_day_before(until))
}

/// What there is to know of a cell.
struct Watch {
    observed: Observed,
    denied: bool,
    jammed: bool,
}

impl Watch {
    fn of(asked: &Asked, place: &str, date: Date, here: &[&Coverage], day: &Period) -> Self {
        let is_there = |kind: CoverageKind| {
            here.iter().any(|c| c.kind == kind && c.period.overlaps(day.from, day.until))
        };
        Self {
            observed: asked.snapshot.watched.on(place, date).unwrap_or(Observed::NotObserved),
            denied: is_there(CoverageKind::Denied),
            jammed: is_there(CoverageKind::Jammed),
        }
    }

    fn class(&self) -> &'static str {
        match (self.observed, self.denied || self.jammed) {
            (Observed::Observed, false) => "observed",
            (Observed::Observed, true) => "observed kept-out",
            (Observed::Partly, false) => "partly",
            (Observed::Partly, true) => "partly kept-out",
            (Observed::NotObserved, false) => "not-observed",
            (Observed::NotObserved, true) => "not-observed kept-out",
        }
    }

    /// The messages of what is said about it.
    fn words(&self) -> impl Iterator<Item = &'static str> {
        let observed = match self.observed {
            Observed::Observed => "observed",
            Observed::Partly => "partly",
            Observed::NotObserved => "not-observed",
        };
        let denied = self.denied.then_some("denied");
        let jammed = self.jammed.then_some("jammed");
        [Some(observed), denied, jammed].into_iter().flatten()
    }
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let form = CoverageForm::fresh(asked)?;
    html(&shown(asked, form)?)
}

fn shown(asked: &Asked, form: Option<CoverageForm>) -> Result<CoveragePage, WebError> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let recorded = snapshot.recorded.unwrap_or(Timestamp::UNIX_EPOCH);
    let wanted = Wanted::read(asked, asked.visit.site.now().unwrap_or(recorded))?;
    let off = || WebError::BadAddress { name: "from" };
    let whole = Period::days(&snapshot.mechanism, wanted.first, wanted.last).map_err(|_| off())?;
    let days = whole.each_day(&snapshot.mechanism).map_err(|_| off())?;
    let relevant: Vec<&Coverage> = snapshot
        .coverage
        .iter()
        .filter(|coverage| coverage.period.overlaps(whole.from, whole.until))
        .collect();
    let by_place = by_place(asked, &relevant);
    let counts = incidents(asked, &wanted);
    let at = asked.at().coverage();
    let empty = Vec::new();
    let mut never_observed = 0_u64;
    let rows: Vec<PlaceRow> = snapshot
        .watched
        .places()
        .iter()
        .map(|place| {
            let here = by_place.get(place.as_str()).unwrap_or(&empty);
            let cells: Vec<(Watch, Cell)> = days
                .iter()
                .map(|(date, day)| {
                    let watch = Watch::of(asked, place, *date, here, day);
                    let n = counts.get(&(place.clone(), day_number(*date))).copied();
                    let cell = cell(asked, &wanted, place, *date, &watch, n.unwrap_or_default());
                    (watch, cell)
                })
                .collect();
            let n = cells.iter().filter(|(w, _)| w.observed == Observed::Observed).count();
            if cells.iter().all(|(w, _)| w.observed == Observed::NotObserved) {
                never_observed += 1;
            }
            PlaceRow {
                name: place_name(asked, place),
                cells: cells.into_iter().map(|(_, cell)| cell).collect(),
                observed: format!("{}/{}", words.number(n as u64), words.number(days.len() as u64)),
            }
        })
        .collect();
    let chosen = wanted.place.as_deref().zip(wanted.day);
    let behind = match chosen {
        None => relevant.clone(),
        Some((place, date)) => {
            let day = Period::days(&snapshot.mechanism, date, date).map_err(|_| off())?;
            let told = by_place.iter().filter(|(told, _)| snapshot.watched.tells_of(told, place));
            let told = told.flat_map(|(_, told)| told.iter().copied());
            told.filter(|coverage| coverage.period.overlaps(day.from, day.until)).collect()
        }
    };
    let mut lines = behind;
    lines.sort_by(|a, b| b.period.from.cmp(&a.period.from).then_with(|| a.id.cmp(&b.id)));
    let more = lines.len().saturating_sub(MOST_LINES);
    Ok(CoveragePage {
        chrome: Chrome::of(asked, "coverage", words.say("section-coverage")),
        period: match month_of(wanted.first) == (wanted.first, wanted.last) {
            true => month_and_year(words, wanted.first),
            false => dates(words, wanted.first, wanted.last),
        },
        answer: words.with(
            "coverage-answer",
            &[("places", Arg::number(rows.len() as u64)), ("never", Arg::number(never_observed))],
        ),
        earlier: neighbour(&at, wanted.first, -1),
        later: neighbour(&at, wanted.first, 1),
        first: wanted.first.to_string(),
        last: wanted.last.to_string(),
        key: KEY
            .iter()
            .map(|(class, word)| KeyLine {
                class,
                letter: words.say(&format!("coverage-letter-{word}")),
                word: words.say(&format!("coverage-{word}")),
            })
            .collect(),
        days: days
            .iter()
            .map(|(date, _)| DayHead {
                number: date.day().to_string(),
                name: day_and_month(words, *date),
                starts_month: date.day() == 1,
            })
            .collect(),
        rows,
        list_of: match chosen {
            None => words.say("coverage-list"),
            Some((place, day)) => words.with(
                "coverage-list-of",
                &[
                    ("place", Arg::text(place_name(asked, place))),
                    ("day", Arg::ready(crate::moments::date(words, day))),
                ],
            ),
        },
        unchosen: chosen.map_or_else(String::new, |_| wanted.address(&at, None)),
        incidents: chosen.map(|(place, day)| {
            let n = counts.get(&(place.to_owned(), day_number(day))).copied().unwrap_or_default();
            (incidents_address(asked, place, day), words.count("incidents", n))
        }),
        more_lines: match more {
            0 => String::new(),
            more => words.count("and-more", more as u64),
        },
        lines: lines.iter().take(MOST_LINES).map(|coverage| line(asked, coverage)).collect(),
        form,
        at,
    })
}

/// The calendar of some days, or of the last month of them if they are too many for one.
pub(crate) fn address_of(asked: &Asked, (first, last): (Date, Date)) -> String {
    let length = day_number(last) - day_number(first);
    let first = if (0..MOST_DAYS).contains(&length) { first } else { month_of(last).0 };
    let (first, last) = (first.to_string(), last.to_string());
    let days = query([("from", first.as_str()), ("to", last.as_str())].into_iter());
    format!("{}{days}", asked.at().coverage())
}

/// The month before or after a day's, as an address.
fn neighbour(at: &str, first: Date, months: i8) -> String {
    let day = first.first_of_month().saturating_add(i64::from(months).months());
    let (first, last) = month_of(day);
    let (first, last) = (first.to_string(), last.to_string());
    format!("{at}{}", query([("from", first.as_str()), ("to", last.as_str())].into_iter()))
}

/// Coverage by the place that it speaks of.
fn by_place<'c>(
    asked: &'c Asked,
    relevant: &[&'c Coverage],
) -> BTreeMap<&'c str, Vec<&'c Coverage>> {
    let snapshot = &asked.snapshot;
    let mut by_place: BTreeMap<&str, Vec<&Coverage>> = BTreeMap::new();
    for coverage in relevant {
        let is_area = |id: &holdfire_core::AreaId| snapshot.areas.iter().any(|a| a.id == *id);
        let place = place_of(&coverage.place, &snapshot.mechanism, is_area);
        by_place.entry(place).or_default().push(coverage);
    }
    by_place
}

fn place_name(asked: &Asked, place: &str) -> String {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    if place.is_empty() {
        return words.say("edition-coverage-nowhere-in-particular");
    }
    match snapshot.areas.iter().any(|area| area.id.as_str() == place) {
        true => snapshot.area_name(words, place),
        false => snapshot.region_name(words, place),
    }
}

/// How many incidents are surely of one place and one day, by both. What may be of several days or only
/// perhaps within an area is in no cell; the overview shows it.
fn incidents(asked: &Asked, wanted: &Wanted) -> HashMap<(String, i32), u64> {
    let words = &asked.situation.words;
    let days = day_number(wanted.first)..=day_number(wanted.last);
    let mut counts: HashMap<(String, i32), u64> = HashMap::new();
    for (columns, row) in asked.situation.columns() {
        let day = columns.first_day[row];
        if day != columns.last_day[row] || !days.contains(&day) {
            continue;
        }
        let region = &words.region.texts()[columns.regions[row] as usize];
        let sure = columns.areas.of(row).iter().filter(|area| **area % 2 == 0);
        let areas = sure.map(|area| &words.area.texts()[(*area / 2) as usize]);
        for place in std::iter::once(region).chain(areas) {
            *counts.entry((place.to_string(), day)).or_default() += 1;
        }
    }
    counts
}

/// The overview of one place and day.
fn incidents_address(asked: &Asked, place: &str, day: Date) -> String {
    let is_area = asked.snapshot.areas.iter().any(|area| area.id.as_str() == place);
    let place = Some(place.to_owned()).filter(|place| !place.is_empty());
    let filter = Filter {
        from: Some(day),
        to: Some(day),
        area: place.clone().filter(|_| is_area),
        region: place.filter(|_| !is_area),
        ..Filter::default()
    };
    asked.at().asked(&filter, Sort::default(), 1)
}

fn cell(
    asked: &Asked,
    wanted: &Wanted,
    place: &str,
    date: Date,
    watch: &Watch,
    incidents: u64,
) -> Cell {
    let words = asked.words;
    let said = watch.words().map(|word| words.say(&format!("coverage-{word}")));
    let letters = watch.words().map(|word| words.say(&format!("coverage-letter-{word}")));
    let letters: Vec<String> = letters.collect();
    let counted = words.count("incidents", incidents);
    let day = day_and_month(words, date);
    let all = [place_name(asked, place), day].into_iter().chain(said).chain([counted]);
    Cell {
        class: watch.class(),
        letters: letters.join(" "),
        said: words.list(all),
        href: format!("{}#behind", wanted.address(&asked.at().coverage(), Some((place, date)))),
        incidents: match incidents {
            0 => String::new(),
            n => words.number(n),
        },
        is_chosen: wanted.place.as_deref() == Some(place) && wanted.day == Some(date),
    }
}

fn line(asked: &Asked, coverage: &Coverage) -> CoverageLine {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let is_area = |id: &holdfire_core::AreaId| snapshot.areas.iter().any(|a| a.id == *id);
    let place = place_of(&coverage.place, &snapshot.mechanism, is_area);
    let who = &*coverage.who;
    CoverageLine {
        kind: words.say(&format!("edition-coverage-{}", coverage.kind.as_str())),
        class: if coverage.kind.is_looking() { "" } else { "alarm" },
        who: match snapshot.is_known_organisation(who) {
            true => snapshot.body_or_actor_name(words, who),
            false => plain(who).into_owned(),
        },
        place: place_name(asked, place),
        when: snapshot.zone.span_shown(words, coverage.period.from, coverage.period.until),
        note: coverage.note.as_deref().map(|note| plain(note).into_owned()).unwrap_or_default(),
        source: match snapshot.is_known_organisation(&coverage.source) {
            true => snapshot.body_or_actor_name(words, &coverage.source),
            false => plain(&coverage.source).into_owned(),
        },
    }
}
