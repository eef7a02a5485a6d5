//! Foreign formats: bytes in, drafts and doubts out.
//!
//! [`read`] takes a table in one of the [`Format`]s and gives its rows one by one: a [`Draft`] that
//! can be recorded, with doubts where something could not be taken at face value, or a [`Refusal`]
//! with the reason. Every row comes out, and memory holds one of them. [`read_document`] takes a
//! whole text. Whether a draft is recorded is for `holdfire-core` to decide, and where it is kept
//! is `holdfire-store`'s; nothing here knows the clock, the disk or the network.

mod bearing;
mod clock;
mod coverage;
mod declared;
mod decode;
mod document;
mod doubts;
mod error;
mod filed;
mod format;
mod gazetteer;
mod header;
mod mapping;
mod media;
mod mgrs;
mod model;
mod number;
mod reader;
mod records;
mod refusals;
mod report_table;
mod row;
pub mod safe_csv;
mod settings;
mod spelling;
mod steps;
mod talk_drafts;
mod told;
mod told_date;
mod told_night;
mod told_place;
mod told_point;
mod told_time;
mod ucdp_ged;
mod ucdp_ged_reports;

pub use declared::DeclaredRegions;
pub use document::{DocumentFacts, MAX_DOCUMENT_BYTES, ReadDocument, read_document};
pub use error::IntakeError;
pub use filed::{
    Cause, FILED_DATASET, FILED_FIELDS, FieldRefusal, Filed, FiledForm, FilingRules, PlaceSaid,
    SaidBy, filed_report_id, read_filed,
};
pub use format::{Format, import_id};
pub use gazetteer::{Candidate, Fit, Gazetteer, KnownPlace, PlaceKind};
pub use mapping::Mapping;
pub use media::{
    COPY_EDGE_PX, Copy, FileSays, MAX_MEDIA_BYTES, Media, MediaKind, MediaRefusal,
    copy_for_showing, file_says, media_document, media_types, read_media,
};
pub use model::{MOST_ASKED_BYTES, ModelRead, NoAnswer, model_proposals, question_about};
pub use reader::{Reader, read};
pub use refusals::{RefusalWriter, write_refusals};
pub use row::{Draft, Outcome, Refusal, Row};
pub use settings::Settings;
pub use talk_drafts::{Known, ReadFrom, TalkDraft, talk_drafts};
