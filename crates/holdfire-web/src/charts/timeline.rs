//! The timeline under the map: a bar per day, week or month, hatched where nobody was looking.

use super::percent;
use crate::moments::{dates, day_and_month};
use crate::pages::selection::Ground;
use crate::situation::filter::{Dimension, Filter};
use crate::situation::scan::Found;
use crate::situation::timeline::{Bins, Unit};
use crate::snapshot::Snapshot;
use crate::words::{Arg, Words};

const HEIGHT: f64 = 72.0;

/// A timeline to be written down.
pub(crate) struct Timeline {
    pub from: String,
    pub to: String,
    pub unit: &'static str,
    pub counts: String,
    pub gaps: String,
    pub selected_from: String,
    pub selected_to: String,
    pub label: String,
    pub first: String,
    pub last: String,
    pub note: String,
    pub bars: Vec<Bar>,
    pub hatched: Vec<Hatched>,
}

pub(crate) struct Bar {
    pub href: String,
    pub title: String,
    pub x: String,
    pub width: String,
    /// Incidents in the unit, from the bottom.
    pub y: String,
    pub height: String,
    /// Those perhaps in it, on top.
    pub perhaps_y: String,
    pub perhaps_height: String,
    pub is_on: bool,
}

pub(crate) struct Hatched {
    pub x: String,
    pub width: String,
}

/// Draws what a pass found.
pub(crate) fn timeline(
    snapshot: &Snapshot,
    words: Words,
    ground: &Ground,
    filter: &Filter,
    found: &Found,
) -> Timeline {
    let bins = &found.bins;
    let gaps = gaps(snapshot, bins, filter);
    let n = bins.len() as f64;
    let most = found.bars.iter().map(|(within, perhaps)| within + perhaps).max().unwrap_or(0);
    let scale = (HEIGHT - 6.0) / f64::from(most.max(1));
    let is_on = |bar: usize| {
        let (first, last) = bins.days_of(bar);
        filter.asks(Dimension::Period)
            && filter.from.is_none_or(|from| from <= last)
            && filter.to.is_none_or(|to| first <= to)
    };
    let bars = found.bars.iter().enumerate().filter(|(_, (a, b))| a + b > 0).map(|(i, bar)| {
        let (first, last) = bins.days_of(i);
        let mut of_bar = filter.clone();
        (of_bar.from, of_bar.to) = (Some(first), Some(last));
        let (within, perhaps) = (f64::from(bar.0) * scale, f64::from(bar.1) * scale);
        Bar {
            href: ground.to(&of_bar),
            title: bar_title(words, bins, i, *bar),
            x: percent(i as f64, n),
            width: percent(0.86, n),
            y: super::px(HEIGHT - within),
            height: super::px(within),
            perhaps_y: super::px(HEIGHT - within - perhaps),
            perhaps_height: super::px(perhaps),
            is_on: is_on(i),
        }
    });
    let ends = match bins.is_empty() {
        true => None,
        false => Some((bins.days_of(0).0, bins.days_of(bins.len() - 1).1)),
    };
    let date = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |day| day.to_string());
    let note = match gaps.iter().any(|gap| *gap) {
        true => words.say("timeline-hatched"),
        false => String::new(),
    };
    let joined = |numbers: &mut dyn Iterator<Item = u32>| {
        numbers.map(|n| n.to_string()).collect::<Vec<_>>().join(",")
    };
    Timeline {
        from: date(ends.map(|ends| ends.0)),
        to: date(ends.map(|ends| ends.1)),
        unit: bins.unit.as_str(),
        counts: joined(&mut found.bars.iter().map(|(within, perhaps)| within + perhaps)),
        gaps: joined(&mut gaps.iter().map(|gap| u32::from(*gap))),
        selected_from: date(filter.from),
        selected_to: date(filter.to),
        label: words.say(&format!("timeline-{}", bins.unit.as_str())),
        first: ends.map_or_else(String::new, |ends| end_label(words, bins.unit, ends.0)),
        last: ends.map_or_else(String::new, |ends| end_label(words, bins.unit, ends.1)),
        note,
        bars: bars.collect(),
        hatched: hatched(&gaps),
    }
}

fn end_label(words: Words, unit: Unit, day: jiff::civil::Date) -> String {
    match unit {
        Unit::Day if day.year() == 1970 => day_and_month(words, day),
        _ => crate::moments::date(words, day),
    }
}

fn bar_title(words: Words, bins: &Bins, bar: usize, (within, perhaps): (u32, u32)) -> String {
    let (first, last) = bins.days_of(bar);
    let id = if perhaps > 0 { "bar-with-doubt" } else { "bar" };
    words.with(
        id,
        &[
            ("when", Arg::ready(dates(words, first, last))),
            ("n", Arg::number(within + perhaps)),
            ("perhaps", Arg::number(perhaps)),
        ],
    )
}

/// Neighbouring gaps as one hatched stretch each.
fn hatched(gaps: &[bool]) -> Vec<Hatched> {
    let n = gaps.len() as f64;
    let mut stretches = Vec::new();
    let mut start = None;
    for (i, gap) in gaps.iter().copied().chain([false]).enumerate() {
        match (gap, start) {
            (true, None) => start = Some(i),
            (false, Some(from)) => {
                stretches.push(Hatched {
                    x: percent(from as f64, n),
                    width: percent((i - from) as f64, n),
                });
                start = None;
            }
            _ => {}
        }
    }
    stretches
}

/// The units in which nobody is recorded as looking, there where the filter asks.
fn gaps(snapshot: &Snapshot, bins: &Bins, filter: &Filter) -> Vec<bool> {
    let watched = &snapshot.watched;
    (0..bins.len()).map(|bar| watched.is_gap(filter, bins.days_of(bar))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_gaps_are_one_stretch() {
        let drawn = hatched(&[true, true, false, true]);
        let drawn: Vec<_> = drawn.iter().map(|h| (h.x.as_str(), h.width.as_str())).collect();
        assert_eq!(drawn, [("0.00%", "50.00%"), ("75.00%", "25.00%")]);
    }
}
