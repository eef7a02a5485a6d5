//! The plane around a place: metres east and north of it, and how far outlines are from it.
//!
//! Every outline is laid flat around the place that is asked about, so that all outlines are
//! measured by one rule: what is drawn smaller is never nearer. A distance of up to 50 km is right
//! to within one per cent up to latitude 60; beyond that, and towards the poles, it grows less
//! certain, as do the places we are told. A line between two points is straight in longitude and
//! latitude, as in GeoJSON. An outline across the date line is not supported.

use holdfire_core::Place;

/// One degree of latitude on the sphere that `holdfire_core::distance_m` uses.
const METRES_PER_DEGREE: f64 = 111_195.08;

/// Stretches of an outline that are passed over together when they are too far away.
const SEGMENTS_PER_RUN: usize = 16;

/// A place as the middle of a plane.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Around {
    lon: f64,
    lat: f64,
    metres_per_degree_east: f64,
    /// Radius of the circle in which the place lies.
    pub radius_m: f64,
}

impl Around {
    pub(crate) fn new(place: &Place) -> Self {
        Self {
            lon: place.lon,
            lat: place.lat,
            metres_per_degree_east: METRES_PER_DEGREE * place.lat.to_radians().cos(),
            // A radius that is no number says nothing about where the place is not.
            radius_m: if place.uncertainty_m >= 0.0 { place.uncertainty_m } else { f64::INFINITY },
        }
    }

    fn metres(&self, point: [f64; 2]) -> (f64, f64) {
        (
            (point[0] - self.lon) * self.metres_per_degree_east,
            (point[1] - self.lat) * METRES_PER_DEGREE,
        )
    }

    /// The point so many metres east and north of the middle.
    pub(crate) fn point(&self, east_m: f64, north_m: f64) -> [f64; 2] {
        let degrees_east = east_m / self.metres_per_degree_east.max(1.0);
        [self.lon + degrees_east, self.lat + north_m / METRES_PER_DEGREE]
    }

    fn middle(&self) -> [f64; 2] {
        [self.lon, self.lat]
    }
}

/// A box of longitude and latitude: `[west, south, east, north]`.
#[derive(Debug, Clone, Copy)]
struct Bounds([f64; 4]);

impl Bounds {
    fn of(points: &[[f64; 2]]) -> Self {
        let nothing = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
        Self(
            points.iter().fold(nothing, |b, p| {
                [b[0].min(p[0]), b[1].min(p[1]), b[2].max(p[0]), b[3].max(p[1])]
            }),
        )
    }

    /// The square of the distance from the middle of a plane, 0 within.
    fn distance_squared(&self, around: &Around) -> f64 {
        let [west, south, east, north] = self.0;
        let lon = around.lon.clamp(west, east.max(west));
        let lat = around.lat.clamp(south, north.max(south));
        let (x, y) = around.metres([lon, lat]);
        x * x + y * y
    }
}

/// A ring or a path.
#[derive(Debug)]
pub(crate) struct Outline {
    points: Box<[[f64; 2]]>,
    bounds: Bounds,
    /// The bounds of every [`SEGMENTS_PER_RUN`] segments.
    runs: Box<[Bounds]>,
}

impl Outline {
    /// Nothing if it has no points or one that is not finite.
    pub(crate) fn new(points: &[[f64; 2]]) -> Option<Self> {
        if points.is_empty() || !points.iter().flatten().all(|number| number.is_finite()) {
            return None;
        }
        let last = points.len() - 1;
        let run = |start: usize| Bounds::of(&points[start..=(start + SEGMENTS_PER_RUN).min(last)]);
        Some(Self {
            points: points.into(),
            bounds: Bounds::of(points),
            runs: (0..last.max(1)).step_by(SEGMENTS_PER_RUN).map(run).collect(),
        })
    }

    /// The square of the distance from the middle, if it is not above `limit`; else infinity. Any
    /// distance below `enough` may stand for the smallest one.
    pub(crate) fn distance_squared(&self, around: &Around, limit: f64, enough: f64) -> f64 {
        let mut best = f64::INFINITY;
        if self.bounds.distance_squared(around) > limit {
            return best;
        }
        for (number, run) in self.runs.iter().enumerate() {
            if run.distance_squared(around) > best.min(limit) {
                continue;
            }
            let start = number * SEGMENTS_PER_RUN;
            let end = (start + SEGMENTS_PER_RUN).min(self.points.len() - 1);
            let mut from = around.metres(self.points[start]);
            // A path of one point is a segment that ends where it starts.
            for point in &self.points[(start + 1).min(end)..=end] {
                let to = around.metres(*point);
                best = best.min(distance_squared_to_segment(from, to));
                from = to;
            }
            if best < enough {
                return best;
            }
        }
        if best > limit { f64::INFINITY } else { best }
    }

