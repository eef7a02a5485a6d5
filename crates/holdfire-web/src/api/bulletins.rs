//! What went out: bulletins, each with the figures that its PDF was set from.

use super::operation::{Given, Operation};
use super::paging::{self, CURSOR, LIMIT, Page};
use super::problem::Problem;
use super::schemas::Id;
use crate::access::Gate::Room;
use crate::asked::Asked;
use holdfire_core as core;
use holdfire_powers::Act;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read::<Page<Bulletin>>("listBulletins", "/bulletins", Room(Act::SeeBulletins), list)
        .says("bulletins", "Bulletins", "What went out, the latest first.")
        .asks(&[LIMIT, CURSOR]),
    Operation::read::<BulletinFigures>(
        "getBulletin",
        "/bulletins/{id}",
        Room(Act::SeeBulletins),
        one,
    )
    .says(
        "bulletins",
        "One bulletin with its figures",
        "The very figures that its PDF was set from, at the register size it names; their SHA-256 is an entry.",
    ),
];

/// A bulletin.
#[derive(Serialize, ToSchema)]
pub(crate) struct Bulletin {
    /// Its id.
    pub id: Id,
    /// For whom it is: `public`, `restricted` and the like.
    #[schema(example = "public")]
    pub edition: String,
    /// Its language, as a tag.
    #[schema(example = "en")]
    pub language: String,
    /// The beginning of its period.
    pub from: Timestamp,
    /// Its end.
    pub until: Timestamp,
    /// The size of the register it was made from.
    #[schema(minimum = 0, example = 1841)]
    pub register_size: u64,
    /// The root at that size.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub root: String,
    /// The SHA-256 of the PDF.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub pdf_sha256: String,
    /// The SHA-256 of its figures.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub figures_sha256: String,
    /// The bulletin it corrects.
    pub corrects: Option<Id>,
    /// Where the PDF stands.
    #[schema(example = "/exercise/bulletins/daily-1.pdf")]
    pub pdf: String,
}

/// A bulletin with its figures.
#[derive(Serialize, ToSchema)]
pub(crate) struct BulletinFigures {
    /// The bulletin.
    pub bulletin: Bulletin,
    /// Its figures, as they are kept.
    #[schema(value_type = Object, example = json!({ "title": "Daily bulletin" }))]
    pub figures: Value,
}

fn view(asked: &Asked, of: &core::Bulletin) -> Bulletin {
    Bulletin {
        id: Id::from(&of.id),
        edition: of.edition.to_string(),
        language: of.language.to_string(),
        from: of.from,
        until: of.until,
        register_size: of.register_size,
        root: of.register_root.to_string(),
        pdf_sha256: of.pdf_sha256.to_string(),
        figures_sha256: of.figures_sha256.to_string(),
        corrects: of.corrects.as_ref().map(Id::from),
        pdf: asked.at().bulletin_pdf(of.id.as_str()),
    }
}

fn list(asked: &Asked) -> Result<Given, Problem> {
    let all = &asked.snapshot.bulletins;
    paging::of_sorted(asked, all, |of| of.id.to_string(), |of| view(asked, of))
}

fn one(asked: &Asked) -> Result<Given, Problem> {
    let not_found = || Problem::not_found("bulletin", asked.param("id"));
    let found = asked.snapshot.bulletins.iter().find(|of| of.id.as_str() == asked.param("id"));
    let of = found.ok_or_else(not_found)?;
    let bytes = asked.served().reader.file(&of.figures_sha256)?.ok_or_else(not_found)?;
    let figures = serde_json::from_slice(&bytes).map_err(|why| Problem::failed(&why))?;
    Given::of(&BulletinFigures { bulletin: view(asked, of), figures })
}
