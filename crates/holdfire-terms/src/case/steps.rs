//! `steps.csv`: steps that were taken and obligations that were fulfilled. Rows about an incident are
//! checked here and recorded later, by `holdfire import steps`: incidents exist only once reports
//! are imported.

use super::Read;
use super::csv_table::{Columns, Row, Wrong, read_rows};
use super::mentions::Mentions;
use crate::problem::{Code, Problem};
use holdfire_core::{Event, StepTaken, StepWords};

const COLUMNS: Columns = Columns {
    file: "steps.csv",
    known: &[
        "instrument",
        "step",
        "incident",
        "clause",
        "by",
        "to",
        "at",
        "outcome",
        "source",
        "note",
    ],
    required: &["instrument", "step", "at", "source"],
};

pub(super) fn read(
    text: &str,
    zone: &str,
    mentions: &mut Mentions,
    read: &mut Vec<Read>,
    problems: &mut Vec<Problem>,
) {
    for (step, spot) in read_rows(&COLUMNS, text, problems, |row| step(row, zone, mentions)) {
        mentions.take_step(COLUMNS.file, spot, &step);
        if step.incident.is_none() {
            let event = Event::StepTaken(step);
            read.push(Read { event, file: COLUMNS.file.to_owned(), spot });
        }
    }
}

fn step(row: &Row<'_>, zone: &str, mentions: &Mentions) -> Result<StepTaken, Wrong> {
    let cell = |column| row.cell(column).unwrap_or_default();
    let words = StepWords {
        instrument: cell("instrument"),
        step: cell("step"),
        incident: cell("incident"),
        clause: cell("clause"),
        by: cell("by"),
        to: cell("to"),
        at: cell("at"),
        outcome: cell("outcome"),
        source: cell("source"),
        note: cell("note"),
    };
    let step = StepTaken::told(&words, zone).map_err(|error| {
        let code = if error.column == "at" { Code::NotATime } else { Code::Cell };
        Wrong { code, column: error.column, message: error.why }
    })?;
    match mentions.problem_of(&step) {
        Some((column, message)) => Err(Wrong { code: Code::NotDefined, column, message }),
        None => Ok(step),
    }
}
