//! `holdfire fuse`: which reports are one incident, for files alone or for a register.

use crate::importing::read_input;
use crate::{Ending, importing, progress::say};
use anyhow::{Context, Result, bail};
use clap::Args;
use holdfire_core::Report;
use holdfire_intake::safe_csv::SafeWriter;
use holdfire_intake::{Draft, Format, Mapping, Outcome, Settings, import_id};
use holdfire_store::Writer;
use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Report tables; no register is needed.
    #[arg(required_unless_present = "register", conflicts_with = "register")]
    files: Vec<PathBuf>,
    /// Where to write `report_id,incident_id,probability`.
    #[arg(long, value_name = "FILE", required_unless_present = "register")]
    out: Option<PathBuf>,
    /// How to read tables of another layout.
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// Link the reports of a register that have no incident yet.
    #[arg(long, value_name = "DIR")]
    register: Option<PathBuf>,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    match (&arguments.register, &arguments.out) {
        (Some(dir), _) => {
            let mut writer = Writer::open(dir)?;
            say(&importing::fuse(&mut writer)?.sentence());
            Ok(Ending::Holds)
        }
        (None, Some(out)) => fuse_files(&arguments, out),
        (None, None) => bail!("name a file for the answer with `--out FILE`"),
    }
}

fn fuse_files(arguments: &Arguments, out: &Path) -> Result<Ending> {
    let format = match &arguments.mapping {
        None => Format::ReportTable,
        Some(path) => {
            let text = std::fs::read_to_string(path)
                .with_context(|| format!("cannot read mapping `{}`", path.display()))?;
            Format::Mapped(Box::new(Mapping::parse(&text)?))
        }
    };
    let (mut reports, mut refused) = (Vec::new(), 0);
    for path in &arguments.files {
        refused += read_reports(path, &format, &mut reports)?;
    }
    let inputs: Vec<holdfire_fusion::Report> = reports
        .iter()
        .map(|report| holdfire_store::fusion_report(report, &report.external_id))
        .collect();
    let fusion = holdfire_fusion::fuse(&inputs, &holdfire_fusion::Settings::default())?;
    let file = File::create(out).with_context(|| format!("cannot write `{}`", out.display()))?;
    let mut writer = SafeWriter::new(BufWriter::new(file));
    writer.row(["report_id", "incident_id", "probability"])?;
    for (number, incident) in fusion.incidents.iter().enumerate() {
        for member in &incident.members {
            let id = &inputs[member.report].id;
            let probability = format!("{:.4}", member.probability);
            writer.row([id, &format!("i{:07}", number + 1), &probability])?;
        }
    }
    writer.flush()?;
    say(&format!(
        "{} reports are {} incidents; {refused} rows were refused, see `holdfire import --dry-run`",
        inputs.len(),
        fusion.incidents.len(),
    ));
    Ok(if refused == 0 { Ending::Holds } else { Ending::DoesNotHold })
}

/// Adds the reports of a file; says how many rows were refused.
fn read_reports(path: &Path, format: &Format, reports: &mut Vec<Report>) -> Result<u64> {
    let bytes = read_input(path)?;
    let settings = Settings::new("file", "UTC", import_id("0", format)?);
    let rows = holdfire_intake::read(format, bytes.as_slice(), &settings)
        .with_context(|| format!("`{}` cannot be read", path.display()))?;
    let mut refused = 0;
    for row in rows {
        match row.outcome {
            Outcome::Draft(Draft::Report { report, .. }) => reports.push(*report),
            Outcome::Draft(_) => bail!("`{}` holds no reports", path.display()),
            Outcome::Refused(refusal) => {
                say(&format!("{}: row {} refused: {}", path.display(), row.number, refusal.reason));
                refused += 1;
            }
        }
    }
    Ok(refused)
}
