//! One SHA-256 hash of the tree, and the hash of an entry.
//!
//! The hashing rules are RFC 6962 section 2.1, as in the crate `tlog_tiles`; this file gives them
//! a type that can be compared, sorted and printed. What is built of hashes is in `tree`.

use std::fmt;

use thiserror::Error;
use tlog_tiles::tlog;

/// Bytes in a hash.
pub const HASH_BYTES: usize = 32;

/// A SHA-256 hash. Printed as hexadecimal for people; checkpoints carry the base64 form.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; HASH_BYTES]);

/// Bytes or text that are not a hash.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("not a hash: expected {expected}")]
pub struct HashError {
    expected: &'static str,
}

/// The hash under which an entry stands in the tree: SHA-256 of a zero byte and the entry's bytes.
#[must_use]
pub fn leaf_hash(entry: &[u8]) -> Hash {
    tlog::record_hash(entry).into()
}

/// The hash of an inner node: SHA-256 of a one byte and both children.
pub(crate) fn node_hash(left: Hash, right: Hash) -> Hash {
    tlog::node_hash(left.into(), right.into()).into()
}

impl Hash {
    /// The root of a tree without entries: SHA-256 of nothing.
    pub const EMPTY_TREE: Self = Self(tlog::EMPTY_HASH.0);

    /// The hash with these bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; HASH_BYTES]) -> Self {
        Self(bytes)
    }

    /// The bytes of the hash.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; HASH_BYTES] {
        &self.0
    }

    /// Standard base64 with padding, as in a checkpoint.
    #[must_use]
    pub fn to_base64(&self) -> String {
        tlog::Hash(self.0).to_string()
    }

    /// Reads what [`Hash::to_base64`] writes, and no other spelling of it.
    pub fn from_base64(text: &str) -> Result<Self, HashError> {
        tlog::Hash::parse_hash(text)
            .map(Self::from)
            .map_err(|_| HashError { expected: "32 bytes in base64" })
    }

    /// Reads what `Display` writes: 64 lower-case hexadecimal digits.
    pub fn from_hex(text: &str) -> Result<Self, HashError> {
        let refused = HashError { expected: "64 lower-case hexadecimal digits" };
        if text.len() != 2 * HASH_BYTES {
            return Err(refused);
        }
        let mut bytes = [0; HASH_BYTES];
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            let (Some(high), Some(low)) = (hex_digit(pair[0]), hex_digit(pair[1])) else {
                return Err(refused);
            };
            *byte = high << 4 | low;
        }
        Ok(Self(bytes))
    }
}

fn hex_digit(character: u8) -> Option<u8> {
    match character {
        b'0'..=b'9' => Some(character - b'0'),
        b'a'..=b'f' => Some(character - b'a' + 10),
        _ => None,
    }
}

impl TryFrom<&[u8]> for Hash {
    type Error = HashError;

    fn try_from(bytes: &[u8]) -> Result<Self, HashError> {
        bytes.try_into().map(Self).map_err(|_| HashError { expected: "32 bytes" })
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.0 {
            write!(formatter, "{byte:02x}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl From<tlog::Hash> for Hash {
    fn from(hash: tlog::Hash) -> Self {
        Self(hash.0)
    }
}

impl From<Hash> for tlog::Hash {
    fn from(hash: Hash) -> Self {
        Self(hash.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_reads_back_from_both_of_its_spellings() {
        let hash = leaf_hash(b"entry");
        assert_eq!(Hash::from_hex(&hash.to_string()), Ok(hash));
        assert_eq!(Hash::from_base64(&hash.to_base64()), Ok(hash));
        assert_eq!(Hash::try_from(hash.as_bytes().as_slice()), Ok(hash));
    }

    #[test]
    fn other_spellings_of_a_hash_are_refused() {
        let hex = leaf_hash(b"entry").to_string();
        for text in ["", "zz", &hex[1..], &hex.to_uppercase(), &format!("{hex}0")] {
            assert!(Hash::from_hex(text).is_err(), "{text}");
        }
        for text in ["", "AAAA", &hex, "not base64"] {
            assert!(Hash::from_base64(text).is_err(), "{text}");
        }
        assert!(Hash::try_from([0_u8; 31].as_slice()).is_err());
    }

    #[test]
    fn the_hash_of_an_empty_entry_is_the_one_in_rfc_6962_tests() {
        assert_eq!(
            leaf_hash(b"").to_string(),
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
        );
    }
}
