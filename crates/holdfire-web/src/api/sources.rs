//! Who speaks, what was imported from files, which files are kept, and how the sources overlap.

use super::operation::{Given, Operation};
use super::paging::{self, CURSOR, LIMIT, Page};
use super::problem::Problem;
use super::schemas::{Id, free};
use super::views::{Names, names, text};
use crate::access::Gate::Room;
use crate::asked::Asked;
use crate::pages::sources::overlap_value;
use holdfire_core as core;
use holdfire_powers::Act;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read::<Page<Source>>("listSources", "/sources", Room(Act::SeeSources), sources)
        .says("sources", "Sources", "Whoever says what reports say, by id.")
        .asks(&[LIMIT, CURSOR]),
    Operation::read::<Page<Import>>("listImports", "/imports", Room(Act::SeeSources), imports)
        .says(
            "sources",
            "Imports",
            "What was read from each file and what became of every row: read is recorded, refused and recorded before.",
        )
        .asks(&[LIMIT, CURSOR]),
    Operation::read::<Page<KeptFile>>(
        "listKeptFiles",
        "/sources/files",
        Room(Act::SeeSources),
        kept_files,
    )
    .says(
        "sources",
        "Files that are kept",
        "What is kept beside the register, by the SHA-256 of its bytes: texts, and files that support reports. `GET /documents` tells of the texts alone.",
    )
    .asks(&[LIMIT, CURSOR]),
    Operation::read::<Overlap>(
        "getOverlap",
        "/sources/overlap",
        Room(Act::SeeSources),
        |asked| Given::of(&overlap_value(asked)?),
    )
    .says(
        "sources",
        "How the sources overlap",
        "Which sources saw which incidents, alone and together, as `holdfire fuse --overlap` writes it.",
    ),
];

/// A source.
#[derive(Serialize, ToSchema)]
pub(crate) struct Source {
    /// Its id.
    pub id: Id,
    /// Its name, by language.
    #[schema(example = json!({ "en": "Posts of Member A" }))]
    pub name: Names,
    /// The organisation it belongs to.
    pub belongs_to: Option<Id>,
}

fn sources(asked: &Asked) -> Result<Given, Problem> {
    let mut all: Vec<&core::Source> = asked.snapshot.sources.values().collect();
    all.sort_by(|a, b| a.id.cmp(&b.id));
    let view = |of: &&core::Source| Source {
        id: Id::from(&of.id),
        name: names(&of.name),
        belongs_to: of.belongs_to.as_ref().map(Id::from),
    };
    paging::of_sorted(asked, &all, |of| of.id.to_string(), view)
}

/// An import of one file.
#[derive(Serialize, ToSchema)]
pub(crate) struct Import {
    /// Its id.
    pub id: Id,
    /// The name of the file.
    #[schema(example = "february.csv")]
    pub file_name: String,
    /// The SHA-256 of its bytes.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub sha256: String,
    /// As which layout it was read.
    #[schema(example = "table")]
    pub format: String,
    /// Rows read.
    #[schema(minimum = 0, example = 100)]
    pub read: u64,
    /// Rows recorded.
    #[schema(minimum = 0, example = 96)]
    pub recorded: u64,
    /// Rows among the recorded that carry a doubt.
    #[schema(minimum = 0, example = 12)]
    pub doubtful: u64,
    /// Rows refused.
    #[schema(minimum = 0, example = 3)]
    pub refused: u64,
    /// Rows that were recorded before.
    #[schema(minimum = 0, example = 1)]
    pub already_recorded: u64,
}

fn imports(asked: &Asked) -> Result<Given, Problem> {
    let view = |of: &core::Import| Import {
        id: Id::from(&of.id),
        file_name: of.file_name.to_string(),
        sha256: of.sha256.to_string(),
        format: of.format.to_string(),
        read: of.read,
        recorded: of.recorded,
        doubtful: of.doubtful,
        refused: of.refused,
        already_recorded: of.already_recorded,
    };
    paging::of_sorted(asked, &asked.snapshot.imports, |of| of.id.to_string(), view)
}

/// A file that is kept.
#[derive(Serialize, ToSchema)]
pub(crate) struct KeptFile {
    /// Its id.
    pub id: Id,
    /// The SHA-256 of its bytes.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub sha256: String,
    /// How large it is.
    #[schema(minimum = 0, example = 348160)]
    pub bytes: u64,
    /// Its title.
    #[schema(example = "Letter of 2 January")]
    pub title: String,
    /// Who published it.
    #[schema(example = json!(null))]
    pub publisher: Option<String>,
    /// When it was published.
    pub published: Option<Date>,
    /// Its language, as a tag.
    #[schema(example = "en")]
    pub language: Option<String>,
}

fn kept_files(asked: &Asked) -> Result<Given, Problem> {
    let view = |of: &core::Document| KeptFile {
        id: Id::from(&of.id),
        sha256: of.sha256.to_string(),
        bytes: of.size_bytes,
        title: of.title.to_string(),
        publisher: text(of.publisher.as_deref()),
        published: of.published,
        language: text(of.language.as_deref()),
    };
    paging::of_sorted(asked, &asked.snapshot.documents, |of| of.id.to_string(), view)
}

free! {
    /// How the sources overlap, as `holdfire fuse --overlap` writes it.
    Overlap = json!({ "sources": [] });
}
