//! What a reconciliation reads beside the rows of incidents: the reports of some incidents, what
//! members said of them, and the reports of some sources that are linked to none.

use crate::tables::incidents::read_judged;
use crate::{Judged, Reader, StoreError};
use holdfire_core::{Entry, Event, IncidentId, Report, ReportId, SourceId};
use rusqlite::{Connection, OptionalExtension};
use serde::Deserialize;

/// Where a report stands, without what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportPlace {
    /// Which report.
    pub id: ReportId,
    /// The entry by which it was received.
    pub seq: u64,
    /// Whose report it is.
    pub source: SourceId,
}

/// What an incident has behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct Behind {
    /// Its reports, in the order in which they were linked.
    pub reports: Vec<ReportPlace>,
    /// What members recorded of it, if anybody has spoken.
    pub judged: Option<Judged>,
}

/// A link of which only the report is wanted.
#[derive(Deserialize)]
struct Linked {
    report: ReportId,
}

/// One look at a register: everything read with it belongs to one size.
pub struct Look<'c>(&'c Connection);

impl Reader {
    /// Reads several things at one register size.
    pub fn look<T>(
        &self,
        ask: impl FnOnce(&Look<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.with(|connection| {
            let reading = connection.unchecked_transaction()?;
            let answer = ask(&Look(&reading))?;
            reading.finish()?;
            Ok(answer)
        })
    }
}

impl Look<'_> {
    /// What an incident has behind it; nothing if it is not there.
    pub fn behind(&self, incident: &IncidentId) -> Result<Option<Behind>, StoreError> {
        behind(self.0, incident)
    }

    /// What members recorded of an incident, if anybody has spoken.
    pub fn judged(&self, incident: &IncidentId) -> Result<Option<Judged>, StoreError> {
        read_judged(self.0, incident)
    }

    /// The report that an entry received.
    pub fn report_at(&self, seq: u64) -> Result<Report, StoreError> {
        report_at(self.0, seq)
    }

    /// The reports of a source that are linked to no incident and tell of a time that begins from one
    /// second up to another.
    pub fn unlinked(
        &self,
        source: &SourceId,
        from_s: i64,
        until_s: i64,
    ) -> Result<Vec<Report>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT seq FROM reports
             WHERE source = ? AND incident IS NULL AND from_s >= ? AND from_s < ?
             ORDER BY from_s, id",
        )?;
        let mut rows = statement.query((source.as_str(), from_s, until_s))?;
        let mut reports = Vec::new();
        while let Some(row) = rows.next()? {
            reports.push(report_at(self.0, row.get::<_, i64>(0)?.cast_unsigned())?);
        }
        Ok(reports)
    }
}

fn behind(connection: &Connection, incident: &IncidentId) -> Result<Option<Behind>, StoreError> {
    let found: Option<(String, Option<String>)> = connection
        .prepare_cached("SELECT links, judged FROM incidents WHERE id = ?")?
        .query_row([incident.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((links, judged)) = found else { return Ok(None) };
    let damaged =
        |why: serde_json::Error| StoreError::damaged(format!("incident `{incident}`"), why);
    let links: Vec<Linked> = serde_json::from_str(&links).map_err(damaged)?;
    let reports = links.iter().map(|link| place(connection, &link.report));
    Ok(Some(Behind {
        reports: reports.collect::<Result<_, _>>()?,
        judged: judged.map(|text| serde_json::from_str(&text)).transpose().map_err(damaged)?,
    }))
}

fn place(connection: &Connection, id: &ReportId) -> Result<ReportPlace, StoreError> {
    let damaged = |why: &dyn std::fmt::Display| StoreError::damaged(format!("report `{id}`"), why);
    let found: Option<(i64, String)> = connection
        .prepare_cached("SELECT seq, source FROM reports WHERE id = ?")?
        .query_row([id.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (seq, source) = found.ok_or_else(|| damaged(&"it is linked and not there"))?;
    let source = SourceId::new(source).map_err(|why| damaged(&why))?;
    Ok(ReportPlace { id: id.clone(), seq: seq.cast_unsigned(), source })
}

fn report_at(connection: &Connection, seq: u64) -> Result<Report, StoreError> {
    let bytes: Option<Vec<u8>> = connection
        .prepare_cached("SELECT bytes FROM entries WHERE seq = ?")?
        .query_row([seq.cast_signed()], |row| row.get(0))
        .optional()?;
    let entry = Entry::read(&bytes.unwrap_or_default());
    match entry.map_err(|cause| StoreError::Entry { seq, cause })?.event {
        Event::ReportReceived(report) => Ok(report),
        _ => Err(StoreError::damaged(format!("entry `{seq}`"), "it is no report")),
    }
}
