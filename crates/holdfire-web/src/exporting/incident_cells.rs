//! An incident as a row.

use super::columns::{Columns, Group};
use super::places::Shown;
use crate::snapshot::Snapshot;
use holdfire_core::{CountRange, Responsible, Stand, TimePrecision};
use holdfire_export::Cell;
use holdfire_store::{IncidentRow, Judged};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// What a row is made of.
pub(crate) struct IncidentFacts<'a> {
    pub row: &'a IncidentRow,
    /// Whether it is only perhaps in the period; nothing if no period was asked for.
    pub is_perhaps: Option<bool>,
    pub place: &'a Shown,
    /// Whether words of sources may stand in it.
    pub with_words: bool,
    pub judged: Option<&'a Judged>,
    pub entries: &'a [u64],
    pub page: String,
}

/// The cells of an incident, in the order of the columns.
pub(crate) fn cells(columns: &Columns, record: &Snapshot, of: &IncidentFacts<'_>) -> Vec<Cell> {
    let row = of.row;
    let mut cells =
        vec![Cell::text(row.id.as_str()), of.is_perhaps.map_or(Cell::Nothing, Cell::Truth)];
    for group in &columns.groups {
        match group {
            Group::When => {
                let instant = |s: Option<i64>| s.and_then(|s| Timestamp::from_second(s).ok());
                let when = instant(row.from_s).zip(instant(row.until_s));
                cells.extend(when_cells(record.zone.time_zone(), when, row.time_precision));
            }
            Group::Where => {
                cells.extend(of.place.cells());
                cells.push(Cell::list(row.areas_inside.iter().map(|id| id.as_str())));
                cells.push(Cell::list(row.areas_perhaps.iter().map(|id| id.as_str())));
            }
            Group::What => {
                cells.push(Cell::maybe(row.act.map(|act| act.path())));
                cells.extend(harm_cells(row.killed, row.injured));
            }
            Group::Who => {
                cells.push(named(&row.actors, of.with_words));
                cells.push(named(&row.targets, of.with_words));
            }
            Group::ToldBy => cells.extend([
                Cell::list(row.sources.iter().map(|id| id.as_str())),
                Cell::Whole(row.report_count.into()),
                Cell::list(row.disagreements.iter().map(|field| field.as_str())),
                Cell::real(Some(row.lowest_probability)),
            ]),
            Group::Clauses => {
                cells.push(Cell::maybe(row.verdict.map(|verdict| verdict.as_str())));
                let answers = [
                    (&row.engaged, "engaged"),
                    (&row.undetermined, "undetermined"),
                    (&row.not_engaged, "not_engaged"),
                ];
                let answer = |name: &String| {
                    answers.iter().find(|(of, _)| of.contains(name)).map(|(_, answer)| *answer)
                };
                cells.extend(columns.clauses.iter().map(|name| Cell::maybe(answer(name))));
            }
            Group::Members => cells.extend(member_cells(columns, of.judged)),
            Group::Work => {
                let due = row.next_due_s.and_then(|s| Timestamp::from_second(s).ok());
                cells.extend([
                    Cell::text(row.review.as_str()),
                    due.map_or(Cell::Nothing, Cell::Instant),
                    Cell::list(row.waits_for.iter().map(|id| id.as_str())),
                ]);
            }
            Group::Tracing => {
                cells.push(Cell::list(of.entries.iter().map(u64::to_string)));
                cells.push(Cell::text(&of.page));
            }
        }
    }
    cells
}

/// The cells of a time.
pub(crate) fn when_cells(
    zone: &TimeZone,
    when: Option<(Timestamp, Timestamp)>,
    precision: Option<TimePrecision>,
) -> [Cell; 5] {
    let Some((from, until)) = when else { return [const { Cell::Nothing }; 5] };
    let local = |at: Timestamp| {
        let zoned = at.to_zoned(zone.clone());
        Cell::Local(zoned.datetime(), zoned.offset())
    };
    [
        Cell::Instant(from),
        Cell::Instant(until),
        local(from),
        local(until),
        Cell::maybe(precision.map(|precision| precision.as_str())),
    ]
}

/// The cells of people harmed, as told.
pub(crate) fn harm_cells(killed: Option<CountRange>, injured: Option<CountRange>) -> [Cell; 4] {
    [
        Cell::whole(killed.map(|range| range.low)),
        Cell::whole(killed.map(|range| range.high)),
        Cell::whole(injured.map(|range| range.low)),
        Cell::whole(injured.map(|range| range.high)),
    ]
}

/// Names as rows have them: ids, and words of sources behind a question mark. Without the words only
/// the mark is left, because that somebody was named is not hidden.
pub(crate) fn named(names: &[String], with_words: bool) -> Cell {
    Cell::list(names.iter().map(|name| match name.starts_with('?') && !with_words {
        true => "?",
        false => name.as_str(),
    }))
}

fn member_cells(columns: &Columns, judged: Option<&Judged>) -> Vec<Cell> {
    let Some(judged) = judged else {
        // Accord, a position each, three of the finding, two of the attribution.
        return vec![Cell::Nothing; columns.members.len() + 6];
    };
    let stand = |stand: &Stand| match stand {
        Stand::Duplicate { of } => format!("duplicate of {of}"),
        other => other.as_str().to_owned(),
    };
    let position = |id: &String| {
        let of = judged.members.iter().find(|of| of.member.as_str() == id);
        let standing = of.map(|of| of.standing.as_slice()).unwrap_or_default();
        Cell::list(standing.iter().map(|position| stand(&position.what.stand)))
    };
    let finding = judged.findings.last().map(|found| &found.what);
    let clauses = finding.map(|found| found.clauses.as_slice()).unwrap_or_default();
    let attribution = judged.attributions.last().map(|named| &named.what);
    let responsible = match attribution.map(|named| &named.responsible) {
        None => Cell::Nothing,
        Some(Responsible::Unknown) => Cell::list(["unknown"]),
        Some(Responsible::Actors { actors }) => Cell::list(actors.iter().map(|id| id.as_str())),
    };
    let mut cells = vec![Cell::text(judged.accord.as_str())];
    cells.extend(columns.members.iter().map(position));
    cells.extend([
        Cell::maybe(finding.map(|found| found.outcome.as_str())),
        Cell::maybe(finding.and_then(|found| found.confidence).map(|sure| sure.as_str())),
        Cell::list(clauses.iter().map(|cited| format!("{}/{}", cited.instrument, cited.clause))),
        responsible,
        Cell::maybe(attribution.map(|named| named.standard.as_str())),
    ]);
    cells
}
