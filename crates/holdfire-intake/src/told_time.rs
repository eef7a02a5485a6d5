//! From the words for date and time to an interval: `20:10`, `20:05-20:30`, `22:00-03:00`,
//! `night`, "some day of that week".
//!
//! An interval is never made shorter than what was told. Words for parts of a day are read
//! generously, because "the night of the 14th" can be the one before or the one after.

use crate::clock::{Told, read_time};
use crate::doubts::{Doubts, cut};
use crate::told_date::{Moment, ToldDate, read_date};
use holdfire_core::{TimePrecision, When};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{Span, ToSpan};
use std::borrow::Cow;

/// The words of one row about time.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct TimeWords<'w> {
    pub(crate) date: &'w str,
    pub(crate) date_end: &'w str,
    pub(crate) time: &'w str,
    pub(crate) time_zone: &'w str,
    pub(crate) date_precision: &'w str,
}

/// What holds for all rows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TimeRules<'s> {
    /// The zone of rows that name none.
    pub(crate) zone: &'s str,
    /// The day of the import, against which the future and the far past are doubted.
    pub(crate) as_of: Option<Date>,
    /// Formats of dates that a mapping names.
    pub(crate) date_formats: &'s [Box<str>],
}

/// Makes an interval of the words; none where no date is told. Refuses what no calendar has.
pub(crate) fn read_when(
    words: &TimeWords<'_>,
    rules: &TimeRules<'_>,
    doubts: &mut Doubts,
) -> Result<Option<When>, String> {
    let zone = zone_name(words.time_zone, rules.zone)?;
    if words.date.trim().is_empty() {
        doubts.add("date", "no date is told");
        return Ok(None);
    }
    let start = read_date(words.date, rules.date_formats)?;
    let end = match words.date_end.trim() {
        "" => start.clone(),
        told => read_date(told, rules.date_formats)?,
    };
    if end.last < start.first {
        return Err(format!(
            "date_end `{}` is before date `{}`",
            cut(words.date_end),
            cut(words.date)
        ));
    }
    for doubt in [&start, &end].into_iter().filter_map(|told| told.doubt.as_ref()).take(1) {
        doubts.add("date", doubt.as_str());
    }
    doubt_strange_years(&start, &end, rules.as_of, doubts);

    let precision = read_precision(words.date_precision, doubts);
    if let Some(when) = at_a_time(words, &start, &end, precision, &zone, doubts)? {
        return Ok(Some(when));
    }
    let when = over_days(&start, &end, precision, &zone, doubts)?;
    Ok(Some(when))
}

/// The zone a row names, an IANA name or whole hours from UTC, else the usual one.
pub(crate) fn zone_name<'z>(told: &'z str, usual: &'z str) -> Result<Cow<'z, str>, String> {
    let told = told.trim();
    if told.is_empty() || told == usual {
        return Ok(Cow::Borrowed(usual));
    }
    if matches!(told, "Z" | "z" | "GMT" | "utc") {
        return Ok(Cow::Borrowed("UTC"));
    }
    let unknown = || format!("time zone `{}` is not known: use a name such as `UTC`", cut(told));
    let offset = told.strip_prefix("UTC").or(told.strip_prefix("GMT")).unwrap_or(told);
    if offset.starts_with(['+', '-']) {
        let (sign, hours) = offset.split_at(1);
        let hours = hours.trim_end_matches(":00");
        let hours = if hours.len() == 4 { hours.trim_end_matches("00") } else { hours };
        return match hours.parse::<u8>() {
            Ok(0) => Ok(Cow::Borrowed("UTC")),
            // These names count westward, so the sign turns round.
            Ok(n @ 1..=12) => {
                Ok(Cow::Owned(format!("Etc/GMT{}{n}", if sign == "+" { '-' } else { '+' })))
            }
            _ => Err(unknown()),
        };
    }
    TimeZone::get(told).map_err(|_| unknown())?;
    Ok(Cow::Borrowed(told))
}

