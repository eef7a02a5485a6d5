//! Dates as people write them: a day, a month, a year, a day with a time.
//!
//! Only what has one reading is taken. `01/02/2017` is the first of February to some and the second
//! of January to others, so it is refused with a way out, never guessed.

use crate::doubts::cut;
use crate::number::western_digits;
use holdfire_core::TimePrecision;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::fmt::strtime;

/// A date as told.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ToldDate {
    pub(crate) first: Date,
    pub(crate) last: Date,
    /// Day, month or year.
    pub(crate) precision: TimePrecision,
    /// The time of day, where it stands in the same cell.
    pub(crate) moment: Option<Moment>,
    /// What is doubtful about the reading.
    pub(crate) doubt: Option<String>,
}

/// A time of day as it can stand beside a date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Moment {
    /// On the clock of the zone of the row.
    Local(Time),
    /// With its own offset from UTC, so that no zone is needed.
    Instant(Timestamp),
}

impl ToldDate {
    fn day(date: Date) -> Self {
        Self { first: date, last: date, precision: TimePrecision::Day, moment: None, doubt: None }
    }

    /// Whether it is told as one day.
    pub(crate) fn is_one_day(&self) -> bool {
        self.first == self.last
    }
}

/// Reads a date in one of the `formats` (as in `strptime`), or where there are none, in the forms
/// that have one reading.
pub(crate) fn read_date(told: &str, formats: &[Box<str>]) -> Result<ToldDate, String> {
    let western = western_digits(told.trim());
    let text = western.as_ref();
    if !formats.is_empty() {
        return in_formats(text, formats).ok_or_else(|| {
            format!(
                "date `{}` is in none of the formats of the mapping: {}",
                cut(told),
                crate::header::listed(formats.iter().map(AsRef::as_ref))
            )
        });
    }
    let numbers = Numbers::split(text);
    match numbers {
        Some(Numbers {
            parts: [year, month, day],
            widths: [4, _, _],
            separator: '-' | '/' | '.',
        }) => date_of(year, month, day, told).map(ToldDate::day),
        Some(Numbers { parts: [day, month, year], widths: [_, _, 4], separator: '.' }) => {
            date_of(year, month, day, told).map(ToldDate::day)
        }
        Some(Numbers { parts, widths: [_, _, 4], separator: '/' | '-' }) => {
            with_one_reading(parts, told)
        }
        _ => other_forms(text, told),
    }
}

/// Three numbers between two equal separators.
struct Numbers {
    parts: [i16; 3],
    widths: [usize; 3],
    separator: char,
}

impl Numbers {
    fn split(text: &str) -> Option<Self> {
        let separator = text.chars().find(|c| !c.is_ascii_digit())?;
        let mut cells = text.split(separator);
        let cells = [cells.next()?, cells.next()?, cells.next()?, cells.next().unwrap_or("")];
        if !cells[3].is_empty() || text.matches(separator).count() != 2 {
            return None;
        }
        let is_short_number =
            |cell: &&str| (1..=4).contains(&cell.len()) && cell.bytes().all(|b| b.is_ascii_digit());
        if !cells[..3].iter().all(is_short_number) {
            return None;
        }
        let number = |cell: &str| cell.parse().ok();
        Some(Self {
            parts: [number(cells[0])?, number(cells[1])?, number(cells[2])?],
            widths: [cells[0].len(), cells[1].len(), cells[2].len()],
            separator,
        })
    }
}

fn date_of(year: i16, month: i16, day: i16, told: &str) -> Result<Date, String> {
    let small = |n: i16| i8::try_from(n).unwrap_or(0);
    Date::new(year, small(month), small(day))
        .map_err(|_| format!("date `{}` is not in the calendar", cut(told)))
}

