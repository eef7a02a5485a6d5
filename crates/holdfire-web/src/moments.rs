//! Times as people read them: in the mechanism's zone, as precise as they are known, with the same
//! in UTC for the tooltip.

use crate::words::{Arg, Words};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// A zone in which times are shown.
#[derive(Debug, Clone)]
pub struct Zone {
    zone: TimeZone,
    name: String,
}

/// A time or a span of time, ready for a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moment {
    /// In the zone, in the language of the page.
    pub text: String,
    /// In UTC, for a tooltip.
    pub utc: String,
    /// For the `datetime` attribute.
    pub machine: String,
}

impl Zone {
    /// The zone of an IANA name, UTC if there is none.
    pub fn named(name: &str) -> Self {
        let zone = TimeZone::get(name).unwrap_or(TimeZone::UTC);
        Self { zone, name: name.to_owned() }
    }

    /// Its IANA name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The rules of its clocks.
    pub(crate) fn time_zone(&self) -> &TimeZone {
        &self.zone
    }

    /// What clocks there call it at that time, such as `EET`.
    pub fn abbreviation(&self, at: Timestamp) -> String {
        self.zone.to_offset_info(at).abbreviation().to_owned()
    }

    /// The local date and time.
    pub fn local(&self, at: Timestamp) -> DateTime {
        at.to_zoned(self.zone.clone()).datetime()
    }

    /// The instant of a local date and time.
    pub fn instant(&self, local: DateTime) -> Option<Timestamp> {
        self.zone.to_ambiguous_zoned(local).compatible().ok().map(|zoned| zoned.timestamp())
    }

    /// A single instant, to the minute.
    pub fn instant_shown(&self, words: Words, at: Timestamp) -> Moment {
        let local = self.local(at);
        Moment {
            text: format!("{} {}", date(words, local.date()), clock(local.time())),
            utc: format!("{} UTC", at.strftime("%Y-%m-%d %H:%M:%S")),
            machine: at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        }
    }

    /// A span from an instant up to another. Whole days are told as days.
    pub fn span_shown(&self, words: Words, from: Timestamp, until: Timestamp) -> Moment {
        let (first, after) = (self.local(from), self.local(until));
        let text = if first.time() == Time::midnight() && after.time() == Time::midnight() {
            let last = after.date().yesterday().unwrap_or(after.date());
            dates(words, first.date(), last.max(first.date()))
        } else if until.as_second() - from.as_second() <= 60 {
            format!("{} {}", date(words, first.date()), clock(first.time()))
        } else if is_same_day(first, after) {
            format!("{} {}–{}", date(words, first.date()), clock(first.time()), last_clock(after))
        } else {
            format!(
                "{} {} – {} {}",
                date(words, first.date()),
                clock(first.time()),
                date(words, after.date()),
                clock(after.time())
            )
        };
        Moment {
            text,
            utc: format!(
                "{} – {} UTC",
                from.strftime("%Y-%m-%d %H:%M"),
                until.strftime("%Y-%m-%d %H:%M")
            ),
            machine: from.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        }
    }

    /// The same from seconds of Unix time; nothing if one of them is not told.
    pub fn seconds_shown(
        &self,
        words: Words,
        from: Option<i64>,
        until: Option<i64>,
    ) -> Option<Moment> {
        let instant = |seconds: i64| Timestamp::from_second(seconds).ok();
        Some(self.span_shown(words, instant(from?)?, instant(until?)?))
    }
}

/// 24:00 belongs to the day that it ends.
fn is_same_day(first: DateTime, after: DateTime) -> bool {
    first.date() == after.date()
        || (after.time() == Time::midnight() && after.date().yesterday().ok() == Some(first.date()))
}

fn last_clock(after: DateTime) -> String {
    match after.time() == Time::midnight() {
        true => "24:00".to_owned(),
        false => clock(after.time()),
    }
}

