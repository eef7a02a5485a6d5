//! What is going to be written: which tables with which columns, and what is known of the whole.

use serde_json::{Map, Value};

/// The format of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Comma-separated values (RFC 4180), one file for each table.
    Csv,
    /// GeoJSON (RFC 7946), one file for each table.
    GeoJson,
    /// One workbook of Office Open XML, a sheet for each table.
    Xlsx,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Csv, Self::GeoJson, Self::Xlsx];

    /// The word for it in addresses and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::GeoJson => "geojson",
            Self::Xlsx => "xlsx",
        }
    }

    /// What it is called in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::GeoJson => "GeoJSON",
            Self::Xlsx => "XLSX",
        }
    }

    /// The format of that word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == word)
    }

    /// The media type of its files.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::GeoJson => "application/geo+json",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// What values a column has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// Several texts.
    List,
    /// A whole number.
    Whole,
    /// A number.
    Real,
    /// Yes or no.
    Truth,
    /// An instant in UTC.
    Instant,
    /// A local time with its distance from UTC.
    Local,
}

impl Kind {
    /// Every kind, in the order of this list.
    pub const ALL: [Self; 7] =
        [Self::Text, Self::List, Self::Whole, Self::Real, Self::Truth, Self::Instant, Self::Local];

    /// The word for it in message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::List => "list",
            Self::Whole => "whole",
            Self::Real => "real",
            Self::Truth => "truth",
            Self::Instant => "instant",
            Self::Local => "local",
        }
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name, the first cell of the column.
    pub name: String,
    /// What values it has.
    pub kind: Kind,
    /// What it says, in a sentence.
    pub about: String,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name, from which files are named: `incidents`.
    pub name: &'static str,
    /// The name of its sheet.
    pub title: String,
    /// Its columns in order.
    pub columns: Vec<Column>,
    /// The columns whose values name a row, and no other row.
    pub key: Vec<&'static str>,
    /// The columns that hold degrees east and north, if its rows have a place.
    pub place: Option<[&'static str; 2]>,
}

impl Table {
    /// Where a column stands.
    pub(crate) fn position(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }
}

/// Everything that is known before the first row is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// What the names of all files begin with.
    pub base: String,
    /// The format.
    pub format: Format,
    /// The tables.
    pub tables: Vec<Table>,
    /// Whether CSV files begin with the mark by which Excel knows UTF-8.
    pub with_mark: bool,
    /// What the whole is, of which register size, asked by whom: for programs.
    pub about: Map<String, Value>,
    /// Names of the first sheets of a workbook: the one that says what the whole is, and the one that
    /// describes the columns.
    pub sheets: [String; 2],
    /// The heads of the sheet of columns: table, column, values, what it says.
    pub heads: [String; 4],
    /// What kinds of values are called, in the order of [`Kind::ALL`].
    pub kinds: [String; 7],
    /// The language of all that is said, as a BCP 47 tag.
    pub language: String,
    /// Whether the first sheets are read from right to left.
    pub is_right_to_left: bool,
}

impl Plan {
    /// The name of the file of a table: that of the first is the plainest.
    pub fn file_name(&self, table: usize) -> String {
        let word = self.format.as_str();
        match self.tables.get(table).filter(|_| table > 0) {
            Some(table) => format!("{}-{}.{word}", self.base, table.name),
            None => format!("{}.{word}", self.base),
        }
    }

    /// The names of the files that will be written, in the order of the tables, and then the
    /// description of CSV files under the name by which programs look for it.
    pub fn file_names(&self) -> Vec<String> {
        let of_tables = |n: usize| (0..n).map(|table| self.file_name(table));
        match self.format {
            Format::Xlsx => of_tables(1).collect(),
            Format::GeoJson => of_tables(self.tables.len()).collect(),
            Format::Csv => {
                let metadata = format!("{}-metadata.json", self.file_name(0));
                of_tables(self.tables.len()).chain([metadata]).collect()
            }
        }
    }
}
