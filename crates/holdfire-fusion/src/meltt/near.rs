//! Who stands near: partners in cells of space, and within a cell by day.

use std::collections::HashMap;

use super::row::{KM_PER_DEGREE, Row};

/// Partners in order of day, and where in space each is. A cell is a cube around the surface of the unit sphere, so
/// poles and date line need no thought; it is twice as wide as the window, so eight cells hold all that is near.
pub(crate) struct Nearby {
    /// How long a chord of the unit sphere may be, a little more than the window.
    chord: f64,
    cells: HashMap<[i64; 3], Vec<usize>>,
}

impl Nearby {
    /// `partners` must be in order of day.
    pub(crate) fn new(partners: &[Row], spatial_km: f64) -> Nearby {
        let angle = (spatial_km / KM_PER_DEGREE).min(180.0).to_radians();
        let chord = 2.0 * (angle / 2.0).sin() * (1.0 + 1e-9) + 1e-12;
        let mut cells: HashMap<[i64; 3], Vec<usize>> = HashMap::new();
        for (rank, partner) in partners.iter().enumerate() {
            let cell = on_sphere(partner).map(|at| cell_of(at, chord));
            cells.entry(cell).or_default().push(rank);
        }
        Nearby { chord, cells }
    }

    /// The ranks of partners in each cell that reaches into the window around `row`, in order.
    pub(crate) fn cells_near(&self, row: &Row) -> impl Iterator<Item = &[usize]> {
        let at = on_sphere(row);
        let low = at.map(|at| cell_of(at - self.chord, self.chord));
        let high = at.map(|at| cell_of(at + self.chord, self.chord));
        let cells = (low[0]..=high[0]).flat_map(move |x| {
            (low[1]..=high[1]).flat_map(move |y| (low[2]..=high[2]).map(move |z| [x, y, z]))
        });
        cells.filter_map(|cell| self.cells.get(&cell).map(Vec::as_slice))
    }
}

fn on_sphere(row: &Row) -> [f64; 3] {
    let (lat, lon) = (row.lat.to_radians(), row.lon.to_radians());
    [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()]
}

fn cell_of(at: f64, chord: f64) -> i64 {
    (at / (2.0 * chord)).floor() as i64
}
