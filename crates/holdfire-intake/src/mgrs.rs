//! MGRS: the grid of military maps, `37S DU 12345 67890`, to degrees.
//!
//! Zone and band, the square of 100 km, and as many digits as the writer knows: each pair makes the
//! square ten times smaller. What comes out is the middle of the square. The projection is that of
//! UTM (WGS 84, Krüger's series to the fourth order, exact to millimetres). The polar caps, which
//! have letters of their own, are not read.

use crate::number::western_digits;

/// The middle of a square, and half its diagonal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Square {
    pub(crate) lat: f64,
    pub(crate) lon: f64,
    pub(crate) half_diagonal_m: f64,
}

/// What a text is that looks like MGRS.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Read {
    /// A square.
    Square(Square),
    /// It has the form and names no square; why.
    NoSquare(&'static str),
}

/// Letters of bands from south to north, 8 degrees each.
const BANDS: &str = "CDEFGHJKLMNPQRSTUVWX";
/// Letters of rows, which repeat every 2,000 km.
const ROWS: &str = "ABCDEFGHJKLMNPQRSTUV";
/// Letters of columns by zone, in a cycle of three zones.
const COLUMNS: [&str; 3] = ["ABCDEFGH", "JKLMNPQR", "STUVWXYZ"];

/// Reads a text that has the form of MGRS; nothing where it has not.
pub(crate) fn read_mgrs(told: &str) -> Option<Read> {
    let western = western_digits(told.trim());
    let plain: String = western
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .collect::<String>()
        .to_uppercase();
    let plain = plain.strip_prefix("MGRS").unwrap_or(&plain).trim_start_matches(':');
    if !plain.is_ascii() || plain.len() > 15 {
        return None;
    }
    let zone_digits = plain.bytes().take_while(u8::is_ascii_digit).count();
    let (zone, rest) = plain.split_at_checked(zone_digits)?;
    let (letters, digits) = rest.split_at_checked(3)?;
    let has_form = (1..=2).contains(&zone.len())
        && letters.bytes().all(|b| b.is_ascii_uppercase())
        && digits.bytes().all(|b| b.is_ascii_digit());
    if !has_form {
        return None;
    }
    let groups: Vec<&str> = western.split_whitespace().collect();
    let is_uneven = match groups[..] {
        [.., east, north] => {
            let is_number = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
            is_number(east) && is_number(north) && east.len() != north.len()
        }
        _ => false,
    };
    if digits.len() % 2 == 1 || digits.len() > 10 || is_uneven {
        return Some(Read::NoSquare("it needs as many digits east as north"));
    }
    let zone: u32 = zone.parse().ok()?;
    if !(1..=60).contains(&zone) {
        return Some(Read::NoSquare("zones are 1 to 60"));
    }
    let mut letters = letters.chars();
    let (band, column, row) = (letters.next()?, letters.next()?, letters.next()?);
    Some(square(zone, band, column, row, digits).unwrap_or_else(Read::NoSquare))
}

fn square(
    zone: u32,
    band: char,
    column: char,
    row: char,
    digits: &str,
) -> Result<Read, &'static str> {
    let band = BANDS.find(band).ok_or("its band is none of C to X without I and O")?;
    let columns = COLUMNS[((zone - 1) % 3) as usize];
    let column = columns.find(column).ok_or("that zone has no such column of squares")?;
    let row = ROWS.find(row).ok_or("there is no such row of squares")?;
    // Rows of even zones begin five letters on.
    let row = if zone.is_multiple_of(2) { (row + 15) % 20 } else { row };
    let half = digits.len() / 2;
    let side_m = 10f64.powi(5 - half as i32);
    let part = |text: &str| text.parse::<f64>().unwrap_or(0.0) * side_m + side_m / 2.0;
    let (east, north) = digits.split_at(half);
    let easting = (column as f64 + 1.0) * 100_000.0 + part(east);
    let within_rows = row as f64 * 100_000.0 + part(north);
    let south_lat = band as f64 * 8.0 - 80.0;
    let north_lat = if band == 19 { 84.0 } else { south_lat + 8.0 };
    // Rows repeat: of all that fit, the one within the band, with the reach of a square around it.
    let reach_deg = 1.0;
    for cycle in 0..6 {
        let northing = within_rows + f64::from(cycle) * 2_000_000.0;
        for false_northing in [0.0, 10_000_000.0] {
            if (false_northing > 0.0) != (south_lat < 0.0) {
                continue;
            }
            let (lat, lon) = from_utm(zone, easting, northing - false_northing);
            let is_in_band = lat >= south_lat - reach_deg && lat <= north_lat + reach_deg;
            if is_in_band && lat.is_finite() && lon.is_finite() {
                let square =
                    Square { lat, lon, half_diagonal_m: side_m / 2.0 * std::f64::consts::SQRT_2 };
                return Ok(Read::Square(square));
            }
        }
    }
    Err("that band has no such row of squares")
}

