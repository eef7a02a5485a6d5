//! `holdfire terms due`: what is owed at an instant, worked out from the ladders of the instruments
//! and the steps that are recorded.

use crate::{Ending, clock, progress::print};
use anyhow::{Context, Result, anyhow, bail};
use clap::{Args, ValueEnum};
use holdfire_core::When;
use holdfire_intake::safe_csv::SafeWriter;
use holdfire_store::{IncidentRow, Reader};
use holdfire_terms::{Afterwards, Agreement, Deed, Due, Somebody, Standing, Subject, Taken, due};
use holdfire_web::edition::assessed;
use jiff::{Timestamp, tz::TimeZone};
use serde::Serialize;
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Arguments {
    /// The register.
    #[arg(long, value_name = "DIR")]
    register: PathBuf,
    /// The instant: a day (its end) or a time, local in the mechanism's zone unless it has an
    /// offset; now if not given.
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// Only the first N entries of the register; all if not given.
    #[arg(long, value_name = "N")]
    as_of: Option<u64>,
    /// In the table, also what has not started, was done or was passed over.
    #[arg(long)]
    all: bool,
    /// How to write the answer.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
}

#[derive(Serialize)]
struct Answer<'a> {
    register_size: u64,
    register_root: String,
    at: Timestamp,
    due: Vec<DueOut<'a>>,
}

/// Something owed, flat, with one word for how it stands.
#[derive(Serialize)]
struct DueOut<'a> {
    standing: &'static str,
    due_at: Option<Timestamp>,
    instrument: &'a str,
    step: &'a str,
    does: Option<Deed>,
    incident: Option<&'a str>,
    clause: Option<&'a str>,
    words: &'a str,
    who: &'a Somebody,
    to: Option<&'a Somebody>,
    started: Option<Timestamp>,
    says: Option<&'a str>,
    taken: Option<&'a Taken>,
    superseded_by: Option<&'a str>,
    then: &'a Afterwards,
}

impl<'a> DueOut<'a> {
    fn of(due: &'a Due) -> Self {
        Self {
            standing: due.standing.as_str(),
            due_at: due.due_at,
            instrument: due.instrument.as_str(),
            step: &due.step,
            does: due.does,
            incident: match &due.subject {
                Subject::Incident(id) => Some(id.as_str()),
                Subject::Clause(_) => None,
            },
            clause: due.clause.as_deref(),
            words: &due.words,
            who: &due.who,
            to: due.to.as_ref(),
            started: due.started,
            says: due.says.as_deref(),
            taken: due.standing.taken(),
            superseded_by: match &due.standing {
                Standing::Superseded { by } => Some(by),
                _ => None,
            },
            then: &due.then,
        }
    }
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    let reader = Reader::open(&arguments.register)?;
    let size = match arguments.as_of {
        Some(size) if size > reader.size()? => {
            bail!("the register has {} entries, not {size}", reader.size()?)
        }
        Some(size) => size,
        None => reader.size()?,
    };
    let state = reader.state_at(size)?;
    let mechanism = state.mechanism.as_ref().ok_or_else(|| {
        anyhow!("the first {size} entries found no mechanism; ask for a larger size")
    })?;
    let at = match &arguments.at {
        Some(text) => instant(text, &mechanism.time_zone)?,
        None => clock::now(),
    };
    let agreement = Agreement::from_state(&state).context("the instruments cannot be read")?;
    let rows = assessed(&state, &agreement, &[]);
    let mut dues = due(&state, &agreement, rows.iter().map(IncidentRow::concern), at);
    let zone = TimeZone::get(&mechanism.time_zone).unwrap_or(TimeZone::UTC);
    dues.sort_by_key(Due::urgency);
    let root = reader.root_at(size)?.to_string();
    let text = match arguments.format {
        Format::Json => {
            let due = dues.iter().map(DueOut::of).collect();
            let answer = Answer { register_size: size, register_root: root, at, due };
            serde_json::to_string_pretty(&answer)? + "\n"
        }
        Format::Csv => csv(&dues)?,
        Format::Table => {
            let heading = format!("register size {size}, root {root}\n");
            heading + &table(&dues, at, &zone, arguments.all)
        }
    };
    print(&text)?;
    Ok(Ending::Holds)
}

