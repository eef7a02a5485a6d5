//! `reports`: where each report stands in the register, and the incident it is linked to. What it
//! says is in its entry.

use super::{Row, Table, integer, text};
use holdfire_core::{ReportId, State};
use rusqlite::types::Value;

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
