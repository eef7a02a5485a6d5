//! `/{m}/queue`: what is to be worked on, the clock that has run out first; who has claimed what until
//! when, to whom it is assigned, who looks at it now. Claims and assignments are working state of the
//! room (`queue/working.rs`); how far an incident has come follows from the register. Which columns
//! are shown is in `queue/columns.rs`, what stands in them in `queue/lines.rs`, what is left out because
//! of who works on it in `queue/narrowing.rs`. Filters, map and timeline are those of the overview.

use crate::asked::{Asked, html};
use crate::charts::timeline::Timeline;
use crate::error::WebError;
use crate::exporting::ExportScope;
use crate::pages::acts::Choice;
use crate::pages::chrome::Chrome;
use crate::pages::selection::{
    self, Chip, Facet, Ground, MapPart, PositionForm, Search, Selection, state_message,
};
use crate::routes::query;
use crate::situation::filter::{Dimension, Filter, OVERDUE};
use crate::situation::narrow::Narrow;
use crate::situation::order::Order;
use crate::situation::working::{Queued, Work};
use crate::words::Arg;
use askama::Template;
use axum::response::Response;
use columns::{Arranging, Column, Head};
use holdfire_core::ReviewState;
use holdfire_room::AccountId;
use holdfire_store::IncidentRow;
use lines::QueueLine;
use narrowing::{NOBODY, Narrowing};
use working::Working;

pub(crate) mod columns;
mod lines;
pub(crate) mod narrowing;
pub(crate) mod working;

/// Lines on one page.
const PER_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "queue.html")]
struct QueuePage {
    chrome: Chrome,
    answer: String,
    tabs: Vec<Tab>,
    search: Search,
    facets: Vec<Facet>,
    positions: PositionForm,
    map: MapPart,
    /// The overview with the same filter, which has a map without script.
    elsewhere: String,
    timeline: Timeline,
    chips: Vec<Chip>,
    /// Incidents in the list, as a bare number for scripts.
    total: usize,
    people: People,
    heads: Vec<Head>,
    lines: Vec<QueueLine>,
    arranging: Arranging,
    arrange: String,
    /// This page with the columns of whoever asks.
    unarranged: String,
    shows_due: bool,
    shows_waits: bool,
    shows_reports: bool,
    shows_differences: bool,
    shows_areas: bool,
    /// Said after something was done to several at once, with what takes it back.
    done: Option<(String, Option<String>)>,
    /// Where one chooses how to be told of what saved searches find.
    settings: String,
    action: String,
    back: String,
    token: String,
    colleagues: Vec<Choice>,
    may_work: bool,
    paging: Option<Paging>,
    searches: Vec<SearchView>,
    query: String,
    all: String,
    /// Where these incidents are asked for as files; empty for whoever may not, and where it depends on
    /// who works on what, which is no filter that others could ask again.
    export: String,
}

struct Tab {
    href: String,
    text: String,
    n: String,
    is_current: bool,
    is_alarm: bool,
}

struct Paging {
    previous: Option<String>,
    next: Option<String>,
    shown: String,
}

