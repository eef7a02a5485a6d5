//! From the words for a place to coordinates with their uncertainty.
//!
//! What cannot be on the Earth refuses the row. What can, but looks exchanged or far away, is kept
//! as told with a doubt: a program that silently turns coordinates round would move incidents.

use crate::doubts::{Doubts, cut};
use crate::number::{read_decimal, western_digits};
use holdfire_core::{Extent, GeoPrecision, Place};

/// The words of one row about its place.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct PlaceWords<'w> {
    pub(crate) latitude: &'w str,
    pub(crate) longitude: &'w str,
    pub(crate) precision: &'w str,
    pub(crate) name: &'w str,
    pub(crate) region: &'w str,
}

/// How precise coordinates are where a row does not say: near a known point, since an exact place
/// is a claim that somebody has to make.
const USUAL_PRECISION: u8 = 2;

/// Makes a place of the words; none where no coordinates are told.
pub(crate) fn read_place(
    words: &PlaceWords<'_>,
    extent: Option<&Extent>,
    doubts: &mut Doubts,
) -> Result<Option<Place>, String> {
    let (latitude, longitude) = (words.latitude.trim(), words.longitude.trim());
    if latitude.is_empty() && longitude.is_empty() {
        if !words.name.trim().is_empty() {
            doubts.add(
                "place",
                format!("`{}` is told without coordinates; it is on no map", cut(words.name)),
            );
        }
        return Ok(None);
    }
    let lat = read_degrees("latitude", latitude, ['N', 'S'], doubts)?;
    let lon = read_degrees("longitude", longitude, ['E', 'W'], doubts)?;
    let precision = read_geo_precision(words.precision, doubts);
    let mut place = Place::new(lon, lat, precision).map_err(|error| {
        let fits_exchanged = Place::new(lat, lon, precision).is_ok();
        let hint = if fits_exchanged { "; latitude and longitude look exchanged" } else { "" };
        format!("place `{}, {}` is refused: {error}{hint}", cut(latitude), cut(longitude))
    })?;
    doubt_far_places(&place, extent, doubts);
    place.name = crate::told::told(words.name);
    place.region = crate::told::told(words.region);
    Ok(Some(place))
}

fn read_degrees(
    field: &'static str,
    told: &str,
    letters: [char; 2],
    doubts: &mut Doubts,
) -> Result<f64, String> {
    if told.is_empty() {
        return Err(format!("{field} is missing beside the other coordinate"));
    }
    let not_degrees =
        || format!("{field} `{}` is not a number of degrees: write it as 34.8025", cut(told));
    let bare = told.trim_end_matches(letters).trim_end_matches('°').trim_end();
    let is_negative = told.ends_with(letters[1]);
    let (value, had_comma) = read_decimal(bare).ok_or_else(not_degrees)?;
    if is_negative && value < 0.0 {
        return Err(not_degrees());
    }
    if had_comma {
        doubts.add(field, format!("`{}` is read with a decimal comma", cut(told)));
    }
    Ok(if is_negative { -value } else { value })
}

/// Reads 1 to 7; where it is missing or not understood, [`USUAL_PRECISION`].
fn read_geo_precision(told: &str, doubts: &mut Doubts) -> GeoPrecision {
    let usual = GeoPrecision::new(USUAL_PRECISION).unwrap_or(GeoPrecision::EXACT);
    let western = western_digits(told.trim());
    if western.is_empty() {
        return usual;
    }
    let code = western.trim_end_matches(".0").parse().ok().and_then(GeoPrecision::new);
    code.unwrap_or_else(|| {
        doubts.add(
            "geo_precision",
            format!(
                "`{}` is not 1 to 7; {USUAL_PRECISION}, near a known point, is taken",
                cut(told)
            ),
        );
        usual
    })
}

pub(crate) fn doubt_far_places(place: &Place, extent: Option<&Extent>, doubts: &mut Doubts) {
    if place.lon == 0.0 && place.lat == 0.0 {
        doubts.add("latitude", "0, 0 lies in the Gulf of Guinea and often stands for not known");
        return;
    }
    let Some(extent) = extent else { return };
    let is_within = |lon: f64, lat: f64| {
        (extent.west..=extent.east).contains(&lon) && (extent.south..=extent.north).contains(&lat)
    };
    if is_within(place.lon, place.lat) {
        return;
    }
    let told = format!("{}, {}", place.lat, place.lon);
    if is_within(place.lat, place.lon) {
        doubts.add(
            "latitude",
            format!(
                "{told} lies outside the map of the mechanism and would lie inside with latitude \
                 and longitude exchanged; it is kept as told"
            ),
        );
    } else {
        doubts.add("latitude", format!("{told} lies outside the map of the mechanism"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SYRIA: Extent = Extent { west: 35.0, south: 32.0, east: 42.5, north: 37.6 };

    fn place(latitude: &str, longitude: &str) -> (Result<Option<Place>, String>, Vec<String>) {
        let words = PlaceWords { latitude, longitude, precision: "1", ..PlaceWords::default() };
        let mut doubts = Doubts::default();
        let place = read_place(&words, Some(&SYRIA), &mut doubts);
        (place, doubts.0.into_iter().map(|doubt| doubt.message.into()).collect())
    }

    #[test]
    fn plain_degrees_make_a_place_without_doubt() {
        for (lat, lon) in [("34.8", "36.7"), ("34.8N", "36.7°E"), ("٣٤٫٨", "٣٦٫٧")] {
            let (place, doubts) = place(lat, lon);
            let place = place.unwrap().unwrap();
            assert_eq!((place.lat, place.lon), (34.8, 36.7));
            assert!(doubts.is_empty());
        }
        let (west, doubts) = place("34,8", "36.7");
        assert_eq!(west.unwrap().unwrap().lat, 34.8);
        assert!(doubts[0].contains("decimal comma"));
    }

    #[test]
    fn exchanged_coordinates_are_refused_where_impossible_and_doubted_where_possible() {
        let (refused, _) = place("136.2", "34.8");
        assert!(refused.unwrap_err().contains("look exchanged"));
        let (kept, doubts) = place("38.9", "35.5");
        assert_eq!(kept.unwrap().unwrap().lat, 38.9);
        assert!(doubts[0].contains("exchanged; it is kept as told"), "{doubts:?}");
        let (_, doubts) = place("48.9", "2.3");
        assert!(doubts[0].contains("outside the map"));
        assert!(!doubts[0].contains("exchanged"));
    }

    #[test]
    fn what_is_no_place_on_earth_is_refused() {
        for (lat, lon) in
            [("91", "200"), ("34.8", ""), ("", "36"), ("NaN", "1"), ("34°48'", "36"), ("-3S", "1")]
        {
            assert!(place(lat, lon).0.is_err(), "{lat} {lon}");
        }
        assert_eq!(place("", " ").0, Ok(None));
        assert!(place("0", "0.0").1[0].contains("Gulf of Guinea"));
    }

    #[test]
    fn a_precision_that_is_not_told_is_near_a_known_point() {
        let mut doubts = Doubts::default();
        assert_eq!(read_geo_precision("", &mut doubts).code(), 2);
        assert_eq!(read_geo_precision("6", &mut doubts).code(), 6);
        assert!(doubts.0.is_empty());
        assert_eq!(read_geo_precision("8", &mut doubts).code(), 2);
        assert_eq!(doubts.0.len(), 1);
    }
}
