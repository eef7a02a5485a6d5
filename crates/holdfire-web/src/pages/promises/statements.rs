//! Statements, split into their clauses: what each is, whom it binds and by when, what it leaves out, what
//! it cites, and what came of it; principles compared across statements by what they are about.

use super::pieces::{
    Cell, Fact, Piece, Row, Section, Table, clause, day, incident, incident_row, lines,
    matter as matter_link, or_missing, told, who, word, words,
};
use super::watched::is_between;
use super::{Matter, action, listed, today};
use crate::asked::Asked;
use crate::error::WebError;
use crate::talks_view::said;
use crate::words::{Arg, plain};
use axum::response::Response;
use holdfire_core::talks::{
    ClauseKind, Commitment, Fulfilment, FulfilmentState, Gap, Statement, StatementClause,
};
use holdfire_core::{Recorded, Talk, TalkBook};
use holdfire_store::IncidentRow;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Incidents shown beside what was promised; more are counted.
const MOST_BESIDE: usize = 60;

pub(super) fn matter(
    asked: &Asked,
    book: &TalkBook,
    recorded: &Recorded<Talk>,
    statement: &Statement,
) -> Matter {
    let id = statement.id.as_str();
    let instrument = statement.instrument.as_ref();
    let facts = vec![
        Fact::new(asked, "promise-made-by", who(asked, &statement.by)),
        Fact::new(asked, "promise-made-on", day(asked, statement.on)),
        Fact::new(asked, "talk-kind-meeting", matter_of(asked, book, statement)),
        Fact::new(
            asked,
            "promise-instrument",
            instrument.map(|of| clause(asked, of.as_str(), None)).unwrap_or_default(),
        ),
    ];
    let fulfil = [("of", id), ("back", &*asked.visit.path)];
    let reply = [("to", id), ("back", &*asked.visit.path)];
    let actions = [
        action(asked, "fulfilment", "promise-say-what-came", &fulfil),
        action(asked, "reply", "promise-reply", &reply),
    ];
    let (binding, gaps) = binding(statement);
    Matter {
        list: "statements",
        answer: match binding {
            0 => asked.words.say("statement-binds-nobody"),
            n => asked.words.with(
                "statement-answer",
                &[("n", Arg::number(n as u64)), ("gaps", Arg::number(gaps as u64))],
            ),
        },
        caution: "",
        is_alarm: false,
        facts,
        sections: vec![
            clauses(asked, book, statement),
            beside(asked, book, recorded, statement),
            super::accusations::replies(asked, book, &statement.id),
        ],
        actions: actions.into_iter().flatten().collect(),
    }
}

fn matter_of(asked: &Asked, book: &TalkBook, statement: &Statement) -> Cell {
    matter_link(asked, book, statement.meeting.as_ref())
}

/// How many of its clauses bind somebody, and how many of those leave something out.
fn binding(statement: &Statement) -> (usize, usize) {
    let binds = |clause: &&StatementClause| {
        matches!(clause.kind, ClauseKind::Obligation | ClauseKind::Procedure)
    };
    let all = statement.clauses.iter().filter(binds);
    (all.clone().count(), all.filter(|clause| !clause.gaps().is_empty()).count())
}

fn clauses(asked: &Asked, book: &TalkBook, statement: &Statement) -> Section {
    let columns =
        ["promise-clause", "promise-words", "promise-binds", "promise-cites", "promise-came-of-it"];
    let mut table = Table::new(asked, &columns, "statement-no-clauses");
    for clause in &statement.clauses {
        let number = vec![
            Piece::Text(plain(&clause.number).into_owned()),
            Piece::Break,
            word(asked, "clause-kind", clause.kind.as_str()).remove(0),
        ];
        let row = table.add(
            format!("clause-{}", clause.number),
            vec![
                number,
                lines([words(Some(&clause.words)), themes_of(asked, clause)]),
                binds(asked, clause),
                cites(asked, book, clause),
                came_of(asked, book, statement, clause),
            ],
        );
        row.class = if clause.gaps().is_empty() { "" } else { "has-gaps" };
    }
    Section::new(asked, "clauses", "statement-clauses", "statement-clauses-note", table)
}

fn themes_of(asked: &Asked, clause: &StatementClause) -> Cell {
    let link = |theme: &str| {
        let href = format!("{}#{theme}", asked.at().promises("statements/themes"));
        Piece::Link(href, theme_name(asked, theme))
    };
    clause.themes.iter().map(|theme| link(theme)).collect()
}

