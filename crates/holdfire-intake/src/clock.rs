//! Times of day as people write and say them: `20:10`, `8:10 pm`, `22:00-03:00`, `about 20:00`,
//! `night`, and with words around the hour: `about 3 at night`, `حوالي الساعة 3 ليلا`, `около 3 ночи`.

use crate::doubts::cut;
use crate::number::western_digits;
use jiff::civil::Time;

/// A time of day as told, in minutes from midnight of the day.
#[derive(Debug, PartialEq)]
pub(crate) enum Told {
    /// One minute.
    Minute(Time),
    /// From one minute to another, which may lie on the day before or after.
    Part { from: i64, until: i64, doubt: Option<String> },
}

/// Parts of a day by name, in minutes from its midnight, wide enough for either reading.
const PARTS_OF_DAY: [(&[&str], i64, i64); 6] = [
    (&["dawn", "الفجر", "فجر", "рассвет", "şafak", "سحر"], 3, 7),
    (&["morning", "صباح", "الصباح", "утро", "утром", "sabah", "صبح"], 5, 12),
    (&["noon", "midday", "ظهر", "الظهر", "полдень", "öğle"], 11, 14),
    (&["afternoon", "بعد الظهر", "днем", "днём", "öğleden sonra", "بعدازظهر", "عصر"], 12, 19),
    (&["evening", "مساء", "المساء", "вечер", "вечером", "akşam"], 16, 24),
    (
        &["night", "overnight", "at night", "ليل", "ليلا", "ليلة", "ночь", "ночью", "gece", "شب"],
        0,
        30,
    ),
];

/// What is left on either side of a time that is told roughly.
const EITHER_SIDE_MINUTES: i64 = 30;

/// Reads a time of day; nothing where the words are none.
pub(crate) fn read_time(told: &str) -> Option<Told> {
    let western = western_digits(told);
    let text = western.trim().to_lowercase();
    if let Some((_, from, until)) =
        PARTS_OF_DAY.iter().find(|(words, ..)| words.contains(&text.as_str()))
    {
        let until_words = if *until > 24 {
            format!("{:02}:00 of the next day", until - 24)
        } else {
            format!("{until:02}:00")
        };
        let doubt = format!("told as `{}`: read as {from:02}:00 to {until_words}", cut(told));
        return Some(Told::Part { from: from * 60, until: until * 60, doubt: Some(doubt) });
    }
    for separator in ["–", "—", "-", " to ", " until "] {
        if let Some((from, until)) = text.split_once(separator)
            && let (Some(from), Some(mut until)) = (clock_minutes(from), clock_minutes(until))
        {
            if until <= from {
                // Past midnight: it ends on the next day.
                until += 24 * 60;
            }
            return Some(Told::Part { from, until, doubt: None });
        }
    }
    let about = ["~", "about ", "around ", "circa ", "ca. ", "approx. "]
        .into_iter()
        .find_map(|word| text.strip_prefix(word));
    if let Some(rest) = about
        && let Some(at) = clock_minutes(rest)
    {
        return Some(Told::Part {
            from: at - EITHER_SIDE_MINUTES,
            until: at + EITHER_SIDE_MINUTES,
            doubt: Some(format!("told as `{}`: half an hour is left on either side", cut(told))),
        });
    }
    let Some(at) = clock_minutes(&text) else { return spoken(&text, told) };
    let (hour, minute) = (i8::try_from(at / 60).ok()?, i8::try_from(at % 60).ok()?);
    match Time::new(hour, minute, 0, 0) {
        Ok(time) => Some(Told::Minute(time)),
        Err(_) => Some(Told::Part { from: at - 1, until: at, doubt: None }),
    }
}

/// `20:10`, `20:10:30`, `20.10`, `20h10`, `2010`, `8:10 pm`, as minutes from midnight; 24:00 is the
/// end of the day.
fn clock_minutes(text: &str) -> Option<i64> {
    let text = text.trim().trim_end_matches(" h").trim_end_matches(" hrs");
    let (text, is_afternoon) = match text.strip_suffix("pm").or(text.strip_suffix("p.m.")) {
        Some(rest) => (rest.trim(), Some(true)),
        None => match text.strip_suffix("am").or(text.strip_suffix("a.m.")) {
            Some(rest) => (rest.trim(), Some(false)),
            None => (text, None),
        },
    };
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let (hours, minutes) = if let Some((hours, rest)) = text.split_once([':', '.', 'h']) {
        let minutes = rest.split(':').next().unwrap_or("");
        let is_clock = hours.len() <= 2
            && minutes.len() == 2
            && rest.split([':', '.']).all(is_digits)
            && rest.split(':').count() <= 2;
        if !is_clock {
            return None;
        }
        (hours, minutes)
    } else if text.len() == 4 && is_digits(text) {
        text.split_at(2)
    } else if is_afternoon.is_some() {
        (text, "0")
    } else {
        return None;
    };
    if !is_digits(hours) || !is_digits(minutes) {
        return None;
    }
    let (mut hours, minutes) = (hours.parse::<i64>().ok()?, minutes.parse::<i64>().ok()?);
    if let Some(is_afternoon) = is_afternoon {
        if !(1..=12).contains(&hours) {
            return None;
        }
        hours = hours % 12 + if is_afternoon { 12 } else { 0 };
    }
    let at = hours * 60 + minutes;
    (minutes < 60 && at <= 24 * 60).then_some(at)
}

