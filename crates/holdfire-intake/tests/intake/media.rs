//! Evidence files: what they say of themselves, copies without it, and pictures made to harm.

use exif::experimental::Writer;
use exif::{Field, In, Rational, Tag, Value};
use holdfire_intake::{COPY_EDGE_PX, copy_for_showing, file_says, read_media};
use image::{ImageFormat, Rgb, RgbImage};
use proptest::prelude::*;
use std::io::Cursor;

fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let image =
        RgbImage::from_fn(width, height, |x, y| Rgb([(x % 251) as u8, (y % 241) as u8, 80]));
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A JPEG that says where and when a camera believes it was.
fn speaking_photo() -> Vec<u8> {
    let text = |tag, text: &str| Field {
        tag,
        ifd_num: In::PRIMARY,
        value: Value::Ascii(vec![text.as_bytes().to_vec()]),
    };
    let degrees = |tag, parts: [u32; 3]| Field {
        tag,
        ifd_num: In::PRIMARY,
        value: Value::Rational(parts.map(|num| Rational { num, denom: 1 }).to_vec()),
    };
    let fields = [
        text(Tag::Make, "Amber"),
        text(Tag::Model, "Phone 3"),
        text(Tag::Software, "Editor 9"),
        text(Tag::DateTimeOriginal, "2017:02:21 22:40:13"),
        text(Tag::GPSLatitudeRef, "N"),
        degrees(Tag::GPSLatitude, [35, 30, 36]),
        text(Tag::GPSLongitudeRef, "E"),
        degrees(Tag::GPSLongitude, [36, 30, 0]),
        text(Tag::GPSDateStamp, "2017:02:21"),
        degrees(Tag::GPSTimeStamp, [20, 40, 13]),
    ];
    let mut writer = Writer::new();
    for field in &fields {
        writer.push_field(field);
    }
    let mut tiff = Cursor::new(Vec::new());
    writer.write(&mut tiff, false).unwrap();
    let tiff = tiff.into_inner();
    let plain = picture(640, 480, ImageFormat::Jpeg);
    let mut photo = plain[..2].to_vec();
    photo.extend([0xff, 0xe1]);
    photo.extend(u16::try_from(tiff.len() + 8).unwrap().to_be_bytes());
    photo.extend(b"Exif\0\0");
    photo.extend(&tiff);
    photo.extend(&plain[2..]);
    photo
}

#[test]
fn a_photo_says_when_where_and_by_what_it_was_taken() {
    let says = file_says(&speaking_photo());
    assert_eq!(says.taken.unwrap().to_string(), "2017-02-21T22:40:13");
    assert_eq!(says.taken_utc.unwrap().to_string(), "2017-02-21T20:40:13Z");
    assert_eq!(says.position, Some((36.5, 35.51)));
    assert_eq!(says.device.as_deref(), Some("Amber Phone 3"));
    assert_eq!(says.program.as_deref(), Some("Editor 9"));
    let away = says.distance_m(36.5, 35.52).unwrap();
    assert!((away - 1_112.0).abs() < 2.0, "{away}");
    assert!(file_says(&picture(10, 10, ImageFormat::Png)).is_silent());
    assert!(file_says(b"no picture").is_silent());
}

#[test]
fn a_copy_is_small_and_says_nothing() {
    let photo = speaking_photo();
    let copy = copy_for_showing(&photo, "image/jpeg").unwrap();
    assert_eq!((copy.width_px, copy.height_px), (640, 480));
    assert!(file_says(&copy.bytes).is_silent());
    let finds = |bytes: &[u8], words: &[u8]| bytes.windows(words.len()).any(|part| part == words);
    assert!(finds(&photo, b"Phone 3") && !finds(&copy.bytes, b"Phone 3"));
    let large = picture(3_000, 1_000, ImageFormat::Png);
    let copy = copy_for_showing(&large, "image/png").unwrap();
    assert_eq!((copy.width_px, copy.height_px), (COPY_EDGE_PX, 400));
    assert_eq!(read_media(&copy.bytes).unwrap().media_type, "image/jpeg");
}

/// A PNG of a few bytes that says it has so many pixels.
fn png_of(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = picture(1, 1, ImageFormat::Png);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let crc = crc32(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&crc.to_be_bytes());
    bytes
}

/// The checksum of PNG (ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 }
        })
    })
}

#[test]
fn a_picture_that_would_unpack_to_more_than_a_bound_is_left_without_a_copy() {
    assert!(copy_for_showing(&png_of(1, 1), "image/png").is_some(), "the frame itself is sound");
    for (width, height) in [(100_000, 100_000), (20_001, 10), (10_000, 10_000), (u32::MAX >> 1, 1)]
    {
        assert_eq!(copy_for_showing(&png_of(width, height), "image/png"), None, "{width}x{height}");
    }
    let mut jpeg = picture(16, 16, ImageFormat::Jpeg);
    let frame = jpeg.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
    assert_eq!(copy_for_showing(&jpeg, "image/jpeg"), None);
    assert_eq!(
        copy_for_showing(&speaking_photo(), "image/heif"),
        None,
        "only two types are unpacked"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// A photo with some bytes changed or cut off is a copy or none, and never a fault.
    #[test]
    fn a_damaged_photo_is_met_with_calm(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..20),
        kept in 0..=100usize,
        is_png in any::<bool>(),
    ) {
        let mut bytes = match is_png {
            true => picture(40, 30, ImageFormat::Png),
            false => speaking_photo(),
        };
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(bytes.len() * kept / 100);
        let says = file_says(&bytes);
        if let Some((lon, lat)) = says.position {
            prop_assert!(lon.abs() <= 180.0 && lat.abs() <= 90.0);
        }
        let media_type = if is_png { "image/png" } else { "image/jpeg" };
        if let Some(copy) = copy_for_showing(&bytes, media_type) {
            prop_assert!(copy.width_px <= COPY_EDGE_PX && copy.height_px <= COPY_EDGE_PX);
            prop_assert!(file_says(&copy.bytes).is_silent());
        }
    }

    #[test]
    fn arbitrary_bytes_are_no_fault(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(read_media(&bytes) == read_media(&bytes));
        prop_assert!(file_says(&bytes).position.is_none_or(|(lon, lat)| lon.is_finite() && lat.is_finite()));
        drop(copy_for_showing(&bytes, "image/jpeg"));
        drop(copy_for_showing(&bytes, "image/png"));
    }
}
