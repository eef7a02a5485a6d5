//! Range and bearing: `3 km`, `2-3 km`, `about 800 m`; `040`, `270-300°`, `NE`, `شمال شرق`, `СВ`,
//! `kuzeydoğu`. From a known place they make another one, with the doubt of all three.

use crate::number::{read_decimal, western_digits};

/// How far, in metres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Range {
    pub(crate) low_m: f64,
    pub(crate) high_m: f64,
}

/// Which way, in degrees from north, clockwise; from the lower to the higher, perhaps over north.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Bearing {
    pub(crate) middle_deg: f64,
    pub(crate) half_width_deg: f64,
}

/// A place measured from another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Measured {
    pub(crate) lon: f64,
    pub(crate) lat: f64,
    /// What range and bearing leave open, without that of where it was measured from.
    pub(crate) uncertainty_m: f64,
}

/// A distance that is told plainly is believed to a tenth, one told roughly to a quarter.
const PLAIN_SHARE: f64 = 0.1;
const ROUGH_SHARE: f64 = 0.25;
/// The farthest that is measured from a place.
const FARTHEST_M: f64 = 200_000.0;

const KILOMETRES: [&str; 8] =
    ["km", "kilometres", "kilometers", "kms", "كم", "كيلومتر", "км", "کیلومتر"];
const METRES: [&str; 8] = ["m", "metres", "meters", "metre", "م", "متر", "м", "метров"];
const ROUGHLY: [&str; 9] =
    ["about", "around", "approx.", "~", "حوالي", "نحو", "около", "yaklaşık", "حدود"];

/// Reads a distance with its unit.
pub(crate) fn read_range(told: &str) -> Option<Range> {
    let western = western_digits(told.trim()).to_lowercase();
    let mut text = western.trim();
    let mut is_rough = false;
    for word in ROUGHLY {
        if let Some(rest) = text.strip_prefix(word) {
            (text, is_rough) = (rest.trim(), true);
        }
    }
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '–' | ' ');
    let unit_at = text.find(|c: char| !is_of_number(c))?;
    let (numbers, unit) = text.split_at(unit_at);
    let unit = unit.trim();
    let metres = match unit {
        _ if KILOMETRES.contains(&unit) => 1_000.0,
        _ if METRES.contains(&unit) => 1.0,
        _ => return None,
    };
    let number = |text: &str| Some(read_decimal(text.trim())?.0 * metres).filter(|n| *n >= 0.0);
    let (low_m, high_m) = match numbers.trim().split_once(['-', '–']) {
        Some((low, high)) => {
            let (low, high) = (number(low)?, number(high)?);
            (low.min(high), low.max(high))
        }
        None => {
            let at = number(numbers)?;
            let share = if is_rough { ROUGH_SHARE } else { PLAIN_SHARE };
            (at * (1.0 - share), at * (1.0 + share))
        }
    };
    (high_m <= FARTHEST_M).then_some(Range { low_m, high_m })
}

/// The eight winds, from north clockwise, each with its letters and words.
const WINDS: [&[&str]; 8] = [
    &["n", "north", "شمال", "شمالا", "с", "север", "kuzey", "k"],
    &[
        "ne",
        "north-east",
        "northeast",
        "north east",
        "شمال شرق",
        "شمال شرقي",
        "св",
        "северо-восток",
        "kuzeydoğu",
    ],
    &["e", "east", "شرق", "شرقا", "в", "восток", "doğu"],
    &[
        "se",
        "south-east",
        "southeast",
        "south east",
        "جنوب شرق",
        "جنوب شرقي",
        "юв",
        "юго-восток",
        "güneydoğu",
    ],
    &["s", "south", "جنوب", "جنوبا", "ю", "юг", "güney"],
    &[
        "sw",
        "south-west",
        "southwest",
        "south west",
        "جنوب غرب",
        "جنوب غربي",
        "юз",
        "юго-запад",
        "güneybatı",
    ],
    &["w", "west", "غرب", "غربا", "з", "запад", "batı"],
    &[
        "nw",
        "north-west",
        "northwest",
        "north west",
        "شمال غرب",
        "شمال غربي",
        "сз",
        "северо-запад",
        "kuzeybatı",
    ],
];
/// Between two of the eight.
const HALF_WINDS: [&str; 8] = ["nne", "ene", "ese", "sse", "ssw", "wsw", "wnw", "nnw"];

/// Reads a direction in degrees or by its wind.
pub(crate) fn read_bearing(told: &str) -> Option<Bearing> {
    /// What a compass in a hand shows.
    const COMPASS_DEG: f64 = 5.0;
    let western = western_digits(told.trim()).to_lowercase();
    let text = western.trim();
    for (eighth, words) in WINDS.iter().enumerate() {
        if words.contains(&text) {
            return Some(Bearing { middle_deg: eighth as f64 * 45.0, half_width_deg: 22.5 });
        }
    }
    if let Some(at) = HALF_WINDS.iter().position(|word| *word == text) {
        return Some(Bearing { middle_deg: at as f64 * 45.0 + 22.5, half_width_deg: 11.25 });
    }
    let bare = ["degrees", "deg", "درجة", "градусов", "derece", "°", "º"]
        .into_iter()
        .fold(text, |text, word| text.trim_end_matches(word).trim_end());
    let degrees = |text: &str| {
        let value = read_decimal(text.trim().trim_end_matches(['°', 'º']))?.0;
        (0.0..=360.0).contains(&value).then_some(value)
    };
    match bare.split_once(['-', '–']) {
        Some((from, to)) => {
            let (from, to) = (degrees(from)?, degrees(to)?);
            let width = (to - from).rem_euclid(360.0);
            Some(Bearing {
                middle_deg: (from + width / 2.0).rem_euclid(360.0),
                half_width_deg: width / 2.0,
            })
        }
        None => Some(Bearing { middle_deg: degrees(bare)?, half_width_deg: COMPASS_DEG }),
    }
}

