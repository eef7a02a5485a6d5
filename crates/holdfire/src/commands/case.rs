//! `holdfire case check`: every problem in a case folder, with file and line.

use crate::{Ending, case_folder::CaseFolder, importing, progress::print};
use anyhow::Result;
use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Arguments {
    /// List every problem in a case folder.
    Check {
        /// A case folder, or the name of a bundled case.
        case: String,
    },
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    let Arguments::Check { case } = arguments;
    let folder = CaseFolder::open(&case)?;
    let read = holdfire_terms::case::read_case(&folder.files);
    let mut problems = read.problems;
    problems.extend(importing::problems_of_tables(&folder)?);
    for problem in &problems {
        print(&format!("{problem}\n"))?;
    }
    if problems.is_empty() {
        print(&format!(
            "case `{}` is whole: {} entries to begin with\n",
            folder.name,
            read.events.len()
        ))?;
        return Ok(Ending::Holds);
    }
    print(&format!("{} problems\n", problems.len()))?;
    Ok(Ending::DoesNotHold)
}