    /// How often a line from the point straight to the east crosses it.
    fn crossings(&self, [lon, lat]: [f64; 2]) -> usize {
        let mut crossings = 0;
        for (number, Bounds([_, south, east, north])) in self.runs.iter().enumerate() {
            if lat < *south || lat > *north || lon > *east {
                continue;
            }
            let start = number * SEGMENTS_PER_RUN;
            let end = (start + SEGMENTS_PER_RUN).min(self.points.len() - 1);
            for pair in self.points[start..=end].windows(2) {
                let [[from_lon, from_lat], [to_lon, to_lat]] = [pair[0], pair[1]];
                if (from_lat > lat) != (to_lat > lat) {
                    let along = (lat - from_lat) / (to_lat - from_lat);
                    crossings += usize::from(lon < from_lon + along * (to_lon - from_lon));
                }
            }
        }
        crossings
    }
}

/// How a circle lies to a polygon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lies {
    Within,
    Across,
    Beyond,
}

/// A polygon: what its rings enclose an odd number of times.
#[derive(Debug)]
pub(crate) struct Ground {
    bounds: Bounds,
    rings: Vec<Outline>,
}

impl Ground {
    /// From an outer ring and holes; nothing if the outer ring is none.
    pub(crate) fn new(rings: &[Vec<[f64; 2]>]) -> Option<Self> {
        let outer = Outline::new(rings.first().filter(|ring| ring.len() >= 4)?)?;
        let bounds = outer.bounds;
        let holes = rings[1..].iter().filter_map(|ring| Outline::new(ring));
        Some(Self { bounds, rings: std::iter::once(outer).chain(holes).collect() })
    }

    /// How the circle of the place lies to it. A circle that only touches the edge from within is
    /// within; one that touches it from beyond lies across it, and so does a point on the edge.
    pub(crate) fn lies(&self, around: &Around) -> Lies {
        let limit = around.radius_m * around.radius_m;
        if self.bounds.distance_squared(around) > limit {
            return Lies::Beyond;
        }
        let mut edge = f64::INFINITY;
        for ring in &self.rings {
            edge = edge.min(ring.distance_squared(around, limit, limit));
            if edge < limit || edge == 0.0 {
                return Lies::Across;
            }
        }
        match self.holds(around.middle()) {
            true => Lies::Within,
            false if edge <= limit => Lies::Across,
            false => Lies::Beyond,
        }
    }

    /// Whether it holds a point; on the edge, either may be said.
    pub(crate) fn holds(&self, point: [f64; 2]) -> bool {
        let Bounds([west, south, east, north]) = self.bounds;
        (west..=east).contains(&point[0])
            && (south..=north).contains(&point[1])
            && self.rings.iter().map(|ring| ring.crossings(point)).sum::<usize>() % 2 == 1
    }
}

