//! A text with its tokens and lines.

use crate::span::Span;
use crate::tokens::{Kind, Token, tokens};

/// A text taken apart. Positions of tokens lead to places of the text.
pub(crate) struct Text {
    pub chars: Vec<char>,
    pub tokens: Vec<Token>,
}

/// A line, as a range of tokens without the break at its end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    pub from: usize,
    pub to: usize,
}

impl Text {
    pub(crate) fn new(text: &str) -> Text {
        let chars: Vec<char> = text.chars().collect();
        let tokens = tokens(&chars);
        Text { chars, tokens }
    }

    /// The words of a span, as they are written.
    pub(crate) fn quote(&self, span: Span) -> String {
        self.chars[span.start..span.end].iter().collect()
    }

    /// The span of a range of tokens. The range is not empty.
    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        let last = to.max(from + 1) - 1;
        Span { start: self.tokens[from].span.start, end: self.tokens[last].span.end }
    }

    pub(crate) fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut from = 0;
        for (at, token) in self.tokens.iter().enumerate() {
            if token.kind == Kind::Break {
                lines.push(Line { from, to: at });
                from = at + 1;
            }
        }
        lines.push(Line { from, to: self.tokens.len() });
        lines
    }

    pub(crate) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// Whether the token at a position is this word.
    pub(crate) fn is(&self, at: usize, word: &str) -> bool {
        self.tokens.get(at).is_some_and(|t| t.word == word)
    }

    /// Whether two tokens stand next to each other without a space.
    pub(crate) fn touch(&self, a: usize, b: usize) -> bool {
        match (self.tokens.get(a), self.tokens.get(b)) {
            (Some(a), Some(b)) => a.span.end == b.span.start,
            _ => false,
        }
    }

    /// The token after a possessive ending that stands at this position, else the position.
    pub(crate) fn after_possessive(&self, at: usize) -> usize {
        if self.is(at, "'") && self.is(at + 1, "s") && self.touch(at, at + 1) { at + 2 } else { at }
    }

    /// Whether a possessive ending stands at this position: "'s", or "'" after an s.
    pub(crate) fn is_possessive(&self, at: usize) -> bool {
        let after_s = at > 0 && self.tokens[at - 1].word.ends_with('s');
        self.is(at, "'")
            && (self.is(at + 1, "s") && self.touch(at, at + 1)
                || after_s && self.touch(at - 1, at) && !self.touch(at, at + 1))
    }
}
