//! One letter for another, so that spellings meet: small for large, plain for marked, one form of an Arabic letter for
//! its variants. Each scalar value becomes one or none, so that offsets stay those of the text.

/// The plain form of a scalar value; nothing for marks that are not read.
pub(crate) fn folded(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(c.to_ascii_lowercase());
    }
    if is_silent(c) {
        return None;
    }
    let small = c.to_lowercase().next().unwrap_or(c);
    Some(plain(small))
}

/// Marks over and under letters, the stretch of Arabic writing, marks of direction.
fn is_silent(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}'
        | '\u{610}'..='\u{61a}'
        | '\u{640}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{ad}'
        | '\u{200b}'
        | '\u{200d}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}')
}

fn plain(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'ḍ' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ě' => 'e',
        'ğ' | 'ġ' => 'g',
        'ḥ' | 'ħ' | 'ḫ' => 'h',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ñ' | 'ń' => 'n',
        'ò'..='ö' | 'ō' | 'ø' => 'o',
        'ş' | 'š' | 'ś' | 'ṣ' => 's',
        'ţ' | 'ṭ' => 't',
        'ù'..='ü' | 'ū' => 'u',
        'ý' | 'ÿ' => 'y',
        'ž' | 'ź' | 'ż' | 'ẓ' => 'z',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ئ' => 'ي',
        'ؤ' => 'و',
        'ة' | 'ۀ' | 'ە' => 'ه',
        'ک' => 'ك',
        'ё' => 'е',
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        '’' | '‘' | 'ʼ' | '`' | '´' | 'ʿ' | 'ʾ' | '′' => '\'',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        other => other,
    }
}

fn digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::folded;

    fn all(text: &str) -> String {
        text.chars().filter_map(folded).collect()
    }

    #[test]
    fn variants_of_a_letter_meet() {
        assert_eq!(all("İstanbul IŞİD"), "istanbul isid");
        assert_eq!(all("إدلب"), all("ادلب"));
        assert_eq!(all("ایران"), all("ايران"));
        assert_eq!(all("حماة"), all("حماه"));
        assert_eq!(all("Соединённые"), all("соединенные"));
        assert_eq!(all("۲۰۱۷ ٢٠١٧"), "2017 2017");
    }
}
