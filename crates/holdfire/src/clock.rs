//! The clock and chance, read in one place and handed down as parameters.

use anyhow::{Context, Result};
use jiff::Timestamp;

/// Now, to the second: an entry does not need more, and less is easier to compare by eye.
pub(crate) fn now() -> Timestamp {
    let now = Timestamp::now();
    Timestamp::from_second(now.as_second()).unwrap_or(now)
}

/// Thirty-two bytes of chance for a new key.
pub(crate) fn seed() -> Result<[u8; 32]> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).context("this system gives no random numbers for a new key")?;
    Ok(seed)
}

/// Chance for whatever a room makes.
pub(crate) fn chance(bytes: &mut [u8]) -> Result<(), holdfire_room::NoChance> {
    getrandom::fill(bytes).map_err(|why| holdfire_room::NoChance(why.to_string()))
}
