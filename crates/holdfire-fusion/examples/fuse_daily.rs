//! Fuses a table of reports as if it came in day by day: `fuse_daily REPORTS.csv OUT.csv [ACTS.csv [REST_DAYS]]`.
//!
//! The tables are those of `fuse_csv`. Reports are added in the order of their dates, one batch a day; a report stays
//! provisional for REST_DAYS, 14 if not given. To stderr goes what the batches cost, by tenths of the period.

mod table;

use std::error::Error;
use std::time::Instant;

use holdfire_fusion::{Fuser, Report, Settings};
use table::Table;

const DAY_S: i64 = 86_400;

#[expect(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "an example program is the edge: arguments, clock and terminal are its own"
)]
fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [reports, out, rest @ ..] = arguments.as_slice() else {
        return Err("usage: fuse_daily REPORTS.csv OUT.csv [ACTS.csv [REST_DAYS]]".into());
    };
    let rest_days = rest.get(1).map_or(Ok(14.0), |days| days.parse())?;
    let mut table = Table::open(reports, rest.first().map(String::as_str))?;
    let mut all = Vec::new();
    let mut report = Report::default();
    while table.read(&mut report)? {
        all.push(report.clone());
    }
    all.sort_by_key(|report| report.from_s);
    let mut fuser = Fuser::new(&Settings::default(), rest_days)?;
    let batches: Vec<&[Report]> = all.chunk_by(|one, next| one.from_s == next.from_s).collect();
    let (mut moved, mut proposals) = (0, 0);
    for (tenth, batches) in (1..).zip(batches.chunks(batches.len().div_ceil(10).max(1))) {
        let start = Instant::now();
        for batch in batches {
            let now_s = batch[0].from_s.unwrap_or_default() + DAY_S;
            let done = fuser.add(now_s, batch)?;
            moved += done.moved.len();
            proposals += done.proposals.len();
        }
        let added: usize = batches.iter().map(|batch| batch.len()).sum();
        eprintln!(
            "tenth {tenth}: {:.1} ms a batch, {:.1} µs a report, {} reports held, {moved} moved, {proposals} proposals",
            start.elapsed().as_secs_f64() * 1e3 / batches.len() as f64,
            start.elapsed().as_secs_f64() * 1e6 / added as f64,
            fuser.len(),
        );
    }
    let mut table = csv::Writer::from_path(out)?;
    table.write_record(["report_id", "incident_id"])?;
    for report in &all {
        let incident = fuser.incident_of(&report.id).unwrap_or_default();
        table.write_record([report.id.as_str(), &format!("i{incident}")])?;
    }
    table.flush()?;
    Ok(())
}
