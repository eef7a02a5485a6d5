//! `reports`: where each report stands in the register, and the incident it is linked to. What it
//! says is in its entry.

use super::{Row, Table, integer, text};
use crate::StoreError;
use holdfire_core::{Entry, Event, IncidentId, Report, ReportId, State};
use rusqlite::{Connection, OptionalExtension, types::Value};

pub(crate) const TABLE: Table = Table {
    name: "reports",
    columns: &[
        ("id", "TEXT NOT NULL"),
        ("seq", "INTEGER NOT NULL"),
        ("incident", "TEXT"),
        ("source", "TEXT NOT NULL"),
        ("from_s", "INTEGER"),
    ],
    key_columns: 1,
    // Lists go by the entry, of all reports or of those of one source.
    indexes: &["seq", "source, seq"],
};

/// The row of a report that was received by entry `seq`.
pub(crate) fn row(state: &State, id: &ReportId, seq: u64) -> Option<Row> {
    let report = state.reports.get(id)?;
    Some(vec![
        Value::Text(id.to_string()),
        Value::Integer(seq.cast_signed()),
        text(state.incident_of.get(id).map(|incident| incident.as_str())),
        Value::Text(report.source.to_string()),
        integer(report.when.as_ref().map(|when| when.from.as_second())),
    ])
}

/// A report as its entry tells it, and the incident it is linked to.
pub(crate) fn read(
    connection: &Connection,
    id: &ReportId,
) -> Result<Option<(Report, Option<IncidentId>)>, StoreError> {
    let found: Option<(i64, Option<String>, Option<Vec<u8>>)> = connection
        .prepare_cached(
            "SELECT reports.seq, incident, bytes
             FROM reports LEFT JOIN entries ON entries.seq = reports.seq WHERE id = ?",
        )?
        .query_row([id.as_str()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let Some((seq, incident, bytes)) = found else { return Ok(None) };
    let seq = seq.cast_unsigned();
    let incident = incident
        .map(|incident| IncidentId::new(incident).map_err(|why| StoreError::damaged(id, why)))
        .transpose()?;
    let damaged = || StoreError::damaged(format!("report `{id}`"), "its entry is another");
    let bytes = bytes.ok_or_else(damaged)?;
    match Entry::read(&bytes).map_err(|cause| StoreError::Entry { seq, cause })?.event {
        Event::ReportReceived(report) if report.id == *id => Ok(Some((report, incident))),
        _ => Err(damaged()),
    }
}