struct SearchView {
    id: String,
    name: String,
    href: String,
    is_subscribed: bool,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let question = selection::question(asked)?;
    let filter = &question.filter;
    let narrowing = Narrowing::read(asked)?;
    let order = asked.visit.asks("order").filter(|word| !word.is_empty());
    let order = order.map(|word| Order::parse(word).ok_or(WebError::BadAddress { name: "order" }));
    let order = order.transpose()?;
    let now = asked.now()?;
    let (words, at) = (asked.words, asked.at());
    let working = working::working(asked, now)?;
    let columns = columns::columns(asked)?;
    // The tabs tell how many are in each state, so the state is asked apart from the filter.
    let in_any_state = filter.without(Dimension::State);
    let work = Work {
        order,
        state: filter.state,
        is_overdue: narrowing.is_overdue,
        now_s: now.as_second(),
        skipped: (question.page - 1).saturating_mul(PER_PAGE),
        shown: PER_PAGE,
        ..Work::default()
    };
    let queued = narrowing.narrowly(true, |narrow| {
        asked.situation.queue(&in_any_state, &Work { narrow: *narrow, ..work.clone() })
    });
    let own: Vec<&str> = working.own.iter().map(String::as_str).collect();
    let narrow = Narrow { only: Some(&own), ..Narrow::default() };
    let n_mine = asked.situation.queue(&in_any_state, &Work { narrow, shown: 0, ..work }).n;
    let found = narrowing.narrowly(false, |narrow| asked.situation.find_narrowly(filter, narrow));
    let pages = queued.chosen.div_ceil(PER_PAGE).max(1);
    if question.page > pages {
        return Err(WebError::not_found("page", question.page));
    }
    let shown: Vec<&IncidentRow> =
        queued.shown.iter().map(|place| asked.situation.at(*place)).collect();
    let lines = lines::lines(asked, &shown, &columns, filter, &working, now)?;
    let ground = ground(asked, &narrowing);
    let selection = Selection { asked, filter, ground: &ground, found: &found };
    let mut chrome = Chrome::of(asked, "queue", words.say("section-queue"));
    (chrome.main_id, chrome.main_class) = ("queue", "situation queue");
    html(&QueuePage {
        answer: words.with(
            "queue-answer",
            &[
                ("n", Arg::number(queued.chosen as u64)),
                ("overdue", Arg::number(queued.overdue as u64)),
            ],
        ),
        tabs: tabs(asked, filter, &narrowing, &queued, n_mine),
        search: selection.search(),
        facets: selection.facets(),
        positions: selection.position_form(),
        map: selection.map(),
        elsewhere: at.filtered(filter),
        timeline: selection.timeline(),
        chips: chips(asked, &selection, &narrowing, &working),
        total: queued.chosen,
        people: People::of(asked, filter, &narrowing, &working),
        heads: columns::heads(&columns, words, order, |order| link(asked, &[("order", order)], 1)),
        lines,
        arranging: columns::arranging(asked, &columns, |written| {
            link(asked, &[("columns", written)], question.page)
        })?,
        arrange: at.queue_columns(),
        unarranged: link(asked, &[("columns", "")], question.page),
        shows_due: columns.show(Column::Due),
        shows_waits: columns.show(Column::WaitsFor),
        shows_reports: columns.show(Column::Reports),
        shows_differences: columns.show(Column::Differences),
        shows_areas: columns.show(Column::Areas),
        done: working::done(asked),
        action: at.queue(),
        back: link(asked, &[], question.page),
        token: asked.token(),
        colleagues: working::colleagues(asked)?,
        may_work: asked.access.may_in_room(holdfire_powers::Act::WorkQueue),
        paging: (pages > 1).then(|| Paging {
            previous: (question.page > 1).then(|| link(asked, &[], question.page - 1)),
            next: (question.page < pages).then(|| link(asked, &[], question.page + 1)),
            shown: words.with(
                "page-of",
                &[
                    ("page", Arg::number(question.page as u64)),
                    ("pages", Arg::number(pages as u64)),
                ],
            ),
        }),
        searches: searches(asked)?,
        query: link(asked, &[], 1).split_once('?').map(|(_, q)| q.to_owned()).unwrap_or_default(),
        all: at.queue(),
        export: export(asked, &narrowing, queued.chosen),
        settings: asked.at().notice_settings(),
        chrome,
    })
}

/// Where what the queue shows is asked for as files.
fn export(asked: &Asked, narrowing: &Narrowing, n: usize) -> String {
    let may = asked.access.may_in_room(holdfire_powers::Act::Export);
    if !may || n == 0 || narrowing.is_of_people() {
        return String::new();
    }
    match ExportScope::read(&asked.visit.query) {
        Ok(scope) => asked.at().export(&scope.which()),
        Err(_) => String::new(),
    }
}

/// The queue, with what of its address stays when the filter changes.
fn ground(asked: &Asked, narrowing: &Narrowing) -> Ground {
    let kept = ["columns", "order"].into_iter().filter_map(|name| {
        let told = asked.visit.asks(name).filter(|told| !told.is_empty())?;
        Some((name.to_owned(), told.to_owned()))
    });
    Ground::new(asked.at().queue(), narrowing.pairs().into_iter().chain(kept).collect())
}

