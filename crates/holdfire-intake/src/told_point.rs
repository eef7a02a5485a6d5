//! A point as people write it: `34.8025, 36.7`, `N 34°48'09" E 36°42'`, `34 48.15 N 36 42.0 E`,
//! `36.7E 34.8N`, `geo:34.8,36.7`, or a square of MGRS.
//!
//! How far the point may be off follows from how it is written: one decimal of a degree leaves
//! eleven kilometres, seconds leave thirty metres.

use crate::mgrs::{self, read_mgrs};
use crate::number::western_digits;

/// A point with what its writing leaves open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Point {
    pub(crate) lat: f64,
    pub(crate) lon: f64,
    /// Half of the last digit that is written, in metres.
    pub(crate) uncertainty_m: f64,
    pub(crate) writing: Writing,
}

/// How a point is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Writing {
    /// Plain degrees.
    Degrees,
    /// Degrees with minutes or seconds.
    Minutes,
    /// The grid of military maps.
    Mgrs,
}

/// What became of words that look like a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum ReadPoint {
    /// A point.
    Point(Point),
    /// They look like one and are none; why.
    NoPoint(&'static str),
}

/// Which way a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    North,
    South,
    East,
    West,
}

/// Letters and words for the sides of the world, longest first so that none hides another.
const SIDES: [(Side, &[&str]); 4] = [
    (Side::North, &["north", "kuzey", "شمالا", "شمال", "с.ш.", "с.ш", "с. ш.", "n"]),
    (Side::South, &["south", "güney", "جنوبا", "جنوب", "ю.ш.", "ю.ш", "ю. ш.", "s"]),
    (Side::East, &["east", "doğu", "شرقا", "شرق", "в.д.", "в.д", "в. д.", "e"]),
    (Side::West, &["west", "batı", "غربا", "غرب", "з.д.", "з.д", "з. д.", "w"]),
];

/// Reads a point; nothing where the words are none, as with the name of a place.
pub(crate) fn read_point(told: &str) -> Option<ReadPoint> {
    match read_mgrs(told) {
        Some(mgrs::Read::Square(square)) => {
            return Some(ReadPoint::Point(Point {
                lat: square.lat,
                lon: square.lon,
                uncertainty_m: square.half_diagonal_m,
                writing: Writing::Mgrs,
            }));
        }
        Some(mgrs::Read::NoSquare(why)) => return Some(ReadPoint::NoPoint(why)),
        None => {}
    }
    let tokens = tokens(told)?;
    let numbers = tokens.iter().filter(|token| matches!(token, Token::Number(_))).count();
    if numbers < 2 {
        return None;
    }
    if is_a_riddle(told) {
        return Some(ReadPoint::NoPoint("its commas can part the numbers in two ways"));
    }
    Some(point_of(&tokens).unwrap_or_else(ReadPoint::NoPoint))
}

