//! The reports that are measured with: generated ones with known truth, from the tool that others
//! use too, or from the program's own exercise.

use crate::Result;
use crate::stage::program;
use jiff::{ToSpan, civil::Date};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Where reports come from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// `../shared/tools/gen_reports.py`.
    Generated,
    /// `holdfire exercise`.
    Exercise,
}

impl Input {
    /// The input of that name.
    pub fn named(name: &str) -> Result<Self> {
        match name {
            "generated" => Ok(Self::Generated),
            "exercise" => Ok(Self::Exercise),
            other => Err(format!("there is no input `{other}`: use generated or exercise").into()),
        }
    }
}

/// Reports in `reports.csv`, and their truth in `truth.csv`.
pub struct Reports {
    /// Where they come from, in words.
    pub origin: String,
    /// First and last day of a month with reports in it.
    pub month: (String, String),
}

/// The first day of the shifted reports: a time at which the instruments of the case are in force.
const FIRST_DAY: Date = jiff::civil::date(2026, 1, 7);

impl Reports {
    /// Makes `count` reports in `dir`.
    pub fn make(dir: &Path, count: usize, input: Input) -> Result<Self> {
        let origin = match input {
            Input::Generated => match generate(dir, count) {
                Ok(origin) => origin,
                Err(why) => {
                    exercise(dir, count)?;
                    format!("`holdfire exercise`, because gen_reports.py could not run: {why}")
                }
            },
            Input::Exercise => {
                exercise(dir, count)?;
                "`holdfire exercise`".to_owned()
            }
        };
        let middle = fs::read_to_string(dir.join("reports.csv"))?
            .lines()
            .skip(count / 2)
            .find_map(|line| line.split(',').nth(2)?.parse::<Date>().ok())
            .ok_or("no report has a date")?;
        let month = (middle.first_of_month().to_string(), middle.last_of_month().to_string());
        Ok(Self { origin, month })
    }
}

fn exercise(dir: &Path, count: usize) -> Result<()> {
    let made = program(dir)
        .args(["exercise", "--out", ".", "--reports", &count.to_string()])
        .stderr(Stdio::null())
        .status()?;
    if made.success() { Ok(()) } else { Err("`holdfire exercise` failed".into()) }
}

fn tools() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/tools")
}

fn generate(dir: &Path, count: usize) -> Result<String> {
    /// Seeds to 20 are for development; scores that count are taken on others.
    const SEED: &str = "101";
    let tool = tools().join("gen_reports.py");
    if !tool.is_file() {
        return Err("../shared is missing".into());
    }
    let python = python_with("numpy")?;
    let made = Command::new(python)
        .arg(&tool)
        .args(["--reports", &count.to_string(), "--seed", SEED, "--out"])
        .arg(dir)
        .stdout(Stdio::null())
        .output()?;
    if !made.status.success() {
        return Err(String::from_utf8_lossy(&made.stderr).into());
    }
    shift_dates(&dir.join("reports.csv"))?;
    Ok(format!("gen_reports.py (seed {SEED}, dates moved to {FIRST_DAY} and later)"))
}

/// Moves all dates by the same number of days. Without this no instrument of the case would be in
/// force, and nothing would be assessed.
fn shift_dates(path: &Path) -> Result<()> {
    let mut reader = csv::Reader::from_path(path)?;
    let header = reader.headers()?.clone();
    let column = header.iter().position(|name| name == "date").ok_or("there is no date")?;
    let rows = reader.records().collect::<std::result::Result<Vec<_>, _>>()?;
    let dates = rows.iter().filter_map(|row| row[column].parse::<Date>().ok());
    let days = (FIRST_DAY - dates.min().ok_or("no row has a date")?).get_days();
    let mut writer = csv::Writer::from_path(path)?;
    writer.write_record(&header)?;
    for row in rows {
        let shifted = row[column].parse::<Date>()?.checked_add(days.days())?.to_string();
        let cells = row.iter().enumerate();
        writer.write_record(cells.map(|(at, cell)| if at == column { &*shifted } else { cell }))?;
    }
    Ok(writer.flush()?)
}

/// How `holdfire fuse reports.csv` compares with the truth, as the scorer says it.
pub fn quality(dir: &Path, reports: &Reports) -> Result<String> {
    let scorer = tools().join("evaluate.py");
    if !scorer.is_file() {
        return Err(format!("no scorer for {}", reports.origin).into());
    }
    let scored = Command::new(python_with("pandas")?)
        .arg(scorer)
        .args([dir.join("truth.csv"), dir.join("clusters.csv")])
        .output()?;
    match scored.status.success() {
        true => Ok(String::from_utf8(scored.stdout)?.trim().to_owned()),
        false => Err(String::from_utf8_lossy(&scored.stderr).into()),
    }
}

/// A Python that has a module: the system's, or one in `target/bench-venv` that gets it from the
/// package index, or the system's after its package was installed.
fn python_with(module: &str) -> Result<PathBuf> {
    let has = |python: &Path| {
        let import = format!("import {module}");
        let mut asks = Command::new(python);
        asks.args(["-c", &import]).stdout(Stdio::null()).stderr(Stdio::null());
        asks.status().is_ok_and(|status| status.success())
    };
    let system = PathBuf::from("python3");
    if has(&system) {
        return Ok(system);
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("bench-venv");
    let own = folder.join("bin/python3");
    if !has(&own) {
        quietly(Command::new("python3").args(["-m", "venv"]).arg(&folder));
        quietly(Command::new(&own).args(["-m", "pip", "install", "--quiet", module]));
    }
    if has(&own) {
        return Ok(own);
    }
    let package = format!("python3-{module}");
    quietly(Command::new("apt-get").args([
        "install",
        "--yes",
        "--no-install-recommends",
        &package,
    ]));
    // The package belongs to the system's own Python, which may not be the first in the path.
    [system, PathBuf::from("/usr/bin/python3")]
        .into_iter()
        .find(|python| has(python))
        .ok_or_else(|| format!("Python has no `{module}` and it could not be installed").into())
}

/// Tries something; whether it helped is asked afterwards.
fn quietly(command: &mut Command) {
    drop(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status());
}