/// A theme in the language of the page, where it is one of those that texts often speak of.
fn theme_name(asked: &Asked, theme: &str) -> String {
    let id: String = theme
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
        .collect();
    let known = asked.words.known(&format!("theme-{id}"));
    known.unwrap_or_else(|| plain(theme).replace(['-', '_'], " "))
}

/// Whom it binds, by when, who checks it, and what it leaves out. Nothing is asked of what cannot be
/// checked.
fn binds(asked: &Asked, clause: &StatementClause) -> Cell {
    let say = |id: &str| asked.words.say(id);
    let labelled = |id: &str, cell: Cell| match cell.is_empty() {
        true => cell,
        false => [vec![Piece::Muted(say(id))], cell].concat(),
    };
    let gaps = clause.gaps();
    let checks = lines([
        labelled("promise-bound", who(asked, &clause.bound)),
        labelled("promise-due", day(asked, clause.due)),
        labelled("promise-verifier", who(asked, &clause.verifier)),
        labelled("promise-consequence", words(clause.consequence.as_deref())),
        gaps.iter()
            .map(|gap| {
                Piece::Alarm(say(match gap {
                    Gap::Nobody => "gap-nobody",
                    Gap::NoDeadline => "gap-no-deadline",
                    Gap::NoVerifier => "gap-no-verifier",
                    Gap::NoConsequence => "gap-no-consequence",
                }))
            })
            .collect(),
    ]);
    match checks.is_empty() {
        true => vec![Piece::Muted(say("promise-binds-nobody"))],
        false => checks,
    }
}

fn cites(asked: &Asked, book: &TalkBook, clause: &StatementClause) -> Cell {
    lines(clause.cites.iter().map(|cited| super::cited::link(asked, book, cited)))
}

/// What came of a clause: what somebody says of it, with incidents that show it, and commitments that
/// rest on it.
fn came_of(
    asked: &Asked,
    book: &TalkBook,
    statement: &Statement,
    clause: &StatementClause,
) -> Cell {
    let said = book
        .each_about::<Fulfilment>(&statement.id)
        .filter(|(_, of)| of.clause.as_deref() == Some(&*clause.number));
    let said = said.map(|(recorded, of)| fulfilment(asked, recorded, of));
    let resting = book.each_about::<Commitment>(&statement.id).filter(|(_, made)| {
        made.clause.as_ref().is_some_and(|(of, n)| *of == statement.id && *n == clause.number)
    });
    let resting = resting.map(|(_, made)| {
        let name = vec![Piece::Muted(asked.words.say("promise-rests-on-it"))];
        [name, matter_link(asked, book, Some(&made.id))].concat()
    });
    let all = lines(said.chain(resting));
    let binds = matches!(clause.kind, ClauseKind::Obligation | ClauseKind::Procedure);
    match (all.is_empty(), binds) {
        (true, true) => vec![Piece::Missing(asked.words.say("talks-nothing-said"))],
        (true, false) => vec![Piece::Muted(asked.words.say("clause-not-scored"))],
        _ => all,
    }
}

/// What somebody says came of something.
pub(super) fn fulfilment(asked: &Asked, recorded: &Recorded<Talk>, of: &Fulfilment) -> Cell {
    let head =
        [word(asked, "fulfilment", of.state.as_str()), day(asked, of.on), who(asked, &of.by)]
            .concat();
    let evidence = of.incidents.iter().map(|id| incident(asked, id));
    lines(
        [head, words(of.words.as_deref())]
            .into_iter()
            .chain(evidence)
            .chain([told(asked, recorded)]),
    )
}

