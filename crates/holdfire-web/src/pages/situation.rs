//! `/{m}/`: the overview. First the answer, then filters with counts, map, timeline and list. Every
//! part follows from one pass over the incidents.

use crate::asked::{Asked, html, json, redirect};
use crate::charts::map::Drawing;
use crate::charts::timeline::Timeline;
use crate::error::WebError;
use crate::moments::{date, dates};
use crate::pages::chrome::Chrome;
use crate::pages::rows::{Line, line};
use crate::pages::selection::{
    self, Chip, CoverageSaid, Facet, Ground, MapPart, PositionForm, Search, Selection,
};
use crate::situation::filter::{Dimension, Filter, Question, Sort};
use crate::situation::scan::{Found, PAGE_ROWS};
use crate::words::{Arg, Words};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "situation.html")]
struct SituationPage {
    chrome: Chrome,
    answer: String,
    answer_doubts: Vec<String>,
    coverage: Option<CoverageSaid>,
    search: Search,
    facets: Vec<Facet>,
    positions: PositionForm,
    map: MapPart,
    drawing: Drawing,
    timeline: Timeline,
    chips: Vec<Chip>,
    /// Incidents in the list, as a bare number for scripts.
    total: usize,
    count: String,
    sorts: Vec<SortLink>,
    lines: Vec<Line>,
    paging: Paging,
    all: String,
    /// Where these incidents are asked for as files; empty for whoever may not.
    export: String,
    is_empty_register: bool,
}

struct SortLink {
    href: String,
    text: String,
    is_current: bool,
}

/// Links through the pages of a list.
pub(crate) struct Paging {
    pub previous: Option<String>,
    pub next: Option<String>,
    pub shown: String,
}

/// `/{m}` without its last slash.
pub(crate) fn with_slash(asked: &Asked) -> Result<Response, WebError> {
    Ok(redirect(&asked.at().situation()))
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let question = selection::question(asked)?;
    if let Some(incident) = named_incident(asked, &question) {
        return Ok(redirect(&incident));
    }
    let (words, at) = (asked.words, asked.at());
    let found = asked.situation.find(&question.filter);
    if question.page > found.pages() {
        return Err(WebError::not_found("page", question.page));
    }
    let selection = Selection {
        asked,
        filter: &question.filter,
        ground: &ground(asked, &question),
        found: &found,
    };
    let mut chrome = Chrome::of(asked, "situation", words.say("section-situation"));
    (chrome.main_id, chrome.main_class) = ("situation", "situation");
    html(&SituationPage {
        answer: answer(asked, &question.filter, &found),
        answer_doubts: doubts(asked, &question.filter, &found),
        coverage: selection.coverage(),
        search: selection.search(),
        facets: selection.facets(),
        positions: selection.position_form(),
        map: selection.map(),
        drawing: selection.drawing(),
        timeline: selection.timeline(),
        chips: selection.chips(),
        total: found.len(),
        count: match selection.is_silence_unobserved() {
            true => words.say("not-observed"),
            false => words.count("incidents-unit-count", found.len() as u64),
        },
        sorts: sorts(asked, &question),
        lines: lines(asked, &question, &found),
        paging: paging(asked, &question, &found),
        all: at.situation(),
        export: match asked.access.may_in_room(holdfire_powers::Act::Export) {
            true if !found.is_empty() => at.export(&question.filter.pairs()),
            _ => String::new(),
        },
        is_empty_register: asked.situation.is_empty(),
        chrome,
    })
}

/// `/{m}/incidents.json`: the same list for programs.
pub(crate) fn list_as_json(asked: &Asked) -> Result<Response, WebError> {
    let question = selection::question(asked)?;
    let found = asked.situation.find(&question.filter);
    let rows: Vec<_> = lines(asked, &question, &found).iter().map(Line::as_json).collect();
    Ok(json(&serde_json::json!({
        "register_size": asked.snapshot.size,
        "unit": "incident",
        "total": found.len(),
        "perhaps_in_period": found.perhaps,
        "page": question.page,
        "pages": found.pages(),
        "rows": rows,
    })))
}

/// A search for the whole number of an incident leads to it.
fn named_incident(asked: &Asked, question: &Question) -> Option<String> {
    let number = question.filter.q.as_ref()?.trim().to_ascii_uppercase();
    asked.situation.row(&number).map(|row| asked.at().incident(row.id.as_str()))
}

