//! A report as a row.

use super::columns::Columns;
use super::incident_cells::{harm_cells, named, when_cells};
use super::places::Shown;
use crate::snapshot::Snapshot;
use holdfire_core::{IncidentId, Link, Report, ReportKind};
use holdfire_export::Cell;

/// What a row is made of.
pub(crate) struct ReportFacts<'a> {
    pub report: &'a Report,
    pub incident: &'a IncidentId,
    pub link: &'a Link,
    pub place: &'a Shown,
    /// Whether its own words are left out although words were asked for, because they tell of a
    /// protected place.
    pub is_silent: bool,
    pub entry: Option<u64>,
    pub page: String,
}

/// The cells of a report, in the order of the columns.
pub(crate) fn cells(columns: &Columns, record: &Snapshot, of: &ReportFacts<'_>) -> Vec<Cell> {
    let report = of.report;
    let names = |told: &[Box<str>]| {
        let name = |words: &str| match record.terms.state.actor_named(words) {
            Some(actor) => actor.id.to_string(),
            None => format!("?{words}"),
        };
        let names: Vec<String> = told.iter().map(|words| name(words)).collect();
        named(&names, columns.with_words)
    };
    let kind = match report.kind {
        ReportKind::Allegation => "allegation",
        ReportKind::Observation => "observation",
    };
    let when = report.when.as_ref();
    let mut cells = vec![
        Cell::text(report.id.as_str()),
        Cell::text(of.incident.as_str()),
        Cell::real(Some(of.link.probability)),
        Cell::Truth(of.link.confirmed),
        Cell::text(report.source.as_str()),
        Cell::text(kind),
    ];
    cells.extend(when_cells(
        record.zone.time_zone(),
        when.map(|when| (when.from, when.until)),
        when.map(|when| when.precision),
    ));
    cells.push(Cell::maybe(report.published.map(|day| day.to_string())));
    cells.extend(of.place.cells());
    cells.push(Cell::maybe(report.act.map(|act| act.path())));
    cells.extend(harm_cells(report.casualties.killed, report.casualties.injured));
    let grade = report.grade;
    cells.extend([
        names(&report.actors),
        names(&report.targets),
        Cell::text(format!("{}{}", grade.reliability, grade.credibility)),
        Cell::whole(of.entry.and_then(|entry| i64::try_from(entry).ok())),
        Cell::text(&of.page),
    ]);
    if columns.with_words {
        let told = |words: Option<&str>| match of.is_silent {
            true => Cell::Nothing,
            false => Cell::maybe(words),
        };
        let text = report.text.as_ref();
        let url = report.url.as_deref();
        let url = url.filter(|url| url.starts_with("https://") || url.starts_with("http://"));
        cells.extend([
            told(text.map(|text| &*text.words)),
            told(text.and_then(|text| text.language.as_deref())),
            told(report.when_as_told.as_deref()),
            told(report.place_as_told.as_deref()),
            told(report.act_as_told.as_deref()),
            told(report.weapon.as_deref()),
            told(url),
        ]);
    }
    cells
}
