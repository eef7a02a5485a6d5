//! Makes any text safe to lay out: nothing in it may hide, reorder or overrun what stands around
//! it, and nothing is dropped in silence.
//!
//! Reports are kept as they came; only the printed copy is treated. A character that cannot be
//! drawn or would act on its neighbours is printed as its code point, so that a reader sees that it
//! was there. Everything else is left alone.

use std::collections::BTreeSet;

use crate::fonts::Fonts;

/// Lets a line break where a word is wider than its column, without showing anything.
const BREAK_HERE: char = '\u{200b}';

const FROM_LEFT: char = '\u{2066}';
const FROM_RIGHT: char = '\u{2067}';
const END_OF_DIRECTION: char = '\u{2069}';

/// How text is printed in a document.
pub(crate) struct Printing<'a> {
    pub(crate) fonts: &'a Fonts,
    pub(crate) right_to_left: bool,
}

impl Printing<'_> {
    /// Words as they can be printed in a column of `column_em` (its width divided by the font
    /// size).
    pub(crate) fn words(&self, text: &str, column_em: f64) -> String {
        self.in_its_own_direction(self.code(text, column_em))
    }

    /// The same for what readers copy, such as a root: the template sets it from left to right, so
    /// that it needs no invisible characters that would be copied with it.
    pub(crate) fn code(&self, text: &str, column_em: f64) -> String {
        let visible = visible(text, self.fonts);
        visible
            .split(' ')
            .map(|word| breakable(word, column_em, self.fonts))
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// English in an Arabic document, and Arabic in an English one, reads in its own direction,
    /// whatever follows it.
    fn in_its_own_direction(&self, text: String) -> String {
        match text.chars().find(|character| character.is_alphabetic()).map(is_written_from_right) {
            Some(from_right) if from_right != self.right_to_left => {
                let begin = if from_right { FROM_RIGHT } else { FROM_LEFT };
                format!("{begin}{text}{END_OF_DIRECTION}")
            }
            _ => text,
        }
    }
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko and their later blocks.
fn is_written_from_right(character: char) -> bool {
    matches!(character, '\u{0590}'..='\u{08ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}')
}

fn visible(text: &str, fonts: &Fonts) -> String {
    let mut visible = String::with_capacity(text.len());
    let isolates = closed_isolates(text);
    for (at, character) in text.char_indices() {
        match character {
            '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => visible.push(' '),
            // What is invisible and harmless: joiners that Arabic and Persian spelling needs, and
            // marks of direction that end with the character. A report's own break opportunity
            // stays one.
            '\u{200b}'..='\u{200f}' | '\u{061c}' | '\u{00ad}' | '\u{2060}' => {
                visible.push(character)
            }
            // Isolates around a value are what a translated message is made with: a number of a
            // bulletin in an Arabic sentence reads from left to right between them. An unclosed one
            // would swallow what follows, so it goes.
            '\u{2066}'..='\u{2069}' => visible.extend(isolates.contains(&at).then_some(character)),
            _ if acts_unseen(character) || !fonts.can_draw(character) => {
                visible.push_str(&format!("[U+{:04X}]", u32::from(character)));
            }
            _ => visible.push(character),
        }
    }
    visible
}

/// Where isolates begin that end in the same text, and where they end.
fn closed_isolates(text: &str) -> BTreeSet<usize> {
    let (mut open, mut closed) = (Vec::new(), BTreeSet::new());
    for (at, character) in text.char_indices() {
        match character {
            '\u{2066}'..='\u{2068}' => open.push(at),
            END_OF_DIRECTION => closed.extend(open.pop().into_iter().flat_map(|begin| [begin, at])),
            _ => {}
        }
    }
    closed
}

/// Control characters, direction overrides and embeddings, and characters that no program should
/// exchange.
fn acts_unseen(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{206a}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

fn fits(word: &str, column_em: f64, fonts: &Fonts) -> bool {
    // No glyph of these faces is wider than 1.6 em; most words are settled without measuring.
    word.len() as f64 * 1.6 <= column_em || fonts.width_em(word) <= column_em
}

fn breakable(word: &str, column_em: f64, fonts: &Fonts) -> String {
    if fits(word, column_em, fonts) {
        return word.to_owned();
    }
    let mut broken = String::with_capacity(word.len() * 2);
    for (index, character) in word.chars().enumerate() {
        // A mark stays with the letter that carries it.
        if index > 0 && !is_mark(character) {
            broken.push(BREAK_HERE);
        }
        broken.push(character);
    }
    broken
}

fn is_mark(character: char) -> bool {
    matches!(character, '\u{0300}'..='\u{036f}' | '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{200b}'..='\u{200f}')
}

#[cfg(test)]
mod tests {
    use super::closed_isolates;

    #[test]
    fn isolates_that_end_in_the_text_stay_and_others_go() {
        let kept = |text: &str| closed_isolates(text).into_iter().collect::<Vec<_>>();
        assert_eq!(kept("a \u{2068}b\u{2069} c"), [2, 6]);
        assert_eq!(kept("a \u{2068}b"), [] as [usize; 0]);
        assert_eq!(kept("a\u{2069} b"), [] as [usize; 0]);
        // The outer one never ends; the inner one does.
        assert_eq!(kept("\u{2067}\u{2066}x\u{2069}"), [3, 7]);
    }
}
