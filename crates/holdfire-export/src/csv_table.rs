//! A table as CSV: RFC 4180 with a line of names, UTF-8, every cell safe for spreadsheets.

use crate::cell::Cell;
use crate::csv_cell::safe;
use crate::error::ExportError;
use crate::plan::Table;
use std::io::Write;

/// The mark by which Excel knows that a file is UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// A table that is being written.
pub(crate) struct CsvTable<W: Write> {
    writer: csv::Writer<W>,
}

impl<W: Write> CsvTable<W> {
    pub fn begin(mut out: W, table: &Table, with_mark: bool) -> Result<Self, ExportError> {
        if with_mark {
            out.write_all(MARK)?;
        }
        let mut writer =
            csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
        writer.write_record(table.columns.iter().map(|column| safe(&column.name).into_owned()))?;
        Ok(Self { writer })
    }

    pub fn row(&mut self, cells: &[Cell]) -> Result<(), ExportError> {
        for cell in cells {
            self.writer.write_field(safe(&cell.as_text()).as_bytes())?;
        }
        self.writer.write_record(None::<&[u8]>)?;
        Ok(())
    }

    pub fn finish(mut self) -> Result<W, ExportError> {
        self.writer.flush()?;
        self.writer.into_inner().map_err(|why| ExportError::Io(why.into_error()))
    }
}
