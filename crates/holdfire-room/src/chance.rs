//! Chance, handed in by the caller.

/// Fills bytes with randomness of the system, or says that there is none. Every secret this crate
/// makes comes from it; without chance nothing is made.
pub type Chance<'a> = &'a mut dyn FnMut(&mut [u8]) -> Result<(), NoChance>;

/// The system gave no randomness.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this system gives no random numbers: {0}")]
pub struct NoChance(pub String);
