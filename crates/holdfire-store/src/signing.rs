//! Signatures of organisations under entries: checked when they are recorded and when the register is
//! verified, against the bytes of the entry that they name.

use crate::{Reader, StoreError};
use holdfire_core::{ActorId, Entry, EntrySignature, Event, KnownKey, KnownSignature, Refused};
use holdfire_register::{EntryStatement, Hash, VerifierKey, leaf_hash, open_entry_signature};
use rusqlite::{Connection, OptionalExtension};
use std::collections::{BTreeMap, BTreeSet};

/// Refuses a key that is none, and a signature that is not one of that key over that entry or is by
/// somebody else than the entry. Everything else passes. `origin` is the name of the register's key.
pub(crate) fn check(connection: &Connection, origin: &str, event: &Event) -> Result<(), Refused> {
    match event {
        Event::OrganisationKeyRecorded(new) => match new.key.parse::<VerifierKey>() {
            Ok(_) => Ok(()),
            Err(why) => Err(invalid("organisation key", &new.key, why)),
        },
        Event::EntrySigned(signature) => {
            let of = format!("entry {}", signature.entry);
            let found = bytes_of(connection, signature.entry);
            let bytes = found.map_err(|why| invalid("signature of", &of, why))?;
            let signed = bytes.map(|bytes| Signed::of(&bytes)).transpose();
            let signed = signed.map_err(|why| invalid("signature of", &of, why))?;
            let origin_signed = check_signature(signature, signed.as_ref())
                .map_err(|why| invalid("signature of", &of, why))?;
            match origin_signed == origin {
                true => Ok(()),
                false => Err(invalid("signature of", &of, ELSEWHERE)),
            }
        }
        _ => Ok(()),
    }
}

fn invalid(of: &'static str, id: &str, why: impl ToString) -> Refused {
    Refused::Invalid { of, id: id.to_owned(), why: why.to_string() }
}

/// What a signature is held against.
struct Signed {
    leaf: Hash,
    by: Box<str>,
}

impl Signed {
    fn of(bytes: &[u8]) -> Result<Self, String> {
        let entry = Entry::read(bytes).map_err(|why| why.to_string())?;
        Ok(Self { leaf: leaf_hash(bytes), by: entry.by })
    }
}

/// Why a signature made for another register is refused.
const ELSEWHERE: &str = "it signs an entry of another register";

/// Checks a signature against the entry it names; gives the register it was made for.
fn check_signature(signature: &EntrySignature, signed: Option<&Signed>) -> Result<String, String> {
    let signed = signed.ok_or("there is no such entry before it")?;
    let key: VerifierKey =
        signature.key.parse().map_err(|why| format!("its key cannot be read: {why}"))?;
    let stated = open_entry_signature(&signature.note, &key).map_err(|why| why.to_string())?;
    if (stated.seq, stated.leaf) != (signature.entry, signed.leaf) {
        return Err("it signs another entry".to_owned());
    }
    match *signed.by == *signature.organisation.as_str() {
        true => Ok(stated.origin),
        false => Err("the entry was recorded in the name of somebody else".to_owned()),
    }
}

fn bytes_of(connection: &Connection, seq: u64) -> Result<Option<Vec<u8>>, rusqlite::Error> {
    connection
        .prepare_cached("SELECT bytes FROM entries WHERE seq = ?")?
        .query_row([seq.cast_signed()], |row| row.get(0))
        .optional()
}

/// Checks the signatures of organisations in a file of entries, which are handed over in order.
#[derive(Default)]
pub struct SignatureCheck {
    entries: Vec<Signed>,
    /// The keys that hold, each with its organisation.
    keys: BTreeMap<Box<str>, ActorId>,
    /// The registers that signatures were made for.
    origins: BTreeSet<String>,
    signatures: u64,
    failure: Option<(u64, String)>,
}

impl SignatureCheck {
    /// Takes the next entry.
    pub fn take(&mut self, seq: u64, bytes: &[u8]) {
        if self.failure.is_none() {
            self.failure = self.look_at(bytes).err().map(|why| (seq, why));
        }
    }

