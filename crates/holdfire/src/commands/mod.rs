//! One file per command.

use std::path::PathBuf;

pub(crate) mod account;
pub(crate) mod ask;
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
pub(crate) mod model;
pub(crate) mod notices;
pub(crate) mod rebuild;
pub(crate) mod serve;
pub(crate) mod sign;
pub(crate) mod terms;
pub(crate) mod verify;

/// Where something is recorded, by whom and why.
#[derive(clap::Args)]
pub(crate) struct How {
    /// The register.
    #[arg(long, value_name = "DIR")]
    pub register: PathBuf,
    /// Why, in a few words. Everybody who reads the register reads it: no names of people.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    /// The office that says so, never a person's name.
    #[arg(long, value_name = "OFFICE")]
    pub by: String,
}

/// How to write an answer.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(crate) enum Format {
    Table,
    Json,
}
