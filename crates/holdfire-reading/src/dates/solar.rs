//! Days of the Persian (Solar Hijri) calendar. Leap years follow the cycle of 33 years, which holds from 1244 to 1472.

use jiff::ToSpan;
use jiff::civil::{Date, date};

/// The day of the common calendar.
pub(crate) fn day(year: i32, month: i32, day: i32) -> Option<Date> {
    if !(1244..=1472).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let last = match month {
        1..=6 => 31,
        7..=11 => 30,
        _ if is_leap(year) => 30,
        _ => 29,
    };
    if day > last {
        return None;
    }
    // 1 Farvardin 1395 was 20 March 2016.
    let mut days: i64 = 0;
    if year >= 1395 {
        days += (1395..year).map(length).sum::<i64>();
    } else {
        days -= (year..1395).map(length).sum::<i64>();
    }
    let before = if month <= 7 { (month - 1) * 31 } else { 186 + (month - 7) * 30 };
    days += i64::from(before + day - 1);
    date(2016, 3, 20).checked_add(days.days()).ok()
}

fn length(year: i32) -> i64 {
    if is_leap(year) { 366 } else { 365 }
}

fn is_leap(year: i32) -> bool {
    matches!(year % 33, 1 | 5 | 9 | 13 | 17 | 22 | 26 | 30)
}

#[cfg(test)]
mod tests {
    use super::day;
    use jiff::civil::date;

    #[test]
    fn new_years_days_are_those_of_the_almanac() {
        assert_eq!(day(1395, 1, 1), Some(date(2016, 3, 20)));
        assert_eq!(day(1396, 1, 1), Some(date(2017, 3, 21)));
        assert_eq!(day(1400, 1, 1), Some(date(2021, 3, 21)));
        assert_eq!(day(1357, 11, 22), Some(date(1979, 2, 11)));
        assert_eq!(day(1395, 11, 4), Some(date(2017, 1, 23)));
        assert_eq!(day(1396, 12, 30), None);
    }
}
