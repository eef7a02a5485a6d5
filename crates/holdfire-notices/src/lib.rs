//! How something leaves the house: notices as mail by SMTP and as signed calls to the programs of an
//! organisation, and texts to a language model.
//!
//! What is said to whom is decided elsewhere (`holdfire-web`), and what became of it is kept elsewhere
//! (`holdfire-room`). Here is what whoever runs the server decides ([`Settings`]), and the carriers
//! that are made of it ([`Carriers`]); and how a language model is asked, where whoever starts the program
//! names one ([`Model`]). Nothing here knows accounts, incidents or the clock; it is the
//! one place where the program opens a connection to somebody else.

mod connection;
mod mail;
mod model;
mod reachable;
mod settings;
mod signature;
mod tls;
mod webhook;

pub use mail::{Letter, Mailer};
pub use model::{Model, ModelSettings};
pub use settings::{
    Carriers, MailSecurity, MailSettings, Settings, SettingsError, WebhookSettings,
};
pub use webhook::{Call, Caller, NotTaken};

/// Why something could not be sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{cause}")]
pub struct NotSent {
    /// Why, in one line.
    pub cause: String,
    /// Whether another try would fail too.
    pub is_for_good: bool,
}

impl NotSent {
    /// Another try may do better.
    pub fn for_now(cause: impl std::fmt::Display) -> Self {
        Self { cause: cause.to_string(), is_for_good: false }
    }

    /// Another try would fail too.
    pub fn for_good(cause: impl std::fmt::Display) -> Self {
        Self { cause: cause.to_string(), is_for_good: true }
    }
}
