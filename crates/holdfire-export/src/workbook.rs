//! All tables as one workbook (Office Open XML, ECMA-376). Rows go to a temporary file each as they
//! come, so that a workbook of a million rows needs no more memory than one of ten.
//!
//! Texts are texts: nothing is written as a formula, and what looks like one carries the mark by which
//! programs keep it as it is even when somebody edits the cell. Dates are dates; a sheet has no zones,
//! so the name of a column says which clock it shows.

use crate::cell::Cell;
use crate::csv_cell::safe;
use crate::error::ExportError;
use crate::plan::{Kind, Plan, Table};
use jiff::civil::DateTime;
use jiff::tz::Offset;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use std::io::{Seek, Write};
use std::path::Path;

/// Rows of one table in one sheet. A sheet has 1,048,576; what is more goes on in another sheet.
pub const ROWS_PER_SHEET: u32 = 1_000_000;
/// The most columns of a sheet.
const MOST_COLUMNS: usize = 16_384;
/// The most characters of a cell, in UTF-16 units as sheets count them.
const MOST_IN_CELL: usize = 32_767;

/// The sheet that says what the whole is comes first, the one of the columns second.
const ABOUT: usize = 0;
const COLUMNS: usize = 1;

/// A workbook that is being written.
pub(crate) struct Sheets {
    workbook: Workbook,
    plan: Plan,
    /// Per table: the sheet that is written to, its next row, and how many sheets it has.
    at: Vec<(usize, u32, usize)>,
    sheets: usize,
    rows_per_sheet: u32,
    styles: Styles,
    /// Texts that were longer than a cell can be.
    cut: u64,
    cells: u64,
}

struct Styles {
    head: Format,
    date: Format,
    text: Format,
    risky: Format,
}

impl Sheets {
    /// Begins a workbook; rows wait in nameless files below `folder`.
    pub fn begin(plan: Plan, folder: &Path, rows_per_sheet: u32) -> Result<Self, ExportError> {
        if let Some(wide) = plan.tables.iter().find(|table| table.columns.len() > MOST_COLUMNS) {
            return Err(ExportError::Wide(wide.columns.len()));
        }
        let mut workbook = Workbook::new();
        workbook.set_tempdir(folder)?;
        for name in &plan.sheets {
            let sheet = workbook.add_worksheet();
            sheet.set_name(sheet_name(name))?;
            sheet.set_right_to_left(plan.is_right_to_left);
        }
        let mut sheets = Self {
            workbook,
            at: Vec::new(),
            sheets: plan.sheets.len(),
            rows_per_sheet,
            styles: Styles {
                head: Format::new().set_bold(),
                date: Format::new().set_num_format("yyyy-mm-dd hh:mm:ss"),
                text: Format::new(),
                risky: Format::new().set_quote_prefix(),
            },
            cut: 0,
            cells: 0,
            plan,
        };
        for table in 0..sheets.plan.tables.len() {
            let first = sheets.add_sheet(table, 1)?;
            sheets.at.push((first, 1, 1));
        }
        Ok(sheets)
    }

    /// Another sheet of a table, with the names of its columns.
    fn add_sheet(&mut self, table: usize, number: usize) -> Result<usize, ExportError> {
        let Some(planned) = self.plan.tables.get(table) else {
            return Err(ExportError::NoTable(table));
        };
        let name = match number {
            1 => planned.title.clone(),
            number => format!("{} {number}", planned.title),
        };
        let sheet = self.workbook.add_worksheet_with_constant_memory();
        sheet.set_name(sheet_name(&name))?;
        sheet.set_freeze_panes(1, 1)?;
        for (column, of) in (0_u16..).zip(&planned.columns) {
            sheet.set_column_width(column, width(of.kind))?;
        }
        for (column, of) in (0_u16..).zip(&planned.columns) {
            sheet.write_string_with_format(0, column, &of.name, &self.styles.head)?;
        }
        self.sheets += 1;
        Ok(self.sheets - 1)
    }

    pub fn row(&mut self, table: usize, cells: &[Cell]) -> Result<(), ExportError> {
        let Some((sheet, row, number)) = self.at.get(table).copied() else {
            return Err(ExportError::NoTable(table));
        };
        let (sheet, row, number) = match row > self.rows_per_sheet {
            false => (sheet, row, number),
            true => (self.add_sheet(table, number + 1)?, 1, number + 1),
        };
        let worksheet = self.workbook.worksheet_from_index(sheet)?;
        for (column, cell) in (0_u16..).zip(cells) {
            self.cut += u64::from(put(worksheet, row, column, cell, &self.styles)?);
        }
        self.cells += cells.len() as u64;
        if let Some(at) = self.at.get_mut(table) {
            *at = (sheet, row + 1, number);
        }
        Ok(())
    }

