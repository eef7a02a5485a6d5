//! Times of day as people write them: `20:10`, `8:10 pm`, `22:00-03:00`, `about 20:00`, `night`.

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
        if let Some((from, until)) = text.split_once(separator) {
            let (from, mut until) = (clock_minutes(from)?, clock_minutes(until)?);
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
    if let Some(rest) = about {
        const EITHER_SIDE_MINUTES: i64 = 30;
        let at = clock_minutes(rest)?;
        return Some(Told::Part {
            from: at - EITHER_SIDE_MINUTES,
            until: at + EITHER_SIDE_MINUTES,
            doubt: Some(format!("told as `{}`: half an hour is left on either side", cut(told))),
        });
    }
    let at = clock_minutes(&text)?;
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
