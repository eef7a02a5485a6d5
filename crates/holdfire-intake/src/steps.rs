//! Steps of ladders that were taken, from a table: the same columns as `steps.csv` of a case folder.

use crate::doubts::Doubts;
use crate::header::Header;
use crate::records::Record;
use crate::row::Draft;
use crate::settings::Settings;
use holdfire_core::{StepTaken, StepWords};

/// Every column.
pub(crate) const COLUMNS: [&str; 10] =
    ["instrument", "step", "incident", "clause", "by", "to", "at", "outcome", "source", "note"];

/// The columns without which it is no table of steps.
pub(crate) const NEEDED: [&str; 4] = ["instrument", "step", "at", "source"];

/// Where the columns stand.
pub(crate) struct StepsTable {
    columns: [Option<usize>; COLUMNS.len()],
}

impl StepsTable {
    pub(crate) fn new(header: &Header) -> Self {
        Self { columns: COLUMNS.map(|name| header.column(name)) }
    }

    pub(crate) fn read(
        &self,
        record: &Record,
        settings: &Settings,
        mut doubts: Doubts,
    ) -> Result<Draft, String> {
        let [instrument, step, incident, clause, by, to, at, outcome, source, note] =
            self.columns.map(|column| column.map_or("", |column| record.cell(column)));
        let words =
            StepWords { instrument, step, incident, clause, by, to, at, outcome, source, note };
        let step = StepTaken::told(&words, &settings.time_zone).map_err(|error| error.why)?;
        if let Some(as_of) = settings.as_of
            && as_of.tomorrow().is_ok_and(|tomorrow| step.at.first_date() > tomorrow)
        {
            doubts.add("at", format!("{} lies in the future of {as_of}", step.at.first_date()));
        }
        Ok(Draft::Step { step: Box::new(step), doubts: doubts.0 })
    }
}
