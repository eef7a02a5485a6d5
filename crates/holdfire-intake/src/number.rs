//! Numbers as people write them: `about 40`, `30-40`, `1,200`, `1.200`, `١٢`.
//!
//! A number is never guessed. Where two readings are possible, one is kept only if the other is
//! unusual, and a doubt says so; otherwise no number is kept, and the doubt has the words.

use std::borrow::Cow;

/// A number of things as told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Quantity {
    pub(crate) low: u32,
    pub(crate) high: u32,
    pub(crate) is_approximate: bool,
}

/// A quantity, if the words have one, and what is doubtful about it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) quantity: Option<Quantity>,
    pub(crate) doubt: Option<String>,
}

/// Arabic-Indic and Persian digits as ASCII ones, with their decimal and thousands marks.
pub(crate) fn western_digits(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let western = |c: char| match c {
        '\u{660}'..='\u{669}' => ascii_digit(c as u32 - 0x660),
        '\u{6f0}'..='\u{6f9}' => ascii_digit(c as u32 - 0x6f0),
        '\u{66b}' => '.',
        '\u{66c}' => '\u{2009}',
        '\u{2212}' => '-',
        c => c,
    };
    Cow::Owned(text.chars().map(western).collect())
}

fn ascii_digit(value: u32) -> char {
    char::from_digit(value, 10).unwrap_or('\u{fffd}')
}

/// Reads how many there are. Empty text and words for "not told" give nothing and no doubt.
pub(crate) fn read_quantity(told: &str) -> Reading {
    let told = told.trim();
    if told.bytes().all(|b| b.is_ascii_digit()) && !told.is_empty() && told.len() < 10 {
        return exactly(told.parse().unwrap_or(0));
    }
    let western = western_digits(told);
    let words = western.trim().to_lowercase();
    match words.as_str() {
        "" | "-" | "–" | "—" | "?" | "n/a" | "na" | "nan" | "null" | "unknown" | "not told" => {
            return Reading::default();
        }
        "none" | "no" | "zero" => return exactly(0),
        _ => {}
    }
    let (bare, bound) = without_bound(&words);
    match (read_range(bare), bound) {
        (Some((quantity, doubt)), Bound::None) => {
            Reading { quantity: Some(quantity), doubt: doubt.map(|why| explain(told, &why)) }
        }
        (Some((quantity, _)), Bound::About) => Reading {
            quantity: Some(Quantity { is_approximate: true, ..quantity }),
            doubt: Some(format!("told as `{}`: an approximate number", crate::doubts::cut(told))),
        },
        (Some((quantity, _)), Bound::OpenEnded) => Reading {
            quantity: Some(Quantity { is_approximate: true, ..quantity }),
            doubt: Some(format!(
                "told as `{}`: only one end is known, the number that was told is kept for both",
                crate::doubts::cut(told)
            )),
        },
        (None, _) => Reading {
            quantity: None,
            doubt: Some(format!("`{}` is not one number; none is kept", crate::doubts::cut(told))),
        },
    }
}

fn explain(told: &str, why: &str) -> String {
    format!("`{}` {why}", crate::doubts::cut(told))
}

fn exactly(n: u32) -> Reading {
    let quantity = Quantity { low: n, high: n, is_approximate: false };
    Reading { quantity: Some(quantity), doubt: None }
}

#[derive(Clone, Copy)]
enum Bound {
    None,
    About,
    OpenEnded,
}

fn without_bound(words: &str) -> (&str, Bound) {
    const ABOUT: [&str; 20] = [
        "حوالي",
        "حوالى",
        "نحو",
        "تقريبا",
        "около",
        "примерно",
        "yaklaşık",
        "حدود",
        "در حدود",
        "roughly",
        "approximately",
        "approx.",
        "approx",
        "about",
        "around",
        "circa",
        "nearly",
        "almost",
        "ca.",
        "~",
    ];
    const OPEN: [&str; 20] = [
        "ما لا يقل عن",
        "على الأقل",
        "أكثر من",
        "не менее",
        "более",
        "en az",
        "دست‌کم",
        "بیش از",
        "at least",
        "more than",
        "at most",
        "less than",
        "fewer than",
        "up to",
        "over",
        "under",
        ">=",
        "<=",
        ">",
        "<",
    ];
    for word in ABOUT {
        if let Some(rest) = words.strip_prefix(word) {
            return (rest.trim(), Bound::About);
        }
    }
    for word in OPEN {
        if let Some(rest) = words.strip_prefix(word) {
            return (rest.trim(), Bound::OpenEnded);
        }
    }
    match words.strip_suffix('+') {
        Some(rest) => (rest.trim(), Bound::OpenEnded),
        None => (words, Bound::None),
    }
}

fn read_range(words: &str) -> Option<(Quantity, Option<String>)> {
    let quantity = |low, high| Quantity { low, high, is_approximate: false };
    if let Some((n, doubt)) = read_whole(words) {
        return Some((quantity(n, n), doubt));
    }
    for separator in ["–", "—", "-", "..", " to ", " or ", "/"] {
        let Some((low, high)) = words.split_once(separator) else { continue };
        let (Some((low, doubt)), Some((high, other))) = (read_whole(low), read_whole(high)) else {
            continue;
        };
        if low > high {
            let why = "has its larger end first; the ends are exchanged".to_owned();
            return Some((quantity(high, low), Some(why)));
        }
        return Some((quantity(low, high), doubt.or(other)));
    }
    None
}

