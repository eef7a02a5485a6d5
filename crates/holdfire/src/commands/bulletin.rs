//! `holdfire bulletin`: the bulletin of a period, as PDF or as the figures behind it.

use crate::{Ending, clock, progress::say};
use anyhow::{Context, Result, anyhow, bail};
use clap::{Args, ValueEnum};
use holdfire_bulletin::{Bulletin, Fonts, MadeFrom, to_pdf};
use holdfire_core::{
    Bulletin as IssuedBulletin, BulletinId, ClauseRef, Event, InstrumentId, IssuedAssessment,
    IssuedAssessments, Verdict,
};
use holdfire_register::to_canonical_json;
use holdfire_store::{IncidentRow, Reader, Recorded, Writer};
use holdfire_terms::Agreement;
use holdfire_web::Language;
use holdfire_web::edition::{Counted, Falls, Material, Period, Wording, assessed, compose};
use jiff::civil::Date;
use sha2::{Digest, Sha256};
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
    /// For whom it is.
    #[arg(long, default_value = "public")]
    edition: String,
    /// Language tag: `en`, `ar`, `ru`, `tr` or `fa`.
    #[arg(long, default_value = "en")]
    lang: String,
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

/// What a bulletin is asked for.
pub(crate) struct Wanted<'a> {
    /// First day.
    pub from: Date,
    /// Last day, included.
    pub to: Date,
    /// For whom.
    pub edition: &'a str,
    /// Language tag.
    pub language: &'a str,
}

/// A bulletin that was made but has not gone out.
pub(crate) struct Made {
    /// What it says.
    pub bulletin: Bulletin,
    /// The same as canonical JSON.
    pub figures: Vec<u8>,
    /// As a document.
    pub pdf: Vec<u8>,
    period: Period,
    rows: Vec<IncidentRow>,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    let reader = Reader::open(&arguments.register)?;
    let wanted = Wanted {
        from: arguments.from,
        to: arguments.to,
        edition: &arguments.edition,
        language: &arguments.lang,
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
    if arguments.issue {
        let mut writer = Writer::open(&arguments.register)?;
        let id = issue(&mut writer, &made, &wanted)?;
        say(&format!("recorded that bulletin `{id}` went out"));
    }
    Ok(Ending::Holds)
}

/// Makes a bulletin from the first `as_of` entries of a register, or from all.
pub(crate) fn make(reader: &Reader, as_of: Option<u64>, wanted: &Wanted<'_>) -> Result<Made> {
    let available = reader.size()?;
    let size = as_of.unwrap_or(available);
    if size > available {
        bail!("the register has {available} entries, not {size}");
    }
    let state = reader.state_at(size)?;
    let mechanism = state
        .mechanism
        .clone()
        .ok_or_else(|| anyhow!("the first {size} entries found no mechanism"))?;
    let words = Wording::in_language(wanted.language).ok_or_else(|| {
        let known = Language::ALL.map(|language| format!("`{}`", language.tag())).join(", ");
        anyhow!("bulletins are not written in `{}`: use one of {known}", wanted.language)
    })?;
    let agreement = Agreement::from_state(&state).context("the instruments cannot be read")?;
    let period = Period::days(&mechanism, wanted.from, wanted.to)?;
    let previous = period.previous(&mechanism)?;
    let rows = assessed(&state, &agreement, &[period, previous]);
    let root = reader.root_at(size)?;
    let material = Material {
        state: &state,
        mechanism: &mechanism,
        agreement: &agreement,
        made_from: MadeFrom {
            register_size: size,
            root_hex: root.to_string(),
            root_base64: root.to_base64(),
            checkpoint_origin: reader.verifier().name().to_owned(),
            program: concat!("holdfire ", env!("CARGO_PKG_VERSION")).to_owned(),
        },
    };
    let counted = Counted { period, previous, rows: &rows };
    let bulletin = compose(&material, &counted, wanted.edition, &words)?;
    let fonts = Fonts::from_bytes(holdfire_web::typefaces())
        .context("the program was built without its typefaces; run `make web` and build again")?;
    let pdf = to_pdf(&bulletin, &words.labels(), &fonts)?;
    let figures = to_canonical_json(&bulletin)?;
    Ok(Made { bulletin, figures, pdf, period, rows })
}

/// Keeps a bulletin and records that it went out, with the answers that stand in it.
pub(crate) fn issue(writer: &mut Writer, made: &Made, wanted: &Wanted<'_>) -> Result<BulletinId> {
    let digest = |bytes: &[u8]| -> String {
        Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
    };
    let id = free_id(writer, wanted)?;
    writer.files().keep(made.pdf.clone())?;
    writer.files().keep(made.figures.clone())?;
    let issued = Event::BulletinIssued(IssuedBulletin {
        id: id.clone(),
        edition: wanted.edition.into(),
        language: wanted.language.into(),
        from: made.period.from,
        until: made.period.until,
        register_size: made.bulletin.made_from.register_size,
        register_root: made.bulletin.made_from.root_hex.as_str().into(),
        pdf_sha256: digest(&made.pdf).into(),
        figures_sha256: digest(&made.figures).into(),
        corrects: None,
    });
    let mut events = vec![issued];
    /// Two hundred incidents with their answers stay far below the largest entry.
    const PER_ENTRY: usize = 200;
    let counted: Vec<&IncidentRow> =
        made.rows.iter().filter(|row| made.period.holds(row) != Falls::Out).collect();
    for rows in counted.chunks(PER_ENTRY) {
        let assessments = rows.iter().map(|row| answers(row)).collect::<Result<_>>()?;
        events.push(Event::AssessmentsIssued(IssuedAssessments {
            bulletin: id.clone(),
            assessments,
        }));
    }
    for result in writer.append(clock::now(), "bulletin", events)? {
        if let Recorded::Refused(why) = result {
            bail!("the bulletin could not be recorded: {why}");
        }
    }
    Ok(id)
}

fn answers(row: &IncidentRow) -> Result<IssuedAssessment> {
    let of = |clauses: &[String], verdict| -> Result<Vec<(ClauseRef, Verdict)>> {
        clauses
            .iter()
            .map(|clause| {
                let (instrument, number) = clause
                    .split_once('/')
                    .ok_or_else(|| anyhow!("`{clause}` is not a clause of an instrument"))?;
                let instrument = InstrumentId::new(instrument)?;
                Ok((ClauseRef { instrument, clause: number.into() }, verdict))
            })
            .collect()
    };
    let mut answers = of(&row.engaged, Verdict::Engaged)?;
    answers.extend(of(&row.undetermined, Verdict::Undetermined)?);
    answers.extend(of(&row.not_engaged, Verdict::NotEngaged)?);
    answers.sort();
    Ok(IssuedAssessment { incident: row.id.clone(), answers })
}

/// Period, edition and language make the id; a second one of the same gets a number.
fn free_id(writer: &Writer, wanted: &Wanted<'_>) -> Result<BulletinId> {
    let Wanted { from, to, edition, language } = wanted;
    let base = match from == to {
        true => format!("{from}-{edition}-{language}"),
        false => format!("{from}-to-{to}-{edition}-{language}"),
    };
    let mut id = BulletinId::new(&base)?;
    let mut number = 2;
    while writer.state().bulletins.contains_key(&id) {
        id = BulletinId::new(format!("{base}-{number}"))?;
        number += 1;
    }
    Ok(id)
}

/// Where a demonstration puts its bulletin.
pub(crate) fn write_pdf(path: &Path, made: &Made) -> Result<()> {
    std::fs::write(path, &made.pdf).with_context(|| format!("cannot write `{}`", path.display()))
}
