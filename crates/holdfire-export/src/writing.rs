//! Rows in, files out, whatever the format.

use crate::cell::Cell;
use crate::csv_metadata::csv_metadata;
use crate::csv_table::CsvTable;
use crate::error::ExportError;
use crate::geojson::GeoTable;
use crate::plan::{Format, Plan};
use crate::workbook::{ROWS_PER_SHEET, Sheets};
use std::io::{Seek, Write};
use std::path::Path;

/// Where a file goes.
pub trait Output: Write + Seek + Send {}
impl<W: Write + Seek + Send> Output for W {}

/// An export that is being written. No row is kept in memory.
pub struct Writing<W: Output> {
    plan: Plan,
    files: Files<W>,
    rows: Vec<u64>,
}

enum Files<W: Output> {
    Csv { tables: Vec<CsvTable<W>>, metadata: W },
    GeoJson(Vec<GeoTable<W>>),
    Xlsx { sheets: Box<Sheets>, out: W },
}

impl<W: Output> Writing<W> {
    /// Begins an export. `create` makes each file by its name; rows of a workbook wait in nameless
    /// files below `folder`.
    pub fn begin(
        plan: Plan,
        folder: &Path,
        mut create: impl FnMut(&str) -> std::io::Result<W>,
    ) -> Result<Self, ExportError> {
        let names = plan.file_names();
        let mut outs = names.iter().map(|name| create(name)).collect::<Result<Vec<_>, _>>()?;
        let files = match plan.format {
            Format::Csv => {
                let metadata = outs.pop().ok_or(ExportError::NoTable(0))?;
                let tables = outs.into_iter().zip(&plan.tables);
                let tables = tables.map(|(out, table)| CsvTable::begin(out, table, plan.with_mark));
                Files::Csv { tables: tables.collect::<Result<_, _>>()?, metadata }
            }
            Format::GeoJson => {
                let tables = outs.into_iter().zip(&plan.tables);
                let tables = tables.map(|(out, table)| GeoTable::begin(out, table, &plan.about));
                Files::GeoJson(tables.collect::<Result<_, _>>()?)
            }
            Format::Xlsx => Files::Xlsx {
                out: outs.pop().ok_or(ExportError::NoTable(0))?,
                sheets: Box::new(Sheets::begin(plan.clone(), folder, ROWS_PER_SHEET)?),
            },
        };
        Ok(Self { rows: vec![0; plan.tables.len()], plan, files })
    }

    /// Writes a row of a table, by the table's place in the plan.
    pub fn row(&mut self, table: usize, cells: &[Cell]) -> Result<(), ExportError> {
        let Some(planned) = self.plan.tables.get(table) else {
            return Err(ExportError::NoTable(table));
        };
        let (found, wanted) = (cells.len(), planned.columns.len());
        if found != wanted {
            return Err(ExportError::Width { table: planned.name, found, wanted });
        }
        let no_table = ExportError::NoTable(table);
        match &mut self.files {
            Files::Csv { tables, .. } => tables.get_mut(table).ok_or(no_table)?.row(cells)?,
            Files::GeoJson(tables) => tables.get_mut(table).ok_or(no_table)?.row(cells)?,
            Files::Xlsx { sheets, .. } => sheets.row(table, cells)?,
        }
        if let Some(rows) = self.rows.get_mut(table) {
            *rows += 1;
        }
        Ok(())
    }

    /// How many rows each table has so far.
    pub fn rows(&self) -> &[u64] {
        &self.rows
    }

    /// Writes what is left. A workbook begins with `said`, what the whole is, for people, line by line;
    /// lines without a value are headings. Says how many texts had to be cut.
    pub fn finish(self, said: &[(String, String)]) -> Result<u64, ExportError> {
        match self.files {
            Files::Csv { tables, mut metadata } => {
                for table in tables {
                    table.finish()?;
                }
                serde_json::to_writer_pretty(&mut metadata, &csv_metadata(&self.plan))?;
                metadata.write_all(b"\n")?;
                metadata.flush()?;
                Ok(0)
            }
            Files::GeoJson(tables) => {
                for table in tables {
                    table.finish()?;
                }
                Ok(0)
            }
            Files::Xlsx { sheets, mut out } => {
                let cut = sheets.finish(said, &mut out)?;
                out.flush()?;
                Ok(cut)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Column, Kind, Table};
    use std::io::Cursor;

    /// A sheet that is full goes on in the next, and nothing is lost between them.
    #[test]
    fn rows_beyond_one_sheet_go_on_in_the_next() {
        let number = Column { name: "n".into(), kind: Kind::Whole, about: String::new() };
        let table = Table {
            name: "numbers",
            title: "Numbers".into(),
            columns: vec![number],
            key: vec!["n"],
            place: None,
        };
        let plan = Plan {
            base: "numbers".into(),
            format: Format::Xlsx,
            tables: vec![table],
            with_mark: false,
            about: serde_json::Map::new(),
            sheets: ["About".into(), "Columns".into()],
            heads: Default::default(),
            kinds: Default::default(),
            language: "en".into(),
            is_right_to_left: false,
        };
        let mut sheets = Sheets::begin(plan, &std::env::temp_dir(), 3).unwrap();
        for n in 0..8 {
            sheets.row(0, &[Cell::Whole(n)]).unwrap();
        }
        let mut out = Cursor::new(Vec::new());
        sheets.finish(&[], &mut out).unwrap();
        let mut book: calamine::Xlsx<_> = calamine::Reader::new(out).unwrap();
        let names = calamine::Reader::sheet_names(&book);
        assert_eq!(names, ["About", "Columns", "Numbers", "Numbers 2", "Numbers 3"]);
        let mut told = Vec::new();
        for name in &names[2..] {
            let range = calamine::Reader::worksheet_range(&mut book, name).unwrap();
            told.extend(range.rows().skip(1).map(|row| row[0].to_string()));
        }
        assert_eq!(told, ["0", "1", "2", "3", "4", "5", "6", "7"]);
    }
}
