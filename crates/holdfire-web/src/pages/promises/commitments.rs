//! Commitments: promises, undertakings to press somebody, conditions, action items, confidence measures
//! and aims. Each stands beside what is recorded to have happened, and a condition beside the incidents it
//! watches.

use super::pieces::{
    Cell, Fact, Piece, Section, Table, clause, day, incident_row, lines, or_missing, who, word,
    words,
};
use super::statements::{beside_table, came_on, fulfilment, overdue as overdue_clauses};
use super::watched::watched;
use super::{Matter, action, counted, listed, today};
use crate::asked::Asked;
use crate::error::WebError;
use crate::pages::talks::standing::{is_closed, is_overdue, last_said};
use crate::talks_view::said;
use crate::words::Arg;
use axum::response::Response;
use holdfire_core::talks::{Commitment, CommitmentKind, Condition, Fulfilment, Watch};
use holdfire_core::{Recorded, Talk, TalkBook};
use holdfire_store::IncidentRow;
use jiff::civil::Date;

/// Watched incidents shown on a page; more are counted.
const MOST_WATCHED: usize = 50;

pub(super) fn matter(asked: &Asked, book: &TalkBook, made: &Commitment) -> Matter {
    let id = made.id.as_str();
    let today = today(asked);
    let is_late = is_overdue(book, made, today);
    let mut facts = vec![
        Fact::new(asked, "promise-kind", word(asked, "commitment-kind", made.kind.as_str())),
        Fact::new(asked, "promise-owner", who(asked, [&made.by])),
    ];
    let mut optional = |label: &str, cell: Cell| {
        if !cell.is_empty() {
            facts.push(Fact::new(asked, label, cell));
        }
    };
    optional("promise-to", who(asked, &made.to));
    optional("promise-presses", who(asked, &made.presses));
    optional("promise-what", words(Some(&made.what)));
    optional("promise-made-on", day(asked, made.on));
    optional("promise-due", due(asked, made, today, is_late));
    optional("talk-kind-meeting", super::pieces::matter(asked, book, made.meeting.as_ref()));
    if let Some((statement, number)) = &made.clause {
        let href = format!("{}#clause-{number}", asked.at().talk(statement.as_str()));
        let of = asked.words.about("beside-clause", &**number);
        let name = super::pieces::matter(asked, book, Some(statement));
        optional("promise-rests-on", [name, vec![Piece::Link(href, of)]].concat());
    }
    let mut sections = vec![came_of(asked, book, made)];
    let happened = match &made.condition {
        Some(condition) => {
            let (section, rows) = condition_section(asked, condition);
            sections.insert(0, section);
            rows
        }
        None => Vec::new(),
    };
    sections.push(beside(asked, book, made, happened));
    let fields = [("of", id), ("back", &*asked.visit.path)];
    let say = action(asked, "fulfilment", "promise-say-what-came", &fields);
    Matter {
        list: "commitments",
        answer: answer(asked, book, made, is_late),
        caution: "",
        is_alarm: is_late,
        facts,
        sections,
        actions: say.into_iter().collect(),
    }
}

/// How it stands, in a sentence.
fn answer(asked: &Asked, book: &TalkBook, made: &Commitment, is_late: bool) -> String {
    let words = asked.words;
    match (last_said(book, &made.id), is_late) {
        (_, true) => words.say("commitment-is-overdue"),
        (Some(last), false) => {
            let state = said(words, "fulfilment", last.state.as_str());
            match &last.by {
                Some(by) => words.with(
                    "commitment-said-by",
                    &[
                        ("state", Arg::ready(state)),
                        ("by", Arg::ready(crate::talks_view::who_view(asked, by).name)),
                    ],
                ),
                None => words.about("commitment-said", state),
            }
        }
        (None, false) => words.say("commitment-nothing-said"),
    }
}

/// The day by which it is due, and how that stands.
fn due(asked: &Asked, made: &Commitment, today: Date, is_late: bool) -> Cell {
    let Some(due) = made.due else { return Vec::new() };
    let days = |from: Date, until: Date| from.until(until).map_or(0, |span| span.get_days());
    let state = match is_late {
        true => Piece::Alarm(asked.words.count("promise-late-by", days(due, today).unsigned_abs())),
        false if due >= today => {
            Piece::Muted(asked.words.count("promise-due-in", days(today, due).unsigned_abs()))
        }
        false => return day(asked, Some(due)),
    };
    [day(asked, Some(due)), vec![state]].concat()
}

