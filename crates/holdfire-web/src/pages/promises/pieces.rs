//! What the pages of what was said and promised are put together from. All of them have the same parts in
//! the same order, so that nobody's words are shown otherwise than anybody else's.

use crate::asked::Asked;
use crate::moments::Moment;
use crate::names::Tag;
use crate::pages::rows::{Line, line};
use crate::talks_view::{
    DaysView, MatterView, SignView, ToldView, WhoView, day_view, days_view, matter_view, sign,
    told_view, whos_view,
};
use crate::words::plain;
use holdfire_core::talks::{Days, Who};
use holdfire_core::{IncidentId, Recorded, Talk, TalkBook, TalkId};
use holdfire_powers::Act;
use holdfire_store::IncidentRow;
use jiff::civil::Date;

/// A part of a cell.
#[derive(Clone)]
pub(crate) enum Piece {
    /// Said by these pages.
    Text(String),
    /// Said by a source, as it stands there.
    Words(String),
    /// A link with its name.
    Link(String, String),
    /// Somebody, or several as a list.
    Whos(Vec<WhoView>),
    Matter(MatterView),
    Day(DaysView),
    Moment(Moment),
    Sign(SignView),
    Verdict(Tag),
    /// Something that has to be noticed.
    Alarm(String),
    /// Something that is left out, or was not told.
    Missing(String),
    Muted(String),
    Told(ToldView),
    /// What follows stands on a line of its own.
    Break,
}

pub(crate) type Cell = Vec<Piece>;

/// A table, or what is said where there is none.
#[derive(Default)]
pub(crate) struct Table {
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
    /// Said when it has no rows.
    pub empty: String,
}

/// A row of a table.
#[derive(Default)]
pub(crate) struct Row {
    /// For links to it; may be empty.
    pub id: String,
    pub class: &'static str,
    pub cells: Vec<Labelled>,
}

/// A cell with the heading of its column, which a narrow page writes before it.
pub(crate) struct Labelled {
    pub label: String,
    pub pieces: Cell,
}

/// A part of a page.
pub(crate) struct Section {
    pub id: &'static str,
    pub heading: String,
    pub note: String,
    pub table: Table,
}

/// A line of what is known of something.
pub(crate) struct Fact {
    pub label: String,
    pub pieces: Cell,
}

impl Table {
    pub fn new(asked: &Asked, columns: &[&str], empty: &str) -> Self {
        let columns = columns.iter().map(|id| asked.words.say(id)).collect();
        Self { columns, rows: Vec::new(), empty: asked.words.say(empty) }
    }

    pub fn add(&mut self, id: impl Into<String>, cells: Vec<Cell>) -> &mut Row {
        let labels = self.columns.iter().cloned();
        let cells = labels.zip(cells).map(|(label, pieces)| Labelled { label, pieces }).collect();
        let at = self.rows.len();
        self.rows.push(Row { id: id.into(), class: "", cells });
        &mut self.rows[at]
    }
}

impl Section {
    pub fn new(asked: &Asked, id: &'static str, heading: &str, note: &str, table: Table) -> Self {
        let note = if note.is_empty() { String::new() } else { asked.words.say(note) };
        Self { id, heading: asked.words.say(heading), note, table }
    }
}

impl Fact {
    pub fn new(asked: &Asked, label: &str, pieces: Cell) -> Self {
        let pieces = match pieces.is_empty() {
            true => vec![Piece::Missing(asked.words.say("not-told"))],
            false => pieces,
        };
        Self { label: asked.words.say(label), pieces }
    }
}

/// Somebody, or nothing.
pub(crate) fn who<'w>(asked: &Asked, who: impl IntoIterator<Item = &'w Who>) -> Cell {
    let all = whos_view(asked, who);
    if all.is_empty() { Vec::new() } else { vec![Piece::Whos(all)] }
}

pub(crate) fn day(asked: &Asked, day: Option<Date>) -> Cell {
    day.map(|day| Piece::Day(day_view(asked.words, day))).into_iter().collect()
}

pub(crate) fn days(asked: &Asked, days: Option<Days>) -> Cell {
    days.map(|days| Piece::Day(days_view(asked.words, days))).into_iter().collect()
}

pub(crate) fn words(told: Option<&str>) -> Cell {
    told.map(|told| Piece::Words(plain(told).into_owned())).into_iter().collect()
}

pub(crate) fn matter(asked: &Asked, book: &TalkBook, id: Option<&TalkId>) -> Cell {
    id.map(|id| Piece::Matter(matter_view(asked, book, id))).into_iter().collect()
}

pub(crate) fn told(asked: &Asked, recorded: &Recorded<Talk>) -> Cell {
    vec![Piece::Told(told_view(asked, recorded))]
}

pub(crate) fn word(asked: &Asked, of: &str, word: &'static str) -> Cell {
    vec![Piece::Sign(sign(asked.words, of, word))]
}

/// A cell, or that nothing is told.
pub(crate) fn or_missing(asked: &Asked, cell: Cell) -> Cell {
    match cell.is_empty() {
        true => vec![Piece::Missing(asked.words.say("not-told"))],
        false => cell,
    }
}

/// Cells one after the other, each on a line of its own.
pub(crate) fn lines(cells: impl IntoIterator<Item = Cell>) -> Cell {
    let mut all: Cell = Vec::new();
    for cell in cells.into_iter().filter(|cell| !cell.is_empty()) {
        if !all.is_empty() {
            all.push(Piece::Break);
        }
        all.extend(cell);
    }
    all
}

/// An incident by its number: a link with its day and its answer, as far as it may be seen.
pub(crate) fn incident(asked: &Asked, id: &IncidentId) -> Cell {
    match asked.situation.row(id.as_str()) {
        Some(row) => incident_row(asked, row),
        None => match asked.snapshot.situation.row(id.as_str()) {
            // It is there, and whoever asks may not see it.
            Some(_) => vec![Piece::Missing(asked.words.say("incident-not-seen"))],
            None => vec![Piece::Words(id.to_string())],
        },
    }
}

/// The same of a row.
pub(crate) fn incident_row(asked: &Asked, row: &IncidentRow) -> Cell {
    let Line { href, when, act, place, tag, id, .. } = line(asked, row, false);
    let mut cell = vec![Piece::Link(href, id)];
    cell.extend(when.map(Piece::Moment));
    cell.push(Piece::Text(asked.words.list([act, place])));
    cell.push(Piece::Verdict(tag));
    cell
}

/// An instrument or a clause of it, with its page.
pub(crate) fn clause(asked: &Asked, instrument: &str, number: Option<&str>) -> Cell {
    let title = asked.snapshot.instrument_title(asked.words, instrument);
    let (href, name) = match number {
        Some(number) => {
            (asked.at().clause(&format!("{instrument}/{number}")), format!("{title} · {number}"))
        }
        None => (asked.at().instrument(instrument), title),
    };
    vec![Piece::Link(asked.access.leading(Act::SeeTerms, href), name)]
}