/// Words around an hour that change nothing.
const FILLING: [&str; 29] = [
    "at",
    "the",
    "in",
    "of",
    "o'clock",
    "oclock",
    "hour",
    "hours",
    "hrs",
    "local",
    "time",
    "on",
    "it",
    "was",
    "الساعة",
    "ساعة",
    "في",
    "عند",
    "в",
    "час",
    "часа",
    "часов",
    "ч",
    "местного",
    "saat",
    "saatlerinde",
    "ساعت",
    "در",
    "حوالی",
];
/// Words that say a time is told roughly.
const ROUGHLY: [&str; 24] = [
    "about",
    "around",
    "circa",
    "ca",
    "ca.",
    "approx",
    "approx.",
    "approximately",
    "roughly",
    "nearly",
    "حوالي",
    "حوالى",
    "نحو",
    "تقريبا",
    "تقريباً",
    "قرابة",
    "около",
    "примерно",
    "приблизительно",
    "yaklaşık",
    "civarı",
    "civarında",
    "sularında",
    "حدود",
];
/// Words between the two ends of a time.
const UNTIL: [&str; 16] = [
    "to", "until", "till", "and", "-", "–", "—", "و", "الى", "إلى", "حتى", "до", "и", "ile", "ve",
    "تا",
];
/// Words before the first of two ends.
const BETWEEN: [&str; 11] =
    ["between", "from", "بين", "من", "между", "с", "от", "arası", "arasında", "از", "بین"];

/// A part of the day that says which of two hours is meant.
#[derive(Clone, Copy, PartialEq)]
enum Half {
    Night,
    Morning,
    Afternoon,
    Evening,
}

const HALVES: [(Half, &[&str]); 4] = [
    (
        Half::Night,
        &[
            "night",
            "ليلا",
            "ليلاً",
            "ليل",
            "الليل",
            "ночи",
            "ночью",
            "gece",
            "geceleyin",
            "شب",
            "بامداد",
        ],
    ),
    (
        Half::Morning,
        &[
            "morning",
            "dawn",
            "am",
            "a.m.",
            "صباحا",
            "صباحاً",
            "الصباح",
            "صباح",
            "فجرا",
            "فجراً",
            "الفجر",
            "فجر",
            "утра",
            "утром",
            "sabah",
            "sabaha",
            "şafak",
            "صبح",
            "سحر",
        ],
    ),
    (
        Half::Afternoon,
        &[
            "afternoon",
            "noon",
            "pm",
            "p.m.",
            "ظهرا",
            "ظهراً",
            "الظهر",
            "ظهر",
            "дня",
            "днем",
            "днём",
            "öğleden",
            "öğle",
            "بعدازظهر",
        ],
    ),
    (
        Half::Evening,
        &["evening", "مساء", "مساءً", "المساء", "вечера", "вечером", "akşam", "عصر", "عصرا", "عصراً"],
    ),
];

/// A time with words around it: the hour, which half of the day, whether roughly.
fn spoken(text: &str, told: &str) -> Option<Told> {
    let spaced = text.replace(['،', ',', ';'], " ").replace(['–', '—'], "-").replace('-', " - ");
    let mut is_rough = false;
    // `am` and `pm` belong to clocks of twelve hours only.
    let most_hours =
        if spaced.split_whitespace().any(|w| matches!(w, "am" | "pm" | "a.m." | "p.m.")) {
            12
        } else {
            24
        };
    let mut half = None;
    let mut ends: Vec<(i64, bool)> = Vec::new();
    for word in spaced.split_whitespace() {
        let is = |words: &[&str]| words.contains(&word);
        if let Some((said, _)) = HALVES.iter().find(|(_, words)| is(words)) {
            half = Some(*said);
        } else if is(&ROUGHLY) {
            is_rough = true;
        } else if is(&["بعد", "sonra"]) {
            half = Some(Half::Afternoon);
        } else if is(&FILLING) || is(&UNTIL) || is(&BETWEEN) {
        } else if ends.len() < 2 {
            ends.push(hour_or_clock(word.trim_start_matches('~'))?);
            is_rough |= word.starts_with('~');
        } else {
            return None;
        }
    }
    if ends.iter().any(|(minutes, _)| *minutes >= (most_hours + 1) * 60) {
        return None;
    }
    let of_half = |(minutes, is_hour): (i64, bool)| match half {
        // A bare hour can be one of two.
        None if is_hour => None,
        None => Some(minutes),
        Some(half) => in_half(minutes, half),
    };
    let doubt = || Some(format!("told as `{}`: half an hour is left on either side", cut(told)));
    match ends[..] {
        [end] => {
            let at = of_half(end)?;
            if !is_rough && !end.1 && at < 24 * 60 {
                let (hour, minute) = (i8::try_from(at / 60).ok()?, i8::try_from(at % 60).ok()?);
                return Time::new(hour, minute, 0, 0).ok().map(Told::Minute);
            }
            Some(Told::Part {
                from: at - EITHER_SIDE_MINUTES,
                until: at + EITHER_SIDE_MINUTES,
                doubt: doubt(),
            })
        }
        [first, last] => {
            let (mut from, mut until) = (of_half(first)?, of_half(last)?);
            if until <= from {
                until += 24 * 60;
            }
            if is_rough {
                (from, until) = (from - EITHER_SIDE_MINUTES, until + EITHER_SIDE_MINUTES);
            }
            Some(Told::Part { from, until, doubt: is_rough.then(doubt).flatten() })
        }
        _ => None,
    }
}

