//! Texts that are kept as sources: all of them, one with its words, and keeping one. What is proposed from
//! them is in `text_proposals.rs`, two held side by side in `text_comparison.rs`.

use super::noted::size_and_root;
use super::operation::{Given, Operation};
use super::paging::{self, CURSOR, LIMIT, Page};
use super::problem::{Kind, Problem};
use super::schemas::Id;
use super::serve::read;
use super::views::text;
use crate::access::Gate::Room;
use crate::acts::document::{MOST_SENT_BYTES, NewDocument, NotKept};
use crate::asked::Asked;
use crate::pages::documents::{text_of, texts_in_order};
use holdfire_core as core;
use holdfire_core::TalkBook;
use holdfire_powers::Act;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read::<Page<Document>>("listDocuments", "/documents", Room(Act::SeeTalks), list)
        .says(
            "documents",
            "The texts that are kept",
            "Articles, statements and letters, by the day of their publication. Files that support a report are not among them.",
        )
        .asks(&[LIMIT, CURSOR]),
    Operation::read::<DocumentText>("getDocument", "/documents/{id}", Room(Act::SeeTalks), one)
        .says(
            "documents",
            "One text with its words",
            "Offsets of passages and proposals count its characters (Unicode scalar values) from 0. What was taken from it is told by `GET /talks?document=ID`.",
        ),
    Operation::write::<NewDocument, DocumentKept>(
        "keepDocument",
        "/documents",
        Room(Act::KeepDocuments),
        keep,
    )
    .of_at_most(MOST_SENT_BYTES)
    .says(
        "documents",
        "Keep a text",
        "The same text is kept once, by the SHA-256 of its bytes: `200` with `entry` null tells that it was kept before, perhaps under another title.",
    ),
];

/// A text that is kept as a source.
#[derive(Serialize, ToSchema)]
pub(crate) struct Document {
    /// Its id, made from its bytes.
    pub id: Id,
    /// Its title.
    #[schema(example = "Talks on the coast end without progress")]
    pub title: String,
    /// Who published it.
    #[schema(example = "The Coast Gazette")]
    pub publisher: Option<String>,
    /// The day of its publication.
    #[schema(example = "2026-02-05")]
    pub published: Option<Date>,
    /// Its language, as a tag; `und` where nobody told it.
    #[schema(example = "en")]
    pub language: Option<String>,
    /// How many bytes it has.
    #[schema(minimum = 0, example = 1840)]
    pub bytes: u64,
    /// The SHA-256 of its bytes, in hexadecimal.
    #[schema(
        pattern = "^[0-9a-f]{64}$",
        example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    )]
    pub sha256: String,
    /// How many matters that may be seen were taken from it.
    #[schema(minimum = 0, example = 4)]
    pub taken: u64,
}

/// A text with its words.
#[derive(Serialize, ToSchema)]
pub(crate) struct DocumentText {
    /// What is known of it.
    pub document: Document,
    /// Its words.
    #[schema(example = "The third round of the talks took place in Lumora on 3-4 February 2026.")]
    pub text: String,
}

/// What came of a text that is kept.
#[derive(Serialize, ToSchema)]
pub(crate) struct DocumentKept {
    /// Its id.
    pub id: Id,
    /// Its entry; nothing if the same text was kept before.
    #[schema(minimum = 0, example = 1841)]
    pub entry: Option<u64>,
    /// How many entries the register has with it.
    #[schema(minimum = 0, example = 1842)]
    pub register_size: u64,
    /// The root over them, in hexadecimal.
    #[schema(
        pattern = "^[0-9a-f]{64}$",
        example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    )]
    pub root: String,
}

fn view(talks: &TalkBook, document: &core::Document) -> Document {
    Document {
        id: Id::from(&document.id),
        title: document.title.to_string(),
        publisher: text(document.publisher.as_deref()),
        published: document.published,
        language: text(document.language.as_deref()),
        bytes: document.size_bytes,
        sha256: document.sha256.to_string(),
        taken: talks.taken_from(&document.id).count() as u64,
    }
}

fn list(asked: &Asked) -> Result<Given, Problem> {
    let (talks, texts) = (asked.talks(), texts_in_order(asked));
    paging::of_sorted(asked, &texts, |of| of.id.to_string(), |of| view(&talks, of))
}

fn one(asked: &Asked) -> Result<Given, Problem> {
    let of = text_of(asked, asked.param("id"))?;
    Given::of(&DocumentText {
        document: view(&asked.talks(), &of.document),
        text: of.text.to_string(),
    })
}

fn keep(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let new: NewDocument = read(body)?;
    let kept = new.keep(asked).map_err(not_kept)?;
    let (register_size, root) = size_and_root(asked, kept.entry)?;
    let (id, entry) = (Id::from(&kept.id), kept.entry);
    let given = Given::of(&DocumentKept { id, entry, register_size, root })?;
    Ok(match kept.entry {
        Some(_) => given.created(Some(asked.at().api(&format!("/documents/{}", kept.id)))),
        None => given,
    })
}

fn not_kept(why: NotKept) -> Problem {
    match why {
        NotKept::Line(field) => {
            Problem::field(format!("/{field}"), format!("`{field}` is longer than a line"))
        }
        NotKept::NoText => Problem::field("/text", "`text` has no words"),
        NotKept::NotPlain(why) => {
            Problem { pointer: Some("/text".into()), ..Problem::new(Kind::Unfit, why) }
        }
        NotKept::Failed(why) => why.into(),
    }
}
