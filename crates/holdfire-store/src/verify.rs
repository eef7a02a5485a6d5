//! Checking a register directory: bytes, tree, checkpoints, fold, every row of the read tables, and
//! whether what is quoted stands in the documents that are kept.
//!
//! Three endings are kept apart: it holds, it does not hold (and where), it could not be checked
//! (an error). A database file that is damaged so far that SQLite cannot read it does not hold.

use crate::projection::{all_objects, rows_of};
use crate::tables::{Row, TABLES, Table, digest, traces};
use crate::writer::agreement_of;
use crate::{Directory, Files, StoreError, quoted, schema, signing};
use holdfire_core::{Entry, State};
use holdfire_register::{Failure, Hash, Outcome, Verifier};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::path::Path;

/// What came of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verification {
    /// Everything belongs together.
    Holds {
        /// Number of entries.
        size: u64,
        /// Root of the tree over them.
        root: Hash,
        /// Number of checkpoints whose signatures and roots were checked.
        checkpoints: u64,
        /// Number of signatures of organisations under entries in their name.
        signatures: u64,
        /// Number of rows in the read tables that were made again and compared.
        rows: u64,
        /// Digest of the read tables.
        digest: String,
    },
    /// Something does not.
    DoesNotHold {
        /// The first entry in doubt, where entries are.
        entry: Option<u64>,
        /// What is wrong and where, for a person to read.
        message: String,
    },
}

impl Verification {
    fn fails(message: impl ToString) -> Self {
        Self::DoesNotHold { entry: None, message: message.to_string() }
    }
}

impl From<Failure> for Verification {
    fn from(failure: Failure) -> Self {
        Self::DoesNotHold { entry: failure.first_entry(), message: failure.to_string() }
    }
}

/// Checks the register in `path`. An error means that it could not be checked.
pub fn verify(path: &Path) -> Result<Verification, StoreError> {
    let directory = Directory::existing(path)?;
    let key = directory.verifier()?;
    let database = directory.database();
    match schema::open_for_reading(&database).and_then(|connection| {
        match is_cut_off(&connection, &database)? {
            true => Ok(Verification::fails("the database file is cut off in the middle of a page")),
            false => check(&connection, key, &directory),
        }
    }) {
        Err(StoreError::Sqlite(why)) if is_damage(&why) => {
            Ok(Verification::fails(format!("the database file is damaged: {why}")))
        }
        Err(why @ StoreError::Layout { found: 0, .. }) => Ok(Verification::fails(why)),
        outcome => outcome,
    }
}

/// Whether the file ends within a page. SQLite reads what is missing as zeros, which is what may have stood there.
fn is_cut_off(connection: &Connection, database: &Path) -> Result<bool, StoreError> {
    let page: u32 = connection.query_row("PRAGMA page_size", [], |row| row.get(0))?;
    let length = std::fs::metadata(database).map_or(0, |of| of.len());
    Ok(length.checked_rem(page.into()).is_some_and(|rest| rest > 0))
}

/// Whether SQLite found the file itself to be wrong, rather than being kept from reading it.
fn is_damage(why: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    matches!(why.sqlite_error_code(), Some(DatabaseCorrupt | NotADatabase))
        || matches!(
            why,
            rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::Utf8Error(..)
                | rusqlite::Error::SqlInputError { .. }
        )
        // A damaged schema shows as a table or column that is not there.
        || why.sqlite_error().is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_ERROR)
}

fn check(
    connection: &Connection,
    key: holdfire_register::VerifierKey,
    directory: &Directory,
) -> Result<Verification, StoreError> {
    // One read transaction, so that a writer at work does not change what is being compared.
    let snapshot = connection.unchecked_transaction()?;
    if let Some(problem) = file_problem(&snapshot)? {
        return Ok(Verification::fails(problem));
    }
    let filed = match checkpoints(&snapshot)? {
        Ok(filed) => filed,
        Err(problem) => return Ok(Verification::fails(problem)),
    };
    let checkpoints = filed.len() as u64;
    let notes = filed.iter().map(|(_, note)| note);
    let name = key.name().to_owned();
    let verifier = Verifier::new(&[key], notes).with_stored_hashes();
    let mut folded = Folded::default();
    let (size, root) = match check_register(&snapshot, verifier, &name, &mut folded)? {
        Outcome::DoesNotHold(failure) => return Ok(failure.into()),
        Outcome::Holds { size, root, .. } => (size, root),
    };
    if let Some((seq, message)) = folded.failure {
        return Ok(Verification::DoesNotHold { entry: Some(seq), message });
    }
    if let Some(problem) = misfiled(&filed) {
        return Ok(Verification::fails(problem));
    }
    if folded.state.talks.all().next().is_some() && directory.files().is_dir() {
        let files = Files::local(&directory.files())?;
        if let Some((seq, message)) = quoted::first_misquoted(&folded.state, &files)? {
            return Ok(Verification::DoesNotHold { entry: Some(seq), message });
        }
    }
    match check_tables(&snapshot, &folded.state, folded.traces)? {
        Err(message) => Ok(Verification::fails(message)),
        Ok(rows) => {
            let signatures = folded.state.signatures.values().map(|of| of.len() as u64).sum();
            let digest = digest(&snapshot)?;
            Ok(Verification::Holds { size, root, checkpoints, signatures, rows, digest })
        }
    }
}

/// Every checkpoint with the size it is filed under, or which of them is no text.
fn checkpoints(connection: &Connection) -> Result<Result<Vec<(i64, String)>, String>, StoreError> {
    let mut statement = connection.prepare("SELECT size, note FROM checkpoints ORDER BY size")?;
    let mut rows = statement.query([])?;
    let mut filed = Vec::new();
    while let Some(row) = rows.next()? {
        let size = row.get(0)?;
        match row.get::<_, String>(1) {
            Ok(note) => filed.push((size, note)),
            Err(_) => {
                return Ok(Err(format!("the checkpoint filed under size `{size}` is not text")));
            }
        }
    }
    Ok(Ok(filed))
}

