//! The time of a filed report: a day from a calendar or in words, a time of day in words, a night
//! that belongs to two days; and when it was received.

use super::{Cause, FilingRules, Reading};
use crate::doubts::{Doubts, cut};
use crate::number::western_digits;
use crate::told::told;
use crate::told_date::read_date;
use crate::told_night::{SaidDay, read_night, read_said_day};
use crate::told_time::{TimeRules, TimeWords, read_when, zone_name};
use holdfire_core::When;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// What a form says about time.
#[derive(Debug, Default)]
pub(super) struct TimeSaid {
    pub(super) when: Option<When>,
    pub(super) as_told: Option<Box<str>>,
    pub(super) received: Option<Timestamp>,
}

pub(super) fn read(reading: &mut Reading<'_>, rules: &FilingRules<'_>) -> TimeSaid {
    let zone_told = reading.form.get("time_zone");
    let Ok(zone) = zone_name(zone_told, rules.zone) else {
        let told = cut(zone_told);
        reading.refuse("time_zone", Cause::NoZone { told });
        return TimeSaid::default();
    };
    let Ok(clock) = TimeZone::get(&zone) else {
        let told = cut(&zone);
        reading.refuse("time_zone", Cause::NoZone { told });
        return TimeSaid::default();
    };
    let today = rules.now.to_zoned(clock.clone()).date();
    let when = happened(reading, &zone, today);
    if let Some(when) = &when
        && when.from > rules.now
    {
        let field = if reading.form.get("date").is_empty() { "time" } else { "date" };
        reading.refuse(field, Cause::Future);
    }
    let words = [reading.form.get("date"), reading.form.get("date_end"), reading.form.get("time")];
    let all: Vec<&str> = words.into_iter().filter(|words| !words.is_empty()).collect();
    // A day and a minute say no more than the interval.
    let says_more =
        !reading.form.get("time").is_empty() || all.iter().any(|w| read_date(w, &[]).is_err());
    TimeSaid {
        as_told: says_more.then(|| told(&all.join(", "))).flatten(),
        received: received(reading, &clock, rules.now),
        when,
    }
}

fn happened(reading: &mut Reading<'_>, zone: &str, today: Date) -> Option<When> {
    let (date, end, time) =
        (reading.form.get("date"), reading.form.get("date_end"), reading.form.get("time"));
    if date.is_empty() {
        if !end.is_empty() {
            reading.refuse("date", Cause::Missing);
            return None;
        }
        if time.is_empty() {
            reading.doubts.add("date", "no date is told");
            return None;
        }
        let Some(said) = read_said_day(time, today) else {
            reading.refuse("date", Cause::Missing);
            return None;
        };
        return on_said_day(reading, "time", &said, &said.rest, zone, today);
    }
    match read_date(date, &[]) {
        Ok(_) => {}
        Err(why) => {
            if let Some(said) = read_said_day(date, today) {
                let words = [said.rest.as_str(), time].join(" ");
                return on_said_day(reading, "date", &said, words.trim(), zone, today);
            }
            let told = cut(date);
            let cause = match why.contains("two days") {
                true => Cause::TwoDays { told },
                false => Cause::NoDay { told },
            };
            reading.refuse("date", cause);
            return None;
        }
    }
    if let Some(night) = night_between(date, end, time) {
        return kept(reading, "time", |doubts| read_night(night, time, zone, doubts));
    }
    when_of(reading, date, end, time, zone, today)
}

/// The day on which a night begins that is told by both its days.
fn night_between(date: &str, end: &str, time: &str) -> Option<Date> {
    let (first, last) = (read_date(date, &[]).ok()?, read_date(end, &[]).ok()?);
    let is_pair =
        first.is_one_day() && last.is_one_day() && first.first.tomorrow().ok()? == last.first;
    // Two clock times say themselves on which of the days they are.
    let has_words = western_digits(time).chars().any(char::is_alphabetic);
    (is_pair && has_words && first.moment.is_none()).then_some(first.first)
}

fn on_said_day(
    reading: &mut Reading<'_>,
    field: &'static str,
    said: &SaidDay,
    words: &str,
    zone: &str,
    today: Date,
) -> Option<When> {
    if said.is_night {
        return kept(reading, field, |doubts| read_night(said.day, words, zone, doubts));
    }
    let day = said.day.to_string();
    when_of(reading, &day, "", words, zone, today)
}

/// The interval of days and a time, by the reader that imports use.
fn when_of(
    reading: &mut Reading<'_>,
    date: &str,
    end: &str,
    time: &str,
    zone: &str,
    today: Date,
) -> Option<When> {
    if !end.is_empty() {
        let (first, last) = match (read_date(date, &[]), read_date(end, &[])) {
            (Ok(first), Ok(last)) => (first, last),
            _ => {
                let told = cut(end);
                reading.refuse("date_end", Cause::NoDay { told });
                return None;
            }
        };
        if last.last < first.first {
            reading.refuse("date_end", Cause::Backwards);
            return None;
        }
    }
    let words = TimeWords { date, date_end: end, time, time_zone: zone, date_precision: "" };
    let rules = TimeRules { zone, as_of: Some(today), date_formats: &[] };
    let field = if time.is_empty() { "date" } else { "time" };
    kept(reading, field, |doubts| {
        read_when(&words, &rules, doubts)?.ok_or_else(|| "no date is told".to_owned())
    })
}

/// Reads an interval; what the calendar or the clocks do not have is refused.
fn kept(
    reading: &mut Reading<'_>,
    field: &'static str,
    read: impl FnOnce(&mut Doubts) -> Result<When, String>,
) -> Option<When> {
    match read(&mut reading.doubts) {
        Ok(when) => Some(when),
        Err(_) => {
            let told = cut(reading.form.get(field));
            reading.refuse(field, Cause::NoTime { told });
            None
        }
    }
}

/// When whoever files it received it: a day and a minute.
fn received(reading: &mut Reading<'_>, clock: &TimeZone, now: Timestamp) -> Option<Timestamp> {
    let told = reading.form.get("received");
    if told.is_empty() {
        return None;
    }
    let western = western_digits(told);
    let at = western.parse::<Timestamp>().ok().or_else(|| {
        let local: jiff::civil::DateTime = western.parse().ok()?;
        clock.to_ambiguous_zoned(local).compatible().ok().map(|zoned| zoned.timestamp())
    });
    let Some(at) = at else {
        let told = cut(told);
        reading.refuse("received", Cause::NoDay { told });
        return None;
    };
    // An office's clock may be a little behind the caller's.
    if at > now.checked_add(10.minutes()).unwrap_or(now) {
        reading.refuse("received", Cause::Future);
        return None;
    }
    Some(at)
}
