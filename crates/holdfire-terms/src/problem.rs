//! What is wrong with a text somebody wrote, told so that they can mend it.

use std::fmt;

/// Something wrong in one text, at a line counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file it stands in, relative to the case folder.
    pub file: Box<str>,
    /// The line; 1 when it concerns the whole file.
    pub line: usize,
    /// What is wrong and what to do.
    pub message: Box<str>,
}

impl Problem {
    /// A problem at a line of a file.
    pub fn new(file: &str, line: usize, message: impl Into<String>) -> Self {
        Self { file: file.into(), line: line.max(1), message: message.into().into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// Why the instruments of a state cannot be asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TermsError {
    /// The text of a recorded instrument cannot be read.
    #[error("cannot read instrument `{instrument}`: {}", first(.problems))]
    Instrument {
        /// Which one.
        instrument: String,
        /// All that is wrong with it.
        problems: Vec<Problem>,
    },
    /// The vocabulary that ships with the program is broken.
    #[error("the vocabulary of rules cannot be read: {0}")]
    Vocabulary(String),
}

fn first(problems: &[Problem]) -> String {
    match problems {
        [] => "it is empty".to_owned(),
        [only] => only.to_string(),
        [first, rest @ ..] => format!("{first} (and {} more)", rest.len()),
    }
}

/// The line of a byte offset, counted from 1.
pub(crate) fn line_of(text: &str, offset: usize) -> usize {
    let end = offset.min(text.len());
    text.as_bytes()[..end].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// The known word that `given` is most probably meant to be, for "did you mean".
pub(crate) fn nearest<'a>(given: &str, known: &[&'a str]) -> Option<&'a str> {
    known
        .iter()
        .map(|word| (edits(given, word), *word))
        .filter(|(distance, word)| *distance <= 2.min(word.len() / 2))
        .min()
        .map(|(_, word)| word)
}

/// How many letters have to be added, dropped or changed to turn one word into the other.
fn edits(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(64).collect(), b.chars().collect());
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_word_is_recognised_and_a_strange_one_is_not() {
        assert_eq!(nearest("alliases", &["id", "aliases"]), Some("aliases"));
        assert_eq!(nearest("colour", &["id", "aliases"]), None);
        assert_eq!(nearest("x", &["id"]), None);
    }

    #[test]
    fn a_line_past_the_end_is_the_last() {
        assert_eq!((line_of("a\nb\nc", 2), line_of("a\nb\nc", 99)), (2, 3));
    }
}
