//! Finds phrases of a list in a row of tokens.

use crate::keys::{key, keys};
use crate::tokens::{Kind, Token, tokens};
use std::collections::HashMap;

/// Phrases by their first word, each with what it leads to.
pub(crate) struct Phrases<T> {
    exact: HashMap<String, Vec<Phrase<T>>>,
    open: HashMap<String, Vec<Phrase<T>>>,
}

struct Phrase<T> {
    pieces: Vec<Piece>,
    case: Case,
    leads_to: T,
}

enum Piece {
    Exact(String),
    Beginning(String),
}

/// How capitals count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// Not at all.
    Any,
    /// A word has a capital, as names have.
    Capital,
    /// All letters are capitals: "US" is not "us".
    Upper,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Phrases { exact: HashMap::new(), open: HashMap::new() }
    }
}

/// Letters by which phrases with an open first word are kept.
const BEGINNING: usize = 3;

impl<T> Phrases<T> {
    /// Adds a phrase; `*` at its end stands for any ending of its last word.
    pub(crate) fn add(&mut self, phrase: &str, case: Case, leads_to: T) {
        let (phrase, is_open) = match phrase.strip_suffix('*') {
            Some(phrase) => (phrase, true),
            None => (phrase, false),
        };
        let chars: Vec<char> = phrase.chars().collect();
        let mut pieces: Vec<Piece> = tokens(&chars)
            .iter()
            .filter(|t| matches!(t.kind, Kind::Word | Kind::Number) && !t.word.is_empty())
            .map(|t| Piece::Exact(key(&t.word)))
            .collect();
        if is_open && let Some(Piece::Exact(_)) = pieces.last() {
            pieces.pop();
            let last = tokens(&chars).into_iter().rfind(|t| t.is_word());
            pieces.extend(last.map(|t| Piece::Beginning(t.word)));
        }
        let (of, first) = match pieces.first() {
            Some(Piece::Exact(word)) => (&mut self.exact, word.clone()),
            Some(Piece::Beginning(word)) => (&mut self.open, beginning(word)),
            None => return,
        };
        of.entry(first).or_default().push(Phrase { pieces, case, leads_to });
    }

    /// What stands at a token, each with the token after its last.
    pub(crate) fn at<'a>(&'a self, tokens: &[Token], at: usize) -> Vec<(&'a T, usize)> {
        let mut found = Vec::new();
        let Some(first) = tokens.get(at).filter(|t| t.kind != Kind::Mark && t.kind != Kind::Break)
        else {
            return found;
        };
        for form in keys(first) {
            let exact = self.exact.get(form).into_iter().flatten();
            let open = self.open.get(&beginning(form)).into_iter().flatten();
            for phrase in exact.chain(open) {
                if let Some(end) = phrase.matches(tokens, at) {
                    found.push((&phrase.leads_to, end));
                }
            }
        }
        found
    }
}

fn beginning(word: &str) -> String {
    word.chars().take(BEGINNING).collect()
}

impl<T> Phrase<T> {
    fn matches(&self, tokens: &[Token], at: usize) -> Option<usize> {
        let fits = match self.case {
            Case::Any => true,
            Case::Capital => true,
            Case::Upper => tokens[at].is_upper,
        };
        if !fits {
            return None;
        }
        let mut next = at;
        for (i, piece) in self.pieces.iter().enumerate() {
            if i > 0 {
                next = joined(tokens, next);
            }
            let token = tokens.get(next)?;
            if !matches!(token.kind, Kind::Word | Kind::Number) || !piece.fits(token) {
                return None;
            }
            next += 1;
        }
        // "Rural Damascus" is written "rural Damascus" too; "turkey" is a bird.
        let words = &tokens[at..next];
        let has_capital = words.iter().any(|t| t.is_capital) || !has_case(&tokens[at]);
        (self.case != Case::Capital || has_capital).then_some(next)
    }
}

/// The next word: over marks that join words, and over one end of a line.
fn joined(tokens: &[Token], mut at: usize) -> usize {
    while tokens.get(at).is_some_and(|t| t.is_joint() && touches(tokens, at)) {
        at += 1;
    }
    if tokens.get(at).is_some_and(|t| t.kind == Kind::Break) {
        at += 1;
    }
    at
}

fn touches(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|b| tokens.get(b));
    let after = tokens.get(at + 1);
    before.is_some_and(|b| b.span.end == tokens[at].span.start)
        || after.is_some_and(|a| a.span.start == tokens[at].span.end)
}

fn has_case(token: &Token) -> bool {
    token.word.chars().next().is_some_and(|c| c.is_lowercase() || c.is_uppercase())
}

impl Piece {
    fn fits(&self, token: &Token) -> bool {
        match self {
            Piece::Exact(word) => token.word == *word || keys(token).iter().any(|k| k == word),
            Piece::Beginning(word) => {
                keys(token).iter().any(|k| k.starts_with(word.as_str()))
                    || token.word.starts_with(word.as_str())
            }
        }
    }
}
