//! Incidents on the map: those that would lie on top of each other at a zoom stand together as one
//! mark with counts.

use super::Situation;
use super::filter::Overall;
use super::scan::Found;

/// Side of a cell in pixels: the size of the largest mark and some air.
const CELL_PX: f64 = 56.0;
/// Width of the world in pixels at zoom 0, as MapLibre counts.
const WORLD_PX: f64 = 512.0;
/// A view with more cells than this is asked with larger cells.
const MOST_CELLS: usize = 20_000;

/// A view of the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// Western edge, degrees.
    pub west: f64,
    /// Southern edge.
    pub south: f64,
    /// Eastern edge.
    pub east: f64,
    /// Northern edge.
    pub north: f64,
    /// Zoom as MapLibre counts.
    pub zoom: f64,
}

/// Incidents that stand together.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// How many.
    pub n: u32,
    /// The middle of their places.
    pub lon: f64,
    /// The middle of their places.
    pub lat: f64,
    /// By strongest answer, in the order of [`Overall::ALL`].
    pub answers: [u32; 4],
    /// The place of the row, when it is one incident.
    pub row: Option<usize>,
}

impl Cluster {
    /// The strongest answer among them.
    pub fn strongest(&self) -> Overall {
        let position = self.answers.iter().position(|n| *n > 0).unwrap_or(3);
        Overall::ALL[position]
    }
}

#[derive(Clone, Copy, Default)]
struct Cell {
    n: u32,
    x: f64,
    y: f64,
    answers: [u32; 4],
    row: usize,
}

impl View {
    /// Reads `w,s,e,n` and a zoom; nothing if they are no view of the world.
    pub fn read(bbox: &str, zoom: &str) -> Option<Self> {
        let edges: Vec<f64> =
            bbox.split(',').map(|edge| edge.trim().parse().ok()).collect::<Option<_>>()?;
        let [west, south, east, north] = edges[..] else { return None };
        let zoom: f64 = zoom.parse().ok()?;
        let view = Self { west, south, east, north, zoom };
        view.is_valid().then_some(view)
    }

    fn is_valid(&self) -> bool {
        let all = [self.west, self.south, self.east, self.north, self.zoom];
        all.iter().all(|value| value.is_finite())
            && self.west < self.east
            && self.south < self.north
            && self.west.abs() <= 540.0
            && self.east.abs() <= 540.0
            && (0.0..=24.0).contains(&self.zoom)
    }
}

impl Situation {
    /// What was found as marks of a view, those with many incidents first.
    pub fn clusters(&self, found: &Found, view: &View) -> Vec<Cluster> {
        let (left, top) = mercator(view.west, view.north);
        let (right, bottom) = mercator(view.east, view.south);
        let mut side = CELL_PX / (WORLD_PX * view.zoom.exp2());
        let cells_at = |side: f64| {
            (((right / side).floor() - (left / side).floor()) + 1.0)
                * (((bottom / side).floor() - (top / side).floor()) + 1.0)
        };
        while cells_at(side) > MOST_CELLS as f64 {
            side *= 2.0;
        }
        // Cells are counted from the edge of the world, so that marks stay where they are when the
        // view moves.
        let (first_column, first_row) = ((left / side).floor(), (top / side).floor());
        let columns = ((right / side).floor() - first_column) as usize + 1;
        let lines = ((bottom / side).floor() - first_row) as usize + 1;
        let mut cells = vec![Cell::default(); columns * lines];
        for ((chunk, start), part) in self.chunks.iter().zip(&self.starts).zip(&found.parts) {
            for row in part.matching.iter().map(|row| usize::from(*row)) {
                let (x, y) = (chunk.columns.x[row], chunk.columns.y[row]);
                if !(x >= left && x <= right && y >= top && y <= bottom) {
                    continue;
                }
                let column = ((x / side).floor() - first_column) as usize;
                let line = ((y / side).floor() - first_row) as usize;
                let cell = &mut cells[line.min(lines - 1) * columns + column.min(columns - 1)];
                cell.n += 1;
                cell.x += x;
                cell.y += y;
                cell.answers[chunk.columns.overall[row] as usize] += 1;
                cell.row = start + row;
            }
        }
        let mut clusters: Vec<Cluster> =
            cells.into_iter().filter(|cell| cell.n > 0).map(Cell::finish).collect();
        clusters.sort_by(|a, b| b.n.cmp(&a.n).then(a.lon.total_cmp(&b.lon)));
        clusters
    }
}

impl Cell {
    fn finish(self) -> Cluster {
        let (lon, lat) = degrees(self.x / f64::from(self.n), self.y / f64::from(self.n));
        let row = (self.n == 1).then_some(self.row);
        Cluster { n: self.n, lon, lat, answers: self.answers, row }
    }
}

/// Web Mercator, from 0 to 1 east- and southward.
pub(crate) fn mercator(lon: f64, lat: f64) -> (f64, f64) {
    // Beyond this the projection runs off; MapLibre stops there too.
    let lat = lat.clamp(-85.051_129, 85.051_129).to_radians();
    let y = 0.5 - ((lat / 2.0 + std::f64::consts::FRAC_PI_4).tan().ln()) / std::f64::consts::TAU;
    (lon / 360.0 + 0.5, y)
}

fn degrees(x: f64, y: f64) -> (f64, f64) {
    let lat =
        2.0 * (((0.5 - y) * std::f64::consts::TAU).exp().atan() - std::f64::consts::FRAC_PI_4);
    ((x - 0.5) * 360.0, lat.to_degrees())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_comes_back_from_the_projection() {
        for (lon, lat) in [(36.6, 35.9), (-31.2, 3.5), (0.0, 0.0), (179.9, -60.0)] {
            let (x, y) = mercator(lon, lat);
            let (back_lon, back_lat) = degrees(x, y);
            assert!((lon - back_lon).abs() < 1e-9 && (lat - back_lat).abs() < 1e-9);
        }
    }

    #[test]
    fn only_a_view_of_the_world_is_read() {
        assert!(View::read("35,32,42.5,37.6", "6.5").is_some());
        for (bbox, zoom) in [
            ("35,32,42.5", "6"),
            ("42,32,35,37", "6"),
            ("a,b,c,d", "6"),
            ("1,2,3,4", "NaN"),
            ("1,2,3,inf", "6"),
            ("1,2,3,4", "99"),
        ] {
            assert_eq!(View::read(bbox, zoom), None, "{bbox} {zoom}");
        }
    }
}
