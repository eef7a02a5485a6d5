//! What `holdfire fuse` writes for files.

use super::files::Options;
use anyhow::{Context, Result};
use holdfire_fusion::{Answer, Link, Overlap, Report};
use holdfire_intake::safe_csv::SafeWriter;
use jiff::Timestamp;
use serde::Serialize;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// Everything that was asked for.
pub(super) fn write(answer: &Answer, reports: &[Report], options: &Options) -> Result<()> {
    if let Some(path) = &options.out {
        write_answer(answer, path)?;
    }
    if let Some(path) = &options.links {
        write_links(answer, path)?;
    }
    if let Some(path) = &options.incidents {
        write_incidents(answer, reports, path)?;
    }
    if let Some(path) = &options.overlap {
        let members = |incident| answer.members(incident).map(|report| &reports[report]);
        let overlap = Overlap::of((0..answer.incidents()).map(members));
        write_overlap(&overlap, path)?;
    }
    Ok(())
}

/// As JSON in one file, or as CSV in three: the sets of sources, the sources, and every two of them.
fn write_overlap(overlap: &Overlap, path: &Path) -> Result<()> {
    if path.extension().is_some_and(|ending| ending == "csv") {
        write_table(overlap.set_table(), path)?;
        write_table(overlap.source_table(), &beside(path, "sources"))?;
        return write_table(overlap.pair_table(), &beside(path, "pairs"));
    }
    let mut file = create(path)?;
    serde_json::to_writer_pretty(&mut file, overlap)?;
    file.write_all(b"\n")?;
    file.flush()?;
    Ok(())
}

/// `seen.csv` has `seen-pairs.csv` beside it.
fn beside(path: &Path, what: &str) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{what}.csv"));
    path.with_file_name(name)
}

fn write_table(rows: impl IntoIterator<Item = Vec<String>>, path: &Path) -> Result<()> {
    let mut table = SafeWriter::new(create(path)?);
    for row in rows {
        table.row(row)?;
    }
    table.flush()?;
    Ok(())
}

fn create(path: &Path) -> Result<BufWriter<File>> {
    let file = File::create(path).with_context(|| format!("cannot write `{}`", path.display()))?;
    Ok(BufWriter::new(file))
}

/// An incident is called after its place in time.
fn name(incident: usize) -> String {
    format!("i{:07}", incident + 1)
}

fn write_answer(answer: &Answer, path: &Path) -> Result<()> {
    let mut table = SafeWriter::new(create(path)?);
    table.row(["report_id", "incident_id", "probability"])?;
    for report in 0..answer.len() {
        let probability = format!("{:.4}", answer.probability(report));
        table.row([answer.id(report), &name(answer.incident(report)), &probability])?;
    }
    table.flush()?;
    Ok(())
}

/// Why a report is where it is, and where else it could be.
#[derive(Serialize)]
struct LinkOut<'a> {
    report_id: &'a str,
    incident_id: String,
    probability: f64,
    /// The member it agrees with best, and what each field weighs.
    compared_with: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<EvidenceOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    could_also_be: Option<OtherOut<'a>>,
}

#[derive(Serialize)]
struct EvidenceOut {
    prior_bits: f64,
    evidence: Vec<FindingOut>,
    total_bits: f64,
}

#[derive(Serialize)]
struct FindingOut {
    field: &'static str,
    finding: String,
    bits: f64,
}

#[derive(Serialize)]
struct OtherOut<'a> {
    incident_id: String,
    probability: f64,
    compared_with: &'a str,
    link: EvidenceOut,
}

impl EvidenceOut {
    fn of(link: &Link) -> Self {
        let round = |bits: f64| (bits * 100.0).round() / 100.0;
        let evidence = link.evidence.iter().map(|found| FindingOut {
            field: found.finding.field(),
            finding: found.finding.to_string(),
            bits: round(found.weight_bits),
        });
        Self {
            prior_bits: round(link.prior_bits),
            evidence: evidence.collect(),
            total_bits: round(link.total_bits),
        }
    }
}

fn write_links(answer: &Answer, path: &Path) -> Result<()> {
    let mut file = create(path)?;
    for report in 0..answer.len() {
        let link = answer.reason(report);
        let other = answer.could_also_be(report).and_then(|other| {
            // The member there that speaks most for it.
            let compared =
                answer.members(other.incident).map(|there| answer.explain(report, there));
            let best = compared.max_by(|a, b| a.total_bits.total_cmp(&b.total_bits))?;
            Some(OtherOut {
                incident_id: name(other.incident),
                probability: other.probability,
                compared_with: answer.id(best.with),
                link: EvidenceOut::of(&best),
            })
        });
        let out = LinkOut {
            report_id: answer.id(report),
            incident_id: name(answer.incident(report)),
            probability: answer.probability(report),
            compared_with: link.as_ref().map(|link| answer.id(link.with)),
            link: link.as_ref().map(EvidenceOut::of),
            could_also_be: other,
        };
        serde_json::to_writer(&mut file, &out)?;
        file.write_all(b"\n")?;
    }
    file.flush()?;
    Ok(())
}

fn write_incidents(answer: &Answer, reports: &[Report], path: &Path) -> Result<()> {
    let mut table = SafeWriter::new(create(path)?);
    table.row([
        "incident_id",
        "probability",
        "reports",
        "sources",
        "from",
        "until",
        "latitude",
        "longitude",
        "acts",
        "actors",
        "targets",
        "killed_low",
        "killed_high",
    ])?;
    for incident in 0..answer.incidents() {
        let told: Vec<&Report> = answer.members(incident).map(|at| &reports[at]).collect();
        let names = |of: &dyn Fn(&Report) -> Vec<String>| -> String {
            let all: BTreeSet<String> = told.iter().flat_map(|report| of(report)).collect();
            all.into_iter().collect::<Vec<_>>().join("; ")
        };
        let instant = |second: Option<i64>| {
            let at = second.and_then(|second| Timestamp::from_second(second).ok());
            at.map(|at| at.to_string()).unwrap_or_default()
        };
        let from = told.iter().filter_map(|report| report.from_s).min();
        let until = told.iter().filter_map(|report| report.until_s.or(report.from_s)).max();
        // The most precise place, the first told of equals; disagreement stays in the reports.
        let place = told
            .iter()
            .filter(|report| report.lat.is_some())
            .min_by_key(|report| report.geo_precision.unwrap_or(u8::MAX));
        let degrees = |of: &dyn Fn(&Report) -> Option<f64>| {
            place.and_then(|report| of(report)).map(|d| format!("{d:.5}")).unwrap_or_default()
        };
        let killed: Vec<(u32, u32)> = told.iter().filter_map(|report| report.killed).collect();
        let number = |number: Option<u32>| number.map(|n| n.to_string()).unwrap_or_default();
        table.row([
            &name(incident),
            &format!("{:.4}", answer.incident_probability(incident)),
            &told.len().to_string(),
            &names(&|report| vec![report.source.clone()]),
            &instant(from),
            &instant(until),
            &degrees(&|report| report.lat),
            &degrees(&|report| report.lon),
            &names(&|report| report.act.iter().cloned().collect()),
            &names(&|report| report.actors.clone()),
            &names(&|report| report.targets.clone()),
            &number(killed.iter().map(|range| range.0).min()),
            &number(killed.iter().map(|range| range.1).max()),
        ])?;
    }
    table.flush()?;
    Ok(())
}
