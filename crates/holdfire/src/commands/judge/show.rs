//! `holdfire judge show`: the members side by side on one incident.

use super::Format;
use crate::{Ending, progress::print};
use anyhow::{Result, bail};
use clap::Args;
use holdfire_core::{IncidentId, Position, Responsible};
use holdfire_store::{Judged, MemberJudged, Reader};
use serde::Serialize;
use std::fmt::Write;
use std::path::PathBuf;

#[derive(Serialize)]
struct Answer {
    incident: IncidentId,
    #[serde(flatten)]
    judged: Judged,
}

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

pub(super) fn run(arguments: &Arguments) -> Result<Ending> {
    let incident = IncidentId::new(&arguments.incident)?;
    let reader = Reader::open(&arguments.register)?;
    if reader.incident_row(&incident)?.is_none() {
        bail!("incident `{incident}` has no reports in this register");
    }
    let judged = match reader.judged(&incident)? {
        Some(judged) => judged,
        // Most incidents: nobody has spoken, and no table keeps that.
        None => Judged::on(&reader.state_at(u64::MAX)?, &incident),
    };
    let answer = Answer { incident, judged };
    match arguments.format {
        Format::Json => print(&(serde_json::to_string_pretty(&answer)? + "\n"))?,
        Format::Table => print(&table(&answer)?)?,
    }
    Ok(Ending::Holds)
}

fn table(answer: &Answer) -> Result<String, std::fmt::Error> {
    let Answer { incident, judged: answer } = answer;
    let mut text = format!("{incident}: positions {}\n", answer.accord.as_str());
    for MemberJudged { member, accused, standing } in &answer.members {
        let accused = if *accused { " (accused)" } else { "" };
        if standing.is_empty() {
            writeln!(text, "  {member}{accused}: has not spoken")?;
        }
        for position in standing {
            let Position { stand, reason, .. } = &position.what;
            writeln!(
                text,
                "  {member}{accused}: {}, entry {}: {reason}",
                stand.as_str(),
                position.entry
            )?;
        }
    }
    for finding in &answer.findings {
        let what = &finding.what;
        let sure = what.confidence.map(|sure| format!(", confidence {}", sure.as_str()));
        let carried = finding.carried.map_or("", |carried| carried.as_str());
        writeln!(
            text,
            "finding: {}{}, {carried}, entry {}: {}",
            what.outcome.as_str(),
            sure.unwrap_or_default(),
            finding.entry,
            what.reason
        )?;
        for clause in &what.clauses {
            writeln!(text, "  clause {clause}")?;
        }
        for voted in &what.votes {
            let accused = if voted.accused { " (accused)" } else { "" };
            let words = voted.words.as_deref().map(|words| format!(": {words}"));
            let words = words.unwrap_or_default();
            writeln!(text, "  {}{accused} {}{words}", voted.member, voted.vote.as_str())?;
        }
    }
    for attribution in &answer.attributions {
        let what = &attribution.what;
        let who = match &what.responsible {
            Responsible::Unknown => "nobody can be named".to_owned(),
            Responsible::Actors { actors } => {
                let ids: Vec<&str> = actors.iter().map(|id| id.as_str()).collect();
                ids.join(", ")
            }
        };
        writeln!(
            text,
            "attribution: {who}, standard {}, entry {}: {}",
            what.standard.as_str(),
            attribution.entry,
            what.reason
        )?;
    }
    for open in answer.open_proposals() {
        let what = &open.proposed.what;
        let (_, until) = what.time();
        writeln!(
            text,
            "proposed {}, entry {}, by {}, until {until}: {}",
            what.as_str(),
            open.proposed.entry,
            what.by(),
            what.reason()
        )?;
        for voted in &open.votes {
            let accused = if voted.accused { " (accused)" } else { "" };
            let vote = match open.waits_for.contains(&voted.member) {
                true => "has not voted",
                false => voted.vote.as_str(),
            };
            let words = voted.words.as_deref().map(|words| format!(": {words}"));
            writeln!(text, "  {}{accused} {vote}{}", voted.member, words.unwrap_or_default())?;
        }
    }
    if !answer.no_longer.is_empty() {
        let entries: Vec<String> = answer.no_longer.iter().map(u64::to_string).collect();
        writeln!(text, "no longer stands: entries {}", entries.join(", "))?;
    }
    for (entry, changed) in &answer.changed_since {
        writeln!(
            text,
            "since entry {entry}: {} reports joined, {} left",
            changed.joined.len(),
            changed.left.len()
        )?;
    }
    Ok(text)
}
