//! Keys of organisations, and the entries they signed. The mechanism keeps the register; whether an
//! organisation meant what was recorded in its name, only a key can show that the mechanism does not
//! have. To core keys and signatures are opaque texts; they are checked where entries are written and
//! where a register is verified.

use crate::state::{Refused, already, fails_if, unknown};
use crate::wording::problem_of_reason;
use crate::{ActorId, State, Touched};
use serde::{Deserialize, Serialize};

/// A longer text is no key (C2SP signed-note).
const LONGEST_KEY: usize = 300;
/// A longer text is no signature of one entry.
const LONGEST_NOTE: usize = 2_000;

/// An organisation has a key from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganisationKey {
    /// Whose key it is: a member or body of the mechanism, or an actor.
    pub organisation: ActorId,
    /// The verifier key, `name+id+key` as in C2SP signed-note.
    pub key: Box<str>,
    /// Why, in a few words.
    pub reason: Box<str>,
}

/// A key is used no more: it was lost, or somebody else may have it. What it signed before stays
/// signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndedKey {
    /// Whose key it is.
    pub organisation: ActorId,
    /// Which.
    pub key: Box<str>,
    /// Why, in a few words.
    pub reason: Box<str>,
}

/// An organisation signed an entry that was recorded in its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntrySignature {
    /// The number of the entry that is signed.
    pub entry: u64,
    /// Who signed.
    pub organisation: ActorId,
    /// With which key.
    pub key: Box<str>,
    /// The signed note: number and leaf hash of the entry, and the signature.
    pub note: Box<str>,
}

/// A key as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownKey {
    /// Whose it is.
    pub organisation: ActorId,
    /// The key.
    pub key: Box<str>,
    /// The entry that recorded it.
    pub entry: u64,
    /// The entry that ended it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<u64>,
}

/// A signature as it stands under an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownSignature {
    /// The number of its own entry.
    pub by_entry: u64,
    /// Who signed.
    pub organisation: ActorId,
    /// With which key.
    pub key: Box<str>,
}

const KEY: &str = "organisation key";

impl State {
    pub(crate) fn check_key(&self, new: &OrganisationKey) -> Result<(), Refused> {
        let is_short = (1..=LONGEST_KEY).contains(&new.key.len());
        let why = (!is_short).then(|| format!("a key has 1 to {LONGEST_KEY} bytes"));
        fails_if(why.or(problem_of_reason(&new.reason).map(str::to_owned)), KEY, &new.key)?;
        if self.knows_somebody(&new.organisation).is_err() {
            return Err(unknown("actor, member or body", &new.organisation));
        }
        match self.keys.contains_key(&new.key) {
            true => Err(already(KEY, &new.key)),
            false => Ok(()),
        }
    }

    pub(crate) fn check_ended_key(&self, ended: &EndedKey) -> Result<(), Refused> {
        fails_if(problem_of_reason(&ended.reason).map(str::to_owned), KEY, &ended.key)?;
        self.open_key(&ended.key, &ended.organisation).map(drop)
    }

    pub(crate) fn check_signature(&self, signature: &EntrySignature) -> Result<(), Refused> {
        let of = format!("entry {}", signature.entry);
        if signature.entry >= self.size {
            return Err(unknown("entry", &signature.entry));
        }
        let is_long = signature.note.len() > LONGEST_NOTE;
        let why = is_long.then(|| format!("the note is longer than {LONGEST_NOTE} bytes"));
        fails_if(why, "signature of", &of)?;
        self.open_key(&signature.key, &signature.organisation)?;
        let known = self.signatures.get(&signature.entry).into_iter().flatten();
        match known.into_iter().any(|known| known.key == signature.key) {
            true => Err(already("signature of", &of)),
            false => Ok(()),
        }
    }

    /// A key of an organisation that was not ended.
    fn open_key(&self, key: &str, organisation: &ActorId) -> Result<&KnownKey, Refused> {
        let known = self.keys.get(key).filter(|known| known.organisation == *organisation);
        let known = known.ok_or_else(|| unknown("key of the organisation", &key))?;
        let why = known.ended.map(|entry| format!("it was ended by entry {entry}"));
        fails_if(why, KEY, &key)?;
        Ok(known)
    }

    pub(crate) fn take_key(&mut self, entry: u64, new: OrganisationKey) -> Vec<Touched> {
        let OrganisationKey { organisation, key, .. } = new;
        let known = KnownKey { organisation, key: key.clone(), entry, ended: None };
        self.keys.insert(key.clone(), known);
        vec![Touched::Key(key)]
    }

    pub(crate) fn take_ended_key(&mut self, entry: u64, ended: EndedKey) -> Vec<Touched> {
        if let Some(known) = self.keys.get_mut(&ended.key) {
            known.ended = Some(entry);
        }
        vec![Touched::Key(ended.key)]
    }

    pub(crate) fn take_signature(
        &mut self,
        by_entry: u64,
        signature: EntrySignature,
    ) -> Vec<Touched> {
        let EntrySignature { entry, organisation, key, .. } = signature;
        let of_entry = self.signatures.entry(entry).or_default();
        of_entry.push(KnownSignature { by_entry, organisation, key });
        vec![Touched::Signatures(entry)]
    }
}