    fn look_at(&mut self, bytes: &[u8]) -> Result<(), String> {
        let entry = Entry::read(bytes).map_err(|why| why.to_string())?;
        self.entries.push(Signed { leaf: leaf_hash(bytes), by: entry.by });
        match entry.event {
            Event::OrganisationKeyRecorded(new) => {
                self.keys.insert(new.key, new.organisation);
            }
            Event::OrganisationKeyEnded(ended) => drop(self.keys.remove(&ended.key)),
            Event::EntrySigned(signature) => {
                if self.keys.get(&signature.key) != Some(&signature.organisation) {
                    return Err("it is by a key that its organisation did not have then".to_owned());
                }
                let of = usize::try_from(signature.entry).ok();
                let signed = of.and_then(|of| self.entries.get(of));
                self.origins.insert(check_signature(&signature, signed)?);
                self.signatures += 1;
            }
            _ => {}
        }
        Ok(())
    }

    /// How many signatures there are, if all of them hold for the register whose key has this name;
    /// else the first entry that is in doubt, where it is known, and why.
    pub fn finish(self, origin: &str) -> Result<u64, (Option<u64>, String)> {
        if let Some((seq, why)) = self.failure {
            return Err((Some(seq), format!("entry `{seq}` is not the signature it says: {why}")));
        }
        match self.origins.iter().any(|known| known != origin) {
            true => Err((None, format!("a signature of an organisation: {ELSEWHERE}"))),
            false => Ok(self.signatures),
        }
    }
}

/// An entry that its organisation has not signed, and what it would sign.
#[derive(Debug, Clone, PartialEq)]
pub struct Unsigned {
    /// What would be signed; with it the number of the entry.
    pub statement: EntryStatement,
    /// The entry.
    pub entry: Entry,
}

impl Reader {
    /// Keys of organisations, those that were ended too.
    pub fn organisation_keys(&self) -> Result<Vec<KnownKey>, StoreError> {
        self.objects("key")
    }

    /// The signatures under an entry.
    pub fn signatures_of(&self, entry: u64) -> Result<Vec<KnownSignature>, StoreError> {
        let found: Option<Vec<KnownSignature>> = self.with(|connection| {
            crate::tables::objects::read_one(connection, "signatures", &format!("{entry:012}"))
        })?;
        Ok(found.unwrap_or_default())
    }

    /// At most `limit` entries in the name of an organisation about something it
    /// decided or said and that none of its keys signed, the latest first. Looks at no more than the
    /// last `window` entries.
    pub fn unsigned(
        &self,
        organisation: &ActorId,
        window: u32,
        limit: usize,
    ) -> Result<Vec<Unsigned>, StoreError> {
        let signed: BTreeMap<u64, Vec<KnownSignature>> = self.signatures()?;
        let size = self.size()?;
        let is_signed = |seq: u64| {
            let known = signed.get(&seq).into_iter().flatten();
            known.into_iter().any(|known| known.organisation == *organisation)
        };
        let mut found = Vec::new();
        for head in self.entry_heads(size, window)? {
            if found.len() >= limit {
                break;
            }
            if head.by != organisation.as_str() || is_signed(head.seq) || !is_act(&head.kind) {
                continue;
            }
            let Some(row) = self.entry(head.seq)? else { continue };
            let entry = Entry::read(&row.bytes)
                .map_err(|cause| StoreError::Entry { seq: head.seq, cause })?;
            found.push(Unsigned {
                statement: EntryStatement {
                    origin: self.verifier().name().to_owned(),
                    seq: head.seq,
                    leaf: leaf_hash(&row.bytes),
                },
                entry,
            });
        }
        Ok(found)
    }

    /// All signatures, by the number of the entry that is signed.
    fn signatures(&self) -> Result<BTreeMap<u64, Vec<KnownSignature>>, StoreError> {
        self.with(|connection| crate::tables::objects::read_numbered(connection, "signatures"))
    }
}

/// Whether an entry of a kind is something that an organisation decided or said, rather than what was
/// imported or worked out.
pub fn is_act(kind: &str) -> bool {
    const ACTS: [&str; 23] = [
        "attribution_made",
        "attribution_proposed",
        "asking_withdrawn",
        "bulletin_issued",
        "call_logged",
        "comment_made",
        "demand_made",
        "erratum_made",
        "escalated",
        "finding_made",
        "finding_proposed",
        "follow_up_made",
        "information_requested",
        "link_decided",
        "position_taken",
        "proposal_withdrawn",
        "report_received",
        "response_given",
        "verification_reported",
        "verification_tasked",
        "talk_recorded",
        "vote_cast",
        "vote_closed",
    ];
    ACTS.contains(&kind)
}
