//! The answer to whatever is recorded.

use super::operation::Given;
use super::problem::Problem;
use super::schemas::Id;
use crate::asked::Asked;
use holdfire_core::IncidentId;
use serde::Serialize;
use utoipa::ToSchema;

/// What came of something that is recorded. Whatever is recorded is an entry, and can be checked by its
/// number at the size and root that are told.
#[derive(Serialize, ToSchema)]
pub(crate) struct Noted {
    /// Its entry; nothing if the same stood already, word for word.
    #[schema(minimum = 0, example = 1841)]
    pub entry: Option<u64>,
    /// The incident it is about, if it is about one.
    pub incident: Option<Id>,
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

/// The size of the register with an entry, or as it stands, and the root over it in hexadecimal.
pub(crate) fn size_and_root(asked: &Asked, entry: Option<u64>) -> Result<(u64, String), Problem> {
    let reader = &asked.served().reader;
    let size = match entry {
        Some(entry) => entry + 1,
        None => reader.size()?,
    };
    Ok((size, crate::snapshot::hex(reader.root_at(size)?.as_bytes())))
}

/// The answer to something that was recorded.
pub(crate) fn noted(
    asked: &Asked,
    entry: Option<u64>,
    incident: Option<&IncidentId>,
) -> Result<Given, Problem> {
    let (register_size, root) = size_and_root(asked, entry)?;
    let incident = incident.map(Id::from);
    let given = Given::of(&Noted { entry, incident, register_size, root })?;
    Ok(match entry {
        Some(entry) => given.created(Some(asked.at().api(&format!("/entries/{entry}")))),
        None => given,
    })
}
