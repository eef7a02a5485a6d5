//! A smaller copy of a picture for showing: decoded and encoded anew, so that nothing the file says
//! of itself is in it. The size is read before the pixels are, and a picture that would unpack to
//! more than a bound is left without a copy.

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::PngDecoder;
use image::{DynamicImage, ImageDecoder, ImageError, Limits, imageops::FilterType};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The longest edge of a copy.
pub const COPY_EDGE_PX: u32 = 1_200;
/// The most pixels that are unpacked: more than any phone takes.
const MOST_PIXELS: u64 = 60_000_000;
/// No edge is longer, so that no line of pixels is.
const LONGEST_EDGE_PX: u32 = 20_000;
const QUALITY: u8 = 80;

/// A copy for showing, as JPEG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its width.
    pub width_px: u32,
    /// Its height.
    pub height_px: u32,
}

/// Makes a copy of a JPEG or PNG; none of other files, and none of what cannot be unpacked within
/// the bounds.
pub fn copy_for_showing(bytes: &[u8], media_type: &str) -> Option<Copy> {
    // A fault in a decoder costs the copy and nothing else.
    let made = catch_unwind(AssertUnwindSafe(|| made(bytes, media_type)));
    made.ok().flatten()
}

fn made(bytes: &[u8], media_type: &str) -> Option<Copy> {
    let picture = match media_type {
        "image/jpeg" => unpacked(JpegDecoder::new(Cursor::new(bytes)).ok()?),
        "image/png" => unpacked(PngDecoder::with_limits(Cursor::new(bytes), limits()).ok()?),
        _ => return None,
    }
    .ok()?;
    let fits = picture.width().max(picture.height()) <= COPY_EDGE_PX;
    let small = match fits {
        true => picture,
        false => picture.resize(COPY_EDGE_PX, COPY_EDGE_PX, FilterType::Triangle),
    };
    let small = small.to_rgb8();
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, QUALITY).encode_image(&small).ok()?;
    Some(Copy { bytes: out, width_px: small.width(), height_px: small.height() })
}

fn limits() -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(LONGEST_EDGE_PX);
    limits.max_image_height = Some(LONGEST_EDGE_PX);
    // Sixteen bits in four channels at the most, and room to work.
    limits.max_alloc = Some(MOST_PIXELS * 8 + (16 << 20));
    limits
}

/// Unpacks a picture whose size is within the bounds, turned as its camera was held.
fn unpacked(mut decoder: impl ImageDecoder) -> Result<DynamicImage, ImageError> {
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        let too_large = image::error::LimitErrorKind::DimensionError;
        return Err(ImageError::Limits(image::error::LimitError::from_kind(too_large)));
    }
    decoder.set_limits(limits())?;
    let turned = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(turned);
    Ok(picture)
}
