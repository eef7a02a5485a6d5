//! What can go wrong while a page is made, and the one place that turns it into a status code.
//!
//! A reader is told what to do next; causes that could betray the machine stay out of the page and
//! go to the log of whoever runs it.

use axum::http::StatusCode;
use holdfire_store::StoreError;

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
    /// More was sent than is read.
    #[error("more than {most_bytes} bytes were sent")]
    TooLarge {
        /// How many bytes are read at most.
        most_bytes: usize,
    },
    /// What was sent is no form.
    #[error("the form that was sent cannot be read")]
    BadForm,
    /// Pages of this server take no decisions.
    #[error("pages of this server take no decisions")]
    NotTaken,
    /// A form that was not sent from a page of this server.
    #[error("the form was not sent from a page of this server")]
    Foreign,
    /// Something handed in cannot be recorded as things stand.
    #[error("nothing was recorded: {why}")]
    Refused {
        /// Why, in English.
        why: String,
    },
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
    /// A template failed.
    #[error("a page could not be written: {0}")]
    Template(#[from] askama::Error),
    /// The task that makes pages was stopped.
    #[error("a page was given up: {0}")]
    Stopped(#[from] tokio::task::JoinError),
}

impl WebError {
    pub(crate) fn not_found(what: &'static str, id: impl ToString) -> Self {
        Self::NotFound { what, id: id.to_string() }
    }

    /// The status code of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound { .. } => StatusCode::NOT_FOUND,
            Self::BadAddress { .. } | Self::BadForm => StatusCode::BAD_REQUEST,
            Self::NotTaken | Self::Foreign => StatusCode::FORBIDDEN,
            Self::Refused { .. } => StatusCode::CONFLICT,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Busy | Self::Store(StoreError::Locked(_)) => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}
