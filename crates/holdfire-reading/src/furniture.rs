//! Which lines belong to the page and not to the text: menus, captions, bylines, buttons, notices of rights.
//!
//! A line is furniture if it begins with a phrase of the list and is no sentence; if it is a word or two that end without
//! a stop; if it has no letters; or if it comes after a line that opens the part for readers ("Leave a Reply"). What looks like a
//! sentence is kept. A line that leads to another text ("Read: ...") is kept as a headline.

use crate::classes::Class;
use crate::text::{Line, Text};
use crate::tokens::Kind;
use crate::vocabulary::Hit;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineKind {
    /// Sentences.
    Body,
    /// A headline, or a line that leads to another text.
    Headline,
    /// Words under a picture: what they name is read, nothing is proposed.
    Caption,
    /// No part of the text.
    Furniture,
    /// Nothing at all.
    Blank,
}

/// Words that a headline has at most.
const HEADLINE_WORDS: usize = 18;
/// Words that a line with furniture has at most: a caption can be long, a sentence that begins with "Home" is none.
const FURNITURE_WORDS: usize = 24;

pub(crate) fn line_kinds(text: &Text, hits: &[Hit], lines: &[Line]) -> Vec<LineKind> {
    let mut kinds = Vec::with_capacity(lines.len());
    let mut is_for_readers = false;
    for line in lines {
        let first = hits.partition_point(|h| h.from < line.from);
        let opening: Vec<&Hit> = hits[first..].iter().take_while(|h| h.from < line.to).collect();
        let kind = kind(text, line, &opening);
        if kind != LineKind::Blank && !is_sentence(text, line) {
            is_for_readers |= opening.iter().any(|h| {
                h.class == Class::FurnitureRest
                    && is_first_word(text, line, h.from)
                    && words(text, line) <= 8
            });
        }
        let furniture = is_for_readers && kind != LineKind::Blank;
        kinds.push(if furniture { LineKind::Furniture } else { kind });
    }
    kinds
}

/// Words of a line that calls on whoever reads it, at most.
const CALL_WORDS: usize = 30;

fn kind(text: &Text, line: &Line, hits: &[&Hit]) -> LineKind {
    let words = words(text, line);
    if line.from == line.to {
        return LineKind::Blank;
    }
    if words == 0 || text.is(line.from, "©") {
        return LineKind::Furniture;
    }
    let opens_with =
        |class: Class| hits.iter().any(|h| h.class == class && is_first_word(text, line, h.from));
    let is_sentence = is_sentence(text, line);
    // "Sign up to our newsletter": the page speaks to whoever reads it, in a sentence too.
    if words <= CALL_WORDS && hits.iter().any(|h| h.class == Class::FurnitureCall) {
        return LineKind::Furniture;
    }
    // A name alone stands under a picture.
    let is_name =
        words == 2 && text.tokens[line.from..line.to].iter().all(|t| t.is_word() && t.is_capital);
    if is_name && !opens_with(Class::FurnitureLine) {
        return LineKind::Caption;
    }
    if opens_with(Class::TitleClue)
        && (text.tokens[line.from..line.to].iter().take(4)).any(|t| t.is(":"))
        && words > 3
    {
        return LineKind::Headline;
    }
    if opens_with(Class::CaptionLine) && !is_sentence && words <= FURNITURE_WORDS && words > 3 {
        return LineKind::Caption;
    }
    let is_listed = opens_with(Class::FurnitureLine) && !is_sentence && words <= FURNITURE_WORDS;
    let has_stop = ends_with_stop(text, line);
    let is_label = words <= 2 && !has_stop;
    if is_listed || is_label || has_rights(text, line) && !is_sentence {
        return LineKind::Furniture;
    }
    if !is_sentence && !has_stop && words <= HEADLINE_WORDS {
        LineKind::Headline
    } else {
        LineKind::Body
    }
}

fn words(text: &Text, line: &Line) -> usize {
    text.tokens[line.from..line.to].iter().filter(|t| t.is_word()).count()
}

fn is_first_word(text: &Text, line: &Line, at: usize) -> bool {
    text.tokens[line.from..at].iter().all(|t| t.kind == Kind::Mark)
}

fn has_rights(text: &Text, line: &Line) -> bool {
    text.tokens[line.from..line.to].iter().any(|t| t.is("©"))
}

fn ends_with_stop(text: &Text, line: &Line) -> bool {
    let last = text.tokens[line.from..line.to].iter().rev().find(|t| !is_closing(&t.word));
    last.is_some_and(|t| is_stop(&t.word))
}

/// Ends as sentences end, and has more than three words.
pub(crate) fn is_sentence(text: &Text, line: &Line) -> bool {
    let last = text.tokens[line.from..line.to].iter().rev().find(|t| !is_closing(&t.word));
    let ends = last.is_some_and(|t| is_stop(&t.word) || t.word == ":" || t.word == ",")
        || text.tokens[line.from..line.to]
            .last()
            .is_some_and(|t| matches!(t.word.as_str(), "”" | "»"));
    ends && words(text, line) > 3
}

pub(crate) fn is_stop(word: &str) -> bool {
    matches!(word, "." | "!" | "?" | "…" | "؟" | "۔")
}

pub(crate) fn is_closing(word: &str) -> bool {
    matches!(word, "”" | "\"" | "»" | "'" | ")" | "]")
}
