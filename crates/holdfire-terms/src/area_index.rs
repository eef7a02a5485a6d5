//! Which areas hold a place, with doubt: the circle in which the place lies against the core and
//! the outer edge of every area.
//!
//! Each shape is laid flat once, around its own middle, and distances are measured in the plane.
//! An area one degree of latitude tall has east-west lengths wrong by less than one per cent at its
//! northern and southern edge up to latitude 60; that is far below the uncertainty of any place we
//! are told. A shape across the date line is not supported.

use geo::{Contains, Distance, Euclidean, LineString, Point, Polygon};
use holdfire_core::{AreaId, AreaVersion, Certainty, Geometry, Place, State, When};
use jiff::Timestamp;
use serde::Serialize;

/// Whether a place lies in an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Membership {
    /// The whole circle lies outside the outer edge.
    Outside,
    /// The circle crosses an edge, or two maps differ.
    Perhaps,
    /// The whole circle lies in the core.
    Inside,
}

/// The areas of a state, laid flat for quick questions.
#[derive(Debug, Default)]
pub struct AreaIndex {
    pub(crate) areas: Vec<IndexedArea>,
}

#[derive(Debug)]
pub(crate) struct IndexedArea {
    pub id: AreaId,
    pub versions: Vec<IndexedVersion>,
}

#[derive(Debug)]
pub(crate) struct IndexedVersion {
    pub from: Timestamp,
    pub until: Option<Timestamp>,
    drawn_by: Box<str>,
    core: Vec<FlatPolygon>,
    outer: Vec<FlatPolygon>,
}

/// The areas that hold `place`, or may, at any instant of `when`. Areas that surely do not are
/// listed too, as long as one of their versions is valid then.
pub fn areas_of(place: &Place, when: &When, state: &State) -> Vec<(AreaId, Membership)> {
    AreaIndex::new(state).areas_of(place, when)
}

impl AreaIndex {
    /// Lays the areas of a state flat.
    pub fn new(state: &State) -> Self {
        let areas = state.areas.values().map(|area| IndexedArea {
            id: area.id.clone(),
            versions: area.versions.iter().map(IndexedVersion::new).collect(),
        });
        Self { areas: areas.collect() }
    }

    /// As [`areas_of`], for many questions.
    pub fn areas_of(&self, place: &Place, when: &When) -> Vec<(AreaId, Membership)> {
        let mut found = Vec::new();
        for area in &self.areas {
            let of_versions: Vec<Membership> =
                area.versions.iter().map(|version| version.membership(place)).collect();
            let mut instants = vec![when.from];
            let changes = area.versions.iter().flat_map(|v| [Some(v.from), v.until]).flatten();
            instants.extend(changes.filter(|at| when.from < *at && *at < when.until));
            let over_time = instants.iter().filter_map(|at| area.membership(&of_versions, *at));
            if let Some(membership) = over_time.reduce(either) {
                found.push((area.id.clone(), membership));
            }
        }
        found
    }

    /// The membership in every version of every area, whatever its time; the order is fixed.
    pub(crate) fn in_all_versions(&self, place: &Place) -> Vec<Membership> {
        let versions = self.areas.iter().flat_map(|area| &area.versions);
        versions.map(|version| version.membership(place)).collect()
    }
}

impl IndexedArea {
    /// The membership at an instant, given that in each version; nothing if no version is valid.
    /// Of several maps by one drawer the latest counts; where two drawers differ, it is in doubt.
    pub(crate) fn membership(&self, of: &[Membership], at: Timestamp) -> Option<Membership> {
        let is_valid = |v: &IndexedVersion| v.from <= at && v.until.is_none_or(|until| at < until);
        let is_latest = |v: &IndexedVersion| {
            !self
                .versions
                .iter()
                .any(|other| is_valid(other) && other.drawn_by == v.drawn_by && other.from > v.from)
        };
        self.versions
            .iter()
            .zip(of)
            .filter(|(version, _)| is_valid(version) && is_latest(version))
            .map(|(_, membership)| *membership)
            .reduce(either)
    }
}

