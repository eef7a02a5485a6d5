//! A length of time as texts of agreements give it: six hours, three days, six months.
//!
//! Hours are hours. Days and months are those of the calendar, so they need a zone: three days
//! from seven in the evening end at seven in the evening, also where clocks are set back.

use jiff::{Span, Timestamp, tz::TimeZone};
use serde::{Serialize, Serializer};
use std::fmt;

/// A length of time, longer than nothing and no longer than a century.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    months: i32,
    days: i32,
    seconds: i64,
}

const MAX_MONTHS: i64 = 1200;
const MAX_DAYS: i64 = 36_525;
const MAX_SECONDS: i64 = MAX_DAYS * 86_400;

impl Period {
    /// Reads ISO 8601: `PT6H`, `P3D`, `P6M`.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let wrong = || {
            format!(
                "`{text}` is not a length of time: write `PT6H` for six hours, `P3D` for three days, `P6M` for six months"
            )
        };
        let is_iso = text.starts_with(['P', 'p']);
        let span: Span = text.parse().map_err(|_| wrong())?;
        let months = i64::from(span.get_years()) * 12 + i64::from(span.get_months());
        let days = i64::from(span.get_weeks()) * 7 + i64::from(span.get_days());
        let hours_and_minutes = i64::from(span.get_hours()) * 3600 + span.get_minutes() * 60;
        let seconds = hours_and_minutes.saturating_add(span.get_seconds());
        if !is_iso || !span.is_positive() || months + days + seconds == 0 {
            return Err(wrong());
        }
        if months > MAX_MONTHS || days > MAX_DAYS || seconds > MAX_SECONDS {
            return Err(format!("`{text}` is longer than a century; give the date instead"));
        }
        let narrow = |number: i64| i32::try_from(number).map_err(|_| wrong());
        Ok(Self { months: narrow(months)?, days: narrow(days)?, seconds })
    }

    /// The instant at which it is over, when it began at `start`. Days and months are counted by
    /// the calendar of `zone`.
    pub fn after(self, start: Timestamp, zone: &TimeZone) -> Timestamp {
        let span = Span::new().months(self.months).days(self.days).seconds(self.seconds);
        let end = start.to_zoned(zone.clone()).checked_add(span);
        end.map_or(Timestamp::MAX, |end| end.timestamp())
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("P")?;
        let part = |f: &mut fmt::Formatter<'_>, number: i64, unit: char| match number {
            0 => Ok(()),
            number => write!(f, "{number}{unit}"),
        };
        part(f, i64::from(self.months / 12), 'Y')?;
        part(f, i64::from(self.months % 12), 'M')?;
        part(f, i64::from(self.days), 'D')?;
        if self.seconds > 0 {
            f.write_str("T")?;
            part(f, self.seconds / 3600, 'H')?;
            part(f, self.seconds / 60 % 60, 'M')?;
            part(f, self.seconds % 60, 'S')?;
        }
        Ok(())
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(period: &str, start: &str, zone: &str) -> String {
        let zone = TimeZone::get(zone).unwrap();
        Period::parse(period).unwrap().after(start.parse().unwrap(), &zone).to_string()
    }

    #[test]
    fn days_are_days_of_the_calendar_and_hours_are_hours() {
        // Clocks in Damascus were set back on 27 October 2017.
        let start = "2017-10-26T12:00:00Z";
        assert_eq!(end("P1D", start, "Asia/Damascus"), "2017-10-27T13:00:00Z");
        assert_eq!(end("PT24H", start, "Asia/Damascus"), "2017-10-27T12:00:00Z");
        assert_eq!(end("P1M", "2017-01-31T10:00:00Z", "UTC"), "2017-02-28T10:00:00Z");
    }

    #[test]
    fn a_length_is_written_again_as_it_is_usually_written() {
        for text in ["PT6H", "P3D", "P6M", "P1Y", "P1DT12H", "PT1H30M", "PT10S"] {
            assert_eq!(Period::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Period::parse("P2W").unwrap().to_string(), "P14D");
    }

    #[test]
    fn what_is_no_length_of_time_is_refused() {
        for text in ["", "6 hours", "-P3D", "P0D", "3", "P", "P200Y", "PT99999999999999999999S"] {
            assert!(Period::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_end_of_the_calendar_is_never_passed() {
        let zone = TimeZone::UTC;
        assert_eq!(Period::parse("P100Y").unwrap().after(Timestamp::MAX, &zone), Timestamp::MAX);
    }
}
