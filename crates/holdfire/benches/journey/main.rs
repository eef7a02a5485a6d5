//! `make bench`: speed and memory of the whole journey on 100,000 reports. Prints one table; leaves nothing
//! behind. How quickly pages answer is measured by `load`, for people who are signed in.
//!
//! `cargo bench --bench journey -- --reports N` takes another number of reports,
//! `--input exercise` the program's own exercise instead of `../shared/tools/gen_reports.py`.

mod reports;
#[allow(dead_code, reason = "shared with another bench, which uses the rest")]
#[path = "../common/stage.rs"]
mod stage;

use reports::{Input, Reports};
use stage::{Stage, measured};
use std::error::Error;
use std::io::Write;
use std::path::Path;

/// What goes wrong ends the bench with a message.
type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// The case that is begun with. Places and actors of generated reports are none of its own, which
/// leaves many answers undetermined; they are asked all the same.
const CASE: &str = "exercise";

fn main() -> Result<()> {
    let (count, input) = asked_for(std::env::args().skip(1))?;
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let dir = folder.path();
    let reports = Reports::make(dir, count, input)?;
    let stages = journey(dir, &reports)?;
    let quality = reports::quality(dir, &reports);

    let mut out = std::io::stdout().lock();
    writeln!(out, "\n{count} reports from {}, case `{CASE}`", reports.origin)?;
    write_stages(&mut out, &stages, count)?;
    match quality {
        Ok(quality) => writeln!(out, "\nfusion alone, against the truth: {quality}")?,
        Err(why) => writeln!(out, "\nfusion was not held against the truth: {why}")?,
    }
    Ok(())
}

fn asked_for(mut arguments: impl Iterator<Item = String>) -> Result<(usize, Input)> {
    let (mut count, mut input) = (100_000, Input::Generated);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--reports" => count = arguments.next().ok_or("how many reports?")?.parse()?,
            "--input" => input = Input::named(&arguments.next().ok_or("which input?")?)?,
            // What `cargo bench` adds by itself.
            "--bench" => {}
            other => return Err(format!("`{other}` is not known to this bench").into()),
        }
    }
    Ok((count, input))
}

/// From an empty folder to a bulletin and back.
fn journey(dir: &Path, reports: &Reports) -> Result<Vec<Stage>> {
    let (from, to) = &reports.month;
    let bulletin =
        format!("bulletin --register register --from {from} --to {to} --out bulletin.pdf");
    let stages = [
        ("init", format!("init register --case {CASE}")),
        ("import", "import report-table reports.csv --register register --no-fuse".to_owned()),
        ("fuse", "fuse --register register".to_owned()),
        ("assess", "assess --register register --format json".to_owned()),
        ("bulletin", bulletin),
        ("verify", "verify register".to_owned()),
        ("rebuild", "rebuild register".to_owned()),
        ("fuse a file", "fuse reports.csv --out clusters.csv".to_owned()),
    ];
    stages.into_iter().map(|(name, line)| measured(dir, name, &line)).collect()
}

fn write_stages(out: &mut impl Write, stages: &[Stage], count: usize) -> Result<()> {
    /// The stages that every report goes through.
    const JOURNEY: [&str; 3] = ["import", "fuse", "assess"];
    let is_of_journey = |stage: &&Stage| JOURNEY.contains(&stage.name);
    let whole_s: f64 = stages.iter().filter(is_of_journey).map(|stage| stage.wall_s).sum();
    let cpu_s: f64 = stages.iter().filter(is_of_journey).filter_map(|stage| stage.cpu_s).sum();
    writeln!(
        out,
        "\n{:<20} {:>8} {:>8} {:>10} {:>9} {:>15}",
        "stage", "seconds", "of CPU", "reports/s", "peak MiB", "of the journey"
    )?;
    for stage in stages {
        let share = match is_of_journey(&stage) {
            true => format!("{:.0} %", 100.0 * stage.wall_s / whole_s),
            false => String::new(),
        };
        writeln!(
            out,
            "{:<20} {:>8.2} {:>8} {:>10.0} {:>9} {share:>15}",
            stage.name,
            stage.wall_s,
            stage.cpu_s.map_or_else(|| "?".to_owned(), |seconds| format!("{seconds:.2}")),
            count as f64 / stage.wall_s,
            stage.peak_mib.map_or_else(|| "?".to_owned(), |mib| mib.to_string()),
        )?;
    }
    writeln!(
        out,
        "{:<20} {whole_s:>8.2} {cpu_s:>8.2} {:>10.0}",
        JOURNEY.join(" + "),
        count as f64 / whole_s,
    )?;
    Ok(())
}
