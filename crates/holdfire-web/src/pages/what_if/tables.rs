//! The answer of a what-if as tables: from which answer to which, by clause, area, actor and month.
//! Behind each number stand its incidents, in the page itself, so that they can be reached without
//! script and without asking again.

use super::asking::Answered;
use crate::asked::Asked;
use crate::charts::percent;
use crate::moments::month_and_year;
use crate::names::{Tag, name, tag};
use crate::pages::rows::{Line, line};
use crate::situation::filter::Overall;
use crate::situation::{OUTSIDE, UNKNOWN_ACTOR};
use crate::words::{Arg, Words, plain};
use holdfire_core::Verdict;
use holdfire_terms::what_if::{ByActor, InArea, InMonth, Side, Tally, Turn, Turns, WhatIf};

/// Incidents that stand behind one number; more are counted and can be had from the program.
const MOST_BEHIND: usize = 60;
/// Incidents in the list of all.
const MOST_LISTED: usize = 200;

/// A number with its incidents.
pub(crate) struct Behind {
    pub number: String,
    pub is_zero: bool,
    pub incidents: Vec<(String, String)>,
    pub more: String,
}

/// The incidents of one turn.
pub(crate) struct TurnRow {
    pub now: Tag,
    pub then: Tag,
    /// The strongest answer stays while another clause turns.
    pub stays: bool,
    pub sure: Behind,
    pub perhaps: Behind,
    /// How many of all changed incidents, as the width of a bar.
    pub width: String,
}

/// A clause, area, actor or month.
pub(crate) struct GroupRow {
    pub name: String,
    /// The title of a clause, in the words of its instrument.
    pub detail: String,
    pub href: Option<String>,
    pub side: String,
    pub turns: Vec<TurnRow>,
}

/// A table of groups.
pub(crate) struct GroupTable {
    pub id: &'static str,
    pub title: String,
    pub note: String,
    pub rows: Vec<GroupRow>,
}

/// From which answer to which, over all incidents.
pub(crate) struct Matrix {
    pub then: Vec<Tag>,
    pub rows: Vec<MatrixRow>,
}

/// The incidents of one answer under the terms of now.
pub(crate) struct MatrixRow {
    pub now: Tag,
    pub cells: Vec<MatrixCell>,
}

/// The incidents of one turn; on the diagonal those that stay.
pub(crate) struct MatrixCell {
    pub is_same: bool,
    pub unchanged: String,
    pub behind: Behind,
}

/// An incident that would be answered otherwise.
pub(crate) struct ChangedRow {
    pub line: Line,
    pub now: Tag,
    pub then: Tag,
    pub clauses: Vec<(String, Tag, Tag)>,
}

/// The answers in their order, as options.
const ANSWERS: [Option<Verdict>; 4] =
    [Some(Verdict::Engaged), Some(Verdict::Undetermined), Some(Verdict::NotEngaged), None];

/// The first table.
pub(crate) fn matrix(asked: &Asked, found: &WhatIf) -> Matrix {
    let words = asked.words;
    let of = |verdict: Option<Verdict>| tag(words, Overall::of(verdict));
    let rows = ANSWERS.map(|now| MatrixRow {
        now: of(now),
        cells: ANSWERS
            .map(|then| {
                let tally = found.overall.turns.get(&Turn { now, then });
                let kept = found.overall.unchanged.get(&now).copied().unwrap_or_default();
                let is_same = now == then;
                MatrixCell {
                    is_same,
                    unchanged: match is_same {
                        true => words.number(kept.sure as u64),
                        false => String::new(),
                    },
                    behind: behind(asked, found, tally.map_or(&[], |tally| &tally.sure)),
                }
            })
            .into(),
    });
    let is_told = |row: &MatrixRow| {
        row.cells.iter().any(|cell| !cell.behind.is_zero || (cell.is_same && cell.unchanged != "0"))
    };
    Matrix {
        then: ANSWERS.map(of).into(),
        rows: rows.into_iter().filter(|row| is_told(row)).collect(),
    }
}

/// The tables by clause, area, actor and month.
pub(crate) fn groups(asked: &Asked, answered: &Answered) -> Vec<GroupTable> {
    let words = asked.words;
    let table = |id: &'static str, note: &str, rows: Vec<GroupRow>| GroupTable {
        id,
        title: words.say(&format!("what-if-{id}")),
        note: if note.is_empty() { String::new() } else { words.say(note) },
        rows,
    };
    vec![
        table("by-clause", "", by_clause(asked, &answered.found)),
        table("by-area", "what-if-by-area-note", by_area(asked, answered)),
        table("by-actor", "what-if-by-actor-note", by_actor(asked, &answered.found)),
        table("by-month", "what-if-by-month-note", by_month(asked, &answered.found)),
    ]
}

