//! Incidents over time: one bar per day, week or month, whichever leaves a readable number of
//! bars.
//!
//! A bar counts what a click on it shows: incidents in that unit, and those perhaps in it, which
//! stand on top. An incident told only by its month is perhaps in each day of it.

use crate::moments::{date_of, day_number};
use jiff::ToSpan;
use jiff::civil::Date;

/// More bars than this cannot be told apart on a laptop.
const MOST_BARS: i32 = 190;

/// What one bar stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A reporting day.
    Day,
    /// Seven reporting days.
    Week,
    /// A calendar month.
    Month,
}

impl Unit {
    /// The word in attributes and message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }
}

/// The bars' edges: day numbers, one more than there are bars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bins {
    /// What each stands for.
    pub unit: Unit,
    /// First day of each bar, and the day after the last.
    pub edges: Vec<i32>,
}

impl Bins {
    /// Bars from one day to another, both included.
    pub fn over(first: i32, last: i32) -> Self {
        let last = last.max(first);
        let days = last - first + 1;
        if days <= MOST_BARS {
            return Self { unit: Unit::Day, edges: (first..=last + 1).collect() };
        }
        if days <= 7 * MOST_BARS {
            let weeks = (days + 6) / 7;
            let edges = (0..=weeks).map(|week| first + 7 * week).collect();
            return Self { unit: Unit::Week, edges };
        }
        let mut month = date_of(first).first_of_month();
        let mut edges = Vec::new();
        while day_number(month) <= last {
            edges.push(day_number(month));
            month = month.saturating_add(1.month());
        }
        edges.push(day_number(month));
        Self { unit: Unit::Month, edges }
    }

    /// How many bars there are.
    pub fn len(&self) -> usize {
        self.edges.len().saturating_sub(1)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// First and last day of a bar.
    pub fn days_of(&self, bar: usize) -> (Date, Date) {
        (date_of(self.edges[bar]), date_of(self.edges[bar + 1] - 1))
    }

    /// The bar that holds a day; the first or last one for days beyond.
    pub fn bar_of(&self, day: i32) -> usize {
        let after = self.edges.partition_point(|edge| *edge <= day);
        after.saturating_sub(1).min(self.len().saturating_sub(1))
    }

    /// Whether a day lies in any bar.
    pub fn holds(&self, day: i32) -> bool {
        self.edges.first().is_some_and(|first| *first <= day)
            && self.edges.last().is_some_and(|after| day < *after)
    }
}

/// Counts per bar, gathered as differences so that a long interval costs as little as a short one.
pub(crate) struct BarCounts {
    within: Vec<u32>,
    overlapping: Vec<i64>,
}

impl BarCounts {
    pub fn new(bins: &Bins) -> Self {
        Self { within: vec![0; bins.len()], overlapping: vec![0; bins.len() + 1] }
    }

    /// Counts so many incidents from their first to their last day.
    pub fn add(&mut self, bins: &Bins, first: i32, last: i32, n: u32) {
        let (Some(start), Some(after)) = (bins.edges.first(), bins.edges.last()) else { return };
        if last < *start || first >= *after || last < first {
            return;
        }
        let (from, to) = (bins.bar_of(first), bins.bar_of(last));
        self.overlapping[from] += i64::from(n);
        self.overlapping[to + 1] -= i64::from(n);
        if from == to && bins.holds(first) && bins.holds(last) {
            self.within[from] += n;
        }
    }

    /// Per bar: incidents in it, and those only perhaps in it.
    pub fn finish(self) -> Vec<(u32, u32)> {
        let mut running = 0i64;
        self.within
            .into_iter()
            .zip(self.overlapping)
            .map(|(within, change)| {
                running += change;
                let all = u32::try_from(running).unwrap_or(0);
                (within, all.saturating_sub(within))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_unit_grows_with_the_span() {
        let from = day_number(date(2016, 2, 3));
        assert_eq!(Bins::over(from, from + 30).unit, Unit::Day);
        assert_eq!(Bins::over(from, from).len(), 1);
        let weeks = Bins::over(from, from + 400);
        assert_eq!((weeks.unit, weeks.len()), (Unit::Week, 58));
        let months = Bins::over(from, from + 3000);
        assert_eq!(months.unit, Unit::Month);
        assert_eq!(months.days_of(0), (date(2016, 2, 1), date(2016, 2, 29)));
    }

    #[test]
    fn an_interval_over_several_days_is_perhaps_in_each_of_them() {
        let bins = Bins::over(10, 14);
        let mut counts = BarCounts::new(&bins);
        counts.add(&bins, 10, 10, 1);
        counts.add(&bins, 11, 13, 1);
        counts.add(&bins, 0, 100, 1);
        counts.add(&bins, 0, 9, 1);
        counts.add(&bins, i32::MAX, i32::MIN, 1);
        assert_eq!(counts.finish(), [(1, 1), (0, 2), (0, 2), (0, 2), (0, 1)]);
    }
}
