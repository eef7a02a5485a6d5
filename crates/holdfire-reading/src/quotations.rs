//! What stands in quotation marks.
//!
//! Marks are paired within a paragraph. A mark of its own closes only what it opened; the straight one opens and closes in turn. An
//! apostrophe between letters is none, and one that nothing opened is none either.

use crate::sentences::Sentence;
use crate::text::Text;

/// A quotation as a range of tokens between its marks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Quotation {
    pub from: usize,
    pub to: usize,
}

/// Tokens that a quotation in single marks has at most.
const SINGLE_MOST: usize = 60;

pub(crate) fn quotations(text: &Text, sentences: &[Sentence]) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < sentences.len() {
        let paragraph = sentences[at].paragraph;
        let mut last = at;
        while last + 1 < sentences.len() && sentences[last + 1].paragraph == paragraph {
            last += 1;
        }
        pair(text, sentences[at].from, sentences[last].to, &mut found);
        at = last + 1;
    }
    found
}

fn pair(text: &Text, from: usize, to: usize, found: &mut Vec<Quotation>) {
    let mut open: Option<(usize, char)> = None;
    for at in from..to {
        let token = &text.tokens[at];
        let Some(&mark) = text.chars.get(token.span.start).filter(|_| token.span.length() == 1)
        else {
            continue;
        };
        match (mark, open) {
            ('“' | '„' | '«', None) => open = Some((at, mark)),
            ('"', None) => open = Some((at, '"')),
            ('‘', None) if !text.touch(at.wrapping_sub(1), at) => open = Some((at, '‘')),
            ('”' | '“' | '"', Some((start, '“' | '„' | '"'))) | ('»', Some((start, '«'))) =>
            {
                push(start, at, found);
                open = None;
            }
            ('’', Some((start, '‘'))) if at - start <= SINGLE_MOST => {
                let is_inside = text.touch(at - 1, at)
                    && text.touch(at, at + 1)
                    && text.token(at + 1).is_some_and(|t| t.is_word());
                if !is_inside {
                    push(start, at, found);
                    open = None;
                }
            }
            (_, Some((start, '‘'))) if at - start > SINGLE_MOST => open = None,
            _ => {}
        }
    }
    // A quotation that goes on in the next paragraph is not closed in this one.
    if let Some((start, '“' | '„' | '«')) = open {
        push(start, to, found);
    }
}

fn push(start: usize, end: usize, found: &mut Vec<Quotation>) {
    if start + 1 < end {
        found.push(Quotation { from: start + 1, to: end });
    }
}
