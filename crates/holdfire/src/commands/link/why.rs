//! `holdfire link why`: how the evidence for each link of an incident adds up.

use super::Format;
use crate::{Ending, progress::print};
use anyhow::{Context, Result};
use clap::Args;
use holdfire_core::{IncidentId, Link, ReportId, Waterfall};
use holdfire_store::Reader;
use serde::Serialize;
use std::fmt::Write;
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Arguments {
    /// The incident.
    incident: String,
    /// The register.
    #[arg(long, value_name = "DIR")]
    register: PathBuf,
    /// How to write the answer.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Serialize)]
struct Answer<'a> {
    incident: &'a IncidentId,
    links: Vec<LinkOut<'a>>,
}

#[derive(Serialize)]
struct LinkOut<'a> {
    report: &'a ReportId,
    source: &'a str,
    probability: f64,
    confirmed: bool,
    decided_by: Option<u64>,
    compared_with: Option<&'a ReportId>,
    waterfall: Waterfall<'a>,
    could_also_be: Option<&'a (IncidentId, f64)>,
    /// The report there that is most like it, and how that adds up.
    #[serde(skip_serializing_if = "Option::is_none")]
    against: Option<(&'a ReportId, Waterfall<'a>)>,
}

pub(super) fn run(arguments: Arguments) -> Result<Ending> {
    let reader = Reader::open(&arguments.register)?;
    let id = IncidentId::new(&arguments.incident)?;
    let (incident, reports) = reader
        .incident(&id)?
        .with_context(|| format!("incident `{id}` has no reports in this register"))?;
    let links = incident.links.iter().zip(&reports).map(|(link, report)| LinkOut {
        report: &link.report,
        source: report.source.as_str(),
        probability: link.probability,
        confirmed: link.confirmed,
        decided_by: link.decided_by,
        compared_with: link.compared_with.as_ref(),
        waterfall: Waterfall::of(&link.evidence),
        could_also_be: link.runner_up.as_ref(),
        against: link
            .runner_up_evidence
            .as_ref()
            .map(|other| (&other.with, Waterfall::of(&other.evidence))),
    });
    let answer = Answer { incident: &id, links: links.collect() };
    match arguments.format {
        Format::Json => print(&(serde_json::to_string_pretty(&answer)? + "\n"))?,
        Format::Table => {
            let mut text = format!("incident {id}, reports: {}\n", answer.links.len());
            for (out, link) in answer.links.iter().zip(&incident.links) {
                describe(&mut text, out, link)?;
            }
            print(&text)?;
        }
    }
    Ok(Ending::Holds)
}

fn describe(text: &mut String, out: &LinkOut<'_>, link: &Link) -> std::fmt::Result {
    write!(text, "\n{} by {}", out.report, out.source)?;
    match (out.decided_by, out.confirmed) {
        (Some(entry), _) => writeln!(text, ": decided by people, entry {entry}")?,
        (None, true) => writeln!(text, ": confirmed by people")?,
        (None, false) => writeln!(text, ": probability {:.2}", out.probability)?,
    }
    if let Some((other, probability)) = out.could_also_be {
        writeln!(text, "  could also be {other}, {probability:.2}")?;
    }
    if let Some((other, waterfall)) = &out.against {
        writeln!(text, "    where {other} is most like it, in bits:")?;
        for line in waterfall.lines() {
            writeln!(text, "    {line}")?;
        }
    }
    if link.evidence.is_empty() {
        return Ok(());
    }
    if let Some(other) = out.compared_with {
        writeln!(text, "  compared with {other}, in bits:")?;
    }
    for line in out.waterfall.lines() {
        writeln!(text, "  {line}")?;
    }
    Ok(())
}
