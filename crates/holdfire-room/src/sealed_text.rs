//! What a message through an intermediary says, kept for those whom it passes. The register holds the
//! seal of it, by which any of them can show later what it said; nobody else can guess it from the seal,
//! because 32 bytes of chance stand before the words.

use crate::room::{instant, millis};
use crate::{Chance, Room, RoomError};
use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};
use sha2::{Digest, Sha256};

/// Bytes of chance before the words.
const CHANCE: usize = 32;
/// The longest text, in bytes.
pub const MAX_SEALED_BYTES: usize = 8_000;

/// Between whom a message passes, each by the id of an actor; empty where it is nobody with an id.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Passing {
    /// Whose it is.
    pub from: Box<str>,
    /// Who carries it.
    pub through: Box<str>,
    /// For whom.
    pub to: Box<str>,
}

/// A text that was sealed.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedText {
    /// SHA-256, in hex, of the chance followed by the text.
    pub seal: String,
    /// The chance, in hex: with it anybody can check the seal.
    pub chance: String,
    /// The words.
    pub text: String,
    /// Between whom it passes.
    pub passing: Passing,
    /// When it was kept.
    pub kept: Timestamp,
}

/// What it says is not printed.
impl std::fmt::Debug for SealedText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SealedText").field("seal", &self.seal).finish_non_exhaustive()
    }
}

impl Room {
    /// Seals a text and keeps it; says under which seal.
    pub fn seal_text(
        &self,
        text: &str,
        passing: &Passing,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<String, RoomError> {
        if text.trim().is_empty() {
            return Err(RoomError::form("message", "it has no words"));
        }
        if text.len() > MAX_SEALED_BYTES {
            return Err(RoomError::form("message", "it is longer than 8,000 bytes"));
        }
        let mut chance = [0; CHANCE];
        random(&mut chance)?;
        let seal = hex(&Sha256::new().chain_update(chance).chain_update(text).finalize());
        let Passing { from, through, to } = passing;
        self.write(|transaction| {
            transaction
                .prepare_cached(
                    "INSERT INTO sealed_texts
                     (seal, chance, text, sender, carrier, receiver, kept_at)
                     VALUES (?, ?, ?, ?, ?, ?, ?)",
                )?
                .execute(params![seal, chance, text, from, through, to, millis(now)])?;
            Ok(seal)
        })
    }

    /// The text under a seal, if it is kept here.
    pub fn sealed_text(&self, seal: &str) -> Result<Option<SealedText>, RoomError> {
        type Columns = (Vec<u8>, String, String, String, String, i64);
        let found: Option<Columns> = self.read(|connection| {
            Ok(connection
                .prepare_cached(
                    "SELECT chance, text, sender, carrier, receiver, kept_at
                     FROM sealed_texts WHERE seal = ?",
                )?
                .query_row([seal], |row| {
                    Ok((
                        row.get(0)?,
                        row.get(1)?,
                        row.get(2)?,
                        row.get(3)?,
                        row.get(4)?,
                        row.get(5)?,
                    ))
                })
                .optional()?)
        })?;
        let Some((chance, text, from, through, to, kept)) = found else { return Ok(None) };
        let passing = Passing { from: from.into(), through: through.into(), to: to.into() };
        Ok(Some(SealedText {
            seal: seal.to_owned(),
            chance: hex(&chance),
            text,
            passing,
            kept: instant(kept)?,
        }))
    }

    /// Takes a text away whose message was not recorded.
    pub fn forget_sealed_text(&self, seal: &str) -> Result<(), RoomError> {
        self.write(|transaction| {
            transaction
                .prepare_cached("DELETE FROM sealed_texts WHERE seal = ?")?
                .execute([seal])?;
            Ok(())
        })
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
