//! When something happened: a half-open interval, how precisely it is known, and the zone it was
//! said in.
//!
//! "The evening of 14 February" is an interval, "in February" is a longer one; nothing here ever
//! turns a long interval into its middle.

use jiff::{Timestamp, ToSpan, civil::Date, civil::DateTime, tz::TimeZone};
use serde::{Deserialize, Serialize};

/// How precisely a source told the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimePrecision {
    /// To the minute.
    Minute,
    /// A part of a day: a night, an evening, between two times.
    PartOfDay,
    /// A calendar day in the zone it was said in.
    Day,
    /// Several days.
    Days,
    /// A month, or "over two weeks".
    Month,
    /// A year or longer.
    Year,
}

impl TimePrecision {
    /// The word used in files, tables and URLs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Minute => "minute",
            Self::PartOfDay => "part_of_day",
            Self::Day => "day",
            Self::Days => "days",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// An interval `[from, until)` in which something happened.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct When {
    /// The earliest instant it can have happened.
    pub from: Timestamp,
    /// The first instant at which it can no longer have happened.
    pub until: Timestamp,
    /// How precisely the source told it.
    pub precision: TimePrecision,
    /// The IANA name of the zone it was said in.
    pub zone: Box<str>,
}

/// Why dates and times do not make an interval.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WhenError {
    /// The interval ends before it starts.
    #[error("the time ends (`{until}`) before it starts (`{from}`)")]
    Backwards {
        /// Start as given.
        from: String,
        /// End as given.
        until: String,
    },
    /// The zone is not in the IANA data base.
    #[error("time zone `{0}` is not known: use an IANA name such as `Asia/Damascus`")]
    UnknownZone(String),
    /// The text is neither a day nor a time.
    #[error(
        "`{0}` is not a time: write `2017-05-06`, `2017-05-06T12:00` or `2017-05-06T12:00+03:00`"
    )]
    NotATime(String),
    /// The clocks show it twice.
    #[error(
        "`{0}` comes twice on that day, because clocks are set back; add the offset, for example `+03:00`"
    )]
    ComesTwice(String),
    /// The calendar has no such moment.
    #[error("`{0}` is outside the calendar this program covers")]
    OutOfRange(String),
}

impl When {
    /// The whole days from `first` to `last`, both included, in `zone`.
    pub fn days(first: Date, last: Date, zone: &str) -> Result<Self, WhenError> {
        let precision = match (last - first).get_days() {
            0 => TimePrecision::Day,
            1..=13 => TimePrecision::Days,
            14..=60 => TimePrecision::Month,
            _ => TimePrecision::Year,
        };
        let after_last =
            last.checked_add(1.day()).map_err(|_| WhenError::OutOfRange(last.to_string()))?;
        Self::between(
            first.to_datetime(jiff::civil::Time::midnight()),
            after_last.into(),
            precision,
            zone,
        )
    }

    /// From one local time to another in `zone`.
    pub fn between(
        from: DateTime,
        until: DateTime,
        precision: TimePrecision,
        zone: &str,
    ) -> Result<Self, WhenError> {
        if until <= from {
            return Err(WhenError::Backwards { from: from.to_string(), until: until.to_string() });
        }
        let tz = TimeZone::get(zone).map_err(|_| WhenError::UnknownZone(zone.to_owned()))?;
        let instant = |at: DateTime| {
            tz.to_ambiguous_zoned(at)
                .compatible()
                .map(|zoned| zoned.timestamp())
                .map_err(|_| WhenError::OutOfRange(at.to_string()))
        };
        Ok(Self { from: instant(from)?, until: instant(until)?, precision, zone: zone.into() })
    }

    /// The minute that begins at a local time in `zone`.
    pub fn minute(at: DateTime, zone: &str) -> Result<Self, WhenError> {
        let until =
            at.checked_add(1.minute()).map_err(|_| WhenError::OutOfRange(at.to_string()))?;
        Self::between(at, until, TimePrecision::Minute, zone)
    }

    /// Reads a day (`2017-05-06`) or a time to the minute (`2017-05-06T12:00`, with or without an
    /// offset). Without an offset it is local time in `zone`.
    pub fn read(text: &str, zone: &str) -> Result<Self, WhenError> {
        let text = text.trim();
        let wrong = || WhenError::NotATime(text.to_owned());
        let tz = TimeZone::get(zone).map_err(|_| WhenError::UnknownZone(zone.to_owned()))?;
        if text.len() <= 10 {
            let day = text.parse::<Date>().map_err(|_| wrong())?;
            return Self::days(day, day, zone);
        }
        let at = match text.parse::<Timestamp>() {
            Ok(at) => at,
            Err(_) => {
                let ambiguous =
                    tz.to_ambiguous_zoned(text.parse::<DateTime>().map_err(|_| wrong())?);
                if matches!(ambiguous.offset(), jiff::tz::AmbiguousOffset::Fold { .. }) {
                    return Err(WhenError::ComesTwice(text.to_owned()));
                }
                ambiguous.compatible().map_err(|_| wrong())?.timestamp()
            }
        };
        let until =
            at.checked_add(1.minute()).map_err(|_| WhenError::OutOfRange(text.to_owned()))?;
        Ok(Self { from: at, until, precision: TimePrecision::Minute, zone: zone.into() })
    }

