//! Taking incidents out as files: what is asked for, what whoever asks may take out, and the rows.
//!
//! Everything is read from one held moment of the register, a few incidents at a time, so that the
//! files are of one register size and memory does not grow with them. Formats are written by
//! `holdfire-export`; jobs of the server run in `jobs.rs`, and the command line calls [`export`].

mod about;
mod columns;
mod files;
mod incident_cells;
pub(crate) mod jobs;
pub(crate) mod places;
mod plover;
mod reach;
mod report_cells;
mod run;
mod scope;

pub use columns::Group;
pub use files::FileMade;
pub use plover::{LeftOut, PloverActor, PloverEvent, PloverFile, plover};
pub use run::{Counts, ExportFailure, Exported, ExportedBy, Exporting, export};
pub use scope::ExportScope;

pub(crate) use plover::coded as plover_of;

pub(crate) use reach::is_protected;

pub(crate) use about::{count_words, filter_words, not_in_it};
pub(crate) use scope::{ExportOrder, counted};