fn by_clause(asked: &Asked, found: &WhatIf) -> Vec<GroupRow> {
    let words = asked.words;
    let told =
        found.clauses.iter().filter(|row| row.side != Side::Both || !row.turns.turns.is_empty());
    told.map(|row| {
        let reference = row.clause.to_string();
        let is_here = asked.snapshot.terms.clause_at(&row.clause).is_some();
        GroupRow {
            href: is_here.then(|| asked.at().clause(&reference)),
            name: reference,
            detail: plain(&row.title).into_owned(),
            side: match row.side {
                Side::Now => words.say("what-if-now-only"),
                Side::Then => words.say("what-if-then-only"),
                Side::Both => String::new(),
            },
            turns: turns(asked, found, &row.turns, "what-if-not-in-force"),
        }
    })
    .collect()
}

fn by_area(asked: &Asked, answered: &Answered) -> Vec<GroupRow> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let rows = answered.found.areas.iter().map(|(area, turns)| {
        let name = match area {
            InArea::Area(id) => answered
                .areas
                .iter()
                .find(|area| area.id == *id)
                .map_or_else(|| snapshot.area_name(words, id.as_str()), |a| name(words, &a.name)),
            InArea::Outside => snapshot.area_name(words, OUTSIDE),
            InArea::NotTold => words.say("place-not-told"),
        };
        plain_group(asked, &answered.found, name, turns)
    });
    rows.collect()
}

fn by_actor(asked: &Asked, found: &WhatIf) -> Vec<GroupRow> {
    let words = asked.words;
    let rows = found.actors.iter().map(|(actor, turns)| {
        let told = match actor {
            ByActor::Known(id) => id.to_string(),
            ByActor::Words(told) => format!("?{told}"),
            ByActor::NotTold => UNKNOWN_ACTOR.to_owned(),
        };
        plain_group(asked, found, asked.snapshot.actor_name(words, &told), turns)
    });
    let mut rows: Vec<GroupRow> = rows.collect();
    // Nobody is first by rank.
    rows.sort_by_key(|row| row.name.to_lowercase());
    rows
}

fn by_month(asked: &Asked, found: &WhatIf) -> Vec<GroupRow> {
    let words = asked.words;
    let rows = found.months.iter().map(|(month, turns)| {
        let name = match month {
            InMonth::From(day) => month_and_year(words, *day),
            InMonth::NotTold => words.say("time-not-told"),
        };
        plain_group(asked, found, name, turns)
    });
    rows.collect()
}

fn plain_group(asked: &Asked, found: &WhatIf, name: String, of: &Turns) -> GroupRow {
    GroupRow {
        name,
        detail: String::new(),
        href: None,
        side: String::new(),
        turns: turns(asked, found, of, "verdict-no-clause"),
    }
}

fn turns(asked: &Asked, found: &WhatIf, of: &Turns, none: &str) -> Vec<TurnRow> {
    let words = asked.words;
    let rows = of.turns.iter().map(|(turn, Tally { sure, perhaps })| TurnRow {
        now: answer(words, turn.now, none),
        then: answer(words, turn.then, none),
        stays: turn.stays(),
        sure: behind(asked, found, sure),
        perhaps: behind(asked, found, perhaps),
        width: percent(sure.len() as f64, found.changed.len() as f64),
    });
    rows.collect()
}

/// An answer; a clause that is not in force has none.
fn answer(words: Words, verdict: Option<Verdict>, none: &str) -> Tag {
    let tag = tag(words, Overall::of(verdict));
    match verdict {
        Some(_) => tag,
        None => Tag { word: words.say(none), ..tag },
    }
}

fn behind(asked: &Asked, found: &WhatIf, places: &[u32]) -> Behind {
    let words = asked.words;
    let shown = found.incidents(places).take(MOST_BEHIND);
    Behind {
        number: words.number(places.len() as u64),
        is_zero: places.is_empty(),
        incidents: shown.map(|id| (asked.at().incident(id.as_str()), id.to_string())).collect(),
        more: match places.len().saturating_sub(MOST_BEHIND) {
            0 => String::new(),
            n => words.count("and-more", n as u64),
        },
    }
}

/// The incidents that would be answered otherwise, and what is said of those not shown.
pub(crate) fn changed(asked: &Asked, found: &WhatIf) -> (Vec<ChangedRow>, String) {
    let words = asked.words;
    let rows = found.changed.iter().take(MOST_LISTED).map(|changed| {
        let row = asked.snapshot.situation.at(changed.number);
        let clauses = changed.clauses.iter().filter_map(|(place, turn)| {
            let clause = found.clauses.get(*place as usize)?.clause.to_string();
            let of = |verdict| answer(words, verdict, "what-if-not-in-force");
            Some((clause, of(turn.now), of(turn.then)))
        });
        ChangedRow {
            line: line(asked, row, false),
            now: answer(words, changed.overall.now, "verdict-no-clause"),
            then: answer(words, changed.overall.then, "verdict-no-clause"),
            clauses: clauses.collect(),
        }
    });
    let more = match found.changed.len() > MOST_LISTED {
        true => words.with(
            "what-if-list-cut",
            &[
                ("shown", Arg::number(MOST_LISTED as u64)),
                ("all", Arg::number(found.changed.len() as u64)),
            ],
        ),
        false => String::new(),
    };
    (rows.collect(), more)
}
