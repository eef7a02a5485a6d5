//! What the terms promise, one file per subject: what a text says, where and when it holds, what it leaves open, and
//! what follows when a time is over.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod common;

mod areas;
mod brief;
mod cases;
mod clocks;
mod hostile;
mod laws;
mod neutrality;
mod plain;
mod stack;
mod stories;
mod what_if;