fn clock(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

/// A date: `14 Feb 2017`.
pub(crate) fn date(words: Words, date: Date) -> String {
    words.with(
        "date",
        &[
            ("day", Arg::ready(date.day().to_string())),
            ("month", Arg::ready(month(words, date))),
            ("year", Arg::ready(date.year().to_string())),
        ],
    )
}

/// A date without its year: `14 Feb`.
pub(crate) fn day_and_month(words: Words, date: Date) -> String {
    words.with(
        "day-and-month",
        &[("day", Arg::ready(date.day().to_string())), ("month", Arg::ready(month(words, date)))],
    )
}

/// From one date to another, both included, without saying anything twice: `1–15 Feb 2017`.
pub(crate) fn dates(words: Words, first: Date, last: Date) -> String {
    if first == last {
        return date(words, first);
    }
    if (first.year(), first.month()) == (last.year(), last.month()) {
        return words.with(
            "date",
            &[
                ("day", Arg::ready(format!("{}–{}", first.day(), last.day()))),
                ("month", Arg::ready(month(words, first))),
                ("year", Arg::ready(first.year().to_string())),
            ],
        );
    }
    match first.year() == last.year() {
        true => format!("{} – {}", day_and_month(words, first), date(words, last)),
        false => format!("{} – {}", date(words, first), date(words, last)),
    }
}

/// A month: `Feb 2017`.
pub(crate) fn month_and_year(words: Words, date: Date) -> String {
    let year = Arg::ready(date.year().to_string());
    let month = words.say(&format!("month-alone-{}", date.month()));
    words.with("month-and-year", &[("month", Arg::ready(month)), ("year", year)])
}

fn month(words: Words, date: Date) -> String {
    words.say(&format!("month-{}", date.month()))
}

/// Reporting days: a day ends at the cut-off and carries the date of its last moment. With the
/// cut-off at midnight these are calendar days; with 19:30, the day of 15 February runs from 19:30
/// on the 14th up to 19:30 on the 15th.
#[derive(Debug, Clone)]
pub struct ReportingDays {
    zone: Zone,
    cut_off: Time,
}

impl ReportingDays {
    /// The reporting days of a mechanism.
    pub fn new(zone: Zone, cut_off: Time) -> Self {
        Self { zone, cut_off }
    }

    /// The reporting day that holds an instant.
    pub fn day_of(&self, at: Timestamp) -> Date {
        let local = self.zone.local(at);
        let is_next = self.cut_off != Time::midnight() && local.time() >= self.cut_off;
        match is_next {
            true => local.date().tomorrow().unwrap_or(local.date()),
            false => local.date(),
        }
    }

    /// The last reporting day that an interval up to `until` touches.
    pub fn last_day_before(&self, until: Timestamp) -> Date {
        self.day_of(until.checked_sub(1.nanosecond()).unwrap_or(until))
    }

    /// The first instant of a reporting day.
    pub fn start(&self, day: Date) -> Option<Timestamp> {
        let date = match self.cut_off == Time::midnight() {
            true => day,
            false => day.yesterday().ok()?,
        };
        self.zone.instant(date.to_datetime(self.cut_off))
    }

    /// The first instant after a reporting day.
    pub fn end(&self, day: Date) -> Option<Timestamp> {
        self.start(day.tomorrow().ok()?)
    }
}

/// Days since 1970-01-01, so that days can be compared and counted as numbers.
pub(crate) fn day_number(date: Date) -> i32 {
    (date - Date::constant(1970, 1, 1)).get_days()
}

/// The date of a day number; the nearest date there is.
pub(crate) fn date_of(day: i32) -> Date {
    Date::constant(1970, 1, 1).saturating_add(day.days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use jiff::civil::date as d;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_reporting_day_ends_at_the_cut_off_and_carries_the_date_of_its_end() {
        let days = ReportingDays::new(Zone::named("Etc/GMT+2"), Time::constant(19, 30, 0, 0));
        assert_eq!(days.day_of(at("2026-02-14T21:29:59Z")), d(2026, 2, 14));
        assert_eq!(days.day_of(at("2026-02-14T21:30:00Z")), d(2026, 2, 15));
        assert_eq!(days.start(d(2026, 2, 15)), Some(at("2026-02-14T21:30:00Z")));
        assert_eq!(days.last_day_before(at("2026-02-14T21:30:00Z")), d(2026, 2, 14));
        let calendar = ReportingDays::new(Zone::named("Asia/Damascus"), Time::midnight());
        assert_eq!(calendar.day_of(at("2017-02-01T21:59:00Z")), d(2017, 2, 1));
        assert_eq!(calendar.end(d(2017, 2, 1)), Some(at("2017-02-01T22:00:00Z")));
    }

    #[test]
    fn a_span_says_no_more_than_is_known_and_nothing_twice() {
        let zone = Zone::named("Asia/Damascus");
        let words = Words::of(Language::English);
        let shown = |from: &str, until: &str| zone.span_shown(words, at(from), at(until)).text;
        assert_eq!(shown("2017-01-31T22:00:00Z", "2017-02-01T22:00:00Z"), "1 Feb 2017");
        assert_eq!(shown("2017-01-31T22:00:00Z", "2017-02-15T22:00:00Z"), "1–15 Feb 2017");
        assert_eq!(shown("2017-02-14T18:10:00Z", "2017-02-14T18:11:00Z"), "14 Feb 2017 20:10");
        assert_eq!(
            shown("2017-02-14T17:05:00Z", "2017-02-14T22:00:00Z"),
            "14 Feb 2017 19:05–24:00"
        );
    }

    #[test]
    fn a_month_beside_a_day_and_one_that_stands_alone_have_their_own_forms() {
        let said = |language| {
            let words = Words::of(language);
            (date(words, d(2017, 5, 9)), month_and_year(words, d(2017, 5, 9)))
        };
        let both = |date: &str, month: &str| (date.to_owned(), month.to_owned());
        assert_eq!(said(Language::Russian), both("9 мая 2017", "май 2017"));
        assert_eq!(said(Language::Turkish), both("9 May 2017", "May 2017"));
        assert_eq!(said(Language::Persian), both("9 مه 2017", "مه 2017"));
    }

    #[test]
    fn a_day_number_and_its_date_go_together() {
        assert_eq!(day_number(d(1970, 1, 2)), 1);
        assert_eq!(date_of(day_number(d(2017, 2, 14))), d(2017, 2, 14));
    }
}