/// On what it depends, and the incidents that this watches.
fn condition_section<'a>(
    asked: &'a Asked,
    condition: &Condition,
) -> (Section, Vec<&'a IncidentRow>) {
    let columns = ["beside-day", "beside-recorded"];
    let mut table = Table::new(asked, &columns, "condition-none-watched");
    let mut note = format!("{} ", asked.words.about("condition-if", &*condition.words));
    let rows = match condition.watches.as_ref().filter(|watch| is_narrow(watch)) {
        Some(watch) => {
            note.push_str(&told_of(asked, watch));
            watched(&asked.situation, &asked.snapshot, watch)
        }
        None => {
            note.push_str(&asked.words.say("condition-watches-nothing"));
            Vec::new()
        }
    };
    for row in rows.iter().rev().take(MOST_WATCHED) {
        let cell = incident_row(asked, row);
        let (when, rest): (Cell, Cell) =
            cell.into_iter().partition(|piece| matches!(piece, Piece::Moment(_)));
        table.add("", vec![or_missing(asked, when), rest]);
    }
    if !rows.is_empty() {
        note.push(' ');
        note.push_str(&asked.words.count("condition-watched-count", rows.len() as u64));
    }
    let section = Section { id: "watched", heading: asked.words.say("condition"), note, table };
    (section, rows)
}

/// Whether a watch says which incidents; one that says nothing watches none.
pub(crate) fn is_narrow(watch: &Watch) -> bool {
    *watch != Watch::default()
}

