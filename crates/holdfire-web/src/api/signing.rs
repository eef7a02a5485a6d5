//! The keys of one's own organisation, what stands in its name without its signature, and signatures.

use super::noted::{Noted, noted};
use super::operation::{Given, Operation};
use super::problem::Problem;
use super::schemas::{Id, free};
use super::serve::read;
use crate::access::Gate::{Own, Room};
use crate::acts::own;
use crate::acts::signing::{self, MOST};
use crate::asked::Asked;
use crate::pages::signing::WINDOW;
use holdfire_core::EntrySignature;
use holdfire_powers::{Act, Scope};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

const TAG: &str = "register";

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::look::<Signing>("getSigning", "/signing", Own(Scope::Read), signing).says(
        TAG,
        "Keys of one's own organisation, and what it has not signed",
        "Of the last twenty thousand entries, the oldest first, fifty at most: what would be signed, line by line.",
    ),
    Operation::write::<NewSignatures, Noted>(
        "signEntries",
        "/signing/signatures",
        Room(Act::SignEntries),
        sign,
    )
    .says(
        TAG,
        "Hand in signatures",
        "As `holdfire sign entries --out` writes them, one object a line. What is signed already is passed over.",
    ),
    Operation::write::<NewKey, Noted>("recordKey", "/signing/keys", Room(Act::ManageKeys), |a, b| {
        let told: NewKey = read(b)?;
        noted(a, signing::record_key(a, told.key.trim(), &told.reason)?, None)
    })
    .says(TAG, "Record a key of one's own organisation", "Only for administrators who are signed in."),
    Operation::write::<NewKey, Noted>(
        "endKey",
        "/signing/keys/ended",
        Room(Act::ManageKeys),
        |asked, body| {
            let told: NewKey = read(body)?;
            noted(asked, signing::end_key(asked, told.key.trim(), &told.reason)?, None)
        },
    )
    .says(TAG, "End a key of one's own organisation", "What it signed before stays signed. Only for administrators who are signed in."),
];

/// Keys, and what is not signed.
#[derive(Serialize, ToSchema)]
pub(crate) struct Signing {
    /// The organisation.
    pub organisation: Id,
    /// Its keys.
    pub keys: Vec<Key>,
    /// What stands in its name without its signature.
    pub unsigned: Vec<UnsignedEntry>,
}

/// A key of an organisation.
#[derive(Serialize, ToSchema)]
pub(crate) struct Key {
    /// The public key, as verifiers of signed notes take it.
    #[schema(example = "desk.exercise+1a2b3c4d+AQ…")]
    pub key: String,
    /// The entry that recorded it.
    #[schema(minimum = 0, example = 900)]
    pub entry: u64,
    /// The entry that ended it.
    #[schema(minimum = 0, example = json!(null))]
    pub ended: Option<u64>,
}

/// An entry that is not signed.
#[derive(Serialize, ToSchema)]
pub(crate) struct UnsignedEntry {
    /// Its number.
    #[schema(minimum = 0, example = 1310)]
    pub entry: u64,
    /// What kind of fact it is.
    #[schema(example = "position_taken")]
    pub kind: String,
    /// When it was recorded.
    pub at: Timestamp,
    /// What would be signed.
    #[schema(example = "holdfire/entry\n1310\n…\n")]
    pub statement: String,
}

free! {
    /// A signature of an entry, as `holdfire sign entries` writes it.
    SignatureOfEntry = serde_json::json!({
        "entry": 1310, "organisation": "member-a", "key": "desk.exercise+1a2b3c4d+AQ…", "note": "…",
    });
}

/// Signatures to record.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewSignatures {
    /// Each of one entry, by one's own organisation.
    #[schema(value_type = Vec<SignatureOfEntry>, min_items = 1, max_items = 50)]
    pub signatures: Vec<EntrySignature>,
}

/// A key, and why.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewKey {
    /// The public key, as verifiers of signed notes take it.
    #[schema(min_length = 1, max_length = 400, example = "desk.exercise+1a2b3c4d+AQ…")]
    pub key: String,
    /// Why it is recorded or ended.
    #[schema(min_length = 1, max_length = 2000, example = "the key of the night desk")]
    pub reason: String,
}

fn signing(asked: &Asked) -> Result<Given, Problem> {
    let (organisation, reader) = (own(asked)?, &asked.served().reader);
    let keys = reader.organisation_keys()?.into_iter();
    let keys = keys.filter(|known| known.organisation == organisation).map(|known| Key {
        key: known.key.to_string(),
        entry: known.entry,
        ended: known.ended,
    });
    let unsigned = reader.unsigned(&organisation, WINDOW, MOST)?.into_iter();
    Given::of(&Signing {
        organisation: Id::from(&organisation),
        keys: keys.collect(),
        unsigned: unsigned
            .map(|of| UnsignedEntry {
                entry: of.statement.seq,
                kind: of.entry.event.kind().to_owned(),
                at: of.entry.at,
                statement: of.statement.text(),
            })
            .collect(),
    })
}

fn sign(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let told: NewSignatures = read(body)?;
    let (_, entry) = signing::sign(asked, told.signatures)?;
    noted(asked, Some(entry), None)
}
