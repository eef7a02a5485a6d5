//! The figures of several members side by side on one scale, one group for each publication, in
//! the order of time. Only figures of one unit stand on one chart. Days on which nothing was
//! published, or nothing is at hand, have no group: their figure is not known, and it is not zero.

use super::{axis_top, px};

const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 220.0;
const LEFT: f64 = 34.0;
const BOTTOM: f64 = 26.0;
const TOP: f64 = 8.0;

/// A chart to be written down.
pub(crate) struct Pairs {
    pub width: String,
    pub height: String,
    pub left: String,
    pub baseline: String,
    pub grid: Vec<Tick>,
    pub ticks: Vec<Tick>,
    pub columns: Vec<Column>,
}

pub(crate) struct Tick {
    pub at: String,
    pub text: String,
}

pub(crate) struct Column {
    pub x: String,
    pub y: String,
    pub width: String,
    pub height: String,
    /// The place of the member in the mechanism: it chooses the pattern, never a colour of a flag.
    pub member: usize,
    pub title: String,
    pub href: String,
}

/// The figures of one publication, a value per member.
pub(crate) struct Day {
    pub label: String,
    pub values: Vec<Option<(u64, String, String)>>,
}

/// Draws publications in their order.
pub(crate) fn pairs(days: &[Day]) -> Option<Pairs> {
    let most = days.iter().flat_map(|day| &day.values).flatten().map(|(n, ..)| *n).max()?;
    let (top, step) = axis_top(most);
    let room = (WIDTH - LEFT) / days.len() as f64;
    let members = days.iter().map(|day| day.values.len()).max().unwrap_or(1) as f64;
    let bar = (room * 0.86 / members).min(26.0);
    let baseline = HEIGHT - BOTTOM;
    let y = |n: u64| baseline - (baseline - TOP) * n as f64 / top as f64;
    let x = |group: usize| LEFT + room * group as f64 + (room - bar * members) / 2.0;
    let columns = days.iter().enumerate().flat_map(|(group, day)| {
        let values = day.values.iter().enumerate();
        values.filter_map(move |(member, value)| value.as_ref().map(|value| (group, member, value)))
    });
    let columns = columns.map(|(group, member, (n, title, href))| Column {
        x: px(x(group) + bar * member as f64),
        y: px(y(*n)),
        width: px((bar - 0.8).max(0.6)),
        height: px((baseline - y(*n)).max(0.8)),
        member,
        title: title.clone(),
        href: href.clone(),
    });
    // A label needs about 70 units of room.
    let mut free_from = 0.0;
    let ticks = days.iter().enumerate().filter_map(|(group, day)| {
        let at = x(group) + bar * members / 2.0;
        (at >= free_from && at < WIDTH - 20.0).then(|| {
            free_from = at + 70.0;
            Tick { at: px(at), text: day.label.clone() }
        })
    });
    let grid = (0..=top / step).map(|i| Tick { at: px(y(i * step)), text: (i * step).to_string() });
    Some(Pairs {
        width: px(WIDTH),
        height: px(HEIGHT),
        left: px(LEFT),
        baseline: px(baseline),
        grid: grid.collect(),
        columns: columns.collect(),
        ticks: ticks.collect(),
    })
}
