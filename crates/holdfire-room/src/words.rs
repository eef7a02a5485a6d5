//! Lists of words that are kept as text, and sets of them.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

/// An enum whose variants are words: `ALL`, `word()`, and reading a word back.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $of:literal { $($(#[$about:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$about])* $variant,)+ }

        impl $name {
            /// All of them, in the order of this list.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word, as it is kept and told.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::RoomError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($word => Ok(Self::$variant),)+
                    _ => Err($crate::RoomError::unknown_word($of, text, &[$($word),+])),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.word())
            }
        }
    };
}
pub(crate) use words;

words!(
    /// What an account is there for. What a role may do is said by the mechanism's policies.
    Role, "role" {
        /// Invites, suspends, gives roles, reads the trail.
        Administrator = "administrator",
        /// Runs the queue, the hotline and the positions of a guarantor's centre.
        DutyOfficer = "duty_officer",
        /// Reads trends, coverage and what-if, and makes exports.
        Analyst = "analyst",
        /// Makes the bulletins and letters that are owed.
        ReportingOfficer = "reporting_officer",
        /// Sits in the joint group: findings, dissent, demands.
        JointMember = "joint_member",
        /// Files what was seen or heard in the field.
        Monitor = "monitor",
        /// Keeps the log of calls.
        HotlineOperator = "hotline_operator",
        /// Speaks for a party: answers what is asked of it.
        PartyLiaison = "party_liaison",
        /// Works on lists of detainees and exchanges.
        DetaineeOfficer = "detainee_officer",
        /// Works on convoys, evacuations and access.
        AccessOfficer = "access_officer",
        /// Checks that nothing was changed or left out.
        Auditor = "auditor",
        /// Reads what observers may read.
        Observer = "observer",
    }
);

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
impl<W: Ord + FromStr> FromStr for WordSet<W> {
    type Err = W::Err;
    fn from_str(text: &str) -> Result<Self, W::Err> {
        text.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::parse).collect()
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
