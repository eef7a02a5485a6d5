//! What the room promises, told as stories, laws and hostile input.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops where it fails"
)]

mod device;
mod earlier_versions;
mod exports;
mod hostile_names;
mod invitations;
mod laws;
mod passkeys;
mod sessions;
mod sign_in;
mod support;
mod tokens;
mod working_state;
