//! Lists of words: enums without data, each with the word that files, tables and message ids use.

/// A word that is not on its list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{told}` is none of {known}")]
pub struct UnknownWord {
    /// What the words of the list are.
    pub of: &'static str,
    /// What was told, short and in one line.
    pub told: String,
    /// The words of the list.
    pub known: String,
}

impl UnknownWord {
    /// A text from outside that is no word of a list.
    pub fn new(of: &'static str, told: &str, known: &[&str]) -> Self {
        let shown = |c: char| if c.is_control() { '\u{fffd}' } else { c };
        Self { of, told: told.chars().take(40).map(shown).collect(), known: known.join(", ") }
    }
}

/// Defines an enum whose variants are words: serialised as them, listed in `ALL`, said by `as_str`. With
/// a name for what the words are, it is also written and read as text, with an error for unknown words.
#[macro_export]
macro_rules! words {
    ($(#[$of:meta])* $name:ident, $called:literal { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $crate::words! { $(#[$of])* $name { $($(#[$doc])* $variant = $word,)+ } }

        impl ::std::str::FromStr for $name {
            type Err = $crate::UnknownWord;
            fn from_str(told: &str) -> Result<Self, Self::Err> {
                Self::parse(told)
                    .ok_or_else(|| $crate::UnknownWord::new($called, told, &[$($word),+]))
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, to: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                to.write_str(self.as_str())
            }
        }
    };
    ($(#[$of:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$of])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            ::serde::Serialize, ::serde::Deserialize,
        )]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every one there is, in their usual order.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word used in files, tables and message ids.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The one of that word.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == word)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    words! {
        /// Sides of a road.
        Side, "side" {
            /// One.
            Left = "left",
            /// The other.
            Right = "right",
        }
    }

    #[test]
    fn a_word_is_read_back_as_it_is_written_and_an_unknown_one_is_named_with_the_known() {
        for side in Side::ALL {
            assert_eq!(side.to_string().parse(), Ok(*side));
        }
        let error = "le\nft".parse::<Side>().unwrap_err();
        assert_eq!(error.to_string(), "`le\u{fffd}ft` is none of left, right");
        assert_eq!(error.of, "side");
    }
}
