//! Who stands near: partners in cells of space, and within a cell by day.

use super::row::{KM_PER_DEGREE, Row};

/// Partners in order of day, and where in space each is. A cell is a cube around the surface of the unit sphere, so
/// poles and date line need no thought; it is twice as wide as the window, so eight cells hold all that is near.
pub(crate) struct Nearby {
    /// How long a chord of the unit sphere may be, a little more than the window.
    chord: f64,
    /// The cells in order, each with the end of its ranks in `ranks`.
    cells: Vec<([i64; 3], usize)>,
    ranks: Vec<usize>,
}

impl Nearby {
    /// `partners` must be in order of day.
    pub(crate) fn new(partners: &[Row], spatial_km: f64) -> Nearby {
        let angle = (spatial_km / KM_PER_DEGREE).min(180.0).to_radians();
        let chord = 2.0 * (angle / 2.0).sin() * (1.0 + 1e-9) + 1e-12;
        let cell = |partner: &Row| on_sphere(partner).map(|at| cell_of(at, chord));
        let mut placed: Vec<([i64; 3], usize)> = partners.iter().map(cell).zip(0..).collect();
        placed.sort_unstable();
        let cells = placed.chunk_by(|one, other| one.0 == other.0).scan(0, |end, cell| {
            *end += cell.len();
            Some((cell[0].0, *end))
        });
        Nearby {
            chord,
            cells: cells.collect(),
            ranks: placed.iter().map(|(_, rank)| *rank).collect(),
        }
    }

    /// The ranks of partners in each cell that reaches into the window around `row`, in order.
    pub(crate) fn cells_near(&self, row: &Row) -> impl Iterator<Item = &[usize]> {
        let at = on_sphere(row);
        let low = at.map(|at| cell_of(at - self.chord, self.chord));
        let high = at.map(|at| cell_of(at + self.chord, self.chord));
        let columns = (low[0]..=high[0]).flat_map(move |x| (low[1]..=high[1]).map(move |y| [x, y]));
        columns.flat_map(move |[x, y]| {
            let from = self.cells.partition_point(|(cell, _)| *cell < [x, y, low[2]]);
            let column =
                self.cells[from..].iter().take_while(move |(cell, _)| *cell <= [x, y, high[2]]);
            column.zip(from..).map(|((_, end), at)| {
                let start = at.checked_sub(1).map_or(0, |before| self.cells[before].1);
                &self.ranks[start..*end]
            })
        })
    }
}

fn on_sphere(row: &Row) -> [f64; 3] {
    let (lat, lon) = (row.lat.to_radians(), row.lon.to_radians());
    [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()]
}

fn cell_of(at: f64, chord: f64) -> i64 {
    (at / (2.0 * chord)).floor() as i64
}