/// Which incidents are watched, in words.
fn told_of(asked: &Asked, watch: &Watch) -> String {
    let words = asked.words;
    let (snapshot, name) = (&asked.snapshot, |id: &str, text: String| words.about(id, text));
    let day = |day: Date| crate::moments::date(words, day);
    let parts = [
        watch.instrument.as_ref().map(|of| {
            name("condition-watch-instrument", snapshot.instrument_title(words, of.as_str()))
        }),
        watch
            .area
            .as_ref()
            .map(|of| name("condition-watch-area", snapshot.area_name(words, of.as_str()))),
        watch.actor.as_ref().map(|of| {
            name("condition-watch-actor", snapshot.body_or_actor_name(words, of.as_str()))
        }),
        watch.from.map(|from| name("condition-watch-from", day(from))),
        watch.until.map(|until| name("condition-watch-until", day(until))),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    words.with("condition-watches", &[("what", Arg::ready(words.list(parts)))])
}

/// What somebody says came of it, the last first.
fn came_of(asked: &Asked, book: &TalkBook, made: &Commitment) -> Section {
    let columns = ["beside-day", "promise-came-of-it"];
    let mut table = Table::new(asked, &columns, "talks-nothing-said");
    let mut all: Vec<(&Recorded<Talk>, &Fulfilment)> = book.each_about(&made.id).collect();
    all.reverse();
    for (recorded, of) in all {
        table.add(
            "",
            vec![or_missing(asked, came_on(asked, recorded, of)), fulfilment(asked, recorded, of)],
        );
    }
    Section::new(asked, "came", "promise-came-of-it", "promise-came-note", table)
}

fn beside(
    asked: &Asked,
    book: &TalkBook,
    made: &Commitment,
    watched: Vec<&IncidentRow>,
) -> Section {
    let text = |id: &str| vec![Piece::Text(asked.words.say(id))];
    let mut promised = vec![(made.on, text("beside-made"))];
    if made.due.is_some() {
        promised.push((made.due, text("beside-due")));
    }
    let mut happened = watched;
    for (_, of) in book.each_about::<Fulfilment>(&made.id) {
        let cell = [word(asked, "fulfilment", of.state.as_str()), who(asked, &of.by)].concat();
        promised.push((of.on, cell));
        for id in &of.incidents {
            if let Some(row) = asked.situation.row(id.as_str())
                && !happened.iter().any(|known| known.id == row.id)
            {
                happened.push(row);
            }
        }
    }
    beside_table(asked, promised, happened)
}

/// Commitments and clauses whose day is over and of which nobody says what came, for the page of what is
/// due; nothing if there are none, or for those who may not see them.
pub(crate) fn overdue_section(asked: &Asked) -> Option<Section> {
    let book = asked.talks();
    let today = today(asked);
    let mut due = overdue_table(asked, &book);
    let mut all: Vec<(&Recorded<Talk>, &Commitment)> = book.each::<Commitment>().collect();
    all.sort_by_key(|(recorded, made)| (made.due, recorded.entry));
    for (_, made) in all.into_iter().filter(|(_, made)| is_overdue(&book, made, today)) {
        let row = due.add(
            "",
            vec![
                super::pieces::matter(asked, &book, Some(&made.id)),
                who(asked, [&made.by]),
                self::due(asked, made, today, true),
            ],
        );
        row.class = "overdue";
    }
    let section = Section::new(asked, "promised", "due-promised", "due-promised-note", due);
    (!section.table.rows.is_empty()).then_some(section)
}

/// Clauses of statements whose day is over and of which nobody says what came.
fn overdue_table(asked: &Asked, book: &TalkBook) -> Table {
    let mut due =
        Table::new(asked, &["promise-name", "promise-bound", "promise-due"], "talks-none");
    for (statement, clause) in overdue_clauses(asked, book) {
        let href = format!("{}#clause-{}", asked.at().talk(statement.id.as_str()), clause.number);
        let number = asked.words.about("beside-clause", &*clause.number);
        let name = super::pieces::matter(asked, book, Some(&statement.id));
        let row = due.add(
            "",
            vec![
                lines([
                    [name, vec![Piece::Link(href, number)]].concat(),
                    words(Some(&clause.words)),
                ]),
                who(asked, &clause.bound),
                day(asked, clause.due),
            ],
        );
        row.class = "overdue";
    }
    due
}

/// `/{m}/commitments`
pub(crate) fn list(asked: &Asked) -> Result<Response, WebError> {
    let book = asked.talks();
    let today = today(asked);
    let mut open = table(asked);
    let mut conditions = table(asked);
    let mut undertakings = table(asked);
    let mut closed = table(asked);
    let mut late = 0;
    let mut all: Vec<(&Recorded<Talk>, &Commitment)> = book.each::<Commitment>().collect();
    all.sort_by_key(|(recorded, made)| (made.due.is_none(), made.due, recorded.entry));
    for (_, made) in &all {
        let is_late = is_overdue(&book, made, today);
        late += u64::from(is_late);
        let is_done = last_said(&book, &made.id).is_some_and(|last| is_closed(last.state));
        let into = match made.kind {
            CommitmentKind::Condition => &mut conditions,
            CommitmentKind::Undertaking => &mut undertakings,
            _ if is_done => &mut closed,
            _ => &mut open,
        };
        let row =
            into.add(format!("matter-{}", made.id), cells(asked, &book, made, today, is_late));
        row.class = if is_late { "overdue" } else { "" };
    }
    let due = overdue_table(asked, &book);
    late += due.rows.len() as u64;
    let answer = asked.words.with(
        "commitments-answer",
        &[("n", Arg::number(all.len() as u64)), ("late", Arg::number(late))],
    );
    let mut sections = vec![
        Section::new(asked, "open", "commitments-open", "", open),
        Section::new(
            asked,
            "conditions",
            "commitments-conditions",
            "commitments-conditions-note",
            conditions,
        ),
        Section::new(
            asked,
            "undertakings",
            "commitments-undertakings",
            "commitments-undertakings-note",
            undertakings,
        ),
        Section::new(asked, "closed", "commitments-closed", "", closed),
    ];
    if !due.rows.is_empty() {
        sections.insert(0, Section::new(asked, "clauses", "commitments-clauses", "", due));
    }
    listed(asked, "commitments", answer, "", &["commitment", "fulfilment"], sections)
}

fn table(asked: &Asked) -> Table {
    let columns = ["promise-name", "promise-owner", "promise-due", "promise-came-of-it"];
    Table::new(asked, &columns, "talks-none")
}

fn cells(
    asked: &Asked,
    book: &TalkBook,
    made: &Commitment,
    today: Date,
    is_late: bool,
) -> Vec<Cell> {
    let presses = made.presses.as_ref().map(|presses| {
        [vec![Piece::Muted(asked.words.say("promise-presses"))], who(asked, [presses])].concat()
    });
    let last = book.each_about::<Fulfilment>(&made.id).last();
    let mut came = match last {
        Some((recorded, of)) => lines([
            [word(asked, "fulfilment", of.state.as_str()), who(asked, &of.by)].concat(),
            came_on(asked, recorded, of),
        ]),
        None => vec![Piece::Missing(asked.words.say("talks-nothing-said"))],
    };
    let watch = made.condition.as_ref().and_then(|on| on.watches.as_ref());
    if let Some(watch) = watch.filter(|watch| is_narrow(watch)) {
        let n = watched(&asked.situation, &asked.snapshot, watch).len();
        let href = format!("{}#watched", asked.at().talk(made.id.as_str()));
        let said = asked.words.count("condition-watched-count", n as u64);
        came = lines([came, vec![counted(href, said)]]);
    }
    vec![
        lines([
            super::pieces::matter(asked, book, Some(&made.id)),
            word(asked, "commitment-kind", made.kind.as_str()),
            words(made.condition.as_ref().map(|on| &*on.words)),
        ]),
        lines([who(asked, [&made.by]), presses.unwrap_or_default()]),
        due(asked, made, today, is_late),
        came,
    ]
}

/// The clause of an instrument, for links from what became it.
pub(super) fn agreed(asked: &Asked, of: &(holdfire_core::InstrumentId, Box<str>)) -> Cell {
    clause(asked, of.0.as_str(), Some(&of.1))
}
