//! Numbers in messages: how they are written, and which plural they choose.
//!
//! A plural follows the number itself, never its written form. Digits are Western in every
//! language, as in the register; the marks between them are the language's own.

use crate::language::Language;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};

/// A number for a message: it chooses the plural and is shown with its thousands marks.
///
/// In these languages the plural of a number beyond 99 follows from its last two digits (Unicode
/// CLDR, plural rules of whole numbers), or is "other". So a small number with the same plural
/// chooses, which a floating-point number holds exactly, and what is shown travels in the option for
/// a currency, of which whole numbers have no need.
pub(crate) fn counted(language: Language, n: i64) -> FluentNumber {
    if n.unsigned_abs() < 100 {
        return n.into();
    }
    let options =
        FluentNumberOptions { currency: Some(grouped(language, n)), ..Default::default() };
    FluentNumber::new(same_plural(language, n), options)
}

/// How a number of a message is shown.
pub(crate) fn shown(number: &FluentNumber) -> String {
    match &number.options.currency {
        Some(text) => text.clone(),
        None => (number.value as i64).to_string().replace('-', "−"),
    }
}

/// A small number with the plural of one beyond 99.
fn same_plural(language: Language, n: i64) -> f64 {
    let last_two = (n.unsigned_abs() % 100) as u8;
    // intl_pluralrules 7.0.2 looks at all the digits of an Arabic number, where CLDR has the last two
    // choose "few" (103 as 3) and "many" (111 as 11), and 100 to 102 are "other".
    match language {
        Language::Arabic if last_two > 2 => last_two.into(),
        Language::Arabic => 100.0,
        _ => 100.0 + f64::from(last_two),
    }
}

/// A whole number with its thousands marks.
pub(crate) fn grouped(language: Language, n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut marked = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if n < 0 {
        marked.push('−');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            marked.push(language.thousands_mark());
        }
        marked.push(digit);
    }
    marked
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::words::Words;
    use fluent_bundle::FluentResource;
    use fluent_bundle::concurrent::FluentBundle;
    use proptest::prelude::*;

    #[test]
    fn thousands_are_marked_as_the_language_marks_them() {
        assert_eq!(grouped(Language::English, 0), "0");
        assert_eq!(grouped(Language::English, 999), "999");
        assert_eq!(grouped(Language::English, 1_000), "1,000");
        assert_eq!(grouped(Language::Persian, -1_234_567), "−1,234,567");
        assert_eq!(grouped(Language::Russian, 1_234_567), "1\u{a0}234\u{a0}567");
        assert_eq!(grouped(Language::Turkish, 1_000), "1.000");
    }

    #[test]
    fn the_number_chooses_the_plural_whatever_marks_stand_in_it() {
        let said = |language, n: i64| Words::of(language).count("incidents", n);
        for (n, arabic) in [
            (2, "حادثان"),
            (10, "10 حوادث"),
            (11, "11 حادثًا"),
            (69, "69 حادثًا"),
            (100, "100 حادث"),
            (102, "102 حادث"),
            (103, "103 حوادث"),
            (122, "122 حادثًا"),
            (1_000, "1,000 حادث"),
            (1_075, "1,075 حادثًا"),
        ] {
            assert_eq!(said(Language::Arabic, n), arabic);
        }
        for (n, russian) in [
            (1, "1 инцидент"),
            (2, "2 инцидента"),
            (5, "5 инцидентов"),
            (11, "11 инцидентов"),
            (21, "21 инцидент"),
            (112, "112 инцидентов"),
            (122, "122 инцидента"),
            (1_001, "1\u{a0}001 инцидент"),
            (1_012, "1\u{a0}012 инцидентов"),
        ] {
            assert_eq!(said(Language::Russian, n), russian);
        }
        assert_eq!(said(Language::English, 1_001), "1,001 incidents");
        assert_eq!(said(Language::Turkish, 1_001), "1.001 olay");
        assert_eq!(said(Language::Persian, 1_001), "1,001 حادثه");
    }

    /// The rules of Unicode CLDR for whole numbers, written down again.
    pub(crate) fn category(language: Language, n: i64) -> &'static str {
        let n = n.unsigned_abs();
        let (ones, last_two) = (n % 10, n % 100);
        match (language, n) {
            (Language::Arabic, 0) => "zero",
            (Language::Arabic, 1) => "one",
            (Language::Arabic, 2) => "two",
            (Language::Arabic, _) if (3..=10).contains(&last_two) => "few",
            (Language::Arabic, _) if last_two >= 11 => "many",
            (Language::Russian, _) if ones == 1 && last_two != 11 => "one",
            (Language::Russian, _) if (2..=4).contains(&ones) && !(12..=14).contains(&last_two) => {
                "few"
            }
            (Language::Russian, _) => "many",
            (Language::English | Language::Turkish | Language::Persian, 1) => "one",
            (Language::Persian, 0) => "one",
            _ => "other",
        }
    }

    const SIX: &str = "m = { $n ->
    [zero] zero
    [one] one
    [two] two
    [few] few
    [many] many
   *[other] other
}
";

    fn chosen(language: Language, n: i64) -> String {
        let mut bundle = FluentBundle::new_concurrent(vec![language.tag().parse().unwrap()]);
        bundle.add_resource(FluentResource::try_new(SIX.to_owned()).unwrap()).unwrap();
        let mut args = fluent_bundle::FluentArgs::new();
        args.set("n", counted(language, n));
        let pattern = bundle.get_message("m").unwrap().value().unwrap();
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    #[test]
    fn every_number_up_to_2500_chooses_as_unicode_says() {
        for language in Language::ALL {
            for n in 0..=2_500 {
                assert_eq!(chosen(language, n), category(language, n), "{n} in {language:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn any_number_chooses_as_unicode_says(n: i64) {
            for language in Language::ALL {
                prop_assert_eq!(chosen(language, n), category(language, n));
            }
        }

        #[test]
        fn marks_change_no_digit(n: i64) {
            for language in Language::ALL {
                let digits: String = grouped(language, n).chars().filter(char::is_ascii_digit).collect();
                prop_assert_eq!(digits, n.unsigned_abs().to_string());
            }
        }
    }
}
