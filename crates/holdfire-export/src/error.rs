//! Why a file could not be written.

use std::io;

/// Why a file could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The output refused.
    #[error("the file cannot be written: {0}")]
    Io(#[from] io::Error),
    /// A row has another number of cells than its table has columns.
    #[error("a row of table `{table}` has {found} cells and {wanted} are wanted")]
    Width {
        /// Which table.
        table: &'static str,
        /// How many cells came.
        found: usize,
        /// How many columns there are.
        wanted: usize,
    },
    /// A table that is not in the plan.
    #[error("there is no table number {0} in this export")]
    NoTable(usize),
    /// A sheet could not be written.
    #[error("the sheet cannot be written: {0}")]
    Sheet(#[from] rust_xlsxwriter::XlsxError),
    /// A description could not be written as JSON.
    #[error("the description cannot be written: {0}")]
    Json(#[from] serde_json::Error),
    /// The table needs more columns than a sheet has.
    #[error("the table has {0} columns and a sheet has 16,384; choose fewer, or another format")]
    Wide(usize),
}

impl From<csv::Error> for ExportError {
    fn from(why: csv::Error) -> Self {
        Self::Io(why.into())
    }
}
