//! Secrets that are shown once: 256 bits of chance as text, of which only the SHA-256 is kept.
//!
//! A hash without salt is enough, because nobody can try 2^256 texts.

use crate::{Chance, NoChance};
use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};
use std::fmt;
use zeroize::Zeroizing;

/// No secret that somebody hands back is longer.
const MAX_TOLD: usize = 256;

/// A secret text. It is never printed by accident and is wiped when it is dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The text, to be shown or sent once.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    pub(crate) fn from_text(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// 256 bits of chance, as text that can stand in a URL, a cookie and a header.
    pub(crate) fn draw(random: Chance<'_>) -> Result<Self, NoChance> {
        let mut bytes = Zeroizing::new([0_u8; 32]);
        random(&mut *bytes)?;
        Ok(Self::from_text(BASE64URL_NOPAD.encode(&*bytes)))
    }

    /// What is kept of it.
    pub(crate) fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }
}

/// What would be kept of a text that somebody hands back; nothing if it is too long to be one.
pub(crate) fn hash_of(told: &str) -> Option<[u8; 32]> {
    (!told.is_empty() && told.len() <= MAX_TOLD).then(|| Sha256::digest(told.as_bytes()).into())
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(hidden)")
    }
}
