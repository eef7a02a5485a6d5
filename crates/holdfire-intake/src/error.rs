//! Why a whole file cannot be read. What is wrong with one row is a refusal of that row instead,
//! and what is odd about one field is a doubt.

/// Why a file, a mapping or a document cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// The input could not be read.
    #[error("cannot read the input: {0}")]
    Read(#[from] std::io::Error),
    /// No format has that name.
    #[error("format `{given}` is not known: use one of {known}")]
    UnknownFormat {
        /// The name as given.
        given: String,
        /// The names there are.
        known: String,
    },
    /// Nothing is in the file.
    #[error("the file is empty: the first line must name the columns")]
    Empty,
    /// The file is packed or a workbook.
    #[error("the file is {what}: {next}")]
    NotText {
        /// What it looks like.
        what: &'static str,
        /// What to do about it.
        next: &'static str,
    },
    /// Columns that the format needs are not in the header.
    #[error("column {missing} is missing for format `{format}`: the header has {seen}")]
    MissingColumns {
        /// Which format.
        format: String,
        /// The missing columns, each in backticks.
        missing: String,
        /// The columns that were seen, each in backticks.
        seen: String,
    },
    /// One column name stands twice.
    #[error(
        "column `{name}` stands twice in the header, as columns {first} and {second}: rename one"
    )]
    DuplicateColumn {
        /// Its name.
        name: String,
        /// Where it stands first, counted from 1.
        first: usize,
        /// Where it stands again.
        second: usize,
    },
    /// The header is larger than a row may be.
    #[error("the header cannot be read: {0}")]
    Header(String),
    /// A setting is wrong.
    #[error("setting `{setting}` cannot be used: {why}")]
    Setting {
        /// Which setting.
        setting: &'static str,
        /// What is wrong with it.
        why: String,
    },
    /// A mapping file is wrong.
    #[error("mapping key `{key}` cannot be used: {why}")]
    Mapping {
        /// The key in the mapping file, with its section.
        key: String,
        /// What is wrong with it.
        why: String,
    },
    /// The format is not a table.
    #[error("a document has no rows: read it whole with `read_document`")]
    DocumentIsNoTable,
    /// A document is too large or not text.
    #[error("document `{name}` is refused: {why}")]
    Document {
        /// Its title or file name.
        name: String,
        /// What is wrong with it.
        why: String,
    },
}
