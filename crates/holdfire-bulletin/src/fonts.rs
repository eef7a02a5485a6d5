//! The typefaces a bulletin is set in, handed in as bytes: IBM Plex Sans, Sans Arabic and Mono.
//!
//! No font of the machine is ever looked at; with other fonts the same bulletin would come out as
//! other bytes.

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations};
use typst::utils::LazyHash;

use crate::BulletinError;

/// Families that the template names. The Arabic one also sets Persian.
const NEEDED: [&str; 3] = ["IBM Plex Sans", "IBM Plex Sans Arabic", "IBM Plex Mono"];

/// Typefaces, read once and used for any number of bulletins.
#[derive(Debug, Clone)]
pub struct Fonts {
    pub(crate) faces: Vec<Font>,
    /// The same faces at one size, to ask for the width of letters.
    measured: Vec<FontInstance>,
    pub(crate) book: LazyHash<FontBook>,
}

impl Fonts {
    /// Reads font files (TTF, OTF or collections).
    ///
    /// # Errors
    /// [`BulletinError::NotAFont`] for bytes that hold no face, [`BulletinError::FontMissing`] when
    /// a family that the bulletin is set in is not among them.
    pub fn from_bytes<B>(files: impl IntoIterator<Item = B>) -> Result<Self, BulletinError>
    where
        B: AsRef<[u8]> + Send + Sync + 'static,
    {
        let mut faces = Vec::new();
        for (index, file) in files.into_iter().enumerate() {
            let found = faces.len();
            faces.extend(Font::iter(Bytes::new(file)));
            if faces.len() == found {
                return Err(BulletinError::NotAFont { number: index + 1 });
            }
        }
        let book = FontBook::from_fonts(&faces);
        for family in NEEDED {
            if !book.contains_family(&family.to_lowercase()) {
                return Err(BulletinError::FontMissing { family });
            }
        }
        let measured = faces.iter().cloned().map(at_one_size).collect();
        Ok(Self { faces, measured, book: LazyHash::new(book) })
    }

    /// Whether some typeface can draw the character.
    #[must_use]
    pub fn can_draw(&self, character: char) -> bool {
        self.faces.iter().any(|face| face.info().coverage.contains(character.into()))
    }

    /// How wide a word is, in units of its font size. Joined letters are taken one by one: near
    /// enough to see whether a word fits a column.
    pub(crate) fn width_em(&self, word: &str) -> f64 {
        word.chars().map(|character| self.advance_em(character)).sum()
    }

    fn advance_em(&self, character: char) -> f64 {
        self.measured
            .iter()
            .find_map(|face| {
                let glyph = face.ttf().glyph_index(character)?;
                face.x_advance(glyph.0).map(|advance| advance.get())
            })
            .unwrap_or(1.0)
    }
}

/// These typefaces do not vary with their size, so any size will do.
fn at_one_size(face: Font) -> FontInstance {
    face.instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default())
}