/// What was promised and what is recorded to have happened, by their days.
fn beside(
    asked: &Asked,
    book: &TalkBook,
    recorded: &Recorded<Talk>,
    statement: &Statement,
) -> Section {
    let mut promised: Vec<(Option<Date>, Cell)> = Vec::new();
    promised.push((statement.on, vec![Piece::Text(asked.words.say("beside-made"))]));
    for clause in &statement.clauses {
        if let Some(due) = clause.due {
            let label = asked.words.about("beside-clause-due", &*clause.number);
            promised.push((Some(due), vec![Piece::Text(label)]));
        }
    }
    for (_, fulfilment) in book.each_about::<Fulfilment>(&statement.id) {
        let label = match &fulfilment.clause {
            Some(number) => asked.words.about("beside-clause", &**number),
            None => asked.words.say("beside-whole"),
        };
        let cell = [
            vec![Piece::Text(label)],
            word(asked, "fulfilment", fulfilment.state.as_str()),
            who(asked, &fulfilment.by),
        ];
        promised.push((fulfilment.on, cell.concat()));
    }
    let evidence = book.each_about::<Fulfilment>(&statement.id);
    let shown: Vec<&str> = evidence
        .flat_map(|(_, of)| of.incidents.iter().map(holdfire_core::IncidentId::as_str))
        .collect();
    let instrument = statement.instrument.as_ref().map(|id| format!("{id}/"));
    let engages = |row: &&IncidentRow| {
        shown.contains(&row.id.as_str())
            || instrument.as_ref().is_some_and(|of| {
                row.engaged.iter().any(|clause| clause.starts_with(of.as_str()))
                    && is_between(&asked.snapshot, row, statement.on, None)
            })
    };
    let happened: Vec<&IncidentRow> = asked.situation.rows().filter(engages).collect();
    let _ = recorded;
    beside_table(asked, promised, happened)
}

/// The same for whatever was promised.
pub(super) fn beside_table(
    asked: &Asked,
    promised: Vec<(Option<Date>, Cell)>,
    mut happened: Vec<&IncidentRow>,
) -> Section {
    happened.sort_by(|a, b| a.from_s.cmp(&b.from_s).then_with(|| a.id.cmp(&b.id)));
    let left_out = happened.len().saturating_sub(MOST_BESIDE);
    happened.truncate(MOST_BESIDE);
    let first = |row: &IncidentRow| {
        let at = jiff::Timestamp::from_second(row.from_s?).ok()?;
        Some(asked.snapshot.days.day_of(at))
    };
    let mut all: Vec<(Option<Date>, bool, Cell)> = Vec::new();
    all.extend(promised.into_iter().map(|(on, cell)| (on, false, cell)));
    all.extend(happened.iter().map(|row| (first(row), true, incident_row(asked, row))));
    all.sort_by_key(|(on, is_fact, _)| (on.is_none(), *on, *is_fact));
    let columns = ["beside-day", "beside-promised", "beside-recorded"];
    let mut table = Table::new(asked, &columns, "beside-empty");
    for (on, is_fact, cell) in all {
        let on = or_missing(asked, day(asked, on));
        let row: &mut Row = match is_fact {
            true => table.add("", vec![on, Vec::new(), cell]),
            false => table.add("", vec![on, cell, Vec::new()]),
        };
        row.class = if is_fact { "fact" } else { "promised" };
    }
    let mut section = Section::new(asked, "beside", "beside", "beside-note", table);
    if left_out > 0 {
        section.note =
            format!("{} {}", section.note, asked.words.count("beside-more", left_out as u64));
    }
    section
}

/// The day that is told of it; where none is, that on which it was recorded, and said to be that.
pub(super) fn came_on(asked: &Asked, recorded: &Recorded<Talk>, of: &Fulfilment) -> Cell {
    let recorded_on = || {
        let day = asked.snapshot.zone.local(recorded.recorded_at?).date();
        let day = crate::moments::date(asked.words, day);
        Some(Piece::Muted(asked.words.about("promise-recorded-on", &*day)))
    };
    match of.on {
        None => recorded_on().into_iter().collect(),
        told => day(asked, told),
    }
}

/// `/{m}/statements`
pub(crate) fn list(asked: &Asked) -> Result<Response, WebError> {
    let book = asked.talks();
    let columns = ["promise-name", "promise-made-by", "promise-binding", "promise-came-of-it"];
    let mut table = Table::new(asked, &columns, "statements-empty");
    let mut all: Vec<(&Recorded<Talk>, &Statement)> = book.each::<Statement>().collect();
    all.sort_by_key(|(recorded, of)| (of.on.is_none(), std::cmp::Reverse(of.on), recorded.entry));
    for (_, statement) in &all {
        let (binding, gaps) = binding(statement);
        let kinds = Piece::Text(
            asked.words.count("statement-clauses-count", statement.clauses.len() as u64),
        );
        let binding = match binding {
            0 => vec![Piece::Muted(asked.words.say("statement-binds-nobody"))],
            n => vec![Piece::Text(asked.words.count("statement-binding-count", n as u64))],
        };
        let gaps = match gaps {
            0 => Vec::new(),
            n => vec![Piece::Alarm(asked.words.count("statement-gaps-count", n as u64))],
        };
        table.add(
            format!("matter-{}", statement.id),
            vec![
                lines([matter_link(asked, &book, Some(&statement.id)), day(asked, statement.on)]),
                who(asked, &statement.by),
                lines([vec![kinds], binding, gaps]),
                states(asked, &book, statement),
            ],
        );
    }
    let section = Section::new(asked, "all", "section-statements", "", table);
    let answer = asked.words.count("statements-answer", all.len() as u64);
    let more = vec![
        (asked.at().promises("statements/themes"), asked.words.say("themes")),
        (asked.at().promises("statements/citations"), asked.words.say("citations")),
        (asked.at().promises("plover.csv"), "PLOVER CSV".to_owned()),
        (asked.at().promises("plover.json"), "PLOVER JSON".to_owned()),
    ];
    super::listed_with(asked, "statements", answer, "", &["statement"], more, vec![section])
}

