//! `holdfire export`: what a register holds, as files for others. Whoever has the register file can
//! read everything in it, so nothing is left out here but protected places, which are made coarser.

use crate::{Ending, clock, progress};
use anyhow::{Context, Result, anyhow, bail};
use clap::{Args, ValueEnum};
use holdfire_export::Format;
use holdfire_store::{Reader, StoreError};
use holdfire_web::Language;
use holdfire_web::exporting::{ExportScope, ExportedBy, Exporting, export, plover};
use progress::say;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Where to write it. Other files of the same export lie beside it: a manifest, reports, the
    /// description of CSV columns.
    #[arg(value_name = "OUT")]
    out: PathBuf,
    /// The register.
    #[arg(long, value_name = "DIR")]
    register: PathBuf,
    /// What to write: incidents as CSV, GeoJSON or XLSX, the talks as PLOVER events (CSV if OUT ends in
    /// `.csv`, else JSON), or the whole register (checked by `holdfire verify OUT`).
    #[arg(long, value_enum)]
    format: What,
    #[command(flatten)]
    which: Which,
    /// Groups of columns: when, where, what, who, told_by, clauses, members, work, tracing. All of
    /// them if not told.
    #[arg(long, value_name = "GROUP", value_delimiter = ',')]
    columns: Vec<String>,
    /// The reports behind the incidents too, as a table of their own.
    #[arg(long)]
    reports: bool,
    /// With the words of the sources. They may name people.
    #[arg(long)]
    words: bool,
    /// CSV without the mark by which Excel knows UTF-8.
    #[arg(long)]
    no_mark: bool,
    /// The language of what is said of the whole: en, ar, ru, tr or fa.
    #[arg(long, value_name = "TAG", default_value = "en")]
    lang: String,
    /// The address of the mechanism's pages, for links in the files: `https://centre.example/coast`.
    #[arg(long, value_name = "ADDRESS")]
    pages: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum What {
    Csv,
    Geojson,
    Xlsx,
    Plover,
    Register,
}

/// Which incidents, in the words of the pages' addresses.
#[derive(Args)]
struct Which {
    /// First reporting day.
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// Last reporting day.
    #[arg(long, value_name = "DAY")]
    to: Option<String>,
    /// Only those surely, or only those perhaps, in the period.
    #[arg(long, value_name = "surely|perhaps")]
    in_period: Option<String>,
    /// The strongest answer: engaged, undetermined, `not_engaged`, none.
    #[arg(long, value_name = "ANSWER")]
    verdict: Option<String>,
    /// An area, by id.
    #[arg(long, value_name = "ID")]
    area: Option<String>,
    /// A region, by code.
    #[arg(long, value_name = "CODE")]
    region: Option<String>,
    /// An act or a class of acts.
    #[arg(long, value_name = "ACT")]
    act: Option<String>,
    /// Who is said to have done it, by id.
    #[arg(long, value_name = "ID")]
    actor: Option<String>,
    /// Who told of it, by id.
    #[arg(long, value_name = "ID")]
    source: Option<String>,
    /// A clause, as `instrument/number`.
    #[arg(long, value_name = "CLAUSE")]
    clause: Option<String>,
    /// The answer of that clause.
    #[arg(long, value_name = "ANSWER")]
    answer: Option<String>,
    /// Part of an incident's number or of a place's name.
    #[arg(long, value_name = "TEXT")]
    q: Option<String>,
    /// How far the work has come: received, `in_review`, `needs_information`, verified, closed,
    /// overdue.
    #[arg(long, value_name = "STATE")]
    state: Option<String>,
    /// For whom it waits, by id.
    #[arg(long, value_name = "ID")]
    waits: Option<String>,
}

impl Which {
    fn pairs(&self) -> Vec<(String, String)> {
        let told = [
            ("from", &self.from),
            ("to", &self.to),
            ("in_period", &self.in_period),
            ("verdict", &self.verdict),
            ("area", &self.area),
            ("region", &self.region),
            ("act", &self.act),
            ("actor", &self.actor),
            ("source", &self.source),
            ("clause", &self.clause),
            ("answer", &self.answer),
            ("q", &self.q),
            ("state", &self.state),
            ("waits", &self.waits),
        ];
        told.into_iter()
            .filter_map(|(name, value)| Some((name.to_owned(), value.clone()?)))
            .collect()
    }
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    let reader = Reader::open(&arguments.register)?;
    match arguments.format {
        What::Register => register(&reader, &arguments.out)?,
        What::Plover => talks(&reader, &arguments.out)?,
        What::Csv => incidents(&reader, &arguments, Format::Csv)?,
        What::Geojson => incidents(&reader, &arguments, Format::GeoJson)?,
        What::Xlsx => incidents(&reader, &arguments, Format::Xlsx)?,
    }
    Ok(Ending::Holds)
}

/// What is remembered of talks, as events of PLOVER.
fn talks(reader: &Reader, path: &Path) -> Result<()> {
    let file = plover(reader)?;
    let is_table = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let bytes = match is_table {
        true => file.csv()?,
        false => serde_json::to_vec_pretty(&file)?,
    };
    let unfinished = path.with_extension("unfinished");
    fs::write(&unfinished, bytes)
        .and_then(|()| fs::rename(&unfinished, path))
        .with_context(|| format!("cannot write `{}`", path.display()))?;
    let left_out: u64 = file.left_out.iter().map(|of| of.count).sum();
    say(&format!(
        "{} events of talks at register size {}; {left_out} of what is remembered has no counterpart",
        file.events.len(),
        file.register_size
    ));
    Ok(())
}

