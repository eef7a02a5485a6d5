//! `holdfire exercise`: invented reports with known truth, the same for the same seed.

use crate::exercise::{
    CaseFiles, Exercise, Settings, World, generate, write_coverage, write_declared,
    write_declared_regions, write_incidents, write_reports, write_truth,
};
use crate::{Ending, case_folder::CaseFolder, progress::say};
use anyhow::{Context, Result, anyhow};
use clap::Args;
use jiff::civil::Date;
use std::fs::File;
use std::io::BufWriter;
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Arguments {
    /// The folder to write into.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// How many reports.
    #[arg(long, default_value_t = Settings::default().reports)]
    reports: usize,
    /// How many days they cover; by default as many as keep the island as busy as in the case.
    #[arg(long)]
    days: Option<u32>,
    /// The first day.
    #[arg(long, default_value_t = Settings::default().start)]
    start: Date,
    /// Another seed, another exercise.
    #[arg(long, default_value_t = Settings::default().seed)]
    seed: u64,
    /// How much sources err: 1 as in life, 0 not at all.
    #[arg(long, default_value_t = 1.0)]
    noise: f64,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    let Arguments { out, reports, days, start, seed, noise } = arguments;
    let days = days.unwrap_or_else(|| usual_days(reports));
    let settings = Settings { reports, days, start, seed, noise };
    let world = world(&CaseFolder::open("exercise")?)?;
    let made = generate(&world, &settings);
    std::fs::create_dir_all(&out).with_context(|| format!("cannot make `{}`", out.display()))?;
    let Exercise { reports, truth, incidents, coverage, declared } = &made;
    let file = |name: &str| -> Result<BufWriter<File>> {
        let path = out.join(name);
        let file =
            File::create(&path).with_context(|| format!("cannot write `{}`", path.display()))?;
        Ok(BufWriter::new(file))
    };
    write_reports(reports, file("reports.csv")?)?;
    write_truth(truth, file("truth.csv")?)?;
    write_incidents(&world, &settings, incidents, file("incidents.csv")?)?;
    write_coverage(&settings, coverage, file("coverage.csv")?)?;
    write_declared(declared, file("declared.csv")?)?;
    write_declared_regions(declared, file("declared_regions.csv")?)?;
    say(&format!(
        "EXERCISE: {} reports of {} incidents over {days} days are in `{}`, with their truth",
        reports.len(),
        incidents.len(),
        out.display()
    ));
    Ok(Ending::Holds)
}

/// The days that keep the number of reports a day as it is in the case folder.
fn usual_days(reports: usize) -> u32 {
    let usual = Settings::default();
    let days = reports as f64 * f64::from(usual.days) / usual.reports as f64;
    (days.ceil() as u32).clamp(1, 36_500)
}

/// The fictional world of the exercise case.
pub(crate) fn world(folder: &CaseFolder) -> Result<World> {
    let file = |name: &str| {
        folder.file(name).ok_or_else(|| anyhow!("case `{}` has no `{name}`", folder.name))
    };
    let areas: Vec<&[u8]> = folder.below("areas/", ".geojson").map(|(_, bytes)| bytes).collect();
    let files =
        CaseFiles { base: file("base.geojson")?, actors: file("actors.toml")?, areas: &areas };
    World::parse(&files).context("the world of the exercise cannot be read")
}
