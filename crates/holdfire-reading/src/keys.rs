//! The forms under which a word is compared: Arabic without what is written together with it, Russian without its ending.

use crate::tokens::Token;

/// The one form under which a word of a list is kept.
pub(crate) fn key(word: &str) -> String {
    match word.chars().next() {
        Some(c) if is_arabic(c) => without_article(word).to_owned(),
        Some(c) if is_cyrillic(c) => stem(word).to_owned(),
        _ => word.to_owned(),
    }
}

/// All forms under which a word of the text is looked for, the whole word first.
pub(crate) fn keys(token: &Token) -> Vec<&str> {
    let word = token.word.as_str();
    match word.chars().next() {
        Some(c) if is_arabic(c) => arabic(word),
        Some(c) if is_cyrillic(c) => vec![stem(word)],
        _ => vec![word],
    }
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}')
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{4ff}')
}

fn without_article(word: &str) -> &str {
    match word.strip_prefix("ال") {
        Some(rest) if rest.chars().count() >= 3 => rest,
        _ => word,
    }
}

/// "and", "so", then "in", "as", "to", then the article: each at most once, as they are written together.
fn arabic(word: &str) -> Vec<&str> {
    let mut forms = vec![word];
    let longer_than = |w: &str, n: usize| w.chars().count() > n;
    for joined in ['و', 'ف'] {
        if let Some(rest) = word.strip_prefix(joined).filter(|r| longer_than(r, 2)) {
            forms.push(rest);
        }
    }
    for i in 0..forms.len() {
        let form = forms[i];
        if let Some(rest) = form.strip_prefix("لل").filter(|r| longer_than(r, 2)) {
            forms.push(rest);
        }
        for joined in ['ب', 'ك', 'ل'] {
            if let Some(rest) = form.strip_prefix(joined).filter(|r| longer_than(r, 2)) {
                forms.push(rest);
            }
        }
    }
    for i in 0..forms.len() {
        let bare = without_article(forms[i]);
        if bare != forms[i] {
            forms.push(bare);
        }
    }
    forms.dedup();
    forms
}

/// Endings of nouns, adjectives and verbs in the past, longest first. At least three letters are left.
const ENDINGS: &[&str] = &[
    "иями",
    "ировали",
    "ировал",
    "ость",
    "остью",
    "ого",
    "его",
    "ому",
    "ему",
    "ыми",
    "ими",
    "ами",
    "ями",
    "иях",
    "ией",
    "иям",
    "ах",
    "ях",
    "ам",
    "ям",
    "ом",
    "ем",
    "ой",
    "ей",
    "ою",
    "ею",
    "ый",
    "ий",
    "ая",
    "яя",
    "ое",
    "ее",
    "ые",
    "ие",
    "ых",
    "их",
    "ым",
    "им",
    "ую",
    "юю",
    "ов",
    "ев",
    "ью",
    "ии",
    "ию",
    "ия",
    "а",
    "я",
    "ы",
    "и",
    "у",
    "ю",
    "е",
    "о",
    "ь",
    "й",
];

fn stem(word: &str) -> &str {
    let length = word.chars().count();
    if length <= 3 {
        return word;
    }
    ENDINGS
        .iter()
        .filter(|e| length >= e.chars().count() + 3)
        .filter_map(|e| word.strip_suffix(*e))
        .min_by_key(|rest| rest.len())
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    fn meet(listed: &str, written: &str) -> bool {
        let token = &tokens(&written.chars().collect::<Vec<_>>())[0];
        let listed = &tokens(&listed.chars().collect::<Vec<_>>())[0].word;
        keys(token).contains(&key(listed).as_str())
    }

    #[test]
    fn inflected_words_meet_their_listed_form() {
        assert!(meet("روسيا", "وروسيا"));
        assert!(meet("المعارضة", "للمعارضة"));
        assert!(meet("معارضة", "والمعارضة"));
        assert!(meet("Россия", "Россией"));
        assert!(meet("Астана", "Астане"));
        assert!(meet("Турция", "Турцию"));
        assert!(!meet("Иран", "Ирак"));
    }
}
