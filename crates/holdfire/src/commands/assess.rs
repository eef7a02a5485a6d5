//! `holdfire assess`: the incidents of a register against the clauses in force there and then.

mod what_if;

use crate::{Ending, progress::print};
use anyhow::{Context, Result, anyhow, bail};
use clap::{Args, ValueEnum};
use holdfire_core::{ClauseAnswer, IncidentId, Mechanism, Verdict};
use holdfire_intake::safe_csv::SafeWriter;
use holdfire_store::{IncidentRow, Reader};
use holdfire_terms::{Agreement, Assessor};
use holdfire_web::edition::{Falls, Period, assessed};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Arguments {
    /// The register.
    #[arg(long, value_name = "DIR")]
    register: PathBuf,
    /// Only the first N entries of the register; all if not given.
    #[arg(long, value_name = "N")]
    as_of: Option<u64>,
    /// First day of the period, in the mechanism's zone.
    #[arg(long, value_name = "DATE", requires = "to")]
    from: Option<Date>,
    /// Last day of the period, included.
    #[arg(long, value_name = "DATE", requires = "from")]
    to: Option<Date>,
    /// Say what would change under other terms: a case, part of one, or one instrument in a `.md` file.
    #[arg(long, value_name = "CASE")]
    what_if: Option<String>,
    /// Only this incident, with the reasons of every answer.
    #[arg(long, value_name = "ID", conflicts_with_all = ["from", "to", "what_if"])]
    incident: Option<String>,
    /// With the reasons of every answer, the facts they rest on and the facts that are missing.
    #[arg(long)]
    reasons: bool,
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

/// How many incidents have each answer.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize)]
struct Totals {
    incidents: usize,
    engaged: usize,
    undetermined: usize,
    not_engaged: usize,
    no_clause_in_force: usize,
}

#[derive(Serialize)]
struct Answer<'a> {
    register_size: u64,
    register_root: String,
    period: Option<PeriodOut>,
    /// Incidents whose whole time lies in the period; all where no period was asked for.
    totals: Totals,
    /// Incidents whose time only overlaps the period.
    perhaps_in_period: Totals,
    clauses: BTreeMap<&'a str, ClauseTotals>,
    incidents: Vec<IncidentOut<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    what_if: Option<what_if::Told>,
}

#[derive(Serialize)]
struct PeriodOut {
    from: String,
    until: String,
    time_zone: String,
}

#[derive(Debug, Default, Serialize)]
struct ClauseTotals {
    engaged: usize,
    undetermined: usize,
    not_engaged: usize,
}

#[derive(Serialize)]
struct IncidentOut<'a> {
    incident: &'a str,
    from: Option<String>,
    until: Option<String>,
    in_period: bool,
    lon: Option<f64>,
    lat: Option<f64>,
    uncertainty_m: Option<f64>,
    region: Option<&'a str>,
    act: Option<&'a str>,
    actors: &'a [String],
    targets: &'a [String],
    reports: u32,
    areas_inside: Vec<&'a str>,
    areas_perhaps: Vec<&'a str>,
    verdict: Option<Verdict>,
    engaged: &'a [String],
    undetermined: &'a [String],
    not_engaged: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    answers: Option<Vec<ClauseAnswer>>,
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
    let mechanism = state.mechanism.clone().ok_or_else(|| {
        anyhow!("the first {size} entries found no mechanism; ask for a larger size")
    })?;
    let period = match (arguments.from, arguments.to) {
        (Some(from), Some(to)) => Some(Period::days(&mechanism, from, to)?),
        _ => None,
    };
    let agreement = Agreement::from_state(&state).context("the instruments cannot be read")?;
    let periods: Vec<Period> = period.into_iter().collect();
    let mut rows = assessed(&state, &agreement, &periods);
    if let Some(id) = &arguments.incident {
        let id = IncidentId::new(id)?;
        rows.retain(|row| row.id == id);
        if rows.is_empty() {
            bail!("there is no incident `{id}` in the first {size} entries");
        }
    }
    let is_in = |row: &IncidentRow| period.is_none_or(|period| period.holds(row) == Falls::In);
    let what_if = match &arguments.what_if {
        Some(case) => Some(what_if::ask(case, &state, &agreement, &rows, is_in)?),
        None => None,
    };
    let root = reader.root_at(size)?.to_string();
    let mut answer = answer(&rows, period, &mechanism, size, root, what_if);
    // A table of what would change lists incidents and not their reasons.
    let tells_reasons = arguments.reasons
        && (answer.what_if.is_none() || !matches!(arguments.format, Format::Table));
    if tells_reasons || arguments.incident.is_some() {
        let assessor = Assessor::new(&agreement, &state);
        for (incident, row) in answer.incidents.iter_mut().zip(&rows) {
            let known = state.incident(&row.id);
            incident.answers = known.map(|known| assessor.assess(&known).answers);
        }
    }
    let text = match arguments.format {
        Format::Json => serde_json::to_string_pretty(&answer)? + "\n",
        Format::Csv => match &answer.what_if {
            Some(told) => told.csv(&answer.incidents)?,
            None => csv(&answer)?,
        },
        Format::Table => table(&answer, arguments.reasons),
    };
    print(&text)?;
    Ok(Ending::Holds)
}