/// The first sentence.
fn answer(asked: &Asked, filter: &Filter, found: &Found) -> String {
    let words = asked.words;
    if found.is_empty() {
        let id = if filter.is_empty() { "answer-no-incidents" } else { "answer-none-match" };
        return words.say(id);
    }
    let [engaged, undetermined, not_engaged, no_clause] = found.answers;
    let parts = [
        ("answer-engaged", engaged),
        ("answer-undetermined", undetermined),
        ("answer-not-engaged", not_engaged),
        ("answer-no-clause", no_clause),
    ];
    let parts: Vec<String> =
        parts.iter().filter(|(_, n)| *n > 0).map(|(id, n)| words.count(id, *n)).collect();
    words.with(
        "answer",
        &[
            ("incidents", Arg::ready(words.count("incidents", found.len() as u64))),
            ("reports", Arg::ready(words.count("reports", found.reports as i64))),
            ("when", Arg::ready(period(asked, filter, found))),
            ("answers", Arg::ready(words.list(parts))),
        ],
    )
}

/// The period asked for, else the one that the incidents span, with its zone.
fn period(asked: &Asked, filter: &Filter, found: &Found) -> String {
    let words = asked.words;
    let bins = &found.bins;
    let all = (!bins.is_empty()).then(|| (bins.days_of(0).0, bins.days_of(bins.len() - 1).1));
    let told = match (filter.from, filter.to, all) {
        (Some(from), Some(to), _) => dates(words, from, to),
        (Some(from), None, _) => words.with("from-day", &[("day", Arg::ready(date(words, from)))]),
        (None, Some(to), _) => words.with("until-day", &[("day", Arg::ready(date(words, to)))]),
        (None, None, Some((from, to))) => dates(words, from, to),
        (None, None, None) => words.say("no-time-told"),
    };
    let day = filter.from.or(filter.to).or(all.map(|all| all.0));
    let instant = day.and_then(|day| asked.snapshot.days.start(day));
    match instant {
        Some(at) => format!("{told} ({})", asked.snapshot.zone.abbreviation(at)),
        None => told,
    }
}

/// What a reader of the figures must know, each a sentence.
fn doubts(asked: &Asked, filter: &Filter, found: &Found) -> Vec<String> {
    let words = asked.words;
    let mut doubts = Vec::new();
    if found.perhaps > 0 {
        doubts.push(words.count("answer-perhaps", found.perhaps));
    }
    if found.without_time > 0 && !filter.asks(Dimension::Period) {
        doubts.push(words.count("answer-without-time", found.without_time));
    }
    let cut_off = asked.snapshot.mechanism.cut_off;
    if filter.asks(Dimension::Period) && cut_off != jiff::civil::Time::midnight() {
        let at = cut_off.strftime("%H:%M").to_string();
        doubts.push(words.with("days-end-at", &[("time", Arg::ready(at))]));
    }
    doubts
}

/// The overview, with the order that was asked for.
fn ground(asked: &Asked, question: &Question) -> Ground {
    let sort = [("sort", question.sort)].into_iter().filter(|(_, sort)| *sort != Sort::default());
    let kept = sort.map(|(name, sort)| (name.to_owned(), sort.as_str().to_owned()));
    Ground::new(asked.at().situation(), kept.collect())
}

fn sorts(asked: &Asked, question: &Question) -> Vec<SortLink> {
    let ids = ["sort-latest", "sort-earliest", "sort-reports", "sort-killed"];
    Sort::ALL
        .into_iter()
        .zip(ids)
        .map(|(sort, id)| SortLink {
            href: asked.at().asked(&question.filter, sort, 1),
            text: asked.words.say(id),
            is_current: sort == question.sort,
        })
        .collect()
}

fn lines(asked: &Asked, question: &Question, found: &Found) -> Vec<Line> {
    let situation = &asked.situation;
    let days = question.filter.days();
    situation
        .page_of(found, question)
        .into_iter()
        .map(|place| {
            let (columns, row) = situation.columns_at(place);
            line(asked, situation.at(place), days.is_perhaps(columns, row))
        })
        .collect()
}

fn paging(asked: &Asked, question: &Question, found: &Found) -> Paging {
    let page = question.page;
    let to = |page| asked.at().asked(&question.filter, question.sort, page);
    let first = (page - 1) * PAGE_ROWS + 1;
    Paging {
        previous: (page > 1).then(|| to(page - 1)),
        next: (page < found.pages()).then(|| to(page + 1)),
        shown: shown(asked.words, first, first + PAGE_ROWS - 1, found.len()),
    }
}

/// `1–50 of 473`.
pub(crate) fn shown(words: Words, first: usize, last: usize, all: usize) -> String {
    words.with(
        "shown-of",
        &[
            ("first", Arg::number(first.min(all) as u64)),
            ("last", Arg::number(last.min(all) as u64)),
            ("all", Arg::number(all as u64)),
        ],
    )
}
