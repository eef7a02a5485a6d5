//! What was left open: options, who sees to it, what was decided and which clause it became; and from the
//! clause on to the incidents that engage it, so that a straight line leads from the talks to what happens.

use super::pieces::{
    Cell, Fact, Piece, Section, Table, day, days, incident_row, lines, or_missing, told, who, words,
};
use super::{Matter, action, counted, listed, today};
use crate::asked::Asked;
use crate::error::WebError;
use crate::situation::filter::Question;
use crate::words::{Arg, plain};
use axum::response::Response;
use holdfire_core::talks::{Modality, Settlement};
use holdfire_core::{InstrumentId, Recorded, Talk, TalkBook};
use holdfire_store::IncidentRow;

/// Incidents shown below a clause; more are counted, with a link to all.
const MOST_SHOWN: usize = 20;

pub(super) fn matter(asked: &Asked, book: &TalkBook, modality: &Modality) -> Matter {
    let id = modality.id.as_str();
    let settle = action(
        asked,
        "settlement",
        "modality-settle",
        &[("modality", id), ("back", &*asked.visit.path)],
    );
    let last = book.each_about::<Settlement>(&modality.id).last();
    let mut sections = vec![options(asked, book, modality), settlements(asked, book, modality)];
    let became =
        book.each_about::<Settlement>(&modality.id).filter_map(|(_, of)| of.became.as_ref());
    let mut shown: Vec<&(InstrumentId, Box<str>)> = Vec::new();
    for clause in became {
        if !shown.contains(&clause) {
            sections.push(line_to_incidents(asked, clause));
            shown.push(clause);
        }
    }
    Matter {
        list: "modalities",
        answer: match last {
            Some((_, of)) => asked.words.about("modality-settled", &*of.words),
            None => asked.words.say("modality-open"),
        },
        caution: "",
        is_alarm: last.is_none() && modality.due.is_some_and(|due| due < today(asked)),
        facts: vec![
            Fact::new(asked, "modality-owner", who(asked, &modality.owner)),
            Fact::new(
                asked,
                "talk-kind-track",
                super::pieces::matter(asked, book, modality.track.as_ref()),
            ),
            Fact::new(asked, "promise-due", day(asked, modality.due)),
        ],
        sections,
        actions: settle.into_iter().collect(),
    }
}

/// What has been proposed, and which of it was taken.
fn options(asked: &Asked, book: &TalkBook, modality: &Modality) -> Section {
    let mut table =
        Table::new(asked, &["modality-option", "modality-taken"], "modality-no-options");
    for (n, option) in modality.options.iter().enumerate() {
        let taken = book.each_about::<Settlement>(&modality.id);
        let taken = taken.filter(|(_, of)| of.option.is_some_and(|taken| usize::from(taken) == n));
        let taken = taken.map(|(_, of)| {
            [vec![Piece::Text(asked.words.say("modality-is-taken"))], days(asked, of.on)].concat()
        });
        table.add("", vec![words(Some(option)), lines(taken)]);
    }
    Section::new(asked, "options", "modality-options", "", table)
}

fn settlements(asked: &Asked, book: &TalkBook, modality: &Modality) -> Section {
    let columns = ["beside-day", "modality-by", "modality-how", "modality-became"];
    let mut table = Table::new(asked, &columns, "modality-open");
    for (recorded, of) in book.each_about::<Settlement>(&modality.id) {
        let by =
            lines([who(asked, &of.by), super::pieces::matter(asked, book, of.meeting.as_ref())]);
        table.add(
            "",
            vec![
                or_missing(asked, days(asked, of.on)),
                or_missing(asked, by),
                lines([words(Some(&of.words)), told(asked, recorded)]),
                became(asked, of),
            ],
        );
    }
    Section::new(asked, "settled", "modality-decision", "", table)
}

fn became(asked: &Asked, of: &Settlement) -> Cell {
    match &of.became {
        Some(clause) => super::commitments::agreed(asked, clause),
        None => vec![Piece::Missing(asked.words.say("modality-no-clause"))],
    }
}

