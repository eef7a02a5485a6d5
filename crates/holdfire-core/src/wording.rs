//! How long what people write in an entry may be.

/// A reason is a sentence or two, not a document.
const LONGEST_REASON: usize = 2_000;

/// What is wrong with a reason.
pub(crate) fn problem_of_reason(reason: &str) -> Option<&'static str> {
    if reason.trim().is_empty() {
        return Some("it has no reason; say in a few words why");
    }
    (reason.len() > LONGEST_REASON).then_some("its reason is longer than 2,000 bytes")
}

/// What is wrong with the words of a member.
pub(crate) fn problem_of_words(words: &str) -> Option<&'static str> {
    if words.trim().is_empty() {
        return Some("are empty; leave them out");
    }
    (words.len() > LONGEST_REASON).then_some("are longer than 2,000 bytes")
}
