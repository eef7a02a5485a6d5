//! One report as the inner loops need it: a small row of numbers.

use std::num::NonZeroU32;

use crate::Report;
use crate::names::Names;

/// A hundredth of a metre, or less: places are kept as whole numbers of this part of a degree.
const PARTS_OF_DEGREE: f64 = 1e7;
/// Earth's mean radius times one degree in radians.
pub(crate) const METRES_PER_DEGREE: f64 = 111_195.0;
const METRES_PER_PART: f64 = METRES_PER_DEGREE / PARTS_OF_DEGREE;
const ROUND_THE_EARTH: u32 = 3_600_000_000;
/// An interval reaches at most this far from its middle when partners are looked for; a longer one is hardly a time.
const LONGEST_REACH_S: i64 = 10 * 86_400;

/// One report.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Row {
    pub place: Option<Place>,
    pub time: Option<Span>,
    /// How far away a partner may be, in metres.
    pub reach_m: f32,
    /// The path of the act from coarse to fine.
    pub act: Names,
    pub actors: Names,
    pub targets: Names,
    /// `NONE` when not given, as all names.
    pub source: u32,
    pub killed: Option<(u32, u32)>,
    /// Who coded the report and under which event.
    pub coder: u32,
    pub event: u32,
    /// 0, 1 or 2: as good as the place itself, near it, or somewhere in its district.
    pub precision: u8,
    /// Whether its coordinates are used for occurrences at other times too; see `points.rs`.
    pub is_at_shared_point: bool,
}

/// A place on Earth, to the centimetre.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Place {
    lat: i32,
    lon: i32,
    cos_lat: f32,
}

impl Place {
    pub(crate) fn new(lat: f64, lon: f64) -> Place {
        let parts = |degrees: f64| (degrees * PARTS_OF_DEGREE).round() as i32;
        Place { lat: parts(lat), lon: parts(lon), cos_lat: lat.to_radians().cos() as f32 }
    }

    /// Latitude and longitude as they are kept.
    pub(crate) fn parts(self) -> (i32, i32) {
        (self.lat, self.lon)
    }

    /// The latitude as it is kept.
    pub(crate) fn lat_parts(self) -> i32 {
        self.lat
    }

    pub(crate) fn lat(self) -> f64 {
        f64::from(self.lat) / PARTS_OF_DEGREE
    }

    pub(crate) fn lon(self) -> f64 {
        f64::from(self.lon) / PARTS_OF_DEGREE
    }

    pub(crate) fn cos_lat(self) -> f64 {
        f64::from(self.cos_lat)
    }

    /// How far north and east of another it lies, in parts as they are kept.
    pub(crate) fn offset_from(self, other: Place) -> (i32, i32) {
        let east = i64::from(self.lon) - i64::from(other.lon);
        let half = i64::from(ROUND_THE_EARTH) / 2;
        let east = (east + half).rem_euclid(2 * half) - half;
        (self.lat.saturating_sub(other.lat), east as i32)
    }

    /// The place so far north and east of this one.
    pub(crate) fn moved(self, north: i32, east: i32) -> Place {
        let half = i64::from(ROUND_THE_EARTH) / 2;
        let lon = (i64::from(self.lon) + i64::from(east) + half).rem_euclid(2 * half) - half;
        let lat = self.lat.saturating_add(north);
        let degrees = f64::from(lat) / PARTS_OF_DEGREE;
        Place { lat, lon: lon as i32, cos_lat: degrees.to_radians().cos() as f32 }
    }

    /// Distance on the sphere, good to a metre or so at the ranges where reports are compared.
    pub(crate) fn distance_m(self, other: Place) -> f64 {
        self.square_m2(other).sqrt()
    }

    /// The distance times itself, which is quicker to find.
    pub(crate) fn square_m2(self, other: Place) -> f64 {
        let across = self.lon.abs_diff(other.lon);
        let across = f64::from(across.min(ROUND_THE_EARTH - across));
        let across = across * 0.5 * f64::from(self.cos_lat + other.cos_lat);
        let along = f64::from(self.lat.abs_diff(other.lat));
        METRES_PER_PART * METRES_PER_PART * (across * across + along * along)
    }
}

/// Whether two places are within reach of each other.
pub(crate) fn is_within(square_m2: f64, one_reach_m: f32, other_reach_m: f32) -> bool {
    let reach_m = f64::from(one_reach_m + other_reach_m);
    square_m2 <= reach_m * reach_m
}

/// When something happened: the middle, and the length, of which more than a century is not told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    pub middle_s: i64,
    /// One more than the length, so that a missing span takes no room.
    length: NonZeroU32,
}

impl Span {
    pub(crate) fn of(report: &Report) -> Option<Span> {
        let from = report.from_s?;
        let until = report.until_s.unwrap_or(from);
        let length = u32::try_from(until - from).unwrap_or(u32::MAX);
        Some(Span {
            middle_s: from.midpoint(until),
            length: NonZeroU32::MIN.saturating_add(length),
        })
    }

    pub(crate) fn length_s(self) -> i64 {
        i64::from(self.length.get()) - 1
    }

    /// How far the shorter span would have to be moved to lie within the longer one.
    pub(crate) fn gap_s(self, other: Span) -> i64 {
        let apart = (self.middle_s - other.middle_s).abs();
        (apart - (self.length_s() - other.length_s()).abs() / 2).max(0)
    }

    pub(crate) fn half_s(self) -> i64 {
        (self.length_s() / 2).min(LONGEST_REACH_S)
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, Row};

    #[test]
    fn a_row_is_small_because_there_are_millions() {
        assert!(size_of::<Row>() <= 80);
    }

    #[test]
    fn the_date_line_and_the_poles_are_no_edge() {
        let metres = |one: (f64, f64), other: (f64, f64)| {
            Place::new(one.0, one.1).distance_m(Place::new(other.0, other.1))
        };
        assert!((metres((0.0, 180.0), (0.0, -180.0))).abs() < 0.1);
        assert!((metres((0.0, 179.99), (0.0, -179.99)) - 2_223.9).abs() < 1.0);
        assert!(metres((90.0, 0.0), (90.0, 180.0)) < 1.0);
    }
}
