//! Where something happened: WGS 84, by name, with its uncertainty and the form it was told in.

use serde::{Deserialize, Serialize};

/// How precisely a place is known: 1 exact to 7, as in UCDP GED (codebook 19.1, `where_prec`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct GeoPrecision(u8);

impl GeoPrecision {
    /// The exact place is known.
    pub const EXACT: Self = Self(1);

    /// Takes 1 to 7.
    pub fn new(code: u8) -> Option<Self> {
        (1..=7).contains(&code).then_some(Self(code))
    }

    /// The code, 1 to 7.
    pub fn code(self) -> u8 {
        self.0
    }

    /// The radius in metres within which the place lies, when the source gives no better one.
    ///
    /// 1 exact, 2 within about 25 km of a known point (both UCDP GED codebook); 3 to 7 are the
    /// usual half-widths of a district, a governorate, a line or several units, a country, and
    /// beyond (our choice; see docs/design/place.md).
    pub fn radius_m(self) -> f64 {
        match self.0 {
            1 => 1_000.0,
            2 => 25_000.0,
            3 => 30_000.0,
            4 => 80_000.0,
            5 => 120_000.0,
            6 => 400_000.0,
            _ => 800_000.0,
        }
    }
}

impl TryFrom<u8> for GeoPrecision {
    type Error = String;
    fn try_from(code: u8) -> Result<Self, String> {
        Self::new(code).ok_or_else(|| format!("geo precision `{code}` is not 1 to 7"))
    }
}

impl From<GeoPrecision> for u8 {
    fn from(precision: GeoPrecision) -> u8 {
        precision.0
    }
}

/// A place with its uncertainty.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Degrees east, -180 to 180.
    pub lon: f64,
    /// Degrees north, -90 to 90.
    pub lat: f64,
    /// How precisely it is known.
    pub precision: GeoPrecision,
    /// Radius in metres within which it lies.
    pub uncertainty_m: f64,
    /// The name of the place as told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Box<str>>,
    /// The region (governorate, province) as told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Box<str>>,
    /// The form it was reported in when not plain degrees: MGRS, range and bearing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_reported: Option<Box<str>>,
}

/// Why two numbers are not a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlaceError {
    /// Latitude beyond a pole.
    #[error("latitude is not between -90 and 90")]
    Latitude,
    /// Longitude beyond the date line.
    #[error("longitude is not between -180 and 180")]
    Longitude,
}

impl Place {
    /// A place at `lon`, `lat`, as uncertain as its precision says.
    pub fn new(lon: f64, lat: f64, precision: GeoPrecision) -> Result<Self, PlaceError> {
        if !(-90.0..=90.0).contains(&lat) {
            return Err(PlaceError::Latitude);
        }
        if !(-180.0..=180.0).contains(&lon) {
            return Err(PlaceError::Longitude);
        }
        Ok(Self {
            lon,
            lat,
            precision,
            uncertainty_m: precision.radius_m(),
            name: None,
            region: None,
            as_reported: None,
        })
    }

    /// Metres to another place, from centre to centre.
    pub fn distance_m(&self, other: &Self) -> f64 {
        distance_m((self.lon, self.lat), (other.lon, other.lat))
    }
}

/// Great-circle metres between two `(lon, lat)` points on a sphere of the Earth's mean radius.
pub fn distance_m(from: (f64, f64), to: (f64, f64)) -> f64 {
    const MEAN_RADIUS_M: f64 = 6_371_008.8;
    let (lat_a, lat_b) = (from.1.to_radians(), to.1.to_radians());
    let half_lat = ((lat_b - lat_a) / 2.0).sin();
    let half_lon = ((to.0 - from.0).to_radians() / 2.0).sin();
    let a = half_lat * half_lat + lat_a.cos() * lat_b.cos() * half_lon * half_lon;
    2.0 * MEAN_RADIUS_M * a.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_of_latitude_is_about_111_km() {
        let d = distance_m((36.0, 33.0), (36.0, 34.0));
        assert!((d - 111_195.0).abs() < 10.0, "{d}");
    }

    #[test]
    fn a_place_beyond_the_pole_is_refused() {
        assert_eq!(Place::new(36.0, 91.0, GeoPrecision::EXACT), Err(PlaceError::Latitude));
        assert_eq!(Place::new(361.0, 9.0, GeoPrecision::EXACT), Err(PlaceError::Longitude));
        assert!(Place::new(f64::NAN, 9.0, GeoPrecision::EXACT).is_err());
    }
}
