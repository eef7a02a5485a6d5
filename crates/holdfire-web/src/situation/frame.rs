//! A part of the map as a filter: only what lies in it. Its edges are written in addresses with four
//! decimals, some ten metres, so that the same part is the same filter.

use super::clusters::mercator;
use std::fmt;

/// Parts of a degree that are told apart.
const PER_DEGREE: f64 = 10_000.0;

/// A part of the map, by its edges in parts of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    west: i32,
    south: i32,
    east: i32,
    north: i32,
}

impl Frame {
    /// Reads `w,s,e,n` in degrees; nothing if they are no part of the world.
    pub fn parse(told: &str) -> Option<Self> {
        let edges: Vec<f64> =
            told.split(',').map(|edge| edge.trim().parse().ok()).collect::<Option<_>>()?;
        let [west, south, east, north] = edges[..] else { return None };
        let is_valid = edges.iter().all(|edge| edge.is_finite() && edge.abs() <= 540.0);
        let parts = |degrees: f64| (degrees * PER_DEGREE).round() as i32;
        (is_valid && west < east && south < north).then(|| Self {
            west: parts(west),
            south: parts(south),
            east: parts(east),
            north: parts(north),
        })
    }

    /// Its edges on the map.
    pub(super) fn edges(self) -> Edges {
        let degrees = |parts: i32| f64::from(parts) / PER_DEGREE;
        let (left, top) = mercator(degrees(self.west), degrees(self.north));
        let (right, bottom) = mercator(degrees(self.east), degrees(self.south));
        Edges { left, top, right, bottom }
    }
}

impl fmt::Display for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let degrees = |parts: i32| f64::from(parts) / PER_DEGREE;
        let [west, south, east, north] =
            [self.west, self.south, self.east, self.north].map(degrees);
        write!(f, "{west},{south},{east},{north}")
    }
}

/// The edges of a part of the map in Web Mercator.
pub(crate) struct Edges {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Edges {
    /// Whether a place lies within; what has no place lies nowhere.
    pub fn holds(&self, x: f64, y: f64) -> bool {
        self.left <= x && x <= self.right && self.top <= y && y <= self.bottom
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_written_and_read_back_the_same() {
        let frame = Frame::parse("35.12345,-32,42.5,37.6").unwrap();
        assert_eq!(frame.to_string(), "35.1235,-32,42.5,37.6");
        assert_eq!(Frame::parse(&frame.to_string()), Some(frame));
        for wrong in ["", "1,2,3", "3,2,1,4", "1,4,3,2", "1,2,3,inf", "1,2,3,NaN", "a,b,c,d"] {
            assert_eq!(Frame::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_lies_on_the_edge_lies_within_and_what_has_no_place_does_not() {
        let edges = Frame::parse("35,32,42,37").unwrap().edges();
        let (x, y) = mercator(35.0, 37.0);
        assert!(edges.holds(x, y));
        let (x, y) = mercator(34.999, 35.0);
        assert!(!edges.holds(x, y));
        assert!(!edges.holds(f64::NAN, f64::NAN));
    }
}
