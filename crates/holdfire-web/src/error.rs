//! What can go wrong while a page is made, and the one place that turns it into a status code.
//!
//! A reader is told what to do next; causes that could betray the machine stay out of the page and
//! go to the log of whoever runs it.

use crate::edition::EditionError;
use axum::http::StatusCode;
use holdfire_powers::{Act, PowersError, Scope};
use holdfire_room::RoomError;
use holdfire_store::{DecideError, FileError, StoreError};

/// Why a page could not be made.
#[derive(Debug, thiserror::Error)]
pub enum WebError {
    /// There is no such thing here.
    #[error("no {what} `{id}` here")]
    NotFound {
        /// What sort of thing, as a message id: `incident`, `report`.
        what: &'static str,
        /// What was asked for.
        id: String,
    },
    /// The address says something that cannot be read.
    #[error("`{name}` in the address cannot be read")]
    BadAddress {
        /// Which part.
        name: &'static str,
    },
    /// Somebody else is doing the same heavy thing.
    #[error("something heavy is running already")]
    Busy,
    /// Somebody asks more often than is answered.
    #[error("too many requests; ask again in {after_s} s")]
    TooMany {
        /// After how many seconds one more is answered.
        after_s: u64,
    },
    /// More was sent than is read.
    #[error("more than {most_bytes} bytes were sent")]
    TooLarge {
        /// How many bytes are read at most.
        most_bytes: usize,
    },
    /// A form with more than is read of it.
    #[error("the form has more than {most_bytes} bytes; send less at once")]
    FormTooLarge {
        /// How many bytes are read at most.
        most_bytes: usize,
    },
    /// A field of what was sent says something that cannot be taken.
    #[error("`{field}` {why}")]
    BadField {
        /// Which, as a JSON pointer without its first stroke: `votes/0/member`.
        field: String,
        /// What is wrong with it, in English.
        why: String,
    },
    /// What was sent is no form.
    #[error("the form that was sent cannot be read")]
    BadForm,
    /// Nobody signs in here, or not in this way.
    #[error("nobody signs in on this server, or not in this way")]
    NotTaken,
    /// Only somebody with an account may see or do it.
    #[error("nobody is signed in")]
    SignIn,
    /// No policy permits it.
    #[error("no policy permits `{}`", act.as_str())]
    NotAllowed {
        /// What.
        act: Act,
    },
    /// A program uses a token that was made for something else.
    #[error("the token lacks the scope `{}`; make one that has it", scope.as_str())]
    NoScope {
        /// What it lacks.
        scope: Scope,
    },
    /// What was made under other powers than whoever asks has now.
    #[error("the powers have changed since this was made")]
    PowersChanged,
    /// The policies of the register could not be read.
    #[error(transparent)]
    Powers(#[from] PowersError),
    /// A form that was not sent from a page of this server.
    #[error("the form was not sent from a page of this server")]
    Foreign,
    /// Something handed in cannot be recorded as things stand.
    #[error("nothing was recorded: {why}")]
    Refused {
        /// Why, in English.
        why: String,
    },
    /// What was handed in stands already, word for word.
    #[error("it stands already, word for word")]
    Twice,
    /// The room refused, or its file could not be read or written.
    #[error(transparent)]
    Room(#[from] RoomError),
    /// The operating system gave no random bytes.
    #[error("no key could be made for a form: {0}")]
    Chance(String),
    /// The register could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The terms in the register could not be read.
    #[error("the instruments of this register cannot be read: {0}")]
    Terms(String),
    /// A stored bulletin could not be read.
    #[error("the figures of bulletin `{id}` cannot be read: {cause}")]
    Figures {
        /// Which bulletin.
        id: String,
        /// What was wrong.
        cause: String,
    },
    /// An edition of a bulletin could not be made.
    #[error("the bulletin cannot be made: {0}")]
    Edition(EditionError),
    /// A template failed.
    #[error("a page could not be written: {0}")]
    Template(#[from] askama::Error),
    /// A file that somebody asked for could not be made, read or removed.
    #[error("an export failed: {0}")]
    Export(String),
    /// The task that makes pages was stopped.
    #[error("a page was given up: {0}")]
    Stopped(#[from] tokio::task::JoinError),
}

impl WebError {
    pub(crate) fn bad_field(field: impl Into<String>, why: impl Into<String>) -> Self {
        Self::BadField { field: field.into(), why: why.into() }
    }

    pub(crate) fn not_found(what: &'static str, id: impl ToString) -> Self {
        Self::NotFound { what, id: id.to_string() }
    }

    /// The status code of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound { .. } => StatusCode::NOT_FOUND,
            Self::BadAddress { .. } | Self::BadForm | Self::BadField { .. } => {
                StatusCode::BAD_REQUEST
            }
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Room(why) => status_of(why),
            Self::NotTaken
            | Self::Foreign
            | Self::NotAllowed { .. }
            | Self::NoScope { .. }
            | Self::PowersChanged => StatusCode::FORBIDDEN,
            Self::Refused { .. } | Self::Twice => StatusCode::CONFLICT,
            Self::TooLarge { .. } | Self::FormTooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy | Self::Store(StoreError::Locked(_)) => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// What the room refuses is mended by whoever asked; the rest is not.
fn status_of(why: &RoomError) -> StatusCode {
    match why {
        RoomError::NotSignedIn | RoomError::NotConfirmed | RoomError::WrongCode => {
            StatusCode::UNAUTHORIZED
        }
        RoomError::Wait { .. } => StatusCode::TOO_MANY_REQUESTS,
        RoomError::Suspended => StatusCode::FORBIDDEN,
        RoomError::NotValid { .. } => StatusCode::GONE,
        RoomError::Unknown { .. } => StatusCode::NOT_FOUND,
        RoomError::Form { .. } => StatusCode::BAD_REQUEST,
        RoomError::Taken { .. } | RoomError::LastAdministrator(_) | RoomError::Conflict(_) => {
            StatusCode::CONFLICT
        }
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl From<FileError> for WebError {
    fn from(why: FileError) -> Self {
        match why {
            FileError::Store(why) => Self::Store(why),
            why => Self::Refused { why: why.to_string() },
        }
    }
}

impl From<EditionError> for WebError {
    fn from(why: EditionError) -> Self {
        match why {
            EditionError::Backwards { .. } | EditionError::Calendar { .. } => {
                Self::bad_field("to", "is before `from`, or outside the calendar")
            }
            EditionError::TooFew { .. } => {
                Self::bad_field("register_size", "is larger than the register")
            }
            EditionError::Language { .. } => Self::bad_field("language", why.to_string()),
            EditionError::Store(why) => Self::Store(why),
            EditionError::Powers(why) => Self::Powers(why),
            EditionError::Refused(why) => Self::Refused { why },
            EditionError::Correction(why) => Self::Refused { why: why.to_string() },
            EditionError::WentOut { id, cause } => Self::Figures { id, cause },
            why => Self::Edition(why),
        }
    }
}

impl From<DecideError> for WebError {
    fn from(why: DecideError) -> Self {
        match why {
            DecideError::Store(why) => Self::Store(why),
            why => Self::Refused { why: why.to_string() },
        }
    }
}
