//! Shares over time, each with the interval in which it lies: a dot for the share, filled where there
//! are enough cases for it and hollow where there are few, and a line as long as the doubt. A part
//! of time without cases has no mark: its share is not known, and it is not nought.

use super::px;

const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 190.0;
const LEFT: f64 = 40.0;
const BOTTOM: f64 = 24.0;
const TOP: f64 = 10.0;

/// A chart to be written down.
pub(crate) struct Rates {
    pub width: String,
    pub height: String,
    pub left: String,
    pub grid: Vec<(String, String)>,
    pub ticks: Vec<(String, String)>,
    pub marks: Vec<Mark>,
    /// The shares that follow each other without a gap, as paths.
    pub lines: Vec<String>,
}

pub(crate) struct Mark {
    pub x: String,
    pub y: String,
    pub from: String,
    pub to: String,
    pub is_of_few: bool,
    pub title: String,
    pub href: String,
}

/// One part of time.
pub(crate) struct Point {
    pub label: String,
    pub share: Option<f64>,
    pub interval: Option<(f64, f64)>,
    pub is_of_few: bool,
    pub title: String,
    pub href: String,
}

/// Draws parts of time in their order; nothing if none has a share.
pub(crate) fn rates(points: &[Point]) -> Option<Rates> {
    points.iter().find(|point| point.share.is_some())?;
    let room = (WIDTH - LEFT) / points.len() as f64;
    let baseline = HEIGHT - BOTTOM;
    let y = |share: f64| baseline - (baseline - TOP) * share;
    let x = |at: usize| LEFT + room * (at as f64 + 0.5);
    let marks = points.iter().enumerate().filter_map(|(at, point)| {
        let (share, (from, to)) = (point.share?, point.interval?);
        Some(Mark {
            x: px(x(at)),
            y: px(y(share)),
            from: px(y(from)),
            to: px(y(to)),
            is_of_few: point.is_of_few,
            title: point.title.clone(),
            href: point.href.clone(),
        })
    });
    let mut lines: Vec<String> = Vec::new();
    let mut is_open = false;
    for (at, point) in points.iter().enumerate() {
        match (point.share, is_open, lines.last_mut()) {
            (Some(share), true, Some(line)) => {
                line.push_str(&format!("L{} {}", px(x(at)), px(y(share))));
            }
            (Some(share), ..) => lines.push(format!("M{} {}", px(x(at)), px(y(share)))),
            (None, ..) => {}
        }
        is_open = point.share.is_some();
    }
    lines.retain(|line| line.contains('L'));
    // A label needs about 60 units of room.
    let mut free_from = 0.0;
    let mut ticks = Vec::new();
    for (at, point) in points.iter().enumerate() {
        if x(at) >= free_from && x(at) < WIDTH - 20.0 {
            free_from = x(at) + 60.0;
            ticks.push((px(x(at)), point.label.clone()));
        }
    }
    let grid = [0.0, 0.25, 0.5, 0.75, 1.0];
    Some(Rates {
        width: px(WIDTH),
        height: px(HEIGHT),
        left: px(LEFT),
        grid: grid.map(|share| (px(y(share)), format!("{:.0}%", 100.0 * share))).to_vec(),
        ticks,
        marks: marks.collect(),
        lines,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(share: Option<f64>) -> Point {
        Point {
            label: "1 Feb".to_owned(),
            share,
            interval: share.map(|share| (share / 2.0, (1.0 + share) / 2.0)),
            is_of_few: false,
            title: String::new(),
            href: String::new(),
        }
    }

    #[test]
    fn a_part_without_cases_breaks_the_line_and_has_no_mark() {
        let shares = [Some(0.0), Some(1.0), None, Some(0.5)];
        let chart = rates(&shares.map(point)).unwrap();
        assert_eq!(chart.marks.len(), 3);
        assert_eq!(chart.lines.len(), 1, "{:?}", chart.lines);
        assert_eq!((&*chart.marks[0].y, &*chart.marks[1].y), ("166", "10"));
        assert!(rates(&[point(None), point(None)]).is_none());
    }
}
