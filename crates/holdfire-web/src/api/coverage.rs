//! Who was looking, where and when, or was kept from it. Silence without coverage is "not observed".

use super::noted::{Noted, noted};
use super::operation::{Given, Operation};
use super::paging::{self, CURSOR, LIMIT, Page};
use super::problem::Problem;
use super::schemas::{CoverageKind, Id};
use super::serve::read;
use super::views::{When, text};
use crate::access::Gate::Room;
use crate::acts::coverage::{NewCoverage, record_coverage};
use crate::asked::Asked;
use crate::error::WebError;
use holdfire_core as core;
use holdfire_powers::Act;
use serde::Serialize;
use utoipa::ToSchema;

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read::<Page<Coverage>>("listCoverage", "/coverage", Room(Act::SeeCoverage), list)
        .says(
            "coverage",
            "Coverage",
            "Stretches of place and time in which somebody was looking, or wanted to and was refused.",
        )
        .asks(&[LIMIT, CURSOR]),
    Operation::write::<NewCoverage, Noted>(
        "recordCoverage",
        "/coverage",
        Room(Act::RecordCoverage),
        write,
    )
    .says(
        "coverage",
        "Record that somebody looked, was refused or was jammed",
        "In the name of one's own organisation, of a time that is over. The same words of the same place and time are recorded once.",
    ),
];

/// A stretch of place and time in which somebody was looking, or was refused.
#[derive(Serialize, ToSchema)]
pub(crate) struct Coverage {
    /// Its id.
    pub id: Id,
    /// Who.
    #[schema(example = "post 12")]
    pub who: String,
    /// How, or that they were refused.
    pub kind: CoverageKind,
    /// An area, a region or the whole extent, by id, code or name.
    #[schema(example = "north-area")]
    pub place: String,
    /// When.
    pub period: When,
    /// Who says so.
    #[schema(example = "the log of the post")]
    pub source: String,
    /// What a reader should know.
    #[schema(example = json!(null))]
    pub note: Option<String>,
}

fn list(asked: &Asked) -> Result<Given, Problem> {
    let view = |of: &core::Coverage| Coverage {
        id: Id::from(&of.id),
        who: of.who.to_string(),
        kind: CoverageKind(of.kind.as_str()),
        place: of.place.to_string(),
        period: When::from(&of.period),
        source: of.source.to_string(),
        note: text(of.note.as_deref()),
    };
    paging::of_sorted(asked, &asked.snapshot.coverage, |of| of.id.to_string(), view)
}

fn write(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let coverage = read::<NewCoverage>(body)?.coverage(asked)?.map_err(WebError::from)?;
    noted(asked, record_coverage(asked, coverage)?, None)
}
