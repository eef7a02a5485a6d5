//! Recording what offices decide and say: the same way for the command line and for pages.

use crate::{Recorded, StoreError, Writer};
use holdfire_core::{Decision, Event, LinkDecision, Refused};
use jiff::Timestamp;

/// The name of an office is a few words.
const LONGEST_OFFICE: usize = 120;

/// Why a decision was not recorded.
#[derive(Debug, thiserror::Error)]
pub enum DecideError {
    /// Nobody says who decides.
    #[error("who decides is not said; name the office in at most 120 bytes")]
    Office,
    /// It cannot be recorded as things stand.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The register could not be written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Records a decision of an office with its reason; says under which entry.
pub fn decide(
    writer: &mut Writer,
    at: Timestamp,
    by: &str,
    decision: Decision,
    reason: &str,
) -> Result<u64, DecideError> {
    let made = LinkDecision { decision, reason: reason.trim().into() };
    record(writer, at, by, Event::LinkDecided(made))
}

/// Records what an office says; says under which entry.
pub fn record(
    writer: &mut Writer,
    at: Timestamp,
    by: &str,
    event: Event,
) -> Result<u64, DecideError> {
    let by = by.trim();
    if by.is_empty() || by.len() > LONGEST_OFFICE || by.chars().any(char::is_control) {
        return Err(DecideError::Office);
    }
    let recorded = writer.append(at, by, vec![event])?;
    match recorded.into_iter().next() {
        Some(Recorded::As(entry)) => Ok(entry),
        Some(Recorded::Refused(why)) => Err(why.into()),
        None => Err(StoreError::Stopped.into()),
    }
}
