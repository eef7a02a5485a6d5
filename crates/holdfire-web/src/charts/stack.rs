//! Instruments as a stack over time: a bar each, oldest first, and lines from one to those that it
//! is annexed to, deals with or cites. The kind of a line is told by its pattern and in the table.

use super::px;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

const WIDTH: f64 = 960.0;
const LEFT: f64 = 8.0;
const RIGHT: f64 = 8.0;
const TOP: f64 = 6.0;
const LAYER: f64 = 34.0;
const BAR: f64 = 8.0;
/// Lines that start on one bar stand this far apart.
const TIE_STEP: f64 = 7.0;
const FOOT: f64 = 22.0;

/// How one instrument stands to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TieKind {
    /// It is annexed to it.
    Annex,
    /// Its ladder deals with violations of it.
    DealsWith,
    /// It refers to it.
    Cites,
}

impl TieKind {
    /// The class of its line, and the end of its message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Annex => "annex",
            Self::DealsWith => "deals-with",
            Self::Cites => "cites",
        }
    }
}

/// An instrument.
pub(crate) struct Layer {
    pub href: String,
    pub title: String,
    pub note: String,
    pub from: Option<Timestamp>,
    pub until: Option<Timestamp>,
    /// Whether texts or renewals leave open when it is in force.
    pub is_open: bool,
    pub ties: Vec<Tie>,
}

/// A tie to the layer at a place.
pub(crate) struct Tie {
    pub kind: TieKind,
    pub to: usize,
}

/// A chart to be written down.
pub(crate) struct Stack {
    pub label: String,
    pub width: String,
    pub height: String,
    pub layers: Vec<Drawn>,
    pub lines: Vec<Line>,
    /// Where each year begins.
    pub years: Vec<(String, String)>,
    pub baseline: String,
}

pub(crate) struct Drawn {
    pub href: String,
    pub title: String,
    pub note: String,
    pub text_x: String,
    pub text_y: String,
    pub anchor: &'static str,
    pub x: String,
    pub y: String,
    pub width: String,
    pub height: String,
    pub goes_on: bool,
    pub is_open: bool,
}

pub(crate) struct Line {
    pub class: &'static str,
    pub d: String,
    pub dot_x: String,
    pub dot_y: String,
    pub title: String,
}

impl Stack {
    /// Draws instruments in their order; nothing if none is dated.
    pub fn of(layers: Vec<Layer>, label: String, zone: &TimeZone) -> Option<Self> {
        let instants = layers.iter().flat_map(|layer| [layer.from, layer.until]).flatten();
        let (first, last) = instants.fold(None, |ends: Option<(Timestamp, Timestamp)>, at| {
            Some(ends.map_or((at, at), |(a, b)| (a.min(at), b.max(at))))
        })?;
        let room = ((last.as_second() - first.as_second()) / 6).max(60 * 86_400);
        let end = last.as_second() + room;
        let whole = (end - first.as_second()) as f64;
        let x_of = |second: i64| {
            LEFT + (WIDTH - LEFT - RIGHT) * (second - first.as_second()) as f64 / whole
        };
        let starts: Vec<f64> = layers
            .iter()
            .map(|layer| layer.from.map_or(LEFT, |from| x_of(from.as_second())))
            .collect();
        let bar_y = |place: usize| TOP + LAYER * place as f64 + LAYER - BAR - 5.0;
        let height = TOP + LAYER * layers.len() as f64 + FOOT;
        let mut lines = Vec::new();
        for (place, layer) in layers.iter().enumerate() {
            for (n, tie) in layer.ties.iter().enumerate() {
                let Some(to) = layers.get(tie.to) else { continue };
                let x = starts[place] + 3.0 + TIE_STEP * n as f64;
                // The line ends on the other's bar, or where that bar would begin.
                let x_there = x.max(starts[tie.to] + 3.0);
                let (y, y_there) = (bar_y(place), bar_y(tie.to) + BAR);
                let (y, y_there) = match y > y_there {
                    true => (y, y_there),
                    false => (y + BAR, bar_y(tie.to)),
                };
                lines.push(Line {
                    class: tie.kind.as_str(),
                    d: format!("M{} {}V{}H{}", px(x), px(y), px(y_there), px(x_there)),
                    dot_x: px(x_there),
                    dot_y: px(y_there),
                    title: format!("{} → {}", layer.title, to.title),
                });
            }
        }
        let drawn = layers.into_iter().enumerate().map(|(place, layer)| {
            let x = starts[place];
            let until = layer.until.map_or(end, Timestamp::as_second);
            let far = x > WIDTH * 0.55;
            Drawn {
                text_x: px(if far { WIDTH - RIGHT } else { x }),
                text_y: px(bar_y(place) - 5.0),
                anchor: if far { "end" } else { "start" },
                x: px(x),
                y: px(bar_y(place)),
                width: px((x_of(until) - x).max(3.0)),
                height: px(BAR),
                goes_on: layer.until.is_none(),
                is_open: layer.is_open,
                href: layer.href,
                title: layer.title,
                note: layer.note,
            }
        });
        Some(Self {
            label,
            layers: drawn.collect(),
            lines,
            years: years(first, end, zone)
                .map(|(year, second)| (px(x_of(second)), year.to_string()))
                .collect(),
            baseline: px(height - FOOT + 4.0),
            width: px(WIDTH),
            height: px(height),
        })
    }
}

/// The years that begin on a scale, each with the second of its beginning.
fn years(first: Timestamp, end: i64, zone: &TimeZone) -> impl Iterator<Item = (i16, i64)> {
    let after = first.to_zoned(zone.clone()).year().saturating_add(1);
    (after..after.saturating_add(200))
        .filter_map(|year| {
            let begins = Date::new(year, 1, 1).ok()?.to_zoned(zone.clone()).ok()?;
            Some((year, begins.timestamp().as_second()))
        })
        .take_while(move |(_, second)| *second < end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layer(from: &str, ties: Vec<Tie>) -> Layer {
        Layer {
            href: String::new(),
            title: from.to_owned(),
            note: String::new(),
            from: Some(from.parse().unwrap()),
            until: None,
            is_open: false,
            ties,
        }
    }

    #[test]
    fn a_tie_leads_from_the_younger_bar_to_the_older() {
        let old = layer("2016-12-30T00:00:00Z", Vec::new());
        let young = layer("2017-05-06T00:00:00Z", vec![Tie { kind: TieKind::Cites, to: 0 }]);
        let stack = Stack::of(vec![old, young], String::new(), &TimeZone::UTC).unwrap();
        assert_eq!(stack.lines.len(), 1);
        assert!(stack.lines[0].dot_y.parse::<f64>().unwrap() < stack.layers[1].y.parse().unwrap());
        assert_eq!(stack.years[0].1, "2017");
        assert!(Stack::of(Vec::new(), String::new(), &TimeZone::UTC).is_none());
    }
}
