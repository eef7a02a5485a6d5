//! All that Typst can see: the template, one virtual file of data, and the fonts. No disk, no
//! network, no clock, no packages; whatever else is asked for does not exist.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::Fonts;

const MAIN: &str = "bulletin.typ";
const DATA: &str = "bulletin.json";

static TEMPLATE: LazyLock<Vec<Source>> = LazyLock::new(|| {
    [
        (MAIN, include_str!("../template/bulletin.typ")),
        ("marks.typ", include_str!("../template/marks.typ")),
        ("parts.typ", include_str!("../template/parts.typ")),
        ("incidents.typ", include_str!("../template/incidents.typ")),
        ("why.typ", include_str!("../template/why.typ")),
    ]
    .into_iter()
    .map(|(name, text)| Source::new(file_id(name), text.to_owned()))
    .collect()
});

static LIBRARY: LazyLock<LazyHash<Library>> =
    LazyLock::new(|| LazyHash::new(<Library as LibraryExt>::default()));

#[expect(
    clippy::expect_used,
    reason = "the names are the constants above, and all of them are paths"
)]
fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain file name is a path");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

/// One bulletin's world.
pub(crate) struct BulletinWorld<'a> {
    fonts: &'a Fonts,
    main: FileId,
    data_id: FileId,
    data: Bytes,
}

impl<'a> BulletinWorld<'a> {
    /// A world in which `bulletin.json` holds `data`.
    pub(crate) fn new(data: Vec<u8>, fonts: &'a Fonts) -> Self {
        Self { fonts, main: file_id(MAIN), data_id: file_id(DATA), data: Bytes::new(data) }
    }

    fn not_found(id: FileId) -> FileError {
        FileError::NotFound(id.vpath().get_without_slash().into())
    }
}

impl World for BulletinWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        TEMPLATE.iter().find(|source| source.id() == id).cloned().ok_or_else(|| Self::not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id { Ok(self.data.clone()) } else { Err(Self::not_found(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.faces.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
