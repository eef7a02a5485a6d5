//! One flipped byte in a register row, a read-table row or a checkpoint is noticed, and the place
//! is named.

use crate::{does_not_hold, holds, outsider, register, tamper};
use rusqlite::Connection;
use rusqlite::types::Value;

/// Every how many bytes one is flipped: all residues are met over the rows of a table.
const STRIDE: usize = 7;

#[test]
fn a_flipped_byte_of_an_entry_names_the_entry() {
    let folder = register();
    let connection = outsider(folder.path());
    for (seq, bytes) in blobs(&connection, "SELECT seq, bytes FROM entries") {
        for at in (seq as usize % STRIDE..bytes.len()).step_by(STRIDE * 3) {
            let flipped = with_flipped(&bytes, at);
            let put = |bytes: &[u8]| {
                tamper(&connection, |connection| {
                    let sql = "UPDATE entries SET bytes = ? WHERE seq = ?";
                    connection.execute(sql, (bytes, seq)).unwrap();
                });
            };
            put(&flipped);
            let (entry, message) =
                does_not_hold(folder.path(), &format!("byte {at} of entry {seq}"));
            assert_eq!(entry, Some(seq.cast_unsigned()));
            assert!(message.contains(&format!("entry `{seq}`")), "{message}");
            put(&bytes);
        }
    }
    holds(folder.path());
}

#[test]
fn a_flipped_byte_of_a_tree_hash_names_the_hash_or_its_entry() {
    let folder = register();
    let connection = outsider(folder.path());
    let hashes = blobs(&connection, "SELECT position, hash FROM tree");
    assert!(hashes.len() > 20);
    for (position, hash) in hashes {
        let put = |hash: &[u8]| {
            tamper(&connection, |connection| {
                let sql = "UPDATE tree SET hash = ? WHERE position = ?";
                connection.execute(sql, (hash, position)).unwrap();
            });
        };
        put(&with_flipped(&hash, position as usize % 32));
        let (entry, message) = does_not_hold(folder.path(), &format!("hash {position}"));
        let seq = entry.expect("an entry is in doubt");
        let names_place = message.contains(&format!("entry `{seq}`"))
            || message.contains(&format!("stored hash `{position}`"));
        assert!(names_place, "{message}");
        put(&hash);
    }
    holds(folder.path());
}

#[test]
fn a_flipped_byte_of_a_checkpoint_is_said_to_be_in_a_checkpoint() {
    let folder = register();
    let connection = outsider(folder.path());
    let notes = texts(&connection, "SELECT size, note FROM checkpoints");
    assert!(notes.len() > 3);
    for (number, (size, note)) in notes.iter().enumerate() {
        let put = |note: &[u8]| {
            tamper(&connection, |connection| {
                let sql = "UPDATE checkpoints SET note = CAST(? AS TEXT) WHERE size = ?";
                connection.execute(sql, (note, size)).unwrap();
            });
        };
        // Every byte of the last note, some bytes of the others.
        let stride = if number + 1 == notes.len() { 1 } else { STRIDE };
        for at in (0..note.len()).step_by(stride) {
            put(&with_flipped(note.as_bytes(), at));
            let after = format!("byte {at} of the checkpoint of size {size}");
            let (_, message) = does_not_hold(folder.path(), &after);
            assert!(message.contains("checkpoint"), "{after}: {message}");
        }
        put(note.as_bytes());
    }
    holds(folder.path());
}

#[test]
fn a_checkpoint_under_another_size_or_missing_is_noticed() {
    let folder = register();
    let connection = outsider(folder.path());
    let last = "(SELECT max(size) FROM checkpoints)";
    tamper(&connection, |connection| {
        let sql = format!("UPDATE checkpoints SET size = size + 1 WHERE size = {last}");
        connection.execute(&sql, []).unwrap();
    });
    let (_, message) = does_not_hold(folder.path(), "a checkpoint under another size");
    assert!(message.contains("signs another size"), "{message}");
    tamper(&connection, |connection| {
        connection.execute(&format!("DELETE FROM checkpoints WHERE size = {last}"), []).unwrap();
    });
    let (entry, message) = does_not_hold(folder.path(), "the removal of the last checkpoint");
    assert!(message.contains("checkpoint"), "{message}");
    assert!(entry.is_some(), "the entries that nobody signed begin somewhere");
}

#[test]
fn entries_that_are_missing_or_added_are_noticed() {
    let folder = register();
    let connection = outsider(folder.path());
    let (seq, bytes) = blobs(&connection, "SELECT seq, bytes FROM entries WHERE seq = 5").remove(0);
    tamper(&connection, |connection| {
        connection.execute("DELETE FROM entries WHERE seq = 5", []).unwrap();
    });
    let (entry, message) = does_not_hold(folder.path(), "the removal of entry 5");
    assert_eq!(entry, Some(5));
    assert!(message.contains("entry `5`"), "{message}");
    connection.execute("INSERT INTO entries VALUES (?, ?)", (seq, &bytes)).unwrap();
    holds(folder.path());
    connection
        .execute("INSERT INTO entries SELECT max(seq) + 1, ? FROM entries", [&bytes])
        .unwrap();
    does_not_hold(folder.path(), "an entry that nobody hashed or signed");
}

