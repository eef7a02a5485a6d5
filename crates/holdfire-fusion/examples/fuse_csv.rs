//! Fuses a table of reports: `fuse_csv REPORTS.csv OUT.csv [ACTS.csv] [--figures]`.
//!
//! REPORTS has the columns report_id, source, date, latitude, longitude, geo_precision, event_type, actor, target and
//! fatalities, of which all but report_id may be empty. ACTS, if given, has code and class of each event type. OUT gets
//! report_id, incident_id and probability, where an incident is called after its first report. With `--figures`, time
//! and memory go to stderr, where the system tells them.

mod table;

use std::error::Error;
use std::fmt::Write as _;
use std::time::Instant;

use holdfire_fusion::{Answer, Report, Reports, Settings};
use table::Table;

#[expect(
    clippy::disallowed_methods,
    reason = "an example program is the edge: its arguments and clock are its own"
)]
fn main() -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let with_figures = arguments.iter().any(|argument| argument == "--figures");
    arguments.retain(|argument| argument != "--figures");
    let (reports, out, acts) = match arguments.as_slice() {
        [reports, out] => (reports, out, None),
        [reports, out, acts] => (reports, out, Some(acts.as_str())),
        _ => return Err("usage: fuse_csv REPORTS.csv OUT.csv [ACTS.csv] [--figures]".into()),
    };
    let reports = read(Table::open(reports, acts)?)?;
    let read_s = start.elapsed().as_secs_f64();
    let answer = reports.fuse()?;
    let fused_s = start.elapsed().as_secs_f64();
    write(&answer, out)?;
    if with_figures {
        let wall_s = start.elapsed().as_secs_f64();
        print_figures(&answer, [read_s, fused_s - read_s, wall_s - fused_s]);
    }
    Ok(())
}

/// Takes the reports one by one, so that the file may be longer than memory.
fn read(mut table: Table) -> Result<Reports, Box<dyn Error>> {
    let mut reports = Reports::new(&Settings::default())?;
    let mut report = Report::default();
    while table.read(&mut report)? {
        reports.push(&report)?;
    }
    Ok(reports)
}

fn write(answer: &Answer, out: &str) -> Result<(), Box<dyn Error>> {
    let mut table = csv::Writer::from_path(out)?;
    table.write_record(["report_id", "incident_id", "probability"])?;
    let mut probability = String::new();
    for report in 0..answer.len() {
        let named_after = answer.members(answer.incident(report)).next().unwrap_or(report);
        probability.clear();
        write!(probability, "{:.4}", answer.probability(report))?;
        table.write_record([answer.id(report), answer.id(named_after), &probability])?;
    }
    table.flush()?;
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "an example program is the edge"
)]
fn print_figures(answer: &Answer, [read_s, fuse_s, write_s]: [f64; 3]) {
    // Linux: fields 14 and 15 of `stat`, after the name, are user and system time in hundredths of a second.
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit_once(')').map(|(_, rest)| rest).unwrap_or_default();
    let ticks = after_name.split_whitespace().skip(11).take(2);
    let cpu_s = ticks.filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0;
    eprintln!(
        "{} reports, {} incidents; read {read_s:.2} s, fuse {fuse_s:.2} s, write {write_s:.2} s; CPU {cpu_s:.2} s; peak {}",
        answer.len(),
        answer.incidents(),
        peak.unwrap_or("not told").trim(),
    );
}