/// `3`, `22:40`: minutes from midnight, and whether only an hour is told.
fn hour_or_clock(word: &str) -> Option<(i64, bool)> {
    if word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit()) {
        let hour: i64 = word.parse().ok()?;
        return (hour <= 24).then_some((hour * 60, true));
    }
    clock_minutes(word).map(|minutes| (minutes, false))
}

/// The hour of a half of the day: `3 at night` is 3:00, `11 at night` is 23:00, `12 at night` is the
/// end of the day.
fn in_half(minutes: i64, half: Half) -> Option<i64> {
    let (hour, minute) = (minutes / 60, minutes % 60);
    let hour = match (half, hour) {
        (Half::Morning, 12) => 0,
        (Half::Morning, 0..=11) | (Half::Night, 0..=5) => hour,
        (Half::Night, 6..=11) | (Half::Afternoon, 1..=7) => hour + 12,
        (Half::Night | Half::Evening, 12) => 24,
        (Half::Afternoon, 12) => 12,
        (Half::Evening, 1..=11) => hour + 12,
        // Already on the clock of 24 hours, if it is of that half.
        (Half::Night, 18..=24) | (Half::Evening, 16..=24) | (Half::Afternoon, 12..=19) => hour,
        _ => return None,
    };
    Some(hour * 60 + minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(told: &str) -> Option<(i64, i64)> {
        match read_time(told)? {
            Told::Minute(at) => {
                let at = i64::from(at.hour()) * 60 + i64::from(at.minute());
                Some((at, at + 1))
            }
            Told::Part { from, until, .. } => Some((from, until)),
        }
    }

    #[test]
    fn an_hour_with_its_half_of_the_day_is_read_in_every_language() {
        let three_at_night = Some((150, 210));
        for told in [
            "about 3 at night",
            "3 at night",
            "around 3 in the morning",
            "حوالي الساعة 3 ليلا",
            "الساعة ٣ صباحا",
            "около 3 ночи",
            "в 3 часа ночи",
            "gece 3 civarı",
            "gece saat 3 sularında",
            "حدود ساعت ۳ شب",
        ] {
            assert_eq!(minutes(told), three_at_night, "{told}");
        }
        assert_eq!(minutes("11 at night"), Some((22 * 60 + 30, 23 * 60 + 30)));
        assert_eq!(minutes("12 at night"), Some((23 * 60 + 30, 24 * 60 + 30)));
        assert_eq!(minutes("الساعة 3 بعد الظهر"), Some((870, 930)));
        assert_eq!(minutes("3:15 at night"), Some((195, 196)));
        assert_eq!(minutes("around 22:40"), Some((22 * 60 + 10, 23 * 60 + 10)));
        assert_eq!(minutes("около 22:40"), Some((22 * 60 + 10, 23 * 60 + 10)));
    }

    #[test]
    fn two_ends_in_words_are_an_interval() {
        assert_eq!(minutes("between 2 and 3 at night"), Some((120, 180)));
        assert_eq!(minutes("بين 2 و 3 ليلا"), Some((120, 180)));
        assert_eq!(minutes("с 22:00 до 01:30"), Some((22 * 60, 25 * 60 + 30)));
        assert_eq!(minutes("from 11 to 2 at night"), Some((23 * 60, 26 * 60)));
    }

    #[test]
    fn an_hour_that_can_be_one_of_two_is_not_read() {
        for told in
            ["3", "at 3", "about 3", "13 pm", "15 in the morning", "3 4 5 at night", "night 99"]
        {
            assert_eq!(minutes(told), None, "{told}");
        }
    }
}
