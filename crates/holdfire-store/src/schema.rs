//! The SQLite file: register rows that can only be added, and read tables that can be made again.

use crate::StoreError;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// The layout this program writes, in `PRAGMA user_version`.
const LAYOUT: i64 = 8;
/// Since this one the register proper is laid out as it is now; only read tables differ, which can be made again.
const OLDEST_REBUILT: i64 = 2;

/// The register proper. Triggers refuse what an append-only log must refuse; `verify` checks that
/// they are still there.
const REGISTER: &str = "
CREATE TABLE entries (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE tree (position INTEGER PRIMARY KEY, hash BLOB NOT NULL) STRICT;
CREATE TABLE checkpoints (size INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT;
";

/// The tables of the register proper with their keys.
const REGISTER_TABLES: [(&str, &str); 3] =
    [("entries", "seq"), ("tree", "position"), ("checkpoints", "size")];

/// The triggers that refuse changes: name and statement.
fn triggers() -> impl Iterator<Item = (String, String)> {
    REGISTER_TABLES.into_iter().flat_map(|(table, key)| {
        // `REPLACE` removes a row without asking the trigger on DELETE.
        let is_there = format!("WHEN EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key}) ");
        [("UPDATE", "UPDATE", ""), ("DELETE", "DELETE", ""), ("REPLACE", "INSERT", &*is_there)].map(
            |(what, act, when)| {
                let name = format!("{table}_refuses_{what}");
                let statement = format!(
                    "CREATE TRIGGER {name} BEFORE {act} ON {table} {when}BEGIN \
                     SELECT RAISE(ABORT, 'register rows are never changed or removed'); END"
                );
                (name, statement)
            },
        )
    })
}

/// Opens a new file and lays it out.
pub(crate) fn create(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open(path)?;
    configure(&connection)?;
    let mut layout = format!("BEGIN;{REGISTER}");
    for (_, statement) in triggers() {
        layout += &format!("{statement};");
    }
    layout += &crate::tables::create_statements();
    layout += &format!("PRAGMA user_version = {LAYOUT};COMMIT;");
    connection.execute_batch(&layout)?;
    Ok(connection)
}

/// Opens an existing file for writing.
pub(crate) fn open_for_writing(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    configure(&connection)?;
    check_layout(&connection, path)?;
    Ok(connection)
}

/// Opens an existing file to make its read tables again, which may be those of an earlier layout. Says whether they are
/// of this one.
pub(crate) fn open_for_rebuilding(path: &Path) -> Result<(Connection, bool), StoreError> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    configure(&connection)?;
    let found = layout(&connection)?;
    if !(OLDEST_REBUILT..LAYOUT).contains(&found) {
        check_layout(&connection, path)?;
    }
    Ok((connection, found == LAYOUT))
}

/// Lays the read tables out anew, whatever their layout was.
pub(crate) fn lay_out_again(transaction: &Connection) -> Result<(), StoreError> {
    let drop =
        crate::tables::TABLES.iter().map(|table| format!("DROP TABLE IF EXISTS {};", table.name));
    let made = crate::tables::create_statements();
    let all = drop.collect::<String>() + &made + &format!("PRAGMA user_version = {LAYOUT};");
    Ok(transaction.execute_batch(&all)?)
}

/// Opens an existing file for reading only.
pub(crate) fn open_for_reading(path: &Path) -> Result<Connection, StoreError> {
    // A WAL file can only be read by a connection that may write its index beside it, so the file
    // is opened read-write and the connection is then kept from writing.
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
        .or_else(|_| Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY))?;
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.execute_batch("PRAGMA query_only = 1; PRAGMA cache_size = -65536;")?;
    connection.set_prepared_statement_cache_capacity(64);
    check_layout(&connection, path)?;
    Ok(connection)
}

fn configure(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
         PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;",
    )?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

fn layout(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

fn check_layout(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    match layout(connection)? {
        LAYOUT => Ok(()),
        OLDEST_REBUILT..LAYOUT => Err(StoreError::EarlierLayout { path: path.to_owned() }),
        found => Err(StoreError::Layout { path: path.to_owned(), found, expected: LAYOUT }),
    }
}

/// The triggers that should refuse changes and are not there, or not as they were made.
pub(crate) fn missing_triggers(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = connection
        .prepare("SELECT count(*) FROM sqlite_master WHERE type='trigger' AND name=? AND sql=?")?;
    let mut missing = Vec::new();
    for (name, sql) in triggers() {
        if statement.query_row([&name, &sql], |row| row.get::<_, i64>(0))? == 0 {
            missing.push(name);
        }
    }
    Ok(missing)
}