fn either(a: Membership, b: Membership) -> Membership {
    if a == b { a } else { Membership::Perhaps }
}

impl IndexedVersion {
    fn new(version: &AreaVersion) -> Self {
        let shapes = |certainty| {
            let of = version.shapes.iter().filter(move |shape| shape.certainty == certainty);
            of.flat_map(|shape| FlatPolygon::of(&shape.geometry)).collect::<Vec<_>>()
        };
        Self {
            from: version.valid_from,
            until: version.valid_until,
            drawn_by: version.drawn_by.clone(),
            core: shapes(Certainty::Core),
            outer: shapes(Certainty::Outer),
        }
    }

    fn membership(&self, place: &Place) -> Membership {
        if self.core.iter().any(|polygon| polygon.holds_circle(place)) {
            return Membership::Inside;
        }
        // Without an outer part the core's edge is the edge.
        let touched = |polygons: &[FlatPolygon]| polygons.iter().any(|p| p.touches_circle(place));
        if touched(&self.outer) || touched(&self.core) {
            Membership::Perhaps
        } else {
            Membership::Outside
        }
    }
}

/// A polygon in metres east and north of its own middle.
#[derive(Debug)]
struct FlatPolygon {
    middle_lon: f64,
    middle_lat: f64,
    bounds_m: [f64; 4],
    polygon: Polygon<f64>,
}

const METRES_PER_DEGREE: f64 = 111_195.08;

impl FlatPolygon {
    fn of(geometry: &Geometry) -> Vec<Self> {
        geometry.0.iter().filter_map(|rings| Self::new(rings)).collect()
    }

    fn new(rings: &[Vec<[f64; 2]>]) -> Option<Self> {
        let outside = rings.first().filter(|ring| ring.len() >= 4)?;
        let [west, south, east, north] = Geometry(vec![vec![outside.clone()]])
            .bounds()
            .filter(|b| b.iter().all(|v| v.is_finite()))?;
        let (middle_lon, middle_lat) = (f64::midpoint(west, east), f64::midpoint(south, north));
        let flat = |ring: &Vec<[f64; 2]>| -> LineString<f64> {
            ring.iter().map(|p| flat(p[0], p[1], middle_lon, middle_lat)).collect()
        };
        let (west_m, south_m) = flat_xy(west, south, middle_lon, middle_lat);
        let (east_m, north_m) = flat_xy(east, north, middle_lon, middle_lat);
        Some(Self {
            middle_lon,
            middle_lat,
            bounds_m: [west_m, south_m, east_m, north_m],
            polygon: Polygon::new(flat(outside), rings[1..].iter().map(flat).collect()),
        })
    }

    fn holds_circle(&self, place: &Place) -> bool {
        let centre = self.centre(place);
        self.is_near(&centre, 0.0)
            && self.polygon.contains(&centre)
            && self.distance_to_edge_m(&centre) >= place.uncertainty_m
    }

    fn touches_circle(&self, place: &Place) -> bool {
        let centre = self.centre(place);
        self.is_near(&centre, place.uncertainty_m)
            && (self.polygon.contains(&centre)
                || self.distance_to_edge_m(&centre) <= place.uncertainty_m)
    }

    fn centre(&self, place: &Place) -> Point<f64> {
        flat(place.lon, place.lat, self.middle_lon, self.middle_lat)
    }

    fn is_near(&self, centre: &Point<f64>, distance_m: f64) -> bool {
        let [west, south, east, north] = self.bounds_m;
        (west - distance_m..=east + distance_m).contains(&centre.x())
            && (south - distance_m..=north + distance_m).contains(&centre.y())
    }

    fn distance_to_edge_m(&self, centre: &Point<f64>) -> f64 {
        let rings = std::iter::once(self.polygon.exterior()).chain(self.polygon.interiors());
        rings.map(|ring| Euclidean.distance(centre, ring)).fold(f64::INFINITY, f64::min)
    }
}

