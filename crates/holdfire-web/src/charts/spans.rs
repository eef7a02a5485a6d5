//! Spans of time as bars on one scale: instruments in force, versions of areas.

use super::percent;
use jiff::Timestamp;

/// A span on the scale.
pub(crate) struct Span {
    pub x: String,
    pub width: String,
    /// Whether it goes on.
    pub is_open: bool,
}

/// The scale that holds several spans.
pub(crate) struct Scale {
    from: i64,
    until: i64,
}

impl Scale {
    /// A scale close around instants that may lie near each other, with some room at its end for
    /// spans that go on; nothing if they do not differ.
    pub fn close(instants: impl Iterator<Item = Timestamp>) -> Option<Self> {
        let all: Vec<i64> = instants.map(Timestamp::as_second).collect();
        let (from, last) = (*all.iter().min()?, *all.iter().max()?);
        let room = ((last - from) / 2).max(86_400);
        (from < last).then_some(Self { from, until: last + room })
    }

    /// First and last instant.
    pub fn ends(&self) -> (Timestamp, Timestamp) {
        let at = |second| Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH);
        (at(self.from), at(self.until))
    }

    /// Where an instant lies on it.
    pub fn place(&self, at: Timestamp) -> String {
        percent((at.as_second() - self.from) as f64, (self.until - self.from) as f64)
    }

    /// A span on it.
    pub fn span(&self, from: Timestamp, until: Option<Timestamp>) -> Span {
        let whole = (self.until - self.from) as f64;
        let start = (from.as_second() - self.from) as f64;
        let end = until.map_or(self.until, Timestamp::as_second) - self.from;
        let width = (end as f64 - start).max(whole / 200.0);
        Span { x: percent(start, whole), width: percent(width, whole), is_open: until.is_none() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_without_an_end_reaches_the_end_of_the_scale() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let (a, b) = (at("2017-01-01T00:00:00Z"), at("2017-12-31T00:00:00Z"));
        let scale = Scale::close([a, b].into_iter()).unwrap();
        let open = scale.span(a, None);
        assert_eq!(
            (open.x.as_str(), open.width.as_str(), open.is_open),
            ("0.00%", "100.00%", true)
        );
        assert!(!scale.span(a, Some(b)).is_open);
        assert!(Scale::close([a, a].into_iter()).is_none());
    }
}