/// The place so far and so from `(lon, lat)`.
pub(crate) fn measured(from: (f64, f64), range: Range, bearing: Bearing) -> Measured {
    const MEAN_RADIUS_M: f64 = 6_371_008.8;
    let middle_m = f64::midpoint(range.low_m, range.high_m);
    let (angle, turn) = (middle_m / MEAN_RADIUS_M, bearing.middle_deg.to_radians());
    let (lat, lon) = (from.1.to_radians(), from.0.to_radians());
    let lat_there = (lat.sin() * angle.cos() + lat.cos() * angle.sin() * turn.cos()).asin();
    let east = turn.sin() * angle.sin() * lat.cos();
    let lon_there = lon + east.atan2(angle.cos() - lat.sin() * lat_there.sin());
    let lon_deg = (lon_there.to_degrees() + 540.0).rem_euclid(360.0) - 180.0;
    // The corner of the sector that is farthest from its middle.
    let half_width = bearing.half_width_deg.min(180.0).to_radians();
    let corner = |range_m: f64| {
        let squares = middle_m * middle_m + range_m * range_m;
        (squares - 2.0 * middle_m * range_m * half_width.cos()).max(0.0).sqrt()
    };
    Measured {
        lon: lon_deg,
        lat: lat_there.to_degrees(),
        uncertainty_m: corner(range.high_m).max(corner(range.low_m)),
    }
}

/// Words such as `3 km NE of Kafr Nadir`, in their three parts.
pub(crate) fn split_measured(told: &str) -> Option<(Range, Bearing, &str)> {
    const FROM: [&str; 6] = [" of ", " from ", " من ", " عن ", " от ", " از "];
    let told = told.trim();
    FROM.iter().find_map(|word| {
        let (before, place) = told.split_once(word)?;
        // Where the distance ends and the direction begins, any blank may be.
        before.match_indices(' ').find_map(|(at, _)| {
            let range = read_range(&before[..at])?;
            let direction = before[at..].trim().trim_start_matches(',').trim();
            let direction = ["إلى", "الى", "к", "to the"]
                .iter()
                .fold(direction, |text, word| text.strip_prefix(word).unwrap_or(text).trim());
            Some((range, read_bearing(direction)?, place.trim()))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(told: &str) -> Option<(f64, f64)> {
        read_range(told).map(|range| (range.low_m.round(), range.high_m.round()))
    }

    fn bearing(told: &str) -> Option<(f64, f64)> {
        read_bearing(told).map(|bearing| (bearing.middle_deg, bearing.half_width_deg))
    }

    #[test]
    fn distances_keep_what_is_open() {
        assert_eq!(range("2-3 km"), Some((2000.0, 3000.0)));
        assert_eq!(range("3 km"), Some((2700.0, 3300.0)));
        assert_eq!(range("about 800 m"), Some((600.0, 1000.0)));
        assert_eq!(range("حوالي ٣ كم"), Some((2250.0, 3750.0)));
        assert_eq!(range("1,5 км"), Some((1350.0, 1650.0)));
        for told in ["", "3", "km", "3 miles", "-3 km", "900 km", "3 4 km x"] {
            assert_eq!(range(told), None, "{told}");
        }
    }

    #[test]
    fn directions_are_read_in_degrees_and_winds_of_every_language() {
        for told in ["NE", "north-east", "شمال شرق", "СВ", "kuzeydoğu"] {
            assert_eq!(bearing(told), Some((45.0, 22.5)), "{told}");
        }
        assert_eq!(bearing("040"), Some((40.0, 5.0)));
        assert_eq!(bearing("٢٧٠ درجة"), Some((270.0, 5.0)));
        assert_eq!(bearing("350-010°"), Some((0.0, 10.0)));
        assert_eq!(bearing("SSW"), Some((202.5, 11.25)));
        for told in ["", "361", "up", "-5", "north by north"] {
            assert_eq!(bearing(told), None, "{told}");
        }
    }

    #[test]
    fn a_measured_place_lies_so_far_and_so_from_there() {
        let range = read_range("10-10 km").unwrap();
        let there = measured((36.0, 35.0), range, read_bearing("090").unwrap());
        let away = holdfire_core::distance_m((36.0, 35.0), (there.lon, there.lat));
        assert!((away - 10_000.0).abs() < 1.0, "{away}");
        assert!(there.lon > 36.0 && (there.lat - 35.0).abs() < 0.001);
        // Ten kilometres at five degrees are 872 metres across.
        assert!((there.uncertainty_m - 872.0).abs() < 2.0, "{}", there.uncertainty_m);
        let around = Bearing { middle_deg: 0.0, half_width_deg: 180.0 };
        let all = measured((36.0, 35.0), range, around);
        assert!((all.uncertainty_m - 20_000.0).abs() < 1.0);
    }

    #[test]
    fn distance_direction_and_place_are_told_apart_in_one_sentence() {
        for told in [
            "3 km NE of Kafr Nadir",
            "3 km north-east of Kafr Nadir",
            "3 كم شمال شرق من Kafr Nadir",
        ] {
            let (range, bearing, place) = split_measured(told).unwrap();
            assert_eq!(
                (range.high_m.round(), bearing.middle_deg, place),
                (3300.0, 45.0, "Kafr Nadir")
            );
        }
        assert_eq!(split_measured("north of Idlib"), None);
        assert_eq!(split_measured("House of 3 km"), None);
    }
}