/// The square of the distance of the middle of a plane from a segment in it.
fn distance_squared_to_segment(from: (f64, f64), to: (f64, f64)) -> f64 {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let length_squared = x * x + y * y;
    let along = if length_squared > 0.0 {
        (-(from.0 * x + from.1 * y) / length_squared).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let (x, y) = (from.0 + along * x, from.1 + along * y);
    x * x + y * y
}

#[cfg(test)]
mod tests {
    use super::*;
    use holdfire_core::{GeoPrecision, distance_m};
    use proptest::prelude::*;

    fn around(lon: f64, lat: f64, radius_m: f64) -> Around {
        let mut place = Place::new(lon, lat, GeoPrecision::EXACT).unwrap();
        place.uncertainty_m = radius_m;
        Around::new(&place)
    }

    fn metres(outline: &Outline, around: &Around) -> f64 {
        outline.distance_squared(around, f64::INFINITY, 0.0).sqrt()
    }

    #[test]
    fn a_distance_up_to_50_km_is_right_to_within_one_per_cent_up_to_latitude_60() {
        let mut worst: f64 = 0.0;
        for lat in [-60.0, -35.0, 0.0, 20.0, 35.0, 50.0, 60.0] {
            for step in 0..360 {
                for far_m in [100.0, 5_000.0, 50_000.0] {
                    let middle = around(36.0, lat, 0.0);
                    let angle = f64::from(step).to_radians();
                    let point = middle.point(far_m * angle.cos(), far_m * angle.sin());
                    let expected = distance_m((36.0, lat), (point[0], point[1]));
                    let outline = Outline::new(&[point]).unwrap();
                    worst = worst.max((metres(&outline, &middle) / expected - 1.0).abs());
                }
            }
        }
        assert!(worst < 0.01, "{worst}");
        assert!(worst > 0.0001, "the test has to look where it is worst: {worst}");
    }

    /// The smallest great-circle distance to points close together on each segment.
    fn by_great_circles(points: &[[f64; 2]], at: (f64, f64)) -> f64 {
        let on = |pair: &[[f64; 2]], part: f64| {
            let [a, b] = [pair[0], pair[1]];
            (a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1]))
        };
        let each = points.windows(2).flat_map(|pair| {
            (0..=2_000).map(move |step| distance_m(at, on(pair, f64::from(step) / 2_000.0)))
        });
        each.fold(f64::INFINITY, f64::min)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]

        #[test]
        fn the_distance_from_a_line_is_that_of_its_nearest_point(
            points in prop::collection::vec((35.5..36.5f64, 59.3..60.0f64), 2..40),
            lon in 35.6..36.4f64,
            lat in 59.4..60.0f64,
        ) {
            let points: Vec<[f64; 2]> = points.into_iter().map(|(lon, lat)| [lon, lat]).collect();
            let expected = by_great_circles(&points, (lon, lat));
            let found = metres(&Outline::new(&points).unwrap(), &around(lon, lat, 0.0));
            prop_assert!((found - expected).abs() <= 0.01 * expected + 20.0, "{found} {expected}");
        }

        #[test]
        fn runs_that_are_passed_over_hold_nothing_nearer(
            points in prop::collection::vec((35.0..37.0f64, 35.0..36.0f64), 1..100),
            lon in 34.0..38.0f64,
            lat in 34.0..37.0f64,
            limit_m in 0.0..200_000.0f64,
        ) {
            let points: Vec<[f64; 2]> = points.into_iter().map(|(lon, lat)| [lon, lat]).collect();
            let middle = around(lon, lat, 0.0);
            let flat: Vec<(f64, f64)> = points.iter().map(|p| middle.metres(*p)).collect();
            let alone = distance_squared_to_segment(flat[0], flat[0]);
            let expected = flat.windows(2).map(|p| distance_squared_to_segment(p[0], p[1])).fold(alone, f64::min);
            let outline = Outline::new(&points).unwrap();
            let limit = limit_m * limit_m;
            let found = outline.distance_squared(&middle, limit, 0.0);
            prop_assert_eq!(found, if expected <= limit { expected } else { f64::INFINITY });
        }

        #[test]
        fn a_ring_holds_what_the_plain_rule_says(
            points in prop::collection::vec((0.0..10.0f64, 0.0..10.0f64), 3..80),
            lon in 0.0..10.0f64,
            lat in 0.0..10.0f64,
        ) {
            let mut ring: Vec<[f64; 2]> = points.into_iter().map(|(lon, lat)| [lon, lat]).collect();
            ring.push(ring[0]);
            let crossed = ring.windows(2).filter(|pair| {
                let [a, b] = [pair[0], pair[1]];
                (a[1] > lat) != (b[1] > lat)
                    && lon < a[0] + (lat - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
            });
            let expected = crossed.count() % 2 == 1;
            prop_assert_eq!(Ground::new(&[ring]).unwrap().holds([lon, lat]), expected);
        }
    }

    #[test]
    fn a_hole_is_not_held() {
        let square =
            |from: f64, to: f64| vec![[from, from], [to, from], [to, to], [from, to], [from, from]];
        let ground = Ground::new(&[square(0.0, 3.0), square(1.0, 2.0)]).unwrap();
        assert_eq!(ground.lies(&around(1.5, 1.5, 10_000.0)), Lies::Beyond);
        assert_eq!(ground.lies(&around(0.5, 0.5, 10_000.0)), Lies::Within);
        assert_eq!(ground.lies(&around(0.95, 1.5, 10_000.0)), Lies::Across);
        assert_eq!(ground.lies(&around(0.0, 1.5, 0.0)), Lies::Across);
    }
}
