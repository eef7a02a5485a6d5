//! What a photo says of itself: EXIF of JPEG, PNG, HEIF and WebP. Read by a parser that others have
//! examined, from a bounded piece of the file.

use exif::{In, Reader, Tag, Value};
use jiff::Timestamp;
use jiff::civil::DateTime;
use std::io::Cursor;

/// What a file says of itself. Nothing of it is a fact.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FileSays {
    /// When the device believes it was taken, on its own clock.
    pub taken: Option<DateTime>,
    /// The same by satellites, where it had them.
    pub taken_utc: Option<Timestamp>,
    /// Degrees east and north of where the device believes it was.
    pub position: Option<(f64, f64)>,
    /// The maker and model of the device.
    pub device: Option<String>,
    /// The program that wrote the file last.
    pub program: Option<String>,
}

impl FileSays {
    /// Whether it says nothing.
    pub fn is_silent(&self) -> bool {
        *self == Self::default()
    }

    /// Metres from where the device believes it was to a place that was told.
    pub fn distance_m(&self, lon: f64, lat: f64) -> Option<f64> {
        self.position.map(|position| holdfire_core::distance_m(position, (lon, lat)))
    }
}

/// Reads what a file says of itself; what cannot be read is not said.
pub fn file_says(bytes: &[u8]) -> FileSays {
    let Ok(exif) = Reader::new().read_from_container(&mut Cursor::new(bytes)) else {
        return FileSays::default();
    };
    let text = |tag: Tag| -> Option<String> {
        const LONGEST: usize = 80;
        let field = exif.get_field(tag, In::PRIMARY)?;
        let Value::Ascii(parts) = &field.value else { return None };
        let text = String::from_utf8_lossy(parts.first()?);
        let plain: String = text.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
        Some(plain.trim().to_owned()).filter(|text| !text.is_empty())
    };
    let degrees = |tag: Tag, side: Tag, negative: &str| -> Option<f64> {
        let Value::Rational(parts) = &exif.get_field(tag, In::PRIMARY)?.value else { return None };
        let part = |at: usize| parts.get(at).map(exif::Rational::to_f64);
        let value = part(0)? + part(1).unwrap_or(0.0) / 60.0 + part(2).unwrap_or(0.0) / 3_600.0;
        let is_negative = text(side).is_some_and(|letter| letter.eq_ignore_ascii_case(negative));
        value.is_finite().then_some(if is_negative { -value } else { value })
    };
    let lat = degrees(Tag::GPSLatitude, Tag::GPSLatitudeRef, "S");
    let lon = degrees(Tag::GPSLongitude, Tag::GPSLongitudeRef, "W");
    let is_on_earth = |(lon, lat): &(f64, f64)| lon.abs() <= 180.0 && lat.abs() <= 90.0;
    let device = [text(Tag::Make), text(Tag::Model)];
    let device: Vec<String> = device.into_iter().flatten().collect();
    FileSays {
        taken: text(Tag::DateTimeOriginal).or_else(|| text(Tag::DateTime)).and_then(|t| moment(&t)),
        taken_utc: satellite_time(&exif, &text),
        position: lon.zip(lat).filter(is_on_earth),
        device: (!device.is_empty()).then(|| device.join(" ")),
        program: text(Tag::Software),
    }
}

/// `2017:02:21 22:40:13`.
fn moment(text: &str) -> Option<DateTime> {
    DateTime::strptime("%Y:%m:%d %H:%M:%S", text).ok()
}

fn satellite_time(exif: &exif::Exif, text: &impl Fn(Tag) -> Option<String>) -> Option<Timestamp> {
    let day = text(Tag::GPSDateStamp)?;
    let Value::Rational(clock) = &exif.get_field(Tag::GPSTimeStamp, In::PRIMARY)?.value else {
        return None;
    };
    let part = |at: usize| clock.get(at).map(|part| part.to_f64()).filter(|n| n.is_finite());
    let (hour, minute, second) = (part(0)?, part(1)?, part(2)?);
    let text = format!("{day} {:02.0}:{:02.0}:{:02.0}", hour, minute, second.floor());
    let at = moment(&text)?;
    at.to_zoned(jiff::tz::TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}
