//! Areas: zones, lines, buffers, crossings and posts, with versions in time, who drew them, and
//! how certain their edge is.

use crate::{AreaId, Names};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

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
    /// `[west, south, east, north]`, or nothing for an empty geometry.
    pub fn bounds(&self) -> Option<[f64; 4]> {
        let mut points = self.0.iter().flatten().flatten();
        let first = points.next()?;
        Some(points.fold([first[0], first[1], first[0], first[1]], |b, p| {
            [b[0].min(p[0]), b[1].min(p[1]), b[2].max(p[0]), b[3].max(p[1])]
        }))
    }

    /// What is wrong with it, if anything: open rings, points off the globe, too few points.
    pub fn problem(&self) -> Option<String> {
        if self.0.iter().all(Vec::is_empty) {
            return Some("it has no rings".to_owned());
        }
        self.0.iter().flatten().find_map(|ring| {
            let on_globe =
                |p: &[f64; 2]| (-180.0..=180.0).contains(&p[0]) && (-90.0..=90.0).contains(&p[1]);
            if ring.len() < 4 {
                Some("a ring has fewer than four points".to_owned())
            } else if ring.first() != ring.last() {
                Some("a ring is not closed: its last point differs from its first".to_owned())
            } else if !ring.iter().all(on_globe) {
                Some("a point lies off the globe: are lon and lat swapped?".to_owned())
            } else {
                None
            }
        })
    }
}

/// One shape of an area version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Shape {
    /// Core or outer.
    pub certainty: Certainty,
    /// Where.
    pub geometry: Geometry,
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
    /// Its versions, oldest first.
    pub versions: Vec<AreaVersion>,
}
