//! What the pages and the API promise, one file per subject: asked without a socket, of small registers made through
//! the store's own writer. One program, so that the server is linked once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod common;

mod access;
mod api;
mod api_document;
mod api_of_documents;
mod api_of_forms;
mod bulletins;
mod calendar;
mod calls;
mod coverage;
mod decisions;
mod documents;
mod evening;
mod exports;
mod filing;
mod model;
mod notices;
mod notices_mail;
mod notices_webhooks;
mod pages;
mod promises;
mod queue;
mod reconciliation;
mod recorded_once;
mod recording_talks;
mod seed_words;
mod signing;
mod talks;
