//! Areas: zones, lines, buffers, crossings, posts and areas of operations, with versions in time,
//! who drew them, and how certain their edge is.
//!
//! Zones, buffers and operations are polygons and can hold a place. Lines, crossings and posts are
//! paths: they hold nothing, distances are measured from them.

use crate::{ActorId, AreaId, Names};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The most vertices one drawing of an area may have. An entry of the register, which is at most
/// 1 MiB long, has no room for more; so whatever was recorded stays within it.
const MAX_VERTICES: usize = 180_000;

/// What an area is on the ground.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum AreaKind {
    /// A piece of land.
    #[default]
    Zone,
    /// A line of contact, a road, a border.
    Line,
    /// A strip between two sides, such as a demilitarised zone.
    Buffer,
    /// A place where people and goods cross.
    Crossing,
    /// A post of observers or of one side.
    Post,
    /// Where combat operations against somebody are under way; it moves, so its versions are many.
    Operations,
}

impl AreaKind {
    /// Every kind there is.
    pub const ALL: [Self; 6] =
        [Self::Zone, Self::Line, Self::Buffer, Self::Crossing, Self::Post, Self::Operations];

    /// The word of the kind, as files and entries have it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Zone => "zone",
            Self::Line => "line",
            Self::Buffer => "buffer",
            Self::Crossing => "crossing",
            Self::Post => "post",
            Self::Operations => "operations",
        }
    }

    /// The kind of that word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// Whether it is drawn as paths, from which distances are measured, and not as polygons.
    pub fn is_path(self) -> bool {
        matches!(self, Self::Line | Self::Crossing | Self::Post)
    }

    /// Whether it is the kind of an entry that names none.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
    fn is_zone(&self) -> bool {
        *self == Self::Zone
    }
}

/// Whether a shape is surely part of the area or only perhaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Inside however the area is read.
    Core,
    /// Outside this the place is outside however the area is read.
    Outer,
}

/// Polygons as in GeoJSON: rings of `[lon, lat]`, the first ring of each polygon is its outside.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Geometry(pub Vec<Vec<Vec<[f64; 2]>>>);

impl Geometry {
    /// Whether nothing is drawn.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `[west, south, east, north]`, or nothing for an empty geometry.
    pub fn bounds(&self) -> Option<[f64; 4]> {
        bounds(self.0.iter().flatten().flatten())
    }

    /// What is wrong with it, if anything: open rings, points off the globe, too few points.
    pub fn problem(&self) -> Option<String> {
        if self.0.iter().all(Vec::is_empty) {
            return Some("it has no rings".to_owned());
        }
        self.0.iter().flatten().find_map(|ring| {
            if ring.len() < 4 {
                Some("a ring has fewer than four points".to_owned())
            } else if ring.first() != ring.last() {
                Some("a ring is not closed: its last point differs from its first".to_owned())
            } else {
                off_the_globe(ring)
            }
        })
    }
}

/// One shape of an area version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Shape {
    /// Core or outer.
    pub certainty: Certainty,
    /// Where, if the area is drawn as polygons.
    #[serde(default, skip_serializing_if = "Geometry::is_empty")]
    pub geometry: Geometry,
    /// Where, if it is drawn as lines or points, as `[lon, lat]`. A point is a path of one vertex.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paths: Vec<Vec<[f64; 2]>>,
}

impl Shape {
    /// `[west, south, east, north]` of all that is drawn.
    pub fn bounds(&self) -> Option<[f64; 4]> {
        let rings = self.geometry.0.iter().flatten().flatten();
        bounds(rings.chain(self.paths.iter().flatten()))
    }

    /// How many vertices it has.
    pub fn vertices(&self) -> usize {
        let rings = self.geometry.0.iter().flatten();
        rings.chain(&self.paths).map(Vec::len).sum()
    }

    /// Why it cannot be a shape of an area of that kind, if it cannot.
    pub fn problem(&self, kind: AreaKind) -> Option<String> {
        match (kind.is_path(), self.geometry.is_empty(), self.paths.is_empty()) {
            (true, true, false) => self.problem_of_paths(kind),
            (false, false, true) => self.geometry.problem(),
            (true, ..) => Some(format!("a {} is drawn as lines or points only", kind.as_str())),
            (false, _, false) => Some(format!("{} polygons only", drawn_with(kind))),
            (false, true, true) => Some("it has no rings".to_owned()),
        }
    }

    fn problem_of_paths(&self, kind: AreaKind) -> Option<String> {
        self.paths.iter().find_map(|path| match path.len() {
            0 => Some("a path has no points".to_owned()),
            1 if kind == AreaKind::Line => Some("a line has only one point".to_owned()),
            _ => off_the_globe(path),
        })
    }
}

fn drawn_with(kind: AreaKind) -> String {
    match kind {
        AreaKind::Operations => "operations are drawn as".to_owned(),
        _ => format!("a {} is drawn as", kind.as_str()),
    }
}

fn bounds<'a>(mut points: impl Iterator<Item = &'a [f64; 2]>) -> Option<[f64; 4]> {
    let first = points.next()?;
    Some(points.fold([first[0], first[1], first[0], first[1]], |b, p| {
        [b[0].min(p[0]), b[1].min(p[1]), b[2].max(p[0]), b[3].max(p[1])]
    }))
}

/// A number that is none is on no globe either.
fn off_the_globe(points: &[[f64; 2]]) -> Option<String> {
    let on_globe =
        |p: &[f64; 2]| (-180.0..=180.0).contains(&p[0]) && (-90.0..=90.0).contains(&p[1]);
    let message = || "a point lies off the globe: are lon and lat swapped?".to_owned();
    (!points.iter().all(on_globe)).then(message)
}