fn tabs(
    asked: &Asked,
    filter: &Filter,
    narrowing: &Narrowing,
    queued: &Queued,
    n_mine: usize,
) -> Vec<Tab> {
    let words = asked.words;
    let current =
        if narrowing.is_overdue { OVERDUE } else { filter.state.map_or("", |s| s.as_str()) };
    let tab = |state: &str, text: String, n: usize, is_alarm: bool| Tab {
        href: link(asked, &[("state", state)], 1),
        text,
        n: words.number(n as u64),
        is_current: current == state,
        is_alarm,
    };
    let mut tabs = vec![
        tab("", words.say("queue-all"), queued.n, false),
        tab(OVERDUE, words.say("queue-overdue"), queued.overdue, queued.overdue > 0),
    ];
    tabs.extend(
        ReviewState::ALL
            .iter()
            .zip(queued.by_state)
            .map(|(state, n)| tab(state.as_str(), words.say(&state_message(*state)), n, false)),
    );
    tabs.push(Tab {
        href: link(asked, &[("mine", if narrowing.is_mine { "" } else { "1" })], 1),
        text: words.say("queue-mine"),
        n: words.number(n_mine as u64),
        is_current: narrowing.is_mine,
        is_alarm: false,
    });
    tabs
}

/// The filters in force, and what is left out because of who works on it. The state is told by the
/// tabs.
fn chips(
    asked: &Asked,
    selection: &Selection<'_>,
    narrowing: &Narrowing,
    working: &Working,
) -> Vec<Chip> {
    let words = asked.words;
    let who = |told: &str| match told {
        NOBODY => words.say("queue-nobody"),
        told => AccountId::new(told).map_or_else(|_| told.to_owned(), |id| working.name(&id)),
    };
    let more = [
        (!narrowing.claimed.is_empty())
            .then(|| ("claimed", words.about("chip-claimed", who(&narrowing.claimed)))),
        (!narrowing.assigned.is_empty())
            .then(|| ("assigned", words.about("chip-assigned", who(&narrowing.assigned)))),
        narrowing.is_unread.then(|| ("unread", words.say("chip-unread"))),
    ];
    let chip = |(name, text): (&str, String)| Chip { href: link(asked, &[(name, "")], 1), text };
    selection.chips().into_iter().chain(more.into_iter().flatten().map(chip)).collect()
}

/// Asking for what somebody works on: a form in the rail.
struct People {
    kept: Vec<(String, String)>,
    claimed: Vec<Choice>,
    assigned: Vec<Choice>,
    is_unread: bool,
    /// Whether there is somebody for whom something is unread.
    has_account: bool,
}

impl People {
    fn of(asked: &Asked, filter: &Filter, narrowing: &Narrowing, working: &Working) -> Self {
        let pairs = filter.pairs().into_iter().map(|(name, value)| (name.to_owned(), value));
        let ground = ground(asked, narrowing);
        let others = ["claimed", "assigned", "unread"];
        let kept = pairs.chain(ground.kept()).filter(|(name, _)| !others.contains(&name.as_str()));
        Self {
            kept: kept.collect(),
            claimed: working::everybody(asked, working, &narrowing.claimed),
            assigned: working::everybody(asked, working, &narrowing.assigned),
            is_unread: narrowing.is_unread,
            has_account: asked.session.is_some(),
        }
    }
}

/// This address with some of its own parts changed.
fn link(asked: &Asked, changed: &[(&str, &str)], page: usize) -> String {
    let is_changed = |name: &str| changed.iter().any(|(known, _)| *known == name);
    let is_kept =
        |name: &str| !is_changed(name) && !["page", "lang", "undo", "done"].contains(&name);
    let kept = asked.visit.query.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let number = page.to_string();
    let page = [("page", number.as_str())].into_iter().filter(|_| page > 1);
    let pairs = kept.filter(|(name, _)| is_kept(name)).chain(changed.iter().copied()).chain(page);
    format!("{}{}", asked.at().queue(), query(pairs.filter(|(_, value)| !value.is_empty())))
}

fn searches(asked: &Asked) -> Result<Vec<SearchView>, WebError> {
    let Some(session) = &asked.session else { return Ok(Vec::new()) };
    let searches = asked.room()?.saved_searches(&session.account.id)?.into_iter();
    Ok(searches
        .map(|search| SearchView {
            href: format!("{}?{}", asked.at().queue(), search.query),
            id: search.id,
            name: search.name,
            is_subscribed: search.is_subscribed,
        })
        .collect())
}
