//! Evidence files: what their bytes are, what they say of themselves, and a copy for showing.
//!
//! The type is found from the bytes, never from a name. What a file says of itself (where and when a
//! camera believes it was) can be wrong, forged or left out, so it is shown as what the file says
//! and believed by nobody. The bytes themselves stay untouched.

mod copy;
mod says;

pub use copy::{COPY_EDGE_PX, Copy, copy_for_showing};
pub use says::{FileSays, file_says};

use holdfire_core::{Document, DocumentId};
use sha2::{Digest, Sha256};

/// The most bytes an evidence file may have: a few minutes of a phone's video.
pub const MAX_MEDIA_BYTES: usize = 64 << 20;

/// What sort of thing a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MediaKind {
    /// A photo or drawing.
    Picture,
    /// Moving pictures.
    Video,
    /// Sound.
    Sound,
    /// A document with pages.
    Pages,
    /// Plain text.
    Text,
}

impl MediaKind {
    /// The word used in message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Video => "video",
            Self::Sound => "sound",
            Self::Pages => "pages",
            Self::Text => "text",
        }
    }

    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Picture, Self::Video, Self::Sound, Self::Pages, Self::Text];
}

/// What the bytes of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Media {
    /// What sort of thing.
    pub kind: MediaKind,
    /// Its media type.
    pub media_type: &'static str,
}

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MediaRefusal {
    /// It has no bytes.
    #[error("the file is empty; choose it again")]
    Empty,
    /// It has too many bytes.
    #[error("the file has more than 64 MiB; send a shorter piece and keep the original")]
    TooLarge,
    /// Its bytes are none of the types that are taken.
    #[error(
        "the file is no picture, video, sound, PDF or plain text; send it in one of these forms"
    )]
    UnknownType,
}

/// The types that are taken. Others are refused, because a reader's program would open them too.
const TYPES: &[(&str, MediaKind)] = &[
    ("image/jpeg", MediaKind::Picture),
    ("image/png", MediaKind::Picture),
    ("image/heif", MediaKind::Picture),
    ("image/webp", MediaKind::Picture),
    ("image/gif", MediaKind::Picture),
    ("image/avif", MediaKind::Picture),
    ("image/tiff", MediaKind::Picture),
    ("video/mp4", MediaKind::Video),
    ("video/quicktime", MediaKind::Video),
    ("video/x-m4v", MediaKind::Video),
    ("video/webm", MediaKind::Video),
    ("video/x-matroska", MediaKind::Video),
    ("video/x-msvideo", MediaKind::Video),
    ("video/mpeg", MediaKind::Video),
    ("audio/mpeg", MediaKind::Sound),
    ("audio/m4a", MediaKind::Sound),
    ("audio/ogg", MediaKind::Sound),
    ("audio/opus", MediaKind::Sound),
    ("audio/x-wav", MediaKind::Sound),
    ("audio/amr", MediaKind::Sound),
    ("audio/aac", MediaKind::Sound),
    ("audio/x-flac", MediaKind::Sound),
    ("application/pdf", MediaKind::Pages),
];

/// Of bytes that no signature tells, only this is taken.
const TEXT: &str = "text/plain";

/// The media types of the files that are taken.
pub fn media_types() -> impl Iterator<Item = &'static str> {
    TYPES.iter().map(|(media_type, _)| *media_type).chain([TEXT])
}

/// Finds what the bytes of a file are.
pub fn read_media(bytes: &[u8]) -> Result<Media, MediaRefusal> {
    if bytes.is_empty() {
        return Err(MediaRefusal::Empty);
    }
    if bytes.len() > MAX_MEDIA_BYTES {
        return Err(MediaRefusal::TooLarge);
    }
    if let Some(found) = infer::get(bytes) {
        let known = TYPES.iter().find(|(media_type, _)| *media_type == found.mime_type());
        // Pages of the web and programs look like text to no one but a reader.
        return known
            .map(|(media_type, kind)| Media { kind: *kind, media_type })
            .ok_or(MediaRefusal::UnknownType);
    }
    let is_text = std::str::from_utf8(bytes).is_ok_and(|text| {
        !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
    });
    match is_text {
        true => Ok(Media { kind: MediaKind::Text, media_type: TEXT }),
        false => Err(MediaRefusal::UnknownType),
    }
}

/// The record of a file under its SHA-256. Its title says what it is; the name that a phone gave it
/// is not kept, because names of files name people.
pub fn media_document(bytes: &[u8], title: &str) -> Option<Document> {
    let sha256: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    Some(Document {
        id: DocumentId::new(format!("D-{}", &sha256[..20])).ok()?,
        size_bytes: bytes.len() as u64,
        title: title.into(),
        publisher: None,
        published: None,
        language: None,
        sha256: sha256.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_found_from_the_bytes() {
        for (bytes, media_type) in [
            (&b"\xff\xd8\xff\xe0\0\x10JFIF\0"[..], "image/jpeg"),
            (b"\x89PNG\r\n\x1a\n", "image/png"),
            (b"%PDF-1.7\n", "application/pdf"),
            (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "video/mp4"),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "image/heif"),
            ("حادثة قرب القرية".as_bytes(), "text/plain"),
        ] {
            assert_eq!(read_media(bytes).map(|media| media.media_type), Ok(media_type));
        }
    }

    #[test]
    fn programs_archives_and_pages_of_the_web_are_refused() {
        for bytes in [
            &b"MZ\x90\0"[..],
            b"PK\x03\x04\x14\0",
            b"\x7fELF\x02\x01\x01",
            b"<!DOCTYPE html><script>alert(1)</script>",
            b"#!/bin/sh\nrm -rf /\n",
            b"\xff\xfe\0\0",
            b"a\0b",
        ] {
            assert_eq!(read_media(bytes), Err(MediaRefusal::UnknownType), "{bytes:?}");
        }
        assert_eq!(read_media(b""), Err(MediaRefusal::Empty));
    }

    #[test]
    fn the_same_bytes_are_the_same_document() {
        let (one, other) =
            (media_document(b"x", "a photo").unwrap(), media_document(b"x", "x").unwrap());
        assert_eq!((&one.id, &one.sha256), (&other.id, &other.sha256));
        assert_ne!(one.id, media_document(b"y", "a photo").unwrap().id);
    }
}
