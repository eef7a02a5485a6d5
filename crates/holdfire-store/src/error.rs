//! What can go wrong between the program and its register directory.

use holdfire_core::{EntryError, Refused};
use std::path::PathBuf;

/// Why the store could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No register there.
    #[error("`{0}` is not a register: it holds no `register.db`; make one with `holdfire init`")]
    NoRegister(PathBuf),
    /// A register is there already.
    #[error("`{0}` holds a register already; choose another folder")]
    Exists(PathBuf),
    /// Another process writes.
    #[error(
        "register `{0}` is being written by another process; reading goes on, but wait for it to end before writing"
    )]
    Locked(PathBuf),
    /// An earlier failure left this writer behind the file.
    #[error("this writer stopped after a failed transaction; open the register again")]
    Stopped,
    /// The read tables were made by an earlier version of this program.
    #[error(
        "the read tables of `{path}` are of an earlier version; `holdfire rebuild` makes them again"
    )]
    EarlierLayout {
        /// Which file.
        path: PathBuf,
    },
    /// The file was made by another version.
    #[error(
        "`{path}` has layout `{found}`, this program reads `{expected}`; use the holdfire that made it"
    )]
    Layout {
        /// Which file.
        path: PathBuf,
        /// What it has.
        found: i64,
        /// What this program writes.
        expected: i64,
    },
    /// SQLite failed.
    #[error("the register file could not be read or written: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A file beside it could not be read or written.
    #[error("`{path}`: {cause}")]
    Io {
        /// Which file.
        path: PathBuf,
        /// What was wrong.
        #[source]
        cause: std::io::Error,
    },
    /// The file store failed.
    #[error("file `{sha256}` could not be kept or fetched: {cause}")]
    File {
        /// Which one.
        sha256: String,
        /// What was wrong.
        #[source]
        cause: object_store::Error,
    },
    /// An entry cannot be read.
    #[error("entry `{seq}` cannot be read: {cause}; run `holdfire verify`")]
    Entry {
        /// Its number.
        seq: u64,
        /// What was wrong.
        #[source]
        cause: EntryError,
    },
    /// An entry does not apply.
    #[error("entry `{seq}` does not apply: {cause}; run `holdfire verify`")]
    Apply {
        /// Its number.
        seq: u64,
        /// What was wrong.
        #[source]
        cause: Refused,
    },
    /// A stored row or key has an impossible form.
    #[error("`{what}` in the register is damaged: {why}; run `holdfire verify`")]
    Damaged {
        /// Which row or key.
        what: String,
        /// What is wrong with it.
        why: String,
    },
    /// The terms cannot be read.
    #[error("the instruments of this register cannot be read: {0}")]
    Terms(String),
    /// Fusion failed.
    #[error("the reports could not be fused: {0}")]
    Fusion(String),
}

impl StoreError {
    pub(crate) fn damaged(what: impl ToString, why: impl ToString) -> Self {
        Self::Damaged { what: what.to_string(), why: why.to_string() }
    }

    pub(crate) fn io(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self + '_ {
        move |cause| Self::Io { path: path.to_owned(), cause }
    }
}