fn flat(lon: f64, lat: f64, middle_lon: f64, middle_lat: f64) -> Point<f64> {
    flat_xy(lon, lat, middle_lon, middle_lat).into()
}

fn flat_xy(lon: f64, lat: f64, middle_lon: f64, middle_lat: f64) -> (f64, f64) {
    let east_m = (lon - middle_lon) * METRES_PER_DEGREE * middle_lat.to_radians().cos();
    (east_m, (lat - middle_lat) * METRES_PER_DEGREE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use holdfire_core::{Area, GeoPrecision, Names, Shape};

    fn square(west: f64, south: f64, size: f64) -> Geometry {
        let (e, n) = (west + size, south + size);
        Geometry(vec![vec![vec![[west, south], [e, south], [e, n], [west, n], [west, south]]]])
    }

    fn version(drawn_by: &str, geometry: Geometry, certainty: Certainty) -> AreaVersion {
        AreaVersion {
            version: 1,
            valid_from: "2017-05-06T00:00Z".parse().unwrap(),
            valid_until: None,
            drawn_by: drawn_by.into(),
            source: "test".into(),
            note: None,
            shapes: vec![Shape { certainty, geometry }],
        }
    }

    fn index(versions: Vec<AreaVersion>) -> AreaIndex {
        let mut state = State::default();
        let id = AreaId::new("a").unwrap();
        let area = Area { id: id.clone(), name: Names::english("A"), versions };
        state.areas.insert(id, area);
        AreaIndex::new(&state)
    }

    fn at(index: &AreaIndex, lon: f64, lat: f64, uncertainty_m: f64) -> Membership {
        let mut place = Place::new(lon, lat, GeoPrecision::EXACT).unwrap();
        place.uncertainty_m = uncertainty_m;
        index.in_all_versions(&place)[0]
    }

    #[test]
    fn a_circle_is_inside_the_core_outside_the_outer_part_or_in_doubt() {
        let mut both = version("x", square(36.0, 35.0, 1.0), Certainty::Outer);
        let core = Shape { certainty: Certainty::Core, geometry: square(36.25, 35.25, 0.5) };
        both.shapes.push(core);
        let index = index(vec![both]);
        assert_eq!(at(&index, 36.5, 35.5, 1_000.0), Membership::Inside);
        assert_eq!(at(&index, 36.5, 35.5, 30_000.0), Membership::Perhaps);
        assert_eq!(at(&index, 36.1, 35.5, 1_000.0), Membership::Perhaps);
        assert_eq!(at(&index, 35.9, 35.5, 1_000.0), Membership::Outside);
        assert_eq!(at(&index, 35.9, 35.5, 10_000.0), Membership::Perhaps);
    }

    #[test]
    fn an_edge_is_found_within_one_per_cent_of_its_great_circle_distance() {
        let index = index(vec![version("x", square(36.0, 35.0, 1.0), Certainty::Core)]);
        for lat in [35.1, 35.5, 35.9] {
            let m = holdfire_core::distance_m((35.8, lat), (36.0, lat));
            assert_eq!(at(&index, 35.8, lat, m * 0.99), Membership::Outside);
            assert_eq!(at(&index, 35.8, lat, m * 1.01), Membership::Perhaps);
        }
    }

    #[test]
    fn inside_by_one_map_and_outside_by_another_is_in_doubt() {
        let index = index(vec![
            version("a", square(36.0, 35.0, 1.0), Certainty::Core),
            version("b", square(37.0, 35.0, 1.0), Certainty::Core),
        ]);
        let place = Place::new(36.5, 35.5, GeoPrecision::EXACT).unwrap();
        let day = jiff::civil::date(2017, 5, 10);
        let when = When::days(day, day, "Asia/Damascus").unwrap();
        assert_eq!(index.areas_of(&place, &when)[0].1, Membership::Perhaps);
        let before = jiff::civil::date(2017, 5, 1);
        let when = When::days(before, before, "Asia/Damascus").unwrap();
        assert!(index.areas_of(&place, &when).is_empty());
    }
}