/// `13/02/2017` can only be the thirteenth of February; `01/02/2017` can be two days.
fn with_one_reading(parts: [i16; 3], told: &str) -> Result<ToldDate, String> {
    let [first, second, year] = parts;
    let day_first = date_of(year, second, first, told);
    let month_first = date_of(year, first, second, told);
    match (day_first, month_first) {
        (Ok(one), Ok(other)) if one == other => Ok(ToldDate::day(one)),
        (Ok(_), Ok(_)) => Err(format!(
            "date `{}` can be read as two days: write it as 2017-12-31, or name its format in a \
             mapping",
            cut(told)
        )),
        (Ok(date), Err(_)) | (Err(_), Ok(date)) => Ok(ToldDate {
            doubt: Some(format!("`{}` is read as {date}, its only reading", cut(told))),
            ..ToldDate::day(date)
        }),
        (Err(why), Err(_)) => Err(why),
    }
}

fn other_forms(text: &str, told: &str) -> Result<ToldDate, String> {
    let is_digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if is_digits && text.len() == 8 {
        let part = |range: std::ops::Range<usize>| text[range].parse().unwrap_or(0);
        return date_of(part(0..4), part(4..6), part(6..8), told).map(ToldDate::day);
    }
    if is_digits && text.len() == 4 {
        let january = date_of(text.parse().unwrap_or(0), 1, 1, told)?;
        return Ok(ToldDate {
            last: january.last_of_year(),
            precision: TimePrecision::Year,
            ..ToldDate::day(january)
        });
    }
    if is_digits && text.len() == 5 {
        return Err(format!(
            "date `{}` looks like a spreadsheet's day number: format the column as a date",
            cut(told)
        ));
    }
    if let Some(month) = whole_month(text) {
        let first = date_of(month.0, month.1, 1, told)?;
        return Ok(ToldDate {
            last: first.last_of_month(),
            precision: TimePrecision::Month,
            ..ToldDate::day(first)
        });
    }
    with_time(text)
        .ok_or_else(|| format!("date `{}` is not understood: write it as 2017-12-31", cut(told)))?
        .map_err(|_| format!("date `{}` is not in the calendar", cut(told)))
}

/// `2017-02` and `02/2017`.
fn whole_month(text: &str) -> Option<(i16, i16)> {
    let separator = text.chars().find(|c| matches!(c, '-' | '/' | '.'))?;
    let (left, right) = text.split_once(separator)?;
    let is_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if !(is_digits(left) && is_digits(right)) {
        return None;
    }
    match (left.len(), right.len()) {
        (4, 1 | 2) => Some((left.parse().ok()?, right.parse().ok()?)),
        (1 | 2, 4) => Some((right.parse().ok()?, left.parse().ok()?)),
        _ => None,
    }
}

/// `2017-02-01 20:10`, `2017-02-01T20:10:00.000`, `2017-02-01T18:10:00Z`. Midnight without an
/// offset is how programs write a day without a time.
fn with_time(text: &str) -> Option<Result<ToldDate, jiff::Error>> {
    let bytes = text.as_bytes();
    let looks_so = bytes.len() > 11
        && bytes[..10].iter().all(|b| b.is_ascii_digit() || *b == b'-')
        && matches!(bytes[10], b' ' | b'T' | b't');
    if !looks_so {
        return None;
    }
    let has_offset = text[11..].contains(['Z', 'z', '+', '-']);
    let read = || -> Result<ToldDate, jiff::Error> {
        let at: DateTime = text.trim_end_matches(['Z', 'z']).parse()?;
        let moment = if has_offset {
            Some(Moment::Instant(text.parse()?))
        } else {
            (at.time() != Time::midnight()).then_some(Moment::Local(at.time()))
        };
        Ok(ToldDate { moment, ..ToldDate::day(at.date()) })
    };
    Some(read())
}

