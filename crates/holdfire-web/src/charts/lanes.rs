//! Lanes on one axis of days: a mark for each thing that happened, in as many rows as keep marks apart;
//! where accounts differ on the day, a mark at each and a hatched stretch between them.

use super::{percent, px};
use crate::moments::{day_number, month_and_year};
use crate::words::Words;
use holdfire_core::talks::Days;
use jiff::ToSpan;
use jiff::civil::Date;

/// Half of what a finger has to meet, in pixels; the mark itself is a little smaller.
const RADIUS: f64 = 12.0;
/// From one row of a lane to the next.
const ROW: f64 = 26.0;
/// Marks nearer than this part of the whole are set in different rows: a mark and a gap at the least width
/// at which lanes are drawn.
const APART: f64 = 26.0 / 720.0;
/// About so many marks stand on the axis.
const TICKS: i32 = 9;

/// The days that all lanes share.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LaneScale {
    from: Date,
    until: Date,
}

/// What is to be marked.
pub(crate) struct Marked {
    pub href: String,
    /// What it is, when, and how certain that is.
    pub title: String,
    pub class: &'static str,
    /// What stands in the mark: a number or a shape.
    pub text: String,
    /// The days by each account, the earliest first.
    pub days: Vec<Days>,
}

/// A lane to be written down.
pub(crate) struct LaneChart {
    pub height: String,
    pub stretches: Vec<Stretch>,
    pub marks: Vec<Mark>,
}

/// Where accounts differ.
pub(crate) struct Stretch {
    pub x: String,
    pub width: String,
    pub y: String,
}

pub(crate) struct Mark {
    pub href: String,
    pub title: String,
    pub class: &'static str,
    pub text: String,
    pub x: String,
    pub y: String,
}

/// A mark of the axis.
pub(crate) struct Tick {
    pub x: String,
    pub text: String,
}

impl LaneScale {
    /// A scale around days, with some room at both ends; nothing if there are none.
    pub fn around(days: impl Iterator<Item = Date>) -> Option<Self> {
        let all: Vec<Date> = days.collect();
        let (first, last) = (*all.iter().min()?, *all.iter().max()?);
        let room = ((last - first).get_days() / 25).max(7);
        Some(Self {
            from: first.saturating_sub(room.days()),
            until: last.saturating_add(room.days()),
        })
    }

    fn part(&self, day: Date) -> f64 {
        let whole = f64::from(day_number(self.until) - day_number(self.from)).max(1.0);
        f64::from(day_number(day) - day_number(self.from)) / whole
    }

    /// Where a day lies.
    pub fn place(&self, day: Date) -> String {
        percent(self.part(day), 1.0)
    }

    /// Beginnings of months, as many as the axis has room for.
    pub fn ticks(&self, words: Words) -> Vec<Tick> {
        let months = (day_number(self.until) - day_number(self.from)) / 30;
        let step = [1, 2, 3, 6, 12, 24, 60, 120].into_iter().find(|step| months / step <= TICKS);
        let step = step.unwrap_or(240);
        let mut ticks = Vec::new();
        let mut day = self.from.first_of_month();
        for _ in 0..=months + 2 {
            let months_so_far = i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
            if day >= self.from && day <= self.until && months_so_far % step == 0 {
                ticks.push(Tick { x: self.place(day), text: month_and_year(words, day) });
            }
            day = day.saturating_add(1.month());
        }
        ticks
    }

    /// Draws a lane. Marks that would lie upon each other are set below one another.
    pub fn lane(&self, mut all: Vec<Marked>) -> LaneChart {
        all.retain(|marked| !marked.days.is_empty());
        all.sort_by_key(|marked| marked.days[0]);
        let mut rows: Vec<f64> = Vec::new();
        let (mut marks, mut stretches) = (Vec::new(), Vec::new());
        for marked in all {
            let first = self.part(marked.days[0].from);
            let last = marked.days.iter().map(|days| self.part(days.from)).fold(first, f64::max);
            let row = match rows.iter().position(|end| *end + APART <= first) {
                Some(row) => row,
                None => {
                    rows.push(0.0);
                    rows.len() - 1
                }
            };
            rows[row] = last;
            let y = px(ROW * row as f64 + RADIUS + 2.0);
            if last > first {
                let (x, width) = (percent(first, 1.0), percent(last - first, 1.0));
                stretches.push(Stretch { x, width, y: y.clone() });
            }
            marks.extend(marked.days.iter().map(|days| Mark {
                href: marked.href.clone(),
                title: marked.title.clone(),
                class: marked.class,
                text: marked.text.clone(),
                x: self.place(days.from),
                y: y.clone(),
            }));
        }
        LaneChart { height: px(ROW * rows.len().max(1) as f64 + 2.0), stretches, marks }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use jiff::civil::date;

    fn marked(days: &[Date]) -> Marked {
        Marked {
            href: String::new(),
            title: String::new(),
            class: "held",
            text: String::new(),
            days: days.iter().map(|day| Days::one(*day)).collect(),
        }
    }

    #[test]
    fn marks_that_would_lie_upon_each_other_stand_below_one_another() {
        let scale = LaneScale::around([date(2017, 1, 1), date(2018, 1, 1)].into_iter()).unwrap();
        let near = vec![marked(&[date(2017, 3, 2)]), marked(&[date(2017, 3, 1)])];
        let lane = scale.lane(near);
        assert_eq!(lane.marks.len(), 2);
        assert_ne!(lane.marks[0].y, lane.marks[1].y);
        let far = scale.lane(vec![marked(&[date(2017, 3, 2)]), marked(&[date(2017, 9, 1)])]);
        assert_eq!(far.marks[0].y, far.marks[1].y);
        assert!(far.stretches.is_empty());
    }

    #[test]
    fn accounts_that_differ_are_two_marks_with_a_stretch_between_them() {
        let scale = LaneScale::around([date(2017, 2, 8), date(2017, 2, 20)].into_iter()).unwrap();
        let lane = scale.lane(vec![marked(&[date(2017, 2, 8), date(2017, 2, 20)])]);
        assert_eq!((lane.marks.len(), lane.stretches.len()), (2, 1));
        assert_eq!(lane.marks[0].y, lane.marks[1].y);
        assert_eq!(lane.stretches[0].x, lane.marks[0].x);
    }

    #[test]
    fn an_axis_has_few_marks_however_long_it_is() {
        let words = Words::of(Language::English);
        for (first, last) in [
            (date(2017, 2, 8), date(2017, 2, 8)),
            (date(2016, 9, 1), date(2018, 3, 1)),
            (date(1990, 1, 1), date(2026, 1, 1)),
        ] {
            let scale = LaneScale::around([first, last].into_iter()).unwrap();
            assert!(scale.ticks(words).len() <= 11, "{}", scale.ticks(words).len());
        }
        assert!(LaneScale::around([].into_iter()).is_none());
    }
}
