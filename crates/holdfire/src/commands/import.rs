//! `holdfire import`: a file into a register.

use crate::importing::{Imported, Input, fuse, import_document, import_table, read_input};
use crate::{Ending, progress::say};
use anyhow::{Context, Result, bail};
use clap::Args;
use holdfire_core::Waterfall;
use holdfire_intake::{DocumentFacts, Format, Mapping};
use holdfire_store::Writer;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(crate) struct Arguments {
    /// `report-table`, `ucdp-ged`, `ucdp-ged-reports`, `declared-counts`, `coverage`, `steps`,
    /// `document`, or `mapped` with --mapping.
    format: String,
    /// Files to import, plain or gzip; `-` is standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The register.
    #[arg(long, value_name = "DIR")]
    register: PathBuf,
    /// How to read a table of another layout.
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// The list the reports come in; the name of the file if not given.
    #[arg(long)]
    dataset: Option<String>,
    /// Only say what would be done.
    #[arg(long)]
    dry_run: bool,
    /// Do not link the reports to incidents yet; `holdfire fuse --register DIR` does it later.
    #[arg(long)]
    no_fuse: bool,
    /// Declared counts by region, beside the file.
    #[arg(long, value_name = "FILE")]
    regions: Option<PathBuf>,
    /// Who published a document.
    #[arg(long)]
    publisher: Option<String>,
    /// When a document was published.
    #[arg(long, value_name = "DATE")]
    published: Option<Date>,
    /// Language tag of a document.
    #[arg(long)]
    language: Option<String>,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    let format = format(&arguments)?;
    let regions = arguments.regions.as_deref().map(read_input).transpose()?;
    let mut writer = Writer::open(&arguments.register)?;
    let mut ending = Ending::Holds;
    for path in &arguments.files {
        let imported = match format {
            Format::Document => document(&mut writer, path, &arguments)?,
            _ => table(&mut writer, path, &format, regions.as_deref(), &arguments)?,
        };
        tell(&imported);
        if !imported.adds_up() {
            bail!("the counts of `{}` do not add up; this is a defect of holdfire", imported.name);
        }
        if imported.refused > 0 {
            ending = Ending::DoesNotHold;
        }
    }
    let has_reports = !matches!(
        format,
        Format::DeclaredCounts | Format::Coverage | Format::Steps | Format::Document
    );
    if has_reports && !arguments.dry_run && !arguments.no_fuse {
        let fused = fuse(&mut writer)?;
        say(&fused.sentence());
    }
    Ok(ending)
}

/// The layout that a mapping file describes.
pub(crate) fn mapped(path: &Path) -> Result<Format> {
    let of_file = || format!("cannot read mapping `{}`", path.display());
    let text = std::fs::read_to_string(path).with_context(of_file)?;
    Ok(Format::Mapped(Box::new(Mapping::parse(&text).with_context(of_file)?)))
}

fn format(arguments: &Arguments) -> Result<Format> {
    match (&arguments.mapping, arguments.format.as_str()) {
        (Some(path), "mapped") => mapped(path),
        (None, "mapped") => bail!("format `mapped` needs a mapping file: add `--mapping FILE`"),
        (Some(_), other) => bail!("format `{other}` takes no mapping: use format `mapped`"),
        (None, name) => Ok(Format::parse(name)?),
    }
}

fn table(
    writer: &mut Writer,
    path: &Path,
    format: &Format,
    regions: Option<&[u8]>,
    arguments: &Arguments,
) -> Result<Imported> {
    let bytes = read_input(path)?;
    let name = file_name(path);
    let stem = name.split('.').next().unwrap_or(&name).to_owned();
    let dataset = arguments
        .dataset
        .clone()
        .or_else(|| format.usual_dataset().map(str::to_owned))
        .unwrap_or(stem);
    if arguments.dry_run {
        say(&format!(
            "`{name}` would be read as `{}` into list `{dataset}`; nothing is recorded",
            format.name()
        ));
    }
    let input = Input { name, bytes: &bytes, format: format.clone(), dataset, regions };
    import_table(writer, &input, arguments.dry_run)
}

fn document(writer: &mut Writer, path: &Path, arguments: &Arguments) -> Result<Imported> {
    let bytes = read_input(path)?;
    let facts = DocumentFacts {
        title: None,
        file_name: file_name(path),
        publisher: arguments.publisher.clone(),
        published: arguments.published,
        language: arguments.language.clone(),
    };
    let read = holdfire_intake::read_document(&bytes, &facts)?;
    import_document(writer, read, bytes, arguments.dry_run)
}

fn file_name(path: &Path) -> String {
    match path.file_name() {
        Some(name) if path.as_os_str() != "-" => name.to_string_lossy().into_owned(),
        _ => "standard-input".to_owned(),
    }
}

/// Rows that likely tell of incidents that are known already, with the reasons of the first few.
fn tell_likely_known(imported: &Imported) {
    const MOST_TOLD: usize = 5;
    if imported.likely_known.is_empty() {
        return;
    }
    say(&format!("  likely told of before: {} reports", imported.likely_known.len()));
    for (number, incident, link) in imported.likely_known.iter().take(MOST_TOLD) {
        let like =
            link.compared_with.as_ref().map(|other| format!(", most like {other}, in bits:"));
        let probability = link.probability;
        let like = like.unwrap_or_default();
        say(&format!("  report {number}: incident {incident}, probability {probability:.2}{like}"));
        for line in Waterfall::of(&link.evidence).lines() {
            say(&format!("    {line}"));
        }
    }
}

fn tell(imported: &Imported) {
    say(&imported.sentence());
    for notice in &imported.notices {
        say(&format!("  {notice}"));
    }
    for (field, count) in &imported.doubts {
        say(&format!("  doubt about `{field}`: {count} rows"));
    }
    for (row, why) in &imported.first_refusals {
        say(&format!("  row {row} refused: {why}"));
    }
    tell_likely_known(imported);
    if imported.refused > imported.first_refusals.len() as u64 {
        say(&format!("  and {} more", imported.refused - imported.first_refusals.len() as u64));
    }
}