fn doubt_strange_years(start: &ToldDate, end: &ToldDate, as_of: Option<Date>, doubts: &mut Doubts) {
    const OLD_YEARS: i16 = 50;
    let Some(as_of) = as_of else { return };
    // A report of tomorrow morning can reach an office whose clock is behind.
    if as_of.tomorrow().is_ok_and(|tomorrow| start.first > tomorrow) {
        doubts.add("date", format!("{} lies in the future of {as_of}", start.first));
    }
    if end.last.year() < as_of.year().saturating_sub(OLD_YEARS) {
        doubts.add("date", format!("{} lies more than {OLD_YEARS} years back", end.last));
    }
}

/// How precisely a date is told, in the words that files use.
fn read_precision(told: &str, doubts: &mut Doubts) -> Option<TimePrecision> {
    let told = told.trim();
    let precision = match told {
        "" => return None,
        "minute" | "exact" => TimePrecision::Minute,
        "part_of_day" | "part of day" => TimePrecision::PartOfDay,
        "day" => TimePrecision::Day,
        "days" | "week" => TimePrecision::Days,
        "month" => TimePrecision::Month,
        "year" => TimePrecision::Year,
        "inferred" => {
            doubts.add("date", "the date is inferred, not stated by the source");
            TimePrecision::Day
        }
        other => {
            doubts.add(
                "date_precision",
                format!("`{}` is not known; the date is taken as it is written", cut(other)),
            );
            return None;
        }
    };
    Some(precision)
}

/// The interval of a day and a time on it, where a time is told.
fn at_a_time(
    words: &TimeWords<'_>,
    start: &ToldDate,
    end: &ToldDate,
    precision: Option<TimePrecision>,
    zone: &str,
    doubts: &mut Doubts,
) -> Result<Option<When>, String> {
    let told = words.time.trim();
    if told.is_empty() && start.moment.is_none() {
        return Ok(None);
    }
    if precision.is_some_and(|precision| precision > TimePrecision::PartOfDay) {
        if !told.is_empty() {
            doubts.add(
                "time",
                format!("`{}` is left out: the date is not told so precisely", cut(told)),
            );
        }
        return Ok(None);
    }
    if start.precision != TimePrecision::Day || end.precision != TimePrecision::Day {
        doubts.add("time", format!("`{}` is left out: the day is not told", cut(told)));
        return Ok(None);
    }
    if told.is_empty() {
        return between_moments(start, end, zone);
    }
    if !start.is_one_day() || start.first != end.first {
        return at_first_and_last_day(told, start.first, end.last, zone, doubts);
    }
    match read_time(told) {
        Some(Told::Minute(at)) => When::minute(start.first.to_datetime(at), zone),
        Some(Told::Part { from, until, doubt }) => {
            if let Some(doubt) = doubt {
                doubts.add("time", doubt);
            }
            part_of_day(start.first, from, until, zone)
        }
        None => {
            doubts.add("time", format!("`{}` is not understood; the whole day is kept", cut(told)));
            return Ok(None);
        }
    }
    .map(Some)
    .map_err(|error| error.to_string())
}

fn part_of_day(
    day: Date,
    from: i64,
    until: i64,
    zone: &str,
) -> Result<When, holdfire_core::WhenError> {
    let at = |minutes: i64| -> Result<DateTime, holdfire_core::WhenError> {
        day.to_datetime(Time::midnight())
            .checked_add(minutes.minutes())
            .map_err(|_| holdfire_core::WhenError::OutOfRange(day.to_string()))
    };
    When::between(at(from)?, at(until)?, TimePrecision::PartOfDay, zone)
}

/// Times that stand in the date cells themselves.
fn between_moments(start: &ToldDate, end: &ToldDate, zone: &str) -> Result<Option<When>, String> {
    let tz = TimeZone::get(zone).map_err(|_| format!("time zone `{}` is not known", cut(zone)))?;
    let local = |told: &ToldDate| match told.moment {
        Some(Moment::Local(time)) => Some(told.first.to_datetime(time)),
        Some(Moment::Instant(at)) => Some(at.to_zoned(tz.clone()).datetime()),
        None => None,
    };
    let when = match (local(start), local(end)) {
        (Some(from), Some(until)) if from == until => When::minute(from, zone),
        (Some(from), Some(until)) => {
            let precision = precision_of_span(from, until);
            When::between(from, until, precision, zone)
        }
        _ => return Ok(None),
    };
    when.map(Some).map_err(|error| error.to_string())
}

