//! Days in words, seen from the day they are said on: `today`, `yesterday`, `last night`, `night of
//! 21-22`, `21 February`. A night belongs to two days, so it is kept as one: from before dark on the
//! first to after light on the second.

use crate::clock::{Told, read_time};
use crate::doubts::{Doubts, cut};
use crate::number::western_digits;
use holdfire_core::{TimePrecision, When};
use jiff::ToSpan;
use jiff::civil::Date;

/// A day or a night, and the words about the time that are left.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SaidDay {
    /// The day; of a night, the day on which it begins.
    pub(crate) day: Date,
    /// Whether the night after it is meant, not the day.
    pub(crate) is_night: bool,
    /// What else is said.
    pub(crate) rest: String,
}

const TODAY: [&str; 7] = ["today", "اليوم", "сегодня", "bugün", "امروز", "tonight", "الليلة"];
const YESTERDAY: [&str; 7] = ["yesterday", "أمس", "امس", "вчера", "dün", "دیروز", "مبارح"];
const LAST_NIGHT: [&str; 6] =
    ["last night", "البارحة", "ليلة أمس", "прошлой ночью", "dün gece", "دیشب"];
const NIGHT: [&str; 12] = [
    "night",
    "overnight",
    "ليلة",
    "ليل",
    "ليلا",
    "ليلاً",
    "ночь",
    "ночью",
    "ночи",
    "gece",
    "gecesi",
    "شب",
];
/// Words around a day that change nothing.
const FILLING: [&str; 12] =
    ["of", "the", "on", "to", "and", "في", "من", "إلى", "الى", "с", "на", "в"];
/// Months by name, each with its spellings.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "كانون الثاني", "يناير", "января", "ocak"],
    &["february", "feb", "شباط", "فبراير", "февраля", "şubat"],
    &["march", "mar", "آذار", "اذار", "مارس", "марта", "mart"],
    &["april", "apr", "نيسان", "أبريل", "ابريل", "апреля", "nisan"],
    &["may", "أيار", "ايار", "مايو", "мая", "mayıs"],
    &["june", "jun", "حزيران", "يونيو", "июня", "haziran"],
    &["july", "jul", "تموز", "يوليو", "июля", "temmuz"],
    &["august", "aug", "آب", "اب", "أغسطس", "августа", "ağustos"],
    &["september", "sep", "أيلول", "ايلول", "سبتمبر", "сентября", "eylül"],
    &["october", "oct", "تشرين الأول", "تشرين الاول", "أكتوبر", "октября", "ekim"],
    &["november", "nov", "تشرين الثاني", "نوفمبر", "ноября", "kasım"],
    &["december", "dec", "كانون الأول", "كانون الاول", "ديسمبر", "декабря", "aralık"],
];

/// Reads a day or a night in words, as somebody says it on `today`. Nothing where no day is said.
pub(crate) fn read_said_day(told: &str, today: Date) -> Option<SaidDay> {
    let western = western_digits(told.trim()).to_lowercase();
    let text = western.replace(['،', ',', ';'], " ").replace(['–', '—'], "-");
    if let Some(rest) = without_any(&text, &LAST_NIGHT) {
        return Some(SaidDay { day: today.yesterday().ok()?, is_night: true, rest });
    }
    for (words, day) in [(&TODAY, today), (&YESTERDAY, today.yesterday().ok()?)] {
        if let Some(rest) = without_any(&text, words) {
            return Some(SaidDay { day, is_night: false, rest });
        }
    }
    on_a_date(&text, today)
}

/// The text without the first of these words that stands in it whole.
fn without_any(text: &str, words: &[&str]) -> Option<String> {
    words.iter().find_map(|word| {
        let padded = format!(" {text} ");
        let at = padded.find(&format!(" {word} "))?;
        let (before, after) = (padded.get(..at)?, padded.get(at + word.len() + 2..)?);
        Some(format!("{} {}", before.trim(), after.trim()).trim().to_owned())
    })
}

