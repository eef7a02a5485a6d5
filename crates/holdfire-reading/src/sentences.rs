//! Where sentences begin and end.
//!
//! A sentence ends at a stop that is followed by a capital, a quotation mark, a number or a letter of a script without capitals, or at
//! the end of its paragraph; not after an abbreviation ("Gen.", "Jan.") and not after an initial. Lines of a paragraph that
//! was broken by a program are joined: a line that ends without a stop goes on in one that begins small.

use crate::classes::Class;
use crate::furniture::{LineKind, is_closing, is_sentence, is_stop};
use crate::text::{Line, Text};
use crate::tokens::Kind;
use crate::vocabulary::Hit;

/// A sentence as a range of tokens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sentence {
    pub from: usize,
    pub to: usize,
    pub is_headline: bool,
    /// Words under a picture.
    pub is_caption: bool,
    /// The number of its paragraph.
    pub paragraph: usize,
}

pub(crate) fn sentences(
    text: &Text,
    hits: &[Hit],
    lines: &[Line],
    kinds: &[LineKind],
) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (paragraph, block) in paragraphs(text, lines, kinds).into_iter().enumerate() {
        split(text, hits, block, paragraph, &mut sentences);
    }
    sentences
}

struct Block {
    from: usize,
    to: usize,
    is_headline: bool,
    is_caption: bool,
}

fn paragraphs(text: &Text, lines: &[Line], kinds: &[LineKind]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut before: Option<(usize, LineKind)> = None;
    for (at, (line, kind)) in lines.iter().zip(kinds).enumerate() {
        if matches!(kind, LineKind::Blank | LineKind::Furniture) {
            before = None;
            continue;
        }
        let begins_small = text.token(line.from).is_some_and(|t| t.is_word() && !t.is_capital);
        let goes_on = before.is_some_and(|(b, _)| {
            begins_small && !is_sentence(text, &lines[b]) && has_case(text, line.from)
        });
        match blocks.last_mut() {
            Some(block) if goes_on => {
                block.to = line.to;
                block.is_headline &= *kind == LineKind::Headline;
            }
            _ => blocks.push(Block {
                from: line.from,
                to: line.to,
                is_headline: *kind == LineKind::Headline,
                is_caption: *kind == LineKind::Caption,
            }),
        }
        before = Some((at, *kind));
    }
    blocks
}

fn has_case(text: &Text, at: usize) -> bool {
    let first = text.token(at).and_then(|t| t.word.chars().next());
    first.is_some_and(|c| c.is_lowercase())
}

/// Tokens of a sentence at most. What is longer is no sentence but a table or a list, and is cut: what is looked for within a sentence takes time with its length.
const MOST_TOKENS: usize = 400;

fn split(text: &Text, hits: &[Hit], block: Block, paragraph: usize, into: &mut Vec<Sentence>) {
    let mut from = block.from;
    let mut at = block.from;
    while at < block.to {
        let is_end = is_stop(&text.tokens[at].word) && ends(text, hits, at, block.to)
            || at - from >= MOST_TOKENS;
        at += 1;
        if !is_end {
            continue;
        }
        while at < block.to
            && (is_closing(&text.tokens[at].word) || is_stop(&text.tokens[at].word))
            && text.touch(at - 1, at)
        {
            at += 1;
        }
        into.push(Sentence {
            from,
            to: at,
            is_headline: block.is_headline,
            is_caption: block.is_caption,
            paragraph,
        });
        from = at;
    }
    if from < block.to
        && text.tokens[from..block.to].iter().any(|t| t.kind != Kind::Mark && t.kind != Kind::Break)
    {
        into.push(Sentence {
            from,
            to: block.to,
            is_headline: block.is_headline,
            is_caption: block.is_caption,
            paragraph,
        });
    }
}

fn ends(text: &Text, hits: &[Hit], stop: usize, limit: usize) -> bool {
    if stop > 0 && text.touch(stop - 1, stop) && text.is(stop, ".") {
        let before = &text.tokens[stop - 1];
        let is_initial = before.is_upper && before.span.length() == 1;
        let first = hits.partition_point(|h| h.from < stop - 1);
        let is_abbreviation = hits[first..]
            .iter()
            .take_while(|h| h.from == stop - 1)
            .any(|h| h.class == Class::Abbreviation && h.to == stop);
        if is_initial || is_abbreviation && before.is_capital {
            return false;
        }
    }
    let mut next = stop + 1;
    while next < limit && (is_closing(&text.tokens[next].word) || is_stop(&text.tokens[next].word))
    {
        next += 1;
    }
    if next >= limit {
        return true;
    }
    let token = &text.tokens[next];
    if text.touch(next - 1, next) && !is_closing(&text.tokens[next - 1].word) {
        return false;
    }
    let has_small_letter =
        token.word.chars().next().is_some_and(|c| c.is_lowercase()) && !token.is_capital;
    !has_small_letter
}