fn precision_of_span(from: DateTime, until: DateTime) -> TimePrecision {
    match (until.date() - from.date()).get_days() {
        ..=1 => TimePrecision::PartOfDay,
        2..=13 => TimePrecision::Days,
        14..=60 => TimePrecision::Month,
        _ => TimePrecision::Year,
    }
}

/// A time beside two days: a range of times starts on the first and ends on the last.
fn at_first_and_last_day(
    told: &str,
    first: Date,
    last: Date,
    zone: &str,
    doubts: &mut Doubts,
) -> Result<Option<When>, String> {
    const DAY_MINUTES: i64 = 24 * 60;
    if let Some(Told::Part { from, until, doubt: None }) = read_time(told) {
        let until =
            Span::new().minutes(if until > DAY_MINUTES { until - DAY_MINUTES } else { until });
        let from = Span::new().minutes(from);
        let at = |day: Date, span: Span| day.to_datetime(Time::midnight()).checked_add(span);
        if let (Ok(from), Ok(until)) = (at(first, from), at(last, until)) {
            return When::between(from, until, precision_of_span(from, until), zone)
                .map(Some)
                .map_err(|error| error.to_string());
        }
    }
    doubts
        .add("time", format!("`{}` is left out: it does not say on which of the days", cut(told)));
    Ok(None)
}