#[test]
fn a_removed_trigger_is_noticed() {
    let folder = register();
    let connection = outsider(folder.path());
    let triggers = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'";
    let triggers: Vec<(String, String)> = connection
        .prepare(triggers)
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    for (name, sql) in triggers {
        connection.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
        let (_, message) = does_not_hold(folder.path(), &format!("the removal of {name}"));
        assert!(message.contains(&name), "{message}");
        // One of the same name that refuses nothing is no better.
        let toothless = sql.replace("RAISE(ABORT, ", "length(");
        connection.execute_batch(&toothless).unwrap();
        let (_, message) = does_not_hold(folder.path(), &format!("a toothless {name}"));
        assert!(message.contains(&name), "{message}");
        connection.execute_batch(&format!("DROP TRIGGER {name}; {sql}")).unwrap();
    }
    holds(folder.path());
}

#[test]
fn a_changed_column_of_any_row_of_any_read_table_names_table_and_row() {
    let folder = register();
    let connection = outsider(folder.path());
    for (table, key_columns) in [("objects", 2), ("reports", 1), ("incidents", 1), ("traces", 2)] {
        let columns = columns(&connection, table);
        let rows = rows(&connection, table, columns.len());
        assert!(!rows.is_empty(), "`{table}` has no rows");
        for (number, row) in rows.iter().enumerate() {
            for (column, value) in row.iter().enumerate() {
                let mut changed = row.clone();
                changed[column] = another(value, number + column);
                replace(&connection, table, &columns[..key_columns], row, &changed);
                let after = format!("`{}` of row {number} of `{table}`", columns[column]);
                let (_, message) = does_not_hold(folder.path(), &after);
                assert!(message.contains(&format!("`{table}`")), "{after}: {message}");
                if column >= key_columns {
                    let key = row[..key_columns].iter().map(shown).collect::<Vec<_>>().join(" ");
                    assert!(message.contains(&format!("row `{key}`")), "{after}: {message}");
                    assert!(message.contains(&columns[column]), "{after}: {message}");
                }
                replace(&connection, table, &columns[..key_columns], &changed, row);
            }
            remove(&connection, table, &columns[..key_columns], row);
            let (_, message) = does_not_hold(folder.path(), "the removal of a row");
            assert!(message.contains("is missing"), "{message}");
            put(&connection, table, row);
        }
    }
    holds(folder.path());
}

#[test]
fn a_row_that_no_entry_gives_is_noticed() {
    let folder = register();
    let connection = outsider(folder.path());
    let added = "INSERT INTO traces SELECT 'report/R-00000-00000', max(seq) FROM traces";
    connection.execute(added, []).unwrap();
    let (_, message) = does_not_hold(folder.path(), "an added row");
    assert!(message.contains("belongs to no entry"), "{message}");
    assert!(message.contains("report/R-00000-00000"), "{message}");
}

/// One bit of one byte is another; which bit depends on the place, so that all are met.
fn with_flipped(bytes: &[u8], at: usize) -> Vec<u8> {
    let mut flipped = bytes.to_vec();
    flipped[at] ^= 1 << (at % 8);
    flipped
}

fn blobs(connection: &Connection, sql: &str) -> Vec<(i64, Vec<u8>)> {
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

fn texts(connection: &Connection, sql: &str) -> Vec<(i64, String)> {
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

fn columns(connection: &Connection, table: &str) -> Vec<String> {
    let statement = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
    statement.column_names().map(str::to_owned).collect()
}

fn rows(connection: &Connection, table: &str, columns: usize) -> Vec<Vec<Value>> {
    let mut statement = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
    let rows = statement.query_map([], |row| (0..columns).map(|column| row.get(column)).collect());
    rows.unwrap().map(Result::unwrap).collect()
}

/// A value that differs in one byte; something where there was nothing.
fn another(value: &Value, at: usize) -> Value {
    match value {
        Value::Null => Value::Integer(1),
        // Not so little that it becomes another row's key.
        Value::Integer(n) => Value::Integer(n ^ (1 << (6 + at % 18))),
        Value::Real(x) => Value::Real(f64::from_bits(x.to_bits() ^ 1)),
        // ASCII stays ASCII, so that the row can be put back by SQL.
        Value::Text(text) if text.is_empty() => Value::Text("x".to_owned()),
        Value::Text(text) => {
            let mut characters: Vec<char> = text.chars().collect();
            let at = at * 31 % characters.len();
            characters[at] = if characters[at] == 'x' { 'y' } else { 'x' };
            Value::Text(characters.into_iter().collect())
        }
        Value::Blob(bytes) => Value::Blob(with_flipped(bytes, at % bytes.len())),
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Integer(n) => n.to_string(),
        Value::Text(text) => text.clone(),
        other => panic!("`{other:?}` is no key"),
    }
}

fn replace(connection: &Connection, table: &str, key: &[String], old: &[Value], new: &[Value]) {
    remove(connection, table, key, old);
    put(connection, table, new);
}

fn remove(connection: &Connection, table: &str, key: &[String], row: &[Value]) {
    let is_it: Vec<String> = key.iter().map(|column| format!("{column} = ?")).collect();
    let sql = format!("DELETE FROM {table} WHERE {}", is_it.join(" AND "));
    let removed = connection.execute(&sql, rusqlite::params_from_iter(&row[..key.len()])).unwrap();
    assert_eq!(removed, 1);
}

fn put(connection: &Connection, table: &str, row: &[Value]) {
    let marks = vec!["?"; row.len()].join(", ");
    let sql = format!("INSERT INTO {table} VALUES ({marks})");
    connection.execute(&sql, rusqlite::params_from_iter(row)).unwrap();
}
