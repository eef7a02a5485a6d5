//! Lengths of time in words: six hours, three days, six months.

use crate::words::Words;
use holdfire_terms::Period;

/// A length of time in the language of the page.
pub(crate) fn length(words: Words, period: Period) -> String {
    words.list(parts(&period.to_string()).map(|(id, n)| words.count(id, n)))
}

/// The parts of an ISO 8601 length as the terms write it, each with the message of its unit.
fn parts(iso: &str) -> impl Iterator<Item = (&'static str, i64)> {
    let (date, time) = iso.trim_start_matches('P').split_once('T').unwrap_or((iso, ""));
    let date = date.trim_start_matches('P');
    numbers(date, [('Y', "years"), ('M', "months"), ('D', "days")])
        .chain(numbers(time, [('H', "hours"), ('M', "minutes"), ('S', "seconds")]))
        .collect::<Vec<_>>()
        .into_iter()
}

fn numbers(
    text: &str,
    units: [(char, &'static str); 3],
) -> impl Iterator<Item = (&'static str, i64)> {
    text.split_inclusive(|c: char| c.is_ascii_alphabetic()).filter_map(move |part| {
        let letter = part.chars().last()?;
        let (_, id) = units.iter().find(|(unit, _)| *unit == letter)?;
        Some((*id, part.strip_suffix(letter)?.parse().ok()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn said(language: Language, iso: &str) -> String {
        length(Words::of(language), Period::parse(iso).unwrap())
    }

    #[test]
    fn lengths_are_said_in_every_language() {
        assert_eq!(said(Language::English, "PT6H"), "6 hours");
        assert_eq!(said(Language::English, "P1Y2M3D"), "1 year, 2 months, 3 days");
        assert_eq!(said(Language::English, "P1DT30M"), "1 day, 30 minutes");
        assert_eq!(said(Language::Arabic, "P6M"), "6 أشهر");
        assert_eq!(said(Language::Arabic, "PT48H"), "48 ساعة");
        assert_eq!(said(Language::Russian, "P1Y2M5D"), "1 год, 2 месяца, 5 дней");
        assert_eq!(said(Language::Turkish, "PT48H"), "48 saat");
        assert_eq!(said(Language::Persian, "P1DT30M"), "1 روز، 30 دقیقه");
    }
}
