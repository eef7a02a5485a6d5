//! `holdfire export`: what a register holds, as a file for others.

use crate::{Ending, progress::say};
use anyhow::{Context, Result, anyhow};
use clap::{Args, ValueEnum};
use holdfire_intake::safe_csv::SafeWriter;
use holdfire_store::{IncidentRow, Reader, StoreError};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Arguments {
    /// What to write: the whole register (checked by `holdfire verify FILE`), or incidents as CSV
    /// or GeoJSON.
    #[arg(value_enum)]
    format: Format,
    /// The register.
    #[arg(long, value_name = "DIR")]
    register: PathBuf,
    /// Where to write it.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Register,
    IncidentsCsv,
    IncidentsGeojson,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    let reader = Reader::open(&arguments.register)?;
    let path = &arguments.out;
    // Written beside and then renamed: nobody finds half a file under the name that was asked for.
    let unfinished = path.with_extension("unfinished");
    let file = File::create(&unfinished)
        .with_context(|| format!("cannot write `{}`", unfinished.display()))?;
    let mut out = BufWriter::new(file);
    let written = match arguments.format {
        Format::Register => register(&reader, &mut out)?,
        Format::IncidentsCsv => incidents_csv(&reader, &mut out)?,
        Format::IncidentsGeojson => incidents_geojson(&reader, &mut out)?,
    };
    out.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()?;
    std::fs::rename(&unfinished, path)
        .with_context(|| format!("cannot write `{}`", path.display()))?;
    say(&format!("`{}`: {written}", path.display()));
    Ok(Ending::Holds)
}

fn register(reader: &Reader, out: &mut impl Write) -> Result<String> {
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

fn incidents_csv(reader: &Reader, out: &mut impl Write) -> Result<String> {
    let rows = reader.incident_rows()?;
    let mut writer = SafeWriter::new(out);
    writer.row([
        "incident",
        "from",
        "until",
        "lon",
        "lat",
        "uncertainty_m",
        "place",
        "region",
        "act",
        "alleged_actors",
        "targets",
        "sources",
        "reports",
        "killed_low",
        "killed_high",
        "areas_inside",
        "areas_perhaps",
        "verdict",
        "engaged",
        "undetermined",
        "not_engaged",
    ])?;
    for row in &rows {
        let number = |x: Option<f64>| x.map(|x| x.to_string()).unwrap_or_default();
        let joined = |items: &[String]| items.join("; ");
        let ids = |items: &[holdfire_core::AreaId]| {
            items.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
        };
        let cells = [
            row.id.to_string(),
            time(row.from_s),
            time(row.until_s),
            number(row.lon),
            number(row.lat),
            number(row.uncertainty_m),
            row.place_name.clone().unwrap_or_default(),
            row.region.clone().unwrap_or_default(),
            row.act.map(|act| act.path().to_owned()).unwrap_or_default(),
            joined(&row.actors),
            joined(&row.targets),
            row.sources.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
            row.report_count.to_string(),
            row.killed.map(|range| range.low.to_string()).unwrap_or_default(),
            row.killed.map(|range| range.high.to_string()).unwrap_or_default(),
            ids(&row.areas_inside),
            ids(&row.areas_perhaps),
            row.verdict.map(|verdict| verdict.as_str().to_owned()).unwrap_or_default(),
            joined(&row.engaged),
            joined(&row.undetermined),
            joined(&row.not_engaged),
        ];
        writer.row(cells)?;
    }
    writer.flush()?;
    Ok(format!("{} incidents", rows.len()))
}

fn incidents_geojson(reader: &Reader, out: &mut impl Write) -> Result<String> {
    let rows = reader.incident_rows()?;
    let features: Vec<_> = rows.iter().filter_map(feature).collect();
    let written = features.len();
    let collection = serde_json::json!({ "type": "FeatureCollection", "features": features });
    serde_json::to_writer(out, &collection)?;
    Ok(format!("{written} of {} incidents have a place", rows.len()))
}

fn feature(row: &IncidentRow) -> Option<serde_json::Value> {
    Some(serde_json::json!({
        "type": "Feature",
        "geometry": { "type": "Point", "coordinates": [row.lon?, row.lat?] },
        "properties": {
            "incident": row.id.as_str(), "from": time(row.from_s), "until": time(row.until_s),
            "uncertainty_m": row.uncertainty_m, "act": row.act.map(holdfire_core::Act::path),
            "alleged_actors": row.actors, "reports": row.report_count,
            "verdict": row.verdict, "engaged": row.engaged, "undetermined": row.undetermined,
        },
    }))
}

fn time(second: Option<i64>) -> String {
    second
        .and_then(|second| jiff::Timestamp::from_second(second).ok())
        .map(|at| at.to_string())
        .unwrap_or_default()
}