/// The instant that words mean; a day means its end.
fn instant(text: &str, zone: &str) -> Result<Timestamp> {
    let when = When::read(text, zone)?;
    Ok(match when.precision {
        holdfire_core::TimePrecision::Minute => when.from,
        // A day means its last instant: what begins with the next day has not come yet.
        _ => when.until.checked_sub(jiff::SignedDuration::from_nanos(1)).unwrap_or(when.until),
    })
}

fn table(dues: &[Due], at: Timestamp, zone: &TimeZone, all: bool) -> String {
    let local = |at: Timestamp| at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string();
    let mut text = format!("at {} ({})\n", local(at), zone.iana_name().unwrap_or("UTC"));
    for word in Standing::WORDS {
        let count = dues.iter().filter(|due| due.standing.as_str() == word).count();
        text += &format!("{count:>7} {}\n", word.replace('_', " "));
    }
    let shown = |due: &&Due| all || matches!(due.standing, Standing::Overdue | Standing::Open);
    for due in dues.iter().filter(shown) {
        let by = due.due_at.map_or("no time given".to_owned(), |at| format!("by {}", local(at)));
        text += &format!(
            "\n{} {by}: {}/{} about {}\n",
            due.standing.as_str().replace('_', " "),
            due.instrument,
            due.step,
            subject(due)
        );
        let to = due.to.as_ref().map(|to| format!(" to {}", names(to))).unwrap_or_default();
        let says = due.says.as_ref().map(|s| format!(", as {s} says")).unwrap_or_default();
        text += &format!("    {}{to}{says}; then {}\n", names(&due.who), then(due));
    }
    text
}

fn subject(due: &Due) -> String {
    match &due.subject {
        Subject::Incident(id) => id.to_string(),
        Subject::Clause(number) => format!("clause {number}"),
    }
}

/// Who is meant, by ids; in the words of the instrument where nobody is known by name.
fn names(somebody: &Somebody) -> String {
    let ids: Vec<String> = somebody.ids.iter().map(ToString::to_string).collect();
    let said: Vec<String> = somebody.said.iter().map(ToString::to_string).collect();
    match (ids.is_empty(), said.is_empty()) {
        (false, _) => ids.join(" and "),
        (true, false) => said.join(" and "),
        (true, true) => "nobody in particular".to_owned(),
    }
}

fn then(due: &Due) -> String {
    match &due.then {
        Afterwards::Step(step) => format!("step {step}"),
        Afterwards::Clause(number) => format!("clause {number}"),
        Afterwards::Words(words) => words.to_string(),
        Afterwards::Nothing => "the text says nothing".to_owned(),
    }
}

fn csv(dues: &[Due]) -> Result<String> {
    let mut bytes = Vec::new();
    let mut writer = SafeWriter::new(&mut bytes);
    writer.row([
        "standing",
        "due_at",
        "instrument",
        "step",
        "does",
        "incident",
        "clause",
        "who",
        "to",
        "started",
        "says",
        "done_from",
        "done_at_the_latest",
        "then",
    ])?;
    let time = |at: Option<Timestamp>| at.map(|at| at.to_string()).unwrap_or_default();
    for due in dues {
        let taken = due.standing.taken();
        writer.row([
            due.standing.as_str().to_owned(),
            time(due.due_at),
            due.instrument.to_string(),
            due.step.to_string(),
            due.does.map(|does| does.as_str().to_owned()).unwrap_or_default(),
            match &due.subject {
                Subject::Incident(id) => id.to_string(),
                Subject::Clause(_) => String::new(),
            },
            due.clause.as_deref().unwrap_or_default().to_owned(),
            names(&due.who),
            due.to.as_ref().map(names).unwrap_or_default(),
            time(due.started),
            due.says.as_deref().unwrap_or_default().to_owned(),
            time(taken.map(|taken| taken.from)),
            time(taken.map(|taken| taken.latest)),
            then(due),
        ])?;
    }
    writer.flush()?;
    drop(writer);
    Ok(String::from_utf8(bytes)?)
}
