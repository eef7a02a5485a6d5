//! Why the room could not do what it was asked, for whoever must act.

use crate::{AccountId, NoChance};
use std::path::PathBuf;

/// Why the room could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum RoomError {
    /// Name, password or code are not right, or there is no such account: nobody is told which.
    #[error("the name, the password or the code is not right; try again with the next code")]
    NotSignedIn,
    /// Too many attempts failed, for this name or from this address.
    #[error("too many attempts failed; try again in {seconds} seconds")]
    Wait {
        /// How long.
        seconds: u32,
    },
    /// The account is suspended. Told only to somebody with its credentials.
    #[error("this account is suspended; ask the administrator of your mechanism")]
    Suspended,
    /// The invitation, one-time code or other secret is unknown, used, withdrawn or expired.
    #[error("this {what} is not valid, or no longer: it was used, withdrawn, or has expired")]
    NotValid {
        /// Which kind of secret.
        what: &'static str,
    },
    /// The six digits are not those of the secret that was shown.
    #[error(
        "the code is not the one of the secret that was shown; look whether the clock of your device is right, and try the next code"
    )]
    WrongCode,
    /// The password that was given to confirm is not the account's.
    #[error("the present password or code is not right")]
    NotConfirmed,
    /// Something has not the form it needs.
    #[error("the {what} cannot be used: {why}")]
    Form {
        /// What.
        what: &'static str,
        /// Why not.
        why: String,
    },
    /// Somebody else has this name or id, or one that looks the same.
    #[error("the {what} is taken, or looks like one that is; choose another")]
    Taken {
        /// What.
        what: &'static str,
    },
    /// There is no such thing.
    #[error("there is no {what} `{id}`")]
    Unknown {
        /// What kind of thing.
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// Nobody would be left who can invite and restore.
    #[error(
        "`{0}` is the last administrator who can sign in; make another one first, for example with `holdfire account invite`"
    )]
    LastAdministrator(AccountId),
    /// Nothing would be left to sign in with.
    #[error("this is the last way to sign in; add another one first")]
    LastWayIn,
    /// What is asked for needs somebody who has just shown who they are.
    #[error("this needs a fresh sign-in; sign in again and repeat it")]
    NotFresh,
    /// Somebody else was first, or it is no longer as it was.
    #[error("{0}")]
    Conflict(String),
    /// No randomness.
    #[error(transparent)]
    NoChance(#[from] NoChance),
    /// The file was made by a later version.
    #[error(
        "`{path}` has layout `{found}`, this program reads up to `{known}`; use the holdfire that made it"
    )]
    Layout {
        /// Which file.
        path: PathBuf,
        /// What it has.
        found: usize,
        /// The latest this program knows.
        known: usize,
    },
    /// SQLite failed.
    #[error("the room's file could not be read or written: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// The file could not be made or opened.
    #[error("`{path}`: {cause}")]
    Io {
        /// Which file.
        path: PathBuf,
        /// What was wrong.
        #[source]
        cause: std::io::Error,
    },
    /// A stored row has an impossible form.
    #[error(
        "`{what}` in `room.db` is damaged: {why}; restore the file from a backup, the register is not touched"
    )]
    Damaged {
        /// Which row.
        what: String,
        /// What is wrong with it.
        why: String,
    },
}

impl RoomError {
    pub(crate) fn form(what: &'static str, why: impl Into<String>) -> Self {
        Self::Form { what, why: why.into() }
    }

    pub(crate) fn unknown(what: &'static str, id: impl ToString) -> Self {
        Self::Unknown { what, id: shown(&id.to_string()) }
    }

    pub(crate) fn damaged(what: impl ToString, why: impl ToString) -> Self {
        Self::Damaged { what: what.to_string(), why: why.to_string() }
    }
}

impl From<holdfire_core::UnknownWord> for RoomError {
    fn from(why: holdfire_core::UnknownWord) -> Self {
        Self::form(why.of, why.to_string())
    }
}

/// A text from outside, short and in one line.
fn shown(text: &str) -> String {
    text.chars().take(40).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