fn in_formats(text: &str, formats: &[Box<str>]) -> Option<ToldDate> {
    formats.iter().find_map(|format| {
        let broken_down = strtime::parse(format.as_bytes(), text).ok()?;
        if let Ok(at) = broken_down.to_datetime() {
            let moment = match broken_down.to_timestamp() {
                Ok(instant) if broken_down.offset().is_some() => Some(Moment::Instant(instant)),
                _ => broken_down.hour().map(|_| Moment::Local(at.time())),
            };
            return Some(ToldDate { moment, ..ToldDate::day(at.date()) });
        }
        let year = broken_down.year()?;
        let first = Date::new(year, broken_down.month().unwrap_or(1), 1).ok()?;
        let (last, precision) = match broken_down.month() {
            // A day that the month does not have is no month.
            Some(_) if broken_down.day().is_some() => return None,
            Some(_) => (first.last_of_month(), TimePrecision::Month),
            None => (first.last_of_year(), TimePrecision::Year),
        };
        Some(ToldDate { last, precision, ..ToldDate::day(first) })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn read(told: &str) -> Result<ToldDate, String> {
        read_date(told, &[])
    }

    #[test]
    fn the_forms_with_one_reading_are_read() {
        for told in [
            "2017-02-01",
            "2017/02/01",
            "2017-2-1",
            "01.02.2017",
            "1.2.2017",
            "20170201",
            "٢٠١٧-٠٢-٠١",
        ] {
            assert_eq!(read(told), Ok(ToldDate::day(date(2017, 2, 1))), "{told}");
        }
        let gulf = read("2017-02-01 00:00:00.000").unwrap();
        assert_eq!(gulf, ToldDate::day(date(2017, 2, 1)));
    }

    #[test]
    fn a_date_that_can_be_two_days_is_refused_with_a_way_out() {
        let why = read("01/02/2017").unwrap_err();
        assert!(why.contains("two days") && why.contains("2017-12-31"), "{why}");
        let only = read("13/02/2017").unwrap();
        assert_eq!(only.first, date(2017, 2, 13));
        assert!(only.doubt.is_some());
        assert_eq!(read("02/02/2017").unwrap().doubt, None);
        assert_eq!(read("02/13/2017").unwrap().first, date(2017, 2, 13));
    }

    #[test]
    fn a_month_or_a_year_alone_is_that_long() {
        let month = read("2017-02").unwrap();
        assert_eq!((month.first, month.last), (date(2017, 2, 1), date(2017, 2, 28)));
        assert_eq!(month.precision, TimePrecision::Month);
        assert_eq!(read("02/2017").unwrap(), month);
        let year = read("2017").unwrap();
        assert_eq!((year.first, year.last), (date(2017, 1, 1), date(2017, 12, 31)));
        assert_eq!(year.precision, TimePrecision::Year);
    }

    #[test]
    fn days_that_no_calendar_has_are_refused() {
        for told in [
            "2017-02-30",
            "2017-13-01",
            "00/00/2017",
            "20170230",
            "2017-00",
            "2017-02-30T10:00",
            "0",
        ] {
            assert!(read(told).unwrap_err().contains(told), "{told}");
        }
        assert!(read("42767").unwrap_err().contains("day number"));
    }

    #[test]
    fn a_time_in_the_same_cell_is_kept_with_its_offset() {
        let local = read("2017-02-01 20:10").unwrap();
        assert_eq!(local.moment, Some(Moment::Local(Time::constant(20, 10, 0, 0))));
        let instant = read("2017-02-01T20:10:00+02:00").unwrap();
        assert_eq!(instant.moment, Some(Moment::Instant("2017-02-01T18:10:00Z".parse().unwrap())));
    }

    #[test]
    fn a_mapping_can_name_its_formats() {
        let formats: Vec<Box<str>> = vec!["%d %B %Y".into(), "%m/%d/%Y".into(), "%B %Y".into()];
        assert_eq!(read_date("1 February 2017", &formats).unwrap().first, date(2017, 2, 1));
        assert_eq!(read_date("02/01/2017", &formats).unwrap().first, date(2017, 2, 1));
        let month = read_date("February 2017", &formats).unwrap();
        assert_eq!((month.last, month.precision), (date(2017, 2, 28), TimePrecision::Month));
        assert!(read_date("2017-02-01", &formats).is_err());
        assert!(read_date("30 February 2017", &formats).is_err());
    }
}
