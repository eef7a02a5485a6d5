//! A flipped byte anywhere in the register file: either the check says that it does not hold, or
//! the byte carried nothing and every row is what it was.

use crate::{holds, outsider, register};
use holdfire_store::{Directory, StoreError, Verification, verify};
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags};
use std::fs;
use std::path::Path;

/// The header of an SQLite file; every byte of it is tried.
const HEADER_BYTES: usize = 100;
/// Bytes tried in the rest, spread over all pages.
const TRIED: usize = 500;

#[test]
fn a_flipped_byte_of_the_file_is_noticed_or_carries_nothing() {
    let folder = register();
    holds(folder.path());
    let path = Directory::at(folder.path()).database();
    assert!(!path.with_extension("db-wal").exists(), "the last to close takes the log in");
    let whole = fs::read(&path).unwrap();
    let content = everything_in(&path).unwrap();
    let (mut noticed, mut carries_nothing) = (0, 0);
    for at in places(whole.len()) {
        let mut damaged = whole.clone();
        damaged[at] ^= 1 << (at % 8);
        fs::write(&path, &damaged).unwrap();
        match verify(folder.path()) {
            Ok(Verification::DoesNotHold { message, .. }) => {
                assert!(!message.is_empty());
                noticed += 1;
            }
            Ok(Verification::Holds { .. }) => {
                // SQLite may have mended the log index; the rows have to be the same.
                assert_eq!(everything_in(&path).as_ref(), Ok(&content), "after byte {at}");
                carries_nothing += 1;
            }
            // The version of the layout may be of a program that is newer than this one.
            Err(StoreError::Layout { .. }) => noticed += 1,
            Err(why) => panic!("byte {at}: {why}"),
        }
        for ending in ["db-wal", "db-shm"] {
            drop(fs::remove_file(path.with_extension(ending)));
        }
    }
    assert!(noticed > carries_nothing / 4, "{noticed} noticed, {carries_nothing} carry nothing");
    fs::write(&path, &whole).unwrap();
    holds(folder.path());
}

#[test]
fn a_flipped_byte_of_an_index_is_noticed() {
    let folder = register();
    let path = Directory::at(folder.path()).database();
    let whole = fs::read(&path).unwrap();
    let (source, report): (String, String) = outsider(folder.path())
        .query_row("SELECT source, id FROM reports", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    // An entry of the index holds the two with a small number between; a row of the table has more.
    const LARGEST_NUMBER: usize = 4;
    let entry_at = |at: usize| {
        let after = whole[at..].strip_prefix(source.as_bytes())?;
        let between = (0..=LARGEST_NUMBER)
            .find(|n| after.get(*n..).is_some_and(|of| of.starts_with(report.as_bytes())))?;
        Some(at..at + source.len() + between + report.len())
    };
    let entries: Vec<_> = (0..whole.len()).filter_map(entry_at).collect();
    assert!(!entries.is_empty(), "the index is not where it was looked for");
    for at in entries.into_iter().flatten() {
        let mut damaged = whole.clone();
        damaged[at] ^= 1;
        fs::write(&path, &damaged).unwrap();
        crate::does_not_hold(folder.path(), &format!("byte {at} was flipped, in an index"));
    }
}

#[test]
fn a_file_that_was_cut_off_does_not_hold() {
    let folder = register();
    let path = Directory::at(folder.path()).database();
    let whole = fs::read(&path).unwrap();
    for kept in [0, 1, 99, 512, 4096, whole.len() / 2, whole.len() - 4096, whole.len() - 1] {
        fs::write(&path, &whole[..kept]).unwrap();
        crate::does_not_hold(folder.path(), &format!("{kept} of {} bytes were left", whole.len()));
    }
}

#[test]
fn what_is_no_register_could_not_be_checked() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(verify(folder.path()), Err(StoreError::NoRegister(_))));
    let folder = register();
    fs::remove_file(folder.path().join(holdfire_store::VERIFIER_FILE)).unwrap();
    assert!(matches!(verify(folder.path()), Err(StoreError::Io { .. })));
}

#[test]
fn a_register_whose_entries_were_all_signed_by_somebody_else_does_not_hold() {
    let folder = register();
    let other = holdfire_register::MechanismKey::from_seed("amber", [8; 32]).unwrap();
    let path = folder.path().join(holdfire_store::VERIFIER_FILE);
    fs::write(path, format!("{}\n", other.verifier())).unwrap();
    let (_, message) = crate::does_not_hold(folder.path(), "the key was exchanged");
    assert!(message.contains("checkpoint"), "{message}");
    drop(outsider(folder.path()));
}

/// All of the header, then places that are spread by a fixed step with no common factor.
fn places(length: usize) -> impl Iterator<Item = usize> {
    let step = 1_000_003;
    (0..HEADER_BYTES).chain((0..TRIED).map(move |n| (HEADER_BYTES + n * step) % length))
}

/// Every row of every table, and what each index leads to.
fn everything_in(path: &Path) -> Result<Vec<Vec<Value>>, String> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE);
    let connection = connection.map_err(|why| why.to_string())?;
    let mut all = Vec::new();
    for select in [
        "SELECT seq, bytes FROM entries ORDER BY seq",
        "SELECT position, hash FROM tree ORDER BY position",
        "SELECT size, note FROM checkpoints ORDER BY size",
        "SELECT * FROM objects ORDER BY kind, id",
        "SELECT * FROM reports ORDER BY id",
        "SELECT * FROM incidents ORDER BY id",
        "SELECT * FROM traces ORDER BY object, seq",
        "SELECT source, seq, id FROM reports INDEXED BY reports_by_source_and_seq ORDER BY source, seq",
    ] {
        all.extend(rows(&connection, select).map_err(|why| format!("{select}: {why}"))?);
    }
    Ok(all)
}

fn rows(connection: &Connection, select: &str) -> rusqlite::Result<Vec<Vec<Value>>> {
    let mut statement = connection.prepare(select)?;
    let columns = statement.column_count();
    let rows =
        statement.query_map([], |row| (0..columns).map(|column| row.get(column)).collect())?;
    rows.collect()
}
