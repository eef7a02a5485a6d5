//! `holdfire bulletin`: the bulletin of a period, as PDF or as the figures behind it.

use crate::{Ending, clock, progress::say};
use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use holdfire_core::{Audience, BulletinId};
use holdfire_store::{Reader, Writer};
use holdfire_web::edition::{self, Corrects, Made, Wanted, prepare};
use jiff::civil::Date;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(crate) struct Arguments {
    /// The register.
    #[arg(long, value_name = "DIR")]
    register: PathBuf,
    /// First day of the period, in the mechanism's zone.
    #[arg(long, value_name = "DATE")]
    from: Date,
    /// Last day of the period, included.
    #[arg(long, value_name = "DATE")]
    to: Date,
    /// For whom it is: `members`, `observers` (the United Nations and observers) or `public`. What it
    /// leaves out for them is said in it.
    #[arg(long, default_value_t = Audience::Members)]
    audience: Audience,
    /// Language tag: `en`, `ar`, `ru`, `tr` or `fa`.
    #[arg(long, default_value = "en")]
    lang: String,
    /// It takes the place of this bulletin, of the same days, audience and language, and says what differs.
    #[arg(long, value_name = "BULLETIN", requires = "because")]
    corrects: Option<String>,
    /// Why that one is corrected, for its readers.
    #[arg(long, value_name = "TEXT", requires = "corrects")]
    because: Option<String>,
    /// The figures of the first N entries; of all if not given.
    #[arg(long, value_name = "N")]
    as_of: Option<u64>,
    /// Where to write it.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// A PDF, or the figures as JSON.
    #[arg(long, value_enum, default_value_t = Format::Pdf)]
    format: Format,
    /// Also record in the register that it went out, with the assessments in it.
    #[arg(long, conflicts_with = "as_of")]
    issue: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Pdf,
    Json,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    let reader = Reader::open(&arguments.register)?;
    let corrects = arguments.corrects.map(BulletinId::new).transpose()?;
    let wanted = Wanted {
        from: arguments.from,
        to: arguments.to,
        audience: arguments.audience,
        language: &arguments.lang,
        corrects: corrects.as_ref().map(|bulletin| Corrects {
            bulletin,
            because: arguments.because.as_deref().unwrap_or_default(),
        }),
    };
    let made = make(&reader, arguments.as_of, &wanted)?;
    let bytes = match arguments.format {
        Format::Pdf => &made.pdf,
        Format::Json => &made.figures,
    };
    std::fs::write(&arguments.out, bytes)
        .with_context(|| format!("cannot write `{}`", arguments.out.display()))?;
    say(&format!(
        "`{}`: {} incidents, made from register size {}, root {}",
        arguments.out.display(),
        made.bulletin.incidents.len(),
        made.bulletin.made_from.register_size,
        made.bulletin.made_from.root_hex,
    ));
    for sentence in made.bulletin.correction.iter().flat_map(|correction| &correction.says) {
        say(sentence);
    }
    for sentence in made.bulletin.withheld.iter().flat_map(|withheld| &withheld.says) {
        say(sentence);
    }
    if arguments.issue {
        let mut writer = Writer::open(&arguments.register)?;
        let id = issue(&mut writer, &made, &wanted)?;
        say(&format!("recorded that bulletin `{id}` went out"));
    }
    Ok(Ending::Holds)
}

/// Makes a bulletin from the first `as_of` entries of a register, or from all.
pub(crate) fn make(reader: &Reader, as_of: Option<u64>, wanted: &Wanted<'_>) -> Result<Made> {
    Ok(prepare(reader, as_of, wanted)?.set()?)
}

/// Keeps a bulletin and records that it went out, with the answers that stand in it.
pub(crate) fn issue(writer: &mut Writer, made: &Made, wanted: &Wanted<'_>) -> Result<BulletinId> {
    let (id, _) = edition::issue(writer, clock::now(), "bulletin", made, wanted)?;
    Ok(id)
}

/// Where a demonstration puts its bulletin.
pub(crate) fn write_pdf(path: &Path, made: &Made) -> Result<()> {
    std::fs::write(path, &made.pdf).with_context(|| format!("cannot write `{}`", path.display()))
}