fn answer<'a>(
    rows: &'a [IncidentRow],
    period: Option<Period>,
    mechanism: &Mechanism,
    register_size: u64,
    register_root: String,
    what_if: Option<what_if::Told>,
) -> Answer<'a> {
    let is_in = |row: &IncidentRow| period.is_none_or(|period| period.holds(row) == Falls::In);
    let mut clauses: BTreeMap<&str, ClauseTotals> = BTreeMap::new();
    for row in rows.iter().filter(|row| is_in(row)) {
        row.engaged.iter().for_each(|c| clauses.entry(c).or_default().engaged += 1);
        row.undetermined.iter().for_each(|c| clauses.entry(c).or_default().undetermined += 1);
        row.not_engaged.iter().for_each(|c| clauses.entry(c).or_default().not_engaged += 1);
    }
    Answer {
        register_size,
        register_root,
        period: period.map(|period| PeriodOut {
            from: period.from.to_string(),
            until: period.until.to_string(),
            time_zone: mechanism.time_zone.to_string(),
        }),
        totals: totals(rows.iter().filter(|row| is_in(row))),
        perhaps_in_period: totals(rows.iter().filter(|row| !is_in(row))),
        clauses,
        incidents: rows.iter().map(|row| incident(row, is_in(row))).collect(),
        what_if,
    }
}

fn totals<'a>(rows: impl Iterator<Item = &'a IncidentRow>) -> Totals {
    rows.fold(Totals::default(), |mut totals, row| {
        totals.incidents += 1;
        match row.verdict {
            Some(Verdict::Engaged) => totals.engaged += 1,
            Some(Verdict::Undetermined) => totals.undetermined += 1,
            Some(Verdict::NotEngaged) => totals.not_engaged += 1,
            None => totals.no_clause_in_force += 1,
        }
        totals
    })
}

fn incident(row: &IncidentRow, in_period: bool) -> IncidentOut<'_> {
    let time = |second: Option<i64>| {
        second.and_then(|second| jiff::Timestamp::from_second(second).ok()).map(|at| at.to_string())
    };
    IncidentOut {
        incident: row.id.as_str(),
        from: time(row.from_s),
        until: time(row.until_s),
        in_period,
        lon: row.lon,
        lat: row.lat,
        uncertainty_m: row.uncertainty_m,
        region: row.region.as_deref(),
        act: row.act.map(holdfire_core::Act::path),
        actors: &row.actors,
        targets: &row.targets,
        reports: row.report_count,
        areas_inside: row.areas_inside.iter().map(|id| id.as_str()).collect(),
        areas_perhaps: row.areas_perhaps.iter().map(|id| id.as_str()).collect(),
        verdict: row.verdict,
        engaged: &row.engaged,
        undetermined: &row.undetermined,
        not_engaged: &row.not_engaged,
        answers: None,
    }
}