/// Degrees of a point of UTM; northing counted from the equator, negative in the south.
fn from_utm(zone: u32, easting: f64, northing: f64) -> (f64, f64) {
    const A: f64 = 6_378_137.0;
    const F: f64 = 1.0 / 298.257_223_563;
    const SCALE: f64 = 0.9996;
    let n = F / (2.0 - F);
    let (n2, n3, n4) = (n * n, n * n * n, n * n * n * n);
    let radius = A / (1.0 + n) * (1.0 + n2 / 4.0 + n4 / 64.0);
    let beta = [
        n / 2.0 - 2.0 * n2 / 3.0 + 37.0 * n3 / 96.0 - n4 / 360.0,
        n2 / 48.0 + n3 / 15.0 - 437.0 * n4 / 1440.0,
        17.0 * n3 / 480.0 - 37.0 * n4 / 840.0,
        4397.0 * n4 / 161_280.0,
    ];
    let delta = [
        2.0 * n - 2.0 * n2 / 3.0 - 2.0 * n3 + 116.0 * n4 / 45.0,
        7.0 * n2 / 3.0 - 8.0 * n3 / 5.0 - 227.0 * n4 / 45.0,
        56.0 * n3 / 15.0 - 136.0 * n4 / 35.0,
        4279.0 * n4 / 630.0,
    ];
    let xi = northing / (SCALE * radius);
    let eta = (easting - 500_000.0) / (SCALE * radius);
    let (mut xi_on, mut eta_on) = (xi, eta);
    for (order, factor) in (1u8..).zip(beta) {
        let twice = 2.0 * f64::from(order);
        xi_on -= factor * (twice * xi).sin() * (twice * eta).cosh();
        eta_on -= factor * (twice * xi).cos() * (twice * eta).sinh();
    }
    let chi = (xi_on.sin() / eta_on.cosh()).asin();
    let mut lat = chi;
    for (order, factor) in (1u8..).zip(delta) {
        lat += factor * (2.0 * f64::from(order) * chi).sin();
    }
    let middle = f64::from(zone) * 6.0 - 183.0;
    let lon = middle + eta_on.sinh().atan2(xi_on.cos()).to_degrees();
    (lat.to_degrees(), lon)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(told: &str) -> Square {
        match read_mgrs(told) {
            Some(Read::Square(square)) => square,
            other => panic!("{told}: {other:?}"),
        }
    }

    /// Reference values by GEOTRANS through the Python library `mgrs` 1.5.
    #[test]
    fn squares_lie_where_the_reference_has_them() {
        for (told, lat, lon) in REFERENCE {
            let square = read(told);
            let metres = holdfire_core::distance_m((square.lon, square.lat), (lon, lat));
            assert!(metres < 1.5, "{told}: {metres} m");
        }
    }

    #[test]
    fn fewer_digits_make_a_larger_square_around_the_same_place() {
        let fine = read("37S DU 12345 67890");
        for (told, side_m) in [
            ("37SDU1234567890", 1.0),
            ("37S DU 1234 6789", 10.0),
            ("37 S DU 123 678", 100.0),
            ("37s du 12 67", 1_000.0),
            ("٣٧S DU 1 6", 10_000.0),
            ("MGRS: 37S DU", 100_000.0),
        ] {
            let square = read(told);
            assert!((square.half_diagonal_m - side_m * 0.5f64.sqrt()).abs() < 0.01, "{told}");
            let away = holdfire_core::distance_m((fine.lon, fine.lat), (square.lon, square.lat));
            assert!(away <= square.half_diagonal_m + 1.0, "{told}: {away}");
        }
    }

    #[test]
    fn what_is_no_square_says_why_and_what_is_no_mgrs_is_left_to_others() {
        for told in
            ["37S DU 123 45678", "61S DU 12 34", "37I DU 12 34", "37S IU 12 34", "37S JU 1 1"]
        {
            assert!(matches!(read_mgrs(told), Some(Read::NoSquare(_))), "{told}");
        }
        for told in ["", "34.8, 36.7", "Kafr Nadir", "37", "37S", "Idlib 37", "يبرود"] {
            assert_eq!(read_mgrs(told), None, "{told}");
        }
    }

    const REFERENCE: [(&str, f64, f64); 14] = [
        ("37SBU8959853552", 34.8025, 36.7),
        ("37SCA3226907977", 36.2021, 37.1343),
        ("37SBT4702911570", 33.5138, 36.2765),
        ("31UDQ4825111932", 48.8582, 2.2945),
        ("56HLH3490052288", -33.8568, 151.2153),
        ("18NXL0185909586", 4.6097, -74.0817),
        ("31NBA2173455318", 0.5, 0.5),
        ("37MBV6627844697", -0.5, 36.9),
        ("35WMQ2618743536", 67.1, 25.3),
        ("37UDP1051218664", 48.015, 37.8),
        ("43PGQ8098335244", 12.97, 77.59),
        ("19FEV4500027239", -54.8, -68.3),
        ("36NTP7950473771", 7.9, 31.0),
        ("24XVF6246911584", 72.2, -40.1),
    ];
}