/// The incidents that engage a clause, the last first.
fn engaging<'a>(asked: &'a Asked, clause: &(InstrumentId, Box<str>)) -> Vec<&'a IncidentRow> {
    let name = format!("{}/{}", clause.0, clause.1);
    let engages = |row: &&IncidentRow| row.engaged.contains(&name);
    let mut rows: Vec<&IncidentRow> = asked.situation.rows().filter(engages).collect();
    rows.sort_by(|a, b| b.from_s.cmp(&a.from_s).then_with(|| a.id.cmp(&b.id)));
    rows
}

/// All of them, on the overview.
fn all_engaging(asked: &Asked, clause: &(InstrumentId, Box<str>)) -> String {
    let pairs = [
        ("clause".to_owned(), format!("{}/{}", clause.0, clause.1)),
        ("answer".to_owned(), "engaged".to_owned()),
    ];
    Question::read(&pairs).map_or_else(|_| String::new(), |of| asked.at().question(&of))
}

/// From the clause to the incidents that engage it.
fn line_to_incidents(asked: &Asked, clause: &(InstrumentId, Box<str>)) -> Section {
    let rows = engaging(asked, clause);
    let columns = ["beside-recorded"];
    let mut table = Table::new(asked, &columns, "modality-no-incidents");
    for row in rows.iter().take(MOST_SHOWN) {
        table.add("", vec![incident_row(asked, row)]);
    }
    if rows.len() > MOST_SHOWN {
        let all = asked.words.count("modality-all-incidents", rows.len() as u64);
        table.add("", vec![vec![counted(all_engaging(asked, clause), all)]]);
    }
    let title = asked.snapshot.instrument_title(asked.words, clause.0.as_str());
    let name = format!("{title} · {}", plain(&clause.1));
    Section {
        id: "incidents",
        heading: asked.words.about("modality-incidents", &name),
        note: asked.words.say("modality-incidents-note"),
        table,
    }
}

/// `/{m}/modalities`
pub(crate) fn list(asked: &Asked) -> Result<Response, WebError> {
    let book = asked.talks();
    let columns = ["modality-issue", "modality-owner", "modality-decision", "modality-became"];
    let mut open = Table::new(asked, &columns, "talks-none");
    let mut settled = Table::new(asked, &columns, "talks-none");
    let mut all: Vec<(&Recorded<Talk>, &Modality)> = book.each::<Modality>().collect();
    all.sort_by_key(|(recorded, of)| (of.due.is_none(), of.due, recorded.entry));
    for (_, modality) in &all {
        let last = book.each_about::<Settlement>(&modality.id).last().map(|(_, of)| of);
        let is_late = last.is_none() && modality.due.is_some_and(|due| due < today(asked));
        let due = match is_late {
            true => {
                [day(asked, modality.due), vec![Piece::Alarm(asked.words.say("talks-is-overdue"))]]
                    .concat()
            }
            false => day(asked, modality.due),
        };
        let issue = lines([
            super::pieces::matter(asked, &book, Some(&modality.id)),
            due,
            vec![Piece::Muted(
                asked.words.count("modality-options-count", modality.options.len() as u64),
            )],
        ]);
        let owner = or_missing(asked, who(asked, &modality.owner));
        match last {
            None => {
                let nothing = vec![Piece::Missing(asked.words.say("modality-open"))];
                let row = open.add(
                    format!("matter-{}", modality.id),
                    vec![issue, owner, nothing, Vec::new()],
                );
                row.class = if is_late { "overdue" } else { "" };
            }
            Some(of) => {
                let incidents = of.became.as_ref().map(|clause| {
                    let said = asked
                        .words
                        .count("modality-engaged-by", engaging(asked, clause).len() as u64);
                    vec![counted(all_engaging(asked, clause), said)]
                });
                let decision =
                    lines([words(Some(&of.words)), days(asked, of.on), who(asked, &of.by)]);
                let became = lines([became(asked, of), incidents.unwrap_or_default()]);
                settled
                    .add(format!("matter-{}", modality.id), vec![issue, owner, decision, became]);
            }
        }
    }
    let answer = asked.words.with(
        "modalities-answer",
        &[
            ("open", Arg::number(open.rows.len() as u64)),
            ("settled", Arg::number(settled.rows.len() as u64)),
        ],
    );
    let sections = vec![
        Section::new(asked, "open", "modalities-open", "", open),
        Section::new(asked, "settled", "modalities-settled", "", settled),
    ];
    listed(asked, "modalities", answer, "", &["modality", "settlement"], sections)
}
