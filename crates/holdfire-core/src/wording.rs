//! How long what people write in an entry may be.

/// A reason is a sentence or two, not a document.
const LONGEST_REASON: usize = 2_000;
/// A description fits on a line.
const LONGEST_LINE: usize = 300;
/// An account of what was found, or an answer, is a page or two.
const LONGEST_ACCOUNT: usize = 8_000;
/// A comment is a paragraph or two.
const LONGEST_COMMENT: usize = 4_000;

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

/// What is wrong with an account.
pub(crate) fn problem_of_account(words: &str) -> Option<&'static str> {
    if words.trim().is_empty() {
        return Some("are empty; leave them out");
    }
    (words.len() > LONGEST_ACCOUNT)
        .then_some("are longer than 8,000 bytes; tell the rest in a second entry")
}

/// What is wrong with words that fit on a line.
pub(crate) fn problem_of_short_words(words: &str) -> Option<&'static str> {
    if words.trim().is_empty() {
        return Some("are empty; leave them out");
    }
    (words.len() > LONGEST_LINE).then_some("are longer than 300 bytes")
}

/// What is wrong with a comment.
pub(crate) fn problem_of_comment(words: &str) -> Option<&'static str> {
    if words.trim().is_empty() {
        return Some("it has no words");
    }
    (words.len() > LONGEST_COMMENT).then_some("it is longer than 4,000 bytes; make two of it")
}
