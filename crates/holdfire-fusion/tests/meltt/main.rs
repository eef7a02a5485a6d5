//! MELTT: what the published package answers, small stories, and laws.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

mod laws;
mod published;
mod stories;
mod support;
