//! An entry: one event with its version, time and author, as it stands in the register.
//!
//! The bytes are canonical JSON and are made by `holdfire-register`; here is what they mean. An
//! entry keeps the version it was written with for ever. Older versions are brought up to date
//! when they are read, one step at a time, by [`Upcast`]s; bytes are never rewritten.

use crate::Event;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, value::RawValue};
use std::borrow::Cow;

/// The version that new entries are written with.
pub const CURRENT_VERSION: u32 = 1;

/// One step from a version of one kind of entry to the next.
pub struct Upcast {
    /// The kind of entry it changes.
    pub kind: &'static str,
    /// The version it reads; it writes the next.
    pub from: u32,
    /// What it does to the body.
    pub step: fn(Value) -> Value,
}

/// The steps from old versions. None yet: version 1 is the first.
const UPCASTS: &[Upcast] = &[];

/// An event with its time and author.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// When it was recorded.
    pub at: Timestamp,
    /// Who recorded it: an office or the program, never a person's name.
    pub by: Box<str>,
    /// What happened.
    pub event: Event,
}

/// Why bytes are not an entry that this program can read.
#[derive(Debug, thiserror::Error)]
pub enum EntryError {
    /// Not JSON of the right shape.
    #[error("the entry is not an object with `v`, `kind`, `at`, `by` and `body`: {0}")]
    Form(#[source] serde_json::Error),
    /// From the future.
    #[error(
        "the entry has version `{0}`, this program reads up to `{CURRENT_VERSION}`; use a newer holdfire"
    )]
    Newer(u32),
    /// Not one of ours.
    #[error("the entry has kind `{0}`, which this program does not know; use a newer holdfire")]
    UnknownKind(String),
    /// The body does not fit its kind.
    #[error("the body of the `{kind}` entry cannot be read: {cause}")]
    Body {
        /// Which kind.
        kind: String,
        /// What was wrong.
        #[source]
        cause: serde_json::Error,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw<'a> {
    v: u32,
    #[serde(borrow)]
    kind: Cow<'a, str>,
    at: Timestamp,
    by: Box<str>,
    #[serde(borrow)]
    body: &'a RawValue,
}

#[derive(Serialize)]
struct Written<'a> {
    v: u32,
    at: Timestamp,
    by: &'a str,
    #[serde(flatten)]
    event: &'a Event,
}

impl Serialize for Entry {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Written { v: CURRENT_VERSION, at: self.at, by: &self.by, event: &self.event }
            .serialize(serializer)
    }
}

impl Entry {
    /// Reads the bytes of an entry, bringing an old version up to date.
    pub fn read(bytes: &[u8]) -> Result<Self, EntryError> {
        upcast_with(UPCASTS, CURRENT_VERSION, bytes)
    }
}

/// Reads an entry with a given table of steps up to version `current`. [`Entry::read`] is this
/// with the program's own table; tests bring others.
pub fn upcast_with(steps: &[Upcast], current: u32, bytes: &[u8]) -> Result<Entry, EntryError> {
    let raw: Raw<'_> = serde_json::from_slice(bytes).map_err(EntryError::Form)?;
    if raw.v == 0 || raw.v > current {
        return Err(EntryError::Newer(raw.v));
    }
    let fail = |cause| EntryError::Body { kind: raw.kind.clone().into_owned(), cause };
    let lifted;
    let body = if raw.v == current {
        raw.body
    } else {
        lifted = lift(steps, &raw.kind, raw.v..current, raw.body).map_err(fail)?;
        &lifted
    };
    let event = Event::read(&raw.kind, body)
        .ok_or_else(|| EntryError::UnknownKind(raw.kind.clone().into_owned()))?
        .map_err(fail)?;
    Ok(Entry { at: raw.at, by: raw.by, event })
}

fn lift(
    steps: &[Upcast],
    kind: &str,
    versions: std::ops::Range<u32>,
    body: &RawValue,
) -> serde_json::Result<Box<RawValue>> {
    let mut value: Value = serde_json::from_str(body.get())?;
    for version in versions {
        if let Some(upcast) = steps.iter().find(|s| s.kind == kind && s.from == version) {
            value = (upcast.step)(value);
        }
    }
    serde_json::value::to_raw_value(&value)
}
