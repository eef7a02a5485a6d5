//! A distance from a line, crossing or post, as a rule writes it: `Reach::"castello-road 1500 m"`.
//!
//! A range such as `"idlib-line 15000-20000 m"` stands for a distance that the text leaves open: it
//! is surely met up to the smaller one, surely not beyond the larger one, and open in between.

use holdfire_core::AreaId;
use std::fmt;

/// The largest distance a rule may name: 1,000 km.
const MAX_M: u32 = 1_000_000;

/// A line, crossing or post, and a distance from it in whole metres.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reach {
    /// From what the distance is measured.
    pub area: AreaId,
    /// Surely met up to here.
    pub low_m: u32,
    /// Surely not met beyond here; the same where the text names one distance.
    pub high_m: u32,
}

/// Why a text is no distance from an area.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReachError {
    /// Not three words.
    #[error("`{0}` is no distance from an area; write it like `castello-road 1500 m`")]
    Form(String),
    /// The first word is no id.
    #[error("`{given}` is no distance from an area: {why}")]
    Area {
        /// The whole text.
        given: String,
        /// What is wrong with the id.
        why: String,
    },
    /// A unit that is not `m` or `km`.
    #[error("`{given}` has the unit `{unit}`; write `m` or `km`")]
    Unit {
        /// The whole text.
        given: String,
        /// The unit.
        unit: String,
    },
    /// Something that is not a number of metres or kilometres.
    #[error(
        "`{given}` has the distance `{number}`; write whole metres, or kilometres with a point"
    )]
    Number {
        /// The whole text.
        given: String,
        /// The number.
        number: String,
    },
    /// Nothing, or more than any rule means.
    #[error("`{given}`: a distance is more than 0 m and at most 1000 km")]
    Bounds {
        /// The whole text.
        given: String,
    },
    /// A range that runs backwards or nowhere.
    #[error("`{given}`: a range goes from a smaller distance to a larger one")]
    Range {
        /// The whole text.
        given: String,
    },
}

impl Reach {
    /// Reads `castello-road 1500 m`, `idlib-line 15-20 km`.
    pub fn parse(text: &str) -> Result<Self, ReachError> {
        let given = || shortened(text);
        let words: Vec<&str> = text.split_whitespace().take(4).collect();
        let [area, distance, unit] = words[..] else { return Err(ReachError::Form(given())) };
        let area = AreaId::new(area)
            .map_err(|error| ReachError::Area { given: given(), why: error.to_string() })?;
        let decimals = match unit {
            "m" => 0,
            "km" => 3,
            _ => return Err(ReachError::Unit { given: given(), unit: shortened(unit) }),
        };
        let metres = |number: &str| match whole_metres(number, decimals) {
            None => Err(ReachError::Number { given: given(), number: shortened(distance) }),
            Some(metres) if (1..=MAX_M).contains(&metres) => Ok(metres),
            Some(_) => Err(ReachError::Bounds { given: given() }),
        };
        // Texts of agreements have the longer dash.
        match distance.split_once(['-', '–']) {
            None => metres(distance).map(|m| Self { area, low_m: m, high_m: m }),
            Some((low, high)) => {
                let (low_m, high_m) = (metres(low)?, metres(high)?);
                match low_m < high_m {
                    true => Ok(Self { area, low_m, high_m }),
                    false => Err(ReachError::Range { given: given() }),
                }
            }
        }
    }
}

impl fmt::Display for Reach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { area, low_m, high_m } = self;
        match low_m == high_m {
            true => write!(f, "{area} {low_m} m"),
            false => write!(f, "{area} {low_m}-{high_m} m"),
        }
    }
}

/// `1500` and, with three decimals for kilometres, `1.5`, without the doubts of floating point.
fn whole_metres(number: &str, decimals: usize) -> Option<u32> {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    let has_point = number.contains('.');
    if whole.is_empty() || part.is_empty() == has_point || part.len() > decimals {
        return None;
    }
    if !is_number(whole) || !is_number(part) {
        return None;
    }
    let metres = format!("{whole}{part:0<decimals$}");
    // A number with more digits than fit is a distance beyond all bounds.
    Some(metres.parse().unwrap_or(u32::MAX))
}

fn shortened(text: &str) -> String {
    text.chars().take(80).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> String {
        match Reach::parse(text) {
            Ok(reach) => reach.to_string(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn distances_are_read_in_metres_and_kilometres() {
        assert_eq!(read("castello-road 1500 m"), "castello-road 1500 m");
        assert_eq!(read(" castello-road  1.5 km "), "castello-road 1500 m");
        assert_eq!(read("idlib-line 15000-20000 m"), "idlib-line 15000-20000 m");
        assert_eq!(read("idlib-line 15–20 km"), "idlib-line 15000-20000 m");
        assert_eq!(read("x 1000 km"), "x 1000000 m");
    }

    #[test]
    fn what_is_wrong_with_a_distance_is_told() {
        let wrong = [
            ("castello-road", "no distance"),
            ("castello road 1500 m", "no distance"),
            ("castello-road 1500m", "no distance"),
            ("castello/road 1500 m", "only letters"),
            ("x 1500 feet", "unit `feet`"),
            ("x -5 m", "distance `-5`"),
            ("x 1,5 km", "distance `1,5`"),
            ("x 1.5 m", "whole metres"),
            ("x .5 km", "distance `.5`"),
            ("x 1. km", "distance `1.`"),
            ("x 1e3 m", "distance `1e3`"),
            ("x NaN m", "distance `NaN`"),
            ("x 0 m", "more than 0 m"),
            ("x 1000.001 km", "at most 1000 km"),
            ("x 99999999999999999999 m", "at most 1000 km"),
            ("x 20-15 km", "smaller distance"),
            ("x 15-15 km", "smaller distance"),
        ];
        for (text, told) in wrong {
            assert!(Reach::parse(text).is_err(), "{text}");
            assert!(read(text).contains(told), "{text}: {}", read(text));
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(low_m in 1..=MAX_M, more_m in 0..5_000u32) {
            let high_m = (low_m + more_m).min(MAX_M);
            let reach = Reach { area: AreaId::new("a.b:c").unwrap(), low_m, high_m };
            prop_assert_eq!(Reach::parse(&reach.to_string()), Ok(reach));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "(?s).{0,60}") {
            let _ = Reach::parse(&text);
        }
    }
}