/// An area as one drawer drew it, for one time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AreaVersion {
    /// 1 for the first, one more for each later one.
    pub version: u32,
    /// From when it holds.
    pub valid_from: Timestamp,
    /// Until when, if it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Timestamp>,
    /// Who drew it.
    pub drawn_by: Box<str>,
    /// On what it rests.
    pub source: Box<str>,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Box<str>>,
    /// Core and outer shapes.
    pub shapes: Vec<Shape>,
}

impl AreaVersion {
    /// Whether this version holds at `at`.
    pub fn is_valid_at(&self, at: Timestamp) -> bool {
        self.valid_from <= at && self.valid_until.is_none_or(|until| at < until)
    }
}

/// An area with one of its versions; drawing it again adds a version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Area {
    /// Slug.
    pub id: AreaId,
    /// Its name.
    pub name: Names,
    /// What it is on the ground. It stays what it is however often it is drawn.
    #[serde(default, skip_serializing_if = "AreaKind::is_zone")]
    pub kind: AreaKind,
    /// Against whom the combat operations are, if it is an area of such.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub against: Vec<ActorId>,
    /// Its versions, oldest first.
    pub versions: Vec<AreaVersion>,
}

impl Area {
    /// Why it cannot be recorded by itself, whatever else is known.
    pub fn problem(&self) -> Option<String> {
        let shapes = self.versions.iter().flat_map(|version| &version.shapes);
        if shapes.clone().next().is_none() {
            return Some("it has no shape".to_owned());
        }
        if !self.against.is_empty() && self.kind != AreaKind::Operations {
            let kind = self.kind.as_str();
            return Some(format!("it is a {kind}; only operations are against somebody"));
        }
        if shapes.clone().map(Shape::vertices).sum::<usize>() > MAX_VERTICES {
            return Some(format!("it has more than {MAX_VERTICES} points; draw it more coarsely"));
        }
        shapes.into_iter().find_map(|shape| shape.problem(self.kind))
    }

    /// Why this cannot be another drawing of `known`, if it cannot.
    pub fn problem_as_redrawn(&self, known: &Self) -> Option<String> {
        if self.kind != known.kind {
            let (was, is) = (known.kind.as_str(), self.kind.as_str());
            return Some(format!(
                "it was drawn as `{was}` and now as `{is}`; give the other thing an id of its own"
            ));
        }
        (self.against != known.against).then(|| {
            "it was drawn as operations against others; give these an id of their own".to_owned()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square() -> Geometry {
        Geometry(vec![vec![vec![[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]]]])
    }

    fn drawn(kind: AreaKind, geometry: Geometry, paths: Vec<Vec<[f64; 2]>>) -> Area {
        Area {
            id: AreaId::new("a").unwrap(),
            name: Names::english("A"),
            kind,
            against: Vec::new(),
            versions: vec![AreaVersion {
                version: 1,
                valid_from: Timestamp::UNIX_EPOCH,
                valid_until: None,
                drawn_by: "x".into(),
                source: "test".into(),
                note: None,
                shapes: vec![Shape { certainty: Certainty::Core, geometry, paths }],
            }],
        }
    }

    fn problem(kind: AreaKind, geometry: Geometry, paths: Vec<Vec<[f64; 2]>>) -> String {
        drawn(kind, geometry, paths).problem().unwrap_or_default()
    }

    #[test]
    fn each_kind_is_drawn_in_its_own_way() {
        let none = Geometry::default;
        let (line, point) = (vec![vec![[0.0, 0.0], [1.0, 0.0]]], vec![vec![[0.0, 0.0]]]);
        for kind in AreaKind::ALL {
            assert_eq!(AreaKind::parse(kind.as_str()), Some(kind));
            assert_ne!(problem(kind, none(), Vec::new()), "", "{kind:?} of nothing");
            assert_ne!(problem(kind, square(), line.clone()), "", "{kind:?} of both");
            assert_eq!(problem(kind, square(), Vec::new()).is_empty(), !kind.is_path());
            assert_eq!(problem(kind, none(), line.clone()).is_empty(), kind.is_path());
        }
        assert_eq!(problem(AreaKind::Post, none(), point.clone()), "");
        assert!(problem(AreaKind::Line, none(), point).contains("only one point"));
    }

    #[test]
    fn no_point_may_lie_off_the_globe() {
        for lon in [f64::NAN, f64::INFINITY, 181.0] {
            let told = problem(AreaKind::Post, Geometry::default(), vec![vec![[lon, 0.0]]]);
            assert!(told.contains("off the globe"), "{lon}: {told}");
        }
    }

    #[test]
    fn a_drawing_has_no_more_points_than_an_entry_has_room_for() {
        let many = vec![vec![[0.0, 0.0]; MAX_VERTICES + 1]];
        assert!(problem(AreaKind::Line, Geometry::default(), many).contains("more coarsely"));
    }

    #[test]
    fn only_operations_are_against_somebody() {
        let mut area = drawn(AreaKind::Zone, square(), Vec::new());
        area.against = vec![ActorId::new("x").unwrap()];
        assert!(area.problem().is_some());
        area.kind = AreaKind::Operations;
        assert_eq!(area.problem(), None);
        let elsewhere = drawn(AreaKind::Operations, square(), Vec::new());
        assert!(elsewhere.problem_as_redrawn(&area).is_some_and(|why| why.contains("others")));
    }
}
