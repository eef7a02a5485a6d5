//! Places made coarser: the middle of a cell of a grid, with a radius that holds the place it was.
//!
//! A protected place is never told exactly in a file, and others only to those who may take exact
//! places out. The name goes too, because a gazetteer leads from it to the place; the region stays.

use holdfire_export::Cell;

/// Cells of the grid in a degree, in each direction.
const CELLS_PER_DEGREE: f64 = 10.0;
/// From the middle of a cell to its corner at the equator, where cells are largest, rounded up.
const HALF_DIAGONAL_M: f64 = 8_000.0;

/// A place as an export has it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Shown {
    pub lon: Option<f64>,
    pub lat: Option<f64>,
    pub uncertainty_m: Option<f64>,
    pub precision: Option<u8>,
    pub name: Option<String>,
    pub region: Option<String>,
    pub is_generalised: bool,
}

impl Shown {
    /// The same, coarser. What tells no degrees loses its name.
    pub fn generalised(self) -> Self {
        let metres = self.uncertainty_m.unwrap_or(0.0) + HALF_DIAGONAL_M;
        Self {
            lon: self.lon.map(|lon| middle(lon, 180.0)),
            lat: self.lat.map(|lat| middle(lat, 90.0)),
            // Whole kilometres, so that the radius does not tell how far the place was moved.
            uncertainty_m: self.lon.map(|_| (metres / 1_000.0).ceil() * 1_000.0),
            precision: None,
            name: None,
            region: self.region,
            is_generalised: self.lon.is_some() || self.name.is_some(),
        }
    }

    /// The cells of the columns of a place.
    pub fn cells(&self) -> Vec<Cell> {
        let is_told = self.lon.is_some() || self.is_generalised;
        vec![
            Cell::real(self.lon),
            Cell::real(self.lat),
            Cell::real(self.uncertainty_m),
            if is_told { Cell::Truth(self.is_generalised) } else { Cell::Nothing },
            Cell::whole(self.precision),
            Cell::maybe(self.name.as_deref()),
            Cell::maybe(self.region.as_deref()),
        ]
    }
}

/// The middle of the cell that holds a degree, told with as many decimals as it has.
fn middle(degrees: f64, most: f64) -> f64 {
    let cell = (degrees * CELLS_PER_DEGREE).floor().min(most * CELLS_PER_DEGREE - 1.0);
    ((cell + 0.5) * 100.0 / CELLS_PER_DEGREE).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(lon: f64, lat: f64, uncertainty_m: f64) -> Shown {
        Shown {
            lon: Some(lon),
            lat: Some(lat),
            uncertainty_m: Some(uncertainty_m),
            precision: Some(1),
            name: Some("the hospital".into()),
            region: Some("C1".into()),
            is_generalised: false,
        }
    }

    #[test]
    fn a_coarser_place_tells_the_cell_and_not_the_place() {
        let coarse = at(36.5132, 35.5871, 400.0).generalised();
        assert_eq!((coarse.lon, coarse.lat), (Some(36.55), Some(35.55)));
        assert_eq!(coarse.uncertainty_m, Some(9_000.0));
        assert_eq!((coarse.name, coarse.precision), (None, None));
        assert_eq!(coarse.region.as_deref(), Some("C1"));
        assert!(coarse.is_generalised);
        // What was not told is not told, and not moved.
        assert_eq!(Shown::default().generalised(), Shown::default());
    }

    proptest! {
        #[test]
        fn the_circle_of_a_coarser_place_holds_the_circle_it_was(
            lon in -180.0..=180.0_f64, lat in -90.0..=90.0_f64, metres in 0.0..100_000.0_f64
        ) {
            let coarse = at(lon, lat, metres).generalised();
            let (east, north) = (coarse.lon.unwrap() - lon, coarse.lat.unwrap() - lat);
            let metres_east = east * 111_320.0 * lat.to_radians().cos();
            let moved = metres_east.hypot(north * 111_320.0);
            prop_assert!(moved + metres <= coarse.uncertainty_m.unwrap());
            // All places of a cell look the same.
            let again = at(coarse.lon.unwrap(), coarse.lat.unwrap(), metres).generalised();
            prop_assert_eq!((again.lon, again.lat), (coarse.lon, coarse.lat));
        }
    }
}