/// The answer of one clause with its reasons, facts and missing facts.
fn told(answer: &ClauseAnswer) -> String {
    let verdict = answer.verdict;
    let mut text = format!("  {} {}: {}\n", verdict.glyph(), answer.clause, verdict.as_str());
    if let Some(rule) = &answer.rule {
        text += &format!("      rule: {rule}\n");
    }
    for reason in &answer.reasons {
        text += &format!("      {}\n", reason.text);
    }
    for fact in &answer.facts {
        text += &format!("      {}: {} ({} reports)\n", fact.name, fact.value, fact.reports.len());
    }
    if !answer.missing.is_empty() {
        text += &format!("      to settle it: {}\n", answer.missing.join(", "));
    }
    text
}

fn word(verdict: Option<Verdict>) -> &'static str {
    verdict.map_or("no_clause_in_force", Verdict::as_str)
}

fn csv(answer: &Answer<'_>) -> Result<String> {
    let mut bytes = Vec::new();
    let mut writer = SafeWriter::new(&mut bytes);
    writer.row([
        "incident",
        "from",
        "until",
        "in_period",
        "lon",
        "lat",
        "uncertainty_m",
        "region",
        "act",
        "actors",
        "targets",
        "reports",
        "areas_inside",
        "areas_perhaps",
        "verdict",
        "engaged",
        "undetermined",
        "not_engaged",
    ])?;
    let number = |x: Option<f64>| x.map(|x| x.to_string()).unwrap_or_default();
    for row in &answer.incidents {
        let cells = [
            row.incident.to_owned(),
            row.from.clone().unwrap_or_default(),
            row.until.clone().unwrap_or_default(),
            row.in_period.to_string(),
            number(row.lon),
            number(row.lat),
            number(row.uncertainty_m),
            row.region.unwrap_or_default().to_owned(),
            row.act.unwrap_or_default().to_owned(),
            row.actors.join("; "),
            row.targets.join("; "),
            row.reports.to_string(),
            row.areas_inside.join("; "),
            row.areas_perhaps.join("; "),
            word(row.verdict).to_owned(),
            row.engaged.join("; "),
            row.undetermined.join("; "),
            row.not_engaged.join("; "),
        ];
        writer.row(cells)?;
    }
    writer.flush()?;
    drop(writer);
    Ok(String::from_utf8(bytes)?)
}

fn table(answer: &Answer<'_>, lists_incidents: bool) -> String {
    let mut text =
        format!("register size {}, root {}\n", answer.register_size, answer.register_root);
    if let Some(period) = &answer.period {
        text += &format!("period {} to {} ({})\n", period.from, period.until, period.time_zone);
    }
    let line = |name: &str, totals: &Totals| {
        format!(
            "{name}: {} incidents: ■ {} engaged, ◌ {} undetermined, △ {} not engaged, – {} with no clause in force\n",
            totals.incidents,
            totals.engaged,
            totals.undetermined,
            totals.not_engaged,
            totals.no_clause_in_force
        )
    };
    text += &line("counted", &answer.totals);
    if answer.perhaps_in_period.incidents > 0 {
        text += &line("time in doubt, counted apart", &answer.perhaps_in_period);
    }
    text += &format!(
        "\n{:<40} {:>9} {:>13} {:>12}\n",
        "clause", "■ engaged", "◌ undetermined", "△ not engaged"
    );
    for (clause, totals) in &answer.clauses {
        text += &format!(
            "{clause:<40} {:>9} {:>14} {:>13}\n",
            totals.engaged, totals.undetermined, totals.not_engaged
        );
    }
    if let Some(told) = &answer.what_if {
        text += &told.table(lists_incidents);
        return text;
    }
    for incident in answer.incidents.iter().filter(|incident| incident.answers.is_some()) {
        text += &format!("\n{}\n", incident.incident);
        for answer in incident.answers.iter().flatten() {
            text += &told(answer);
        }
    }
    text
}
