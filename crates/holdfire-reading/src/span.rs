//! A stretch of the text, in Unicode scalar values, half-open.

use serde::{Deserialize, Serialize};

/// From the first scalar value to the one after the last, counted in the text as it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The first scalar value.
    pub start: usize,
    /// The one after the last.
    pub end: usize,
}

impl Span {
    /// Whether the other lies within this one.
    pub fn covers(&self, other: &Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one scalar value.
    pub fn overlaps(&self, other: &Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    pub fn joined(&self, other: &Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// How many scalar values it has.
    pub fn length(&self) -> usize {
        self.end - self.start
    }
}
