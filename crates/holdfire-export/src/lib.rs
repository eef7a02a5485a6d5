//! Files for others: tables of cells as CSV, GeoJSON or XLSX, row by row, with a description of every
//! column and of the whole.
//!
//! [`Plan`] says which tables there are and what is known of them; [`Writing`] takes rows and keeps
//! none. What an incident is, who may take it out, and where files lie is known elsewhere: output
//! comes in as [`Write`](std::io::Write), time as values. No file that is written here runs anything
//! in the program that opens it: cells that look like formulas are shown as text.

mod cell;
mod csv_cell;
mod csv_metadata;
mod csv_table;
mod error;
mod geojson;
mod plan;
mod workbook;
mod writing;

pub use cell::{Cell, plain};
pub use csv_cell::{original, safe};
pub use error::ExportError;
pub use plan::{Column, Format, Kind, Plan, Table};
pub use workbook::ROWS_PER_SHEET;
pub use writing::{Output, Writing};