/// `night of 21-22 february 2017 about 3`, `21 february`, `ليلة 21-22`.
fn on_a_date(text: &str, today: Date) -> Option<SaidDay> {
    let (mut text, mut month) = (text.to_owned(), None);
    for (number, names) in (1i8..).zip(MONTHS) {
        if let Some(rest) = without_any(&text, names) {
            (text, month) = (rest, Some(number));
            break;
        }
    }
    let is_night = text.split_whitespace().any(|word| NIGHT.contains(&word));
    if month.is_none() && !is_night {
        return None;
    }
    let (mut days, mut year, mut rest) = (Vec::new(), None, Vec::new());
    for word in text.split_whitespace() {
        let numbers: Vec<&str> = word.split('-').filter(|part| !part.is_empty()).collect();
        let is_days = !numbers.is_empty()
            && numbers.iter().all(|n| n.len() <= 2 && n.bytes().all(|b| b.is_ascii_digit()));
        if is_days && days.len() + numbers.len() <= 2 && rest.is_empty() {
            days.extend(numbers.iter().filter_map(|n| n.parse::<i8>().ok()));
        } else if word.len() == 4 && word.starts_with("20") && year.is_none() {
            year = Some(word.parse::<i16>().ok()?);
        } else if NIGHT.contains(&word) && rest.is_empty() {
            // It says which kind of day it is, and is no hour.
        } else if !FILLING.contains(&word) && word != "-" {
            rest.push(word);
        }
    }
    let first = *days.first()?;
    let mut day = nearest(first, month, year, today)?;
    let is_two = days.len() == 2;
    if is_two {
        // Only two days that follow each other have a night in common.
        let second = day.tomorrow().ok()?;
        if second.day() != days[1] || !is_night {
            return None;
        }
    } else if is_night && day > today {
        day = day.yesterday().ok()?;
    }
    Some(SaidDay { day, is_night, rest: rest.join(" ") })
}

/// The day of that number which is nearest before today or is today; a told month and year decide.
fn nearest(day: i8, month: Option<i8>, year: Option<i16>, today: Date) -> Option<Date> {
    let mut first = today.first_of_month();
    for _ in 0..=48 {
        let fits = month.is_none_or(|month| month == first.month())
            && year.is_none_or(|year| year == first.year());
        if fits
            && let Ok(found) = Date::new(first.year(), first.month(), day)
            && (found <= today || year.is_some())
        {
            return Some(found);
        }
        // A told year can be later than a clock that is behind, never by more than the next one.
        first = match year {
            Some(year) if year != first.year() => Date::new(year, 12, 1).ok()?,
            _ => first.checked_sub(1.months()).ok()?,
        };
        if year.is_some_and(|year| first.year() < year) {
            return None;
        }
    }
    None
}

