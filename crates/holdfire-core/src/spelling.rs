//! The spelling in which names and what people type are compared.
//!
//! People and sources write one name in several ways: with or without marks of vowels, with the
//! letters of a neighbouring language's keyboard, with digits of another script. Here what differs
//! by these alone becomes one text. It is never shown and never recorded. Fusion weighs words of
//! whole texts and has rules of its own for them.

use unicode_normalization::UnicodeNormalization;

/// The spelling of a name in which another spelling of it is the same: lower case; no accents,
/// vowel marks, apostrophes and characters that cannot be seen; Arabic, Persian and Turkish letters
/// that writers exchange as one; Western digits; one space between words.
pub fn common_spelling(name: &str) -> String {
    let mut spelt = String::with_capacity(name.len());
    // Lower case can bring marks of its own: `İ` is `i` and a dot above.
    for c in name.nfkd().flat_map(char::to_lowercase).nfkd() {
        match c {
            // Short i is a letter of its own and no accented one; io is written without its dots.
            '\u{306}' if spelt.ends_with('и') => {
                spelt.pop();
                spelt.push('й');
            }
            _ if is_mark(c) || is_unseen(c) || is_apostrophe_or_quote(c) => {}
            _ if c.is_whitespace() || is_between_words(c) => {
                if !spelt.is_empty() && !spelt.ends_with(' ') {
                    spelt.push(' ');
                }
            }
            _ => spelt.push(exchanged(c)),
        }
    }
    spelt.truncate(spelt.trim_end().len());
    spelt
}

/// The one of the letters that writers exchange. Hamza above and below is a mark by now.
fn exchanged(c: char) -> char {
    match c {
        'ٱ' => 'ا',
        'ى' | 'ی' | 'ې' => 'ي',
        'ک' | 'ڪ' => 'ك',
        'ة' | 'ە' | 'ہ' | 'ھ' => 'ه',
        'ı' => 'i',
        '٠'..='٩' => western_digit(c, '٠'),
        '۰'..='۹' => western_digit(c, '۰'),
        c => c,
    }
}

fn western_digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

/// Accents, Arabic vowel marks and marks of recitation, Hebrew points, and the stroke that
/// lengthens an Arabic word.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'
        | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}')
}

/// Joiners, marks of direction, soft hyphens, controls.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{feff}')
        || (c.is_control() && !c.is_whitespace())
}

/// A hamza that stands alone is heard and written like an apostrophe.
fn is_apostrophe_or_quote(c: char) -> bool {
    matches!(
        c,
        '\'' | '’'
            | '‘'
            | 'ʿ'
            | 'ʾ'
            | '`'
            | '´'
            | 'ʼ'
            | 'ʻ'
            | 'ʹ'
            | '"'
            | '“'
            | '”'
            | '„'
            | '«'
            | '»'
            | 'ء'
    )
}

fn is_between_words(c: char) -> bool {
    matches!(c, '-' | '_' | '.' | ',' | '/' | '(' | ')' | '،' | '؛' | '‐'..='—')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spellings_of_one_name_become_one() {
        for (one, other) in [
            ("Dar’a", "DARA"),
            ("Rif  Dimashq ", "rif-dimashq"),
            ("Deir ez-Zôr", "deir ez zor"),
            ("حماة", "حماه"),
            ("إدلب", "ادلب"),
            ("مُحَرَّدة", "محردة"),
            ("اللاذقيـــة", "اللاذقية"),
            ("آذار", "اذار"),
            ("سؤال", "سوال"),
            ("الشهداء", "الشهدا"),
            // Typed on a Persian keyboard.
            ("کفرنبودی", "كفرنبودي"),
            ("می‌شود", "میشود"),
            ("خانهٔ", "خانه"),
            ("موقع ١٢", "موقع 12"),
            ("موقع ۱۲", "موقع 12"),
            ("ﻻذقية", "لاذقية"),
            ("İDLİB", "idlib"),
            ("IDLIB", "ıdlıb"),
            ("Eskişehir", "ESKİSEHİR"),
            ("Гвоздёво", "ГВОЗДЕВО"),
            ("Р\u{430}и\u{306}ский", "Райский"),
        ] {
            assert_eq!(common_spelling(one), common_spelling(other), "{one} and {other}");
        }
    }

    #[test]
    fn other_letters_stay_apart() {
        for (one, other) in
            [("پل", "بل"), ("گرم", "كرم"), ("حمص", "حماة"), ("мой", "мои"), ("12", "21")]
        {
            assert_ne!(common_spelling(one), common_spelling(other), "{one} and {other}");
        }
    }

    /// What a name may be written with besides without changing what it names.
    fn added() -> impl Strategy<Value = &'static str> {
        prop::sample::select(vec![
            "\u{64b}", "\u{650}", "\u{651}", "\u{670}", "\u{640}", "\u{200c}", "\u{200d}",
            "\u{200f}", "\u{2068}", "\u{2069}", "\u{301}", "’", "'", "\u{ad}",
        ])
    }

    /// Letters that stand for each other, as pairs.
    fn exchanged_letters() -> impl Strategy<Value = (&'static str, &'static str)> {
        prop::sample::select(vec![
            ("أ", "ا"),
            ("إ", "ا"),
            ("آ", "ا"),
            ("ٱ", "ا"),
            ("ي", "ی"),
            ("ى", "ی"),
            ("ك", "ک"),
            ("ة", "ه"),
            ("ؤ", "و"),
            ("ئ", "ي"),
            ("٣", "3"),
            ("۳", "٣"),
            ("İ", "i"),
            ("I", "ı"),
            ("ı", "i"),
            ("ё", "е"),
            ("Ё", "Е"),
            ("ş", "s"),
            ("Ğ", "g"),
            ("é", "E"),
        ])
    }

    proptest! {
        #[test]
        fn the_common_spelling_of_a_common_spelling_is_itself(name in "\\PC{0,40}") {
            let once = common_spelling(&name);
            prop_assert_eq!(common_spelling(&once), once);
        }

        #[test]
        fn any_bytes_of_text_have_a_common_spelling_that_stays(name: String) {
            let once = common_spelling(&name);
            prop_assert_eq!(common_spelling(&once), once);
        }

        #[test]
        fn marks_and_unseen_characters_change_nothing(
            before in "[a-zа-яё ابتثكهويپچ0-9]{0,12}",
            // A breve makes another letter of a short i, so it is not among them.
            mark in added(),
            after in "[a-zа-яё ابتثكهويپچ0-9]{0,12}",
        ) {
            let with_mark = format!("{before}{mark}{after}");
            prop_assert_eq!(common_spelling(&with_mark), common_spelling(&format!("{before}{after}")));
        }

        #[test]
        fn names_that_differ_by_exchanged_letters_meet(
            before in "\\PC{0,12}",
            (one, other) in exchanged_letters(),
            after in "\\PC{0,12}",
        ) {
            prop_assert_eq!(
                common_spelling(&format!("{before}{one}{after}")),
                common_spelling(&format!("{before}{other}{after}"))
            );
        }

        #[test]
        fn case_never_matters(name in "[A-Za-zА-Яа-яёЁçÇğĞıİIöÖşŞüÜ ]{0,20}") {
            prop_assert_eq!(common_spelling(&name.to_uppercase()), common_spelling(&name.to_lowercase()));
        }
    }
}
