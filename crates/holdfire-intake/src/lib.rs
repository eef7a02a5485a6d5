//! Foreign formats: bytes in, drafts and doubts out.
//!
//! [`read`] takes a table in one of the [`Format`]s and gives its rows one by one: a [`Draft`] that
//! can be recorded, with doubts where something could not be taken at face value, or a [`Refusal`]
//! with the reason. Every row comes out, and memory holds one of them. [`read_document`] takes a
//! whole text. Whether a draft is recorded is for `holdfire-core` to decide, and where it is kept
//! is `holdfire-store`'s; nothing here knows the clock, the disk or the network.

mod clock;
mod coverage;
mod declared;
mod decode;
mod document;
mod doubts;
mod error;
mod format;
mod header;
mod mapping;
mod number;
mod reader;
mod records;
mod refusals;
mod report_table;
mod row;
pub mod safe_csv;
mod settings;
mod steps;
mod told;
mod told_date;
mod told_place;
mod told_time;
mod ucdp_ged;
mod ucdp_ged_reports;

pub use declared::DeclaredRegions;
pub use document::{DocumentFacts, MAX_DOCUMENT_BYTES, ReadDocument, read_document};
pub use error::IntakeError;
pub use format::{Format, import_id};
pub use mapping::Mapping;
pub use reader::{Reader, read};
pub use refusals::{RefusalWriter, write_refusals};
pub use row::{Draft, Outcome, Refusal, Row};
pub use settings::Settings;
