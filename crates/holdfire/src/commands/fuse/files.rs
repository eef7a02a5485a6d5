//! Tables of any length in, incidents out: rows are read one by one, and only what fusion needs of
//! them is kept.

use super::outputs;
use super::table::{Table, open};
use crate::commands::import::mapped;
use crate::{Ending, progress, progress::say};
use anyhow::{Context, Result, bail};
use clap::Args;
use holdfire_fusion::{Answer, Reports, Settings, Weights, score};
use holdfire_intake::{Draft, Format, Outcome, import_id};
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(super) struct Options {
    /// Where to write `report_id,incident_id,probability`.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// How to read tables of another layout.
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// Where to write each link with its evidence and the next best incident, one JSON object a line.
    #[arg(long, value_name = "FILE")]
    pub links: Option<PathBuf>,
    /// Where to write the incidents, what their reports tell taken together, as CSV.
    #[arg(long, value_name = "FILE")]
    pub incidents: Option<PathBuf>,
    /// Where to write who saw what and who follows whom: JSON, or three CSV tables if the name ends in `.csv`.
    #[arg(long, value_name = "FILE")]
    pub overlap: Option<PathBuf>,
    /// True incidents, `report_id,incident_id`: the answer is scored against them.
    #[arg(long, value_name = "FILE")]
    labels: Option<PathBuf>,
    /// Learn from the labels and write what was learnt; nothing is fused.
    #[arg(long, value_name = "FILE", requires = "labels")]
    learn: Option<PathBuf>,
    /// Use what was learnt before, with `--learn`.
    #[arg(long, value_name = "FILE")]
    weights: Option<PathBuf>,
    /// Names of parties and what each is a part of, CSV with the columns `actor,parent`.
    #[arg(long, value_name = "FILE")]
    parents: Option<PathBuf>,
    /// How many threads to use; the answer does not depend on it.
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
}

/// What was read, and what is needed of it afterwards.
struct Taken {
    reports: Reports,
    /// The reports themselves, where an output needs them.
    kept: Vec<holdfire_fusion::Report>,
    refused: u64,
}

pub(super) fn run(files: &[PathBuf], options: &Options) -> Result<Ending> {
    if options.out.is_none() && options.learn.is_none() {
        bail!("name a file for the answer with `--out FILE`");
    }
    let settings = settings(options)?;
    let labels = options.labels.as_deref().map(read_labels).transpose()?;
    let format = match &options.mapping {
        None => Format::ReportTable,
        Some(path) => mapped(path)?,
    };
    let keeps = options.incidents.is_some() || options.overlap.is_some();
    let teacher = options.learn.as_ref().and(labels.as_ref());
    let mut taken = Taken { reports: Reports::new(&settings)?, kept: Vec::new(), refused: 0 };
    for path in files {
        taken.read(path, &format, keeps, teacher)?;
    }
    let (count, refused) = (taken.reports.len(), taken.refused);
    if let Some(path) = &options.learn {
        let weights = taken.reports.learn()?;
        write_text(path, &(serde_json::to_string(&weights)? + "\n"))?;
        say(&format!("learnt from {count} reports; {}", refused_words(refused)));
        return Ok(if refused == 0 { Ending::Holds } else { Ending::DoesNotHold });
    }
    let answer = taken.reports.fuse()?;
    outputs::write(&answer, &taken.kept, options)?;
    say(&format!(
        "{count} reports are {} incidents; {}",
        answer.incidents(),
        refused_words(refused)
    ));
    if let Some(labels) = &labels {
        say(&scored(&answer, labels)?);
    }
    Ok(if refused == 0 { Ending::Holds } else { Ending::DoesNotHold })
}

fn refused_words(refused: u64) -> String {
    match refused {
        0 => "no row was refused".to_owned(),
        1 => "1 row was refused".to_owned(),
        n => format!("{n} rows were refused"),
    }
}

fn settings(options: &Options) -> Result<Settings> {
    let mut settings = Settings::default();
    if let Some(threads) = options.threads {
        settings.threads = threads;
    }
    if let Some(path) = &options.weights {
        let weights: Weights = serde_json::from_str(&text_of(path)?)
            .with_context(|| format!("`{}` holds no weights of `--learn`", path.display()))?;
        settings.weights = Some(weights);
    }
    if let Some(path) = &options.parents {
        settings.parents =
            pairs(path, ["actor", "parent"])?.into_iter().collect::<BTreeMap<_, _>>();
    }
    Ok(settings)
}

impl Taken {
    /// Takes the reports of a file.
    fn read(
        &mut self,
        path: &Path,
        format: &Format,
        keeps: bool,
        teacher: Option<&HashMap<String, String>>,
    ) -> Result<()> {
        let settings = holdfire_intake::Settings::new("file", "UTC", import_id("0", format)?);
        let (input, bytes) = open(path)?;
        let mut rows = holdfire_intake::read(format, input, &settings)
            .with_context(|| format!("`{}` cannot be read", path.display()))?;
        let bar = progress::over_bytes(bytes, &path.display().to_string());
        while let Some(row) = rows.next() {
            match row.outcome {
                Outcome::Draft(Draft::Report { report, .. }) => {
                    let mut report = holdfire_store::fusion_report(&report, &report.external_id);
                    // A label is what people have decided.
                    report.incident = teacher.and_then(|labels| labels.get(&report.id)).cloned();
                    report.confirmed = report.incident.is_some();
                    self.reports.push(&report)?;
                    if keeps {
                        self.kept.push(report);
                    }
                }
                Outcome::Draft(_) => bail!("`{}` holds no reports", path.display()),
                Outcome::Refused(refusal) => {
                    /// More are counted, not told.
                    const MOST_TOLD: u64 = 5;
                    self.refused += 1;
                    if self.refused <= MOST_TOLD {
                        let file = path.display();
                        say(&format!("{file}: row {} refused: {}", row.number, refusal.reason));
                    }
                }
            }
            if row.number.is_multiple_of(5_000) {
                bar.set_position(rows.position_bytes());
            }
        }
        bar.finish_and_clear();
        match rows.broke() {
            Some(why) => bail!("`{}` broke off: {why}", path.display()),
            None => Ok(()),
        }
    }
}

fn text_of(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read `{}`", path.display()))
}

fn write_text(path: &Path, text: &str) -> Result<()> {
    std::fs::write(path, text).with_context(|| format!("cannot write `{}`", path.display()))
}

fn read_labels(path: &Path) -> Result<HashMap<String, String>> {
    pairs(path, ["report_id", "incident_id"]).map(|pairs| pairs.into_iter().collect())
}

/// Two columns of a table, by their names.
fn pairs(path: &Path, names: [&str; 2]) -> Result<Vec<(String, String)>> {
    let mut table = Table::open(path)?;
    let [one, other] = [table.column(names[0])?, table.column(names[1])?];
    let mut pairs = Vec::new();
    while table.next()? {
        pairs.push((table.cell(one).to_owned(), table.cell(other).to_owned()));
    }
    Ok(pairs)
}

/// How good the answer is, of the reports that have a label.
fn scored(answer: &Answer, labels: &HashMap<String, String>) -> Result<String> {
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    let mut truth = Vec::with_capacity(answer.len());
    for report in 0..answer.len() {
        let id = answer.id(report);
        let Some(label) = labels.get(id) else { bail!("report `{id}` has no label") };
        let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
        truth.push(*numbers.entry(label).or_insert(next));
    }
    Ok(score(answer, &truth).to_string())
}
