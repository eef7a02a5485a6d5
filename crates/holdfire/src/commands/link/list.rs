//! `holdfire link list`: proposals that wait for people, and what people decided.

use super::Format;
use crate::{Ending, progress::print};
use anyhow::Result;
use clap::Args;
use holdfire_core::{Decided, LinkProposal, Proposal};
use holdfire_store::Reader;
use serde::Serialize;
use std::fmt::Write;
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Arguments {
    /// The register.
    #[arg(long, value_name = "DIR")]
    register: PathBuf,
    /// How to write the answer.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Serialize)]
struct Answer {
    /// Proposals that wait, the most probable first.
    proposals: Vec<LinkProposal>,
    /// Decisions in the order they were recorded.
    decisions: Vec<Decided>,
}

pub(super) fn run(arguments: Arguments) -> Result<Ending> {
    let reader = Reader::open(&arguments.register)?;
    let answer = Answer { proposals: reader.open_proposals()?, decisions: reader.decisions()? };
    match arguments.format {
        Format::Json => print(&(serde_json::to_string_pretty(&answer)? + "\n"))?,
        Format::Table => print(&table(&answer)?)?,
    }
    Ok(Ending::Holds)
}

fn table(answer: &Answer) -> Result<String, std::fmt::Error> {
    let mut text = format!("proposals that wait: {}\n", answer.proposals.len());
    for proposed in &answer.proposals {
        let what = match &proposed.proposal {
            Proposal::Merge { from, to } => format!("{from} and {to} may be one"),
            Proposal::Split { reports, from } => {
                let reports: Vec<&str> = reports.iter().map(|report| report.as_str()).collect();
                format!("{} of {from} may speak of another incident", reports.join(" "))
            }
        };
        writeln!(text, "{:.2}  {}  {what}", proposed.probability, proposed.id)?;
    }
    writeln!(text, "decisions: {}", answer.decisions.len())?;
    for decided in &answer.decisions {
        let incidents: Vec<&str> = decided.incidents().iter().map(|id| id.as_str()).collect();
        let undone = decided.undone_by.map(|entry| format!(", undone by entry {entry}"));
        writeln!(
            text,
            "entry {}  {}  {}{}: {}",
            decided.entry,
            decided.decision.as_str(),
            incidents.join(" "),
            undone.unwrap_or_default(),
            decided.reason
        )?;
    }
    Ok(text)
}
