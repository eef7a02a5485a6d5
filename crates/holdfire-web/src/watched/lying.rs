//! In which regions of the base map an area lies, wholly or in part: who watched one of them watched the
//! area in part. Shapes are compared in the plane of their degrees, which does not change what crosses
//! what.

use crate::base_map::{BaseMap, Shape};
use holdfire_core::Area;

type Point = [f64; 2];

/// The codes of the regions that share ground with an area, under any of its maps.
pub(super) fn regions_of<'b>(area: &Area, base: &'b BaseMap) -> Vec<&'b str> {
    let shapes = area.versions.iter().flat_map(|version| &version.shapes);
    let lines: Vec<Line<'_>> = shapes
        .flat_map(|shape| {
            let rings = shape.geometry.0.iter().flatten();
            let rings = rings.map(|ring| Line { points: ring, is_closed: true });
            let paths = shape.paths.iter().map(|path| Line { points: path, is_closed: false });
            rings.chain(paths)
        })
        .collect();
    let mut regions: Vec<&str> = base
        .shapes
        .iter()
        .filter(|shape| shape.is_closed && shares_ground(&lines, shape))
        .filter_map(|shape| shape.code.as_deref())
        .collect();
    regions.sort_unstable();
    regions.dedup();
    regions
}

/// A line, or the edge of a surface.
struct Line<'a> {
    points: &'a [Point],
    is_closed: bool,
}

fn shares_ground(lines: &[Line<'_>], region: &Shape) -> bool {
    lines.iter().any(|line| {
        region.lines.iter().any(|ring| {
            bounds_meet(line.points, ring)
                && (line.points.iter().any(|point| is_within(*point, ring))
                    || (line.is_closed && ring.iter().any(|point| is_within(*point, line.points)))
                    || cross(line, ring))
        })
    })
}

fn bounds(points: &[Point]) -> [f64; 4] {
    points.iter().fold([f64::MAX, f64::MAX, f64::MIN, f64::MIN], |b, p| {
        [b[0].min(p[0]), b[1].min(p[1]), b[2].max(p[0]), b[3].max(p[1])]
    })
}

fn bounds_meet(a: &[Point], b: &[Point]) -> bool {
    let (a, b) = (bounds(a), bounds(b));
    a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
}

/// Whether a point lies within a ring: a line from it to the west crosses the edge an odd number of times.
fn is_within([x, y]: Point, ring: &[Point]) -> bool {
    edges(ring, true)
        .filter(|(a, b)| (a[1] > y) != (b[1] > y))
        .filter(|(a, b)| x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0])
        .count()
        % 2
        == 1
}

fn cross(line: &Line<'_>, ring: &[Point]) -> bool {
    edges(line.points, line.is_closed).any(|one| edges(ring, true).any(|other| meet(one, other)))
}

fn edges(points: &[Point], is_closed: bool) -> impl Iterator<Item = (Point, Point)> + '_ {
    let back = points.last().zip(points.first()).filter(|_| is_closed);
    let forth = points.windows(2).map(|pair| (pair[0], pair[1]));
    forth.chain(back.map(|(last, first)| (*last, *first)))
}

/// Whether two segments cross each other.
fn meet((a, b): (Point, Point), (c, d): (Point, Point)) -> bool {
    let side = |p: Point, q: Point, r: Point| {
        (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
    };
    (side(a, b, c) > 0.0) != (side(a, b, d) > 0.0) && (side(c, d, a) > 0.0) != (side(c, d, b) > 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn area(shape: serde_json::Value) -> Area {
        serde_json::from_value(json!({
            "id": "a", "kind": "zone", "name": { "en": "A" },
            "versions": [{ "version": 1, "valid_from": "2026-01-01T00:00:00Z", "drawn_by": "x",
                "source": "x", "shapes": [shape] }],
        }))
        .unwrap()
    }

    /// Two regions side by side, each two degrees wide and two high.
    fn base() -> BaseMap {
        let region = |code: &str, west: f64| Shape {
            kind: "region",
            code: Some(code.to_owned()),
            is_closed: true,
            lines: vec![vec![
                [west, 0.0],
                [west + 2.0, 0.0],
                [west + 2.0, 2.0],
                [west, 2.0],
                [west, 0.0],
            ]],
        };
        BaseMap { shapes: vec![region("W", 0.0), region("E", 2.0)], ..BaseMap::default() }
    }

    #[test]
    fn an_area_lies_in_the_regions_with_which_it_shares_ground() {
        let of = |shape| regions_of(&area(shape), &base()).join(" ");
        let ring = |west: f64, south: f64, east: f64, north: f64| {
            let ring = [[west, south], [east, south], [east, north], [west, north], [west, south]];
            json!({ "certainty": "core", "geometry": [[ring]] })
        };
        assert_eq!(of(ring(0.5, 0.5, 1.0, 1.0)), "W", "within one");
        assert_eq!(of(ring(1.5, 0.5, 2.5, 1.0)), "E W", "across the border");
        assert_eq!(of(ring(-1.0, -1.0, 5.0, 3.0)), "E W", "around both");
        assert_eq!(of(ring(-1.0, 0.9, 5.0, 1.0)), "E W", "a strip with no corner in either");
        assert_eq!(of(ring(6.0, 0.0, 7.0, 1.0)), "", "elsewhere");
        let path = |points: serde_json::Value| json!({ "certainty": "core", "paths": [points] });
        assert_eq!(of(path(json!([[3.0, 1.0]]))), "E", "a post");
        assert_eq!(of(path(json!([[-1.0, 1.0], [1.9, 1.0]]))), "W", "a line");
    }
}
