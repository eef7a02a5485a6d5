//! The days of an exercise as dates. Everything inside the generator counts minutes and days from
//! midnight of the first day, island time.

use super::Settings;
use super::incidents::DAY;
use super::words::Clock;
use jiff::ToSpan;
use jiff::civil::Date;

/// The zone of the island, as in the case's `mechanism.toml`.
pub const TIME_ZONE: &str = "Etc/GMT+2";

/// How many minutes UTC is ahead of the island.
pub(super) const BEHIND_UTC: i64 = 120;

/// The minute of the day at which the mechanism's reporting day ends: 19:30.
pub(super) const CUT_OFF: i64 = 19 * 60 + 30;

/// Reports may err by some days to either side.
const MARGIN: i64 = 15;

/// Dates, written once and looked up.
pub(super) struct Calendar {
    dates: Vec<String>,
}

impl Calendar {
    pub(super) fn new(settings: &Settings) -> Self {
        let day = |day: i64| settings.start.checked_add(day.days()).unwrap_or(Date::MAX);
        let last = i64::from(settings.days) + MARGIN;
        Self { dates: (-MARGIN..=last).map(|d| day(d).to_string()).collect() }
    }

    /// The date of a day of the exercise.
    pub(super) fn date(&self, day: i64) -> &str {
        let place = (day + MARGIN).clamp(0, self.dates.len() as i64 - 1);
        &self.dates[place as usize]
    }

    /// A minute with the island's offset: `2026-01-20T06:00-02:00`.
    pub(super) fn instant(&self, minute: i64) -> String {
        format!("{}T{}-02:00", self.date(minute.div_euclid(DAY)), Clock(minute))
    }
}

/// The reporting day that a minute belongs to: the day on which it ends.
pub(super) fn reporting_day(minute: i64) -> i64 {
    (minute - CUT_OFF).div_euclid(DAY) + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{Timestamp, civil::date};

    #[test]
    fn zone_and_cut_off_are_those_of_the_case() {
        let mechanism = crate::exercise::test_world::case_bytes().mechanism;
        let text = String::from_utf8(mechanism).unwrap();
        assert!(text.contains(&format!("time_zone = \"{TIME_ZONE}\"")));
        assert!(text.contains(&format!("cut_off = \"{}\"", Clock(CUT_OFF))));
        let zone = jiff::tz::TimeZone::get(TIME_ZONE).unwrap();
        let offset = zone.to_offset("2026-01-01T00:00Z".parse::<Timestamp>().unwrap());
        assert_eq!(i64::from(offset.seconds()), -BEHIND_UTC * 60);
    }

    #[test]
    fn the_reporting_day_turns_at_the_cut_off() {
        assert_eq!(reporting_day(CUT_OFF - 1), 0);
        assert_eq!(reporting_day(CUT_OFF), 1);
        let settings = Settings { start: date(2025, 12, 1), days: 3, ..Settings::default() };
        let calendar = Calendar::new(&settings);
        assert_eq!(calendar.instant(DAY + 6 * 60), "2025-12-02T06:00-02:00");
        assert_eq!(calendar.instant(-1), "2025-11-30T23:59-02:00");
    }
}
