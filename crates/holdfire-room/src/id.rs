//! Account ids: short, speakable, permanent. Also the short ids of sessions, invitations and tokens.

use crate::{Chance, NoChance, RoomError};
use std::fmt;

const MAX_LENGTH: usize = 40;
/// Words that stand for somebody else in the trail.
const TAKEN: [&str; 3] = ["machine", "nobody", "system"];

/// The id of an account, such as `duty-officer-3`: what the program calls it for ever. It is in logs
/// and in the trail, so it should name an office and not a person.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub struct AccountId(Box<str>);

impl AccountId {
    /// Takes a text as an id if it has the form of one.
    pub fn new(text: &str) -> Result<Self, RoomError> {
        let why = if text.is_empty() || text.len() > MAX_LENGTH {
            "it has to have 1 to 40 characters"
        } else if !text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
            "only the letters a to z, digits and `-` are allowed"
        } else if !text.starts_with(|c: char| c.is_ascii_lowercase()) {
            "it has to begin with a letter"
        } else if text.ends_with('-') || text.contains("--") {
            "a `-` has to stand between two letters or digits"
        } else if TAKEN.contains(&text) {
            "the program uses this word for something else"
        } else {
            return Ok(Self(text.into()));
        };
        Err(RoomError::form("account id", why))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// An id that was accepted before.
    pub(crate) fn kept(text: String) -> Self {
        Self(text.into())
    }
}

impl TryFrom<String> for AccountId {
    type Error = RoomError;
    fn try_from(text: String) -> Result<Self, RoomError> {
        Self::new(&text)
    }
}

impl From<AccountId> for String {
    fn from(id: AccountId) -> Self {
        id.0.into()
    }
}

impl fmt::Display for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Crockford's base 32 in small letters: nothing in it is misread or misheard.
const SPEAKABLE: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A short id of chance: 40 bits in eight characters.
pub(crate) fn short_id(random: Chance<'_>) -> Result<String, NoChance> {
    let mut bytes = [0_u8; 8];
    random(&mut bytes)?;
    Ok(bytes.iter().map(|byte| char::from(SPEAKABLE[usize::from(byte & 31)])).collect())
}
