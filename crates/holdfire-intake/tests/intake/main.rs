//! What intake does with whole files: one program, so that it is linked once.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests read files and stop at the first surprise"
)]

mod filed;
mod hostile;
mod media;
mod model;
mod other_tables;
mod real_files;
mod report_table;
mod support;
mod talk_drafts;
mod ucdp_layouts;
