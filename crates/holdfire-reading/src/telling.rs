//! In which language a text is written, and on which day it was published.

use crate::article::Language;
use crate::classes::Class;
use crate::text::Text;
use crate::vocabulary::vocabulary;

/// Words that are looked at.
const SAMPLE: usize = 3000;

/// By its letters, then by its small words: Arabic and Persian share letters, as English and Turkish do.
pub(crate) fn language(text: &Text) -> Language {
    let sample = &text.tokens[..text.tokens.len().min(SAMPLE)];
    let letters = sample.iter().flat_map(|t| t.word.chars());
    let (mut latin, mut arabic, mut cyrillic) = (0, 0, 0);
    for c in letters {
        match c {
            'a'..='z' => latin += 1,
            '\u{600}'..='\u{6ff}' => arabic += 1,
            '\u{400}'..='\u{4ff}' => cyrillic += 1,
            _ => {}
        }
    }
    let between = |a: Language, b: Language| {
        if small_words(text, sample.len(), b) > small_words(text, sample.len(), a) { b } else { a }
    };
    if cyrillic > latin && cyrillic > arabic {
        Language::Russian
    } else if arabic > latin {
        between(Language::Arabic, Language::Persian)
    } else {
        between(Language::English, Language::Turkish)
    }
}

fn small_words(text: &Text, sample: usize, language: Language) -> usize {
    let list = vocabulary(language);
    (0..sample)
        .filter(|&at| {
            list.at(&text.tokens, at).iter().any(|((class, _), _)| *class == Class::Function)
        })
        .count()
}
