//! Periods: whole local days in the mechanism's zone, and which incidents fall into them.

use super::EditionError;
use crate::moments::{ReportingDays, Zone};
use holdfire_core::Mechanism;
pub use holdfire_core::reconciliation::Falls;
use holdfire_core::reconciliation::Span;
use holdfire_store::IncidentRow;
use jiff::{Timestamp, ToSpan, civil::Date};

/// From one instant up to, and not including, another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first instant in it.
    pub from: Timestamp,
    /// The first instant after it.
    pub until: Timestamp,
}

impl Period {
    /// The reporting days from `first` to `last`, both included: each begins at the mechanism's
    /// cut-off on the evening before, or at midnight where the cut-off is midnight.
    pub fn days(mechanism: &Mechanism, first: Date, last: Date) -> Result<Self, EditionError> {
        if last < first {
            return Err(EditionError::Backwards { first, last });
        }
        let days = ReportingDays::new(Zone::named(&mechanism.time_zone), mechanism.cut_off);
        let off_the_calendar = || EditionError::Calendar { first, last };
        Ok(Self {
            from: days.start(first).ok_or_else(off_the_calendar)?,
            until: days.end(last).ok_or_else(off_the_calendar)?,
        })
    }

    /// The dates of its first and last reporting day.
    pub fn dates(&self, mechanism: &Mechanism) -> (Date, Date) {
        let days = ReportingDays::new(Zone::named(&mechanism.time_zone), mechanism.cut_off);
        (days.day_of(self.from), days.last_day_before(self.until))
    }

    /// The period of the same length that ends where this one starts, in whole local days.
    pub fn previous(&self, mechanism: &Mechanism) -> Result<Self, EditionError> {
        let (first, last) = self.dates(mechanism);
        let length = (last - first).get_days();
        let off_the_calendar = || EditionError::Calendar { first, last };
        let before = first.yesterday().map_err(|_| off_the_calendar())?;
        let start = before.checked_sub(length.days()).map_err(|_| off_the_calendar())?;
        Ok(Self { until: self.from, ..Self::days(mechanism, start, before)? })
    }

    /// The reporting days in it, each as a period with the date it is called by.
    pub fn each_day(&self, mechanism: &Mechanism) -> Result<Vec<(Date, Self)>, EditionError> {
        let (first, last) = self.dates(mechanism);
        let dates = first.series(1.day()).take_while(|date| *date <= last);
        dates.map(|date| Ok((date, Self::days(mechanism, date, date)?))).collect()
    }

    /// Where an incident stands towards this period.
    pub fn holds(&self, incident: &IncidentRow) -> Falls {
        span_of(incident).map_or(Falls::Out, |when| self.span().holds(when))
    }

    /// The same as a span.
    pub fn span(&self) -> Span {
        Span { from: self.from, until: self.until }
    }
}

/// The time in which an incident can have happened, if any report tells it.
pub(crate) fn span_of(incident: &IncidentRow) -> Option<Span> {
    let instant = |second: i64| Timestamp::from_second(second).ok();
    Some(Span { from: instant(incident.from_s?)?, until: instant(incident.until_s?)? })
}

#[cfg(test)]
mod tests {
    use super::super::tests::mechanism;
    use super::*;
    use jiff::civil::date;

    #[test]
    fn february_has_28_days_however_long_the_days_are() {
        let mechanism = mechanism("00:00");
        let february = Period::days(&mechanism, date(2017, 2, 1), date(2017, 2, 28)).unwrap();
        assert_eq!(february.from.to_string(), "2017-01-31T22:00:00Z");
        assert_eq!(february.until.to_string(), "2017-02-28T22:00:00Z");
        let days = february.each_day(&mechanism).unwrap();
        assert_eq!(days.len(), 28);
        assert_eq!((days[0].0, days[27].0), (date(2017, 2, 1), date(2017, 2, 28)));
        let previous = february.previous(&mechanism).unwrap();
        assert_eq!(
            (previous.from.to_string(), previous.until),
            ("2017-01-03T22:00:00Z".into(), february.from)
        );
    }

    #[test]
    fn a_cut_off_in_the_evening_starts_the_day_on_the_evening_before() {
        let mechanism = mechanism("19:30");
        let day = Period::days(&mechanism, date(2017, 2, 1), date(2017, 2, 1)).unwrap();
        assert_eq!(day.from.to_string(), "2017-01-31T17:30:00Z");
        assert_eq!(day.until.to_string(), "2017-02-01T17:30:00Z");
        assert_eq!(day.each_day(&mechanism).unwrap(), vec![(date(2017, 2, 1), day)]);
    }
}
