//! Signatures of single entries, by those in whose name they were recorded.
//!
//! A checkpoint shows that the mechanism kept an entry. Whether an organisation meant it, only its own
//! key can show, which the mechanism does not have. What is signed is a C2SP signed note:
//!
//! ```text
//! holdfire-entry/v1
//! register.example
//! 4711
//! mJmfZr0Jm5l1SlqoQmJz6dHqCF8yzEvlQwAYy2u7c1c=
//!
//! — member-a.example x08go/ZJkuBS9UG/...
//! ```
//!
//! The lines name the form, the register (the name of its key), the number of the entry and its leaf
//! hash (RFC 6962), which covers every byte of it: when, by whom, and what.

use crate::checkpoint::{Trusted, parse_note};
use crate::hash::Hash;
use crate::key::{MechanismKey, VerifierKey};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use signed_note::{Note, NoteError, Signature};
use thiserror::Error;

/// The first line: which form the others have.
const FORM: &str = "holdfire-entry/v1";

/// What a signature says of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryStatement {
    /// Which register: the name of its key.
    pub origin: String,
    /// The number of the entry.
    pub seq: u64,
    /// Its leaf hash.
    pub leaf: Hash,
}

/// Why a signature of an entry was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum EntrySignatureError {
    /// The text is not a signed note, or not spelled as one is written.
    #[error("not a signed note (C2SP signed-note)")]
    NotANote,
    /// The signed text says something else.
    #[error("the signed text does not name an entry: four lines, the first of them `{FORM}`")]
    NotAStatement,
    /// Another key signed, or another text was signed.
    #[error("the signature is not one of this key over this text")]
    NotSigned,
}

impl EntryStatement {
    /// The bytes that are signed.
    #[must_use]
    pub fn text(&self) -> String {
        let leaf = BASE64_STANDARD.encode(self.leaf.as_bytes());
        format!("{FORM}\n{}\n{}\n{leaf}\n", self.origin, self.seq)
    }

    fn read(text: &str) -> Option<Self> {
        let lines: Vec<&str> = text.strip_suffix('\n')?.split('\n').collect();
        let [FORM, origin, seq, leaf] = lines[..] else { return None };
        let leaf: [u8; 32] = BASE64_STANDARD.decode(leaf).ok()?.try_into().ok()?;
        let read = Self {
            origin: origin.to_owned(),
            seq: seq.parse().ok()?,
            leaf: Hash::from_bytes(leaf),
        };
        // One statement, one spelling.
        (read.text() == text).then_some(read)
    }

    /// Signs it: the note with the statement and the signature. The same key gives the same text.
    pub fn sign(&self, key: &MechanismKey) -> Result<String, EntrySignatureError> {
        let text = self.text();
        let not_a_note = |_| EntrySignatureError::NotANote;
        let (name, id) = (key.name().to_owned(), key.verifier().id());
        let signature = Signature::new(name, id, key.sign(text.as_bytes())).map_err(not_a_note)?;
        let note = Note::new(text.as_bytes(), &[signature]).map_err(not_a_note)?;
        String::from_utf8(note.to_bytes()).map_err(|_| EntrySignatureError::NotANote)
    }
}

/// Reads a note in which a key signed an entry.
pub fn open_entry_signature(
    note: &str,
    key: &VerifierKey,
) -> Result<EntryStatement, EntrySignatureError> {
    let note = parse_note(note).map_err(|_| EntrySignatureError::NotANote)?;
    note.verify(&Trusted(std::slice::from_ref(key))).map_err(|error| match error {
        NoteError::InvalidSignature { .. } | NoteError::UnverifiedNote => {
            EntrySignatureError::NotSigned
        }
        _ => EntrySignatureError::NotANote,
    })?;
    let text = std::str::from_utf8(note.text()).map_err(|_| EntrySignatureError::NotAStatement)?;
    EntryStatement::read(text).ok_or(EntrySignatureError::NotAStatement)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(seed: u8) -> MechanismKey {
        MechanismKey::from_seed("member-a.example", [seed; 32]).expect("key")
    }

    fn statement() -> EntryStatement {
        let leaf = crate::leaf_hash(b"{}");
        EntryStatement { origin: "register.example".to_owned(), seq: 4711, leaf }
    }

    #[test]
    fn a_signature_opens_with_the_key_that_made_it_and_no_other() {
        let note = statement().sign(&key(1)).expect("note");
        assert_eq!(open_entry_signature(&note, &key(1).verifier()), Ok(statement()));
        let refused = open_entry_signature(&note, &key(2).verifier());
        assert_eq!(refused, Err(EntrySignatureError::NotSigned));
    }

    #[test]
    fn another_entry_under_the_same_signature_is_refused() {
        let note = statement().sign(&key(1)).expect("note");
        for (from, to) in [("4711", "4712"), ("register.example", "registry.example")] {
            let changed = note.replacen(from, to, 1);
            let refused = open_entry_signature(&changed, &key(1).verifier());
            assert_eq!(refused, Err(EntrySignatureError::NotSigned), "{changed}");
        }
    }

    #[test]
    fn a_signed_text_that_names_no_entry_is_refused() {
        let leaf = BASE64_STANDARD.encode(statement().leaf.as_bytes());
        for text in [
            "holdfire-entry/v1\na\n1\n".to_owned(),
            format!("holdfire-entry/v2\na\n1\n{leaf}\n"),
            format!("holdfire-entry/v1\na\n01\n{leaf}\n"),
            format!("holdfire-entry/v1\na\n-1\n{leaf}\n"),
            format!("holdfire-entry/v1\na\n1\n{leaf}\nmore\n"),
            "register.example\n1\nabc\n".to_owned(),
        ] {
            let key = key(1);
            let (name, id) = (key.name().to_owned(), key.verifier().id());
            let signature = Signature::new(name, id, key.sign(text.as_bytes())).expect("signature");
            let note = Note::new(text.as_bytes(), &[signature]).expect("note").to_bytes();
            let note = String::from_utf8(note).expect("utf-8");
            let refused = open_entry_signature(&note, &key.verifier());
            assert_eq!(refused, Err(EntrySignatureError::NotAStatement), "{text}");
        }
        for junk in ["", "\n\n", "holdfire-entry/v1", "\u{2014} a b\n"] {
            let refused = open_entry_signature(junk, &key(1).verifier());
            assert_eq!(refused, Err(EntrySignatureError::NotANote), "{junk:?}");
        }
    }
}
