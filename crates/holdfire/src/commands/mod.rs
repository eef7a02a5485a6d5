//! One file per command.

pub(crate) mod assess;
pub(crate) mod bulletin;
pub(crate) mod case;
pub(crate) mod demo;
pub(crate) mod exercise;
pub(crate) mod export;
pub(crate) mod fuse;
pub(crate) mod import;
pub(crate) mod init;
pub(crate) mod judge;
pub(crate) mod link;
pub(crate) mod rebuild;
pub(crate) mod serve;
pub(crate) mod terms;
pub(crate) mod verify;

/// How to write an answer.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    Table,
    Json,
}
