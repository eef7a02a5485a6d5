//! From bytes to rows: the one loop every table goes through, whatever its layout.
//!
//! Memory holds one row. Every row of the file comes out, as a draft or as a refusal; nothing is
//! left out without a notice.

use crate::coverage::CoverageTable;
use crate::declared::DeclaredTable;
use crate::decode::Decoded;
use crate::doubts::{Doubts, cut, doubts_of_row};
use crate::header::{Header, Shape, listed};
use crate::mapping::MappedTable;
use crate::records::{MAX_ROW_BYTES, Next, Record, Records};
use crate::report_table::{self, ReportTable};
use crate::row::{Draft, Outcome, Refusal, Row};
use crate::steps::StepsTable;
use crate::told::FIELDS;
use crate::ucdp_ged::{self, UcdpGed};
use crate::ucdp_ged_reports::{self, UcdpGedReports};
use crate::{Format, IntakeError, Settings};
use std::io::BufRead;

/// The most bytes one cell may have.
const MAX_CELL_BYTES: usize = 64 * 1024;

/// A table that is being read, row by row.
pub struct Reader<'a> {
    records: Records<'a>,
    record: Record,
    header: Header,
    layout: Layout,
    settings: Settings,
    notices: Vec<String>,
    row: u64,
    /// Whether `record` already has the first row.
    has_first_row: bool,
    is_finished: bool,
    broke: Option<std::io::Error>,
}

/// What the columns mean.
enum Layout {
    ReportTable(ReportTable),
    UcdpGed(Box<UcdpGed>),
    UcdpGedReports(UcdpGedReports),
    Mapped(Box<MappedTable>),
    DeclaredCounts(DeclaredTable),
    Coverage(CoverageTable),
    Steps(StepsTable),
}

/// Opens a table: finds out its encoding, delimiter and columns, and reads no row yet.
pub fn read<'a>(
    format: &Format,
    input: impl BufRead + 'a,
    settings: &Settings,
) -> Result<Reader<'a>, IntakeError> {
    if matches!(format, Format::Document) {
        return Err(IntakeError::DocumentIsNoTable);
    }
    settings.check()?;
    let known = known_columns(format);
    let (encoding, delimiter) = match format {
        Format::Mapped(mapping) => (mapping.encoding(), mapping.delimiter()),
        _ => (None, None),
    };
    let encoding = settings.encoding.as_deref().or(encoding);
    let (decoded, sniffed) = Decoded::open(input, encoding)?;
    let shape = Shape::detect(&sniffed.text, &known, delimiter);
    let mut records = Records::new(decoded, shape.delimiter, shape.terminator);
    if shape.has_separator_line {
        records.skip_line()?;
    }
    let mut record = Record::default();
    let first = read_first(&mut records, &mut record)?;
    let mut notices: Vec<String> = sniffed.notice.into_iter().collect();
    let is_headless =
        matches!(format, Format::UcdpGed) && ucdp_ged::looks_like_a_row_without_header(&first);
    let header = if is_headless {
        notices.push("the file has no header; its columns are taken in the order of UCDP".into());
        Header::new(ucdp_ged::NEWER_COLUMNS.iter().map(|name| (*name).to_owned()).collect())
    } else {
        Header::new(first)
    };
    let layout = Layout::of(format, &header, settings, &mut notices)?;
    let unused = header.unused(&known);
    if !unused.is_empty() {
        notices.push(format!(
            "columns that are not read: {}; they stay in the file, and a mapping can name them",
            listed(unused)
        ));
    }
    Ok(Reader {
        records,
        record,
        header,
        layout,
        settings: settings.clone(),
        notices,
        row: 0,
        has_first_row: is_headless,
        is_finished: false,
        broke: None,
    })
}

fn read_first(records: &mut Records<'_>, record: &mut Record) -> Result<Vec<String>, IntakeError> {
    match records.read(record)? {
        Next::Row => Ok(record.cells().map(|cell| cell.trim().to_owned()).collect()),
        Next::End => Err(IntakeError::Empty),
        Next::TooLarge { .. } => {
            Err(IntakeError::Header("the first line is no line of column names".into()))
        }
        Next::Unclosed => Err(IntakeError::Header(format!(
            "a quotation mark is opened and never closed in `{}`",
            cut(record.cell(0))
        ))),
    }
}