/// A checkpoint filed under another size than it signs.
fn misfiled(checkpoints: &[(i64, String)]) -> Option<String> {
    checkpoints.iter().find_map(|(size, note)| {
        // C2SP tlog-checkpoint: the second line is the size.
        let signed = note.lines().nth(1).and_then(|line| line.parse::<i64>().ok());
        (signed != Some(*size))
            .then(|| format!("the checkpoint filed under size `{size}` signs another size"))
    })
}

fn file_problem(connection: &Connection) -> Result<Option<String>, StoreError> {
    // The full check: the quick one does not compare an index with its table.
    let integrity: String =
        connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if integrity != "ok" {
        return Ok(Some(format!("the database file is damaged: {integrity}")));
    }
    let missing = schema::missing_triggers(connection)?;
    Ok((!missing.is_empty()).then(|| {
        format!("the triggers that refuse changes were removed or changed: {}", missing.join(", "))
    }))
}

#[derive(Default)]
struct Folded {
    state: State,
    traces: Vec<Row>,
    failure: Option<(u64, String)>,
}

impl Folded {
    fn take(
        &mut self,
        connection: &Connection,
        origin: &str,
        seq: u64,
        bytes: &[u8],
    ) -> Result<(), StoreError> {
        if self.failure.is_some() {
            return Ok(());
        }
        let applied = Entry::read(bytes).map_err(|why| why.to_string()).and_then(|entry| {
            signing::check(connection, origin, &entry.event).map_err(|why| why.to_string())?;
            self.state.apply_at(entry.at, entry.event).map_err(|why| why.to_string())
        });
        match applied {
            Ok(touched) => {
                self.traces.extend(touched.iter().map(|object| traces::row(object, seq)));
            }
            Err(why) => self.failure = Some((seq, format!("entry `{seq}` does not fold: {why}"))),
        }
        Ok(())
    }
}

/// Feeds entries and stored hashes to the verifier, and folds the entries on the way.
fn check_register(
    connection: &Connection,
    mut verifier: Verifier,
    verifier_name: &str,
    folded: &mut Folded,
) -> Result<Outcome, StoreError> {
    let mut entries = connection.prepare("SELECT seq, bytes FROM entries ORDER BY seq")?;
    let mut hashes = connection.prepare("SELECT position, hash FROM tree ORDER BY position")?;
    let (mut entries, mut hashes) = (entries.query([])?, hashes.query([])?);
    let next_hash = |hashes: &mut rusqlite::Rows<'_>| -> Result<Option<(u64, Hash)>, StoreError> {
        let Some(row) = hashes.next()? else { return Ok(None) };
        Ok(Some((row.get::<_, i64>(0)?.cast_unsigned(), Hash::from_bytes(row.get(1)?))))
    };
    while let Some(row) = entries.next()? {
        let seq = row.get::<_, i64>(0)?.cast_unsigned();
        let bytes = row.get_ref(1)?.as_blob().unwrap_or_default();
        // The first hash stored for an entry is its leaf hash; more follow where subtrees end.
        let leaf = next_hash(&mut hashes)?;
        if verifier.check_entry(seq, bytes, leaf.map(|(_, hash)| hash)).is_err() {
            return Ok(verifier.finish());
        }
        folded.take(connection, verifier_name, seq, bytes)?;
        let mut stored = leaf;
        while let Some((position, hash)) = stored {
            if verifier.check_stored_hash(position, hash).is_err() {
                return Ok(verifier.finish());
            }
            stored = if verifier.awaits_stored_hash() { next_hash(&mut hashes)? } else { None };
        }
    }
    while let Some((position, hash)) = next_hash(&mut hashes)? {
        if verifier.check_stored_hash(position, hash).is_err() {
            break;
        }
    }
    Ok(verifier.finish())
}

/// Makes every row of the read tables again and compares. Says how many were compared, or which
/// row differs.
fn check_tables(
    connection: &Connection,
    state: &State,
    traces: Vec<Row>,
) -> Result<Result<u64, String>, StoreError> {
    let agreement = agreement_of(state)?;
    let mut expected: BTreeMap<&'static str, BTreeMap<String, Row>> = BTreeMap::new();
    let mut expect = |table: &'static Table, row: Row| {
        expected.entry(table.name).or_default().insert(table.key_of(&row), row);
    };
    let objects: Vec<_> = all_objects(state).collect();
    for (table, row) in rows_of(state, &agreement, &objects) {
        if let Some(row) = row {
            expect(table, row);
        }
    }
    traces.into_iter().for_each(|row| expect(&traces::TABLE, row));
    let mut compared = 0;
    for table in TABLES {
        let mut due = expected.remove(table.name).unwrap_or_default();
        let mut problem = None;
        table.for_each(connection, |row| {
            compared += 1;
            let key = table.key_of(&row);
            let found = match due.remove(&key) {
                None => Some(format!("row `{key}` of table `{}` belongs to no entry", table.name)),
                Some(made) => table.first_difference(&made, &row).map(|column| {
                    format!(
                        "row `{key}` of table `{}` was changed: column `{column}` is not what the entries give; run `holdfire rebuild` to make it again",
                        table.name
                    )
                }),
            };
            problem = problem.take().or(found);
            Ok(())
        })?;
        let missing = due.keys().next();
        let problem = problem.or_else(|| {
            missing.map(|key| format!("row `{key}` of table `{}` is missing", table.name))
        });
        if let Some(problem) = problem {
            return Ok(Err(problem));
        }
    }
    Ok(Ok(compared))
}
