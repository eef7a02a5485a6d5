//! `holdfire ask show` and `ask open`: what was asked, of whom and by when, and what came of it.

use super::{Format, call};
use crate::{Ending, clock, progress::print};
use anyhow::{Result, bail};
use clap::Args;
use holdfire_core::{
    ActorId, Asked, Asking, Escalated, IncidentId, Lacking, Sequel, TeamRole, VerificationReport,
    VerificationTask,
};
use holdfire_store::{Reader, RoomRecord};
use jiff::Timestamp;
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

#[derive(Args)]
pub(crate) struct OpenArguments {
    /// Only what waits for this actor, member or body.
    #[arg(long, value_name = "ACTOR")]
    waits_for: Option<String>,
    /// How many at most.
    #[arg(long, default_value_t = 50)]
    limit: u32,
    /// The register.
    #[arg(long, value_name = "DIR")]
    register: PathBuf,
    /// How to write the answer.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Serialize)]
struct Answer {
    incident: IncidentId,
    /// When it was asked what is overdue.
    at: Timestamp,
    /// The entries of what is overdue then.
    overdue: Vec<u64>,
    #[serde(flatten)]
    record: RoomRecord,
}

pub(super) fn run(arguments: &Arguments) -> Result<Ending> {
    let incident = IncidentId::new(&arguments.incident)?;
    let reader = Reader::open(&arguments.register)?;
    if reader.incident_row(&incident)?.is_none() {
        bail!("incident `{incident}` has no reports in this register");
    }
    let record = match reader.room_record(&incident)? {
        Some(record) => record,
        // Most incidents: nobody has asked, and no table keeps that.
        None => RoomRecord::on(&reader.state_at(u64::MAX)?, &incident),
    };
    let at = clock::now();
    let overdue = record.review.overdue_at(at).map(|open| open.entry).collect();
    let answer = Answer { incident, at, overdue, record };
    match arguments.format {
        Format::Json => print(&(serde_json::to_string_pretty(&answer)? + "\n"))?,
        Format::Table => {
            let members = reader.mechanism()?.members.into_iter().map(|member| member.id);
            print(&table(&answer, &members.collect::<Vec<_>>())?)?;
        }
    }
    Ok(Ending::Holds)
}

pub(super) fn open(arguments: &OpenArguments) -> Result<Ending> {
    #[derive(Serialize)]
    struct Row {
        incident: IncidentId,
        #[serde(flatten)]
        asked: Asked,
    }
    let reader = Reader::open(&arguments.register)?;
    let waits_for = arguments.waits_for.as_ref().map(ActorId::new).transpose()?;
    let open = reader.open_askings(None, waits_for.as_ref(), arguments.limit)?;
    let rows: Vec<Row> =
        open.into_iter().map(|row| Row { incident: row.incident, asked: row.asked }).collect();
    match arguments.format {
        Format::Json => print(&(serde_json::to_string_pretty(&rows)? + "\n"))?,
        Format::Table => {
            let at = clock::now();
            let mut text = String::new();
            for Row { incident, asked } in &rows {
                write!(text, "{incident} ")?;
                tell_asking(&mut text, asked, at)?;
            }
            print(&text)?;
        }
    }
    Ok(Ending::Holds)
}

fn table(answer: &Answer, members: &[ActorId]) -> Result<String, std::fmt::Error> {
    let Answer { incident, at, record, .. } = answer;
    let mut text = format!("{incident}: {}\n", record.review.state.as_str().replace('_', " "));
    for asked in &record.asked {
        tell_asking(&mut text, asked, *at)?;
        for sequel in &asked.sequels {
            let wrong = if sequel.holds() { "" } else { " (recorded wrongly)" };
            let (when, by) = (sequel.what.at(), sequel.what.by());
            let what = told(&sequel.what);
            writeln!(text, "  {when} {by}, entry {}{wrong}: {what}", sequel.entry)?;
            if let (Asking::Task(task), Sequel::Report(report)) = (&asked.asking.what, &sequel.what)
            {
                tell_team(&mut text, task, report, members)?;
            }
        }
    }
    for escalation in &record.escalated_steps {
        let of = match &escalation.what.of {
            Escalated::Step { of, .. } => format!("{}/{}", of.instrument, of.step),
            Escalated::Asking { entry } => format!("entry {entry}"),
        };
        let (by, to, reason) = (&escalation.what.by, &escalation.what.to, &escalation.what.reason);
        writeln!(
            text,
            "step {of} escalated by {by} to {to}, entry {}: {reason}",
            escalation.entry
        )?;
    }
    for comment in &record.comments {
        let wrong = if comment.holds() { "" } else { " (recorded wrongly)" };
        writeln!(
            text,
            "comment of {}, entry {}{wrong}: {}",
            comment.what.by, comment.entry, comment.what.words
        )?;
    }
    for called in &record.calls {
        call::tell(&mut text, called)?;
    }
    Ok(text)
}

fn tell_asking(text: &mut String, asked: &Asked, at: Timestamp) -> std::fmt::Result {
    let asking = &asked.asking.what;
    let names = |ids: &[ActorId]| ids.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(", ");
    let clock = match asked.due {
        Some(due) if asked.is_overdue_at(at) => format!(", overdue since {due}"),
        Some(due) => format!(", due {due}"),
        None => String::new(),
    };
    let waits = match asked.is_open {
        true => format!(", waits for {}", names(&asked.waits_for)),
        false => String::new(),
    };
    writeln!(
        text,
        "{} of {} to {}, entry {}, {}{clock}{waits}: {}",
        asking.kind().as_str(),
        asking.by(),
        names(asking.of()),
        asked.asking.entry,
        asked.state.as_str().replace('_', " "),
        asking.what()
    )
}

fn told(sequel: &Sequel) -> String {
    let with = |word: &str, words: Option<&str>| match words {
        Some(words) => format!("{}: {words}", word.replace('_', " ")),
        None => word.replace('_', " "),
    };
    match sequel {
        Sequel::Response(response) => {
            let words = with(response.answer.as_str(), response.words.as_deref());
            match &response.through {
                Some(through) => format!("through {through}, {words}"),
                None => words,
            }
        }
        Sequel::Report(report) => {
            with(report.access.as_str(), report.found.as_deref().or(report.why.as_deref()))
        }
        Sequel::FollowUp(follow_up) => with(follow_up.result.as_str(), Some(&follow_up.words)),
        Sequel::Escalation(escalation) => {
            format!("escalated to {}: {}", escalation.to, escalation.reason)
        }
        Sequel::Withdrawal(withdrawal) => with("withdrawn", Some(&withdrawal.reason)),
    }
}

fn tell_team(
    text: &mut String,
    task: &VerificationTask,
    report: &VerificationReport,
    members: &[ActorId],
) -> std::fmt::Result {
    let role = |role: Option<TeamRole>| role.map_or("", TeamRole::as_str);
    let team = report.team.iter();
    let team: Vec<String> =
        team.map(|share| format!("{}:{}:{}", share.of, role(share.role), share.people)).collect();
    if !team.is_empty() {
        writeln!(text, "    team {}", team.join(", "))?;
        for Lacking { seats, from, came } in task.lacking(&report.team, members) {
            let from = from.map_or("", ActorId::as_str);
            let of = role(seats.role);
            writeln!(text, "    lacking {from}:{of}: {came} of {} came", seats.at_least)?;
        }
    }
    Ok(())
}