/// `1,2,3` is 1.2 and 3 to some and 1 and 2.3 to others.
fn is_a_riddle(told: &str) -> bool {
    let told = told.trim();
    told.matches(',').count() == 2 && !told.contains(['.', ' ', '٫'])
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Number(Number),
    Side(Side),
    /// Between the two halves.
    Comma,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Number {
    value: f64,
    decimals: usize,
    is_negative: bool,
    unit: Option<Unit>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Degree,
    Minute,
    Second,
}

/// The words cut into numbers and sides; nothing where anything else stands among them.
fn tokens(told: &str) -> Option<Vec<Token>> {
    /// Longer words are no point.
    const LONGEST: usize = 120;
    if told.len() > LONGEST {
        return None;
    }
    let western = western_digits(told.trim()).to_lowercase();
    let mut rest = western.strip_prefix("geo:").unwrap_or(&western);
    // An address of a map says more after the point.
    rest = rest.split([';', '?']).next().unwrap_or(rest);
    // With a decimal comma the halves are told apart by a blank.
    let has_point = rest.contains('.');
    let mut tokens: Vec<Token> = Vec::new();
    while let Some(first) = rest.chars().next() {
        if let Some((side, word)) = side_at(rest) {
            tokens.push(Token::Side(side));
            rest = rest.get(word.len()..)?;
        } else if first.is_ascii_digit() || matches!(first, '-' | '+' | '−') {
            let (number, after) = number_at(rest, !has_point)?;
            tokens.push(Token::Number(number));
            rest = after;
        } else if matches!(first, ',' | '،' | '/' | '|') {
            tokens.push(Token::Comma);
            rest = rest.get(first.len_utf8()..)?;
        } else if let Some(unit) = unit_of(first) {
            let Some(Token::Number(number)) = tokens.last_mut() else { return None };
            // Two primes are a second.
            number.unit = match (number.unit, unit) {
                (Some(Unit::Minute), Unit::Minute) => Some(Unit::Second),
                (None, unit) => Some(unit),
                _ => return None,
            };
            rest = rest.get(first.len_utf8()..)?;
        } else if first.is_whitespace() || matches!(first, ':' | '(' | ')') {
            rest = rest.get(first.len_utf8()..)?;
        } else if let Some(after) =
            ["latitude", "longitude", "lat", "lon", "lng", "خط", "عرض", "طول"]
                .into_iter()
                .find_map(|word| rest.strip_prefix(word))
        {
            rest = after.trim_start_matches(['.', '=', ' ']);
        } else {
            return None;
        }
    }
    Some(tokens)
}

fn side_at(text: &str) -> Option<(Side, &'static str)> {
    SIDES.iter().find_map(|(side, words)| {
        words
            .iter()
            .find(|word| {
                text.strip_prefix(**word)
                    .is_some_and(|after| !after.starts_with(|c: char| c.is_alphabetic()))
            })
            .map(|word| (*side, *word))
    })
}

fn unit_of(c: char) -> Option<Unit> {
    match c {
        '°' | 'º' | '˚' | '*' => Some(Unit::Degree),
        '\'' | '′' | '’' | '‘' | '`' | '´' => Some(Unit::Minute),
        '"' | '″' | '”' | '“' => Some(Unit::Second),
        _ => None,
    }
}

fn number_at(text: &str, takes_comma: bool) -> Option<(Number, &str)> {
    let is_negative = text.starts_with(['-', '−']);
    let digits = text.trim_start_matches(['-', '+', '−']);
    // At most one sign.
    if text.chars().count() > digits.chars().count() + 1 {
        return None;
    }
    let whole = digits.bytes().take_while(u8::is_ascii_digit).count();
    let after = digits.get(whole..)?;
    let is_mark = |c: char| c == '.' || (takes_comma && c == ',');
    let decimals = match after.strip_prefix(is_mark) {
        Some(more) => more.bytes().take_while(u8::is_ascii_digit).count(),
        None => 0,
    };
    let end = if decimals == 0 { whole } else { whole + 1 + decimals };
    if whole == 0 || whole > 3 || decimals > 15 {
        return None;
    }
    let value: f64 = digits.get(..end)?.replace(',', ".").parse().ok()?;
    Some((Number { value, decimals, is_negative, unit: None }, digits.get(end..)?))
}

/// One coordinate: degrees with what is left open, and its side if told.
#[derive(Debug, Clone, Copy)]
struct Half {
    degrees: f64,
    open_degrees: f64,
    side: Option<Side>,
    has_minutes: bool,
}

fn point_of(tokens: &[Token]) -> Result<ReadPoint, &'static str> {
    let (first, second) = halves(tokens)?;
    let (first, second) = (half(first)?, half(second)?);
    let is_north_south = |side| matches!(side, Side::North | Side::South);
    let (lat, lon) = match (first.side.map(is_north_south), second.side.map(is_north_south)) {
        (Some(true) | None, Some(false) | None) => (first, second),
        (Some(false) | None, Some(true)) | (Some(false), None) => (second, first),
        _ => return Err("both numbers are told for the same direction"),
    };
    if !(-90.0..=90.0).contains(&lat.degrees) {
        return Err("latitude is not between -90 and 90");
    }
    if !(-180.0..=180.0).contains(&lon.degrees) {
        return Err("longitude is not between -180 and 180");
    }
    const METRES_OF_DEGREE: f64 = 111_195.0;
    let open_m = lat.open_degrees.max(lon.open_degrees) * METRES_OF_DEGREE;
    Ok(ReadPoint::Point(Point {
        lat: lat.degrees,
        lon: lon.degrees,
        uncertainty_m: open_m * std::f64::consts::SQRT_2,
        writing: match first.has_minutes || second.has_minutes {
            true => Writing::Minutes,
            false => Writing::Degrees,
        },
    }))
}

/// The tokens of the two coordinates: parted by a comma, by a side, or in the middle.
fn halves(tokens: &[Token]) -> Result<(&[Token], &[Token]), &'static str> {
    const NOT_TWO: &str = "it is not a latitude and a longitude";
    let is_comma = |token: &Token| *token == Token::Comma;
    let commas: Vec<usize> =
        tokens.iter().enumerate().filter(|(_, token)| is_comma(token)).map(|(at, _)| at).collect();
    match commas[..] {
        [at] => return Ok((&tokens[..at], &tokens[at + 1..])),
        [] => {}
        _ => return Err(NOT_TWO),
    }
    let sides: Vec<usize> = tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| matches!(token, Token::Side(_)))
        .map(|(at, _)| at)
        .collect();
    match sides[..] {
        // A side stands before its number or after it.
        [0, second] => Ok(tokens.split_at(second)),
        [first, _] => Ok(tokens.split_at(first + 1)),
        [] => {
            let by_unit = tokens.iter().skip(1).position(
                |token| matches!(token, Token::Number(number) if number.unit == Some(Unit::Degree)),
            );
            match (by_unit, tokens.len()) {
                (Some(at), _) => Ok(tokens.split_at(at + 1)),
                (None, 2 | 4 | 6) => Ok(tokens.split_at(tokens.len() / 2)),
                _ => Err(NOT_TWO),
            }
        }
        _ => Err(NOT_TWO),
    }
}

