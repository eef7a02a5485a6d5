//! Sets of words of a list, kept as text.

use crate::RoomError;
use holdfire_core::{Role, UnknownWord};
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

/// A set of words, kept in the order of their list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordSet<W: Ord>(BTreeSet<W>);

impl<W: Ord> Default for WordSet<W> {
    fn default() -> Self {
        Self(BTreeSet::new())
    }
}

/// The roles of an account.
pub type Roles = WordSet<Role>;

impl<W: Ord + Copy> WordSet<W> {
    /// Whether the word is in it.
    pub fn contains(&self, word: W) -> bool {
        self.0.contains(&word)
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// One after the other.
    pub fn iter(&self) -> impl Iterator<Item = W> + '_ {
        self.0.iter().copied()
    }
}

impl<W: Ord> FromIterator<W> for WordSet<W> {
    fn from_iter<I: IntoIterator<Item = W>>(words: I) -> Self {
        Self(words.into_iter().collect())
    }
}

impl<W: Ord, const N: usize> From<[W; N]> for WordSet<W> {
    fn from(words: [W; N]) -> Self {
        words.into_iter().collect()
    }
}

/// Words with commas between them.
impl<W: Ord + FromStr<Err = UnknownWord>> FromStr for WordSet<W> {
    type Err = RoomError;
    fn from_str(text: &str) -> Result<Self, RoomError> {
        let words = text.split(',').map(str::trim).filter(|word| !word.is_empty());
        Ok(words.map(str::parse).collect::<Result<_, UnknownWord>>()?)
    }
}

impl<W: Ord + fmt::Display> fmt::Display for WordSet<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, word) in self.0.iter().enumerate() {
            write!(f, "{}{word}", if nth == 0 { "" } else { "," })?;
        }
        Ok(())
    }
}

impl<W: Ord + serde::Serialize> serde::Serialize for WordSet<W> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(&self.0)
    }
}