    /// Writes the workbook, with what it is on its first sheet. Says how many texts had to be cut.
    pub fn finish<W: Write + Seek + Send>(
        mut self,
        said: &[(String, String)],
        out: W,
    ) -> Result<u64, ExportError> {
        let about = self.workbook.worksheet_from_index(ABOUT)?;
        about.set_column_width(0, 28)?;
        about.set_column_width(1, 100)?;
        for (row, (what, value)) in (0_u32..).zip(said) {
            let style = if value.is_empty() { &self.styles.head } else { &self.styles.text };
            about.write_string_with_format(row, 0, fitting(what).0, style)?;
            put(about, row, 1, &Cell::text(value), &self.styles)?;
        }
        let columns = self.workbook.worksheet_from_index(COLUMNS)?;
        columns.set_freeze_panes(1, 0)?;
        for (column, (head, wide)) in (0_u16..).zip(self.plan.heads.iter().zip([14, 26, 14, 100])) {
            columns.set_column_width(column, wide)?;
            columns.write_string_with_format(0, column, head, &self.styles.head)?;
        }
        let every = |table: &Table| -> Vec<[String; 4]> {
            let of = |column: &crate::plan::Column| {
                let kind = self.plan.kinds[column.kind as usize].clone();
                [table.title.clone(), column.name.clone(), kind, column.about.clone()]
            };
            table.columns.iter().map(of).collect()
        };
        let all = self.plan.tables.iter().flat_map(every);
        for (row, cells) in (1_u32..).zip(all) {
            for (column, text) in (0_u16..).zip(cells) {
                put(columns, row, column, &Cell::text(text), &self.styles)?;
            }
        }
        self.workbook.save_to_writer(out)?;
        Ok(self.cut)
    }
}

/// Puts a value into a cell; says whether it had to be cut.
fn put(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    styles: &Styles,
) -> Result<bool, ExportError> {
    let date = match cell {
        Cell::Instant(instant) => serial(Offset::UTC.to_datetime(*instant)),
        Cell::Local(shown, _) => serial(*shown),
        _ => None,
    };
    if let Some(date) = date {
        let date = ExcelDateTime::from_serial_datetime(date)?;
        sheet.write_datetime_with_format(row, column, date, &styles.date)?;
        return Ok(false);
    }
    match cell {
        Cell::Nothing => {}
        Cell::Whole(number) if number.unsigned_abs() < (1 << 53) => {
            sheet.write_number(row, column, *number as f64)?;
        }
        Cell::Real(number) => {
            sheet.write_number(row, column, *number)?;
        }
        Cell::Truth(is_so) => {
            sheet.write_boolean(row, column, *is_so)?;
        }
        // Times that sheets do not know, and numbers that they would round, are texts.
        _ => {
            let text = cell.as_text();
            let (text, is_cut) = fitting(&text);
            let is_risky = safe(&text).len() != text.len();
            let style = if is_risky { &styles.risky } else { &styles.text };
            if !text.is_empty() {
                sheet.write_string_with_format(row, column, text, style)?;
            }
            return Ok(is_cut);
        }
    }
    Ok(false)
}

/// Days since the last day of 1899, as sheets count them, with the leap day of 1900 that never was;
/// nothing for times that sheets do not know.
fn serial(at: DateTime) -> Option<f64> {
    // From March 1900 on the count is that of days since 30 December 1899.
    if !(1901..=9999).contains(&at.year()) {
        return None;
    }
    let first = jiff::civil::date(1899, 12, 30);
    let days = first.until(at.date()).ok()?.get_days();
    let time = at.time();
    let seconds = i32::from(time.hour()) * 3600 + i32::from(time.minute()) * 60;
    let seconds = f64::from(seconds + i32::from(time.second()));
    Some(f64::from(days) + seconds / 86_400.0)
}

/// As much of a text as a cell can hold; says whether something is missing.
fn fitting(text: &str) -> (String, bool) {
    if text.len() <= MOST_IN_CELL || text.encode_utf16().count() <= MOST_IN_CELL {
        return (text.to_owned(), false);
    }
    let (mut units, mut cut) = (0, String::new());
    for c in text.chars() {
        units += c.len_utf16();
        // Room for the mark that something is missing.
        if units > MOST_IN_CELL - 1 {
            break;
        }
        cut.push(c);
    }
    cut.push('…');
    (cut, true)
}

/// A name that a sheet can have: 31 characters, without marks that formulas use.
fn sheet_name(name: &str) -> String {
    let fit = |c: char| if "[]:*?/\\".contains(c) { '-' } else { c };
    let name: String = name.trim_matches('\'').chars().map(fit).take(31).collect();
    if name.is_empty() { "-".to_owned() } else { name }
}

fn width(kind: Kind) -> f64 {
    match kind {
        Kind::Text | Kind::List => 18.0,
        Kind::Whole | Kind::Truth => 10.0,
        Kind::Real => 12.0,
        Kind::Instant | Kind::Local => 19.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_sheets_count_them() {
        let at = |text: &str| serial(text.parse().unwrap());
        assert_eq!(at("2017-02-14T00:00:00"), Some(42_780.0));
        assert_eq!(at("2017-02-14T18:00:00"), Some(42_780.75));
        assert_eq!(at("1901-01-01T00:00:00"), Some(367.0));
        assert_eq!(at("1899-01-01T00:00:00"), None);
    }

    #[test]
    fn a_text_that_is_longer_than_a_cell_is_cut_and_counted() {
        assert_eq!(fitting("short"), ("short".to_owned(), false));
        let (cut, is_cut) = fitting(&"𝕏".repeat(20_000));
        assert!(is_cut && cut.ends_with('…') && cut.encode_utf16().count() <= MOST_IN_CELL);
        assert_eq!(sheet_name("a/b:c"), "a-b-c");
        assert_eq!(sheet_name(""), "-");
    }
}