/// The names by which the columns of a format are recognised.
fn known_columns(format: &Format) -> Vec<String> {
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    match format {
        Format::ReportTable => FIELDS.iter().map(|(_, name)| (*name).to_owned()).collect(),
        Format::UcdpGed => owned(&ucdp_ged::KNOWN),
        Format::UcdpGedReports => owned(&ucdp_ged_reports::COLUMNS),
        Format::Mapped(mapping) => mapping.known_columns(),
        Format::DeclaredCounts => owned(&crate::declared::COLUMNS),
        Format::Coverage => owned(&crate::coverage::COLUMNS),
        Format::Steps => owned(&crate::steps::COLUMNS),
        Format::Document => Vec::new(),
    }
}

impl Layout {
    fn of(
        format: &Format,
        header: &Header,
        settings: &Settings,
        notices: &mut Vec<String>,
    ) -> Result<Self, IntakeError> {
        let known = known_columns(format);
        let check = |needed: &[&str]| header.check(format.name(), needed, &known);
        Ok(match format {
            Format::ReportTable => {
                check(&report_table::NEEDED)?;
                Self::ReportTable(ReportTable::new(header))
            }
            Format::UcdpGed => {
                check(&ucdp_ged::NEEDED)?;
                let table = UcdpGed::new(header)?;
                notices.push(table.notice());
                Self::UcdpGed(Box::new(table))
            }
            Format::UcdpGedReports => {
                check(&ucdp_ged_reports::COLUMNS)?;
                Self::UcdpGedReports(UcdpGedReports::new(header))
            }
            Format::Mapped(mapping) => {
                let needed = mapping.needed_columns();
                check(&needed.iter().map(String::as_str).collect::<Vec<_>>())?;
                Self::Mapped(Box::new(MappedTable::new((**mapping).clone(), header)))
            }
            Format::DeclaredCounts => {
                check(&crate::declared::NEEDED)?;
                Self::DeclaredCounts(DeclaredTable::new(header, settings.declared_regions.clone()))
            }
            Format::Coverage => {
                check(&crate::coverage::NEEDED)?;
                Self::Coverage(CoverageTable::new(header)?)
            }
            Format::Steps => {
                check(&crate::steps::NEEDED)?;
                Self::Steps(StepsTable::new(header))
            }
            Format::Document => return Err(IntakeError::DocumentIsNoTable),
        })
    }

    fn read(
        &mut self,
        record: &Record,
        row: u64,
        settings: &Settings,
        doubts: Doubts,
    ) -> Result<Draft, String> {
        match self {
            Self::ReportTable(table) => table.read(record, row, settings, doubts),
            Self::UcdpGed(table) => table.read(record, row, settings, doubts),
            Self::UcdpGedReports(table) => table.read(record, row, settings, doubts),
            Self::Mapped(table) => table.read(record, row, settings, doubts),
            Self::DeclaredCounts(table) => table.read(record, settings, doubts),
            Self::Coverage(table) => table.read(record, settings, doubts),
            Self::Steps(table) => table.read(record, settings, doubts),
        }
    }
}