    /// Whether the two intervals share an instant.
    pub fn overlaps(&self, from: Timestamp, until: Timestamp) -> bool {
        self.from < until && from < self.until
    }

    /// Whether it happened within `[from, until)`, however it is read.
    pub fn is_within(&self, from: Timestamp, until: Timestamp) -> bool {
        from <= self.from && self.until <= until
    }

    /// The length of the interval in seconds.
    pub fn length_s(&self) -> i64 {
        self.until.as_second() - self.from.as_second()
    }

    /// What both intervals allow, if they share an instant.
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        self.overlaps(other.from, other.until).then(|| {
            let narrower = if self.length_s() <= other.length_s() { self } else { other };
            Self {
                from: self.from.max(other.from),
                until: self.until.min(other.until),
                precision: narrower.precision,
                zone: narrower.zone.clone(),
            }
        })
    }

    /// The shortest interval that holds both.
    pub fn hull(&self, other: &Self) -> Self {
        let from = self.from.min(other.from);
        let until = self.until.max(other.until);
        let days = (until.as_second() - from.as_second()) / 86_400;
        let spread = match days {
            0..=1 => TimePrecision::Minute,
            2..=14 => TimePrecision::Days,
            15..=62 => TimePrecision::Month,
            _ => TimePrecision::Year,
        };
        Self {
            from,
            until,
            precision: self.precision.max(other.precision).max(spread),
            zone: self.zone.clone(),
        }
    }

    /// The first local date of the interval, in the zone it was said in.
    pub fn first_date(&self) -> Date {
        self.local(self.from).date()
    }

    /// The last local date of the interval.
    pub fn last_date(&self) -> Date {
        let last = self.until.checked_sub(1.nanosecond()).unwrap_or(self.until);
        self.local(last).date()
    }

    fn local(&self, at: Timestamp) -> DateTime {
        let zone = TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC);
        at.to_zoned(zone).datetime()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_in_damascus_starts_two_hours_before_the_day_in_utc() {
        let when = When::days(date(2017, 2, 1), date(2017, 2, 1), "Asia/Damascus").unwrap();
        assert_eq!(when.from.to_string(), "2017-01-31T22:00:00Z");
        assert_eq!(when.until.to_string(), "2017-02-01T22:00:00Z");
        assert_eq!(when.precision, TimePrecision::Day);
        assert_eq!((when.first_date(), when.last_date()), (date(2017, 2, 1), date(2017, 2, 1)));
    }

    #[test]
    fn a_day_on_which_clocks_change_is_not_24_hours_long() {
        let when = When::days(date(2017, 3, 31), date(2017, 3, 31), "Asia/Damascus").unwrap();
        assert_eq!(when.length_s(), 23 * 3600);
    }

    #[test]
    fn a_day_or_a_minute_is_read_in_the_zone_or_with_its_offset() {
        let read = |text| When::read(text, "Asia/Damascus");
        assert_eq!(read("2017-02-01").unwrap().precision, TimePrecision::Day);
        let minute = read("2017-02-01T12:00").unwrap();
        assert_eq!(minute.from.to_string(), "2017-02-01T10:00:00Z");
        assert_eq!(read("2017-02-01T12:00+02:00").unwrap(), minute);
        assert!(matches!(read("2017-10-26T23:30"), Err(WhenError::ComesTwice(_))));
        assert!(read("2017-10-26T23:30+02:00").is_ok());
        for wrong in ["", "yesterday", "2017-02-30", "2017-02-01T25:00", "12:00"] {
            assert!(matches!(read(wrong), Err(WhenError::NotATime(_))), "{wrong}");
        }
    }

    #[test]
    fn an_interval_never_runs_backwards() {
        assert!(matches!(
            When::days(date(2017, 2, 2), date(2017, 2, 1), "Asia/Damascus"),
            Err(WhenError::Backwards { .. })
        ));
        assert!(matches!(
            When::days(date(2017, 2, 2), date(2017, 2, 2), "Asia/Nowhere"),
            Err(WhenError::UnknownZone(_))
        ));
    }

    #[test]
    fn what_two_sources_allow_together_is_no_longer_than_either() {
        let day = When::days(date(2017, 2, 14), date(2017, 2, 14), "Asia/Damascus").unwrap();
        let minute = When::minute(date(2017, 2, 14).at(20, 10, 0, 0), "Asia/Damascus").unwrap();
        assert_eq!(day.intersection(&minute), Some(minute.clone()));
        assert_eq!(day.hull(&minute).length_s(), day.length_s());
    }
}
