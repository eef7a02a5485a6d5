//! The register itself: its entries, the latest first; and one entry with its bytes and the proof that it
//! is under the root.

use super::operation::{Given, Operation};
use super::paging::{self, CURSOR, LIMIT, Page};
use super::problem::Problem;
use super::views::EntryHead;
use crate::access::Gate::{Everybody, Room};
use crate::asked::Asked;
use crate::error::WebError;
use crate::snapshot::hex;
use holdfire_powers::Act;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read::<Page<EntryHead>>("listEntries", "/entries", Room(Act::SeeRegister), list)
        .says("register", "Entries", "Everything that was ever recorded, the latest first.")
        .asks(&[LIMIT, CURSOR]),
    Operation::read::<Entry>("getEntry", "/entries/{entry}", Everybody, one).says(
        "register",
        "One entry",
        "Its bytes, its hash, and the hashes that prove it to be under the root at the size that is told (RFC 6962).",
    ),
];

/// An entry of the register.
#[derive(Serialize, ToSchema)]
pub(crate) struct Entry {
    /// Its number.
    #[schema(minimum = 0, example = 1204)]
    pub entry: u64,
    /// When it was recorded.
    pub at: Option<Timestamp>,
    /// Who recorded it.
    #[schema(example = "member-a")]
    pub by: String,
    /// What kind of fact it is.
    #[schema(example = "position_taken")]
    pub kind: String,
    /// Its bytes, which are canonical JSON in UTF-8.
    #[schema(
        example = "{\"at\":\"2026-02-20T10:00:00Z\",\"body\":{},\"by\":\"member-a\",\"kind\":\"position_taken\",\"v\":1}"
    )]
    pub bytes: String,
    /// The hash under which it stands in the tree.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub leaf_hash: String,
    /// The size of the register that the proof is for.
    #[schema(minimum = 0, example = 1841)]
    pub register_size: u64,
    /// The root that the proof leads to.
    #[schema(example = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")]
    pub root: String,
    /// The hashes of the proof, from the leaf to the root.
    #[schema(example = json!(["fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9"]))]
    pub proof: Vec<String>,
}

fn list(asked: &Asked) -> Result<Given, Problem> {
    let limit = paging::limit(asked)?;
    let size = asked.snapshot.size;
    let before = match paging::cursor::<1>(asked)? {
        None => size,
        Some([before]) => paging::part::<u64>(before)?.min(size),
    };
    let heads = asked.served().reader.entry_heads(before, u32::try_from(limit).unwrap_or(50))?;
    let next = heads.last().filter(|last| last.seq > 0).map(|last| last.seq.to_string());
    let items = heads.iter().map(EntryHead::from).collect();
    Page::of(asked, Some(size as usize), items, next).given(asked)
}

fn one(asked: &Asked) -> Result<Given, Problem> {
    let not_found = || Problem::not_found("entry", asked.param("entry"));
    let seq: u64 = asked.param("entry").parse().map_err(|_| not_found())?;
    let size = asked.snapshot.size;
    if seq >= size {
        return Err(not_found());
    }
    if !asked.may_open_entry(seq)? {
        return Err(match asked.access.is_signed_in() {
            true => WebError::NotAllowed { act: Act::SeeRegister },
            false => WebError::SignIn,
        }
        .into());
    }
    let reader = &asked.served().reader;
    let row = reader.entry(seq)?.ok_or_else(not_found)?;
    let value: serde_json::Value = serde_json::from_slice(&row.bytes).unwrap_or_default();
    let word = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
    Given::of(&Entry {
        entry: seq,
        at: word("at").parse().ok(),
        by: word("by"),
        kind: word("kind"),
        bytes: String::from_utf8_lossy(&row.bytes).into_owned(),
        leaf_hash: hex(row.leaf_hash.as_bytes()),
        register_size: size,
        root: asked.snapshot.root.clone(),
        proof: reader.inclusion_proof(seq, size)?.iter().map(|h| hex(h.as_bytes())).collect(),
    })
}
