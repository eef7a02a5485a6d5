//! Local times as people write them in instruments and tables, turned into instants.

use jiff::{Timestamp, civil::Date, civil::DateTime, tz::TimeZone};

/// The instant of `2017-05-06`, `2017-05-06T00:00` or `2017-05-06T00:00+03:00`; without an offset
/// it is local time in `zone`. A date alone is its first instant there.
pub(crate) fn instant(text: &str, zone: &TimeZone) -> Result<Timestamp, String> {
    let text = text.trim();
    let wrong = || {
        format!(
            "`{text}` is not a time: write `2017-05-06`, `2017-05-06T12:00` or `2017-05-06T12:00+03:00`"
        )
    };
    if has_offset(text) {
        return text.parse::<Timestamp>().map_err(|_| wrong());
    }
    let local = match text.parse::<Date>() {
        Ok(date) if text.len() <= 10 => DateTime::from(date),
        _ => text.parse::<DateTime>().map_err(|_| wrong())?,
    };
    let ambiguous = zone.to_ambiguous_zoned(local);
    // A local time that the clocks skip is the instant at which they jump, as everywhere in
    // Holdfire; one that they show twice must be told with its offset.
    if matches!(ambiguous.offset(), jiff::tz::AmbiguousOffset::Fold { .. }) {
        return Err(format!(
            "`{text}` comes twice on that day, because clocks are set back; add the offset, for example `+03:00`"
        ));
    }
    ambiguous.compatible().map(|zoned| zoned.timestamp()).map_err(|_| wrong())
}

/// The first instant after a deadline: a date alone means that the whole day is left.
pub(crate) fn deadline(text: &str, zone: &TimeZone) -> Result<Timestamp, String> {
    let at = instant(text, zone)?;
    match text.trim().parse::<Date>() {
        Ok(date) if text.trim().len() <= 10 => {
            Ok(start_of(date.tomorrow().map_err(|error| error.to_string())?, zone))
        }
        _ => Ok(at),
    }
}

fn has_offset(text: &str) -> bool {
    let Some((_, time)) = text.split_once(['T', ' ']) else { return false };
    time.ends_with(['Z', 'z']) || time.contains(['+', '-'])
}

/// The first instant of a day in a zone.
pub(crate) fn start_of(date: Date, zone: &TimeZone) -> Timestamp {
    zone.to_ambiguous_zoned(DateTime::from(date))
        .compatible()
        .map_or(Timestamp::MIN, |zoned| zoned.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn damascus(text: &str) -> Result<String, String> {
        instant(text, &TimeZone::get("Asia/Damascus").unwrap()).map(|at| at.to_string())
    }

    #[test]
    fn midnight_in_damascus_is_told_in_three_ways() {
        assert_eq!(damascus("2016-12-30").unwrap(), "2016-12-29T22:00:00Z");
        assert_eq!(damascus("2016-12-30T00:00").unwrap(), "2016-12-29T22:00:00Z");
        assert_eq!(damascus("2016-12-30T00:00+02:00").unwrap(), "2016-12-29T22:00:00Z");
    }

    #[test]
    fn a_deadline_told_as_a_day_leaves_that_day() {
        let zone = TimeZone::get("Asia/Damascus").unwrap();
        let deadline = |text| deadline(text, &zone).unwrap().to_string();
        assert_eq!(deadline("2017-06-04"), "2017-06-04T21:00:00Z");
        assert_eq!(deadline("2017-06-04T12:00"), "2017-06-04T09:00:00Z");
    }

    #[test]
    fn a_time_that_comes_twice_needs_its_offset() {
        assert!(damascus("2017-10-26T23:30").unwrap_err().contains("comes twice"));
        assert_eq!(damascus("2017-10-26T23:30+02:00").unwrap(), "2017-10-26T21:30:00Z");
        assert_eq!(damascus("2017-03-31T00:00").unwrap(), "2017-03-30T22:00:00Z");
        assert!(damascus("30 December").unwrap_err().contains("is not a time"));
    }
}