fn half(tokens: &[Token]) -> Result<Half, &'static str> {
    const NO_NUMBER: &str = "it is not a number of degrees, minutes and seconds";
    let (mut side, mut numbers) = (None, Vec::new());
    for token in tokens {
        match token {
            Token::Side(_) if side.is_some() => return Err(NO_NUMBER),
            Token::Side(told) => side = Some(*told),
            Token::Number(number) => numbers.push(*number),
            Token::Comma => return Err(NO_NUMBER),
        }
    }
    let units = [Unit::Degree, Unit::Minute, Unit::Second];
    if numbers.is_empty() || numbers.len() > 3 {
        return Err(NO_NUMBER);
    }
    let (mut degrees, mut open_degrees) = (0.0, 0.0);
    for (place, number) in numbers.iter().enumerate() {
        let is_last = place + 1 == numbers.len();
        let fits = number.unit.is_none_or(|unit| unit == units[place])
            && (place == 0 || (number.value < 60.0 && !number.is_negative))
            && (is_last || number.decimals == 0);
        if !fits {
            return Err("minutes and seconds are below 60, and only the last number has decimals");
        }
        let of_degree = 60f64.powi(-(place as i32));
        degrees += number.value * of_degree;
        open_degrees = 0.5 * of_degree * 10f64.powi(-(number.decimals as i32));
    }
    let is_negative = numbers[0].is_negative;
    let is_other_way = matches!(side, Some(Side::South | Side::West));
    if is_negative && side.is_some() {
        return Err("it has both a minus and a letter for its side");
    }
    Ok(Half {
        degrees: if is_negative || is_other_way { -degrees } else { degrees },
        open_degrees,
        side,
        has_minutes: numbers.len() > 1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(told: &str) -> Point {
        match read_point(told) {
            Some(ReadPoint::Point(point)) => point,
            other => panic!("{told}: {other:?}"),
        }
    }

    #[test]
    fn one_point_is_read_from_every_usual_writing() {
        for told in [
            "34.8025, 36.7000",
            "34.8025 36.7000",
            "34.8025N 36.7000E",
            "N34.8025 E36.7000",
            "N 34.8025° E 36.7000°",
            "36.7000E, 34.8025N",
            "34°48'09\"N 36°42'00\"E",
            "34° 48′ 09″ N, 36° 42′ 00″ E",
            "34 48 09 N 36 42 00 E",
            "34°48.150'N 36°42.000'E",
            "34 48.15, 36 42.00",
            "34°48'09'' 36°42'00''",
            "geo:34.8025,36.7000",
            "lat 34.8025 lon 36.7000",
            "٣٤٫٨٠٢٥، ٣٦٫٧٠٠٠",
            "34.8025 شمالا 36.7000 شرقا",
            "34.8025 с.ш. 36.7000 в.д.",
            "34,8025 36,7000",
            "37S BU 89598 53552",
        ] {
            let point = point(told);
            let away = holdfire_core::distance_m((point.lon, point.lat), (36.7, 34.8025));
            assert!(away < 2.0, "{told}: {away} m");
        }
        let south = point("33.9°S 151.2°W");
        assert_eq!((south.lat, south.lon), (-33.9, -151.2));
        assert_eq!(point("-33.9, -151.2").lat, -33.9);
    }

    #[test]
    fn what_is_written_says_how_far_it_may_be_off() {
        let open = |told: &str| point(told).uncertainty_m.round();
        assert_eq!(open("34.8, 36.7"), 7863.0);
        assert_eq!(open("34.80250, 36.70000"), 1.0);
        assert_eq!(open("34.80250, 36.7"), 7863.0);
        assert_eq!(open("34 48 N 36 42 E"), 1310.0);
        assert_eq!(open("37S BU 89 53"), 707.0);
    }

    #[test]
    fn names_are_left_to_the_gazetteer_and_impossible_points_say_why() {
        for told in ["", "Kafr Nadir", "Post 12", "north of Idlib", "34.8", "3 km NE of Idlib", "S"]
        {
            assert_eq!(read_point(told), None, "{told}");
        }
        for told in ["91, 36", "34, 200", "34 61 N 36 E", "34N 36N", "1 2 3", "1,2,3", "-34S 36E"] {
            assert!(matches!(read_point(told), Some(ReadPoint::NoPoint(_))), "{told}");
        }
    }
}
