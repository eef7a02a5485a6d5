//! The Holdfire report table: every field is the column of its name.

use crate::doubts::Doubts;
use crate::header::Header;
use crate::records::Record;
use crate::row::Draft;
use crate::settings::Settings;
use crate::told::{FIELDS, Field, Told, report, several};

/// The columns without which a table is not a report table.
pub(crate) const NEEDED: [&str; 5] = ["report_id", "source", "date", "latitude", "longitude"];

/// Where each field stands.
pub(crate) struct ReportTable {
    columns: Vec<(Field, usize)>,
}

impl ReportTable {
    pub(crate) fn new(header: &Header) -> Self {
        let columns = FIELDS
            .iter()
            .filter_map(|(field, name)| Some((*field, header.column(name)?)))
            .collect();
        Self { columns }
    }

    pub(crate) fn read(
        &self,
        record: &Record,
        row: u64,
        settings: &Settings,
        doubts: Doubts,
    ) -> Result<Draft, String> {
        let mut told = Told::nothing();
        for (field, column) in &self.columns {
            told.set(*field, record.cell(*column));
        }
        told.actors = several(told.get(Field::Actor));
        told.targets = several(told.get(Field::Target));
        let (source, report) = report(told, row, settings, &[], doubts)?;
        Ok(Draft::Report { source, report })
    }
}
