//! The handle to a room's file: one connection that writes, a few that read, every call short.

use crate::password::Hashing;
use crate::viewing::Viewing;
use crate::{Argon2Cost, RoomError, migrations};
use jiff::Timestamp;
use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior};
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Name of the room's file below the register directory.
pub const ROOM_FILE: &str = "room.db";

/// How long a connection waits for others.
const PATIENCE: Duration = Duration::from_secs(10);

/// Connections that are kept for the next reader.
const IDLE_READERS: usize = 8;

/// A room: accounts, sessions and the working state beside one register. Clones share it, between
/// threads too. The calls that check a password take some tens of milliseconds and 19 MiB each; all
/// others are a few small statements.
#[derive(Clone)]
pub struct Room(Arc<Inner>);

struct Inner {
    path: PathBuf,
    writing: Mutex<Connection>,
    idle: Mutex<Vec<Connection>>,
    hashing: Hashing,
    viewing: Mutex<Viewing>,
}

impl Room {
    /// Opens the room beside the register in `directory`, making its file if there is none.
    pub fn open(directory: &Path) -> Result<Self, RoomError> {
        Self::open_with_cost(directory, Argon2Cost::RECOMMENDED)
    }

    /// As [`open`](Self::open), with another cost of new password hashes.
    pub fn open_with_cost(directory: &Path, cost: Argon2Cost) -> Result<Self, RoomError> {
        let path = directory.join(ROOM_FILE);
        make_private(&path)?;
        let mut connection = connect(&path)?;
        keep_a_log(&connection)?;
        migrations::bring_up_to_date(&mut connection, &path)?;
        Ok(Self(Arc::new(Inner {
            path,
            writing: Mutex::new(connection),
            idle: Mutex::new(Vec::new()),
            hashing: Hashing::with_cost(cost)?,
            viewing: Mutex::default(),
        })))
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.0.path
    }

    pub(crate) fn hashing(&self) -> &Hashing {
        &self.0.hashing
    }

    pub(crate) fn viewing(&self) -> &Mutex<Viewing> {
        &self.0.viewing
    }

    /// Runs `act` in one transaction: all of it happens or nothing. Other processes wait.
    pub(crate) fn write<T>(
        &self,
        act: impl FnOnce(&Transaction<'_>) -> Result<T, RoomError>,
    ) -> Result<T, RoomError> {
        let mut connection = self.0.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let answer = act(&transaction)?;
        transaction.commit()?;
        Ok(answer)
    }

    /// Lends a reading connection that nobody else uses. All that `ask` reads is of one moment.
    pub(crate) fn read<T>(
        &self,
        ask: impl FnOnce(&Connection) -> Result<T, RoomError>,
    ) -> Result<T, RoomError> {
        let idle = self.0.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut connection = match idle {
            Some(connection) => connection,
            None => {
                let connection = connect(&self.0.path)?;
                connection.pragma_update(None, "query_only", true)?;
                connection
            }
        };
        let transaction = connection.transaction()?;
        let answer = ask(&transaction);
        transaction.finish()?;
        let mut idle = self.0.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < IDLE_READERS {
            idle.push(connection);
        }
        answer
    }
}

fn connect(path: &Path) -> Result<Connection, RoomError> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(connection)
}

/// Has changes written to a log, so that readers do not wait for writers. To change the way a file is
/// kept, SQLite asks for it alone and does not wait: of two that open a new file at once, one is
/// refused at once and has to ask again.
fn keep_a_log(connection: &Connection) -> Result<(), RoomError> {
    let asked = Instant::now();
    loop {
        match connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;") {
            Err(refused)
                if refused.sqlite_error_code() == Some(ErrorCode::DatabaseBusy)
                    && asked.elapsed() < PATIENCE =>
            {
                std::thread::sleep(Duration::from_millis(5));
            }
            answer => return Ok(answer?),
        }
    }
}

/// Makes an empty file that only its owner can read, where there is none. SQLite gives its log the same
/// rights. A file that is there is not touched: whoever closes it gives up, unasked, the locks that this
/// process has on it (sqlite.org, "How To Corrupt An SQLite Database File", 2.2).
fn make_private(path: &Path) -> Result<(), RoomError> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(cause) if cause.kind() != ErrorKind::AlreadyExists => {
            Err(RoomError::Io { path: path.to_owned(), cause })
        }
        _ => Ok(()),
    }
}

/// An instant as it is kept.
pub(crate) fn millis(at: Timestamp) -> i64 {
    at.as_millisecond()
}

/// A kept instant.
pub(crate) fn instant(millis: i64) -> Result<Timestamp, RoomError> {
    Timestamp::from_millisecond(millis).map_err(|why| RoomError::damaged("an instant", why))
}

/// A kept instant that may be absent.
pub(crate) fn maybe_instant(millis: Option<i64>) -> Result<Option<Timestamp>, RoomError> {
    millis.map(instant).transpose()
}

/// A number as it is kept.
pub(crate) fn kept_number(number: u64) -> Result<i64, RoomError> {
    i64::try_from(number).map_err(|_| RoomError::form("number", "it is too large"))
}

/// A kept number.
pub(crate) fn number(kept: i64) -> Result<u64, RoomError> {
    u64::try_from(kept).map_err(|why| RoomError::damaged("a number", why))
}