fn register(reader: &Reader, path: &Path) -> Result<()> {
    // Written beside and then renamed: nobody finds half a file under the name that was asked for.
    let unfinished = path.with_extension("unfinished");
    let file = File::create(&unfinished)
        .with_context(|| format!("cannot write `{}`", unfinished.display()))?;
    let mut out = BufWriter::new(file);
    let written = entries(reader, &mut out)?;
    out.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()?;
    fs::rename(&unfinished, path).with_context(|| format!("cannot write `{}`", path.display()))?;
    say(&format!("`{}`: {written}", path.display()));
    Ok(())
}

fn entries(reader: &Reader, out: &mut impl Write) -> Result<String> {
    let checkpoint = reader.checkpoint()?.ok_or_else(|| anyhow!("the register is empty"))?;
    let entries = (0..checkpoint.size).map(|seq| {
        let row = reader.entry(seq)?;
        row.map(|row| row.bytes).ok_or(StoreError::Damaged {
            what: format!("entry `{seq}`"),
            why: "it is missing".to_owned(),
        })
    });
    let written =
        holdfire_register::export::write(out, reader.verifier(), &checkpoint.note, entries)?;
    Ok(format!("{written} entries, root {}", checkpoint.root))
}

fn incidents(reader: &Reader, arguments: &Arguments, format: Format) -> Result<()> {
    let scope = scope(arguments, format)?;
    let language = Language::of_tag(&arguments.lang).ok_or_else(|| {
        let known = Language::ALL.map(|language| format!("`{}`", language.tag())).join(", ");
        anyhow!("nothing is said in `{}`: use one of {known}", arguments.lang)
    })?;
    let base = base(&arguments.out, format)?;
    let pages = match &arguments.pages {
        Some(address) => address.trim_end_matches('/').to_owned(),
        None => format!("/{}", reader.mechanism()?.id),
    };
    // Made in a folder beside and then moved, the file that was asked for last.
    let beside = arguments.out.with_extension("unfinished");
    fs::create_dir(&beside).with_context(|| {
        format!("cannot make `{}`: remove it if no other export is running", beside.display())
    })?;
    let made = write(reader, &scope, language, &beside, &base, &pages)
        .and_then(|made| moved(&beside, &arguments.out, made));
    let removed = fs::remove_dir_all(&beside);
    let (made, files) = made?;
    removed.with_context(|| format!("cannot remove `{}`", beside.display()))?;
    say(&format!("`{}`: {made}", arguments.out.display()));
    for file in files.iter().skip(1) {
        say(&format!("`{}` lies beside it", file.display()));
    }
    Ok(())
}

fn scope(arguments: &Arguments, format: Format) -> Result<ExportScope> {
    let mut pairs = arguments.which.pairs();
    let mut add = |name: &str, value: &str| pairs.push((name.to_owned(), value.to_owned()));
    add("format", format.as_str());
    for group in &arguments.columns {
        add("groups", group);
    }
    for (name, is_asked) in [("reports", arguments.reports), ("words", arguments.words)] {
        if is_asked {
            add(name, "1");
        }
    }
    if arguments.no_mark {
        add("mark", "0");
    }
    ExportScope::read(&pairs).map_err(|why| match why {
        holdfire_web::WebError::BadAddress { name } => {
            let option = if name == "groups" { "columns" } else { name };
            let option = option.replace('_', "-");
            anyhow!("`--{option}` cannot be read: see `holdfire export --help`")
        }
        other => other.into(),
    })
}

/// What the names of all files begin with.
fn base(out: &Path, format: Format) -> Result<String> {
    let wanted = format.as_str();
    let name = out.file_name().and_then(|name| name.to_str());
    match name.and_then(|name| name.strip_suffix(wanted)).and_then(|name| name.strip_suffix('.')) {
        Some(base) if !base.is_empty() => Ok(base.to_owned()),
        _ => bail!(
            "`{}` does not end in `.{wanted}`: name it so, or choose another `--format`",
            out.display()
        ),
    }
}

fn write(
    reader: &Reader,
    scope: &ExportScope,
    language: Language,
    folder: &Path,
    base: &str,
    pages: &str,
) -> Result<(String, Vec<String>)> {
    let exporting = Exporting {
        scope,
        language,
        folder,
        base: Some(base),
        pages,
        who: None,
        by: ExportedBy::default(),
        now: clock::now(),
        most_bytes: u64::MAX,
    };
    let bar = progress::over_items(0, "incidents");
    let made = export(reader, &exporting, &mut |done, total| {
        bar.set_length(total);
        bar.set_position(done);
        Ok(true)
    });
    bar.finish_and_clear();
    let made = made?;
    let counts = &made.counts;
    let mut said = format!("{} incidents", counts.incidents);
    if counts.perhaps > 0 {
        said += &format!(", {} of them perhaps in the period", counts.perhaps);
    }
    if scope.with_reports {
        said += &format!(", {} reports", counts.reports);
    }
    if counts.cut > 0 {
        said += &format!(", {} texts cut to what a cell can hold", counts.cut);
    }
    said += &format!(", at register size {}, root {}", made.register_size, made.root);
    Ok((said, made.files.into_iter().map(|file| file.name).collect()))
}

/// Moves the files to where they were asked for, the first one last.
fn moved(
    from: &Path,
    out: &Path,
    (said, names): (String, Vec<String>),
) -> Result<(String, Vec<PathBuf>)> {
    let files: Vec<PathBuf> = names.iter().map(|name| out.with_file_name(name)).collect();
    for (name, to) in names.iter().zip(&files).rev() {
        fs::rename(from.join(name), to)
            .with_context(|| format!("cannot write `{}`", to.display()))?;
    }
    Ok((said, files))
}
