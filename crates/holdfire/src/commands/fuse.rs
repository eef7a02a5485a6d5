//! `holdfire fuse`: which reports are one incident, for files alone or for a register.

mod files;
mod meltt;
mod outputs;
mod table;

use crate::{Ending, importing, progress::say};
use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use holdfire_store::Writer;
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Arguments {
    /// Report tables; no register is needed. With `--method meltt`, the lists in the order in which
    /// they are merged.
    #[arg(required_unless_present = "register", conflicts_with = "register")]
    files: Vec<PathBuf>,
    /// Link the reports of a register that have no incident yet.
    #[arg(long, value_name = "DIR")]
    register: Option<PathBuf>,
    /// By likelihood ratios learnt from the reports, or as the package MELTT answers.
    #[arg(long, value_enum, default_value_t = Method::Likelihood)]
    method: Method,
    #[command(flatten)]
    files_only: files::Options,
    #[command(flatten)]
    meltt: meltt::Options,
}

/// How reports are held against each other.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Method {
    Likelihood,
    Meltt,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Ending> {
    if let Some(dir) = &arguments.register {
        let mut writer = Writer::open(dir)?;
        say(&importing::fuse(&mut writer)?.sentence());
        return Ok(Ending::Holds);
    }
    match (arguments.method, arguments.meltt.are_given()) {
        (Method::Meltt, _) => meltt::run(&arguments.files, &arguments.meltt),
        (Method::Likelihood, Some(option)) => {
            bail!("`{option}` belongs to `--method meltt`")
        }
        (Method::Likelihood, None) => files::run(&arguments.files, &arguments.files_only),
    }
}
