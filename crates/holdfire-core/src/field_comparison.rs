//! What the comparison of two reports showed in one field, as values: pages word it in the language of
//! the reader. Fusion has finer values of its own; these are what the register keeps.

use serde::{Deserialize, Serialize};

words! {
    /// How two codes or names stand to each other.
    Likeness {
        /// One of the reports, or both, do not say.
        Unknown = "unknown",
        /// Both name the same.
        Same = "same",
        /// One names the class or parent of what the other names.
        Coarser = "coarser",
        /// Both lie under the same class or parent.
        SameBranch = "same_branch",
        /// They have nothing in common.
        Different = "different",
    }
}

words! {
    /// How two numbers of people harmed stand to each other.
    CountLikeness {
        /// One of the reports, or both, give no number.
        Unknown = "unknown",
        /// Both say nobody.
        BothNone = "both_none",
        /// Both say the same number, or their ranges meet.
        Same = "same",
        /// The numbers are one apart or within half of each other.
        Near = "near",
        /// The numbers differ by more.
        Different = "different",
        /// One says nobody and the other one or two.
        NoneAndFew = "none_and_few",
        /// One says nobody and the other three or more.
        NoneAndMore = "none_and_more",
    }
}

/// What was found in one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldComparison {
    /// Metres between the places.
    DistanceM(u32),
    /// Seconds by which the shorter span of time misses the longer one.
    GapS(u64),
    /// What was done.
    Act(Likeness),
    /// Who did it, and to whom.
    Parties {
        /// Who did it.
        actors: Likeness,
        /// To whom.
        targets: Likeness,
        /// The actor of one is the target of the other, and the other way round.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        exchanged: bool,
    },
    /// How many were killed.
    Killed(CountLikeness),
    /// How many were injured.
    Injured(CountLikeness),
    /// Whether both were taken from one publication.
    SameDocument(bool),
    /// Seconds between the publications.
    PublishedApartS(u64),
    /// How many of the rare words in the texts both have.
    SharedWords(u32),
    /// How many words in the names of the places both have.
    SharedPlaceWords(u32),
    /// The names of the places share no word, but reports that use them lie at one spot: two spellings,
    /// or two scripts.
    NamesOfOneSpot,
    /// Whether both come from one source.
    SameSource(bool),
    /// Whether one coder gave both one event number.
    SameCodedEvent(bool),
    /// Another report of one of the two sources fits as well.
    Rivals,
}
