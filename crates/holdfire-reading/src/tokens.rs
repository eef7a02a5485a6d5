//! Words, numbers and marks, each with its place in the text.

use crate::folding::folded;
use crate::span::Span;

/// A word, a number or a mark.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub span: Span,
    pub kind: Kind,
    /// Folded.
    pub word: String,
    /// Whether its first letter is a capital.
    pub is_capital: bool,
    /// Whether all its letters are capitals.
    pub is_upper: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Number,
    Mark,
    /// The end of a line.
    Break,
}

impl Token {
    pub(crate) fn is(&self, word: &str) -> bool {
        self.word == word
    }

    pub(crate) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// A mark that joins the parts of a word: "al-Sham", "Dar'a".
    pub(crate) fn is_joint(&self) -> bool {
        self.kind == Kind::Mark && (self.word == "-" || self.word == "'")
    }

    pub(crate) fn number(&self) -> Option<u32> {
        if self.kind == Kind::Number { self.word.parse().ok() } else { None }
    }
}

/// The tokens of scalar values. Words end where letters end: apostrophes, hyphens and joiners of width zero stand apart,
/// so that "Rusya'nın", "al-Sham" and "حزب‌الله" are found by their parts.
pub(crate) fn tokens(chars: &[char]) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(chars.len() / 5);
    let mut at = 0;
    while at < chars.len() {
        let c = chars[at];
        let end = match class(c) {
            Class::Space => {
                at += 1;
                continue;
            }
            Class::Break => {
                tokens.push(plain_token(chars, at, at + 1, Kind::Break));
                at + 1
            }
            Class::Letter => {
                let end = abbreviation(chars, at).unwrap_or_else(|| run(chars, at, Class::Letter));
                tokens.push(plain_token(chars, at, end, Kind::Word));
                end
            }
            Class::Digit => {
                let end = run(chars, at, Class::Digit);
                tokens.push(plain_token(chars, at, end, Kind::Number));
                end
            }
            Class::Mark => {
                tokens.push(plain_token(chars, at, at + 1, Kind::Mark));
                at + 1
            }
        };
        at = end;
    }
    tokens
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Mark,
    Space,
    Break,
}

fn class(c: char) -> Class {
    match c {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Class::Break,
        // The joiner of width zero parts words in Persian.
        '\u{200c}' => Class::Space,
        c if c.is_whitespace() => Class::Space,
        c if c.is_numeric() => Class::Digit,
        c if c.is_alphabetic() => Class::Letter,
        c if folded(c).is_none() => Class::Letter,
        _ => Class::Mark,
    }
}

fn run(chars: &[char], start: usize, of: Class) -> usize {
    let mut end = start + 1;
    while end < chars.len() && class(chars[end]) == of {
        end += 1;
    }
    end
}

/// "U.S.", "p.m.": single letters with stops, at least two.
fn abbreviation(chars: &[char], start: usize) -> Option<usize> {
    let mut end = start;
    let mut letters = 0;
    while end + 1 < chars.len() && chars[end].is_alphabetic() && chars[end + 1] == '.' {
        letters += 1;
        end += 2;
    }
    let parts = letters >= 2 && !chars.get(end).is_some_and(|c| c.is_alphabetic());
    parts.then_some(end)
}

fn plain_token(chars: &[char], start: usize, end: usize, kind: Kind) -> Token {
    let slice = &chars[start..end];
    let keeps_stop = kind == Kind::Mark;
    let word =
        slice.iter().filter(|c| keeps_stop || **c != '.').filter_map(|c| folded(*c)).collect();
    let letters = || slice.iter().filter(|c| c.is_alphabetic());
    Token {
        span: Span { start, end },
        kind,
        word,
        is_capital: letters().next().is_some_and(|c| c.is_uppercase()),
        is_upper: letters().next().is_some() && letters().all(|c| c.is_uppercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(&text.chars().collect::<Vec<_>>()).into_iter().map(|t| t.word).collect()
    }

    #[test]
    fn words_are_parted_at_apostrophes_hyphens_and_joiners() {
        assert_eq!(words("Rusya'nın al-Sham"), ["rusya", "'", "nin", "al", "-", "sham"]);
        assert_eq!(words("حزب‌الله"), ["حزب", "الله"]);
        assert_eq!(words("the U.S. said. 23–24"), ["the", "us", "said", ".", "23", "-", "24"]);
    }
}
