//! `accessions.csv`: who joined, reserved, suspended, withdrew, where and when.

use super::Read;
use super::csv_table::{Columns, Row, Wrong, read_rows};
use crate::problem::Problem;
use holdfire_core::{Accession, AccessionState, ActorId, Event, InstrumentId};
use jiff::tz::TimeZone;

const COLUMNS: Columns = Columns {
    file: "accessions.csv",
    known: &[
        "actor",
        "locality",
        "state",
        "from",
        "until",
        "told_to",
        "instrument",
        "source",
        "note",
        "confidence",
    ],
    required: &["actor", "state", "from", "instrument", "source"],
};

pub(super) fn read(text: &str, zone: &TimeZone, read: &mut Vec<Read>, problems: &mut Vec<Problem>) {
    let rows = read_rows(&COLUMNS, text, problems, |row| accession(row, zone));
    read.extend(rows.into_iter().map(|(accession, spot)| Read {
        event: Event::AccessionRecorded(accession),
        file: COLUMNS.file.to_owned(),
        spot,
    }));
}

fn accession(row: &Row<'_>, zone: &TimeZone) -> Result<Accession, Wrong> {
    let from = row.required_time("from", zone)?;
    let until = row.time("until", zone)?;
    if until.is_some_and(|until| until <= from) {
        return Err(Wrong::backwards("until"));
    }
    let actor = |column, text: &str| {
        ActorId::new(text).map_err(|error| Wrong::cell(column, error.to_string()))
    };
    let instrument = row.required("instrument")?;
    Ok(Accession {
        actor: actor("actor", row.required("actor")?)?,
        locality: row.cell("locality").map(Into::into),
        instrument: InstrumentId::new(instrument)
            .map_err(|error| Wrong::cell("instrument", error.to_string()))?,
        state: state(row.required("state")?)?,
        from,
        until,
        told_to: row.cell("told_to").map(|text| actor("told_to", text)).transpose()?,
        source: row.required("source")?.into(),
        note: row.cell("note").map(Into::into),
    })
}

fn state(word: &str) -> Result<AccessionState, Wrong> {
    const STATES: [AccessionState; 7] = [
        AccessionState::Named,
        AccessionState::Acceded,
        AccessionState::AccededWithReservation,
        AccessionState::Suspended,
        AccessionState::Withdrawn,
        AccessionState::Rejected,
        AccessionState::Excluded,
    ];
    STATES.into_iter().find(|state| state.as_str() == word).ok_or_else(|| {
        let words: Vec<&str> = STATES.iter().map(|state| state.as_str()).collect();
        let message = format!("state `{word}` is not known; use one of {}", words.join(", "));
        Wrong::cell("state", message)
    })
}
