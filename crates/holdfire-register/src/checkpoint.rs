//! Checkpoints: size and root of the register, signed by the mechanism.
//!
//! The text is C2SP tlog-checkpoint in a C2SP signed note:
//!
//! ```text
//! register.example
//! 5
//! mJmfZr0Jm5l1SlqoQmJz6dHqCF8yzEvlQwAYy2u7c1c=
//!
//! — register.example x08go/ZJkuBS9UG/...
//! ```
//!
//! The first line, the origin, is the name of the key. Further signature lines, such as those of
//! witnesses, are left alone. Comparing a checkpoint with entries is the matter of `verify`.

use signed_note::{Note, NoteError, Signature, VerificationError, Verifier, Verifiers};
use thiserror::Error;

use crate::hash::Hash;
use crate::key::{MechanismKey, VerifierKey};
use crate::tree::{MAX_TREE_SIZE, TreeHead};

/// The longest checkpoint: room for the 100 signatures that a note may carry.
pub const MAX_CHECKPOINT_BYTES: usize = 64 << 10;

/// A checkpoint whose signature was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which register: the name of the key that signed.
    pub origin: String,
    /// The number of entries.
    pub size: u64,
    /// The root hash over them.
    pub root: Hash,
}

impl Checkpoint {
    /// Size and root.
    #[must_use]
    pub fn head(&self) -> TreeHead {
        TreeHead { size: self.size, root: self.root }
    }
}

/// Why a checkpoint was not accepted.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CheckpointError {
    /// The text is not a signed note, or not spelled as one is written.
    #[error("not a signed note (C2SP signed-note)")]
    NotANote,
    /// The signed text is not a checkpoint.
    #[error("the signed text is not a checkpoint (C2SP tlog-checkpoint)")]
    NotACheckpoint,
    /// None of the trusted keys signed.
    #[error(
        "not signed by a trusted key; compare the verifier key with the one the mechanism published"
    )]
    NotSigned,
    /// A trusted key is named, but its signature is of another text.
    #[error("the signature of `{name}` does not belong to this text; one of them was changed")]
    SignatureDiffers {
        /// The name of the key.
        name: String,
    },
    /// The checkpoint is of another register than the key that signed it.
    #[error("the checkpoint is of `{origin}`, but that key did not sign it")]
    OtherOrigin {
        /// The register the checkpoint says it is of.
        origin: String,
    },
    /// The checkpoint counts more entries than a register can have.
    #[error("a register cannot have {size} entries: the most is {MAX_TREE_SIZE}")]
    TooLarge {
        /// The size in the checkpoint.
        size: u64,
    },
}

/// The signed checkpoint for this tree. The same key and tree give the same text.
pub fn sign_checkpoint(key: &MechanismKey, tree: TreeHead) -> Result<String, CheckpointError> {
    refuse_impossible_size(tree.size)?;
    let text = tlog_tiles::Checkpoint::new(key.name(), tree.size, tree.root.into(), "")
        .map_err(|_| CheckpointError::NotACheckpoint)?
        .to_bytes();
    let signature = Signature::new(key.name().to_owned(), key.verifier().id(), key.sign(&text))
        .map_err(|_| CheckpointError::NotANote)?;
    let note = Note::new(&text, &[signature]).map_err(|_| CheckpointError::NotANote)?;
    String::from_utf8(note.to_bytes()).map_err(|_| CheckpointError::NotANote)
}

/// Reads a checkpoint that one of the trusted keys signed. Signatures of other keys are passed over.
pub fn open_checkpoint(note: &str, trusted: &[VerifierKey]) -> Result<Checkpoint, CheckpointError> {
    let note = parse_note(note)?;
    let (verified, _others) = note.verify(&Trusted(trusted)).map_err(explain)?;
    let checkpoint = tlog_tiles::Checkpoint::from_bytes(note.text())
        .map_err(|_| CheckpointError::NotACheckpoint)?;
    // A witness's signature alone says nothing about who wrote the checkpoint.
    if !verified.iter().any(|by| by.name() == checkpoint.origin()) {
        let origin = checkpoint.origin().to_owned();
        return Err(CheckpointError::OtherOrigin { origin });
    }
    refuse_impossible_size(checkpoint.size())?;
    Ok(Checkpoint {
        origin: checkpoint.origin().to_owned(),
        size: checkpoint.size(),
        root: (*checkpoint.hash()).into(),
    })
}

pub(crate) fn parse_note(text: &str) -> Result<Note, CheckpointError> {
    if text.len() > MAX_CHECKPOINT_BYTES {
        return Err(CheckpointError::NotANote);
    }
    let note = Note::from_bytes(text.as_bytes()).map_err(|_| CheckpointError::NotANote)?;
    // One note, one spelling. `signed_note` is as strict today; we do not depend on its staying so.
    if note.to_bytes() != text.as_bytes() {
        return Err(CheckpointError::NotANote);
    }
    Ok(note)
}

