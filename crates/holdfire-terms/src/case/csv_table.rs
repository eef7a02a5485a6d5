//! The CSV tables of a case folder: columns that must be there, rows with the place of each cell.

use crate::local_time::instant;
use crate::problem::{Code, Problem, Spot, nearest};
use csv::StringRecord;
use jiff::{Timestamp, tz::TimeZone};

/// What a table may and must have.
pub(super) struct Columns {
    pub file: &'static str,
    pub known: &'static [&'static str],
    pub required: &'static [&'static str],
}

/// What is wrong with a cell.
pub(super) struct Wrong {
    pub code: Code,
    pub column: &'static str,
    pub message: String,
}

/// One row, cell by cell.
pub(super) struct Row<'a> {
    text: &'a str,
    headers: &'a StringRecord,
    cells: &'a StringRecord,
    offset: usize,
}

/// Reads every row with `read`; what is wrong is told with its place. Nothing is read where a
/// required column is missing.
pub(super) fn read_rows<T>(
    columns: &Columns,
    text: &str,
    problems: &mut Vec<Problem>,
    mut read: impl FnMut(&Row<'_>) -> Result<T, Wrong>,
) -> Vec<(T, Spot)> {
    let Columns { file, known, required } = columns;
    let mut rows = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let headers = match rows.headers() {
        Ok(headers) => headers.clone(),
        Err(error) => {
            problems.push(Problem::new(Code::Row, file, 1, error.to_string()));
            return Vec::new();
        }
    };
    for (number, header) in headers.iter().map(str::trim).enumerate() {
        if !known.contains(&header) {
            let next = match nearest(header, known) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("the columns are {}", known.join(", ")),
            };
            let message = format!("column `{header}` is not known; {next}");
            let spot = Spot::of(text, start_of_cell(text, 0, number));
            problems.push(Problem::new(Code::UnknownColumn, file, spot, message));
        }
    }
    let missing = required.iter().filter(|wanted| !headers.iter().any(|h| h.trim() == **wanted));
    let missing: Vec<Problem> = missing
        .map(|wanted| {
            let message = format!("column `{wanted}` is missing; add it to the first row");
            Problem::new(Code::MissingColumn, file, 1, message)
        })
        .collect();
    if !missing.is_empty() {
        problems.extend(missing);
        return Vec::new();
    }
    let mut found = Vec::new();
    for record in rows.records() {
        let cells = match record {
            Ok(cells) => cells,
            Err(error) => {
                let line = error.position().map_or(1, csv::Position::line);
                let line = usize::try_from(line).unwrap_or(usize::MAX);
                problems.push(Problem::new(Code::Row, file, line, error.to_string()));
                continue;
            }
        };
        let offset = cells.position().map_or(0, csv::Position::byte);
        let offset = usize::try_from(offset).unwrap_or(usize::MAX);
        let row =
            Row { text, headers: &headers, cells: &cells, offset: start_of_row(text, offset) };
        match read(&row) {
            Ok(value) => found.push((value, Spot::of(text, row.offset))),
            Err(Wrong { code, column, message }) => {
                problems.push(Problem::new(code, file, row.spot(column), message));
            }
        }
    }
    found
}

impl Row<'_> {
    /// The words in a column; nothing if the cell is empty or the column is not there.
    pub(super) fn cell(&self, column: &str) -> Option<&str> {
        self.cells.get(self.number(column)?).map(str::trim).filter(|text| !text.is_empty())
    }

    pub(super) fn required(&self, column: &'static str) -> Result<&str, Wrong> {
        self.cell(column).ok_or_else(|| Wrong::cell(column, format!("column `{column}` is empty")))
    }

    /// A local time, if the cell has one.
    pub(super) fn time(
        &self,
        column: &'static str,
        zone: &TimeZone,
    ) -> Result<Option<Timestamp>, Wrong> {
        let read = self.cell(column).map(|text| instant(text, zone)).transpose();
        read.map_err(|message| Wrong {
            code: Code::NotATime,
            column,
            message: format!("column `{column}`: {message}"),
        })
    }

    pub(super) fn required_time(
        &self,
        column: &'static str,
        zone: &TimeZone,
    ) -> Result<Timestamp, Wrong> {
        self.required(column)?;
        let empty = || Wrong::cell(column, format!("column `{column}` is empty"));
        self.time(column, zone)?.ok_or_else(empty)
    }

    fn number(&self, column: &str) -> Option<usize> {
        self.headers.iter().position(|header| header.trim() == column)
    }

    fn spot(&self, column: &str) -> Spot {
        let offset = match self.number(column) {
            Some(number) => start_of_cell(self.text, self.offset, number),
            None => self.offset,
        };
        Spot::of(self.text, offset)
    }
}

impl Wrong {
    /// Something wrong with the words in a column.
    pub(super) fn cell(column: &'static str, message: impl Into<String>) -> Self {
        Self { code: Code::Cell, column, message: message.into() }
    }

    pub(super) fn backwards(column: &'static str) -> Self {
        let message = format!("column `{column}`: it ends before it begins");
        Self { code: Code::Backwards, column, message }
    }
}

/// The reader counts from the end of the row before; empty lines between are no part of the row.
fn start_of_row(text: &str, offset: usize) -> usize {
    let offset = text.floor_char_boundary(offset.min(text.len()));
    let rest = &text[offset..];
    offset + (rest.len() - rest.trim_start_matches(['\r', '\n']).len())
}

/// The byte at which a cell begins, counted from the start of its row.
fn start_of_cell(text: &str, row: usize, number: usize) -> usize {
    let (mut left, mut is_quoted) = (number, false);
    for (at, letter) in text[row..].char_indices() {
        match letter {
            _ if left == 0 => return row + at,
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => left -= 1,
            '\n' if !is_quoted => return row,
            _ => {}
        }
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: Columns = Columns { file: "x.csv", known: &["a", "b"], required: &["a"] };

    fn told(text: &str) -> Vec<String> {
        let mut problems = Vec::new();
        let read = |row: &Row<'_>| -> Result<(), Wrong> {
            row.required("a")?;
            match row.cell("b") {
                Some("bad") => Err(Wrong::cell("b", "it is bad")),
                _ => Ok(()),
            }
        };
        read_rows(&COLUMNS, text, &mut problems, read);
        problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_wrong_cell_is_told_with_its_line_and_column() {
        assert_eq!(told("a,b\n\"x, y\",bad\n"), ["x.csv:2:8: it is bad [cell]"]);
        assert_eq!(told("a,b\n\n\nx,y\n,y\n"), ["x.csv:5:1: column `a` is empty [cell]"]);
        assert_eq!(told("a,b\n\"x\ny\",bad\n"), ["x.csv:3:4: it is bad [cell]"]);
    }

    #[test]
    fn a_column_that_is_missing_or_strange_is_told() {
        assert_eq!(
            told("b,bb\n1,2\n"),
            [
                "x.csv:1:3: column `bb` is not known; the columns are a, b [unknown-column]",
                "x.csv:1:1: column `a` is missing; add it to the first row [missing-column]",
            ]
        );
    }
}