/// How often each state is said of its clauses.
fn states(asked: &Asked, book: &TalkBook, statement: &Statement) -> Cell {
    let mut counts: BTreeMap<FulfilmentState, u64> = BTreeMap::new();
    for (_, of) in book.each_about::<Fulfilment>(&statement.id) {
        *counts.entry(of.state).or_default() += 1;
    }
    let said = |(state, n): (FulfilmentState, u64)| {
        let word = said(asked.words, "fulfilment", state.as_str());
        Piece::Text(
            asked.words.with("counted-of", &[("name", Arg::ready(word)), ("n", Arg::number(n))]),
        )
    };
    let all = lines(counts.into_iter().map(|one| vec![said(one)]));
    match all.is_empty() {
        true => vec![Piece::Missing(asked.words.say("talks-nothing-said"))],
        false => all,
    }
}

/// `/{m}/statements/themes`: what each statement says about a thing, side by side.
pub(crate) fn themes(asked: &Asked) -> Result<Response, WebError> {
    let book = asked.talks();
    let mut by_theme: BTreeMap<&str, Vec<(&Statement, &StatementClause)>> = BTreeMap::new();
    for (_, statement) in book.each::<Statement>() {
        for clause in &statement.clauses {
            for theme in &clause.themes {
                by_theme.entry(theme).or_default().push((statement, clause));
            }
        }
    }
    let statements = book.each::<Statement>().count();
    let columns = ["promise-theme", "promise-statement", "promise-words"];
    let mut table = Table::new(asked, &columns, "themes-empty");
    for (theme, mut all) in by_theme.clone() {
        all.sort_by_key(|(statement, _)| (statement.on, &statement.id));
        let silent = statements
            - all.iter().map(|(of, _)| &of.id).collect::<std::collections::BTreeSet<_>>().len();
        for (n, (statement, clause)) in all.iter().enumerate() {
            let first = match n {
                0 => lines([
                    vec![Piece::Text(theme_name(asked, theme))],
                    vec![Piece::Muted(asked.words.count("themes-silent", silent as u64))],
                ]),
                _ => Vec::new(),
            };
            let number = vec![
                Piece::Muted(plain(&clause.number).into_owned()),
                word(asked, "clause-kind", clause.kind.as_str()).remove(0),
            ];
            let of = lines([
                matter_link(asked, &book, Some(&statement.id)),
                day(asked, statement.on),
                number,
            ]);
            let id = if n == 0 { theme } else { "" };
            let row = table.add(id, vec![first, of, words(Some(&clause.words))]);
            row.class = if n == 0 { "first-of" } else { "" };
        }
    }
    let section = Section::new(asked, "themes", "themes", "themes-note", table);
    let answer = asked.words.count("themes-answer", by_theme.len() as u64);
    listed(asked, "statements", answer, "", &[], vec![section])
}

/// Whether a clause is due and nobody says what came of it.
pub(super) fn is_overdue(
    book: &TalkBook,
    statement: &Statement,
    clause: &StatementClause,
    on: Date,
) -> bool {
    let said = book
        .each_about::<Fulfilment>(&statement.id)
        .any(|(_, of)| of.clause.as_deref() == Some(&*clause.number));
    !said && clause.due.is_some_and(|due| due < on)
}

/// Clauses of statements that are due and of which nobody says what came.
pub(super) fn overdue<'b>(
    asked: &Asked,
    book: &'b TalkBook,
) -> Vec<(&'b Statement, &'b StatementClause)> {
    let today = today(asked);
    let all = book.each::<Statement>().flat_map(|(_, of)| of.clauses.iter().map(move |c| (of, c)));
    all.filter(|(of, clause)| is_overdue(book, of, clause, today)).collect()
}
