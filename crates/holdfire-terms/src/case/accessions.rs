//! `accessions.csv`: who joined, reserved, suspended, withdrew, where and when.

use super::Read;
use crate::local_time::instant;
use crate::problem::{Problem, nearest};
use csv::StringRecord;
use holdfire_core::{Accession, AccessionState, ActorId, Event, InstrumentId};
use jiff::tz::TimeZone;

const FILE: &str = "accessions.csv";
const COLUMNS: &[&str] = &[
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
];
const REQUIRED: &[&str] = &["actor", "state", "from", "instrument", "source"];

pub(super) fn read(text: &str, zone: &TimeZone, read: &mut Vec<Read>, problems: &mut Vec<Problem>) {
    let mut rows = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let headers = match rows.headers() {
        Ok(headers) => headers.clone(),
        Err(error) => return problems.push(Problem::new(FILE, 1, error.to_string())),
    };
    let mut is_usable = true;
    for header in &headers {
        if !COLUMNS.contains(&header.trim()) {
            let meant = nearest(header.trim(), COLUMNS)
                .map(|meant| format!("; did you mean `{meant}`?"))
                .unwrap_or_default();
            problems.push(Problem::new(
                FILE,
                1,
                format!("column `{}` is not known{meant}", header.trim()),
            ));
        }
    }
    for required in REQUIRED {
        if !headers.iter().any(|header| header.trim() == *required) {
            problems.push(Problem::new(FILE, 1, format!("column `{required}` is missing")));
            is_usable = false;
        }
    }
    if !is_usable {
        return;
    }
    for row in rows.records() {
        match row {
            Err(error) => {
                let line = error.position().map_or(1, csv::Position::line);
                problems.push(Problem::new(FILE, to_usize(line), error.to_string()));
            }
            Ok(row) => {
                let line = row.position().map_or(1, |position| to_usize(position.line()));
                match (Row { headers: &headers, row: &row, zone }).accession() {
                    Ok(accession) => read.push(Read {
                        event: Event::AccessionRecorded(accession),
                        file: FILE.to_owned(),
                        line,
                    }),
                    Err(message) => problems.push(Problem::new(FILE, line, message)),
                }
            }
        }
    }
}

fn to_usize(line: u64) -> usize {
    usize::try_from(line).unwrap_or(usize::MAX)
}

struct Row<'a> {
    headers: &'a StringRecord,
    row: &'a StringRecord,
    zone: &'a TimeZone,
}

impl Row<'_> {
    fn accession(&self) -> Result<Accession, String> {
        let from = instant(self.required("from")?, self.zone).map_err(in_column("from"))?;
        let until = self.cell("until").map(|text| instant(text, self.zone)).transpose();
        let until = until.map_err(in_column("until"))?;
        if until.is_some_and(|until| until <= from) {
            return Err("column `until`: it ends before it begins".to_owned());
        }
        let actor = |text| ActorId::new(text).map_err(|error| error.to_string());
        Ok(Accession {
            actor: actor(self.required("actor")?)?,
            locality: self.cell("locality").map(Into::into),
            instrument: InstrumentId::new(self.required("instrument")?)
                .map_err(|error| error.to_string())?,
            state: state(self.required("state")?)?,
            from,
            until,
            told_to: self.cell("told_to").map(actor).transpose()?,
            source: self.required("source")?.into(),
            note: self.cell("note").map(Into::into),
        })
    }

    fn cell(&self, column: &str) -> Option<&str> {
        let number = self.headers.iter().position(|header| header.trim() == column)?;
        self.row.get(number).map(str::trim).filter(|text| !text.is_empty())
    }

    fn required(&self, column: &str) -> Result<&str, String> {
        self.cell(column).ok_or_else(|| format!("column `{column}` is empty"))
    }
}

fn in_column(column: &'static str) -> impl Fn(String) -> String {
    move |message| format!("column `{column}`: {message}")
}

fn state(word: &str) -> Result<AccessionState, String> {
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
        format!("state `{word}` is not known; use one of {}", words.join(", "))
    })
}
