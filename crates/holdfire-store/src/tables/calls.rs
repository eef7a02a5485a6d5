//! `calls`: one row per call of the hotline with what became of it, in the order in which they began.

use super::{Row, Table};
use crate::StoreError;
use holdfire_core::{Called, State};
use rusqlite::{Connection, OptionalExtension, types::Value};

pub(crate) const TABLE: Table = Table {
    name: "calls",
    columns: &[
        ("entry", "INTEGER NOT NULL"),
        ("began_s", "INTEGER NOT NULL"),
        // By when the first of its open promises is due; the end of time where none has a time.
        ("due_s", "INTEGER NOT NULL"),
        ("body", "TEXT NOT NULL"),
    ],
    key_columns: 1,
    indexes: &["began_s, entry", "due_s, entry"],
};

/// A place in the log of calls: the second at which a call began, and its entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CallPlace {
    /// The second.
    pub began_s: i64,
    /// The entry.
    pub entry: u64,
}

impl CallPlace {
    /// The place of a call.
    pub fn of(called: &Called) -> Self {
        Self { began_s: called.call.what.began.as_second(), entry: called.call.entry }
    }
}

/// The row of a call.
pub(crate) fn row(state: &State, entry: u64) -> Option<Row> {
    let called = state.called(entry)?;
    let promises = &called.call.what.promises;
    let due = called.open_promises().filter_map(|n| promises.get(n)?.due).min();
    let due = due.filter(|_| called.call.holds());
    Some(vec![
        Value::Integer(entry.cast_signed()),
        Value::Integer(CallPlace::of(&called).began_s),
        Value::Integer(due.map_or(i64::MAX, |due| due.as_second())),
        Value::Text(serde_json::to_string(&called).ok()?),
    ])
}

/// At most `limit` calls before a place, those that began last first.
pub(crate) fn read(
    connection: &Connection,
    before: Option<CallPlace>,
    limit: u32,
) -> Result<Vec<Called>, StoreError> {
    let before = before.map_or((i64::MAX, i64::MAX), |at| (at.began_s, at.entry.cast_signed()));
    let mut statement = connection.prepare_cached(
        "SELECT entry, body FROM calls WHERE (began_s, entry) < (?1, ?2)
         ORDER BY began_s DESC, entry DESC LIMIT ?3",
    )?;
    let mut rows = statement.query((before.0, before.1, limit))?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let entry = row.get::<_, i64>(0)?.cast_unsigned();
        all.push(parsed(entry, row.get_ref(1)?.as_str().unwrap_or_default())?);
    }
    Ok(all)
}

/// At most `limit` calls with a promise that nothing has kept and that was due before a second, the
/// earliest first.
pub(crate) fn read_overdue(
    connection: &Connection,
    now_s: i64,
    limit: u32,
) -> Result<Vec<Called>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT entry, body FROM calls WHERE due_s < ?1 ORDER BY due_s, entry LIMIT ?2",
    )?;
    let mut rows = statement.query((now_s, limit))?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let entry = row.get::<_, i64>(0)?.cast_unsigned();
        all.push(parsed(entry, row.get_ref(1)?.as_str().unwrap_or_default())?);
    }
    Ok(all)
}

/// One call.
pub(crate) fn read_one(connection: &Connection, entry: u64) -> Result<Option<Called>, StoreError> {
    let body: Option<String> = connection
        .prepare_cached("SELECT body FROM calls WHERE entry = ?")?
        .query_row([entry.cast_signed()], |row| row.get(0))
        .optional()?;
    body.map(|body| parsed(entry, &body)).transpose()
}

fn parsed(entry: u64, body: &str) -> Result<Called, StoreError> {
    serde_json::from_str(body).map_err(|why| StoreError::damaged(format!("call {entry}"), why))
}
