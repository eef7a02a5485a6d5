//! `askings`: one row per request, task and demand, with all that came of it and how it stands, so
//! that everything that is open can be read in the order in which it is due.

use super::{Row, Table, text};
use crate::StoreError;
use holdfire_core::{ActorId, Asked, IncidentId, State};
use rusqlite::{Connection, OptionalExtension, types::Value};

pub(crate) const TABLE: Table = Table {
    name: "askings",
    columns: &[
        ("entry", "INTEGER NOT NULL"),
        // The number under which its incident goes on.
        ("incident", "TEXT NOT NULL"),
        ("kind", "TEXT NOT NULL"),
        ("state", "TEXT NOT NULL"),
        ("is_open", "INTEGER NOT NULL"),
        // The end of time where there is no time, so that it sorts last.
        ("due_s", "INTEGER NOT NULL"),
        ("waits_for", "TEXT NOT NULL"),
        ("body", "TEXT NOT NULL"),
    ],
    key_columns: 1,
    indexes: &["is_open, due_s, entry", "incident"],
};

/// Something that was asked, with the number under which its incident goes on.
#[derive(Debug, Clone, PartialEq)]
pub struct AskingRow {
    /// The number.
    pub incident: IncidentId,
    /// What was asked, what came of it and how it stands.
    pub asked: Asked,
}

/// Something that was asked and is open, with its place in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenAskingRow {
    /// The number under which its incident goes on.
    pub incident: IncidentId,
    /// What was asked, what came of it and how it stands.
    pub asked: Asked,
    /// Its place in the list, to go on from.
    pub place: AskingPlace,
}

/// A place in the list of what is open: the second by which something is due, and its entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct AskingPlace {
    /// The second; the end of time where there is no time.
    pub due_s: i64,
    /// The entry.
    pub entry: u64,
}

/// The row of an asking.
pub(crate) fn row(state: &State, entry: u64) -> Option<Row> {
    let asked = state.asked(entry)?;
    let incident = state.goes_on_as(asked.asking.what.incident());
    let waits_for: Vec<&str> = asked.waits_for.iter().map(ActorId::as_str).collect();
    Some(vec![
        Value::Integer(entry.cast_signed()),
        Value::Text(incident.to_string()),
        text(Some(asked.asking.what.kind().as_str())),
        text(Some(asked.state.as_str())),
        Value::Integer(asked.is_open.into()),
        Value::Integer(asked.due.map_or(i64::MAX, |due| due.as_second())),
        Value::Text(waits_for.join("\n")),
        Value::Text(serde_json::to_string(&asked).ok()?),
    ])
}

/// Everything that was asked, in the order of the entries.
pub(crate) fn read_all(connection: &Connection) -> Result<Vec<AskingRow>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT entry, incident, due_s, body FROM askings ORDER BY entry")?;
    let mut rows = statement.query(())?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let OpenAskingRow { incident, asked, .. } = read_row(row)?;
        all.push(AskingRow { incident, asked });
    }
    Ok(all)
}

/// At most `limit` of what is open after a place, the earliest due first; of those that wait for an
/// actor, if one is named.
pub(crate) fn read_open(
    connection: &Connection,
    after: Option<AskingPlace>,
    waits_for: Option<&ActorId>,
    limit: u32,
) -> Result<Vec<OpenAskingRow>, StoreError> {
    let after = after.map_or((i64::MIN, -1), |place| (place.due_s, place.entry.cast_signed()));
    let mut statement = connection.prepare_cached(
        "SELECT entry, incident, due_s, body FROM askings
         WHERE is_open = 1 AND (due_s, entry) > (?1, ?2)
         AND (?3 IS NULL OR instr(char(10) || waits_for || char(10), char(10) || ?3 || char(10)) > 0)
         ORDER BY due_s, entry LIMIT ?4",
    )?;
    let mut rows = statement.query((after.0, after.1, waits_for.map(ActorId::as_str), limit))?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(read_row(row)?);
    }
    Ok(all)
}

/// A row of `entry, incident, due_s, body`.
fn read_row(row: &rusqlite::Row<'_>) -> Result<OpenAskingRow, StoreError> {
    let entry = row.get::<_, i64>(0)?.cast_unsigned();
    let damaged = |why: &dyn std::fmt::Display| StoreError::damaged(format!("asking {entry}"), why);
    let incident: String = row.get(1)?;
    Ok(OpenAskingRow {
        incident: IncidentId::new(incident).map_err(|why| damaged(&why))?,
        place: AskingPlace { due_s: row.get(2)?, entry },
        asked: serde_json::from_str(row.get_ref(3)?.as_str().unwrap_or_default())
            .map_err(|why| damaged(&why))?,
    })
}

/// The number under which the incident of an asking goes on.
pub(crate) fn read_incident(
    connection: &Connection,
    entry: u64,
) -> Result<Option<IncidentId>, StoreError> {
    let number: Option<String> = connection
        .prepare_cached("SELECT incident FROM askings WHERE entry = ?")?
        .query_row([entry.cast_signed()], |row| row.get(0))
        .optional()?;
    let damaged = |why| StoreError::damaged(format!("asking {entry}"), why);
    number.map(|number| IncidentId::new(number).map_err(damaged)).transpose()
}

/// One asking.
pub(crate) fn read_one(connection: &Connection, entry: u64) -> Result<Option<Asked>, StoreError> {
    let body: Option<String> = connection
        .prepare_cached("SELECT body FROM askings WHERE entry = ?")?
        .query_row([entry.cast_signed()], |row| row.get(0))
        .optional()?;
    let damaged = |why| StoreError::damaged(format!("asking {entry}"), why);
    body.map(|body| serde_json::from_str(&body).map_err(damaged)).transpose()
}
