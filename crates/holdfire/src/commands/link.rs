//! `holdfire link`: what people decide about which reports are one incident, and why the program
//! links as it does. Every decision is an entry with a reason, and is undone by another entry.

mod decide;
mod list;
mod why;

use super::{Format, How};
use crate::Ending;
use anyhow::Result;
use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Arguments {
    /// Why reports are taken for one incident: each field's weight in bits.
    Why(why::Arguments),
    /// What waits for a decision, and what was decided.
    List(list::Arguments),
    /// Reports speak of the incident they are linked to; the program never moves them again.
    Confirm {
        /// The incident.
        incident: String,
        /// Reports of it; all if none is named.
        #[arg(long = "report", value_name = "REPORT", num_args = 1..)]
        reports: Vec<String>,
        #[command(flatten)]
        how: How,
    },
    /// Reports speak of another incident that is known.
    Move {
        /// That incident.
        to: String,
        /// The reports.
        #[arg(long = "report", value_name = "REPORT", num_args = 1.., required = true)]
        reports: Vec<String>,
        #[command(flatten)]
        how: How,
    },
    /// Some reports of an incident speak of one of their own.
    Split {
        /// The incident they leave.
        incident: String,
        /// The reports that leave.
        #[arg(long = "report", value_name = "REPORT", num_args = 1.., required = true)]
        reports: Vec<String>,
        #[command(flatten)]
        how: How,
    },
    /// Two incidents are one.
    Merge {
        /// The number that is left without reports.
        from: String,
        /// The number that stays.
        into: String,
        #[command(flatten)]
        how: How,
    },
    /// Two incidents, or some of their reports, are not one, however alike they look.
    Apart {
        /// One incident.
        incident: String,
        /// The other.
        other: String,
        /// Only these reports of the first.
        #[arg(long = "report", value_name = "REPORT", num_args = 1..)]
        reports: Vec<String>,
        #[command(flatten)]
        how: How,
    },
    /// An earlier decision no longer holds; everything stands again as it did before.
    Undo {
        /// The number of its entry.
        entry: u64,
        #[command(flatten)]
        how: How,
    },
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    match arguments {
        Arguments::Why(arguments) => why::run(arguments),
        Arguments::List(arguments) => list::run(arguments),
        deciding => decide::run(deciding),
    }
}