/// The interval of a night that begins on `day`, or of a time in it.
pub(crate) fn read_night(
    day: Date,
    words: &str,
    zone: &str,
    doubts: &mut Doubts,
) -> Result<When, String> {
    /// Dark and the hours around it, wide enough for a winter.
    const FROM_MINUTES: i64 = 17 * 60;
    const UNTIL_MINUTES: i64 = 31 * 60;
    const DAY_MINUTES: i64 = 24 * 60;
    let words = words.trim();
    let bare = words.split_whitespace().all(|word| NIGHT.contains(&word));
    // An hour alone is one of the night.
    let of_the_night = || read_time(&format!("{words} night"));
    let (from, until) = match read_time(words).or_else(of_the_night).filter(|_| !bare) {
        Some(Told::Minute(at)) => {
            let at = i64::from(at.hour()) * 60 + i64::from(at.minute());
            let at = if at < DAY_MINUTES / 2 { at + DAY_MINUTES } else { at };
            (at, at + 1)
        }
        Some(Told::Part { from, until, doubt }) => {
            if let Some(doubt) = doubt {
                doubts.add("time", doubt);
            }
            let is_next_day = (from + until) / 2 < DAY_MINUTES / 2;
            let shift = if is_next_day { DAY_MINUTES } else { 0 };
            (from + shift, until + shift)
        }
        None if bare => (FROM_MINUTES, UNTIL_MINUTES),
        None => {
            let shown = cut(words);
            doubts.add("time", format!("`{shown}` is not understood; the whole night is kept"));
            (FROM_MINUTES, UNTIL_MINUTES)
        }
    };
    let midnight = day.to_datetime(jiff::civil::Time::midnight());
    let at = |minutes: i64| midnight.checked_add(minutes.minutes()).map_err(|why| why.to_string());
    let (first, after) = (at(from)?, at(until)?);
    match until - from {
        1 => When::minute(first, zone),
        _ => When::between(first, after, TimePrecision::PartOfDay, zone),
    }
    .map_err(|why| why.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn said(told: &str) -> Option<(Date, bool, String)> {
        let said = read_said_day(told, date(2017, 2, 23))?;
        Some((said.day, said.is_night, said.rest))
    }

    #[test]
    fn days_and_nights_are_read_from_the_day_they_are_said_on() {
        let night = Some((date(2017, 2, 21), true, String::new()));
        for told in [
            "night of 21-22",
            "night of 21-22 February",
            "the night of 21 to 22 february 2017",
            "ليلة 21-22",
            "ليلة ٢١-٢٢ شباط",
            "ночь с 21 на 22 февраля",
            "21-22 şubat gecesi",
        ] {
            assert_eq!(said(told), night, "{told}");
        }
        assert_eq!(said("last night"), Some((date(2017, 2, 22), true, String::new())));
        assert_eq!(said("dün gece 3"), Some((date(2017, 2, 22), true, "3".into())));
        assert_eq!(
            said("yesterday about 3 at night"),
            Some((date(2017, 2, 22), false, "about 3 at night".into()))
        );
        assert_eq!(said("today 14:30"), Some((date(2017, 2, 23), false, "14:30".into())));
        assert_eq!(said("أمس 22:40"), Some((date(2017, 2, 22), false, "22:40".into())));
        assert_eq!(said("30 January"), Some((date(2017, 1, 30), false, String::new())));
        assert_eq!(said("3 december"), Some((date(2016, 12, 3), false, String::new())));
    }

    #[test]
    fn words_without_a_day_are_none() {
        for told in ["", "about 3", "night", "night of 21-25", "31 february", "22:40", "3-4"] {
            assert_eq!(said(told), None, "{told}");
        }
    }

    fn local(words: &str) -> (String, String, usize) {
        let mut doubts = Doubts::default();
        let when = read_night(date(2017, 2, 21), words, "UTC", &mut doubts).unwrap();
        (when.from.to_string(), when.until.to_string(), doubts.0.len())
    }

    #[test]
    fn a_time_of_a_night_lies_on_the_right_side_of_midnight() {
        let pair = |from: &str, until: &str, doubts| (from.to_owned(), until.to_owned(), doubts);
        assert_eq!(local(""), pair("2017-02-21T17:00:00Z", "2017-02-22T07:00:00Z", 0));
        assert_eq!(local("night"), pair("2017-02-21T17:00:00Z", "2017-02-22T07:00:00Z", 0));
        assert_eq!(local("22:40"), pair("2017-02-21T22:40:00Z", "2017-02-21T22:41:00Z", 0));
        assert_eq!(local("03:10"), pair("2017-02-22T03:10:00Z", "2017-02-22T03:11:00Z", 0));
        let three = local("about 3 at night");
        assert_eq!(three, pair("2017-02-22T02:30:00Z", "2017-02-22T03:30:00Z", 1));
        assert_eq!(local("22:00-03:00"), pair("2017-02-21T22:00:00Z", "2017-02-22T03:00:00Z", 0));
        assert_eq!(local("at 3"), local("about 3 at night"));
        assert_eq!(local("tea"), pair("2017-02-21T17:00:00Z", "2017-02-22T07:00:00Z", 1));
    }
}