fn over_days(
    start: &ToldDate,
    end: &ToldDate,
    precision: Option<TimePrecision>,
    zone: &str,
    doubts: &mut Doubts,
) -> Result<When, String> {
    let (mut first, mut last) = (start.first, end.last);
    let told = start.precision.max(end.precision).max(precision.unwrap_or(TimePrecision::Day));
    if first == last {
        // One day stands for a longer time: the interval is all of that time.
        match told {
            TimePrecision::Days => {
                first = first.checked_sub(6.days()).unwrap_or(first);
                last = last.checked_add(6.days()).unwrap_or(last);
            }
            TimePrecision::Month => (first, last) = (first.first_of_month(), last.last_of_month()),
            TimePrecision::Year => (first, last) = (first.first_of_year(), last.last_of_year()),
            _ => {}
        }
    } else if precision.is_some_and(|precision| precision <= TimePrecision::Day) {
        doubts.add("date_precision", "one day is told, but the dates span several; they are kept");
    }
    let mut when = When::days(first, last, zone).map_err(|error| error.to_string())?;
    when.precision = when.precision.max(told);
    Ok(when)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn when(words: TimeWords<'_>) -> (Result<Option<When>, String>, Vec<String>) {
        let rules =
            TimeRules { zone: "Asia/Damascus", as_of: Some(date(2017, 12, 31)), date_formats: &[] };
        let mut doubts = Doubts::default();
        let when = read_when(&words, &rules, &mut doubts);
        (when, doubts.0.into_iter().map(|doubt| doubt.message.into()).collect())
    }

    fn told(date: &str, time: &str) -> (When, Vec<String>) {
        let (when, doubts) = when(TimeWords { date, time, ..TimeWords::default() });
        (when.unwrap().unwrap(), doubts)
    }

    fn local(when: &When) -> (String, String) {
        let tz = TimeZone::get(&when.zone).unwrap();
        let text = |at: jiff::Timestamp| at.to_zoned(tz.clone()).datetime().to_string();
        (text(when.from), text(when.until))
    }

    #[test]
    fn a_clock_time_is_one_minute() {
        for time in ["20:10", "20.10", "2010", "20h10", "8:10 pm", "20:10:30", "٢٠:١٠"] {
            let (when, doubts) = told("2017-02-14", time);
            assert_eq!(local(&when).0, "2017-02-14T20:10:00", "{time}");
            assert_eq!((when.length_s(), when.precision), (60, TimePrecision::Minute), "{time}");
            assert!(doubts.is_empty());
        }
    }

    #[test]
    fn a_span_over_midnight_ends_on_the_next_day() {
        let (when, doubts) = told("2017-02-14", "22:00-03:00");
        assert_eq!(local(&when), ("2017-02-14T22:00:00".into(), "2017-02-15T03:00:00".into()));
        assert_eq!(when.precision, TimePrecision::PartOfDay);
        assert!(doubts.is_empty());
        let (when, _) = told("2017-02-14", "20:05 – 20:30");
        assert_eq!(local(&when), ("2017-02-14T20:05:00".into(), "2017-02-14T20:30:00".into()));
        let (when, _) = told("2017-02-14", "22:00-24:00");
        assert_eq!(local(&when).1, "2017-02-15T00:00:00");
    }

    #[test]
    fn a_night_can_be_the_one_before_or_after_and_says_so() {
        for word in ["night", "ليل", "ночью", "gece", "شب"] {
            let (when, doubts) = told("2017-02-14", word);
            assert_eq!(local(&when), ("2017-02-14T00:00:00".into(), "2017-02-15T06:00:00".into()));
            assert_eq!(doubts.len(), 1);
        }
        let (when, doubts) = told("2017-02-14", "about 00:10");
        assert_eq!(local(&when), ("2017-02-13T23:40:00".into(), "2017-02-14T00:40:00".into()));
        assert_eq!(doubts.len(), 1);
    }

    #[test]
    fn a_time_that_is_not_understood_leaves_the_whole_day_and_a_doubt() {
        for time in ["25:00", "20:60", "tea time", "20:1", "99", "13 pm"] {
            let (when, doubts) = told("2017-02-14", time);
            assert_eq!((when.precision, doubts.len()), (TimePrecision::Day, 1), "{time}");
            assert!(doubts[0].contains(time));
        }
    }

    #[test]
    fn a_day_that_stands_for_a_longer_time_becomes_that_time() {
        let span = |date_precision| {
            let words = TimeWords { date: "2017-02-14", date_precision, ..TimeWords::default() };
            let when = when(words).0.unwrap().unwrap();
            (when.first_date(), when.last_date(), when.precision)
        };
        assert_eq!(span("day"), (date(2017, 2, 14), date(2017, 2, 14), TimePrecision::Day));
        assert_eq!(span("week"), (date(2017, 2, 8), date(2017, 2, 20), TimePrecision::Days));
        assert_eq!(span("month"), (date(2017, 2, 1), date(2017, 2, 28), TimePrecision::Month));
        assert_eq!(span("year"), (date(2017, 1, 1), date(2017, 12, 31), TimePrecision::Year));
    }

    #[test]
    fn zones_are_iana_names_or_whole_hours() {
        for (zone, from) in [
            ("", "2017-02-14T18:10:00Z"),
            ("Europe/Moscow", "2017-02-14T17:10:00Z"),
            ("UTC", "2017-02-14T20:10:00Z"),
            ("+03:00", "2017-02-14T17:10:00Z"),
            ("UTC-5", "2017-02-15T01:10:00Z"),
        ] {
            let words = TimeWords {
                date: "2017-02-14",
                time: "20:10",
                time_zone: zone,
                ..TimeWords::default()
            };
            let when = when(words).0.unwrap().unwrap();
            assert_eq!(when.from.to_string(), from, "{zone}");
        }
        let words =
            TimeWords { date: "2017-02-14", time_zone: "Mars/Base", ..TimeWords::default() };
        assert!(when(words).0.unwrap_err().contains("`Mars/Base`"));
    }

    #[test]
    fn an_instant_with_an_offset_needs_no_zone() {
        let (when, _) = told("2017-02-14T23:30:00Z", "");
        assert_eq!(when.from.to_string(), "2017-02-14T23:30:00Z");
        assert_eq!(when.first_date(), date(2017, 2, 15));
    }

    #[test]
    fn an_end_before_the_start_is_refused_and_the_future_is_doubted() {
        let words =
            TimeWords { date: "2017-02-14", date_end: "2017-02-13", ..TimeWords::default() };
        assert!(when(words).0.unwrap_err().contains("is before"));
        assert!(told("2019-01-01", "").1[0].contains("future"));
        assert!(told("1917-01-01", "").1[0].contains("years back"));
    }
}