/// Reads one whole number, with marks between thousands.
fn read_whole(words: &str) -> Option<(u32, Option<String>)> {
    let words = words.trim();
    if !words.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Ok(n) = words.parse() {
        return Some((n, None));
    }
    // What a spreadsheet or a data frame makes of a whole number.
    if let Some((whole, decimals)) = words.split_once('.')
        && matches!(decimals, "0" | "00")
    {
        return Some((whole.parse().ok()?, None));
    }
    let mark = words.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(mark, ',' | '.' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '’' | '_') {
        return None;
    }
    let groups: Vec<&str> = words.split(mark).collect();
    let is_grouped = groups[0].len() <= 3
        && groups.iter().all(|g| !g.is_empty() && g.bytes().all(|b| b.is_ascii_digit()))
        && groups[1..].iter().all(|g| g.len() == 3);
    if !is_grouped {
        return None;
    }
    let n = groups.concat().parse().ok()?;
    if matches!(mark, ',' | '.') && groups.len() == 2 && groups[1] == "000" {
        if mark == '.' {
            // Twelve with three decimals, or twelve thousand: both are usual.
            return None;
        }
        return Some((n, Some("is read with a thousands mark".to_owned())));
    }
    let doubt = (mark == '.' && groups.len() == 2)
        .then(|| "is read with a thousands mark, as a count has no decimals".to_owned());
    Some((n, doubt))
}

/// Reads a decimal number, with a point or a single comma; the flag says that it was a comma.
pub(crate) fn read_decimal(told: &str) -> Option<(f64, bool)> {
    let western = western_digits(told.trim());
    let (number, had_comma) = match western.split_once(',') {
        Some((whole, decimals)) if !western.contains('.') && !decimals.contains(',') => {
            (Cow::Owned(format!("{whole}.{decimals}")), true)
        }
        _ => (western, false),
    };
    let looks_plain =
        number.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+' | b'e' | b'E'));
    let value = number.parse::<f64>().ok().filter(|value| looks_plain && value.is_finite())?;
    Some((value, had_comma))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(told: &str) -> Option<(u32, u32)> {
        read_quantity(told).quantity.map(|q| (q.low, q.high))
    }

    #[test]
    fn plain_numbers_and_numbers_with_thousands_marks_are_read() {
        for (told, n) in [
            ("0", 0),
            ("7", 7),
            ("12.0", 12),
            ("1,200", 1200),
            ("1 200", 1200),
            ("1\u{a0}200\u{a0}300", 1_200_300),
            ("1'200", 1200),
            ("١٢", 12),
            ("۱۲۰۰", 1200),
            ("١٬٢٠٠", 1200),
            ("none", 0),
            ("4294967295", u32::MAX),
            ("1.200.300", 1_200_300),
        ] {
            assert_eq!(
                read_quantity(told).quantity.map(|q| (q.low, q.high)),
                Some((n, n)),
                "{told}"
            );
            assert_eq!(read_quantity(told).doubt, None, "{told}");
        }
    }

    #[test]
    fn a_mark_that_may_be_a_decimal_point_is_doubted() {
        let reading = read_quantity("1.200");
        assert_eq!(reading.quantity.map(|q| q.low), Some(1200));
        assert!(reading.doubt.unwrap().contains("`1.200`"));
        assert_eq!(range("12.000"), None);
        assert!(read_quantity("12.000").doubt.is_some());
        assert_eq!(range("12,000"), Some((12_000, 12_000)));
        assert!(read_quantity("12,000").doubt.is_some());
    }

    #[test]
    fn ranges_and_approximate_numbers_stay_so() {
        assert_eq!(range("30-40"), Some((30, 40)));
        assert_eq!(range("30 – 40"), Some((30, 40)));
        assert_eq!(range("2 to 4"), Some((2, 4)));
        assert_eq!(range("1,200-1,300"), Some((1200, 1300)));
        let exchanged = read_quantity("40-30");
        assert_eq!(exchanged.quantity.map(|q| (q.low, q.high)), Some((30, 40)));
        assert!(exchanged.doubt.is_some());
        for told in ["about 40", "~40", "at least 40", "40+", "> 40", "approx. 40"] {
            let reading = read_quantity(told);
            let expected = Quantity { low: 40, high: 40, is_approximate: true };
            assert_eq!(reading.quantity, Some(expected), "{told}");
            assert!(reading.doubt.is_some(), "{told}");
        }
    }

    #[test]
    fn words_for_not_told_are_no_doubt_and_other_words_are() {
        for told in ["", " ", "-", "unknown", "N/A"] {
            assert_eq!(read_quantity(told), Reading::default(), "{told}");
        }
        for told in ["dozens", "-5", "3+2", "1,20", "4294967296", "12 killed"] {
            let reading = read_quantity(told);
            assert_eq!(reading.quantity, None, "{told}");
            assert!(reading.doubt.unwrap().contains(told), "{told}");
        }
    }

    #[test]
    fn decimals_are_read_with_point_or_comma_and_never_as_not_a_number() {
        assert_eq!(read_decimal("34.8024"), Some((34.8024, false)));
        assert_eq!(read_decimal("34,8024"), Some((34.8024, true)));
        assert_eq!(read_decimal("٣٤٫٥"), Some((34.5, false)));
        for told in ["", "NaN", "inf", "-infinity", "34.8.1", "1,2,3", "abc", "1e999"] {
            assert_eq!(read_decimal(told), None, "{told}");
        }
    }
}