impl Reader<'_> {
    /// The names of the columns as they stand in the file.
    pub fn header(&self) -> &[String] {
        &self.header.names
    }

    /// How many bytes of the input were read, for showing progress.
    pub fn position_bytes(&self) -> u64 {
        self.records.position_bytes()
    }

    /// What a person must know about the file as a whole. Complete after the last row.
    pub fn notices(&self) -> &[String] {
        &self.notices
    }

    /// The error that ended reading before the file ended, if there was one. Ask after the last row:
    /// the rows so far are not the whole file then.
    pub fn broke(&self) -> Option<&std::io::Error> {
        self.broke.as_ref()
    }

    fn draft(&mut self) -> Result<Draft, String> {
        check_width(&self.record, self.header.names.len())?;
        check_cells(&self.record, &self.header.names)?;
        let doubts = doubts_of_row(&self.record, &self.header.names)?;
        self.layout.read(&self.record, self.row, &self.settings, doubts)
    }

    /// The cells of the last row as they came.
    pub fn original(&self) -> Vec<String> {
        self.record.cells().map(str::to_owned).collect()
    }

    fn refuse(&self, reason: String, original: Vec<String>) -> Option<Row> {
        let outcome = Outcome::Refused(Refusal { reason, original });
        Some(Row { number: self.row, outcome })
    }

    fn finish(&mut self) {
        self.is_finished = true;
        if self.records.has_replaced() {
            self.notices.push(
                "some bytes are no characters of the encoding of the file and became \u{fffd}"
                    .into(),
            );
        }
        if let Layout::DeclaredCounts(table) = &self.layout {
            self.notices.extend(table.left_over());
        }
    }

    fn next_record(&mut self) -> std::io::Result<Next> {
        if std::mem::take(&mut self.has_first_row) {
            return Ok(Next::Row);
        }
        let next = self.records.read(&mut self.record)?;
        if self.row == 0 && matches!(next, Next::Row) && is_tag_row(&self.record) {
            self.notices.push("the second line has HXL tags and no data; it is not a row".into());
            return self.records.read(&mut self.record);
        }
        Ok(next)
    }
}

impl Iterator for Reader<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        if self.is_finished {
            return None;
        }
        let next = match self.next_record() {
            Ok(Next::End) => {
                self.finish();
                return None;
            }
            Ok(next) => next,
            Err(error) => {
                self.finish();
                self.row += 1;
                let reason = format!("the rest of the file cannot be read: {error}");
                self.broke = Some(error);
                return self.refuse(reason, Vec::new());
            }
        };
        self.row += 1;
        match next {
            Next::TooLarge { bytes, is_unclosed } => {
                let reason = too_large(bytes, is_unclosed);
                self.refuse(reason, self.original())
            }
            Next::Unclosed => {
                let reason = "a quotation mark is opened and never closed; reading goes on in the \
                              next line";
                self.refuse(reason.into(), self.original())
            }
            Next::Row | Next::End => match self.draft() {
                Ok(draft) => Some(Row { number: self.row, outcome: Outcome::Draft(draft) }),
                Err(reason) => self.refuse(reason, self.original()),
            },
        }
    }
}

fn too_large(bytes: u64, is_unclosed: bool) -> String {
    if is_unclosed {
        return format!(
            "a quotation mark is opened and never closed: the remaining {bytes} bytes of the file \
             were not read as rows; close it and import the file again"
        );
    }
    format!("the row has {bytes} bytes; more than {MAX_ROW_BYTES} or 4096 cells are not read")
}

/// Spreadsheet programs add empty cells at the end; other rows of another width are damaged.
fn check_width(record: &Record, columns: usize) -> Result<(), String> {
    let cells = record.len();
    if cells == columns || (cells > columns && (columns..cells).all(|i| record.cell(i).is_empty()))
    {
        return Ok(());
    }
    Err(format!(
        "the row has {cells} cells and the header {columns}; a delimiter or a quotation mark is \
         missing or too many"
    ))
}

fn check_cells(record: &Record, names: &[String]) -> Result<(), String> {
    if record.text().len() <= MAX_CELL_BYTES {
        return Ok(());
    }
    match record.cells().zip(names).find(|(cell, _)| cell.len() > MAX_CELL_BYTES) {
        Some((cell, name)) => Err(format!(
            "column `{}` has {} bytes, more than {MAX_CELL_BYTES}",
            cut(name),
            cell.len()
        )),
        None => Ok(()),
    }
}

/// Tables from humanitarian exchanges carry a line of tags such as `#date+start`.
fn is_tag_row(record: &Record) -> bool {
    const FEWEST_TAGS: usize = 3;
    let is_tag = |cell: &str| {
        cell.strip_prefix('#').is_some_and(|tag| tag.starts_with(|c: char| c.is_ascii_lowercase()))
    };
    record.cells().filter(|cell| is_tag(cell)).count() >= FEWEST_TAGS
        && record.cells().all(|cell| cell.is_empty() || is_tag(cell))
}
