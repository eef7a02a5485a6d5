//! `holdfire terms`: what was agreed, asked as a text: what is due, and what it leaves open.

mod due;
mod gaps;

use crate::Ending;
use anyhow::Result;
use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Arguments {
    /// What is due at an instant: who owes what to whom, by when, and what happens then.
    Due(due::Arguments),
    /// What clauses leave open: who verifies, by when, with what consequence.
    Gaps(gaps::Arguments),
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    match arguments {
        Arguments::Due(arguments) => due::run(arguments),
        Arguments::Gaps(arguments) => gaps::run(arguments),
    }
}
