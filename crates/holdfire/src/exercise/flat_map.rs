//! Points and outlines on a flat map. The island lies near the equator, where a degree is as long
//! in one direction as in the other, so sums and square roots do; they come out the same on every
//! machine, as sines would not.

use super::random::Random;

/// Kilometres in a degree of latitude, and near the equator in one of longitude too.
const KM_PER_DEGREE: f64 = 111.195;

/// A point, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point {
    pub(super) lon: f64,
    pub(super) lat: f64,
}

impl Point {
    /// Kilometres to another point on a flat map: good to a part in a thousand on this island, and
    /// the same on every machine, because it needs a square root and no sine.
    pub(super) fn distance_km(self, other: Self) -> f64 {
        let (east, north) = (self.lon - other.lon, self.lat - other.lat);
        (east * east + north * north).sqrt() * KM_PER_DEGREE
    }

    /// A point some kilometres away in any direction.
    pub(super) fn scattered(self, km: f64, random: &mut Random) -> Self {
        let spread = km / KM_PER_DEGREE;
        Self { lon: self.lon + random.normal() * spread, lat: self.lat + random.normal() * spread }
    }
}

/// The outside ring of a polygon, with its bounding box.
#[derive(Debug, Clone)]
pub(super) struct Outline {
    ring: Vec<[f64; 2]>,
    low: [f64; 2],
    high: [f64; 2],
}

impl Outline {
    pub(super) fn new(ring: Vec<[f64; 2]>) -> Self {
        let fold = |pick: fn(f64, f64) -> f64, start: f64| {
            ring.iter().fold([start; 2], |b, p| [pick(b[0], p[0]), pick(b[1], p[1])])
        };
        let (low, high) = (fold(f64::min, f64::INFINITY), fold(f64::max, f64::NEG_INFINITY));
        Self { ring, low, high }
    }

    /// Whether the point lies inside, by counting the edges east of it.
    pub(super) fn holds(&self, at: Point) -> bool {
        if at.lon < self.low[0] || at.lon > self.high[0] {
            return false;
        }
        if at.lat < self.low[1] || at.lat > self.high[1] {
            return false;
        }
        self.ring.windows(2).fold(false, |inside, edge| {
            let (a, b) = (edge[0], edge[1]);
            let crosses = (a[1] > at.lat) != (b[1] > at.lat)
                && at.lon < (b[0] - a[0]) * (at.lat - a[1]) / (b[1] - a[1]) + a[0];
            inside != crosses
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_in_the_notch_of_an_outline_is_outside() {
        let ring = vec![[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [2.0, 1.0], [0.0, 4.0], [0.0, 0.0]];
        let outline = Outline::new(ring);
        let holds = |lon, lat| outline.holds(Point { lon, lat });
        assert!(holds(0.5, 2.0) && holds(3.5, 2.0) && holds(2.0, 0.5));
        assert!(!holds(2.0, 2.0) && !holds(5.0, 1.0) && !holds(1.0, -1.0));
    }

    #[test]
    fn a_degree_is_about_111_km_either_way() {
        let origin = Point { lon: -30.0, lat: 3.0 };
        let east = origin.distance_km(Point { lon: -29.0, lat: 3.0 });
        let north = origin.distance_km(Point { lon: -30.0, lat: 4.0 });
        assert!(east == north && (east - 111.2).abs() < 0.1);
    }
}