fn refuse_impossible_size(size: u64) -> Result<(), CheckpointError> {
    if size > MAX_TREE_SIZE {
        return Err(CheckpointError::TooLarge { size });
    }
    Ok(())
}

fn explain(error: NoteError) -> CheckpointError {
    match error {
        NoteError::InvalidSignature { name, .. } => CheckpointError::SignatureDiffers { name },
        NoteError::UnverifiedNote => CheckpointError::NotSigned,
        _ => CheckpointError::NotANote,
    }
}

/// The trusted keys, as `signed_note` looks them up.
pub(crate) struct Trusted<'a>(pub(crate) &'a [VerifierKey]);

impl Verifiers for Trusted<'_> {
    fn verifier(&self, name: &str, id: u32) -> Result<&dyn Verifier, VerificationError> {
        let known = self.0.iter().find(|key| key.name() == name && key.id() == id);
        match known {
            Some(key) => Ok(key),
            None => Err(VerificationError::UnknownKey { name: name.to_owned(), id }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str, seed: u8) -> MechanismKey {
        MechanismKey::from_seed(name, [seed; 32]).expect("key")
    }

    fn head() -> TreeHead {
        TreeHead { size: 5, root: crate::leaf_hash(b"root") }
    }

    #[test]
    fn a_checkpoint_opens_with_the_key_that_signed_it() {
        let key = key("register.example", 1);
        let note = sign_checkpoint(&key, head()).expect("note");
        assert_eq!(note, sign_checkpoint(&key, head()).expect("note"));
        let checkpoint = open_checkpoint(&note, &[key.verifier()]).expect("checkpoint");
        assert_eq!(checkpoint.head(), head());
        assert_eq!(checkpoint.origin, "register.example");
    }

    #[test]
    fn a_checkpoint_opens_with_either_key_after_a_change_of_keys() {
        let (old, new) = (key("register.example", 1), key("register.example", 2));
        let trusted = [old.verifier(), new.verifier()];
        for key in [&old, &new] {
            let note = sign_checkpoint(key, head()).expect("note");
            assert!(open_checkpoint(&note, &trusted).is_ok());
        }
    }

    #[test]
    fn an_unknown_signature_beside_the_mechanisms_is_passed_over() {
        let (mechanism, witness) = (key("register.example", 1), key("witness.example", 2));
        let note = sign_checkpoint(&mechanism, head()).expect("note");
        let mut parsed = Note::from_bytes(note.as_bytes()).expect("note");
        let signature = Signature::new(
            "witness.example".to_owned(),
            witness.verifier().id(),
            witness.sign(parsed.text()),
        )
        .expect("signature");
        let cosigned = note.clone() + &String::from_utf8(signature.to_bytes()).expect("utf-8");
        assert!(open_checkpoint(&cosigned, &[mechanism.verifier()]).is_ok());

        // The witness alone is not enough, even for one who trusts it.
        assert_eq!(
            open_checkpoint(&cosigned, &[witness.verifier()]),
            Err(CheckpointError::OtherOrigin { origin: "register.example".to_owned() })
        );
        parsed = Note::new(parsed.text(), &[signature]).expect("note");
        let witness_only = String::from_utf8(parsed.to_bytes()).expect("utf-8");
        assert_eq!(
            open_checkpoint(&witness_only, &[mechanism.verifier()]),
            Err(CheckpointError::NotSigned)
        );
    }

    #[test]
    fn a_checkpoint_of_another_key_with_the_same_name_is_refused() {
        let (real, forged) = (key("register.example", 1), key("register.example", 2));
        let note = sign_checkpoint(&forged, head()).expect("note");
        assert_eq!(open_checkpoint(&note, &[real.verifier()]), Err(CheckpointError::NotSigned));
    }

    #[test]
    fn a_changed_size_is_named_as_a_signature_that_differs() {
        let key = key("register.example", 1);
        let note = sign_checkpoint(&key, head()).expect("note");
        assert_eq!(
            open_checkpoint(&note.replace("\n5\n", "\n4\n"), &[key.verifier()]),
            Err(CheckpointError::SignatureDiffers { name: "register.example".to_owned() })
        );
    }

    #[test]
    fn a_size_that_no_register_can_have_is_refused() {
        let tree = TreeHead { size: u64::MAX, ..head() };
        assert_eq!(
            sign_checkpoint(&key("register.example", 1), tree),
            Err(CheckpointError::TooLarge { size: u64::MAX })
        );
    }
}
